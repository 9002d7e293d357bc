//! The policy as the program that makes Word files reads it.

use crate::json::{Node, canonical};

use super::Document;

/// The document as the JSON that `crates/tools` makes a Word file of: title, headings, a block for
/// each paragraph, and the closing, which stays together on one page.
pub fn to_file(document: &Document) -> String {
    let block = |kind: &str, text: &str| Node::object([(kind, Node::text(text))]);
    let paragraphs = |text: &str| -> Vec<Node> {
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        lines.map(|it| block("text", it)).collect()
    };
    let mut blocks = paragraphs(&document.preamble);
    for section in &document.sections {
        blocks.push(block("heading", section.heading));
        blocks.extend(paragraphs(&section.body));
    }
    let closing = &document.closing;
    let closing = [&closing.day, &closing.company, &closing.representative];
    let closing = closing.into_iter().map(|it| Node::text(it.as_str())).collect();
    blocks.push(Node::object([("closing", Node::List(closing))]));
    canonical(&Node::object([
        ("lang", Node::text(document.lang.tag())),
        ("title", Node::text(document.title)),
        ("blocks", Node::List(blocks)),
    ]))
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::policy::{Part, Policy, draft};

    use super::*;

    #[test]
    fn every_paragraph_is_a_block_and_the_closing_comes_last() {
        let mut policy = Policy::default();
        policy.edit(Part::Preamble, "はじめに\n\n  「約束」です。");
        let file = to_file(&draft(&policy, Lang::Ja));
        let begin = r#"{"blocks":[{"text":"はじめに"},{"text":"「約束」です。"},{"heading":"1．経営者の責任"},{"text":"#;
        assert!(file.starts_with(begin), "{file}");
        let end = r#"{"closing":["（日付）","（会社名）","（役職）　（代表者名）"]}],"lang":"ja","title":"情報セキュリティ基本方針"}"#;
        assert!(file.ends_with(end), "{file}");
    }
}
