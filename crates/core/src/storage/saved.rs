//! The saved state as a file. Every version ever released stays readable: `tests/frozen` holds one
//! of each.

use crate::answers::Answers;
use crate::day::Day;
use crate::i18n::Lang;
use crate::id::QuestionnaireId;
use crate::json::{
    Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, canonical, id, integer, list, literal,
    one_of, parse, plain_text,
};
use crate::policy::Policy;
use crate::profile::Profile;
use crate::result::word;
use crate::security_action::Declaration;
use crate::sorted::SortedMap;

use super::Sheet;
use super::drafts::{self, Drafts};
use super::sheet::read_answers;

/// The version of the format that this program writes.
const VERSION: u8 = 3;

/// Most snapshots kept; the oldest goes first.
const MAX_HISTORY: usize = 24;

/// Everything that is kept between visits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// What the user chose for the whole program.
    pub settings: Settings,
    /// What the firm told about itself.
    pub profile: Profile,
    /// What has been entered, by questionnaire.
    pub sheets: SortedMap<QuestionnaireId, Sheet>,
    /// The policy that is being written. Since version 2.
    pub policy: Policy,
    /// What has been settled on the way to a star of SECURITY ACTION. Since version 2.
    pub declaration: Declaration,
    /// Texts that the user has edited. Since version 3.
    pub drafts: Drafts,
    /// Earlier results, the oldest first, at most one a day and questionnaire.
    pub history: Vec<Snapshot>,
}

/// What the user chose for the whole program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language; nothing means that of the browser.
    pub language: Option<Lang>,
}

/// The answers as they stood at the end of some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// Its version.
    pub version: Box<str>,
    /// The day.
    pub on: Day,
    /// The answers.
    pub answers: Answers,
}

/// Why a saved text is of no use to this program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// A newer program wrote it.
    #[error("the saved state has format version {0}, this program reads up to {VERSION}")]
    Newer(i64),
    /// It is damaged.
    #[error("the saved state is damaged")]
    Damaged(Vec<Problem>),
}

impl State {
    /// Reads a saved state.
    ///
    /// # Errors
    ///
    /// Why it cannot be used.
    pub fn read(text: &str) -> Result<State, Unreadable> {
        let node = parse(text, MAX_FILE_BYTES).map_err(Unreadable::Damaged)?;
        if let Some(Node::Integer(version)) = node.get("format_version")
            && i64::from(VERSION) < *version
        {
            return Err(Unreadable::Newer(*version));
        }
        let mut problems = Problems::default();
        let state = read_file(&node, "shirube-state", &mut problems);
        problems.conclude(state).map_err(Unreadable::Damaged)
    }

    /// The text to save: always the same for the same state.
    pub fn to_json(&self) -> String {
        canonical(&self.to_node("shirube-state"))
    }

    /// Remembers the answers of this day, over an earlier memory of the same day.
    pub fn remember(&mut self, snapshot: Snapshot) {
        self.history.retain(|it| it.questionnaire != snapshot.questionnaire || it.on < snapshot.on);
        self.history.push(snapshot);
        let surplus = self.history.len().saturating_sub(MAX_HISTORY);
        self.history.drain(..surplus);
    }

    /// The latest memory of a day before this one.
    pub fn before(&self, questionnaire: &QuestionnaireId, day: Day) -> Option<&Snapshot> {
        self.history.iter().rev().find(|it| it.questionnaire == *questionnaire && it.on < day)
    }

    fn to_node(&self, format: &str) -> Node {
        let language = self.settings.language.map(|it| ("language", Node::text(it.tag())));
        let sheets = self.sheets.iter().map(|(id, it)| (id.as_str(), it.to_node()));
        let mut members = vec![
            ("format", Node::text(format)),
            ("format_version", VERSION.into()),
            ("settings", Node::object(language)),
            ("profile", self.profile.to_node()),
            ("questionnaires", Node::object(sheets)),
            ("history", Node::List(self.history.iter().map(Snapshot::to_node).collect())),
        ];
        if !self.policy.is_empty() {
            members.push(("policy", self.policy.to_node()));
        }
        if !self.declaration.is_empty() {
            members.push(("declaration", self.declaration.to_node()));
        }
        if !self.drafts.is_empty() {
            let drafts = self.drafts.iter().map(|(key, it)| (&**key, Node::text(&**it)));
            members.push(("drafts", Node::object(drafts)));
        }
        Node::object(members)
    }
}

impl Snapshot {
    fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Snapshot> {
        let mut it = Fields::of(node, at, problems)?;
        let questionnaire = it.required("questionnaire", problems, |n, at, p| id(n, &at, p));
        let version = it.required("version", problems, |n, at, p| plain_text(n, &at, (0, 40), p));
        let on = it.required("on", problems, |n, at, p| {
            word(n, &at, "a day such as 2026-11-22", Day::parse, p)
        });
        let answers = it.required("answers", problems, read_answers);
        it.finish(problems);
        Some(Snapshot {
            questionnaire: questionnaire?,
            version: version?,
            on: on?,
            answers: answers?,
        })
    }

    fn to_node(&self) -> Node {
        Node::object([
            ("questionnaire", Node::text(self.questionnaire.as_str())),
            ("version", Node::text(&*self.version)),
            ("on", Node::text(self.on.to_string())),
            ("answers", self.answers.to_node(false)),
        ])
    }
}

fn read_file(node: &Node, format: &str, problems: &mut Problems) -> Option<State> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, format, p));
    it.required("format_version", problems, |n, at, p| {
        integer::<u8>(n, &at, (1, VERSION.into()), p)
    });
    let settings = it.required("settings", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let language = it.optional("language", p, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
        it.finish(p);
        Some(Settings { language })
    });
    let profile = it.required("profile", problems, Profile::read);
    let sheets = it.required("questionnaires", problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let mut sheets = SortedMap::default();
        for (key, node) in it.rest() {
            let at = it.place().field(key);
            let id = p.check(&at, QuestionnaireId::try_from(key));
            if let Some((id, sheet)) = id.zip(Sheet::read(node, at, p)) {
                sheets.insert(id, sheet);
            }
        }
        Some(sheets)
    });
    let history =
        it.required("history", problems, |n, at, p| list(n, at, MAX_HISTORY, p, Snapshot::read));
    let policy = it.optional("policy", problems, Policy::read);
    let declaration = it.optional("declaration", problems, Declaration::read);
    let drafts = it.optional("drafts", problems, drafts::read);
    it.finish(problems);
    Some(State {
        settings: settings?,
        profile: profile?,
        sheets: sheets?,
        policy: policy.unwrap_or_default(),
        declaration: declaration.unwrap_or_default(),
        drafts: drafts.unwrap_or_default(),
        history: history?,
    })
}
