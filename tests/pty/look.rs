//! How the screen looks in terminals with few signs, and as the user set it.

use rstest::rstest;

use crate::terminal::{Home, Screen};

#[rstest]
#[case::console(&[("TERM", "linux")])]
#[case::plain_locale(&[("LANG", "C")])]
#[case::first_locale(&[("LC_ALL", "nl_BE.ISO-8859-15")])]
#[case::letters_only(&[("LC_CTYPE", "POSIX")])]
fn a_terminal_with_few_signs_gets_those_of_ascii(#[case] variables: &[(&str, &str)]) {
    let home = Home::new();
    let program = variables.iter().fold(home.program(), |program, (name, value)| program.env(name, value));
    let mut terminal = program.arguments(["--lang", "en"]).start();
    terminal.wait_for("V Klankbordgroep");
    terminal.wait_for("/ Samenwerking Stad Diest");
    assert!(terminal.look(Screen::rows).concat().is_ascii());
    terminal.keys("q");
    terminal.wait_exit();
}

#[rstest]
#[case::ascii("ascii", "xterm-256color", "V Klankbordgroep")]
#[case::unicode("unicode", "linux", "◆ Klankbordgroep")]
fn the_user_chooses_the_signs(#[case] signs: &str, #[case] term: &str, #[case] shown: &str) {
    let home = Home::new();
    home.settings(&format!("signs = \"{signs}\""));
    let mut terminal = home.program().env("TERM", term).open();
    terminal.wait_for(shown);
    terminal.quit();
}

#[rstest]
#[case::contrast("contrast", vt100::Color::Idx(16), vt100::Color::Idx(231))]
#[case::plain("plain", vt100::Color::Default, vt100::Color::Default)]
fn the_user_chooses_the_colours(
    #[case] theme: &str,
    #[case] background: vt100::Color,
    #[case] text: vt100::Color,
) {
    let home = Home::new();
    home.settings(&format!("theme = \"{theme}\""));
    let mut terminal = home.open();
    let (column, row) = terminal.find("Klankbordgroep");
    terminal.look(|screen| {
        let cell = screen.emulator().cell(row, column).expect("a cell");
        assert_eq!((cell.bgcolor(), cell.fgcolor()), (background, text));
    });
    terminal.quit();
}
