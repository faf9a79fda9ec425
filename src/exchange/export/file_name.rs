//! Names for files that are written without being asked for one.

use crate::domain::{Date, Overview, RecordId, RecordRef, Subject};
use crate::text::fold;

/// The longest part of a name that comes from a record.
const LONGEST: usize = 40;

/// The name of a file with this content: "overleg-rapport-klankbordgroep-2026-11-23.html".
pub fn file_name(
    content: &str,
    subject: Option<Subject>,
    overview: &Overview,
    today: Date,
    extension: &str,
) -> String {
    let record = subject.map(RecordId::from).and_then(|id| overview.find(id));
    let name = record.and_then(RecordRef::name).map(simple).filter(|name| !name.is_empty());
    let about = name.map(|name| format!("-{name}")).unwrap_or_default();
    format!("overleg-{content}{about}-{today}.{extension}")
}

/// The name in letters and digits that every file system and mail program takes.
fn simple(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut simple = String::new();
    for word in words {
        if simple.len() + word.len() > LONGEST {
            break;
        }
        if !simple.is_empty() {
            simple.push('-');
        }
        simple.push_str(word);
    }
    simple
}
