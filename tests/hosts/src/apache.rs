//! Apache with a release in a folder of its site, and the `.htaccess` that our program writes there.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use shirube_e2e::{Kept, free_port, wait_for};
use tempfile::TempDir;
use xtask::hosts;

use crate::folder::{copy, is_roots};
use crate::frame::documented;

/// The modules that the form asks for, and those without which nothing is served.
const MODULES: [&str; 6] = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"];

/// A running Apache. It ends with this value.
pub struct Apache {
    /// The port on this machine.
    pub port: u16,
    _process: Kept,
    // Last, so that it goes last.
    _site: TempDir,
}

impl Apache {
    /// Serves the release in `folder` (`/shirube/`) of a site.
    pub fn start(folder: &str, framed_by: &[String]) -> Self {
        let port = free_port();
        // Not under `target`: started by root, Apache reads as somebody who may not look there.
        let site = TempDir::new().unwrap();
        fs::set_permissions(site.path(), Permissions::from_mode(0o755)).unwrap();
        let release = site.path().join("htdocs").join(folder.trim_matches('/'));
        copy(&hosts::release(), &release);
        let headers = documented("apache", port, folder, framed_by);
        fs::write(release.join(".htaccess"), headers).unwrap();
        let config = site.path().join("apache.conf");
        fs::write(&config, config_of(site.path(), port)).unwrap();
        let mut apache = Command::new(hosts::APACHE);
        apache.arg("-D").arg("FOREGROUND").arg("-f").arg(&config);
        let log = site.path().join("apache.log");
        let process = Kept::start(&mut apache, &log);
        wait_for(port, &log);
        Self { port, _process: process, _site: site }
    }
}

/// Everything that is not in the `.htaccess`.
fn config_of(site: &Path, port: u16) -> String {
    let modules: String = MODULES
        .map(|it| format!("LoadModule {it}_module {}/mod_{it}.so\n", hosts::APACHE_MODULES))
        .concat();
    let user = if is_roots(site) { "User www-data\nGroup www-data\n" } else { "" };
    format!(
        "{modules}{user}\
         ServerRoot {at}\n\
         ServerName 127.0.0.1\n\
         Listen 127.0.0.1:{port}\n\
         PidFile {at}/apache.pid\n\
         ErrorLog {at}/error.log\n\
         Mutex file:{at}\n\
         TypesConfig /dev/null\n\
         DocumentRoot {at}/htdocs\n\
         <Directory {at}/htdocs>\n\
         \x20   Require all granted\n\
         \x20   AllowOverride FileInfo\n\
         </Directory>\n",
        at = site.display()
    )
}
