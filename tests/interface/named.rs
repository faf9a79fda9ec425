//! The description of a change, in both languages.

use jiff::tz::{TimeZone, offset};
use overleg::domain::{Change, Edit, FollowUp, Membership, Overview, RecordId, Subject, Timestamp};
use overleg::i18n::Lang;
use rstest::rstest;

use crate::records::*;
use crate::sample::TODAY;

/// Forums 1 and 2, in which organisation 1 sits; it promised nothing, and there is a follow-up about it.
fn network() -> Overview {
    let mut records = one_of_each();
    records.forums.push(forum(2, id(2)));
    records.organisations.push(organisation(2));
    records.persons.push(person(2));
    records.memberships.push(membership(2, id(2), id(1)));
    records.follow_ups.push(follow_up(2, Subject::Organisation(id(1))));
    overview(records)
}

fn removed(gone: RecordId) -> Change {
    network().removal(gone).expect("it is there")
}

#[rstest]
#[case::without_dependants(removed(RecordId::Person(id(1))), "Persoon 1 weggegooid", "Persoon 1 removed")]
#[case::two_kinds(
    removed(RecordId::Organisation(id(1))),
    "Organisatie 1 weggegooid, met 2 lidmaatschappen en 1 opvolgpunt",
    "Organisatie 1 removed, with 2 memberships and 1 follow-up"
)]
#[case::more_kinds(
    removed(RecordId::Region(id(2))),
    "Regio 2 weggegooid, met 2 overlegfora, 2 lidmaatschappen, 1 verslag, 1 vergadering en 1 opvolgpunt",
    "Regio 2 removed, with 2 forums, 2 memberships, 1 note, 1 meeting and 1 follow-up"
)]
#[case::note(
    removed(RecordId::Note(id(1))),
    "verslag van 15 januari weggegooid",
    "note of 15 January removed"
)]
#[case::merged_organisations(
    network().merge_organisations(id(2), id(1)).expect("they are two"),
    "Organisatie 2 samengevoegd met Organisatie 1", "Organisatie 2 merged with Organisatie 1"
)]
#[case::merged_persons(
    network().merge_persons(id(1), id(2)).expect("they are two"),
    "Persoon 1 samengevoegd met Persoon 2", "Persoon 1 merged with Persoon 2"
)]
#[case::new_member(
    Change::Membership(Edit::add(membership(3, id(1), id(2)))),
    "Organisatie 2 als lid van Forum 1 toegevoegd",
    "Organisatie 2 added as a member of Forum 1"
)]
#[case::member_no_more(
    removed(RecordId::Membership(id(1))),
    "lidmaatschap van Organisatie 1 in Forum 1 weggegooid",
    "Organisatie 1 removed as a member of Forum 1"
)]
#[case::member_otherwise(
    Change::Membership(Edit::update(membership(1, id(1), id(1)), Membership { remarks: "Nieuw.".to_owned(), ..membership(1, id(1), id(1)) })),
    "lidmaatschap van Organisatie 1 in Forum 1 gewijzigd", "membership of Organisatie 1 in Forum 1 changed"
)]
#[case::member_of_a_removed_forum(
    Change::Membership(Edit::add(membership(3, id(9), id(2)))),
    "lidmaatschap toegevoegd",
    "membership added"
)]
#[case::edit_that_drops_something(
    Change::Together(vec![
        Change::Forum(Edit::update(forum(1, id(2)), forum(1, id(1)))),
        Change::FollowUp(Edit::remove(follow_up(2, Subject::Organisation(id(1))))),
    ]),
    "Forum 1 gewijzigd", "Forum 1 changed"
)]
fn a_removal_names_the_records_removed_with_it(
    #[case] change: Change,
    #[case] dutch: &str,
    #[case] english: &str,
) {
    let overview = network();
    assert_eq!(Lang::Nl.change_named(&change, &overview), dutch);
    assert_eq!(Lang::En.change_named(&change, &overview), english);
}

#[rstest]
#[case::ticked(None, Some(day(2, 1)), "Afgevinkt: Opvolging 2")]
#[case::opened_again(Some(day(2, 1)), None, "Weer open: Opvolging 2")]
#[case::postponed(None, None, "Uitgesteld tot dinsdag 1 september: Opvolging 2")]
#[case::done_on_another_day(Some(day(2, 1)), Some(day(3, 1)), "Bewaard: Opvolging 2 gewijzigd")]
fn changes_to_a_follow_up_are_described_precisely(
    #[case] was_done: Option<overleg::domain::Date>,
    #[case] done: Option<overleg::domain::Date>,
    #[case] said: &str,
) {
    let it = |done, due| FollowUp { done, due, ..follow_up(2, Subject::Organisation(id(1))) };
    let change = Change::FollowUp(Edit::update(it(was_done, None), it(done, Some(day(9, 1)))));
    assert_eq!(Lang::Nl.change_made(&change, &network()), said);
}

#[rstest]
#[case::today("2026-11-23T08:05:59Z", "vandaag, 9u05", "today, 9:05")]
#[case::by_local_time("2026-11-22T23:30:00Z", "vandaag, 0u30", "today, 0:30")]
#[case::yesterday("2026-11-22T13:00:00Z", "gisteren, 14u", "yesterday, 14:00")]
#[case::in_another_season(
    "2026-08-03T10:00:00Z",
    "3 augustus (3 maanden geleden)",
    "3 August (3 months ago)"
)]
#[case::another_year(
    "2025-11-12T10:00:00Z",
    "12 november 2025 (12 maanden geleden)",
    "12 November 2025 (12 months ago)"
)]
fn a_recent_time_is_shown_by_the_clock(#[case] at: Timestamp, #[case] nl: &str, #[case] en: &str) {
    let zone = TimeZone::fixed(offset(1));
    assert_eq!(Lang::ALL.map(|lang| lang.moment_ago(at, &zone, TODAY)), [nl, en]);
}
