//! A temporary home folder, in which the program sees nothing of the real one.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;

/// A home folder that is removed after the test.
pub(crate) struct Home {
    folder: TempDir,
}

/// A run of the program that has not started yet.
pub(crate) struct Run {
    command: Command,
}

/// A run of the program in a terminal that has not started yet.
pub(crate) struct InTerminal {
    command: CommandBuilder,
    stdout: PathBuf,
}

/// The output of the program.
#[derive(Debug)]
pub(crate) struct Output {
    /// On standard output.
    pub(crate) stdout: String,
    /// On standard error.
    pub(crate) stderr: String,
}

impl Home {
    /// An empty home.
    pub(crate) fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().expect("a folder") };
        keep_private(home.folder.path(), 0o700);
        home
    }

    /// A home with the store that the tests of the command line share, at `example.json`.
    pub(crate) fn with_example() -> Self {
        let home = Self::new();
        home.write("example.json", include_str!("../cli/example.json"));
        home
    }

    /// A path in the home.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(relative)
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, relative: impl AsRef<Path>, text: &str) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(&path, text).expect("a file");
        keep_private(&path, 0o600);
    }

    /// Reads a file.
    pub(crate) fn read(&self, relative: impl AsRef<Path>) -> String {
        fs::read_to_string(self.path(relative)).expect("a file")
    }

    /// The paths that `overleg where` prints, by name.
    pub(crate) fn places(&self) -> BTreeMap<String, PathBuf> {
        let json = self.overleg(&["where", "--json"]).succeeds().json();
        let path = |place: &serde_json::Value| place["path"].as_str().map(PathBuf::from);
        let places = json.as_object().expect("an object").iter();
        places.filter_map(|(name, place)| Some((name.clone(), path(place)?))).collect()
    }

    /// The environment variables of the program; it gets no others.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        vec![
            ("HOME", self.path("")),
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("TMPDIR", self.path("")),
            ("PATH", path.into()),
            ("LC_ALL", "en_GB.UTF-8".into()),
            ("TZ", "UTC".into()),
        ]
    }

    /// The program with these arguments, in English unless they say otherwise.
    pub(crate) fn overleg(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
        command.env_clear().envs(self.environment()).current_dir(self.path("")).args(arguments);
        Run { command }
    }

    /// The program with these arguments, started with this umask.
    pub(crate) fn overleg_with_umask(&self, umask: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new("sh");
        command.env_clear().envs(self.environment()).current_dir(self.path(""));
        command.args(["-c", "umask \"$1\"; shift; exec \"$@\"", "sh", umask, env!("CARGO_BIN_EXE_overleg")]);
        command.args(arguments);
        Run { command }
    }

    /// The program with these arguments, in a terminal and started with this umask. An editor can be opened there.
    pub(crate) fn in_terminal(&self, umask: &str, arguments: &[&str]) -> InTerminal {
        // The terminal shows what is said on standard error, and a file takes the answer.
        let script = "exec >stdout; umask \"$1\"; shift; exec \"$@\"";
        let mut command = CommandBuilder::new("sh");
        command.env_clear();
        self.environment().into_iter().for_each(|(name, value)| command.env(name, value));
        command.cwd(self.path(""));
        command.args(["-c", script, "sh", umask, env!("CARGO_BIN_EXE_overleg")]);
        command.args(arguments);
        InTerminal { command, stdout: self.path("stdout") }
    }

    /// The program with these arguments on the example, in English and in a terminal.
    pub(crate) fn in_terminal_on_example(&self, arguments: &[&str]) -> InTerminal {
        self.in_terminal("077", &[&["--store", "example.json"], arguments].concat())
    }

    /// The program with these arguments on the example, in Dutch.
    pub(crate) fn dutch_on_example(&self, arguments: &[&str]) -> Run {
        self.overleg(&[&["--store", "example.json", "--lang", "nl"], arguments].concat())
    }

    /// The program with these arguments on the example, in English.
    pub(crate) fn overleg_on_example(&self, arguments: &[&str]) -> Run {
        self.overleg(&[&["--store", "example.json"], arguments].concat())
    }
}

/// Gives a file of the test the same private permissions as those that the program makes.
fn keep_private(path: &Path, mode: u32) {
    fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("rights");
}

impl Run {
    /// Adds arguments.
    pub(crate) fn and(mut self, arguments: &[&str]) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Sets the standard input.
    pub(crate) fn stdin(mut self, text: &str) -> Self {
        self.command.write_stdin(text);
        self
    }

    /// Runs the program, which must exit with 0.
    pub(crate) fn succeeds(self) -> Output {
        self.exits_with(0)
    }

    /// Runs the program, which must exit with `code`.
    pub(crate) fn exits_with(self, code: i32) -> Output {
        let (ended_with, output) = self.ends();
        assert_eq!(ended_with, Some(code), "{output:#?}");
        output
    }

    /// Runs the program to its end, with any exit status.
    pub(crate) fn ends(mut self) -> (Option<i32>, Output) {
        let run = self.command.output().expect("the program runs");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        let output = Output { stdout: text(run.stdout), stderr: text(run.stderr) };
        (run.status.code(), output)
    }
}

impl InTerminal {
    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs the program, which must exit with 0.
    pub(crate) fn succeeds(self) -> Output {
        self.exits_with(0)
    }

    /// Runs the program, which must exit with `code`.
    pub(crate) fn exits_with(self, code: u32) -> Output {
        let pair = native_pty_system().openpty(PtySize::default()).expect("a pseudo-terminal");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let mut program = pair.slave.spawn_command(self.command).expect("the program runs");
        drop(pair.slave);
        let mut shown = Vec::new();
        // On Linux, reading ends with an error once nobody has the terminal any more.
        let _ = reader.read_to_end(&mut shown);
        let stderr = String::from_utf8(shown).expect("UTF-8").replace("\r\n", "\n");
        let stdout = fs::read_to_string(&self.stdout).expect("UTF-8");
        let said = Output { stdout, stderr };
        assert_eq!(program.wait().expect("it ends").exit_code(), code, "{said:#?}");
        said
    }
}

impl Output {
    /// Standard output parsed as one JSON document.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).expect("one JSON document")
    }
}
