//! The cursor of the terminal stands at what has the keyboard, for braille displays, speech readers and magnifiers.

use rstest::rstest;

use crate::driver::{Interface, Setup};

/// What stands at the cursor of the terminal, to the end of the row.
fn at_cursor(interface: &Interface) -> String {
    let (frame, cursor) = (interface.frame(), interface.cursor());
    (cursor.x..frame.area.right()).map(|x| frame[(x, cursor.y)].symbol()).collect()
}

#[rstest]
#[case::tree("", "> ")]
#[case::row_of_the_tree("up", ">   ◆ Klankbordgroep")]
#[case::page("down tab", "> ")]
#[case::line_of_the_page("down tab down", "> ")]
#[case::agenda("f3", "> ")]
#[case::line_of_the_agenda("f3 down down", "> ")]
#[case::notes("f4", "")]
#[case::ways_in("f5", "> ")]
#[case::line_of_the_ways_in("f5 down", "> ")]
#[case::list_of_the_map("f7 v", "> ")]
#[case::page_of_a_municipality("f7 enter", "> ")]
#[case::gaps("f6", "> ")]
#[case::line_of_the_gaps("f6 down", "> ")]
#[case::cell_of_the_grid("f6 v", "◆")]
#[case::organisations("O", "> 1 Gezin")]
#[case::line_of_the_organisations("O down down down", "> Alba")]
#[case::persons("P", "> Barbara")]
#[case::history("H", "")]
#[case::trash("f8", "")]
#[case::question("A", "> ")]
#[case::answer_to_a_question("A down", "> ")]
#[case::help("?", " ")]
#[case::button("e shift-tab", ">[ ")]
fn the_cursor_stands_at_the_selected_line(#[case] keys: &str, #[case] begins: &str) {
    for size in [(60, 15), (80, 24), (120, 40)] {
        let mut interface = Interface::start(Setup { size, ..Setup::default() });
        interface.press("down down").press(keys);
        let shown = at_cursor(&interface);
        assert!(shown.starts_with(begins), "{size:?}: {shown:?}\n{}", interface.screen());
    }
}

#[test]
fn the_cursor_follows_the_selection() {
    let mut interface = Interface::new();
    let first = interface.cursor();
    interface.press("down");
    assert_eq!(interface.cursor().y, first.y + 1);
    interface.press("up");
    assert_eq!(interface.cursor(), first);
}

#[rstest]
#[case::search("/", true)]
#[case::palette(":", true)]
#[case::finding_in_the_tree("f", true)]
#[case::text_of_a_note("n", true)]
#[case::tree("", false)]
#[case::agenda("f3", false)]
#[case::question("A", false)]
fn the_cursor_is_seen_only_where_text_is_typed(#[case] keys: &str, #[case] is_seen: bool) {
    let mut interface = Interface::new();
    interface.press("down down").press(keys);
    assert_eq!(interface.model.shows_cursor(), is_seen, "{}", interface.screen());
}

#[test]
fn the_cursor_is_seen_everywhere_when_the_user_wants_that() {
    let mut interface = Interface::new();
    interface.model.cursor = overleg::tui::model::CursorUse::Focus;
    assert!(interface.model.shows_cursor());
}
