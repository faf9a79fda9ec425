//! The map: moving over the tiles, finding a municipality, and its page.

use overleg::domain::{Change, Edit, Forum, Involvement, Kind, Municipality, Region, RegionKind, Subject};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::msg::Gesture;
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample::{forum_named, starter};

/// The map at 80 by 24 with the cursor on a municipality.
fn on(name: &str) -> Interface {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("f7 f").type_text(name).press("enter");
    interface
}

/// The municipality whose words are shown below the tiles.
fn selected(interface: &Interface) -> String {
    let words = interface.selected();
    let words = words.split([' ', '(']).next().unwrap_or_default();
    words.to_owned()
}

#[rstest]
#[case("f7")]
#[case("6")]
#[case("§")]
fn the_map_has_three_keys(#[case] key: &str) {
    let mut interface = Interface::new();
    interface.press(key);
    assert_eq!(interface.model.screen, ScreenName::Map);
}

#[test]
fn it_begins_at_a_forum_that_i_am_not_in() {
    let mut interface = Interface::new();
    for name in ["Samenwerking Stad Diest", "Overlegmomenten Huis van het Kind"] {
        let id = forum_named(&interface.store, name);
        let before = interface.store.forums().get(id).expect("the forum").clone();
        let after = Forum { involvement: Involvement::Member, ..before.clone() };
        interface.change_elsewhere(&Change::Forum(Edit::update(before, after)));
    }
    interface.look().press("f7");
    assert_eq!(selected(&interface), "Opwijk");
}

#[test]
fn arrows_move_over_the_tiles() {
    let mut interface = on("diest");
    interface.press("left down left");
    assert_eq!(selected(&interface), "Tielt-Winge");
}

#[test]
fn the_cursor_of_the_terminal_is_at_the_selected_tile() {
    let interface = on("diest");
    assert_eq!(interface.cursor(), interface.find(">Dies"));
}

#[test]
fn tab_goes_to_the_next_municipality_without_a_forum() {
    let mut interface = on("asse");
    interface.press("tab");
    assert_eq!(selected(&interface), "Wemmel");
    interface.press("tab");
    assert_eq!(selected(&interface), "Steenokkerzeel");
    interface.press("shift-tab");
    assert_eq!(selected(&interface), "Wemmel");
}

#[test]
fn tab_begins_again_after_the_last_one() {
    let mut interface = on("sint-genesius");
    interface.press("tab");
    assert_eq!(selected(&interface), "Londerzeel");
}

#[test]
fn without_a_municipality_to_go_to_tab_says_so() {
    let mut interface = on("asse");
    let province = interface.store.regions().iter().find(|region| region.kind == RegionKind::Region);
    let before = province.expect("a region").clone();
    let municipalities = Municipality::all().iter().map(|one| one.refnis).collect();
    let after = Region { municipalities, ..before.clone() };
    interface.change_elsewhere(&Change::Region(Edit::update(before, after))).look().press("tab");
    assert_eq!(interface.status(), "Elke gemeente heeft een lokaal overleg");
}

#[test]
fn what_is_found_is_told_while_typing() {
    let mut interface = on("diest");
    interface.press("f").type_text("leuv");
    assert_eq!(selected(&interface), "Leuven");
    interface.press("esc");
    assert_eq!(selected(&interface), "Diest");
}

#[test]
fn down_goes_to_the_next_that_is_found() {
    let mut interface = on("diest");
    interface.press("f").type_text("korten").press("down enter");
    assert_eq!(selected(&interface), "Kortenberg");
}

#[test]
fn what_is_nowhere_stays_where_typing_began() {
    let mut interface = on("diest");
    interface.press("f").type_text("xqzw").press("enter");
    assert_eq!(selected(&interface), "Diest");
}

#[test]
fn a_click_selects_a_tile_and_tells_what_it_means() {
    let mut interface = on("diest");
    interface.click_on("Leuv");
    assert_eq!(selected(&interface), "Leuven");
    assert!(interface.shows("● aanwezig · ook ? uitgenodigd"), "{}", interface.screen());
}

#[test]
fn every_tile_can_be_clicked() {
    let mut interface = on("diest");
    for municipality in Municipality::all() {
        let code: String = match municipality.name.as_str() {
            "Kortenberg" => "Korb".to_owned(),
            "Kortenaken" => "Kora".to_owned(),
            "Sint-Genesius-Rode" => "SinG".to_owned(),
            "Sint-Pieters-Leeuw" => "SinP".to_owned(),
            name => name.chars().filter(|char| *char != '-').take(4).collect(),
        };
        interface.click_on(&code);
        assert!(interface.selected().starts_with(&municipality.name), "{code}");
    }
}

#[test]
fn a_double_click_opens_a_municipality() {
    let mut interface = on("diest");
    interface.double_click_on("Leuv");
    assert!(interface.shows("Kaart › Leuven"), "{}", interface.screen());
}

#[test]
fn a_municipality_opens_with_enter_and_esc_comes_back() {
    let mut interface = on("diest");
    interface.press("enter");
    assert_eq!(interface.model.scope(), Scope::Municipality);
    assert!(interface.shows("Gevestigd in Diest (2)"), "{}", interface.screen());
    interface.press("esc");
    assert_eq!(interface.model.scope(), Scope::Map);
    assert_eq!(selected(&interface), "Diest");
}

#[test]
fn a_neighbour_opens_and_esc_goes_back_one_step() {
    let mut interface = on("diest");
    interface.press("enter").click_on("Bekkevoort").press("enter");
    assert!(interface.shows("Kaart › Bekkevoort"), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.shows("Kaart › Diest"), "{}", interface.screen());
}

#[test]
fn a_forum_opens_from_the_page_of_a_municipality_and_esc_comes_back_to_that() {
    let mut interface = on("diest");
    interface.press("enter").double_click_on("Samenwerking Stad Diest");
    assert_eq!(
        (interface.model.screen, interface.on_page().as_str()),
        (ScreenName::Regions, "Samenwerking Stad Diest")
    );
    interface.press("esc");
    assert!(interface.shows("Kaart › Diest"), "{}", interface.screen());
}

#[test]
fn the_list_selects_the_same_municipality() {
    let mut interface = on("diest");
    interface.press("v");
    assert!(interface.selected().starts_with("Diest  2 overlegfora"), "{}", interface.screen());
    interface.press("down down v");
    assert_eq!(selected(&interface), "Drogenbos");
}

#[test]
fn on_a_small_screen_there_are_only_lines() {
    let mut interface = on("diest");
    interface.resize(59, 15);
    assert_eq!(interface.model.scope(), Scope::MapList);
    interface.press("v");
    assert_eq!(interface.status(), "De kaart heeft een scherm van minstens 60 bij 15 nodig");
    interface.resize(60, 15);
    assert_eq!(interface.model.scope(), Scope::Map);
}

#[test]
fn a_follow_up_asks_whether_there_is_a_forum_where_none_is_known() {
    let mut interface = on("aarschot");
    interface.press("a ctrl-s");
    let made =
        interface.store.follow_ups().iter().find(|one| one.text.contains("Aarschot")).expect("it is made");
    assert_eq!(made.text, "Navragen of er in Aarschot een lokaal overleg is");
    assert!(matches!(made.about, Subject::Region(_)));
}

#[test]
fn what_is_open_is_ticked_on_the_page_of_a_municipality() {
    let mut interface = on("diest");
    interface.press("enter end space");
    let open = starter().follow_ups().iter().filter(|one| one.is_open()).count();
    assert_eq!(interface.store.follow_ups().iter().filter(|one| one.is_open()).count(), open - 1);
}

#[rstest]
#[case::tile("")]
#[case::title("enter")]
#[case::forum("enter down down")]
fn nothing_but_a_follow_up_is_removed_from_here(#[case] to: &str) {
    let mut interface = on("diest");
    interface.press(to).press("d");
    assert_eq!(interface.commits(), 0, "{}", interface.screen());
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn the_name_of_a_municipality_is_copied() {
    let mut interface = on("diest");
    interface.press("y");
    assert!(interface.asked.contains(&Effect::Copy("Diest".to_owned())));
}

#[test]
fn what_changed_elsewhere_is_seen_on_the_map() {
    let mut interface = on("diest");
    let forum = crate::sample::forum_named(&interface.store, "Overlegmomenten Huis van het Kind");
    let removal = interface.store.removal(forum.into()).expect("it can be removed");
    interface.change_elsewhere(&removal).look();
    assert!(interface.shows("1 overlegforum · → toegang gezocht"), "{}", interface.screen());
}

#[test]
fn the_wheel_does_nothing_on_the_tiles() {
    let mut interface = on("diest");
    let before = interface.screen();
    interface.mouse(Gesture::WheelDown, 30, 10);
    assert_eq!(interface.screen(), before);
}

#[test]
fn a_note_can_be_begun_on_a_forum_of_a_municipality() {
    let mut interface = on("diest");
    interface.press("enter down down n");
    assert_eq!(interface.form().map(overleg::domain::RecordId::kind), Some(Kind::Note));
}
