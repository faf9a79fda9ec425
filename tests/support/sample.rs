//! Sample data for tests of the interface: the starter data, and the same data after a few meetings.

#![allow(dead_code, reason = "each test target takes what it needs")]

use std::num::NonZeroU16;

use overleg::domain::{
    Attendee, Change, Date, Edit, FollowUp, Forum, ForumId, Interval, Meeting, Note, NoteId, OrganisationId,
    Overview, Party, RecordId, Records, Removal, Subject, Time, Timestamp,
};

use crate::records::{
    attendee, follow_up, forum, id, meeting, membership, note, organisation, overview, province,
};

/// The day of all tests: a Monday.
pub(crate) const TODAY: Date = Date::constant(2026, 11, 23);

/// The starter data.
pub(crate) fn starter() -> Overview {
    let records: Records =
        serde_json::from_str(include_str!("../../assets/starter.json")).expect("the starter data parses");
    overview(records)
}

/// The forum with this name.
pub(crate) fn forum_named(overview: &Overview, name: &str) -> ForumId {
    overview.forums().iter().find(|forum| forum.name == name).expect("a forum of this name").id
}

/// The organisation with this name or abbreviation.
pub(crate) fn organisation_named(overview: &Overview, name: &str) -> OrganisationId {
    let named = overview.organisations().iter().find(|organisation| organisation.short_name() == name);
    named.expect("an organisation of this name").id
}

/// The starter data after three meetings, with follow-ups that are overdue, due and done.
pub(crate) fn lived_in() -> Overview {
    let mut overview = starter();
    let sounding_board = forum_named(&overview, "Klankbordgroep");
    let steering_group = forum_named(&overview, "Stuurgroep NAFT Vilvoorde-Machelen");
    let autumn = Note {
        text: "Het actieplan voor 2027 ligt op tafel.\nCLB en VDAB maken samen een voorstel voor \
               zeventienjarigen die tussen school en werk vallen.\n\nHet CAW vraagt om meer plaats voor \
               thuisloze jongeren."
            .to_owned(),
        ..at(&overview, 1, sounding_board, Date::constant(2026, 11, 12), &["CLB", "VDAB", "CAW", "LOP"])
    };
    let spring = Note {
        text: "Terugblik op het schooljaar. Iedereen wil de cijfers per gemeente zien.".to_owned(),
        ..at(&overview, 2, sounding_board, Date::constant(2026, 4, 2), &["CLB", "PBD", "CGG"])
    };
    let start = Note {
        text: "Eerste bijeenkomst. De scholen zoeken één aanspreekpunt.".to_owned(),
        ..at(&overview, 3, steering_group, Date::constant(2026, 10, 6), &["CLB", "NAFT", "LOP"])
    };
    let on = Date::constant;
    let todo = |number, text: &str, due, done, note: NoteId| FollowUp {
        text: text.to_owned(),
        due,
        done,
        note: Some(note),
        ..follow_up(number, Subject::Forum(sounding_board))
    };
    let follow_ups = [
        todo(1, "Cijfers per gemeente opvragen", Some(on(2026, 11, 16)), None, autumn.id),
        todo(2, "Voorstel van CLB en VDAB rondsturen", Some(on(2026, 12, 4)), None, autumn.id),
        todo(3, "Zaal vastleggen voor het Provinciaal Platform", None, None, autumn.id),
        todo(4, "Verslag bezorgen aan het LOP", Some(on(2026, 4, 10)), Some(on(2026, 4, 8)), spring.id),
    ];
    for note in [autumn, spring, start] {
        overview.apply(&Change::Note(Edit::add(note))).expect("the note fits");
    }
    for follow_up in follow_ups {
        overview.apply(&Change::FollowUp(Edit::add(follow_up))).expect("the follow-up fits");
    }
    overview
}

/// The starter data after six meetings of the Klankbordgroep, to which some members no longer came and a guest did.
pub(crate) fn after_six_meetings() -> Overview {
    let mut overview = starter();
    let forum = forum_named(&overview, "Klankbordgroep");
    let on = Date::constant;
    let meetings: [(Date, &[&str]); 6] = [
        (on(2025, 10, 9), &["CLB", "VDAB", "CAW", "LOP", "PBD", "CGG"]),
        (on(2025, 12, 11), &["CLB", "VDAB", "LOP", "PBD", "CGG"]),
        (on(2026, 2, 12), &["CLB", "CAW", "LOP", "PBD", "CGG"]),
        (on(2026, 4, 2), &["CLB", "PBD", "CGG", "LOP"]),
        (on(2026, 9, 17), &["CLB", "LOP", "CAW", "Arktos"]),
        (on(2026, 11, 12), &["CLB", "CAW", "LOP", "Arktos"]),
    ];
    for (number, (date, present)) in (1..).zip(meetings) {
        let note = at(&overview, number, forum, date, present);
        overview.apply(&Change::Note(Edit::add(note))).expect("the note fits");
    }
    overview
}

/// The starter data after five meetings: those of [`lived_in`], the one of [`with_markdown`], and one in
/// Diest that a person attended.
pub(crate) fn with_notes() -> Overview {
    let mut overview = lived_in();
    add_markdown(&mut overview);
    let city = forum_named(&overview, "Samenwerking Stad Diest");
    let person = overview.persons().iter().find(|person| person.name == "Liesbet Goos").expect("a person");
    let present = vec![Attendee {
        person: Some(person.id),
        ..attendee(person.organisation.expect("the organisation of a person"))
    }];
    let note = Note {
        present,
        text: "Kennismaking. De stad neemt de coördinatie op van wat scholen rond spijbelen doen, en \
               vraagt eerst de cijfers.\n\nSpijbelen begint er vroeg: al in het eerste jaar."
            .to_owned(),
        ..note(8, city, Date::constant(2026, 9, 21))
    };
    overview.apply(&Change::Note(Edit::add(note))).expect("the note fits");
    overview
}

/// The starter data with a note that uses all of Markdown.
pub(crate) fn with_markdown() -> Overview {
    let mut overview = starter();
    add_markdown(&mut overview);
    overview
}

fn add_markdown(overview: &mut Overview) {
    let text = "# Werkafspraken\n\n\
                Wie een jongere **meer dan tien halve dagen** mist, belt _eerst_ het CLB \
                (zie [de afspraken](https://voorbeeld.be/afspraken_2026)).\n\n\
                ## Wie doet wat\n\
                1. CLB: het gesprek met de ouders, en daarna een terugkoppeling aan de school binnen de week\n\
                2. Arktos: een traject\n   \
                - eerst *kort*, dan pas ***lang***, en altijd met iemand van de school erbij\n   \
                - [ ] formulier `intake_v2` herwerken\n   \
                - [x] vraag naar an.de_wit@clb.be gestuurd\n\n\
                > We zien ze te laat. Als ze bij ons komen, zijn ze al drie maanden niet meer op school \
                geweest.\n\n\
                ---\n\
                ```\nsnake_case en 2*3*4 blijven *zo*\n```\n\
                Rekenen: 2*3*4, een_naam, *** en 5 * 6.";
    let note = Note {
        text: text.to_owned(),
        ..at(overview, 9, forum_named(overview, "Klankbordgroep"), TODAY, &["CLB", "LOP"])
    };
    overview.apply(&Change::Note(Edit::add(note))).expect("the note fits");
}

/// The same, with planned meetings, past meetings without a note, a promise by somebody else, a follow-up
/// about a partner, and a forum that has gone quiet.
pub(crate) fn kept_current() -> Overview {
    let mut overview = lived_in();
    let sounding_board = forum_named(&overview, "Klankbordgroep");
    let platform = forum_named(&overview, "Provinciaal Platform");
    let clb = organisation_named(&overview, "CLB");
    let quiet = overview.forums().get(forum_named(&overview, "Stuurgroep NAFT Vilvoorde-Machelen"));
    let quiet = quiet.expect("the forum is there").clone();
    let proposal = overview.follow_ups().get(id(2)).expect("the follow-up is there").clone();
    let on = Date::constant;
    let mut changes = vec![
        Change::Forum(Edit::update(
            quiet.clone(),
            Forum { longest_gap: Some(Interval::Months(NonZeroU16::MIN)), ..quiet },
        )),
        Change::FollowUp(Edit::update(
            proposal.clone(),
            FollowUp { waiting_for: Some(Party::Organisation(clb)), ..proposal },
        )),
        Change::FollowUp(Edit::add(FollowUp {
            text: "Vragen wie onze contactpersoon wordt".to_owned(),
            due: Some(on(2026, 11, 27)),
            ..follow_up(5, Subject::Organisation(clb))
        })),
    ];
    changes.extend(
        [
            Meeting {
                time: Some(Time::constant(14, 0, 0, 0)),
                place: "Provinciehuis, Leuven".to_owned(),
                remarks: "Het actieplan wordt goedgekeurd.".to_owned(),
                ..meeting(1, sounding_board, on(2026, 12, 3))
            },
            meeting(2, sounding_board, on(2027, 3, 4)),
            meeting(3, platform, on(2026, 11, 19)),
        ]
        .map(|meeting| Change::Meeting(Edit::add(meeting))),
    );
    overview.apply(&Change::Together(changes)).expect("the changes fit");
    overview
}

fn at(overview: &Overview, number: u8, forum: ForumId, date: Date, present: &[&str]) -> Note {
    let present = present.iter().map(|name| attendee(organisation_named(overview, name))).collect();
    Note { present, ..note(number, forum, date) }
}

/// Names with wide, combining and joined characters, and one with characters that control a terminal.
pub(crate) fn of_all_scripts() -> Overview {
    let names = [
        "学校からの離脱を防ぐ会",
        "Re\u{301}seau e\u{301}cole",
        "👩\u{200d}👧 Gezin & school 🇧🇪",
        "한국어 모임",
        "Rood \u{1b}[31m\u{7}",
    ];
    let forums: Vec<Forum> =
        (1..).zip(names).map(|(n, name)| Forum { name: name.to_owned(), ..forum(n, id(1)) }).collect();
    let organisations = (1..)
        .zip(names)
        .map(|(n, name)| overleg::domain::Organisation { name: name.to_owned(), ..organisation(n) });
    let memberships = (1..=5).map(|n| membership(n, id(1), id(n)));
    overview(Records {
        regions: vec![province(1)],
        forums: forums.clone(),
        organisations: organisations.collect(),
        memberships: memberships.collect(),
        notes: vec![Note {
            text: "漢字と かな 👩\u{200d}👧\n\u{1b}[2Jweg?".to_owned(),
            ..note(1, forums[0].id, TODAY)
        }],
        ..Records::default()
    })
}

/// The lived-in overview after these records were removed one by one, a day apart and the last one three
/// hours ago, together with these removals.
pub(crate) fn after_removing(removed: &[fn(&Overview) -> RecordId]) -> (Overview, Vec<Removal>) {
    after_removing_from(lived_in(), removed)
}

/// As [`after_removing`], for another overview.
pub(crate) fn after_removing_from(
    mut overview: Overview,
    removed: &[fn(&Overview) -> RecordId],
) -> (Overview, Vec<Removal>) {
    const NINE_O_CLOCK: i64 = 1_795_424_400;
    let mut removals = Vec::new();
    for (days, record) in (0..).zip(removed.iter().rev()).collect::<Vec<_>>().into_iter().rev() {
        let change = overview.removal(record(&overview)).expect("it is there");
        overview.apply(&change).expect("it fits");
        let at = Timestamp::from_second(NINE_O_CLOCK - days * 86_400).expect("in range");
        removals.push(Removal { at, change });
    }
    (overview, removals)
}
