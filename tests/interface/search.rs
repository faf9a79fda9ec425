//! The search for a partner organisation.

use overleg::domain::Overview;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::Interface;

#[test]
fn results_come_from_the_first_letter_on() {
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
fn beside_the_results_stands_where_the_organisation_sits() {
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
fn the_organisation_that_is_selected_is_the_one_that_opens() {
    let mut interface = Interface::new();
    interface.press("/").type_text("stad").press("down");
    let second = interface.found()[1].clone();
    assert_eq!(interface.press("enter").on_page(), second);
}

#[test]
fn the_organisations_opened_last_come_first_the_latest_on_top() {
    let mut interface = Interface::new();
    interface.press("/").type_text("vdab").press("enter /").type_text("logo").press("enter /");
    assert_eq!(interface.found()[..2], ["Logo", "VDAB"]);
}

#[test]
fn without_a_query_every_organisation_is_there() {
    let mut interface = Interface::new();
    interface.press("/");
    assert!(interface.shows(&format!("1/{} │", interface.store.organisations().len())));
}

#[test]
fn escape_closes_the_search_and_leaves_everything_as_it_was() {
    let mut interface = Interface::new();
    let before = interface.press("down").screen();
    interface.press("/").type_text("vdab").press("esc");
    assert_eq!(interface.screen(), before);
}

#[test]
fn when_nothing_is_found_it_says_so_and_enter_does_nothing() {
    let mut interface = Interface::new();
    interface.press("/").type_text("xqzw");
    assert!(interface.shows("Niets gevonden."));
    interface.press("enter");
    assert_eq!(interface.model.scope(), Scope::Search);
}

#[test]
fn the_selection_stays_among_the_results() {
    let mut interface = Interface::new();
    interface.press("/ pagedown pagedown pagedown pagedown down");
    assert!(interface.shows(&format!("{0}/{0}", interface.store.organisations().len())));
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
fn what_can_be_picked_says_by_what_it_was_found_when_not_by_its_name(#[case] typed: &str, #[case] row: &str) {
    let mut interface = Interface::new();
    interface.press("f3 F").type_text(typed);
    assert!(interface.shows(row), "{}", interface.screen());
}

#[test]
fn where_there_are_no_organisations_yet_the_search_says_so_and_finds_nothing_else() {
    let mut interface = Interface::on(Overview::default());
    interface.press("/");
    assert!(interface.shows("Er zijn nog geen organisaties."), "{}", interface.screen());
    interface.type_text("clb");
    assert!(interface.shows("Niets gevonden."), "{}", interface.screen());
}
