//! Reports, lists and addresses of what the screen is about.

use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::{id, person};
use crate::sample::{forum_named, starter};
use overleg::domain::{Privacy, Subject};
use overleg::exchange::export::Content;
use overleg::exchange::picture::Drawing;
use overleg::exchange::report::Audience;
use overleg::tui::effect::Effect;
use overleg::tui::export::{Export, Outgoing};
use overleg::tui::msg::Outcome;

/// What was asked to be written, the latest first.
fn written(interface: &Interface) -> Option<Export> {
    interface.asked.iter().rev().find_map(|effect| match effect {
        Effect::Export(export) => Some(*export),
        _ => None,
    })
}

#[test]
fn a_report_is_about_the_forum_that_the_cursor_is_on() {
    let mut interface = Interface::on(starter());
    interface.press("down X");
    assert!(interface.shows("Wat wil je maken over Klankbordgroep?"), "{}", interface.screen());
    interface.press("enter");
    let export = written(&interface).expect("a report");
    assert_eq!(export.what, Outgoing::Report(Audience::Management, Privacy::None));
    assert_eq!(export.about, Some(Subject::Forum(forum_named(&starter(), "Klankbordgroep"))));
}

#[test]
fn it_is_said_where_the_file_is_and_enter_opens_it() {
    let mut interface = Interface::on(starter());
    interface.press("down X enter");
    assert!(interface.shows("Het bestand staat in:"), "{}", interface.screen());
    interface.press("enter");
    let path = match interface.asked.last() {
        Some(Effect::OpenFile(path)) => path.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(path, "/home/an/Documenten/overleg-rapport.html");
}

#[test]
fn nothing_is_written_when_the_question_is_left() {
    let mut interface = Interface::on(starter());
    interface.press("down X esc");
    assert_eq!(written(&interface), None);
}

#[test]
fn the_file_is_left_alone_unless_that_is_asked() {
    let mut interface = Interface::on(starter());
    interface.press("down X enter esc");
    assert!(!interface.asked.iter().any(|effect| matches!(effect, Effect::OpenFile(_))));
}

#[test]
fn among_the_notes_a_list_of_notes_comes_first() {
    let mut interface = Interface::on(starter());
    interface.press("f4 X enter");
    let export = written(&interface).expect("a table");
    assert_eq!((export.what, export.about), (Outgoing::Table(Content::Notes), None));
}

#[test]
fn in_the_agenda_a_list_of_follow_ups_comes_first() {
    let mut interface = Interface::on(starter());
    interface.press("f3 X enter");
    assert_eq!(written(&interface).map(|export| export.what), Some(Outgoing::Table(Content::FollowUps)));
}

#[rstest]
#[case::organisations("O", "Organisaties voor Excel", Outgoing::Table(Content::Organisations))]
#[case::people("P", "Personen voor Excel", Outgoing::Table(Content::Persons))]
#[case::the_map("f7", "Kaart als tekening (SVG)", Outgoing::Picture(Drawing::Map))]
#[case::ways_in(
    "f5",
    "Rapport voor de leiding, zonder personen",
    Outgoing::Report(Audience::Management, Privacy::None)
)]
fn what_the_screen_lists_comes_first(#[case] keys: &str, #[case] label: &str, #[case] what: Outgoing) {
    let mut interface = Interface::on(starter());
    interface.press(keys).press("X");
    assert!(interface.shows(&format!("> {label}")), "{}", interface.screen());
    interface.press("enter");
    assert_eq!(written(&interface).map(|export| (export.what, export.about)), Some((what, None)));
}

#[test]
fn a_report_about_a_person_is_only_offered_with_names() {
    let mut interface = Interface::on(starter());
    interface.press("P enter X");
    assert!(interface.shows("> Vertrouwelijk rapport"), "{}", interface.screen());
    assert!(!interface.shows("zonder personen"), "{}", interface.screen());
}

#[test]
fn on_a_small_terminal_it_is_said_how_many_answers_there_are_below() {
    let mut interface = Interface::start(Setup { overview: starter(), size: (60, 15), ..Setup::default() });
    interface.press("X");
    assert!(interface.shows(" ↓ 3 "), "{}", interface.screen());
    interface.press("up");
    assert!(interface.shows("> Niets maken") && interface.shows(" ↑ 3 "), "{}", interface.screen());
}

#[test]
fn a_file_that_could_not_be_opened_is_said_and_stays() {
    let mut interface = Interface::on(starter());
    interface.press("down X enter");
    interface.done(Outcome::Opened(Err("/home/an/x.html kon niet geopend worden".to_owned())));
    assert!(interface.shows("/home/an/x.html kon niet geopend worden"), "{}", interface.screen());
}

#[test]
fn addresses_are_copied_and_who_has_none_is_said() {
    let mut records = crate::records::records(&starter());
    let mut somebody = person(9);
    somebody.email = Some("an@stad.example".to_owned());
    records.memberships[2].person = Some(id(9));
    records.persons.push(somebody);
    let mut interface = Interface::on(crate::records::overview(records));
    interface.press("down X e");
    assert_eq!(interface.asked.last(), Some(&Effect::Copy("an@stad.example".to_owned())));
    assert!(interface.shows("Zonder e-mailadres: "), "{}", interface.screen());
}

#[test]
fn without_addresses_nothing_is_copied() {
    let mut interface = Interface::on(starter());
    interface.press("down X e");
    assert_eq!(interface.status(), "Er zijn geen e-mailadressen.");
}
