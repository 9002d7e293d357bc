//! The web server, with a configuration of the test's own.

use std::fs;
use std::path::Path;
use std::process::Command;

use shirube_e2e::{Kept, wait_for};
use xtask::hosts;

use crate::folder;

/// A running nginx. It ends with this value.
pub struct Nginx {
    _process: Kept,
}

impl Nginx {
    /// Starts nginx in `folder` with these `server` blocks, and waits until it listens on `port`.
    pub fn start(folder: &Path, servers: &str, port: u16) -> Self {
        let config = folder.join("nginx.conf");
        fs::write(&config, config_of(folder, servers)).unwrap();
        let mut nginx = Command::new(hosts::NGINX);
        // The log is named here too: before it reads its configuration it would write to the system's.
        nginx.arg("-e").arg(folder.join("error.log"));
        nginx.arg("-p").arg(folder).arg("-c").arg(&config);
        let log = folder.join("nginx.log");
        let process = Kept::start(&mut nginx, &log);
        wait_for(port, &folder.join("error.log"));
        Self { _process: process }
    }
}

/// Everything around the servers: nothing of it lies outside of the folder.
fn config_of(folder: &Path, servers: &str) -> String {
    let user = if folder::is_roots(folder) { "user root;\n" } else { "" };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|it| format!("    {it}_temp_path {}/{it};\n", folder.display()))
        .concat();
    format!(
        "{user}load_module {brotli};\n\
         daemon off;\n\
         worker_processes 1;\n\
         pid {at}/nginx.pid;\n\
         error_log {at}/error.log;\n\
         events {{}}\n\
         http {{\n\
         \x20   include /etc/nginx/mime.types;\n\
         \x20   default_type application/octet-stream;\n\
         \x20   access_log {at}/access.log;\n\
         {temporary}{servers}}}\n",
        at = folder.display(),
        brotli = hosts::NGINX_BROTLI
    )
}
