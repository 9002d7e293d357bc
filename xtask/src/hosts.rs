//! The web servers, the database and `WordPress` of the tests with real sites, from Debian packages.
//!
//! Only the programs are used. Each test starts them itself, with its own configuration, data and
//! ports; the services that the packages bring are left alone.

use std::fs;
use std::path::{Path, PathBuf};

use crate::packages::{self, Package, PackageError, Sign};
use crate::workspace;

/// The web server. Not looked for on the `PATH`, where only root has it.
pub const NGINX: &str = "/usr/sbin/nginx";

/// Its module that sends files which are there in brotli's form.
pub const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// The other web server. Its program comes without the service.
pub const APACHE: &str = "/usr/sbin/apache2";

/// Where its modules lie.
pub const APACHE_MODULES: &str = "/usr/lib/apache2/modules";

/// The database of `WordPress`.
pub const MARIADB: &str = "/usr/sbin/mariadbd";

/// Makes the first tables of a database.
pub const MARIADB_INSTALL: &str = "/usr/bin/mariadb-install-db";

/// `WordPress` as the package brings it, which the tests copy.
pub const WORDPRESS: &str = "/usr/share/wordpress";

/// What the tests with real sites need from the system, on top of the browsers.
const NEEDED: &[Package] = &[
    ("nginx", Sign::File(NGINX)),
    ("libnginx-mod-http-brotli-static", Sign::File(NGINX_BROTLI)),
    // Without the service: that one is the package `apache2`.
    ("apache2-bin", Sign::File(APACHE)),
    // Without the service: that one is the package `mariadb-server`.
    ("mariadb-server-core", Sign::File(MARIADB)),
    ("mariadb-server-core", Sign::File(MARIADB_INSTALL)),
    ("mariadb-client", Sign::Program("mariadb")),
    // Named, because WordPress asks for PHP in any form and would get it with a second web server.
    ("php", Sign::Program("php")),
    ("php-fpm", Sign::Found(php_fpm)),
    ("php-mysql", Sign::Found(php_mysql)),
    ("wordpress", Sign::File("/usr/share/wordpress/wp-load.php")),
    (
        "wordpress-theme-twentytwentythree",
        Sign::File("/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css"),
    ),
];

/// The release that the tests put on a server: like [`crate::release::folder`], but compressed in
/// less time.
pub fn release() -> PathBuf {
    workspace::root().join("target/hosts/release")
}

/// Makes sure that all of it is there. Says nothing when it is.
///
/// # Errors
///
/// When something is missing and cannot be installed: what, why, and what a person could type.
pub fn ensure() -> Result<(), PackageError> {
    packages::ensure_alone(NEEDED)
}

/// The program that runs PHP for a web server; its name carries a version.
pub fn php_fpm() -> Option<PathBuf> {
    newest(Path::new("/usr/sbin"), "php-fpm")
}

/// The module with which PHP talks to the database; its folder carries a version.
fn php_mysql() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib/php").into_iter().flatten().flatten();
    folders.map(|it| it.path().join("mysqli.so")).find(|it| it.is_file())
}

/// The last file, by name, whose name begins like this.
fn newest(folder: &Path, beginning: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|it| it.file_name().to_string_lossy().starts_with(beginning));
    named.map(|it| it.path()).filter(|it| it.is_file()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_php_is_found() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(newest(folder.path(), "php-fpm"), None);
        for name in ["php-fpm8.2", "php-fpm8.1", "phpquery"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        assert_eq!(newest(folder.path(), "php-fpm"), Some(folder.path().join("php-fpm8.2")));
    }
}
