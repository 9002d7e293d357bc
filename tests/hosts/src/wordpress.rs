//! `WordPress` as somebody has it: nginx, PHP and `MariaDB`, with our plugin put in by `WordPress`
//! itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::de::DeserializeOwned;
use shirube_e2e::{Kept, free_port, wait_for};
use xtask::{hosts, process, workspace};

use crate::folder::{copy, folder, is_roots};
use crate::http::{self, Reply};
use crate::nginx::Nginx;

/// A site of this installation. Each has tables of its own, so that what one test sets does not
/// reach another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tables {
    /// The one that visitors see, under `http://localhost`.
    Visited,
    /// The one whose administrator changes settings, under `http://127.0.0.1`.
    Managed,
    /// One that is only talked to from the command line.
    Apart,
}

impl Tables {
    fn name(self) -> &'static str {
        match self {
            Self::Visited => "visited",
            Self::Managed => "managed",
            Self::Apart => "apart",
        }
    }
}

/// The administrator of every site.
pub const USER: &str = "kanri";

/// The administrator's password.
pub const PASSWORD: &str = "only on this machine";

/// A running `WordPress`. Ends with this value, or with the process.
pub struct WordPress {
    folder: PathBuf,
    port: u16,
    /// Web server, PHP and database, ended in this order.
    _nginx: Nginx,
    _php: Kept,
    _database: Kept,
}

impl WordPress {
    /// Copies `WordPress` from the system, unpacks the plugin beside its others, and starts all that
    /// it needs. No site is installed yet.
    pub fn start(name: &str) -> Self {
        let folder = folder(name);
        let [port, php_port, database_port] = [free_port(), free_port(), free_port()];
        let database = database(&folder, database_port);
        let site = folder.join("site");
        copy(Path::new(hosts::WORDPRESS), &site);
        fs::write(site.join("wp-config.php"), config(&folder, port, database_port)).unwrap();
        copy(&scripts().join("mu-plugins"), &site.join("wp-content/mu-plugins"));
        let php = php(&folder, php_port);
        let nginx = Nginx::start(&folder, &server(&site, port, php_port), port);
        Self { folder, port, _nginx: nginx, _php: php, _database: database }
    }

    /// The origin of a site.
    pub fn origin(&self, tables: Tables) -> String {
        match tables {
            Tables::Visited | Tables::Apart => format!("http://localhost:{}", self.port),
            Tables::Managed => format!("http://127.0.0.1:{}", self.port),
        }
    }

    /// Makes a site: `WordPress` installs itself, then the packed plugin, as "Upload plugin" does.
    pub fn install(&self, tables: Tables) {
        let plugin = workspace::root().join("target/wordpress/shirube.zip");
        let origin = self.origin(tables);
        let words = [origin.as_str(), plugin.to_str().unwrap(), USER, PASSWORD];
        let said: String = self.run(tables, "install.php", &words);
        assert_eq!(said, "installed");
    }

    /// Publishes a page and returns its address.
    pub fn publish(&self, tables: Tables, title: &str, content: &str) -> String {
        self.run(tables, "publish.php", &[title, content])
    }

    /// What a visitor's browser is sent first.
    pub fn get(&self, tables: Tables, path: &str) -> Reply {
        let host = self.origin(tables).replace("http://", "");
        http::get_from(self.port, &host, path, &[])
    }

    /// Runs one of our scripts inside `WordPress` and reads the JSON that it prints.
    pub fn run<T: DeserializeOwned>(&self, tables: Tables, script: &str, words: &[&str]) -> T {
        self.run_in("ja", tables, script, words)
    }

    /// The same in a site of another language, such as `en_US`.
    pub fn run_in<T: DeserializeOwned>(
        &self,
        language: &str,
        tables: Tables,
        script: &str,
        words: &[&str],
    ) -> T {
        let mut php = Command::new("php");
        php.arg(scripts().join(script)).args(words).current_dir(self.folder.join("site"));
        php.env("SHIRUBE_TABLES", tables.name()).env("SHIRUBE_LOCALE", language);
        let said = process::run_silently(&mut php).unwrap_or_else(|err| panic!("{err}"));
        serde_json::from_str(&said).unwrap_or_else(|err| panic!("{script}: {err}: {said}"))
    }

    /// What PHP complained about, as far as it concerns our plugin.
    pub fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.join("php.log")).unwrap_or_default();
        log.lines().filter(|it| it.contains("plugins/shirube")).map(String::from).collect()
    }
}

fn scripts() -> PathBuf {
    workspace::root().join("tests/hosts/php")
}

/// Starts a database that has nothing but an empty one for `WordPress`.
fn database(folder: &Path, port: u16) -> Kept {
    let data = folder.join("database");
    let mut options = vec!["--no-defaults".to_string(), format!("--datadir={}", data.display())];
    if is_roots(folder) {
        options.push("--user=root".into());
    }
    let mut install = Command::new(hosts::MARIADB_INSTALL);
    install.args(&options).args(["--skip-test-db", "--auth-root-authentication-method=normal"]);
    process::run_silently(&mut install).unwrap_or_else(|err| panic!("{err}"));

    let first = folder.join("first.sql");
    let words = "CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n\
                 CREATE USER wordpress@'127.0.0.1' IDENTIFIED BY 'wordpress';\n\
                 GRANT ALL ON wordpress.* TO wordpress@'127.0.0.1';\n";
    fs::write(&first, words).unwrap();
    let mut database = Command::new(hosts::MARIADB);
    database.args(&options);
    database.args(["--bind-address=127.0.0.1", "--skip-name-resolve"]);
    database.arg(format!("--port={port}"));
    // Beside the data: a longer path than 107 bytes cannot be a socket.
    database.args(["--socket=socket", "--pid-file=pid"]);
    database.arg(format!("--init-file={}", first.display()));
    // What it holds is thrown away; nothing has to survive a power cut.
    database.args(["--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M"]);
    let log = folder.join("database.log");
    let database = Kept::start(&mut database, &log);
    wait_for(port, &log);
    database
}

/// Starts the program that runs PHP for the web server.
fn php(folder: &Path, port: u16) -> Kept {
    let config = folder.join("php-fpm.conf");
    let at = folder.display();
    let text = format!(
        "[global]\n\
         error_log = {at}/php-fpm.log\n\
         daemonize = no\n\
         [wordpress]\n\
         listen = 127.0.0.1:{port}\n\
         user = root\n\
         group = root\n\
         pm = static\n\
         pm.max_children = 4\n\
         php_admin_value[memory_limit] = 256M\n"
    );
    let text = if is_roots(folder) {
        text
    } else {
        text.replace("user = root\n", "").replace("group = root\n", "")
    };
    fs::write(&config, text).unwrap();
    // It leaves the process group, so that ending the group would not end it; it is told otherwise.
    let mut php = Command::new("setpriv");
    php.args(["--pdeathsig", "TERM"]).arg(hosts::php_fpm().unwrap());
    php.args(["--nodaemonize", "--fpm-config"]).arg(&config);
    if is_roots(folder) {
        php.arg("--allow-to-run-as-root");
    }
    let log = folder.join("php-fpm.out");
    let php = Kept::start(&mut php, &log);
    wait_for(port, &folder.join("php-fpm.log"));
    php
}

/// The `server` block of `WordPress`, as its documents give it.
fn server(site: &Path, port: u16, php: u16) -> String {
    format!(
        "    server {{\n\
         \x20       listen 127.0.0.1:{port};\n\
         \x20       server_name localhost 127.0.0.1;\n\
         \x20       root {};\n\
         \x20       index index.php;\n\
         \x20       client_max_body_size 8m;\n\
         \x20       location / {{ try_files $uri $uri/ /index.php?$args; }}\n\
         \x20       location ~ \\.php$ {{\n\
         \x20           include /etc/nginx/fastcgi.conf;\n\
         \x20           fastcgi_param HTTP_HOST $http_host;\n\
         \x20           fastcgi_pass 127.0.0.1:{php};\n\
         \x20       }}\n\
         \x20   }}\n",
        site.display()
    )
}

/// `wp-config.php`: the settings of this run before those that are always the same.
fn config(folder: &Path, port: u16, database: u16) -> String {
    format!(
        "<?php\n\
         define('SHIRUBE_PORT', {port});\n\
         define('SHIRUBE_FOLDER', '{}');\n\
         define('DB_HOST', '127.0.0.1:{database}');\n\
         define('SHIRUBE_TESTS', '{}');\n\
         require SHIRUBE_TESTS . '/hosts/php/config.php';\n\
         require_once ABSPATH . 'wp-settings.php';\n",
        folder.display(),
        workspace::root().join("tests").display()
    )
}
