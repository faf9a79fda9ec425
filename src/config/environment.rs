//! The part of the environment that the program uses, read once.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// The environment variables that matter, and the platform's folders for the program. It is a plain value, so that
/// tests need not change the real environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `OVERLEG_STORE`: the path of the store to use.
    pub store: Option<PathBuf>,
    /// `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order; an empty variable counts as not set.
    pub locales: [Option<String>; 3],
    /// `LC_ALL`, `LC_CTYPE` and `LANG`, in this order; an empty variable counts as not set.
    pub encodings: [Option<String>; 3],
    /// `TERM`: the kind of terminal; an empty variable counts as not set.
    pub term: Option<String>,
    /// `VISUAL` and `EDITOR`, in this order; an empty variable counts as not set.
    pub editors: [Option<String>; 2],
    /// `NO_COLOR`: if it is set, no colours are wanted; an empty variable counts as not set.
    pub no_color: Option<String>,
    /// `COLORFGBG`: the colours of the terminal, if it gives them.
    pub colorfgbg: Option<String>,
    /// `TMUX`: whether the terminal is a pane of tmux.
    pub is_in_tmux: bool,
    /// The platform's folder for the program's data; none without a home folder.
    pub data_dir: Option<PathBuf>,
    /// The user's folder for documents, or else their home folder; none without a home folder.
    pub documents_dir: Option<PathBuf>,
    /// The platform's folder for the program's settings; none without a home folder.
    pub config_dir: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        let folders = ProjectDirs::from("", "", "overleg");
        Self {
            store: variable("OVERLEG_STORE").map(PathBuf::from),
            locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map(text_variable),
            encodings: ["LC_ALL", "LC_CTYPE", "LANG"].map(text_variable),
            term: text_variable("TERM"),
            editors: ["VISUAL", "EDITOR"].map(text_variable),
            no_color: text_variable("NO_COLOR"),
            colorfgbg: text_variable("COLORFGBG"),
            is_in_tmux: variable("TMUX").is_some(),
            data_dir: folders.as_ref().map(|folders| folders.data_dir().to_owned()),
            documents_dir: documents_dir(),
            config_dir: folders.as_ref().map(|folders| folders.config_dir().to_owned()),
        }
    }

    /// Whether the interface can run in a terminal of this kind. A terminal that calls itself dumb cannot move its
    /// cursor. Outside Windows, where the variable does not exist, one that says nothing is as good as dumb.
    pub fn has_capable_terminal(&self) -> bool {
        self.term.as_deref().map_or(cfg!(windows), |term| term != "dumb")
    }

    /// Whether the terminal is the console of Linux, which has few signs and answers no questions.
    pub fn is_linux_console(&self) -> bool {
        self.term.as_deref().is_some_and(|term| term.starts_with("linux"))
    }

    /// The folder where files for others are written: that for documents, or else the current folder.
    pub fn documents(&self) -> PathBuf {
        self.documents_dir.clone().unwrap_or_else(|| PathBuf::from("."))
    }

    /// The path of the file with the settings; none without a home folder.
    pub fn settings_file(&self) -> Option<PathBuf> {
        self.config_dir.as_ref().map(|dir| dir.join("config.toml"))
    }

    /// The path of the file with the user's own keys; none without a home folder.
    pub fn keys_file(&self) -> Option<PathBuf> {
        self.config_dir.as_ref().map(|dir| dir.join("keys.toml"))
    }
}

fn documents_dir() -> Option<PathBuf> {
    let folders = UserDirs::new()?;
    let documents = folders.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or(folders.home_dir()).to_owned())
}

fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

fn text_variable(name: &str) -> Option<String> {
    variable(name).map(|value| value.to_string_lossy().into_owned())
}
