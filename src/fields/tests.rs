//! Tests of filling in records.

use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::domain::{Edit, Forum, Id, OtherFields, Records, Region, Timestamp};

const TODAY: Date = date(2026, 11, 23);

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(uuid::Uuid::from_u128(number))
}

fn region(number: u128, parent: Option<u128>) -> Region {
    Region {
        id: id(number),
        name: format!("Regio {number}"),
        kind: RegionKind::Region,
        parent: parent.map(id),
        municipalities: Vec::new(),
        involvement: None,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

fn forum() -> Forum {
    Forum {
        id: id(1),
        region: id(1),
        name: "Werkgroep leerrecht".to_owned(),
        aliases: Vec::new(),
        former_names: vec!["Beleidsgroep".to_owned()],
        purpose: String::new(),
        convenor: None,
        involvement: Involvement::AlternatingChair { with: None },
        cadence: None,
        longest_gap: None,
        not_needed: Vec::new(),
        remarks: String::new(),
        other_fields: OtherFields::new(),
    }
}

fn overview() -> Overview {
    let regions = vec![region(1, None), region(2, Some(1))];
    Overview::new(Records { regions, forums: vec![forum()], ..Records::default() }).expect("valid records")
}

#[test]
fn an_untouched_field_stays_as_it_is_whatever_it_holds() {
    let strange = Forum {
        name: " Werkgroep\nleerrecht ".to_owned(),
        aliases: vec!["a\nb ".to_owned(), String::new(), "a".to_owned(), "a".to_owned()],
        former_names: vec!["\n".to_owned()],
        purpose: " x\n".to_owned(),
        ..forum()
    };
    let overview = overview();
    let reading = Reading { overview: &overview, lang: Lang::Nl, today: TODAY };
    let mut filled = FormValues::of(strange.clone().into(), Lang::Nl);
    assert_eq!(filled.change(&reading), Ok(None));
    filled.fill(Field::Remarks, typed("Nieuw."));
    let after = Forum { remarks: "Nieuw.".to_owned(), ..strange.clone() };
    let change = Change::Forum(Edit::update(strange, after));
    assert_eq!(filled.change(&reading), Ok(Some(change)));
}

#[test]
fn an_untouched_record_stays_as_it_is_even_if_a_field_cannot_show_its_value() {
    let mut region = region(1, None);
    region.name = String::new();
    let overview = overview();
    let reading = Reading { overview: &overview, lang: Lang::Nl, today: TODAY };
    assert_eq!(FormValues::of(region.into(), Lang::Nl).change(&reading), Ok(None));
}

fn typed(text: &str) -> Value {
    Value::Typed(text.to_owned())
}

/// The forum after filling in these fields.
fn after(fields: &[(Field, Value)]) -> Result<Option<Forum>, Vec<Fault>> {
    let overview = overview();
    let mut filled = FormValues::of(forum().into(), Lang::Nl);
    for (field, value) in fields {
        filled.fill(*field, value.clone());
    }
    let change = filled.change(&Reading { overview: &overview, lang: Lang::Nl, today: TODAY })?;
    Ok(change.map(|change| match change {
        Change::Forum(Edit::Update { after, .. }) => *after,
        other => panic!("{other:?} changes no forum"),
    }))
}

#[test]
fn an_untouched_record_is_not_changed() {
    assert_eq!(after(&[]), Ok(None));
}

#[test]
fn renaming_a_record_keeps_the_old_name_as_a_former_name() {
    let forum = after(&[(Field::Name, typed("Werkgroep Recht op Leren"))]).expect("right").expect("changed");
    assert_eq!(forum.former_names, ["Werkgroep leerrecht", "Beleidsgroep"]);
}

#[rstest]
#[case::other_capitals("Werkgroep Leerrecht")]
#[case::other_spaces("Werkgroep  leerrecht")]
fn a_change_of_capitals_or_spaces_adds_no_former_name(#[case] name: &str) {
    let forum = after(&[(Field::Name, typed(name))]).expect("right").expect("changed");
    assert_eq!(forum.former_names, ["Beleidsgroep"]);
}

#[test]
fn former_names_that_the_user_filled_in_stay_as_they_are() {
    let fields = [(Field::FormerNames, typed("Denktank")), (Field::Name, typed("Recht op Leren"))];
    assert_eq!(after(&fields).expect("right").expect("changed").former_names, ["Denktank"]);
}

#[test]
fn a_former_name_that_is_used_again_is_no_longer_a_former_name() {
    let forum = after(&[(Field::Name, typed("Beleidsgroep"))]).expect("right").expect("changed");
    assert_eq!(forum.former_names, ["Werkgroep leerrecht"]);
}

#[rstest]
#[case::no_name(Field::Name, typed("  "))]
#[case::no_name_to_be_seen(Field::Name, typed("\u{202e} \u{ad}"))]
#[case::no_region(Field::Region, Value::Picked(Vec::new()))]
#[case::no_involvement(Field::Involvement, Value::Chosen(None))]
#[case::no_cadence(Field::Cadence, typed("af en toe"))]
#[case::no_interval(Field::LongestGap, typed("lang"))]
fn an_error_is_reported_at_its_field(#[case] field: Field, #[case] value: Value) {
    let faults = after(&[(field, value)]).expect_err("not right");
    assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), [field]);
}

#[test]
fn a_region_cannot_lie_within_itself() {
    let overview = overview();
    let mut filled = FormValues::of(region(1, None).into(), Lang::Nl);
    filled.fill(Field::Parent, Value::record(id::<Region>(2)));
    let faults = filled.change(&Reading { overview: &overview, lang: Lang::Nl, today: TODAY });
    assert_eq!(faults.expect_err("not right")[0].field, Field::Parent);
}

#[test]
fn the_other_chair_is_asked_for_only_where_i_alternate() {
    let mut filled = FormValues::of(forum().into(), Lang::Nl);
    assert!(filled.fields().any(|field| field == Field::AlternatesWith));
    filled.fill(Field::Involvement, Value::Chosen(Some(Choice::Involvement(Involvement::Chair))));
    assert!(filled.fields().all(|field| field != Field::AlternatesWith));
}

#[test]
fn a_new_record_starts_with_the_most_common_choices() {
    let mut ids = crate::domain::IdSource::new(1);
    let id = RecordId::Membership(ids.next(Timestamp::UNIX_EPOCH));
    let filled = FormValues::new(id, []);
    assert_eq!(filled.value(Field::Role), Some(&Value::Chosen(Some(Choice::Role(Role::Member)))));
    assert!(!filled.is_touched());
}

/// The seconds in the time of a meeting at 14:30, after filling in or giving this field.
fn time_after(fill: impl FnOnce(&mut FormValues)) -> Option<String> {
    let mut meeting: serde_json::Map<String, serde_json::Value> = serde_json::Map::new();
    for (key, text) in [("id", id::<Forum>(1).to_string()), ("forum", id::<Forum>(1).to_string())] {
        meeting.insert(key.to_owned(), text.into());
    }
    meeting.insert("date".to_owned(), "2026-12-01".into());
    meeting.insert("time".to_owned(), "14:30:15".into());
    let meeting =
        AnyRecord::from_value(Kind::Meeting, serde_json::Value::Object(meeting)).expect("a meeting");
    let overview = overview();
    let mut filled = FormValues::of(meeting, Lang::Nl);
    fill(&mut filled);
    let change =
        filled.change(&Reading { overview: &overview, lang: Lang::Nl, today: TODAY }).expect("right");
    Some(change?.edit()?.record().cloned().fields()["time"].as_str()?.to_owned())
}

#[test]
fn a_meeting_cannot_end_before_it_begins() {
    let meeting = serde_json::json!({
        "id": id::<Forum>(1).to_string(), "forum": id::<Forum>(1).to_string(),
        "date": "2026-12-01", "time": "14:30:00", "end": "12:00:00",
    });
    let overview = overview();
    let reading = Reading { overview: &overview, lang: Lang::Nl, today: TODAY };
    let meeting = AnyRecord::from_value(Kind::Meeting, meeting).expect("a meeting");
    let mut filled = FormValues::of(meeting, Lang::Nl);
    filled.fill(Field::Venue, typed("Stadhuis"));
    assert!(filled.change(&reading).is_ok(), "as long as nobody touches the hours");
    filled.fill(Field::Time, typed("13u"));
    assert_eq!(filled.change(&reading).expect_err("not right")[0].field, Field::End);
}

#[test]
fn a_time_typed_as_it_is_shown_keeps_its_seconds() {
    let touched = time_after(|filled| {
        filled.fill(Field::Venue, typed("Stadhuis"));
        filled.fill(Field::Time, typed("14u30"));
    });
    assert_eq!(touched.as_deref(), Some("14:30:15"));
}

#[test]
fn a_time_given_as_an_option_is_used_even_if_it_is_shown_the_same() {
    assert_eq!(time_after(|filled| filled.give(Field::Time, typed("14u30"))).as_deref(), Some("14:30:00"));
}

#[test]
fn adding_an_attendee_does_not_change_whom_the_others_represented() {
    let note = serde_json::json!({
        "id": id::<Forum>(1).to_string(), "forum": id::<Forum>(1).to_string(), "date": "2026-11-12",
        "present": [{ "organisation": id::<Forum>(7).to_string(), "person": id::<Forum>(8).to_string() }],
    });
    let note = AnyRecord::from_value(Kind::Note, note).expect("a note");
    let overview = overview();
    let mut filled = FormValues::of(note.clone(), Lang::Nl);
    let there = RecordId::new(Kind::Person, id::<Forum>(8).uuid());
    let joins = RecordId::new(Kind::Organisation, id::<Forum>(9).uuid());
    filled.fill(Field::Present, Value::Picked([there, joins].map(Reference::Record).to_vec()));
    let change =
        filled.change(&Reading { overview: &overview, lang: Lang::Nl, today: TODAY }).expect("right");
    let after = change.expect("changed").edit().expect("an edit").record().cloned().fields();
    assert_eq!(after["present"][0], note.fields()["present"][0]);
    assert_eq!(after["present"][1]["organisation"], id::<Forum>(9).to_string());
}
