//! A page: headings, labelled values, lists and running text, in which some lines can be selected.
//!
//! A [`Page`] says what there is to read; [`Layout`] breaks it into rows of a given width; a
//! [`Reading`] is where the reader is. None of them knows the terminal.

mod markdown;

pub use markdown::toned;

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::wrap::{truncate, width, wrap};
use crate::domain::{FollowUpId, MeetingId, MembershipId, NoteId, Overview, RecordId};
use crate::text::plain;
use crate::tui::place::Place;
use crate::tui::theme::{Theme, Tone};

/// Cells left free on the left of a page, for the sign that marks the selected line.
const GUTTER: u16 = 2;
/// Cells that a label takes beside its value, at least.
const LABEL: u16 = 16;
/// Cells by which the further rows of a selectable line stand in.
const HANG: u16 = 4;
/// Running text is not set wider than this: longer lines are hard to read.
const MEASURE: u16 = 100;

/// What there is to read about something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    blocks: Vec<Block>,
}

/// A part of a page that stands on lines of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Block {
    label: (String, Tone),
    indent: u16,
    /// How many bytes of the text the further rows stand in for, as those of a list behind its sign do.
    lead: usize,
    runs: Vec<(String, Tone)>,
    item: Option<Item>,
}

/// What a selectable line of a page stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A record that is listed here, which can be opened.
    Place(Place),
    /// Another record that the one on the page refers to, which can be opened.
    Link(Place),
    /// A place in a forum.
    Member {
        /// The membership.
        membership: MembershipId,
        /// What is opened from it: the forum on the page of a member, the member on that of a forum.
        opens: Place,
    },
    /// A planned meeting.
    Meeting(MeetingId),
    /// A follow-up, which can be ticked.
    FollowUp(FollowUpId),
    /// A note, which can be copied.
    Note(NoteId),
    /// A record in the trash, which can come back.
    Trashed(RecordId),
}

impl Item {
    /// The page that it leads to; none when the record is no longer there.
    pub fn opens(self, overview: &Overview) -> Option<Place> {
        match self {
            Self::Place(place) | Self::Link(place) | Self::Member { opens: place, .. } => Some(place),
            Self::FollowUp(id) => overview.follow_ups().get(id).map(|follow_up| follow_up.about.into()),
            Self::Note(id) => overview.notes().get(id).map(|note| Place::Forum(note.forum)),
            Self::Meeting(id) => overview.meetings().get(id).map(|meeting| Place::Forum(meeting.forum)),
            Self::Trashed(_) => None,
        }
    }
}

impl Page {
    /// Adds the name of the record that the page is about, which can be selected: so that it is clear what
    /// is edited or removed.
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

    /// Adds a value with a label on its left; nothing when the value is empty.
    pub fn value(&mut self, label: &str, value: &str) {
        self.labelled(label, vec![(value.to_owned(), Tone::Plain)], None);
    }

    /// Adds runs of text with a label on their left, perhaps selectable; nothing when they are empty.
    pub fn labelled(&mut self, label: &str, runs: Vec<(String, Tone)>, item: Option<Item>) {
        if runs.iter().all(|(text, _)| text.is_empty()) {
            return;
        }
        let label = (label.to_owned(), Tone::Label);
        self.blocks.push(Block { label, runs: cleaned(runs), item, ..Block::default() });
    }

    /// Adds a selectable line of a list: a label of its own tone on its left, and a sign in which its
    /// further rows stand in.
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

    /// Adds runs of text on a line of their own, `indent` cells in, perhaps selectable.
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

    /// What can be selected, in order.
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
        for block in &page.blocks {
            let first = layout.rows.len();
            let item = block.item.map(|_| layout.items.len());
            layout
                .rows
                .extend(rows_of(block, available, label_width).into_iter().map(|runs| Row { runs, item }));
            if item.is_some() {
                layout.items.push(first..layout.rows.len());
            }
        }
        layout
    }

    /// How many rows there are.
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// The first row on which something stands out that was searched for.
    pub fn first_match(&self) -> Option<usize> {
        self.rows.iter().position(|row| row.runs.iter().any(|(_, tone)| *tone == Tone::Matched))
    }

    /// The number of the selectable line that covers a row.
    pub fn item_at(&self, row: usize) -> Option<usize> {
        self.rows.get(row)?.item
    }
}

/// How wide the column of the labels is: as wide as the widest, in at most a third of the room.
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
    let lines = wrap(&text[lead..], room.saturating_sub(cells).clamp(1, MEASURE));
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

/// How far the further rows of a block stand in.
struct Hang {
    cells: u16,
    /// How many bytes of the text take these cells on its first row.
    lead: usize,
}

impl Block {
    fn hang(&self, text: &str, room: u16) -> Hang {
        let lead = u16::try_from(width(&text[..self.lead])).unwrap_or(u16::MAX);
        match lead {
            // A line that can be selected stands in too, so that it still reads as one line.
            0 if self.item.is_some() && self.label.0.is_empty() => Hang { cells: HANG, lead: 0 },
            // A lead so wide would leave no room for what it leads to.
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

/// Where the reader of a page is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// The number of the selected line among those that can be.
    pub selected: usize,
    /// The first row on the screen.
    pub top: usize,
}

impl Reading {
    /// One line on: selects the next selectable line when it is on the screen, else scrolls one row.
    pub fn down(&mut self, layout: &Layout, height: usize) {
        let next = layout.items.iter().position(|rows| self.comes_after(layout, rows, height));
        match next {
            Some(next) if self.shows(&layout.items[next], height) => self.selected = next,
            _ if self.top + height < layout.height() => self.top += 1,
            _ => {}
        }
    }

    /// One line back: the opposite of [`Self::down`].
    pub fn up(&mut self, layout: &Layout, height: usize) {
        let previous = layout.items.iter().rposition(|rows| self.comes_before(layout, rows, height));
        match previous {
            Some(previous) if self.shows(&layout.items[previous], height) => self.selected = previous,
            _ => self.top = self.top.saturating_sub(1),
        }
    }

    /// Scrolls by `rows`, down when positive, without losing the selection from sight when another
    /// line can take it.
    pub fn scroll(&mut self, rows: isize, layout: &Layout, height: usize) {
        let last = layout.height().saturating_sub(height);
        self.top = self.top.saturating_add_signed(rows).min(last);
        self.select_what_is_shown(layout, height);
    }

    /// To the first row.
    pub fn to_top(&mut self) {
        *self = Self::default();
    }

    /// To the last row.
    pub fn to_bottom(&mut self, layout: &Layout, height: usize) {
        self.top = layout.height().saturating_sub(height);
        self.selected = layout.items.len().saturating_sub(1);
    }

    /// Selects a line and brings it on the screen.
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

    /// Keeps within a page that became shorter.
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

/// Draws the part of a page on which the reader is.
#[derive(Debug)]
pub struct PageView<'a> {
    /// The rows of the page.
    pub layout: &'a Layout,
    /// Where the reader is.
    pub reading: Reading,
    /// Whether the page has the keyboard.
    pub focused: bool,
    /// The styles.
    pub theme: Theme,
}

impl Widget for PageView<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let rows = self.layout.rows.iter().enumerate().skip(self.reading.top);
        for (y, (number, row)) in (area.y..area.bottom()).zip(rows) {
            let selected = self.focused && row.item == Some(self.reading.selected);
            let line: Line<'_> = row
                .runs
                .iter()
                .map(|(text, tone)| Span::styled(text.as_str(), self.theme.style(*tone)))
                .collect();
            let line_area = Rect { y, height: 1, ..area };
            line.render(line_area, buffer);
            if selected {
                buffer.set_style(line_area, self.theme.style(Tone::Selected));
                if self.layout.items.get(self.reading.selected).is_some_and(|rows| rows.start == number) {
                    buffer.set_string(area.x, y, ">", self.theme.style(Tone::Selected));
                }
            }
        }
    }
}
