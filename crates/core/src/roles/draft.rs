//! Two texts to begin with: what somebody who takes a role does, and what to ask a provider for.
//!
//! Both are put together from the words of the guide and what the firm told, and are the user's to
//! change. Nothing weak of the firm is in them: such a text is sent to others.

use super::{Guide, GuideTexts, Hat, Holders, Outside, Role, Schooling, Staff};
use crate::i18n::Lang;
use crate::i18n::roles::{self as said, Draft as Said};

/// Most roles that a draft names as going together.
const MOST_TOGETHER: usize = 3;

/// What a draft says of the firm.
#[derive(Debug, Clone, Copy)]
pub struct Firm<'a> {
    /// How many people there are.
    pub staff: Staff,
    /// Who holds what.
    pub holders: &'a Holders,
}

/// What somebody who takes the role does, knows and has done: for a person of the firm, or for a
/// vacancy. Nothing where the guide has no words of the role.
pub fn job(role: Role, guide: &Guide, texts: &GuideTexts, firm: Firm<'_>) -> Option<String> {
    let lang = texts.language;
    let (known, words) = (guide.role(role)?, texts.role(role)?);
    let name = |it: &Role| texts.role(*it).map(|it| it.name.to_string());
    let needed = |it: &Role| !firm.holders.is_not_needed(*it);
    let named = |all: &[Role]| -> Vec<String> { all.iter().filter_map(name).collect() };
    let mut together: Vec<Role> = known.combines_with.iter().copied().filter(needed).collect();
    // Those of the same kind of work first; more would say nothing.
    together.sort_by_key(|it| Hat::of(*it) != Hat::of(role));
    together.truncate(MOST_TOGETHER);
    let apart: Vec<Role> = Role::all()
        .filter(|it| *it != role && needed(it) && guide.keeps_apart(role, *it))
        .collect();
    let qualifications: Vec<String> = (known.qualifications.iter())
        .filter_map(|id| texts.qualification(id).map(|it| it.name.to_string()))
        .collect();
    let experience = known.experience.iter().filter_map(|id| texts.experience(id));
    let schooling = match known.schooling {
        Schooling::None => Said::SchoolingNone,
        Schooling::Helpful => Said::SchoolingHelpful,
    };
    let mut sheet = Sheet::new(said::job_title(&words.name, lang), lang);
    sheet.line(said::firm(firm.staff, lang));
    sheet.part(Said::Does.in_lang(lang), [words.does.to_string()]);
    sheet.list(Said::Together.in_lang(lang), named(&together));
    sheet.list(Said::Apart.in_lang(lang), named(&apart));
    sheet.list(Said::Knows.in_lang(lang), words.knows.iter().map(ToString::to_string));
    sheet.list(Said::Experience.in_lang(lang), experience.map(str::to_owned));
    sheet.list(Said::Qualifications.in_lang(lang), qualifications);
    sheet.part(Said::Schooling.in_lang(lang), [schooling.in_lang(lang).to_owned()]);
    sheet.part(Said::JobOpen.in_lang(lang), [Said::JobOpenLines.in_lang(lang).to_owned()]);
    Some(sheet.text)
}

/// What to ask an outside provider for. Nothing where the guide has no words of the role, or where the
/// role has to stay in the firm.
pub fn request(role: Role, guide: &Guide, texts: &GuideTexts, firm: Firm<'_>) -> Option<String> {
    let lang = texts.language;
    let (known, words) = (guide.role(role)?, texts.role(role)?);
    if known.outside == Outside::No {
        return None;
    }
    let inside: Vec<String> = (firm.holders.in_place())
        .filter_map(|it| texts.role(it).map(|it| it.name.to_string()))
        .collect();
    let qualifications: Vec<String> = (known.qualifications.iter())
        .filter_map(|id| texts.qualification(id).map(|it| it.name.to_string()))
        .collect();
    let mut sheet = Sheet::new(said::request_title(&words.name, lang), lang);
    sheet.line(said::firm(firm.staff, lang));
    sheet.list(Said::Asks.in_lang(lang), words.asks.iter().map(ToString::to_string));
    sheet.list(Said::Inside.in_lang(lang), inside);
    let mut wanted = vec![said::who_does_it(&qualifications, lang)];
    wanted.extend(said::WANTED.map(|it| it.in_lang(lang).to_owned()));
    sheet.list(Said::Wanted.in_lang(lang), wanted);
    sheet.part(Said::RequestOpen.in_lang(lang), [Said::RequestOpenLines.in_lang(lang).to_owned()]);
    Some(sheet.text)
}

/// A text in parts, each with a heading.
struct Sheet {
    text: String,
    /// What stands before each line of a list.
    bullet: &'static str,
}

impl Sheet {
    fn new(title: String, lang: Lang) -> Sheet {
        Sheet { text: title + "\n", bullet: lang.pick("・", "- ") }
    }

    fn line(&mut self, text: Option<String>) {
        if let Some(text) = text {
            self.text.push_str(&text);
            self.text.push('\n');
        }
    }

    /// A part, unless there is nothing in it.
    fn part(&mut self, heading: &str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().collect();
        if lines.is_empty() {
            return;
        }
        self.text.push('\n');
        self.text.push_str(heading);
        for line in lines {
            self.text.push('\n');
            self.text.push_str(&line);
        }
        self.text.push('\n');
    }

    fn list(&mut self, heading: &str, lines: impl IntoIterator<Item = String>) {
        let bullet = self.bullet;
        self.part(heading, lines.into_iter().map(|it| format!("{bullet}{it}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::testing::{guide, texts_json};
    use crate::scoring::Held;

    fn texts(language: &str) -> GuideTexts {
        GuideTexts::read(&texts_json(language), &guide()).unwrap()
    }

    fn firm(holders: &Holders) -> Firm<'_> {
        Firm { staff: Staff { number: Some(30), size: None }, holders }
    }

    #[test]
    fn a_job_says_what_one_does_knows_and_has_done() {
        let none = Holders::default();
        let text = job(Role::Ciso, &guide(), &texts("en"), firm(&none)).unwrap();
        for part in
            ["r-ciso", "30 people", "Does it.", "- a", "- Has led people.", "- Name", "r-office"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        // Kept apart by one of the two is kept apart.
        assert!(text.contains("r-audit-manager"));
    }

    #[test]
    fn what_the_firm_does_not_need_is_in_no_draft() {
        let holders =
            [(Role::Office, Held::NotNeeded), (Role::AuditManager, Held::NotNeeded)].into_iter();
        let holders = holders.collect();
        let text = job(Role::Ciso, &guide(), &texts("ja"), firm(&holders)).unwrap();
        assert!(!text.contains("r-office") && !text.contains("r-audit-manager"), "{text}");
    }

    #[test]
    fn a_request_says_who_is_there_already_and_not_what_is_missing() {
        let holders = [(Role::SystemAdmin, Held::Shared), (Role::Legal, Held::Nobody)];
        let holders = holders.into_iter().collect();
        let text = request(Role::Soc, &guide(), &texts("ja"), firm(&holders)).unwrap();
        assert!(text.contains("・One.") && text.contains("・r-system-admin"), "{text}");
        assert!(!text.contains("r-legal"), "{text}");
    }

    #[test]
    fn what_stays_in_the_firm_is_not_asked_of_a_provider() {
        let none = Holders::default();
        assert_eq!(request(Role::Ciso, &guide(), &texts("ja"), firm(&none)), None);
    }

    #[test]
    fn drafts_of_any_role_can_be_kept() {
        let none = Holders::default();
        for role in Role::all() {
            for language in ["ja", "en"] {
                let texts = texts(language);
                let drafts = [
                    job(role, &guide(), &texts, firm(&none)),
                    request(role, &guide(), &texts, firm(&none)),
                ];
                assert!(drafts.iter().flatten().all(|it| it.chars().count() <= 4000));
            }
        }
    }
}
