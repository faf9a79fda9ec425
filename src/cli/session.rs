//! What every command works with: the language, the settings and the store in use.

use std::io::{self, Read};

use crate::config::{Environment, Paths, Settings, StoreOrigin};
use crate::domain::{Date, IdSource, Overview, Timestamp};
use crate::editor::{EditorCommand, EditorError};
use crate::i18n::{Explain, Lang};
use crate::store::{Store, StoreError, starter};

use super::error::CliError;
use super::output::say;

/// What every command works with.
#[derive(Debug)]
pub(super) struct Session {
    /// The language to speak.
    pub(super) lang: Lang,
    /// The files in use.
    pub(super) paths: Paths,
    /// What the user set.
    pub(super) settings: Settings,
    /// What the environment says.
    pub(super) environment: Environment,
}

/// A store, and whether this program made it just now.
#[derive(Debug)]
pub(super) enum Opened {
    /// It was there.
    Existing(Store),
    /// It was made of the starter data.
    New(Store),
}

impl Session {
    /// Opens the store, and says so when it had to be made.
    pub(super) fn open_store(&self) -> Result<Store, CliError> {
        match self.open_or_start()? {
            Opened::Existing(store) => Ok(store),
            Opened::New(store) => {
                say(&self.lang.store_started(self.paths.store().display()));
                Ok(store)
            }
        }
    }

    /// Opens the store. The store of the platform's folder is made of the starter data when it is not
    /// there yet; one that somebody chose is not.
    pub(super) fn open_or_start(&self) -> Result<Opened, StoreError> {
        let path = self.paths.store();
        match Store::open(path) {
            // A store that had backups was there once: it is missed, not begun anew.
            Err(StoreError::Missing { newest_backup: None, .. })
                if self.paths.origin() == StoreOrigin::Default =>
            {
                self.start(starter()?)
            }
            opened => Ok(Opened::Existing(opened?)),
        }
    }

    fn start(&self, overview: Overview) -> Result<Opened, StoreError> {
        match Store::create(self.paths.store(), overview) {
            // Another program was first.
            Err(StoreError::Exists { path }) => Ok(Opened::Existing(Store::open(&path)?)),
            created => Ok(Opened::New(created?)),
        }
    }

    /// The user's editor.
    pub(super) fn editor(&self) -> Result<EditorCommand, EditorError> {
        EditorCommand::choose(&self.settings, &self.environment)
    }
}

/// The day it is here.
pub(super) fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// Everything on standard input.
pub(super) fn read_standard_input() -> Result<String, Unreadable> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).map_err(Unreadable)?;
    Ok(text)
}

/// Standard input cannot be read.
#[derive(Debug)]
pub(super) struct Unreadable(pub(super) io::Error);

impl Explain for Unreadable {
    fn what(&self, lang: Lang) -> String {
        lang.input_unreadable(&lang.refusal(&self.0))
    }
}

/// Makes ids for new records.
pub(super) fn new_ids() -> (IdSource, Timestamp) {
    (IdSource::new(uuid::Uuid::new_v4().as_u128()), Timestamp::now())
}
