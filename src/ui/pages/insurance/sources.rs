//! Where a fact was taken from, and how sure it is.

use shirube_core::i18n::insurance::{Text, known};
use shirube_core::i18n::labelled;
use shirube_core::insurance::Point;
use shirube_core::sources::Source;

use crate::data::AboutInsurance;
use crate::state::lang;
use crate::ui::element::{El, el};
use crate::ui::parts::outside;

/// The sources of a fact in one line.
pub fn sources(about: &AboutInsurance, point: &Point) -> El {
    let lang = lang();
    let mut line = el("p").class("quiet insurance-sources").text(labelled(
        Text::Sources.in_lang(lang),
        "",
        lang,
    ));
    let found = point.source.iter().filter_map(|key| about.sources.get(key));
    for (n, it) in found.enumerate() {
        line = line.text(if n == 0 { "" } else { lang.pick("／", " / ") }).child(source(it));
    }
    let mark = known(point.mark, lang);
    line.text(mark.map(|it| lang.pick(format!("（{it}）"), format!(" ({it})"))).unwrap_or_default())
}

/// Publisher, title, date.
fn source(it: &Source) -> El {
    let lang = lang();
    let title = match &it.url {
        Some(url) => outside("", url, it.title(lang)),
        None => el("span").text(it.title(lang)),
    };
    let date = it.date.as_ref().map(|it| format!("{}{it}", lang.pick("、", ", ")));
    el("span")
        .text(format!("{}{}", it.publisher(lang), lang.pick("：", ": ")))
        .child(title)
        .child(date)
}
