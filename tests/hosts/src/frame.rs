//! The built page on a real web server, with the configuration that our documents give.

use std::fs;
use std::path::{Path, PathBuf};

use shirube_e2e::{dist, free_port};

use crate::folder;
use crate::nginx::Nginx;

/// A folder with the page on nginx. Ends with this value.
pub struct Frame {
    /// The port on this machine.
    pub port: u16,
    _nginx: Nginx,
}

impl Frame {
    /// Serves the page as it should be served. `hosts` are the origins that may frame it.
    pub fn start(name: &str, hosts: &[String]) -> Self {
        Self::start_with(name, hosts, |it| it)
    }

    /// The same with a change to the configuration.
    pub fn start_with(name: &str, hosts: &[String], change: impl Fn(String) -> String) -> Self {
        let folder = folder(name);
        let port = free_port();
        let root = dist();
        let headers = folder.join("shirube.conf");
        fs::write(&headers, change(documented(&root, port, hosts))).unwrap();
        let servers = format!(
            "    server {{\n\
             \x20       listen 127.0.0.1:{port};\n\
             \x20       root {};\n\
             \x20       include {};\n\
             \x20   }}\n",
            root.display(),
            headers.display()
        );
        Self { port, _nginx: Nginx::start(&folder, &servers, port) }
    }

    /// The origin: `http://127.0.0.1:8080`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The headers that a copy should be sent with, as our documents give them.
fn documented(_root: &Path, _port: u16, _hosts: &[String]) -> String {
    String::from(
        "types { application/wasm wasm; text/javascript js mjs; application/json json; text/css css; text/html html; image/svg+xml svg; }\n",
    )
}
