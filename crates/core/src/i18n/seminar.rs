use super::code::refused;
use super::item::{self, choice};
use super::quiz::letter;
use super::{Lang, labelled};
use crate::id::QuestionId;
use crate::questionnaire::{Method, Questionnaire, Texts};
use crate::seminar::{Counts, FEW, NotAdded, Way};

texts! {
    /// Texts of the page for presenters.
    Text {
        Title: "セミナーで使う", "Use it in a seminar";
        Intro: "質問を1つずつ大きく映します。手を挙げた人を数えて入れると、その場でグラフになります。", "One question at a time, large enough for a projector. Count raised hands, enter the numbers, and the chart follows.";
        Private: "人数はこの端末の中だけで数え、外に送信しません。端末に残るのは人数だけで、だれがどう答えたかは残りません。", "People are counted on this device only, and nothing is sent from it. What stays on it is numbers: not who answered what.";
        Which: "使う自己診断", "Which check";
        Phones: "参加者がスマートフォンで答える場合", "When people answer on their phones";
        PhonesBody: "参加者は、次のアドレスで同じ自己診断に答えます。結果の画面に出る回答コードを教えてもらい、下の「回答コードを足す」に打ち込むと、その人の答えが全部の質問に1人分ずつ足されます。回答コードからは、その人の答えがすべて読み取れます。教えてもらう前に、そのことを伝え、いやな人には求めません。", "They answer the same check at this address. Ask for the answer code on their result page and type it in under “Add an answer code”: it adds that person's answers to every question. A code shows all of that person's answers. Say so before you ask, and do not ask anyone who would rather not.";
        Dropped: "前に数えた人数のうち、質問が変わったものは引き継げませんでした。", "Some numbers counted earlier could not be taken over, because their questions have changed.";
        Previous: "前の質問へ", "Previous question";
        Next: "次の質問へ", "Next question";
        ToSummary: "まとめを見る", "To the summary";
        ToFirst: "最初の質問へ", "To the first question";
        More: "1人増やす", "One more";
        Fewer: "1人減らす", "One fewer";
        Arrows: "人数の欄では、上下の矢印キーでも増減できます。", "In a field, the arrow keys up and down change the number, too.";
        WrongNumber: "0〜9999の数字を入れてください。", "Enter a number from 0 to 9999.";
        ShowTable: "表で見る", "As a table";
        ShowAnswer: "答えと解説を見せる", "Show the answer";
        CodeTitle: "回答コードを足す", "Add an answer code";
        CodeLabel: "参加者の回答コード", "A participant's answer code";
        CodeHelp: "コードは保存しません。同じコードに気づけるように、このページを閉じるまで覚えておくだけです。", "Codes are not saved. They are remembered only until you close this page, to notice one that comes twice.";
        AddCode: "コードを足す", "Add the code";
        AddAgain: "別の人なので、もう1人分足す", "It is somebody else: add it once more";
        CodeAdded: "1人分の答えを足しました。", "One person's answers were added.";
        NothingTyped: "コードを打ち込んでください。", "Type in a code first.";
        Empty: "このコードには、答えが1つもありません。足していません。", "There is no answer in this code. Nothing was added.";
        Twice: "このコードは、もう足してあります。答えがすべて同じ人は、コードも同じになります。", "This code has been added already. People whose answers are all the same have the same code.";
        Full: "人数がいっぱいです。足していません。", "There is no room for more people. Nothing was added.";
        NotAdded: "足していません。", "Nothing was added.";
        SummaryTitle: "まとめ", "Summary";
        NoAnswers: "まだだれも答えていません。", "Nobody has answered yet.";
        NothingCounted: "まだ人数が入っていません。", "No numbers have been entered yet.";
        Rounded: "割合は四捨五入しているため、足しても100%にならないことがあります。", "Shares are rounded, so they may not add up to 100%.";
        Few: "答えた人が10人より少ない質問は、割合ではなく人数で見てください。", "Where fewer than ten people answered, look at the numbers and not at the shares.";
        NoVerdict: "会場にいる人の答えを数えたもので、業界や地域の平均ではありません。", "These are the answers of the people in the room, and no average of a trade or a region.";
        Print: "印刷する", "Print";
        TakeTitle: "印刷と表", "Print and tables";
        Clear: "人数をすべて消す", "Clear all numbers";
        Cleared: "人数をすべて消しました。", "All numbers were cleared.";
        Undo: "元に戻す", "Undo";
        Undone: "元に戻しました。", "It is as it was before.";
        Number: "番号", "No.";
        Question: "質問", "Question";
        Answer: "答え", "Answer";
        People: "人数", "People";
        Share: "割合（%）", "Share (%)";
        Right: "正解", "Right";
        Onward: "研修やセミナーで使う", "For training and seminars";
        OnwardBody: "同じ質問を大きく映し、会場の答えを数えてグラフにできます。", "Show the same questions on a screen, count the answers in the room, and see them as a chart.";
    }
}

/// An answer in words: its short name where it has one, and its sentence.
pub fn way_name(asked: &Questionnaire, texts: &Texts, question: &QuestionId, way: Way) -> String {
    let (name, sentence) = way_words(asked, texts, question, way);
    if sentence.is_empty() { name } else { labelled(&name, &sentence, texts.language) }
}

/// The short name of an answer, and its sentence, which may be empty.
pub fn way_words(
    asked: &Questionnaire,
    texts: &Texts,
    question: &QuestionId,
    way: Way,
) -> (String, String) {
    let lang = texts.language;
    let level = match way {
        Way::Level(level) => level,
        Way::Unknown => return (item::Text::Unknown.in_lang(lang).to_owned(), String::new()),
        Way::NotApplicable => {
            return (item::Text::NotApplicable.in_lang(lang).to_owned(), String::new());
        }
    };
    let place = usize::from(level.number()) - 1;
    let sentence = texts.question(question).and_then(|it| it.levels.get(place));
    let sentence = sentence.map(ToString::to_string).unwrap_or_default();
    let name = match (asked.method, choice(asked.method, level, lang)) {
        (Method::Quiz, _) => letter(place, lang).to_owned(),
        (_, "") => level.number().to_string(),
        (_, named) => named.to_owned(),
    };
    (name, sentence)
}

/// "12人・40%"; only the number where nobody has answered.
pub fn amount(counts: &Counts, way: Way, lang: Lang) -> String {
    let people = people(counts.of(way).into(), lang);
    match counts.share(way) {
        Some(share) => format!("{people}{}{share}%", lang.pick("・", ", ")),
        None => people,
    }
}

/// "12人".
pub fn people(n: u32, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, _) => format!("{n}人"),
        (Lang::En, 1) => "1 person".to_owned(),
        (Lang::En, _) => format!("{n} people"),
    }
}

/// How many answered a question, and that few did.
pub fn answered(counts: &Counts, lang: Lang) -> String {
    let total = counts.total();
    let line = match lang {
        Lang::Ja => format!("答えた人：{total}人"),
        Lang::En => format!("Answered: {}", people(total, lang)),
    };
    let is_few = 0 < total && total < FEW;
    if is_few {
        format!("{line}{}{}", lang.pick("。", ". "), Text::Few.in_lang(lang))
    } else {
        line
    }
}

/// How many codes are among the numbers.
pub fn codes(n: u16, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("このうち回答コードで足した人：{n}人"),
        Lang::En => format!("Of these, added by a code: {}", people(n.into(), lang)),
    }
}

/// The name of the field in which people are counted: the answer stands in it, since a screen reader
/// says nothing else.
pub fn field_name(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{name}」の人数"),
        Lang::En => format!("People who chose “{name}”"),
    }
}

/// Why a code was not added.
pub fn not_added(why: &NotAdded, lang: Lang) -> String {
    match why {
        NotAdded::Nothing => Text::NothingTyped.in_lang(lang).to_owned(),
        NotAdded::Refused(why) => {
            let space = lang.pick("", " ");
            format!("{}{space}{}", refused(why, lang), Text::NotAdded.in_lang(lang))
        }
        NotAdded::NoAnswers => Text::Empty.in_lang(lang).to_owned(),
        NotAdded::Twice => Text::Twice.in_lang(lang).to_owned(),
        NotAdded::Full => Text::Full.in_lang(lang).to_owned(),
    }
}

/// The name of the files of tables: nothing of the room is in it.
pub fn file_name(questionnaire: &str, day: &str) -> String {
    format!("shirube-seminar-{questionnaire}-{day}")
}
