//! The loop: takes events, updates the program, carries out its effects and draws the screen.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use crossterm::event::Event;
use ratatui::backend::Backend;
use ratatui::layout::Size;

use super::host::Host;
use super::program::{Next, Program, RunError};
use super::stage::Stage;
use crate::domain::Date;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::keys::{Chord, Resolved};
use crate::tui::msg::Msg;

/// How often the clock is checked, and so the longest time before typed text is kept on disk.
const TICK: Duration = Duration::from_millis(250);
/// How long to wait for keys while a thread is busy, before checking whether it is done.
const BUSY: Duration = Duration::from_millis(2);
/// How long a frame waits for search results: those found by then are shown in the same frame as the letter
/// that was typed.
const AT_ONCE: Duration = Duration::from_millis(4);

/// A program that is run by the loop.
#[derive(Debug)]
pub struct Runtime<'a, B: Backend, H, P> {
    stage: &'a mut Stage<B, H>,
    program: P,
    /// The events that came in after a key that is still waiting.
    held: VecDeque<Event>,
    last_tick: Instant,
    /// The day at the last tick.
    today: Date,
    /// Whether the program has changed since the screen was drawn.
    is_stale: bool,
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
        Self { stage, program, held, last_tick, today, is_stale: true, is_over: false }
    }

    /// Runs until the program ends, or is asked to end by a signal. All pending writes are done before this
    /// returns. Fails when the terminal or a thread does.
    pub fn run(mut self) -> Result<P::End, RunError> {
        let ended = self.until_the_end();
        // However it ended, even with an error of the terminal, the typed text is kept.
        let kept = self.tell(Msg::Tick(self.stage.host.moment()));
        let end = self.program.finish();
        ended?;
        kept?;
        end
    }

    fn until_the_end(&mut self) -> Result<(), RunError> {
        self.draw()?;
        loop {
            self.take_events()?;
            self.take_outcomes()?;
            if self.is_over {
                return Ok(());
            }
            self.tick()?;
            self.step_aside()?;
            if self.stage.host.must_stop() {
                return Ok(());
            }
            if self.is_stale {
                self.draw()?;
            }
        }
    }

    /// Handles the events of the terminal. Keys that are already waiting, as when an arrow key is held down,
    /// are handled together before drawing.
    fn take_events(&mut self) -> io::Result<()> {
        let mut patience = if self.program.holds_keys() || self.is_stale {
            Duration::ZERO
        } else if self.program.is_busy() {
            BUSY
        } else {
            TICK
        };
        while !self.is_over
            && let Some(event) = self.next_event(patience)?
        {
            patience = Duration::ZERO;
            self.is_stale = true;
            if let Some(msg) = self.message(event)? {
                self.tell(msg)?;
            }
        }
        Ok(())
    }

    /// The next event to be handled. While a key waits for search results, the events after it are held back:
    /// they are meant for what that key opens. Only a key that ends the program is handled at once.
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        if !self.program.holds_keys()
            && let Some(held) = self.held.pop_front()
        {
            return Ok(Some(held));
        }
        while let Some(event) = self.stage.host.next_event(patience)? {
            if self.ends_the_program(&event) {
                self.held.clear();
                return Ok(Some(event));
            }
            if !self.program.holds_keys() {
                return Ok(Some(event));
            }
            self.held.push_back(event);
        }
        Ok(None)
    }

    fn ends_the_program(&self, event: &Event) -> bool {
        let Event::Key(key) = event else { return false };
        let meant = Chord::from_event(*key).map(|chord| self.program.resolve(chord));
        matches!(meant, Some(Resolved::Action(Action::Interrupt | Action::Quit)))
    }

    fn message(&mut self, event: Event) -> io::Result<Option<Msg<P::Outcome>>> {
        Ok(match event {
            Event::Key(key) => {
                let meant = Chord::from_event(key).map(|chord| self.program.resolve(chord));
                match meant {
                    Some(Resolved::Action(action)) => Some(Msg::Action(action)),
                    Some(Resolved::Edit(edit)) => Some(Msg::Edit(edit)),
                    Some(Resolved::Unbound) | None => None,
                }
            }
            // Parts of the screen without text input ignore this.
            Event::Paste(text) => Some(Msg::Edit(TextEdit::Paste(text))),
            Event::Mouse(mouse) => self.stage.mouse(mouse).map(Msg::Mouse),
            Event::Resize(width, height) => {
                // A terminal that was made smaller and then as large as before has lost what did not fit
                // meanwhile.
                self.stage.clear()?;
                Some(Msg::Resize(Size { width, height }))
            }
            Event::FocusGained | Event::FocusLost => None,
        })
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
            for outcome in outcomes {
                self.tell(Msg::Done(outcome))?;
                if self.is_over {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Sends a tick when it is time for one; the screen is redrawn when a new day has begun.
    fn tick(&mut self) -> io::Result<()> {
        if self.last_tick.elapsed() >= TICK {
            self.last_tick = Instant::now();
            let moment = self.stage.host.moment();
            self.is_stale |= moment.today != self.today;
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

    /// Draws the screen. If the size of the terminal has changed since its last resize event, nothing is drawn
    /// until the program knows the new size.
    fn draw(&mut self) -> io::Result<()> {
        let known = self.program.size();
        let size = self.stage.draw(known, |frame| self.program.view(frame))?;
        self.is_stale = size != known;
        if self.is_stale {
            self.tell(Msg::Resize(size))?;
        }
        Ok(())
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

#[cfg(test)]
mod tests;
