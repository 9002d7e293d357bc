//! `cargo xtask serve`: the release, as a visitor gets it, on this machine.

use thiserror::Error;

use crate::build::{self, BuildError, Profile};
use crate::server::{Config, Server, ServerError};
use crate::workspace;

/// The port when none is asked for.
pub const PORT: u16 = 8080;

/// Why nothing is served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// There is no build.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The build was skipped and never made.
    #[error("there is no build in dist/: leave out --skip-build")]
    NoBuild,
    /// Somebody else has the port.
    #[error(
        "port {port} is taken; choose another, for example: cargo xtask serve --port {}",
        if *port == u16::MAX { PORT } else { port + 1 }
    )]
    PortTaken {
        /// Which one.
        port: u16,
    },
    /// The server does not start.
    #[error(transparent)]
    Server(ServerError),
}

/// Builds what has changed and serves it until the program is ended.
///
/// # Errors
///
/// When it cannot be built or served.
pub fn serve(port: u16, skip_build: bool) -> Result<(), ServeError> {
    if !skip_build {
        build::build(Profile::Release)?;
    }
    if !workspace::dist().join("index.html").is_file() {
        return Err(ServeError::NoBuild);
    }
    let server =
        Server::start(Config { port, ..Config::new(workspace::dist()) }).map_err(|it| {
            if it.is_port_taken() { ServeError::PortTaken { port } } else { ServeError::Server(it) }
        })?;
    println!("Shirube: {}/ (Ctrl+C ends it)", server.origin());
    server.wait();
    Ok(())
}
