//! Notes are found by their words, whatever was searched for or changed before.

use overleg::domain::{Change, Date, Edit, Note, NoteId, Overview};
use overleg::search::{NoteIndex, Stop};
use overleg::text::has_words;

use crate::generate::{Size, generate};

fn day() -> Date {
    Date::constant(2026, 11, 23)
}

/// More notes than fit in one group.
fn many_notes() -> Overview {
    generate(Size { notes: 700, follow_ups: 0, ..Size::COORDINATOR }, 7, day())
}

fn with_words(overview: &Overview, words: &str) -> Vec<NoteId> {
    overview
        .notes_in_order()
        .into_iter()
        .filter(|note| has_words(&note.text, words))
        .map(|note| note.id)
        .collect()
}

#[test]
fn every_note_with_the_words_is_found_after_every_change() {
    let mut overview = many_notes();
    let mut index = NoteIndex::default();
    for number in [3, 130, 131, 400, 690] {
        let note: Note = overview.notes().iter().nth(number).cloned().expect("a note");
        let change = if number == 131 {
            Change::Note(Edit::remove(note))
        } else {
            let text = format!("{} Sint-Jozef {number}", note.text);
            Change::Note(Edit::update(note.clone(), Note { text, ..note }))
        };
        overview.apply(&change).expect("it fits");
        for words in ["st jozef", "school ", "sint-jozef 4", "", "niets hiervan"] {
            let found = index.search(&overview, words, &Stop::default()).expect("nobody stopped it");
            assert_eq!(found, with_words(&overview, words), "{words:?} after {number}");
        }
    }
}

#[test]
fn a_search_that_was_stopped_spoils_none_after_it() {
    let overview = many_notes();
    let mut index = NoteIndex::default();
    let stop = Stop::default();
    stop.ask();
    assert_eq!(index.search(&overview, "school", &stop), None);
    let found = index.search(&overview, "school", &Stop::default()).expect("nobody stopped it");
    assert_eq!(found, with_words(&overview, "school"));
}
