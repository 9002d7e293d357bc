//! The types of the package for TypeScript: options, element, events, and what they carry.

use std::fmt::Write as _;

use crate::options::{Both, Choice, Kind, Table};

use super::shapes::Shapes;

/// The events: the message that each is made of, in the schema and as the end of its name.
const EVENTS: [(&str, &str, &str); 5] = [
    ("ready", "Ready", "The check is on the screen and can be used."),
    ("progress", "Progress", "The number of answers has changed; only with the option `progress`."),
    (
        "completed",
        "Completed",
        "The visitor sees a result with every question answered. There is no score in it.",
    ),
    ("result", "Result", "The visitor hands the result over. Verify what arrives before using it."),
    ("error", "Error", "The check does not work here."),
];

/// What a message carries on the port and an event does not.
const ON_PORT: [&str; 2] = ["s", "t"];

const HEAD: &str = "\
// Made from embed/options.json and questionnaires/schema/messages.schema.json by `cargo xtask embed`.

/** Makes `<shirube-check>` known to the page. More than once does no harm. */
export function define(): void;

/**
 * Adds the element to the page.
 * @param target the element to add it to, or its selector
 * @param options the options by name
 * @returns the element; removing it ends the check
 */
export function mount(target: Element | string, options?: ShirubeOptions): ShirubeCheckElement;

/** The version of this package. */
export const version: string;

";

const ELEMENT: &str = "  /** How many messages were left out of account: not from the frame, too long, or of no known shape. */
  readonly ignored: number;
  addEventListener<K extends keyof ShirubeEventMap>(
    type: K,
    listener: (this: ShirubeCheckElement, event: ShirubeEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ShirubeEventMap>(
    type: K,
    listener: (this: ShirubeCheckElement, event: ShirubeEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

";

const TAIL: &str = "\
declare global {
  interface HTMLElementTagNameMap {
    \"shirube-check\": ShirubeCheckElement;
  }
}
";

/// The types of the package.
pub fn index(table: &Table, shapes: &Shapes) -> String {
    let mut out = String::from(HEAD);
    options(table, &mut out);
    element(table, &mut out);
    events(&mut out);
    for (_, name, _) in EVENTS {
        let message = format!("{name}Message");
        out.push_str(&shapes.without(&message, &ON_PORT, &format!("{name}Detail")));
    }
    out.push_str(&tokens(table));
    out.push_str(&shapes.all("ShirubeMessage"));
    out.push_str(TAIL);
    out
}

fn options(table: &Table, out: &mut String) {
    out.push_str("/** The options, as `mount` and the properties take them. */\n");
    out.push_str("export interface ShirubeOptions {\n");
    for it in &table.options {
        comment(&it.about, "  ", out);
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}?: {} | undefined;", it.property, taken(it));
    }
    out.push_str("}\n\n");
}

fn element(table: &Table, out: &mut String) {
    out.push_str("/** The element `<shirube-check>`. */\n");
    out.push_str("export interface ShirubeCheckElement extends HTMLElement {\n");
    for it in &table.options {
        comment(&it.about, "  ", out);
        let name = &it.property;
        let given = if it.kind == Kind::Boolean { "boolean" } else { "string" };
        let _ = writeln!(out, "  get {name}(): {given};");
        let _ = writeln!(out, "  set {name}(value: {} | null | undefined);", taken(it));
    }
    out.push_str(ELEMENT);
}

fn events(out: &mut String) {
    out.push_str("/** The events of the element. All of them bubble. */\n");
    out.push_str("export interface ShirubeEventMap {\n");
    for (event, name, about) in EVENTS {
        let _ = writeln!(out, "  /** {about} */");
        let _ = writeln!(out, "  \"shirube-{event}\": CustomEvent<{name}Detail>;");
    }
    out.push_str("}\n\n");
}

fn tokens(table: &Table) -> String {
    let names: Vec<String> =
        table.tokens.iter().map(|it| format!("\n  | \"{}\"", it.name)).collect();
    format!(
        "/** The custom properties of the theme. */\nexport type ShirubeToken ={};\n\n",
        names.concat()
    )
}

/// What an option may be set to.
fn taken(it: &Choice) -> String {
    let words: Vec<String> = it.values.iter().map(|it| format!("\"{it}\"")).collect();
    let words = words.join(" | ");
    match it.kind {
        Kind::Choice => words,
        // Others are possible; the known ones are what an editor proposes.
        Kind::Id if !words.is_empty() => format!("{words} | (string & {{}})"),
        Kind::Height => "\"auto\" | \"fill\" | number | `${number}`".into(),
        Kind::Number => "number | `${number}`".into(),
        Kind::Boolean => "boolean".into(),
        Kind::Url | Kind::Id | Kind::Text | Kind::Hosts => "string".into(),
    }
}

fn comment(about: &Both, indent: &str, out: &mut String) {
    let _ = writeln!(
        out,
        "{indent}/**\n{indent} * {}\n{indent} *\n{indent} * {}\n{indent} */",
        about.en, about.ja
    );
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::process::Command;
    use std::sync::LazyLock;

    use crate::process::{self, ProcessError};
    use crate::{tools, workspace};

    /// Installed once, whichever test comes first.
    static COMPILER: LazyLock<PathBuf> = LazyLock::new(|| tools::TYPESCRIPT.ensure().unwrap());

    /// The line numbers of what the compiler finds in a sample.
    fn compiled(sample: &str) -> Vec<usize> {
        let mut compiler = Command::new(&*COMPILER);
        compiler.current_dir(workspace::root().join("xtask/samples"));
        compiler.args(["--noEmit", "--strict", "--pretty", "false", "--ignoreConfig"]);
        compiler.args(["--target", "es2022", "--module", "esnext"]);
        compiler.args(["--moduleResolution", "bundler", "--types", ""]).arg(sample);
        let said = match process::run_silently(&mut compiler) {
            Ok(_) => return Vec::new(),
            Err(ProcessError::FailedSilently { tail, .. }) => tail,
            Err(other) => panic!("{other}"),
        };
        let place = |line: &str| {
            line.strip_prefix(sample)?.strip_prefix('(')?.split_once(',')?.0.parse().ok()
        };
        let lines: Vec<usize> = said.lines().filter_map(place).collect();
        assert!(!lines.is_empty(), "{said}");
        lines
    }

    #[test]
    fn what_a_partner_may_write_compiles() {
        assert_eq!(compiled("compiles.ts"), [0; 0]);
    }

    #[test]
    fn every_mistake_is_found() {
        let sample = include_str!("../../samples/refused.ts");
        let mistakes = sample.lines().zip(1..).filter(|(line, _)| line.ends_with("// mistake"));
        let mistakes: Vec<usize> = mistakes.map(|(_, number)| number).collect();
        assert_eq!(compiled("refused.ts"), mistakes);
    }
}
