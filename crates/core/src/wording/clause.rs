//! What the clause says before a Japanese word.

use super::Kind;
use super::look::Look;
use super::words::What;

/// What a word belongs to, as far as the clause before it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// SECURITY ACTION; right beside it, or with particles only between?
    Scheme { beside: bool },
    /// Something else.
    Elsewhere,
    /// Nothing that could be told.
    Open(Clause),
}

/// A clause, read from a word towards its start, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clause {
    /// IPA stands in it.
    pub(super) agency: bool,
    /// The ministry stands in it.
    pub(super) ministry: bool,
    /// No noun that could be an object stands in it.
    pub(super) bare: bool,
    /// The nouns since the last particle.
    nouns: Nouns,
    /// What that particle makes of them.
    role: Role,
    /// Particles so far.
    particles: usize,
    /// Brackets that opened further ahead: what stands in them is said aside.
    aside: usize,
}

/// What stands before a particle, as far as the guard does not know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nouns {
    None,
    /// Titles only, which somebody may say the scheme gives: 資格, 称号.
    Titles,
    /// Any.
    Foreign,
}

/// What a particle makes of the noun before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// を, or nothing between noun and word.
    Object,
    /// は, が, も: the firm, or what was obtained.
    Topic,
    /// に, として: what the word makes of the firm.
    Result,
    /// とともに: one of two.
    With,
    /// Where, when, by what; or no particle but the ending of a verb.
    Aside,
}

impl Role {
    fn of(particle: &str) -> Role {
        match particle {
            "に" | "と" | "として" => Role::Result,
            it if it.starts_with("とと") => Role::With,
            it if it.starts_with('を') => Role::Object,
            it if it.starts_with(['は', 'が', 'も']) => Role::Topic,
            _ => Role::Aside,
        }
    }
}

/// What a word belongs to.
pub(super) fn before(look: Look<'_>, at: usize, kind: Kind) -> About {
    let mut clause = Clause {
        agency: false,
        ministry: false,
        bare: true,
        nouns: Nouns::None,
        role: Role::Object,
        particles: 0,
        aside: 0,
    };
    for n in (0..at).rev() {
        match look.what(n) {
            // 「認定、認証を取得」 is one list.
            Some(What::Stop) if matches!(look.what_before(n), Some(What::Bad(..))) => (),
            None | Some(What::End | What::Stop | What::Declared) => break,
            Some(what) => {
                if let Some(about) = clause.take(look, n, what, kind) {
                    return about;
                }
            }
        }
    }
    if clause.has_object(kind) { About::Elsewhere } else { About::Open(clause) }
}

impl Clause {
    /// Takes the next token towards the start; says what the word belongs to, if that decides.
    fn take(&mut self, look: Look<'_>, n: usize, what: What, kind: Kind) -> Option<About> {
        match what {
            What::Close => self.aside += 1,
            What::Open => self.aside = self.aside.saturating_sub(1),
            _ if self.aside != 0 => (),
            What::Name(_) if self.is_of_scheme_only(look, n, kind) => {
                return Some(About::Elsewhere);
            }
            What::Name(_) => return Some(About::Scheme { beside: self.is_beside() }),
            What::Other if self.role == Role::With => (),
            What::Other if is_listed_with_scheme(look, n) => {
                return Some(About::Scheme { beside: self.is_beside() });
            }
            What::Other => return Some(About::Elsewhere),
            What::Agency => self.agency = true,
            What::Ministry => self.ministry = true,
            What::Title => (self.nouns, self.bare) = (self.nouns.max(Nouns::Titles), false),
            What::Noun => (self.nouns, self.bare) = (Nouns::Foreign, false),
            What::Line if self.has_object(kind) => return Some(About::Elsewhere),
            What::Line => self.nouns = Nouns::None,
            What::Kana => {
                let text = look.text(n);
                // Of 「のお客様」 the polite prefix is none of the particle.
                let particle = text.strip_suffix(['お', 'ご']).unwrap_or(&text);
                if matches!(particle, "" | "の" | "という" | "な") {
                    return None;
                }
                if self.has_object(kind) {
                    return Some(About::Elsewhere);
                }
                self.nouns = Nouns::None;
                self.role = Role::of(particle);
                self.particles += 1;
            }
            _ => (),
        }
        None
    }

    /// Whether nouns that are not known are what the word is about. One is certified by somebody as
    /// something, but what is not certified is obtained.
    fn has_object(&self, kind: Kind) -> bool {
        let takes = match self.role {
            Role::Object => true,
            Role::Topic => kind == Kind::Obtained,
            Role::Result | Role::With | Role::Aside => false,
        };
        takes && self.nouns != Nouns::None
    }

    /// Whether nothing stands between the scheme and the word that could be meant instead.
    fn is_beside(&self) -> bool {
        let near = matches!(self.role, Role::Object | Role::Topic | Role::Result);
        near && self.particles <= 1 && self.nouns != Nouns::Foreign
    }

    /// Whether it is a thing of the scheme's that is obtained: 「SECURITY ACTIONの資料を取得」.
    fn is_of_scheme_only(&self, look: Look<'_>, n: usize, kind: Kind) -> bool {
        kind == Kind::Obtained
            && self.nouns == Nouns::Foreign
            && self.has_object(kind)
            && look.text(n + 1) == "の"
    }
}

/// Whether the scheme stands before another thing in one list: 「二つ星とISMSを取得」.
fn is_listed_with_scheme(look: Look<'_>, at: usize) -> bool {
    let Some(particle) = at.checked_sub(1) else { return false };
    let joins = ["と", "や", "および", "ならびに", "及び"].contains(&&*look.text(particle));
    joins && matches!(look.what_before(particle), Some(What::Name(_)))
}
