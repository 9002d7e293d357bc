//! The sheet itself, the same on screen and on paper. It is drawn from the pack alone: what was not
//! chosen is not in that.

use shirube_core::answer_pack::{Group, Line, Pack};
use shirube_core::i18n::answer_pack::{Text, proof, said};
use shirube_core::i18n::labelled;

use crate::ui::element::{El, el};

/// The sheet.
pub fn sheet(pack: &Pack) -> El {
    let lang = pack.language;
    let head = pack.head().into_iter().flat_map(|(name, it)| {
        let class = if it.is_empty() { "blank" } else { "" };
        [el("dt").text(name), el("dd").class(class).text(it)]
    });
    let caveats: Vec<El> =
        pack.caveats().into_iter().map(|it| el("p").class("caveat").text(it)).collect();
    let groups: Vec<El> = pack.groups.iter().map(|it| group(it, pack)).collect();
    let sign = [Text::SignName, Text::SignDay]
        .map(|it| el("span").class("blank").text(labelled(it.in_lang(lang), "", lang)));
    el("div")
        .class("answer-sheet")
        .child(el("p").class("sheet-title").text(Text::SheetTitle.in_lang(lang)))
        .child(el("dl").class("about-file").child(head.collect::<Vec<El>>()))
        .child(caveats)
        .child(groups)
        .child(el("div").class("sign-off").child(
            el("p").child(el("span").text(Text::SignTitle.in_lang(lang))).child(Vec::from(sign)),
        ))
}

fn group(group: &Group, pack: &Pack) -> El {
    let lines: Vec<El> = group.lines.iter().map(|it| line(it, pack)).collect();
    el("section").child(el("h3").text(group.name(pack))).child(el("ul").child(lines))
}

fn line(line: &Line, pack: &Pack) -> El {
    let lang = pack.language;
    let rows = [
        (Text::Answer, said(&line.said, lang)),
        (Text::Evidence, proof(&line.proof, lang)),
        (Text::Note, line.note.to_string()),
    ];
    let rows = rows.into_iter().filter(|(_, it)| !it.is_empty());
    let rows: Vec<El> =
        rows.map(|(name, it)| el("p").text(labelled(name.in_lang(lang), &it, lang))).collect();
    el("li").child(el("p").class("asked").text(&line.ask)).child(rows)
}
