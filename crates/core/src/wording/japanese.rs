//! Whether a Japanese word is said of SECURITY ACTION.

use super::Kind;
use super::clause::{About, before};
use super::look::{Look, nearest};
use super::words::{Need, What};

/// Endings that put a word before a noun.
const ATTRIBUTIVE: [&str; 9] =
    ["した", "する", "された", "される", "している", "されている", "の", "みの", "すみの"];

/// How an everyday word goes on where somebody claims to have received something.
#[rustfmt::skip]
const CLAIMS: [&str; 27] = [
    "を受", "され", "済", "取得", "を取得", "企業", "事業者", "会社", "店", "マーク", "番号", "を得", "をいただ", "をもら", "を頂",
    "獲得", "を獲得", "を賜", "です", "に通", "を通", "に合格", "を経", "をクリア", "ました", "てい", "、",
];

/// How it goes on where somebody did something; that counts where it is IPA.
const ACTS: [&str; 3] = ["し", "する", "いたし"];

/// How a word goes on that is only spoken about.
const MENTIONS: [&str; 6] = ["という", "といった", "などの", "などとい", "とは", "と"];

/// Whether a word is a misuse.
pub(super) fn is_misuse(look: Look<'_>, at: usize, kind: Kind, need: Need) -> bool {
    // 「認定いただく」 is one word with the one before it, which is looked at itself.
    let is_ending = need == Need::Object && matches!(look.what_before(at), Some(What::Bad(..)));
    if is_ending || is_denied(look, at) {
        return false;
    }
    let is_strong = need == Need::Nothing;
    let claims = is_strong || goes_on(look, at, &CLAIMS);
    match before(look, at, kind) {
        About::Scheme { beside } => claims && need != Need::Object || beside,
        About::Elsewhere => false,
        About::Open(_) if need == Need::Object => false,
        About::Open(clause) => match behind(look, at) {
            Some(is_scheme) => is_scheme,
            None if kind == Kind::Obtained => {
                // 「適切に取得し」 has an object that is not said; it is hardly a star.
                clause.bare && topic_is_scheme(look, at, need)
            }
            None if clause.agency => claims || goes_on(look, at, &ACTS),
            None if clause.ministry && kind == Kind::Approved => claims,
            None => claims && (is_from_agency(look, at) || topic_is_scheme(look, at, need)),
        },
    }
}

/// Whether a word is put before the scheme, 「認定を受けたSECURITY ACTION」, or before something else.
fn behind(look: Look<'_>, at: usize) -> Option<bool> {
    let mut tailed = false;
    for n in at + 1..look.tokens.len() {
        match look.what(n)? {
            What::Name(_) => return Some(true),
            What::Tail => tailed = true,
            What::Noun | What::Title if tailed => return None,
            // 「認定を受けた優良企業」 is the firm after all.
            What::Noun | What::Title if look.what(n + 1) == Some(What::Tail) => (),
            What::Other | What::Noun | What::Title => return Some(false),
            What::Verb | What::Bad(..) | What::Light | What::Agency => (),
            // 「認定を受けた二つ星」, but not 「認定を目指す二つ星」.
            What::Kana if look.text(n) == "を" => {
                matches!(look.what(n + 1)?, What::Verb | What::Bad(..)).then_some(())?;
            }
            What::Kana if ATTRIBUTIVE.contains(&&*look.text(n)) => (),
            _ => return None,
        }
    }
    None
}

/// Whether the nearest thing in the sentence, or else in the one before, is the scheme.
fn topic_is_scheme(look: Look<'_>, at: usize, need: Need) -> bool {
    let of = |n: usize| match look.what(n) {
        Some(What::Name(_)) => Some(true),
        Some(What::Other) => Some(false),
        _ => None,
    };
    let here = nearest(at, look.sentence(at), of);
    let earlier = || look.sentence_before(at)?.rev().find_map(of);
    here.or_else(|| (need == Need::Nothing).then(earlier)?).unwrap_or(false)
}

/// Whether the clause before ends in "from IPA", which takes a comma: 「IPAより、認定を受けました」.
fn is_from_agency(look: Look<'_>, at: usize) -> bool {
    let ends = |it: &usize| matches!(look.what(*it), Some(What::Stop | What::End));
    let particle = (0..at).rev().find(ends).and_then(|it| it.checked_sub(1));
    particle.is_some_and(|it| {
        ["より", "から"].contains(&&*look.text(it)) && look.what_before(it) == Some(What::Agency)
    })
}

/// Whether a word is the last of its line, or goes on like this.
fn goes_on(look: Look<'_>, at: usize, like: &[&str]) -> bool {
    let rest = look.rest(at);
    rest.is_empty() || like.iter().any(|it| rest.starts_with(it))
}

/// Whether the sentence denies a word.
fn is_denied(look: Look<'_>, at: usize) -> bool {
    let mut n = at + 1;
    // A list of such words is denied as a whole, and mentioned as a whole.
    while matches!(look.what(n), Some(What::Bad(..) | What::Stop))
        || ["や", "も", "とか"].contains(&&*look.text(n))
    {
        if look.what(n) == Some(What::Stop) && !matches!(look.what(n + 1), Some(What::Bad(..))) {
            return false;
        }
        n += 1;
    }
    let mentioned = MENTIONS.iter().any(|it| look.text(n).starts_with(it));
    let mut topic = false;
    while let Some(what) = look.what(n) {
        match what {
            What::End => return false,
            // A line that ends in a noun or a polite verb is finished; any other is only wrapped.
            What::Line if !is_wrapped(look, n) => return false,
            What::Not => return true,
            What::Avoid if mentioned => return true,
            What::Kana => {
                let text = look.text(n);
                if denies(&text) {
                    return true;
                }
                topic |= n == at + 1 && text.starts_with('は');
            }
            _ if mentioned => (),
            What::Own | What::Stop => return false,
            What::Noun | What::Other | What::Name(_) | What::Tail | What::Light => {
                // What has an object of its own is another verb's negation.
                let next = look.text(n + 1);
                let is_kana = look.what(n + 1) == Some(What::Kana);
                let is_object =
                    next.starts_with(['を', 'の', 'に', 'は', 'が', 'も']) && !denies(&next);
                let is_light = what == What::Light;
                if is_kana && is_object && !is_light
                    || topic && !is_light && !(is_kana && denies(&next))
                {
                    return false;
                }
            }
            _ => (),
        }
        n += 1;
    }
    false
}

/// Whether a sentence goes on over the end of a line.
fn is_wrapped(look: Look<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| look.text(it)).unwrap_or_default();
    let is_kana = look.what_before(at) == Some(What::Kana);
    is_kana && !["です", "ます", "した", "ません"].iter().any(|it| before.ends_with(it))
}

/// Whether hiragana behind a word denies it.
fn denies(kana: &str) -> bool {
    let merely = ["だけ", "のみ", "ばかり"].iter().any(|it| kana.starts_with(it));
    let negated = ["ません", "ない", "なく", "なかっ", "せず", "れず", "けず", "なし", "なしに"];
    !merely && negated.iter().any(|it| kana.contains(it))
}
