//! Draws the grid.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::plan::Plan;
use super::{Row, State};
use crate::domain::{Cell, KindCell};
use crate::tui::context::Context;
use crate::tui::place::Place;
use crate::tui::signs::Signs;
use crate::tui::theme::Tone;
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::wrap::{truncate, width, wrap};
use crate::tui::world::World;

/// What a cell shows.
struct Shown {
    /// A sign, or a number.
    sign: String,
    tone: Tone,
    /// The word beside the sign, where there is room; empty for a number.
    word: &'static str,
}

impl State {
    pub(in crate::tui::screen::gaps) fn draw(
        &self,
        frame: &mut Frame<'_>,
        context: &Context<'_>,
        has_keyboard: bool,
    ) {
        let (world, area) = (context.world, context.areas.body);
        if has_keyboard {
            put_cursor(frame, area);
        }
        if self.columns.is_empty() {
            let text = Line::styled(world.lang.no_forums_yet(), context.theme.style(Tone::Muted));
            frame.render_widget(text, Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area });
            return;
        }
        let plan = Plan::new(self, area);
        self.draw_header(frame, &plan, context);
        for row in &plan.rows {
            self.draw_row(frame, &plan, *row, context);
        }
        self.draw_selected(frame, &plan, context, has_keyboard);
        self.draw_words(frame, &plan, context);
    }

    /// The regions above their forums, the names of the forums where there is room, and which part is shown.
    fn draw_header(&self, frame: &mut Frame<'_>, plan: &Plan, context: &Context<'_>) {
        let (world, theme) = (context.world, context.theme);
        let overview = world.overview();
        let chosen = self.column_number();
        let mut columns = plan.columns.iter().peekable();
        while let Some((number, x)) = columns.next() {
            let region = self.columns[*number].region;
            let (mut end, mut is_chosen) = (x + plan.cell, Some(*number) == chosen);
            while let Some((number, x)) = columns.next_if(|(next, _)| self.columns[*next].region == region) {
                end = x + plan.cell;
                is_chosen |= Some(*number) == chosen;
            }
            let name = Place::Region(region).name(overview);
            let tone = if is_chosen { Tone::Heading } else { Tone::Label };
            let room = usize::from(end - x);
            frame.buffer_mut().set_stringn(*x, plan.area.y, name, room, theme.style(tone));
        }
        if plan.has_names() {
            for (number, x) in &plan.columns {
                let name = Place::Forum(self.columns[*number].forum).name(overview);
                let tone = if Some(*number) == chosen { Tone::Heading } else { Tone::Muted };
                // Without a sign where it is cut off: in so few cells every letter counts.
                let room = usize::from(plan.cell.saturating_sub(1));
                frame.buffer_mut().set_stringn(*x, plan.area.y + 1, name, room, theme.style(tone));
            }
        }
        if let (Some((first, _)), Some((last, _))) = (plan.columns.first(), plan.columns.last())
            && plan.columns.len() < self.columns.len()
        {
            let text = world.lang.columns_shown(first + 1, last + 1, self.columns.len());
            let text = truncate(&text, usize::from(plan.label.saturating_sub(2))).into_owned();
            frame.buffer_mut().set_string(plan.area.x + 2, plan.area.y, text, theme.style(Tone::Muted));
        }
    }

    fn draw_row(&self, frame: &mut Frame<'_>, plan: &Plan, number: usize, context: &Context<'_>) {
        let (Some(row), Some(y)) = (self.rows.get(number).copied(), plan.y_of(number)) else { return };
        let (world, theme) = (context.world, context.theme);
        let is_chosen = row == self.row;
        let tone = match row {
            _ if is_chosen => Tone::Heading,
            Row::Partner(..) => Tone::Link,
            _ => Tone::Plain,
        };
        let room = usize::from(plan.label.saturating_sub(2));
        let label = truncate(&self.label(row, room, world), room).into_owned();
        let sign = if is_chosen { "> " } else { "  " };
        let line = Line::from(vec![Span::raw(sign), Span::styled(label, theme.style(tone))]);
        frame.render_widget(line, Rect { y, height: 1, width: plan.label, ..plan.area });
        for (column, x) in &plan.columns {
            if let Some(shown) = self.shown_at(row, *column, world) {
                let room = usize::from(plan.cell);
                // Signs stand in the middle of three cells, and numbers end there.
                let start = 2_usize.saturating_sub(width(&shown.sign));
                let text = format!("{}{}", " ".repeat(start), shown.sign);
                frame.buffer_mut().set_stringn(*x, y, &text, room, theme.style(shown.tone));
                if plan.has_words() && !shown.word.is_empty() {
                    let word = truncate(shown.word, room.saturating_sub(4)).into_owned();
                    frame.buffer_mut().set_string(x + 3, y, word, theme.style(Tone::Muted));
                }
            }
        }
        if plan.tables > 0 {
            let text = match row {
                Row::Known => world.lang.tables_column().to_owned(),
                row => self.tables(row).map_or_else(String::new, |tables| tables.to_string()),
            };
            let line = Line::styled(format!("{text} "), theme.style(Tone::Muted)).right_aligned();
            let x = plan.area.right().saturating_sub(plan.tables);
            let x = plan.columns.last().map_or(x, |(_, last)| last + plan.cell).min(x);
            frame.render_widget(line, Rect { x, y, width: plan.tables, height: 1 });
        }
    }

    fn shown_at(&self, row: Row, column: usize, world: &World) -> Option<Shown> {
        let forum = self.grid.forums.get(&self.columns.get(column)?.forum)?;
        let (signs, lang) = (world.signs, world.lang);
        let unknown = || Shown { sign: signs.unknown().to_owned(), tone: Tone::Muted, word: "" };
        let of = |cell: Cell| {
            let (sign, tone) = signs.of_partner(cell);
            Shown { sign: sign.to_owned(), tone, word: lang.cell_in_short(cell) }
        };
        let number = |count: usize| Shown { sign: count.to_string(), tone: Tone::Plain, word: "" };
        Some(match row {
            Row::Place => {
                let (sign, tone) = signs.of_place(forum.place?);
                Shown { sign: sign.to_owned(), tone, word: lang.place_in_short(forum.place?) }
            }
            Row::Known => number(forum.known),
            Row::Kind(kind) => match forum.kinds.get(&kind)? {
                KindCell::There(cell) => of(*cell),
                KindCell::Missing => Shown {
                    sign: Signs::MISSING.to_owned(),
                    tone: Tone::Attention,
                    word: lang.expected_in_short(),
                },
                KindCell::Unknown => Shown { word: lang.unknown_in_short(), ..unknown() },
                KindCell::NotNeeded | KindCell::NotExpected => return None,
            },
            Row::Sector(sector) => match forum.of_sector.get(&sector) {
                Some(count) if *count > 0 => number(*count),
                _ => unknown(),
            },
            Row::Partner(_, partner) => of(forum.partners.get(&partner)?.cell),
            Row::Gap => return None,
        })
    }

    /// Puts the selected cell between brackets, so that it stands out without colours too.
    fn draw_selected(&self, frame: &mut Frame<'_>, plan: &Plan, context: &Context<'_>, has_keyboard: bool) {
        let (Some(row), Some(column)) = (self.row_number(), self.column_number()) else { return };
        let Some(cell) = plan.cell_at(row, column) else { return };
        let tone = if has_keyboard { Tone::Selected } else { Tone::SelectedInactive };
        let buffer = frame.buffer_mut();
        buffer.set_style(cell, context.theme.style(tone));
        for (x, bracket) in [(cell.x, "["), (cell.right().saturating_sub(1), "]")] {
            if let Some(cell) = buffer.cell_mut((x, cell.y)).filter(|cell| cell.symbol() == " ") {
                cell.set_symbol(bracket);
            }
        }
        if has_keyboard {
            put_cursor(frame, Rect { x: cell.x + 1, width: 1, ..cell });
        }
    }

    /// Says in words what the selected cell shows.
    fn draw_words(&self, frame: &mut Frame<'_>, plan: &Plan, context: &Context<'_>) {
        let Some(words) = self.words(context.world) else { return };
        let area = plan.words();
        let room = area.width.saturating_sub(2);
        let rows = wrap(&words, room);
        for (number, (y, row)) in (area.y..area.bottom()).zip(&rows).enumerate() {
            let is_last = y + 1 == area.bottom();
            let end = if is_last { words.len() } else { row.range.end };
            let text = truncate(words[row.range.start..end].trim_end(), usize::from(room)).into_owned();
            let sign = if number == 0 { "> " } else { "  " };
            let line =
                Line::from(vec![Span::raw(sign), Span::styled(text, context.theme.style(Tone::Plain))]);
            frame.render_widget(Paragraph::new(line), Rect { y, height: 1, ..area });
        }
    }
}
