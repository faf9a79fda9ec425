//! The answers on the starter data, as it is and after meetings.

use overleg::domain::{Attendee, Change, Date, Edit, Network, Note, Overview};
use rstest::rstest;
use serde_json::Value;

use super::answers;
use crate::records::*;
use crate::sample::{TODAY, forum_named, organisation_named, starter};

fn situation(name: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../support/insight.json")).expect("JSON");
    all["situations"][name].clone()
}

/// The starter data after the meetings of a situation.
fn after_meetings(situation: &Value) -> Overview {
    let mut overview = starter();
    let meetings = situation["notes"].as_array().expect("a list").clone();
    for (number, meeting) in (1..).zip(meetings) {
        let forum = forum_named(&overview, meeting["forum"].as_str().expect("a name"));
        let date: Date = meeting["date"].as_str().expect("a date").parse().expect("a date");
        let present = meeting["present"].as_array().expect("a list").iter();
        let present: Vec<Attendee> = present
            .map(|name| attendee(organisation_named(&overview, name.as_str().expect("a name"))))
            .collect();
        let note = Note { present, ..note(number, forum, date) };
        overview.apply(&Change::Note(Edit::add(note))).expect("the note fits");
    }
    overview
}

#[rstest]
fn the_answers_on_the_starter_data_are_as_expected(
    #[values("starter", "lived_in", "attendance")] name: &str,
) {
    let situation = situation(name);
    let overview = after_meetings(&situation);
    let network = Network::new(&overview, TODAY);
    pretty_equal(&answers::bridges(&network), &situation["bridges"]);
    pretty_equal(&answers::gaps(&network.gaps(None)), &situation["gaps"]);
    pretty_equal(&answers::attendance(&network), &situation["attendance"]);
}

/// Fails with the first line that differs.
fn pretty_equal(answer: &Value, expected: &Value) {
    let lines = |value: &Value| serde_json::to_string_pretty(value).expect("JSON");
    assert_eq!(lines(answer), lines(expected));
}
