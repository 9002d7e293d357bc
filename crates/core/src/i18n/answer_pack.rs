use super::{Lang, bracketed, date, item, labelled, requirements};
use crate::answer_pack::Said;
use crate::catalog::SCS3;
use crate::evidence::Proof;
use crate::questionnaire::Method;
use crate::requirements::State;

texts! {
    /// Texts of the answer to a customer, on the page and on the sheet.
    Text {
        Title: "取引先への回答書を作る", "Make an answer sheet for a customer";
        Intro: "取引先に聞かれたことだけを選びます。選んだものだけが、回答書、文章、表に入ります。", "Choose only what the customer asked. Nothing but what you choose is on the sheet, in the text and in the tables.";
        StaysHere: "書いたことと選んだことは、この端末に残ります。渡すのは、印刷した紙や保存したファイルです。この端末の外には送信しません。", "What you write and choose stays on this device. What you hand over is the paper or the file; nothing is sent from here.";
        Nothing: "まだ回答がありません。先に質問に答えてください。", "There are no answers yet. Answer the questions first.";
        ToQuestions: "質問に答える", "Answer the questions";
        ToResult: "結果に戻る", "Back to the result";
        NamesTitle: "宛先と自社の名前", "For whom, and from whom";
        Customer: "宛先", "For";
        CustomerHelp: "「しるべ商事株式会社 御中」のように、紙に出したい形で書きます。", "As it should stand on the paper.";
        Firm: "回答した会社", "From";
        ChooseTitle: "入れるものを選ぶ", "Choose what goes in";
        ChosenNone: "まだ何も選んでいません。", "Nothing is chosen yet.";
        ClearAll: "選んだものをすべて外す", "Clear all choices";
        NoteLabel: "取引先への補足", "Note to the customer";
        NoteHelp: "自分用のメモは回答書に入りません。", "Your private notes never go into the sheet.";
        PreviewTitle: "渡されるもの", "What is handed over";
        Print: "印刷する", "Print";
        SaveText: "文章で保存", "Save as text";
        Misuse: "公表する文に使ってはいけない言葉があるかもしれません。渡す前に、言葉を確かめてください。", "There may be a word in it that must not be published. Check the wording before you hand it over.";
        ToWording: "言葉を確かめる", "Check the wording";
        SheetTitle: "セキュリティ対策についての回答書", "Answers about our security measures";
        Made: "作成日", "Date";
        Questions: "質問の版", "Questions";
        Digest: "質問の識別値", "Digest of the questions";
        SelfAssessed: "会社が自分で点検した結果です。第三者は確かめていません。", "This is the company's own assessment. No third party has checked it.";
        Requirement: "要件・項目", "Requirement or item";
        Question: "質問", "Question";
        Answer: "回答", "Answer";
        Evidence: "証跡", "Evidence";
        EvidenceDay: "証跡の日付", "Date of evidence";
        Note: "補足", "Note";
        Basis: "もとになるもの", "Basis";
        Answers: "回答", "Answers";
        About: "この回答書について", "About this sheet";
        Item: "項目", "Item";
        Content: "内容", "Content";
        BeingChecked: "確認中", "Being checked";
        SignTitle: "内容を確かめた人", "Confirmed by";
        SignName: "役職・氏名", "Position and name";
        SignDay: "日付", "Date";
    }
}

/// An answer as the customer is told.
pub fn said(it: &Said, lang: Lang) -> String {
    match it {
        Said::Level { method: Method::Maturity, level, top, sentence } => {
            let (level, top) = (level.number(), top.number());
            let name = lang.pick(format!("{top}段階の{level}"), format!("level {level} of {top}"));
            labelled(&name, sentence, lang)
        }
        Said::Level { method, level, .. } => item::choice(*method, *level, lang).to_owned(),
        Said::NotApplicable(reason) => {
            let name = item::Text::NotApplicable.in_lang(lang);
            if reason.is_empty() { name.to_owned() } else { bracketed(name, reason, lang) }
        }
        Said::BeingChecked => Text::BeingChecked.in_lang(lang).to_owned(),
    }
}

/// Evidence with its date: "資産台帳（2026年11月1日）".
pub fn proof(it: &Proof, lang: Lang) -> String {
    match it.on.map(|it| date(it, lang)) {
        Some(day) if it.name.is_empty() => day,
        Some(day) => bracketed(&it.name, &day, lang),
        None => it.name.to_string(),
    }
}

/// Where a requirement stands. A customer is told that something is being checked, not that nobody
/// knows, and by whom it is found to be met.
pub fn requirement_state(it: State, lang: Lang) -> &'static str {
    match it {
        State::Met => lang.pick("自己点検では満たしている", "Met by own assessment"),
        State::Unknown => Text::BeingChecked.in_lang(lang),
        other => requirements::state(other, lang),
    }
}

/// What a scheme behind the questions makes of the sheet; nothing where there is none.
pub fn scheme_note(questionnaire: &str, lang: Lang) -> Option<&'static str> {
    match questionnaire {
        SCS3 => Some(lang.pick(
            "要件と基準は、しるべが要約したものです。満たしているかどうかは、公式の評価基準と制度の手続きで決まります。この回答書は、★3であることを示すものではありません。",
            "Requirements and criteria are summarised by Shirube. Whether they are met is decided by the official criteria and the procedure of the scheme. This sheet does not show that the company is ★3.",
        )),
        _ => None,
    }
}

/// What an answer rests on, for a row that stands alone: "自己点検（scs3 2026.1）".
pub fn basis(questionnaire: &str, version: &str, lang: Lang) -> String {
    let edition = format!("{questionnaire} {version}");
    bracketed(lang.pick("自己点検", "Self-assessment"), &edition, lang)
}

/// How much was chosen: "81のうち12を選んでいます。"
pub fn chosen(count: usize, all: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, _) => Text::ChosenNone.in_lang(lang).to_owned(),
        (_, Lang::Ja) => format!("{all}のうち{count}を選んでいます。"),
        (_, Lang::En) => format!("{count} of {all} chosen."),
    }
}

/// How many chosen answers say that something is done and name no evidence; empty where none.
pub fn without_evidence(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, _) => String::new(),
        (_, Lang::Ja) => format!(
            "証跡のないものが{count}件あります。聞かれる前に用意しておくと、あとで困りません。"
        ),
        (1, Lang::En) => "1 of them names no evidence; have it ready before you are asked.".into(),
        (_, Lang::En) => {
            format!("{count} of them name no evidence; have it ready before you are asked.")
        }
    }
}

/// The label of the box that chooses a whole section.
pub fn choose_all(section: &str, lang: Lang) -> String {
    lang.pick(format!("「{section}」をすべて選ぶ"), format!("Choose all of “{section}”"))
}

/// The label of the note about one question.
pub fn note_of(question: &str, lang: Lang) -> String {
    let label = Text::NoteLabel.in_lang(lang);
    lang.pick(format!("「{question}」の{label}"), format!("{label}: {question}"))
}
