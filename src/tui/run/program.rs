//! A program for the loop: a state machine, the threads that work for it, and its effects on the world outside.
//! There are two programs: the interface, and the recovery screen that may come before it.

use std::io;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Rect, Size};
use thiserror::Error;

use super::host::Host;
use crate::tui::action::Action;
use crate::tui::keys::{Chord, Resolved, Scope};
use crate::tui::msg::Msg;

/// A program for the loop.
pub trait Program {
    /// An effect: something to be done outside the state machine.
    type Effect;
    /// The result of an effect.
    type Outcome;
    /// The value that [`Self::finish`] returns.
    type End;

    /// The size of the terminal, as the program knows it.
    fn size(&self) -> Size;

    /// The part of the screen that has the keyboard.
    fn scope(&self) -> Scope;

    /// The action or edit to which a key is bound in the part of the screen that has the keyboard.
    fn resolve(&self, chord: Chord) -> Resolved;

    /// Whether a key is still waiting for an outcome, so that the keys after it have to wait too.
    fn holds_keys(&self) -> bool {
        false
    }

    /// Whether the latest action was refused, with a message that says why.
    fn has_refused(&self) -> bool {
        false
    }

    /// Whether something is to be done when some time has passed, such as keeping typed text on disk.
    fn has_work_for_the_clock(&self) -> bool {
        false
    }

    /// The list that has the keyboard, where the rest of the screen follows its cursor; none where there is none.
    fn list(&self) -> Option<Rect> {
        None
    }

    /// Whether keys wait for a change to be saved.
    fn is_saving(&self) -> bool {
        false
    }

    /// Whether a key for this action need not wait, as long as no other key does.
    fn need_not_wait(&self, _action: Action) -> bool {
        false
    }

    /// Whether an outcome asks for the user's attention, so that the keys pressed before it must not answer it.
    fn is_news(_outcome: &Self::Outcome) -> bool {
        false
    }

    /// Whether the cursor of the terminal is seen where it stands.
    fn shows_cursor(&self) -> bool {
        self.scope().takes_text()
    }

    /// Whether the terminal is to be asked what its background is.
    fn asks_background(&self) -> bool {
        false
    }

    /// Draws the screen.
    fn view(&self, frame: &mut Frame<'_>);

    /// Updates the state with `msg`, and returns the effects to be carried out.
    fn update(&mut self, msg: Msg<Self::Outcome>) -> Vec<Self::Effect>;

    /// Carries out an effect that `update` returned, or passes it to a thread.
    fn perform(&mut self, effect: Self::Effect, host: &mut impl Host) -> Next<Self::Outcome>;

    /// Whether a thread is working on something.
    fn is_busy(&self) -> bool;

    /// The outcomes from the threads since the last call. Waits at most `patience` for outcomes that may come
    /// soon. Fails when a thread has ended, because its outcomes would be waited for without end.
    fn outcomes(&mut self, patience: Duration) -> Result<Vec<Self::Outcome>, RunError>;

    /// Waits until all pending writes are done. Fails when a thread does.
    fn finish(self) -> Result<Self::End, RunError>;
}

/// The next step of the loop after an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next<O> {
    /// The program goes on; a thread may report the outcome later.
    GoOn,
    /// The whole screen is redrawn.
    Redraw,
    /// The program is updated with this outcome at once.
    Tell(O),
    /// The program ends.
    End,
}

/// The error that ended a program.
#[derive(Debug, Error)]
pub enum RunError {
    /// The terminal cannot be used any more.
    #[error("the terminal failed: {0}")]
    Terminal(#[from] io::Error),
    /// A thread of the program has ended, which only a bug in the program can cause.
    #[error("a thread of the program has ended")]
    Broken,
}
