//! How to count by hand, and the tables to write into. Each method counts in its own way.

use crate::answers::Answers;
use crate::catalog::SCS3;
use crate::html::Html;
use crate::i18n::exposure;
use crate::i18n::form::{
    Text, bands, checklist_steps, coverage_steps, maturity_steps, out_of, points_steps, quiz_steps,
    requirement_steps,
};
use crate::questionnaire::{Method, Section, Wants};
use crate::scoring::{Axis, Points, Tally};

use super::Form;

/// The axes of the plane, in the order in which they are told.
const AXES: [Axis; 2] = [Axis::Exposure, Axis::Preparedness];

impl Form<'_> {
    /// The steps of counting.
    pub(super) fn how_to_count(&self, out: &mut Html) {
        out.around("section", |out| {
            out.element("h2", self.word(Text::HowTitle));
            match self.asked.method {
                Method::Maturity => {
                    out.list("ol", maturity_steps(self.asked.top.number(), self.lang));
                }
                Method::Points => {
                    let (least, most) = self.points().whole.range();
                    let questions = self.asked.questions().count();
                    out.list("ol", points_steps(questions, [least, most], self.lang));
                }
                Method::Checklist if self.lists_requirements() => {
                    out.list("ol", requirement_steps(self.asked.sections.len(), self.lang));
                }
                Method::Checklist => {
                    out.list("ol", checklist_steps(self.asked.sections.len(), self.lang));
                }
                Method::Coverage => out.list("ol", coverage_steps(self.lang)),
                Method::Quiz => out.list("ol", quiz_steps(self.lang)),
                Method::Exposure => {
                    let most = AXES.map(|it| self.most(it));
                    let questions = self.asked.questions().count();
                    out.list("ol", exposure::steps(questions, most, self.lang));
                }
            }
        });
    }

    /// What stands below the questions of a section, to write its result on.
    pub(super) fn line_for_section(&self, section: &Section) -> String {
        match self.asked.method {
            Method::Maturity => format!("{} ______", self.word(Text::ScoreOfItem)),
            Method::Points => {
                let tally = Tally::of(self.asked, section.questions.iter(), &Answers::default());
                let most = usize::try_from(tally.most()).unwrap_or(usize::MAX);
                format!("{} {}", self.word(Text::PointsOfPart), out_of(most))
            }
            Method::Checklist if self.lists_requirements() => self.word(Text::MetHere).to_owned(),
            Method::Checklist => self.word(Text::InPlaceHere).to_owned(),
            Method::Coverage => match roles(section) {
                0 => String::new(),
                all => format!("{} {}", self.word(Text::CoveredHere), out_of(all)),
            },
            // Of points that lie on two axes, a section has no sum.
            Method::Quiz | Method::Exposure => String::new(),
        }
    }

    /// The table of all results, to be filled in, and for points what the total says.
    pub(super) fn totals(&self, out: &mut Html) {
        out.around("section class=\"totals\"", |out| {
            out.element("h2", self.word(Text::SheetTitle));
            match self.asked.method {
                Method::Maturity => {
                    let heads = [Text::Item, Text::Score];
                    self.table(out, heads, Text::Overall, |_| String::new(), "");
                }
                Method::Points => {
                    let points = self.points();
                    let most = |n: usize| points.parts.get(n).map(|it| it.tally.most());
                    let cell = |n| format!("______ / {}", most(n).unwrap_or_default());
                    let all = format!("______ / {}", points.whole.most());
                    let heads = [Text::Part, Text::Points];
                    self.table(out, heads, Text::Total, cell, &all);
                }
                Method::Checklist => {
                    let heads = if self.lists_requirements() {
                        [Text::Requirement, Text::RequirementMet]
                    } else {
                        [Text::Article, Text::ArticleInPlace]
                    };
                    let all = out_of(self.asked.sections.len());
                    self.table(out, heads, Text::Overall, |_| String::new(), &all);
                }
                Method::Coverage => {
                    let of = |n: usize| self.asked.sections.get(n).map_or(0, roles);
                    let all = out_of(self.asked.sections.iter().map(roles).sum());
                    let heads = [Text::Group, Text::RolesCovered];
                    self.table(out, heads, Text::Overall, |n| out_of(of(n)), &all);
                }
                Method::Exposure => self.axes(out),
                Method::Quiz => {
                    let of =
                        |n: usize| self.asked.sections.get(n).map_or(0, |it| it.questions.len());
                    let all = out_of(self.asked.questions().count());
                    let heads = [Text::Topic, Text::RightAnswers];
                    self.table(out, heads, Text::Overall, |n| out_of(of(n)), &all);
                }
            }
            if self.asked.method == Method::Points {
                self.bands(out);
            }
        });
    }

    /// A row an axis: the points, what they are divided by, and what they come to of 100. What to
    /// divide by depends on how many questions have an answer, so it is left to be written.
    fn axes(&self, out: &mut Html) {
        out.around("table class=\"numbers\"", |out| {
            out.table_head(&[
                exposure::Text::Axis.in_lang(self.lang),
                self.word(Text::Points),
                exposure::Text::Value.in_lang(self.lang),
            ]);
            out.around("tbody", |out| {
                for axis in AXES {
                    let cells = ["______ ÷ ______", "______ / 100"];
                    out.table_row(exposure::axis(axis, self.lang), &cells);
                }
            });
        });
    }

    /// The points that the questions of an axis come to at most, all of them answered.
    fn most(&self, axis: Axis) -> u32 {
        let steps = u32::from(self.asked.top.number()) - 1;
        let questions = self.asked.questions().filter(|it| Axis::of(it) == Some(axis));
        questions.map(|it| u32::from(it.weight) * steps).sum()
    }

    fn table(
        &self,
        out: &mut Html,
        heads: [Text; 2],
        last: Text,
        cell: impl Fn(usize) -> String,
        all: &str,
    ) {
        out.around("table class=\"numbers\"", |out| {
            out.table_head(&heads.map(|it| self.word(it)));
            out.around("tbody", |out| {
                for (n, section) in self.asked.sections.iter().enumerate() {
                    // Numbers of people are not counted.
                    let counts = section.questions.iter().any(|it| it.number().is_none());
                    if let Some(it) = self.texts.section(&section.id).filter(|_| counts) {
                        out.table_row(&it.title, &[&cell(n)]);
                    }
                }
                out.table_row(self.word(last), &[all]);
            });
        });
    }

    /// Whether the sections are the requirements of ★3, and no articles.
    fn lists_requirements(&self) -> bool {
        self.asked.id.as_str() == SCS3
    }

    fn bands(&self, out: &mut Html) {
        out.around("table class=\"numbers bands\"", |out| {
            out.element("caption", self.word(Text::BandsTitle));
            out.table_head(&[Text::Total, Text::NextStep].map(|it| self.word(it)));
            out.around("tbody", |out| {
                for [band, next] in bands(self.lang) {
                    out.table_row(band, &[next]);
                }
            });
        });
    }

    /// The points of nobody yet: what they can become is what the paper can say.
    fn points(&self) -> Points {
        Points::of(self.asked, &Answers::default())
    }
}

/// How many roles a section asks about.
fn roles(section: &Section) -> usize {
    section.questions.iter().filter(|it| it.wants == Wants::Holder).count()
}
