//! The notes screen: reading notes, limiting them to a record, and searching for words in them.

use overleg::domain::{Change, Date, Edit, Note, Overview, RecordId};
use overleg::i18n::Lang;
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::layout::Pane;
use overleg::tui::msg::Gesture;
use overleg::tui::screen::ScreenName;
use ratatui::style::Modifier;
use rstest::rstest;

use crate::driver::{Interface, Setup, Thread};
use crate::records::{id, note};
use crate::sample::{TODAY, forum_named, with_notes};

/// The days of all notes, newest first.
const ALL: [&str; 5] = ["23 nov 2026", "12 nov 2026", "6 okt 2026", "21 sep 2026", "2 apr 2026"];

/// The interface on the notes.
fn notes() -> Interface {
    on(with_notes())
}

fn on(overview: Overview) -> Interface {
    let mut interface = Interface::on(overview);
    interface.press("f4");
    interface
}

/// The days of the notes in the list.
fn listed(interface: &Interface) -> Vec<String> {
    let list = interface.tree();
    let rows = list.lines().skip(2).step_by(2).map(|row| row.trim_start_matches(['>', ' ']));
    rows.take_while(|row| row.starts_with(char::is_numeric))
        .map(|row| row.split("  ").next().unwrap_or_default().to_owned())
        .collect()
}

/// The day of the note under the cursor.
fn selected(interface: &Interface) -> String {
    let list = interface.tree();
    let row = list.lines().find(|line| line.starts_with('>')).expect("a selected note");
    row.trim_start_matches("> ").split("  ").next().unwrap_or_default().to_owned()
}

/// The highlighted matches on the screen, in the list and in the note.
fn highlighted(interface: &Interface) -> (Vec<String>, Vec<String>) {
    let (frame, areas) = (interface.frame(), interface.model.areas());
    let within = |area: ratatui::layout::Rect| {
        let cells = area.positions().map(|at| {
            let cell = &frame[at];
            let stands_out = cell.modifier.contains(Modifier::BOLD | Modifier::UNDERLINED);
            if stands_out { cell.symbol() } else { "|" }
        });
        let text: String = cells.collect();
        text.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    (within(areas.tree.expect("the list")), within(areas.detail.expect("the note")))
}

#[rstest]
#[case("f4")]
#[case("3")]
#[case("\"")]
fn all_notes_are_listed_newest_first(#[case] key: &str) {
    let mut interface = Interface::on(with_notes());
    assert_eq!(listed(interface.press(key)), ALL);
    assert!(interface.shows("Verslagen (5)"));
}

#[test]
fn the_selected_note_is_shown_in_full_beside_the_list() {
    let mut interface = notes();
    assert!(interface.shows("Rekenen: 2*3*4, een_naam, *** en 5 * 6."));
    interface.press("down");
    assert!(interface.shows("Aanwezig: CLB, VDAB, CAW, LOP"));
    assert!(interface.shows("[ ] Voorstel van CLB en VDAB rondsturen"));
}

#[rstest]
#[case::region("diest", &["21 sep 2026"])]
#[case::region_with_subregions("vlaams-brabant", &ALL)]
#[case::forum("klankbord", &["23 nov 2026", "12 nov 2026", "2 apr 2026"])]
#[case::organisation("vdab", &["12 nov 2026"])]
#[case::person("liesbet goos", &["21 sep 2026"])]
#[case::nothing_there("leuven", &[])]
fn the_notes_can_be_limited_to_a_record(#[case] typed: &str, #[case] days: &[&str]) {
    let mut interface = notes();
    interface.press("F").type_text(typed).press("enter");
    assert_eq!(listed(&interface), days);
}

#[rstest]
#[case::part_of_a_word("spijbel", &["21 sep 2026"])]
#[case::without_accents("coordinatie", &["21 sep 2026"])]
#[case::with_another_accent("COÓRDINATIE", &["21 sep 2026"])]
#[case::every_word("cijfers gemeente", &["2 apr 2026"])]
#[case::in_several("cijfers", &["21 sep 2026", "2 apr 2026"])]
#[case::no_words("  ", &ALL)]
fn the_notes_can_be_limited_to_those_with_every_word(#[case] typed: &str, #[case] days: &[&str]) {
    let mut interface = notes();
    assert_eq!(listed(interface.press("f").type_text(typed)), days);
}

#[rstest]
#[case::without_signs("plek", &["P.L.E.K"])]
#[case::saint("st jozef", &["Sint", "Jozef"])]
#[case::saint_in_one_word("saint-jozef", &["Sint-Jozef"])]
#[case::and("lezen en schrijven", &["Lezen", "&", "schrijven"])]
fn a_word_is_found_and_stands_out_however_it_is_written(#[case] typed: &str, #[case] words: &[&str]) {
    let mut overview = with_notes();
    let first = overview.notes_in_order().last().copied().cloned().expect("a note");
    let text = "Lezen & schrijven in P.L.E.K., met Sint-Jozef".to_owned();
    overview.apply(&Change::Note(Edit::update(first.clone(), Note { text, ..first }))).expect("it fits");
    let mut interface = on(overview);
    interface.press("f").type_text(typed);
    assert_eq!(listed(&interface), ["2 apr 2026"]);
    assert_eq!(highlighted(&interface).1, words);
}

/// The interface on the notes, while words are typed and have not been looked for yet.
fn typing_ahead(typed: &str) -> Interface {
    let mut interface = notes();
    interface.searcher = Thread::IsBusy;
    interface.press("f").type_text(typed);
    interface
}

#[test]
fn the_list_stays_until_the_notes_with_the_words_are_found() {
    let mut interface = typing_ahead("cijfers");
    assert_eq!(listed(&interface), ALL);
    assert_eq!(listed(interface.finish_searching()), ["21 sep 2026", "2 apr 2026"]);
}

#[test]
fn keys_typed_ahead_wait_for_the_notes_with_the_words() {
    let mut interface = typing_ahead("cijfers");
    interface.press("down");
    assert!(interface.model.holds_keys());
    interface.finish_searching();
    assert_eq!((selected(&interface).as_str(), interface.model.holds_keys()), ("2 apr 2026", false));
}

#[test]
fn escape_waits_for_nothing() {
    let mut interface = typing_ahead("cijfers");
    assert_eq!(listed(interface.press("esc")), ALL);
    assert_eq!(listed(interface.finish_searching()), ALL);
}

#[test]
fn no_note_is_said_to_be_missing_before_it_was_looked_for() {
    let mut interface = notes();
    interface.press("f").type_text("xq");
    interface.searcher = Thread::IsBusy;
    assert!(interface.type_text("z").shows("Even zoeken…"));
    assert!(interface.finish_searching().shows("Geen verslag met “xqz” gevonden."));
}

#[test]
fn a_new_note_with_the_words_is_selected_among_those_found() {
    let mut interface = notes();
    interface.press("f").type_text("cijfers").press("enter down");
    interface.press("n").type_text("Nieuwe cijfers").press("ctrl-s");
    assert_eq!(listed(&interface), ["23 nov 2026", "21 sep 2026", "2 apr 2026"]);
    assert_eq!(selected(&interface), "23 nov 2026");
}

#[test]
fn a_note_that_loses_the_words_is_no_longer_listed() {
    let mut interface = notes();
    interface.press("f").type_text("cijfers").press("enter").press("d enter");
    assert_eq!(listed(&interface), ["2 apr 2026"]);
    assert_eq!(listed(interface.press("u")), ["21 sep 2026", "2 apr 2026"]);
}

#[test]
fn retyping_words_finds_the_same_notes_again() {
    let mut interface = notes();
    interface.press("f").type_text("cijfersx");
    assert_eq!(listed(&interface), [""; 0]);
    assert_eq!(listed(interface.press("backspace")), ["21 sep 2026", "2 apr 2026"]);
}

#[rstest]
#[case(Lang::Nl, "Verslagen › Diest › “spijbel” (1)")]
#[case(Lang::En, "Notes › Diest › “spijbel” (1)")]
fn the_header_shows_the_filter_and_the_number_of_notes(#[case] lang: Lang, #[case] shown: &str) {
    let mut interface = Interface::start(Setup { overview: with_notes(), lang, ..Setup::default() });
    interface.press("f4 F").type_text("diest").press("enter f").type_text("spijbel").press("enter");
    assert!(interface.shows(shown));
}

#[rstest]
#[case::with_the_words("f x q", "Geen verslag met “xq” gevonden.")]
#[case::about_something("F l e u v e n enter", "Nog geen verslagen bij Leuven.")]
#[case::both("F l e u v e n enter f x q", "Geen verslag met “xq” gevonden bij Leuven.")]
fn a_list_without_results_says_so_and_survives_every_key(#[case] keys: &str, #[case] said: &str) {
    let mut interface = notes();
    assert!(interface.press(keys).shows(said));
    interface.press("enter up down home end tab space enter y n esc e left right");
    assert!(interface.shows(said));
    assert!(interface.model.modals.is_empty() && interface.asked.is_empty());
}

#[test]
fn without_notes_the_screen_says_where_to_write_one() {
    let interface = on(crate::sample::starter());
    assert!(interface.shows("Nog geen verslagen. Schrijf er een"));
    assert!(!interface.shows("Enter openen"));
}

#[test]
fn the_words_stand_out_in_the_list_and_in_the_note() {
    let mut interface = notes();
    interface.press("f").type_text("cijfers spijb").press("enter");
    let (list, note) = highlighted(&interface);
    assert_eq!(list, ["spijb"]);
    assert_eq!(note, ["spijb", "cijfers", "Spijb"]);
}

#[test]
fn notes_are_found_from_the_first_letters() {
    let mut interface = notes();
    interface.press("down down f").type_text("spij");
    assert_eq!((interface.model.scope(), selected(&interface).as_str()), (Scope::FindInNotes, "21 sep 2026"));
}

#[test]
fn cancelling_the_search_shows_all_notes_and_the_earlier_selection() {
    let mut interface = notes();
    interface.press("down down f").type_text("spij").press("esc");
    assert_eq!((interface.model.scope(), listed(&interface).len()), (Scope::Notes, 5));
    assert_eq!(selected(&interface), "6 okt 2026");
}

#[test]
fn the_selected_note_stays_selected_while_it_matches() {
    let mut interface = notes();
    interface.press("end f").type_text("cijfers");
    assert_eq!(selected(&interface), "2 apr 2026");
}

#[test]
fn letters_typed_while_searching_are_no_commands() {
    let mut interface = notes();
    interface.press("f").type_text("quit n");
    assert_eq!((interface.model.scope(), interface.asked.len()), (Scope::FindInNotes, 0));
}

#[test]
fn the_results_can_be_walked_through_while_typing() {
    let mut interface = notes();
    interface.press("f").type_text("cijfers").press("down");
    assert_eq!((interface.model.scope(), selected(&interface).as_str()), (Scope::FindInNotes, "2 apr 2026"));
}

#[test]
fn accepted_words_can_be_changed() {
    let mut interface = notes();
    interface.press("f").type_text("spijb").press("enter f").type_text("elx");
    assert!(interface.shows("“spijbelx” (0)"));
}

#[test]
fn escape_removes_the_words_then_the_filter_and_then_leaves() {
    let mut interface = notes();
    interface.press("F").type_text("klankbord").press("enter f").type_text("cijfers").press("enter");
    assert_eq!(listed(&interface), ["2 apr 2026"]);
    assert_eq!(listed(interface.press("esc")), ["23 nov 2026", "12 nov 2026", "2 apr 2026"]);
    assert_eq!(selected(&interface), "2 apr 2026");
    assert_eq!(listed(interface.press("esc")), ALL);
    assert_eq!(interface.press("esc").model.scope(), Scope::Tree);
}

#[test]
fn the_key_for_notes_shows_all_of_them_again() {
    let mut interface = notes();
    interface.press("F").type_text("klankbord").press("enter f").type_text("cijfers").press("enter f4");
    assert_eq!(
        (listed(&interface), selected(&interface).as_str()),
        (ALL.map(str::to_owned).to_vec(), "2 apr 2026")
    );
}

/// A note with a word far down, and follow-ups.
fn with_a_long_note() -> Overview {
    let mut overview = with_notes();
    let text = format!(
        "Begin.\n{}Daar staat spijkerbroek.\n{}",
        "Nog een lijn.\n".repeat(90),
        "En nog een.\n".repeat(9)
    );
    let long = Note { text, ..note(50, forum_named(&overview, "Klankbordgroep"), TODAY) };
    overview.apply(&Change::Note(Edit::add(long))).expect("the note fits");
    overview
}

#[test]
fn a_note_opens_at_the_first_match() {
    let mut interface = on(with_a_long_note());
    interface.press("f").type_text("spijkerbroek").press("enter");
    assert_eq!(highlighted(&interface).1, ["spijkerbroek"]);
    assert!(!interface.shows("23 november 2026 · "));
    assert!(interface.press("enter home").shows("23 november 2026 · "));
}

#[test]
fn a_note_stays_scrolled_while_it_is_shown() {
    let mut interface = on(with_a_long_note());
    interface.press("enter pagedown");
    let before = interface.screen();
    assert!(!interface.shows("23 november 2026 · "));
    assert_eq!(interface.press("y").screen().lines().nth(5), before.lines().nth(5));
}

#[test]
fn a_note_opens_at_its_start_if_the_words_are_in_sight_there() {
    let mut interface = on(with_a_long_note());
    assert!(interface.press("f").type_text("nog").press("enter").shows("Begin."));
}

#[test]
fn a_note_edited_from_the_list_moves_to_its_new_date() {
    let mut interface = notes();
    interface.press("down e");
    assert!(matches!(interface.form(), Some(RecordId::Note(_))));
    interface.press("shift-tab shift-tab ctrl-u").type_text("1/1/2026").press("ctrl-s");
    assert_eq!(listed(&interface).last().map(String::as_str), Some("1 jan 2026"));
    assert_eq!(selected(&interface), "1 jan 2026");
}

#[test]
fn a_new_note_is_about_the_selected_forum_and_becomes_selected() {
    let mut interface = notes();
    interface.press("down down n").type_text("Vervolg").press("ctrl-s");
    let steering_group = forum_named(&interface.store, "Stuurgroep NAFT Vilvoorde-Machelen");
    assert_eq!(interface.last_note().forum, steering_group);
    assert_eq!(selected(&interface), "23 nov 2026");
    assert!(interface.shows("  Vervolg"));
}

#[test]
fn an_undone_note_is_no_longer_listed() {
    let mut interface = notes();
    interface.press("end n").type_text("Vervolg").press("ctrl-s");
    assert_eq!(listed(&interface).len(), 6);
    assert_eq!(listed(interface.press("u")), ALL);
}

#[test]
fn a_note_restored_from_the_trash_is_selected() {
    let mut interface = notes();
    interface.press("down d");
    assert_eq!(listed(&interface).len(), 4);
    interface.press("end u");
    assert_eq!((listed(&interface).len(), selected(&interface).as_str()), (5, "12 nov 2026"));
}

#[test]
fn the_forum_of_a_note_can_be_opened_and_escape_returns() {
    let mut interface = notes();
    interface.press("down down enter enter");
    assert_eq!(
        (interface.model.screen, interface.on_page().as_str()),
        (ScreenName::Regions, "Stuurgroep NAFT Vilvoorde-Machelen")
    );
    interface.press("esc");
    assert_eq!(
        (interface.model.screen, interface.model.screens.notes.pane),
        (ScreenName::Notes, Pane::Detail)
    );
    assert_eq!(selected(&interface), "6 okt 2026");
}

#[rstest]
#[case::by_its_key("f4 enter enter f2 enter esc")]
#[case::by_walking_on("f4 enter enter tab up enter esc")]
fn a_page_opened_from_the_tree_does_not_return_to_the_notes(#[case] keys: &str) {
    let mut interface = Interface::on(with_notes());
    assert_eq!(interface.press(keys).model.scope(), Scope::Tree);
}

#[test]
fn a_follow_up_can_be_ticked_in_the_note() {
    let mut interface = notes();
    interface.press("down enter down space");
    assert!(interface.shows("[x] Cijfers per gemeente opvragen"));
}

#[test]
fn nothing_can_be_ticked_in_the_list() {
    let mut interface = notes();
    assert!(interface.press("down space").status().contains("geen opvolgpunt"));
}

#[test]
fn a_note_is_copied_with_its_forum_its_day_who_was_there_and_what_was_agreed() {
    let mut interface = notes();
    interface.press("end y");
    let text = "Verslag Klankbordgroep, 2 april 2026\nAanwezig: CLB, PBD, CGG\n\n\
        Terugblik op het schooljaar. Iedereen wil de cijfers per gemeente zien.\n\n\
        Opvolging:\n- Verslag bezorgen aan het LOP, gedaan op 8 april 2026";
    assert_eq!(interface.asked, [Effect::Copy(text.to_owned())]);
}

#[test]
fn adding_on_a_note_adds_a_follow_up_about_its_forum() {
    let mut interface = notes();
    interface.press("end a");
    assert!(interface.shows("Nieuw opvolgpunt") && interface.shows("Klankbordgroep"));
}

#[test]
fn in_a_narrow_terminal_the_note_takes_the_place_of_the_list() {
    let mut interface =
        Interface::start(Setup { overview: with_notes(), size: (80, 24), ..Setup::default() });
    interface.press("f4");
    assert!(interface.shows("2 apr 2026") && !interface.shows("Aanwezig"));
    interface.press("enter");
    assert!(!interface.shows("2 apr 2026") && interface.shows("Aanwezig"));
    interface.press("esc");
    assert!(interface.shows("2 apr 2026"));
}

#[test]
fn a_click_selects_a_note_and_a_double_click_opens_it() {
    let mut interface = notes();
    interface.click_on("6 okt 2026");
    assert_eq!(
        (selected(&interface).as_str(), interface.model.screens.notes.pane),
        ("6 okt 2026", Pane::Tree)
    );
    interface.double_click_on("Kennismaking");
    assert_eq!(
        (selected(&interface).as_str(), interface.model.screens.notes.pane),
        ("21 sep 2026", Pane::Detail)
    );
}

#[test]
fn a_click_in_the_note_moves_the_cursor_and_a_double_click_opens_the_forum() {
    let mut interface = notes();
    interface.press("end f").type_text("cijfers").click_on("Aanwezig:");
    assert_eq!((interface.model.scope(), interface.model.screens.notes.pane), (Scope::Notes, Pane::Detail));
    interface.double_click_on("2 april 2026");
    assert_eq!(interface.on_page(), "Klankbordgroep");
}

#[test]
fn the_wheel_scrolls_what_it_is_over_in_the_notes() {
    let mut interface = on(with_a_long_note());
    interface.resize(120, 15);
    let first = |interface: &Interface| interface.screen().lines().nth(2).expect("a row").to_owned();
    let [list, note] = [5, 100].map(|x| {
        let before = first(&interface);
        interface.mouse(Gesture::WheelDown, x, 5);
        let after = first(&interface);
        let pane = |row: &str, number| row.split('│').nth(number).unwrap_or_default().to_owned();
        [0, 1].map(|number| pane(&before, number) != pane(&after, number))
    });
    assert_eq!((list, note), ([true, false], [false, true]));
}

#[test]
fn the_line_between_the_list_and_the_note_can_be_dragged() {
    let mut interface = notes();
    let divider = |interface: &Interface| interface.model.areas().divider.expect("two panes").x;
    let x = divider(&interface);
    interface.mouse(Gesture::Press, x, 10).mouse(Gesture::Drag, 60, 12).mouse(Gesture::Release, 60, 12);
    assert_eq!(divider(&interface), 60);
}

#[test]
fn the_filter_can_be_chosen_with_the_mouse() {
    let mut interface = notes();
    interface.click_on("F filter").type_text("diest").click_on("overlegforum · Diest");
    assert_eq!(listed(&interface), ["21 sep 2026"]);
}

#[test]
fn a_long_list_can_be_scrolled_by_pages() {
    let mut overview = with_notes();
    let forum = forum_named(&overview, "Klankbordgroep");
    for number in 100..150 {
        let more = Note { id: id(number), ..note(number, forum, Date::constant(2025, 1, 1)) };
        overview.apply(&Change::Note(Edit::add(more))).expect("the note fits");
    }
    let mut interface = on(overview);
    let page = interface.model.areas().tree_height() / 2;
    assert_eq!(listed(&interface).len(), page);
    interface.press("pagedown pagedown");
    assert!(interface.shows(&format!("Nota {}", 149 - 2 * page + 5)));
    interface.press("end");
    assert!(interface.shows("Nota 100"));
    assert_eq!(selected(interface.press("home")), "23 nov 2026");
}
