//! The search for everything that has a name.

use overleg::domain::{Municipality, Overview};
use rstest::rstest;

use crate::driver::Interface;

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
