//! Names of industries, sizes and prefectures.

use crate::profile::{Industry, Prefecture, Region, Size};

use super::Lang;

/// Name of an industry: the main divisions of 日本標準産業分類, in our short form.
pub fn industry(it: Industry, lang: Lang) -> &'static str {
    let names = lang.pick(&INDUSTRIES_JA, &INDUSTRIES_EN);
    names.get(it.index()).copied().unwrap_or_default()
}

/// Name of a size band.
pub fn size(it: Size, lang: Lang) -> String {
    let code = it.code();
    match (code.strip_suffix('+'), lang) {
        (Some(least), Lang::Ja) => format!("{least}人以上"),
        (Some(least), Lang::En) => format!("{least} people or more"),
        (None, Lang::Ja) => format!("{}人", code.replace('-', "〜")),
        (None, Lang::En) => format!("{} people", code.replace('-', "–")),
    }
}

/// Name of a prefecture.
pub fn prefecture(it: Prefecture, lang: Lang) -> &'static str {
    let (ja, en) = PREFECTURES.get(it.index()).copied().unwrap_or_default();
    lang.pick(ja, en)
}

/// Name of a region.
pub fn region(it: Region, lang: Lang) -> &'static str {
    let name = REGIONS.iter().find(|(code, _, _)| *code == it.code());
    name.map(|(_, ja, en)| lang.pick(*ja, *en)).unwrap_or_default()
}

const REGIONS: [(&str, &str, &str); 8] = [
    ("hokkaido", "北海道", "Hokkaido"),
    ("tohoku", "東北", "Tohoku"),
    ("kanto", "関東", "Kanto"),
    ("chubu", "中部", "Chubu"),
    ("kinki", "近畿", "Kinki"),
    ("chugoku", "中国", "Chugoku"),
    ("shikoku", "四国", "Shikoku"),
    ("kyushu", "九州・沖縄", "Kyushu and Okinawa"),
];

const INDUSTRIES_JA: [&str; 20] = [
    "農業、林業",
    "漁業",
    "鉱業、採石業など",
    "建設業",
    "製造業",
    "電気・ガス・熱供給・水道業",
    "情報通信業",
    "運輸業、郵便業",
    "卸売業、小売業",
    "金融業、保険業",
    "不動産業、物品賃貸業",
    "学術研究、専門・技術サービス業",
    "宿泊業、飲食サービス業",
    "生活関連サービス業、娯楽業",
    "教育、学習支援業",
    "医療、福祉",
    "複合サービス事業",
    "その他のサービス業",
    "公務",
    "分類できないもの",
];

const INDUSTRIES_EN: [&str; 20] = [
    "Agriculture and forestry",
    "Fisheries",
    "Mining and quarrying",
    "Construction",
    "Manufacturing",
    "Electricity, gas, heat and water",
    "Information and communications",
    "Transport and postal services",
    "Wholesale and retail",
    "Finance and insurance",
    "Property and leasing",
    "Research, professional and technical services",
    "Accommodation and food services",
    "Personal services and entertainment",
    "Education",
    "Medical care and welfare",
    "Compound services",
    "Other services",
    "Public service",
    "Not classifiable",
];

const PREFECTURES: [(&str, &str); 47] = [
    ("北海道", "Hokkaido"),
    ("青森県", "Aomori"),
    ("岩手県", "Iwate"),
    ("宮城県", "Miyagi"),
    ("秋田県", "Akita"),
    ("山形県", "Yamagata"),
    ("福島県", "Fukushima"),
    ("茨城県", "Ibaraki"),
    ("栃木県", "Tochigi"),
    ("群馬県", "Gunma"),
    ("埼玉県", "Saitama"),
    ("千葉県", "Chiba"),
    ("東京都", "Tokyo"),
    ("神奈川県", "Kanagawa"),
    ("新潟県", "Niigata"),
    ("富山県", "Toyama"),
    ("石川県", "Ishikawa"),
    ("福井県", "Fukui"),
    ("山梨県", "Yamanashi"),
    ("長野県", "Nagano"),
    ("岐阜県", "Gifu"),
    ("静岡県", "Shizuoka"),
    ("愛知県", "Aichi"),
    ("三重県", "Mie"),
    ("滋賀県", "Shiga"),
    ("京都府", "Kyoto"),
    ("大阪府", "Osaka"),
    ("兵庫県", "Hyogo"),
    ("奈良県", "Nara"),
    ("和歌山県", "Wakayama"),
    ("鳥取県", "Tottori"),
    ("島根県", "Shimane"),
    ("岡山県", "Okayama"),
    ("広島県", "Hiroshima"),
    ("山口県", "Yamaguchi"),
    ("徳島県", "Tokushima"),
    ("香川県", "Kagawa"),
    ("愛媛県", "Ehime"),
    ("高知県", "Kochi"),
    ("福岡県", "Fukuoka"),
    ("佐賀県", "Saga"),
    ("長崎県", "Nagasaki"),
    ("熊本県", "Kumamoto"),
    ("大分県", "Oita"),
    ("宮崎県", "Miyazaki"),
    ("鹿児島県", "Kagoshima"),
    ("沖縄県", "Okinawa"),
];
