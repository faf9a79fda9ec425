//! The selection and scroll position of a list of which only a part fits on the screen.

use crate::tui::action::Action;
use crate::tui::msg::Gesture;

/// The selected row of a list, and the first visible one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListCursor {
    /// The selected row.
    pub selected: usize,
    /// The first visible row.
    pub top: usize,
}

impl ListCursor {
    /// Selects a row of a list of `length` rows, of which `height` fit, and scrolls it into view. A row past
    /// the end means the last one.
    pub fn select(&mut self, row: usize, length: usize, height: usize) {
        self.selected = row.min(length.saturating_sub(1));
        self.top = self.top.min(self.selected);
        if self.selected >= self.top + height {
            self.top = self.selected + 1 - height.max(1);
        }
    }

    /// Moves as `action` asks; ignores an action that is not a move.
    pub fn act(&mut self, action: Action, length: usize, height: usize) {
        let row = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => self.selected + 1,
            Action::PageUp => self.selected.saturating_sub(height),
            Action::PageDown => self.selected + height,
            Action::Top => 0,
            Action::Bottom => length,
            _ => return,
        };
        self.select(row, length, height);
    }

    /// Moves as the wheel asks; ignores other gestures.
    pub fn wheel(&mut self, gesture: Gesture, length: usize, height: usize) {
        match gesture {
            Gesture::WheelUp => self.act(Action::Up, length, height),
            Gesture::WheelDown => self.act(Action::Down, length, height),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::one_down(Action::Down, 1, 0)]
    #[case::a_page_down(Action::PageDown, 3, 1)]
    #[case::to_the_end(Action::Bottom, 9, 7)]
    #[case::up_from_the_first(Action::Up, 0, 0)]
    #[case::no_move(Action::Open, 0, 0)]
    fn the_selected_row_stays_on_the_screen(
        #[case] action: Action,
        #[case] selected: usize,
        #[case] top: usize,
    ) {
        let mut cursor = ListCursor::default();
        cursor.act(action, 10, 3);
        assert_eq!(cursor, ListCursor { selected, top });
    }

    #[test]
    fn the_cursor_of_an_empty_list_is_at_the_start() {
        let mut cursor = ListCursor { selected: 4, top: 2 };
        cursor.act(Action::Bottom, 0, 3);
        assert_eq!(cursor, ListCursor::default());
    }
}
