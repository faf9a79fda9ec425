//! What the loop does with what comes in from the terminal, and which keys it drops.

use std::io;
use std::time::Duration;

use ratatui::backend::Backend;

use super::{BUSY, IDLE, Runtime, TICK};
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::keys::{Chord, Resolved, Scope, Sight};
use crate::tui::msg::{Msg, Unused};
use crate::tui::run::host::Host;
use crate::tui::run::input::{Input, Waker};
use crate::tui::run::program::Program;
use crate::tui::theme::Background;

impl<B, H, P> Runtime<'_, B, H, P>
where
    B: Backend<Error: Send + Sync + 'static>,
    H: Host,
    P: Program,
{
    /// Handles what came in from the terminal. Keys that are already waiting, as when an arrow key is held down,
    /// are handled together before drawing.
    pub(super) fn take_inputs(&mut self) -> io::Result<()> {
        let mut patience = self.patience();
        while !self.is_over
            && let Some(input) = self.next_input(patience)?
        {
            patience = Duration::ZERO;
            // The loop may have slept long: what is done now is done at this moment.
            self.tick()?;
            self.is_stale = true;
            self.take(input)?;
        }
        Ok(())
    }

    /// How long to wait for input.
    fn patience(&self) -> Duration {
        let is_searching = self.program.holds_keys() && !self.program.is_saving();
        let patience = if is_searching || self.is_stale {
            Duration::ZERO
        } else if self.program.is_busy() && !Waker::WORKS {
            BUSY
        } else if self.program.is_busy() || self.program.has_work_for_the_clock() || !Waker::WORKS {
            TICK
        } else {
            IDLE
        };
        self.until_rest().map_or(patience, |rest| rest.min(patience))
    }

    /// The next input to be handled. While a key waits for search results or for a change to be saved, the input after
    /// it is held back: it is meant for what that key leads to. Only a key that ends the program is handled at once, and
    /// one that moves over the screen when none waits before it.
    pub(super) fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        if !self.program.holds_keys()
            && let Some(held) = self.held.inputs.pop_front()
        {
            self.is_unseen = !std::mem::take(&mut self.held.first_is_seen);
            return Ok(Some(held));
        }
        while let Some(input) = self.stage.host.next_input(patience)? {
            if self.ends_the_program(&input) {
                self.held.inputs.clear();
                return Ok(Some(input));
            }
            let is_first = self.held.inputs.is_empty();
            if !self.program.holds_keys() || (is_first && self.need_not_wait(&input)) {
                return Ok(Some(input));
            }
            if is_first {
                self.held.first_is_seen = self.program.is_saving() && !self.is_unseen;
            }
            self.held.inputs.push_back(input);
        }
        Ok(None)
    }

    /// Whether this is a key that ends the program and types nothing. A letter may be part of a word that was
    /// meant for something else.
    pub(super) fn ends_the_program(&self, input: &Input) -> bool {
        let Input::Key(key) = input else { return false };
        let chord = Chord::from_event(*key).filter(|chord| chord.typed().is_none());
        let meant = chord.map(|chord| self.program.resolve(chord));
        matches!(meant, Some(Resolved::Action(Action::Interrupt | Action::Quit)))
    }

    fn need_not_wait(&self, input: &Input) -> bool {
        let Input::Key(key) = input else { return false };
        match Chord::from_event(*key).map(|chord| self.program.resolve(chord)) {
            Some(Resolved::Action(action)) => self.program.need_not_wait(action),
            Some(Resolved::Edit(_) | Resolved::Unbound) | None => false,
        }
    }

    fn take(&mut self, input: Input) -> io::Result<()> {
        if !matches!(input, Input::Key(_)) {
            self.moving = None;
        }
        match input {
            Input::Key(key) => Chord::from_event(key).map_or(Ok(()), |chord| self.take_key(chord)),
            // Parts of the screen without text input ignore this.
            Input::Paste(text) => self.tell(Msg::Edit(TextEdit::Paste(text))),
            Input::Mouse(mouse) => {
                self.stage.mouse(mouse).map_or(Ok(()), |mouse| self.tell(Msg::Mouse(mouse)))
            }
            Input::Resize(size) => {
                // A terminal that was made smaller and then as large as before has lost what did not fit
                // meanwhile.
                self.stage.clear()?;
                self.tell(Msg::Resize(size))
            }
            Input::Background(colour) => match Background::from_report(&colour) {
                Some(background) => self.tell(Msg::Background(background)),
                None => Ok(()),
            },
        }
    }

    fn take_key(&mut self, chord: Chord) -> io::Result<()> {
        let is_unseen = std::mem::replace(&mut self.is_unseen, true);
        let scope = self.program.scope();
        match self.program.resolve(chord) {
            Resolved::Action(action) => {
                let is_too_soon = match Sight::needed(action, chord, scope) {
                    Sight::Unneeded => false,
                    Sight::Latest => is_unseen,
                    Sight::Question => self.drawn != Some(scope),
                };
                if is_too_soon {
                    return self.drop_waiting(Unused::Unseen(chord));
                }
                self.note_move(action.is_move());
                self.tell(Msg::Action(action))?;
                if self.program.has_refused() { self.drop_waiting(Unused::AfterRefusal) } else { Ok(()) }
            }
            Resolved::Edit(edit) => {
                self.moving = None;
                self.tell(Msg::Edit(edit))
            }
            Resolved::Unbound if scope.takes_text() => Ok(()),
            // Its letter may answer a question.
            Resolved::Unbound if scope == Scope::Confirm && self.drawn != Some(scope) => {
                self.drop_waiting(Unused::Unseen(chord))
            }
            Resolved::Unbound => {
                self.tell(Msg::Unbound(chord))?;
                self.drop_waiting(Unused::AfterRefusal)
            }
        }
    }

    /// Drops the keys, clicks and pasted text that are waiting: whoever sent them took the screen to show
    /// something else. A key that ends the program still counts.
    fn drop_waiting(&mut self, why: Unused) -> io::Result<()> {
        let mut waiting = std::mem::take(&mut self.held.inputs);
        while let Some(input) = self.stage.host.next_input(Duration::ZERO)? {
            waiting.push_back(input);
        }
        let before = waiting.len();
        waiting.retain(|input| match input {
            Input::Key(_) => self.ends_the_program(input),
            Input::Paste(_) | Input::Mouse(_) => false,
            Input::Resize(_) | Input::Background(_) => true,
        });
        let was_dropped = waiting.len() < before;
        self.held.inputs = waiting;
        if was_dropped || matches!(why, Unused::Unseen(_)) { self.tell(Msg::Unused(why)) } else { Ok(()) }
    }
}
