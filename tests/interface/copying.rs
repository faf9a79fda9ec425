//! Copying what is needed elsewhere: addresses, lists of members, a note as a mail.

use overleg::domain::{Change, Edit, Organisation, Overview, Person};
use overleg::tui::effect::Effect;
use rstest::rstest;

use crate::driver::Interface;
use crate::records::{membership, organisation, person};
use crate::sample::{forum_named, lived_in};

/// The lived-in overview with two members of the Klankbordgroep that can be reached, one through a person.
fn reachable() -> Overview {
    let mut overview = lived_in();
    let forum = forum_named(&overview, "Klankbordgroep");
    let house = Organisation {
        name: "Huis Noord".to_owned(),
        email: Some("info@noord.be".to_owned()),
        phone: Some("016 12 34 56".to_owned()),
        ..organisation(1)
    };
    let boat = Organisation {
        name: "De Boot".to_owned(),
        email: Some("boot@zuid.be".to_owned()),
        ..organisation(2)
    };
    let skipper = Person {
        name: "Bo Schipper".to_owned(),
        organisation: Some(boat.id),
        function: "coach".to_owned(),
        email: Some("bo@zuid.be".to_owned()),
        phone: Some("0470 11 22 33".to_owned()),
        ..person(1)
    };
    let changes = vec![
        Change::Membership(Edit::add(membership(1, forum, house.id))),
        Change::Membership(Edit::add(overleg::domain::Membership {
            person: Some(skipper.id),
            ..membership(2, forum, boat.id)
        })),
        Change::Organisation(Edit::add(house)),
        Change::Organisation(Edit::add(boat)),
        Change::Person(Edit::add(skipper)),
    ];
    overview.apply(&Change::Together(changes)).expect("they fit");
    overview
}

fn copied(keys: &str) -> String {
    let mut interface = Interface::on(reachable());
    interface.press(keys);
    match interface.asked.last() {
        Some(Effect::Copy(text)) => text.clone(),
        other => panic!("{other:?} instead of a text\n{}", interface.screen()),
    }
}

#[test]
fn on_a_forum_the_addresses_of_the_members_are_copied_as_outlook_takes_them() {
    assert_eq!(copied("down y a"), "info@noord.be; bo@zuid.be");
}

#[test]
fn on_a_forum_the_list_of_members_is_copied() {
    let list = copied("down y o");
    assert_eq!(list.lines().count(), 12);
    assert!(list.contains("De Boot (Bo Schipper)\n"), "{list}");
    assert!(list.lines().map(str::to_lowercase).is_sorted(), "{list}");
}

#[test]
fn on_a_forum_the_last_note_is_copied_as_a_mail() {
    let mail = copied("down y v");
    assert!(
        mail.starts_with("Aan: info@noord.be; bo@zuid.be\nOnderwerp: Verslag Klankbordgroep, "),
        "{mail}"
    );
    assert!(mail.contains("\nAanwezig: ") && mail.contains("\n\nOpvolging:\n- "), "{mail}");
}

#[test]
fn a_forum_without_notes_or_addresses_offers_what_it_has() {
    let mut interface = Interface::new();
    interface.press("down down y");
    assert!(
        interface.shows("Overzicht van de leden (4)") && interface.shows("Naam"),
        "{}",
        interface.screen()
    );
    assert!(!interface.shows("Adressen van") && !interface.shows("als mail"), "{}", interface.screen());
}

#[test]
fn on_a_person_the_address_block_is_copied() {
    let block = "Bo Schipper\ncoach, De Boot\nbo@zuid.be\n0470 11 22 33";
    assert_eq!(copied("/ b o space s c h i p enter y"), block);
}

#[rstest]
#[case::email("down down y", "bo@zuid.be")]
#[case::phone("down down down y", "0470 11 22 33")]
#[case::phone_with_enter("down down down enter", "0470 11 22 33")]
fn a_line_with_a_way_to_reach_somebody_is_copied(#[case] keys: &str, #[case] text: &str) {
    assert_eq!(copied(&format!("/ b o space s c h i p enter {keys}")), text);
}

#[test]
fn no_control_characters_are_copied() {
    let Effect::Copy(text) = Effect::copy("een\u{1b}[31m\ttwee\r\ndrie\u{7}\u{202e}\u{200b}") else {
        panic!()
    };
    assert_eq!(text, "een[31m twee\ndrie");
}
