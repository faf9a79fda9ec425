//! Opens a text in the user's editor.

mod command;

use std::fs::{self, File};
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::Arc;
use std::time::{Duration, Instant};

use shell_words::ParseError;
use tempfile::TempPath;
use thiserror::Error;

use crate::i18n::{Explain, Lang};
use crate::store::LeftoverForm as Form;

pub use command::EditorCommand;

/// How many bytes may be added to a text, 16 MiB: more than anybody writes, and little enough to fit in memory several
/// times.
const MOST_ADDED: usize = 1 << 24;

/// An editor that ends sooner than this was hardly used by anybody.
const AT_ONCE: Duration = Duration::from_secs(2);

/// Why a text could not be edited.
#[derive(Debug, Error)]
pub enum EditorError {
    /// The command for the editor has an unclosed quote.
    #[error("the command {command:?} has an unclosed quote")]
    Command {
        /// The command as set.
        command: String,
        /// The error of the parser.
        source: ParseError,
    },
    /// The file to edit could not be created.
    #[error("no file could be made to edit: {0}")]
    Prepare(#[source] io::Error),
    /// The editor could not be started.
    #[error("{program} could not be started: {source}")]
    Start {
        /// The program of the editor.
        program: String,
        /// The I/O error.
        source: io::Error,
    },
    /// The editor ended with a failure. The text is still in the file.
    #[error("{program} failed ({status}); the text is in {}", kept.display())]
    Failed {
        /// The program of the editor.
        program: String,
        /// Its exit status.
        status: ExitStatus,
        /// The path of the file, which is kept.
        kept: PathBuf,
    },
    /// The editor ended at once and left the text as it was: it may have opened a window of its own without waiting for
    /// it. The text is still in the file, so that what is saved there later is not lost.
    #[error("{program} ended at once; the text is in {}", kept.display())]
    AtOnce {
        /// The program of the editor.
        program: String,
        /// The path of the file, which is kept.
        kept: PathBuf,
    },
    /// The file no longer exists, so there is nothing to read back.
    #[error("{} is gone", file.display())]
    Gone {
        /// The path where it was.
        file: PathBuf,
    },
    /// The edited text is too long. It is still in the file.
    #[error("{} is longer than {most} bytes", kept.display())]
    TooLong {
        /// The path of the file, which is kept.
        kept: PathBuf,
        /// The maximum length, in bytes.
        most: usize,
    },
    /// The file cannot be read back, for example because it is not UTF-8. It is kept as it is.
    #[error("{} cannot be read back: {source}", kept.display())]
    ReadBack {
        /// The path of the file, which is kept.
        kept: PathBuf,
        /// The I/O error.
        source: io::Error,
    },
}

/// A text that the user edited. It stays in its file until it is safe elsewhere.
#[derive(Debug)]
#[must_use = "the file stays until the text is safe"]
pub struct Edited {
    text: String,
    file: PathBuf,
}

impl Edited {
    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file with the text.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Removes the file, now that the text is safe elsewhere or is not wanted.
    pub fn remove_file(self) {
        // One that cannot be removed is only a copy.
        fs::remove_file(self.file).ok();
    }
}

/// Opens `text` in the editor, waits until the editor ends, and returns the saved text. Only the user can read the
/// temporary file. It is removed once the text [is safe](Edited::remove_file), and kept if the editor fails, ends at once,
/// or the text cannot be read back.
pub fn edit(text: &str, editor: &EditorCommand) -> Result<Edited, EditorError> {
    let file = write_private(text).map_err(EditorError::Prepare)?;
    let start = Instant::now();
    let status = wait_for(editor, &file)
        .map_err(|source| EditorError::Start { program: editor.program().to_owned(), source })?;
    let was_at_once = start.elapsed() < AT_ONCE;
    if !status.success() {
        return Err(EditorError::Failed { program: editor.program().to_owned(), status, kept: keep(file) });
    }
    let most = text.len().saturating_add(MOST_ADDED);
    match read_at_most(most, &file) {
        Ok(Some(saved)) if was_at_once && saved == text => {
            Err(EditorError::AtOnce { program: editor.program().to_owned(), kept: keep(file) })
        }
        Ok(Some(saved)) => Ok(Edited { text: tidy(text, &saved), file: keep(file) }),
        Ok(None) => Err(EditorError::TooLong { kept: keep(file), most }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(EditorError::Gone { file: file.to_path_buf() })
        }
        Err(source) => Err(EditorError::ReadBack { kept: keep(file), source }),
    }
}

/// The text of a file; none if it is longer than `most` bytes. Fails if it cannot be read or is not UTF-8.
fn read_at_most(most: usize, file: &Path) -> io::Result<Option<String>> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(file)?.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Ok(None);
    }
    String::from_utf8(bytes).map(Some).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// Writes what could not be saved where it belongs to a private file that is kept, and returns its path. Fails if the
/// file cannot be written.
pub fn set_aside(content: &str, form: Form) -> io::Result<PathBuf> {
    write_as(content, form).map(keep)
}

fn write_private(text: &str) -> io::Result<TempPath> {
    write_as(text, Form::Text)
}

fn write_as(text: &str, form: Form) -> io::Result<TempPath> {
    let mut file = tempfile::Builder::new().prefix(Form::PREFIX).suffix(form.suffix()).tempfile()?;
    // The umask may have removed permissions that the user needs.
    #[cfg(unix)]
    file.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    file.write_all(text.as_bytes())?;
    // This closes the file, because on Windows an editor cannot replace a file that is open elsewhere.
    Ok(file.into_temp_path())
}

fn keep(file: TempPath) -> PathBuf {
    let path = file.to_path_buf();
    file.keep().unwrap_or(path)
}

fn wait_for(editor: &EditorCommand, file: &Path) -> io::Result<ExitStatus> {
    let mut command = Command::new(editor.program());
    command.args(editor.arguments()).arg(file);
    if !io::stdout().is_terminal() {
        // Another program reads our data from standard output, so the editor must draw elsewhere.
        command.stdout(io::stderr());
    }
    let _shield = Shield::raise()?;
    command.status()
}

/// While this value exists, Ctrl-C only affects the editor, as in a shell. The terminal sends the signal to this
/// program as well, and it must not end it while the text is unsaved.
struct Shield {
    signals: Vec<signal_hook::SigId>,
}

impl Shield {
    fn raise() -> io::Result<Self> {
        #[cfg(unix)]
        const SIGNALS: [i32; 2] = [signal_hook::consts::SIGINT, signal_hook::consts::SIGQUIT];
        #[cfg(not(unix))]
        const SIGNALS: [i32; 1] = [signal_hook::consts::SIGINT];
        let signals = SIGNALS.into_iter().map(|signal| signal_hook::flag::register(signal, Arc::default()));
        Ok(Self { signals: signals.collect::<io::Result<_>>()? })
    }
}

impl Drop for Shield {
    fn drop(&mut self) {
        for &signal in &self.signals {
            signal_hook::low_level::unregister(signal);
        }
    }
}

/// Removes what editors add by themselves: a byte order mark, carriage returns at the ends of lines, and a line feed at
/// the end of a text that had none.
fn tidy(before: &str, saved: &str) -> String {
    let saved = saved.strip_prefix('\u{feff}').unwrap_or(saved);
    let mut text = saved.replace("\r\n", "\n");
    if text.ends_with('\n') && !before.ends_with('\n') {
        text.pop();
    }
    text
}

impl Explain for EditorError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Command { command, .. } => lang.editor_command_unclosed(command),
            Self::Prepare(source) => lang.editor_prepare(&lang.refusal(source)),
            Self::Start { program, source } => lang.editor_start(program, &lang.refusal(source)),
            Self::Failed { program, status, kept } => {
                lang.editor_failed(program, &lang.exit_status(*status), kept.display())
            }
            Self::AtOnce { program, .. } => lang.editor_at_once(program),
            Self::Gone { file } => lang.editor_file_gone(file.display()),
            Self::TooLong { most, .. } => lang.editor_text_too_long(most / 1_000_000),
            Self::ReadBack { source, .. } => lang.editor_read_back(&lang.refusal(source)),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Command { .. } => Some(lang.change_editor().to_owned()),
            Self::Start { .. } => Some(lang.choose_another_editor().to_owned()),
            Self::AtOnce { kept, .. } => Some(lang.make_editor_wait(kept.display())),
            Self::TooLong { kept, .. } => Some(lang.saved_is_still_in(kept.display())),
            Self::ReadBack { kept, .. } => Some(lang.it_is_still_in(kept.display())),
            Self::Prepare(_) | Self::Failed { .. } | Self::Gone { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
