//! Markdown as it is shown and not swallowed: what each part of a text is, its signs among them.
//!
//! It is read line by line, in the simple form in which people type it, and in time that grows with
//! the text and no faster.
//!
//! Why this is our own, and not `pulldown-cmark` (looked at in version 0.13): that reads `CommonMark` for a page,
//! where signs go and lines flow together, and most notes here were typed by somebody who never heard of it.
//! - Everything typed stays in sight, and the parts of a line together are that line. There a definition of a link
//!   gives no event at all, and signs must be worked out from the ranges of what is within them.
//! - A line means what it means by itself, but between fences. There a line of dashes makes a heading of the text
//!   above it, four spaces make code, and words behind a quote belong to the quote.
//! - Signs that people copy, as `·` and `–`, begin an item too, and an address is a link as it stands.

mod emphasis;
mod fence;
mod inline;
mod lead;
#[cfg(test)]
mod tests;

use std::ops::Range;

use fence::Fence;
use lead::Lead;

/// What a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text without more.
    Plain,
    /// Text of weight.
    Strong,
    /// Stressed text.
    Emphasis,
    /// Text that is both.
    StrongEmphasis,
    /// Code, as it stands.
    Code,
    /// An address on the web or of e-mail, or the text that stands for one.
    Link,
    /// A heading.
    Heading,
    /// The sign or number before an item of a list, and its box.
    ListMarker,
    /// The words of another.
    Quote,
    /// A sign of Markdown itself.
    Mark,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its parts, which together are the line without its line feed.
    pub runs: Vec<(&'a str, Style)>,
    /// How many bytes stand before what it says: the indent and the signs of quotes, lists and headings.
    pub lead: usize,
}

/// The lines of `text`, which joined by line feeds are the text.
pub fn markdown(text: &str) -> Vec<Line<'_>> {
    let mut fence = None;
    text.split('\n').map(|line| read(line, &mut fence)).collect()
}

fn read<'a>(line: &'a str, fence: &mut Option<Fence>) -> Line<'a> {
    if let Some(open) = fence {
        let closes = open.is_closed_by(line);
        fence.take_if(|_| closes);
        return whole(line, if closes { Style::Mark } else { Style::Code });
    }
    *fence = Fence::opened_by(line);
    if fence.is_some() || is_rule(line) {
        return whole(line, Style::Mark);
    }
    let lead = Lead::of(line);
    let mut runs = lead.runs;
    inline::read(line, lead.end, lead.style, &mut runs);
    Line { runs: runs.of(line), lead: lead.end }
}

/// A line that is one thing from its indent on.
fn whole(line: &str, style: Style) -> Line<'_> {
    let indent = lead::blanks(line);
    let mut runs = Runs::default();
    runs.push(0..indent, Style::Plain);
    runs.push(indent..line.len(), style);
    Line { runs: runs.of(line), lead: indent }
}

/// Whether the line is a rule: three or more of a sign, perhaps with spaces between.
fn is_rule(line: &str) -> bool {
    ['-', '*', '_'].into_iter().any(|sign| {
        line.matches(sign).count() >= 3 && line.chars().all(|char| char == sign || char.is_whitespace())
    })
}

/// The parts of a line in the making, each where the one before it ended.
#[derive(Debug, Default)]
struct Runs(Vec<(Range<usize>, Style)>);

impl Runs {
    /// Adds a part, which grows the last when it is of the same style; nothing when it is empty.
    fn push(&mut self, range: Range<usize>, style: Style) {
        match self.0.last_mut() {
            _ if range.is_empty() => {}
            Some((last, same)) if *same == style => last.end = range.end,
            _ => self.0.push((range, style)),
        }
    }

    fn of(self, line: &str) -> Vec<(&str, Style)> {
        self.0.into_iter().map(|(range, style)| (&line[range], style)).collect()
    }
}
