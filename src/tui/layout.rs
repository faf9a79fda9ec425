//! The layout of the screen, shared by the drawing and the mouse so that they agree.

use ratatui::layout::{Position, Rect, Size};

/// The smallest terminal in which the interface can be used.
pub const SMALLEST: Size = Size { width: 40, height: 10 };
/// The smallest width, in cells, at which both panes are shown, unless the user wants one.
const TWO_PANES: u16 = 100;
/// The smallest width, in cells, that the divider can give a pane.
const NARROWEST_PANE: u16 = 24;

/// The greatest width of a list that has a record beside it: more would only spread its columns.
const WIDEST_LIST: u16 = 130;

/// The most cells that a page has a use for.
const WIDEST_PAGE: u16 = 106;
/// The most cells that the names in a tree and the words behind them need.
const WIDEST_TREE: u16 = 100;

/// The number of rows that one turn of the wheel scrolls.
pub const WHEEL_ROWS: usize = 3;

/// One of the two panes of the main screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The tree of regions, on the left.
    #[default]
    Tree,
    /// The page about the selection, on the right.
    Detail,
}

/// How many panes the user wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Panes {
    /// Both, where they fit.
    #[default]
    Auto,
    /// One, whatever the width.
    One,
}

/// The areas of the parts of the main screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The line with the breadcrumb.
    pub header: Rect,
    /// The rule below it.
    pub rule: Rect,
    /// The tree of regions; none when only the page is shown.
    pub tree: Option<Rect>,
    /// The line between the panes; none when only one is shown.
    pub divider: Option<Rect>,
    /// The page; none when only the tree is shown.
    pub detail: Option<Rect>,
    /// Everything between the rule and the status line.
    pub body: Rect,
    /// The area over which popups are drawn: all but the status and hint lines.
    pub over: Rect,
    /// The status line, which says what happened last.
    pub status: Rect,
    /// The hint line, with the likeliest keys.
    pub hints: Rect,
}

impl Areas {
    /// The areas on a screen of this size. `tree_width` is the width that the user gave the tree, if any. Below
    /// 100 columns, or when the user wants one pane, only the one with the keyboard is shown.
    pub fn new(size: Size, tree_width: Option<u16>, panes: Panes, focus: Pane) -> Self {
        let line = |y: u16| Rect { x: 0, y, width: size.width, height: 1 };
        let body = Rect { x: 0, y: 2, width: size.width, height: size.height.saturating_sub(4) };
        let two_panes = panes == Panes::Auto && size.width >= TWO_PANES;
        let width = tree_width
            .unwrap_or_else(|| default_tree_width(size.width))
            .clamp(NARROWEST_PANE, size.width.saturating_sub(NARROWEST_PANE).max(NARROWEST_PANE));
        let (tree, divider, detail) = if two_panes {
            (
                Some(Rect { width, ..body }),
                Some(Rect { x: width, width: 1, ..body }),
                Some(Rect { x: width + 1, width: size.width.saturating_sub(width + 1), ..body }),
            )
        } else {
            match focus {
                Pane::Tree => (Some(body), None, None),
                Pane::Detail => (None, None, Some(body)),
            }
        };
        Self {
            header: line(0),
            rule: line(1),
            tree,
            divider,
            detail,
            body,
            over: Rect { x: 0, y: 0, width: size.width, height: size.height.saturating_sub(2) },
            status: line(size.height.saturating_sub(2)),
            hints: line(size.height.saturating_sub(1)),
        }
    }

    /// The size of a page in the detail pane, even while that is hidden: it can be scrolled before it is shown.
    pub fn detail_size(&self) -> Size {
        self.detail.unwrap_or(self.body).as_size()
    }

    /// The number of rows of the tree, even while it is hidden.
    pub fn tree_height(&self) -> usize {
        usize::from(self.tree.unwrap_or(self.body).height)
    }
}

/// A list with the record of its selected line beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithRecord {
    /// The list.
    pub list: Rect,
    /// The line between them and the record; none where the list takes the whole width.
    pub beside: Option<Beside>,
}

/// What is beside a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// The line between the list and the record.
    pub divider: Rect,
    /// The record.
    pub record: Rect,
}

impl WithRecord {
    /// The areas within the body of the screen, which is shared from `from` columns on, unless the user wants one pane.
    pub fn new(areas: &Areas, from: u16) -> Self {
        let body = areas.body;
        if areas.divider.is_none() || body.width < from {
            return Self { list: body, beside: None };
        }
        let width = (body.width * 3 / 5).min(WIDEST_LIST);
        let divider = Rect { x: body.x + width, width: 1, ..body };
        let record = Rect { x: divider.right(), width: body.width - width - 1, ..body };
        Self { list: Rect { width, ..body }, beside: Some(Beside { divider, record }) }
    }
}

/// The width of the tree on a screen of this width, unless the user set another: two fifths, or what a page has no use
/// for if that is more.
fn default_tree_width(width: u16) -> u16 {
    (width * 2 / 5).max(width.saturating_sub(WIDEST_PAGE).min(WIDEST_TREE))
}

/// Whether a terminal is too small for the interface.
pub const fn is_too_small(size: Size) -> bool {
    size.width < SMALLEST.width || size.height < SMALLEST.height
}

/// An area of at most `width` by `height` in the middle of `outer`.
pub fn centred(outer: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(outer.width);
    let height = height.min(outer.height);
    Rect { x: outer.x + (outer.width - width) / 2, y: outer.y + (outer.height - height) / 2, width, height }
}

/// The index of the row of `area` at a position, counted from the top; `None` outside `area`.
pub fn row_at(area: Rect, at: Position) -> Option<usize> {
    area.contains(at).then(|| usize::from(at.y - area.y))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(80, 24, false)]
    #[case(99, 40, false)]
    #[case(100, 24, true)]
    #[case(200, 50, true)]
    fn both_panes_are_shown_from_a_hundred_columns_on(
        #[case] width: u16,
        #[case] height: u16,
        #[case] both: bool,
    ) {
        let areas = Areas::new(Size { width, height }, None, Panes::Auto, Pane::Tree);
        assert_eq!(areas.tree.is_some() && areas.detail.is_some(), both);
    }

    #[test]
    fn one_pane_is_shown_at_any_width_when_the_user_wants_one() {
        let size = Size { width: 300, height: 50 };
        for (pane, is_tree) in [(Pane::Tree, true), (Pane::Detail, false)] {
            let areas = Areas::new(size, None, Panes::One, pane);
            assert_eq!((areas.tree.is_some(), areas.detail.is_some()), (is_tree, !is_tree));
            assert_eq!(areas.divider, None);
        }
    }

    #[rstest]
    #[case(0)]
    #[case(60)]
    #[case(1000)]
    fn the_divider_always_leaves_room_on_both_sides(#[case] tree_width: u16) {
        let areas = Areas::new(Size { width: 120, height: 40 }, Some(tree_width), Panes::Auto, Pane::Tree);
        assert!(areas.tree.expect("two panes").width >= NARROWEST_PANE);
        assert!(areas.detail.expect("two panes").width >= NARROWEST_PANE - 1);
    }
}
