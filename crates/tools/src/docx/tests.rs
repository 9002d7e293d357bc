//! What another program finds in the file.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::process::Command;
use std::sync::LazyLock;

use proptest::prelude::*;
use xtask::tools::PYTHON_DOCX;
use zip::{DateTime, ZipArchive};

use super::*;
use crate::document::{Block, Lang};

fn bytes(document: &Document) -> Vec<u8> {
    docx(document).unwrap()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn policy(lang: Lang) -> Document {
    Document {
        lang,
        title: "情報セキュリティ基本方針".into(),
        blocks: vec![
            Block::Text("株式会社しるべは、お客様からお預かりした情報を守ります。".into()),
            Block::Heading("1. 経営者の責任".into()),
            Block::Text("経営者が先に立って取り組みます。".into()),
            Block::List(vec!["更新する".into(), "控えをとる".into()]),
            Block::Closing(vec![
                "2026年11月23日".into(),
                "株式会社しるべ".into(),
                "代表取締役 道野 標".into(),
            ]),
        ],
    }
}

fn saying(text: &str) -> Document {
    Document { lang: Lang::Ja, title: text.into(), blocks: vec![Block::Text(text.into())] }
}

/// Where python-docx is; fetched by whichever test needs it first.
static READER: LazyLock<std::path::PathBuf> =
    LazyLock::new(|| PYTHON_DOCX.ensure().unwrap().ancestors().nth(2).unwrap().to_path_buf());

/// What python-docx says of the file with this script, in which `it` is the document.
#[track_caller]
fn read_with_python(file: &[u8], script: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.docx");
    std::fs::write(&path, file).unwrap();
    let script = format!("import sys, docx\nit = docx.Document(sys.argv[1])\n{script}");
    let mut python = Command::new("python3");
    python.args(["-B", "-c", &script]).arg(&path);
    python.env("PYTHONPATH", &*READER).env("PYTHONUTF8", "1");
    let said = python.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap()
}

#[test]
fn another_program_reads_every_paragraph_with_its_style() {
    let said = read_with_python(
        &bytes(&policy(Lang::Ja)),
        "for p in it.paragraphs: print(p.style.name, '|', p.text)",
    );
    assert_eq!(
        said,
        "Title | 情報セキュリティ基本方針\n\
         Body Text | 株式会社しるべは、お客様からお預かりした情報を守ります。\n\
         Heading 1 | 1. 経営者の責任\n\
         Body Text | 経営者が先に立って取り組みます。\n\
         List Bullet | 更新する\n\
         List Bullet | 控えをとる\n\
         Closing | 2026年11月23日\n\
         Closing | 株式会社しるべ\n\
         Closing | 代表取締役 道野 標\n"
    );
}

#[test]
fn another_program_reads_title_language_and_no_author() {
    const SCRIPT: &str = "p = it.core_properties\n\
        print(p.title, p.language, [p.author, p.last_modified_by], p.created)";
    let said = |lang| read_with_python(&bytes(&policy(lang)), SCRIPT);
    assert_eq!(said(Lang::Ja), "情報セキュリティ基本方針 ja-JP ['', ''] None\n");
    assert_eq!(said(Lang::En), "情報セキュリティ基本方針 en-GB ['', ''] None\n");
}

#[test]
fn another_program_reads_the_paper() {
    let said = read_with_python(
        &bytes(&policy(Lang::Ja)),
        "s = it.sections[0]\nprint(round(s.page_width.mm), round(s.page_height.mm))",
    );
    assert_eq!(said, "210 297\n");
}

#[test]
fn characters_with_a_meaning_survive() {
    const TEXT: &str = "A & B <script>alert(\"1\")</script> ]]> 's 😀 𠮷野家 ①&amp;";
    let said = read_with_python(
        &bytes(&saying(TEXT)),
        "print(it.core_properties.title)\nfor p in it.paragraphs: print(p.text)",
    );
    assert_eq!(said, format!("{TEXT}\n{TEXT}\n{TEXT}\n"));
}

#[test]
fn line_breaks_and_tabs_survive() {
    let said = read_with_python(
        &bytes(&saying("\n1\r\n2\r3\n\n\t4  ")),
        "print(repr(it.core_properties.title), repr(it.paragraphs[1].text))",
    );
    // In the title among the properties a line break would be shown as nothing at all.
    assert_eq!(said, "'1 2 3 4' '\\n1\\n2\\n3\\n\\n\\t4  '\n");
}

#[test]
fn an_empty_document_is_a_file() {
    let empty = Document { lang: Lang::En, title: String::new(), blocks: Vec::new() };
    assert_eq!(
        read_with_python(&bytes(&empty), "print([p.text for p in it.paragraphs])"),
        "['']\n"
    );
    let blocks = vec![Block::List(Vec::new()), Block::Closing(Vec::new())];
    let file = bytes(&Document { blocks, ..empty });
    assert_eq!(read_with_python(&file, "print([p.text for p in it.paragraphs])"), "['']\n");
}

#[test]
fn the_lines_at_the_end_stay_together() {
    let text = part(&bytes(&policy(Lang::Ja)), "word/document.xml");
    let (_, closing) = text.split_once("2026年").unwrap();
    assert_eq!(closing.matches("<w:keepNext/>").count(), 1, "{closing}");
    assert!(text.contains(
        r#"<w:pStyle w:val="Closing"/><w:keepNext/><w:spacing w:before="480"/></w:pPr><w:r><w:t xml:space="preserve">2026年"#
    ));
}

#[test]
fn each_language_has_its_tag_and_its_fonts() {
    let styles = |lang| part(&bytes(&policy(lang)), "word/styles.xml");
    let ja = styles(Lang::Ja);
    assert!(ja.contains(r#"<w:lang w:val="ja-JP" w:eastAsia="ja-JP""#), "{ja}");
    assert!(ja.contains(r#"<w:rFonts w:ascii="游明朝" w:eastAsia="游明朝""#), "{ja}");
    let en = styles(Lang::En);
    assert!(en.contains(r#"<w:lang w:val="en-GB" w:eastAsia="ja-JP""#), "{en}");
    // A Japanese name in an English text has a Japanese font.
    assert!(en.contains(r#"<w:rFonts w:ascii="Cambria" w:eastAsia="游明朝""#), "{en}");
    assert!(en.contains(r#"<w:rFonts w:ascii="Calibri" w:eastAsia="游ゴシック""#), "{en}");
}

#[test]
fn every_font_and_style_that_is_named_is_there() {
    let named = |text: &str, before: &str| -> BTreeSet<String> {
        text.split(before).skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect()
    };
    for lang in [Lang::Ja, Lang::En] {
        let file = bytes(&policy(lang));
        let [styles, fonts, text] =
            ["styles", "fontTable", "document"].map(|it| part(&file, &format!("word/{it}.xml")));
        let there = named(&fonts, "w:font w:name=\"");
        for attribute in ["w:ascii=\"", "w:hAnsi=\"", "w:eastAsia=\"游"] {
            for font in named(&styles, attribute) {
                assert!(there.iter().any(|it| it.ends_with(&font)), "{font}");
            }
        }
        let there = named(&styles, "w:styleId=\"");
        let used = named(&text, "w:pStyle w:val=\"");
        assert!(used.is_subset(&there), "{used:?} {there:?}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let file = bytes(&policy(Lang::Ja));
    assert_eq!(file, bytes(&policy(Lang::Ja)));
    let mut archive = ZipArchive::new(Cursor::new(&file)).unwrap();
    for n in 0..archive.len() {
        // Nor does it know the day.
        assert_eq!(archive.by_index(n).unwrap().last_modified(), Some(DateTime::DEFAULT));
    }
}

proptest! {
    /// Whatever somebody types, the file can be read, and the text is the same but for what XML has
    /// no way to say.
    #[test]
    fn any_text_gives_sound_xml(text in any::<String>()) {
        let file = bytes(&saying(&text));
        let xml = part(&file, "word/document.xml");
        let runs: String = xml
            .split("</w:pPr>")
            .nth(2)
            .unwrap()
            .split("</w:p>")
            .next()
            .unwrap()
            .replace("<w:br/>", "\n")
            .replace("<w:tab/>", "\t")
            .replace("<w:r>", "")
            .replace("</w:r>", "")
            .replace("<w:t xml:space=\"preserve\">", "")
            .replace("</w:t>", "");
        prop_assert!(!runs.contains(['<', '>']), "{runs}");
        let found = runs
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let expected: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|it| matches!(it, '\t' | '\n') || *it >= ' ')
            .filter(|it| !matches!(it, '\u{fffe}' | '\u{ffff}'))
            .collect();
        prop_assert_eq!(found, expected);
    }
}
