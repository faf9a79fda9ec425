//! Where the keyboard is, for those who do not see the screen: braille displays, speech readers and magnifiers follow
//! the cursor of the terminal, also while it is hidden.

use ratatui::Frame;
use ratatui::layout::Rect;

/// Puts the cursor of the terminal at the start of `area`, which has the keyboard. What is drawn later on top of it
/// may take it over.
pub fn put_cursor(frame: &mut Frame<'_>, area: Rect) {
    if !area.intersection(frame.area()).is_empty() {
        frame.set_cursor_position(area.as_position());
    }
}
