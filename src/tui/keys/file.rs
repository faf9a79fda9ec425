//! Reads a file of key bindings.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::chord::Chord;
use super::error::KeymapProblem;
use super::nearest::nearest;
use super::scope::Scope;
use crate::tui::action::Action;

/// The chords of one action in one scope, with the line on which they are bound.
pub(super) struct Entry {
    pub(super) scope: Scope,
    pub(super) action: Action,
    pub(super) chords: Vec<Chord>,
    pub(super) line: usize,
}

/// Something, usually a problem, after the number of its line, from 1.
pub(super) type At<T> = (usize, T);

/// All entries of a file, from top to bottom.
pub(super) fn read(text: &str) -> Result<Vec<Entry>, At<KeymapProblem>> {
    let reader = Reader { text };
    let document = DeTable::parse(text).map_err(|error| {
        let line = reader.line(error.span().unwrap_or_default());
        (line, KeymapProblem::Syntax(error.message().to_owned()))
    })?;
    let mut entries = Vec::new();
    for (name, table) in document.get_ref() {
        reader.read_scope(name, table, &mut entries)?;
    }
    entries.sort_by_key(|entry| entry.line);
    Ok(entries)
}

struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    /// The number, from 1, of the line on which a span starts.
    fn line(&self, span: Range<usize>) -> usize {
        let before = self.text.as_bytes().iter().take(span.start);
        before.filter(|byte| **byte == b'\n').count() + 1
    }

    fn read_scope(
        &self,
        name: &Spanned<DeString<'_>>,
        table: &Spanned<DeValue<'_>>,
        entries: &mut Vec<Entry>,
    ) -> Result<(), At<KeymapProblem>> {
        let at = self.line(name.span());
        let name = name.get_ref();
        let Some(table) = table.get_ref().as_table() else {
            return Err((at, KeymapProblem::NotATable(name.to_string())));
        };
        let Some(scope) = Scope::from_name(name) else {
            let likeliest = nearest(name, Scope::ALL.iter().map(|scope| scope.name()));
            return Err((at, KeymapProblem::UnknownScope { name: name.to_string(), likeliest }));
        };
        for (name, value) in table {
            let line = self.line(name.span());
            let action = read_action(name.get_ref()).map_err(|problem| (line, problem))?;
            let chords = self.read_chords(action, value)?;
            entries.push(Entry { scope, action, chords, line });
        }
        Ok(())
    }

    /// The chords of an action: a list of them, or a single one.
    fn read_chords(
        &self,
        action: Action,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<Vec<Chord>, At<KeymapProblem>> {
        let one = std::slice::from_ref(value);
        let all = value.get_ref().as_array().map_or(one, |list| list.as_ref());
        let read = |chord: &Spanned<DeValue<'_>>| {
            let line = self.line(chord.span());
            let name = chord.get_ref().as_str().ok_or((line, KeymapProblem::NotKeys(action)))?;
            let unknown = |error| (line, KeymapProblem::UnknownChord { name: name.to_owned(), error });
            name.parse().map_err(unknown)
        };
        all.iter().map(read).collect()
    }
}

fn read_action(name: &str) -> Result<Action, KeymapProblem> {
    Action::from_name(name).ok_or_else(|| KeymapProblem::UnknownAction {
        name: name.to_owned(),
        likeliest: nearest(name, Action::ALL.iter().map(|action| action.name())),
    })
}
