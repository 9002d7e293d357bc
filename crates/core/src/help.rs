//! The page for when something has happened: what to do first, whom to ask, what to have ready. It
//! works without a program, because a firm may read it on the one machine that still runs. The
//! questions are links within the page: each answer leads to the next question, or to what to do.

mod kinds;

use crate::day::Day;
use crate::desks::{Desk, Desks, lacks_hours};
use crate::html::{Frame, Html};
use crate::i18n::frame::help_page;
use crate::i18n::help::{DO_NOT, READY, STEPS, Text, checked, checked_short};
use crate::i18n::{Lang, prefecture, triage};
use crate::profile::Prefecture;
use crate::questionnaire::Evidence;
use crate::sources::{Source, Sources};
use crate::triage::{Triage, TriageTexts};

/// Keys of the sources that the page itself names. Those of desks, kinds and deadlines stand with
/// these.
pub const SOURCES: [&str; 3] = ["ZENN", "MAILFUKUI", "T239"];

/// How many lines the log on paper has.
const LOG_LINES: usize = 14;

/// The page of the program that asks one question at a time.
const GUIDED: &str = "index.html#/help";

/// The name of the page in a language, as links and the build know it.
pub fn file_name(lang: Lang) -> &'static str {
    help_page(lang)
}

/// The whole page, in the language of the words.
pub fn page(triage: &Triage, texts: &TriageTexts, sources: &Sources) -> String {
    let lang = texts.language;
    let frame = Frame {
        lang,
        title: Text::Title.in_lang(lang),
        description: Text::Description.in_lang(lang),
        back: Text::Back.in_lang(lang),
        other: file_name(lang.pick(Lang::En, Lang::Ja)).to_owned(),
        class: "help",
    };
    let help = Help { lang, sources, triage, texts };
    Html::page(&frame, |out| {
        out.element("h1", help.word(Text::Title));
        out.element("p", help.word(Text::Intro));
        out.raw("<p>");
        let start = format!("#{}", triage.start.id);
        out.link(&start, triage::Text::ChooseTitle.in_lang(lang));
        out.raw("</p>\n");
        help.guided(out);
        help.steps(out);
        help.questions(out);
        help.kinds(out);
        help.desks(out, triage.desks());
        help.police(out, triage.desks());
        help.ready(out);
        help.deadlines(out);
        help.log(out);
    })
}

/// The ways to reach a desk, as links, and when somebody answers, or that this is not known.
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
        if lacks_hours(desk.phone.as_ref(), desk.hours(lang)) {
            out.element("li", triage::Text::HoursUnknown.in_lang(lang));
        }
    });
}

/// What is written, and in which words.
struct Help<'a> {
    lang: Lang,
    sources: &'a Sources,
    triage: &'a Triage,
    texts: &'a TriageTexts,
}

impl Help<'_> {
    fn word(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    fn words(&self, texts: &[Text]) -> impl Iterator<Item = &'static str> {
        texts.iter().map(|it| self.word(*it))
    }

    /// The way on for whoever has scripts: only the program knows the host's desk and the prefecture,
    /// and keeps what is written.
    fn guided(&self, out: &mut Html) {
        out.around("div class=\"guided\"", |out| {
            out.raw("<p>");
            out.link(GUIDED, self.word(Text::Guided));
            out.raw("</p>\n");
            out.element("p class=\"quiet\"", self.word(Text::GuidedMore));
        });
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
            for desk in desks.iter().filter(|it| it.prefectures.is_empty()) {
                out.around(&format!("article class=\"desk\" id=\"{}\"", desk.id), |out| {
                    out.element("h3", desk.name(self.lang));
                    out.element("p", desk.purpose(self.lang));
                    contacts(out, desk, self.lang);
                    self.source(out, &desk.source, desk.mark, desk.checked_on);
                });
            }
        });
    }

    /// The desks that are there for one prefecture, from the north.
    fn police(&self, out: &mut Html, desks: &Desks) {
        let of = |it: Prefecture| desks.iter().filter(move |desk| desk.prefectures.contains(&it));
        let there: Vec<Prefecture> =
            Prefecture::all().filter(|it| of(*it).next().is_some()).collect();
        if there.is_empty() {
            return;
        }
        out.around("section class=\"police\" id=\"by-prefecture\"", |out| {
            out.element("h2", triage::Text::PoliceTitle.in_lang(self.lang));
            out.element("p", triage::Text::PoliceIntro.in_lang(self.lang));
            out.raw("<p class=\"back\">");
            out.link("#by-prefecture", triage::Text::ShowPolice.in_lang(self.lang));
            out.raw("</p>\n");
            out.around("ul", |out| {
                for here in there {
                    out.around("li", |out| {
                        out.element("h3", prefecture(here, self.lang));
                        for desk in of(here) {
                            out.element("p", desk.name(self.lang));
                            out.element("p class=\"quiet purpose\"", desk.purpose(self.lang));
                            contacts(out, desk, self.lang);
                            self.source(out, &desk.source, desk.mark, desk.checked_on);
                        }
                    });
                }
            });
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
            for it in self.triage.deadlines() {
                let (title, text) = self.texts.deadline(&it.id);
                out.element(&format!("h3 id=\"deadline-{}\"", it.id), title);
                out.element("p", text);
                let keys: Vec<&str> = it.source.iter().map(|it| &**it).collect();
                self.sources(out, &keys);
            }
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
mod tests;
