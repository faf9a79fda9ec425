//! How the right pane is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::tui::page::Context;
use crate::tui::theme::Theme;
use crate::tui::widget::page::{Layout, PageView};

/// Draws the page; the selected line stands out only when the page has the keyboard.
pub fn view(
    frame: &mut Frame<'_>,
    area: Rect,
    state: &State,
    context: &Context<'_>,
    theme: Theme,
    focused: bool,
) {
    let layout = Layout::new(&context.page(state.place), area.width);
    let mut reading = state.reading;
    reading.stay_inside(&layout, usize::from(area.height));
    frame.render_widget(PageView { layout: &layout, reading, focused, theme }, area);
}
