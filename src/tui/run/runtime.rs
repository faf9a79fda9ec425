//! The loop: takes events, updates the program, carries out its effects and draws the screen.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use ratatui::backend::Backend;

use super::host::Host;
use super::input::{Input, Waker};
use super::program::{Next, Program, RunError};
use super::stage::{Part, Stage};
use crate::domain::Date;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::keys::{Chord, Resolved, Scope, Sight};
use crate::tui::msg::{Msg, Unused};

/// How often the clock is checked while something waits for it, and so the longest time before typed text is kept on
/// disk.
const TICK: Duration = Duration::from_millis(250);
/// How often it is checked otherwise: a new day may begin.
const IDLE: Duration = Duration::from_secs(30);
/// How long to wait for keys while a thread is busy that cannot wake the loop, before checking whether it is done.
const BUSY: Duration = Duration::from_millis(2);
/// How long a frame waits for search results: those found by then are shown in the same frame as the letter
/// that was typed.
const AT_ONCE: Duration = Duration::from_millis(4);

/// How long the cursor of a list has to rest before the rest of the screen follows it, while an arrow key repeats. On a
/// slow line drawing the page at every row would keep the cursor behind the key, and a speech reader would read it all.
const REST: Duration = Duration::from_millis(150);

/// A key that moved a cursor.
#[derive(Debug, Clone, Copy)]
struct Moving {
    latest: Instant,
    /// Whether there was another one shortly before.
    repeats: bool,
}

/// A program that is run by the loop.
#[derive(Debug)]
pub struct Runtime<'a, B: Backend, H, P> {
    stage: &'a mut Stage<B, H>,
    program: P,
    /// What came in after a key that is still waiting.
    held: VecDeque<Input>,
    /// Whether the first of these is a key that was pressed while a change was being saved, on a screen that showed
    /// what the keys before it did so far.
    first_is_seen: bool,
    last_tick: Instant,
    /// The day at the last tick.
    today: Date,
    /// Whether the program has changed since the screen was drawn.
    is_stale: bool,
    /// Whether the next key may have been typed before the screen showed what the keys before it did.
    is_unseen: bool,
    /// The part of the screen that had the keyboard when it was drawn.
    drawn: Option<Scope>,
    /// The latest key, if it moved a cursor.
    moving: Option<Moving>,
    /// Whether the rest of the screen has not followed the cursor of a list yet.
    awaits_rest: bool,
    /// Whether the program asked to end.
    is_over: bool,
}

impl<'a, B, H, P> Runtime<'a, B, H, P>
where
    B: Backend<Error: Send + Sync + 'static>,
    H: Host,
    P: Program,
{
    /// The loop that runs `program` on `stage`.
    pub fn new(stage: &'a mut Stage<B, H>, program: P) -> Self {
        let today = stage.host.moment().today;
        let (held, last_tick) = (VecDeque::new(), Instant::now());
        Self {
            stage,
            program,
            held,
            first_is_seen: false,
            last_tick,
            today,
            is_stale: true,
            is_unseen: true,
            drawn: None,
            moving: None,
            awaits_rest: false,
            is_over: false,
        }
    }

    /// Runs until the program ends, or is asked to end by a signal. All pending writes are done before this
    /// returns. Fails when the terminal or a thread does.
    pub fn run(mut self) -> Result<P::End, RunError> {
        let ended = match self.until_the_end() {
            // Nobody is there to be told; what was typed is kept, as when a signal ends the program.
            Err(RunError::Terminal(error)) if is_gone(&error) => Ok(()),
            ended => ended,
        };
        // However it ended, even with an error of the terminal, the typed text is kept.
        let kept = self.tell(Msg::Tick(self.stage.host.moment()));
        let end = self.program.finish();
        ended?;
        kept?;
        end
    }

    fn until_the_end(&mut self) -> Result<(), RunError> {
        // What was typed while the program started was typed on another screen.
        while let Some(input) = self.stage.host.next_input(Duration::ZERO)? {
            self.held.push_back(input);
        }
        self.draw()?;
        loop {
            self.take_inputs()?;
            self.take_outcomes()?;
            if self.is_over {
                return Ok(());
            }
            self.tick()?;
            self.step_aside()?;
            if self.stage.host.must_stop() {
                return Ok(());
            }
            if self.until_rest() == Some(Duration::ZERO) {
                self.moving = None;
                self.is_stale = true;
            }
            if self.is_stale {
                self.draw()?;
            }
        }
    }

    /// Handles what came in from the terminal. Keys that are already waiting, as when an arrow key is held down,
    /// are handled together before drawing.
    fn take_inputs(&mut self) -> io::Result<()> {
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
    fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        if !self.program.holds_keys()
            && let Some(held) = self.held.pop_front()
        {
            self.is_unseen = !std::mem::take(&mut self.first_is_seen);
            return Ok(Some(held));
        }
        while let Some(input) = self.stage.host.next_input(patience)? {
            if self.ends_the_program(&input) {
                self.held.clear();
                return Ok(Some(input));
            }
            let is_first = self.held.is_empty();
            if !self.program.holds_keys() || (is_first && self.need_not_wait(&input)) {
                return Ok(Some(input));
            }
            if is_first {
                self.first_is_seen = self.program.is_saving() && !self.is_unseen;
            }
            self.held.push_back(input);
        }
        Ok(None)
    }

    /// Whether this is a key that ends the program and types nothing. A letter may be part of a word that was
    /// meant for something else.
    fn ends_the_program(&self, input: &Input) -> bool {
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
            Input::Background(_) => Ok(()),
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
        let mut waiting = std::mem::take(&mut self.held);
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
        self.held = waiting;
        if was_dropped || matches!(why, Unused::Unseen(_)) { self.tell(Msg::Unused(why)) } else { Ok(()) }
    }

    /// Handles the outcomes of the threads, including those that follow at once from effects of these outcomes.
    fn take_outcomes(&mut self) -> Result<(), RunError> {
        let until = Instant::now() + AT_ONCE;
        while !self.is_over {
            let is_awaited = self.is_stale || self.program.holds_keys();
            let left = until.saturating_duration_since(Instant::now());
            let outcomes = self.program.outcomes(if is_awaited { left } else { Duration::ZERO })?;
            if outcomes.is_empty() {
                return Ok(());
            }
            self.is_stale = true;
            self.moving = None;
            for outcome in outcomes {
                if P::is_news(&outcome) {
                    self.held.clear();
                }
                self.tell(Msg::Done(outcome))?;
                if self.is_over {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Sends a tick when it is time for one; the screen is redrawn when a new day has begun, and while keys wait.
    fn tick(&mut self) -> io::Result<()> {
        if self.last_tick.elapsed() >= TICK {
            self.last_tick = Instant::now();
            let moment = self.stage.host.moment();
            self.is_stale |= moment.today != self.today || self.program.holds_keys();
            self.today = moment.today;
            self.tell(Msg::Tick(moment))?;
        }
        Ok(())
    }

    /// Suspends the program if that was asked for. After another program has used the terminal, it may show
    /// anything and have any size, so everything is redrawn.
    fn step_aside(&mut self) -> io::Result<()> {
        if self.stage.host.step_aside()? {
            self.stage.clear()?;
            self.is_stale = true;
            self.tell(Msg::Resize(self.stage.size()?))?;
        }
        Ok(())
    }

    /// Draws the screen, if it is time for that. If the size of the terminal has changed since its last resize
    /// event, nothing is drawn until the program knows the new size.
    fn draw(&mut self) -> io::Result<()> {
        let list = self.program.list();
        if let (Some(moving), Some(area)) = (self.moving, list) {
            self.draw_part(Part::Only(area))?;
            if moving.repeats && !self.is_stale {
                self.awaits_rest = true;
                return Ok(());
            }
        }
        self.draw_part(Part::All { next_is_all: list.is_none() })
    }

    fn draw_part(&mut self, part: Part) -> io::Result<()> {
        let known = self.program.size();
        let size = self.stage.draw(known, part, |frame| self.program.view(frame))?;
        self.is_stale = size != known;
        self.is_unseen = self.is_stale;
        self.drawn = (!self.is_stale).then(|| self.program.scope());
        self.awaits_rest = false;
        if self.is_stale {
            self.tell(Msg::Resize(size))?;
        }
        Ok(())
    }

    /// Notes the time of a key, if it moves a cursor.
    fn note_move(&mut self, is_move: bool) {
        let now = Instant::now();
        self.moving = is_move.then(|| Moving {
            repeats: self.moving.is_some_and(|before| now < before.latest + REST),
            latest: now,
        });
    }

    /// How long until the rest of the screen has to follow the cursor of a list; none if it has.
    fn until_rest(&self) -> Option<Duration> {
        let moving = self.moving.filter(|_| self.awaits_rest)?;
        Some((moving.latest + REST).saturating_duration_since(Instant::now()))
    }

    /// Updates the program with `msg`, and carries out its effects.
    fn tell(&mut self, msg: Msg<P::Outcome>) -> io::Result<()> {
        for effect in self.program.update(msg) {
            match self.program.perform(effect, &mut self.stage.host) {
                Next::GoOn => {}
                Next::Redraw => self.stage.clear()?,
                Next::Tell(outcome) => self.tell(Msg::Done(outcome))?,
                Next::End => self.is_over = true,
            }
        }
        Ok(())
    }
}

/// Whether this error of the terminal says that it was closed.
fn is_gone(error: &io::Error) -> bool {
    // What the input and output of a terminal whose other side has closed give on Unix (EIO).
    const INPUT_OUTPUT: i32 = 5;
    let within = error.get_ref().and_then(|inner| inner.downcast_ref::<io::Error>());
    let error = within.unwrap_or(error);
    matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe)
        || (cfg!(unix) && error.raw_os_error() == Some(INPUT_OUTPUT))
}

#[cfg(test)]
mod tests;
