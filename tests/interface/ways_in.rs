//! The ways in: who could bring me along, and the follow-up that asks for it.

use overleg::domain::{Change, Date, Edit, FollowUp, Forum, Involvement, Overview, Subject};
use overleg::tui::screen::ScreenName;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::sample::{forum_named, lived_in};

const INTRO: &str = "Samenwerking scholen en lokale besturen met Groep INTRO";

/// The ways in on the starter data, with the cursor on the partner who could bring me to Asse-Merchtem-Opwijk.
fn on_joeri() -> Interface {
    let mut interface = Interface::new();
    interface.press("f5 down");
    assert!(interface.selected().starts_with("1 Groep INTRO (Joeri)"), "{}", interface.screen());
    interface
}

/// The follow-ups about the forum, without the one that is there from the start.
fn made(interface: &Interface) -> Vec<&FollowUp> {
    let forum = Subject::Forum(forum_named(&interface.store, INTRO));
    let about = interface.store.follow_ups_about(forum).into_iter();
    about.filter(|follow_up| !follow_up.text.starts_with("Mezelf")).collect()
}

#[test]
fn two_keys_lead_to_who_could_bring_me_along() {
    on_joeri();
}

#[test]
fn a_follow_up_that_asks_a_partner_is_filled_in() {
    let mut interface = on_joeri();
    interface.press("a ctrl-s");
    let texts: Vec<_> = made(&interface).iter().map(|follow_up| follow_up.text.as_str()).collect();
    assert_eq!(texts, ["Groep INTRO (Joeri) vragen me mee te nemen"]);
}

#[test]
fn a_follow_up_with_a_date_takes_at_most_eight_keys() {
    let mut interface = on_joeri();
    interface.press("a tab tab v r ctrl-s");
    let due: Vec<_> = made(&interface).iter().map(|follow_up| follow_up.due).collect();
    assert_eq!(due, [Some(Date::constant(2026, 11, 27))]);
}

#[test]
fn a_partner_opens_with_enter_and_esc_comes_back() {
    let mut interface = on_joeri();
    interface.press("enter");
    assert_eq!(interface.model.screen, ScreenName::Regions);
    interface.press("esc");
    assert_eq!(interface.model.screen, ScreenName::WaysIn);
    assert!(interface.selected().starts_with("1 Groep INTRO (Joeri)"), "{}", interface.screen());
}

#[test]
fn a_planned_step_is_ticked_on_its_line() {
    let mut interface = on_joeri();
    interface.press("down space");
    let forum = Subject::Forum(forum_named(&interface.store, INTRO));
    assert!(interface.store.follow_ups_about(forum).iter().all(|follow_up| !follow_up.is_open()));
}

#[rstest]
#[case::partner("")]
#[case::forum("up")]
fn nothing_but_a_follow_up_is_removed_from_here(#[case] to: &str) {
    let mut interface = on_joeri();
    interface.press(to).press("d");
    assert_eq!(interface.commits(), 0);
}

#[test]
fn the_ways_in_can_be_limited_to_a_region() {
    let mut interface = Interface::new();
    interface.press("f5 f").type_text("diest").press("enter");
    assert!(!interface.shows("Joeri"), "{}", interface.screen());
    assert!(interface.shows("Liesbet Goos"), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.shows("Joeri"), "{}", interface.screen());
}

#[test]
fn a_forum_where_i_got_a_place_is_gone_from_the_list() {
    let mut interface = on_joeri();
    let id = forum_named(&interface.store, INTRO);
    let before = interface.store.forums().get(id).expect("the forum").clone();
    let after = Forum { involvement: Involvement::Member, ..before.clone() };
    interface.change_elsewhere(&Change::Forum(Edit::update(before, after))).look();
    assert!(!interface.shows("Joeri"), "{}", interface.screen());
}

#[test]
fn without_any_forum_it_says_so() {
    let mut interface = Interface::start(Setup { overview: Overview::default(), ..Setup::default() });
    interface.press("f5");
    assert!(interface.shows("Er zijn nog geen overlegfora."), "{}", interface.screen());
}

#[test]
fn with_a_place_in_every_forum_it_says_so() {
    let mut interface = Interface::new();
    let forums: Vec<Forum> = interface.store.forums().iter().cloned().collect();
    for before in forums {
        let after = Forum { involvement: Involvement::Member, ..before.clone() };
        interface.change_elsewhere(&Change::Forum(Edit::update(before, after))).look();
    }
    interface.press("f5");
    assert!(interface.shows("Je zit overal al aan tafel."), "{}", interface.screen());
}

#[test]
fn meetings_are_told_beside_a_partner() {
    let mut interface = Interface::on(lived_in());
    interface.press("f5");
    assert!(interface.shows("3 keer samen"), "{}", interface.screen());
}

/// The page of a forum in Diest where I have no place.
fn on_page_of_city() -> Interface {
    let mut interface = Interface::new();
    interface.press("f").type_text("samenwerking stad").press("enter enter");
    interface
}

#[test]
fn the_page_of_a_forum_says_how_to_get_in() {
    let interface = on_page_of_city();
    assert!(interface.shows("Hoe raak ik hier binnen? (6)"), "{}", interface.screen());
    assert!(interface.shows("– Stad Diest (Liesbet Goos)  zit er zelf"), "{}", interface.screen());
    assert!(interface.shows("1 CLB  samen aan 6 tafels"), "{}", interface.screen());
}

#[test]
fn the_briefing_of_a_forum_says_how_to_get_in() {
    let mut interface = on_page_of_city();
    interface.press("b");
    assert!(interface.shows("Hoe raak ik hier binnen? (6)"), "{}", interface.screen());
}

#[test]
fn the_page_of_a_forum_of_mine_does_not() {
    let mut interface = Interface::new();
    interface.press("down enter");
    assert!(!interface.shows("Hoe raak ik"), "{}", interface.screen());
}

#[test]
fn a_partner_is_asked_from_the_page_of_a_forum() {
    let mut interface = on_page_of_city();
    interface.click_on("1 CLB").press("a ctrl-s");
    let forum = Subject::Forum(forum_named(&interface.store, "Samenwerking Stad Diest"));
    let about = interface.store.follow_ups_about(forum);
    assert!(about.iter().any(|one| one.text == "CLB vragen me mee te nemen"), "{about:?}");
}

#[test]
fn the_best_way_stands_behind_a_forum_on_the_page_of_the_province() {
    let mut interface = Interface::new();
    interface.resize(200, 50);
    assert!(interface.shows("via Groep INTRO (Joeri)"), "{}", interface.screen());
    assert!(interface.shows("via Stad Diest (Liesbet Goos)"), "{}", interface.screen());
}

#[rstest]
#[case::one("asse", "alleen Groep INTRO zit ook elders aan tafel")]
#[case::several("diest", "17 partners, van wie 5 ook elders aan tafel")]
fn a_region_says_which_partners_also_sit_elsewhere(#[case] region: &str, #[case] shown: &str) {
    let mut interface = Interface::new();
    interface.resize(200, 50).press("f").type_text(region).press("enter enter");
    assert!(interface.shows(shown), "{}", interface.screen());
}

#[rstest]
#[case::person("joeri", "Samenwerking scholen en lokale besturen")]
#[case::organisation("clb", "Samenwerking Stad Diest")]
fn the_search_says_where_somebody_could_bring_me(#[case] typed: &str, #[case] forum: &str) {
    let mut interface = Interface::new();
    interface.press("/").type_text(typed);
    let screen = interface.screen();
    let (_, listed) = screen.split_once("Kan je meenemen naar (1)").unwrap_or_else(|| panic!("{screen}"));
    assert!(listed.contains(forum), "{screen}");
}

#[test]
fn ways_in_follow_a_change_by_others() {
    let mut interface = on_page_of_city();
    let clb = crate::sample::organisation_named(&interface.store, "CLB");
    let forum = forum_named(&interface.store, "Samenwerking Stad Diest");
    let seat = interface.store.members_of(forum).into_iter().find(|seat| seat.organisation == clb);
    let removal = interface.store.removal(seat.expect("a seat").id.into()).expect("it can be removed");
    interface.change_elsewhere(&removal).look();
    assert!(interface.shows("Hoe raak ik hier binnen? (5)"), "{}", interface.screen());
    assert!(!interface.shows("1 CLB"), "{}", interface.screen());
}
