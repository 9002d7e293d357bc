use super::*;
use crate::fingerprint;

/// A small build with all that a release needs.
fn built() -> tempfile::TempDir {
    let dist = tempfile::tempdir().unwrap();
    let page = |head: &str| {
        format!(
            "<!doctype html>\n<html lang=\"ja\"><head><title>x</title>{head}</head><body>\
             <div id=\"app\"></div></body></html>"
        )
    };
    let boot = "<link rel=\"stylesheet\" href=\"style.css\"><script type=\"module\" src=\"boot.js\"></script>";
    let mut files = Files::new();
    let mut put = |name: &str, text: &str| files.insert(name.into(), text.as_bytes().into());
    put("index.html", &page(boot));
    put("help.ja.html", &page("<link rel=\"stylesheet\" href=\"style.css\">"));
    put("boot.js", "import(\"./whole.js\");import(\"./frame.js\");");
    put("frame.js", "export const connect = 1;");
    put("whole.js", "new URL(\"whole_bg.wasm\");export{a as default};");
    put("tools.js", "new URL(\"tools_bg.wasm\");export{a as default};");
    for name in ["whole_bg.wasm", "tools_bg.wasm", "style.css", "whole.css", "paper.css"] {
        put(name, &name.repeat(100));
    }
    put("icon.svg", "<svg/>");
    put("embed.js", "loader();");
    put("questionnaires/sme/ja.json", "{ }");
    put("partners/demo-insurer.json", "{ }");
    put("sw.js", "that of the build");
    files::write(&files, dist.path()).unwrap();
    dist
}

fn released() -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    make(built().path(), to.path(), Quality(1)).unwrap();
    to
}

fn names(folder: &Path) -> Vec<String> {
    let all = fingerprint::files(folder).unwrap();
    all.iter().map(|it| it.strip_prefix(folder).unwrap().display().to_string()).collect()
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (one, other) = (released(), released());
    assert_eq!(names(one.path()), names(other.path()));
    for name in names(one.path()) {
        let bytes = [&one, &other].map(|it| fs::read(it.path().join(&name)).unwrap());
        assert!(bytes[0] == bytes[1], "{name}");
    }
}

#[test]
fn what_lay_there_before_is_gone() {
    let to = tempfile::tempdir().unwrap();
    fs::write(to.path().join("old.txt"), "old").unwrap();
    make(built().path(), to.path(), Quality(1)).unwrap();
    assert!(!to.path().join("old.txt").exists());
}

#[test]
fn both_copies_have_the_same_files_and_the_manifest_knows_each() {
    let to = released();
    let [own, moving] = copies().map(|it| files::read(&to.path().join(it)).unwrap());
    assert_eq!(own, moving);
    let manifest = String::from_utf8(own["manifest.json"].clone()).unwrap();
    let manifest = Manifest::read(&manifest).unwrap();
    assert_eq!((manifest.version.as_str(), manifest.protocol), (VERSION, PROTOCOL));
    let listed: Vec<&str> = manifest.files.iter().map(|it| it.path.as_str()).collect();
    let there: Vec<&str> =
        own.keys().map(String::as_str).filter(|it| *it != manifest::NAME).collect();
    assert_eq!(listed, there);
    for entry in &manifest.files {
        assert!(entry.is(&own[&entry.path]), "{}", entry.path);
    }
}

#[test]
fn partners_find_what_they_name_under_its_name_and_the_rest_is_hashed() {
    let own = files::read(&released().path().join(&copies()[0])).unwrap();
    for name in ["index.html", "help.ja.html", "embed.js", "icon.svg", "partners/demo-insurer.json"]
    {
        assert!(own.contains_key(name), "{name}");
    }
    for name in ["boot", "frame", "style", "whole", "whole_bg", "tools", "tools_bg", "paper"] {
        let found = own.keys().filter(|it| it.starts_with(&format!("{name}-"))).count();
        assert!(1 <= found, "{name}");
        assert!(!own.keys().any(|it| it.starts_with(&format!("{name}."))), "{name}");
    }
    for name in html::loads(&String::from_utf8_lossy(&own["index.html"])) {
        assert!(own.contains_key(&name), "{name}");
    }
}

#[test]
fn the_page_carries_a_policy_and_the_worker_its_own_list() {
    let own = files::read(&released().path().join(&copies()[0])).unwrap();
    let index = String::from_utf8_lossy(&own["index.html"]).into_owned();
    let head = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
    assert!(index.contains(head), "{index}");
    let worker = String::from_utf8_lossy(&own["sw.js"]).into_owned();
    let boot = own.keys().find(|it| it.starts_with("boot-")).unwrap();
    assert!(worker.contains(&format!("\"{boot}\": \"sha256-")), "{worker}");
    assert!(!worker.contains("manifest.json") && !worker.contains("partners/"), "{worker}");
}

#[test]
fn compressed_forms_lie_beside_what_gets_smaller_and_are_what_they_stand_for() {
    let to = released();
    let all = names(to.path());
    let brotli =
        all.iter().find(|it| it.contains("/whole_bg-") && it.ends_with(".wasm.br")).unwrap();
    assert!(all.contains(&brotli.replace(".br", ".gz")));
    assert!(!all.iter().any(|it| it.ends_with("icon.svg.br")), "it is too small to get smaller");
    let mut plain = Vec::new();
    let bytes = fs::read(to.path().join(brotli)).unwrap();
    brotli::BrotliDecompress(&mut bytes.as_slice(), &mut plain).unwrap();
    assert_eq!(plain, "whole_bg.wasm".repeat(100).as_bytes());
}

#[test]
fn the_sums_are_of_every_file_and_right() {
    let to = released();
    let sums = fs::read_to_string(to.path().join(pack::SUMS)).unwrap();
    let mut listed = Vec::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(sum, pack::hex(&fs::read(to.path().join(name)).unwrap()), "{name}");
        listed.push(name.to_owned());
    }
    let mut all = names(to.path());
    all.retain(|it| it != pack::SUMS);
    assert_eq!(listed, all);
    for name in ["shirube.html", "README.txt", "servers/nginx.txt", "v1/sw.js"] {
        assert!(listed.iter().any(|it| it == name), "{name}");
    }
}

#[test]
fn the_line_for_a_host_page_pins_the_loader() {
    let to = tempfile::tempdir().unwrap();
    let loader = make(built().path(), to.path(), Quality(1)).unwrap();
    assert_eq!(loader, Integrity::sha384(b"loader();"));
    let line = snippet("https://a.example", &loader);
    let src = format!("src=\"https://a.example/v{VERSION}/embed.js\"");
    assert!(line.contains(&src) && line.contains("integrity=\"sha384-"), "{line}");
    let readme = fs::read_to_string(to.path().join("README.txt")).unwrap();
    assert!(readme.contains(loader.as_str()), "{readme}");
}

#[test]
fn a_build_without_a_loader_is_no_release() {
    let dist = built();
    fs::remove_file(dist.path().join("embed.js")).unwrap();
    let to = tempfile::tempdir().unwrap();
    let err = make(dist.path(), to.path(), Quality(1)).unwrap_err().to_string();
    assert_eq!(err, "the build has no embed.js");
}
