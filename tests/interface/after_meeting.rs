//! The note after a meeting in few keys: who came the last times, new people, guests who become members, what is still
//! open, and for whom a follow-up waits.

use overleg::domain::{Attendee, Change, Edit, FollowUp, Note, Overview, Party, Person, Subject};
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::{attendee, follow_up, id, note, person};
use crate::sample::{TODAY, forum_named, lived_in, organisation_named, starter};

/// The starter data, in which somebody of the CLB and a guest were at the last meeting of the Klankbordgroep.
fn after_a_meeting() -> Overview {
    let mut overview = starter();
    let clb = organisation_named(&overview, "CLB");
    let somebody = Person { name: "An Peeters".to_owned(), organisation: Some(clb), ..person(1) };
    let through = Attendee { organisation: clb, person: Some(somebody.id) };
    let guest = attendee(organisation_named(&overview, "Arktos"));
    let forum = forum_named(&overview, "Klankbordgroep");
    let last = Note { present: vec![through, guest], ..note(1, forum, TODAY.yesterday().expect("a day")) };
    let changes = vec![Change::Person(Edit::add(somebody)), Change::Note(Edit::add(last))];
    overview.apply(&Change::Together(changes)).expect("they fit");
    overview
}

/// The form for a note on the Klankbordgroep.
fn form_on(overview: Overview) -> Interface {
    let mut interface = Interface::on(overview);
    interface.press("down n");
    interface
}

#[test]
fn the_form_offers_who_was_there_the_last_times() {
    let interface = form_on(after_a_meeting());
    for offered in ["[ ] CLB ", "[ ] CLB (An Peeters)", "[ ] Arktos · gast"] {
        assert!(interface.shows(offered), "{offered}\n{}", interface.screen());
    }
}

#[test]
fn everybody_means_the_members_and_not_the_guests() {
    let mut interface = form_on(after_a_meeting());
    interface.press("shift-tab ctrl-a");
    assert!(interface.shows("[ ] Arktos · gast") && interface.shows("[x] CLB "), "{}", interface.screen());
}

#[test]
fn a_person_takes_the_place_of_the_nameless_tick_of_her_organisation() {
    let mut interface = form_on(after_a_meeting());
    interface.press("shift-tab ctrl-a").type_text("an peet").press("enter ctrl-s");
    let clb = organisation_named(&interface.store, "CLB");
    let of_clb: Vec<_> = interface.last_note().present.iter().filter(|one| one.organisation == clb).collect();
    assert_eq!(of_clb, [&Attendee { organisation: clb, person: Some(id(1)) }]);
}

#[test]
fn a_second_space_on_a_guest_makes_a_member_of_them_and_a_third_removes_the_tick() {
    let mut interface = form_on(after_a_meeting());
    interface.click_on("[ ] Arktos");
    assert_eq!(interface.model.scope(), Scope::NoteGuest);
    assert!(interface.shows("toevoegen als lid?"), "{}", interface.screen());
    assert!(interface.press("space").shows("[+] Arktos · lid"), "{}", interface.screen());
    assert!(interface.press("space").shows("[ ] Arktos · gast"), "{}", interface.screen());
    interface.press("space space ctrl-s");
    let forum = forum_named(&interface.store, "Klankbordgroep");
    let arktos = organisation_named(&interface.store, "Arktos");
    assert!(interface.store.members_of(forum).iter().any(|seat| seat.organisation == arktos));
    assert_eq!(interface.last_note().present, [attendee(arktos)]);
}

#[test]
fn a_new_person_typed_on_an_organisation_works_there() {
    let mut interface = form_on(starter());
    interface.press("shift-tab right").type_text("Sofie Maes").press("enter");
    assert!(interface.shows("Organisatie       Centrum Algemeen Welzijnswerk"), "{}", interface.screen());
    interface.press("ctrl-s ctrl-s");
    let caw = organisation_named(&interface.store, "CAW");
    let made = interface.store.persons().iter().find(|one| one.name == "Sofie Maes").expect("she is there");
    assert_eq!(made.organisation, Some(caw));
    assert_eq!(interface.last_note().present, [Attendee { organisation: caw, person: Some(made.id) }]);
}

#[test]
fn down_on_the_line_for_another_organisation_opens_its_list() {
    let mut interface = form_on(starter());
    interface.press("shift-tab end").click_on("andere organisatie of persoon").press("down");
    assert!(interface.shows("│> "), "{}", interface.screen());
}

#[test]
fn open_items_of_the_forum_are_ticked_in_the_form() {
    let mut interface = form_on(lived_in());
    assert!(
        interface.shows("Nog open") && interface.shows("[ ] Cijfers per gemeente"),
        "{}",
        interface.screen()
    );
    interface.type_text("Besproken").press("tab tab");
    assert_eq!(interface.model.scope(), Scope::NoteOpen);
    interface.press("space");
    assert!(interface.shows("[x] Cijfers per gemeente"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.store.follow_ups().get(id(1)).and_then(|one| one.done), Some(TODAY));
    assert_eq!(interface.last_note().text, "Besproken");
}

#[test]
fn a_note_and_what_was_ticked_in_it_are_undone_together() {
    let mut interface = form_on(lived_in());
    let notes = interface.store.notes().iter().count();
    interface.type_text("Besproken").press("tab tab space ctrl-s");
    assert_eq!(interface.store.notes().iter().count(), notes + 1);
    assert!(interface.store.follow_ups().get(id(1)).is_some_and(|one| !one.is_open()));
    interface.press("u");
    assert_eq!(interface.store.notes().iter().count(), notes);
    assert!(interface.store.follow_ups().get(id(1)).is_some_and(FollowUp::is_open));
}

#[test]
fn a_form_without_open_items_has_no_field_for_them() {
    assert!(!form_on(starter()).shows("Nog open"));
}

#[test]
fn a_follow_up_can_wait_for_somebody_who_was_there() {
    let mut interface = form_on(starter());
    interface.click_on("[ ] CLB").press("tab tab").type_text("Cijfers sturen").press("ctrl-o");
    assert!(interface.shows("Op wie wacht “Cijfers sturen”?"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("wacht op CLB"), "{}", interface.screen());
    interface.press("ctrl-s");
    let clb = organisation_named(&interface.store, "CLB");
    let agreed = interface.store.follow_ups().iter().next_back().expect("a follow-up");
    assert_eq!(agreed.waiting_for, Some(Party::Organisation(clb)));
}

#[test]
fn the_drafts_hold_what_the_new_controls_hold() {
    let mut interface = form_on(lived_in());
    interface.press("shift-tab").type_text("arktos").press("enter");
    interface.click_on("[x] Arktos").press("tab tab").type_text("Bellen").press("ctrl-o enter");
    interface.press("tab tab tab space").tick();
    let draft = interface.drafts().pop().expect("a draft").clone();
    let arktos = organisation_named(&interface.store, "Arktos");
    assert_eq!(draft.joining, [attendee(arktos)]);
    assert_eq!(draft.follow_ups[0].waiting_for, Some(Party::Organisation(arktos)));
    assert_eq!(draft.done, [id(1)]);
    let mut resumed =
        Interface::start(Setup { overview: lived_in(), left_behind: vec![draft.into()], ..Setup::default() });
    resumed.press("enter");
    for kept in ["[+] Arktos · lid", "wacht op Arktos", "[x] Cijfers per gemeente"] {
        assert!(resumed.shows(kept), "{kept}\n{}", resumed.screen());
    }
}

#[test]
fn a_point_for_the_next_meeting_comes_up_in_the_briefing_and_in_the_note() {
    let mut interface = Interface::new();
    interface.press("down p").type_text("Wie zit volgend jaar voor").press("ctrl-s");
    let added = interface.store.follow_ups().iter().next_back().expect("a follow-up").clone();
    assert!(
        added.next_meeting && added.about == Subject::Forum(forum_named(&interface.store, "Klankbordgroep"))
    );
    assert!(interface.press("b").shows("Voor deze vergadering (1)"), "{}", interface.screen());
    assert!(interface.press("n").shows("[ ] Wie zit volgend jaar voor"), "{}", interface.screen());
}

#[test]
fn only_a_follow_up_about_a_forum_can_be_for_the_next_meeting() {
    let mut overview = starter();
    let clb = organisation_named(&overview, "CLB");
    let about = follow_up(1, Subject::Organisation(clb));
    overview.apply(&Change::FollowUp(Edit::add(about))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text("clb").press("enter").click_on("[ ] ").press("e");
    interface.click_on("Vergaderpunt").press("space space ctrl-s");
    assert!(
        interface.status().contains("alleen voor een opvolgpunt over een overlegforum"),
        "{}",
        interface.screen()
    );
}

#[rstest]
#[case::nothing("", "Verslag  ")]
#[case::above("pageup pageup", "eronder")]
#[case::below("", "erboven")]
fn the_form_says_how_much_text_is_out_of_sight(#[case] keys: &str, #[case] said: &str) {
    let mut interface = form_on(starter());
    let lines = if said.starts_with("Verslag") { 3 } else { 60 };
    interface.paste(&"Een regel\n".repeat(lines)).press(keys);
    assert!(interface.shows(said), "{}", interface.screen());
    assert_eq!(interface.shows("erboven") || interface.shows("eronder"), lines > 3);
}

#[test]
fn selected_text_is_cut_and_pasted_within_the_program() {
    let mut interface = form_on(starter());
    interface.type_text("een twee").press("ctrl-shift-left ctrl-x home ctrl-v ctrl-s");
    assert_eq!(interface.last_note().text, "tweeeen");
}

#[test]
fn ctrl_c_copies_what_is_selected_and_keeps_its_meaning_without_a_selection() {
    let mut interface = form_on(starter());
    interface.type_text("een twee").press("shift-home ctrl-c");
    assert_eq!(interface.status(), "Naar het klembord gestuurd: een twee");
    interface.press("end ctrl-v").press("ctrl-c");
    assert_eq!(interface.status(), "Druk nog eens op Ctrl-C om af te sluiten");
    assert!(interface.shows("een tweeeen twee"), "{}", interface.screen());
}

#[test]
fn a_day_that_a_field_selected_by_itself_does_not_keep_ctrl_c_from_its_meaning() {
    let mut interface = form_on(starter());
    interface.press("shift-tab shift-tab ctrl-c");
    assert_eq!(interface.status(), "Druk nog eens op Ctrl-C om af te sluiten");
}

#[test]
fn a_minus_sign_is_yesterday() {
    let mut interface = form_on(starter());
    interface.press("shift-tab shift-tab").type_text("-");
    assert!(interface.shows("zondag 22 november 2026 · gisteren"), "{}", interface.screen());
}

#[test]
fn after_a_member_the_form_asks_for_the_next_one() {
    let mut interface = Interface::new();
    interface.press("down a").type_text("arktos").press("enter ctrl-s");
    assert!(interface.shows("Nieuw lid") && interface.status().contains("Arktos"), "{}", interface.screen());
    interface.type_text("don bosco").press("enter ctrl-s esc");
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
    let forum = forum_named(&interface.store, "Klankbordgroep");
    let members: Vec<_> = interface.store.members_of(forum).iter().map(|seat| seat.organisation).collect();
    for name in ["Arktos", "Don Bosco"] {
        assert!(members.contains(&organisation_named(&interface.store, name)), "{name}");
    }
}

#[test]
fn a_person_made_inside_via_works_for_the_organisation_that_was_chosen() {
    let mut interface = Interface::new();
    interface
        .press("down a")
        .type_text("arktos")
        .press("enter tab")
        .type_text("Sofie Maes")
        .press("enter ctrl-s");
    let made = interface.store.persons().iter().find(|one| one.name == "Sofie Maes").expect("she is there");
    assert_eq!(made.organisation, Some(organisation_named(&interface.store, "Arktos")));
}

#[test]
fn a_space_in_a_list_of_choices_ticks_and_the_list_stays_open() {
    let mut interface = Interface::new();
    interface.press("down e").click_on("Niet nodig").press("space down space");
    let screen = interface.screen();
    assert_eq!(screen.matches("[x] ").count(), 2, "{screen}");
    interface.press("space");
    assert_eq!(interface.screen().matches("[x] ").count(), 1, "{}", interface.screen());
}
