//! The questions as one page without a program: for paper, and for browsers that run neither
//! WASM nor scripts.
//!
//! Plain HTML with no script and no inline style, so that it shows under the strictest policy. It
//! links `style.css` like the widget's own page and needs nothing else.

use std::fmt::Write as _;

use crate::i18n::{Lang, date};
use crate::questionnaire::{Question, Questionnaire, Section, Texts};

/// Where firms ask for help: IPA's desk for companies and organisations.
///
/// Source: <https://www.ipa.go.jp/security/support/soudan.html>, checked on 2026-11-22.
const DESK: (&str, &str) =
    ("https://www.ipa.go.jp/security/support/soudan.html", "cs-support@ipa.go.jp");

/// The name of the page in a language, as links and the build know it.
pub fn file_name(lang: Lang) -> &'static str {
    lang.pick("questions.ja.html", "questions.en.html")
}

/// The whole page, in the language of the texts.
pub fn page(asked: &Questionnaire, texts: &Texts) -> String {
    let words = Words { lang: texts.language };
    let mut out = Html(String::new());
    out.head(texts, words);
    out.0.push_str("<body>\n");
    out.top(words);
    out.0.push_str("<main class=\"page sheet\">\n");
    out.element("h1", &texts.title);
    out.element("p", &texts.intro);
    out.how_to_count(asked, words);
    // Every question keeps its number whatever section it is in: people say "number 12".
    let mut number = 0_u16;
    for section in &asked.sections {
        out.section(asked, section, texts, words, &mut number);
    }
    out.sheet(asked, texts, words);
    out.desk(words);
    out.edition(asked, words);
    out.0.push_str("</main>\n</body>\n</html>\n");
    out.0
}

/// The fixed texts of the page.
#[derive(Clone, Copy)]
struct Words {
    lang: Lang,
}

impl Words {
    fn pick(self, ja: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(ja, en)
    }

    fn other(self) -> Lang {
        self.lang.pick(Lang::En, Lang::Ja)
    }

    fn back(self) -> &'static str {
        self.pick("画面で答える", "Answer on screen")
    }

    fn how_title(self) -> &'static str {
        self.pick("使い方と数え方", "How to use and count it")
    }

    /// The steps of counting by hand: the method `maturity` without its rounding rules, which
    /// nobody needs on paper.
    fn how(self, top: u8) -> [String; 5] {
        match self.lang {
            Lang::Ja => [
                "質問ごとに、いまの会社に当てはまる文を1つ選び、印を付けます。2つ以上当てはまるときは、いちばん進んだものを選びます。".into(),
                "「わからない」と「該当しない」は数えません。「該当しない」には理由を書きます。".into(),
                "項目の点は、印を付けた文の番号を足し、印を付けた質問の数で割った値です。".into(),
                format!("全体の点は、項目の点を足し、点の付いた項目の数で割った値です。1から{top}の間になります。"),
                "段階は、全体の点の小数点より前の数です。3.97なら段階は3です。".into(),
            ],
            Lang::En => [
                "For each question, mark the one sentence that is true of your company today. If several are true, take the most advanced.".into(),
                "“Don’t know” and “not applicable” are not counted. Write down why a question does not apply.".into(),
                "The score of an item: add the numbers of the sentences you marked and divide by how many questions you marked.".into(),
                format!("The overall score: add the scores of the items and divide by how many items have one. It lies between 1 and {top}."),
                "The stage is the whole number in front of the point: with 3.97 you are at stage 3.".into(),
            ],
        }
    }

    fn dont_know(self) -> &'static str {
        self.pick("わからない", "Don’t know")
    }

    fn not_applicable(self) -> &'static str {
        self.pick(
            "該当しない（理由：　　　　　　　　　　）",
            "Not applicable (because: ____________________)",
        )
    }

    fn score_of_item(self) -> &'static str {
        self.pick("この項目の点：", "Score of this item:")
    }

    fn sheet_title(self) -> &'static str {
        self.pick("点の一覧", "All scores")
    }

    fn sheet_head(self) -> [&'static str; 2] {
        [self.pick("項目", "Item"), self.pick("点", "Score")]
    }

    fn overall(self) -> &'static str {
        self.pick("全体", "Overall")
    }

    fn desk_title(self) -> &'static str {
        self.pick("相談するところ", "Where to ask for help")
    }

    fn desk(self) -> &'static str {
        self.pick(
            "企業組織向けサイバーセキュリティ相談窓口（IPA）",
            "IPA’s cybersecurity desk for companies and organisations (in Japanese)",
        )
    }

    fn desk_checked(self) -> &'static str {
        self.pick(
            "2026年11月22日に確認した連絡先です。",
            "Contact details as checked on 22 November 2026.",
        )
    }

    /// What stands before and behind the guideline's title, which has no translation of its own.
    fn edition(self, asked: &Questionnaire) -> [String; 2] {
        let (version, digest) = (&asked.version, asked.digest.short());
        let day = date(asked.checked_on, self.lang);
        let guide = &asked.based_on.version;
        match self.lang {
            Lang::Ja => [
                format!("質問の版 {version}（{digest}）。"),
                format!(" Ver {guide}にならって、しるべが書きました。内容は{day}に確認しました。"),
            ],
            Lang::En => [
                format!("Edition {version} of the questions ({digest}), written by Shirube after "),
                format!(" Ver {guide}. Content checked on {day}."),
            ],
        }
    }
}

/// The page as far as it is written. Whatever comes out of a file goes through [`Html::text`].
struct Html(String);

impl Html {
    fn head(&mut self, texts: &Texts, words: Words) {
        let tag = texts.language.tag();
        let _ = write!(
            self.0,
            "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
             <link rel=\"stylesheet\" href=\"style.css\">\n\
             <link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
            words.other().tag(),
            file_name(words.other()),
        );
        self.0.push_str("<meta name=\"description\" content=\"");
        self.text(&texts.intro);
        self.0.push_str("\">\n");
        self.element("title", &texts.title);
        self.0.push_str("</head>\n");
    }

    fn top(&mut self, words: Words) {
        let other = words.other();
        let name = other.pick("日本語", "English");
        let _ = writeln!(
            self.0,
            "<header class=\"top\">\n<a href=\"index.html\">{}</a>\n<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>\n</header>",
            words.back(),
            file_name(other),
            tag = other.tag(),
        );
    }

    fn how_to_count(&mut self, asked: &Questionnaire, words: Words) {
        self.0.push_str("<section>\n");
        self.element("h2", words.how_title());
        self.0.push_str("<ol>\n");
        for step in words.how(asked.top.number()) {
            self.element("li", &step);
        }
        self.0.push_str("</ol>\n</section>\n");
    }

    fn section(
        &mut self,
        asked: &Questionnaire,
        section: &Section,
        texts: &Texts,
        words: Words,
        number: &mut u16,
    ) {
        let _ = writeln!(self.0, "<section id=\"{}\">", section.id);
        if let Some(it) = texts.section(&section.id) {
            self.element("h2", &it.title);
            self.element("p", &it.about);
        }
        for question in &section.questions {
            *number += 1;
            self.question(asked, question, texts, words, *number);
        }
        self.0.push_str("<p>");
        self.text(words.score_of_item());
        self.0.push_str(" ______</p>\n</section>\n");
    }

    fn question(
        &mut self,
        asked: &Questionnaire,
        question: &Question,
        texts: &Texts,
        words: Words,
        number: u16,
    ) {
        let Some(it) = texts.question(&question.id) else { return };
        let _ =
            write!(self.0, "<article class=\"question\" id=\"{}\">\n<h3>{number}. ", question.id);
        self.text(&it.ask);
        self.0.push_str("</h3>\n");
        self.element("p", &it.why);
        self.0.push_str("<ul class=\"levels\">\n");
        for (level, sentence) in asked.top.scale().zip(&it.levels) {
            // The style sheet draws the box; the number is what is added.
            let _ = write!(self.0, "<li><b>{}</b> ", level.number());
            self.text(sentence);
            self.0.push_str("</li>\n");
        }
        self.0.push_str("</ul>\n<ul class=\"levels\">\n");
        let not_applicable = question.na_allowed.then(|| words.not_applicable());
        for other in [words.dont_know()].into_iter().chain(not_applicable) {
            self.0.push_str("<li>");
            self.text(other);
            self.0.push_str("</li>\n");
        }
        self.0.push_str("</ul>\n<p class=\"quiet\">");
        self.text(&it.hint);
        self.0.push_str("</p>\n</article>\n");
    }

    fn sheet(&mut self, asked: &Questionnaire, texts: &Texts, words: Words) {
        self.0.push_str("<section>\n");
        self.element("h2", words.sheet_title());
        self.0.push_str("<table class=\"numbers\">\n<thead><tr>");
        for head in words.sheet_head() {
            self.0.push_str("<th scope=\"col\">");
            self.text(head);
            self.0.push_str("</th>");
        }
        self.0.push_str("</tr></thead>\n<tbody>\n");
        let titles = asked.sections.iter().filter_map(|it| texts.section(&it.id));
        for title in titles.map(|it| &*it.title).chain([words.overall()]) {
            self.0.push_str("<tr><th scope=\"row\">");
            self.text(title);
            self.0.push_str("</th><td></td></tr>\n");
        }
        self.0.push_str("</tbody>\n</table>\n</section>\n");
    }

    fn desk(&mut self, words: Words) {
        let (address, mail) = DESK;
        self.element("h2", words.desk_title());
        self.0.push_str("<p>");
        self.text(words.desk());
        let _ = writeln!(
            self.0,
            "<br>\n<a href=\"{address}\" rel=\"noreferrer\">{address}</a><br>\n<a href=\"mailto:{mail}\">{mail}</a></p>"
        );
        self.element("p", words.desk_checked());
    }

    fn edition(&mut self, asked: &Questionnaire, words: Words) {
        let [before, behind] = words.edition(asked);
        self.0.push_str("<p>");
        self.text(&before);
        self.0.push_str("<span lang=\"ja\">");
        self.text(&asked.based_on.title);
        self.0.push_str("</span>");
        self.text(&behind);
        self.0.push_str("</p>\n");
    }

    /// An element that holds nothing but this text.
    fn element(&mut self, name: &str, text: &str) {
        let _ = write!(self.0, "<{name}>");
        self.text(text);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// A text that nothing in it can turn into markup, in an element or a quoted attribute.
    fn text(&mut self, text: &str) {
        for it in text.chars() {
            match it {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                _ => self.0.push(it),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::questionnaire;

    /// Texts in which every word is `word`.
    fn texts(asked: &Questionnaire, lang: Lang, word: &str) -> Texts {
        let member = |id: &str, value: &str| format!("{id:?}:{value}");
        let word = format!("{word:?}");
        let section = format!(r#"{{"title":{word},"short":{word},"about":{word}}}"#);
        let levels = [&*word; 5].join(",");
        let question =
            format!(r#"{{"ask":{word},"why":{word},"hint":{word},"levels":[{levels}]}}"#);
        let action = format!(r#"{{"do":{word},"first_step":{word}}}"#);
        let all = |members: Vec<String>| members.join(",");
        let json = format!(
            r#"{{"format":"shirube-texts","format_version":1,"language":"{}","title":{word},"intro":{word},"sections":{{{}}},"questions":{{{}}},"actions":{{{}}},"views":{{}}}}"#,
            lang.tag(),
            all(asked.sections.iter().map(|it| member(it.id.as_str(), &section)).collect()),
            all(asked.questions().map(|it| member(it.id.as_str(), &question)).collect()),
            all(asked
                .questions()
                .flat_map(|it| &it.actions)
                .map(|it| member(it.id.as_str(), &action))
                .collect()),
        );
        Texts::read(&json, asked).unwrap()
    }

    #[test]
    fn questions_are_numbered_through_all_sections() {
        let asked = questionnaire(&[2, 3]);
        let page = page(&asked, &texts(&asked, Lang::Ja, "問い"));
        for number in 1..=5 {
            assert_eq!(page.matches(&format!("<h3>{number}. 問い</h3>")).count(), 1, "{number}");
        }
        assert_eq!(page.matches("<h3>").count(), 5);
        // Five levels, "don't know", "not applicable".
        assert_eq!(page.matches("<ul class=\"levels\">").count(), 5 * 2);
    }

    #[test]
    fn words_cannot_become_markup() {
        let asked = questionnaire(&[1]);
        let page = page(&asked, &texts(&asked, Lang::En, "1 < 2 & \"3\" > 'x'"));
        assert!(page.contains("<h1>1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;x&#39;</h1>"));
        assert!(!page.contains("1 < 2"));
    }

    #[test]
    fn the_page_needs_no_script_and_no_inline_style() {
        let asked = questionnaire(&[1]);
        for lang in [Lang::Ja, Lang::En] {
            let page = page(&asked, &texts(&asked, lang, "x"));
            let inside_tags = page.split('<').filter_map(|it| Some(it.split_once('>')?.0));
            for tag in inside_tags {
                for forbidden in ["style=", " on", "javascript:"] {
                    assert!(!tag.contains(forbidden), "{tag}");
                }
                assert!(!tag.starts_with("style") && !tag.starts_with("script"), "{tag}");
            }
        }
    }

    #[test]
    fn the_page_leads_back_to_the_other_language_and_to_the_desk() {
        let asked = questionnaire(&[1]);
        for (lang, other) in [(Lang::Ja, Lang::En), (Lang::En, Lang::Ja)] {
            let page = page(&asked, &texts(&asked, lang, "x"));
            assert!(page.contains(&format!("<html lang=\"{}\">", lang.tag())));
            let links = [
                "index.html",
                file_name(other),
                "style.css",
                DESK.0,
                "mailto:cs-support@ipa.go.jp",
            ];
            for link in links {
                assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
            }
        }
    }

    #[test]
    fn not_applicable_is_offered_only_where_it_is_allowed() {
        let asked = crate::testing::from_json(&crate::testing::json(&[2]).replacen(
            "\"na_allowed\":true",
            "\"na_allowed\":false",
            1,
        ));
        let page = page(&asked, &texts(&asked, Lang::Ja, "x"));
        assert_eq!(page.matches("該当しない（理由").count(), 1);
    }
}
