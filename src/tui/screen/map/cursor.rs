//! The selected municipality, and how it moves over the tiles.

use crate::domain::{Municipality, Refnis, Tile};
use crate::tui::action::Action;

/// The selected municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The municipality.
    pub(super) refnis: Refnis,
    /// The column in which it moves up and down, even where that column has no tile.
    column: usize,
}

impl Cursor {
    /// The cursor on a municipality.
    pub(super) const fn on(municipality: &Municipality) -> Self {
        Self { refnis: municipality.refnis, column: municipality.tile.column }
    }

    /// The municipality that it is on.
    pub(super) fn municipality(self) -> Option<&'static Municipality> {
        Municipality::find(self.refnis)
    }

    /// The cursor after a move over the tiles; the same where there is no tile in that direction. Left and right stay in
    /// the row, and jump over what is no part of the province.
    #[must_use]
    pub(super) fn moved(self, action: Action) -> Self {
        let Some(from) = self.municipality().map(|municipality| municipality.tile) else { return self };
        let all = Municipality::all().iter();
        let to = match action {
            Action::Left => in_row(from.row).filter(|tile| tile.column < from.column).last(),
            Action::Right => in_row(from.row).find(|tile| tile.column > from.column),
            Action::Up => return self.in_column(rows().rfind(|row| *row < from.row)),
            Action::Down => return self.in_column(rows().find(|row| *row > from.row)),
            Action::PageUp => return self.in_column(rows().next()),
            Action::PageDown => return self.in_column(rows().next_back()),
            Action::Top => all.map(|municipality| municipality.tile).min(),
            Action::Bottom => all.map(|municipality| municipality.tile).max(),
            _ => None,
        };
        to.and_then(at).map_or(self, Self::on)
    }

    /// The cursor on the tile of a row that is nearest to its column.
    fn in_column(self, row: Option<usize>) -> Self {
        let nearest = row.and_then(|row| in_row(row).min_by_key(|tile| tile.column.abs_diff(self.column)));
        let found = nearest.and_then(at);
        found.map_or(self, |municipality| Self { refnis: municipality.refnis, ..self })
    }
}

/// The municipality on a tile.
pub(super) fn at(tile: Tile) -> Option<&'static Municipality> {
    Municipality::all().iter().find(|municipality| municipality.tile == tile)
}

/// The tiles of a row, from left to right.
fn in_row(row: usize) -> impl Iterator<Item = Tile> {
    let tiles = Municipality::all().iter().map(|municipality| municipality.tile);
    let mut tiles: Vec<Tile> = tiles.filter(|tile| tile.row == row).collect();
    tiles.sort_unstable();
    tiles.into_iter()
}

/// The rows that have a tile, from top to bottom.
fn rows() -> impl DoubleEndedIterator<Item = usize> {
    let mut rows: Vec<usize> = Municipality::all().iter().map(|municipality| municipality.tile.row).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, VecDeque};

    use rstest::rstest;

    use super::*;

    const ARROWS: [Action; 4] = [Action::Up, Action::Down, Action::Left, Action::Right];

    fn on(name: &str) -> Cursor {
        let found = Municipality::all().iter().find(|municipality| municipality.name == name);
        Cursor::on(found.expect("a municipality of this name"))
    }

    fn name(cursor: Cursor) -> &'static str {
        cursor.municipality().map_or("", |municipality| &municipality.name)
    }

    #[test]
    fn arrows_lead_from_any_tile_to_every_other() {
        for start in Municipality::all() {
            let mut reached = BTreeSet::from([start.refnis]);
            let mut next = VecDeque::from([Cursor::on(start)]);
            while let Some(cursor) = next.pop_front() {
                for moved in ARROWS.map(|arrow| cursor.moved(arrow)) {
                    if reached.insert(moved.refnis) {
                        next.push_back(moved);
                    }
                }
            }
            assert_eq!(reached.len(), Municipality::all().len(), "from {}", start.name);
        }
    }

    #[rstest]
    #[case::over_the_gap("Dilbeek", &[Action::Right], "Zaventem")]
    #[case::at_the_edge("Diest", &[Action::Right], "Diest")]
    #[case::down("Londerzeel", &[Action::Down], "Meise")]
    #[case::down_to_the_nearest("Landen", &[Action::Down], "Overijse")]
    #[case::down_and_up("Landen", &[Action::Down, Action::Up], "Landen")]
    #[case::first("Landen", &[Action::Top], "Londerzeel")]
    #[case::last("Landen", &[Action::Bottom], "Sint-Genesius-Rode")]
    #[case::top_of_the_column("Machelen", &[Action::PageUp], "Kapelle-op-den-Bos")]
    fn the_cursor_moves_as_on_a_map(#[case] from: &str, #[case] keys: &[Action], #[case] to: &str) {
        let moved = keys.iter().fold(on(from), |cursor, key| cursor.moved(*key));
        assert_eq!(name(moved), to);
    }
}
