use super::Lang;
use crate::day::{Day, fresh_until};

use super::date;

texts! {
    /// Texts of the page for when something has happened.
    Text {
        Title: "困ったことが起きたとき", "Something happened";
        Description: "パソコンがおかしい、だまされたかもしれない、情報が漏れたかもしれない。そのとき最初にすること、相談するところ、用意することをまとめました。", "A machine behaves oddly, you may have been tricked, data may have leaked: what to do first, whom to ask and what to have ready.";
        Intro: "パソコンがおかしい、だまされたかもしれない、情報が漏れたかもしれない。そんなときのページです。上から1つずつ進めれば大丈夫です。まだはっきりしなくても、同じ順番で構いません。", "A machine behaves oddly, you may have been tricked, or data may have leaked. Go down this page one step at a time. The order is the same when you are not sure yet.";
        Back: "はじめの画面", "Start page";
        Guided: "1問ずつ答えて進む画面を開く（JavaScriptを使います）", "Go step by step, one question at a time (uses JavaScript)";
        GuidedMore: "都道府県に合わせた窓口と、このサイトに窓口があればその連絡先が出ます。用意することと記録を書き込んで、印刷できます。", "It shows the desk for your prefecture, and that of this site if it has one, with a sheet and a log to fill in and print.";
        StepsTitle: "最初の10分にすること", "In the next ten minutes";
        StepTime: "時刻を紙に書きます。気づいた時刻と、見たことを書き留めます。このあとも、何かするたびに時刻を書きます。", "Write down the time, on paper: when you noticed, and what you saw. From now on write down the time of everything you do.";
        StepNetwork: "おかしい機器をネットワークから切り離します。LANケーブル（ネットワークの線）を抜き、Wi-Fiを切ります。電源は入れたままにします。", "Take the machine off the network: pull out the network cable and switch off its Wi-Fi. Leave it switched on.";
        StepPhoto: "画面をスマホで撮ります。警告、脅しの文、怪しいメールの差出人、お金を送った画面などです。", "Take photos of the screen with a phone: warnings, threats, the sender of a strange mail, the page where money was sent.";
        StepTell: "責任者に知らせます。会社のメールやチャットは見られているかもしれないので、電話か、直接話します。", "Tell the person in charge, by telephone or face to face: somebody may be reading the company’s mail and chat.";
        StepBank: "お金を送った、カード番号や銀行のパスワードを入れてしまったなら、すぐに銀行やカード会社に電話して、止めてもらいます。", "If money was sent, or a card number or bank password was typed in, call the bank or the card company now and have it stopped.";
        StepVendor: "機器の保守を頼んでいる会社に電話します。サイバー保険に入っていれば、保険会社の受付にも電話します。", "Call the company that looks after your machines. If you have cyber insurance, call the insurer’s hotline, too.";
        DoNotTitle: "しないでおくこと", "What not to do";
        NoSwitchOff: "あわてて電源を切らない、再起動しない。何が起きたかを調べる手がかりが、消えることがあります。", "Do not switch off or restart in haste. The traces that show what happened may be lost.";
        NoWipe: "初期化しない、ファイルやメールを消さない、急いで入れ直さない。消す前に、詳しい人に相談します。", "Do not reset anything, delete files or mails, or reinstall in haste. Ask somebody who knows before you remove anything.";
        NoBackup: "おかしい機器に、バックアップのディスクやUSBメモリーをつながない。無事な控えまで失うことがあります。", "Do not plug backup disks or USB sticks into that machine. You could lose the copy that is still good.";
        NoCallBack: "画面に出た電話番号にかけない。言われたとおりにソフトを入れない。本物の会社をまねた偽の警告がよくあります。", "Do not call a number shown on the screen, or install what you are told to. Fake warnings often look like those of real companies.";
        NoPay: "脅されても、すぐにお金を払わない、返事をしない。先に警察や相談窓口に話します。", "If you are threatened, do not pay or answer at once. Talk to the police or a desk first.";
        NoPassword: "おかしい機器でパスワードを変えない。変えるときは、別の無事な機器を使います。", "Do not change passwords on that machine. Use another one that is all right.";
        NoBlame: "気づいた人を責めない。早く知らせてもらえることが、被害を小さくします。", "Do not blame whoever noticed. Being told early is what keeps the damage small.";
        StepsSource: "順番と言葉は、しるべの考えです。証拠を残すことと、電源を切らないことは、次の資料を参考にしました。", "The order and the words are Shirube’s own view. Keeping evidence and leaving the power on follow these sources.";
        DesksTitle: "相談するところ", "Whom to ask";
        DesksIntro: "どこに聞けばよいか迷ったら、いちばん上の窓口に連絡します。相談は、被害がはっきりしなくてもできます。", "If you do not know whom to ask, contact the first one. You can ask even when you are not sure that anything has happened.";
        Hours: "受付時間", "Open";
        ReadyTitle: "連絡する前に用意すること", "What to have ready";
        ReadyIntro: "分かるものだけで構いません。全部そろうのを待たずに、連絡します。", "Whatever you know will do. Do not wait until you have everything.";
        ReadyYou: "会社の名前、場所、あなたの名前、折り返しの電話番号", "Your company’s name and place, your name, a number to call back";
        ReadyWhen: "いつ、どこで、誰が、どのように気づいたか。そのあと何が起きたか", "When, where and how it was noticed and by whom, and what happened after that";
        ReadyWhy: "感染や侵入などを疑う理由", "Why you suspect an infection or a break-in";
        ReadyMachine: "おかしい機器の種類、台数、OS（Windows、Macなど）", "Which machines, how many, and their system (Windows, Mac and so on)";
        ReadySoftware: "ウイルス対策ソフトの名前、使っているクラウドサービス", "Your security software, and the cloud services you use";
        ReadyStopped: "止まっている仕事と、使えない機器", "What work has stopped, and what cannot be used";
        ReadyTraces: "脅しの文、変わってしまったファイルの名前、怪しいメールやウェブサイトのアドレス", "Threatening messages, changed file names, the address of strange mails or sites";
        ReadyData: "漏れたかもしれない情報の種類と、何人分か", "What data may have leaked, and of how many people";
        ReadyDone: "ここまでにしたことと、残してある証拠（写真、メール、機器の記録）", "What you have done so far, and the evidence you kept (photos, mails, logs)";
        ReadyOthers: "もう相談したところ。経営者、取引先、保険会社に知らせたかどうか", "Whom you have asked already, and whether the owner, customers and the insurer know";
        DeadlinesTitle: "知らせる期限", "Deadlines";
        LogTitle: "起きたことの記録", "What happened, hour by hour";
        LogHow: "時刻と、起きたこと、したこと、話した相手を書きます。", "Write down the time, what happened, what was done, and who was told.";
        LogTime: "日時", "Day and time";
        LogWhat: "起きたこと、したこと、相手", "What happened, what was done, with whom";
        Sources: "出典", "Source";
        NotOfficial: "公式の発表ではない資料です", "not an official publication";
        Own: "しるべの考えです。", "This is Shirube’s own view.";
    }
}

/// What to do first, in order.
pub const STEPS: [Text; 6] = [
    Text::StepTime,
    Text::StepNetwork,
    Text::StepPhoto,
    Text::StepTell,
    Text::StepBank,
    Text::StepVendor,
];

/// What not to do.
pub const DO_NOT: [Text; 7] = [
    Text::NoSwitchOff,
    Text::NoWipe,
    Text::NoBackup,
    Text::NoCallBack,
    Text::NoPay,
    Text::NoPassword,
    Text::NoBlame,
];

/// What a desk will ask.
///
/// Source: the Tokyo guidebook's sheet, the form of IPA and the guideline's sheet, in our words.
pub const READY: [Text; 10] = [
    Text::ReadyYou,
    Text::ReadyWhen,
    Text::ReadyWhy,
    Text::ReadyMachine,
    Text::ReadySoftware,
    Text::ReadyStopped,
    Text::ReadyTraces,
    Text::ReadyData,
    Text::ReadyDone,
    Text::ReadyOthers,
];

/// "連絡先は2026年11月23日に確認しました。…": a page that nobody computes cannot know how old it is, so
/// the reader compares the days.
pub fn checked(day: Day, lang: Lang) -> String {
    let last = fresh_until(day).unwrap_or(day);
    let [day, last] = [day, last].map(|it| date(it, lang));
    match lang {
        Lang::Ja => format!(
            "連絡先は{day}に確認しました。番号や時間は変わることがあります。頼りにする前に、公式のページで確かめてください。{last}を過ぎて読んでいるときは、古くなっていると考えてください。"
        ),
        Lang::En => format!(
            "These contact details were checked on {day}. Numbers and hours change: please confirm them on the official page before you rely on them. If you read this after {last}, take them as out of date."
        ),
    }
}

/// "2026年11月23日に確認".
pub fn checked_short(day: Day, lang: Lang) -> String {
    let day = date(day, lang);
    match lang {
        Lang::Ja => format!("{day}に確認"),
        Lang::En => format!("checked on {day}"),
    }
}
