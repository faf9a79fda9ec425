//! Planned meetings on the page of their forum.

use crate::driver::Interface;
use crate::records::id;
use crate::sample::{forum_named, kept_current};
use overleg::domain::{Date, Meeting, MeetingId};
use overleg::tui::effect::Effect;

/// The cursor on the next meeting of the first forum.
fn on_the_meeting() -> Interface {
    let mut interface = Interface::on(kept_current());
    interface.press("down enter down down down");
    interface
}

#[test]
fn a_planned_meeting_can_be_selected() {
    assert!(on_the_meeting().selected().starts_with("Volgende        donderdag 3 december 2026"));
}

#[test]
fn the_time_and_place_of_a_meeting_can_be_copied() {
    let mut interface = on_the_meeting();
    interface.press("y");
    let when = "donderdag 3 december 2026, 14u, Provinciehuis, Leuven";
    assert_eq!(interface.asked.last(), Some(&Effect::Copy(when.to_owned())));
}

#[test]
fn a_meeting_shows_its_end_time() {
    let mut interface = on_the_meeting();
    interface.press("e tab tab tab").type_text("16u30").press("ctrl-s");
    assert!(
        interface.shows("donderdag 3 december 2026, 14u–16u30, Provinciehuis,"),
        "{}",
        interface.screen()
    );
}

fn first_meeting(interface: &Interface) -> Option<&Meeting> {
    let meeting: MeetingId = id(1);
    interface.store.meetings().get(meeting)
}

#[test]
fn a_planned_meeting_is_edited_where_it_is_shown() {
    let mut interface = on_the_meeting();
    interface.press("e tab tab tab tab ctrl-u").type_text("Stadhuis, Vilvoorde").press("ctrl-s");
    assert_eq!(first_meeting(&interface).map(|meeting| meeting.place.as_str()), Some("Stadhuis, Vilvoorde"));
    assert!(interface.shows("donderdag 3 december 2026, 14u, Stadhuis, Vilvoorde"), "{}", interface.screen());
}

#[test]
fn a_planned_meeting_can_be_moved() {
    let mut interface = on_the_meeting();
    interface.press("s ctrl-u").type_text("+2w").press("ctrl-s");
    assert_eq!(first_meeting(&interface).map(|meeting| meeting.date), Some(Date::constant(2026, 12, 7)));
}

#[test]
fn a_planned_meeting_can_be_removed_and_restored() {
    let mut interface = on_the_meeting();
    interface.press("d");
    assert_eq!(first_meeting(&interface), None);
    assert!(interface.shows("Volgende        donderdag 4 maart 2027"), "the one after it is next");
    interface.press("u");
    assert!(first_meeting(&interface).is_some());
}

#[test]
fn a_meeting_is_planned_from_the_page_of_the_forum() {
    let mut interface = Interface::on(kept_current());
    interface.press("down down enter m").type_text("volgende dinsdag").press("ctrl-s");
    let forum = forum_named(&interface.store, "Werkgroep Recht op Leren");
    let planned: Vec<Date> = interface
        .store
        .meetings()
        .iter()
        .filter(|meeting| meeting.forum == forum)
        .map(|meeting| meeting.date)
        .collect();
    assert_eq!(planned, [Date::constant(2026, 12, 1)]);
    assert!(interface.shows("Volgende        dinsdag 1 december 2026"), "{}", interface.screen());
}

#[test]
fn a_note_of_a_past_meeting_can_be_written_from_the_page_of_its_forum() {
    let mut interface = Interface::on(kept_current());
    interface.press("f").type_text("provinciaal").press("enter enter").click_on("donderdag 19 november");
    interface.press("n");
    assert!(interface.shows("19/11/2026"), "{}", interface.screen());
    interface.type_text("Goed bezocht").press("ctrl-s");
    assert!(!interface.shows("Verslag nog te schrijven"), "{}", interface.screen());
}
