//! Keys that do no harm: removals that ask first, messages that stay, and keys that are bound to nothing.

use overleg::i18n::Lang;
use overleg::tui::keys::Scope;
use overleg::tui::msg::{Moment, Msg};
use rstest::rstest;

use crate::driver::{Interface, Setup, moment};
use crate::sample::{kept_current, lived_in};

fn seconds_later(interface: &mut Interface, seconds: i64) {
    let moment = moment();
    let now = moment.now.as_second() + seconds;
    let now = overleg::domain::Timestamp::from_second(now).expect("a moment");
    interface.send(Msg::Tick(Moment { now, ..moment }));
}

#[rstest]
#[case::a_region_in_the_tree("")]
#[case::a_forum_in_the_tree("down")]
#[case::a_forum_on_its_page("down enter home")]
#[case::an_organisation("/ l o p enter home")]
fn removing_what_holds_other_records_asks_first(#[case] keys: &str) {
    let mut interface = Interface::on(lived_in());
    interface.press(keys).press("d");
    assert_eq!((interface.model.scope(), interface.commits()), (Scope::Confirm, 0), "{}", interface.screen());
    assert!(interface.shows("> Annuleren"), "{}", interface.screen());
}

#[rstest]
#[case::enter("enter")]
#[case::escape("esc")]
#[case::its_letter("a")]
#[case::the_same_key_again("d esc")]
fn nothing_is_removed_unless_the_user_says_so(#[case] answer: &str) {
    let mut interface = Interface::on(lived_in());
    interface.press("down d").press(answer);
    assert_eq!((interface.model.modals.len(), interface.commits()), (0, 0), "{}", interface.screen());
}

#[rstest]
#[case::by_its_letter("w")]
#[case::by_its_letter_with_caps_lock("W")]
#[case::with_the_arrows("up enter")]
fn the_user_can_remove_it_all_the_same(#[case] answer: &str) {
    let mut interface = Interface::on(lived_in());
    interface.press("down d").press(answer);
    assert!(interface.status().starts_with("Weggegooid (Ctrl-Z: ongedaan maken): Klankbordgroep"));
}

#[rstest]
#[case::dutch(
    Lang::Nl,
    "Met Klankbordgroep gaan 10 lidmaatschappen, 2 verslagen, 2 vergaderingen en 4 opvolgpunten weg: STS, LNJO, CLB \
    en nog 7; 12 november 2026, 2 april 2026;"
)]
#[case::english(
    Lang::En,
    "With Klankbordgroep, 10 memberships, 2 notes, 2 meetings and 4 follow-ups go too: STS, LNJO, CLB and 7 more; \
    12 November 2026, 2 April 2026;"
)]
fn the_question_counts_and_names_what_goes(#[case] lang: Lang, #[case] words: &str) {
    let mut interface = Interface::start(Setup { overview: kept_current(), lang, ..Setup::default() });
    interface.press("down d");
    let screen = interface.screen();
    let popup = screen.lines().filter(|line| line.matches('│').count() > 1);
    let rows: Vec<&str> =
        popup.filter_map(|line| Some(line.split_once('│')?.1.split('│').next()?.trim())).collect();
    assert!(rows.join(" ").contains(words), "{screen}");
}

#[test]
fn the_way_back_from_a_removal_stays_while_the_cursor_moves() {
    let mut interface = Interface::on(lived_in());
    interface.press("down enter end up d").press("up down j k tab");
    assert!(interface.status().starts_with("Weggegooid"), "{}", interface.screen());
}

#[test]
fn the_way_back_from_a_removal_stays_for_seconds_whatever_is_pressed() {
    let mut interface = Interface::on(lived_in());
    interface.press("down enter end up d");
    seconds_later(&mut interface, 7);
    assert!(interface.press("f3").status().starts_with("Weggegooid"));
    seconds_later(&mut interface, 9);
    assert_eq!(interface.press("f2").status(), "");
}

#[test]
fn the_key_for_undo_is_not_shown_where_it_undoes_something_else() {
    let mut interface = Interface::on(lived_in());
    interface.press("down enter end up d e");
    assert!(!interface.shows("Weggegooid"), "{}", interface.screen());
}

#[rstest]
#[case::remove("D")]
#[case::note("N")]
#[case::quit("Q")]
#[case::moving("J")]
fn a_capital_that_does_nothing_asks_about_caps_lock(#[case] key: &str) {
    let mut interface = Interface::new();
    assert_eq!(interface.press(key).status(), format!("{key} doet hier niets. Caps Lock?"));
    assert_eq!(interface.commits(), 0);
}

#[rstest]
#[case::bound_to_nothing_either_way("W")]
#[case::a_small_letter("w")]
#[case::a_sign("=")]
fn other_keys_that_do_nothing_say_nothing(#[case] key: &str) {
    assert_eq!(Interface::new().press(key).status(), "");
}

#[rstest]
#[case::remove("alt-d")]
#[case::quit("alt-q")]
#[case::edit("alt-e")]
#[case::note("alt-n")]
#[case::open("alt-enter")]
#[case::move_down("alt-down")]
fn alt_with_a_key_that_is_bound_to_nothing_does_nothing(#[case] key: &str) {
    let mut interface = Interface::on(lived_in());
    let before = interface.press("down enter").screen();
    assert_eq!(interface.press(key).screen(), before);
    assert!(interface.asked.is_empty());
}

#[rstest]
#[case::line("a")]
#[case::lines("n")]
#[case::picker("/")]
fn alt_with_a_letter_types_nothing(#[case] opens: &str) {
    let mut interface = Interface::on(lived_in());
    let before = interface.press("down").press(opens).screen();
    assert_eq!(interface.press("alt-x alt-é alt-1 alt-enter").screen(), before);
}

#[rstest]
#[case::as_control_sends_it("alt-left alt-left", "alt-right")]
#[case::as_macos_sends_it("alt-b alt-b", "alt-f")]
fn option_with_an_arrow_moves_by_word(#[case] left: &str, #[case] right: &str) {
    let mut interface = Interface::new();
    interface
        .press("down n")
        .type_text("een twee drie")
        .press(left)
        .type_text("X")
        .press(right)
        .type_text("Y");
    assert!(interface.shows("een XtweeY drie"), "{}", interface.screen());
    assert!(interface.press("alt-backspace").shows("een  drie"), "{}", interface.screen());
}

/// Somebody who did not see the question goes on typing.
#[test]
fn typing_on_over_a_question_discards_no_note() {
    let mut interface = Interface::new();
    interface.press("down n").type_text("Het actieplan is").press("esc").type_text("weer wat langer");
    interface.press("esc esc");
    assert!(interface.shows("Het actieplan is"), "{}", interface.screen());
}
