//! Scripts that were modules of their own, as parts of one script.

use super::SingleError;

/// The markers in `boot.js` around what the single file does in another way.
const BEGIN: &str = "// [files\n";
const END: &str = "// files]\n";

/// Where `boot.js` makes what the program calls.
const OFFERED: &str = "globalThis.shirube = Object.freeze({\n";

/// A module as a function `name` that returns what the module exports.
///
/// Not a parser: it knows how `wasm-bindgen` and terser write modules, and refuses what else there
/// may be. Their modules have no import, exports only at the top, and no text that looks like one.
pub(super) fn function(name: &str, file: &str, module: &str) -> Result<String, SingleError> {
    let refuse = |found: &str| SingleError::Script { file: file.into(), found: found.into() };
    let mut exported = Vec::new();
    let mut body = String::new();
    let mut rest = module;
    while let Some(at) = next_word(rest, "export") {
        let (before, after) = rest.split_at_checked(at).ok_or_else(|| refuse("export"))?;
        body.push_str(before);
        rest = after.trim_start_matches("export").trim_start();
        if let Some(list) = rest.strip_prefix('{') {
            let (list, after) = list.split_once('}').ok_or_else(|| refuse("export"))?;
            for it in list.split(',').map(str::trim).filter(|it| !it.is_empty()) {
                let (inside, outside) = it.split_once(" as ").unwrap_or((it, it));
                exported.push(format!("{}: {}", outside.trim(), inside.trim()));
            }
            rest = after.strip_prefix(';').unwrap_or(after);
        } else {
            let kinds = ["class ", "function ", "async function "];
            let declared = kinds.iter().find_map(|it| rest.strip_prefix(it));
            let declared = declared.ok_or_else(|| refuse("export"))?;
            let end = declared.find(|it| !is_of_a_name(it)).unwrap_or(0);
            let declared = declared.get(..end).filter(|it| !it.is_empty());
            exported.push(declared.ok_or_else(|| refuse("export"))?.to_owned());
        }
    }
    body.push_str(rest);
    let mut rest = body.as_str();
    while let Some(at) = next_word(rest, "import") {
        rest = rest.get(at..).unwrap_or_default().trim_start_matches("import");
        // `import.meta` says where the page is.
        if !rest.starts_with(".meta") {
            return Err(refuse("import"));
        }
    }
    Ok(format!("function {name}() {{\n{body}\nreturn {{ {} }};\n}}\n", exported.join(", ")))
}

/// Where a word stands that is neither a part of a longer one nor the name of a member.
fn next_word(script: &str, word: &str) -> Option<usize> {
    let found = script.match_indices(word).find(|(at, _)| {
        let before = script.get(..*at).and_then(|it| it.chars().next_back());
        let after = script.get(at + word.len()..).and_then(|it| it.chars().next());
        let follows = before.is_some_and(|it| is_of_a_name(it) || it == '.');
        !follows && !after.is_some_and(|it| is_of_a_name(it) || it == ':')
    });
    found.map(|(at, _)| at)
}

fn is_of_a_name(it: char) -> bool {
    it.is_ascii_alphanumeric() || it == '_' || it == '$'
}

/// `boot.js` without what fetches files, and with what gives the program its data.
pub(super) fn boot(script: &str) -> Result<String, SingleError> {
    let refuse = |found: &str| SingleError::Script { file: "boot.js".into(), found: found.into() };
    let mut kept = String::new();
    let mut rest = script;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        kept.push_str(before);
        rest = after.split_once(END).ok_or_else(|| refuse(BEGIN.trim()))?.1;
    }
    kept.push_str(rest);
    for found in [END.trim(), "document.baseURI", "fetch(", "import("] {
        if kept.contains(found) {
            return Err(refuse(found));
        }
    }
    if kept.matches(OFFERED).count() != 1 {
        return Err(refuse("no globalThis.shirube"));
    }
    Ok(kept.replace(OFFERED, &format!("{OFFERED}  file: inMemory,\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(module: &str, expected: &str) {
        assert_eq!(function("f", "f.js", module).unwrap(), expected);
    }

    #[test]
    fn what_a_module_exports_is_what_the_function_returns() {
        check(
            "let a=1;export class B{c(){}}B.x=2;export function d(){}export{a as initSync,e as default};",
            "function f() {\nlet a=1;class B{c(){}}B.x=2;function d(){}\n\
             return { B, d, initSync: a, default: e };\n}\n",
        );
        check(
            "export { initSync, __wbg_init as default };\n",
            "function f() {\n\n\nreturn { initSync: initSync, default: __wbg_init };\n}\n",
        );
    }

    #[test]
    fn a_module_that_needs_others_is_refused() {
        for module in ["import{a}from'./b.js';", "import './b.js'", "const a=await import('b')"] {
            assert!(function("f", "f.js", module).is_err(), "{module}");
        }
        for module in [
            "new URL('a', import.meta.url)",
            "const imports={};it.imports",
            "a.import()",
            "b=a.exports",
        ] {
            assert!(function("f", "f.js", module).is_ok(), "{module}");
        }
    }

    #[test]
    fn an_export_of_another_form_is_refused() {
        for module in ["export default 1", "export const a=1", "export * from 'b'", "export{a"] {
            assert!(function("f", "f.js", module).is_err(), "{module}");
        }
    }

    #[test]
    fn the_boot_script_loses_what_fetches() {
        let script = "a();\n// [files\nfetch(1);\n// files]\nglobalThis.shirube = \
                      Object.freeze({\n  b,\n});\n// [files\nfetch(2);\n// files]\nc();\n";
        let expected =
            "a();\nglobalThis.shirube = Object.freeze({\n  file: inMemory,\n  b,\n});\nc();\n";
        assert_eq!(boot(script).unwrap(), expected);
        for broken in ["// [files\nfetch(1);", "fetch(1)", "a();", "// files]\n"] {
            assert!(boot(broken).is_err(), "{broken}");
        }
    }
}
