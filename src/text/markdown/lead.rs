//! The start of a line before its text: indentation, and the signs of quotes, lists and headings.

use super::{Runs, Style};

/// The start of a line.
#[derive(Debug)]
pub(super) struct Lead {
    /// Its parts.
    pub(super) runs: Runs,
    /// Where it ends.
    pub(super) end: usize,
    /// The style of the text after it, unless markup changes it.
    pub(super) style: Style,
}

/// The number of bytes of spaces and tabs at the start of `text`.
pub(super) fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

impl Lead {
    /// Splits the start off `line`.
    pub(super) fn of(line: &str) -> Self {
        let mut lead = Self { runs: Runs::default(), end: 0, style: Style::Plain };
        loop {
            lead.take(blanks(&line[lead.end..]), Style::Plain);
            let rest = &line[lead.end..];
            if rest.starts_with('>') {
                lead.style = Style::Quote;
                lead.take(1, Style::Mark);
            } else if let Some(marker) = list_marker(rest) {
                lead.take(marker, Style::ListMarker);
            } else {
                break;
            }
        }
        let rest = &line[lead.end..];
        if let Some(signs) = heading(rest) {
            lead.style = Style::Heading;
            lead.take(signs + blanks(&rest[signs..]), Style::Mark);
        }
        lead
    }

    fn take(&mut self, length: usize, style: Style) {
        let start = self.end;
        self.end += length;
        self.runs.push(start..self.end, style);
    }
}

/// The length of the list marker at the start of `text`, including a checkbox.
fn list_marker(text: &str) -> Option<usize> {
    let marker = match text.chars().next()? {
        // The last three are used by other programs, from which people copy text.
        sign @ ('-' | '*' | '+' | '•' | '·' | '–') => sign.len_utf8(),
        _ => number(text)?,
    };
    let rest = &text[marker..];
    if !ends_word(rest) {
        return None;
    }
    let gap = blanks(rest);
    let is_box = |checked: &str| rest[gap..].strip_prefix(checked).is_some_and(ends_word);
    Some(if ["[ ]", "[x]", "[X]"].into_iter().any(is_box) { marker + gap + 3 } else { marker })
}

/// The length of the item number at the start of `text`.
fn number(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = text.len() - rest.len();
    // Longer numbers are not list items but telephone numbers and the like.
    (matches!(digits, 1..=9) && rest.starts_with(['.', ')'])).then_some(digits + 1)
}

/// The number of heading signs at the start of `text`.
fn heading(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches('#');
    let signs = text.len() - rest.len();
    (matches!(signs, 1..=6) && ends_word(rest)).then_some(signs)
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}
