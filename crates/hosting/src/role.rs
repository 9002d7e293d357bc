//! What a file of a copy is for, which decides what it may do.

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// `index.html`: the program, in a frame or on its own.
    Frame,
    /// A page without a program: questions on paper, what to do when something has happened.
    Static,
    /// A page for partners: `embed.html`, `doctor.html`, `harness.html`, those of `demo/`.
    Partner,
    /// `offline.ja.html`, `offline.en.html`: the page that installs the program for use without
    /// network.
    Installer,
    /// `sw.js`, the service worker of the installed program.
    Worker,
    /// `shirube.html`, the whole program in one file, to be saved and opened from there.
    Single,
    /// Everything else: scripts, styles, data, pictures.
    Asset,
}

impl Role {
    /// The role of a file, by its path from the folder of its copy.
    pub fn of(path: &str) -> Role {
        let is_page = path.rsplit_once('.').is_some_and(|(_, end)| end == "html");
        match path {
            "index.html" => Role::Frame,
            "embed.html" | "doctor.html" | "harness.html" => Role::Partner,
            "sw.js" => Role::Worker,
            "shirube.html" => Role::Single,
            _ if is_page && path.starts_with("demo/") => Role::Partner,
            _ if is_page && path.starts_with("offline.") => Role::Installer,
            _ if is_page => Role::Static,
            _ => Role::Asset,
        }
    }

    /// Whether the file is a document that is shown from the server, in a window or a frame.
    pub fn is_page(self) -> bool {
        !matches!(self, Role::Worker | Role::Single | Role::Asset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_told_by_the_name() {
        for (path, expected) in [
            ("index.html", Role::Frame),
            ("help.ja.html", Role::Static),
            ("questions-sme.en.html", Role::Static),
            ("embed.html", Role::Partner),
            ("doctor.html", Role::Partner),
            ("harness.html", Role::Partner),
            ("demo/insurer.html", Role::Partner),
            ("demo/insurer.js", Role::Asset),
            ("offline.ja.html", Role::Installer),
            ("sw.js", Role::Worker),
            ("shirube.html", Role::Single),
            ("boot.js", Role::Asset),
            ("questionnaires/desks.json", Role::Asset),
        ] {
            assert_eq!(Role::of(path), expected, "{path}");
        }
    }
}
