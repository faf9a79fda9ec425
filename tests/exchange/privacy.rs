//! What a report says about people at each level of privacy.

use overleg::domain::{
    Attendee, Date, FollowUp, ForumId, Id, Meeting, Network, Organisation, Overview, Party, Person, Privacy,
    Records, Subject,
};
use overleg::exchange::picture::Drawing;
use overleg::exchange::report::{Audience, Format, Request, report};
use overleg::i18n::Lang;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use crate::generate::{Size, generate};
use crate::records::{follow_up, meeting, note, person};
use crate::{TODAY, WIDE, starter_data};

/// Words that stand in texts of one kind only.
const IN_REMARKS: &str = "Xwqremarkz";
const IN_NOTES: &str = "Xwqnotez";
const IN_MINE: &str = "Xwqminez";
const IN_PROMISED: &str = "Xwqpromisedz";

/// Somebody as nobody is called.
#[derive(Debug, Clone)]
struct Unlikely {
    name: String,
    alias: String,
    email: String,
    phone: String,
}

fn word() -> impl Strategy<Value = String> {
    "[QXZWJ][qxzwjvkÿł]{3,7}"
}

fn unlikely() -> impl Strategy<Value = Unlikely> {
    let name = (word(), prop::sample::select(vec![" ", "-", " van ", "’"]), word());
    let alias = prop_oneof![word(), (word(), word()).prop_map(|(one, other)| format!("{one} {other}"))];
    (name, alias, word(), "04[0-9]{2}( [0-9]{2}){3}").prop_map(|((first, sign, last), alias, at, phone)| {
        let email = format!("{first}@{at}.example");
        Unlikely { name: format!("{first}{sign}{last}"), alias, email, phone }
    })
}

/// The starter data with these people everywhere: at organisations, in seats, at meetings, and in every text.
fn with_people(people: &[Unlikely]) -> Overview {
    let mut records = crate::records::records(&starter_data());
    let forums: Vec<ForumId> = records.forums.iter().map(|forum| forum.id).collect();
    for (number, unlikely) in (0_u8..).zip(people) {
        let at = usize::from(number);
        let Unlikely { name, alias, email, phone } = unlikely;
        let mention = format!("Met {name} ({alias}, {email}, {phone}).");
        let place = |count: usize| at % count;
        let organisation = records.memberships[place(records.memberships.len())].organisation;
        let added = Person {
            name: name.clone(),
            aliases: vec![alias.clone()],
            organisation: Some(organisation),
            function: "coördinator".to_owned(),
            email: Some(email.clone()),
            phone: Some(phone.clone()),
            remarks: format!("{IN_REMARKS} {mention}"),
            ..person(100 + number)
        };
        let many = records.memberships.len();
        records.memberships[place(many)].person = Some(added.id);
        records.memberships[place(many)].remarks = format!("{IN_REMARKS} {mention}");
        add_to_texts(&mut records, at, &mention);
        let forum = forums[place(forums.len())];
        for (day, mine) in [(3, true), (4, false)] {
            let text = format!("{} {mention}", if mine { IN_MINE } else { IN_PROMISED });
            let waiting_for = (!mine).then_some(Party::Person(added.id));
            records.follow_ups.push(FollowUp {
                id: Id::from_uuid(Uuid::from_u128(0xf0_0000 + 2 * u128::from(number) + u128::from(mine))),
                text,
                waiting_for,
                due: Some(Date::constant(2026, 11, day)),
                ..follow_up(number, Subject::Forum(forum))
            });
        }
        records.meetings.push(Meeting {
            place: mention.clone(),
            remarks: format!("{IN_REMARKS} {mention}"),
            ..meeting(200 + number, forum, Date::constant(2026, 12, 10))
        });
        let mut list = note(200 + number, forum, Date::constant(2026, 11, 12));
        list.present = vec![Attendee { organisation, person: Some(added.id) }];
        list.text = format!("{IN_NOTES} {mention}");
        records.notes.push(list);
        records.persons.push(added);
    }
    crate::records::overview(records)
}

fn add_to_texts(records: &mut Records, at: usize, mention: &str) {
    let (forums, organisations, regions) =
        (records.forums.len(), records.organisations.len(), records.regions.len());
    let forum = &mut records.forums[at % forums];
    forum.purpose.push_str(mention);
    forum.name.push_str(mention);
    forum.remarks = format!("{IN_REMARKS} {mention}");
    let organisation: &mut Organisation = &mut records.organisations[(3 + at) % organisations];
    organisation.name.push_str(mention);
    organisation.aliases.push(mention.to_owned());
    organisation.remarks = format!("{IN_REMARKS} {mention}");
    records.regions[at % regions].name.push_str(mention);
}

/// Whether `word` stands in `text` by itself.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The reports at this level: for both readers, in both formats, about everything, a forum, a region and an
/// organisation.
fn reports(overview: &Overview, privacy: Privacy) -> Vec<(Request, String)> {
    let forum = overview.forums().iter().next().expect("a forum");
    let seat = overview.memberships().iter().next().expect("a seat");
    let scopes = [
        None,
        Some(Subject::Forum(forum.id)),
        Some(Subject::Region(forum.region)),
        Some(Subject::Organisation(seat.organisation)),
    ];
    let mut reports = Vec::new();
    for scope in scopes {
        for audience in [Audience::Management, Audience::Partners] {
            for format in [Format::Html, Format::Markdown] {
                let since = Some(Date::constant(2026, 9, 1));
                let request = Request { scope, audience, privacy, since, ..WIDE };
                // What Markdown puts before a sign would hide a name from the search for it.
                let text = report(overview, &request, format).replace('\\', "");
                reports.push((request, text));
            }
        }
    }
    reports
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn without_people_nothing_of_anybody_is_in_a_report(people in prop::collection::vec(unlikely(), 1..6)) {
        let overview = with_people(&people);
        for (request, text) in reports(&overview, Privacy::None) {
            for Unlikely { name, alias, email, phone } in &people {
                for what in [name, alias, email, phone] {
                    prop_assert!(!has_word(&text, what), "{what} in {request:?}\n{text}");
                }
            }
            for word in [IN_REMARKS, IN_NOTES, IN_MINE, IN_PROMISED] {
                prop_assert!(!text.contains(word), "{word} in {request:?}");
            }
        }
    }

    #[test]
    fn with_names_no_address_or_remark_is_in_a_report(people in prop::collection::vec(unlikely(), 1..6)) {
        let overview = with_people(&people);
        for (request, text) in reports(&overview, Privacy::Names) {
            for Unlikely { email, phone, .. } in &people {
                for what in [email, phone] {
                    prop_assert!(!has_word(&text, what), "{what} in {request:?}\n{text}");
                }
            }
            for word in [IN_REMARKS, IN_NOTES] {
                prop_assert!(!text.contains(word), "{word} in {request:?}");
            }
        }
    }
}

fn somebody() -> Unlikely {
    Unlikely {
        name: "Quxz Wvkj".to_owned(),
        alias: "Zwjq".to_owned(),
        email: "quxz@zwjq.example".to_owned(),
        phone: "0499 12 34 56".to_owned(),
    }
}

fn text(privacy: Privacy, audience: Audience) -> String {
    let request = Request { privacy, audience, ..WIDE };
    report(&with_people(&[somebody()]), &request, Format::Html)
}

#[rstest]
#[case::names(Privacy::Names, &["Quxz Wvkj", IN_MINE, IN_PROMISED])]
#[case::full(Privacy::Full { notes: false }, &["quxz@zwjq.example", "0499 12 34 56", IN_REMARKS])]
#[case::notes(Privacy::Full { notes: true }, &[IN_NOTES])]
fn each_level_shows_what_it_says(#[case] privacy: Privacy, #[case] words: &[&str]) {
    let text = text(privacy, Audience::Management);
    let lacking: Vec<&str> = words.iter().copied().filter(|word| !text.contains(word)).collect();
    assert_eq!(lacking, Vec::<&str>::new());
}

#[test]
fn notes_are_only_shown_where_that_is_asked() {
    assert!(!text(Privacy::Full { notes: false }, Audience::Management).contains(IN_NOTES));
}

#[rstest]
#[case::remarks(IN_REMARKS)]
#[case::my_own_tasks(IN_MINE)]
#[case::ways_in("Ingangen")]
#[case::gaps("Leemtes")]
#[case::where_i_want_in("toegang gezocht")]
#[case::where_i_am_not("nog niet")]
#[case::my_place("Mijn plaats")]
#[case::how_much_i_have_to_do("open opvolgpunten")]
fn partners_do_not_read(#[case] word: &str) {
    let reports = reports(&with_people(&[somebody()]), Privacy::Full { notes: false });
    let (for_management, for_partners): (Vec<_>, Vec<_>) =
        reports.iter().partition(|(request, _)| request.audience == Audience::Management);
    assert!(for_management.iter().any(|(_, text)| text.contains(word)));
    for (request, text) in for_partners {
        assert!(!text.contains(word), "{word} in {request:?}");
    }
}

#[rstest]
#[case::who_stays_away(Lang::Nl.column_stopped())]
#[case::who_was_not_there(Lang::Nl.sign_not_present())]
#[case::how_often_somebody_was_there(Lang::Nl.table_attendance_by_member())]
#[case::who_is_a_guest(Lang::Nl.column_guests())]
fn partners_do_not_read_of_attendance(#[case] word: &str) {
    let lived_in = generate(Size::COORDINATOR, 3, TODAY);
    let network = Network::new(&lived_in, TODAY);
    let most = network.attendance().into_iter().max_by_key(|one| one.lists).expect("lists");
    let scopes = [None, Some(Subject::Forum(most.forum.id))];
    let is_in = |audience| {
        scopes.iter().any(|scope| {
            let request =
                Request { scope: *scope, audience, privacy: Privacy::Full { notes: false }, ..WIDE };
            report(&lived_in, &request, Format::Html).contains(word)
        })
    };
    assert!(is_in(Audience::Management) && !is_in(Audience::Partners));
}

#[test]
fn a_name_is_replaced_in_a_purpose() {
    let text = text(Privacy::None, Audience::Management);
    assert!(text.contains("Met [persoon] ([persoon], [persoon], [persoon])."), "{text}");
}

#[test]
fn an_organisation_keeps_a_name_that_it_shares_with_a_person() {
    let mut records = crate::records::records(&starter_data());
    let shared = Person { name: "An Diest".to_owned(), ..person(100) };
    records.persons.push(shared);
    let request = Request { today: TODAY, ..WIDE };
    let text = report(&crate::records::overview(records), &request, Format::Html);
    assert!(text.contains("Stad Diest"));
}

/// Ways in which people are written about.
#[rstest]
#[case::genitive("Het plan van Quxz Wvkj's dienst")]
#[case::genitive_with_an_apostrophe("Quxz Wvkjs voorstel, Quxz’ nota")]
#[case::upper_case("QUXZ WVKJ ZIT VOOR")]
#[case::surname_first("Wvkj, Quxz zit voor")]
#[case::first_name("Quxz zit voor")]
#[case::alias("met Zwjq's hulp")]
#[case::address_in_capitals("Mail naar QUXZ@ZWJQ.EXAMPLE")]
#[case::number_written_otherwise("Bel +32 499 12.34.56 of 0499/123456")]
#[case::number_without_spaces("Bel 0499123456")]
fn however_somebody_is_written_nobody_is_named(
    #[case] text: &str,
    #[values(Format::Html, Format::Markdown)] format: Format,
) {
    let Unlikely { name, alias, email, phone } = somebody();
    let mut records = crate::records::records(&starter_data());
    records.persons.push(Person {
        name,
        aliases: vec![alias],
        email: Some(email),
        phone: Some(phone),
        ..person(100)
    });
    for forum in &mut records.forums {
        forum.purpose = text.to_owned();
    }
    records.forums[1].name = format!("Overleg: {text}");
    let overview = crate::records::overview(records);
    let written = report(&overview, &Request { audience: Audience::Partners, ..WIDE }, format);
    let pictures = [Drawing::Map, Drawing::Network].map(|drawing| {
        let shown = overview.shown_with(Privacy::None, "[persoon]");
        drawing.of(&shown, None, TODAY, WIDE.lang).expect("a picture").file("")
    });
    for written in [written].iter().chain(&pictures) {
        let written = written.to_lowercase().replace('\\', "");
        for word in ["quxz", "wvkj", "zwjq", "123456", "12.34.56", "12 34 56"] {
            assert!(!written.contains(word), "{word} in {written}");
        }
    }
}
