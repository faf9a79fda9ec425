//! The loop: takes input, updates the program, carries out its effects and draws the screen.

mod drawing;
mod inputs;

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use ratatui::backend::Backend;

use super::host::Host;
use super::input::Input;
use super::program::{Next, Program, RunError};
use super::stage::Stage;
use crate::domain::Date;
use crate::tui::keys::Scope;
use crate::tui::msg::Msg;

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

/// A key that moved a cursor.
#[derive(Debug, Clone, Copy)]
struct Moving {
    latest: Instant,
    /// Whether there was another one shortly before.
    repeats: bool,
    /// Whether the rest of the screen has not followed the cursor yet.
    awaits_rest: bool,
}

/// What came in after a key that is still waiting.
#[derive(Debug, Default)]
struct Held {
    inputs: VecDeque<Input>,
    /// Whether the first of these is a key that was pressed while a change was being saved, on a screen that showed
    /// what the keys before it did so far.
    first_is_seen: bool,
}

/// A program that is run by the loop.
#[derive(Debug)]
pub struct Runtime<'a, B: Backend, H, P> {
    stage: &'a mut Stage<B, H>,
    program: P,
    held: Held,
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
        let last_tick = Instant::now();
        Self {
            stage,
            program,
            held: Held::default(),
            last_tick,
            today,
            is_stale: true,
            is_unseen: true,
            drawn: None,
            moving: None,
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
            self.held.inputs.push_back(input);
        }
        self.draw()?;
        if self.program.asks_background() {
            self.stage.host.ask_background()?;
        }
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
                    self.held.inputs.clear();
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
