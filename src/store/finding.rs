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
    /// The name of that record, for a kind that has names.
    pub name: Option<String>,
}

/// Finds the location of each problem.
pub(super) fn locate(problems: Vec<Problem>, text: &str, records: &Records) -> Vec<Finding> {
    let lines = lines_of_ids(text);
    let names = names_of_ids(records);
    let finding = |problem: Problem| {
        let record = problem.record();
        let line = record.and_then(|record| lines.get(&record.uuid()).copied());
        let name = record.and_then(|record| names.get(&record)).map(|name| shortened(name));
        Finding { problem, line, name }
    };
    problems.into_iter().map(finding).collect()
}

/// The line of each record's id, however the document is laid out. For a duplicate id it is the last one, which is
/// the one too many.
fn lines_of_ids(text: &str) -> HashMap<Uuid, usize> {
    const KEY: &str = "\"id\"";
    let mut lines = HashMap::new();
    let (mut line, mut counted) = (1, 0);
    for (position, key) in text.match_indices(KEY) {
        line += text[counted..position].matches('\n').count();
        counted = position;
        let value = text[position + key.len()..].trim_start().strip_prefix(':').map(str::trim_start);
        if let Some(value) = value.and_then(|value| value.strip_prefix('"'))
            && let Some((id, _)) = value.split_once('"')
            && let Ok(id) = id.parse()
        {
            lines.insert(id, line);
        }
    }
    lines
}

/// The name of each record that has one. For a duplicate id it is the last one, as for the line.
fn names_of_ids(records: &Records) -> HashMap<RecordId, &str> {
    let names = records.iter().filter_map(|record| Some((record.id(), record.name()?)));
    names.filter(|(_, name)| !name.trim().is_empty()).collect()
}

fn shortened(name: &str) -> String {
    name.chars().take(LONGEST_NAME).collect()
}
