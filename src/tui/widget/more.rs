//! What is out of sight: how many rows there are below those that fit on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::wrap::width;
use crate::tui::theme::{Theme, Tone};

/// Says on the right of the row below `area` how many rows are out of sight below it. Says nothing when there are none.
pub fn more_below(frame: &mut Frame<'_>, area: Rect, below: usize, theme: Theme) {
    let words = format!("↓ {below} ");
    let cells = u16::try_from(width(&words)).unwrap_or(u16::MAX);
    let row = Rect { x: area.right().saturating_sub(cells), y: area.bottom(), width: cells, height: 1 };
    if below > 0 && row.intersection(frame.area()) == row {
        frame.render_widget(Line::styled(words, theme.style(Tone::Muted)), row);
    }
}
