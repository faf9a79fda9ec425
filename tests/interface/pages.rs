//! Every page: what Enter does on its lines, what is out of sight below, and the breadcrumb above it.

use rstest::rstest;

use crate::driver::Interface;
use crate::sample::{kept_current, lived_in};

#[rstest]
#[case::follow_up("[ ] Cijfers per gemeente", "Wat               Cijfers per gemeente")]
#[case::note("12 november 2026  11", "wijzigen")]
#[case::itself("> Klankbordgroep", "Klankbordgroep wijzigen")]
fn enter_on_a_line_of_its_own_page_opens_its_form(#[case] line: &str, #[case] shown: &str) {
    let mut interface = Interface::on(lived_in());
    interface.resize(120, 80).press("down enter");
    if !line.starts_with('>') {
        interface.click_on(line);
    }
    interface.press("enter");
    assert!(interface.model.forms().next().is_some(), "{}", interface.screen());
    assert!(interface.shows(shown), "{shown}\n{}", interface.screen());
}

#[test]
fn enter_on_a_follow_up_elsewhere_opens_what_it_is_about() {
    let mut interface = Interface::on(kept_current());
    interface.press("f3 enter");
    assert!(interface.model.forms().next().is_none(), "{}", interface.screen());
}

#[test]
fn a_page_says_how_many_rows_are_below() {
    let mut interface = Interface::on(lived_in());
    interface.resize(80, 24).press("down enter");
    let rows = interface.screen().lines().nth(22).unwrap_or_default().trim().to_owned();
    assert!(rows.starts_with('↓') && rows.len() > 4, "{}", interface.screen());
    interface.press("G");
    assert!(!interface.shows("↓ "), "{}", interface.screen());
}

#[test]
fn a_click_on_a_name_in_the_breadcrumb_goes_there() {
    let mut interface = Interface::new();
    interface.press("f").type_text("stad diest").press("enter");
    assert_eq!(interface.on_page(), "Samenwerking Stad Diest");
    let crumb = interface.find("Diest › ");
    interface.mouse(overleg::tui::msg::Gesture::Press, crumb.x + 1, crumb.y);
    assert_eq!(interface.on_page(), "Diest");
    interface.mouse(overleg::tui::msg::Gesture::Press, 3, 0);
    assert_eq!(interface.on_page(), "Vlaams-Brabant");
}

#[test]
fn the_briefing_begins_with_what_is_open_and_was_said_last() {
    let mut interface = Interface::on(kept_current());
    interface.resize(120, 90).press("down b");
    let screen = interface.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("no {text} in\n{screen}"));
    let order = ["Beloofd door anderen", "Zelf nog te doen", "Laatste verslag", "Doel", "Leden ("].map(at);
    assert!(order.is_sorted(), "{screen}");
}

#[test]
fn a_date_does_not_break_over_lines() {
    for width in 100..130 {
        let mut interface = Interface::on(lived_in());
        interface.resize(width, 90).press("down");
        for line in interface.screen().lines() {
            let line = line.trim_end();
            let ends =
                [" 16", " 4", " 7", " 11"].iter().any(|end| line.ends_with(end) && line.contains("[ ]"));
            assert!(!ends, "{width}: {line}");
        }
    }
}
