//! The page of a record beside what it belongs to: the list in which it is selected, or the form that is about it.

use ratatui::Frame;

use super::CachedPage;
use crate::tui::context::Context;
use crate::tui::layout::Beside;
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{PageView, Reading};
use crate::tui::world::World;

/// The page of a record, which is only read: to act on it, the user opens it.
#[derive(Debug, Clone, Default)]
pub struct RecordBeside(CachedPage<Option<Place>>);

impl RecordBeside {
    /// Shows the page of this place, if there is room for it.
    pub fn show(&mut self, place: Option<Place>, world: &World, room: Option<Beside>) {
        if let Some(Beside { record, .. }) = room {
            self.0.renew(world, place, record.width);
        }
    }

    /// Draws the page of this place, with the line between it and the list.
    pub fn draw(&self, frame: &mut Frame<'_>, place: Option<Place>, areas: Beside, context: &Context<'_>) {
        let (theme, line) = (context.theme, areas.divider);
        let style = theme.style(Tone::Border);
        for row in line.rows() {
            frame.buffer_mut().set_string(row.x, row.y, "│", style);
        }
        frame.buffer_mut().set_string(line.x, context.areas.rule.y, "┬", style);
        let made = self.0.up_to_date(context.world, place, areas.record.width);
        let (layout, reading) = (&made.layout, Reading::default());
        PageView { layout, reading, focused: false, theme }.render(areas.record, frame.buffer_mut());
        if layout.height() > usize::from(areas.record.height) {
            let (x, y) = (areas.record.right().saturating_sub(1), areas.record.bottom().saturating_sub(1));
            frame.buffer_mut().set_string(x, y, "…", theme.style(Tone::Muted));
        }
    }
}
