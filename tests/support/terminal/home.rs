//! A home folder for a test, and the programs started in it.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

use overleg::domain::Overview;
use overleg::store::{Store, starter};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::{DEADLINE, Terminal};

/// A temporary home folder, removed after the test.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// A home in which the program has never run.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("tmp")).expect("a folder for temporary files");
        Self { folder }
    }

    /// A home whose store has the starter data.
    pub(crate) fn new() -> Self {
        Self::of(starter().expect("starter data"))
    }

    /// A home whose store has this overview.
    pub(crate) fn of(overview: Overview) -> Self {
        let home = Self::empty();
        Store::create(&home.store(), overview).expect("a store");
        home
    }

    /// The path of a file or folder in the home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The path of the store.
    pub(crate) fn store(&self) -> PathBuf {
        let macos = "Library/Application Support/overleg/overleg.json";
        self.path(if cfg!(target_os = "macos") { macos } else { "data/overleg/overleg.json" })
    }

    /// The folder for temporary files.
    pub(crate) fn temporary(&self) -> PathBuf {
        self.path("tmp")
    }

    /// The content of the store.
    pub(crate) fn stored(&self) -> String {
        fs::read_to_string(self.store()).expect("a store")
    }

    /// The text of every draft on disk.
    pub(crate) fn drafts(&self) -> Vec<String> {
        let folder = fs::read_dir(self.store().with_file_name("overleg.drafts")).into_iter().flatten();
        let files = folder.flatten().map(|file| file.path());
        let drafts = files.filter(|file| file.extension() == Some(OsStr::new("json")));
        drafts.filter_map(|file| fs::read_to_string(file).ok()).collect()
    }

    /// Waits until the drafts on disk meet a condition. Nothing reports a changed file, so this polls.
    pub(crate) fn wait_for_drafts(&self, met: impl Fn(&[String]) -> bool) {
        let start = Instant::now();
        loop {
            let drafts = self.drafts();
            if met(&drafts) {
                return;
            }
            assert!(start.elapsed() < DEADLINE, "no draft appeared; there are: {drafts:#?}");
            thread::yield_now();
        }
    }

    /// Writes the settings of the user.
    pub(crate) fn settings(&self, text: &str) {
        let folder = self.path("config/overleg");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("config.toml"), text).expect("the settings");
    }

    /// Creates a script in the home for `/bin/sh`.
    pub(crate) fn script(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("a script that can be run");
        path
    }

    /// The program, ready to be started in this home.
    pub(crate) fn program(&self) -> Program {
        self.command(env!("CARGO_BIN_EXE_overleg"))
    }

    /// Another program, ready to be started in this home.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Program {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.cwd(self.folder.path());
        command.env("PATH", env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.folder.path());
        command.env("XDG_DATA_HOME", self.path("data"));
        command.env("XDG_CONFIG_HOME", self.path("config"));
        command.env("TMPDIR", self.temporary());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_GB.UTF-8");
        Program { command, columns: 120, rows: 40 }
    }

    /// Starts the program and waits for its first screen.
    pub(crate) fn open(&self) -> Terminal {
        self.program().open()
    }
}

/// A program that is ready to be started.
pub(crate) struct Program {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

impl Program {
    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the arguments.
    pub(crate) fn arguments<S: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = S>) -> Self {
        self.command.args(arguments);
        self
    }

    /// In a terminal that sends no signal when it disappears.
    #[allow(dead_code, reason = "only tests in a terminal take it away so")]
    pub(crate) fn uncontrolled(mut self) -> Self {
        self.command.set_controlling_tty(false);
        self
    }

    /// In a terminal of this size.
    pub(crate) fn size(self, columns: u16, rows: u16) -> Self {
        Self { columns, rows, ..self }
    }

    /// Starts it, and waits for its first screen.
    pub(crate) fn open(self) -> Terminal {
        let terminal = self.start();
        terminal.wait_for("? ");
        terminal
    }

    /// Starts it from a shell, as a user does. The shell reports the exit status and then waits for Enter.
    /// The terminal stays open, so that what the program leaves behind can be seen.
    pub(crate) fn start_from_shell(self) -> Terminal {
        self.start_from(r#"trap : TERM HUP; "$@"; echo "ended with $?"; read -r line"#)
    }

    /// Starts it from a shell that can suspend it. The shell says when that happened, and brings it back on Enter.
    #[allow(dead_code, reason = "only tests in a terminal suspend it")]
    pub(crate) fn start_from_shell_with_jobs(self) -> Terminal {
        self.start_from(r#"set -m; "$@"; echo "back in the shell"; read -r line; fg"#)
    }

    fn start_from(self, script: &str) -> Terminal {
        let inner = self.command.get_argv().clone();
        let mut command = self.command;
        *command.get_argv_mut() = ["/bin/sh", "-c", script, "sh"].map(Into::into).to_vec();
        command.args(inner);
        Self { command, ..self }.start()
    }

    /// Starts it.
    pub(crate) fn start(self) -> Terminal {
        Terminal::start(self.command, self.columns, self.rows)
    }
}
