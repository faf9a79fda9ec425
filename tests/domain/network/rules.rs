//! Each rule by itself.

use std::collections::BTreeSet;

use jiff::ToSpan;
use overleg::domain::{
    Absence, Attendee, Cell, FollowUp, Forum, Gaps, Involvement, Membership, Municipality, Network, Note,
    Organisation, Overview, PartnerKind, Party, Person, Records, Region, Role, Sector, Subject, WayKind,
    WaysIn, local_forums, map_codes,
};
use rstest::rstest;

use crate::records::*;
use crate::sample::TODAY;

/// Forum 1 is outside, forum 2 is mine; organisation 1 sits in both, and person 1 works for it.
fn two_forums() -> Records {
    Records {
        regions: vec![province(1), region(2, id(1))],
        forums: vec![Forum { involvement: Involvement::SeekingAccess, ..forum(1, id(2)) }, forum(2, id(2))],
        organisations: (1..=9).map(organisation).collect(),
        persons: vec![Person { organisation: Some(id(1)), ..person(1) }, person(2)],
        memberships: vec![membership(1, id(1), id(1)), membership(2, id(2), id(1))],
        ..Records::default()
    }
}

/// A note of forum 2, so many days ago, that names organisation 1.
fn meeting_before(number: u8, days: i64) -> Note {
    note_with(number, days, vec![attendee(id(1))])
}

fn note_with(number: u8, days: i64, present: Vec<Attendee>) -> Note {
    Note { present, ..note(number, id(2), TODAY.saturating_sub(days.days())) }
}

fn through(number: u8) -> Attendee {
    Attendee { person: Some(id(number)), ..attendee(id(1)) }
}

/// The ways into forum 1.
fn ways_in(overview: &Overview) -> WaysIn<'_> {
    let ways_in = Network::new(overview, TODAY).ways_in().into_iter();
    ways_in.clone().find(|ways_in| ways_in.forum.id == id(1)).expect("forum 1 is outside")
}

/// What the way through organisation 1 is worth: tables, meetings, known.
fn worth(records: Records) -> [u32; 3] {
    let overview = overview(records);
    let ways_in = ways_in(&overview);
    let way = ways_in.ways.iter().find(|way| way.organisation.id == id(1)).expect("it sits there");
    [way.tables, way.meetings, way.known]
}

/// Seats of other organisations in forum 2.
fn others(count: u8) -> impl Iterator<Item = Membership> {
    (1..=count).map(|number| membership(100 + number, id(2), id(1 + number)))
}

#[rstest]
#[case::alone(0, 20)]
#[case::three(2, 20)]
#[case::seven(6, 8)]
fn a_shared_table_is_worth_less_the_more_partners_it_has(#[case] further: u8, #[case] tables: u32) {
    let mut records = two_forums();
    records.memberships.extend(others(further));
    assert_eq!(worth(records)[0], tables);
}

#[test]
fn our_own_network_does_not_make_a_table_larger() {
    let mut records = two_forums();
    records.memberships.extend(others(3));
    records.organisations[1].own = true;
    assert_eq!(worth(records)[0], 20);
}

#[rstest]
#[case::in_the_oldest_of_three([1, 0, 0], 20)]
#[case::in_none_of_three([0, 0, 0], 10)]
fn a_seat_of_nobody_seen_lately_counts_half(#[case] names: [u8; 3], #[case] tables: u32) {
    let mut records = two_forums();
    let list = |(number, named): (u8, u8)| {
        note_with(number, 60 - i64::from(number), vec![attendee(id(if named == 1 { 1 } else { 9 }))])
    };
    records.notes = (1..).zip(names).map(list).collect();
    assert_eq!(worth(records)[0], tables);
}

#[test]
fn lists_from_before_a_seat_began_say_nothing_of_it() {
    let mut records = two_forums();
    records.notes = (1..=3).map(|n| note_with(n, 60 - i64::from(n), vec![attendee(id(9))])).collect();
    records.memberships[1].since = Some(TODAY.saturating_sub(58.days()));
    assert_eq!(worth(records)[0], 20);
}

#[rstest]
#[case::today(0, 10)]
#[case::tomorrow(-1, 0)]
#[case::half_a_year(180, 10)]
#[case::more(181, 5)]
#[case::a_year(365, 5)]
#[case::more_than_a_year(366, 2)]
#[case::two_years(730, 2)]
#[case::more_than_two_years(731, 0)]
fn a_meeting_is_worth_less_the_longer_ago_it_was(#[case] days: i64, #[case] meetings: u32) {
    assert_eq!(worth(Records { notes: vec![meeting_before(1, days)], ..two_forums() })[1], meetings);
}

#[rstest]
#[case::nobody(None, vec![through(2)], 10)]
#[case::the_person(Some(1), vec![through(1)], 20)]
#[case::also_another(Some(1), vec![through(2), through(1)], 20)]
#[case::another(Some(1), vec![through(2)], 5)]
#[case::unknown(Some(1), vec![attendee(id(1))], 10)]
fn a_meeting_counts_more_with_the_person_of_the_seat(
    #[case] person: Option<u8>,
    #[case] present: Vec<Attendee>,
    #[case] meetings: u32,
) {
    let mut records = two_forums();
    records.memberships[0].person = person.map(id);
    records.notes = vec![note_with(1, 1, present)];
    assert_eq!(worth(records)[1], meetings);
}

#[test]
fn meetings_and_tables_are_each_worth_at_most_sixty() {
    let mut records = two_forums();
    records.notes = (1..=9).map(|number| meeting_before(number, 1)).collect();
    records.forums.extend((3..=6).map(|number| forum(number, id(2))));
    records.memberships.extend((3..=6).map(|number| membership(number, id(number), id(1))));
    assert_eq!(worth(records)[..2], [60, 60]);
}

#[rstest]
#[case::nobody(None, None, false, 0)]
#[case::somebody_of_the_organisation(None, Some(1), false, 5)]
#[case::somebody_of_another(None, Some(2), false, 0)]
#[case::the_person(Some(1), None, false, 15)]
#[case::with_a_telephone(Some(1), Some(1), false, 20)]
#[case::at_my_table(Some(1), None, true, 35)]
#[case::both(Some(1), Some(1), true, 40)]
fn knowing_the_person_is_worth_more(
    #[case] seat: Option<u8>,
    #[case] reachable: Option<usize>,
    #[case] at_my_table: bool,
    #[case] known: u32,
) {
    let mut records = two_forums();
    records.memberships[0].person = seat.map(id);
    records.memberships[1].person = at_my_table.then(|| id(1));
    if let Some(number) = reachable {
        records.persons[number - 1].phone = Some("016 00 00 00".to_owned());
    }
    assert_eq!(worth(records)[2], known);
}

#[rstest]
#[case::member(Role::Member, None, 1)]
#[case::chair(Role::Chair, None, 2)]
#[case::organiser(Role::Organiser, None, 2)]
#[case::convenor(Role::Member, Some(1), 2)]
#[case::another_convenor(Role::Member, Some(2), 1)]
fn who_leads_the_forum_counts_double(
    #[case] role: Role,
    #[case] convenor: Option<u8>,
    #[case] leverage: u32,
) {
    let mut records = two_forums();
    records.memberships[0].role = role;
    records.forums[0].convenor = convenor.map(id);
    let overview = overview(records);
    let way = &ways_in(&overview).ways[0];
    assert_eq!((way.leverage, way.points()), (leverage, 20 * leverage));
}

#[test]
fn contacts_come_before_bridges_before_others() {
    let mut records = two_forums();
    // A contact, a bridge with more points than organisation 1, an organisation met at my table, and another one.
    records.memberships.extend([
        Membership { person: Some(id(2)), ..membership(3, id(1), id(2)) },
        membership(4, id(1), id(3)),
        membership(5, id(2), id(3)),
        membership(6, id(1), id(4)),
        membership(7, id(1), id(5)),
    ]);
    records.notes = vec![note_with(1, 1, vec![attendee(id(3)), attendee(id(4))])];
    let overview = overview(records);
    let ways_in = ways_in(&overview);
    let order: Vec<_> = ways_in.ways.iter().map(|way| (way.organisation.name.as_str(), way.kind)).collect();
    let bridge = |rank| WayKind::Bridge { rank };
    assert_eq!(
        order,
        [
            ("Organisatie 2", WayKind::Contact),
            ("Organisatie 3", bridge(1)),
            ("Organisatie 1", bridge(2)),
            ("Organisatie 4", bridge(3)),
            ("Organisatie 5", WayKind::Other),
        ]
    );
    assert_eq!(ways_in.bridges().count(), 3);
}

#[rstest]
#[case::nobody(vec![], 0)]
#[case::somebody_at_my_table(vec![membership(9, id(2), id(3))], 1)]
#[case::somebody_with_a_name(vec![Membership { person: Some(id(2)), ..membership(9, id(3), id(4)) }], 1)]
#[case::somebody_who_sits_there_as_well(
    vec![Membership { person: Some(id(2)), ..membership(9, id(3), id(4)) }, membership(10, id(1), id(4))],
    0
)]
fn a_detour_needs_somebody_whom_i_know(#[case] seats: Vec<Membership>, #[case] detours: usize) {
    let mut records = two_forums();
    records.forums.push(Forum { involvement: Involvement::NotInvolved, ..forum(3, id(2)) });
    records.memberships =
        vec![membership(1, id(1), id(2)), membership(3, id(3), id(2)), membership(4, id(3), id(3))];
    records.memberships.extend(seats);
    let overview = overview(records);
    let ways_in = ways_in(&overview);
    let towards: Vec<_> = ways_in.detours.iter().map(|detour| (detour.towards.id, detour.table.id)).collect();
    assert_eq!(towards, vec![(id(2), id(3)); detours]);
}

/// The absence of organisation 1 from forum 2 after lists of these ages, `true` where it was there.
fn absence(lists: &[(i64, bool)]) -> Option<Absence> {
    let mut records = two_forums();
    let list = |(number, &(days, there)): (u8, &(i64, bool))| {
        note_with(number, days, vec![attendee(id(if there { 1 } else { 9 }))])
    };
    records.notes = (1..).zip(lists).map(list).collect();
    let overview = overview(records);
    let attendance = Network::new(&overview, TODAY).attendance_of(id(2)).expect("it has lists");
    attendance.members[0].attendance.absence
}

#[rstest]
#[case::two_lists(&[(20, false), (10, false)], None)]
#[case::three_lists(&[(30, false), (20, false), (10, false)], Some(Absence::Never))]
#[case::there_before_the_last_three(&[(40, true), (30, false), (20, false), (10, false)], Some(Absence::Stopped))]
#[case::there_lately(&[(40, true), (30, true), (20, false), (10, false)], None)]
#[case::there_two_years_ago(&[(731, true), (30, false), (20, false), (10, false)], None)]
#[case::there_in_the_future(&[(30, false), (20, false), (10, false), (-1, true)], Some(Absence::Never))]
fn a_long_absence_is_said(#[case] lists: &[(i64, bool)], #[case] said: Option<Absence>) {
    assert_eq!(absence(lists), said);
}

#[rstest]
#[case::the_person(through(1), true)]
#[case::nobody(attendee(id(1)), true)]
#[case::somebody_else(through(2), false)]
fn a_seat_of_a_person_is_taken_by_them_or_by_nobody_in_particular(
    #[case] present: Attendee,
    #[case] there: bool,
) {
    let mut records = two_forums();
    records.memberships[1].person = Some(id(1));
    records.notes = vec![note_with(1, 1, vec![present])];
    let overview = overview(records);
    let attendance = Network::new(&overview, TODAY).attendance_of(id(2)).expect("it has a list");
    assert_eq!(attendance.members[0].attendance.strip, [there]);
}

#[rstest]
#[case::once(&[1], 0)]
#[case::twice(&[1, 2], 1)]
#[case::too_long_ago(&[1, 7], 0)]
fn a_guest_came_twice_to_the_last_six_meetings(#[case] days: &[i64], #[case] guests: usize) {
    let mut records = two_forums();
    let list = |age: i64| {
        let guest = days.contains(&age).then(|| attendee(id(5)));
        note_with(u8::try_from(age).expect("few"), age, guest.into_iter().chain([attendee(id(1))]).collect())
    };
    records.notes = (1..=7).map(list).collect();
    let overview = overview(records);
    let attendance = Network::new(&overview, TODAY).attendance_of(id(2)).expect("it has lists");
    assert_eq!(attendance.guests.len(), guests);
}

#[rstest]
#[case::clb("Vrij CLB Leuven", Sector::Other, &[PartnerKind::Clb])]
#[case::written_out("Centrum voor Leerlingenbegeleiding", Sector::Other, &[PartnerKind::Clb])]
#[case::part_of_a_word("Clbeweging", Sector::Other, &[])]
#[case::lop("LOP-Diest", Sector::Other, &[PartnerKind::Lop])]
#[case::platform("Lokaal Overlegplatform", Sector::Education, &[PartnerKind::Lop])]
#[case::flexible("Arktos", Sector::FlexiblePaths, &[PartnerKind::Flexible])]
#[case::local("Stad Diest", Sector::LocalGovernment, &[PartnerKind::Local])]
#[case::school("Basisschool De Linde", Sector::Education, &[PartnerKind::School])]
#[case::college("Sint-Jozefscollege", Sector::Education, &[PartnerKind::School])]
#[case::athenaeum("GO! ATHENEUM Keerbergen", Sector::Education, &[PartnerKind::School])]
#[case::not_the_end("Schoolopbouwwerk", Sector::Education, &[])]
#[case::another_sector("Muziekschool", Sector::Welfare, &[])]
#[case::several("CLB en LOP", Sector::LocalGovernment, &[PartnerKind::Clb, PartnerKind::Lop, PartnerKind::Local])]
fn the_kinds_of_a_partner_follow_from_its_names_and_sector(
    #[case] name: &str,
    #[case] sector: Sector,
    #[case] kinds: &[PartnerKind],
) {
    let name = name.to_owned();
    assert_eq!(Organisation { name: name.clone(), sector, ..organisation(1) }.partner_kinds(), kinds);
    let former_names = vec![name];
    assert_eq!(Organisation { former_names, sector, ..organisation(1) }.partner_kinds(), kinds);
}

/// Forum 2 with three partners, of which the first is a local government.
fn mapped() -> Records {
    let mut records = two_forums();
    records.memberships.extend(others(2));
    records.organisations[0].sector = Sector::LocalGovernment;
    records
}

fn missing(records: Records) -> Vec<(PartnerKind, Vec<String>)> {
    let overview = overview(records);
    let network = Network::new(&overview, TODAY);
    let Gaps { missing, .. } = network.gaps(None);
    let of_forum = missing.into_iter().filter(|missing| missing.forum.id == id(2));
    let names = |candidates: Vec<&Organisation>| candidates.iter().map(|one| one.name.clone()).collect();
    of_forum.map(|missing| (missing.kind, names(missing.candidates))).collect()
}

fn missing_kinds(records: Records) -> Vec<PartnerKind> {
    missing(records).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn every_kind_without_a_seat_is_missing_in_a_forum_of_a_region() {
    let kinds = [PartnerKind::Clb, PartnerKind::Lop, PartnerKind::Flexible, PartnerKind::School];
    assert_eq!(missing_kinds(mapped()), kinds);
}

#[test]
fn what_a_forum_does_not_need_is_not_missing() {
    let mut records = mapped();
    records.forums[1].not_needed = vec![PartnerKind::Lop, PartnerKind::School];
    assert_eq!(missing_kinds(records), [PartnerKind::Clb, PartnerKind::Flexible]);
}

#[test]
fn nothing_is_missing_in_a_forum_of_a_province() {
    let mut records = mapped();
    records.forums[1].region = id(1);
    assert_eq!(missing_kinds(records), []);
}

#[test]
fn nothing_is_missing_where_fewer_than_three_partners_are_known() {
    let mut records = mapped();
    records.organisations[1].own = true;
    assert_eq!(missing_kinds(records.clone()), []);
    let overview = overview(records);
    let unmapped = Network::new(&overview, TODAY).gaps(None).unmapped;
    assert_eq!(unmapped.iter().map(|one| one.known).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn candidates_sit_in_the_same_region_and_otherwise_in_a_forum_of_mine() {
    let mut records = mapped();
    records.regions.push(region(3, id(1)));
    records.forums.extend([
        Forum { involvement: Involvement::NotInvolved, ..forum(3, id(2)) },
        forum(4, id(3)),
        Forum { involvement: Involvement::NotInvolved, ..forum(5, id(3)) },
    ]);
    records.organisations[4].name = "CLB hier".to_owned();
    records.organisations[5].name = "CLB elders".to_owned();
    records.organisations[6].name = "LOP elders".to_owned();
    records.organisations[7].name = "LOP ver".to_owned();
    records.memberships.extend([
        membership(20, id(3), id(5)),
        membership(21, id(4), id(6)),
        membership(22, id(4), id(7)),
        membership(23, id(5), id(8)),
    ]);
    let missing = missing(records);
    assert_eq!(missing[0], (PartnerKind::Clb, vec!["CLB hier".to_owned()]));
    assert_eq!(missing[1], (PartnerKind::Lop, vec!["LOP elders".to_owned()]));
}

#[test]
fn gaps_can_be_limited_to_a_region_and_all_within_it() {
    let mut records = mapped();
    records.regions.push(region(3, id(1)));
    let all = overview(records);
    let network = Network::new(&all, TODAY);
    assert_eq!(network.gaps(Some(id(1))).missing, network.gaps(None).missing);
    assert_eq!(network.gaps(Some(id(2))).missing, network.gaps(None).missing);
    let elsewhere = network.gaps(Some(id(3)));
    assert_eq!((elsewhere.missing, elsewhere.unmapped, elsewhere.nowhere), (vec![], vec![], vec![]));
}

#[test]
fn an_open_follow_up_that_waits_for_a_partner_asks_it() {
    let mut records = two_forums();
    let waits =
        |number, party| FollowUp { waiting_for: Some(party), ..follow_up(number, Subject::Forum(id(2))) };
    records.follow_ups = vec![
        waits(1, Party::Organisation(id(3))),
        FollowUp { done: Some(TODAY), ..waits(2, Party::Organisation(id(4))) },
    ];
    let overview = overview(records);
    let partners = Network::new(&overview, TODAY).partners_of(id(2));
    let cells: Vec<_> = partners.iter().map(|one| (one.organisation.id, one.cell)).collect();
    assert_eq!(cells, [(id(1), Cell::Seat), (id(3), Cell::Asked)]);
}

#[test]
fn the_first_letters_that_differ_tell_municipalities_apart() {
    for (length, some) in
        [(4, ["Kora", "Korb", "SinG", "SinP", "OudH"]), (3, ["Koa", "Kob", "SiG", "SiP", "Lik"])]
    {
        let codes = map_codes(length);
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 63);
        assert!(codes.iter().all(|code| code.chars().count() == length), "{codes:?}");
        assert!(some.iter().all(|code| codes.iter().any(|other| other == code)), "{codes:?}");
    }
}

#[test]
fn every_municipality_has_a_place_of_its_own_on_the_map() {
    let tiles: BTreeSet<_> = Municipality::all().iter().map(|municipality| municipality.tile).collect();
    assert_eq!(tiles.len(), 63);
}

#[test]
fn neighbours_are_each_others_neighbours() {
    for municipality in Municipality::all() {
        for neighbour in &municipality.neighbours {
            let neighbour = Municipality::find(*neighbour).expect("in the province");
            assert!(neighbour.neighbours.contains(&municipality.refnis), "{}", municipality.name);
        }
    }
}

#[test]
fn a_municipality_has_the_forums_of_the_regions_that_cover_it_but_not_of_the_province() {
    let place = &Municipality::all()[0];
    let covering = |region: Region| Region { municipalities: vec![place.refnis], ..region };
    let outside = |number, region, involvement| Forum { involvement, ..forum(number, id(region)) };
    let overview = overview(Records {
        regions: vec![covering(province(1)), covering(region(2, id(1))), covering(region(3, id(1)))],
        forums: vec![
            forum(1, id(1)),
            outside(2, 3, Involvement::Invited),
            outside(3, 2, Involvement::SeekingAccess),
            outside(4, 2, Involvement::SettingUp),
        ],
        ..Records::default()
    });
    let local = local_forums(&overview);
    let forums: Vec<_> = local[0].forums.iter().map(|forum| forum.id).collect();
    assert_eq!(forums, [id(2), id(3), id(4)]);
    assert_eq!(local[0].best(), Some(Involvement::SettingUp));
    assert_eq!(local[0].outside(), Some(Involvement::SeekingAccess));
    assert_eq!(local[1].best(), None);
}

#[test]
fn companions_share_most_forums_first() {
    let mut records = two_forums();
    records.memberships.extend([
        membership(3, id(1), id(3)),
        membership(4, id(2), id(3)),
        membership(5, id(2), id(2)),
        membership(6, id(2), id(4)),
    ]);
    records.organisations[3].own = true;
    let overview = overview(records);
    let companions = Network::new(&overview, TODAY).companions(id(1));
    let companions: Vec<_> = companions.iter().map(|one| (one.organisation.id, one.shared)).collect();
    assert_eq!(companions, [(id(3), 2), (id(2), 1)]);
}

#[test]
fn an_organisation_was_last_seen_at_its_latest_meeting() {
    let mut records = two_forums();
    records.notes = vec![meeting_before(1, 5), meeting_before(2, 9)];
    let overview = overview(records);
    let seen = overview.last_seen(id(1), TODAY).expect("it was at a meeting");
    assert_eq!((seen.0.id, seen.1), (id(2), TODAY.saturating_sub(5.days())));
}
