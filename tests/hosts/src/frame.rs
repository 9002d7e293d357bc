//! A release on a real web server, with the configuration that our documents give.

use std::fs;
use std::process::Command;

use shirube_e2e::free_port;
use xtask::{hosts, process, release, workspace};

use crate::folder;
use crate::nginx::Nginx;

/// A release on nginx. Ends with this value.
pub struct Frame {
    /// The port on this machine.
    pub port: u16,
    _nginx: Nginx,
}

impl Frame {
    /// Serves the release as it should be served. `framed_by` are the origins that may frame it.
    pub fn start(name: &str, framed_by: &[String]) -> Self {
        Self::start_with(name, framed_by, |it| it)
    }

    /// The same with a change to the configuration.
    pub fn start_with(name: &str, framed_by: &[String], change: impl Fn(String) -> String) -> Self {
        let folder = folder(name);
        let port = free_port();
        let headers = folder.join("shirube.conf");
        fs::write(&headers, change(documented("nginx", port, "/", framed_by))).unwrap();
        let servers = format!(
            "    server {{\n\
             \x20       listen 127.0.0.1:{port};\n\
             \x20       root {};\n\
             \x20       include {};\n\
             \x20   }}\n",
            hosts::release().display(),
            headers.display()
        );
        Self { port, _nginx: Nginx::start(&folder, &servers, port) }
    }

    /// The origin: `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder that host pages name, which moves on with each release.
    pub fn folder(&self) -> String {
        format!("{}/v{}/", self.origin(), release::PROTOCOL)
    }
}

/// The headers that the release in a folder should be sent with, as our program writes them for a
/// server.
pub(crate) fn documented(server: &str, port: u16, folder: &str, framed_by: &[String]) -> String {
    let origin = format!("http://127.0.0.1:{port}");
    let mut headers = program();
    headers.arg("headers").arg(hosts::release());
    headers.args(["--for", server, "--origin", &origin, "--folder", folder]);
    if !framed_by.is_empty() {
        headers.arg("--frame-ancestors").args(framed_by);
    }
    process::run_silently(&mut headers).unwrap_or_else(|err| panic!("{err}"))
}

/// Our own program, which `cargo xtask test --hosts` builds before.
pub fn program() -> Command {
    Command::new(workspace::target().join("debug/shirube"))
}
