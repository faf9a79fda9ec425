//! A program for the loop: a state machine, the threads that work for it, and what it asks of the world
//! outside. There are two: the interface, and the recovery screen that may stand before it.

use std::io;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Size;
use thiserror::Error;

use super::host::Host;
use crate::tui::keys::{Chord, Resolved};
use crate::tui::msg::Msg;

/// A program for the loop.
pub trait Program {
    /// Something that it wants done outside.
    type Effect;
    /// How something that was done outside ended.
    type Outcome;
    /// What it leaves when it has ended.
    type End;

    /// The size of the terminal, as the program knows it.
    fn size(&self) -> Size;

    /// What a key means where the keyboard is.
    fn resolve(&self, chord: Chord) -> Resolved;

    /// Whether a key still waits for an outcome, and those after it wait with it.
    fn holds_keys(&self) -> bool {
        false
    }

    /// Draws the screen.
    fn view(&self, frame: &mut Frame<'_>);

    /// Brings the state up to date with `msg`, and says what is to be done outside.
    fn update(&mut self, msg: Msg<Self::Outcome>) -> Vec<Self::Effect>;

    /// Does what `update` asked for, or has a thread do it.
    fn perform(&mut self, effect: Self::Effect, host: &mut impl Host) -> Next<Self::Outcome>;

    /// Whether a thread is at work on something that was asked of it.
    fn is_busy(&self) -> bool;

    /// What the threads did since last time. Waits for what may come soon, at most for `patience`. Fails when a
    /// thread is no more: what was asked of it would be waited for without end.
    fn outcomes(&mut self, patience: Duration) -> Result<Vec<Self::Outcome>, RunError>;

    /// Waits until whatever was asked to be written is written.
    fn finish(self) -> Result<Self::End, RunError>;
}

/// What comes after an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next<O> {
    /// The program goes on; a thread may tell the outcome later.
    GoOn,
    /// The whole screen is drawn anew.
    Redraw,
    /// The program hears of this outcome at once.
    Tell(O),
    /// The program ends.
    End,
}

/// Why a program ended though nobody asked it to.
#[derive(Debug, Error)]
pub enum RunError {
    /// The terminal cannot be used any more.
    #[error("the terminal failed: {0}")]
    Terminal(#[from] io::Error),
    /// A thread of the program ended, which only a mistake in the program makes it do.
    #[error("a thread of the program has ended")]
    Broken,
}
