//! Mouse input on every part of the interface.

use overleg::i18n::Lang;
use overleg::tui::keys::Scope;
use overleg::tui::layout::Pane;
use overleg::tui::msg::Gesture;
use overleg::tui::startup::Startup;
use rstest::rstest;

use crate::driver::{Interface, Setup};
use crate::note::form;
use crate::sample::lived_in;

#[test]
fn a_click_in_the_tree_selects_a_row() {
    assert_eq!(Interface::new().click_on("Stuurgroep P.L.E.K.").in_tree(), "Stuurgroep P.L.E.K.");
}

#[test]
fn a_click_on_the_sign_of_a_region_collapses_it() {
    let mut interface = Interface::new();
    interface.click_on("▾ Halle");
    assert!(interface.tree().contains("▸ Halle") && !interface.tree().contains("P.L.E.K."));
}

#[test]
fn a_double_click_in_the_tree_opens_the_page() {
    let mut interface = Interface::new();
    interface.double_click_on("Stuurgroep P.L.E.K.");
    assert_eq!(
        (interface.model.screens.regions.focus, interface.on_page().as_str()),
        (Pane::Detail, "Stuurgroep P.L.E.K.")
    );
}

#[test]
fn a_double_click_on_a_page_opens_what_it_names() {
    let mut interface = Interface::new();
    interface.press("down").double_click_on("Vlaamse Dienst voor");
    assert_eq!(interface.on_page(), "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding");
}

#[test]
fn a_double_click_on_a_follow_up_ticks_it() {
    let mut interface = Interface::new();
    interface.click_on("Samenwerking Stad Diest").double_click_on("[ ] Een ingang");
    assert!(interface.shows("[x] Een ingang"));
}

#[test]
fn the_wheel_scrolls_what_it_is_over() {
    let mut interface = Interface::new();
    interface.resize(120, 20).click_on("Vlaams-Brabant");
    interface.mouse(Gesture::WheelDown, 5, 5);
    assert!(
        interface.model.screens.regions.tree.top > 0
            && interface.model.screens.regions.detail.reading.top == 0
    );
    interface.mouse(Gesture::WheelUp, 5, 5).mouse(Gesture::WheelDown, 100, 5);
    assert!(
        interface.model.screens.regions.tree.top == 0
            && interface.model.screens.regions.detail.reading.top > 0
    );
}

#[test]
fn the_divider_can_be_dragged_until_the_button_is_released() {
    let mut interface = Interface::new();
    let divider = |interface: &Interface| interface.model.areas().divider.expect("two panes").x;
    let x = divider(&interface);
    interface.mouse(Gesture::Press, x, 10).mouse(Gesture::Drag, 60, 12);
    assert_eq!(divider(&interface), 60);
    interface.mouse(Gesture::Release, 60, 12).mouse(Gesture::Drag, 40, 12);
    assert_eq!(divider(&interface), 60);
}

#[test]
fn a_hint_can_be_clicked() {
    let mut interface = Interface::new();
    interface.click_on("? hulp");
    assert_eq!(interface.model.scope(), Scope::Help);
    interface.click_on("Esc sluiten");
    assert!(interface.model.modals.is_empty());
}

#[test]
fn a_result_of_the_search_can_be_clicked_and_opened() {
    let mut interface = Interface::new();
    interface.press("/").type_text("leuven").double_click_on("Stad Leuven");
    assert_eq!(interface.on_page(), "Stad Leuven");
}

#[test]
fn a_click_beside_a_popup_closes_it() {
    for key in ["/", "?", ":"] {
        let mut interface = Interface::new();
        interface.press(key).mouse(Gesture::Press, 0, 20);
        assert!(interface.model.modals.is_empty(), "{key}");
    }
}

#[test]
fn a_row_of_the_palette_can_be_clicked() {
    let mut interface = Interface::new();
    interface.press(":").type_text("toetsen").click_on("Toon de toetsen en de tekens");
    assert_eq!(interface.model.scope(), Scope::Help);
}

#[test]
fn a_click_selects_a_field_of_the_form_or_ticks_an_attendee() {
    let mut interface = form();
    assert_eq!(interface.click_on("23/11/2026").model.scope(), Scope::NoteDate);
    assert_eq!(interface.click_on("andere organisatie").model.scope(), Scope::NoteOther);
    assert_eq!(interface.click_on("wat moet er gebeuren").model.scope(), Scope::NoteFollowUps);
    assert!(interface.click_on("] VDAB").shows("[x] VDAB"));
    assert_eq!(interface.click_on("Wat werd er gezegd").model.scope(), Scope::NoteText);
}

#[test]
fn a_click_on_the_label_selects_the_field() {
    let mut interface = form();
    assert_eq!(interface.click_on("Datum").model.scope(), Scope::NoteDate);
    assert_eq!(interface.click_on("Opvolging").model.scope(), Scope::NoteFollowUps);
}

#[test]
fn a_click_puts_the_caret_in_the_text() {
    let mut interface = form();
    interface.type_text("een drie").click_on("drie").type_text("twee ").press("ctrl-s");
    assert_eq!(interface.last_note().text, "een twee drie");
}

#[test]
fn a_proposed_organisation_can_be_clicked() {
    let mut interface = form();
    interface.press("shift-tab").type_text("stad").click_on("Stad Leuven");
    assert!(interface.shows("[x] Stad Leuven"));
}

#[test]
fn the_buttons_of_the_form_can_be_clicked() {
    let mut interface = form();
    interface.type_text("Iets").click_on("[ Annuleren");
    assert_eq!(interface.model.scope(), Scope::Confirm);
    interface.press("esc").click_on("[ Bewaren");
    assert_eq!(interface.last_note().text, "Iets");
}

#[test]
fn an_answer_can_be_clicked() {
    let mut interface = form();
    interface.type_text("Iets").press("esc").click_on("Niet bewaren");
    assert!(interface.model.modals.is_empty() && interface.store.notes().is_empty());
}

#[test]
fn a_click_closes_a_message() {
    let mut interface = Interface::start(crate::driver::Setup {
        startup: Startup::Made { store: "/huis/overleg.json".to_owned() },
        ..crate::driver::Setup::default()
    });
    interface.click_on("Welkom");
    assert!(interface.model.modals.is_empty());
}

/// From the palette everything else can be clicked.
#[rstest]
#[case::tree("")]
#[case::forum_in_the_tree("down")]
#[case::page("enter")]
#[case::follow_up_on_a_page("down enter down")]
#[case::agenda("f3")]
#[case::notes("f4")]
#[case::trash("f8")]
fn the_palette_can_be_clicked_on_every_screen_of_any_size(
    #[case] keys: &str,
    #[values((60, 15), (80, 24), (120, 40))] size: (u16, u16),
    #[values(Lang::Nl, Lang::En)] lang: Lang,
) {
    let mut interface = Interface::start(Setup { overview: lived_in(), lang, size, ..Setup::default() });
    interface.press(keys).click_on(match lang {
        Lang::Nl => ": opdrachten",
        Lang::En => ": commands",
    });
    assert_eq!(interface.model.scope(), Scope::Palette);
}
