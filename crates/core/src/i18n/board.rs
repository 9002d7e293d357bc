use super::{Lang, date, labelled, score};
use crate::board::{Difference, Missing, Paper, Point, Voices, Why};
use crate::level::Level;

texts! {
    /// Texts of what is put before a board.
    Text {
        PaperTitle: "取締役会に出す1枚", "One page for the board";
        PaperIntro: "経営者のための自己診断と取締役会の自己評価の回答から、A4で1枚の報告を作ります。決まったことと、お願いすることは、ここで書けます。", "This makes one A4 page out of the management self-check and the board's own evaluation. What was decided, and what you ask for, you write here.";
        StaysHere: "この端末にある回答から作ります。社外の評価者として答えた端末では使わないでください。回答も、ここに書いた文も、この端末の外に送信しません。", "It is made from the answers on this device: do not use it where somebody has answered as an outside evaluator. Neither your answers nor what you write here is sent anywhere.";
        Loading: "読み込んでいます。", "Loading.";
        LoadFailed: "読み込めませんでした。通信の状態を確かめて、もう一度押してください。", "This could not be loaded. Check your connection and press again.";
        Again: "もう一度読み込む", "Load again";
        MissingTitle: "この紙でまだ言えないこと", "What this page cannot say yet";
        NothingMissing: "言えないことはありません。", "Nothing is missing.";
        ToManagement: "経営者のための自己診断へ", "To the management self-check";
        ToBoard: "取締役会の自己評価へ", "To the board's own evaluation";
        WriteTitle: "自分で書くところ", "What you write";
        Decided: "前回から決まったこと", "Decided since last time";
        DecidedHelp: "5行、320文字まで。空欄なら、紙に手で書く場所が空きます。", "Up to 5 lines and 320 characters. Left empty, there is room to write by hand.";
        Asked: "取締役会にお願いすること", "What the board is asked to decide";
        AskedHelp: "5行、320文字まで。はじめは、点数の低い項目から作った案が入っています。消すと案に戻ります。", "Up to 5 lines and 320 characters. It begins with a proposal made from the items with the lowest scores, which comes back when you delete everything.";
        PreviewTitle: "印刷されるもの", "What is printed";
        Print: "印刷する", "Print";
        SheetTitle: "サイバーセキュリティの状況報告", "Cybersecurity: where we stand";
        ForBoard: "取締役会資料", "For the board";
        State: "いまの状態", "Where we stand";
        NoState: "経営者のための自己診断の回答がまだないため、状態は言えません。", "The management self-check has no answers yet, so nothing can be said about where we stand.";
        Trend: "これまでとの比較", "Compared with before";
        Items: "項目ごとの点数", "Score by item";
        Item: "項目", "Item";
        Now: "今回", "Now";
        Before: "前回", "Before";
        Change: "変化", "Change";
        Risks: "点数の低い項目のリスク（3つまで）", "Risks from the lowest scores (three at most)";
        NoRisks: "目標に届いていない項目はありません。", "No item lies below its target.";
        FewerRisks: "ほかの項目は、目標に届いているか、まだ点数がありません。", "The other items have reached their target, or have no score yet.";
        Questions: "次の取締役会で尋ねる3つの質問", "Three questions for the next meeting";
        BoardOwn: "取締役会の自己評価", "The board's own evaluation";
        NoBoardOwn: "取締役会の自己評価は、まだ始まっていません。", "The board's own evaluation has not begun.";
        Answered: "回答", "Answered";
        SignDay: "日付", "Date";
        SignName: "氏名", "Name";
        SignReport: "報告した人", "Reported by";
        SignBoard: "取締役会議長", "Chair of the board";
        SelfReported: "自己申告の回答によるもので、第三者は確かめていません。", "This rests on the company's own answers; no third party has checked them.";
        DisclosureTitle: "開示に使う文の案", "Sentences for a disclosure";
        DisclosureIntro: "コーポレート・ガバナンス報告書や有価証券報告書に書く文の案です。回答が根拠になる文だけを出します。回答より良いことは書きません。", "Draft sentences for a corporate governance report or a securities report. Only what your answers bear appears; nothing is said that is better than your answers.";
        DisclosureDuty: "書いたことの責任は、会社にあります。公開する前に、事実と合っているか、担当の役員や専門家と確かめてください。", "The company answers for what it publishes. Before you do, have the responsible officer or an expert check it against the facts.";
        NothingToSay: "この話題について言える文は、まだありません。", "There is no sentence yet that your answers bear on this topic.";
        Use: "この文を使う", "Use this sentence";
        RestsOn: "この文の根拠になった回答", "The answers this sentence rests on";
        SeeQuestion: "この質問を見る", "See this question";
        Original: "もとの文", "The sentence as it was";
        EditedWarning: "書き直した文が事実と合っているかは、しるべには分かりません。もとの文より良いことを書いていないか、確かめてください。", "Shirube cannot tell whether what you wrote is true. Make sure that it says nothing better than the sentence it was made from.";
        TakeBack: "もとの文に戻す", "Go back to the original";
        Modest: "控えめな文にする", "Use a more modest sentence";
        More: "もう一段言えるようにするには", "What would let you say more";
        MoreHelp: "次の質問の回答が変わると、言えることが増えます。先に変えるのは、回答ではなく実際の取り組みです。", "More can be said when the answers to these questions change. Change what you do first, and the answer after that.";
        StaleTitle: "使えなくなった文", "Sentences that can no longer be used";
        StaleHelp: "前に書き直した文です。案には入っていません。", "You wrote these earlier. They are not in the draft.";
        Forget: "この文を消す", "Delete this sentence";
        TakeTitle: "文を取り出す", "Take the sentences with you";
        Nothing: "取り出せる文がありません。", "There is nothing to take.";
        MadeFrom: "しるべの自己診断の回答をもとにした案です。公開する前に、会社が事実を確かめてください。", "Drafted from the answers to Shirube's self-checks. To be checked against the facts by the company before it is published.";
        OnwardTitle: "取締役会で使う", "For the board";
        OnwardHelp: "回答から、取締役会に出す1枚と、開示に使う文の案を作れます。", "Your answers can become one page for the board, and draft sentences for a disclosure.";
        ToPaper: "取締役会に出す1枚を作る", "Make one page for the board";
        ToDisclosure: "開示に使う文の案を作る", "Draft sentences for a disclosure";
        SeveralTitle: "何人かの取締役で評価する", "When several directors evaluate";
        SeveralHelp: "取締役が1人ずつ答えて保存した結果ファイルを、ここに2〜20件集めます。答えが分かれた質問を並べて見て、話し合って1つの結果にまとめます。", "Collect 2 to 20 result files here, each answered and saved by one director. You see where the answers differ, talk, and settle on one result.";
        ChooseDirectors: "取締役の結果ファイルを選ぶ", "Choose the directors' result files";
        Compare: "取締役の答えを突き合わせる", "Compare the directors' answers";
        OutsideTitle: "外部の評価者に見てもらう", "When somebody from outside evaluates";
        OutsideHelp: "外部の人が同じ10問に答えた結果ファイルを、取締役会の自己評価と並べます。外部の評価は、自己評価には混ぜません。", "A result file by somebody outside who answered the same ten questions, beside the board's own evaluation. The two are never mixed.";
        ChooseOutside: "外部の評価者の結果ファイルを選ぶ", "Choose the outside evaluator's result file";
        FilesStay: "ファイルはこの端末の中だけで読みます。保存も送信もしません。ページを閉じるとここから消えます。", "Files are read on this device only. They are neither kept nor sent, and are gone when you close the page.";
        BothSides: "同じ結果ファイルが、取締役と外部の評価者の両方に入っています。どちらかから外してください。", "The same result file lies on both sides. Remove it from one of them.";
        Echo: "外部の評価が、取締役の回答とすべて同じです。自社の結果ファイルの写しを入れていないか、確かめてください。", "The outside view is the same as the board's own answers throughout. Check that it is no copy of your own result file.";
        NotOfBoard: "取締役会の自己評価の結果ではないファイルは、ここでは使いません。", "Files that are no result of the board's evaluation are not used here.";
        SideBySide: "自己評価と外部の評価", "Self-evaluation and outside view";
        Question: "質問", "Question";
        OwnSide: "取締役会", "Board";
        OutsideSide: "外部", "Outside";
        Overall: "全体", "Overall";
        DifferenceHead: "違い", "Difference";
        OwnFromHere: "取締役会の欄は、この端末の回答です。", "The board's column shows the answers on this device.";
        OwnFromFiles: "取締役会の欄は、上で選んだ結果ファイルの回答です。", "The board's column shows the result files chosen above.";
        Remove: "外す", "Remove";
    }
}

/// How far a score moved, in hundredths: "+0.30", "−0.10", "±0.00".
pub fn moved(hundredths: i64) -> String {
    let size = hundredths.unsigned_abs();
    let sign = match hundredths {
        0 => "±",
        it if it < 0 => "−",
        _ => "+",
    };
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// The trend in one line, the oldest day first.
pub fn trend(paper: &Paper, lang: Lang) -> String {
    let point = |it: &Point| {
        let day = it.on.map(|it| date(it, lang)).unwrap_or_default();
        let open = match (it.open, lang) {
            (0, _) => String::new(),
            (n, Lang::Ja) => format!("（未回答など{n}問）"),
            (n, Lang::En) => format!(" ({n} open)"),
        };
        format!("{day} {}{open}", score(it.score))
    };
    let points: Vec<String> = paper.trend.iter().map(point).collect();
    let line = points.join(" → ");
    match paper.moved() {
        Some(it) => {
            lang.pick(format!("{line}（{}）", moved(it)), format!("{line} ({})", moved(it)))
        }
        None => line,
    }
}

/// What the page cannot say, in a sentence.
pub fn missing(it: &Missing, lang: Lang) -> String {
    match (it, lang) {
        (Missing::State, Lang::Ja) => {
            "経営者のための自己診断の回答がまだありません。状態、リスク、点数は空いたままです。"
                .into()
        }
        (Missing::State, Lang::En) => {
            "The management self-check has no answers yet: state, risks and scores stay empty."
                .into()
        }
        (Missing::Open(n), Lang::Ja) => {
            format!("経営者のための自己診断に、答えのない質問か「わからない」が{n}問あります。")
        }
        (Missing::Open(n), Lang::En) => format!(
            "{n} of the questions of the management self-check {} no answer, or “don't know”.",
            has(*n)
        ),
        (Missing::Items(all), Lang::Ja) => {
            format!("点数のない項目があります：{}。リスクには数えていません。", all.join("、"))
        }
        (Missing::Items(all), Lang::En) => format!(
            "These items have no score and are not counted among the risks: {}.",
            all.join(", ")
        ),
        (Missing::Earlier, Lang::Ja) => "以前の結果がこの端末にないため、変化は言えません。".into(),
        (Missing::Earlier, Lang::En) => {
            "This device has no earlier result, so nothing can be said about change.".into()
        }
        (Missing::OtherVersion, Lang::Ja) => {
            "以前の結果には、質問の版が違うものがあります。比較は目安です。".into()
        }
        (Missing::OtherVersion, Lang::En) => {
            "Some earlier results answer another version of the questions; compare with care."
                .into()
        }
        (Missing::Board, Lang::Ja) => "取締役会の自己評価がまだ始まっていません。".into(),
        (Missing::Board, Lang::En) => "The board's own evaluation has not begun.".into(),
        (Missing::BoardOpen(n), Lang::Ja) => {
            format!("取締役会の自己評価に、答えのない質問か「わからない」が{n}問あります。")
        }
        (Missing::BoardOpen(n), Lang::En) => format!(
            "{n} of the questions of the board's own evaluation {} no answer, or “don't know”.",
            has(*n)
        ),
    }
}

fn has(n: u32) -> &'static str {
    if n == 1 { "has" } else { "have" }
}

/// "取締役会の自己評価は 2.50（4段階、10問中8問に回答）です。"
pub fn board_own(now: Option<&str>, top: u8, answered: u32, all: u32, lang: Lang) -> String {
    match (now, lang) {
        (Some(now), Lang::Ja) => {
            format!("全体は {now}（{top}段階、{all}問中{answered}問に回答）。")
        }
        (Some(now), Lang::En) => {
            format!("Overall {now} (of {top}; {answered} of {all} questions answered).")
        }
        (None, Lang::Ja) => format!("{all}問のうち、段階を選んだ質問がまだありません。"),
        (None, Lang::En) => format!("None of the {all} questions has a level yet."),
    }
}

/// The label of the field of a sentence, for people who do not see where it stands.
pub fn sentence_field(topic: &str, n: usize, lang: Lang) -> String {
    lang.pick(format!("「{topic}」の文 {n}"), format!("{topic}: sentence {n}"))
}

/// An answer that a sentence rests on: the level, and the sentence that is true at it.
pub fn answered(level: Level, words: &str, lang: Lang) -> String {
    let number = level.number();
    labelled(&lang.pick(format!("段階{number}"), format!("Level {number}")), words, lang)
}

/// What is lacking: which level would be needed.
pub fn needed(level: Level, words: &str, lang: Lang) -> String {
    let number = level.number();
    let label = lang.pick(format!("段階{number}が必要"), format!("Level {number} needed"));
    labelled(&label, words, lang)
}

/// Where an answer stands that is lacking.
pub fn now_at(level: Option<Level>, lang: Lang) -> String {
    match (level, lang) {
        (Some(it), Lang::Ja) => format!("いまの回答は段階{}です。", it.number()),
        (Some(it), Lang::En) => format!("Your answer now is level {}.", it.number()),
        (None, Lang::Ja) => "いまは、段階の回答がありません。".into(),
        (None, Lang::En) => "There is no answer with a level now.".into(),
    }
}

/// Why the user's own words are not in the draft.
pub fn stale(why: &Why, lang: Lang) -> &'static str {
    match why {
        Why::Unsupported => lang.pick(
            "根拠になっていた回答が変わったため、この文はもう言えません。",
            "The answers it rested on have changed, so it can no longer be said.",
        ),
        Why::Replaced(_) => lang.pick(
            "もう一段進んだ文が代わりに入っています。",
            "A sentence that says more stands in its place.",
        ),
    }
}

/// What the people of one side say: "3", "2〜4（3人）、わからない1人", "回答なし".
pub fn voices(it: &Voices, lang: Lang) -> String {
    let people: usize = it.levels.iter().map(|(_, n)| n).sum();
    let range = match it.low().zip(it.high()) {
        None => String::new(),
        Some((low, high)) if low == high => low.number().to_string(),
        Some((low, high)) => {
            format!("{}{}{}", low.number(), lang.pick("〜", "–"), high.number())
        }
    };
    let count = match (people, lang) {
        (0 | 1, _) => String::new(),
        (n, Lang::Ja) => format!("（{n}人）"),
        (n, Lang::En) => format!(" ({n} people)"),
    };
    // Of one person nobody asks how many.
    let is_one = people + it.unknown + it.silent == 1;
    let unknown = match (it.unknown, lang) {
        (0, _) => None,
        (_, Lang::Ja) if is_one => Some("わからない".to_owned()),
        (_, Lang::En) if is_one => Some("don't know".to_owned()),
        (n, Lang::Ja) => Some(format!("わからない{n}人")),
        (n, Lang::En) => Some(format!("{n} don't know")),
    };
    let silent = match (it.silent, lang) {
        (0, _) => None,
        (_, Lang::Ja) if is_one => Some("回答なし".to_owned()),
        (_, Lang::En) if is_one => Some("no answer".to_owned()),
        (n, Lang::Ja) => Some(format!("回答なし{n}人")),
        (n, Lang::En) => Some(format!("{n} no answer")),
    };
    let said = (!range.is_empty()).then(|| format!("{range}{count}"));
    let all: Vec<String> = [said, unknown, silent].into_iter().flatten().collect();
    if all.is_empty() { "–".to_owned() } else { all.join(lang.pick("、", ", ")) }
}

/// How the two sides differ.
pub fn difference(it: Difference, lang: Lang) -> String {
    match (it, lang) {
        (Difference::OwnHigher(n), Lang::Ja) => format!("取締役会の方が{n}段高い"),
        (Difference::OwnHigher(n), Lang::En) => format!("the board sees {n} more"),
        (Difference::OutsideHigher(n), Lang::Ja) => format!("外部の方が{n}段高い"),
        (Difference::OutsideHigher(n), Lang::En) => format!("outside sees {n} more"),
        (Difference::Shared, Lang::Ja) => "重なる".into(),
        (Difference::Shared, Lang::En) => "they meet".into(),
        (Difference::Unknown, Lang::Ja) => "比べられない".into(),
        (Difference::Unknown, Lang::En) => "cannot be compared".into(),
    }
}

/// How many files lie on a side, and how many were not used.
pub fn files(used: usize, refused: usize, lang: Lang) -> String {
    match (used, refused, lang) {
        (0, 0, _) => String::new(),
        (n, 0, Lang::Ja) => format!("{n}件を読みました。"),
        (1, 0, Lang::En) => "1 file read.".into(),
        (n, 0, Lang::En) => format!("{n} files read."),
        (n, k, Lang::Ja) => format!("{n}件を読みました。{k}件は使えませんでした。"),
        (n, k, Lang::En) => format!("{n} read, {k} could not be used."),
    }
}
