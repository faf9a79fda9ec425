//! The interface: a state machine that knows no terminal, and around it a loop that does.
//!
//! Data flows one way. The loop turns what happens into a [`msg::Msg`]; [`update::update`] brings the
//! [`model::Model`] up to date and answers with [`effect::Effect`]s; [`view::view`] draws the model;
//! the loop has the effects done, which in turn become messages.

pub mod action;
pub mod beginning;
mod chrome;
pub mod context;
pub mod draft;
pub mod edit;
pub mod effect;
pub mod finder;
pub mod form;
pub mod host;
pub mod keys;
pub mod layout;
pub mod modal;
pub mod model;
pub mod msg;
mod named;
pub mod page;
pub mod place;
pub mod question;
pub mod recovery;
pub mod request;
pub mod runtime;
pub mod screen;
pub mod searcher;
pub mod stage;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod widget;
pub mod worker;
pub mod world;

use std::io::{self, Stdout};
use std::path::Path;
use std::sync::Arc;

use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use uuid::Uuid;

use crate::domain::{Affected, IdSource, Overview};
use crate::editor::EditorCommand;
use crate::i18n::Lang;
use crate::store::{Backup, Drafts, Store, StoreError, open_to_others, replaced_prefix};
use beginning::Beginning;
use draft::Draft;
use host::{Host, RealHost};
use keys::Keymap;
use model::{Model, Start};
pub use runtime::RunError;
use runtime::Runtime;
use searcher::Searcher;
use stage::Stage;
use terminal::TerminalGuard;
use theme::Theme;
use widget::page::Reading;
use worker::Worker;
use world::World;

/// What the interface needs to start, whatever became of the store.
#[derive(Debug)]
pub struct Session {
    /// The language.
    pub lang: Lang,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The editor to open texts in, or the words that say why there is none.
    pub editor: Result<EditorCommand, String>,
}

/// A store that cannot be read, and its backups.
#[derive(Debug)]
pub struct Damage<'a> {
    /// Where the store should be.
    pub store: &'a Path,
    /// Why it cannot be read.
    pub error: &'a StoreError,
    /// The backups, the newest first.
    pub backups: Vec<Backup>,
}

/// How it ended when the interface was opened on a store that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// A backup was put back, and used until the user quit.
    Done,
    /// Everything was left as it is.
    GivenUp,
}

/// The real terminal.
type RealStage = Stage<CrosstermBackend<Stdout>, RealHost>;

/// Runs the interface in the terminal until the user quits. Fails when the terminal does; it has been
/// given back by then.
pub fn run(session: Session, store: Store, beginning: Beginning) -> Result<(), RunError> {
    let Session { lang, theme, keymap, editor } = session;
    show(take_over(editor, lang)?, store, lang, theme, keymap, beginning)
}

/// Shows the backups of a store that cannot be read, and runs the interface once one is put back.
pub fn recover(session: Session, damage: Damage<'_>) -> Result<Recovery, RunError> {
    let Session { lang, theme, keymap, editor } = session;
    let mut stage = take_over(editor, lang)?;
    let zone = TimeZone::system();
    let listed = |backup: &Backup| recovery::Listed {
        taken: backup.taken,
        bytes: backup.bytes,
        content: recovery::Content::Unknown,
    };
    let model = recovery::Model {
        lang,
        theme,
        keymap: keymap.clone(),
        size: stage.size()?,
        zone: zone.clone(),
        damage: lang.store_damage(damage.error),
        aside: (!matches!(damage.error, StoreError::Missing { .. })).then(|| replaced_prefix(damage.store)),
        backups: damage.backups.iter().map(listed).collect(),
        reading: Reading::default(),
        popup: None,
        status: None,
        work: recovery::Work::Choosing,
        interrupted: false,
    };
    let worker = recovery::worker::Worker::start(damage.store.to_owned(), damage.backups, lang);
    let Some(restored) = recovery::runtime::run(&mut stage, model, worker)? else {
        return Ok(Recovery::GivenUp);
    };
    let beginning =
        Beginning::PutBack { when: lang.moment(restored.backup.taken, &zone), aside: restored.aside };
    show(stage, restored.store, lang, theme, keymap, beginning)?;
    Ok(Recovery::Done)
}

/// Takes the terminal over.
fn take_over(editor: Result<EditorCommand, String>, lang: Lang) -> io::Result<RealStage> {
    let guard = TerminalGuard::new()?;
    let host = RealHost::new(guard, editor, lang)?;
    Ok(Stage::new(Terminal::new(CrosstermBackend::new(io::stdout()))?, host))
}

/// Runs the interface on `store` until the user quits.
fn show(
    stage: RealStage,
    mut store: Store,
    lang: Lang,
    theme: Theme,
    keymap: Keymap,
    beginning: Beginning,
) -> Result<(), RunError> {
    // It makes its index while the first screen is drawn.
    let searcher = Searcher::start(Arc::clone(store.overview()), lang);
    let is_private = open_to_others(store.path()).map_or(true, |open| open.is_private());
    // Without a place for drafts the program still works; the first form being filled in says that it is not kept.
    let mut drafts = Drafts::open(store.path()).ok();
    let left_behind =
        drafts.as_mut().and_then(|drafts| unsaved(drafts, store.overview()).ok()).unwrap_or_default();
    let mut model = Model::new(Start {
        world: World {
            snapshot: worker::snapshot(&mut store, Affected::NONE),
            lang,
            moment: stage.host.moment(),
            zone: TimeZone::system(),
        },
        theme,
        keymap,
        ids: IdSource::new(Uuid::new_v4().as_u128()),
        size: stage.size()?,
        beginning,
        left_behind,
    });
    if !is_private {
        model.say(lang.store_open_to_others().to_owned());
    }
    let worker = Worker::start(store, drafts, lang);
    Runtime::new(stage, model, worker, searcher).run()
}

/// What earlier runs left behind unsaved. The draft of what was saved after all is cleared away.
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
