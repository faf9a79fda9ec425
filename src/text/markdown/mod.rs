//! Markdown for display: the style of each part of a text, with all its signs still visible.
//!
//! Text is parsed line by line, in the simple form that people type. The time is linear in the length of the
//! text.
//!
//! Why not `pulldown-cmark` (compared with version 0.13)? It parses `CommonMark` for a page, where signs
//! disappear and lines are joined. Most notes here were typed by people who do not know Markdown.
//! - Here, everything typed stays visible, and the parts of a line add up to that line. `pulldown-cmark`
//!   gives no event for the definition of a link, and signs must be derived from the ranges of what is inside
//!   them.
//! - Here, a line has its own meaning, except within fences. In `CommonMark`, a line of dashes makes a
//!   heading of the text above it, four spaces make code, and text after a quote belongs to the quote.
//! - Here, signs that people copy, such as `·` and `–`, also start an item, and a bare address is a link.

mod emphasis;
mod fence;
mod inline;
mod lead;
#[cfg(test)]
mod tests;

use std::ops::Range;

use fence::Fence;
use lead::Lead;

/// The style of a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text without markup.
    Plain,
    /// Strong text.
    Strong,
    /// Emphasised text.
    Emphasis,
    /// Text that is both.
    StrongEmphasis,
    /// Code.
    Code,
    /// A web or e-mail address, or the text of a link.
    Link,
    /// A heading.
    Heading,
    /// The marker of a list item, including a checkbox.
    ListMarker,
    /// A quote.
    Quote,
    /// A sign that is markup.
    Mark,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its parts. Together they are the line without its line feed.
    pub runs: Vec<(&'a str, Style)>,
    /// The number of bytes before its text: indentation and the signs of quotes, lists and headings.
    pub lead: usize,
}

/// The lines of `text`. Joined by line feeds, they are the text again.
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

/// A line with one style after its indentation.
fn whole(line: &str, style: Style) -> Line<'_> {
    let indent = lead::blanks(line);
    let mut runs = Runs::default();
    runs.push(0..indent, Style::Plain);
    runs.push(indent..line.len(), style);
    Line { runs: runs.of(line), lead: indent }
}

/// Whether the line is a rule: three or more of the same sign, with optional spaces.
fn is_rule(line: &str) -> bool {
    ['-', '*', '_'].into_iter().any(|sign| {
        line.matches(sign).count() >= 3 && line.chars().all(|char| char == sign || char.is_whitespace())
    })
}

/// The parts of a line. Each starts where the one before it ended.
#[derive(Debug, Default)]
struct Runs(Vec<(Range<usize>, Style)>);

impl Runs {
    /// Adds a part. It extends the last one if the style is the same; an empty part is ignored.
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
