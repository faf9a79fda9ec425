//! Where a command writes something that is a file: to the file that was asked for, or to standard output.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;

use super::error::CliError;
use super::output::{say, write};
use super::session::Session;
use crate::i18n::{Explain, Lang};
use crate::store::{Existing, is_of_store, write_file};

/// The options that say where to write.
#[derive(Debug, Args)]
pub(super) struct FileOption {
    /// The file; a hyphen is standard output.
    #[arg(long, short)]
    output: Option<PathBuf>,
    /// Whether to replace a file that is there already.
    #[arg(long)]
    force: bool,
}

/// What is written.
pub(super) struct Content {
    /// The bytes of the file.
    pub(super) bytes: Vec<u8>,
    /// The name of the file if none was given.
    pub(super) name: String,
    /// Whether it is worth reading on a terminal.
    pub(super) is_text: bool,
}

impl FileOption {
    /// Writes it where it was asked for. Without a file that is standard output; a terminal gets only text, anything
    /// else becomes a file in the current folder. Says which file was written.
    pub(super) fn write(self, content: &Content, session: &Session) -> Result<(), CliError> {
        let path = match self.output {
            Some(path) if path == Path::new("-") => return write(&content.bytes),
            Some(path) => path,
            None if content.is_text || !io::stdout().is_terminal() => return write(&content.bytes),
            None => PathBuf::from(&content.name),
        };
        if is_of_store(&path, session.paths.store()) {
            return Err(Unwritten { path, why: Why::Store }.into());
        }
        let existing = if self.force { Existing::Replace } else { Existing::Keep };
        match write_file(&path, &content.bytes, existing) {
            Ok(()) => {
                say(&session.lang.file_written(&path.display().to_string()));
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(Unwritten { path, why: Why::Exists }.into())
            }
            Err(error) => Err(Unwritten { path, why: Why::Refused(error) }.into()),
        }
    }
}

/// The error that a file was not written.
#[derive(Debug)]
struct Unwritten {
    path: PathBuf,
    why: Why,
}

#[derive(Debug)]
enum Why {
    /// There is a file of that name.
    Exists,
    /// It is a file of the store.
    Store,
    /// The system refused.
    Refused(io::Error),
}

impl Explain for Unwritten {
    fn what(&self, lang: Lang) -> String {
        let path = self.path.display();
        match &self.why {
            Why::Exists => lang.file_exists(path),
            Why::Store => lang.file_of_store(path),
            Why::Refused(error) => lang.file_unwritable(path, &lang.refusal(error)),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        matches!(self.why, Why::Exists).then(|| lang.use_force().to_owned())
    }
}
