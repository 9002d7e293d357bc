//! `shirube headers DIR`: what a server should send with the files of a folder, in the words of that
//! server.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use shirube_hosting::forms::{self, Server};
use shirube_hosting::place::PlaceError;
use shirube_hosting::{Ancestors, Folder, Manifest, Origin, Place, listing, manifest};

use crate::{End, input};

/// What the call says of the place.
#[derive(Debug, Args)]
pub struct Asked {
    /// Folder with the files as they will be on the server: a release, with partner files and
    /// questionnaires of your own in it.
    dir: PathBuf,
    /// Where the server is, for example `https://check.example.jp`.
    #[arg(long, value_name = "URL", required_unless_present = "json")]
    origin: Option<String>,
    /// The path of the folder on the server.
    #[arg(long, value_name = "PATH", default_value = "/")]
    folder: String,
    /// Sites that may show the pages in a frame, besides the server itself.
    #[arg(long, value_name = "URL", num_args = 1..)]
    frame_ancestors: Vec<String>,
    /// The server.
    #[arg(long = "for", value_name = "SERVER", default_value = "nginx", value_parser = names())]
    server: String,
    /// Write `headers.json`, which `doctor.html` reads; without an origin, for a place not known yet.
    #[arg(long)]
    json: bool,
}

fn names() -> PossibleValuesParser {
    PossibleValuesParser::new(Server::ALL.map(Server::name))
}

/// Prints the configuration.
pub fn run(asked: &Asked, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let dir = asked.dir.display();
    let files = match listing::files(&asked.dir) {
        Ok(files) => files,
        Err(error) => {
            writeln!(err, "{dir}: found no readable folder ({error}), expected one")?;
            return Ok(End::WrongCall);
        }
    };
    let place = match place(asked, files) {
        Ok(place) => place,
        Err(error) => {
            writeln!(err, "{error}")?;
            return Ok(End::WrongCall);
        }
    };
    if !place.files().iter().any(|it| Path::new(it).ends_with("index.html")) {
        writeln!(err, "{dir}: found no index.html in it, expected the files of a release")?;
        return Ok(End::Refused);
    }
    let text = if asked.json {
        forms::json(&place, &version(&asked.dir))
    } else {
        let server = Server::named(&asked.server).unwrap_or(Server::Nginx);
        forms::write(&place, server)
    };
    out.write_all(text.as_bytes())?;
    Ok(End::Fine)
}

fn place(asked: &Asked, files: Vec<String>) -> Result<Place, PlaceError> {
    let Some(origin) = &asked.origin else {
        let mut place = forms::anywhere(files)?;
        place.ancestors = Ancestors::of(&asked.frame_ancestors)?;
        return Ok(place);
    };
    let folder = Folder::parse(&asked.folder)?;
    let ancestors = Ancestors::of(&asked.frame_ancestors)?;
    Ok(Place::new(Origin::parse(origin)?, folder, ancestors, files))
}

/// The version of the release in the folder; that of this program where the folder does not say.
fn version(dir: &Path) -> String {
    let text = input::text(&dir.join(manifest::NAME)).ok();
    let manifest = text.and_then(|text| Manifest::read(&text).ok());
    manifest.map_or_else(|| env!("CARGO_PKG_VERSION").into(), |it| it.version)
}
