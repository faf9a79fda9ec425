//! Draws the map in tiles, with the meaning of the selected one in words below.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::State;
use super::grid::{Grid, Look};
use super::names::in_two_rows;
use crate::domain::{Involvement, Municipality, map_codes};
use crate::tui::context::Context;
use crate::tui::page::Locality;
use crate::tui::signs::Signs;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::page::{Mark, PageView, Reading};
use crate::tui::widget::wrap::{truncate, width};

/// The letters of a code beside a sign.
const SHORT_CODE: usize = 3;
/// The letters of a code above a number.
const CODE: usize = 4;
/// The cells left free on the left.
const GUTTER: u16 = 2;

/// Draws the tiles, the legend above and the words below; the selected tile stands out.
pub(super) fn tiles(
    frame: &mut Frame<'_>,
    state: &State,
    grid: Grid,
    context: &Context<'_>,
    has_keyboard: bool,
) {
    let (theme, lang) = (context.theme, context.world.lang);
    let localities = &state.localities;
    if let Some(area) = grid.legend {
        let without = localities.all.len() - localities.with_forum();
        let area = Rect { x: area.x + GUTTER, width: area.width - GUTTER, ..area };
        let text = lang.map_legend(without);
        let text = truncate(&text, area.width.into());
        Line::styled(text, theme.style(Tone::Muted)).render(area, frame.buffer_mut());
    }
    let codes = map_codes(match grid.look {
        Look::Sign => SHORT_CODE,
        Look::Code => CODE,
        Look::Name | Look::TwoRows => grid.letters().into(),
    });
    let selected = state.cursor.map(|cursor| cursor.refnis);
    for (locality, code) in localities.all.iter().zip(&codes) {
        let tile = Tile { locality, code, grid, theme, signs: context.world.signs };
        tile.draw(frame.buffer_mut());
        if Some(locality.municipality.refnis) == selected {
            tile.mark(frame.buffer_mut());
            if has_keyboard {
                put_cursor(frame, tile.area());
            }
        }
    }
    hole(frame.buffer_mut(), grid, lang.brussels(), theme);
    words(frame.buffer_mut(), state, grid.words, theme);
}

/// The name of what is in the middle of the map and no part of the province.
fn hole(buffer: &mut Buffer, grid: Grid, name: &str, theme: Theme) {
    let area = grid.hole();
    let room = usize::from(area.width.saturating_sub(1));
    let name: String = name.chars().take(room).collect();
    let free = usize::from(area.width).saturating_sub(width(&name));
    // A tile begins with an empty cell, unless a sign ends the one before it.
    let before = if grid.look == Look::Sign { free / 2 } else { free.div_ceil(2) };
    let x = area.x + u16::try_from(before).unwrap_or(0);
    let y = area.y + grid.look.rows().saturating_sub(2);
    buffer.set_string(x, y, name, theme.style(Tone::Muted));
}

fn words(buffer: &mut Buffer, state: &State, area: Rect, theme: Theme) {
    let layout = &state.words.layout;
    PageView { layout, reading: Reading::default(), mark: Mark::None, theme }.render(area, buffer);
    buffer.set_string(area.x, area.y, ">", theme.style(Tone::Heading));
    if layout.height() > usize::from(area.height) {
        let (x, y) = (area.right().saturating_sub(1), area.bottom().saturating_sub(1));
        buffer.set_string(x, y, "…", theme.style(Tone::Muted));
    }
}

/// A municipality on the map.
struct Tile<'a> {
    locality: &'a Locality,
    code: &'a str,
    grid: Grid,
    theme: Theme,
    signs: Signs,
}

impl Tile<'_> {
    /// Its area, without the empty rows below it.
    fn area(&self) -> Rect {
        let area = self.grid.area(self.locality.municipality.tile);
        Rect { height: self.grid.look.rows(), ..area }
    }

    fn draw(&self, buffer: &mut Buffer) {
        let area = self.area();
        let name = self.style(self.locality.best);
        if self.grid.look == Look::Sign {
            buffer.set_string(area.x, area.y, self.code, name);
            let place = self.locality.outside.or(self.locality.best);
            let (sign, style) = self.sign(place);
            buffer.set_string(area.x + self.grid.letters(), area.y, sign, style);
            return;
        }
        // A name on one row stands right above the number.
        let names = self.names();
        let numbers = area.bottom() - 1;
        for (row, text) in (0..).zip(names.iter().rev()) {
            buffer.set_string(area.x + 1, numbers - 1 - row, text, name);
        }
        let line = Line::from(self.numbers());
        line.render(Rect { x: area.x + 1, y: numbers, width: area.width - 1, height: 1 }, buffer);
    }

    /// Its name or code, a text a row.
    fn names(&self) -> Vec<String> {
        let Municipality { name, .. } = self.locality.municipality;
        let letters = usize::from(self.grid.letters());
        match self.grid.look {
            Look::Name if width(name) <= letters => vec![name.clone()],
            Look::Sign | Look::Code | Look::Name => vec![self.code.to_owned()],
            Look::TwoRows => {
                let (first, second) = in_two_rows(self.locality.municipality, letters);
                std::iter::once(first).chain(second).collect()
            }
        }
    }

    /// How many forums there are, my closest place in them, and the most distant one if that is another.
    fn numbers(&self) -> Vec<Span<'static>> {
        let best = self.sign(self.locality.best);
        let count = self.locality.forums.len();
        let count = if count == 0 { "  ".to_owned() } else { format!("{count:>2}") };
        let outside = self.locality.also_outside().map(|place| self.sign(Some(place)));
        let signs = std::iter::once(best).chain(outside);
        let count = std::iter::once(Span::styled(count, self.style(self.locality.best)));
        count.chain(signs.map(|(sign, style)| Span::styled(sign, style))).collect()
    }

    /// The sign of my place and its style; without a place, that of a municipality without a forum.
    fn sign(&self, place: Option<Involvement>) -> (&'static str, Style) {
        let sign = place.map_or(self.signs.no_forum(), |place| self.signs.of_place(place).0);
        (sign, self.style(place))
    }

    /// The style of my place: bold where there is a forum, which is seen without colours as well.
    fn style(&self, place: Option<Involvement>) -> Style {
        let Some(place) = place else { return self.theme.style(Tone::Muted) };
        let colour = self.theme.style(self.signs.of_place(place).1);
        self.theme.style(Tone::Strong).patch(colour)
    }

    /// Makes it stand out as the selected one.
    fn mark(&self, buffer: &mut Buffer) {
        let area = self.area();
        let style = self.theme.style(Tone::Selected);
        buffer.set_style(area, style);
        if self.grid.look != Look::Sign {
            let names = u16::try_from(self.names().len()).unwrap_or(1);
            buffer.set_string(area.x, area.bottom() - 1 - names, ">", style);
        }
    }
}
