//! Texts that are cut from a file, and what is written with them.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::{Change, Edit, Note, NoteId};
use crate::store::starter;

fn written(overview: &Overview) -> String {
    let bytes = Texts::default().document(overview).expect("memory takes it");
    String::from_utf8(bytes).expect("text")
}

fn cut(file: &str, overview: &Overview) -> Option<Texts> {
    Texts::of_our_file(&Arc::new(file.as_bytes().to_vec()), overview)
}

/// The starter data with so many notes more, which have ids in this order.
fn with_notes(count: usize, texts: &[String]) -> Overview {
    let mut overview = starter().expect("starter data");
    let forum = overview.forums().iter().next().expect("a forum").id;
    for (nth, text) in texts.iter().cycle().take(count).enumerate() {
        let note = Note {
            id: NoteId::from_uuid(uuid::Uuid::from_u128(u128::try_from(nth).expect("small"))),
            forum,
            date: jiff::civil::date(2026, 11, 12),
            present: Vec::new(),
            text: text.clone(),
            other_fields: OtherFields::new(),
        };
        overview.make(&Change::Note(Edit::add(note))).expect("added");
    }
    overview
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_of_ours_is_cut_into_texts_that_write_it_again(
        count in 0_usize..100,
        texts in prop::collection::vec("\\PC*|[\\n {}\\[\\]\",]*", 1..4),
    ) {
        let overview = with_notes(count, &texts);
        let file = written(&overview);
        let cut = cut(&file, &overview).expect("cut");
        prop_assert!(cut.notes.values().all(|text| matches!(text.text, Text::OfFile(..))));
        prop_assert_eq!(String::from_utf8(cut.document(&overview).expect("written")).expect("text"), file);
    }
}

#[test]
fn a_change_is_written_the_same_with_texts_cut_from_the_file_as_without() {
    let before = with_notes(100, &["Een tekst\n    }\n".to_owned()]);
    let mut after = before.clone();
    let note = after.notes().iter().nth(50).expect("a note").clone();
    after.make(&Change::Note(Edit::remove(note))).expect("removed");
    let cut = cut(&written(&before), &before).expect("cut");
    assert_eq!(String::from_utf8(cut.document(&after).expect("written")).expect("text"), written(&after));
}

#[rstest]
#[case::other_indentation("\n      \"id\"", "\n       \"id\"")]
#[case::no_space("\"id\": ", "\"id\":")]
#[case::another_version("\"version\": 1", "\"version\": 2")]
#[case::an_empty_list_that_is_left_out("\"follow_ups\": [", "\"meetings\": [],\n  \"follow_ups\": [")]
#[case::windows_lines("\n", "\r\n")]
#[case::something_after_it("\n}\n", "\n}\n\n")]
fn a_file_that_is_laid_out_differently_is_not_cut(#[case] ours: &str, #[case] theirs: &str) {
    let overview = starter().expect("starter data");
    let file = written(&overview);
    assert!(file.contains(ours));
    assert!(cut(&file.replacen(ours, theirs, 1), &overview).is_none());
}

#[test]
fn records_in_another_order_are_not_cut() {
    let overview = with_notes(2, &["Een".to_owned(), "Twee".to_owned()]);
    let file = written(&overview);
    let (first, second) = (uuid::Uuid::from_u128(0).to_string(), uuid::Uuid::from_u128(1).to_string());
    let swapped = file.replace(&first, "other").replace(&second, &first).replace("other", &second);
    assert!(cut(&swapped, &overview).is_none());
}

#[test]
fn a_text_that_is_not_kept_leaves_its_spelling() {
    let overview = with_notes(1, &["Een".to_owned()]);
    let ours = "\"text\": \"Een\"";
    let theirs = "\"present\": [],\n      \"text\": \"Een\"";
    let file = written(&overview).replacen(ours, theirs, 1);
    let cut = cut(&file, &overview).expect("cut");
    let left = cut.write_parts(Keep::AtMost(1), &overview, &mut Vec::new()).expect("written");
    assert!(left.notes.is_empty());
    let mut after = overview.clone();
    let before = overview.notes().iter().next().expect("a note").clone();
    let note = Note { text: "Twee".to_owned(), ..before.clone() };
    after.make(&Change::Note(Edit::update(before, note))).expect("edited");
    let again: serde_json::Value =
        serde_json::from_slice(&left.document(&after).expect("written")).expect("JSON");
    assert_eq!(again["notes"][0]["text"], "Twee");
    assert_eq!(again["notes"][0]["present"], serde_json::json!([]));
}
