use super::Lang;
use crate::catalog::Offer;

texts! {
    /// Texts of the start page.
    Text {
        Title: "会社のセキュリティを、ここで確かめる", "See how safe your company is";
        Intro: "近いものを選んでください。答えはこの端末の中だけで計算し、外に送信しません。登録も名前もいりません。", "Choose what fits. Answers are worked out on this device and are not sent from it. No account, no name.";
        NothingLeaves: "回答は、この端末の外に送信しません。", "Your answers are not sent from this device.";
        AllTitle: "診断の一覧", "All checks";
        PeopleTitle: "人と取締役会のための診断", "For people and the board";
        ProfileTitle: "会社について（任意）", "About your company (optional)";
        ProfileWhy: "近い会社の数字を選ぶのに使い、結果のファイルに書き添えます。空欄のままで構いません。", "Used to pick figures of firms like yours, and written into the result file. You may leave this blank.";
        Industry: "業種", "Industry";
        Size: "従業員数", "Number of staff";
        Prefecture: "都道府県", "Prefecture";
        NotTold: "答えない", "Not told";
        Advisers: "支援者の方へ：結果ファイルを並べて見る", "For advisers: results side by side";
        FilesTitle: "ファイルと端末", "Files and this device";
        OpenFile: "結果のファイルを開く", "Open a result file";
        SharedTitle: "共用のパソコンで使う", "This is a shared computer";
        SharedBody: "この端末に何も残しません。いま保存されている回答も消えます。", "Nothing is kept on this device. Answers saved here so far are deleted, too.";
        SharedButton: "何も残さない", "Keep nothing";
        Offline: "通信できないときも使えるようにする", "Use it without a connection";
        WipeButton: "すべて消す", "Delete everything";
        WipeBody: "この端末に保存した回答、メモ、履歴を消します。直後なら元に戻せます。", "Deletes the answers, notes and history saved on this device. You can undo it right afterwards.";
    }
}

/// Why somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// A subsidy or an insurer asks for SECURITY ACTION.
    SecurityAction,
    /// Somebody wants to know in two minutes how large the risk is.
    QuickRisk,
    /// The management wants to know where the firm stands.
    Management,
    /// A customer asked what the firm does.
    Customer,
    /// A customer asked about ★3 of the supply-chain scheme.
    Star3,
    /// Something has happened.
    Trouble,
}

impl Situation {
    /// All of them, in the order shown.
    pub const ALL: [Situation; 6] = [
        Situation::SecurityAction,
        Situation::QuickRisk,
        Situation::Management,
        Situation::Customer,
        Situation::Star3,
        Situation::Trouble,
    ];

    /// The questionnaire that it leads to; nothing where a page without a program helps at once.
    pub fn questionnaire(self) -> Option<&'static str> {
        match self {
            Situation::SecurityAction | Situation::Customer => Some("sme"),
            Situation::QuickRisk => Some("quick-risk"),
            Situation::Management => Some("management"),
            Situation::Star3 => Some("scs3"),
            Situation::Trouble => None,
        }
    }

    /// The situation in the words of whoever is in it.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Situation::SecurityAction => {
                lang.pick("SECURITY ACTIONが必要と言われた", "I need SECURITY ACTION")
            }
            Situation::QuickRisk => {
                lang.pick("どれくらい危ないのか、まず知りたい", "How much at risk are we?")
            }
            Situation::Management => lang
                .pick("会社の備えの状態を知りたい、報告したい", "We want to know where we stand"),
            Situation::Customer => {
                lang.pick("取引先から対策を聞かれた", "A customer asked what we do")
            }
            Situation::Star3 => lang.pick("取引先から★3を求められた", "A customer asked about ★3"),
            Situation::Trouble => lang.pick("困ったことが起きた", "Something has happened"),
        }
    }

    /// How long it takes and what one gets.
    pub fn get(self, lang: Lang) -> &'static str {
        match self {
            Situation::SecurityAction => lang.pick(
                "約5分・25問。宣言までの残りの手順が分かります。",
                "About 5 minutes, 25 questions. You see what is left to do before you declare.",
            ),
            Situation::QuickRisk => lang.pick(
                "約2分・22問。大きな穴と、損失の目安が分かります。",
                "About 2 minutes, 22 questions. You see the biggest gaps and what a loss could be.",
            ),
            Situation::Management => lang.pick(
                "約30分・40問。段階、次の一手、経営会議に出せる報告書ができます。",
                "About 30 minutes, 40 questions. You get a stage, the next step and a report for the board.",
            ),
            Situation::Customer => lang.pick(
                "約5分・25問。できていることと、これからのことを1枚に印刷できます。",
                "About 5 minutes, 25 questions. You get one page that says what you do and what comes next.",
            ),
            Situation::Star3 => lang.pick(
                "約40分・81問。足りない基準と、取引先への回答書。",
                "About 40 minutes, 81 questions. What is missing, and a sheet for the customer.",
            ),
            Situation::Trouble => lang.pick(
                "すぐに見られます。最初の10分にすることと、相談先です。",
                "At once: the first ten minutes, and whom to call.",
            ),
        }
    }
}

/// The name of a questionnaire on offer, before its words are loaded.
pub fn offered(id: &str, lang: Lang) -> &'static str {
    match id {
        "sme" => {
            lang.pick("小さな会社のセキュリティ自己診断", "Security self-check for small companies")
        }
        "six-articles" => lang.pick("情報セキュリティ6か条の点検", "Checking the six articles"),
        "management" => {
            lang.pick("経営者のためのセキュリティ自己診断", "Security self-check for management")
        }
        "quick-risk" => lang.pick("2分の簡易リスク診断", "Two-minute risk check"),
        "scs3" => lang.pick("★3の準備の点検", "Preparing for ★3"),
        "roles" => lang.pick("セキュリティの役割の点検", "Who does what in security"),
        "literacy" => lang.pick("みんなのセキュリティクイズ", "Security quiz for everybody"),
        "board" => lang.pick(
            "取締役会の自己評価（サイバー攻撃への備え）",
            "The board looks at itself: readiness for cyberattacks",
        ),
        _ => "",
    }
}

/// "25問・約5分", or how far it has come.
pub fn state_of(offer: &Offer, answered: usize, lang: Lang) -> String {
    let (questions, minutes) = (offer.questions, offer.minutes);
    match (answered, lang) {
        (0, Lang::Ja) => format!("{questions}問・約{minutes}分"),
        (0, Lang::En) => format!("{questions} questions, about {minutes} minutes"),
        (it, Lang::Ja) => format!("{questions}問中{it}問に回答"),
        (it, Lang::En) => format!("{it} of {questions} questions answered"),
    }
}
