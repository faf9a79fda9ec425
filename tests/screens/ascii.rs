//! The screens on a terminal that has only the signs of ASCII.

use overleg::domain::{Change, Edit, Forum, Overview};
use overleg::i18n::Lang;
use overleg::tui::signs::Signs;
use ratatui::buffer::Buffer;
use rstest::rstest;

use crate::driver::{Interface, Setup, lines};
use crate::kept::assert_kept;
use crate::sample::{after_six_meetings, forum_named, kept_current, lived_in};

fn interface(overview: Overview, lang: Lang, size: (u16, u16), keys: &str) -> Interface {
    let mut interface =
        Interface::start(Setup { overview, lang, size, signs: Signs::Ascii, ..Setup::default() });
    interface.press(keys);
    interface
}

/// The signs in a frame that are neither letters nor in ASCII.
fn other_signs(frame: &Buffer) -> Vec<char> {
    // The name of a key is what is printed on it.
    let is_key = |char: &char| *char == '§';
    let text = lines(frame).concat();
    text.chars().filter(|char| !char.is_ascii() && !char.is_alphabetic() && !is_key(char)).collect()
}

#[rstest]
fn main_screen(#[values((60, 15), (80, 24), (120, 40))] size: (u16, u16)) {
    for lang in Lang::ALL {
        assert_kept("main_screen_in_ascii", &interface(lived_in(), lang, size, ""));
    }
}

#[rstest]
#[case::ways_in("ways_in_in_ascii", "f5 down")]
#[case::gaps("gaps_in_ascii", "f6 down")]
#[case::grid("gaps_grid_in_ascii", "f6 v f c g g enter")]
fn insight(#[case] name: &str, #[case] keys: &str) {
    for lang in Lang::ALL {
        for size in [(60, 15), (80, 24), (120, 40), (200, 50)] {
            assert_kept(name, &interface(lived_in(), lang, size, keys));
        }
    }
}

#[rstest]
fn no_screen_draws_other_signs_than_those_of_ascii(
    #[values(
        "",
        "-",
        "down enter",
        "f x",
        "/",
        "/ v d a b",
        "down n",
        "down n x",
        "down n shift-tab space",
        "down n shift-tab s",
        "down n shift-tab shift-tab x ctrl-s",
        "down n x esc",
        "?",
        "? end",
        ": z",
        ":",
        "down y",
        "u",
        "down d",
        "down d enter",
        "f4",
        "f4 enter",
        "f4 f d e",
        "f5",
        "f6",
        "f6 v",
        "f6 v +",
        "f6 v ?",
        "f3",
        "f3 s",
        "f3 f d",
        "down b",
        "f7",
        "f7 enter",
        "f7 v",
        "f7 f k o",
        "f8",
        "O",
        "O f d e",
        "P",
        "H",
        "down n ctrl-s u H",
        "down i",
        "down e",
        "a",
        "A",
        "down M"
    )]
    keys: &str,
    #[values(Lang::Nl, Lang::En)] lang: Lang,
) {
    for size in [(40, 10), (60, 15), (80, 24), (120, 40)] {
        let interface = interface(kept_current(), lang, size, keys);
        assert_eq!(other_signs(&interface.frame()), [], "{}", interface.screen());
    }
}

#[test]
fn members_with_attendance() {
    for lang in Lang::ALL {
        let interface = interface(after_six_meetings(), lang, (80, 24), "down b down down");
        assert_kept("members_in_ascii", &interface);
    }
}

#[test]
fn a_terminal_that_is_too_small_says_so_in_ascii() {
    let interface = interface(lived_in(), Lang::Nl, (30, 8), "");
    assert_eq!(other_signs(&interface.frame()), []);
}

#[test]
fn a_name_keeps_its_own_signs() {
    let mut overview = lived_in();
    let forum = forum_named(&overview, "Klankbordgroep");
    let before = overview.forums().get(forum).expect("the forum").clone();
    let after = Forum { name: "Één ◆ → ○ café".to_owned(), ..before.clone() };
    overview.apply(&Change::Forum(Edit::update(before, after))).expect("renamed");
    let interface = interface(overview, Lang::Nl, (120, 40), "");
    assert!(interface.shows("V Één ◆ → ○ café"), "{}", interface.screen());
}

#[test]
fn words_stand_beside_the_signs_where_there_is_room() {
    let interface = interface(lived_in(), Lang::Nl, (200, 40), "");
    assert!(
        interface.tree().contains("V Klankbordgroep") && interface.tree().contains("voorzitter"),
        "{}",
        interface.tree()
    );
}
