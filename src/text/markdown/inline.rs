//! The parts within a line: code, links, addresses, escaped signs and emphasis.

use std::collections::HashMap;
use std::ops::Range;

use super::emphasis::{Delimiter, Depth, Turn, is_of_word, turns};
use super::{Runs, Style};

/// Adds the parts of `line` from `start` on. Text without markup gets `style`.
pub(super) fn read(line: &str, start: usize, style: Style, runs: &mut Runs) {
    let text = &line[start..];
    let mut scanner =
        Scanner { text, at: 0, spans: Vec::new(), delimiters: Vec::new(), brackets: Vec::new() };
    scanner.scan();
    let mut parts: Vec<(Range<usize>, Part)> =
        scanner.spans.into_iter().map(|(range, style)| (range, Part::Is(style))).collect();
    parts.extend(turns(&scanner.delimiters).into_iter().map(|(range, turn)| (range, Part::Turns(turn))));
    parts.sort_unstable_by_key(|(range, _)| range.start);
    parts.push((text.len()..text.len(), Part::Is(style)));

    let (mut depth, mut done) = (Depth::default(), 0);
    let mut push = |range: Range<usize>, style| runs.push(start + range.start..start + range.end, style);
    for (range, part) in parts {
        push(done..range.start, depth.style(style));
        done = range.end;
        match part {
            Part::Is(style) => push(range, style),
            Part::Turns(turn) => {
                push(range, Style::Mark);
                depth.turn(turn);
            }
        }
    }
}

/// A part of a line with markup.
#[derive(Debug, Clone, Copy)]
enum Part {
    Is(Style),
    Turns(Turn),
}

/// Scans a text once and finds everything except emphasis.
#[derive(Debug)]
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// The parts found so far, in order.
    spans: Vec<(Range<usize>, Style)>,
    /// Signs of emphasis outside these parts.
    delimiters: Vec<Delimiter>,
    /// The positions where a link may have started.
    brackets: Vec<usize>,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        let mut code = code_spans(self.text).into_iter().peekable();
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'`' => match code.next_if(|(range, _)| range.start == self.at) {
                    Some((range, signs)) => self.code(range, signs),
                    None => self.at = self.text.len() - self.rest().trim_start_matches('`').len(),
                },
                b'\\' => self.escape(),
                b'[' => {
                    self.brackets.push(self.at);
                    self.at += 1;
                }
                b']' => self.link(),
                b'*' | b'_' => self.delimiter(),
                b'h' | b'H' | b'w' | b'W' => self.web_address(),
                b'@' => self.email_address(),
                _ => self.at += 1,
            }
        }
    }

    /// The text from here on. Only ASCII signs are looked at, so this is always at a character boundary.
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Records the style of `range` and continues after it.
    fn found(&mut self, range: Range<usize>, style: Style) {
        self.at = range.end;
        if !range.is_empty() {
            self.spans.push((range, style));
        }
    }

    fn code(&mut self, range: Range<usize>, signs: usize) {
        self.found(range.start..range.start + signs, Style::Mark);
        self.found(range.start + signs..range.end - signs, Style::Code);
        self.found(range.end - signs..range.end, Style::Mark);
    }

    /// A backslash makes the next sign plain text.
    fn escape(&mut self) {
        let escapes = self.rest()[1..].starts_with(|char: char| char.is_ascii_punctuation());
        if escapes {
            self.found(self.at..self.at + 1, Style::Mark);
        }
        self.at += 1;
    }

    fn delimiter(&mut self) {
        match Delimiter::at(self.text, self.at) {
            Some(delimiter) => {
                self.at = delimiter.range.end;
                self.delimiters.push(delimiter);
            }
            None => self.at += 1,
        }
    }

    /// A link, at the bracket after its text.
    fn link(&mut self) {
        let close = self.at;
        self.at += 1;
        let Some(open) = self.brackets.pop() else { return };
        let Some(length) = destination(self.rest()) else { return };
        let end = self.at + length;
        self.forget_from(open);
        self.found(open..open + 1, Style::Mark);
        self.found(open + 1..close, Style::Link);
        self.found(close..end, Style::Mark);
        // The text of a link cannot contain another link.
        self.brackets.clear();
    }

    fn web_address(&mut self) {
        let within_word = self.text[..self.at].chars().next_back().is_some_and(is_of_word);
        // Only checked where an address can start, because checking reads it to its end.
        match (!within_word).then(|| web_address(self.rest())).flatten() {
            Some(length) => self.found(self.at..self.at + length, Style::Link),
            None => self.at += 1,
        }
    }

    /// An e-mail address, at its `@`.
    fn email_address(&mut self) {
        let is_part = |char: char| is_of_word(char) || matches!(char, '.' | '_' | '+' | '-');
        let is_sign = |char: char| !is_of_word(char);
        let done = self.spans.last().map_or(0, |(range, _)| range.end);
        let before = &self.text[done..self.at];
        let name = before[before.trim_end_matches(is_part).len()..].trim_start_matches(is_sign);
        let after = &self.rest()[1..];
        let host = &after[..after.len() - after.trim_start_matches(is_part).len()];
        let host = host.trim_end_matches(is_sign);
        if name.is_empty() || !host.starts_with(is_of_word) || !host.contains('.') {
            self.at += 1;
            return;
        }
        let range = self.at - name.len()..self.at + 1 + host.len();
        self.forget_from(range.start);
        self.found(range, Style::Link);
    }

    /// Drops the parts from `start` on, because they belong to a larger part.
    fn forget_from(&mut self, start: usize) {
        while self.spans.pop_if(|(range, _)| range.start >= start).is_some() {}
        while self.delimiters.pop_if(|delimiter| delimiter.range.start >= start).is_some() {}
    }
}

/// The ranges of inline code, and the number of backticks on each side.
fn code_spans(text: &str) -> Vec<(Range<usize>, usize)> {
    let ticks = backticks(text);
    let mut spans: Vec<(Range<usize>, usize)> = Vec::new();
    for (open, close) in ticks.iter().zip(next_of_same_length(&ticks)) {
        let done = spans.last().map_or(0, |(range, _)| range.end);
        let escaped = text[..open.start].ends_with('\\');
        if let Some(close) = close.filter(|_| open.start >= done && !escaped) {
            spans.push((open.start..close.end, open.len()));
        }
    }
    spans
}

/// The runs of backticks in a text.
fn backticks(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('`') {
        match all.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => all.push(at..at + 1),
        }
    }
    all
}

/// For each run, the next one of the same length. A map is used because there may be very many.
fn next_of_same_length(ticks: &[Range<usize>]) -> Vec<Option<&Range<usize>>> {
    let mut last = HashMap::new();
    let mut next: Vec<_> = ticks.iter().rev().map(|one| last.insert(one.len(), one)).collect();
    next.reverse();
    next
}

/// The length of the link destination at the start of `text`, between its parentheses. It contains no spaces
/// and no code, and at most one level of parentheses.
fn destination(text: &str) -> Option<usize> {
    let mut within = 0;
    for (at, char) in text.char_indices() {
        match char {
            '(' if within < 2 => within += 1,
            ')' if within == 2 => within = 1,
            ')' if within == 1 && at > 1 => return Some(at + 1),
            '(' | ')' | '`' => return None,
            _ if within == 0 || char.is_whitespace() => return None,
            _ => {}
        }
    }
    None
}

/// The length of the web address at the start of `text`, without the punctuation that follows it.
fn web_address(text: &str) -> Option<usize> {
    let starts_with = |start: &&str| text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    let start = ["http://", "https://", "www."].into_iter().find(starts_with)?;
    let ends = |char: char| char.is_whitespace() || matches!(char, '<' | '>' | '[' | ']' | '"' | '`');
    let mut address = text.split(ends).next().unwrap_or_default();
    let mut unopened = address.matches(')').count().saturating_sub(address.matches('(').count());
    while let Some(last) = address.chars().next_back() {
        match last {
            ')' if unopened > 0 => unopened -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '’' | '”' => {}
            _ => break,
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    (address.len() > start.len()).then_some(address.len())
}
