//! Reports, lists and addresses of what the screen is about.

use crate::driver::Interface;
use crate::records::{id, person};
use crate::sample::{forum_named, starter};
use overleg::domain::{Privacy, Subject};
use overleg::exchange::export::Content;
use overleg::exchange::report::Audience;
use overleg::tui::effect::Effect;
use overleg::tui::export::{Export, Outgoing};

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
