//! The questions as links, and what each kind of trouble asks for.

use super::Help;
use crate::html::Html;
use crate::i18n::bracketed;
use crate::i18n::triage::{Text, nth_question, when};
use crate::id::TriageId;
use crate::questionnaire::Evidence;
use crate::triage::{Ending, Kind, Leads, MAX_ASKED, Question, When, Who};

impl Help<'_> {
    fn said(&self, text: Text) -> &'static str {
        text.in_lang(self.lang)
    }

    /// Every question, its answers as links.
    pub(super) fn questions(&self, out: &mut Html) {
        out.around("section class=\"choose\"", |out| {
            out.element("h2", self.said(Text::ChooseTitle));
            out.element("p", self.said(Text::ChooseIntro));
            for question in self.triage.questions() {
                self.question(out, question);
            }
            out.element("h3", self.said(Text::AfterTitle));
            out.element("p", self.said(Text::AfterHelp));
            out.around("ul", |out| {
                for it in &self.triage.after {
                    let (ask, help) = self.texts.question(&it.id);
                    out.named("li", ask, help, self.lang);
                }
            });
        });
    }

    fn question(&self, out: &mut Html, question: &Question) {
        let (ask, help) = self.texts.question(&question.id);
        let is_first = question.id == self.triage.start.id;
        let class = if is_first { "question first-question" } else { "question" };
        out.around(&format!("div class=\"{class}\" id=\"{}\"", question.id), |out| {
            let name = if is_first {
                format!("{} {ask}", nth_question(1, MAX_ASKED, self.lang))
            } else {
                ask.to_owned()
            };
            out.element("h3", &name);
            out.element("p class=\"quiet\"", help);
            out.around("ul class=\"ways-in\"", |out| {
                for it in &question.options {
                    let to = match &it.leads {
                        Leads::On(next) => format!("#{}", next.id),
                        Leads::End(Ending::Kind(kind)) => format!("#kind-{}", kind.id),
                        Leads::End(Ending::Outside(it)) => format!("#outside-{}", it.id),
                    };
                    out.raw("<li>");
                    out.link(&to, self.texts.option(&question.id, &it.id));
                    out.raw("</li>\n");
                }
            });
        });
    }

    /// Every kind of trouble, and what is none. On screen the style sheet shows the one that an
    /// answer has led to; without it, and on paper, all are there.
    pub(super) fn kinds(&self, out: &mut Html) {
        out.around("section class=\"kinds\" id=\"all-kinds\"", |out| {
            out.element("h2", self.said(Text::KindsTitle));
            out.raw("<p class=\"back\">");
            out.link("#all-kinds", self.said(Text::ShowKinds));
            out.raw("</p>\n");
            for kind in &self.triage.kinds {
                self.kind(out, kind);
            }
            out.element("h2 class=\"outside-title\"", self.said(Text::OutsideKinds));
            for it in &self.triage.outside {
                let (title, text) = self.texts.outside(&it.id);
                out.around(&format!("article class=\"kind\" id=\"outside-{}\"", it.id), |out| {
                    out.element("h3", title);
                    out.element("p", text);
                    out.around("ol", |out| {
                        for who in &it.desks {
                            self.call(out, who, When::Always);
                        }
                    });
                    self.back(out);
                });
            }
        });
    }

    fn kind(&self, out: &mut Html, kind: &Kind) {
        let Some(words) = self.texts.kind(&kind.id) else { return };
        out.around(&format!("article class=\"kind\" id=\"kind-{}\"", kind.id), |out| {
            out.element("h3", &words.title);
            out.element("p", &words.in_short);
            out.element("h4", self.said(Text::NowTitle));
            out.list("ol", kind.now.iter().map(|it| words.now(it)));
            out.around("div class=\"do-not\"", |out| {
                out.element("h4", self.said(Text::NeverTitle));
                out.list("ul", kind.never.iter().map(|it| words.never(it)));
            });
            out.element("h4", self.said(Text::CallsTitle));
            out.around("ol", |out| {
                for (who, when) in &kind.desks {
                    self.call(out, who, *when);
                }
            });
            out.element("h4", self.said(Text::DueTitle));
            out.around("ul", |out| {
                for it in &kind.report {
                    out.raw("<li>");
                    out.link(&format!("#deadline-{}", it.id), self.texts.deadline(&it.id).0);
                    self.condition(out, it.when);
                    out.raw("</li>\n");
                }
            });
            out.element("h4", self.said(Text::FactsList));
            let facts: Vec<&str> = kind.facts.iter().map(|it| self.texts.fact(&it.id).0).collect();
            out.element("p", &facts.join(self.lang.pick("、", "; ")));
            let keys: Vec<&str> = kind.source.iter().map(|it| &**it).collect();
            if kind.mark == Evidence::Own {
                out.element("p class=\"quiet\"", self.said(Text::Own));
            }
            self.sources(out, &keys);
            self.back(out);
        });
    }

    /// Somebody to call: the number here, the rest where the desk stands.
    fn call(&self, out: &mut Html, who: &Who, when: When) {
        out.raw("<li>");
        match who {
            Who::Own(it) => self.own(out, it, when),
            Who::Desk(desk) => {
                out.link(&format!("#{}", desk.id), desk.name(self.lang));
                self.condition(out, when);
                let phone = desk.phone.as_ref().map(|it| (it.link(), it.as_str()));
                let mail = desk.mail.as_deref().map(|it| (format!("mailto:{it}"), it));
                for (address, text) in [phone, mail].into_iter().flatten() {
                    out.raw(" ");
                    out.link(&address, text);
                }
                let stands_in = |it: &crate::desks::Desk| {
                    let is_local = !it.prefectures.is_empty();
                    is_local && it.id.as_str().starts_with(&format!("{}-", desk.id))
                };
                if self.triage.desks().iter().any(stands_in) {
                    out.raw(" ");
                    out.link("#by-prefecture", self.said(Text::PoliceTitle));
                }
            }
        }
        out.raw("</li>\n");
    }

    fn own(&self, out: &mut Html, id: &TriageId, when: When) {
        let (name, place) = self.texts.own(id);
        out.element("b", name);
        self.condition(out, when);
        out.element("p class=\"quiet\"", place);
    }

    fn condition(&self, out: &mut Html, it: When) {
        if let Some(text) = when(it, self.lang) {
            out.text(&bracketed("", text, self.lang));
        }
    }

    fn back(&self, out: &mut Html) {
        out.raw("<p class=\"back\">");
        out.link(&format!("#{}", self.triage.start.id), self.said(Text::ToQuestions));
        out.raw("</p>\n");
    }
}
