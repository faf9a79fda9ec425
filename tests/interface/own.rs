//! Our own network in a store from before it could be marked: the question whether it is that.

use overleg::domain::{Change, Edit, Organisation, Overview};
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use rstest::rstest;

use crate::driver::Interface;
use crate::sample::{organisation_named, starter};

/// The starter data as it was before organisations could be marked as our own.
fn before_marking() -> Overview {
    let mut overview = starter();
    let own: Vec<Organisation> = overview.organisations().iter().filter(|one| one.own).cloned().collect();
    for before in own {
        let after = Organisation { own: false, ..before.clone() };
        overview.apply(&Change::Organisation(Edit::update(before, after))).expect("it fits");
    }
    overview
}

fn own(interface: &Interface) -> Vec<String> {
    let own = interface.store.organisations().iter().filter(|one| one.own);
    own.map(|one| one.short_name().to_owned()).collect()
}

#[rstest]
#[case::ways_in("f5")]
#[case::gaps("f6")]
#[case::map("f7")]
fn it_is_asked_where_partners_are_counted(#[case] key: &str) {
    let mut interface = Interface::on(before_marking());
    assert_eq!(interface.model.scope(), Scope::Tree);
    interface.press(key);
    assert!(interface.shows("STS en LNJO: is dat je eigen netwerk?"), "{}", interface.screen());
    interface.press("enter");
    assert_eq!(own(&interface), ["STS", "LNJO"]);
    interface.press("u");
    assert_eq!(own(&interface), [""; 0]);
}

#[test]
fn it_is_asked_once() {
    let mut interface = Interface::on(before_marking());
    interface.press("f5 esc f2 f5");
    assert_eq!(interface.model.scope(), Scope::WaysIn);
    assert!(!interface.asked.contains(&Effect::RememberNotOwn));
}

#[test]
fn a_no_is_remembered() {
    let mut interface = Interface::on(before_marking());
    interface.press("f5 down enter");
    assert!(interface.asked.contains(&Effect::RememberNotOwn));
    assert_eq!(own(&interface), [""; 0]);
}

#[test]
fn what_is_marked_already_is_not_asked() {
    let mut interface = Interface::new();
    interface.press("f5");
    assert_eq!(interface.model.scope(), Scope::WaysIn);
}

#[test]
fn without_one_of_the_two_it_is_not_asked() {
    let mut overview = before_marking();
    let before = overview.organisations().get(organisation_named(&overview, "LNJO")).expect("it").clone();
    let after = Organisation { name: "Iets".to_owned(), abbreviation: None, ..before.clone() };
    overview.apply(&Change::Organisation(Edit::update(before, after))).expect("it fits");
    let mut interface = Interface::on(overview);
    interface.press("f5");
    assert_eq!(interface.model.scope(), Scope::WaysIn);
}

#[test]
fn it_can_be_ticked_in_the_form_of_any_organisation() {
    let mut interface = Interface::new();
    interface.press("/").type_text("arktos").press("enter e");
    interface.resize(120, 60);
    assert!(interface.shows("Eigen netwerk"), "{}", interface.screen());
}
