//! The session of a command: the language, the settings and the store in use.

use std::io::{self, Read};

use jiff::tz::TimeZone;

use crate::config::{Environment, Paths, Settings, StoreOrigin};
use crate::domain::{Date, IdSource, Overview, Timestamp};
use crate::editor::{EditorCommand, EditorError};
use crate::i18n::{Explain, Lang};
use crate::store::{
    Drift, ErasureProgress, Operation, Store, StoreError, clean_up, is_unconfirmed, starter, was_there_before,
};
use crate::text::decoded;

use super::error::CliError;
use super::output::{say, say_lines};

/// The values that every command needs.
#[derive(Debug)]
pub(super) struct Session {
    /// The language of the output.
    pub(super) lang: Lang,
    /// The files in use.
    pub(super) paths: Paths,
    /// The user's settings.
    pub(super) settings: Settings,
    /// The environment of the process.
    pub(super) environment: Environment,
    /// What the user asked for.
    pub(super) operation: Operation,
}

/// An open store, and whether it was created just now.
#[derive(Debug)]
pub(super) enum Opened {
    /// The store existed already.
    Existing(Store),
    /// The store was created from the starter data.
    New(Store),
}

impl Session {
    /// Opens the store, as [`Self::open_or_start`] does. Says so if it was created, and if saved changes are missing
    /// from it or from its history. A file that somebody edited is nothing special: `overleg check` tells of it. Goes
    /// on with an erasure that was not finished.
    pub(super) fn open_store(&self) -> Result<Store, CliError> {
        let mut store = self.open_store_as_it_is()?;
        if go_on_erasing(&mut store) == ErasureProgress::Finished {
            say(self.lang.erasure_finished());
        }
        self.say_drift(&mut store);
        Ok(store)
    }

    /// Says so if saved changes are missing from the store or from its history.
    pub(super) fn say_drift(&self, store: &mut Store) {
        // A history that cannot be read is reported by whatever needs it.
        if let Ok(Some(drift @ (Drift::Missing(_) | Drift::Unrecorded { .. }))) = store.drift() {
            say_lines(&self.lang.drifted(&drift, &TimeZone::system()));
        }
    }

    /// As [`Self::open_store`], but leaves an erasure that was not finished as it is.
    pub(super) fn open_store_as_it_is(&self) -> Result<Store, CliError> {
        let store = match self.open_or_start()? {
            Opened::Existing(store) => store,
            Opened::New(store) => {
                say(&self.lang.store_started(self.paths.store().display()));
                store
            }
        };
        Ok(store.for_operation(self.operation))
    }

    /// If the disk did not confirm the last step, and the same command made it, asks the disk again, and says so.
    /// Returns whether it did: then the command must not be carried out once more.
    pub(super) fn is_repeated(&self) -> Result<bool, CliError> {
        if !is_unconfirmed(self.paths.store()) {
            return Ok(false);
        }
        let mut store = self.open_store()?;
        let Some(change) = store.confirm_repeated()? else { return Ok(false) };
        say(&self.lang.confirmed_now(&self.lang.change_named(&change, store.overview())));
        Ok(true)
    }

    /// Opens the store. If the store in the platform's folder does not exist, it is created from the starter data; a
    /// store that the user chose is not.
    pub(super) fn open_or_start(&self) -> Result<Opened, StoreError> {
        let path = self.paths.store();
        match Store::open(path) {
            // A store that existed before is reported as missing rather than started afresh.
            Err(StoreError::Missing { .. })
                if self.paths.origin() == StoreOrigin::Default && !was_there_before(path) =>
            {
                self.start(starter()?)
            }
            opened => {
                clean_up(path);
                Ok(Opened::Existing(opened?))
            }
        }
    }

    fn start(&self, overview: Overview) -> Result<Opened, StoreError> {
        match Store::create(self.paths.store(), overview) {
            // Another program created it first.
            Err(StoreError::Exists { path }) => Ok(Opened::Existing(Store::open(&path)?)),
            created => Ok(Opened::New(created?)),
        }
    }

    /// Whether the user set an editor, rather than having only the one that every machine has.
    pub(super) fn has_editor(&self) -> bool {
        EditorCommand::is_set(&self.settings, &self.environment)
    }

    /// The command that starts the user's editor. Fails if the command as set has an unclosed quote.
    pub(super) fn editor(&self) -> Result<EditorCommand, EditorError> {
        EditorCommand::choose(&self.settings, &self.environment)
    }
}

/// Goes on with an erasure that was not finished. An error leaves it begun, and `overleg check` reports that: no other
/// command fails because of it.
pub(super) fn go_on_erasing(store: &mut Store) -> ErasureProgress {
    store.go_on_erasing().unwrap_or(ErasureProgress::Waiting)
}

/// Today's date in the local time zone.
pub(super) fn today() -> Date {
    jiff::ZonedDateTime::now().date()
}

/// Reads all of standard input. Fails if it cannot be read or is not text.
pub(super) fn read_standard_input() -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).and_then(|_| as_text(bytes)).map_err(Unreadable)
}

/// The text in these bytes, whatever mark of an encoding it begins with. Fails if they are not text.
pub(super) fn as_text(bytes: Vec<u8>) -> io::Result<String> {
    decoded(bytes).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "neither UTF-8 nor UTF-16"))
}

/// The error that standard input cannot be read.
#[derive(Debug)]
pub(super) struct Unreadable(pub(super) io::Error);

impl Explain for Unreadable {
    fn what(&self, lang: Lang) -> String {
        lang.input_unreadable(&lang.refusal(&self.0))
    }
}

/// A source of ids for new records, and the current time for them.
pub(super) fn new_ids() -> (IdSource, Timestamp) {
    (IdSource::new(uuid::Uuid::new_v4().as_u128()), Timestamp::now())
}
