//! A page: headings, labelled values, lists and running text, in which some lines can be selected.
//!
//! A [`Page`] holds the content; a [`Layout`] breaks it into rows of a given width; a [`Reading`] is the
//! selection and scroll position of the reader. None of them depends on the terminal.

mod columns;
mod item;
mod markdown;
mod reading;

pub use item::{Contact, Item, Suggestion};
pub use markdown::toned;
pub use reading::Reading;

use std::borrow::Cow;
use std::ops::Range;

use columns::Columns;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::focus::put_cursor;
use super::more::more_below;
use super::wrap::{truncate, width, wrap};
use crate::i18n::spaces_in_dates;
use crate::text::plain;
use crate::tui::place::Place;
use crate::tui::theme::{Theme, Tone};

/// The cells left free on the left of a page, for the sign that marks the selected line.
const GUTTER: u16 = 2;
/// The fewest cells that a label takes beside its value.
const LABEL: u16 = 16;
/// The cells by which the continuation rows of a selectable line are indented.
const HANG: u16 = 4;
/// The greatest width of running text, in cells: longer lines are hard to read.
const MEASURE: u16 = 100;

/// The content of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    blocks: Vec<Block>,
}

/// A part of a page that begins on a new row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Block {
    label: (String, Tone),
    indent: u16,
    /// The bytes at the start of the text past which the continuation rows are indented, such as the sign of a
    /// list item.
    lead: usize,
    runs: Vec<(String, Tone)>,
    /// The same text in cells, for where there is room for columns; empty for a text that is not in columns.
    cells: Vec<Vec<(String, Tone)>>,
    item: Option<Item>,
}

impl Page {
    /// Adds the name of the record that the page is about. It can be selected, so that it is clear what is
    /// edited or removed.
    pub fn title(&mut self, name: &str, place: Place) {
        self.line(0, vec![(name.to_owned(), Tone::Heading)], Some(Item::Place(place)));
    }

    /// Adds a heading, with an empty line above it unless it comes first.
    pub fn heading(&mut self, text: &str) {
        if !self.blocks.is_empty() {
            self.blocks.push(Block::default());
        }
        self.line(0, vec![(text.to_owned(), Tone::Heading)], None);
    }

    /// Adds a smaller heading within a section.
    pub fn subheading(&mut self, text: &str) {
        self.line(0, vec![(text.to_owned(), Tone::Label)], None);
    }

    /// Adds a value with a label on its left; adds nothing when the value is empty.
    pub fn value(&mut self, label: &str, value: &str) {
        self.labelled(label, vec![(value.to_owned(), Tone::Plain)], None);
    }

    /// Adds runs of text with a label on their left, selectable if there is an `item`; adds nothing when they
    /// are empty.
    pub fn labelled(&mut self, label: &str, runs: Vec<(String, Tone)>, item: Option<Item>) {
        if runs.iter().all(|(text, _)| text.is_empty()) {
            return;
        }
        let label = (label.to_owned(), Tone::Label);
        self.blocks.push(Block { label, runs: cleaned(runs), item, ..Block::default() });
    }

    /// Adds a selectable line of a list: a label in another tone on the left, then `sign`, past which
    /// the continuation rows are indented.
    pub fn entry(
        &mut self,
        label: (String, Tone),
        sign: (String, Tone),
        rest: Vec<(String, Tone)>,
        item: Item,
    ) {
        let runs = cleaned(std::iter::once(sign).chain(rest).collect());
        let lead = runs.first().map_or(0, |(sign, _)| sign.len());
        self.blocks.push(Block { label, lead, runs, item: Some(item), ..Block::default() });
    }

    /// Adds such a line that has its text in cells as well: below each other where all columns have room, instead of
    /// `rest`.
    pub fn row(
        &mut self,
        label: (String, Tone),
        sign: (String, Tone),
        rest: Vec<(String, Tone)>,
        cells: Vec<Vec<(String, Tone)>>,
        item: Item,
    ) {
        self.entry(label, sign, rest, item);
        if let Some(block) = self.blocks.last_mut() {
            block.cells = cells.into_iter().map(cleaned).collect();
        }
    }

    /// Adds runs of text on a separate line, indented by `indent` cells, selectable if there is an `item`.
    pub fn line(&mut self, indent: u16, runs: Vec<(String, Tone)>, item: Option<Item>) {
        self.blocks.push(Block { indent, runs: cleaned(runs), item, ..Block::default() });
    }

    /// Adds running text of any number of lines.
    pub fn text(&mut self, indent: u16, text: &str, tone: Tone) {
        self.line(indent, vec![(text.trim_end().to_owned(), tone)], None);
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.blocks.push(Block::default());
    }

    /// Whether there is nothing on it.
    pub const fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The items of the selectable lines, in order.
    pub fn items(&self) -> Vec<Item> {
        self.blocks.iter().filter_map(|block| block.item).collect()
    }
}

fn cleaned(runs: Vec<(String, Tone)>) -> Vec<(String, Tone)> {
    runs.into_iter().map(|(text, tone)| (plain(&text).into_owned(), tone)).collect()
}

/// A page broken into rows of one width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    rows: Vec<Row>,
    items: Vec<Range<usize>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Row {
    runs: Vec<(String, Tone)>,
    item: Option<usize>,
}

impl Layout {
    /// Breaks `page` into rows of at most `available` cells.
    pub fn new(page: &Page, available: u16) -> Self {
        let mut layout = Self::default();
        let label_width = label_width(page, available);
        let columns = Columns::of(page, available, label_width);
        for block in &page.blocks {
            let first = layout.rows.len();
            let item = block.item.map(|_| layout.items.len());
            let rows = match &columns {
                Some(columns) if !block.cells.is_empty() => columns.rows_of(block),
                _ => rows_of(block, available, label_width),
            };
            layout.rows.extend(rows.into_iter().map(|runs| Row { runs, item }));
            if item.is_some() {
                layout.items.push(first..layout.rows.len());
            }
        }
        layout
    }

    /// The number of rows.
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// The first row with a highlighted match.
    pub fn first_match(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.runs.iter().any(|(_, tone)| *tone == Tone::Matched))
    }

    /// The index of the selectable line that covers a row; `None` when none does.
    pub fn item_at(&self, row: usize) -> Option<usize> {
        self.rows.get(row)?.item
    }
}

/// The width of the column of labels, in cells: as wide as the widest label, but at most a third of the page.
fn label_width(page: &Page, available: u16) -> u16 {
    let widest = page.blocks.iter().map(|block| width(&block.label.0)).max().unwrap_or(0);
    u16::try_from(widest + 2).unwrap_or(u16::MAX).max(LABEL).min(available / 3)
}

fn rows_of(block: &Block, available: u16, label_width: u16) -> Vec<Vec<(String, Tone)>> {
    let (label, label_tone) = &block.label;
    let label_width = if label.is_empty() { 0 } else { label_width };
    let text: String = block.runs.iter().map(|(text, _)| text.as_str()).collect();
    let indent = GUTTER + block.indent;
    let room = available.saturating_sub(indent + label_width);
    let Hang { cells, lead } = block.hang(&text, room);
    let lines = wrap(&with_whole_dates(&text)[lead..], room.saturating_sub(cells).clamp(1, MEASURE));
    lines
        .into_iter()
        .enumerate()
        .map(|(number, line)| {
            let first = number == 0;
            let label_room = usize::from(label_width);
            let label = if first { truncate(label, label_room.saturating_sub(1)) } else { "".into() };
            let gap = label_room.saturating_sub(width(&label));
            let indent = usize::from(if first { indent } else { indent + cells });
            let mut runs =
                vec![(" ".repeat(indent), Tone::Plain), (format!("{label}{}", " ".repeat(gap)), *label_tone)];
            let start = if first { 0 } else { lead + line.range.start };
            runs.extend(cut(&block.runs, start..lead + line.range.end));
            runs
        })
        .collect()
}

/// The text with another sign in place of the spaces within dates, at which it may not be broken.
fn with_whole_dates(text: &str) -> Cow<'_, str> {
    let spaces = spaces_in_dates(text);
    if spaces.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut whole = text.to_owned();
    for at in spaces {
        whole.replace_range(at..=at, "_");
    }
    Cow::Owned(whole)
}

/// How far the continuation rows of a block are indented.
struct Hang {
    cells: u16,
    /// How many bytes at the start of the text take up these cells on the first row.
    lead: usize,
}

impl Block {
    fn hang(&self, text: &str, room: u16) -> Hang {
        let lead = u16::try_from(width(&text[..self.lead])).unwrap_or(u16::MAX);
        match lead {
            // The continuation rows of a selectable line are indented too, so that it still reads as one line.
            0 if self.item.is_some() && self.label.0.is_empty() => Hang { cells: HANG, lead: 0 },
            // So wide a lead would leave no room for the text after it.
            _ if lead > room / 2 => Hang { cells: 0, lead: 0 },
            _ => Hang { cells: lead, lead: self.lead },
        }
    }
}

/// The part of `runs` that lies in `range` of their joined text, without its line feed.
fn cut(runs: &[(String, Tone)], range: Range<usize>) -> Vec<(String, Tone)> {
    let mut start = 0;
    let mut parts = Vec::new();
    for (text, tone) in runs {
        let end = start + text.len();
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to
            && let Some(part) = text.get(from - start..to - start)
        {
            parts.push((part.trim_end_matches('\n').to_owned(), *tone));
        }
        start = end;
    }
    parts
}

/// How the selected line of a page stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As the line that the keys apply to.
    Strong,
    /// As the line that a list keeps while the keys go elsewhere.
    Weak,
    /// Not at all.
    None,
}

impl Mark {
    /// That of a list, which stays readable beside what its selected line is about.
    pub const fn of_list(has_keyboard: bool) -> Self {
        if has_keyboard { Self::Strong } else { Self::Weak }
    }

    /// That of a page to read.
    pub const fn of_page(has_keyboard: bool) -> Self {
        if has_keyboard { Self::Strong } else { Self::None }
    }

    const fn tone(self) -> Option<Tone> {
        match self {
            Self::Strong => Some(Tone::Selected),
            Self::Weak => Some(Tone::SelectedInactive),
            Self::None => None,
        }
    }
}

/// Draws the visible part of a page.
#[derive(Debug)]
pub struct PageView<'a> {
    /// The rows of the page.
    pub layout: &'a Layout,
    /// The selection and scroll position.
    pub reading: Reading,
    /// How the selected line stands out.
    pub mark: Mark,
    /// The styles.
    pub theme: Theme,
}

impl PageView<'_> {
    /// Draws it in `area`, with the cursor of the terminal at the selected line if the page has the keyboard.
    pub fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        if self.mark == Mark::Strong {
            let first = self.layout.items.get(self.reading.selected).map(|rows| rows.start);
            let below = first.and_then(|row| u16::try_from(row.checked_sub(self.reading.top)?).ok());
            let y = area.y.saturating_add(below.unwrap_or(0)).min(area.bottom().saturating_sub(1));
            put_cursor(frame, Rect { y, height: area.height.min(1), ..area });
        }
        self.render(area, frame.buffer_mut());
        let below = self.layout.height().saturating_sub(self.reading.top + usize::from(area.height));
        more_below(frame, area, below, self.theme);
    }

    /// Draws it in a buffer, which has no cursor.
    pub fn render(&self, area: Rect, buffer: &mut Buffer) {
        let rows = self.layout.rows.iter().enumerate().skip(self.reading.top);
        for (y, (number, row)) in (area.y..area.bottom()).zip(rows) {
            let tone = self.mark.tone().filter(|_| row.item == Some(self.reading.selected));
            let line: Line<'_> = row
                .runs
                .iter()
                .map(|(text, tone)| Span::styled(text.as_str(), self.theme.style(*tone)))
                .collect();
            let line_area = Rect { y, height: 1, ..area };
            line.render(line_area, buffer);
            if let Some(tone) = tone {
                buffer.set_style(line_area, self.theme.style(tone));
                if self.layout.items.get(self.reading.selected).is_some_and(|rows| rows.start == number) {
                    buffer.set_string(area.x, y, ">", self.theme.style(tone));
                }
            }
        }
    }
}
