//! The worker: a thread that writes to the disk, so that the interface never waits for it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;

use super::exporter;
use super::input::Waker;
use crate::domain::{Affected, Change};
use crate::i18n::{Explain, Lang};
use crate::store::{CommitError, Drafts, Drift, ErasureProgress, Store, StoreError, Watch, remember_not_own};
use crate::tui::draft::Draft;
use crate::tui::effect::{Choice, MOST_STEPS};
use crate::tui::export::Export;
use crate::tui::msg::{Done, Outcome, Refused, Snapshot};

/// How often the worker checks whether another process wrote the store.
const LOOK: Duration = Duration::from_secs(1);

/// A job for the worker.
#[derive(Debug)]
pub enum Job {
    /// Write a change to the store.
    Commit(Arc<Change>),
    /// Undo the latest change.
    Undo,
    /// Redo the change that was undone last.
    Redo,
    /// Do this about a store that somebody else replaced or removed.
    Follow(Choice),
    /// Write a file for others in this folder.
    Export(Export, PathBuf),
    /// Read the removals from the history, for the trash.
    ReadTrash,
    /// Read the latest changes from the history.
    ReadHistory,
    /// Keep the typed text on disk as a draft.
    SaveDraft(Draft),
    /// Remove the draft.
    ClearDraft,
    /// Take over a draft that an earlier run left behind.
    AdoptDraft(Draft),
    /// Remove a draft that an earlier run left behind.
    DiscardLeftBehind(Draft),
    /// Remember that the organisations with the names of our own network are not that.
    RememberNotOwn,
}

/// A report from the worker.
enum Report {
    /// A job is done; some have an outcome.
    Done(Option<Outcome>),
    /// Something that was not asked for: another process wrote the store, or it can no longer be read.
    Unasked(Outcome),
}

/// The handle to the thread that writes.
#[derive(Debug)]
pub struct Worker {
    jobs: Sender<Job>,
    reports: Receiver<Report>,
    waiting_for: usize,
    /// Whether the thread sends no more reports, as after a panic.
    has_ended: bool,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts the thread, which wakes the loop after each report. Without `drafts`, typed text is not kept, and
    /// each attempt reports that.
    pub fn start(store: Store, drafts: Option<Drafts>, lang: Lang, waker: Waker) -> Self {
        let (jobs, to_do) = channel();
        let (tell, reports) = channel();
        let thread = thread::spawn(move || {
            let mut worker =
                StoreWorker { store, drafts, lang, watch: Watch::default(), waker, news: Vec::new() };
            // After a panic, the store in memory is not used again.
            if catch_unwind(AssertUnwindSafe(|| worker.work(&to_do, &tell))).is_err() {
                drop(tell);
                worker.waker.wake();
                worker.keep_drafts(&to_do);
            }
        });
        Self { jobs, reports, waiting_for: 0, has_ended: false, thread }
    }

    /// A worker whose thread has ended.
    #[cfg(test)]
    pub(super) fn gone() -> Self {
        let (jobs, reports) = (channel().0, channel().1);
        Self { jobs, reports, waiting_for: 0, has_ended: false, thread: thread::spawn(|| ()) }
    }

    /// Gives the worker something to do.
    pub fn ask(&mut self, job: Job) {
        if self.jobs.send(job).is_ok() {
            self.waiting_for += 1;
        }
    }

    /// Whether a job is still waiting or running.
    pub const fn is_busy(&self) -> bool {
        self.waiting_for > 0
    }

    /// Whether the thread has stopped working, as after a panic: nothing but drafts is written any more.
    pub const fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// The outcomes of jobs since the last call, and of changes that others made to the store.
    pub fn done(&mut self) -> Vec<Outcome> {
        self.done_within(Duration::ZERO)
    }

    /// The same. While a job is waiting or running, waits for the first outcome, but at most `patience`.
    pub fn done_within(&mut self, patience: Duration) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        let mut patience = if self.is_busy() { patience } else { Duration::ZERO };
        loop {
            let report = match self.reports.recv_timeout(patience) {
                Ok(report) => report,
                Err(ended) => {
                    self.has_ended = ended == RecvTimeoutError::Disconnected;
                    break;
                }
            };
            patience = Duration::ZERO;
            match report {
                Report::Done(outcome) => {
                    self.waiting_for -= 1;
                    outcomes.extend(outcome);
                }
                Report::Unasked(outcome) => outcomes.push(outcome),
            }
        }
        outcomes
    }

    /// Waits until all jobs are done, and ends the thread.
    pub fn finish(self) {
        drop(self.jobs);
        // A worker that panicked has already printed its message.
        let _ = self.thread.join();
    }
}

/// The records of the store as they are now. If the history cannot be read, the past is empty; the next change
/// that cannot be recorded in it reports why.
pub(super) fn snapshot(store: &mut Store, affected: Affected) -> Snapshot {
    let past = store.past().unwrap_or_default();
    Snapshot { overview: Arc::clone(store.overview()), past, affected }
}

fn refused(error: &CommitError) -> Refused {
    match error {
        CommitError::Change(_) => Refused::Overtaken,
        CommitError::SetAside(_) => Refused::SetAside,
        CommitError::Store(_) => Refused::NotWritten,
        CommitError::Unconfirmed { made, .. } => Refused::Unconfirmed(made.clone()),
    }
}

/// The state of the thread.
struct StoreWorker {
    store: Store,
    drafts: Option<Drafts>,
    lang: Lang,
    watch: Watch,
    waker: Waker,
    /// What nobody asked for and has to be told.
    news: Vec<Outcome>,
}

impl StoreWorker {
    /// Carries out jobs in order until the channel is closed, and in between checks the store for changes by
    /// others.
    fn work(&mut self, jobs: &Receiver<Job>, tell: &Sender<Report>) {
        let mut next_look = Instant::now() + LOOK;
        self.look_for_drift();
        loop {
            for news in self.news.drain(..) {
                let _ = tell.send(Report::Unasked(news));
                self.waker.wake();
            }
            let report = match jobs.recv_timeout(next_look.saturating_duration_since(Instant::now())) {
                Ok(job) => Some(Report::Done(self.does(job))),
                Err(RecvTimeoutError::Timeout) => {
                    let seen = self.look();
                    next_look = Instant::now() + LOOK;
                    seen.map(Report::Unasked)
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if let Some(report) = report {
                // If the receiver is gone, the program is ending; the remaining jobs are still carried out.
                let _ = tell.send(report);
                self.waker.wake();
            }
            self.store.tidy();
        }
    }

    /// Keeps typed text on disk until the program ends, and does nothing else.
    fn keep_drafts(&mut self, jobs: &Receiver<Job>) {
        for job in jobs {
            if let (Job::SaveDraft(draft), Some(drafts)) = (job, &self.drafts) {
                // An error can no longer be reported: the receiver is gone.
                let _ = drafts.save(&draft);
            }
        }
    }

    fn look(&mut self) -> Option<Outcome> {
        // A draft of ours may have held an erasure up. An error leaves it begun for the next time.
        if matches!(self.store.go_on_erasing(), Ok(ErasureProgress::Finished)) {
            return Some(Outcome::ErasureFinished(snapshot(&mut self.store, Affected::Any)));
        }
        let seen = self.watch.look(&mut self.store)?;
        match &seen {
            Ok(()) => self.look_for_drift(),
            Err(error) => self.look_whether_gone(error),
        }
        let seen = seen.map_err(|error| error.in_words(self.lang));
        Some(Outcome::Seen(seen.map(|()| snapshot(&mut self.store, Affected::Any))))
    }

    /// Tells if the store is not as the last change left it. A history that cannot be read is reported by whatever
    /// needs it.
    fn look_for_drift(&mut self) {
        match self.store.drift_as_read() {
            Ok(Some(Drift::Missing(missing))) => self.news.push(Outcome::Missing(missing)),
            Ok(Some(drift @ Drift::Unrecorded { .. })) => {
                let words = self.lang.drifted(&drift, &TimeZone::system());
                self.news.push(Outcome::Unrecorded(words));
            }
            // What others wrote is on the screen, and is said to be theirs.
            Ok(Some(Drift::Foreign { .. }) | None) | Err(_) => {}
        }
    }

    fn look_whether_gone(&mut self, error: &StoreError) {
        if matches!(error, StoreError::Missing { .. }) {
            self.news.push(Outcome::Gone(error.what(self.lang)));
        }
    }

    fn follow(&mut self, choice: Choice) -> Outcome {
        let lang = self.lang;
        let followed = match choice {
            Choice::PutMissingBack => self.store.put_missing_back().map_err(|error| error.in_words(lang)),
            Choice::LeaveMissingOut => self.store.leave_missing_out().map_err(|error| error.in_words(lang)),
            Choice::WriteAnew => {
                let written = self.watch.write_anew(&mut self.store);
                written.map(|()| Some(0)).map_err(|error| error.in_words(lang))
            }
        };
        let followed = followed.and_then(|count| count.ok_or_else(|| lang.nothing_missing().to_owned()));
        let snapshot = snapshot(&mut self.store, Affected::Any);
        Outcome::Followed(choice, followed.map(|count| (count, snapshot)))
    }

    fn does(&mut self, job: Job) -> Option<Outcome> {
        match job {
            Job::Commit(change) => {
                Some(self.commit(|store| store.commit(&change).map(drop).map(|()| Done::Changed(change))))
            }
            Job::Undo => Some(self.commit(|store| Ok(Done::Undone(store.undo()?.map(Box::new))))),
            Job::Redo => Some(self.commit(|store| Ok(Done::Redone(store.redo()?.map(Box::new))))),
            Job::Follow(choice) => Some(self.follow(choice)),
            Job::Export(export, folder) => {
                let exported = exporter::export(self.store.overview(), &export, &folder, self.lang);
                Some(Outcome::Exported(exported))
            }
            Job::ReadTrash => {
                let removals = self.store.removals();
                Some(Outcome::Trash(removals.map_err(|error| error.in_words(self.lang))))
            }
            Job::ReadHistory => {
                let steps = self.store.newest_steps(MOST_STEPS);
                Some(Outcome::History(steps.map_err(|error| error.in_words(self.lang))))
            }
            Job::SaveDraft(draft) => self.draft(|drafts| drafts.save(&draft)),
            Job::ClearDraft => self.draft(|drafts| drafts.clear()),
            Job::AdoptDraft(draft) => self.draft(|drafts| drafts.adopt(&draft).map(drop)),
            Job::DiscardLeftBehind(draft) => {
                self.draft(|drafts| if drafts.adopt(&draft)? { drafts.clear() } else { Ok(()) })
            }
            Job::RememberNotOwn => {
                remember_not_own(self.store.path());
                None
            }
        }
    }

    fn commit(&mut self, ask: impl FnOnce(&mut Store) -> Result<Done, CommitError>) -> Outcome {
        let external_changes = self.store.external_changes();
        let drift = self.store.drift();
        let result = ask(&mut self.store);
        match (&result, drift) {
            (Ok(_), Ok(Some(Drift::Missing(missing)))) => self.news.push(Outcome::LeftOut(missing)),
            (Err(CommitError::Store(error)), _) => self.look_whether_gone(error),
            _ => {}
        }
        let affected = match &result {
            _ if self.store.external_changes() != external_changes => Affected::Any,
            Ok(done) => done.affected(self.store.overview()),
            Err(CommitError::Unconfirmed { .. }) => Affected::Any,
            Err(_) => Affected::NONE,
        };
        let snapshot = snapshot(&mut self.store, affected);
        match result {
            Ok(done) => Outcome::Committed { done, snapshot },
            Err(error) => {
                let refused = refused(&error);
                Outcome::NotCommitted { refused, why: error.in_words(self.lang), snapshot }
            }
        }
    }

    fn draft(&mut self, keep: impl FnOnce(&mut Drafts) -> Result<(), StoreError>) -> Option<Outcome> {
        let Some(drafts) = &mut self.drafts else {
            return Some(Outcome::DraftNotSaved(self.lang.drafts_not_kept().to_owned()));
        };
        let error = keep(drafts).err()?;
        Some(Outcome::DraftNotSaved(error.in_words(self.lang)))
    }
}
