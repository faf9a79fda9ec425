//! What a copy for others keeps of each field. Reports, tables and pictures are made of such a copy.

use overleg::domain::{Overview, Privacy};
use rstest::rstest;

use crate::records::{one_of_each, overview};

/// Somebody's name in a text of which the rest may be read.
const NAMED: &str = "Quxz Wvkj";

/// Records in which every text says which it is.
fn told() -> Overview {
    let mut records = one_of_each();
    for region in &mut records.regions {
        region.name.push_str(" bij Quxz Wvkj");
        region.remarks = String::from("REGION-REMARKS");
    }
    for forum in &mut records.forums {
        forum.purpose = String::from("FORUM-PURPOSE met Quxz Wvkj");
        forum.remarks = String::from("FORUM-REMARKS");
    }
    for one in &mut records.organisations {
        one.aliases = vec!["ORGANISATION-ALIAS Quxz Wvkj".to_owned()];
        one.email = Some("ORGANISATION-EMAIL".to_owned());
        one.phone = Some("ORGANISATION-PHONE".to_owned());
        one.website = Some("ORGANISATION-WEBSITE".to_owned());
        one.remarks = String::from("ORGANISATION-REMARKS");
    }
    for person in &mut records.persons {
        person.name = String::from(NAMED);
        person.aliases = vec!["PERSON-ALIAS".to_owned()];
        person.function = String::from("PERSON-FUNCTION naast Quxz Wvkj quxz@wvkj.example");
        person.email = Some("quxz@wvkj.example".to_owned());
        person.phone = Some("PERSON-PHONE".to_owned());
        person.remarks = String::from("PERSON-REMARKS");
    }
    for seat in &mut records.memberships {
        seat.remarks = String::from("SEAT-REMARKS");
    }
    for note in &mut records.notes {
        note.text = String::from("NOTE-TEXT");
    }
    for meeting in &mut records.meetings {
        meeting.place = String::from("MEETING-PLACE bij Quxz Wvkj quxz@wvkj.example");
        meeting.remarks = String::from("MEETING-REMARKS");
    }
    for follow_up in &mut records.follow_ups {
        follow_up.text = String::from("FOLLOW-UP-TEXT aan quxz@wvkj.example");
    }
    overview(records)
}

const REMARKS: &[&str] = &[
    "REGION-REMARKS",
    "FORUM-REMARKS",
    "ORGANISATION-REMARKS",
    "PERSON-REMARKS",
    "SEAT-REMARKS",
    "MEETING-REMARKS",
];
const CONTACTS: &[&str] = &[
    "ORGANISATION-EMAIL",
    "ORGANISATION-PHONE",
    "ORGANISATION-WEBSITE",
    "quxz@wvkj.example",
    "PERSON-PHONE",
];
const OF_PEOPLE: &[&str] = &[NAMED, "PERSON-FUNCTION", "MEETING-PLACE", "FOLLOW-UP-TEXT"];
const NOTES: &[&str] = &["NOTE-TEXT"];
const ALIASES: &[&str] = &["PERSON-ALIAS"];
const ALWAYS: &[&str] = &["FORUM-PURPOSE", "ORGANISATION-ALIAS"];

#[rstest]
#[case::none(Privacy::None, &[ALWAYS], &[OF_PEOPLE, CONTACTS, REMARKS, NOTES, ALIASES])]
#[case::names(Privacy::Names, &[ALWAYS, OF_PEOPLE], &[CONTACTS, REMARKS, NOTES])]
#[case::full(Privacy::Full { notes: false }, &[ALWAYS, OF_PEOPLE, CONTACTS, REMARKS], &[NOTES])]
#[case::with_notes(
    Privacy::Full { notes: true },
    &[ALWAYS, OF_PEOPLE, CONTACTS, REMARKS, NOTES],
    &[]
)]
fn each_level_keeps_these_texts_and_no_others(
    #[case] privacy: Privacy,
    #[case] kept: &[&[&str]],
    #[case] left_out: &[&[&str]],
) {
    let shown = format!("{:?}", told().shown_with(privacy, "[persoon]"));
    let is_there = |word: &&str| shown.contains(*word);
    let lost: Vec<&str> = kept.concat().into_iter().filter(|word| !is_there(word)).collect();
    let leaked: Vec<&str> = left_out.concat().into_iter().filter(is_there).collect();
    assert_eq!((lost, leaked), (Vec::new(), Vec::new()));
}

#[test]
fn without_people_it_is_still_known_that_somebody_can_be_reached() {
    let shown = told().shown_with(Privacy::None, "[persoon]");
    let somebody = shown.persons().iter().next().expect("a person");
    assert_eq!(
        (somebody.email.as_deref(), somebody.phone.as_deref()),
        (Some("[persoon]"), Some("[persoon]"))
    );
}
