//! The importer: a thread that reads lists and plans what they would change, so that the interface never waits for a
//! long one. It starts when the first list is imported.

use std::fs::{self, File};
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use directories::UserDirs;

use super::input::Waker;
use crate::domain::Timestamp;
use crate::exchange::table::MAX_FILE;
use crate::i18n::Lang;
use crate::search::Stop;
use crate::tui::importing::{Entry, Folder, ImportAnswer, ImportTask, ListReader, Listed};
use crate::tui::msg::Outcome;
use crate::tui::question::Ticket;

/// The most files of a folder that are listed.
const MOST_ENTRIES: usize = 500;
/// How the names of files end that may be lists, or of which it can be said what to do with them.
const ENDINGS: [&str; 13] =
    ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "docx", "pdf", "vcf", "ics", "tab"];

/// The handle to the thread that imports.
#[derive(Debug)]
pub(super) struct Importer {
    orders: Sender<(ImportTask, Stop)>,
    outcomes: Receiver<Outcome>,
    waiting_for: usize,
    /// Stops the task that was asked for last.
    stop: Stop,
}

impl Importer {
    /// Starts the thread, which wakes the loop after each answer.
    pub(super) fn start(lang: Lang, waker: Waker) -> Self {
        let (orders, to_do) = channel();
        let (done, outcomes) = channel();
        thread::spawn(move || work(lang, &to_do, &done, &waker));
        Self { orders, outcomes, waiting_for: 0, stop: Stop::default() }
    }

    /// Gives the thread something to do in place of what it is doing.
    pub(super) fn ask(&mut self, task: ImportTask) {
        self.stop();
        self.stop = Stop::default();
        if self.orders.send((task, self.stop.clone())).is_ok() {
            self.waiting_for += 1;
        }
    }

    /// Stops what it is doing.
    pub(super) fn stop(&self) {
        self.stop.ask();
    }

    /// Whether a task is still unanswered.
    pub(super) const fn is_busy(&self) -> bool {
        self.waiting_for > 0
    }

    /// The answers since the last call.
    pub(super) fn done(&mut self) -> Vec<Outcome> {
        let done: Vec<Outcome> = self.outcomes.try_iter().collect();
        let is_answer =
            |outcome: &&Outcome| !matches!(outcome, Outcome::Imported(_, ImportAnswer::Progress(..)));
        self.waiting_for -= done.iter().filter(is_answer).count().min(self.waiting_for);
        done
    }
}

impl Drop for Importer {
    fn drop(&mut self) {
        self.stop();
    }
}

fn work(lang: Lang, tasks: &Receiver<(ImportTask, Stop)>, done: &Sender<Outcome>, waker: &Waker) {
    let mut reader = ListReader::default();
    for (task, stop) in tasks {
        let mut tell = |ticket, answer| {
            if done.send(Outcome::Imported(ticket, answer)).is_ok() {
                waker.wake();
            }
        };
        let (ticket, answer) = answer(&mut reader, task, &stop, lang, &mut tell);
        if done.send(Outcome::Imported(ticket, answer)).is_err() {
            return;
        }
        waker.wake();
    }
}

fn answer(
    reader: &mut ListReader,
    task: ImportTask,
    stop: &Stop,
    lang: Lang,
    tell: &mut dyn FnMut(Ticket, ImportAnswer),
) -> (Ticket, ImportAnswer) {
    match task {
        ImportTask::Look(ticket, folder) => {
            let folder = list(&folder).map_err(|error| lang.folder_unreadable(&lang.refusal(&error)));
            (ticket, ImportAnswer::Folder(folder))
        }
        ImportTask::Read(ticket, _) if stop.is_asked() => (ticket, ImportAnswer::Stopped),
        ImportTask::Read(ticket, job) => {
            // Whatever a file does to the library that reads it, the interface goes on.
            let bytes = |path: &str| bytes(path).map_err(|error| lang.refusal(&error));
            let mut told = 0;
            let mut watch = |rows, all| {
                if rows * 100 / all > told {
                    told = rows * 100 / all;
                    tell(ticket, ImportAnswer::Progress(rows, all));
                }
            };
            let read = catch_unwind(AssertUnwindSafe(|| reader.answer(&job, bytes, stop, &mut watch)));
            let failed = || ImportAnswer::List(Box::new(Listed::Unreadable(lang.workbook_damaged("?"))));
            (ticket, read.unwrap_or_else(|_| failed()))
        }
    }
}

/// The bytes of a file, up to one more than is read of it.
fn bytes(path: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(expanded(path))?.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The path with the home folder in place of a tilde.
fn expanded(path: &str) -> PathBuf {
    let home = UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match (path.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(path),
    }
}

/// The folder in which people find what they were sent.
fn usual_folder() -> PathBuf {
    let Some(dirs) = UserDirs::new() else { return PathBuf::from(".") };
    let home = dirs.home_dir();
    // Without a desktop, nothing says where downloads are.
    let downloads = dirs.download_dir().map_or_else(|| home.join("Downloads"), Path::to_owned);
    if downloads.is_dir() { downloads } else { home.to_owned() }
}

fn list(folder: &str) -> io::Result<Folder> {
    let path = if folder.is_empty() { usual_folder() } else { expanded(folder) };
    let mut entries: Vec<Entry> =
        fs::read_dir(&path)?.filter_map(Result::ok).filter_map(|entry| listed(&entry)).collect();
    entries.sort_by(|one, other| {
        (one.is_folder, other.changed, &one.name).cmp(&(other.is_folder, one.changed, &other.name))
    });
    entries.truncate(MOST_ENTRIES);
    Ok(Folder { path: shown(&path), entries })
}

/// A folder or a file that may be a list; none for anything else.
fn listed(entry: &fs::DirEntry) -> Option<Entry> {
    let name = entry.file_name().into_string().ok().filter(|name| !name.starts_with('.'))?;
    let found = fs::metadata(entry.path()).ok()?;
    let ending = Path::new(&name).extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let is_listed = found.is_dir() || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()));
    let changed = found.modified().ok().and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_default();
    is_listed.then_some(Entry { name, is_folder: found.is_dir(), changed })
}

/// The path with a tilde in place of the home folder, and a slash at its end.
fn shown(path: &Path) -> String {
    let home = UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let short = home.as_deref().and_then(|home| path.strip_prefix(home).ok());
    let shown = short.map_or_else(|| path.display().to_string(), |rest| format!("~/{}", rest.display()));
    format!("{}/", shown.trim_end_matches('/'))
}
