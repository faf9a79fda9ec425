//! The search for everything that has a name.

use overleg::domain::{
    Change, Date, Edit, FollowUp, Municipality, Note, Organisation, Overview, Party, Person, Subject,
};
use rstest::rstest;

use crate::driver::Interface;
use crate::records::{attendee, follow_up, note, organisation, person};
use crate::sample::{forum_named, starter};

#[test]
fn results_appear_from_the_first_letter() {
    let mut interface = Interface::new();
    let all = interface.press("/").found().len();
    interface.type_text("v");
    assert_eq!(interface.found().first().map(String::as_str), Some("VAPH"));
    assert!(interface.found().len() < all);
}

#[rstest]
#[case::abbreviation("vdab", "VDAB")]
#[case::capitals("CLB", "CLB")]
#[case::full_name("pedagogische beg", "PBD")]
#[case::words_in_any_order("kind huis", "Huis van het Kind")]
#[case::alias("kuleuven", "UPC KU Leuven")]
#[case::without_diacritics("residentiele", "Residentiële voorzieningen Leuven")]
#[case::with_diacritics("residentiële", "Residentiële voorzieningen Leuven")]
fn an_organisation_is_found_by_any_of_its_names(#[case] typed: &str, #[case] name: &str) {
    let mut interface = Interface::new();
    interface.press("/").type_text(typed);
    assert_eq!(interface.found().first().map(String::as_str), Some(name));
}

#[test]
fn the_forums_of_the_organisation_are_shown_beside_the_results() {
    let mut interface = Interface::new();
    interface.press("ctrl-f").type_text("kuleuven");
    let screen = interface.screen();
    assert!(screen.contains("Overlegfora (1)") && screen.contains("→ Samenwerking Stad Diest"), "{screen}");
}

#[test]
fn enter_opens_the_organisation_and_from_there_a_forum() {
    let mut interface = Interface::new();
    interface.press("/").type_text("arktos").press("enter");
    assert_eq!(interface.on_page(), "Arktos");
    assert_eq!(interface.press("down down enter").on_page(), "Schoolondersteuning Halle");
}

#[test]
fn enter_opens_the_selected_organisation() {
    let mut interface = Interface::new();
    interface.press("/").type_text("stad").press("down");
    let second = interface.found()[1].clone();
    assert_eq!(interface.press("enter").on_page(), second);
}

#[test]
fn what_was_opened_last_comes_first_the_latest_on_top() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab").press("enter /").type_text("joeri").press("enter /");
    assert_eq!(interface.found()[..2], ["Joeri", "VDAB"]);
}

/// The number of records with a name, and of municipalities.
fn everything(interface: &Interface) -> usize {
    let store = &interface.store;
    let places = store.forums().len() + store.regions().len() + Municipality::all().len();
    store.organisations().len() + store.persons().len() + places
}

#[test]
fn without_a_query_every_organisation_is_listed() {
    let mut interface = Interface::new();
    interface.press("/");
    let all = everything(&interface);
    assert!(interface.shows(&format!("1/{all} │")), "{}", interface.screen());
}

#[test]
fn escape_closes_the_search_and_leaves_everything_as_it_was() {
    let mut interface = Interface::new();
    let before = interface.press("down").screen();
    interface.press("/").type_text("vdab").press("esc");
    assert_eq!(interface.screen(), before);
}

#[test]
fn when_nothing_is_found_it_says_so() {
    let mut interface = Interface::new();
    interface.press("/").type_text("xqzw");
    assert!(interface.shows("Niets gevonden."), "{}", interface.screen());
}

#[rstest]
#[case::organisation("", "Nieuwe organisatie")]
#[case::person("down ", "Nieuwe persoon")]
#[case::forum("down down ", "Nieuw overlegforum")]
fn what_was_not_found_can_be_made_with_what_was_typed(#[case] keys: &str, #[case] title: &str) {
    let mut interface = Interface::new();
    interface.press("/").type_text("xqzw").press(&format!("{keys}enter"));
    assert!(
        interface.shows(&format!(" {title}\n")) && interface.shows("Naam              xqzw"),
        "{}",
        interface.screen()
    );
}

#[test]
fn an_address_that_was_not_found_is_the_address_of_somebody_new() {
    let mut interface = Interface::new();
    interface.press("/").type_text("xq@zw.be").press("down enter");
    assert!(interface.shows("E-mail            xq@zw.be"), "{}", interface.screen());
}

#[rstest]
#[case::person("joeri", "Joeri")]
#[case::person_by_their_last_name("goos", "Liesbet Goos")]
#[case::person_with_a_typing_error("leisbet", "Liesbet Goos")]
#[case::forum("klankbord", "Klankbordgroep")]
#[case::forum_with_a_sign("risk", "RiS+K Leuven")]
#[case::region("vlaams-brabant", "Vlaams-Brabant")]
#[case::municipality_by_postal_code("3300", "Tienen")]
fn everything_that_has_a_name_is_found(#[case] typed: &str, #[case] name: &str) {
    let mut interface = Interface::new();
    interface.press("/").type_text(typed);
    assert_eq!(interface.found().first().map(String::as_str), Some(name), "{}", interface.screen());
}

#[test]
fn beside_a_person_are_their_work_contact_seats_and_open_follow_ups() {
    let mut overview = starter();
    let joeri = overview.persons().iter().find(|one| one.name == "Joeri").expect("it is there").clone();
    let after = Person { phone: Some("02 111 22 33".to_owned()), ..joeri.clone() };
    let promised =
        FollowUp { waiting_for: Some(Party::Person(joeri.id)), ..follow_up(200, Subject::Person(joeri.id)) };
    overview.apply(&Change::Person(Edit::update(joeri, after))).expect("it fits");
    overview.apply(&Change::FollowUp(Edit::add(promised))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text("joeri");
    for shown in ["Groep INTRO", "02 111 22 33", "○ Samenwerking scholen", "[ ] Opvolging 200"] {
        assert!(interface.shows(shown), "{shown} in\n{}", interface.screen());
    }
}

#[rstest]
#[case::first_number("013/31.22.33")]
#[case::second_number("0470112233")]
#[case::country_code("+32 470 11 22 33")]
#[case::part_of_it("11 22 33")]
fn both_telephone_numbers_of_a_person_are_found(#[case] typed: &str) {
    let mut overview = starter();
    let phone = Some("013 31 22 33 / 0470 11 22 33".to_owned());
    let added = Person { name: "Noor".to_owned(), phone, ..person(200) };
    overview.apply(&Change::Person(Edit::add(added))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text(typed);
    assert_eq!(interface.found(), ["Noor"], "{}", interface.screen());
}

#[rstest]
#[case::short("st jozef")]
#[case::with_a_full_stop("St. Jozef")]
#[case::french("saint jozef")]
#[case::in_one_word("sintjozef")]
#[case::and_in_letters("jozef en pieter")]
#[case::and_as_a_plus("st-jozef + st-pieter")]
fn a_saint_and_an_ampersand_are_found_however_they_are_typed(#[case] typed: &str) {
    let mut overview = starter();
    let added = Organisation { name: "Sint-Jozef & Sint-Pieter".to_owned(), ..organisation(200) };
    overview.apply(&Change::Organisation(Edit::add(added))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text(typed);
    assert_eq!(interface.found().first().map(String::as_str), Some("Sint-Jozef & Sint-Pieter"));
}

#[test]
fn a_guest_without_a_seat_is_shown_where_they_were_and_when() {
    let mut overview = starter();
    let vdab =
        overview.organisations().iter().find(|one| one.short_name() == "VDAB").expect("it is there").id;
    let forum = forum_named(&overview, "RiS+K Leuven");
    let added = Note { present: vec![attendee(vdab)], ..note(200, forum, Date::constant(2026, 11, 12)) };
    overview.apply(&Change::Note(Edit::add(added))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text("vdab");
    assert!(interface.shows("● RiS+K Leuven  was erbij op 12"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("● RiS+K Leuven  was erbij op 12 november 2026"), "{}", interface.screen());
}

#[test]
fn a_sector_finds_its_organisations() {
    let mut interface = Interface::new();
    interface.press("/").type_text("onderwijs leuven");
    assert_eq!(
        interface.found().first().map(String::as_str),
        Some("Scholen Leuven"),
        "{}",
        interface.screen()
    );
}

#[test]
fn an_organisation_comes_before_a_person_of_the_same_name() {
    let mut overview = starter();
    let person = Person { name: "Arktos".to_owned(), ..person(200) };
    overview.apply(&Change::Person(Edit::add(person))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("/").type_text("arktos");
    assert!(
        interface.shows("> org.   Arktos") && interface.shows("  pers.  Arktos"),
        "{}",
        interface.screen()
    );
}

#[test]
fn a_key_keeps_the_search_to_one_kind() {
    let mut interface = Interface::new();
    interface.press("/").type_text("l").press("tab tab");
    assert!(interface.shows("[personen]"), "{}", interface.screen());
    assert!(
        interface.found().iter().all(|name| interface.store.persons().iter().any(|one| one.name == *name))
    );
    interface.press("shift-tab shift-tab");
    assert!(interface.shows("[alles]"), "{}", interface.screen());
}

#[test]
fn a_prefix_keeps_the_search_to_one_kind() {
    let mut interface = Interface::new();
    interface.press("/").type_text("g: diest");
    assert_eq!(interface.found(), ["Diest"]);
    assert!(interface.shows("[gemeenten]"), "{}", interface.screen());
}

#[test]
fn enter_on_a_municipality_opens_its_region() {
    let mut interface = Interface::new();
    interface.press("/").type_text("g:opwijk").press("enter");
    assert_eq!(interface.on_page(), "Asse-Merchtem-Opwijk");
}

#[test]
fn enter_on_a_municipality_that_no_region_covers_opens_the_province() {
    let mut interface = Interface::new();
    interface.press("/").type_text("3300").press("enter");
    assert_eq!(interface.on_page(), "Vlaams-Brabant");
}

#[test]
fn the_selection_is_always_one_of_the_results() {
    let mut interface = Interface::new();
    interface
        .press("/ pagedown pagedown pagedown pagedown pagedown pagedown pagedown pagedown pagedown down");
    let all = everything(&interface);
    assert!(interface.shows(&format!("{all}/{all}")), "{}", interface.screen());
    interface.type_text("vdab").press("up down down");
    assert_eq!(
        interface.press("enter").on_page(),
        "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding"
    );
}

#[rstest]
#[case::alias_of_a_forum("beleidsgroep", "> Klankbordgroep  ook: Beleidsgroep")]
#[case::former_name_of_a_forum("leerrecht", "> Werkgroep Recht op Leren  vroeger: ")]
#[case::region_of_an_organisation("halle arktos", "> Arktos  in: Halle")]
#[case::its_own_name("klankbord", "> Klankbordgroep  overlegforum")]
fn a_proposal_shows_the_field_that_matched_unless_it_is_the_name(#[case] typed: &str, #[case] row: &str) {
    let mut interface = Interface::new();
    interface.press("f3 F").type_text(typed);
    assert!(interface.shows(row), "{}", interface.screen());
}

#[test]
fn where_there_is_nothing_yet_the_search_says_so_and_finds_nothing_else() {
    let mut interface = Interface::on(Overview::default());
    interface.press("/ tab");
    assert!(interface.shows("Hier is nog niets."), "{}", interface.screen());
    interface.type_text("clb");
    assert!(interface.shows("Niets gevonden."), "{}", interface.screen());
}
