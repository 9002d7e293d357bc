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

/// Who published it, and when. What it is called stands at the end of the page, once.
fn source(it: &Source) -> El {
    let lang = lang();
    let date = it.date.as_ref().map(|it| format!("{}{it}", lang.pick("、", ", ")));
    let name = format!("{}{}", it.publisher(lang), date.unwrap_or_default());
    match &it.url {
        Some(url) => outside("", url, &name),
        None => el("span").text(name),
    }
}

/// Every source of the page with its title.
pub fn all_sources(about: &AboutInsurance) -> El {
    let lang = lang();
    let mut keys: Vec<Box<str>> = about.facts.sources().map(|(_, key)| key).collect();
    keys.sort();
    keys.dedup();
    let full = |it: &Source| {
        let title = match &it.url {
            Some(url) => outside("", url, it.title(lang)),
            None => el("span").text(it.title(lang)),
        };
        let publisher = format!("{}{}", it.publisher(lang), lang.pick("：", ": "));
        el("li").text(publisher).child(title)
    };
    let all = keys.iter().filter_map(|key| about.sources.get(key)).map(full);
    el("details")
        .class("insurance-sources")
        .child(el("summary").text(Text::AllSources.in_lang(lang)))
        .child(el("ul").child(all.collect::<Vec<El>>()))
}
