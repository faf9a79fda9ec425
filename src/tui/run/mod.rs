//! Running the interface: the loop, the terminal it draws on, the world outside, and the threads that write and
//! search. The rest of the interface does not depend on any of these.

mod exporter;
pub mod host;
mod importer;
pub mod input;
pub mod interface;
mod mouse;
pub mod program;
pub mod recovery;
pub mod restorer;
pub mod runtime;
pub mod screen;
pub mod searcher;
pub mod stage;
pub mod terminal;
mod tmux;
pub mod worker;

use std::io::{self, Stdout};
use std::rc::Rc;

use jiff::tz::TimeZone;
use ratatui::Terminal;

use crate::store::Store;
use crate::tui::startup::Startup;
pub use host::Multiplexer;
use host::{Host, RealHost};
use interface::Interface;
pub use interface::Session;
pub use program::RunError;
pub use recovery::Damage;
use recovery::RecoveryScreen;
use runtime::Runtime;
use screen::{CursorSight, Screen};
use stage::Stage;
use terminal::TerminalGuard;

/// How the recovery of a store that cannot be read ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// A backup was put back, and the interface ran on it until the user quit.
    Done,
    /// The user gave up; nothing was changed.
    GivenUp,
}

/// The real terminal.
type RealStage = Stage<Screen<Stdout>, RealHost>;

/// Runs the interface in the terminal until the user quits. Fails when the terminal or a thread does; the
/// terminal has been given back by then.
pub fn run(session: Session, store: Store, startup: Startup) -> Result<(), RunError> {
    let mut stage = take_over(&session)?;
    show(&mut stage, session, store, startup)
}

/// Shows the backups of a store that cannot be read, and runs the interface once one has been put back. Fails
/// when the terminal or a thread does.
pub fn recover(session: Session, damage: Damage<'_>) -> Result<Recovery, RunError> {
    let mut stage = take_over(&session)?;
    let screen = RecoveryScreen::open(&session, damage, stage.size()?, stage.host.waker());
    let Some(restored) = Runtime::new(&mut stage, screen).run()? else {
        return Ok(Recovery::GivenUp);
    };
    let when = session.lang.moment(restored.backup.taken, &TimeZone::system());
    let startup = Startup::PutBack { when, aside: restored.aside };
    show(&mut stage, session, restored.store, startup)?;
    Ok(Recovery::Done)
}

/// Takes the terminal over.
fn take_over(session: &Session) -> io::Result<RealStage> {
    let guard = TerminalGuard::new(session.mouse)?;
    let host = RealHost::new(guard, session.editor.clone(), session.multiplexer, session.lang)?;
    let cursor = Rc::new(CursorSight::default());
    Ok(Stage::new(Terminal::new(Screen::new(io::stdout(), Rc::clone(&cursor)))?, host, cursor))
}

/// Runs the interface on `store` until the user quits.
fn show(stage: &mut RealStage, session: Session, store: Store, startup: Startup) -> Result<(), RunError> {
    let (moment, waker) = (stage.host.moment(), stage.host.waker());
    let interface = Interface::open(session, store, startup, stage.size()?, moment, waker);
    Runtime::new(stage, interface).run()
}
