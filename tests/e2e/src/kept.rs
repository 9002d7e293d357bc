//! Programs that live exactly as long as the test that needs them.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Starts the program, waits for its standard input to end, then ends itself and everything it has
/// started. The input is a pipe from this process: it ends when [`Kept`] is dropped and also when
/// this process dies without dropping anything, so no browser outlives an interrupted run.
const KEEPER: &str = r#""$@" & read -r _; kill -s KILL 0"#;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program, together with everything it starts.
pub struct Kept {
    keeper: Child,
}

impl Kept {
    /// Starts a program in a process group of its own. What it says goes to the file `log`.
    pub fn start(program: &mut Command, log: &Path) -> Self {
        let log = File::create(log).unwrap();
        let mut keeper = keeper_of(program);
        keeper.stdout(log.try_clone().unwrap()).stderr(log);
        Self { keeper: keeper.spawn().unwrap() }
    }

    /// Starts a program and returns the first line it writes as well.
    pub fn start_and_read(program: &mut Command) -> (Self, String) {
        let mut keeper = keeper_of(program);
        let mut keeper = keeper.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(keeper.stdout.take().unwrap()).read_line(&mut line).unwrap();
        (Self { keeper }, line.trim().into())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

fn keeper_of(program: &Command) -> Command {
    let mut keeper = Command::new("sh");
    keeper.args(["-c", KEEPER, "keeper"]).arg(program.get_program()).args(program.get_args());
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => keeper.env(name, value),
            None => keeper.env_remove(name),
        };
    }
    keeper.stdin(Stdio::piped()).process_group(0);
    keeper
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Waits until somebody listens.
pub fn wait_for(port: u16, log: &Path) {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if start.elapsed() > PATIENCE {
            let said = std::fs::read_to_string(log).unwrap_or_default();
            panic!("nobody listens on port {port}; the driver said:\n{said}");
        }
        thread::sleep(Duration::from_millis(20));
    }
}
