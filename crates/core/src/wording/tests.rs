use proptest::prelude::*;

use super::offer::{Form, words};
use super::*;
use crate::i18n::{Lang, wording::why};
use crate::policy::{Policy, draft, to_text};

/// Texts that must be flagged, and the words in them.
#[rustfmt::skip]
const FLAGGED: &[(&str, &[&str])] = &[
    // 認定
    ("SECURITY ACTIONの認定を受けました。", &["認定"]),
    ("当社はSECURITY ACTION二つ星に認定されました。", &["認定"]),
    ("SECURITY ACTION 二つ星 認定企業", &["認定"]),
    ("SECURITY ACTION認定済み", &["認定"]),
    ("SECURITY ACTION認定番号 52345678901", &["認定"]),
    ("SECURITY ACTION認定マーク", &["認定"]),
    ("セキュリティアクション一つ星認定事業者です", &["認定"]),
    ("IPA認定", &["認定"]),
    ("当社はIPAから認定を受けています。", &["認定"]),
    ("IPAより、情報セキュリティの認定を受けました。", &["認定"]),
    ("経済産業省とIPAが認定する二つ星です。", &["認定"]),
    ("認定を受けた二つ星の会社です。", &["認定"]),
    ("SECURITY ACTION 二つ星\n認定企業", &["認定"]),
    ("SECURITY ACTION（IPA認定）", &["認定"]),
    ("SECURITY ACTION（中小企業の情報セキュリティ対策）認定", &["認定"]),
    ("「SECURITY ACTION」認定", &["認定"]),
    ("★★認定", &["認定"]),
    ("SECURITY ACTIONは国の認定です。", &["認定"]),
    ("SECURITY ACTIONに取り組み、正式に認定されました。", &["認定"]),
    ("SECURITY ACTIONの二つ星を宣言し、IPAに認定されました。", &["認定"]),
    ("当社はSECURITY ACTION二つ星です。認定を受けたことをお知らせします。", &["認定"]),
    ("SECURITY ACTIONの認定を受けた当社は、お客様の情報を第三者に渡しません。", &["認定"]),
    ("SECURITY ACTION認定企業はお客様の情報を渡しません。", &["認定"]),
    ("SECURITY ACTIONの認定だけでなく、ほかの対策も進めます。", &["認定"]),
    ("二つ星企業として認定いただきました。", &["認定"]),
    ("SECURITY ACTIONで優良企業に認定されました", &["認定"]),
    // 取得
    ("SECURITY ACTIONを取得しました。", &["取得"]),
    ("セキュリティアクション取得", &["取得"]),
    ("SECURITY ACTIONの二つ星を取得しました。", &["取得"]),
    ("SECURITY ACTION二つ星取得済み", &["取得"]),
    ("SECURITY ACTION二つ星取得企業", &["取得"]),
    ("SECURITY ACTIONの二つ星を取得中です", &["取得"]),
    ("二つ星の取得を目指します。", &["取得"]),
    ("SECURITY ACTION、2025年4月取得", &["取得"]),
    ("SECURITY ACTION 一つ星を2026年4月に取得しました", &["取得"]),
    ("★★を取得しました", &["取得"]),
    ("SECURITY ACTION ★★ 取得", &["取得"]),
    ("SECURITY ACTIONの★を取得しています", &["取得"]),
    ("SECURITY ACTIONとISMSを取得しました。", &["取得"]),
    ("ISMSとSECURITY ACTIONを取得しました。", &["取得"]),
    ("GビズIDを取得し、SECURITY ACTIONも取得しました。", &["取得"]),
    ("SECURITY ACTIONに取り組んでいます。星を取得しました。", &["取得"]),
    ("取得したSECURITY ACTIONのロゴ", &["取得"]),
    ("SECURITY ACTIONの認定を取得しました。", &["認定", "取得"]),
    ("補助金の申請に必要なSECURITY ACTIONを取得済みです。", &["取得"]),
    ("SECURITY ACTIONの二つ星を獲得！", &["獲得"]),
    ("二つ星をもらいました。", &["もらい"]),
    ("SECURITY ACTIONの二つ星を授与されました。", &["授与"]),
    ("SECURITY ACTIONをゲットしました", &["ゲット"]),
    // 公認 and other words
    ("IPA公認", &["公認"]),
    ("経産省公認のセキュリティ企業です。", &["公認"]),
    ("SECURITY ACTION 経済産業省公認", &["公認"]),
    ("SECURITY ACTIONで国のお墨付きをいただきました。", &["お墨付き"]),
    ("SECURITY ACTION認証企業", &["認証"]),
    ("SECURITY ACTION認証を取得", &["認証", "取得"]),
    ("IPAの認証を受けました。", &["認証"]),
    ("SECURITY ACTIONの二つ星として承認されました。", &["承認"]),
    ("IPAに二つ星の認可を受けました。", &["認可"]),
    ("IPAの審査に通り、二つ星になりました。", &["審査"]),
    ("SECURITY ACTIONの審査に合格しました。", &["審査", "合格"]),
    ("SECURITY ACTION二つ星に合格しました。", &["合格"]),
    ("SECURITY ACTIONで表彰されました。", &["表彰"]),
    ("SECURITY ACTION二つ星を受賞しました。", &["受賞"]),
    ("IPAが当社のセキュリティを保証しています。", &["保証"]),
    // Spellings
    ("ＳＥＣＵＲＩＴＹ　ＡＣＴＩＯＮ認定", &["認定"]),
    ("ｾｷｭﾘﾃｨｱｸｼｮﾝを取得", &["取得"]),
    ("セキュリティーアクション 認 定", &["認 定"]),
    ("SECURITY ACTION認・定", &["認・定"]),
    ("SECURITY ACTION二つ星を取\n得しました", &["取\n得"]),
    ("SECURITY\u{3000}ACTION２つ星ニンテイ", &["ニンテイ"]),
    ("SECURITY ACTIONをしゅとくしました", &["しゅとく"]),
    ("SECURITY-ACTION こうにん", &["こうにん"]),
    // English
    ("We are certified under SECURITY ACTION.", &["certified"]),
    ("SECURITY ACTION certified", &["certified"]),
    ("SECURITY ACTION (two stars) certified company", &["certified"]),
    ("Approved by IPA", &["Approved"]),
    ("Our security is certified and approved by IPA.", &["certified", "approved"]),
    ("We have obtained SECURITY ACTION two stars.", &["obtained"]),
    ("We acquired the two-star SECURITY ACTION mark.", &["acquired"]),
    ("Ｃｅｒｔｉｆｉｅｄ ＳＥＣＵＲＩＴＹ ＡＣＴＩＯＮ firm", &["Ｃｅｒｔｉｆｉｅｄ"]),
    ("We were awarded two stars under SECURITY ACTION.", &["awarded"]),
    ("IPA accredited", &["accredited"]),
    // Whole notices, cards and near misses
    ("SECURITY ACTION認定企業\n無断転載はできません", &["認定"]),
    ("SECURITY ACTION認定企業です\nお気軽にお問い合わせください\n夜間は対応できません", &["認定"]),
    ("IPAが承認した二つ星の会社です。", &["承認"]),
    ("IPAに認められています。", &["認められ"]),
    ("株式会社山田電機\n代表取締役 山田太郎\nTEL 03-0000-0000\nISO 9001 認証取得\nSECURITY ACTION 二つ星 取得", &["取得"]),
    ("株式会社山田電機 SECURITY ACTION ★★ 取得済", &["取得"]),
    ("SECURITY ACTIONの一つ星を宣言しました。次は二つ星の取得を目指します。", &["取得"]),
    ("このたび当店は、情報処理推進機構のSECURITY ACTIONで一つ星を獲得することができました。", &["獲得"]),
    ("補助金の採択を受けるため、GビズIDを取得してSECURITY ACTIONを取得しました。", &["取得"]),
    ("We're SECURITY ACTION certified!", &["certified"]),
    ("ISO 27001 and SECURITY ACTION certified", &["certified"]),
    // As firms write it
    ("お知らせ：このたび、IPA（独立行政法人情報処理推進機構）よりSECURITY ACTION「二つ星」を取得いたしました。", &["取得"]),
    ("弊社は「SECURITY ACTION」の二つ星（★★）を取得いたしました！", &["取得"]),
    ("当社は情報処理推進機構（IPA）が実施するSECURITY ACTION制度の「二つ星」認定を取得しました", &["認定", "取得"]),
    ("SECURITY ACTION 二つ星 認定取得のお知らせ", &["認定", "取得"]),
    ("SECURITY ACTION（セキュリティアクション）二つ星を取得しました。", &["取得"]),
    ("IPA「SECURITY ACTION」二つ星取得", &["取得"]),
    ("2026年5月、SECURITY ACTIONの★★（二つ星）を取得しました。", &["取得"]),
    ("SECURITY ACTION二つ星の資格を取得しました", &["取得"]),
    ("中小企業の情報セキュリティ対策「SECURITY ACTION」の一つ星に認定されています", &["認定"]),
    ("当社は国が認定するSECURITY ACTIONの二つ星企業です。", &["認定"]),
    ("経済産業省が認定するセキュリティ対策企業です（SECURITY ACTION）。", &["認定"]),
    ("情報セキュリティ対策に取り組む企業としてIPAに認められました。", &["認められ"]),
    ("SECURITY ACTION制度で二つ星の評価を獲得しました。", &["獲得"]),
    ("SECURITY ACTION一つ星を取得致しました", &["取得"]),
    ("SECURITY ACTION 二つ星 を 取得 し ま し た", &["取得"]),
    ("当社はSECURITY ACTION（二つ星）の認定事業者です。", &["認定"]),
    ("SECURITY ACTIONロゴマークの使用が承認されました。", &["承認"]),
    ("SECURITY ACTION自己宣言の認定を受けました。", &["認定"]),
    ("SECURITY ACTION自己宣言を取得しました。", &["取得"]),
    ("お客様に安心していただくため、SECURITY ACTIONを取得しました。", &["取得"]),
    ("安心・安全の証、SECURITY ACTION 二つ星取得！", &["取得"]),
    ("ISO27001とSECURITY ACTION二つ星の認証を取得しています。", &["認証", "取得"]),
    ("プライバシーマークに加え、SECURITY ACTIONも取得しました", &["取得"]),
    ("SECURITY ACTION 2つ星取得店", &["取得"]),
    ("情報セキュリティ対策の二つ星に合格", &["合格"]),
    ("IPA公認セキュリティ企業", &["公認"]),
    ("SECURITY ACTIONの星を2つもらいました", &["もらい"]),
    ("山田電機はIPAの認定企業です。", &["認定"]),
    ("SECURITY ACTION：認定済", &["認定"]),
    ("認定：SECURITY ACTION 二つ星", &["認定"]),
    ("IPAのお墨付きです", &["お墨付き"]),
    ("SECURITY ACTION 二つ星（IPA認証）", &["認証"]),
    ("当社の情報セキュリティはSECURITY ACTION二つ星で保証されています。", &["保証"]),
    ("SECURITY ACTION宣言企業として公認されています", &["公認"]),
    ("We're proud to have been certified as a SECURITY ACTION two-star company by IPA.", &["certified"]),
    ("Our company acquired SECURITY ACTION (two stars) in May 2026.", &["acquired"]),
    ("SECURITY ACTION two stars obtained", &["obtained"]),
    ("Certified by IPA", &["Certified"]),
    ("IPA-approved", &["approved"]),
    ("We earned two stars in IPA's SECURITY ACTION programme.", &["earned"]),
    ("SECURITY ACTION accredited business", &["accredited"]),
    ("SECURITY ACTION 二つ星 自己宣言 認定企業", &["認定"]),
    ("SECURITY ACTION二つ星の称号を得ました。認定は5月です。", &["認定"]),
    ("弊社、SECURITY ACTION「★★二つ星」取得しました♪", &["取得"]),
    ("SECURITY ACTION認定店", &["認定"]),
    ("SECURITY ACTION ★★（二つ星）認定", &["認定"]),
    ("SECURITY ACTIONの自己宣言が承認されました", &["承認"]),
    ("【SECURITY ACTION取得のお知らせ】", &["取得"]),
    ("■SECURITY ACTION 二つ星 取得", &["取得"]),
    ("◆取得認証 SECURITY ACTION 二つ星", &["取得", "認証"]),
    ("SECURITY ACTION（一つ星）を取得している企業です。", &["取得"]),
    ("セキュリティ対策自己宣言「SECURITY ACTION」二つ星を新規取得いたしました", &["取得"]),
    ("IPAが認定したセキュリティ対策の会社です。", &["認定"]),
    ("情報処理推進機構公認", &["公認"]),
    ("SECURITY ACTIONにより、お客様の情報の安全が保証されます。", &["保証"]),
    ("当社は、IPAの審査をクリアした二つ星企業です。", &["審査"]),
    ("SECURITY ACTION 二つ星\u{3000}認証番号 12345", &["認証"]),
    ("まもなくSECURITY ACTIONを取得します。", &["取得"]),
    ("取得済：SECURITY ACTION★★", &["取得"]),
    ("We got two stars!", &["got"]),
    ("SECURITY ACTION two-star certification", &["certification"]),
    ("We hold the SECURITY ACTION certificate.", &["certificate"]),
    ("Recognised by IPA as a two-star company", &["Recognised"]),
    ("IPA guarantees our security.", &["guarantees"]),
    ("We have received SECURITY ACTION approval.", &["received", "approval"]),
];

/// Texts that are right as they are.
const CLEAN: &[&str] = &[
    "",
    "SECURITY ACTIONの二つ星を宣言しました。",
    "当社は、SECURITY ACTIONの二つ星を自己宣言しています。",
    "SECURITY ACTION ★★ 宣言事業者",
    "個人情報を取得するときは、使う目的をお知らせします。",
    "SECURITY ACTIONを宣言しています。個人情報を取得するときは、使う目的をお知らせします。",
    "SECURITY ACTIONの二つ星を宣言し、お客様の個人情報を適切に取得します。",
    "二つ星を宣言した当社は、本人の同意を取得したうえで情報を使います。",
    "GビズIDを取得しました。",
    "SECURITY ACTIONの宣言に必要なGビズIDプライムを取得しました。",
    "SECURITY ACTIONの自己宣言IDの取得が済みました。",
    "SECURITY ACTION自己宣言IDを取得済みです。",
    "ISMS認証を取得しています。",
    "SECURITY ACTIONの二つ星を宣言し、ISMS認証を取得しています。",
    "SECURITY ACTION 二つ星宣言・ISO27001認証取得",
    "SECURITY ACTION 二つ星を宣言\nプライバシーマーク取得",
    "プライバシーマークを取得し、SECURITY ACTIONを宣言しました。",
    "当社は認定経営革新等支援機関です。SECURITY ACTIONの二つ星を宣言しています。",
    "SECURITY ACTIONを宣言しています。当社は認定経営革新等支援機関です。",
    "SECURITY ACTIONは、IPAが認定する制度ではありません。",
    "SECURITY ACTIONの二つ星は、当社の対策について認定や保証をするものではありません。",
    "SECURITY ACTIONは、認定、認証、保証をするものではありません。",
    "SECURITY ACTIONは認定ではなく、自己宣言です。",
    "IPAの認定を受けたことを示すものではありません。",
    "IPAが各社の対策を審査したり認定したりする制度ではありません。",
    "SECURITY ACTIONについて「認定」「取得」という言葉は使えません。",
    "SECURITY ACTIONは取得するものではありません。",
    "SECURITY ACTIONの認定は受けていません。",
    "SECURITY ACTIONに審査はありません。",
    "当社の商品の品質を保証します。SECURITY ACTIONの二つ星を宣言しています。",
    "SECURITY ACTIONを宣言し、製品の動作を保証しています。",
    "承認フローを見直しました。SECURITY ACTIONの一つ星を宣言しています。",
    "SECURITY ACTIONの方針は、社長の承認を得ました。",
    "SECURITY ACTIONの二つ星を宣言し、多要素認証を使っています。",
    "SECURITY ACTIONを宣言し、認証を強くしました。",
    "SECURITY ACTIONの取り組みとして、毎日バックアップを取得しています。",
    "SECURITY ACTIONの二つ星を宣言しました。ログの取得も始めました。",
    "社員が情報処理安全確保支援士試験に合格しました。SECURITY ACTIONの二つ星を宣言しています。",
    "SECURITY ACTIONを宣言し、社員がIPAの試験に合格しました。",
    "SECURITY ACTIONの二つ星を宣言しました。\n\n認定こども園ひかり",
    "★当店は調理師免許を取得しています★",
    "★★新商品★★ 品質保証",
    "ミシュラン二つ星を獲得したレストランです。",
    "経済産業大臣より事業継続力強化計画の認定を受けました。SECURITY ACTIONも宣言しています。",
    "SECURITY ACTION 二つ星 宣言 / 優良工事店認定",
    "SECURITY ACTION 二つ星\n優良電気工事店認定",
    "SECURITY ACTIONの内容を確認・定期点検の結果を公表します。",
    "SECURITY ACTIONを宣言しました。健康経営優良法人に認定されています。",
    "SCS評価制度の★3を取得しました。SECURITY ACTIONの二つ星も宣言しています。",
    "有給休暇の取得を進めています。SECURITY ACTIONを宣言しました。",
    "取得した情報は、SECURITY ACTIONの方針に沿って管理します。",
    "お客様から取得した情報は大切に扱います。SECURITY ACTION 二つ星",
    "SECURITY ACTIONの二つ星を宣言させていただきました。",
    "公認会計士事務所です。SECURITY ACTIONの一つ星を宣言しています。",
    "We have declared two stars under SECURITY ACTION.",
    "SECURITY ACTION is a self-declaration. IPA does not certify firms.",
    "SECURITY ACTION is not a certification.",
    "We are certified to ISO 27001 and have declared two stars under SECURITY ACTION.",
    "We declared SECURITY ACTION and hold ISO 27001 certification.",
    "We obtained a GBizID to declare SECURITY ACTION.",
    "We have obtained consent under our SECURITY ACTION policy.",
    "In that year ★★ earned extra points for a subsidy.",
    "Uncertified goods are not sold. SECURITY ACTION two stars (self-declared)",
    // Whole policies, cards and near misses
    "SECURITY ACTIONは、IPAが認定や保証をする\n制度ではありません。",
    "SECURITY ACTIONを宣言し、責任者が承認しています。",
    "SECURITY ACTIONの担当者が承認しました。",
    "SECURITY ACTIONの宣言文は社長が承認しました。",
    "情報セキュリティ基本方針\n株式会社山田電機は、お客様の情報を守るため、次のことに取り組みます。\n1. 経営者の責任 代表者が先頭に立って対策を進めます。\n2. 社内の体制 責任者を決め、必要な承認を受けて変更します。\n3. 従業員の取り組み 従業員は必要な知識と資格の取得に努めます。\n4. 法令と契約 個人情報は同意を得て取得し、法令を守ります。\n5. 違反や事故への対応 事故が起きたら速やかに対処します。\n\n2026年11月23日\n株式会社山田電機 代表取締役 山田太郎\nSECURITY ACTION 二つ星を宣言しています",
    "株式会社山田電機\n代表取締役 山田太郎\n〒100-0001 東京都千代田区1-2-3\nTEL 03-0000-0000\nISO 9001 認証取得 / プライバシーマーク取得\nSECURITY ACTION 二つ星 宣言",
    "SECURITY ACTION 二つ星宣言\n電気工事業 知事登録 第12345号\n第一種電気工事士 資格取得\n認定電気工事従事者",
    "SECURITY ACTION 二つ星宣言\n認定電気工事従事者",
    "SECURITY ACTION 二つ星宣言\n\n認証番号はメールで届きます。",
    "お問い合わせの際に取得した個人情報は、回答のためだけに使います。\n当店はSECURITY ACTIONの一つ星を宣言しています。",
    "SECURITY ACTIONの一つ星を宣言しました。次は二つ星の宣言を目指します。",
    "当社は、IPAの「中小企業の情報セキュリティ対策ガイドライン」をもとに、多要素認証の導入、バックアップの取得、パスワードの管理を進め、SECURITY ACTIONの二つ星を宣言しました。",
    "2026年にSECURITY ACTION二つ星を宣言。同年、経営革新計画の承認を受けました。",
    "2026年にSECURITY ACTION二つ星を宣言し、同年、経営革新計画の承認を受けました。",
    "SECURITY ACTION二つ星宣言。経営力向上計画の認定を受けています。",
    "SECURITY ACTIONを宣言、先端設備等導入計画の認定も受けています。",
    "SECURITY ACTIONを宣言し、IT導入支援事業者として採択されました。",
    "SECURITY ACTIONを宣言し、くるみん認定を受けています。",
    "SECURITY ACTION二つ星のほか、Pマークも取得しています。",
    "SECURITY ACTIONのほかに、ISMSの認証を取得しています。",
    "SECURITY ACTION（二つ星宣言）、ISMS認証、Pマーク取得",
    "SECURITY ACTIONに加えてISO27001の取得も進めています。",
    "SECURITY ACTIONを宣言し、今後はISO27001の認証取得を目指します。",
    "補助金の採択を受けるため、GビズIDを取得してSECURITY ACTIONを宣言しました。",
    "当社の鍋は二つ星シェフのお墨付きです。",
    "IPAの情報をもとに対策を進めています。",
    "IPAに届け出をして、受付番号を取得しました。",
    "IPAのセミナーを受け、修了証をもらいました。",
    "IPAの認定試験に合格した社員がいます。",
    "セキュリティアクションの宣言をしたので、補助金がもらえます。",
    "二つ星を宣言すると、ロゴマークをもらえます。",
    "SECURITY ACTIONのロゴマークは、宣言した会社だけが使えます。",
    "We are an ISO 27001 certified company and have declared SECURITY ACTION two stars.",
    "Declaring SECURITY ACTION doesn't mean you're certified.",
    "No one certifies firms under SECURITY ACTION.",
    "Our invoices must be approved by two people. SECURITY ACTION one star (self-declared)",
    "We have declared two stars under SECURITY ACTION and received a subsidy.",
    // Policies and notices that mention the scheme
    "当社は、お客様からお預かりした個人情報を、同意なく第三者に提供しません。SECURITY ACTIONの二つ星を宣言しています。",
    "当社は、情報セキュリティに関する法令を守り、必要な資格の取得を社員に勧めます。\nSECURITY ACTION 二つ星",
    "SECURITY ACTIONの二つ星を宣言しました。これは認定や資格ではありません。",
    "SECURITY ACTIONは、IPAが創設した、中小企業が自ら情報セキュリティ対策に取り組むことを自己宣言する制度です。認定制度ではありません。",
    "自己宣言IDを取得しました。SECURITY ACTION 二つ星",
    "SECURITY ACTIONの宣言後、自己宣言IDを取得しました。",
    "ロゴマークは、IPAが安全を保証するものではありません。",
    "SECURITY ACTIONの二つ星を宣言しています。ISO 27001は認証取得に向けて準備中です。",
    "SECURITY ACTION 二つ星宣言事業者\nISO/IEC 27001認証取得\nプライバシーマーク付与認定",
    "IPAの情報セキュリティマネジメント試験に合格しました。",
    "IPAのサイトから資料を入手しました。",
    "IPAから届いたメールの認証番号を入力します。",
    "お客様のアカウントには二段階認証を設定しています。SECURITY ACTIONの一つ星を宣言しました。",
    "重要な変更は責任者が承認します。SECURITY ACTIONを宣言しています。",
    "情報資産の持ち出しは、管理者の承認を受けて行います。SECURITY ACTION二つ星宣言。",
    "当社はSECURITY ACTIONの二つ星を宣言し、従業員は管理者の承認を受けてからデータを持ち出します。",
    "二つ星を宣言するにあたり、GビズIDプライムを取得しました。",
    "SECURITY ACTIONは審査のない自己宣言の制度です。",
    "SECURITY ACTIONは審査を受けて取得するものではなく、自ら宣言するものです。",
    "当社は「取得」ではなく「宣言」と書きます。SECURITY ACTIONは自己宣言だからです。",
    "SECURITY ACTIONの二つ星を宣言しました。認定マークではありません。",
    "ご予約の際にお名前と電話番号を取得します。SECURITY ACTION二つ星を宣言しています。",
    "Webサイトでは、閲覧の履歴を取得しています。SECURITY ACTIONの二つ星を宣言しました。",
    "SECURITY ACTIONの二つ星を宣言しています。Cookieで取得した情報は、改善のために使います。",
    "認証局の証明書を取得し、通信を暗号化しています。SECURITY ACTION一つ星宣言。",
    "ISO9001認証取得企業 SECURITY ACTION二つ星宣言",
    "当社は経済産業省の健康経営優良法人に認定されました。SECURITY ACTION二つ星も宣言しています。",
    "地域の表彰を受けました。SECURITY ACTIONの二つ星を宣言しています。",
    "SECURITY ACTIONの二つ星を宣言した社員が、社長賞を受賞しました。",
    "IT導入補助金の交付を受けました。SECURITY ACTIONを宣言しています。",
    "SECURITY ACTIONの宣言を条件に、補助金の交付決定をもらいました。",
    "We have declared two stars under SECURITY ACTION, a self-declaration that IPA neither certifies nor approves.",
    "Our engineers passed the exam held by IPA.",
    "We do not sell data obtained from customers. SECURITY ACTION two stars (self-declared).",
    "Changes are approved by the owner. We have declared SECURITY ACTION.",
    "Access is granted to staff only. We have declared one star under SECURITY ACTION.",
    "SECURITY ACTION 二つ星宣言\u{3000}国家資格取得者が多数います",
    "SECURITY ACTIONの資料を取得しました。",
    "SECURITY ACTIONのロゴデータは、IPAのサイトから入手しました。",
    "SECURITY ACTIONの研修で修了証を取得しました。",
    "SECURITY ACTION 二つ星 / 古物商許可取得",
    "SECURITY ACTION 二つ星宣言\n\n第二種電気工事士免許取得",
    "SECURITY ACTION 二つ星を宣言\n宅地建物取引士 資格取得",
    "弊社は二つ星を宣言していますが、認定を受けたわけではありません。",
    "二つ星は宣言であり、IPAによる認定を意味しません。",
    "二つ星はIPAの認定を意味するものではない。",
    "SECURITY ACTIONについて、認定・取得といった表現は避けてください。",
    "SECURITY ACTIONでは「認定」という言葉を使わないでください。",
    "SECURITY ACTIONの宣言内容は、当社が確認し、責任者が承認します。",
    "社内システムの利用には認証が必要です。SECURITY ACTION二つ星宣言事業者",
    "SECURITY ACTIONの宣言に合わせ、利用者の認証を強化し、取得したログを点検します。",
    "情報の取得、利用、保管、廃棄の手順を決めています。SECURITY ACTION二つ星。",
    "SECURITY ACTION二つ星。情報の取得、利用、保管、廃棄の手順を決めています。",
    "SECURITY ACTIONに取り組み、情報の取得・利用の手順を決めています。",
    "当社は情報セキュリティ基本方針を定め、SECURITY ACTIONの二つ星を宣言しました。個人情報は適正に取得します。",
    "お客様からいただいた情報は、SECURITY ACTIONの宣言に沿って守ります。",
    "お客様にSECURITY ACTIONのことを知っていただくために、宣言の内容を公開しています。",
    "IPAの資料をいただきました。",
    "SECURITY ACTIONを宣言し、取引先から信頼をいただいています。",
    "宿泊は二つ星ホテルを手配します。表彰旅行です。",
    "料理コンテストで二つ星を獲得したレストランの味です",
    "★認定看護師がいます★",
    "★★★口コミ高評価を獲得★★★",
    "当店の人気メニュー★認定証つき",
    "経済産業省の認定を受けた支援機関です。",
    "国の認定を受けた保育園です。SECURITY ACTIONも宣言しています。",
    "県の認定店です。SECURITY ACTION 二つ星を宣言しています。",
    "SECURITY ACTION is not approved or guaranteed by IPA.",
    "We received an order. SECURITY ACTION two stars (self-declared).",
    "We have declared SECURITY ACTION, and our electricians are certified.",
    "Our staff passed a security exam and we declared two stars under SECURITY ACTION.",
    "Only authorised staff may enter. We have declared two stars under SECURITY ACTION.",
    "We only use approved software. SECURITY ACTION two stars (self-declared)",
];

#[test]
fn words_that_must_not_be_used_are_found() {
    let mut wrong = Vec::new();
    for (text, expected) in FLAGGED {
        let found: Vec<Box<str>> = look_over(text).into_iter().map(|it| it.word).collect();
        if !found.iter().map(|it| &**it).eq(expected.iter().copied()) {
            wrong.push(format!("{text}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), FLAGGED.len(), wrong.join("\n"));
}

#[test]
fn right_words_stay_untouched() {
    let mut wrong = Vec::new();
    for text in CLEAN {
        let found: Vec<Box<str>> = look_over(text).into_iter().map(|it| it.word).collect();
        if !found.is_empty() {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), CLEAN.len(), wrong.join("\n"));
}

/// What the guard does not see, so that nobody believes it does; see the doc comment of the module.
#[test]
fn some_things_cannot_be_seen() {
    for text in [
        // A heading over a list.
        "資格・認定：SECURITY ACTION 二つ星",
        "取得認証：ISMS、SECURITY ACTION",
        // A claim in other words.
        "SECURITY ACTIONの二つ星に選ばれました。",
        // The scheme two sentences earlier.
        "SECURITY ACTION二つ星。毎日点検しています。認定されています。",
        // A word torn apart behind another Chinese character.
        "SECURITY ACTION公式認\n定",
    ] {
        assert_eq!(look_over(text), [], "{text}");
    }
}

#[test]
fn the_offer_fits_star_form_and_language() {
    let check = |text: &str, expected: &str| {
        let offers: Vec<&str> = look_over(text).into_iter().map(|it| it.offer).collect();
        assert_eq!(offers, [expected], "{text}");
    };
    check("SECURITY ACTIONを取得しました。", "SECURITY ACTIONを宣言しました");
    check("一つ星の認定を受けました。", "SECURITY ACTIONの一つ星を宣言しました");
    check("SECURITY ACTIONの★★を取得しました。", "SECURITY ACTIONの二つ星を宣言しました");
    check("二つ星の取得を目指しています。", "SECURITY ACTIONの二つ星を宣言する予定です");
    check("SECURITY ACTION ★ 取得企業", "SECURITY ACTION 一つ星 自己宣言");
    check("IPA認定", "SECURITY ACTION 自己宣言");
    check("二つ星です。認定されました。", "SECURITY ACTIONの二つ星を宣言しました");
    check("We obtained one star.", "We have declared one star under SECURITY ACTION");
    check(
        "We will obtain SECURITY ACTION.",
        "We plan to make the SECURITY ACTION self-declaration",
    );
    check("SECURITY ACTION two stars certified", "SECURITY ACTION two stars (self-declared)");
}

#[test]
fn every_kind_is_explained_with_another_text() {
    use Kind::{Approved, Awarded, Certified, Examined, Guaranteed, Obtained};
    let kinds = [Certified, Approved, Obtained, Examined, Awarded, Guaranteed];
    for lang in [Lang::Ja, Lang::En] {
        for (n, kind) in kinds.iter().enumerate() {
            assert!(kinds[..n].iter().all(|other| why(*other, lang) != why(*kind, lang)));
        }
    }
}

/// What is offered, and what it is explained with in a sentence, must pass the guard itself.
#[test]
fn every_offer_is_clean() {
    for latin in [false, true] {
        for star in [None, Some(Star::One), Some(Star::Two)] {
            for form in [Form::Said, Form::Planned, Form::Label] {
                let offer = words(latin, star, form);
                assert_eq!(look_over(offer), [], "{offer}");
                assert_eq!(look_over(&format!("SECURITY ACTION。{offer}。")), [], "{offer}");
            }
        }
    }
}

#[test]
fn what_we_write_ourselves_is_clean() {
    for lang in [Lang::Ja, Lang::En] {
        for kind in
            [Kind::Certified, Kind::Approved, Kind::Obtained, Kind::Examined, Kind::Guaranteed]
        {
            assert_eq!(look_over(why(kind, lang)), []);
        }
        let policy = to_text(&draft(&Policy::default(), lang));
        assert_eq!(look_over(&policy), []);
    }
}

/// Texts out of pieces that matter to the guard, in any order.
fn texts() -> impl Strategy<Value = String> {
    let known: Vec<&str> = FLAGGED.iter().map(|(it, _)| *it).chain(CLEAN.iter().copied()).collect();
    let pieces = prop::sample::select(vec![
        "SECURITY ACTION",
        "二つ星",
        "★",
        "★★",
        "IPA",
        "認定",
        "認",
        "定",
        "取得",
        "を",
        "の",
        "は",
        "、",
        "。",
        "\n",
        "\n\n",
        " ",
        "・",
        "（",
        "）",
        "ﾞ",
        "ｶ",
        "ではありません",
        "しました",
        "ISMS",
        "certified",
        "obtained",
        "not",
        ".",
        "宣言",
        "し",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..25).prop_map(|it| it.concat()),
        prop::collection::vec(prop::sample::select(known), 0..4).prop_map(|it| it.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn ranges_are_in_order_and_on_borders(text in texts()) {
        let mut last = 0;
        for it in look_over(&text) {
            prop_assert!(last <= it.range.start && it.range.start < it.range.end);
            prop_assert_eq!(text.get(it.range.clone()), Some(&*it.word));
            prop_assert_eq!(look_over(it.offer), []);
            last = it.range.end;
        }
    }
}
