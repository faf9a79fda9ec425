//! A separate folder for each test, and small records to put in a store.

use std::fs;
use std::path::PathBuf;

use overleg::domain::{Change, Date, Edit, Forum, ForumId, Note, NoteId, OtherFields, Overview};
use overleg::store::Store;
use tempfile::TempDir;
use uuid::Uuid;

/// A store with one province and one forum.
pub(crate) const DOCUMENT: &str = r#"{
  "version": 1,
  "regions": [
    {
      "id": "018f0000-0000-7000-8000-000000000001",
      "name": "Vlaams-Brabant",
      "kind": "province",
      "shade": "green"
    }
  ],
  "forums": [
    {
      "id": "018f0000-0000-7000-8000-000000000002",
      "region": "018f0000-0000-7000-8000-000000000001",
      "name": "Klankbordgroep",
      "involvement": "chair"
    }
  ],
  "organisations": [],
  "persons": [],
  "memberships": [],
  "notes": [],
  "follow_ups": [],
  "tags": [
    "mine",
    1.10
  ]
}
"#;

pub(crate) const FORUM: ForumId =
    ForumId::from_uuid(Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0002));

/// A folder with a store in it.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// A folder without a store.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A folder with the store of [`DOCUMENT`].
    pub(crate) fn new() -> Self {
        let home = Self::empty();
        home.write(DOCUMENT);
        home
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.file("overleg.json")
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.store()).expect("a valid store")
    }

    pub(crate) fn write(&self, content: impl AsRef<[u8]>) {
        fs::write(self.store(), content).expect("the store can be written");
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(self.store()).expect("the store can be read")
    }

    pub(crate) fn overview(&self) -> Overview {
        Overview::clone(self.open().overview())
    }
}

pub(crate) fn note(text: &str) -> Note {
    Note {
        id: NoteId::from_uuid(Uuid::now_v7()),
        forum: FORUM,
        date: Date::constant(2026, 11, 23),
        present: Vec::new(),
        text: text.to_owned(),
        other_fields: OtherFields::new(),
    }
}

pub(crate) fn adding(note: &Note) -> Change {
    Change::Note(Edit::add(note.clone()))
}

/// The change that gives the forum of `overview` another name.
pub(crate) fn renaming(overview: &Overview, name: &str) -> Change {
    let before = overview.forums().get(FORUM).expect("the forum").clone();
    let after = Forum { name: name.to_owned(), ..before.clone() };
    Change::Forum(Edit::update(before, after))
}
