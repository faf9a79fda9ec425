//! The records that are lost and regained when one overview replaces another.

use overleg::domain::{Difference, Records};

use crate::records::*;

fn with_notes(numbers: &[u8]) -> Records {
    let mut records = one_of_each();
    records.notes = numbers.iter().map(|number| note(*number, id(1), day(1, 1))).collect();
    records.follow_ups.clear();
    records
}

#[test]
fn records_are_lost_regained_and_changed() {
    let now = overview(with_notes(&[1, 2]));
    let mut then = with_notes(&[2, 3]);
    then.notes[0].text = "Anders.".to_owned();
    let difference = Difference::between(&now, &overview(then));
    assert_eq!(difference.lost, [id::<overleg::domain::Note>(1).into()]);
    assert_eq!(difference.changed, [id::<overleg::domain::Note>(2).into()]);
    assert_eq!(difference.regained, [id::<overleg::domain::Note>(3).into()]);
}

#[test]
fn an_overview_does_not_differ_from_itself() {
    let overview = overview(one_of_each());
    assert!(Difference::between(&overview, &overview.clone()).is_none());
}
