//! The page for when something has happened: what to do first, whom to ask, what to have ready. It
//! works without a program, because a firm may read it on the one machine that still runs.

use crate::day::Day;
use crate::desks::{Desk, Desks};
use crate::html::{Frame, Html};
use crate::i18n::Lang;
use crate::i18n::help::{DO_NOT, READY, STEPS, Text, checked, checked_short};
use crate::questionnaire::Evidence;
use crate::sources::{Source, Sources};

/// Keys of the sources that the page itself names. Those of the desks stand with the desks.
pub const SOURCES: [&str; 6] = ["ZENN", "MAILFUKUI", "T239", "BL", "PPC", "IW"];

/// How many lines the log on paper has.
const LOG_LINES: usize = 14;

/// The name of the page in a language, as links and the build know it.
pub fn file_name(lang: Lang) -> &'static str {
    lang.pick("help.ja.html", "help.en.html")
}

/// The whole page.
pub fn page(lang: Lang, desks: &Desks, sources: &Sources) -> String {
    let frame = Frame {
        lang,
        title: Text::Title.in_lang(lang),
        description: Text::Description.in_lang(lang),
        back: Text::Back.in_lang(lang),
        other: file_name(lang.pick(Lang::En, Lang::Ja)).to_owned(),
        class: "help",
    };
    let help = Help { lang, sources };
    Html::page(&frame, |out| {
        out.element("h1", help.word(Text::Title));
        out.element("p", help.word(Text::Intro));
        help.steps(out);
        help.desks(out, desks);
        help.ready(out);
        help.deadlines(out);
        help.log(out);
    })
}

/// The ways to reach a desk, as links, and when somebody answers.
pub(crate) fn contacts(out: &mut Html, desk: &Desk, lang: Lang) {
    out.around("ul class=\"contacts\"", |out| {
        let phone = desk.phone.as_ref().map(|it| (it.link(), it.as_str()));
        let mail = desk.mail.as_deref().map(|it| (format!("mailto:{it}"), it));
        let url = desk.url.as_deref().map(|it| (it.to_owned(), it));
        for (address, text) in [phone, mail, url].into_iter().flatten() {
            out.raw("<li>");
            out.link(&address, text);
            out.raw("</li>\n");
        }
        if let Some(hours) = desk.hours(lang) {
            out.named("li", Text::Hours.in_lang(lang), hours, lang);
        }
    });
}

/// What is written, and in which words.
struct Help<'a> {
    lang: Lang,
    sources: &'a Sources,
}

impl Help<'_> {
    fn word(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    fn words(&self, texts: &[Text]) -> impl Iterator<Item = &'static str> {
        texts.iter().map(|it| self.word(*it))
    }

    fn steps(&self, out: &mut Html) {
        out.around("section class=\"urgent\"", |out| {
            out.element("h2", self.word(Text::StepsTitle));
            out.list("ol", self.words(&STEPS));
        });
        out.around("section class=\"do-not\"", |out| {
            out.element("h2", self.word(Text::DoNotTitle));
            out.list("ul", self.words(&DO_NOT));
            out.element("p class=\"quiet\"", self.word(Text::StepsSource));
            self.sources(out, &["ZENN", "MAILFUKUI"]);
        });
    }

    fn desks(&self, out: &mut Html, desks: &Desks) {
        out.around("section", |out| {
            out.element("h2", self.word(Text::DesksTitle));
            out.element("p", self.word(Text::DesksIntro));
            out.element("p class=\"notice care\"", &checked(desks.checked_on, self.lang));
            for desk in desks.iter() {
                out.around(&format!("article class=\"desk\" id=\"{}\"", desk.id), |out| {
                    out.element("h3", desk.name(self.lang));
                    out.element("p", desk.purpose(self.lang));
                    contacts(out, desk, self.lang);
                    self.source(out, &desk.source, desk.mark, desk.checked_on);
                });
            }
        });
    }

    fn ready(&self, out: &mut Html) {
        out.around("section", |out| {
            out.element("h2", self.word(Text::ReadyTitle));
            out.element("p", self.word(Text::ReadyIntro));
            out.list("ul class=\"ready\"", self.words(&READY));
            self.sources(out, &["T239"]);
        });
    }

    fn deadlines(&self, out: &mut Html) {
        out.around("section", |out| {
            out.element("h2", self.word(Text::DeadlinesTitle));
            out.element("p", self.word(Text::DeadlineLeak));
            out.element("p", self.word(Text::DeadlineWhich));
            self.sources(out, &["BL", "PPC"]);
            out.element("p", self.word(Text::DeadlineForm));
            self.sources(out, &["IW"]);
            out.element("p", self.word(Text::DeadlineContracts));
            out.element("p class=\"quiet\"", self.word(Text::Own));
        });
    }

    /// A table to write into. On screen it would only be empty.
    fn log(&self, out: &mut Html) {
        out.around("section class=\"log\"", |out| {
            out.element("h2", self.word(Text::LogTitle));
            out.element("p", self.word(Text::LogHow));
            out.around("table class=\"numbers\"", |out| {
                out.table_head(&[Text::LogTime, Text::LogWhat].map(|it| self.word(it)));
                out.around("tbody", |out| {
                    for _ in 0..LOG_LINES {
                        out.raw("<tr><td></td><td></td></tr>\n");
                    }
                });
            });
        });
    }

    /// Where something on this page comes from, as sure as the document itself is.
    fn sources(&self, out: &mut Html, keys: &[&str]) {
        for source in keys.iter().filter_map(|it| self.sources.get(it)) {
            self.source(out, &source.id, source.mark, self.sources.checked_on);
        }
    }

    fn source(&self, out: &mut Html, key: &str, mark: Evidence, checked_on: Day) {
        let Some(source) = self.sources.get(key) else { return };
        let lang = self.lang;
        out.raw("<p class=\"quiet\">");
        out.text(&crate::i18n::labelled(self.word(Text::Sources), "", lang));
        match &source.url {
            Some(url) => out.link(url, source.title(lang)),
            None => out.text(source.title(lang)),
        }
        out.text(&crate::i18n::bracketed("", &self.about(source, mark, checked_on), lang));
        out.raw("</p>\n");
    }

    /// Publisher, date of the document, that it is no official one, and the day of the check.
    fn about(&self, source: &Source, mark: Evidence, checked_on: Day) -> String {
        let not_official = (mark == Evidence::Secondary).then(|| self.word(Text::NotOfficial));
        let checked = checked_short(checked_on, self.lang);
        let parts = [Some(source.publisher(self.lang)), source.date.as_deref(), not_official];
        let parts: Vec<&str> = parts.into_iter().flatten().chain([&*checked]).collect();
        parts.join(self.lang.pick("、", ", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::tests::{assert_balanced, assert_nothing_inline};

    fn desks() -> Desks {
        let both = r#"{"ja":"窓口 <1>","en":"A desk <1>"}"#.replace('<', "&");
        let desk = |id: &str, ways: &str, mark: &str| {
            format!(
                r#"{{"id":"{id}","name":{both},"for":{both},{ways},"checked_on":"2026-11-23","mark":"{mark}","source":"A"}}"#
            )
        };
        let all = [
            desk("a", r##""phone":"#9110","hours":{"ja":"平日","en":"weekdays"}"##, "V"),
            desk("b", r#""mail":"a@b.jp","url":"https://b.jp/x?y=1&z=2""#, "S"),
        ];
        let file = format!(
            r#"{{"format":"shirube-desks","format_version":1,"checked_on":"2026-11-22","desks":[{}]}}"#,
            all.join(",")
        );
        Desks::read(&file).unwrap()
    }

    fn sources() -> Sources {
        let name = r#"{"ja":"手引き","en":"A guide"}"#;
        let source = |id: &str, mark: &str| {
            format!(
                r#"{{"id":"{id}","title":{name},"publisher":{name},"date":"2025","url":"https://a.jp/","mark":"{mark}"}}"#
            )
        };
        let all: Vec<String> =
            SOURCES.iter().map(|it| source(it, "S")).chain([source("A", "V")]).collect();
        let file = format!(
            r#"{{"format":"shirube-sources","format_version":1,"checked_on":"2026-11-22","sources":[{}]}}"#,
            all.join(",")
        );
        Sources::read(&file).unwrap()
    }

    #[test]
    fn desks_can_be_called_and_written_to() {
        for lang in [Lang::Ja, Lang::En] {
            let page = page(lang, &desks(), &sources());
            for link in ["tel:%239110", "mailto:a@b.jp", "https://b.jp/x?y=1&amp;z=2", "index.html"]
            {
                assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
            }
            assert!(page.contains(lang.pick("<b>受付時間：</b>\n平日", "<b>Open: </b>\nweekdays")));
        }
    }

    #[test]
    fn what_is_secondary_says_so_and_everything_has_its_day() {
        let page = page(Lang::Ja, &desks(), &sources());
        let of_desk = |id: &str| {
            let desk = page.split_once(&format!("id=\"{id}\"")).unwrap().1;
            desk.split_once("</article>").unwrap().0
        };
        assert!(of_desk("a").contains("2026年11月23日に確認"));
        assert!(!of_desk("a").contains("公式の発表ではない"));
        assert!(of_desk("b").contains("公式の発表ではない資料です、2026年11月23日に確認"));
        assert!(page.contains("連絡先は2026年11月22日に確認しました。"));
    }

    #[test]
    fn every_source_of_the_page_is_named_on_it() {
        let with = sources();
        let page = page(Lang::En, &desks(), &with);
        let lines = page.matches("<p class=\"quiet\">Source: <a").count();
        assert_eq!(lines, 2 + SOURCES.len());
    }

    #[test]
    fn the_page_needs_no_program() {
        for lang in [Lang::Ja, Lang::En] {
            let page = page(lang, &desks(), &sources());
            assert_nothing_inline(&page);
            assert_balanced(&page);
            assert!(
                page.contains(&format!("href=\"{}\"", file_name(lang.pick(Lang::En, Lang::Ja))))
            );
        }
    }
}
