//! `overleg` without a command: prepares and opens the interface.

use std::io::{self, IsTerminal};
use std::path::Path;

use jiff::tz::TimeZone;

use crate::cli::error::CliError;
use crate::cli::output::say_lines;
use crate::cli::session::{Opened, Session, go_on_erasing};
use crate::config::{CursorChoice, PanesChoice, SignsChoice, ThemeChoice, can_show_unicode, read_text};
use crate::i18n::{Explain, Lang};
use crate::store::{ConflictCopy, Store, StoreError, conflict_copies, list_backups};
use crate::tui;
use crate::tui::action::Action;
use crate::tui::keys::Keymap;
use crate::tui::layout::Panes;
use crate::tui::model::CursorUse;
use crate::tui::signs::Signs;
use crate::tui::startup::Startup;
use crate::tui::theme::{Chosen, Theme, Wanted};
use crate::tui::{Damage, Multiplexer, Recovery, RunError};

impl Explain for RunError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Terminal(error) => lang.terminal_failed(&lang.refusal(error)),
            Self::Broken => lang.program_broken().to_owned(),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        Some(lang.typed_is_kept().to_owned())
    }
}

/// Opens the interface on the store. As in [`Session::open_or_start`], a missing default store is first created from
/// the starter data.
pub(in crate::cli) fn open(session: &Session) -> Result<(), CliError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(CliError::usage(session.lang.no_terminal()));
    }
    let mut keymap = keymap(session)?;
    if !session.has_editor() {
        keymap = keymap.without(Action::Editor);
    }
    if !session.environment.has_capable_terminal() {
        return Err(CliError::usage(session.lang.no_terminal()));
    }
    let editor = session.editor().map_err(|error| error.in_words(session.lang));
    let interface = tui::Session {
        lang: session.lang,
        theme: theme(session),
        signs: signs(session),
        cursor: match session.settings.cursor {
            CursorChoice::Auto => CursorUse::Typing,
            CursorChoice::Visible => CursorUse::Focus,
        },
        mouse: session.settings.mouse,
        panes: panes(session),
        keymap,
        documents: session.environment.documents(),
        editor,
        multiplexer: if session.environment.is_in_tmux { Multiplexer::Tmux } else { Multiplexer::None },
    };
    match session.open_or_start() {
        Ok(Opened::Existing(mut store)) => {
            // Before drafts are offered again, because the person may be in them.
            go_on_erasing(&mut store);
            let startup = startup(&store, session.lang);
            Ok(tui::run(interface, store, startup)?)
        }
        Ok(Opened::New(store)) => {
            let made = Startup::Made { store: store.path().display().to_string() };
            Ok(tui::run(interface, store, made)?)
        }
        Err(error) => recover(interface, session.paths.store(), error),
    }
}

/// What to tell about a store that was there already: copies beside it that may hold something else. If they cannot be
/// listed, `overleg check` says so.
fn startup(store: &Store, lang: Lang) -> Startup {
    let mut copies = conflict_copies(store.path(), Some(store.overview())).unwrap_or_default();
    copies.retain(ConflictCopy::may_differ);
    if copies.is_empty() {
        return Startup::Existing;
    }
    Startup::Beside { copies: lang.copies_beside(&copies, &TimeZone::system()) }
}

/// Opens the recovery screen for a store that cannot be read. Returns `error` if no backup can replace the store or the
/// user chose none.
fn recover(interface: tui::Session, store: &Path, error: StoreError) -> Result<(), CliError> {
    let backups = match list_backups(store) {
        _ if !error.can_be_recovered() => Vec::new(),
        Ok(backups) => backups,
        Err(unlisted) => {
            say_lines(&error.in_words(interface.lang));
            return Err(unlisted.into());
        }
    };
    let lang = interface.lang;
    if !backups.is_empty()
        && let Recovery::Done = tui::recover(interface, Damage { store, error: &error, backups })?
    {
        return Ok(());
    }
    // A copy may have what no backup has.
    let copies = conflict_copies(store, None).unwrap_or_default();
    if !copies.is_empty() {
        say_lines(&lang.copies_beside(&copies, &TimeZone::system()));
    }
    Err(error.into())
}

/// The keys, with the user's own replacing the defaults. Fails if the file with the keys cannot be read or is wrong.
fn keymap(session: &Session) -> Result<Keymap, CliError> {
    let Some(path) = session.environment.keys_file() else { return Ok(Keymap::default()) };
    match read_text(&path) {
        Ok(text) => Ok(Keymap::with_overrides(&text, &path.display().to_string())?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Keymap::default()),
        Err(error) => Err(CliError::failure(
            session.lang.keys_unreadable(path.display(), &session.lang.refusal(&error)),
        )),
    }
}

const fn panes(session: &Session) -> Panes {
    match session.settings.panes {
        PanesChoice::One => Panes::One,
        PanesChoice::Auto => Panes::Auto,
    }
}

fn theme(session: &Session) -> Chosen {
    let wanted = match session.settings.theme {
        ThemeChoice::Dark => Wanted::Exactly(Theme::Dark),
        ThemeChoice::Light => Wanted::Exactly(Theme::Light),
        ThemeChoice::Contrast => Wanted::Contrast,
        ThemeChoice::Plain => Wanted::Exactly(Theme::Plain),
        ThemeChoice::Auto => Wanted::Fitting,
    };
    let environment = &session.environment;
    let chosen = Theme::choose(wanted, environment.no_color.as_deref(), environment.colorfgbg.as_deref());
    Chosen { asks_background: chosen.asks_background && !environment.is_linux_console(), ..chosen }
}

fn signs(session: &Session) -> Signs {
    match session.settings.signs {
        SignsChoice::Unicode => Signs::Unicode,
        SignsChoice::Auto if can_show_unicode(&session.environment) => Signs::Unicode,
        SignsChoice::Auto | SignsChoice::Ascii => Signs::Ascii,
    }
}
