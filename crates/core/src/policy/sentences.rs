//! The sentences of a draft, and what each claims.
//!
//! One table for both: whoever changes a sentence sees what it rests on. Nothing may be promised
//! here that a firm of ten cannot keep. Japanese is written first.
//!
//! `{company}` and `{department}` are what the firm typed, `{responsible}` begins a sentence with
//! whoever is responsible, `{told}` is whom staff tell.

use super::{Choices, Part, Responsible, Topic, Training};

/// A sentence of a draft.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Where it stands.
    pub part: Part,
    /// When it is said.
    pub when: When,
    /// Whether a new paragraph begins here.
    pub begins: bool,
    /// In Japanese.
    pub ja: &'static str,
    /// In English.
    pub en: &'static str,
    /// What it claims.
    pub claims: &'static [Basis],
}

/// When a sentence is said.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    Always,
    Speaks(Topic),
    Silent(Topic),
    Is(Responsible),
    Learns(Training),
}

/// What a claim rests on.
#[derive(Debug)]
pub(super) struct Basis {
    /// Where one of them stands in a part that the firm wrote itself, it still claims this. English
    /// ones in lower case.
    pub words: &'static [&'static str],
    /// Questions, as questionnaire and question: if one is answered with "not", the claim is in doubt.
    pub rests_on: &'static [(&'static str, &'static str)],
}

impl When {
    pub(super) fn holds(self, choices: &Choices) -> bool {
        match self {
            When::Always => true,
            When::Speaks(it) => choices.topics.contains(&it),
            When::Silent(it) => !choices.topics.contains(&it),
            When::Is(it) => choices.responsible == it,
            When::Learns(it) => choices.training == it,
        }
    }
}

const REVIEW: &[Basis] =
    &[Basis { words: &["見直", "review"], rests_on: &[("management", "m6-improve")] }];

const RESPONSIBLE: &[Basis] = &[Basis {
    words: &["責任者", "担当", "responsible", "in charge"],
    rests_on: &[("management", "m2-officer")],
}];

const TRAINING: &[Basis] = &[Basis {
    words: &["学び", "学ぶ", "教育", "研修", "learn about", "training"],
    rests_on: &[("sme", "s3-training"), ("management", "m3-training")],
}];

/// All sentences, in the order of the draft.
pub(super) const SENTENCES: &[Sentence] = &[
    Sentence {
        part: Part::Preamble,
        when: When::Speaks(Topic::EntrustedInformation),
        begins: false,
        ja: "{company}（以下「当社」といいます）は、お客様や取引先からお預かりした情報を大切に扱うことを、仕事の土台と考えています。",
        en: "At {company} (“we”, “us”), looking after the information that customers and business partners entrust to us is the foundation of our work.",
        claims: &[],
    },
    Sentence {
        part: Part::Preamble,
        when: When::Silent(Topic::EntrustedInformation),
        begins: false,
        ja: "{company}（以下「当社」といいます）は、仕事で使う情報を大切に扱うことを、事業の土台と考えています。",
        en: "At {company} (“we”, “us”), looking after the information we work with is the foundation of our business.",
        claims: &[],
    },
    Sentence {
        part: Part::Preamble,
        when: When::Always,
        begins: false,
        ja: "情報の漏えい、紛失、改ざんや、システムの停止を防ぐため、次の方針を定め、全員で取り組みます。",
        en: "To guard against information being leaked, lost or altered, and against our systems standing still, we have adopted the following policy, and all of us work to it.",
        claims: &[],
    },
    Sentence {
        part: Part::Executives,
        when: When::Always,
        begins: false,
        ja: "経営者は、情報を守ることを経営の大切な仕事の一つと考え、先に立って取り組みます。",
        en: "Our management regards keeping information safe as one of its own tasks, and leads the way.",
        claims: &[Basis {
            words: &["経営", "management", "executive"],
            rests_on: &[("management", "m1-risk")],
        }],
    },
    Sentence {
        part: Part::Executives,
        when: When::Always,
        begins: false,
        ja: "そのために必要な費用と人手を、会社の規模に見合う範囲で用意します。",
        en: "It sets aside the money and the people that this needs, in proportion to our size.",
        claims: &[
            Basis {
                words: &["費用", "予算", "money", "budget"],
                rests_on: &[("management", "m3-budget")],
            },
            Basis {
                words: &["人手", "人員", "people", "personnel"],
                rests_on: &[("management", "m3-people")],
            },
        ],
    },
    Sentence {
        part: Part::Executives,
        when: When::Speaks(Topic::YearlyReview),
        begins: false,
        ja: "この方針と対策を年に1回以上見直し、足りないところを改めます。",
        en: "It reviews this policy and our measures at least once a year, and improves what falls short.",
        claims: REVIEW,
    },
    Sentence {
        part: Part::Executives,
        when: When::Silent(Topic::YearlyReview),
        begins: false,
        ja: "この方針と対策を、仕事や世の中の変化に合わせて見直し、足りないところを改めます。",
        en: "It reviews this policy and our measures as our work and the world around us change, and improves what falls short.",
        claims: REVIEW,
    },
    Sentence {
        part: Part::Organisation,
        when: When::Is(Responsible::Representative),
        begins: false,
        ja: "情報セキュリティの責任者は、当社の代表者が務めます。",
        en: "Our representative is the person responsible for information security.",
        claims: RESPONSIBLE,
    },
    Sentence {
        part: Part::Organisation,
        when: When::Is(Responsible::Officer),
        begins: false,
        ja: "役員の中から、情報セキュリティの責任者を定めます。",
        en: "We appoint one of our officers as the person responsible for information security.",
        claims: RESPONSIBLE,
    },
    Sentence {
        part: Part::Organisation,
        when: When::Is(Responsible::Department),
        begins: false,
        ja: "情報セキュリティは、{department}が担当します。",
        en: "{department} is in charge of information security.",
        claims: RESPONSIBLE,
    },
    Sentence {
        part: Part::Organisation,
        when: When::Always,
        begins: false,
        ja: "{responsible}は、情報を扱うときの決まりを文書にまとめ、従業員に知らせます。",
        en: "{responsible} puts our rules for handling information into writing and makes them known to all staff.",
        claims: &[Basis {
            words: &["決まり", "規程", "規則", "ルール", "rules"],
            rests_on: &[("sme", "s3-rules"), ("management", "m1-policy")],
        }],
    },
    Sentence {
        part: Part::Organisation,
        when: When::Always,
        begins: true,
        ja: "重要な情報は、仕事に必要な人だけが使えるようにします。",
        en: "Important information can be used only by those who need it for their work.",
        claims: &[Basis {
            words: &["必要な人", "アクセス", "権限", "those who need", "access"],
            rests_on: &[("sme", "s1-access"), ("six-articles", "a4-shares")],
        }],
    },
    Sentence {
        part: Part::Organisation,
        when: When::Always,
        begins: false,
        ja: "パソコンやソフトウェアは更新して新しい状態に保ち、ウイルスなどの不正なプログラムへの備えをします。",
        en: "We keep our computers and software up to date, and protect them against viruses and other malicious programs.",
        claims: &[
            Basis {
                words: &["更新", "アップデート", "新しい状態", "update", "up to date"],
                rests_on: &[
                    ("sme", "s1-update"),
                    ("six-articles", "a1-os"),
                    ("six-articles", "a1-apps"),
                ],
            },
            Basis {
                words: &[
                    "ウイルス",
                    "マルウェア",
                    "不正なプログラム",
                    "virus",
                    "malware",
                    "malicious",
                ],
                rests_on: &[("sme", "s1-malware"), ("six-articles", "a2-installed")],
            },
        ],
    },
    Sentence {
        part: Part::Organisation,
        when: When::Speaks(Topic::Backups),
        begins: false,
        ja: "重要な情報はバックアップ（控えの複製）をとり、失われたときに元に戻せるようにします。",
        en: "We back up important information, so that it can be restored if it is lost.",
        claims: &[
            Basis {
                words: &["バックアップ", "複製", "控え", "backup", "back up", "backed up"],
                rests_on: &[("sme", "s2-backup"), ("six-articles", "a6-regular")],
            },
            Basis {
                words: &["元に戻", "復旧", "復元", "restore"],
                rests_on: &[("six-articles", "a6-restore")],
            },
        ],
    },
    Sentence {
        part: Part::Organisation,
        when: When::Speaks(Topic::Cloud),
        begins: false,
        ja: "クラウドサービス（インターネットを通じて使う外部のサービス）は、安全に使えるかを確かめてから選びます。",
        en: "We choose cloud services (services of other companies that are used over the internet) only after checking that they can be used safely.",
        claims: &[Basis {
            words: &["クラウド", "外部のサービス", "外部サービス", "cloud"],
            rests_on: &[("sme", "s3-services")],
        }],
    },
    Sentence {
        part: Part::Organisation,
        when: When::Speaks(Topic::RemoteWork),
        begins: false,
        ja: "社外で仕事をするときや情報を持ち出すときは、紛失や盗み見を防ぐ決まりに沿って行います。",
        en: "Working outside our premises, and taking information out of them, follow rules that guard against loss and prying eyes.",
        claims: &[Basis {
            words: &["社外で", "持ち出", "テレワーク", "在宅", "outside", "remote", "at home"],
            rests_on: &[("sme", "s2-carry")],
        }],
    },
    Sentence {
        part: Part::Staff,
        when: When::Learns(Training::Yearly),
        begins: false,
        ja: "従業員は、情報セキュリティについて年に1回以上学び、仕事に必要な知識を身につけます。",
        en: "All staff learn about information security at least once a year, so that they know what their work requires.",
        claims: TRAINING,
    },
    Sentence {
        part: Part::Staff,
        when: When::Learns(Training::JoiningAndYearly),
        begins: false,
        ja: "従業員は、情報セキュリティについて、入社のときと、その後も年に1回以上学び、仕事に必要な知識を身につけます。",
        en: "All staff learn about information security when they join and at least once a year after that, so that they know what their work requires.",
        claims: TRAINING,
    },
    Sentence {
        part: Part::Staff,
        when: When::Learns(Training::HalfYearly),
        begins: false,
        ja: "従業員は、情報セキュリティについて年に2回以上学び、仕事に必要な知識を身につけます。",
        en: "All staff learn about information security at least twice a year, so that they know what their work requires.",
        claims: TRAINING,
    },
    Sentence {
        part: Part::Staff,
        when: When::Always,
        begins: false,
        ja: "仕事で知った秘密は、在職中も退職した後も、外部に漏らしません。",
        en: "They keep confidential what they learn at work, and go on doing so after they have left.",
        claims: &[Basis {
            words: &["秘密", "守秘", "機密", "secret", "confidential"],
            rests_on: &[("sme", "s3-duty")],
        }],
    },
    Sentence {
        part: Part::Staff,
        when: When::Always,
        begins: false,
        ja: "メールの宛先や添付ファイルを確かめる、パスワードを使い回さない、書類や機器を置いたままにしないなど、日ごろの基本を守ります。",
        en: "They keep to the basics every day: they check the addresses and attachments of e-mails, do not reuse passwords, and do not leave documents or devices lying about.",
        claims: &[
            Basis {
                words: &["宛先", "address", "recipient"],
                rests_on: &[("sme", "s2-recipient")],
            },
            Basis { words: &["添付", "attachment"], rests_on: &[("sme", "s2-mail")] },
            Basis {
                words: &["パスワード", "password"],
                rests_on: &[("sme", "s1-password"), ("six-articles", "a3-unique")],
            },
            Basis {
                words: &["置いたまま", "置きっぱなし", "lying about"],
                rests_on: &[("sme", "s2-lockaway")],
            },
        ],
    },
    Sentence {
        part: Part::Law,
        when: When::Always,
        begins: false,
        ja: "情報の扱いに関わる法律などの決まりと、お客様や取引先との約束を守ります。",
        en: "We comply with the laws and other rules on handling information, and with what we have agreed with customers and business partners.",
        claims: &[Basis {
            words: &["法律", "法令", "laws"],
            rests_on: &[("management", "m1-law")],
        }],
    },
    Sentence {
        part: Part::Law,
        when: When::Speaks(Topic::PersonalInformation),
        begins: false,
        ja: "個人情報は、利用の目的を示したうえで、必要な範囲に限って集め、個人情報保護法に沿って扱います。",
        en: "We say what we use personal information for, collect no more of it than that needs, and handle it in line with Japan’s Act on the Protection of Personal Information.",
        claims: &[],
    },
    Sentence {
        part: Part::Law,
        when: When::Speaks(Topic::EntrustedInformation),
        begins: false,
        ja: "お預かりした情報は、約束した目的のほかには使わず、要らなくなったときは返すか、元に戻せない方法で消します。",
        en: "We use information entrusted to us for the agreed purpose only, and return it, or erase it beyond recovery, when it is no longer needed.",
        claims: &[Basis {
            words: &[
                "元に戻せない",
                "消します",
                "消去",
                "廃棄",
                "破棄",
                "erase",
                "dispose",
                "destroy",
            ],
            rests_on: &[("sme", "s2-disposal")],
        }],
    },
    Sentence {
        part: Part::Law,
        when: When::Speaks(Topic::Contractors),
        begins: false,
        ja: "仕事を外部に任せるときは、信頼できる相手を選び、秘密を守ることなどを契約で取り決めます。",
        en: "When we give work to contractors, we choose ones we can trust and agree on confidentiality and other duties in the contract.",
        claims: &[Basis {
            words: &["外部に任せ", "委託", "外注", "contractor", "outsourc"],
            rests_on: &[("sme", "s3-contracts"), ("management", "m9-contract")],
        }],
    },
    Sentence {
        part: Part::Incidents,
        when: When::Always,
        begins: false,
        ja: "事故や、この方針に反することに気づいた人は、すぐに{told}へ知らせます。",
        en: "Anyone who notices an incident, or a breach of this policy, tells {told} at once.",
        claims: &[Basis {
            words: &["知らせ", "報告", "連絡", "tells", "report"],
            rests_on: &[("sme", "s3-incident"), ("management", "m7-notify")],
        }],
    },
    Sentence {
        part: Part::Incidents,
        when: When::Always,
        begins: false,
        ja: "当社は、被害が広がらないように手を打ち、原因を調べて、同じことが起きないように改めます。",
        en: "We act to keep the damage from spreading, look into the cause, and change what is needed so that it does not happen again.",
        claims: &[Basis {
            words: &["被害", "原因", "再発", "damage", "cause"],
            rests_on: &[("management", "m7-team"), ("management", "m7-first-response")],
        }],
    },
    Sentence {
        part: Part::Incidents,
        when: When::Always,
        begins: false,
        ja: "影響を受ける方と、届け出が必要な役所などには、分かったことから速やかにお伝えします。",
        en: "We promptly tell those affected, and the authorities where that is required, what we know so far.",
        claims: &[Basis {
            words: &["影響を受け", "届け出", "公表", "affected", "authorities"],
            rests_on: &[("management", "m7-notify")],
        }],
    },
    Sentence {
        part: Part::Incidents,
        when: When::Always,
        begins: false,
        ja: "この方針に反した人には、社内の決まりに沿って対応します。",
        en: "Anyone who breaks this policy is dealt with under our own rules.",
        claims: &[],
    },
];
