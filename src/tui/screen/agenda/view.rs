//! How the agenda is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::tui::theme::Theme;
use crate::tui::widget::page::PageView;

/// Draws the agenda.
pub fn view(frame: &mut Frame<'_>, area: Rect, state: &State, theme: Theme, focused: bool) {
    let page = PageView { layout: &state.made.layout, reading: state.reading, focused, theme };
    frame.render_widget(page, area);
}
