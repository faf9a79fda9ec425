//! The region tree.

use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::layout::Pane;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample;

#[rstest]
#[case::start("", "Vlaams-Brabant")]
#[case::arrows("down down", "Werkgroep Recht op Leren")]
#[case::letters("j j k", "Klankbordgroep")]
#[case::not_past_the_top("up", "Vlaams-Brabant")]
#[case::end("end", "Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO")]
#[case::not_past_the_end("G down", "Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO")]
#[case::top("G g", "Vlaams-Brabant")]
#[case::a_region_after_the_forums_of_the_province("down down down down", "Asse-Merchtem-Opwijk")]
fn keys_move_the_cursor(#[case] keys: &str, #[case] name: &str) {
    assert_eq!(Interface::new().press(keys).in_tree(), name);
}

#[test]
fn the_page_follows_the_cursor() {
    assert_eq!(Interface::new().press("down").on_page(), "Klankbordgroep");
}

#[test]
fn when_the_tree_hides_a_page_the_keys_and_the_breadcrumb_are_those_of_the_tree() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("down /").type_text("arktos").press("enter f2");
    let top = interface.screen().lines().next().unwrap_or_default().trim().to_owned();
    assert_eq!(top, "Vlaams-Brabant › Klankbordgroep");
    interface.press("b");
    assert!(interface.shows("Voorbereiding: Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn left_on_a_forum_goes_to_its_region() {
    assert_eq!(Interface::new().press("down down left").in_tree(), "Vlaams-Brabant");
}

#[test]
fn left_on_a_region_collapses_it_and_right_expands_it() {
    let mut interface = Interface::new();
    interface.press("f").type_text("diest").press("enter left");
    assert!(!interface.tree().contains("Samenwerking Stad Diest") && interface.tree().contains("▸ Diest"));
    interface.press("right");
    assert!(interface.tree().contains("→ Samenwerking Stad Diest") && interface.tree().contains("▾ Diest"));
}

#[test]
fn right_on_an_expanded_region_moves_into_it() {
    assert_eq!(Interface::new().press("right").in_tree(), "Klankbordgroep");
}

#[test]
fn a_region_counts_its_forums_whether_they_are_shown_or_not() {
    let mut interface = Interface::new();
    let row = |interface: &Interface| {
        let tree = interface.tree();
        tree.lines().find(|line| line.contains("Leuven  ")).expect("the row").to_owned()
    };
    let open = row(&interface);
    interface.press("-");
    assert!(open.ends_with(" 3"), "{open:?}");
    assert_eq!(row(&interface), open.replace('▾', "▸"));
}

#[test]
fn collapsing_all_leaves_the_regions_and_expanding_all_brings_the_forums_back() {
    let mut interface = Interface::new();
    interface.press("down down down down down -");
    assert_eq!(interface.in_tree(), "Asse-Merchtem-Opwijk");
    assert!(interface.tree().contains("▸ Vilvoorde") && !interface.tree().contains("P.L.E.K."));
    assert!(interface.press("+").tree().contains("P.L.E.K."));
}

#[rstest]
#[case::enter_on_a_forum("down enter")]
#[case::enter_on_a_region("enter")]
#[case::right_on_a_forum("down right")]
#[case::tab("tab")]
fn the_keyboard_moves_to_the_page(#[case] keys: &str) {
    assert_eq!(Interface::new().press(keys).model.screens.regions.focus, Pane::Detail);
}

#[test]
fn finding_jumps_to_a_name_from_its_first_letters() {
    let mut interface = Interface::new();
    interface.press("f").type_text("di");
    assert_eq!(interface.in_tree(), "Diest");
    assert_eq!(interface.on_page(), "Diest");
}

#[test]
fn finding_cycles_through_the_matching_names() {
    let mut interface = Interface::new();
    interface.press("f").type_text("diest").press("down");
    assert_eq!(interface.in_tree(), "Samenwerking Stad Diest");
    assert_eq!(interface.press("down").in_tree(), "Diest");
    assert_eq!(interface.press("up").in_tree(), "Samenwerking Stad Diest");
    assert_eq!(interface.press("up").in_tree(), "Diest");
}

#[test]
fn cancelling_the_find_returns_to_the_start() {
    let mut interface = Interface::new();
    interface.press("down f").type_text("diest").press("esc");
    assert_eq!(interface.in_tree(), "Klankbordgroep");
    assert_eq!(interface.model.scope(), Scope::Tree);
}

#[test]
fn accepting_a_match_selects_it_and_expands_its_region() {
    let mut interface = Interface::new();
    interface.press("- f").type_text("ris").press("enter");
    assert_eq!((interface.in_tree().as_str(), interface.model.scope()), ("RiS+K Leuven", Scope::Tree));
    assert!(interface.tree().contains("● RiS+K Leuven"));
}

#[test]
fn letters_typed_while_finding_are_no_commands() {
    let mut interface = Interface::new();
    interface.press("f").type_text("quit n");
    assert_eq!(interface.asked, []);
    assert_eq!(interface.model.scope(), Scope::FindInTree);
}

#[test]
fn the_name_under_the_cursor_can_be_copied_and_the_screen_says_so() {
    let mut interface = Interface::new();
    interface.press("down y n");
    assert_eq!(interface.asked, [Effect::Copy("Klankbordgroep".to_owned())]);
    assert_eq!(interface.status(), "Naar het klembord gestuurd: Klankbordgroep");
}

#[test]
fn an_empty_store_says_so_and_survives_every_key() {
    let mut interface = Interface::on(overleg::domain::Overview::default());
    assert!(interface.shows("Nog geen regio's"));
    interface.press("up down left right home end enter esc tab n y space - + f esc / enter esc ? esc");
    assert!(interface.shows("Nog geen regio's"));
}

#[test]
fn in_a_narrow_terminal_the_page_takes_the_place_of_the_tree() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    assert!(interface.shows("▾ Diest") && !interface.shows("Gemeenten"));
    interface.press("down enter");
    assert!(!interface.shows("▾ Diest") && interface.shows("Leden (10)"));
    interface.press("esc");
    assert!(interface.shows("▾ Diest"));
}

#[test]
fn the_tree_can_be_made_wider_and_narrower() {
    let mut interface = Interface::on(sample::starter());
    let width = |interface: &Interface| interface.model.areas().tree.expect("a tree").width;
    let before = width(&interface);
    assert!(width(interface.press(">")) > before);
    assert!(width(interface.press("< <")) < before);
}
