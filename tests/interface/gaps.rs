//! The gaps: who is missing where, as a list and as a grid, and what to do about it.

use overleg::domain::{Date, FollowUp, Overview, PartnerKind, Party, Records, Subject};
use overleg::tui::msg::Gesture;
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::{forum, id, overview, province, region};
use crate::sample::{forum_named, organisation_named};

const DIEST: &str = "Samenwerking Stad Diest";
const INTRO: &str = "Samenwerking scholen en lokale besturen met Groep INTRO";

fn gaps(keys: &str) -> Interface {
    let mut interface = Interface::new();
    interface.press("f6").press(keys);
    interface
}

/// The grid, with the cursor on the LOP in Diest.
fn on_the_lop_in_diest() -> Interface {
    let mut interface = gaps("v f");
    interface.type_text("stad diest").press("enter f").type_text("lop").press("enter");
    assert!(said(&interface).starts_with("LOP · Samenwerking Stad Diest (Diest)"), "{}", interface.screen());
    interface
}

/// What the grid says of the selected cell, on one line.
fn said(interface: &Interface) -> String {
    let screen = interface.screen();
    let body: Vec<&str> = screen.lines().collect();
    let body = &body[..body.len() - 2];
    let start = body.iter().rposition(|line| line.starts_with('>')).expect("what is selected is said");
    let words = body[start..].iter().map(|line| line.trim_start_matches('>').trim());
    words.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn not_needed(interface: &Interface, forum: &str) -> Vec<PartnerKind> {
    let id = forum_named(&interface.store, forum);
    interface.store.forums().get(id).expect("the forum").not_needed.clone()
}

/// The follow-ups that are about the forum and were not there from the start.
fn made<'a>(interface: &'a Interface, forum: &str) -> Vec<&'a FollowUp> {
    let before = Interface::new();
    let about = interface.store.follow_ups_about(Subject::Forum(forum_named(&interface.store, forum)));
    about.into_iter().filter(|one| before.store.follow_ups().get(one.id).is_none()).collect()
}

#[rstest]
#[case::function_key("f6")]
#[case::digit("5")]
#[case::azerty("(")]
fn a_key_shows_the_gaps(#[case] key: &str) {
    let mut interface = Interface::new();
    interface.press(key);
    assert!(interface.shows("Leemtes · 5 tafels missen een vaste partner"), "{}", interface.screen());
}

#[test]
fn the_first_gap_is_selected_at_once() {
    assert_eq!(gaps("").selected(), format!("○ {INTRO}  geen CLB, geen LOP"));
}

#[test]
fn what_is_missing_says_where_in_the_region_it_sits() {
    let mut interface = gaps("");
    let stad_leuven = "geen lokaal bestuur · Stad Leuven zit in Steunpunt schooluitval Leuven";
    assert!(interface.shows(stad_leuven), "{}", interface.screen());
    interface.press("down down down down");
    let vilvoorde = "geen CLB, geen scholen · wel in";
    assert!(interface.selected().ends_with(vilvoorde), "{}", interface.screen());
}

#[test]
fn a_gap_opens_with_enter_and_esc_comes_back() {
    let mut interface = gaps("down enter");
    assert_eq!(interface.on_page(), DIEST);
    interface.press("esc");
    assert_eq!(interface.model.screen, ScreenName::Gaps);
    assert!(interface.selected().contains(DIEST), "{}", interface.screen());
}

#[test]
fn a_follow_up_with_a_date_takes_at_most_eight_keys() {
    let mut interface = gaps("down a tab tab v r ctrl-s");
    let made = made(&interface, DIEST);
    let [follow_up] = made.as_slice() else { panic!("one follow-up: {made:?}") };
    assert_eq!(follow_up.text, "Navragen wie hier aan tafel zit voor LOP");
    assert_eq!(follow_up.due, Some(Date::constant(2026, 11, 27)));
    interface.press("f6");
    assert!(interface.shows("geen LOP · staat op je lijst"), "{}", interface.screen());
}

#[rstest]
#[case::several_kinds("", INTRO, "Navragen wie hier aan tafel zit voor CLB en LOP")]
#[case::the_only_one_nearby("down down", "RiS+K Leuven", "Stad Leuven vragen om mee aan tafel te komen")]
#[case::not_mapped("down down down down down", "Werkgroep Recht op Leren", "Navragen wie hier aan tafel zit")]
fn a_follow_up_asks_for_what_is_missing(#[case] to: &str, #[case] forum: &str, #[case] text: &str) {
    let mut interface = gaps(to);
    interface.press("a ctrl-s");
    let texts: Vec<_> = made(&interface, forum).iter().map(|one| one.text.clone()).collect();
    assert_eq!(texts, [text], "{}", interface.screen());
}

#[test]
fn what_is_not_needed_is_no_gap_any_more_until_that_is_undone() {
    let mut interface = gaps("down x");
    assert_eq!(not_needed(&interface, DIEST), [PartnerKind::Lop]);
    assert!(
        interface.status().contains("LOP niet nodig in Samenwerking Stad Diest"),
        "{}",
        interface.status()
    );
    assert!(interface.shows("Leemtes · 4 tafels missen een vaste partner"), "{}", interface.screen());
    interface.press("u");
    assert_eq!(not_needed(&interface, DIEST), []);
    assert!(interface.shows("Leemtes · 5 tafels missen een vaste partner"), "{}", interface.screen());
}

#[test]
fn of_several_missing_kinds_the_user_says_which_is_not_needed() {
    let mut interface = gaps("x");
    assert_eq!(interface.commits(), 0);
    interface.press("down enter");
    assert_eq!(not_needed(&interface, INTRO), [PartnerKind::Lop]);
}

#[test]
fn only_a_missing_partner_can_be_not_needed() {
    let interface = gaps("end x");
    assert_eq!(interface.commits(), 0);
    assert!(
        interface.status().starts_with("Alleen een vaste partner die ontbreekt"),
        "{}",
        interface.status()
    );
}

#[test]
fn nothing_is_removed_from_here() {
    let mut interface = gaps("d");
    assert_eq!(interface.commits(), 0);
    interface.press("v d");
    assert_eq!(interface.commits(), 0);
}

#[rstest]
#[case::region("leuven", "RiS+K Leuven", DIEST)]
#[case::sector("lokaal", "RiS+K Leuven", DIEST)]
fn the_gaps_can_be_limited(#[case] typed: &str, #[case] shown: &str, #[case] hidden: &str) {
    let mut interface = gaps("F");
    interface.type_text(typed).press("enter");
    assert!(interface.shows(shown) && !interface.shows(hidden), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.shows(hidden), "{}", interface.screen());
}

#[test]
fn without_any_forum_it_says_so() {
    let mut interface = Interface::start(Setup { overview: Overview::default(), ..Setup::default() });
    interface.press("f6");
    assert!(interface.shows("Er zijn nog geen overlegfora."), "{}", interface.screen());
    interface.press("v down right enter a esc x + - o tab");
    assert!(interface.shows("Er zijn nog geen overlegfora."), "{}", interface.screen());
}

#[test]
fn the_selected_cell_is_said_in_words() {
    let said = said(&on_the_lop_in_diest());
    assert_eq!(
        said,
        "LOP · Samenwerking Stad Diest (Diest): verwacht, geen plaats bekend. LOP zit met jou aan 6 tafels."
    );
}

#[test]
fn the_cursor_of_the_terminal_stands_at_the_selected_cell() {
    let mut interface = on_the_lop_in_diest();
    let cursor = interface.cursor();
    assert_eq!(interface.frame()[cursor].symbol(), "!");
    interface.press("right");
    assert_eq!(interface.cursor().y, cursor.y);
    assert!(interface.cursor().x > cursor.x);
}

#[test]
fn tab_goes_to_the_next_region() {
    let mut interface = gaps("v tab");
    assert!(said(&interface).contains("(Asse-Merchtem-Opwijk)"), "{}", interface.screen());
    interface.press("tab right");
    assert!(said(&interface).contains("Overlegmomenten Huis van het Kind (Diest)"), "{}", interface.screen());
    interface.press("shift-tab");
    assert!(said(&interface).contains("Samenwerking Stad Diest (Diest)"), "{}", interface.screen());
    interface.press("shift-tab");
    assert!(said(&interface).contains("(Asse-Merchtem-Opwijk)"), "{}", interface.screen());
}

#[rstest]
#[case::plus_and_minus("+", "-")]
#[case::enter("enter", "enter")]
fn a_sector_opens_into_its_partners(#[case] open: &str, #[case] close: &str) {
    let mut interface = gaps("v f");
    interface.type_text("geestelijke").press("enter");
    assert!(!interface.shows("UPC KU Leuven"));
    interface.press(open);
    assert!(interface.shows("UPC KU Leuven"), "{}", interface.screen());
    interface.press(close);
    assert!(!interface.shows("UPC KU Leuven"), "{}", interface.screen());
}

#[test]
fn closing_a_sector_from_one_of_its_partners_selects_the_sector() {
    let mut interface = gaps("v f");
    interface.type_text("cgg").press("enter -");
    assert!(said(&interface).starts_with("Geestelijke gezondheid ·"), "{}", interface.screen());
}

#[test]
fn finding_a_partner_opens_its_sector_and_esc_goes_back() {
    let mut interface = gaps("v");
    let before = said(&interface);
    interface.press("f").type_text("arktos");
    assert!(said(&interface).starts_with("Arktos ·"), "{}", interface.screen());
    interface.press("esc");
    assert_eq!(said(&interface), before);
}

#[test]
fn a_missing_kind_opens_the_partner_that_could_fill_the_gap() {
    let mut interface = on_the_lop_in_diest();
    interface.press("enter");
    assert_eq!(interface.on_page(), "Lokaal Overlegplatform");
    interface.press("esc");
    assert!(said(&interface).starts_with("LOP ·"), "{}", interface.screen());
}

#[test]
fn what_is_not_needed_in_a_cell_is_needed_again_with_the_same_key() {
    let mut interface = on_the_lop_in_diest();
    interface.press("x");
    assert_eq!(not_needed(&interface, DIEST), [PartnerKind::Lop]);
    assert!(said(&interface).contains("hier niet nodig"), "{}", interface.screen());
    interface.press("x");
    assert_eq!(not_needed(&interface, DIEST), []);
}

#[test]
fn a_partner_that_was_asked_has_a_sign_of_its_own() {
    let mut interface = on_the_lop_in_diest();
    interface.press("a ctrl-s");
    let mut follow_up = made(&interface, DIEST).first().copied().expect("it was made").clone();
    let before = follow_up.clone();
    follow_up.waiting_for = Some(Party::Organisation(organisation_named(&interface.store, "LOP")));
    let change = overleg::domain::Change::FollowUp(overleg::domain::Edit::update(before, follow_up));
    interface.change_elsewhere(&change).look();
    assert_eq!(interface.frame()[interface.cursor()].symbol(), "?");
    assert!(said(&interface).contains("gevraagd"), "{}", interface.screen());
}

#[test]
fn a_click_selects_a_cell() {
    let mut interface = on_the_lop_in_diest();
    let cursor = interface.cursor();
    interface.press("home tab");
    interface.mouse(Gesture::Press, cursor.x, cursor.y);
    assert!(said(&interface).starts_with("LOP · Samenwerking Stad Diest"), "{}", interface.screen());
}

#[test]
fn the_order_changes() {
    let mut interface = gaps("v o");
    assert!(interface.shows("meeste tafels eerst"), "{}", interface.screen());
    assert!(interface.find("NAFT, flexibel").y < interface.find("CLB").y, "{}", interface.screen());
    interface.press("o");
    assert!(interface.shows("meeste leemtes eerst"), "{}", interface.screen());
    assert!(interface.find("scholen").y < interface.find("NAFT, flexibel").y, "{}", interface.screen());
    interface.press("o");
    assert!(interface.find("CLB").y < interface.find("NAFT, flexibel").y, "{}", interface.screen());
    assert!(interface.find("NAFT, flexibel").y < interface.find("scholen").y, "{}", interface.screen());
}

#[test]
fn the_grid_of_a_region_has_only_its_forums() {
    let mut interface = gaps("v F");
    interface.type_text("diest").press("enter");
    assert!(said(&interface).contains("(Diest)"), "{}", interface.screen());
    interface.press("right right right");
    assert!(said(&interface).contains("(Diest)"), "{}", interface.screen());
}

#[test]
fn the_grid_of_a_sector_has_only_its_partners() {
    let mut interface = gaps("v F");
    interface.type_text("werk").press("enter");
    assert!(interface.shows("VDAB") && !interface.shows("CLB"), "{}", interface.screen());
}

#[test]
fn the_keys_on_a_forum_act_on_that_of_the_column() {
    let mut interface = on_the_lop_in_diest();
    interface.press("b");
    assert_eq!(interface.on_page(), DIEST);
}

/// Forty forums in four regions, in a grid of eighty by twenty-four.
fn forty_forums() -> Interface {
    let regions = (2..=5).map(|number| region(number, id(1)));
    let forums = (1..=40).map(|number| forum(number, id(2 + (number - 1) / 10)));
    let overview = overview(Records {
        regions: std::iter::once(province(1)).chain(regions).collect(),
        forums: forums.collect(),
        ..Records::default()
    });
    let mut interface = Interface::start(Setup { overview, size: (80, 24), ..Setup::default() });
    interface.press("f6 v");
    interface
}

#[test]
fn columns_that_do_not_fit_scroll_under_the_cursor() {
    let mut interface = forty_forums();
    assert!(interface.shows("1-17 van 40"), "{}", interface.screen());
    for _ in 0..39 {
        interface.press("right");
        assert_eq!(interface.frame()[interface.cursor()].symbol(), "●", "{}", interface.screen());
    }
    assert!(interface.shows("24-40 van 40") && interface.shows("> mijn plaats"), "{}", interface.screen());
    interface.press("shift-tab shift-tab shift-tab shift-tab");
    assert!(interface.shows("1-17 van 40"), "{}", interface.screen());
}

#[test]
fn a_larger_window_shows_the_columns_before_the_cursor_too() {
    let mut interface = forty_forums();
    interface.press("tab tab tab").resize(200, 50);
    assert!(!interface.shows("van 40"), "{}", interface.screen());
}

#[test]
fn the_grid_remembers_the_cell_when_the_user_comes_back() {
    let mut interface = on_the_lop_in_diest();
    interface.press("f5 f6");
    assert!(said(&interface).starts_with("LOP · Samenwerking Stad Diest"), "{}", interface.screen());
}
