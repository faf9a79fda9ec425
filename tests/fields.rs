//! An edit in a form or on the command line changes the fields that were touched, and no others, whatever those
//! hold.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/generate/mod.rs"]
mod generate;
#[path = "support/records.rs"]
mod records;
#[path = "support/sample.rs"]
mod sample;

use overleg::domain::{
    AnyRecord, Choice, Edit, Field, Input, Involvement, Kind, Municipality, Overview, RecordId, Source,
};
use overleg::fields::{FormValues, Reading, Reference, Value};
use overleg::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;
use serde_json::{Map, Value as Json, json};

/// The fields of a record as they are in the store.
type Fields = Map<String, Json>;

/// A value that somebody could fill in, different from the current one.
fn another(kind: Kind, field: Field, shown: &Value, lang: Lang) -> Value {
    let typed = |text: &str| Value::Typed(text.to_owned());
    match kind.input(field) {
        Input::Line | Input::Lines | Input::Names => typed("Iets heel anders"),
        Input::PastDay | Input::ComingDay => typed("7/3/2031"),
        // Later than every beginning, as an end has to be.
        Input::Clock if field == Field::End => typed("23:57"),
        Input::Clock => typed("9:07"),
        Input::Cadence => typed(match lang {
            Lang::Nl => "37 keer per jaar",
            Lang::En => "37 times a year",
        }),
        Input::Interval => typed(match lang {
            Lang::Nl => "7 weken",
            Lang::En => "7 weeks",
        }),
        Input::Choice(choices) => {
            let is_other = |choice: &&Choice| *shown != Value::Chosen(Some(**choice));
            Value::Chosen(choices.iter().find(is_other).copied())
        }
        Input::Choices(choices) => {
            let Value::Ticked(ticked) = shown else { panic!("{field:?} is ticked") };
            Value::Ticked(choices.iter().copied().filter(|choice| !ticked.contains(choice)).collect())
        }
        Input::One(source) => Value::Picked(vec![other_reference(source, shown).expect("another one")]),
        Input::Several(source) => {
            let Value::Picked(mut picked) = shown.clone() else { panic!("{field:?} is picked") };
            match other_reference(source, shown) {
                Some(other) => picked.push(other),
                None => drop(picked.pop()),
            }
            Value::Picked(picked)
        }
    }
}

/// Something of a source that was not picked yet; none when everything was.
fn other_reference(source: Source, shown: &Value) -> Option<Reference> {
    let Value::Picked(picked) = shown else { panic!("{source:?} is picked from") };
    let record = |id: RecordId| Reference::Record(id);
    let references = match source {
        Source::Regions => {
            vec![record(RecordId::Region(records::id(1))), record(RecordId::Region(records::id(2)))]
        }
        Source::Forums => {
            vec![record(RecordId::Forum(records::id(1))), record(RecordId::Forum(records::id(2)))]
        }
        Source::Organisations | Source::Parties | Source::Subjects => {
            vec![
                record(RecordId::Organisation(records::id(1))),
                record(RecordId::Organisation(records::id(2))),
            ]
        }
        Source::Persons => {
            vec![record(RecordId::Person(records::id(1))), record(RecordId::Person(records::id(2)))]
        }
        Source::Municipalities => {
            Municipality::all().iter().map(|place| Reference::Municipality(place.refnis)).collect()
        }
    };
    references.into_iter().find(|reference| !picked.contains(reference))
}

/// The records to which odd ones refer, two of each kind that is picked.
fn overview() -> Overview {
    let mut twice = records::one_of_each();
    twice.forums.push(records::forum(2, records::id(2)));
    twice.organisations.push(records::organisation(2));
    twice.persons.push(records::person(2));
    // No seat is taken.
    twice.memberships.clear();
    records::overview(twice)
}

/// Touches one field alone, and holds all others against what they were.
fn assert_only_this_changes(record: &AnyRecord, field: Field, reading: &Reading<'_>) {
    let kind = record.id().kind();
    if field == Field::NextMeeting && record.fields()[Field::About.key()].get("forum").is_none() {
        // Only a forum has a next meeting.
        return;
    }
    let mut filled = FormValues::of(record.clone(), reading.lang);
    let value = another(kind, field, filled.value(field).expect("a field of its kind"), reading.lang);
    filled.fill(field, value.clone());
    if !filled.fields().any(|asked| asked == field) {
        return;
    }
    let change =
        filled.change(reading).unwrap_or_else(|faults| panic!("{field:?} of {record:?}: {faults:?}"));
    let change = change.unwrap_or_else(|| panic!("{field:?} stayed as it was: {record:?}"));
    let Some(Edit::Update { after, .. }) = change.edit() else { panic!("{change:?} is no update") };
    let (mut before, mut after) = (record.fields(), after.cloned().fields());
    let key = field.key();
    assert_ne!(before.remove(key), after.remove(key), "{field:?} of {record:?}");
    if field == Field::Name {
        // The old name is kept as a former one, before those that were there.
        let former = |fields: &mut Fields| match fields.remove(Field::FormerNames.key()) {
            Some(Json::Array(names)) => names,
            _ => Vec::new(),
        };
        let (was, is) = (former(&mut before), former(&mut after));
        assert!(is.ends_with(&was) && is.len() <= was.len() + 1, "{was:?} became {is:?}");
    }
    assert_eq!(before, after, "{field:?} was touched");
}

#[rstest]
#[case::starter(sample::starter())]
#[case::kept_current(sample::kept_current())]
#[case::generated(generate::generate(generate::Size::COORDINATOR, 7, sample::TODAY))]
fn editing_a_single_field_leaves_the_others_as_they_are(
    #[case] overview: Overview,
    #[values(Lang::Nl, Lang::En)] lang: Lang,
) {
    let reading = Reading { overview: &overview, lang, today: sample::TODAY };
    assert!(overview.records().count() > 100, "every kind is there");
    for record in overview.records() {
        for &field in record.id().kind().fields() {
            assert_only_this_changes(&record.cloned(), field, &reading);
        }
    }
}

/// A text with what people paste and programs write.
fn odd_text() -> impl Strategy<Value = String> {
    let parts =
        select(vec!["", " ", "\n", "\t", "a", "  Karel ", "é", "\u{200b}", "12/3", "- ", "\r\n", "“”"]);
    proptest::collection::vec(parts, 0..5).prop_map(|parts| parts.concat())
}

fn odd_name() -> impl Strategy<Value = String> {
    odd_text().prop_map(|text| if text.trim().is_empty() { format!("{text}Naam") } else { text })
}

fn odd_date() -> impl Strategy<Value = Json> {
    select(vec!["0001-01-01", "9999-12-31", "1850-01-01", "-009999-01-01", "2026-11-23"]).prop_map(Json::from)
}

fn odd_time(field: Field) -> impl Strategy<Value = Json> {
    let times = match field {
        Field::End => vec!["23:58:15", "23:59:59.999999999"],
        _ => vec!["14:30:15", "00:00:00", "09:05:00.5"],
    };
    select(times).prop_map(Json::from)
}

fn odd_cadence() -> impl Strategy<Value = Json> {
    let per_year = (38..=255_u8, 0..=255_u8).prop_map(
        |(least, more)| json!({"per_year": {"at_least": least, "at_most": least.saturating_add(more)}}),
    );
    prop_oneof![per_year, Just(json!("several_per_year")), Just(json!({"several_per_year": null}))]
}

fn odd_interval() -> impl Strategy<Value = Json> {
    (select(vec!["weeks", "months"]), 8..=u16::MAX).prop_map(|(unit, number)| json!({ unit: number }))
}

/// Any value of a field that a store can contain.
fn odd_value(kind: Kind, field: Field) -> BoxedStrategy<Json> {
    let id = || select(vec![1, 2]).prop_map(|number| json!(records::id::<()>(number).uuid())).boxed();
    match kind.input(field) {
        Input::Line if kind.requires(field) => odd_name().prop_map(Json::from).boxed(),
        Input::Line | Input::Lines => odd_text().prop_map(Json::from).boxed(),
        Input::Names => proptest::collection::vec(odd_text(), 0..3).prop_map(|names| json!(names)).boxed(),
        Input::PastDay | Input::ComingDay => odd_date().boxed(),
        Input::Clock => odd_time(field).boxed(),
        Input::Cadence => odd_cadence().boxed(),
        Input::Interval => odd_interval().boxed(),
        Input::Choice(_) if field == Field::Involvement => {
            let with = select(vec![Json::Null, json!(records::id::<()>(1).uuid())]);
            let in_turn = with.prop_map(|with| json!({"alternating_chair": {"with": with}}));
            let alone = select(Involvement::ALL.to_vec()).prop_map(|involvement| json!(involvement));
            prop_oneof![in_turn, alone].boxed()
        }
        Input::Choice(choices) => select(choices).prop_map(Choice::stored).boxed(),
        Input::Choices(choices) => proptest::sample::subsequence(choices, 0..choices.len())
            .prop_map(|choices| choices.into_iter().map(Choice::stored).collect())
            .boxed(),
        Input::One(Source::Municipalities) => Just(json!("24001")).boxed(),
        Input::Several(Source::Municipalities) => Just(json!(["24001"])).boxed(),
        Input::Several(_) => {
            let person = select(vec![Json::Null, json!(records::id::<()>(1).uuid())]);
            person
                .prop_map(|person| json!([{"organisation": records::id::<()>(1).uuid(), "person": person}]))
                .boxed()
        }
        Input::One(Source::Subjects | Source::Parties) => id().prop_map(|id| json!({"person": id})).boxed(),
        Input::One(_) => id(),
    }
}

/// A record of a kind with odd values in its fields, some of them left out, and with fields that this version
/// does not know.
fn odd_record(kind: Kind) -> BoxedStrategy<AnyRecord> {
    let mut fields: BoxedStrategy<Fields> = Just(Fields::new()).boxed();
    for &field in kind.fields().iter().filter(|field| **field != Field::AlternatesWith) {
        let value = odd_value(kind, field);
        let value = if kind.requires(field) {
            value.prop_map(Some).boxed()
        } else {
            proptest::option::of(value).boxed()
        };
        fields = (fields, value)
            .prop_map(move |(mut fields, value)| {
                fields.extend(value.map(|value| (field.key().to_owned(), value)));
                fields
            })
            .boxed();
    }
    (fields, proptest::option::of(odd_text()))
        .prop_map(move |(mut fields, other)| {
            fields.insert("id".to_owned(), json!(records::id::<()>(9).uuid()));
            fields
                .extend(other.map(|text| ("sinds_versie_9".to_owned(), json!({"text": [text, 1.5, null]}))));
            AnyRecord::from_value(kind, Json::Object(fields)).expect("a record that a store can hold")
        })
        .boxed()
}

/// The kinds of records that people fill in.
fn filled_in() -> Vec<Kind> {
    Kind::ALL.iter().copied().filter(|kind| !kind.fields().is_empty()).collect()
}

proptest! {
    #[test]
    fn only_the_edited_field_changes_whatever_the_record_holds(
        record in select(filled_in()).prop_flat_map(odd_record),
        lang in select(&Lang::ALL[..]),
    ) {
        let overview = overview();
        let reading = Reading { overview: &overview, lang, today: sample::TODAY };
        for &field in record.id().kind().fields() {
            assert_only_this_changes(&record, field, &reading);
        }
    }
}
