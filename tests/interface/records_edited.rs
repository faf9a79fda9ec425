//! Adding, changing, removing and merging records on the pages that show them.

use std::collections::BTreeSet;

use overleg::domain::{ForumId, Involvement, OrganisationId, Subject};
use overleg::i18n::Lang;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::{Interface, Setup, Thread};
use crate::sample::{forum_named, lived_in, organisation_named};

fn lived_in_interface() -> Interface {
    Interface::start(Setup { overview: lived_in(), ..Setup::default() })
}

/// The page of an organisation, reached as a user does.
fn at_organisation(interface: &mut Interface, typed: &str) -> OrganisationId {
    interface.press("/").type_text(typed).press("enter");
    let name = interface.on_page();
    interface.store.organisations().iter().find(|one| one.name == name).expect("an organisation").id
}

#[test]
fn a_in_a_region_adds_a_forum_there_and_shows_it() {
    let mut interface = Interface::new();
    interface.press("f").type_text("diest").press("enter a").type_text("Netwerk Demer").press("ctrl-s");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Netwerk Demer")).expect("added");
    let region = interface.store.regions().get(forum.region).expect("its region");
    assert_eq!((region.name.as_str(), interface.on_page().as_str()), ("Diest", "Netwerk Demer"));
    assert_eq!(interface.status(), "Bewaard: Netwerk Demer toegevoegd");
}

#[test]
fn a_partner_saved_while_a_question_is_open_is_picked_all_the_same() {
    let mut interface = Interface::new();
    interface.press("f").type_text("klankbord").press("enter a").type_text("Nieuwe Partner vzw");
    interface.press("up enter").writer = Thread::IsBusy;
    interface.press("ctrl-s f1").finish_saving();
    assert!(interface.press("esc").shows("> Organisatie       Nieuwe Partner vzw"), "{}", interface.screen());
}

#[test]
fn a_on_a_forum_adds_a_member_that_is_created_on_the_spot() {
    let mut interface = Interface::new();
    interface.press("f").type_text("klankbord").press("enter a").type_text("Nieuwe Partner vzw");
    interface.press("up enter");
    assert!(interface.shows("Nieuw lid › Nieuwe organisatie"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert!(interface.shows("> Organisatie       Nieuwe Partner vzw"), "{}", interface.screen());
    interface.press("ctrl-s");
    let partner = organisation_named(&interface.store, "Nieuwe Partner vzw");
    let forums: Vec<_> =
        interface.store.memberships_of(partner).iter().map(|membership| membership.forum).collect();
    assert_eq!(forums, [forum_named(&interface.store, "Klankbordgroep")]);
}

#[test]
fn a_duplicate_member_is_refused_at_its_field() {
    let mut interface = Interface::new();
    interface.press("f").type_text("klankbord").press("enter a").type_text("CLB").press("enter ctrl-s");
    assert_eq!(interface.commits(), 0);
    assert_eq!(interface.status(), "zit daar al aan tafel");
    assert!(interface.shows("> Organisatie"), "{}", interface.screen());
}

#[rstest]
#[case(Lang::Nl, "[ Bewaren  Ctrl-S ]", "[ Annuleren  Esc ]")]
#[case(Lang::En, "[ Save  Ctrl-S ]", "[ Cancel  Esc ]")]
fn both_buttons_are_fully_visible_in_the_smallest_terminal(
    #[case] lang: Lang,
    #[case] save: &str,
    #[case] cancel: &str,
) {
    let mut interface = Interface::start(Setup { lang, size: (60, 15), ..Setup::default() });
    interface.press("down a");
    assert!(interface.shows(save) && interface.shows(cancel), "{}", interface.screen());
}

#[test]
fn an_organisation_is_not_offered_for_merging_with_itself() {
    let mut interface = Interface::new();
    interface.press("/").type_text("arktos").press("enter M").type_text("arktos");
    let offered = interface.screen().lines().filter(|line| line.contains("Arktos  organisatie")).count();
    assert_eq!(offered, 0, "{}", interface.screen());
    assert!(interface.shows("Arktos samenvoegen met"), "{}", interface.screen());
}

#[test]
fn an_untouched_record_form_closes_without_a_question() {
    let mut interface = Interface::new();
    interface.press("e esc");
    assert_eq!(interface.model.scope(), Scope::Tree);
}

#[test]
fn a_changed_record_form_asks_before_closing() {
    let mut interface = Interface::new();
    interface.press("j e").type_text("X").press("esc");
    assert_eq!(interface.model.scope(), Scope::Confirm);
    interface.press("esc");
    assert!(interface.shows("KlankbordgroepX"), "the form is as it was:\n{}", interface.screen());
    interface.press("esc down enter");
    assert_eq!((interface.model.scope(), interface.commits()), (Scope::Tree, 0));
}

#[test]
fn saving_an_untouched_form_changes_nothing() {
    let mut interface = Interface::new();
    interface.press("j e ctrl-s");
    assert_eq!((interface.model.scope(), interface.commits()), (Scope::Tree, 0));
}

#[test]
fn a_forum_can_be_moved_to_another_region() {
    let mut interface = Interface::new();
    interface.press("j e tab").type_text("leuven").press("enter ctrl-s");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Klankbordgroep")).expect("it");
    assert_eq!(interface.store.regions().get(forum.region).expect("its region").name, "Leuven");
    assert_eq!(interface.in_tree(), "Klankbordgroep", "the cursor goes along");
}

#[test]
fn the_form_shows_that_the_old_name_becomes_a_former_name() {
    let mut interface = Interface::new();
    interface.press("j e ctrl-u").type_text("Denktank");
    assert!(interface.shows("  Vroegere namen    Klankbordgroep"), "{}", interface.screen());
    interface.press("ctrl-s");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Denktank")).expect("renamed");
    assert_eq!(forum.former_names, ["Klankbordgroep"]);
}

#[test]
fn my_place_in_a_forum_can_be_changed_from_the_tree() {
    let mut interface = Interface::new();
    interface.press("j i");
    assert!(interface.shows("> ◆ voorzitter"), "what it is now is selected:\n{}", interface.screen());
    interface.press("down down enter");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Klankbordgroep")).expect("it");
    assert_eq!(forum.involvement, Involvement::Member);
    assert!(interface.tree().contains("● Klankbordgroep"), "{}", interface.tree());
}

#[test]
fn an_invalid_value_is_reported_beside_its_field() {
    let mut interface = Interface::new();
    interface.press("m");
    assert!(interface.shows("verplicht"));
    interface.press("tab").type_text("volgende dinsdag");
    assert!(interface.shows("dinsdag 1 december 2026"), "{}", interface.screen());
    interface.press("ctrl-u").type_text("ooit");
    assert!(interface.shows("! “ooit” is geen datum"), "{}", interface.screen());
}

#[test]
fn a_meeting_is_planned_for_the_selected_forum() {
    let mut interface = Interface::new();
    interface.press("j m").type_text("14/1").press("tab").type_text("14u30").press("ctrl-s");
    let meeting = interface.store.meetings().iter().next().expect("a meeting").clone();
    assert_eq!(meeting.forum, forum_named(&interface.store, "Klankbordgroep"));
    assert_eq!(meeting.date, overleg::domain::Date::constant(2027, 1, 14));
}

#[test]
fn a_note_is_edited_in_the_form_in_which_it_was_written() {
    let mut interface = lived_in_interface();
    let before = interface.store.notes().len();
    interface.press("j enter G");
    while !interface.selected().starts_with("12 november") {
        interface.press("up");
    }
    interface.press("e");
    assert!(interface.shows("Verslag wijzigen"), "{}", interface.screen());
    interface.type_text("Ook: ").press("ctrl-s");
    assert_eq!(interface.store.notes().len(), before);
    let changed = interface.store.notes().iter().filter(|note| note.text.contains("Ook:")).count();
    assert_eq!(changed, 1);
}

#[test]
fn removing_an_organisation_removes_its_seats() {
    let mut interface = lived_in_interface();
    let clb = at_organisation(&mut interface, "clb");
    assert!(interface.store.memberships_of(clb).len() >= 6);
    interface.press("d up enter");
    assert!(!interface.store.organisations().contains(clb));
    assert_eq!(interface.store.memberships_of(clb).len(), 0);
    assert!(interface.status().contains("lidmaatschappen"), "{}", interface.status());
}

#[test]
fn undoing_a_removal_brings_everything_back_and_shows_it() {
    let mut interface = lived_in_interface();
    let clb = at_organisation(&mut interface, "clb");
    assert!(!interface.store.notes_where(|attendee| attendee.organisation == clb).is_empty());
    let before = interface.store.clone();
    interface.press("d up enter u");
    assert_eq!(interface.store, before);
    assert_eq!(interface.on_page(), "Centrum voor Leerlingenbegeleiding", "what came back is shown");
}

#[test]
fn removing_a_forum_leaves_the_cursor_where_it_was() {
    let mut interface = Interface::new();
    interface.press("j j");
    interface.press("d up enter");
    assert_eq!(interface.in_tree(), "Provinciaal Platform");
}

#[test]
fn removing_the_line_of_a_member_keeps_the_organisation() {
    let mut interface = Interface::new();
    interface.press("j enter");
    while !interface.selected().starts_with("CLB") {
        interface.press("down");
    }
    let forum = forum_named(&interface.store, "Klankbordgroep");
    let (members, clb) =
        (interface.store.members_of(forum).len(), organisation_named(&interface.store, "CLB"));
    interface.press("d");
    assert_eq!(interface.store.members_of(forum).len(), members - 1);
    assert!(interface.store.organisations().contains(clb));
}

#[test]
fn two_organisations_are_merged_under_the_chosen_name() {
    let mut interface = Interface::new();
    let gone = at_organisation(&mut interface, "arktos");
    let kept = organisation_named(&interface.store, "Groep INTRO");
    let tables = |interface: &Interface, organisation| -> BTreeSet<ForumId> {
        interface.store.memberships_of(organisation).iter().map(|membership| membership.forum).collect()
    };
    let both = &tables(&interface, kept) | &tables(&interface, gone);
    assert_ne!(tables(&interface, kept), both, "the removed one has a seat that the other has not");
    interface.press("M").type_text("groep intro").press("enter");
    assert!(interface.shows("Ja, onder de naam “Groep INTRO”"), "{}", interface.screen());
    interface.press("enter");
    assert!(!interface.store.organisations().contains(gone));
    assert_eq!(tables(&interface, kept), both);
    assert_eq!(interface.on_page(), "Groep INTRO");
}

#[test]
fn undoing_a_merge_restores_both_organisations() {
    let mut interface = Interface::new();
    let before = interface.store.clone();
    at_organisation(&mut interface, "arktos");
    interface.press("M").type_text("groep intro").press("enter enter");
    assert_ne!(interface.store, before);
    interface.press("u");
    assert_eq!(interface.store, before);
}

#[test]
fn a_follow_up_is_added_about_the_shown_record() {
    let mut interface = Interface::new();
    let arktos = at_organisation(&mut interface, "arktos");
    interface.press("A down down enter").type_text("Nieuwe contactpersoon vragen").press("ctrl-s");
    let added = interface.store.follow_ups_about(Subject::Organisation(arktos));
    assert_eq!(added.len(), 1, "{}", interface.screen());
}

#[test]
fn the_form_can_be_filled_in_with_the_mouse() {
    let mut interface = Interface::new();
    interface.press("j e").click_on("Mijn plaats").click_on("aanwezig").click_on("[ Bewaren");
    let forum = interface.store.forums().get(forum_named(&interface.store, "Klankbordgroep")).expect("it");
    assert_eq!(forum.involvement, Involvement::Member);
}

#[rstest]
#[case::organisation("A down down down down enter", "groep Intro vzw", "! bestaat al? Groep INTRO")]
#[case::person("A down down down down down enter", "barbara", "! bestaat al? Barbara")]
fn a_name_that_exists_already_is_reported_while_it_is_typed(
    #[case] new: &str,
    #[case] typed: &str,
    #[case] warning: &str,
) {
    let mut interface = Interface::new();
    interface.press(new).type_text(typed);
    assert!(interface.shows(warning), "{}", interface.screen());
    interface.type_text(" Aarschot");
    assert!(!interface.shows(warning), "{}", interface.screen());
}
