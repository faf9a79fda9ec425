//! Every screen on the smallest terminal, as with large letters, in both languages.

use overleg::tui::layout::SMALLEST;

use crate::sample::{kept_current, lived_in, starter, with_notes};
use crate::snapshots::assert_screens;

macro_rules! snapshots {
    ($($name:ident: $overview:expr, $steps:expr;)*) => {$(
        #[test]
        fn $name() {
            assert_screens(stringify!($name), &$overview, &[(SMALLEST.width, SMALLEST.height)], $steps);
        }
    )*};
}

snapshots! {
    agenda: kept_current(), |i| { i.press("f3"); };
    agenda_snooze: kept_current(), |i| { i.press("f3 s down"); };
    ways_in: starter(), |i| { i.press("f5 down"); };
    gaps: starter(), |i| { i.press("f6 down"); };
    gaps_grid: starter(), |i| { i.press("f6 v tab tab down down down"); };
    gaps_grid_opened: lived_in(), |i| { i.press("f6 v f").type_text("cgg").press("enter"); };
    tree: lived_in(), |_| {};
    find_in_tree: lived_in(), |i| { i.press("f").type_text("naft"); };
    page_of_a_forum: lived_in(), |i| { i.press("down enter"); };
    search_with_a_query: starter(), |i| { i.press("/").type_text("kuleuven"); };
    note_empty: starter(), |i| { i.press("down n"); };
    note_date: starter(), |i| { i.press("down n shift-tab shift-tab"); };
    note_present: starter(), |i| { i.press("down n shift-tab down"); };
    note_proposals: starter(), |i| { i.press("down n shift-tab").type_text("stad"); };
    note_follow_up: starter(), |i| { i.press("down n tab").type_text("Bellen").press("tab").type_text("1/12"); };
    note_question: starter(), |i| { i.press("down n x esc"); };
    notes_all: with_notes(), |i| { i.press("f4"); };
    help: starter(), |i| { i.press("?"); };
    palette: starter(), |i| { i.press("down :"); };
    form_of_a_forum: starter(), |i| { i.press("down e"); };
    form_with_choices: starter(), |i| { i.press("down e tab tab enter"); };
    form_of_a_member: starter(), |i| { i.press("down a").type_text("arktos"); };
    removal_question: kept_current(), |i| { i.press("down d"); };
}

#[test]
fn removal_question_on_a_larger_screen() {
    assert_screens("removal_question", &kept_current(), &[(80, 24), (120, 40)], |i| {
        i.press("down d");
    });
}
