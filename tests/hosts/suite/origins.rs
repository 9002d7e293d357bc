//! A page of another origin around the check, with as strict a policy as it can have.

use std::fs;
use std::path::Path;

use shirube_e2e::{Engine, free_port};
use shirube_hosting::manifest::Integrity;
use shirube_hosts::visit::{the_check_runs_in, visitor};
use shirube_hosts::{Frame, Nginx, folder};
use xtask::{hosts, release, workspace};

in_every_engine!(a_strict_page_of_another_origin_shows_the_check);

async fn a_strict_page_of_another_origin_shows_the_check(engine: Engine) {
    let name = format!("origins-{}", engine.name());
    let port = free_port();
    let host = format!("http://localhost:{port}");
    let frame = Frame::start(&format!("{name}-frame"), std::slice::from_ref(&host));
    let folder = folder(&name);
    write_page(&folder, &frame);
    let _nginx = Nginx::start(&folder, &server(&folder, port, &frame.origin()), port);

    let mut site = visitor(engine).await;
    site.also_at(frame.origin());
    site.also_at(host.as_str());
    the_check_runs_in(&mut site, &format!("{host}/host.html")).await;
    site.leave().await;
}

/// The page with the two lines, pinned to this version.
fn write_page(folder: &Path, frame: &Frame) {
    let pages = workspace::root().join("tests/hosts/pages");
    let loader = fs::read(hosts::release().join("v1/embed.js")).unwrap();
    let script = release::snippet(&frame.origin(), &Integrity::sha384(&loader));
    let page = fs::read_to_string(pages.join("host.html")).unwrap();
    let page = page.replace("SCRIPT", &script).replace("FRAME", &frame.origin());
    fs::write(folder.join("host.html"), page).unwrap();
    fs::copy(pages.join("listen.js"), folder.join("listen.js")).unwrap();
}

/// The lines of a host page's policy that our documents name, and nothing else allowed.
fn server(folder: &Path, port: u16, frame: &str) -> String {
    format!(
        "    server {{\n\
         \x20       listen 127.0.0.1:{port};\n\
         \x20       root {};\n\
         \x20       add_header Content-Security-Policy \"default-src 'none'; \
         script-src 'self' {frame}; frame-src {frame}; style-src 'self'; \
         img-src 'self' data:; form-action 'none'; base-uri 'none'\" always;\n\
         \x20   }}\n",
        folder.display()
    )
}
