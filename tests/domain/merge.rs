//! Merging duplicate records, without losing anything.

use std::collections::BTreeSet;

use overleg::domain::{
    Attendee, Change, Edit, FollowUp, Forum, Id, Involvement, Membership, Merged, Municipality, Note,
    Organisation, Overview, Party, Person, RecordId, Records, Region, Role, Sector, Subject,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::overviews::{overviews, pairs};
use crate::records::*;

fn made(records: Records, merge: impl FnOnce(&Overview) -> Option<Change>) -> Overview {
    let mut overview = overview(records);
    let change = merge(&overview).expect("they are two");
    overview.apply(&change).expect("the merge fits");
    overview
}

/// Organisation 2 merged into organisation 1.
fn merged(gone: Organisation, kept: Organisation) -> Organisation {
    let records = Records { organisations: vec![kept, gone], ..Records::default() };
    let after = made(records, |overview| overview.merge_organisations(id(2), id(1)));
    assert_eq!(after.organisations().len(), 1);
    after.organisations().get(id(1)).expect("it stays").clone()
}

/// Person 2 merged into person 1.
fn merged_person(gone: Person, kept: Person) -> Person {
    let organisations = vec![organisation(1), organisation(2)];
    let records = Records { organisations, persons: vec![kept, gone], ..Records::default() };
    let after = made(records, |overview| overview.merge_persons(id(2), id(1)));
    assert_eq!(after.persons().len(), 1);
    after.persons().get(id(1)).expect("it stays").clone()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn called(
    number: u8,
    name: &str,
    abbreviation: Option<&str>,
    aliases: &[&str],
    former_names: &[&str],
) -> Organisation {
    Organisation {
        name: name.to_owned(),
        abbreviation: abbreviation.map(str::to_owned),
        aliases: texts(aliases),
        former_names: texts(former_names),
        ..organisation(number)
    }
}

#[rstest]
#[case::name(
    called(2, "Arktos vzw", None, &[], &[]),
    called(1, "Arktos", None, &[], &[]),
    called(1, "Arktos", None, &["Arktos vzw"], &[])
)]
#[case::other_capitals(
    called(2, "groep intro ", None, &[], &[]),
    called(1, "Groep INTRO", None, &[], &[]),
    called(1, "Groep INTRO", None, &[], &[])
)]
#[case::missing_abbreviation(
    called(2, "Centrum", Some("C"), &[], &[]),
    called(1, "Het Centrum", None, &[], &[]),
    called(1, "Het Centrum", Some("C"), &["Centrum"], &[])
)]
#[case::second_abbreviation(
    called(2, "Centrum", Some("C"), &[], &[]),
    called(1, "Centrum", Some("Ce"), &[], &[]),
    called(1, "Centrum", Some("Ce"), &["C"], &[])
)]
#[case::aliases_and_former_names(
    called(2, "b", None, &["c", "d"], &["e", "f"]),
    called(1, "a", None, &["D"], &["F", "g"]),
    called(1, "a", None, &["D", "b", "c"], &["F", "g", "e"])
)]
fn the_names_of_both_are_kept(
    #[case] gone: Organisation,
    #[case] kept: Organisation,
    #[case] joined: Organisation,
) {
    assert_eq!(merged(gone, kept), joined);
}

#[test]
fn missing_values_of_the_kept_organisation_come_from_the_other() {
    let diest = Municipality::all().first().expect("there are some").refnis;
    let gone = Organisation {
        name: "Organisatie 1".to_owned(),
        sector: Sector::Welfare,
        municipality: Some(diest),
        email: Some("info@voorbeeld.be".to_owned()),
        phone: Some("013 1".to_owned()),
        website: Some("voorbeeld.be".to_owned()),
        remarks: "Nieuw.".to_owned(),
        ..organisation(2)
    };
    let joined = Organisation { id: id(1), ..gone.clone() };
    assert_eq!(merged(gone, organisation(1)), joined);
}

#[test]
fn values_of_the_kept_organisation_stay_and_others_go_to_the_remarks() {
    let [first, second, ..] = Municipality::all() else { unreachable!("there are 63") };
    let seated = |number, sector, municipality: &Municipality, remarks: &str| Organisation {
        name: "Centrum".to_owned(),
        sector,
        municipality: Some(municipality.refnis),
        phone: Some(format!("016 {number}")),
        remarks: remarks.to_owned(),
        ..organisation(number)
    };
    let gone = seated(2, Sector::Welfare, second, "Nieuw.");
    let kept = seated(1, Sector::Education, first, "Oud.");
    let remarks = format!("Oud.\nNieuw.\n016 2\n{}", second.name);
    assert_eq!(merged(gone, kept.clone()), Organisation { remarks, ..kept });
}

#[test]
fn equal_remarks_are_kept_once() {
    let with_remarks = |number| Organisation { remarks: "Belt vaak.".to_owned(), ..organisation(number) };
    assert_eq!(merged(with_remarks(2), with_remarks(1)).remarks, "Belt vaak.");
}

#[test]
fn missing_values_of_the_kept_person_come_from_the_other() {
    let gone = Person {
        organisation: Some(id(2)),
        function: "coach".to_owned(),
        email: Some("an@voorbeeld.be".to_owned()),
        phone: Some("016".to_owned()),
        remarks: "Op dinsdag.".to_owned(),
        aliases: texts(&["Annie"]),
        ..person(2)
    };
    let joined = Person {
        id: id(1),
        name: "Persoon 1".to_owned(),
        aliases: texts(&["Persoon 2", "Annie"]),
        ..gone.clone()
    };
    assert_eq!(merged_person(gone, person(1)), joined);
}

#[test]
fn values_of_the_kept_person_stay_and_others_go_to_the_remarks() {
    let reached = |number, function: &str, email: &str, phone: &str, remarks: &str| Person {
        name: "An".to_owned(),
        organisation: Some(id(number)),
        function: function.to_owned(),
        email: Some(email.to_owned()),
        phone: Some(phone.to_owned()),
        remarks: remarks.to_owned(),
        ..person(number)
    };
    let gone = reached(2, "coach", "an@b.be", "016", "Nieuw.");
    let kept = reached(1, "leerkracht", "an@a.be", "013", "Oud.");
    let remarks = "Oud.\nNieuw.\ncoach\nan@b.be\n016".to_owned();
    assert_eq!(merged_person(gone, kept.clone()), Person { remarks, ..kept });
}

/// Forum 1 with organisations 1 and 2, persons 1 and 2 and these memberships.
fn seated(memberships: Vec<Membership>) -> Records {
    Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![person(1), person(2)],
        memberships,
        ..Records::default()
    }
}

fn through(number: u8, organisation: u8, person: Option<u8>) -> Membership {
    Membership { person: person.map(id), ..membership(number, id(1), id(organisation)) }
}

#[rstest]
#[case::moved(vec![through(1, 2, None)], vec![through(1, 1, None)])]
#[case::the_same(vec![through(1, 1, Some(1)), through(2, 2, Some(1))], vec![through(1, 1, Some(1))])]
#[case::through_two_people(
    vec![through(1, 1, Some(1)), through(2, 2, Some(2))],
    vec![through(1, 1, Some(1)), through(2, 1, Some(2))]
)]
#[case::person_added(
    vec![through(1, 1, None), through(2, 2, Some(2))],
    vec![through(1, 1, Some(2))]
)]
#[case::person_kept(
    vec![through(1, 1, Some(1)), through(2, 2, None)],
    vec![through(1, 1, Some(1))]
)]
#[case::same_person_before_nobody(
    vec![through(1, 1, None), through(2, 1, Some(2)), through(3, 2, Some(2))],
    vec![through(1, 1, None), through(2, 1, Some(2))]
)]
fn a_merged_organisation_has_each_seat_once(
    #[case] memberships: Vec<Membership>,
    #[case] joined: Vec<Membership>,
) {
    let after = made(seated(memberships), |overview| overview.merge_organisations(id(2), id(1)));
    assert_eq!(after.memberships().iter().cloned().collect::<Vec<_>>(), joined);
}

#[rstest]
#[case::moved(vec![through(1, 1, Some(2))], vec![through(1, 1, Some(1))])]
#[case::the_same(vec![through(1, 1, Some(1)), through(2, 1, Some(2))], vec![through(1, 1, Some(1))])]
#[case::beside_a_seat_without_a_person(
    vec![through(1, 1, None), through(2, 1, Some(2))],
    vec![through(1, 1, None), through(2, 1, Some(1))]
)]
fn a_merged_person_has_each_seat_once(#[case] memberships: Vec<Membership>, #[case] joined: Vec<Membership>) {
    let after = made(seated(memberships), |overview| overview.merge_persons(id(2), id(1)));
    assert_eq!(after.memberships().iter().cloned().collect::<Vec<_>>(), joined);
}

#[test]
fn a_shared_seat_keeps_the_higher_role_the_earlier_date_and_all_remarks() {
    let seat = |number, organisation, role, since, remarks: &str| Membership {
        role,
        since,
        remarks: remarks.to_owned(),
        ..through(number, organisation, None)
    };
    let records = seated(vec![
        seat(1, 1, Role::Member, Some(day(9, 1)), "Meldt aan."),
        seat(2, 2, Role::Chair, Some(day(2, 1)), "Volgt op."),
    ]);
    let after = made(records, |overview| overview.merge_organisations(id(2), id(1)));
    let joined = seat(1, 1, Role::Chair, Some(day(2, 1)), "Meldt aan.\nVolgt op.");
    assert_eq!(after.memberships().iter().collect::<Vec<_>>(), [&joined]);
}

#[test]
fn the_known_start_date_of_a_shared_seat_is_kept() {
    let since = |membership| Membership { since: Some(day(9, 1)), ..membership };
    let records = seated(vec![through(1, 1, None), since(through(2, 2, None))]);
    let after = made(records, |overview| overview.merge_organisations(id(2), id(1)));
    assert_eq!(after.memberships().get(id(1)), Some(&since(through(1, 1, None))));
}

#[test]
fn all_links_to_a_merged_organisation_point_to_the_kept_one() {
    let mut records = one_of_each();
    records.organisations.push(organisation(2));
    records.forums[0] = Forum { convenor: Some(id(2)), ..forum(1, id(2)) };
    records.persons[0] = Person { organisation: Some(id(2)), ..person(1) };
    records.notes[0].present = vec![attendee(id(2)), attendee(id(1))];
    records.follow_ups[0] = FollowUp {
        waiting_for: Some(Party::Organisation(id(2))),
        ..follow_up(1, Subject::Organisation(id(2)))
    };
    let after = made(records, |overview| overview.merge_organisations(id(2), id(1)));
    assert_eq!(after.forums().get(id(1)).expect("there").convenor, Some(id(1)));
    assert_eq!(after.persons().get(id(1)).expect("there").organisation, Some(id(1)));
    assert_eq!(after.notes().get(id(1)).expect("there").present, [attendee(id(1))]);
    let follow_up = after.follow_ups().get(id(1)).expect("there");
    assert_eq!(follow_up.about, Subject::Organisation(id(1)));
    assert_eq!(follow_up.waiting_for, Some(Party::Organisation(id(1))));
}

#[test]
fn all_links_to_a_merged_person_point_to_the_kept_one() {
    let in_turn = Involvement::AlternatingChair { with: Some(id(2)) };
    let by = |person| Attendee { organisation: id(1), person: Some(id(person)) };
    let mut records = one_of_each();
    records.persons.push(person(2));
    records.regions[0] = Region { involvement: Some(in_turn), ..province(1) };
    records.forums[0] = Forum { involvement: in_turn, ..forum(1, id(2)) };
    records.notes[0] = Note { present: vec![by(1), by(2)], ..note(1, id(1), day(1, 15)) };
    records.follow_ups[0] =
        FollowUp { waiting_for: Some(Party::Person(id(2))), ..follow_up(1, Subject::Person(id(2))) };
    let after = made(records, |overview| overview.merge_persons(id(2), id(1)));
    let in_turn = Involvement::AlternatingChair { with: Some(id(1)) };
    assert_eq!(after.regions().get(id(1)).expect("there").involvement, Some(in_turn));
    assert_eq!(after.forums().get(id(1)).expect("there").involvement, in_turn);
    assert_eq!(after.notes().get(id(1)).expect("there").present, [by(1)]);
    let follow_up = after.follow_ups().get(id(1)).expect("there");
    assert_eq!(follow_up.about, Subject::Person(id(1)));
    assert_eq!(follow_up.waiting_for, Some(Party::Person(id(1))));
}

#[rstest]
#[case::the_same(1, 1)]
#[case::missing_record(9, 1)]
#[case::into_a_missing_record(1, 9)]
fn only_two_existing_records_can_be_merged(#[case] gone: u8, #[case] kept: u8) {
    let overview = overview(one_of_each());
    assert_eq!(overview.merge_organisations(id(gone), id(kept)), None);
    assert_eq!(overview.merge_persons(id(gone), id(kept)), None);
}

#[test]
fn a_merge_names_the_records_that_it_merged() {
    let overview = overview(seated(vec![through(1, 1, None), through(2, 2, Some(2))]));
    let organisations = overview.merge_organisations(id(2), id(1)).expect("they are two");
    let persons = overview.merge_persons(id(1), id(2)).expect("they are two");
    assert_eq!(organisations.merged(), Some(Merged { kept: "Organisatie 1", gone: "Organisatie 2" }));
    assert_eq!(persons.merged(), Some(Merged { kept: "Persoon 2", gone: "Persoon 1" }));
}

#[test]
fn records_with_names_that_differ_only_in_capitals_can_be_merged() {
    let organisations =
        vec![called(1, "Groep INTRO", None, &[], &[]), called(2, "groep intro", None, &[], &[])];
    let overview = overview(Records { organisations, ..Records::default() });
    let change = overview.merge_organisations(id(2), id(1)).expect("they are two");
    assert_eq!(change.merged(), Some(Merged { kept: "Groep INTRO", gone: "groep intro" }));
}

#[test]
fn a_removal_with_an_edit_is_no_merge() {
    let removed = Change::Organisation(Edit::remove(organisation(2)));
    let edited = Change::Organisation(Edit::update(
        organisation(1),
        Organisation { remarks: "Nieuw.".to_owned(), ..organisation(1) },
    ));
    assert_eq!(Change::Together(vec![removed.clone(), edited]).merged(), None);
    assert_eq!(removed.merged(), None);
}

/// The references to either of two records, as they are after merging.
fn references<T>(overview: &Overview, is_one: impl Fn(RecordId) -> bool, kept: Id<T>) -> References
where
    RecordId: From<Id<T>>,
{
    let lead = |id: RecordId| if is_one(id) { RecordId::from(kept) } else { id };
    References {
        seats: overview.memberships().iter().map(|m| (lead(m.organisation.into()), m.forum.uuid())).collect(),
        people_in_seats: overview
            .memberships()
            .iter()
            .filter_map(|m| Some((lead(m.person?.into()), lead(m.organisation.into()), m.forum.uuid())))
            .collect(),
        present: overview
            .notes()
            .iter()
            .flat_map(|note| {
                let attendees = note.present.iter();
                attendees.map(|a| {
                    (note.id.uuid(), lead(a.organisation.into()), a.person.map(|person| lead(person.into())))
                })
            })
            .collect(),
        convenors: overview.forums().iter().map(|f| f.convenor.map(|id| lead(id.into()))).collect(),
        chairs: overview
            .forums()
            .iter()
            .map(|f| f.involvement.alternates_with().map(|id| lead(id.into())))
            .collect(),
        about: overview.follow_ups().iter().map(|f| lead(f.about.into())).collect(),
        promised: overview
            .follow_ups()
            .iter()
            .map(|f| f.waiting_for.map(|party| lead(party.into())))
            .collect(),
    }
}

#[derive(Debug, PartialEq)]
struct References {
    seats: BTreeSet<(RecordId, uuid::Uuid)>,
    people_in_seats: BTreeSet<(RecordId, RecordId, uuid::Uuid)>,
    present: BTreeSet<(uuid::Uuid, RecordId, Option<RecordId>)>,
    convenors: Vec<Option<RecordId>>,
    chairs: Vec<Option<RecordId>>,
    about: Vec<RecordId>,
    promised: Vec<Option<RecordId>>,
}

proptest! {
    #[test]
    fn merging_organisations_loses_nothing_and_can_be_undone(start in overviews(), (gone, kept) in pairs()) {
        let change = start.merge_organisations(id(gone), id(kept)).expect("they are two");
        let mut after = start.clone();
        let inverse = after.apply(&change);
        prop_assert!(inverse.is_ok(), "{inverse:?}");
        let is_one = |one: RecordId| {
            one == RecordId::Organisation(id(gone)) || one == RecordId::Organisation(id(kept))
        };
        prop_assert!(!after.organisations().contains(id(gone)));
        prop_assert_eq!(
            references(&after, |_| false, id::<Organisation>(kept)),
            references(&start, is_one, id::<Organisation>(kept))
        );
        let names = |overview: &Overview, number| -> BTreeSet<String> {
            let found = overview.organisations().get(id(number));
            found.into_iter().flat_map(Organisation::names).map(|name| name.text.to_lowercase()).collect()
        };
        let both: BTreeSet<String> = names(&start, gone).union(&names(&start, kept)).cloned().collect();
        prop_assert_eq!(names(&after, kept), both);
        prop_assert!(change.merged().is_some());
        prop_assert!(after.apply(&inverse.expect("checked")).is_ok());
        prop_assert_eq!(after, start);
    }

    #[test]
    fn merging_persons_loses_nothing_and_can_be_undone(start in overviews(), (gone, kept) in pairs()) {
        let change = start.merge_persons(id(gone), id(kept)).expect("they are two");
        let mut after = start.clone();
        let inverse = after.apply(&change);
        prop_assert!(inverse.is_ok(), "{inverse:?}");
        let is_one = |one: RecordId| one == RecordId::Person(id(gone)) || one == RecordId::Person(id(kept));
        prop_assert!(!after.persons().contains(id(gone)));
        prop_assert_eq!(
            references(&after, |_| false, id::<Person>(kept)),
            references(&start, is_one, id::<Person>(kept))
        );
        prop_assert!(change.merged().is_some());
        prop_assert!(after.apply(&inverse.expect("checked")).is_ok());
        prop_assert_eq!(after, start);
    }
}

#[test]
fn a_name_that_differs_in_accents_and_signs_only_is_not_kept_twice() {
    let named = |number, name: &str| Person { name: name.to_owned(), ..person(number) };
    let joined = merged_person(named(2, "Jose Van-Damme"), named(1, "José Van Damme"));
    assert_eq!((joined.name.as_str(), joined.aliases), ("José Van Damme", Vec::new()));
}

#[test]
fn merging_people_whose_names_differ_in_accents_only_is_recognised_as_a_merge() {
    let named = |number, name: &str| Person { name: name.to_owned(), ..person(number) };
    let records = Records { persons: vec![named(1, "José"), named(2, "Jose")], ..Records::default() };
    let change = overview(records).merge_persons(id(2), id(1)).expect("they are two");
    assert_eq!(change.merged(), Some(Merged { kept: "José", gone: "Jose" }));
}
