//! The interface as a program for the loop: its model, the thread that writes and the thread that searches.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use uuid::Uuid;

use super::host::{Host, Multiplexer};
use super::importer::Importer;
use super::input::Waker;
use super::program::{Next, Program, RunError};
use super::searcher::Searcher;
use super::worker::{self, Job, Worker};
use crate::domain::{Affected, IdSource, Overview};
use crate::editor::{Edited, EditorCommand};
use crate::i18n::Lang;
use crate::store::{Drafts, Store, StoreError, is_not_own, open_to_others};
use crate::tui::action::Action;
use crate::tui::draft::Draft;
use crate::tui::effect::Effect;
use crate::tui::importing::ImportTask;
use crate::tui::insight::Computed;
use crate::tui::keys::{Chord, Keymap, Resolved, Scope};
use crate::tui::layout::Panes;
use crate::tui::model::{CursorUse, Model, Start};
use crate::tui::msg::{Moment, Msg, Outcome};
use crate::tui::signs::Signs;
use crate::tui::startup::Startup;
use crate::tui::theme::Chosen;
use crate::tui::update::update;
use crate::tui::view::view;
use crate::tui::world::World;

/// The settings and paths that the interface needs to start, whether or not the store can be read.
#[derive(Debug)]
pub struct Session {
    /// The language.
    pub lang: Lang,
    /// The styles, and whether the terminal has to be asked for its background.
    pub theme: Chosen,
    /// The signs that the terminal can show.
    pub signs: Signs,
    /// Where the cursor of the terminal is seen.
    pub cursor: CursorUse,
    /// Whether the mouse is used; if not, the terminal keeps it for itself.
    pub mouse: bool,
    /// How many panes are shown.
    pub panes: Panes,
    /// The keys.
    pub keymap: Keymap,
    /// The folder where files for others are written.
    pub documents: PathBuf,
    /// The editor for texts, or the message that says why there is none.
    pub editor: Result<EditorCommand, String>,
    /// The program between this one and the terminal.
    pub multiplexer: Multiplexer,
}

/// The interface and its threads.
#[derive(Debug)]
pub struct Interface {
    pub(super) model: Model,
    pub(super) worker: Worker,
    pub(super) searcher: Searcher,
    /// None until a list is imported.
    importer: Option<Importer>,
    waker: Waker,
    /// The overviews from before the latest outcomes, to be dropped by the searcher.
    outdated: Vec<Arc<Overview>>,
    /// What came from the user's editor and is not safe yet.
    edited: Vec<Edited>,
    /// Whether the worker was asked to save it.
    is_saving_edited: bool,
    /// The folder where files for others are written.
    documents: PathBuf,
    /// Where programs that open files tell that they gave up.
    unopened: (Sender<Outcome>, Receiver<Outcome>),
}

impl Interface {
    /// The program that shows `model` and uses these threads.
    pub fn new(model: Model, worker: Worker, searcher: Searcher) -> Self {
        Self {
            model,
            worker,
            searcher,
            importer: None,
            waker: Waker::default(),
            outdated: Vec::new(),
            edited: Vec::new(),
            is_saving_edited: false,
            documents: PathBuf::new(),
            unopened: channel(),
        }
    }

    /// Opens the interface on `store`, in a terminal of this size, and starts its threads.
    pub fn open(
        session: Session,
        mut store: Store,
        startup: Startup,
        size: Size,
        moment: Moment,
        waker: Waker,
    ) -> Self {
        let lang = session.lang;
        // The searcher builds its index while the first screen is drawn.
        let searcher = Searcher::start(Arc::clone(store.overview()), lang, waker.clone());
        let is_private = open_to_others(store.path()).map_or(true, |open| open.is_private());
        // Without a place for drafts the program still works; the first form that is filled in says that no
        // draft is kept.
        let mut drafts = Drafts::open(store.path()).ok();
        let left_behind =
            drafts.as_mut().and_then(|drafts| unsaved(drafts, store.overview()).ok()).unwrap_or_default();
        let damaged = drafts.as_ref().map(Drafts::damaged).unwrap_or_default();
        let snapshot = worker::snapshot(&mut store, Affected::NONE);
        let mut model = Model::new(Start {
            world: World {
                snapshot,
                lang,
                signs: session.signs,
                moment,
                zone: TimeZone::system(),
                computed: Computed::default(),
            },
            theme: session.theme.theme,
            keymap: session.keymap,
            ids: IdSource::new(Uuid::new_v4().as_u128()),
            size,
            startup,
            left_behind,
        });
        model.panes = session.panes;
        model.follows_background = session.theme.asks_background;
        model.cursor = session.cursor;
        model.offers_own = !is_not_own(store.path());
        if !is_private {
            model.say(lang.store_open_to_others().to_owned());
        }
        for path in damaged {
            model.say(lang.draft_damaged(&path.display().to_string()));
        }
        let worker = Worker::start(store, drafts, lang, waker.clone());
        let interface = Self::new(model, worker, searcher);
        Self { waker, documents: session.documents, ..interface }
    }
}

/// The drafts that earlier runs left behind. A draft of something that was saved after all is removed.
fn unsaved(drafts: &mut Drafts, overview: &Overview) -> Result<Vec<Draft>, StoreError> {
    let left_behind: Vec<Draft> = drafts.left_behind()?;
    let (saved, unsaved): (Vec<_>, Vec<_>) =
        left_behind.into_iter().partition(|draft| draft.is_saved(overview));
    for draft in saved {
        if drafts.adopt(&draft)? {
            drafts.clear()?;
        }
    }
    Ok(unsaved)
}

impl Program for Interface {
    type Effect = Effect;
    type Outcome = Outcome;
    type End = ();

    fn size(&self) -> Size {
        self.model.size
    }

    fn scope(&self) -> Scope {
        self.model.scope()
    }

    fn has_refused(&self) -> bool {
        self.model.has_refused()
    }

    fn shows_cursor(&self) -> bool {
        self.model.shows_cursor()
    }

    fn asks_background(&self) -> bool {
        self.model.follows_background
    }

    fn list(&self) -> Option<Rect> {
        self.model.list()
    }

    fn has_work_for_the_clock(&self) -> bool {
        self.model.has_work_for_the_clock()
    }

    fn resolve(&self, chord: Chord) -> Resolved {
        self.model.keymap.resolve(self.model.scope(), chord)
    }

    fn holds_keys(&self) -> bool {
        self.model.holds_keys()
    }

    fn is_saving(&self) -> bool {
        self.model.is_saving()
    }

    fn need_not_wait(&self, action: Action) -> bool {
        self.model.need_not_wait(action)
    }

    fn is_news(outcome: &Outcome) -> bool {
        matches!(outcome, Outcome::NotCommitted { .. } | Outcome::Exported(_) | Outcome::Opened(Err(_)))
    }

    fn view(&self, frame: &mut Frame<'_>) {
        view(frame, &self.model);
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        if let Msg::Done(outcome) = &msg
            && let Some(snapshot) = outcome.snapshot()
        {
            // Before the model is updated: whatever it asks after this is searched for in these records.
            self.searcher.renew(snapshot);
            self.outdated.push(Arc::clone(&self.model.world.snapshot.overview));
        }
        update(&mut self.model, msg)
    }

    fn perform(&mut self, effect: Effect, host: &mut impl Host) -> Next<Outcome> {
        let job = match effect {
            Effect::Quit => return Next::End,
            Effect::Redraw => return Next::Redraw,
            Effect::Suspend => {
                return match host.suspend() {
                    Ok(()) => Next::GoOn,
                    Err(why) => Next::Tell(Outcome::NotSuspended(why)),
                };
            }
            Effect::Copy(text) => return Next::Tell(Outcome::Copied(host.copy(&text).map(|to| (text, to)))),
            Effect::Edit(text) => {
                let edited = host.edit(&text);
                let told = edited.as_ref().map(|edited| edited.text().to_owned()).map_err(Clone::clone);
                self.edited.extend(edited);
                return Next::Tell(Outcome::Edited(told));
            }
            Effect::OpenFile(path) => {
                let (tell, waker) = (self.unopened.0.clone(), self.waker.clone());
                let on_failure = move |why| {
                    if tell.send(Outcome::Opened(Err(why))).is_ok() {
                        waker.wake();
                    }
                };
                return Next::Tell(Outcome::Opened(host.open_file(&path, on_failure)));
            }
            Effect::Search(ticket, question) => {
                self.searcher.ask(ticket, question);
                return Next::GoOn;
            }
            Effect::Import(mut task) => {
                if let ImportTask::Read(_, job) = &mut task {
                    job.seed = Uuid::new_v4().as_u128();
                }
                let start = || Importer::start(self.model.world.lang, self.waker.clone());
                self.importer.get_or_insert_with(start).ask(task);
                return Next::GoOn;
            }
            Effect::StopImport => {
                self.importer.iter().for_each(Importer::stop);
                return Next::GoOn;
            }
            Effect::Commit(change) => Job::Commit(change),
            Effect::Follow(choice) => Job::Follow(choice),
            Effect::Undo => Job::Undo,
            Effect::Redo => Job::Redo,
            Effect::Export(export) => Job::Export(export, self.documents.clone()),
            Effect::ReadTrash => Job::ReadTrash,
            Effect::ReadHistory => Job::ReadHistory,
            Effect::SaveDraft(draft) => Job::SaveDraft(draft),
            Effect::ClearDraft => Job::ClearDraft,
            Effect::AdoptDraft(draft) => Job::AdoptDraft(draft),
            Effect::DiscardLeftBehind(draft) => Job::DiscardLeftBehind(draft),
            Effect::RememberNotOwn => Job::RememberNotOwn,
        };
        self.is_saving_edited |=
            !self.edited.is_empty() && matches!(job, Job::Commit(_) | Job::SaveDraft(_) | Job::ClearDraft);
        self.worker.ask(job);
        Next::GoOn
    }

    fn is_busy(&self) -> bool {
        let imports = self.importer.as_ref().is_some_and(Importer::is_busy);
        self.worker.is_busy() || self.searcher.is_busy() || imports
    }

    fn outcomes(&mut self, patience: Duration) -> Result<Vec<Outcome>, RunError> {
        // After the searches in the newer records, since dropping a million records takes long.
        for overview in self.outdated.drain(..) {
            self.searcher.forget(overview);
        }
        // What waits for a search waits for that alone.
        let patience_for_worker = if self.searcher.is_busy() { Duration::ZERO } else { patience };
        let done = self.worker.done_within(patience_for_worker);
        let is_refused =
            |outcome: &Outcome| matches!(outcome, Outcome::DraftNotSaved(_) | Outcome::NotCommitted { .. });
        if self.is_saving_edited && done.iter().any(is_refused) {
            // What could not be saved stays in the file of the editor.
            self.edited.clear();
        }
        if self.is_saving_edited && !self.worker.is_busy() {
            self.is_saving_edited = false;
            self.edited.drain(..).for_each(Edited::remove_file);
        }
        if !done.is_empty() {
            return Ok(done);
        }
        let unopened: Vec<Outcome> = self.unopened.1.try_iter().collect();
        if !unopened.is_empty() {
            return Ok(unopened);
        }
        let imported = self.importer.as_mut().map(Importer::done).unwrap_or_default();
        if !imported.is_empty() {
            return Ok(imported);
        }
        if self.worker.has_ended() || self.searcher.has_ended() {
            return Err(RunError::Broken);
        }
        Ok(self.searcher.found(patience))
    }

    fn finish(self) -> Result<(), RunError> {
        self.worker.finish();
        if !self.is_saving_edited {
            self.edited.into_iter().for_each(Edited::remove_file);
        }
        Ok(())
    }
}
