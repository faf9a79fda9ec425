//! How the trash is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use super::page::page;
use crate::tui::theme::Theme;
use crate::tui::widget::page::{Layout, PageView};
use crate::tui::world::World;

/// Draws the trash.
pub fn view(frame: &mut Frame<'_>, area: Rect, state: &State, world: &World, theme: Theme, focused: bool) {
    let layout = Layout::new(&page(state, world), area.width);
    let mut reading = state.reading;
    reading.stay_inside(&layout, usize::from(area.height));
    frame.render_widget(PageView { layout: &layout, reading, focused, theme }, area);
}
