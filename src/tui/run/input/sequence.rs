//! What a whole escape sequence means: a key, a click, or the beginning of a paste.
//!
//! The keys are those of xterm, which nearly every terminal sends; of the Linux console and rxvt where they differ
//! without contradiction; and the two ways to send any key with any modifier, `modifyOtherKeys` of xterm and `CSI u`.
//! <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>, <https://www.leonerd.org.uk/hacks/fixterms/>.

use crossterm::event::{
    KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use vte::{Params, Parser, Perform};

use super::state::Introducer;

/// The meaning of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Key(KeyEvent),
    Mouse(MouseEvent),
    PasteBegins,
}

/// The meaning of the sequence with these bytes after its introducer; none if it has none for us.
pub(super) fn meaning(introducer: Introducer, bytes: &[u8]) -> Option<Meaning> {
    match introducer {
        Introducer::Csi => {
            let mut read = Read::default();
            let mut parser = Parser::new();
            parser.advance(&mut read, b"\x1b[");
            parser.advance(&mut read, bytes);
            read.meaning
        }
        Introducer::Ss3 => shifted(bytes).map(Meaning::Key),
    }
}

/// The colour in the answer to the question for the background, as the terminal spells it; none if the control string
/// is not that answer.
pub(super) fn background(string: &[u8]) -> Option<String> {
    let colour = str::from_utf8(string).ok()?.strip_prefix("11;")?;
    (colour != "?").then(|| colour.to_owned())
}

/// The click in the three bytes of a report without `CSI <`: the button and the place, each raised by 32.
pub(super) fn old_mouse(bytes: &[u8]) -> Option<MouseEvent> {
    let &[button, column, row] = bytes else { return None };
    let button = u16::from(button).checked_sub(32)?;
    // It does not say which button went up.
    let is_release = button & 0b11 == 3 && button & 0b110_0000 == 0;
    let (button, is_release) = if is_release { (button & !0b11, true) } else { (button, false) };
    let at = |raised: u8| u16::from(raised).checked_sub(32);
    mouse(button, at(column)?, at(row)?, is_release)
}

/// What a control sequence turned out to be.
#[derive(Debug, Default)]
struct Read {
    meaning: Option<Meaning>,
}

impl Perform for Read {
    fn csi_dispatch(&mut self, params: &Params, intermediates: &[u8], is_cut: bool, action: char) {
        let params: Vec<&[u16]> = params.iter().collect();
        let number = |index: usize| params.get(index).and_then(|param| param.first()).copied();
        self.meaning = match (intermediates, action) {
            _ if is_cut => None,
            (b"<", 'M' | 'm') if params.len() == 3 => (|| {
                let event = mouse(number(0)?, number(1)?, number(2)?, action == 'm')?;
                Some(Meaning::Mouse(event))
            })(),
            (b"", '~') if number(0) == Some(200) => Some(Meaning::PasteBegins),
            (b"", _) => key(&params, action).map(Meaning::Key),
            _ => None,
        };
    }
}

/// The key of a control sequence without private signs. The parameters are numbers, and their parts after colons.
fn key(params: &[&[u16]], action: char) -> Option<KeyEvent> {
    let number = |index: usize| params.get(index).and_then(|param| param.first()).copied().unwrap_or(0);
    let modifier = || params.get(1).copied().unwrap_or_default();
    match action {
        'A'..='D' | 'F' | 'H' | 'P' | 'Q' | 'S' if number(0) <= 1 && params.len() <= 2 => {
            with_modifiers(letter_key(action)?, modifier())
        }
        'Z' => Some(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        '~' if number(0) == 27 && params.len() == 3 => any_key(number(2), modifier()),
        '~' if params.len() <= 2 => with_modifiers(numbered_key(number(0))?, modifier()),
        'u' if params.len() <= 3 => any_key(number(0), modifier()),
        _ => None,
    }
}

/// The keys that end in a letter, with either introducer.
const fn letter_key(letter: char) -> Option<KeyCode> {
    Some(match letter {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'F' => KeyCode::End,
        'H' => KeyCode::Home,
        'P' => KeyCode::F(1),
        'Q' => KeyCode::F(2),
        'R' => KeyCode::F(3),
        'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// The keys that are sent as a number and `~`.
fn numbered_key(number: u16) -> Option<KeyCode> {
    let f = |number: u16| u8::try_from(number).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        // The numbers have gaps where the keyboard of a VT220 had them.
        11..=15 => f(number - 10),
        17..=21 => f(number - 11),
        23..=26 => f(number - 12),
        28 | 29 => f(number - 13),
        31..=34 => f(number - 14),
        _ => None,
    }
}

/// The key after a single shift three; what stands before its letter is the modifier.
fn shifted(bytes: &[u8]) -> Option<KeyEvent> {
    let (&letter, numbers) = bytes.split_last()?;
    let letter = char::from(letter);
    let modifier = match numbers {
        [] => Vec::new(),
        _ => vec![str::from_utf8(numbers).ok()?.rsplit(';').next()?.parse().ok()?],
    };
    let code = letter_key(letter).or_else(|| keypad_key(letter))?;
    with_modifiers(code, &modifier)
}

/// The keys of the number pad while it is in its application mode, which sends each with a letter.
fn keypad_key(letter: char) -> Option<KeyCode> {
    match letter {
        'M' => Some(KeyCode::Enter),
        'X' => Some(KeyCode::Char('=')),
        // From `*`, sent as `j`, to 9, sent as `y`, in the order of ASCII.
        'j'..='y' => Some(KeyCode::Char(char::from(u8::try_from(letter).ok()? - b'j' + b'*'))),
        _ => None,
    }
}

/// A key that is sent as the number of its character.
fn any_key(number: u16, modifier: &[u16]) -> Option<KeyEvent> {
    let code = match number {
        8 | 127 => KeyCode::Backspace,
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        // The Private Use Area has the numbers of keys such as Caps Lock.
        0xe000..=0xf8ff => return None,
        _ => KeyCode::Char(char::from_u32(number.into()).filter(|char| !char.is_control())?),
    };
    let mut key = with_modifiers(code, modifier)?;
    if let KeyCode::Char(char) = code
        && key.modifiers.contains(KeyModifiers::SHIFT)
    {
        key.code = KeyCode::Char(char.to_uppercase().next().unwrap_or(char));
    }
    Some(key)
}

/// The key with the modifiers of this parameter: one more than the sum of their bits, and after a colon what happened
/// to the key. None for a parameter that no terminal sends.
fn with_modifiers(code: KeyCode, parameter: &[u16]) -> Option<KeyEvent> {
    const BITS: [KeyModifiers; 6] = [
        KeyModifiers::SHIFT,
        KeyModifiers::ALT,
        KeyModifiers::CONTROL,
        KeyModifiers::SUPER,
        KeyModifiers::HYPER,
        KeyModifiers::META,
    ];
    let bits = parameter.first().map_or(0, |number| number.saturating_sub(1));
    let kind = match parameter.get(1).copied().unwrap_or(1) {
        1 => KeyEventKind::Press,
        2 => KeyEventKind::Repeat,
        3 => KeyEventKind::Release,
        _ => return None,
    };
    if bits > 0xff || parameter.len() > 2 {
        return None;
    }
    let held = BITS.into_iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
    let modifiers = held.fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier);
    Some(KeyEvent::new_with_kind(code, modifiers, kind))
}

/// The mouse event with this number, and this column and row, which count from one.
fn mouse(number: u16, column: u16, row: u16, is_release: bool) -> Option<MouseEvent> {
    let button = match number & 0b11 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    // The bits above those are for buttons that no mouse of ours has.
    let kind = match (number & 0b11, number & !0b001_1111) {
        (0, 0b100_0000) => MouseEventKind::ScrollUp,
        (1, 0b100_0000) => MouseEventKind::ScrollDown,
        (2, 0b100_0000) => MouseEventKind::ScrollLeft,
        (3, 0b100_0000) => MouseEventKind::ScrollRight,
        (3, 0b010_0000) => MouseEventKind::Moved,
        (0..=2, 0b010_0000) => MouseEventKind::Drag(button),
        (0..=2, 0) if is_release => MouseEventKind::Up(button),
        (0..=2, 0) => MouseEventKind::Down(button),
        _ => return None,
    };
    let held = [
        (0b00_0100, KeyModifiers::SHIFT),
        (0b00_1000, KeyModifiers::ALT),
        (0b01_0000, KeyModifiers::CONTROL),
    ];
    let held = held.into_iter().filter(|(bit, _)| number & bit != 0);
    Some(MouseEvent {
        kind,
        column: column.checked_sub(1)?,
        row: row.checked_sub(1)?,
        modifiers: held.fold(KeyModifiers::NONE, |all, (_, modifier)| all | modifier),
    })
}
