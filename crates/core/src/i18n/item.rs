use super::Lang;
use crate::level::Level;
use crate::questionnaire::Method;
use crate::session::Progress;

texts! {
    /// Texts of the question pages.
    Text {
        Items: "項目", "Items";
        Back: "前へ", "Back";
        Next: "次へ", "Next";
        ToResult: "結果を見る", "See the result";
        Unknown: "わからない", "Don't know";
        NotApplicable: "該当しない", "Not applicable";
        ReasonLabel: "該当しない理由（ひとことで構いません）", "Why it does not apply (a few words will do)";
        ReasonMissing: "理由を書くまでは未回答として扱います。", "Counted as unanswered until you give a reason.";
        ReasonNone: "その業務や設備がない", "We have no such work or equipment";
        ReasonParent: "親会社がまとめて行っている", "Our parent company does this for us";
        ReasonOther: "取引や契約の上で関係しない", "Not relevant to our business or contracts";
        Hint: "例を見る", "Example";
        Note: "メモ", "Note";
        NoteLabel: "自分用のメモ", "Private note";
        NoteHelp: "この端末と、自分で保存したファイルにだけ残ります。", "Kept on this device and in files you save, nowhere else.";
        Clear: "回答を取り消す", "Clear the answer";
        Changed: "前に答えてから、この質問が変わりました。いまも同じ答えか確かめてください。", "This question has changed since you answered it. Please check that your answer still holds.";
        Confirm: "この答えのままでよい", "My answer still holds";
        Skip: "飛ばす", "Skip";
        Shop: "お店", "Shop";
        Office: "事務所", "Office";
        Factory: "小さな工場", "Small factory";
        Without: "うちにはない場合", "If you have no such thing";
        Levels: "当てはまるもののうち、いちばん進んだものを選んでください。", "Of those that are true, choose the one furthest along.";
    }
}

/// "項目 3 / 10".
pub fn item_of(n: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("項目 {n} / {all}"),
        Lang::En => format!("Item {n} of {all}"),
    }
}

/// The label of a segment of the progress bar, for screen readers and as a tip.
pub fn segment(n: usize, short: &str, it: Progress, lang: Lang) -> String {
    let (answered, all) = (it.answered, it.questions);
    match lang {
        Lang::Ja => format!("{n} {short}（{all}問中{answered}問に回答）"),
        Lang::En => format!("{n} {short} ({answered} of {all} answered)"),
    }
}

/// "段階3", for screen readers, before the sentence of a level.
pub fn level(n: u8, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("段階{n}："),
        Lang::En => format!("Level {n}: "),
    }
}

/// "質問 3 / 25".
pub fn question_of(n: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("質問 {n} / {all}"),
        Lang::En => format!("Question {n} of {all}"),
    }
}

/// The short answer that a level is, where answers have names and sentences. How a role is held is
/// said by [`super::coverage::held`].
///
/// Source: `docs/methods/points.md` and `checklist.md`: done, partly, not; met, not met.
pub fn choice(method: Method, level: Level, lang: Lang) -> &'static str {
    match (method, level.number()) {
        (Method::Points, 3) => lang.pick("している", "Done"),
        (Method::Points, 2) => lang.pick("一部している", "Partly"),
        (Method::Points, _) => lang.pick("していない", "Not done"),
        (Method::Checklist, 2) => lang.pick("できている", "In place"),
        (Method::Checklist, _) => lang.pick("まだ", "Not yet"),
        (Method::Maturity | Method::Coverage | Method::Quiz | Method::Exposure, _) => "",
    }
}
