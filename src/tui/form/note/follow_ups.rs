//! The field for the follow-ups of a note: one per line, with the day it is due and for whom it waits.

use crate::domain::Party;
use crate::i18n::Reckoning;
use crate::tui::draft::FollowUpDraft;
use crate::tui::edit::TextEdit;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

/// The follow-ups being typed. The last line is always empty, so that there is room for another.
#[derive(Debug, Clone)]
pub(super) struct FollowUps {
    lines: Vec<FollowUpLine>,
    /// The line with the caret.
    pub(super) line: usize,
    /// The column with the caret.
    pub(super) column: Column,
}

/// A follow-up being typed.
#[derive(Debug, Clone)]
pub(super) struct FollowUpLine {
    pub(super) text: TextBuffer,
    pub(super) due: TextBuffer,
    /// Who promised it; `None` if it is mine to do.
    pub(super) waiting_for: Option<Party>,
}

/// The two columns of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Text,
    Due,
}

impl FollowUps {
    pub(super) fn new(drafts: &[FollowUpDraft]) -> Self {
        let lines = drafts.iter().map(|draft| FollowUpLine {
            text: TextBuffer::single_line(&draft.text),
            due: TextBuffer::single_line(&draft.due),
            waiting_for: draft.waiting_for,
        });
        let mut follow_ups = Self { lines: lines.collect(), line: 0, column: Column::Text };
        follow_ups.keep_an_empty_line();
        follow_ups
    }

    pub(super) fn lines(&self) -> &[FollowUpLine] {
        &self.lines
    }

    /// The follow-ups as typed, without the empty lines.
    pub(super) fn drafts(&self) -> Vec<FollowUpDraft> {
        self.lines
            .iter()
            .filter(|line| !line.is_empty())
            .map(|line| FollowUpDraft {
                text: line.text.text().to_owned(),
                due: line.due.text().to_owned(),
                waiting_for: line.waiting_for,
            })
            .collect()
    }

    /// The line with the caret.
    pub(super) fn current(&self) -> Option<&FollowUpLine> {
        self.lines.get(self.line)
    }

    /// Lets the follow-up with the caret wait for somebody, or for nobody.
    pub(super) fn wait_for(&mut self, party: Option<Party>) {
        if let Some(line) = self.lines.get_mut(self.line) {
            line.waiting_for = party;
        }
        self.keep_an_empty_line();
    }

    /// The part of the text with the caret that the user selected.
    pub(super) fn selected_text(&self) -> Option<&str> {
        let line = self.current()?;
        match self.column {
            Column::Text => line.text.selected_text(),
            Column::Due => line.due.selected_text(),
        }
    }

    /// The text that has the caret.
    pub(super) fn focused(&mut self) -> Option<&mut TextBuffer> {
        let line = self.lines.get_mut(self.line)?;
        Some(match self.column {
            Column::Text => &mut line.text,
            Column::Due => &mut line.due,
        })
    }

    /// Moves the caret to the next text or day; false when there is none.
    pub(super) fn next(&mut self) -> bool {
        match self.column {
            Column::Text if !self.lines.get(self.line).is_none_or(FollowUpLine::is_empty) => {
                self.go_to(self.line, Column::Due);
            }
            _ if self.line + 1 < self.lines.len() => self.go_to(self.line + 1, Column::Text),
            _ => return false,
        }
        true
    }

    /// Moves the caret to the previous text or day; false when there is none.
    pub(super) fn previous(&mut self) -> bool {
        match (self.column, self.line) {
            (Column::Due, line) => self.go_to(line, Column::Text),
            (Column::Text, 0) => return false,
            (Column::Text, line) => self.go_to(line - 1, Column::Due),
        }
        true
    }

    /// Moves the caret to a line and column, or to the nearest that exist. A day is selected, so that typing replaces it.
    pub(super) fn go_to(&mut self, line: usize, column: Column) {
        self.line = line.min(self.lines.len().saturating_sub(1));
        self.column = column;
        if let (Column::Due, Some(line)) = (column, self.lines.get_mut(self.line)) {
            line.due.select_all();
        }
    }

    /// Moves the caret to the first line without a text, or with a day that cannot be read.
    pub(super) fn go_to_fault(&mut self, world: &World) {
        let read = |due: &str| world.lang.read_date(due, world.moment.today, Reckoning::Coming);
        let fault = |line: &FollowUpLine| {
            let (text, due) = (line.text.text().trim(), line.due.text().trim());
            match (text.is_empty(), due.is_empty()) {
                (true, true) if line.waiting_for.is_some() => Some(Column::Text),
                (_, true) => None,
                (true, false) => Some(Column::Text),
                (false, false) => read(due).is_err().then_some(Column::Due),
            }
        };
        let found = self.lines.iter().enumerate().find_map(|(number, line)| Some((number, fault(line)?)));
        if let Some((number, column)) = found {
            self.go_to(number, column);
        }
    }

    /// Edits the text with the caret.
    pub(super) fn edit(&mut self, edit: &TextEdit) {
        if let Some(text) = self.focused() {
            text.apply(edit, u16::MAX);
        }
        self.keep_an_empty_line();
    }

    /// Keeps one empty line at the end after an edit, on which to type another follow-up.
    fn keep_an_empty_line(&mut self) {
        if self.lines.last().is_none_or(|line| !line.is_empty()) {
            let (text, due) = (TextBuffer::single_line(""), TextBuffer::single_line(""));
            self.lines.push(FollowUpLine { text, due, waiting_for: None });
        }
    }
}

impl FollowUpLine {
    pub(super) fn is_empty(&self) -> bool {
        self.text.text().trim().is_empty() && self.due.text().trim().is_empty() && self.waiting_for.is_none()
    }
}
