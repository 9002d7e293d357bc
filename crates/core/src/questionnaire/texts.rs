//! The words of a questionnaire in one language.

use crate::i18n::Lang;
use crate::id::{ActionId, GroupId, QuestionId, SectionId, ViewId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, integer, list,
    literal, one_of, parse, plain_text,
};
use crate::sorted::SortedMap;

use super::{Method, Question, Questionnaire, View, Wants};

/// All words of a questionnaire in one language.
///
/// Invariant: every section, question, action, view and group of the questionnaire it was read for
/// has its words; each question whose levels mean something of its own has a sentence for every level,
/// and each of a quiz its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The language.
    pub language: Lang,
    /// Title of the questionnaire.
    pub title: Box<str>,
    /// What it is, in a sentence or two.
    pub intro: Box<str>,
    sections: SortedMap<SectionId, SectionTexts>,
    questions: SortedMap<QuestionId, QuestionTexts>,
    actions: SortedMap<ActionId, ActionTexts>,
    views: SortedMap<ViewId, ViewTexts>,
}

/// Words of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionTexts {
    /// Its title.
    pub title: Box<str>,
    /// A label short enough for the axis of a chart.
    pub short: Box<str>,
    /// What it is about.
    pub about: Box<str>,
}

/// Words of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionTexts {
    /// The question.
    pub ask: Box<str>,
    /// One sentence: why it matters.
    pub why: Box<str>,
    /// A concrete example.
    pub hint: Box<str>,
    /// What is true at each level, the lowest first; the options of a quiz. Empty where the program has
    /// words of its own, who holds a role, and for numbers.
    pub levels: Vec<Box<str>>,
    /// In a quiz: what is right and why, shown once the question is answered.
    pub answer: Option<Box<str>>,
    /// A name of the topic, short enough for lists.
    pub short: Option<Box<str>>,
    /// What it looks like in three kinds of firm.
    pub examples: Option<Box<Examples>>,
    /// What to answer if the firm has no such thing, where "not applicable" cannot be answered.
    pub none: Option<Box<str>>,
    /// The question as one would put it to the firm's IT vendor.
    pub vendor: Option<Box<str>>,
    /// Why it weighs what it weighs, where questions weigh differently.
    pub weigh: Option<Box<str>>,
}

/// What a topic looks like in three kinds of firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examples {
    /// In a shop.
    pub shop: Box<str>,
    /// In an office.
    pub office: Box<str>,
    /// In a small factory.
    pub factory: Box<str>,
}

impl QuestionTexts {
    /// The name for lists: the short one where there is one, else the whole question.
    pub fn name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.ask)
    }
}

/// Words of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionTexts {
    /// What to do.
    pub act: Box<str>,
    /// The first step, this week.
    pub first_step: Box<str>,
}

/// Words of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewTexts {
    /// Its title.
    pub title: Box<str>,
    groups: SortedMap<GroupId, GroupTexts>,
}

/// Words of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTexts {
    /// Its title.
    pub title: Box<str>,
}

impl Texts {
    /// Reads the words of `questionnaire`.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing key, and one too many, is named.
    pub fn read(json: &str, questionnaire: &Questionnaire) -> Result<Texts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let texts = read_file(&node, questionnaire, &mut problems);
        problems.conclude(texts)
    }

    /// The words that asking needs: without those of actions and views.
    pub(crate) fn for_asking(
        language: Lang,
        title: Box<str>,
        intro: Box<str>,
        sections: SortedMap<SectionId, SectionTexts>,
        questions: SortedMap<QuestionId, QuestionTexts>,
    ) -> Texts {
        let (actions, views) = (SortedMap::default(), SortedMap::default());
        Texts { language, title, intro, sections, questions, actions, views }
    }

    /// Words of a section. Nothing only for a section of another questionnaire.
    pub fn section(&self, id: &SectionId) -> Option<&SectionTexts> {
        self.sections.get(id)
    }

    /// Words of a question. Nothing only for a question of another questionnaire.
    pub fn question(&self, id: &QuestionId) -> Option<&QuestionTexts> {
        self.questions.get(id)
    }

    /// Words of an action. Nothing only for an action of another questionnaire.
    pub fn action(&self, id: &ActionId) -> Option<&ActionTexts> {
        self.actions.get(id)
    }

    /// Words of a view. Nothing only for a view of another questionnaire.
    pub fn view(&self, id: &ViewId) -> Option<&ViewTexts> {
        self.views.get(id)
    }
}

impl ViewTexts {
    /// Words of a group. Nothing only for a group of another view.
    pub fn group(&self, id: &GroupId) -> Option<&GroupTexts> {
        self.groups.get(id)
    }
}

fn read_file(node: &Node, of: &Questionnaire, problems: &mut Problems) -> Option<Texts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let title = word(&mut it, "title", problems);
    let intro = word(&mut it, "intro", problems);
    let sections = it.required("sections", problems, |n, at, p| {
        keyed(n, at, of.sections.iter().map(|it| &it.id), p, |_, n, at, p| read_section(n, at, p))
    });
    let questions = it.required("questions", problems, |n, at, p| {
        let ids = of.questions().map(|it| &it.id);
        keyed(n, at, ids, p, |id, n, at, p| read_question(n, at, of, of.question(id)?, p))
    });
    let actions = it.required("actions", problems, |n, at, p| {
        let ids = of.questions().flat_map(|it| &it.actions).map(|it| &it.id);
        keyed(n, at, ids, p, |_, n, at, p| read_action(n, at, p))
    });
    let views = it.required("views", problems, |n, at, p| {
        let ids = of.views.iter().map(|it| &it.id);
        keyed(n, at, ids, p, |id, n, at, p| {
            let view = of.views.iter().find(|it| it.id == *id)?;
            read_view(n, at, view, p)
        })
    });
    it.finish(problems);
    Some(Texts {
        language: language?,
        title: title?,
        intro: intro?,
        sections: sections?,
        questions: questions?,
        actions: actions?,
        views: views?,
    })
}

fn word(it: &mut Fields<'_>, key: &str, problems: &mut Problems) -> Option<Box<str>> {
    it.required(key, problems, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))
}

fn optional_word(it: &mut Fields<'_>, key: &str, problems: &mut Problems) -> Option<Box<str>> {
    it.optional(key, problems, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))
}

/// An object with exactly these ids as keys.
fn keyed<'q, 'n, I: Ord + Clone + ToString + 'q, T>(
    node: &'n Node,
    at: Place,
    ids: impl Iterator<Item = &'q I>,
    problems: &mut Problems,
    mut read: impl FnMut(&I, &'n Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<I, T>> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let mut all = SortedMap::default();
    for id in ids {
        let value = it.required(&id.to_string(), problems, |n, at, p| read(id, n, at, p));
        if let Some(value) = value {
            all.insert(id.clone(), value);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_section(node: &Node, at: Place, problems: &mut Problems) -> Option<SectionTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let title = word(&mut it, "title", problems);
    let short = word(&mut it, "short", problems);
    let about = word(&mut it, "about", problems);
    it.finish(problems);
    Some(SectionTexts { title: title?, short: short?, about: about? })
}

fn read_question(
    node: &Node,
    at: Place,
    of: &Questionnaire,
    question: &Question,
    problems: &mut Problems,
) -> Option<QuestionTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let (levels, is_quiz) = match question.wants {
        Wants::Grade { .. } | Wants::Exposure => (usize::from(of.top.number()), false),
        Wants::Right(_) => (usize::from(of.top.number()), true),
        Wants::Holder | Wants::Number(_) => (0, false),
    };
    let ask = word(&mut it, "ask", problems);
    let why = word(&mut it, "why", problems);
    let hint = word(&mut it, "hint", problems);
    let read_levels = |n, at: Place, p: &mut Problems| {
        let read =
            list(n, at.clone(), levels, p, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))?;
        if read.len() < levels {
            let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
            let (found, all) = (whole(read.len()), whole(levels));
            return p.note(&at, Fault::OutOfRange { found, least: all, most: all });
        }
        Some(read)
    };
    let levels =
        if levels == 0 { Some(Vec::new()) } else { it.required("levels", problems, read_levels) };
    let answer = if is_quiz { word(&mut it, "answer", problems).map(Some) } else { Some(None) };
    let short = optional_word(&mut it, "short", problems);
    let examples = it.optional("examples", problems, read_examples);
    let without = optional_word(&mut it, "none", problems);
    let vendor = optional_word(&mut it, "vendor", problems);
    let weigh = if of.method == Method::Exposure {
        word(&mut it, "weigh", problems).map(Some)
    } else {
        Some(None)
    };
    it.finish(problems);
    Some(QuestionTexts {
        ask: ask?,
        why: why?,
        hint: hint?,
        levels: levels?,
        answer: answer?,
        short,
        examples: examples.map(Box::new),
        none: without,
        vendor,
        weigh: weigh?,
    })
}

fn read_examples(node: &Node, at: Place, problems: &mut Problems) -> Option<Examples> {
    let mut it = Fields::of(node, at, problems)?;
    let shop = word(&mut it, "shop", problems);
    let office = word(&mut it, "office", problems);
    let factory = word(&mut it, "factory", problems);
    it.finish(problems);
    Some(Examples { shop: shop?, office: office?, factory: factory? })
}

fn read_action(node: &Node, at: Place, problems: &mut Problems) -> Option<ActionTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let act = word(&mut it, "do", problems);
    let first_step = word(&mut it, "first_step", problems);
    it.finish(problems);
    Some(ActionTexts { act: act?, first_step: first_step? })
}

fn read_view(node: &Node, at: Place, view: &View, problems: &mut Problems) -> Option<ViewTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let title = word(&mut it, "title", problems);
    let groups = it.required("groups", problems, |n, at, p| {
        keyed(n, at, view.groups.iter().map(|it| &it.id), p, |_, n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let title = word(&mut it, "title", p);
            it.finish(p);
            Some(GroupTexts { title: title? })
        })
    });
    it.finish(problems);
    Some(ViewTexts { title: title?, groups: groups? })
}
