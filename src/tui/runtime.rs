//! The loop: events in, the model brought up to date, effects out, the screen drawn.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::event::Event;
use ratatui::backend::Backend;
use ratatui::layout::Size;
use thiserror::Error;

use super::action::Action;
use super::edit::TextEdit;
use super::effect::Effect;
use super::host::Host;
use super::keys::{Chord, Resolved};
use super::model::Model;
use super::msg::{Msg, Outcome};
use super::searcher::Searcher;
use super::stage::Stage;
use super::update::update;
use super::view::view;
use super::worker::{Job, Worker};

/// How often time is looked at, and so how long what is typed may wait to be kept on disk.
const TICK: Duration = Duration::from_millis(250);
/// How long to wait for keys while a thread is busy, before looking whether it is done.
const BUSY: Duration = Duration::from_millis(2);
/// How long a frame waits for what is being looked for: what is found by then is shown at once, with the
/// letter that was typed.
const AT_ONCE: Duration = Duration::from_millis(4);

/// The interface at work.
#[derive(Debug)]
pub struct Runtime<B: Backend, H> {
    stage: Stage<B, H>,
    model: Model,
    worker: Worker,
    searcher: Searcher,
    /// What was typed after a key that still waits.
    held: VecDeque<Event>,
    last_tick: Instant,
    /// Whether the screen shows less than the model.
    is_stale: bool,
}

/// Why the interface ended though nobody asked it to.
#[derive(Debug, Error)]
pub enum RunError {
    /// The terminal cannot be used any more.
    #[error("the terminal failed: {0}")]
    Terminal(#[from] io::Error),
    /// A thread of the program ended, which only a mistake in the program makes it do.
    #[error("a thread of the program has ended")]
    Broken,
}

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    GoOn,
    Stop,
}

impl<B: Backend, H: Host> Runtime<B, H>
where
    B::Error: Send + Sync + 'static,
{
    /// An interface that shows `model` on `stage`.
    pub fn new(stage: Stage<B, H>, model: Model, worker: Worker, searcher: Searcher) -> Self {
        Self {
            stage,
            model,
            worker,
            searcher,
            held: VecDeque::new(),
            last_tick: Instant::now(),
            is_stale: true,
        }
    }

    /// Runs until the user quits or somebody asks the program to end. Whatever was asked to be written
    /// is written before this returns.
    pub fn run(mut self) -> Result<(), RunError> {
        let ended = self.until_the_end();
        // However it ended, with an error of the terminal as well: what is being typed is kept.
        let kept = self.bring_up_to_date(Msg::Tick(self.stage.host.moment()));
        self.worker.finish();
        ended?;
        kept?;
        Ok(())
    }

    fn until_the_end(&mut self) -> Result<(), RunError> {
        self.draw()?;
        loop {
            if self.take_events()? == Next::Stop || self.take_outcomes()? == Next::Stop {
                return Ok(());
            }
            // What was asked of it would be waited for without end.
            if self.worker.has_ended() || self.searcher.has_ended() {
                return Err(RunError::Broken);
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

    /// Takes what the terminal tells. Keys that are already waiting, such as a held arrow, are taken
    /// together before drawing.
    fn take_events(&mut self) -> io::Result<Next> {
        let mut patience = if self.model.holds_keys() || self.is_stale {
            Duration::ZERO
        } else if self.worker.is_busy() || self.searcher.is_busy() {
            BUSY
        } else {
            TICK
        };
        while let Some(event) = self.next_event(patience)? {
            patience = Duration::ZERO;
            self.is_stale = true;
            if self.take(event)? == Next::Stop {
                return Ok(Next::Stop);
            }
        }
        Ok(Next::GoOn)
    }

    /// The next event to be taken. While a key waits for what is being looked for, those after it are held:
    /// they are for what that key brings up. Only one that ends the program is taken at once.
    fn next_event(&mut self, patience: Duration) -> io::Result<Option<Event>> {
        if !self.model.holds_keys()
            && let Some(held) = self.held.pop_front()
        {
            return Ok(Some(held));
        }
        while let Some(event) = self.stage.host.next_event(patience)? {
            if self.ends_the_program(&event) {
                self.held.clear();
                return Ok(Some(event));
            }
            if !self.model.holds_keys() {
                return Ok(Some(event));
            }
            self.held.push_back(event);
        }
        Ok(None)
    }

    fn ends_the_program(&self, event: &Event) -> bool {
        let Event::Key(key) = event else { return false };
        let resolve = |chord| self.model.keymap.resolve(self.model.scope(), chord);
        let meant = Chord::from_event(*key).map(resolve);
        matches!(meant, Some(Resolved::Action(Action::Interrupt | Action::Quit)))
    }

    /// Takes what the threads did.
    fn take_outcomes(&mut self) -> io::Result<Next> {
        for outcome in self.worker.done() {
            let before = Arc::clone(&self.model.world.snapshot.overview);
            if let Some(snapshot) = outcome.snapshot() {
                // Before the model hears of it: whatever it asks after this is asked of these records.
                self.searcher.renew(snapshot);
            }
            if self.take_outcome(outcome)? == Next::Stop {
                return Ok(Next::Stop);
            }
            self.searcher.forget(before);
        }
        let patience = if self.is_stale || self.model.holds_keys() { AT_ONCE } else { Duration::ZERO };
        for outcome in self.searcher.found(patience) {
            if self.take_outcome(outcome)? == Next::Stop {
                return Ok(Next::Stop);
            }
        }
        Ok(Next::GoOn)
    }

    fn take_outcome(&mut self, outcome: Outcome) -> io::Result<Next> {
        self.is_stale = true;
        self.bring_up_to_date(Msg::Done(outcome))
    }

    /// Draws the screen. A terminal that has got another size since it last told so is drawn the next time,
    /// when the model has that size too.
    fn draw(&mut self) -> io::Result<()> {
        let model = &self.model;
        let size = self.stage.draw(model.size, |frame| view(frame, model))?;
        self.is_stale = size != self.model.size;
        if self.is_stale {
            self.bring_up_to_date(Msg::Resize(size))?;
        }
        Ok(())
    }

    /// Stops when somebody asked for that. After that the terminal may show anything, in any size.
    fn step_aside(&mut self) -> io::Result<()> {
        if let Some(size) = self.stage.step_aside()? {
            self.is_stale = true;
            self.bring_up_to_date(Msg::Resize(size))?;
        }
        Ok(())
    }

    /// Looks at the clock; a new day changes the screen.
    fn tick(&mut self) -> io::Result<()> {
        if self.last_tick.elapsed() >= TICK {
            self.last_tick = Instant::now();
            let moment = self.stage.host.moment();
            self.is_stale |= moment.today != self.model.world.moment.today;
            self.bring_up_to_date(Msg::Tick(moment))?;
        }
        Ok(())
    }

    fn take(&mut self, event: Event) -> io::Result<Next> {
        if matches!(event, Event::Resize(..)) {
            // Made smaller and as large again, a terminal has lost what did not fit in between.
            self.stage.clear()?;
        }
        match self.message(event) {
            Some(msg) => self.bring_up_to_date(msg),
            None => Ok(Next::GoOn),
        }
    }

    fn message(&mut self, event: Event) -> Option<Msg> {
        let scope = self.model.scope();
        match event {
            Event::Key(key) => match self.model.keymap.resolve(scope, Chord::from_event(key)?) {
                Resolved::Action(action) => Some(Msg::Action(action)),
                Resolved::Edit(edit) => Some(Msg::Edit(edit)),
                Resolved::Unbound => None,
            },
            // What takes no text takes no notice.
            Event::Paste(text) => Some(Msg::Edit(TextEdit::Paste(text))),
            Event::Mouse(mouse) => self.stage.mouse(mouse).map(Msg::Mouse),
            Event::Resize(width, height) => Some(Msg::Resize(Size { width, height })),
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn bring_up_to_date(&mut self, msg: Msg) -> io::Result<Next> {
        let mut next = Next::GoOn;
        for effect in update(&mut self.model, msg) {
            if self.have_done(effect)? == Next::Stop {
                next = Next::Stop;
            }
        }
        Ok(next)
    }

    fn have_done(&mut self, effect: Effect) -> io::Result<Next> {
        let job = match effect {
            Effect::Quit => return Ok(Next::Stop),
            Effect::Redraw => {
                self.stage.clear()?;
                return Ok(Next::GoOn);
            }
            Effect::Copy(text) => {
                let outcome = Outcome::Copied(self.stage.host.copy(&text).map(|()| text));
                return self.bring_up_to_date(Msg::Done(outcome));
            }
            Effect::Edit(text) => {
                let edited = self.stage.host.edit(&text);
                self.stage.clear()?;
                return self.bring_up_to_date(Msg::Done(Outcome::Edited(edited)));
            }
            Effect::Search(ticket, question) => {
                self.searcher.ask(ticket, question);
                return Ok(Next::GoOn);
            }
            Effect::Commit(change) => Job::Commit(change),
            Effect::Undo => Job::Undo,
            Effect::Redo => Job::Redo,
            Effect::ReadTrash => Job::ReadTrash,
            Effect::SaveDraft(draft) => Job::SaveDraft(draft),
            Effect::ClearDraft => Job::ClearDraft,
            Effect::AdoptDraft(draft) => Job::AdoptDraft(draft),
            Effect::DiscardLeftBehind(draft) => Job::DiscardLeftBehind(draft),
        };
        self.worker.ask(job);
        Ok(Next::GoOn)
    }
}

#[cfg(test)]
mod tests;
