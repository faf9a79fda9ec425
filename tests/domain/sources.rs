//! What a source remembers follows the records that it remembers.

use overleg::domain::{
    Date, Fingerprint, ListKind, ListMeeting, ListRow, ListSource, OtherFields, Overview, Records, TakenRow,
};

use crate::records::*;

const THAT_DAY: Date = Date::constant(2026, 11, 12);

/// A source of forum 1, with a row for each of these records and a meeting that became note 1.
fn source(rows: Vec<TakenRow>) -> ListSource {
    let row = |(number, taken)| ListRow { keys: vec![Fingerprint::new(number)], taken: Some(taken) };
    ListSource {
        id: id(1),
        name: "leden.csv".to_owned(),
        kind: ListKind::Members,
        forum: Some(id(1)),
        columns: Vec::new(),
        rows: (1..).zip(rows).map(row).collect(),
        meetings: Vec::new(),
        signs: std::collections::BTreeMap::default(),
        other_fields: OtherFields::new(),
    }
}

fn taken(organisation_number: u8, person_number: u8) -> TakenRow {
    TakenRow {
        organisation: Some(id(organisation_number)),
        person: Some(id(person_number)),
        ..TakenRow::default()
    }
}

fn with(source: ListSource) -> Overview {
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![person(1), person(2)],
        notes: vec![note(1, id(1), THAT_DAY)],
        sources: vec![source],
        ..Records::default()
    })
}

fn rows(overview: &Overview) -> Vec<Option<TakenRow>> {
    let source = overview.sources().iter().next().expect("a source");
    source.rows.iter().map(|row| row.taken.clone()).collect()
}

#[test]
fn a_row_whose_person_is_removed_is_left_out_until_that_is_undone() {
    let before = with(source(vec![taken(1, 1), taken(2, 2)]));
    let mut after = before.clone();
    let inverse = after
        .apply(&before.removal(id::<overleg::domain::Person>(1).into()).expect("there"))
        .expect("it fits");
    assert_eq!(rows(&after), [None, Some(taken(2, 2))]);
    after.apply(&inverse).expect("undone");
    assert!(after == before);
}

#[test]
fn the_rows_of_a_merged_organisation_lead_to_the_one_that_stays() {
    let mut overview = with(source(vec![taken(1, 1), taken(2, 2)]));
    let merge = overview.merge_organisations(id(2), id(1)).expect("they are two");
    overview.apply(&merge).expect("it fits");
    assert_eq!(rows(&overview), [Some(taken(1, 1)), Some(taken(1, 2))]);
}

#[test]
fn a_meeting_whose_note_is_removed_is_still_remembered() {
    let meetings = vec![ListMeeting { date: THAT_DAY, note: Some(id(1)) }];
    let mut overview = with(ListSource { meetings, ..source(Vec::new()) });
    let removal = overview.removal(id::<overleg::domain::Note>(1).into()).expect("there");
    overview.apply(&removal).expect("it fits");
    let source = overview.sources().iter().next().expect("it stays");
    assert_eq!(source.meetings, [ListMeeting { date: THAT_DAY, note: None }]);
}

#[test]
fn a_source_outlives_its_forum() {
    let mut overview = with(source(vec![taken(1, 1)]));
    let removal = overview.removal(id::<overleg::domain::Forum>(1).into()).expect("there");
    overview.apply(&removal).expect("it fits");
    assert_eq!(overview.sources().iter().next().expect("it stays").forum, None);
}

#[test]
fn a_row_may_not_refer_to_what_is_not_there() {
    let records = Records { sources: vec![source(vec![taken(9, 9)])], ..Records::default() };
    let problems = Overview::new(records).expect_err("dangling");
    assert_eq!(problems.len(), 3, "{problems:?}");
}
