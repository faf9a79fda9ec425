//! Tests of the decoder: what a terminal sends, and what comes of it.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent, MouseEventKind};
use rstest::rstest;

use super::{Decoder, Input};

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;

/// What comes of these bytes, each part coming in this many milliseconds after the one before it, and then nothing
/// more.
fn read(parts: &[(u64, &[u8])]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut now = Instant::now();
    for (pause, bytes) in parts {
        now += Duration::from_millis(*pause);
        decoder.feed(bytes, now);
    }
    decoder.expire(now + Duration::from_secs(10));
    std::iter::from_fn(|| decoder.next_input()).collect()
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Input {
    Input::Key(KeyEvent::new(code, modifiers))
}

fn typed(char: char) -> Input {
    key(KeyCode::Char(char), NONE)
}

fn pasted(text: &str) -> Input {
    Input::Paste(text.to_owned())
}

#[rstest]
#[case::letter(b"n", KeyCode::Char('n'), NONE)]
#[case::accent("é".as_bytes(), KeyCode::Char('é'), NONE)]
#[case::emoji("🏷".as_bytes(), KeyCode::Char('🏷'), NONE)]
#[case::enter(b"\r", KeyCode::Enter, NONE)]
#[case::tab(b"\t", KeyCode::Tab, NONE)]
#[case::backspace(b"\x7f", KeyCode::Backspace, NONE)]
#[case::old_backspace(b"\x08", KeyCode::Char('h'), CTRL)]
#[case::control(b"\x13", KeyCode::Char('s'), CTRL)]
#[case::control_space(b"\0", KeyCode::Char(' '), CTRL)]
#[case::escape(b"\x1b", KeyCode::Esc, NONE)]
#[case::up(b"\x1b[A", KeyCode::Up, NONE)]
#[case::up_in_application_mode(b"\x1bOA", KeyCode::Up, NONE)]
#[case::control_right(b"\x1b[1;5C", KeyCode::Right, CTRL)]
#[case::option_left(b"\x1bb", KeyCode::Char('b'), ALT)]
#[case::alt_up_of_rxvt(b"\x1b\x1b[A", KeyCode::Up, ALT)]
#[case::alt_up_of_xterm(b"\x1b[1;3A", KeyCode::Up, ALT)]
#[case::alt_backspace(b"\x1b\x7f", KeyCode::Backspace, ALT)]
#[case::alt_accent("\x1bé".as_bytes(), KeyCode::Char('é'), ALT)]
#[case::shift_tab(b"\x1b[Z", KeyCode::BackTab, SHIFT)]
#[case::home_of_xterm(b"\x1b[H", KeyCode::Home, NONE)]
#[case::home_of_linux(b"\x1b[1~", KeyCode::Home, NONE)]
#[case::end_of_rxvt(b"\x1b[8~", KeyCode::End, NONE)]
#[case::delete(b"\x1b[3~", KeyCode::Delete, NONE)]
#[case::control_delete(b"\x1b[3;5~", KeyCode::Delete, CTRL)]
#[case::page_down(b"\x1b[6~", KeyCode::PageDown, NONE)]
#[case::f1(b"\x1bOP", KeyCode::F(1), NONE)]
#[case::f2_of_linux(b"\x1b[[B", KeyCode::F(2), NONE)]
#[case::f3_of_vt220(b"\x1b[13~", KeyCode::F(3), NONE)]
#[case::f5(b"\x1b[15~", KeyCode::F(5), NONE)]
#[case::f6(b"\x1b[17~", KeyCode::F(6), NONE)]
#[case::f12(b"\x1b[24~", KeyCode::F(12), NONE)]
#[case::keypad_enter(b"\x1bOM", KeyCode::Enter, NONE)]
#[case::keypad_seven(b"\x1bOw", KeyCode::Char('7'), NONE)]
#[case::shift_enter_of_xterm(b"\x1b[27;2;13~", KeyCode::Enter, SHIFT)]
#[case::csi_u(b"\x1b[101;5u", KeyCode::Char('e'), CTRL)]
#[case::csi_u_capital(b"\x1b[97;2u", KeyCode::Char('A'), SHIFT)]
fn a_key_is_known_however_the_terminal_sends_it(
    #[case] bytes: &[u8],
    #[case] code: KeyCode,
    #[case] modifiers: KeyModifiers,
) {
    assert_eq!(read(&[(0, bytes)]), [key(code, modifiers)]);
    let one_by_one: Vec<_> = bytes.chunks(1).map(|byte| (1, byte)).collect();
    assert_eq!(read(&one_by_one), [key(code, modifiers)], "a byte at a time");
}

#[rstest]
#[case::unknown_shift(b"\x1bOc")]
#[case::unknown_letter(b"\x1b[a")]
#[case::unknown_number(b"\x1b[99~")]
#[case::mode_report(b"\x1b[?2026;2$y")]
#[case::device_attributes(b"\x1b[?62;22c")]
#[case::second_device_attributes(b"\x1b[>1;4000;29c")]
#[case::cursor_position(b"\x1b[12;40R")]
#[case::cursor_on_the_first_row(b"\x1b[1;5R")]
#[case::window_size(b"\x1b[8;24;80t")]
#[case::keyboard_flags(b"\x1b[?1u")]
#[case::focus(b"\x1b[I\x1b[O")]
#[case::end_of_a_paste(b"\x1b[201~")]
#[case::colour_of_the_text(b"\x1b]10;rgb:ffff/ffff/ffff\x07")]
#[case::colour_with_terminator(b"\x1b]4;1;rgb:ffff/ffff/ffff\x1b\\")]
#[case::version_of_xterm(b"\x1bP>|XTerm(379)\x1b\\")]
#[case::settings_of_a_cell(b"\x1bP1$r0m\x1b\\")]
#[case::graphics(b"\x1b_Gi=1;OK\x1b\\")]
#[case::privacy_message(b"\x1b^delete everything\x1b\\")]
#[case::start_of_string(b"\x1bXdd\rdd\x1b\\")]
#[case::stray_terminator(b"\x1b\\")]
#[case::cancelled(b"\x1b[12\x18")]
#[case::too_many_numbers(b"\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1A")]
#[case::huge_number(b"\x1b[99999999999999999999~")]
#[case::a_control_character_within(b"\x1b[1\r~")]
#[case::alt_and_control(b"\x1b\x04")]
#[case::half_a_character(b"\xc3")]
#[case::no_character(b"\xff\x80\xc0")]
#[case::control_characters_of_eight_bits("\u{85}\u{9b}".as_bytes())]
#[case::begun(b"\x1b[")]
#[case::begun_with_a_number(b"\x1b[27;2")]
#[case::begun_in_application_mode(b"\x1bO")]
#[case::begun_string(b"\x1b]11;rgb:ff")]
#[case::begun_click(b"\x1b[M a")]
fn what_is_no_key_gives_none(#[case] bytes: &[u8]) {
    assert_eq!(read(&[(0, bytes)]), []);
    let one_by_one: Vec<_> = bytes.chunks(1).map(|byte| (1, byte)).collect();
    assert_eq!(read(&one_by_one), [], "a byte at a time");
    assert_eq!(read(&[(0, bytes), (2_000, b"n")]), [typed('n')], "a key after it");
}

#[rstest]
#[case::arrow(b"\x1b", b"[A")]
#[case::arrow_in_application_mode(b"\x1b", b"OA")]
#[case::arrow_cut_later(b"\x1b[", b"A")]
#[case::function_key(b"\x1b[1", b"5~")]
#[case::answer(b"\x1b", b"]11;rgb:ffff/ffff/ffff\x07")]
#[case::version(b"\x1b", b"P>|XTerm(379)\x1b\\")]
#[case::end_of_a_paste(b"\x1b", b"[201~")]
fn the_rest_of_a_sequence_that_comes_late_presses_no_key(#[case] begin: &[u8], #[case] rest: &[u8]) {
    let inputs = read(&[(0, begin), (700, rest), (700, b"n")]);
    let is_other_key = |input: &Input| matches!(input, Input::Key(_)) && *input != key(KeyCode::Esc, NONE);
    let keys: Vec<_> = inputs.into_iter().filter(is_other_key).collect();
    assert_eq!(keys, [typed('n')]);
}

#[rstest]
#[case::bracket('[')]
#[case::capital('O')]
#[case::capital_of_piet('P')]
fn a_letter_typed_after_the_escape_key_is_typed(#[case] letter: char) {
    let name = format!("{letter}");
    let inputs = read(&[(0, b"\x1b"), (200, name.as_bytes()), (100, b"v")]);
    assert_eq!(inputs, [key(KeyCode::Esc, NONE), typed(letter), typed('v')]);
}

#[test]
fn what_looks_like_the_rest_of_a_sequence_is_typed_once_a_second_has_passed() {
    let inputs = read(&[(0, b"\x1b"), (1_500, b"OA")]);
    assert_eq!(inputs, [key(KeyCode::Esc, NONE), typed('O'), typed('A')]);
}

#[test]
fn the_escape_key_pressed_twice_is_two_keys() {
    assert_eq!(read(&[(0, b"\x1b"), (10, b"\x1b")]), [key(KeyCode::Esc, NONE), key(KeyCode::Esc, NONE)]);
}

#[test]
fn a_sequence_that_is_cut_off_by_another_leaves_that_one_whole() {
    assert_eq!(read(&[(0, b"\x1b[1;\x1b[A")]), [key(KeyCode::Up, NONE)]);
    assert_eq!(read(&[(0, b"\x1b]11;rgb\x1b[A")]), [key(KeyCode::Up, NONE)]);
    assert_eq!(read(&[(0, b"\xc3\x1b[A")]), [key(KeyCode::Up, NONE)]);
}

#[rstest]
#[case::whole(&[(0, b"\x1b[200~d\x1b[A\r\x1b[201~".as_slice())], "d\x1b[A\r")]
#[case::in_two(&[(0, b"\x1b[200~d".as_slice()), (500, b"e\x1b[201~")], "de")]
#[case::end_in_two(&[(0, b"\x1b[200~d\x1b[2".as_slice()), (300, b"01~")], "d")]
#[case::in_unknown_bytes(&[(0, b"\x1b[200~\xff\x1b[201~".as_slice())], "\u{fffd}")]
#[case::without_an_end(&[(0, b"\x1b[200~deze tekst".as_slice())], "deze tekst")]
#[case::empty(&[(0, b"\x1b[200~\x1b[201~".as_slice())], "")]
fn a_paste_is_text_whatever_is_in_it(#[case] parts: &[(u64, &[u8])], #[case] text: &str) {
    assert_eq!(read(parts), [pasted(text)]);
}

#[test]
fn a_paste_whose_escape_came_too_early_is_text_all_the_same() {
    let inputs = read(&[(0, b"\x1b"), (100, b"[200~d"), (100, b"\x1b[201~")]);
    assert_eq!(inputs, [key(KeyCode::Esc, NONE), pasted("d")]);
}

#[test]
fn the_answer_about_the_background_is_told() {
    for answer in [b"\x1b]11;rgb:1e1e/1e1e/2e2e\x07".as_slice(), b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\"] {
        assert_eq!(read(&[(0, answer)]), [Input::Background("rgb:1e1e/1e1e/2e2e".to_owned())]);
    }
}

#[rstest]
#[case::press(b"\x1b[<0;5;3M", MouseEventKind::Down(crossterm::event::MouseButton::Left))]
#[case::release(b"\x1b[<0;5;3m", MouseEventKind::Up(crossterm::event::MouseButton::Left))]
#[case::drag(b"\x1b[<32;5;3M", MouseEventKind::Drag(crossterm::event::MouseButton::Left))]
#[case::wheel(b"\x1b[<64;5;3M", MouseEventKind::ScrollUp)]
#[case::press_of_old(b"\x1b[M %#", MouseEventKind::Down(crossterm::event::MouseButton::Left))]
#[case::wheel_of_old(b"\x1b[Ma%#", MouseEventKind::ScrollDown)]
fn a_click_says_where(#[case] bytes: &[u8], #[case] kind: MouseEventKind) {
    let event = MouseEvent { kind, column: 4, row: 2, modifiers: NONE };
    assert_eq!(read(&[(0, bytes)]), [Input::Mouse(event)]);
}

#[rstest]
#[case::outside_the_screen(b"\x1b[<0;0;3M")]
#[case::without_a_row(b"\x1b[<0;5M")]
#[case::unknown_button(b"\x1b[<128;5;3M")]
fn a_click_that_makes_no_sense_is_none(#[case] bytes: &[u8]) {
    assert_eq!(read(&[(0, bytes)]), []);
}

#[test]
fn nothing_is_waited_for_longer_than_a_moment() {
    let now = Instant::now();
    for begun in
        [b"\x1b".as_slice(), b"\x1b[", b"\x1b[27;2;", b"\x1bO", b"\x1b]", b"\x1bP", b"\xe2\x82", b"\x1b[M"]
    {
        let mut decoder = Decoder::default();
        decoder.feed(begun, now);
        let deadline = decoder.deadline().expect("something is incomplete");
        assert!(deadline - now <= Duration::from_millis(150), "{begun:?}");
        decoder.expire(deadline);
        assert_eq!(decoder.deadline(), None, "{begun:?}");
    }
}
