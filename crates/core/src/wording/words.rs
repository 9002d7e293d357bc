//! The words that the guard knows, and a text cut into them.

use super::letters::{Gap, Letter};
use super::{Kind, Star};

/// A stretch of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// What it is.
    pub(super) what: What,
    /// Its first letter.
    pub(super) start: usize,
    /// The letter behind its last one.
    pub(super) end: usize,
}

/// What a stretch of text is to the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// SECURITY ACTION, or one of its stars.
    Name(Option<Star>),
    /// IPA, which runs it.
    Agency,
    /// The ministry, which certifies a good deal, but not this.
    Ministry,
    /// Something else that one may truly obtain, pass, or be certified for.
    Other,
    /// The firm that writes.
    Own,
    /// Says nothing about what a word belongs to.
    Light,
    /// What a claim is made of: certified *firm*, *number*.
    Tail,
    /// "Declared", as a verb: what stood before it belongs to it.
    Declared,
    /// A verb that makes a claim out of a noun and stands before another noun: 受けた.
    Verb,
    /// A word that must not be said of SECURITY ACTION.
    Bad(Kind, Need),
    /// Not, no, never.
    Not,
    /// Wrong, forbidden: denies a word that is only mentioned.
    Avoid,
    /// A word that the guard does not know.
    Noun,
    /// A title that one may say the scheme gives, and others truly do.
    Title,
    /// Hiragana: particles and endings.
    Kana,
    /// The end of a clause.
    Stop,
    /// The end of a sentence.
    End,
    /// The end of a line.
    Line,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
}

/// What a word needs so that it is a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing: it is hardly ever said of anything but honours.
    Nothing,
    /// The form of a claim, or the scheme right beside it: it has an everyday meaning as well.
    Claim,
    /// The scheme as its object: it is an everyday verb.
    Object,
}

use Kind::{Approved, Awarded, Certified, Examined, Guaranteed, Obtained};
use What::{
    Agency, Avoid, Bad, Close, Declared, End, Kana, Light, Line, Ministry, Name, Not, Noun, Open,
    Other, Own, Stop, Tail, Title, Verb,
};

/// All words, in the form of [`super::letters`]. Of several that fit the longest counts.
#[rustfmt::skip]
const WORDS: &[(What, &[&str])] = &[
    (Name(None), &[
        "securityaction", "securityactions", "セキュリティアクション", "セキュリティーアクション",
        "せきゅりてぃあくしょん", "せきゅりてぃーあくしょん", "自己宣言",
    ]),
    (Name(Some(Star::One)), &[
        "一つ星", "1つ星", "ひとつ星", "一ツ星", "1ツ星", "ひとつぼし", "一つぼし", "星1つ", "星一つ", "一ッ星", "onestar",
    ]),
    (Name(Some(Star::Two)), &[
        "二つ星", "2つ星", "ふたつ星", "二ツ星", "2ツ星", "ふたつぼし", "二つぼし", "星2つ", "星二つ", "二ッ星", "twostar",
        "twostars",
    ]),
    (Agency, &["ipa", "ipas", "情報処理推進機構", "informationtechnologypromotionagency"]),
    (Ministry, &["経産省", "経済産業省", "経済産業大臣", "meti", "metis", "中小企業庁"]),

    (Bad(Certified, Need::Nothing), &[
        "認定", "にんてい", "ニンテイ", "certified", "certification", "certifications", "certify", "certifies",
        "certifying", "accredited", "accreditation", "accredits",
    ]),
    (Bad(Certified, Need::Claim), &["認証", "にんしょう", "ニンショウ", "certificate"]),
    (Bad(Approved, Need::Nothing), &[
        "公認", "こうにん", "コウニン", "お墨付き", "お墨付", "御墨付き", "おすみつき", "オスミツキ", "お墨つき", "approved",
        "approval", "approves", "authorised", "authorized", "endorsed", "endorses", "endorsement",
    ]),
    (Bad(Approved, Need::Claim), &["承認", "認可", "認められ", "recognised", "recognized", "licensed"]),
    (Bad(Obtained, Need::Nothing), &["取得", "しゅとく", "シュトク", "獲得", "かくとく", "カクトク"]),
    (Bad(Obtained, Need::Object), &[
        "もらい", "もらっ", "もらえ", "貰い", "貰っ", "貰え", "いただきました", "いただいた", "いただいて", "いただけ", "頂きました",
        "頂いた", "頂いて", "頂戴し", "授与", "付与", "交付", "授か", "授けられ", "入手", "ゲット", "get", "got", "gets",
        "getting", "obtained", "obtain", "obtains", "obtaining", "acquired", "acquire", "acquires", "acquiring",
        "acquisition", "gained", "gain", "earned", "earn", "received", "receive", "granted",
    ]),
    (Bad(Examined, Need::Claim), &["審査"]),
    (Bad(Examined, Need::Object), &["合格", "ごうかく", "パス", "passed", "pass"]),
    (Bad(Awarded, Need::Claim), &["表彰", "受賞"]),
    (Bad(Awarded, Need::Object), &["awarded", "won", "win"]),
    (Bad(Guaranteed, Need::Claim), &["保証", "保障", "guaranteed", "guarantees", "guarantee"]),

    (Other, &[
        // What the declaration needs, and what is truly obtained on the way.
        "gビズid", "gビズ", "gbizid", "gbiz", "id", "自己宣言id", "宣言id", "自己宣言者id", "アカウント", "account",
        // Other schemes, which do certify.
        "isms", "iso", "iec", "jis", "プライバシーマーク", "pマーク", "privacymark", "pmark", "支援機関", "経営革新等支援機関",
        "認定経営革新等支援機関", "事業継続力強化計画", "強化計画", "dx認定", "健康経営", "くるみん", "えるぼし", "ユースエール",
        "エコアクション", "scs", "三つ星", "四つ星", "五つ星", "3つ星", "4つ星", "5つ星", "トラストマーク", "認定こども園",
        "認定農業者", "認定npo", "公認会計士", "会計士", "ミシュラン", "michelin", "要介護認定", "bcp", "bcms", "pci",
        // Persons.
        "試験", "検定", "支援士", "情報処理安全確保支援士", "技術者", "exam", "examination", "licence", "license",
        // Data, rights, days off.
        "個人情報", "個人データ", "データ", "同意", "許可", "許諾", "特許", "商標", "クッキー", "cookie", "cookies", "証明書",
        "位置情報", "バックアップ", "ログ", "休暇", "休業", "育休", "有給", "見積", "領収書", "consent", "permission", "personal",
        "data", "backup", "backups", "patent", "trademark",
        // Goods, machines, everyday work.
        "品質", "製品", "商品", "動作", "保証書", "保証期間", "quality", "warranty", "products", "多要素", "二要素", "2要素",
        "二段階", "2段階", "多要素認証", "二要素認証", "2要素認証", "生体認証", "指紋", "顔認証", "認証方式", "認証機能", "認証情報",
        "認証基盤", "認証局", "認証コード", "パスワード", "multifactor", "twofactor", "authentication", "承認フロー", "承認者",
        "承認ルート", "承認手続", "審査基準",
    ]),
    (Title, &["資格", "免許", "称号", "評価", "ランク", "レベル"]),
    (Own, &[
        "当社", "弊社", "当店", "当院", "当園", "当法人", "当事務所", "当組合", "当協会", "私たち", "わたしたち", "私ども", "わたくしども",
        "自社", "小社", "株式会社", "有限会社", "合同会社", "we", "us", "our",
    ]),
    (Light, &[
        "これ", "こちら", "このたび", "この度", "今回", "今般", "国", "公的", "1つ", "一つ", "2つ", "二つ", "星", "安全", "情報セキュリティ", "セキュリティ", "対策",
        "中小企業", "正式", "公式", "無事", "新規", "晴れ", "事実", "旨", "意味", "言葉", "表現", "用語", "制度", "年", "月", "年度",
        "令和", "平成", "宣言", "独立行政法人", "優良", "the", "a", "an", "its", "their", "of", "from", "for", "by", "as",
        "in", "with", "under", "to", "at", "on", "this", "new", "status", "level", "mark", "logo", "stars", "star", "is",
        "are", "was", "were", "been", "be", "being", "has", "have", "had", "officially", "newly", "recently", "already",
        "fully", "now", "first", "second", "one", "two", "firm", "company",
    ]),
    (Tail, &["企業", "事業者", "会社", "法人", "店舗", "団体", "番号", "マーク", "ロゴ", "済み", "済", "予定"]),
    (Verb, &["受けた", "受けている", "受けております", "受ける", "得た", "得ている", "頂く", "認められた"]),
    (Not, &[
        "不要", "無し", "無い", "無く", "not", "no", "never", "nor", "neither", "without", "cannot", "doesnt", "dont", "isnt",
        "arent", "hasnt", "havent", "didnt", "wasnt", "ratherthan", "insteadof",
    ]),
    // These deny nothing, although they begin like words that do.
    (Light, &["notonly"]),
    (Avoid, &["禁止", "避け", "誤り", "誤っ", "間違", "控え", "使わ", "使え", "使いま", "書かな", "avoid", "wrong"]),
    (Stop, &["but", "and", "while", "which", "whereas", "although"]),
];

/// Where the stars are those of kitchens and beds.
const TABLES: [&str; 7] =
    ["シェフ", "ミシュラン", "レストラン", "ホテル", "旅館", "michelin", "hotel"];

/// Tails of a single letter, which would be found in too many words.
const TAILS: &str = "中日書証店者社";

/// The text as tokens.
pub(super) fn tokens(letters: &[Letter]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    let serves =
        TABLES.iter().any(|it| (0..letters.len()).any(|at| spells(letters, at, it).is_some()));
    while let Some(letter) = letters.get(at) {
        match letter.gap {
            Gap::Blank if at != 0 => tokens.push(Token { what: End, start: at, end: at }),
            Gap::Line if at != 0 => tokens.push(Token { what: Line, start: at, end: at }),
            _ => (),
        }
        let (what, end) = next(letters, at);
        let what = match what {
            Name(Some(_)) if serves => Noun,
            Noun if end == at + 1 && TAILS.contains(letter.it) => Tail,
            // A date says nothing.
            Noun if letters
                .get(at..end)
                .is_some_and(|it| it.iter().all(|it| it.it.is_ascii_digit())) =>
            {
                Light
            }
            Name(None) | Light if is_declared(letters, at, end) => Declared,
            what => what,
        };
        tokens.push(Token { what, start: at, end });
        at = end;
    }
    tokens
}

/// What begins at a letter, and the letter behind it.
fn next(letters: &[Letter], at: usize) -> (What, usize) {
    let Some(first) = letters.get(at) else { return (End, at + 1) };
    if let Some(known) = known(letters, at) {
        return known;
    }
    let what = match first.it {
        '★' => return stars(letters, at),
        '。' | '!' | '?' => End,
        '.' => {
            // The point of 2026.1 or of an address ends nothing.
            let is_last = letters.get(at + 1).is_none_or(|it| it.gap != Gap::None);
            return (if is_last { End } else { Light }, at + 1);
        }
        '、' | ',' | '/' | '|' | '※' | '■' | '●' | '◆' | '◇' | '□' | '○' | '◎' | '→' | '⇒'
        | '▼' | '▶' => Stop,
        '(' => Open,
        ')' => Close,
        it if is_hiragana(it) => Kana,
        it if it.is_alphanumeric() || it == 'ー' || it == '々' => Noun,
        _ => Light,
    };
    let mut end = at + 1;
    if what == Kana || what == Noun {
        let same = |it: &Letter| match what {
            Kana => is_hiragana(it.it),
            _ => {
                it.it.is_ascii() == first.it.is_ascii()
                    && (it.it.is_alphanumeric() || it.it == 'ー' || it.it == '々')
                    && !is_hiragana(it.it)
            }
        };
        while letters.get(end).is_some_and(|it| it.gap == Gap::None && same(it))
            && known(letters, end).is_none()
        {
            end += 1;
        }
    }
    (what, end)
}

/// Stars drawn: up to two are a name where something leans on them, otherwise ornament.
fn stars(letters: &[Letter], at: usize) -> (What, usize) {
    let count = letters.iter().skip(at).take_while(|it| it.it == '★').count();
    let end = at + count;
    let behind = letters.get(end);
    // ★3 and above are another scheme's; ★1 and ★2 are these stars.
    let number = behind.filter(|it| count == 1 && it.gap == Gap::None).map(|it| it.it);
    match (count, number) {
        (1, Some('1')) => return (Name(Some(Star::One)), end + 1),
        (1, Some('2')) => return (Name(Some(Star::Two)), end + 1),
        (1, Some('3'..='5')) => return (Other, end + 1),
        _ => (),
    }
    let leans = behind.is_some_and(|it| "をのにがはで".contains(it.it))
        || known(letters, end).is_some_and(|(it, _)| {
            matches!(it, Bad(..) | Name(_)) && (count == 2 || follows_name(letters, at))
        })
        || follows_name(letters, at);
    match count {
        1 if leans => (Name(Some(Star::One)), end),
        2 if leans => (Name(Some(Star::Two)), end),
        _ => (Stop, end),
    }
}

/// Whether the name of the scheme stands right before a letter.
fn follows_name(letters: &[Letter], at: usize) -> bool {
    WORDS.iter().filter(|(what, _)| *what == Name(None)).flat_map(|(_, words)| *words).any(|word| {
        let start = at.checked_sub(word.chars().count());
        start.and_then(|start| spells(letters, start, word)).is_some()
    })
}

/// The longest known word at a letter.
fn known(letters: &[Letter], at: usize) -> Option<(What, usize)> {
    let fitting = WORDS.iter().flat_map(|(what, words)| {
        words.iter().filter_map(|word| Some((*what, spells(letters, at, word)?)))
    });
    fitting.max_by_key(|(_, end)| *end)
}

/// The letter behind a word, if it begins at this one.
fn spells(letters: &[Letter], at: usize, word: &str) -> Option<usize> {
    let first = letters.get(at)?;
    let mut end = at;
    let mut torn = false;
    for it in word.chars() {
        let letter = letters.get(end).filter(|letter| letter.it == it)?;
        if end != at {
            torn |= letter.gap != Gap::None;
            if letter.gap == Gap::Blank {
                return None;
            }
        }
        end += 1;
    }
    let before =
        at.checked_sub(1).and_then(|it| letters.get(it)).filter(|_| first.gap == Gap::None);
    let behind = letters.get(end).filter(|it| it.gap == Gap::None);
    if word.is_ascii() {
        // A Latin word is a whole word; a short one that is torn is two.
        let joined = before.is_some_and(|it| it.it.is_ascii_alphanumeric())
            || behind.is_some_and(|it| it.it.is_ascii_alphabetic());
        return (!(joined || torn && word.len() < 7)).then_some(end);
    }
    // 確認・定期点検 holds no 認定: a word that is torn does not begin within another.
    let within = torn && before.is_some_and(|it| is_kanji(it.it));
    (!within).then_some(end)
}

/// Whether 宣言 is a verb here.
fn is_declared(letters: &[Letter], at: usize, end: usize) -> bool {
    let is = ["宣言", "自己宣言"].iter().any(|it| spells(letters, at, it) == Some(end));
    // Before a space it ends a label: 「二つ星宣言　国家資格取得」.
    is && letters.get(end).is_some_and(|it| it.gap != Gap::None || "しすさ済中".contains(it.it))
}

pub(super) fn is_hiragana(it: char) -> bool {
    ('ぁ'..='ゖ').contains(&it)
}

fn is_kanji(it: char) -> bool {
    ('一'..='鿿').contains(&it)
}

#[cfg(test)]
mod tests {
    use super::super::letters::letters;
    use super::*;

    #[test]
    fn the_words_are_in_the_form_of_letters_and_stand_once() {
        let mut seen: Vec<&str> = Vec::new();
        for word in WORDS.iter().flat_map(|(_, words)| *words) {
            let plain: String = letters(word).iter().map(|it| it.it).collect();
            assert_eq!(plain, **word);
            assert!(!seen.contains(word), "{word}");
            seen.push(word);
        }
    }
}
