//! Draws a picker: what is picked and typed, and its list on top of the rest of the form.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::{From, List, Picker};
use crate::i18n::Lang;
use crate::tui::question::Proposal;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::more::more_below;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::wrap::{truncate, width, wrap};

/// The cells that are kept free for typing beside what is picked.
const TYPING: usize = 12;
/// The most rows that the picked items take.
const MOST_ROWS: u16 = 6;
/// The records that are visible at once on the smallest screen.
const FEW_RECORDS: u16 = 3;
/// The greatest width of the list, in cells.
const LIST_WIDTH: u16 = 70;

/// Draws a picker.
#[derive(Debug, Clone, Copy)]
pub struct PickerView<'a> {
    /// The picker.
    pub picker: &'a Picker,
    /// The text that is shown in an empty picker.
    pub placeholder: &'a str,
    /// Whether the picker has the keyboard.
    pub focused: bool,
    /// The language.
    pub lang: Lang,
    /// The styles.
    pub theme: Theme,
}

impl Picker {
    /// The number of rows that the picker takes in this width.
    pub fn height(&self, available: u16) -> u16 {
        let (rows, _) = self.lines(available);
        u16::try_from(rows.len()).unwrap_or(MOST_ROWS).clamp(1, MOST_ROWS)
    }

    /// The rows with the picked items, the last with room to type, and the column at which that room begins.
    fn lines(&self, available: u16) -> (Vec<String>, usize) {
        let shown = self.shown();
        let mut rows: Vec<String> = wrap(&shown, available.max(1))
            .into_iter()
            .map(|row| shown.get(row.range).unwrap_or_default().to_owned())
            .collect();
        let taken = rows.last().map_or(0, |row| width(row));
        if taken + TYPING > usize::from(available) && self.most == super::Most::Any && !shown.is_empty() {
            rows.push(String::new());
        }
        let column = rows.last().map_or(0, |row| width(row));
        (rows, column)
    }

    /// The rows that the open list needs above or below the picker, its border included: fixed choices are all shown,
    /// and of records a few. None while the list is closed.
    pub fn list_needs(&self) -> Option<u16> {
        self.list.as_ref()?;
        let rows = match self.from {
            From::Choices(_) => self.most_rows(),
            From::Records(_) => FEW_RECORDS,
        };
        Some(rows + 2)
    }

    /// The area of the list, once it is open and its rows are known: below the picker, or above it if there is
    /// more room there.
    pub fn list_area(&self, area: Rect, body: Rect) -> Option<Rect> {
        let count = self.list.as_ref()?.rows.found()?.len().max(1);
        let rows = u16::try_from(count).unwrap_or(u16::MAX).min(self.most_rows());
        let below = body.bottom().saturating_sub(area.bottom());
        let above = area.y.saturating_sub(body.y);
        let height = rows + 2;
        let fits_below = height <= below || below >= above;
        let height = height.min(if fits_below { below } else { above });
        let y = if fits_below { area.bottom() } else { area.y.saturating_sub(height) };
        Some(Rect { x: area.x, y, width: LIST_WIDTH, height }.intersection(body))
    }
}

impl PickerView<'_> {
    /// Draws what is picked and typed in `area`.
    pub fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        let picker = self.picker;
        if area.is_empty() {
            return;
        }
        let (rows, column) = picker.lines(area.width);
        let hidden = rows.len().saturating_sub(area.height.into());
        for (row, text) in area.rows().zip(&rows[hidden..]) {
            frame.render_widget(Line::styled(text.as_str(), self.theme.style(Tone::Plain)), row);
        }
        let last = rows.len().saturating_sub(hidden + 1);
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        let y = area.y + u16::try_from(last).unwrap_or(0);
        let typing = Rect { x: area.x + column, y, width: area.width.saturating_sub(column), height: 1 };
        let placeholder = if picker.picked.is_empty() { self.placeholder } else { "" };
        TextArea::new(&picker.query, self.theme)
            .placeholder(placeholder)
            .focused(self.focused)
            .draw(frame, typing);
    }

    /// Draws the list, if it is open, for a picker drawn in `area` of `body`.
    pub fn draw_list(self, frame: &mut Frame<'_>, area: Rect, body: Rect) {
        let Some(area) = self.picker.list_area(area, body) else { return };
        frame.render_widget(Clear, area);
        let border = Block::bordered().border_style(self.theme.style(Tone::BorderFocused));
        let inner = border.inner(area);
        frame.render_widget(border, area);
        self.draw_rows(frame, inner);
    }

    /// Draws the rows of the list, if it is open, in `inner`.
    pub fn draw_rows(self, frame: &mut Frame<'_>, inner: Rect) {
        let Some(list) = &self.picker.list else { return };
        let rows = list.rows.found().map_or(&[][..], Vec::as_slice);
        if rows.is_empty() {
            let is_known = list.rows.found().is_some();
            let text = if is_known { self.lang.nothing_fits() } else { self.lang.still_searching() };
            frame.render_widget(Line::styled(text, self.theme.style(Tone::Muted)), inner);
        }
        let first = list.first(inner.height);
        more_below(frame, inner, rows.len().saturating_sub(first + usize::from(inner.height)), self.theme);
        let rows = rows.iter().enumerate().skip(first);
        for (area, (number, proposal)) in inner.rows().zip(rows) {
            let chosen = number == list.cursor.selected;
            frame.render_widget(self.row(proposal, area.width, chosen), area);
            if chosen {
                frame.buffer_mut().set_style(area, self.theme.style(Tone::Selected));
            }
        }
    }

    fn row(&self, proposal: &Proposal, room: u16, chosen: bool) -> Line<'static> {
        let sign = Span::raw(if chosen { "> " } else { "  " });
        let room = usize::from(room.saturating_sub(2));
        match proposal {
            Proposal::Existing { name, detail, .. } => {
                let ticked = |picked: &super::Picked| Some(picked.pick) == proposal.pick();
                let tick = match self.picker.most {
                    super::Most::One => "",
                    super::Most::Any if self.picker.picked.iter().any(ticked) => "[x] ",
                    super::Most::Any => "[ ] ",
                };
                let name = truncate(&format!("{tick}{name}"), room).into_owned();
                let left = room.saturating_sub(width(&name) + 2);
                let detail = if left > 3 { truncate(detail, left).into_owned() } else { String::new() };
                Line::from(vec![
                    sign,
                    Span::styled(name, self.theme.style(Tone::Plain)),
                    Span::styled(format!("  {detail}"), self.theme.style(Tone::Muted)),
                ])
            }
            Proposal::New { kind, name } => {
                let text = self.lang.create_new(self.lang.new_record(*kind), name);
                let text = truncate(&crate::text::plain_line(&text), room).into_owned();
                Line::from(vec![sign, Span::styled(text, self.theme.style(Tone::Link))])
            }
        }
    }
}

impl List {
    /// The first visible row in a list of this height.
    pub(super) fn first(&self, height: u16) -> usize {
        (self.cursor.selected + 1)
            .saturating_sub(height.into())
            .max(self.cursor.top.min(self.cursor.selected))
    }
}
