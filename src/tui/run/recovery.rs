//! The recovery screen as a program for the loop: its model, and the threads that read the backups and put one
//! back.

use std::path::Path;
use std::time::Duration;

use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::Size;

use super::host::Host;
use super::input::Waker;
use super::interface::Session;
use super::program::{Next, Program, RunError};
use super::restorer::{Restored, Restorer};
use crate::i18n::Explain;
use crate::store::{Backup, StoreError, replaced_prefix};
use crate::tui::keys::{Chord, Resolved, Scope};
use crate::tui::model::CursorUse;
use crate::tui::recovery::update::update;
use crate::tui::recovery::view::view;
use crate::tui::recovery::{Content, Effect, Listed, Model, Msg, Outcome, Work};
use crate::tui::widget::page::Reading;

/// A store that cannot be read, and its backups.
#[derive(Debug)]
pub struct Damage<'a> {
    /// The path of the store.
    pub store: &'a Path,
    /// Why it cannot be read.
    pub error: &'a StoreError,
    /// The backups, the newest first.
    pub backups: Vec<Backup>,
}

/// The recovery screen and its threads.
#[derive(Debug)]
pub struct RecoveryScreen {
    model: Model,
    restorer: Restorer,
}

impl RecoveryScreen {
    /// Opens the screen with the backups, in a terminal of this size, and starts its threads.
    pub fn open(session: &Session, damage: Damage<'_>, size: Size, waker: Waker) -> Self {
        let Damage { store, error, backups } = damage;
        let lang = session.lang;
        let listed =
            |backup: &Backup| Listed { taken: backup.taken, bytes: backup.bytes, content: Content::Unknown };
        let model = Model {
            lang,
            signs: session.signs,
            theme: session.theme.theme,
            follows_background: session.theme.asks_background,
            cursor: session.cursor,
            keymap: session.keymap.clone(),
            size,
            zone: TimeZone::system(),
            damage: error.what(lang),
            aside: (!matches!(error, StoreError::Missing { .. })).then(|| replaced_prefix(store)),
            backups: backups.iter().map(listed).collect(),
            reading: Reading::default(),
            popup: None,
            status: None,
            work: Work::Choosing,
            interrupted: false,
        };
        Self { model, restorer: Restorer::start(store.to_owned(), backups, lang, waker) }
    }
}

impl Program for RecoveryScreen {
    type Effect = Effect;
    type Outcome = Outcome;
    /// The restored store; none when nothing was changed.
    type End = Option<Restored>;

    fn size(&self) -> Size {
        self.model.size
    }

    fn asks_background(&self) -> bool {
        self.model.follows_background
    }

    fn shows_cursor(&self) -> bool {
        self.model.cursor == CursorUse::Focus
    }

    fn scope(&self) -> Scope {
        self.model.scope()
    }

    fn resolve(&self, chord: Chord) -> Resolved {
        self.model.keymap.resolve(self.model.scope(), chord)
    }

    fn view(&self, frame: &mut Frame<'_>) {
        view(frame, &self.model);
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        update(&mut self.model, msg)
    }

    fn perform(&mut self, effect: Effect, host: &mut impl Host) -> Next<Outcome> {
        match effect {
            Effect::PutBack(number) => {
                self.restorer.put_back(number);
                Next::GoOn
            }
            Effect::Redraw => Next::Redraw,
            Effect::Suspend => match host.suspend() {
                Ok(()) => Next::GoOn,
                Err(why) => Next::Tell(Outcome::NotSuspended(why)),
            },
            Effect::OpenInterface | Effect::GiveUp => Next::End,
        }
    }

    fn is_busy(&self) -> bool {
        self.restorer.is_busy()
    }

    fn outcomes(&mut self, _: Duration) -> Result<Vec<Outcome>, RunError> {
        self.restorer.outcomes()
    }

    fn finish(self) -> Result<Option<Restored>, RunError> {
        self.restorer.finish()
    }
}
