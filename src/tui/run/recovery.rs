//! The loop of the recovery screen: events in, the model brought up to date, effects out, the screen drawn.

use std::io;
use std::time::Duration;

use crossterm::event::Event;
use ratatui::backend::Backend;
use ratatui::layout::Size;

use super::host::Host;
use super::restorer::{Report, Restored, Worker};
use super::stage::Stage;
use crate::tui::keys::{Chord, Resolved};
use crate::tui::recovery::update::update;
use crate::tui::recovery::view::view;
use crate::tui::recovery::{Effect, Model, Msg};

/// How long to wait for keys before looking whether the program is to end.
const TICK: Duration = Duration::from_millis(250);
/// How long to wait for keys while a thread is busy, before looking whether it is done.
const BUSY: Duration = Duration::from_millis(2);

/// Shows the screen until a backup is in the place of the store, which this gives; or none, when the user
/// gives up or somebody asks the program to end.
pub fn run<B: Backend, H: Host>(
    stage: &mut Stage<B, H>,
    model: Model,
    worker: Worker,
) -> io::Result<Option<Restored>>
where
    B::Error: Send + Sync + 'static,
{
    let mut screen = Loop { stage, model, worker, is_stale: true };
    match screen.until_the_end()? {
        Some(restored) => Ok(Some(restored)),
        None => screen.worker.finish(),
    }
}

struct Loop<'a, B: Backend, H> {
    stage: &'a mut Stage<B, H>,
    model: Model,
    worker: Worker,
    /// Whether the screen shows less than the model.
    is_stale: bool,
}

/// Whether the loop goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    GoOn,
    Stop,
}

impl<B: Backend, H: Host> Loop<'_, B, H>
where
    B::Error: Send + Sync + 'static,
{
    fn until_the_end(&mut self) -> io::Result<Option<Restored>> {
        loop {
            if self.is_stale {
                self.draw()?;
            }
            if self.take_events()? == Next::Stop {
                return Ok(None);
            }
            for report in self.worker.done()? {
                match report {
                    Report::Restored(restored) => return Ok(Some(*restored)),
                    Report::Tell(msg) => {
                        self.happen(msg)?;
                    }
                }
            }
            if let Some(size) = self.stage.step_aside()? {
                self.happen(Msg::Resize(size))?;
            }
            if self.stage.host.must_stop() {
                return Ok(None);
            }
        }
    }

    /// Takes what the terminal tells; what is waiting already is taken together before drawing.
    fn take_events(&mut self) -> io::Result<Next> {
        let mut patience = match (self.is_stale, self.worker.is_busy()) {
            (true, _) => Duration::ZERO,
            (false, true) => BUSY,
            (false, false) => TICK,
        };
        while let Some(event) = self.stage.host.next_event(patience)? {
            patience = Duration::ZERO;
            if let Some(msg) = self.message(&event)?
                && self.happen(msg)? == Next::Stop
            {
                return Ok(Next::Stop);
            }
        }
        Ok(Next::GoOn)
    }

    fn message(&mut self, event: &Event) -> io::Result<Option<Msg>> {
        Ok(match *event {
            Event::Key(key) => Chord::from_event(key).and_then(|chord| {
                match self.model.keymap.resolve(self.model.scope(), chord) {
                    Resolved::Action(action) => Some(Msg::Action(action)),
                    Resolved::Edit(_) | Resolved::Unbound => None,
                }
            }),
            Event::Mouse(mouse) => self.stage.mouse(mouse).map(Msg::Mouse),
            Event::Resize(width, height) => {
                // Made smaller and as large again, a terminal has lost what did not fit in between.
                self.stage.clear()?;
                Some(Msg::Resize(Size { width, height }))
            }
            Event::Paste(_) | Event::FocusGained | Event::FocusLost => None,
        })
    }

    fn happen(&mut self, msg: Msg) -> io::Result<Next> {
        self.is_stale = true;
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::GiveUp => return Ok(Next::Stop),
                Effect::Redraw => self.stage.clear()?,
                Effect::PutBack(number) => self.worker.put_back(number),
            }
        }
        Ok(Next::GoOn)
    }

    /// Draws the screen; one that has got another size meanwhile is drawn the next time.
    fn draw(&mut self) -> io::Result<()> {
        let model = &self.model;
        let size = self.stage.draw(model.size, |frame| view(frame, model))?;
        self.is_stale = false;
        if size != self.model.size {
            self.happen(Msg::Resize(size))?;
        }
        Ok(())
    }
}
