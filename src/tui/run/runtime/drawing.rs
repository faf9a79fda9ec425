//! When the loop draws, and how much of the screen.

use std::io;
use std::time::{Duration, Instant};

use ratatui::backend::Backend;

use super::{Moving, Runtime};
use crate::tui::msg::Msg;
use crate::tui::run::host::Host;
use crate::tui::run::program::Program;
use crate::tui::run::stage::Part;

/// How long the cursor of a list has to rest before the rest of the screen follows it, while an arrow key repeats. On a
/// slow line drawing the page at every row would keep the cursor behind the key, and a speech reader would read it all.
const REST: Duration = Duration::from_millis(150);

impl<B, H, P> Runtime<'_, B, H, P>
where
    B: Backend<Error: Send + Sync + 'static>,
    H: Host,
    P: Program,
{
    /// Draws the screen, if it is time for that. If the size of the terminal has changed since its last resize
    /// event, nothing is drawn until the program knows the new size.
    pub(super) fn draw(&mut self) -> io::Result<()> {
        let list = self.program.list();
        if let (Some(moving), Some(area)) = (self.moving, list) {
            self.draw_part(Part::Only(area))?;
            if moving.repeats && !self.is_stale {
                self.moving = Some(Moving { awaits_rest: true, ..moving });
                return Ok(());
            }
        }
        self.draw_part(Part::All { next_is_all: list.is_none() })
    }

    fn draw_part(&mut self, part: Part) -> io::Result<()> {
        let known = self.program.size();
        self.stage.show_cursor(self.program.shows_cursor());
        let size = self.stage.draw(known, part, |frame| self.program.view(frame))?;
        self.is_stale = size != known;
        self.is_unseen = self.is_stale;
        self.drawn = (!self.is_stale).then(|| self.program.scope());
        if let Some(moving) = &mut self.moving {
            moving.awaits_rest = false;
        }
        if self.is_stale {
            self.tell(Msg::Resize(size))?;
        }
        Ok(())
    }

    /// Notes the time of a key, if it moves a cursor.
    pub(super) fn note_move(&mut self, is_move: bool) {
        let now = Instant::now();
        self.moving = is_move.then(|| Moving {
            repeats: self.moving.is_some_and(|before| now < before.latest + REST),
            latest: now,
            awaits_rest: false,
        });
    }

    /// How long until the rest of the screen has to follow the cursor of a list; none if it has.
    pub(super) fn until_rest(&self) -> Option<Duration> {
        let moving = self.moving.filter(|moving| moving.awaits_rest)?;
        Some((moving.latest + REST).saturating_duration_since(Instant::now()))
    }
}
