//! The adviser's bench: many results side by side, and several people of one firm made one.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use serde_json::{Value, json};
use shirube_core::answers::{Answer, Answers, Reason};
use shirube_core::bench::{Bench, Column, Filter, Order, Plan, Settled, Source, Team};
use shirube_core::bench::{Taken, pieces, shown, table, together, weakest};
use shirube_core::day::Day;
use shirube_core::i18n::bench::{self as words, Text};
use shirube_core::i18n::{self, Lang};
use shirube_core::level::Level;
use shirube_core::profile::{Industry, Profile, Size};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{Identity, ResultFile, ResultId, verify};
use shirube_core::sorted::SortedMap;
use shirube_core::table::to_csv;
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site};
use xtask::tools::OPENPYXL;

const PLACE: &str = "/#/bench";

/// A result like that of a firm: other numbers for every `n`, the same every time.
fn firm(n: u16, content: &Content) -> ResultFile {
    let [high, low] = n.to_be_bytes();
    let mut id = [7; 16];
    (id[0], id[1]) = (high, low);
    let day = Day::new(2026, 1 + u8::try_from(n % 9).unwrap(), 1 + low % 28).unwrap();
    let profile = Profile {
        industry: Industry::of_code(["E", "I", "M", "P"][usize::from(n % 4)]),
        size: (!n.is_multiple_of(7))
            .then(|| Size::of_code(["6-20", "21-50"][usize::from(n % 2)]).unwrap()),
        place: None,
    };
    let answer = |(q, it): (usize, &shirube_core::questionnaire::Question)| {
        let mix = (usize::from(n) * 31 + q * 17 + usize::from(n) / 4) % 23;
        let answer = match mix {
            // Not answered: every fifth firm has not finished.
            0 if n.is_multiple_of(5) => return None,
            1 => Answer::Unknown,
            _ => {
                let top = usize::from(content.asked.top.number());
                Answer::Level(Level::new(u8::try_from(1 + (mix + q) % top).unwrap()).unwrap())
            }
        };
        Some((it.id.clone(), answer))
    };
    let answers: Answers = content.asked.questions().enumerate().filter_map(answer).collect();
    ResultFile::new(ResultId(id), Lang::Ja, profile, day, &answers, SortedMap::default())
        .named(&name(n))
}

fn name(n: u16) -> String {
    format!("会社{n:03}")
}

fn texts(count: u16, content: &Content) -> Vec<(String, String)> {
    let one = |n| (format!("firm-{n:03}.json"), firm(n, content).to_json(&content.asked));
    (0..count).map(one).collect()
}

fn library() -> Vec<Arc<Questionnaire>> {
    ["management", "sme", "six-articles"].map(|it| Content::of(it).asked).into()
}

/// What the core makes of the same files.
fn bench_of(files: &[(String, String)]) -> Bench {
    let (mut bench, library) = (Bench::default(), library());
    for (name, text) in files {
        for it in pieces(name, text) {
            let source = Source { file: name.as_str().into(), line: it.line };
            bench.take(source, it.text, &library);
        }
    }
    bench
}

async fn choose(site: &Site, label: &str, files: &[(String, String)]) {
    let paths: Vec<String> = files
        .iter()
        .map(|(name, text)| site.file(name, text.as_bytes()).to_string_lossy().into_owned())
        .collect();
    // A driver takes several files as one text.
    site.hand_over(label, Path::new(&paths.join("\n"))).await;
}

/// The bench with these files on it, as a table.
async fn bench_with(files: &[(String, String)], lang: Lang) -> Site {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    site.open(PLACE).await;
    site.sees_heading(Text::Title.in_lang(lang)).await;
    choose(&site, Text::Choose.in_lang(lang), files).await;
    let it = bench_of(files);
    let (results, twice, refused) = (it.entries().len(), it.duplicates(), it.refused().len());
    site.sees(&words::stands(results, twice, refused, lang)).await;
    if results != 0 {
        site.choose(Text::Layout.in_lang(lang), Text::AsTable.in_lang(lang)).await;
        site.sees(Text::TableHelp.in_lang(lang)).await;
    }
    site
}

/// The names in the table, from the top.
async fn names(site: &Site) -> Vec<String> {
    site.ask("return person.texts('section.results tbody th')", &[]).await
}

async fn names_are(site: &Site, expected: &[String]) {
    let same = "const found = person.texts('section.results tbody th');
        return JSON.stringify(found) === JSON.stringify(arguments[0]) || null";
    let _: bool = site.until(&format!("the names {expected:?}"), same, &[json!(expected)]).await;
}

#[tokio::test]
async fn three_hundred_files_are_read_while_the_page_answers() {
    let content = Content::served();
    let files = texts(300, &content);
    let mut site = Site::plain().await;
    site.open("/").await;
    site.press("支援者の方へ").await;
    site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
    site.sees(Text::Private.in_lang(Lang::Ja)).await;
    site.is_quiet().await;
    let requests = site.server.requests().len();

    // A clock that ticks as long as somebody is told how far it is.
    let clock = "window.ticks = { during: 0, said: new Set() };
        const tick = () => {
          const said = document.body.innerText.match(/300個のファイルのうち\\d+個/);
          if (said) { ticks.during += 1; ticks.said.add(said[0]); }
        };
        setInterval(tick, 5);
        return true";
    let _: bool = site.ask(clock, &[]).await;
    choose(&site, Text::Choose.in_lang(Lang::Ja), &files).await;
    site.sees(&words::stands(300, 0, 0, Lang::Ja)).await;
    assert!(site.status().await.contains("結果は300件です。"), "nobody is told");
    let during: usize = site.ask("return ticks.during", &[]).await;
    assert!(10 <= during, "the page answered {during} times while it read");

    // All of it is there, a part of it is drawn.
    site.choose(Text::Layout.in_lang(Lang::Ja), Text::AsTable.in_lang(Lang::Ja)).await;
    site.sees(&words::shown(300, 300, Lang::Ja)).await;
    assert_eq!(names(&site).await.len(), 100);
    site.press(Text::More.in_lang(Lang::Ja)).await;
    site.press(Text::More.in_lang(Lang::Ja)).await;
    let all = "return person.texts('section.results tbody th').length === 300 || null";
    let _: bool = site.until("300 rows", all, &[]).await;

    // Nothing is kept, nothing is sent.
    assert_eq!(site.stored().await, [""; 0]);
    assert_eq!(site.server.requests().len(), requests, "something was asked for");
    site.leave().await;
}

#[tokio::test]
async fn what_cannot_be_used_is_named_and_the_rest_goes_on() {
    let content = Content::served();
    let good = texts(3, &content);
    let text = |n: usize| good[n].1.clone();
    let half: String = text(0).chars().take(200).collect();
    let one_line = |n: u16| firm(n, &content).to_line(&content.asked);
    let cut: String = one_line(9).chars().take(200).collect();
    let lines = [one_line(1), one_line(7), String::new(), cut, one_line(8)].join("\n");
    let mut files = good.clone();
    files.extend(
        [
            ("again.json", text(1)),
            ("half.json", half),
            ("words.json", "これは結果ではありません".to_owned()),
            ("edited.json", text(0).replacen("\"level\": ", "\"level\":  1", 1)),
            ("raised.json", text(0).replace("会社000", "会社999")),
            ("newer.json", text(0).replace("\"format_version\": 1", "\"format_version\": 2")),
            ("older.json", text(0).replace(&content.asked.digest.to_string(), OTHER_DIGEST)),
            ("large.json", " ".repeat(1024 * 1024 + 1)),
            ("state.json", Memory::of("m1-risk=2").text()),
            ("many.ndjson", lines),
        ]
        .map(|(name, text)| (name.to_owned(), text)),
    );
    let expected = bench_of(&files);
    assert_eq!((expected.entries().len(), expected.duplicates()), (5, 2));
    assert_eq!(expected.refused().len(), 9);
    let site = bench_with(&files, Lang::Ja).await;
    site.sees_heading(Text::ListTitle.in_lang(Lang::Ja)).await;
    for it in expected.refused() {
        let told = i18n::labelled(&it.source.to_string(), &words::why(&it.why, Lang::Ja), Lang::Ja);
        site.sees(&told).await;
    }
    site.sees("many.ndjson:4").await;
    site.leave().await;
}

/// The digest of no questionnaire.
const OTHER_DIGEST: &str = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

#[tokio::test]
async fn results_are_sorted_filtered_removed_and_cleared() {
    let content = Content::served();
    let files = texts(24, &content);
    let bench = bench_of(&files);
    let sorted = |filter: &Filter, column, descending| {
        let order = Order { column, descending };
        let rows = shown(bench.entries().iter(), filter, order);
        rows.iter().map(|it| it.name()).collect::<Vec<_>>()
    };
    let all = Filter::default();
    let site = bench_with(&files, Lang::Ja).await;
    names_are(&site, &sorted(&all, Column::Name, false)).await;
    site.press(Text::Overall.in_lang(Lang::Ja)).await;
    names_are(&site, &sorted(&all, Column::Overall, false)).await;
    let direction = "return document.querySelector('[aria-sort]').ariaSort";
    assert_eq!(site.ask::<String>(direction, &[]).await, "ascending");
    site.press(Text::Overall.in_lang(Lang::Ja)).await;
    names_are(&site, &sorted(&all, Column::Overall, true)).await;
    assert_eq!(site.ask::<String>(direction, &[]).await, "descending");
    site.sees_focus_on(Text::Overall.in_lang(Lang::Ja)).await;
    let item = content.texts(Lang::Ja).section(&content.asked.sections[2].id).unwrap();
    site.press(&item.short).await;
    names_are(&site, &sorted(&all, Column::Item(2), false)).await;
    site.press(Text::Day.in_lang(Lang::Ja)).await;
    names_are(&site, &sorted(&all, Column::Day, false)).await;
    site.press(Text::Name.in_lang(Lang::Ja)).await;

    // Words, industry and size together, and what is weakest follows.
    let medical = Industry::of_code("P").unwrap();
    let filter =
        Filter { industry: Some(shirube_core::bench::Told::This(medical)), ..Filter::default() };
    site.select(Text::Industry.in_lang(Lang::Ja), i18n::industry(medical, Lang::Ja)).await;
    let left = sorted(&filter, Column::Name, false);
    names_are(&site, &left).await;
    site.sees(&words::shown(left.len(), 24, Lang::Ja)).await;
    let entries = shown(bench.entries().iter(), &filter, Order::default());
    let weak = weakest(&content.asked, &entries);
    let rows = "return person.shown('table.weak tbody tr')
        .map((it) => [...it.cells].map((cell) => person.plain(cell.innerText)).join(' '))";
    let said: Vec<String> = site.ask(rows, &[]).await;
    let ask = |n: usize| {
        let it = &weak.questions[n];
        let ask = &content.texts(Lang::Ja).question(&it.id).unwrap().ask;
        let mean = words::value(Some(it.mean), content.asked.method);
        format!("{ask} {mean} {} {}", it.n, it.unknown)
    };
    assert_eq!(said[5..], (0..5).map(ask).collect::<Vec<_>>());
    let title = content.texts(Lang::Ja).section(&weak.items[0].id).unwrap().title.to_string();
    let mean = words::value(Some(weak.items[0].mean), content.asked.method);
    assert_eq!(said[0], format!("{title} {mean} {}", weak.items[0].n));

    site.fill(Text::Search.in_lang(Lang::Ja), "会社007").await;
    names_are(&site, &[name(7)]).await;
    site.fill(Text::Search.in_lang(Lang::Ja), "だれもいない").await;
    site.sees(Text::Nobody.in_lang(Lang::Ja)).await;
    site.fill(Text::Search.in_lang(Lang::Ja), "会社003").await;
    site.press(&format!("{} {}", Text::Remove.in_lang(Lang::Ja), name(3))).await;
    site.sees(&words::shown(0, 23, Lang::Ja)).await;

    site.press(Text::Clear.in_lang(Lang::Ja)).await;
    site.sees(Text::Cleared.in_lang(Lang::Ja)).await;
    site.press(Text::Undo.in_lang(Lang::Ja)).await;
    site.sees(&words::shown(23, 23, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn what_lies_there_outlives_the_page_and_the_language_and_no_wipe() {
    let files = texts(3, &Content::served());
    let site = bench_with(&files, Lang::Ja).await;
    site.press("しるべ").await;
    site.press("支援者の方へ").await;
    site.sees(&words::stands(3, 0, 0, Lang::Ja)).await;
    names_are(&site, &[name(0), name(1), name(2)]).await;
    site.press("English").await;
    site.sees(&words::stands(3, 0, 0, Lang::En)).await;
    names_are(&site, &[name(0), name(1), name(2)]).await;
    site.press("Shirube").await;
    site.press("Delete everything").await;
    site.press("For advisers").await;
    site.sees(Text::Drop.in_lang(Lang::En)).await;
    assert_eq!(names(&site).await, [""; 0]);
    site.leave().await;
}

#[tokio::test]
async fn results_of_several_checks_lie_beside_each_other_and_cards_show_each() {
    let (content, sme) = (Content::served(), Content::of("sme"));
    let mut files = texts(3, &content);
    files.push(("sme.json".into(), firm(100, &sme).to_json(&sme.asked)));
    files.push(("sme-2.json".into(), firm(101, &sme).to_json(&sme.asked)));
    let site = bench_with(&files, Lang::Ja).await;
    let title = words::choice(sme.name(Lang::Ja), 2, Lang::Ja);
    site.choose(Text::Which.in_lang(Lang::Ja), title.as_str()).await;
    names_are(&site, &[name(100), name(101)]).await;
    site.sees(Text::Total.in_lang(Lang::Ja)).await;
    site.choose(Text::Layout.in_lang(Lang::Ja), Text::AsCards.in_lang(Lang::Ja)).await;
    let bench = bench_of(&files);
    let cards = "const all = person.shown('.bench-card');
        return all.length ? all.map((it) => [it.innerText, it.querySelector('svg').ariaLabel]) : null";
    let cards: Vec<(String, String)> = site.until("cards", cards, &[]).await;
    assert_eq!(cards.len(), 2);
    let entry = bench.answering(&sme.asked.id).next().unwrap();
    let total = words::value(entry.values.overall, sme.asked.method);
    assert!(cards[0].0.contains(&format!("合計：{total}")), "{cards:?}");
    for (section, it) in sme.asked.sections.iter().zip(&entry.values.items) {
        let short = &sme.texts(Lang::Ja).section(&section.id).unwrap().short;
        let said = format!("{short} {}", words::value(*it, sme.asked.method));
        assert!(cards[0].1.contains(&said), "{cards:?} lack {said:?}");
    }
    site.leave().await;
}

#[tokio::test]
async fn the_table_is_taken_along_with_names_only_if_somebody_wants_them() {
    let content = Content::served();
    let files = texts(12, &content);
    let bench = bench_of(&files);
    let rows = shown(bench.entries().iter(), &Filter::default(), Order::default());
    let expected =
        |with_names| table(&content.asked, content.texts(Lang::Ja), &rows, with_names, Lang::Ja);
    let site = bench_with(&files, Lang::Ja).await;
    let file = |ending: &str, today: &str| format!("shirube-bench-management-{today}.{ending}");
    let today = site.today().await;

    site.press("CSV").await;
    let csv = String::from_utf8(site.downloaded(&file("csv", &today)).await).unwrap();
    assert_eq!(csv, to_csv(&expected(false)));
    assert!(!csv.contains("会社0") && !csv.contains("firm-"), "{csv}");
    site.tick(Text::WithNames.in_lang(Lang::Ja)).await;
    site.press("CSV").await;
    let csv = String::from_utf8(site.downloaded(&file("csv", &today)).await).unwrap();
    assert_eq!(csv, to_csv(&expected(true)));
    assert!(csv.contains("会社011"));

    site.press("Excel").await;
    let book = site.downloaded(&file("xlsx", &today)).await;
    let path = site.file("book.xlsx", &book);
    let cells = read_with_openpyxl(&path);
    let heads = expected(true).columns.iter().map(|it| json!(it.title)).collect::<Vec<_>>();
    assert_eq!(cells[0], json!(heads));
    assert_eq!(cells.as_array().unwrap().len(), 13);
    assert_eq!(cells[3][0], json!("会社002"));
    let overall = f64::from(rows[2].values.overall.unwrap()) / 100.0;
    assert_eq!(cells[3][7], json!(overall));
    site.leave().await;
}

/// All cells of the first sheet, read by the work of somebody else.
fn read_with_openpyxl(path: &Path) -> Value {
    const READ: &str = "import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([[it if isinstance(it, (int, float, str, type(None))) else str(it) for it in row]
                  for row in sheet.iter_rows(values_only=True)]))";
    let tool = OPENPYXL.path().unwrap();
    let folder = tool.parent().unwrap().parent().unwrap();
    let out = Command::new("python3")
        .env("PYTHONPATH", folder)
        .args(["-c", READ])
        .arg(path)
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[tokio::test]
async fn together_they_make_a_benchmark_that_holds_small_groups_back() {
    let content = Content::served();
    // Ten of each of four industries, and one more of one; sizes are not told by every seventh.
    let files = texts(41, &content);
    let bench = bench_of(&files);
    let site = bench_with(&files, Lang::Ja).await;
    // A filter of the list changes nothing of it.
    site.fill(Text::Search.in_lang(Lang::Ja), "会社001").await;
    site.write_anew(Text::Publisher.in_lang(Lang::Ja), "しるべ商工会").await;
    site.select(Text::By.in_lang(Lang::Ja), &words::way(3, Lang::Ja)).await;
    site.write_anew(Text::Least.in_lang(Lang::Ja), "3").await;
    site.write_anew(Text::Population.in_lang(Lang::Ja), "会員").await;
    assert_eq!(site.value(Text::Least.in_lang(Lang::Ja)).await, "5", "never under 5");
    site.write_anew(Text::Least.in_lang(Lang::Ja), "9").await;
    site.write_anew(Text::BenchmarkTitle.in_lang(Lang::Ja), "会員の集計").await;
    let plan = Plan {
        way: 3,
        k: 9,
        publisher: "しるべ商工会".into(),
        title: "会員の集計".into(),
        population: "会員".into(),
    };
    let today = site.today().await;
    site.press(Text::SaveBenchmark.in_lang(Lang::Ja)).await;
    let saved = site.downloaded(&format!("shirube-benchmark-management-{today}.json")).await;
    let day = Day::parse(&today).unwrap();
    let made = together(&content.asked, bench.entries().iter(), &plan, day);
    let (benchmark, suppressed) = made.unwrap();
    assert_eq!(String::from_utf8(saved).unwrap(), benchmark.to_json());
    assert_ne!(suppressed.joined, [], "there is something to hold back");
    for it in &suppressed.joined {
        site.sees(&words::joined(it, 9, Lang::Ja)).await;
    }
    for it in words::held_back(&suppressed.withheld, 9, content.texts(Lang::Ja), Lang::Ja) {
        site.sees(&it).await;
    }
    for it in &benchmark.distribution.as_ref().unwrap().groups {
        site.sees(&words::group_name(&it.group, Lang::Ja)).await;
    }
    // One's own result can be held against it at once.
    site.press(Text::UseBenchmark.in_lang(Lang::Ja)).await;
    site.sees(Text::InUse.in_lang(Lang::Ja)).await;
    site.sees("比較用データを開きました。").await;
    // Too few for any group: nothing at all is said.
    site.write_anew(Text::Least.in_lang(Lang::Ja), "42").await;
    site.key(Key::Tab).await;
    assert_eq!(site.value(Text::Least.in_lang(Lang::Ja)).await, "42");
    let few = Plan { k: 42, ..plan };
    let why = together(&content.asked, bench.entries().iter(), &few, day).unwrap_err();
    site.sees(&words::not_made(why, Lang::Ja)).await;
    assert!(!site.has_control(Text::SaveBenchmark.in_lang(Lang::Ja)).await);
    site.leave().await;
}

/// Three people of one firm.
fn people(content: &Content) -> Vec<(String, String)> {
    let day = Day::new(2026, 11, 1).unwrap();
    let person = |n: u8, answers: &str, note: &str| {
        let memory = Memory::of(answers);
        let answers = content.answers_in(&memory.text());
        let first = content.asked.questions().next().unwrap().id.clone();
        let notes = [(first, note.into())].into_iter().filter(|_| !note.is_empty()).collect();
        let result =
            ResultFile::new(ResultId([n; 16]), Lang::Ja, Profile::default(), day, &answers, notes);
        result.named("しるべ商店").to_json(&content.asked)
    };
    vec![
        ("boss.json".into(), person(1, "m1-risk=5 m1-policy=4 m1-declare=3 m1-law=2", "毎年")),
        ("floor.json".into(), person(2, "m1-risk=2 m1-policy=? m1-declare=3", "")),
        ("it.json".into(), person(3, "m1-risk=2 m1-policy=4 m1-declare=3", "")),
    ]
}

/// The team as the core has it, and its site with the comparison begun.
async fn teamwork(content: &Content, lang: Lang) -> (Team, Site) {
    let files = people(content);
    let site = bench_with(&files, lang).await;
    site.press(Text::Compare.in_lang(lang)).await;
    site.sees(&words::uncombinable(shirube_core::bench::Uncombinable::TooFew, lang)).await;
    // All of one firm have one name; the file tells them apart.
    site.sees("しるべ商店").await;
    site.sees("floor.json").await;
    for n in 0..3 {
        let boxes =
            "return person.shown('section.results tbody input')[arguments[0]].click() ?? true";
        let _: bool = site.ask(boxes, &[json!(n)]).await;
    }
    site.sees(&words::picked(3, lang)).await;
    site.press(Text::Compare.in_lang(lang)).await;
    site.sees_focus_on(Text::TeamTitle.in_lang(lang)).await;
    (Team::of(bench_of(&files).entries()).unwrap(), site)
}

#[tokio::test]
async fn people_of_one_firm_settle_where_they_disagree_and_get_one_file() {
    let content = Content::served();
    let (mut team, site) = teamwork(&content, Lang::Ja).await;
    let differing = team.disagreements();
    assert_eq!(differing.len(), 3);
    site.sees(&words::differing(team.agreements(), 3, Lang::Ja)).await;
    let legends: Vec<String> =
        site.ask("return person.texts('fieldset.difference legend')", &[]).await;
    let question = |n: usize| content.texts(Lang::Ja).question(&differing[n].question).unwrap();
    let asked: Vec<String> = (0..3).map(|it| question(it).ask.to_string()).collect();
    assert_eq!(legends, asked, "the widest gap comes first");
    let chosen: usize =
        site.ask("return person.shown('fieldset.difference input:checked').length", &[]).await;
    assert_eq!(chosen, 0, "nothing is settled beforehand");
    for it in &differing {
        site.sees(&words::kind(it.kind, Lang::Ja)).await;
    }

    // People are called by their roles, wherever they stand.
    site.write_anew(&words::nth_person(0, Lang::Ja), "社長").await;
    site.write_anew(&words::nth_person(1, Lang::Ja), "現場").await;
    site.key(Key::Tab).await;
    site.sees("現場、it").await;
    team.rename(0, "社長");
    team.rename(1, "現場");

    // One by one: the level of the shop floor, then what the one who knows says.
    let said = |n: usize, choice: usize| {
        words::answer(&differing[n].choices[choice].answer, question(n), Lang::Ja)
    };
    site.sees(&words::open(3, Lang::Ja)).await;
    site.choose(asked[0].as_str(), said(0, 0).as_str()).await;
    site.sees(&words::open(2, Lang::Ja)).await;
    let mut settled = Settled::default();
    settled.insert(differing[0].question.clone(), differing[0].choices[0].answer.clone());
    site.press(Text::TakeAll.in_lang(Lang::Ja)).await;
    site.press(Text::OnlyOne.in_lang(Lang::Ja)).await;
    site.sees(&words::open(1, Lang::Ja)).await;
    settled = team.alone(&settled);
    assert!(site.is_chosen(asked[0].as_str(), said(0, 0).as_str()).await);

    // What is not settled stays unanswered; the file verifies.
    site.press(Text::SaveOne.in_lang(Lang::Ja)).await;
    let name = format!("shirube-management-{}.json", site.today().await);
    let text = String::from_utf8(site.downloaded(&name).await).unwrap();
    let one = verify(&text, |_, _| Some(&*content.asked)).unwrap();
    assert_eq!(*one.answers(), team.combined(&settled));
    assert_eq!(one.answers().len(), 3);
    let Identity::Named { organisation, notes } = one.identity() else { panic!("{one:?}") };
    assert_eq!(organisation.as_deref(), Some("しるべ商店"));
    assert_eq!(notes.len(), 1);
    assert!(!text.contains("現場"), "what people are called here stays here");

    // All at once, and anew.
    site.press(&words::take("社長", Lang::Ja)).await;
    site.sees(Text::AllSettled.in_lang(Lang::Ja)).await;
    assert!(site.is_chosen(asked[0].as_str(), said(0, 1).as_str()).await);
    site.press(Text::Lowest.in_lang(Lang::Ja)).await;
    assert!(site.is_chosen(asked[0].as_str(), said(0, 0).as_str()).await);

    // Into the check by the ordinary way, which changes nothing before somebody chooses.
    site.press(Text::OpenOne.in_lang(Lang::Ja)).await;
    site.sees_heading("ファイルを開きました").await;
    assert_eq!(site.stored().await, [""; 0]);
    site.press("この回答から始める").await;
    site.sees("ファイルの回答を取り込みました。").await;
    let lowest = team.combined(&team.lowest(&Settled::default()));
    assert_eq!(content.answers_in(&site.kept().await), lowest);
    site.leave().await;
}

#[tokio::test]
async fn people_are_compared_with_the_keyboard_alone() {
    let content = Content::served();
    let files = people(&content)[..2].to_vec();
    let bench = bench_of(&files);
    let site = bench_with(&files, Lang::Ja).await;
    for _ in 0..2 {
        let is_next = "return !document.activeElement.checked";
        site.tab_until("a result", |it| {
            it.kind == "checkbox" && it.name.starts_with("しるべ商店（")
        })
        .await;
        assert!(site.ask::<bool>(is_next, &[]).await);
        site.key(Key::Space).await;
    }
    site.tab_until("compare", |it| it.name == Text::Compare.in_lang(Lang::Ja)).await;
    site.key(Key::Enter).await;
    site.sees_focus_on(Text::TeamTitle.in_lang(Lang::Ja)).await;
    let team = Team::of(bench.entries()).unwrap();
    let differing = team.disagreements();
    for it in &differing {
        let ask = content.texts(Lang::Ja).question(&it.question).unwrap().ask.to_string();
        site.tab_until(&ask, |it| it.kind == "radio" && it.group.contains(&ask)).await;
        site.key(Key::Space).await;
    }
    site.sees(Text::AllSettled.in_lang(Lang::Ja)).await;
    site.tab_until("save", |it| it.name == Text::SaveOne.in_lang(Lang::Ja)).await;
    site.key(Key::Enter).await;
    let name = format!("shirube-management-{}.json", site.today().await);
    let text = String::from_utf8(site.downloaded(&name).await).unwrap();
    let one = verify(&text, |_, _| Some(&*content.asked)).unwrap();
    assert_eq!(*one.answers(), team.combined(&team.lowest(&Settled::default())));
    site.leave().await;
}

async fn the_bench_is_accessible_and_has_room(lang: Lang) {
    let content = Content::served();
    let mut files = texts(12, &content);
    files.extend(people(&content));
    files.push(("bad.json".into(), "bad".into()));
    files[2].1 = with_reason(&content);
    let site = bench_with(&files, lang).await;
    let mut faults = Vec::new();
    let mut look = async |site: &Site, at: &str| {
        let colours: &[&str] =
            if site.engine == Engine::Chromium { &["light", "dark"] } else { &[""] };
        for colour in colours {
            if !colour.is_empty() {
                site.emulate(&[("prefers-color-scheme", colour)]).await;
            }
            let found = site.axe().await;
            faults.extend(found.into_iter().map(|it| format!("{at} {colour}: {it}")));
        }
    };
    look(&site, "table").await;
    site.fill(Text::Search.in_lang(lang), "しるべ商店").await;
    for n in 0..3 {
        let boxes =
            "return person.shown('section.results tbody input')[arguments[0]].click() ?? true";
        let _: bool = site.ask(boxes, &[json!(n)]).await;
    }
    site.press(Text::Compare.in_lang(lang)).await;
    site.press(Text::TakeAll.in_lang(lang)).await;
    look(&site, "people").await;
    site.erase(Text::Search.in_lang(lang)).await;
    site.screenshot(&format!("bench-table-{}", lang.tag())).await;
    let beyond = "const it = document.documentElement; return it.scrollWidth - it.clientWidth";
    assert_eq!(site.ask::<i64>(beyond, &[]).await, 0, "the page moves sideways");
    if site.engine == Engine::Chromium {
        site.resize(360, 740).await;
        assert_eq!(site.ask::<i64>(beyond, &[]).await, 0, "the page moves sideways on a phone");
        site.screenshot(&format!("bench-phone-table-{}", lang.tag())).await;
        site.choose(Text::Layout.in_lang(lang), Text::AsCards.in_lang(lang)).await;
        let _: bool = site
            .until("cards", "return !!document.querySelector('.bench-card') || null", &[])
            .await;
        assert_eq!(site.ask::<i64>(beyond, &[]).await, 0, "cards move sideways on a phone");
        look(&site, "cards").await;
        site.screenshot(&format!("bench-phone-cards-{}", lang.tag())).await;
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

/// A long name, and an answer that does not apply.
fn with_reason(content: &Content) -> String {
    let mut answers = content.answers_in(&Memory::complete(content).text());
    let may = content.asked.questions().find(|it| it.na_allowed).unwrap();
    let reason = Reason::new("製品を作っていないため").unwrap();
    answers.record(may.id.clone(), Answer::NotApplicable(reason));
    let day = Day::new(2026, 11, 1).unwrap();
    let notes = SortedMap::default();
    ResultFile::new(ResultId([77; 16]), Lang::Ja, Profile::default(), day, &answers, notes)
        .named("株式会社しるべセキュリティ・アンド・サービス・ホールディングス北海道")
        .to_json(&content.asked)
}

#[tokio::test]
async fn the_bench_is_accessible_and_has_room_in_japanese() {
    the_bench_is_accessible_and_has_room(Lang::Ja).await;
}

#[tokio::test]
async fn the_bench_is_accessible_and_has_room_in_english() {
    the_bench_is_accessible_and_has_room(Lang::En).await;
}

#[tokio::test]
async fn on_a_phone_the_results_are_cards_by_themselves() {
    let mut site = Site::plain().await;
    if site.engine != Engine::Chromium {
        // The windows of the others stop before they are as narrow as a phone.
        site.open(PLACE).await;
        site.sees(Text::Drop.in_lang(Lang::Ja)).await;
        return site.leave().await;
    }
    site.resize(360, 740).await;
    site.open(PLACE).await;
    choose(&site, Text::Choose.in_lang(Lang::Ja), &texts(2, &Content::served())).await;
    site.sees(&words::stands(2, 0, 0, Lang::Ja)).await;
    let cards = "return document.querySelectorAll('.bench-card').length === 2 || null";
    let _: bool = site.until("two cards", cards, &[]).await;
    site.leave().await;
}

#[tokio::test]
async fn a_computer_that_many_people_use_has_no_bench() {
    let mut site = Site::plain().await;
    site.open("/?mode=kiosk&idle=3600").await;
    site.sees("診断の一覧").await;
    assert!(!site.has_control("支援者の方へ").await);
    site.go_to_place(PLACE.trim_start_matches('/')).await;
    site.sees("診断の一覧").await;
    assert!(!site.text().await.contains(Text::Drop.in_lang(Lang::Ja)));
    site.leave().await;
}

#[tokio::test]
async fn dropped_files_are_read_too() {
    let content = Content::served();
    let (name_of, text) = texts(1, &content).remove(0);
    let mut site = Site::plain().await;
    site.open(PLACE).await;
    site.sees(Text::Drop.in_lang(Lang::Ja)).await;
    let drop = "const data = new DataTransfer();
        data.items.add(new File([arguments[1]], arguments[0]));
        const at = document.querySelector('.drop');
        for (const kind of ['dragover', 'drop'])
          at.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        return true";
    let _: bool = site.ask(drop, &[json!(name_of), json!(text)]).await;
    site.sees(&words::stands(1, 0, 0, Lang::Ja)).await;
    assert_eq!(bench_of(&[(name_of, text)]).entries().len(), 1);
    site.leave().await;
}

#[test]
fn the_results_of_these_tests_differ() {
    let content = Content::served();
    let mut bench = Bench::default();
    for (name, text) in texts(50, &content) {
        let source = Source { file: name.as_str().into(), line: None };
        assert_eq!(bench.take(source, &text, &library()), Taken::New);
    }
    assert!(bench.refused().is_empty());
}
