//! The briefing on a forum: it can be opened from every screen, and is a page like any other.

use overleg::domain::{Change, Edit, FollowUpId, Organisation, RecordId};
use overleg::tui::effect::Effect;
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::records::{id, membership, organisation};
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
fn the_briefing_opens_from_every_screen(#[case] keys: &str) {
    let interface = prepared(keys);
    assert!(interface.shows("Vlaams-Brabant › Klankbordgroep › Voorbereiding"), "{}", interface.screen());
    assert!(interface.shows("> Voorbereiding: Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn without_a_selected_forum_the_briefing_asks_for_one() {
    let mut interface = prepared("b");
    assert!(interface.shows("Welk overlegforum?"), "{}", interface.screen());
    interface.type_text("klank").press("enter");
    assert!(interface.shows("> Voorbereiding: Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn escape_returns_to_where_the_briefing_was_opened() {
    assert_eq!(prepared("f3 b esc").model.screen, ScreenName::Agenda);
    assert!(prepared("down enter b esc").shows("Vlaams-Brabant › Klankbordgroep  "));
}

#[test]
fn a_page_opened_from_the_briefing_leads_back_to_it() {
    let mut interface = prepared("down b enter");
    assert!(interface.shows("Vlaams-Brabant › Klankbordgroep  "), "{}", interface.screen());
    assert!(interface.press("esc").shows("› Voorbereiding"));
}

#[test]
fn a_follow_up_in_the_briefing_can_be_ticked_and_postponed() {
    let mut interface = prepared("down b");
    interface.resize(120, 60).click_on("Cijfers per gemeente").press("s enter");
    let figures: FollowUpId = id(1);
    assert!(interface.status().starts_with("Uitgesteld tot dinsdag 24 november"), "{}", interface.status());
    interface.press("space");
    assert_eq!(interface.store.follow_ups().get(figures).and_then(|follow_up| follow_up.done), Some(TODAY));
}

#[test]
fn the_selected_line_of_the_briefing_can_be_copied() {
    let interface = prepared("down b down y");
    let when = "donderdag 3 december 2026, 14u, Provinciehuis, Leuven";
    assert_eq!(interface.asked.last(), Some(&Effect::Copy(when.to_owned())));
}

#[rstest]
#[case::note("n", "› Nieuw verslag")]
#[case::member("a", "Nieuw lid")]
#[case::meeting("m", "Nieuwe vergadering")]
#[case::involvement("i", "Mijn plaats bij Klankbordgroep")]
fn keys_in_the_briefing_apply_to_its_forum(#[case] key: &str, #[case] shown: &str) {
    let interface = prepared(&format!("down b {key}"));
    assert!(interface.shows(shown), "{}", interface.screen());
}

#[rstest]
#[case::forum("down enter", "Vlaams-Brabant › Klankbordgroep  ")]
#[case::briefing("down b", "Voorbereiding: Klankbordgroep")]
fn two_partners_with_one_abbreviation_are_told_apart(#[case] keys: &str, #[case] heading: &str) {
    let mut overview = kept_current();
    let forum = forum_named(&overview, "Klankbordgroep");
    let in_leuven = Organisation {
        name: "Centrum Leuven".to_owned(),
        abbreviation: Some("CLB".to_owned()),
        municipality: "24062".to_owned().try_into().ok(),
        ..organisation(1)
    };
    let changes = vec![
        Change::Membership(Edit::add(membership(1, forum, in_leuven.id))),
        Change::Organisation(Edit::add(in_leuven)),
    ];
    overview.apply(&Change::Together(changes)).expect("they fit");
    let mut interface = Interface::on(overview);
    interface.resize(120, 60).press(keys);
    for shown in [heading, "CLB (Centrum voor Leerlingenbegeleiding)", "CLB Leuven  Centrum Leuven"] {
        assert!(interface.shows(shown), "{shown}\n{}", interface.screen());
    }
}

#[test]
fn e_in_the_briefing_edits_the_forum() {
    let interface = prepared("down b e");
    let forum = forum_named(&interface.store, "Klankbordgroep");
    assert_eq!(interface.form(), Some(RecordId::Forum(forum)), "{}", interface.screen());
}

#[test]
fn the_briefing_closes_when_its_forum_is_removed() {
    let mut interface = prepared("down b d up enter");
    assert_eq!(interface.on_page(), "Werkgroep Recht op Leren", "{}", interface.screen());
    assert!(interface.press("u").shows("Vlaams-Brabant › Klankbordgroep  "), "{}", interface.screen());
}

#[test]
fn moving_in_the_tree_replaces_the_briefing_with_a_page() {
    let mut interface = prepared("down b tab right");
    assert!(!interface.press("left").shows("› Voorbereiding"), "{}", interface.screen());
}

#[test]
fn the_hint_for_the_briefing_disappears_once_it_is_open() {
    let start = || Interface::start(Setup { overview: kept_current(), size: (200, 50), ..Setup::default() });
    assert!(start().press("down enter").shows("b voorbereiden"));
    assert!(!start().press("down b").shows("b voorbereiden"));
}
