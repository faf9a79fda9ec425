//! Answers, and the page of plain lines on which they are written. It uses words rather than symbols and one fact per
//! line, which suits a screen reader.

use std::fmt::Write;

use serde::Serialize;

use crate::i18n::Lang;
use crate::text::{plain, plain_line};

/// An answer of a command. Programs read its JSON, so the names of its fields must not change.
pub(in crate::cli) trait Report: Serialize {
    /// Writes the answer as lines for people.
    fn write(&self, page: &mut Page, lang: Lang);
}

/// Lines to print. Characters that could harm a terminal are replaced, whatever is added.
#[derive(Debug, Default)]
pub(in crate::cli) struct Page {
    text: String,
    depth: usize,
}

impl Page {
    /// Adds one line.
    pub(in crate::cli) fn line(&mut self, text: &str) {
        let indent = 2 * self.depth;
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{:indent$}{}", "", plain_line(text).trim_end());
    }

    /// Adds a text with its own line feeds.
    pub(in crate::cli) fn paragraph(&mut self, text: &str) {
        for line in plain(text).trim_end().split('\n') {
            if line.trim().is_empty() {
                self.text.push('\n');
            } else {
                self.line(line);
            }
        }
    }

    /// Adds "Label: value", or nothing if the value is empty.
    pub(in crate::cli) fn field(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{}: {value}", capitalised(label)));
        }
    }

    /// Adds a heading with the items indented below it, or nothing if there are no items.
    pub(in crate::cli) fn section<T>(
        &mut self,
        heading: &str,
        items: &[T],
        mut item: impl FnMut(&mut Self, &T),
    ) {
        if !items.is_empty() {
            self.line(&format!("{heading}:"));
            self.within(|page| items.iter().for_each(|one| item(page, one)));
        }
    }

    /// Adds a heading with the items after it on the same line, or nothing if there are no items.
    pub(in crate::cli) fn list<T: AsRef<str>>(&mut self, heading: &str, items: &[T]) {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        self.field(heading, &items.join("; "));
    }

    /// Indents the lines that `write` adds.
    pub(in crate::cli) fn within(&mut self, write: impl FnOnce(&mut Self)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    /// The text of the page.
    pub(in crate::cli) fn into_text(self) -> String {
        self.text
    }
}

/// `text` with its first letter in upper case.
pub(in crate::cli) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_below_a_heading_are_indented() {
        let mut page = Page::default();
        page.section("Leden (2)", &["CLB", "JAC"], |page, name| page.line(name));
        page.section("Verslagen (0)", &[] as &[&str], |page, name| page.line(name));
        assert_eq!(page.into_text(), "Leden (2):\n  CLB\n  JAC\n");
    }

    #[test]
    fn nothing_on_a_page_can_harm_a_terminal() {
        let mut page = Page::default();
        page.line("a\u{1b}]0;b\u{7}\nc");
        page.paragraph("d\n\ne\u{202e}f\n");
        page.field("naam", "\u{9b}2J");
        assert_eq!(page.into_text(), "a�]0;b� c\nd\n\ne�f\nNaam: �2J\n");
    }
}
