//! The parts of a Word file.
//!
//! The order of elements is that of the schemas of ECMA-376 part 1; Word refuses files that do not
//! keep to it. Lengths are in twentieths of a point, sizes of letters in half points.

use std::fmt::Write as _;

use crate::document::{Block, Document, Lang};
use crate::package::properties;
use crate::xml::escaped;

/// The names of text, styles and fonts.
const MAIN: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// What the parts are.
const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/></Types>"#;

/// Where a reader begins.
const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

/// What the text needs.
const RELATIONSHIPS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/></Relationships>"#;

/// The fonts with what may stand for each where it is missing. Word has 游明朝 and 游ゴシック since
/// 2016, on both systems; older ones have the MS fonts. `LibreOffice` on Linux has none of them and
/// takes one of its own.
const FONTS: &str = concat!(
    r#"<w:font w:name="游明朝"><w:altName w:val="Yu Mincho,ＭＳ 明朝,MS Mincho,Hiragino Mincho ProN,Noto Serif CJK JP"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>"#,
    r#"<w:font w:name="游ゴシック"><w:altName w:val="Yu Gothic,ＭＳ ゴシック,MS Gothic,Hiragino Sans,Noto Sans CJK JP"/><w:charset w:val="80"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>"#,
    r#"<w:font w:name="Cambria"><w:altName w:val="Caladea,Times New Roman"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>"#,
    r#"<w:font w:name="Calibri"><w:altName w:val="Carlito,Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>"#,
);

/// A4 with 30 mm on every side, which is what Word gives a Japanese letter.
const PAGE: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1701" w:bottom="1701" w:left="1701" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>"#;

/// All parts with their names, in the order of the archive.
pub(super) fn all(document: &Document) -> [(&'static str, String); 9] {
    let form = Form::of(document.lang);
    [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE.to_owned()),
        ("docProps/core.xml", properties(&document.title, document.lang)),
        ("word/_rels/document.xml.rels", RELATIONSHIPS.to_owned()),
        ("word/document.xml", text(document)),
        ("word/styles.xml", styles(form)),
        ("word/numbering.xml", numbering(form)),
        ("word/settings.xml", settings(form)),
        ("word/fontTable.xml", format!("<w:fonts {MAIN}>{FONTS}</w:fonts>")),
    ]
}

/// What differs between the languages.
#[derive(Clone, Copy)]
struct Form {
    /// The language tag.
    tag: &'static str,
    /// The fonts of text and of headings, for all letters but Chinese and Japanese ones.
    fonts: [&'static str; 2],
    /// Where lines end: Japanese is set flush on both sides, English is not.
    alignment: &'static str,
    /// What stands before each point of a list.
    bullet: &'static str,
}

impl Form {
    fn of(lang: Lang) -> Form {
        match lang {
            // The same font for Latin letters: otherwise quotation marks and dashes, which belong to
            // both scripts, would be half as wide as they should be.
            Lang::Ja => Form {
                tag: lang.tag(),
                fonts: ["游明朝", "游ゴシック"],
                alignment: "both",
                bullet: "・",
            },
            Lang::En => Form {
                tag: lang.tag(),
                fonts: ["Cambria", "Calibri"],
                alignment: "left",
                bullet: "•",
            },
        }
    }
}

/// The text itself.
fn text(document: &Document) -> String {
    let mut out = Text(format!("<w:document {MAIN}><w:body>"));
    out.paragraph("Title", &document.title);
    for block in &document.blocks {
        match block {
            Block::Heading(it) => out.paragraph("Heading1", it),
            Block::Text(it) => out.paragraph("BodyText", it),
            Block::List(points) => points.iter().for_each(|it| out.paragraph("ListBullet", it)),
            Block::Closing(lines) => out.closing(lines),
        }
    }
    out.0.push_str(PAGE);
    out.0.push_str("</w:body></w:document>");
    out.0
}

struct Text(String);

impl Text {
    fn paragraph(&mut self, style: &str, text: &str) {
        self.paragraph_with(style, "", text);
    }

    /// The lines at the end: the first stands apart from the text, and all but the last are kept
    /// with what follows, so that no page begins in the middle of them.
    fn closing(&mut self, lines: &[String]) {
        for (n, line) in lines.iter().enumerate() {
            let keep = if n + 1 < lines.len() { "<w:keepNext/>" } else { "" };
            let apart = if n == 0 { r#"<w:spacing w:before="480"/>"# } else { "" };
            self.paragraph_with("Closing", &format!("{keep}{apart}"), line);
        }
    }

    fn paragraph_with(&mut self, style: &str, more: &str, text: &str) {
        // Writing into a string cannot fail.
        let _ = write!(self.0, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>"#);
        self.run(text);
        self.0.push_str("</w:p>");
    }

    /// Letters, with line breaks and tabs as the elements that Word has for them.
    fn run(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.0.push_str("<w:r>");
        let text = text.replace("\r\n", "\n");
        for (n, line) in text.split(['\n', '\r']).enumerate() {
            if n > 0 {
                self.0.push_str("<w:br/>");
            }
            for (n, piece) in line.split('\t').enumerate() {
                if n > 0 {
                    self.0.push_str("<w:tab/>");
                }
                if !piece.is_empty() {
                    let piece = escaped(piece);
                    let _ = write!(self.0, r#"<w:t xml:space="preserve">{piece}</w:t>"#);
                }
            }
        }
        self.0.push_str("</w:r>");
    }
}

/// The styles, under the names that Word knows as its own, so that its navigation and table of
/// contents find the headings and its menus show the names in the user's language.
fn styles(form: Form) -> String {
    let Form { tag, fonts: [body, display], alignment, .. } = form;
    let fonts = |latin: &str, japanese: &str| {
        format!(
            r#"<w:rFonts w:ascii="{latin}" w:eastAsia="{japanese}" w:hAnsi="{latin}" w:cs="Times New Roman"/>"#
        )
    };
    let (body, display) = (fonts(body, "游明朝"), fonts(display, "游ゴシック"));
    let mut out = format!(
        r#"<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr>{body}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{tag}" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#
    );
    // At least 17 points from line to line: some of the fonts above set lines too close otherwise,
    // and larger letters still find their place.
    out.push_str(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="340" w:lineRule="atLeast"/></w:pPr></w:style>"#);
    out.push_str(r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>"#);
    let mut style = |id: &str, name: &str, next: &str, paragraph: &str, letters: &str| {
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{letters}</w:style>"#
        );
    };
    style(
        "Title",
        "Title",
        "BodyText",
        r#"<w:keepNext/><w:spacing w:after="480"/><w:jc w:val="center"/>"#,
        &format!(r#"<w:rPr>{display}<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>"#),
    );
    style(
        "Heading1",
        "heading 1",
        "BodyText",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>"#,
        &format!(r#"<w:rPr>{display}<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>"#),
    );
    style(
        "BodyText",
        "Body Text",
        "BodyText",
        &format!(r#"<w:spacing w:after="120"/><w:jc w:val="{alignment}"/>"#),
        "",
    );
    style(
        "ListBullet",
        "List Bullet",
        "ListBullet",
        &format!(
            r#"<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:jc w:val="{alignment}"/>"#
        ),
        "",
    );
    style("Closing", "Closing", "Closing", r#"<w:keepLines/><w:jc w:val="right"/>"#, "");
    out.push_str("</w:styles>");
    out
}

/// The one kind of list.
fn numbering(form: Form) -> String {
    let bullet = form.bullet;
    format!(
        r#"<w:numbering {MAIN}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="{bullet}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
    )
}

/// How the file wants to be treated: as one of today's Word, not in the mode for old files. A line
/// that somebody ended early is not stretched to the margin.
fn settings(form: Form) -> String {
    let tag = form.tag;
    format!(
        r#"<w:settings {MAIN}><w:defaultTabStop w:val="840"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{tag}" w:eastAsia="ja-JP"/></w:settings>"#
    )
}
