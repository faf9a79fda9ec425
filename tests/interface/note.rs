//! The form for a note after a meeting.

use overleg::domain::{Change, Date, Edit, Note, Subject};
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::Interface;
use crate::records::attendee;
use crate::sample::{TODAY, forum_named, lived_in, organisation_named};

/// The form for a meeting of the Klankbordgroep.
pub(crate) fn form() -> Interface {
    let mut interface = Interface::new();
    interface.press("down n");
    interface
}

#[test]
fn the_form_opens_with_the_date_of_today() {
    let interface = form();
    assert!(interface.shows("23/11/2026") && interface.shows("maandag 23 november 2026 · vandaag"));
}

#[test]
fn typing_at_once_writes_the_text_of_a_note_of_today() {
    let mut interface = form();
    interface.type_text("Kort overleg").press("ctrl-s");
    let note = interface.last_note();
    assert_eq!((note.text.as_str(), note.date), ("Kort overleg", TODAY));
    assert_eq!(note.forum, forum_named(&interface.store, "Klankbordgroep"));
}

#[test]
fn saving_a_note_is_confirmed_in_the_status() {
    assert_eq!(form().type_text("Kort overleg").press("ctrl-s").status(), "Verslag bewaard");
}

#[test]
fn a_new_note_on_a_region_asks_for_which_of_its_forums() {
    let mut interface = Interface::new();
    interface.press("f").type_text("diest").press("enter n");
    let listed = interface.screen();
    assert!(listed.contains("Welk overlegforum?") && listed.contains("Samenwerking Stad Diest"), "{listed}");
    assert!(!listed.contains("> RiS+K Leuven  "), "{listed}");
    interface.type_text("stad").press("enter").type_text("Gebeld").press("ctrl-s");
    assert_eq!(interface.last_note().forum, forum_named(&interface.store, "Samenwerking Stad Diest"));
}

#[test]
fn a_note_can_be_written_for_a_forum_selected_on_a_page() {
    let mut interface = Interface::new();
    interface.press("/").type_text("kuleuven").press("enter down n").type_text("Gebeld").press("ctrl-s");
    assert_eq!(interface.last_note().forum, forum_named(&interface.store, "Samenwerking Stad Diest"));
}

#[test]
fn tab_cycles_through_the_fields() {
    use Scope::{NoteButtons, NoteDate, NoteFollowUps, NotePresent, NoteText};
    let mut interface = form();
    let order = [NoteText, NoteFollowUps, NoteButtons, NoteButtons, NoteDate, NotePresent, NoteText];
    for scope in order {
        assert_eq!(interface.model.scope(), scope);
        interface.press("tab");
    }
    for scope in order.into_iter().rev() {
        interface.press("shift-tab");
        assert_eq!(interface.model.scope(), scope);
    }
}

#[test]
fn tab_goes_on_to_the_day_of_a_follow_up_and_to_the_next_one() {
    let mut interface = form();
    interface
        .press("tab")
        .type_text("Bellen")
        .press("tab")
        .type_text("1/12")
        .press("tab")
        .type_text("Mailen");
    interface.press("ctrl-s");
    let mut texts: Vec<_> =
        interface.store.follow_ups().iter().rev().take(2).map(|f| (f.text.as_str(), f.due)).collect();
    texts.reverse();
    assert_eq!(texts, [("Bellen", Some(Date::constant(2026, 12, 1))), ("Mailen", None)]);
}

#[test]
fn space_ticks_an_attendee() {
    let mut interface = form();
    interface.press("shift-tab space ctrl-s");
    let present: Vec<_> = interface.last_note().present.iter().map(|one| one.organisation).collect();
    assert_eq!(present, [organisation_named(&interface.store, "Alba vzw")]);
}

#[test]
fn a_second_space_removes_the_tick() {
    let mut interface = form();
    interface.press("shift-tab space space");
    assert!(interface.shows("  0 aanwezig"), "{}", interface.screen());
}

#[test]
fn everybody_can_be_ticked_and_unticked_at_once() {
    let mut interface = form();
    assert!(interface.press("shift-tab ctrl-a").shows("  10 aanwezig"));
    assert!(interface.press("ctrl-a").shows("  0 aanwezig"));
}

#[test]
fn another_organisation_is_found_by_typing_over_the_list() {
    let mut interface = form();
    interface.press("shift-tab").type_text("arkt");
    assert_eq!(interface.model.scope(), Scope::NoteOther);
    interface.press("enter");
    assert!(interface.shows("[x] Arktos"));
    interface.press("ctrl-s");
    assert_eq!(interface.last_note().present[0].organisation, organisation_named(&interface.store, "Arktos"));
}

#[test]
fn a_typed_name_can_contain_spaces() {
    let mut interface = form();
    interface.press("shift-tab").type_text("don bosco").press("enter ctrl-s");
    assert_eq!(
        interface.last_note().present[0].organisation,
        organisation_named(&interface.store, "Don Bosco")
    );
}

#[test]
fn typing_the_name_of_a_member_ticks_it_instead_of_adding_it_twice() {
    let mut interface = form();
    interface.press("shift-tab").type_text("vdab").press("enter");
    assert!(interface.shows("1 aanwezig"));
    assert_eq!(interface.screen().matches("] VDAB").count(), 1);
}

#[test]
fn escape_first_clears_the_typed_name() {
    let mut interface = form();
    interface.press("shift-tab").type_text("arkt").press("esc");
    assert!(!interface.shows("+ arkt") && !interface.shows("Arktos"), "{}", interface.screen());
}

#[test]
fn after_escape_another_name_can_be_typed() {
    let mut interface = form();
    interface.press("shift-tab").type_text("arkt").press("esc");
    assert_eq!(interface.model.scope(), Scope::NoteOther);
}

#[rstest]
#[case::no_such_day("31/11")]
#[case::words("ooit")]
#[case::empty("")]
fn an_invalid_date_is_refused_at_its_field(#[case] typed: &str) {
    let mut interface = form();
    interface.type_text("Iets").press("shift-tab shift-tab ctrl-u").type_text(typed).press("tab ctrl-s");
    assert_eq!(interface.commits(), 0);
    assert_eq!(interface.model.scope(), Scope::NoteDate);
    assert!(interface.status().contains("geen datum"), "{}", interface.status());
}

#[test]
fn a_refused_date_can_be_corrected_and_saved() {
    let mut interface = form();
    interface.type_text("Iets").press("shift-tab shift-tab ctrl-u").type_text("31/11").press("ctrl-s");
    interface.press("ctrl-u").type_text("20/11").press("ctrl-s");
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 20));
}

#[rstest]
#[case::narrow(80, "di 1 dec 2026")]
#[case::wide(120, "di 1 dec 2026 · over 8 dagen")]
#[case::wider(200, "di 1 dec 2026 · over 8 dagen")]
fn the_recognised_date_is_shown_beside_that_of_a_follow_up(#[case] columns: u16, #[case] said: &str) {
    let mut interface = form();
    interface.resize(columns, 24).press("tab").type_text("Bellen").press("tab").type_text("volgende dinsdag");
    assert!(interface.shows(said), "{}", interface.screen());
    interface.press("ctrl-s");
    let due = interface.store.follow_ups().iter().next_back().and_then(|follow_up| follow_up.due);
    assert_eq!(due, Some(Date::constant(2026, 12, 1)));
}

#[test]
fn a_weekday_is_in_the_past_for_a_note_and_in_the_future_for_a_follow_up() {
    let mut interface = form();
    interface.press("shift-tab shift-tab ctrl-u").type_text("vrijdag").press("tab tab tab");
    interface.type_text("Bellen").press("tab").type_text("vrijdag").press("ctrl-s");
    let due = interface.store.follow_ups().iter().next_back().and_then(|follow_up| follow_up.due);
    assert_eq!(due, Some(Date::constant(2026, 11, 27)));
    assert_eq!(interface.last_note().date, Date::constant(2026, 11, 20));
}

#[test]
fn an_invalid_due_date_is_refused_at_its_follow_up() {
    let mut interface = form();
    interface.press("tab").type_text("Bellen").press("tab").type_text("ooit").press("tab tab ctrl-s");
    assert_eq!(interface.commits(), 0);
    assert_eq!(interface.model.scope(), Scope::NoteFollowUps);
}

#[test]
fn a_refused_due_date_can_be_corrected_and_saved() {
    let mut interface = form();
    interface.press("tab").type_text("Bellen").press("tab").type_text("ooit").press("tab tab ctrl-s");
    interface.press("ctrl-u").type_text("morgen").press("ctrl-s");
    let due = interface.store.follow_ups().iter().next_back().and_then(|follow_up| follow_up.due);
    assert_eq!(due, Some(Date::constant(2026, 11, 24)));
}

#[test]
fn a_due_date_without_a_text_is_refused() {
    let mut interface = form();
    interface.type_text("Iets").press("tab").type_text("x").press("tab").type_text("1/12");
    interface.press("shift-tab backspace ctrl-s");
    assert_eq!(interface.commits(), 0, "the day would be lost");
    assert_eq!(interface.model.scope(), Scope::NoteFollowUps);
}

#[test]
fn a_proposed_name_that_is_too_long_says_that_it_is_cut() {
    let mut interface = form();
    interface.resize(80, 24).press("shift-tab").type_text("vda");
    assert!(
        interface.shows("> VDAB  Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopl…"),
        "{}",
        interface.screen()
    );
}

#[test]
fn a_typed_name_that_was_not_chosen_is_asked_about() {
    let mut interface = form();
    interface.type_text("Iets").press("shift-tab").type_text("arkt").press("tab ctrl-s");
    assert_eq!(interface.commits(), 0, "who was there would be lost");
    assert_eq!(interface.model.scope(), Scope::NoteOther);
    interface.press("enter ctrl-s");
    assert_eq!(interface.last_note().present.len(), 1);
}

#[test]
fn an_empty_note_is_refused() {
    let mut interface = form();
    interface.press("ctrl-s");
    assert_eq!(interface.commits(), 0);
    assert!(interface.status().starts_with("Er is nog niets te bewaren"));
}

#[test]
fn a_follow_up_belongs_to_the_forum_and_the_note() {
    let mut interface = form();
    interface.press("tab").type_text("Zaal boeken").press("tab").type_text("1/12").press("ctrl-s");
    let follow_up = interface.store.follow_ups().iter().next_back().expect("a follow-up");
    assert_eq!(follow_up.about, Subject::Forum(forum_named(&interface.store, "Klankbordgroep")));
    assert_eq!(follow_up.note, Some(interface.last_note().id));
    assert_eq!(follow_up.due, Some(Date::constant(2026, 12, 1)));
}

#[test]
fn a_saved_note_is_on_the_page_of_the_forum() {
    let mut interface = form();
    interface.resize(120, 60).type_text("Nieuw plan").press("tab").type_text("Zaal boeken").press("ctrl-s");
    let screen = interface.screen();
    assert!(screen.contains("Verslagen (1)") && screen.contains("Nieuw plan"), "{screen}");
    assert!(screen.contains("Opvolging (1 open)") && screen.contains("[ ] Zaal boeken"), "{screen}");
    assert!(screen.contains("23 november 2026 (vandaag)"), "{screen}");
}

#[test]
fn a_saved_note_is_on_the_page_of_everyone_who_attended() {
    let mut interface = form();
    interface.type_text("Nieuw plan").press("shift-tab").type_text("arktos").press("enter ctrl-s");
    interface.press("/").type_text("arktos").press("enter");
    assert!(interface.shows("Nieuw plan") && interface.shows("23 november 2026 · Klankbordgroep"));
    interface.press("/").type_text("cgg").press("enter");
    assert!(!interface.shows("Nieuw plan"));
}

#[test]
fn pasted_text_is_never_taken_for_keys() {
    let mut interface = form();
    interface.paste("een\r\ntwee\rdrie\u{1b}[2J\tq").press("ctrl-s");
    assert_eq!(interface.last_note().text, "een\ntwee\ndrie[2J\tq");
}

#[test]
fn pasted_lines_are_joined_in_a_field_of_one_line() {
    let mut interface = form();
    interface.press("tab").paste("Bellen\r\nen mailen\n").press("ctrl-s");
    let text = interface.store.follow_ups().iter().next_back().map(|follow_up| follow_up.text.clone());
    assert_eq!(text.as_deref(), Some("Bellen en mailen"));
}

#[test]
fn letters_with_diacritics_and_emoji_are_kept_as_typed() {
    let mut interface = form();
    interface.type_text("Één idee, coördinatie 🙂").press("ctrl-s");
    assert_eq!(interface.last_note().text, "Één idee, coördinatie 🙂");
}

#[test]
fn a_text_of_many_lines_can_be_typed_and_its_last_edit_undone() {
    let mut interface = form();
    interface.type_text("een\ntwee").press("ctrl-z ctrl-y").type_text("!").press("ctrl-s");
    assert_eq!(interface.last_note().text, "een\ntwee!");
}

#[test]
fn the_button_saves_too() {
    let mut interface = form();
    interface.type_text("Iets").press("tab tab enter");
    assert_eq!(interface.last_note().text, "Iets");
}

#[rstest]
#[case::day("shift-tab shift-tab ctrl-u 2 0 / 1 1")]
#[case::text("x")]
#[case::present("shift-tab space")]
#[case::follow_up("tab x")]
fn editing_a_note_keeps_all_untouched_fields(#[case] keys: &str) {
    let mut overview = lived_in();
    let before = overview.notes_in_order()[0].clone();
    // Not in the order of the form, and with text that the form would remove from a new note.
    let present = ["VDAB", "Arktos", "CLB"].map(|name| attendee(organisation_named(&overview, name)));
    let odd = Note { present: present.to_vec(), text: "Zei\r\niets. \n\n".to_owned(), ..before.clone() };
    overview.apply(&Change::Note(Edit::update(before, odd.clone()))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("f4 e").press(keys).press("ctrl-s");
    let after = interface.store.notes().get(odd.id).expect("the note").clone();
    assert!(interface.model.modals.is_empty() && interface.commits() == 1, "{}", interface.screen());
    let touched = match keys {
        "x" => Note { text: after.text.clone(), ..odd },
        "shift-tab space" => Note { present: after.present.clone(), ..odd },
        "tab x" => odd,
        _ => Note { date: Date::constant(2026, 11, 20), ..odd },
    };
    assert_eq!(after, touched);
}

#[test]
fn an_untouched_note_is_not_changed() {
    let mut interface = Interface::on(lived_in());
    interface.press("f4 e ctrl-s");
    assert!(interface.model.modals.is_empty() && interface.commits() == 0);
}
