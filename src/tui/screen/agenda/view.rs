//! How the agenda is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use super::page::page;
use crate::tui::page::Context;
use crate::tui::theme::Theme;
use crate::tui::widget::page::{Layout, PageView};

/// Draws the agenda.
pub fn view(
    frame: &mut Frame<'_>,
    area: Rect,
    state: &State,
    context: &Context<'_>,
    theme: Theme,
    focused: bool,
) {
    let layout = Layout::new(&page(state, context), area.width);
    let mut reading = state.reading;
    reading.stay_inside(&layout, usize::from(area.height));
    frame.render_widget(PageView { layout: &layout, reading, focused, theme }, area);
}
