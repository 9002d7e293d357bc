use super::{Lang, date, labelled, prefecture};
use crate::day::Day;
use crate::triage::{Circumstance, When, Why};

texts! {
    /// Texts of the questions about an incident and of what they lead to.
    Text {
        Title: "困ったことが起きたとき", "Something happened";
        Intro: "5つまでの質問に答えると、最初にすること、相談するところ、知らせる期限が分かります。はっきりしなくても大丈夫です。", "Answer at most five questions to see what to do first, whom to call and by when to report. You need not be sure.";
        Danger: "いま人に危険があるときは、先に110番に電話します。", "If somebody is in danger now, call 110 first.";
        StaysHere: "答えも、ここに書いたことも、この端末の外に送信しません。", "Neither your answers nor what you write here is sent from this device.";
        Loading: "読み込んでいます。", "Loading.";
        LoadFailed: "読み込めませんでした。同じことを、プログラムのいらないページで読めます。", "This could not be loaded. You can read the same on the page that needs no program.";
        ToStatic: "プログラムのいらないページを開く", "Open the page that needs no program";
        Again: "もう一度読み込む", "Load again";
        Back: "1つ前の質問に戻る", "Back to the question before";
        SoFar: "ここまでの答え", "Your answers so far";
        NowTitle: "最初の10分にすること", "In the next ten minutes";
        NeverTitle: "しないでおくこと", "What not to do";
        OutsideTitle: "すること", "What to do";
        CallsTitle: "連絡するところ（上から順に）", "Whom to contact, in this order";
        CallsHelp: "被害がはっきりしなくても相談できます。会社の電話が使えないときは、スマホからかけます。受付時間が未確認の窓口は、夜や休みの日にはつながらないことがあります。", "You can ask even when you are not sure that anything has happened. If the company’s telephones do not work, use a mobile. A desk whose hours have not been confirmed may not answer at night or on holidays.";
        PrefectureLabel: "会社がある都道府県", "Prefecture of your company";
        PrefectureNone: "選んでいません", "Not chosen";
        PrefectureHelp: "選ぶと、その都道府県の警察の窓口が出ます。", "Choose one to see the police desk there.";
        InsuredLabel: "サイバー保険に入っている", "We have cyber insurance";
        Hours: "受付時間", "Open";
        HoursUnknown: "受付時間は未確認です。公式のページで確かめてください。", "The hours have not been confirmed. Please check the official page.";
        Why: "理由", "Why";
        Stale: "確かめてから6か月を超えています。公式のページで番号と時間を確かめてください。", "This was checked more than six months ago. Please confirm number and hours on the official page.";
        StaleContent: "このページの内容は、確かめてから6か月を超えています。期限や様式が変わっているかもしれません。", "The content of this page was checked more than six months ago. Deadlines and forms may have changed.";
        DueTitle: "知らせる期限", "Deadlines";
        DueHelp: "日付は、気づいた日を1日目として数えた、早めの日付です。下の「気づいた日時」に書くと、その日から数えます。休みの日の扱いや自社に当てはまるかどうかは、相談先に確かめます。", "Dates count the day of noticing as the first, so they are early rather than late. They follow the time of noticing that you write below. Ask the desk how holidays count and whether a report is due from you.";
        FactsTitle: "連絡する前に用意すること", "What to have ready";
        FactsHelp: "分かるものから1つずつ書きます。全部そろうのを待たずに連絡します。パスワードとカード番号は書きません。", "Write down what you know, one thing at a time. Do not wait until you have everything. Never write passwords or card numbers.";
        OthersTitle: "ほかに書いてあること", "Also written";
        OthersHelp: "前の答えのときに書いたことです。いまの答えでは聞きませんが、残っていて、印刷にもテキストにも出ます。", "Written when your answers were different. It is not asked for now, but kept, and goes onto paper and into the text.";
        Yes: "はい", "Yes";
        No: "いいえ", "No";
        NotYet: "まだ分からない", "Not known yet";
        OnePerLine: "1行に1つ", "One a line";
        LogTitle: "起きたことの記録", "What happened, hour by hour";
        LogHelp: "何かが起きたとき、何かをしたとき、だれかと話したときに、1行足します。時刻は直せます。", "Add a line whenever something happens, is done or is said. You can correct the time.";
        LogAdd: "いまの時刻で1行足す", "Add a line with the time now";
        LogEmpty: "まだ1行もありません。", "There is no line yet.";
        LogTime: "日時", "Day and time";
        LogWhat: "起きたこと、したこと、相手", "What happened, what was done, with whom";
        LogDelete: "この行を消す", "Delete this line";
        LogDeleted: "1行消しました。", "One line was deleted.";
        Undo: "元に戻す", "Undo";
        Full: "これ以上は、この端末に保存できません。テキストで保存するか、紙に書いてください。", "No more can be kept on this device. Save it as text, or go on writing on paper.";
        NoTime: "日時なし", "No time";
        TakeTitle: "印刷する、持ち出す", "Print it, take it along";
        TakeHelp: "会社のメールやチャットは見られているかもしれません。紙か、無事な機器で渡します。", "Somebody may be reading the company’s mail and chat. Hand it over on paper or from a machine that is all right.";
        Print: "印刷する", "Print";
        SaveText: "テキストで保存する", "Save as text";
        Saved: "保存しました。", "Saved.";
        SaveFailed: "保存できませんでした。コピーか印刷をお使いください。", "It could not be saved. Please copy or print it.";
        OverTitle: "終わったとき、やり直すとき", "When it is over, or to begin again";
        AnswerAnew: "質問に答え直す", "Answer the questions again";
        Over: "この件の内容をすべて消す", "Delete everything about this case";
        OverHelp: "答え、用意すること、記録を、この端末から消します。必要なら、先に印刷するか保存します。", "Deletes the answers, the facts and the log from this device. Print or save them first if you need them.";
        OverSure: "本当に消す", "Yes, delete it";
        OverNot: "消さない", "Do not delete";
        Cleared: "この件の内容を消しました。", "Everything about this case was deleted.";
        Source: "出典", "Source";
        Own: "順番と言葉は、しるべの考えです。", "The order and the words are Shirube’s own view.";
        MadeWith: "しるべの「困ったことが起きたとき」で作りました。内容は書いた人によるもので、第三者は確かめていません。", "Made with Shirube, “Something happened”. What it says is the writer’s own; no third party has checked it.";
        ChooseTitle: "何が起きたかを選ぶ", "Choose what has happened";
        ChooseIntro: "近いものを押すと、次の質問か、することが書いてあるところに移ります。", "Press what fits. It leads to the next question, or to what to do.";
        AfterTitle: "どの場合にも、次の2つを考えます", "Whatever it is, think of these two";
        AfterHelp: "当てはまるときは、下の相談先と期限のうち、そのことが書いてあるものも見ます。", "Where one applies, look at the desks and deadlines below that name it, too.";
        KindsTitle: "何が起きたかごとに、すること", "What to do, by what has happened";
        OutsideKinds: "攻撃ではないかもしれないとき", "When it may be no attack";
        ToQuestions: "質問に戻る", "Back to the questions";
        PoliceTitle: "都道府県の警察の窓口", "Police desks by prefecture";
        PoliceIntro: "会社がある都道府県の窓口に連絡します。", "Contact the desk of the prefecture your company is in.";
        ShowKinds: "すべての場合を見る", "Show all of them";
        ShowPolice: "都道府県の一覧を見る", "Show all prefectures";
        FactsList: "用意すること", "What to have ready";
    }
}

/// "質問2（最大5つ）".
pub fn nth_question(n: usize, most: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("質問{n}（多くて{most}つ）"),
        Lang::En => format!("Question {n} of at most {most}"),
    }
}

/// Why somebody is called.
pub fn why(it: Why, lang: Lang) -> String {
    let text = match it {
        Why::Partner => lang.pick(
            "このページを載せているところの窓口です。",
            "The desk of whoever offers you this page.",
        ),
        Why::Case => lang.pick("このようなときの連絡先です。", "Contact them in such a case."),
        Why::Because(it) => because(it, lang),
        Why::Insured => {
            lang.pick("サイバー保険に入っているためです。", "Because you have cyber insurance.")
        }
        Why::IfInsured => {
            lang.pick("サイバー保険に入っているときだけです。", "Only if you have cyber insurance.")
        }
        Why::IfContract => {
            lang.pick("契約しているときだけです。", "Only if you have a contract with them.")
        }
        Why::Prefecture(it) => {
            let name = prefecture(it, lang);
            return match lang {
                Lang::Ja => format!("{name}にある会社の相談先です。"),
                Lang::En => format!("They are there for companies in {name}."),
            };
        }
    };
    text.to_owned()
}

fn because(it: Circumstance, lang: Lang) -> &'static str {
    match it {
        Circumstance::Personal => lang.pick(
            "個人情報が関わるかもしれないためです。",
            "Because personal data may be touched.",
        ),
        Circumstance::Stopped => {
            lang.pick("仕事が止まっているためです。", "Because work has stopped.")
        }
        Circumstance::Money => lang.pick(
            "お金や、カード、銀行口座に関わるかもしれないためです。",
            "Because money, a card or a bank account may be involved.",
        ),
    }
}

/// When somebody is called, where nobody has answered anything: on the page without a program.
/// Nothing for what holds in every case.
pub fn when(it: When, lang: Lang) -> Option<&'static str> {
    Some(match it {
        When::Always => return None,
        When::If(Circumstance::Personal) => {
            lang.pick("個人情報が関わるかもしれないとき", "if personal data may be touched")
        }
        When::If(Circumstance::Stopped) => {
            lang.pick("仕事が止まっているとき", "if work has stopped")
        }
        When::If(Circumstance::Money) => lang.pick("お金が関わるとき", "if money is involved"),
        When::Insured => lang.pick("サイバー保険に入っているとき", "if you have cyber insurance"),
        When::Contract => lang.pick("契約しているとき", "if you have a contract"),
    })
}

/// "3日目：2026年11月25日、5日目：2026年11月27日".
pub fn due_days([from, to]: [Day; 2], [first, last]: [u16; 2], lang: Lang) -> String {
    let one = |count: u16, day: Day| {
        let name = match lang {
            Lang::Ja => format!("{count}日目"),
            Lang::En => format!("Day {count}"),
        };
        labelled(&name, &date(day, lang), lang)
    };
    if first == last {
        return one(last, to);
    }
    format!("{}{}{}", one(first, from), lang.pick("、", "; "), one(last, to))
}

/// That deadlines are counted from a day of which nobody has said that it is the right one.
pub fn counted_from(today: Day, lang: Lang) -> String {
    let today = date(today, lang);
    match lang {
        Lang::Ja => format!(
            "「気づいた日時」が空か今日より後なので、今日（{today}）気づいたとして数えています。もっと前に気づいていたときは、期限も早まります。"
        ),
        Lang::En => format!(
            "The time of noticing is empty or after today, so days are counted as if you had noticed it today, {today}. If it was earlier, so are the deadlines."
        ),
    }
}

/// "2026年11月23日に確認".
pub fn written(day: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{day}に確認"),
        Lang::En => format!("checked on {day}"),
    }
}

/// What somebody chose between yes and no; nothing where they did not.
pub fn yes_or_no(kept: &str, lang: Lang) -> &'static str {
    match kept {
        "yes" => Text::Yes.in_lang(lang),
        "no" => Text::No.in_lang(lang),
        _ => "",
    }
}

/// "14件中3件に書きました".
pub fn filled(n: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{all}件中{n}件に書きました。"),
        Lang::En => format!("{n} of {all} are written."),
    }
}

/// The name of a field of the log, which says which line: "3行目の日時".
pub fn field_of_line(n: usize, field: Text, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{n}行目：{}", field.in_lang(lang)),
        Lang::En => format!("Line {n}: {}", field.in_lang(lang)),
    }
}
