use super::{Lang, bracketed, coverage, date, exposure, industry, labelled, quiz, region, size};
use crate::aggregate::{self, Joined, NotMade, Part, Withheld};
use crate::answers::Answer;
use crate::bench::{Entry, Kind, MOST, MOST_PEOPLE, Plan, Uncombinable, Why};
use crate::benchmark::{Both, Dimension, Group};
use crate::opening::Unusable;
use crate::profile::{Industry, Size};
use crate::questionnaire::{Method, QuestionTexts, Texts};
use crate::result::AnsweredOn;
use crate::scoring::Held;

texts! {
    /// Texts of the adviser's bench.
    Text {
        Title: "結果ファイルを並べて見る", "Results side by side";
        Intro: "会員企業や顧問先から預かった結果ファイルを、まとめて見るための画面です。1つの会社の何人かの答えを突き合わせることもできます。", "For advisers: look at the result files that companies gave you, all at once. You can also lay the answers of several people of one company side by side.";
        Private: "ファイルはこの端末の中だけで読みます。保存も送信もしません。ページを閉じるか読み込み直すと、ここから消えます。", "Files are read on this device only. They are neither kept nor sent. Closing or reloading the page clears them from here.";
        FilesTitle: "ファイル", "Files";
        Drop: "ここにファイルを置くか、ボタンで選んでください。まとめて選べます。", "Put files here, or choose them with a button. You can choose many at once.";
        Kinds: "読めるのは、しるべの結果ファイル（.json）と、1行に1件ずつ並べたファイル（.ndjson）です。", "It reads result files of Shirube (.json) and files with one result a line (.ndjson).";
        Choose: "ファイルを選ぶ", "Choose files";
        ChooseFolder: "フォルダーを選ぶ", "Choose a folder";
        Stop: "読み込みをやめる", "Stop reading";
        Stopped: "途中でやめました。読んだところまでを表示しています。", "Stopped. What had been read until then is shown.";
        RefusedTitle: "使えなかったファイル", "Files that could not be used";
        ListTitle: "結果の一覧", "The results";
        Which: "診断", "Check";
        Search: "名前で絞る", "Filter by name";
        AllIndustries: "すべての業種", "All industries";
        AllSizes: "すべての規模", "All sizes";
        NotTold: "答えなし", "Not told";
        Layout: "見せ方", "Layout";
        AsTable: "表", "Table";
        AsCards: "カード", "Cards";
        Nobody: "この条件に合う結果はありません。", "No result fits.";
        Name: "名前", "Name";
        Day: "回答日", "Answered on";
        Industry: "業種", "Industry";
        Size: "規模", "Size";
        Place: "場所", "Place";
        Answered: "回答数", "Answered";
        Asked: "質問数", "Asked";
        Overall: "全体", "Overall";
        Total: "合計", "Total";
        Met: "満たした割合", "Met";
        Number: "番号", "No.";
        Remove: "外す", "Remove";
        More: "さらに表示する", "Show more";
        Clear: "すべて片づける", "Clear everything";
        Cleared: "すべて片づけました。", "Everything has been cleared.";
        Undo: "元に戻す", "Undo";
        Print: "一覧を印刷する", "Print the list";
        Synthetic: "見本", "Sample";
        TableHelp: "横に長いときは、表の中を左右に動かせます。見出しを押すと並べ替わります。", "Scroll inside the table if it is wide. Press a heading to sort.";
        WeakestTitle: "弱いところ", "Where they are weak";
        WeakestHelp: "上の一覧に出ている結果の平均です。答え終わった項目だけを数えます。", "Means of the results listed above. Only finished items count.";
        WeakestItems: "平均の低い項目", "Items with the lowest mean";
        WeakestQuestions: "平均の低い質問", "Questions with the lowest mean";
        Mean: "平均", "Mean";
        Counted: "件数", "Results";
        UnknownCount: "わからない", "Don't know";
        TakeTitle: "表を持ち出す", "Take the table along";
        WithNames: "会社やファイルの名前も書き出す", "Write the names of companies and files, too";
        WithoutNames: "印を付けなければ、名前の代わりに番号が入ります。", "Without the tick, numbers stand in place of names.";
        Saved: "ファイルを書き出しました。", "The file has been saved.";
        TogetherTitle: "集計して、比較用データにする", "Put them together as a benchmark";
        TogetherHelp: "この診断のすべての結果を業種や規模ごとに集計します。上の絞り込みは使いません。数の少ない組は「そのほか」に合わせ、組どうしの引き算では分からないようにします。公表するのは1つだけにしてください。分けかたを変えた2つを見比べると、少数の会社の答えが分かることがあります。", "Counts all results of this check by industry or size, whatever is filtered above. Small groups join “other”, so that subtracting groups tells nothing. Publish only one: two with different groups, held against each other, can tell of a few companies.";
        By: "分けかた", "Group by";
        Least: "1組の最少件数（5以上）", "Fewest results of a group (5 or more)";
        SourceHelp: "次の3つは、比較用データの出どころとして書き込みます。空欄のままなら、記載なしになります。", "These three are written into the benchmark as its source. Left blank, it claims nothing.";
        Publisher: "集計した人・団体", "Publisher";
        BenchmarkTitle: "題名", "Title";
        Population: "だれの結果か", "Whose results";
        NoPublisher: "公表元の記載はありません", "publisher not named";
        NoTitle: "自己診断の結果の集計", "results of the self-check, counted";
        NoPopulation: "結果ファイルを提出した会社", "firms that handed in a result file";
        NoCaveat: "結果ファイルを提出した会社だけの集計です。会社全体の傾向を表すとは限りません。", "It counts only firms that handed in a result file, and need not stand for firms at large.";
        Means: "組ごとの平均", "Means by group";
        Group: "組", "Group";
        AllGroups: "全体（出した組の合計）", "All (sum of the groups printed)";
        Other: "そのほか", "Other";
        HeldTitle: "出さなかったもの", "What is held back";
        NothingHeld: "出さなかった組や数字はありません。", "Nothing is held back.";
        SaveBenchmark: "比較用データを保存", "Save the benchmark";
        UseBenchmark: "自分の結果との比較に使う", "Compare my own result with it";
        InUse: "このページを閉じるまで、「結果」の画面で比較に使います。", "It is used on the result page until this page is closed.";
        TeamTitle: "1つの会社の何人かで答える", "Several people of one company";
        TeamHelp: "同じ診断に答えた人の結果を一覧で2〜20件選ぶと、答えが分かれた質問を並べて見られます。話し合って1つずつ決め、1つの結果にまとめます。", "Pick 2 to 20 results of the same check in the list, and you see the questions on which the people differ. Talk, settle them one by one, and get one result.";
        Compare: "選んだ人の答えを突き合わせる", "Compare the people picked";
        Unpick: "選択を外す", "Pick nobody";
        Close: "突き合わせを終える", "Close the comparison";
        People: "答えた人", "The people";
        PeopleHelp: "呼び名は、社長、現場、情報係のように付け直せます。", "You can call them by their roles, such as owner, shop floor or IT.";
        Everybody: "全員の答えが同じか、話し合いのいらない質問だけでした。このまままとめられます。", "There is nothing to settle. You can go on with one result.";
        TakeAll: "まとめて決める", "Settle all at once";
        Lowest: "低い方にする", "Take the lowest";
        OnlyOne: "1人だけが答えた質問は、その答えにする", "Where only one answered, take that answer";
        Unsettle: "すべて選び直す", "Settle anew";
        Silent: "未回答", "No answer";
        AllSettled: "すべて決まりました。", "Everything is settled.";
        OpenStay: "決めていない質問は、未回答として残ります。", "What is not settled stays unanswered.";
        SaveOne: "1つの結果として保存", "Save as one result";
        OpenOne: "自分の回答として開く", "Open as my own answers";
        OpenOneHelp: "どう取り込むかを次の画面で選びます。それまで自分の回答は変わりません。", "You choose on the next page what becomes of it. Until then your own answers stay as they are.";
    }
}

impl Text {
    /// The text in both languages.
    pub fn both(self) -> Both {
        Both { ja: self.in_lang(Lang::Ja).into(), en: self.in_lang(Lang::En).into() }
    }
}

/// Where reading stands: "120 / 300個のファイルを読みました。"
pub fn reading(done: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{all}個のファイルのうち{done}個を読みました。"),
        Lang::En => format!("{done} of {all} files read."),
    }
}

/// What lies on the bench after reading.
pub fn stands(results: usize, duplicates: usize, refused: usize, lang: Lang) -> String {
    let came = match lang {
        Lang::Ja => format!("結果は{results}件です。"),
        Lang::En if results == 1 => "There is 1 result.".to_owned(),
        Lang::En => format!("There are {results} results."),
    };
    let twice = (duplicates != 0).then(|| match lang {
        Lang::Ja => format!("同じものが{duplicates}件あり、数えていません。"),
        Lang::En => format!("{duplicates} came twice and are not counted."),
    });
    let unusable = (refused != 0).then(|| match lang {
        Lang::Ja => format!("{refused}件は使えませんでした。"),
        Lang::En => format!("{refused} could not be used."),
    });
    let said = [Some(came), twice, unusable];
    said.into_iter().flatten().collect::<Vec<_>>().join(lang.pick("", " "))
}

/// "300件中12件を表示しています。"
pub fn shown(part: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{all}件のうち{part}件が条件に合います。"),
        Lang::En => format!("{part} of {all} results fit."),
    }
}

/// How a check is named where several are to choose from: its title and how many answered it.
pub fn choice(title: &str, results: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{title}（{results}件）"),
        Lang::En => format!("{title} ({results})"),
    }
}

/// Why a file or a line was not taken.
pub fn why(it: &Why, lang: Lang) -> String {
    let fixed = |ja: &str, en: &str| lang.pick(ja, en).to_owned();
    match it {
        Why::Unusable(it) => unusable(it, lang),
        Why::Unreadable => fixed(
            "読み取れませんでした。フォルダーは「フォルダーを選ぶ」で選んでください。",
            "It could not be read. Choose folders with “Choose a folder”.",
        ),
        Why::Edited => {
            fixed("書き出した後に内容が変わっています。", "It has been changed since it was saved.")
        }
        Why::OtherVersion(version) => match lang {
            Lang::Ja => format!("質問の別の版（{version}）への回答です。"),
            Lang::En => format!("It answers another version of the questions ({version})."),
        },
        Why::NoResult => fixed(
            "途中経過のファイルで、結果ではありません。",
            "It is work in progress and no result.",
        ),
        Why::Benchmark => fixed(
            "比較用の統計で、1つの会社の結果ではありません。",
            "It holds figures to compare with, and no result of a company.",
        ),
        Why::SameName => fixed(
            "同じ識別番号で内容の違う結果があります。",
            "Another result has the same name and other content.",
        ),
        Why::Full => match lang {
            Lang::Ja => format!("ここに並べられるのは{MOST}件までです。"),
            Lang::En => format!("No more than {MOST} results find room here."),
        },
    }
}

fn unusable(it: &Unusable, lang: Lang) -> String {
    let fixed = |ja: &str, en: &str| lang.pick(ja, en).to_owned();
    match it {
        Unusable::TooLarge => fixed("大きすぎます。", "It is too large."),
        Unusable::NotOurs => {
            fixed("しるべの結果ファイルではありません。", "It is no result file of Shirube.")
        }
        Unusable::OtherQuestionnaire(id) => match lang {
            Lang::Ja => format!("ここにない診断（{id}）への回答です。"),
            Lang::En => format!("It answers a check that is not here ({id})."),
        },
        Unusable::Newer => {
            fixed("新しい版のしるべで保存されています。", "A newer version of Shirube saved it.")
        }
        Unusable::Damaged(problems) => {
            let why = fixed("壊れています。", "It is damaged.");
            match problems.first() {
                Some(first) => format!("{why} {first}"),
                None => why,
            }
        }
    }
}

/// Why results cannot be combined.
pub fn uncombinable(it: Uncombinable, lang: Lang) -> String {
    let fixed = |ja: &str, en: &str| lang.pick(ja, en).to_owned();
    match it {
        Uncombinable::TooFew => fixed("2件以上を選んでください。", "Pick at least 2 results."),
        Uncombinable::TooMany => match lang {
            Lang::Ja => format!("選べるのは{MOST_PEOPLE}件までです。"),
            Lang::En => format!("Pick at most {MOST_PEOPLE} results."),
        },
        Uncombinable::Mixed => fixed(
            "別の診断の結果が混ざっています。同じ診断の結果だけを選んでください。",
            "They answer different checks. Pick results of one check.",
        ),
        Uncombinable::PartlySynthetic => fixed(
            "見本と本物の結果は合わせられません。",
            "Samples cannot be combined with real results.",
        ),
    }
}

/// How many are picked.
pub fn picked(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{count}件を選んでいます。"),
        Lang::En => format!("{count} picked."),
    }
}

/// How many agree and how many are to be settled, at the beginning.
pub fn differing(agreed: usize, differing: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("答えがそろっている質問は{agreed}問、決める質問は{differing}問です。"),
        Lang::En => format!("{agreed} questions answered alike, {differing} to settle."),
    }
}

/// How many are still to be settled.
pub fn open(count: usize, lang: Lang) -> String {
    match lang {
        _ if count == 0 => Text::AllSettled.in_lang(lang).to_owned(),
        Lang::Ja => format!("残り{count}問です。{}", Text::OpenStay.in_lang(lang)),
        Lang::En => format!("{count} left to settle. {}", Text::OpenStay.in_lang(lang)),
    }
}

/// In which way people differ on a question.
pub fn kind(it: Kind, lang: Lang) -> String {
    let fixed = |ja: &str, en: &str| lang.pick(ja, en).to_owned();
    match (it, lang) {
        (Kind::Levels { gap }, Lang::Ja) => format!("答えが{gap}段階ちがいます。"),
        (Kind::Levels { gap: 1 }, Lang::En) => "The answers are 1 step apart.".to_owned(),
        (Kind::Levels { gap }, Lang::En) => format!("The answers are {gap} steps apart."),
        (Kind::Different, _) => fixed("答えがちがいます。", "The answers differ."),
        (Kind::Unknown, _) => {
            fixed("「わからない」と答えた人がいます。", "Somebody answered “don't know”.")
        }
        (Kind::NotApplicable, _) => {
            fixed("「該当しない」と答えた人がいます。", "Somebody answered “not applicable”.")
        }
        (Kind::Alone, _) => fixed("1人だけが答えています。", "Only one person answered."),
    }
}

/// "社長の答えにする", for all questions.
pub fn take(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{name}」の答えにする"),
        Lang::En => format!("Take the answers of “{name}”"),
    }
}

/// What a field for somebody's name is called.
pub fn nth_person(place: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{}人目の呼び名", place + 1),
        Lang::En => format!("Name of person {}", place + 1),
    }
}

/// Several names, one after the other.
pub fn names<'n>(names: impl Iterator<Item = &'n str>, lang: Lang) -> String {
    names.collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// An answer as its sentence, with the reason where it does not apply. Sentences of levels end
/// without their stop.
pub fn answer(it: &Answer, words: &QuestionTexts, lang: Lang) -> String {
    match it {
        Answer::Level(level) => {
            let place = usize::from(level.number()).saturating_sub(1);
            // Where the words are the program's own, the level is who holds a role.
            if words.levels.is_empty() {
                let held = Held::of(*level);
                return held.map_or("", |it| coverage::held(it, lang)).to_owned();
            }
            let sentence = words.levels.get(place).map(|it| &**it).unwrap_or_default();
            if words.answer.is_some() {
                return labelled(quiz::letter(place, lang), sentence, lang);
            }
            labelled(&level_name(level.number(), lang), sentence, lang)
        }
        Answer::Number(number) => coverage::people(*number, lang),
        Answer::Unknown => super::item::Text::Unknown.in_lang(lang).to_owned(),
        Answer::NotApplicable(reason) if reason.as_str() != "-" => {
            bracketed(super::item::Text::NotApplicable.in_lang(lang), reason.as_str(), lang)
        }
        Answer::NotApplicable(_) | Answer::NotApplicableDraft => {
            super::item::Text::NotApplicable.in_lang(lang).to_owned()
        }
    }
}

fn level_name(number: u8, lang: Lang) -> String {
    super::item::level(number, lang).trim_end_matches(['：', ':', ' ']).to_owned()
}

/// What the column of the whole is called.
pub fn overall(method: Method, lang: Lang) -> &'static str {
    match method {
        Method::Maturity => Text::Overall.in_lang(lang),
        Method::Points => Text::Total.in_lang(lang),
        Method::Checklist => Text::Met.in_lang(lang),
        Method::Coverage => coverage::Text::RolesCovered.in_lang(lang),
        Method::Quiz => quiz::Text::Count.in_lang(lang),
        Method::Exposure => exposure::Text::Preparedness.in_lang(lang),
    }
}

/// A value in the unit of its method: 2.40, 57, 75%. A dash where there is none.
pub fn value(it: Option<i32>, method: Method) -> String {
    let Some(it) = it else { return "–".to_owned() };
    let (sign, whole, rest) =
        (if it < 0 { "−" } else { "" }, it.unsigned_abs() / 100, it.unsigned_abs() % 100);
    let unit = if method == Method::Checklist { "%" } else { "" };
    match (method, rest) {
        (Method::Maturity, _) | (_, 1..) => format!("{sign}{whole}.{rest:02}{unit}"),
        (_, 0) => format!("{sign}{whole}{unit}"),
    }
}

/// When a result was given.
pub fn answered_on(it: AnsweredOn, lang: Lang) -> String {
    match it {
        AnsweredOn::Day(day) => date(day, lang),
        AnsweredOn::Month(month) => month.to_string(),
    }
}

/// The industry that a result tells.
pub fn industry_of(entry: &Entry, lang: Lang) -> Option<&'static str> {
    entry.result.profile().industry.map(|it: Industry| industry(it, lang))
}

/// The size that a result tells.
pub fn size_of(entry: &Entry, lang: Lang) -> Option<String> {
    entry.result.profile().size.map(|it: Size| size(it, lang))
}

/// What a small chart of one result says to who cannot see it.
pub fn chart(name: &str, values: &[(String, String)], lang: Lang) -> String {
    let listed: Vec<String> =
        values.iter().map(|(item, value)| format!("{item} {value}")).collect();
    labelled(name, &listed.join(lang.pick("、", ", ")), lang)
}

/// What results are grouped by: one of [`Plan::WAYS`].
pub fn way(n: usize, lang: Lang) -> String {
    let dimensions = Plan::WAYS.get(n).copied().unwrap_or_default();
    let name = |it: &Dimension| match it {
        Dimension::Industry => Text::Industry.in_lang(lang),
        Dimension::Size => Text::Size.in_lang(lang),
        Dimension::Region => lang.pick("地域", "Region"),
    };
    dimensions.iter().map(name).collect::<Vec<_>>().join(lang.pick("と", " and "))
}

/// A group of an aggregate.
pub fn group_name(it: &Group, lang: Lang) -> String {
    if it.is_other {
        return Text::Other.in_lang(lang).to_owned();
    }
    let industries = it.industries.iter().map(|it| industry(*it, lang).to_owned());
    let sizes = it.sizes.iter().map(|it| size(*it, lang));
    let regions = it.region.iter().map(|it| region(*it, lang).to_owned());
    let parts: Vec<String> = industries.chain(sizes).chain(regions).collect();
    if parts.is_empty() {
        return Text::AllGroups.in_lang(lang).to_owned();
    }
    parts.join(lang.pick("・", ", "))
}

/// Why results could not be put together.
pub fn not_made(it: NotMade, lang: Lang) -> String {
    match (it, lang) {
        (NotMade::TooFew { n, k }, Lang::Ja) => {
            format!("結果が{n}件しかないため、集計しません。{k}件から集計できます。")
        }
        (NotMade::TooFew { n, k }, Lang::En) => {
            format!("{n} results are too few to be put together. It takes {k}.")
        }
        (NotMade::NoGrades, Lang::Ja) => {
            "役割の点検、クイズ、簡易リスク診断の結果は、集計しません。だれが担うかや危険の大きさに点はなく、クイズは会社ではなく人についてのものだからです。".into()
        }
        (NotMade::NoGrades, Lang::En) => {
            "Roles, quizzes and the quick risk check are never put together: who holds a role and how exposed a company is are no grades, and a quiz is about a person.".into()
        }
        (NotMade::Mixed { .. }, Lang::Ja) => {
            "見本と本物の結果が混ざっているため、集計しません。どちらかを外してください。".into()
        }
        (NotMade::Mixed { .. }, Lang::En) => {
            "Samples and real results are never put together. Remove one of the two.".into()
        }
    }
}

/// A group that joined "other", and why.
pub fn joined(it: &Joined, k: u32, lang: Lang) -> String {
    let group = group_name(&it.group, lang);
    match (it.why, lang) {
        (aggregate::Why::TooSmall, Lang::Ja) => {
            format!("{group}：{k}件に満たないため、「そのほか」に入れました。")
        }
        (aggregate::Why::TooSmall, Lang::En) => {
            format!("{group}: fewer than {k} results, so it joined “other”.")
        }
        (aggregate::Why::OtherTooSmall, Lang::Ja) => format!(
            "{group}：これがないと「そのほか」が{k}件に満たないため、「そのほか」に入れました。"
        ),
        (aggregate::Why::OtherTooSmall, Lang::En) => {
            format!("{group}: “other” would have fewer than {k} without it, so it joined.")
        }
    }
}

/// Values of printed groups that are not printed, a line a group.
pub fn held_back(all: &[Withheld], k: u32, texts: &Texts, lang: Lang) -> Vec<String> {
    let mut groups: Vec<(&Group, Vec<&str>, usize)> = Vec::new();
    for it in all {
        let at = groups.iter().position(|(group, _, _)| **group == it.group);
        let at = at.unwrap_or_else(|| {
            groups.push((&it.group, Vec::new(), 0));
            groups.len() - 1
        });
        let Some((_, parts, questions)) = groups.get_mut(at) else { continue };
        match &it.part {
            Part::Overall => parts.push(Text::Overall.in_lang(lang)),
            Part::Item(id) => parts.extend(texts.section(id).map(|it| &*it.short)),
            Part::Question(_) => *questions += 1,
        }
    }
    let line = |(group, mut parts, questions): (&Group, Vec<&str>, usize)| {
        let counted = match lang {
            Lang::Ja => format!("質問{questions}問"),
            Lang::En if questions == 1 => "1 question".to_owned(),
            Lang::En => format!("{questions} questions"),
        };
        if questions != 0 {
            parts.push(&counted);
        }
        let (group, parts) = (group_name(group, lang), parts.join(lang.pick("、", ", ")));
        match lang {
            Lang::Ja => format!("{group}：{parts}は、答えが{k}件に満たないため出しません。"),
            Lang::En => format!("{group}: {parts} not shown, with fewer than {k} answers."),
        }
    };
    groups.into_iter().map(line).collect()
}
