//! `overleg` without a command: what is needed before the interface can open.

use std::io::{self, IsTerminal};

use super::error::CliError;
use super::session::{Opened, Session};
use crate::config::{ThemeChoice, read_text};
use crate::tui;
use crate::tui::keys::Keymap;
use crate::tui::theme::Theme;

/// Opens the interface on the store, which is made of the starter data where that is called for.
pub(super) fn open(session: &Session) -> Result<(), CliError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(CliError::NoTerminal);
    }
    let keymap = keymap(session)?;
    let (store, first_run) = match session.open_or_start()? {
        Opened::Existing(store) => (store, None),
        Opened::New(store) => {
            let path = store.path().to_owned();
            (store, Some(path))
        }
    };
    let editor = session.editor().map_err(|error| error.in_words(session.lang).unwrap_or_default());
    let (lang, theme) = (session.lang, theme(session));
    Ok(tui::run(tui::Session { store, lang, theme, keymap, editor, first_run })?)
}

/// The keys, with those of the user in the place of ours.
fn keymap(session: &Session) -> Result<Keymap, CliError> {
    let Some(path) = session.environment.keys_file() else { return Ok(Keymap::default()) };
    match read_text(&path) {
        Ok(text) => Ok(Keymap::with_overrides(&text, &path.display().to_string())?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Keymap::default()),
        Err(source) => Err(CliError::KeysUnreadable { path, source }),
    }
}

fn theme(session: &Session) -> Theme {
    let wanted = match session.settings.theme {
        ThemeChoice::Dark => Some(Theme::Dark),
        ThemeChoice::Light => Some(Theme::Light),
        ThemeChoice::Auto => None,
    };
    let environment = &session.environment;
    Theme::choose(wanted, environment.no_color.as_deref(), environment.colorfgbg.as_deref())
}
