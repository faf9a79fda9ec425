//! The briefing on a forum: it can be opened from every screen, and is a page like any other.

use overleg::domain::{FollowUpId, RecordId};
use overleg::tui::effect::Effect;
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::id;
use crate::sample::{TODAY, forum_named, kept_current};

fn prepared(keys: &str) -> Interface {
    let mut interface = Interface::on(kept_current());
    interface.press(keys);
    interface
}

#[rstest]
#[case::tree("down b")]
#[case::page("down enter b")]
#[case::agenda("f3 b")]
#[case::palette("down : v o o r b e r e i d enter")]
fn it_opens_from_everywhere(#[case] keys: &str) {
    let interface = prepared(keys);
    assert!(interface.shows("Vlaams-Brabant › Klankbordgroep › Voorbereiding"), "{}", interface.screen());
    assert!(interface.shows("  Voorbereiding: Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn without_a_forum_at_hand_it_says_so() {
    let interface = prepared("b");
    assert_eq!(interface.status(), "Kies eerst het overlegforum dat je wil voorbereiden");
}

#[test]
fn escape_goes_back_to_where_it_was_opened() {
    assert_eq!(prepared("f3 b esc").model.screen, ScreenName::Agenda);
    assert!(prepared("down enter b esc").shows("Vlaams-Brabant › Klankbordgroep  "));
}

#[test]
fn one_goes_on_from_it_and_comes_back_to_it() {
    let mut interface = prepared("down b enter");
    assert_eq!(interface.on_page(), "Samen tegen Schooluitval");
    assert!(interface.press("esc").shows("› Voorbereiding"));
}

#[test]
fn a_follow_up_on_it_is_ticked_and_put_off() {
    let mut interface = prepared("down b");
    interface.resize(120, 60).click_on("Cijfers per gemeente").press("s enter");
    let figures: FollowUpId = id(1);
    assert!(interface.status().starts_with("Uitgesteld tot dinsdag 24 november"), "{}", interface.status());
    interface.press("space");
    assert_eq!(interface.store.follow_ups().get(figures).and_then(|follow_up| follow_up.done), Some(TODAY));
}

#[test]
fn what_is_selected_on_it_can_be_copied() {
    let interface = prepared("down b y");
    assert_eq!(interface.asked.last(), Some(&Effect::Copy("Samen tegen Schooluitval".to_owned())));
}

#[rstest]
#[case::note("n", "› Nieuw verslag")]
#[case::member("a", "Nieuw lid")]
#[case::meeting("m", "Nieuwe vergadering")]
#[case::involvement("i", "Mijn plaats bij Klankbordgroep")]
fn a_key_on_it_means_the_forum(#[case] key: &str, #[case] shown: &str) {
    let interface = prepared(&format!("down b {key}"));
    assert!(interface.shows(shown), "{}", interface.screen());
}

#[test]
fn e_on_it_edits_the_forum() {
    let interface = prepared("down b e");
    let forum = forum_named(&interface.store, "Klankbordgroep");
    assert_eq!(interface.form(), Some(RecordId::Forum(forum)), "{}", interface.screen());
}

#[test]
fn it_goes_with_its_forum() {
    let mut interface = prepared("down b d");
    assert_eq!(interface.on_page(), "Werkgroep Recht op Leren", "{}", interface.screen());
    assert!(interface.press("u").shows("Vlaams-Brabant › Klankbordgroep  "), "{}", interface.screen());
}

#[test]
fn the_tree_shows_the_page_of_the_forum_again() {
    let mut interface = prepared("down b tab right");
    assert!(!interface.press("left").shows("› Voorbereiding"), "{}", interface.screen());
}

#[test]
fn it_is_hinted_at_until_it_is_there() {
    let start = || Interface::start(Setup { overview: kept_current(), size: (200, 50), ..Setup::default() });
    assert!(start().press("down enter").shows("b voorbereiden"));
    assert!(!start().press("down b").shows("b voorbereiden"));
}
