//! How the trash is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::tui::theme::Theme;
use crate::tui::widget::page::PageView;
use crate::tui::world::World;

/// Draws the trash.
pub fn view(frame: &mut Frame<'_>, area: Rect, state: &State, world: &World, theme: Theme, focused: bool) {
    let made = state.made.up_to_date(world, state.told.clone(), area.width);
    let mut reading = state.reading;
    reading.stay_inside(&made.layout, usize::from(area.height));
    frame.render_widget(PageView { layout: &made.layout, reading, focused, theme }, area);
}
