//! Problems of a store, each with the line and the name of the record.

use std::collections::HashMap;

use uuid::Uuid;

use crate::domain::{Problem, RecordId, Records};

/// The most characters of a name that are shown.
const LONGEST_NAME: usize = 80;

/// A problem of a store, and where to find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The problem in the record.
    pub problem: Problem,
    /// The line with the id of the record that is wrong.
    pub line: Option<usize>,
    /// The column of that id, in characters from 1, if it is not the first thing in its line.
    pub column: Option<usize>,
    /// The name of that record, for a kind that has names.
    pub name: Option<String>,
}

/// Finds the location of each problem.
pub(super) fn locate(problems: Vec<Problem>, text: &str, records: &Records) -> Vec<Finding> {
    let places = places_of_ids(text);
    let names = names_of_ids(records);
    let finding = |problem: Problem| {
        let record = problem.record();
        let place = record.and_then(|record| places.get(&record.uuid()).copied());
        let (line, column) = (place.map(|place| place.line), place.and_then(|place| place.column));
        let name = record.and_then(|record| names.get(&record)).map(|name| shortened(name));
        Finding { problem, line, column, name }
    };
    problems.into_iter().map(finding).collect()
}

/// Where an id is.
#[derive(Debug, Clone, Copy)]
struct Place {
    line: usize,
    /// If it is not the first thing in its line.
    column: Option<usize>,
}

/// The place of each record's id, however the document is laid out. For a duplicate id it is the last one, which is
/// the one too many.
fn places_of_ids(text: &str) -> HashMap<Uuid, Place> {
    const KEY: &str = "\"id\"";
    let mut places = HashMap::new();
    let (mut line, mut column, mut counted) = (1, 1, 0);
    for (position, key) in text.match_indices(KEY) {
        let between = &text[counted..position];
        line += between.matches('\n').count();
        let (is_new_line, before) = match between.rsplit_once('\n') {
            Some((_, before)) => (true, before),
            None => (counted == 0, between),
        };
        column = before.chars().count() + if is_new_line { 1 } else { column };
        // In a document with lines for its records, the line says enough.
        let is_first = is_new_line && matches!(before.trim(), "" | "{");
        let place = Place { line, column: (!is_first).then_some(column) };
        counted = position;
        let value = text[position + key.len()..].trim_start().strip_prefix(':').map(str::trim_start);
        if let Some(value) = value.and_then(|value| value.strip_prefix('"'))
            && let Some((id, _)) = value.split_once('"')
            && let Ok(id) = id.parse()
        {
            places.insert(id, place);
        }
    }
    places
}

/// The name of each record that has one. For a duplicate id it is the last one, as for the line.
fn names_of_ids(records: &Records) -> HashMap<RecordId, &str> {
    let names = records.iter().filter_map(|record| Some((record.id(), record.name()?)));
    names.filter(|(_, name)| !name.trim().is_empty()).collect()
}

fn shortened(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}
