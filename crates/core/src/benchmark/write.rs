//! Writing a benchmark: pretty, in one order, so that the same benchmark is always the same bytes.

use super::read::{FITS, KINDS, TRUSTS};
use super::{
    Amount, Axis, Benchmark, Both, Distribution, Figure, FigureValue, Group, GroupValues,
    Histogram, Join, QuestionValue, Scatter, Shares, Source, Value,
};
use crate::json::{MAX_INTEGER, Node, pretty};

type Members<'k> = Vec<(&'k str, Node)>;

impl Benchmark {
    /// The benchmark as a file.
    pub fn to_json(&self) -> String {
        pretty(&self.to_node())
    }

    /// Several benchmarks as one file, which [`Benchmark::read_bundle`] reads.
    pub fn bundle(files: &[Benchmark]) -> String {
        let files = files.iter().map(Benchmark::to_node);
        pretty(&Node::object([
            ("format", Node::text("shirube-benchmarks")),
            ("format_version", 1_u8.into()),
            ("files", Node::List(files.collect())),
        ]))
    }

    fn to_node(&self) -> Node {
        let mut members: Members<'_> = vec![
            ("format", Node::text("shirube-benchmark")),
            ("format_version", 1_u8.into()),
            ("id", Node::text(self.id.as_str())),
            ("version", Node::text(&*self.version)),
            ("checked_on", Node::text(self.checked_on.to_string())),
            ("source", source(&self.source)),
            ("least_n", self.least_n.into()),
        ];
        if !self.figures.is_empty() {
            members.push(("figures", Node::List(self.figures.iter().map(figure).collect())));
        }
        members.extend(self.distribution.as_ref().map(|it| ("distribution", distribution(it))));
        members.extend(flag("synthetic", self.is_synthetic));
        Node::object(members)
    }
}

fn source(it: &Source) -> Node {
    let mut members: Members<'_> = vec![
        ("publisher", both(&it.publisher)),
        ("title", both(&it.title)),
        ("url", it.url.as_deref().map_or(Node::Null, Node::text)),
        ("year", Node::Integer(it.year.into())),
        ("population", both(&it.population)),
    ];
    members.extend(flag("elsewhere", it.elsewhere));
    members.push(("n", it.n.map_or(Node::Null, whole)));
    members.push(("trust", word(&TRUSTS, it.trust)));
    members.extend(it.caveat.as_ref().map(|it| ("caveat", both(it))));
    Node::object(members)
}

fn figure(it: &Figure) -> Node {
    let mut members: Members<'_> = vec![
        ("id", Node::text(it.id.as_str())),
        ("kind", word(&KINDS, it.kind)),
        ("measure", both(&it.measure)),
    ];
    if !it.joins.is_empty() {
        members.push(("joins", Node::List(it.joins.iter().map(join).collect())));
    }
    members.extend(it.no_join.as_ref().map(|it| ("no_join", both(it))));
    members.push(("values", Node::List(it.values.iter().map(figure_value).collect())));
    Node::object(members)
}

fn join(it: &Join) -> Node {
    Node::object([
        ("question", Node::text(it.question.to_string())),
        ("levels", Node::List(it.levels.iter().map(|it| it.number().into()).collect())),
        ("fit", word(&FITS, it.fit)),
        ("reason", both(&it.reason)),
    ])
}

fn figure_value(it: &FigureValue) -> Node {
    let mut members: Members<'_> = vec![("group", group(&it.group))];
    match &it.amount {
        Amount::Share(share) => members.push(("share", Node::Integer((*share).into()))),
        Amount::Mean { mean, unit } => {
            members.push(("mean", Node::Integer((*mean).into())));
            members.push(("unit", both(unit)));
        }
    }
    members.push(("n", it.n.map_or(Node::Null, whole)));
    members.extend(flag("deduced", it.is_deduced));
    Node::object(members)
}

fn group(it: &Group) -> Node {
    let mut members: Members<'_> = Vec::new();
    members.extend(it.label.as_ref().map(|it| ("label", both(it))));
    if !it.industries.is_empty() {
        let codes = it.industries.iter().map(|it| Node::text(it.code()));
        members.push(("industries", Node::List(codes.collect())));
    }
    if !it.sizes.is_empty() {
        let codes = it.sizes.iter().map(|it| Node::text(it.code()));
        members.push(("sizes", Node::List(codes.collect())));
    }
    members.extend(it.region.map(|it| ("region", Node::text(it.code()))));
    members.extend(flag("other", it.is_other));
    Node::object(members)
}

fn distribution(it: &Distribution) -> Node {
    let asked = Node::object([
        ("id", Node::text(it.questionnaire.id.as_str())),
        ("version", Node::text(&*it.questionnaire.version)),
        ("digest", Node::text(it.questionnaire.digest.to_string())),
    ]);
    let by = it.by.iter().map(|it| Node::text(it.code()));
    Node::object([
        ("questionnaire", asked),
        ("by", Node::List(by.collect())),
        ("groups", Node::List(it.groups.iter().map(group_values).collect())),
    ])
}

fn group_values(it: &GroupValues) -> Node {
    let mut members: Members<'_> = vec![("group", group(&it.group)), ("n", whole(it.n))];
    members.extend(it.overall.as_ref().map(|it| ("overall", Node::object(value(it)))));
    if !it.items.is_empty() {
        let items = it.items.iter().map(|(id, it)| (id.as_str(), Node::object(value(it))));
        members.push(("items", Node::object(items)));
    }
    if !it.questions.is_empty() {
        let questions = it.questions.iter().map(|(id, it)| (id.as_str(), question_value(it)));
        members.push(("questions", Node::object(questions)));
    }
    members.extend(it.scatter.as_ref().map(|it| ("scatter", scatter(it))));
    Node::object(members)
}

fn value(it: &Value) -> Members<'static> {
    let mut members: Members<'_> = Vec::new();
    members.extend(it.n.map(|it| ("n", whole(it))));
    members.extend(it.mean.map(|it| ("mean", Node::Integer(it.into()))));
    members.extend(it.sd.map(|it| ("sd", it.into())));
    members.extend(it.quartiles.map(|it| {
        ("quartiles", Node::List(it.into_iter().map(|it| Node::Integer(it.into())).collect()))
    }));
    members.extend(it.histogram.as_ref().map(|it| ("histogram", histogram(it))));
    members
}

fn question_value(it: &QuestionValue) -> Node {
    let mut members = value(&it.value);
    members.extend(it.shares.as_ref().map(|it| ("shares", shares(it))));
    Node::object(members)
}

fn shares(it: &Shares) -> Node {
    let share = |it: u16| Node::Integer(it.into());
    Node::object([
        ("of", whole(it.of)),
        ("levels", Node::List(it.levels.iter().map(|it| share(*it)).collect())),
        ("unknown", share(it.unknown)),
        ("not_applicable", share(it.not_applicable)),
        ("unanswered", share(it.unanswered)),
    ])
}

fn histogram(it: &Histogram) -> Node {
    let axis = Axis { from: it.from, width: it.width };
    let counts = Node::List(it.counts.iter().map(|it| whole(*it)).collect());
    Node::object(edges(axis).into_iter().chain([("counts", counts)]))
}

fn scatter(it: &Scatter) -> Node {
    let x = [("questionnaire", Node::text(it.x_questionnaire.as_str()))];
    let cells = it.cells.iter().map(|it| {
        let place = |it: u16| Node::Integer(it.into());
        Node::object([("x", place(it.x)), ("y", place(it.y)), ("count", whole(it.count))])
    });
    Node::object([
        ("x", Node::object(x.into_iter().chain(edges(it.x)))),
        ("y", Node::object(edges(it.y))),
        ("cells", Node::List(cells.collect())),
    ])
}

fn edges(it: Axis) -> [(&'static str, Node); 2] {
    [("from", Node::Integer(it.from.into())), ("width", it.width.into())]
}

fn both(it: &Both) -> Node {
    Node::object([("ja", Node::text(&*it.ja)), ("en", Node::text(&*it.en))])
}

/// A number of firms. Every one that can be read or counted is far below [`MAX_INTEGER`].
fn whole(n: u64) -> Node {
    Node::Integer(i64::try_from(n).unwrap_or(MAX_INTEGER))
}

fn flag(key: &str, is_set: bool) -> Option<(&str, Node)> {
    is_set.then_some((key, Node::Bool(true)))
}

fn word<T: Copy + PartialEq>(words: &[(&str, T)], value: T) -> Node {
    Node::text(words.iter().find(|(_, it)| *it == value).map_or("", |(word, _)| *word))
}
