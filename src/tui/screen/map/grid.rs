//! Where the tiles of the map are, in the room that there is: short codes on a small screen, full names on a large one.

use ratatui::layout::{Position, Rect};

use super::cursor::at;
use crate::domain::{Municipality, Tile};

/// The columns and rows of the map.
const COLUMNS: u16 = 15;
const ROWS: u16 = 7;
/// The smallest area in which there are tiles.
pub(super) const SMALLEST: (u16, u16) = (60, 11);
/// From this width and height on, a tile has a row for its name and one for its forums.
const WITH_NUMBER: (u16, u16) = (78, 19);
/// From this width on, a tile has room for most of a name.
const NAMED_FROM: u16 = 8;
/// The widest that a tile gets.
const WIDEST: u16 = 16;
/// The cells of the legend and of the empty row below the tiles.
const AROUND: u16 = 2;
/// The rows below the tiles that are wanted before a tile takes more rows than it needs.
const ENOUGH_WORDS: u16 = 6;
/// The most empty rows between two tiles.
const MOST_EMPTY: u16 = 2;
/// The tiles in the middle that are no part of the province.
const HOLE: Tile = Tile { row: 3, column: 4 };
const HOLE_WIDTH: u16 = 2;

/// How the tiles are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grid {
    /// The row above the tiles that says what they mean; none on a small screen.
    pub(super) legend: Option<Rect>,
    /// The area below the tiles.
    pub(super) words: Rect,
    /// What a tile looks like.
    pub(super) look: Look,
    /// The tile in the north-west.
    first: Rect,
}

/// What a tile looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A code of three letters, and a sign beside it.
    Sign,
    /// A code of four letters above the number of forums.
    Code,
    /// The name on one row, as far as it fits, above the number of forums.
    Name,
    /// The name on two rows above the number of forums.
    TwoRows,
}

impl Look {
    /// The rows of a tile that are not empty.
    pub(super) const fn rows(self) -> u16 {
        match self {
            Self::Sign => 1,
            Self::Code | Self::Name => 2,
            Self::TwoRows => 3,
        }
    }
}

impl Grid {
    /// The tiles in this area; none if it is too small.
    pub(super) fn new(area: Rect) -> Option<Self> {
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            return None;
        }
        let is_small = area.width < WITH_NUMBER.0 || area.height < WITH_NUMBER.1;
        let column = if is_small { SMALLEST.0 / COLUMNS } else { (area.width / COLUMNS).min(WIDEST) };
        let fits = |row: u16| area.height >= AROUND + ROWS * row + ENOUGH_WORDS;
        let (look, row) = match column {
            _ if is_small => (Look::Sign, 1),
            // With an empty row between them, or names and numbers would run together.
            NAMED_FROM.. if fits(4) => (Look::TwoRows, 3),
            NAMED_FROM.. => (Look::Name, 2),
            _ => (Look::Code, 2),
        };
        let row = (row..=row + MOST_EMPTY).rev().find(|row| fits(*row)).unwrap_or(row);
        let legend = (!is_small).then_some(Rect { height: 1, ..area });
        let above = u16::from(!is_small);
        let below = above + ROWS * row + above;
        let left = (area.width - COLUMNS * column) / 2;
        Some(Self {
            legend,
            words: Rect { y: area.y + below, height: area.height - below, ..area },
            look,
            first: Rect { x: area.x + left, y: area.y + above, width: column, height: row },
        })
    }

    /// The cells that a tile has for letters.
    pub(super) const fn letters(self) -> u16 {
        // A tile begins with a cell for the mark of the selected one; a code with a sign leaves no room for that.
        self.first.width - 1
    }

    /// The area of a tile, with the empty rows below it.
    pub(super) fn area(self, tile: Tile) -> Rect {
        let times = |count: usize, size: u16| u16::try_from(count).unwrap_or(u16::MAX).saturating_mul(size);
        let x = self.first.x.saturating_add(times(tile.column, self.first.width));
        let y = self.first.y.saturating_add(times(tile.row, self.first.height));
        Rect { x, y, ..self.first }
    }

    /// The area in the middle that is no part of the province.
    pub(super) fn hole(self) -> Rect {
        let area = self.area(HOLE);
        Rect { width: HOLE_WIDTH * area.width, ..area }
    }

    /// The municipality whose tile is at a position.
    pub(super) fn municipality_at(self, position: Position) -> Option<&'static Municipality> {
        let down = position.y.checked_sub(self.first.y)? / self.first.height;
        let right = position.x.checked_sub(self.first.x)? / self.first.width;
        at(Tile { row: down.into(), column: right.into() })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn body(width: u16, height: u16) -> Rect {
        Rect { x: 0, y: 2, width, height: height - 4 }
    }

    #[rstest]
    #[case((60, 15), Look::Sign)]
    #[case((100, 20), Look::Sign)]
    #[case((80, 24), Look::Code)]
    #[case((120, 24), Look::Name)]
    #[case((120, 39), Look::Name)]
    #[case((120, 40), Look::TwoRows)]
    #[case((200, 50), Look::TwoRows)]
    fn tiles_take_the_room_that_there_is(#[case] (width, height): (u16, u16), #[case] look: Look) {
        assert_eq!(Grid::new(body(width, height)).map(|grid| grid.look), Some(look));
    }

    #[rstest]
    #[case(59, 15)]
    #[case(60, 14)]
    fn there_are_no_tiles_below_the_smallest_size(#[case] width: u16, #[case] height: u16) {
        assert_eq!(Grid::new(body(width, height)), None);
    }

    #[test]
    fn every_tile_is_on_the_screen_and_can_be_clicked() {
        for width in 60..240 {
            for height in 15..70 {
                let area = body(width, height);
                let grid = Grid::new(area).expect("tiles");
                for municipality in Municipality::all() {
                    let tile = grid.area(municipality.tile);
                    assert_eq!(tile.intersection(area), tile, "{width}x{height}");
                    assert_eq!(grid.municipality_at(tile.as_position()), Some(municipality));
                }
                assert!(grid.words.height >= 3, "{width}x{height}");
            }
        }
    }

    #[test]
    fn no_tile_is_in_the_hole() {
        let grid = Grid::new(body(80, 24)).expect("tiles");
        let is_in_it = |municipality: &&Municipality| grid.area(municipality.tile).intersects(grid.hole());
        assert_eq!(Municipality::all().iter().find(is_in_it), None);
    }
}
