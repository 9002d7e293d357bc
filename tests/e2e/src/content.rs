//! What the served page asks, read from the files that it serves, and what the core makes of it.

use std::fs;
use std::sync::Arc;

use shirube_core::answers::Answers;
use shirube_core::i18n::Lang;
use shirube_core::questionnaire::{Questionnaire, Section, Texts};
use shirube_core::scoring::{Checklist, Maturity, Points};
use shirube_core::storage::State;

use crate::site::dist;

/// The pages around the checks, each with a heading that it has once it is whole.
pub const AROUND: [(&str, &str, &str); 19] = [
    ("sme/all", "会社として決めておくこと", "What the firm should settle"),
    ("six-articles", "情報セキュリティ6か条の点検", "Checking the six articles"),
    (
        "roles/1",
        "セキュリティの最高責任者（CISOなど）は、だれが担っていますか。",
        "Who holds the role of chief security officer (CISO or the like)?",
    ),
    (
        "roles/20",
        "役員やパート社員も含めて、会社で働く人は何人ですか。",
        "How many people work in the firm, officers and part-timers included?",
    ),
    ("roles/all", "セキュリティの役割の点検", "Who does what in security"),
    ("quick-risk/all", "2分の簡易リスク診断", "Two-minute risk check"),
    ("literacy/all", "みんなのセキュリティクイズ", "Security quiz for everybody"),
    ("scs3/all", "★3の準備の点検", "Preparing for ★3"),
    ("sme/code", "回答コードから始める", "Start from an answer code"),
    ("vendor", "IT会社への質問票", "Questions to your IT company"),
    ("bench", "結果ファイルを並べて見る", "Results side by side"),
    ("policy", "情報セキュリティ基本方針を作る", "Write an information security policy"),
    ("wording", "例で試す", "Try an example"),
    ("board/paper", "印刷されるもの", "What is printed"),
    ("board/disclosure", "文を取り出す", "Take the sentences with you"),
    ("insurance", "ふつう補うもの", "What is usually covered"),
    ("seminar", "セミナーで使う", "Use it in a seminar"),
    ("help", "起きたことの記録", "What happened, hour by hour"),
    ("security-action", "宣言が関係する補助金や制度", "Schemes that look at the declaration"),
];

/// A questionnaire as it is served.
pub struct Content {
    /// What is asked.
    pub asked: Arc<Questionnaire>,
    ja: Texts,
    en: Texts,
}

impl Content {
    /// The management self-check.
    pub fn served() -> Self {
        Self::of("management")
    }

    /// Reads a questionnaire from the folder that the tests serve.
    pub fn of(id: &str) -> Self {
        let read = |name: &str| {
            let path = dist().join("questionnaires").join(id).join(name);
            fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
        };
        let asked = Questionnaire::read(&read("questionnaire.json")).unwrap();
        let ja = Texts::read(&read("ja.json"), &asked).unwrap();
        let en = Texts::read(&read("en.json"), &asked).unwrap();
        Self { asked: Arc::new(asked), ja, en }
    }

    /// Its words in a language.
    pub fn texts(&self, lang: Lang) -> &Texts {
        lang.pick(&self.ja, &self.en)
    }

    /// The name of the questionnaire, which is also the heading of its first page.
    pub fn name(&self, lang: Lang) -> &str {
        &self.texts(lang).title
    }

    /// How many questions it asks.
    pub fn count(&self) -> usize {
        self.asked.questions().count()
    }

    /// The title of an item, counted from 1.
    pub fn item(&self, number: usize, lang: Lang) -> &str {
        self.title(&self.asked.sections[number - 1], lang)
    }

    /// How the button of an item in the progress bar begins, the item counted from 1.
    pub fn segment(&self, number: usize, lang: Lang) -> String {
        let section = self.texts(lang).section(&self.asked.sections[number - 1].id).unwrap();
        format!("{number} {}", section.short)
    }

    /// How the row of an item in the result begins, the item counted from 1.
    pub fn row(&self, number: usize, lang: Lang) -> String {
        format!("{}{}", self.item(number, lang), lang.pick("：", ": "))
    }

    /// The title of a section.
    pub fn title(&self, section: &Section, lang: Lang) -> &str {
        &self.texts(lang).section(&section.id).unwrap().title
    }

    /// The words of a question, counted from 1 through all of them.
    pub fn ask(&self, number: usize, lang: Lang) -> &str {
        let question = self.asked.questions().nth(number - 1).unwrap();
        &self.texts(lang).question(&question.id).unwrap().ask
    }

    /// The answers in a saved state.
    pub fn answers_in(&self, state: &str) -> Answers {
        let state = State::read(state).unwrap_or_else(|err| panic!("{err}: {state}"));
        state.sheets.get(&self.asked.id).map(|it| it.answers.clone()).unwrap_or_default()
    }

    /// The score of the answers in a saved state.
    pub fn score_of(&self, state: &str) -> Maturity {
        Maturity::of(&self.asked, &self.answers_in(state))
    }

    /// The points of the answers in a saved state.
    pub fn points_of(&self, state: &str) -> Points {
        Points::of(&self.asked, &self.answers_in(state))
    }

    /// What the answers in a saved state meet.
    pub fn checklist_of(&self, state: &str) -> Checklist {
        Checklist::of(&self.asked, &self.answers_in(state))
    }
}
