//! The interface: a state machine that knows no terminal, and around it a loop that does.
//!
//! Data flows one way. The loop turns what happens into a [`msg::Msg`]; [`update::update`] brings the
//! [`model::Model`] up to date and answers with [`effect::Effect`]s; [`view::view`] draws the model;
//! the loop has the effects done, which in turn become messages.

pub mod action;
pub mod draft;
pub mod edit;
pub mod effect;
pub mod finder;
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
pub mod request;
pub mod runtime;
pub mod screen;
pub mod searcher;
pub mod terminal;
pub mod theme;
pub mod update;
pub mod view;
pub mod widget;
pub mod worker;
pub mod world;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use uuid::Uuid;

use crate::domain::{Affected, IdSource, Overview};
use crate::editor::EditorCommand;
use crate::i18n::Lang;
use crate::store::{Drafts, Store, StoreError, open_to_others};
use draft::Draft;
use host::{Host, RealHost};
use keys::Keymap;
use model::{Model, Start};
pub use runtime::RunError;
use runtime::Runtime;
use searcher::Searcher;
use terminal::TerminalGuard;
use theme::Theme;
use worker::Worker;
use world::World;

/// What the interface needs to start.
#[derive(Debug)]
pub struct Session {
    /// The store, open.
    pub store: Store,
    /// The language.
    pub lang: Lang,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The editor to open texts in, or the words that say why there is none.
    pub editor: Result<EditorCommand, String>,
    /// Where the store was made from the starter data, when this run did so.
    pub first_run: Option<PathBuf>,
}

/// Runs the interface in the terminal until the user quits. Fails when the terminal does; it has been
/// given back by then.
pub fn run(session: Session) -> Result<(), RunError> {
    let Session { mut store, lang, theme, keymap, editor, first_run } = session;
    let is_private = open_to_others(store.path()).map_or(true, |open| open.is_private());
    // Without a place for drafts the program still works; the first form being filled in says that it is not kept.
    let mut drafts = Drafts::open(store.path()).ok();
    let left_behind =
        drafts.as_mut().and_then(|drafts| unsaved(drafts, store.overview()).ok()).unwrap_or_default();
    let guard = TerminalGuard::new()?;
    // It makes its index while the first screen is drawn.
    let searcher = Searcher::start(Arc::clone(store.overview()), lang);
    let host = RealHost::new(guard, editor, lang)?;
    let terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    let mut model = Model::new(Start {
        world: World {
            snapshot: worker::snapshot(&mut store, Affected::NONE),
            lang,
            moment: host.moment(),
            zone: TimeZone::system(),
        },
        theme,
        keymap,
        ids: IdSource::new(Uuid::new_v4().as_u128()),
        size: terminal.size()?,
        first_run: first_run.map(|path| path.display().to_string()),
        left_behind,
    });
    if !is_private {
        model.say(lang.store_open_to_others().to_owned());
    }
    let worker = Worker::start(store, drafts, lang);
    Runtime::new(terminal, host, model, worker, searcher).run()
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
