//! The selection and scroll position on a page, and how they move.

use std::ops::Range;

use super::Layout;

/// The selection and scroll position of the reader of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// The index of the selected line among the selectable ones.
    pub selected: usize,
    /// The first visible row.
    pub top: usize,
}

impl Reading {
    /// Moves a line down: selects the next selectable line when it is visible, else scrolls one row.
    pub fn down(&mut self, layout: &Layout, height: usize) {
        let next = layout.items.iter().position(|rows| self.comes_after(layout, rows, height));
        match next {
            Some(next) if self.shows(&layout.items[next], height) => self.selected = next,
            _ if self.top + height < layout.height() => self.top += 1,
            _ => {}
        }
    }

    /// Moves a line up: the opposite of [`Self::down`].
    pub fn up(&mut self, layout: &Layout, height: usize) {
        let previous = layout.items.iter().rposition(|rows| self.comes_before(layout, rows, height));
        match previous {
            Some(previous) if self.shows(&layout.items[previous], height) => self.selected = previous,
            _ => self.top = self.top.saturating_sub(1),
        }
    }

    /// Scrolls by `rows`, down when positive. When the selected line goes out of sight, a visible line is
    /// selected if there is one.
    pub fn scroll(&mut self, rows: isize, layout: &Layout, height: usize) {
        let last = layout.height().saturating_sub(height);
        self.top = self.top.saturating_add_signed(rows).min(last);
        self.select_what_is_shown(layout, height);
    }

    /// Goes to the first row.
    pub fn to_top(&mut self) {
        *self = Self::default();
    }

    /// Goes to the last row.
    pub fn to_bottom(&mut self, layout: &Layout, height: usize) {
        self.top = layout.height().saturating_sub(height);
        self.selected = layout.items.len().saturating_sub(1);
    }

    /// Selects a line and scrolls it into view.
    pub fn select(&mut self, number: usize, layout: &Layout, height: usize) {
        self.selected = number;
        self.stay_inside(layout, height);
        if let Some(rows) = layout.items.get(self.selected) {
            if rows.start < self.top {
                self.top = rows.start;
            } else if rows.end > self.top + height {
                self.top = rows.end.saturating_sub(height).min(rows.start);
            }
        }
    }

    /// Keeps the selection and the scroll position within a page that became shorter.
    pub fn stay_inside(&mut self, layout: &Layout, height: usize) {
        self.selected = self.selected.min(layout.items.len().saturating_sub(1));
        self.top = self.top.min(layout.height().saturating_sub(height));
    }

    fn shows(self, rows: &Range<usize>, height: usize) -> bool {
        rows.start >= self.top && rows.start < self.top + height
    }

    fn selection_is_shown(self, layout: &Layout, height: usize) -> bool {
        layout
            .items
            .get(self.selected)
            .is_some_and(|rows| rows.start < self.top + height && rows.end > self.top)
    }

    fn comes_after(self, layout: &Layout, rows: &Range<usize>, height: usize) -> bool {
        match layout.items.get(self.selected) {
            Some(selected) if self.selection_is_shown(layout, height) => rows.start > selected.start,
            _ => rows.start >= self.top,
        }
    }

    fn comes_before(self, layout: &Layout, rows: &Range<usize>, height: usize) -> bool {
        match layout.items.get(self.selected) {
            Some(selected) if self.selection_is_shown(layout, height) => rows.start < selected.start,
            _ => rows.start < self.top + height,
        }
    }

    fn select_what_is_shown(&mut self, layout: &Layout, height: usize) {
        if self.selection_is_shown(layout, height) {
            return;
        }
        if let Some(shown) = layout.items.iter().position(|rows| self.shows(rows, height)) {
            self.selected = shown;
        }
    }
}
