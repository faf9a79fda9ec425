//! What may mean a person, but is not certain to: listed by spelling, to be confirmed one by one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;
use uuid::Uuid;

use crate::cli::error::CliError;
use crate::cli::report::Page;
use crate::domain::{Erasure, Kind, Near, Overview};
use crate::i18n::{Known, Lang};
use crate::store::Store;
use crate::text::fold;

/// A spelling that may mean the person, and where it is.
#[derive(Debug, Serialize)]
pub(super) struct NearEntry {
    /// As it is written in the first place.
    pub(super) spelling: String,
    /// The texts in the store with it.
    texts: Vec<NearText>,
    /// The files beside the store with it.
    files: Vec<PathBuf>,
}

/// A text in the store.
#[derive(Debug, Serialize)]
struct NearText {
    kind: Kind,
    id: Uuid,
    /// A title that distinguishes the record from others of its kind.
    title: String,
    /// The lines with the spelling, joined with " … ".
    text: String,
}

/// Everything in the store and the files beside it that may mean the person.
pub(super) fn near(store: &Store, erasure: &Erasure, lang: Lang) -> Result<Vec<NearEntry>, CliError> {
    let overview = store.overview();
    let mut entries: BTreeMap<String, NearEntry> = BTreeMap::new();
    let new = |spelling: String| NearEntry { spelling, texts: Vec::new(), files: Vec::new() };
    for near in erasure.near_in(overview) {
        let entry = entries.entry(fold(&near.spelling)).or_insert_with(|| new(near.spelling.clone()));
        let text = NearText::new(&near, erasure, overview, lang);
        if !entry.texts.iter().any(|known| known.id == text.id && known.text == text.text) {
            entry.texts.push(text);
        }
    }
    for (spelling, path) in store.near_beside(erasure)? {
        let entry = entries.entry(fold(&spelling)).or_insert_with(|| new(spelling));
        if !entry.files.contains(&path) {
            entry.files.push(path);
        }
    }
    Ok(entries.into_values().collect())
}

impl NearText {
    fn new(near: &Near, erasure: &Erasure, overview: &Overview, lang: Lang) -> Self {
        let has_it = |line: &&str| erasure.near(line).iter().any(|found| fold(found) == fold(&near.spelling));
        let lines: Vec<&str> = near.text.lines().filter(has_it).collect();
        // A spelling that goes over two lines is in none of them.
        let text = if lines.is_empty() { near.text.clone() } else { lines.join(" … ") };
        let title = lang.record_title(&near.record, Known::in_store(overview));
        Self { kind: near.record.id().kind(), id: near.record.id().uuid(), title, text }
    }
}

impl NearEntry {
    /// Writes the spelling and where it is.
    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(&lang.quoted(&self.spelling));
        page.within(|page| {
            for text in &self.texts {
                page.line(&format!("{} ({}): {}", text.title, lang.kind(text.kind), text.text));
            }
            for file in &self.files {
                page.line(&file.display().to_string());
            }
        });
    }
}
