//! A key with the modifiers held down: as the terminal reports it, as a file names it, and as the user reads
//! it.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the key of that name")]
pub enum Key {
    /// A key that types this character.
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    /// A function key, by its number.
    F(u8),
}

impl Key {
    /// Every key with a name: its name in a file, and how it is shown.
    const NAMED: [(Self, &'static str, &'static str); 16] = [
        (Self::Char(' '), "space", "Space"),
        (Self::Enter, "enter", "Enter"),
        (Self::Esc, "esc", "Esc"),
        (Self::Tab, "tab", "Tab"),
        (Self::Backspace, "backspace", "Backspace"),
        (Self::Delete, "delete", "Del"),
        (Self::Insert, "insert", "Ins"),
        (Self::Up, "up", "↑"),
        (Self::Down, "down", "↓"),
        (Self::Left, "left", "←"),
        (Self::Right, "right", "→"),
        (Self::Home, "home", "Home"),
        (Self::End, "end", "End"),
        (Self::PageUp, "pageup", "PgUp"),
        (Self::PageDown, "pagedown", "PgDn"),
        (Self::F(1), "f1", "F1"),
    ];

    fn from_name(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        if let (Some(char), None) = (chars.next(), chars.next()) {
            return (!char.is_control()).then_some(Self::Char(char));
        }
        let name = name.to_ascii_lowercase();
        if let Some((key, ..)) = Self::NAMED.iter().find(|(_, written, _)| *written == name) {
            return Some(*key);
        }
        let number = name.strip_prefix('f')?.parse().ok()?;
        (1..=24).contains(&number).then_some(Self::F(number))
    }

    fn from_code(code: KeyCode) -> Option<Self> {
        Some(match code {
            KeyCode::Char(char) => Self::Char(char),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Esc,
            KeyCode::Tab | KeyCode::BackTab => Self::Tab,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete => Self::Delete,
            KeyCode::Insert => Self::Insert,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::F(number) => Self::F(number),
            _ => return None,
        })
    }
}

/// A key with the modifiers that are held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    key: Key,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// A key with Control held down, in the form in which a terminal reports it.
    pub fn ctrl(key: Key) -> Self {
        Self { ctrl: true, ..Self::plain(key) }.as_sent()
    }

    /// The chord of a key event; `None` for the release of a key, for keys that cannot be bound, and with a
    /// modifier other than Control, Alt and Shift. iTerm2 on macOS sends Option with an arrow with the bit that is read
    /// as Super here, and was Meta in older terminals: it counts as Alt.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        let key = Key::from_code(event.code)?;
        let is_option = event.modifiers.contains(KeyModifiers::SUPER) && !matches!(key, Key::Char(_));
        let option = if is_option { KeyModifiers::SUPER } else { KeyModifiers::NONE };
        let foreign = (KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META).difference(option);
        if event.kind == KeyEventKind::Release || event.modifiers.intersects(foreign) {
            return None;
        }
        let chord = Self {
            key,
            ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
            alt: is_option || event.modifiers.contains(KeyModifiers::ALT),
            shift: event.modifiers.contains(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab,
        };
        Some(chord.as_sent())
    }

    /// The same form for chords that a terminal cannot tell apart:
    /// - for a character, Shift is part of the character itself;
    /// - Control and Alt with a character is how Windows sends `AltGr`: the character is typed;
    /// - Control makes no difference between a small letter and a capital;
    /// - Ctrl-H, Ctrl-I, Ctrl-J and Ctrl-M are the bytes of Backspace, Tab and Enter.
    fn as_sent(self) -> Self {
        let Key::Char(char) = self.key else { return self };
        match (self.ctrl, self.alt) {
            (true, true) => Self::plain(self.key),
            (true, false) => match char.to_ascii_lowercase() {
                'h' => Self::plain(Key::Backspace),
                'i' => Self::plain(Key::Tab),
                'j' | 'm' => Self::plain(Key::Enter),
                char => Self { key: Key::Char(char), shift: false, ..self },
            },
            (false, _) => Self { shift: false, ..self },
        }
    }

    /// The key, without its modifiers.
    pub const fn key(self) -> Key {
        self.key
    }

    /// The character that it types; `None` when it types none.
    pub const fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(char) if !self.ctrl && !self.alt => Some(char),
            _ => None,
        }
    }

    /// Whether Control is held down, and no other modifier.
    pub const fn is_ctrl(self) -> bool {
        self.ctrl && !self.alt && !self.shift
    }

    /// Whether Alt is held down, and no other modifier.
    pub const fn is_alt(self) -> bool {
        self.alt && !self.ctrl && !self.shift
    }

    /// The same chord without Shift; `None` when Shift is not held down.
    pub const fn unshifted(self) -> Option<Self> {
        if self.shift { Some(Self { shift: false, ..self }) } else { None }
    }

    /// Whether no modifier is held down but Shift.
    pub const fn is_unmodified(self) -> bool {
        !self.ctrl && !self.alt
    }
}

/// Why a text is not a chord.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChordError {
    /// There is no key of that name.
    #[error("no such key")]
    UnknownKey {
        /// The name of a key that is closest to it, when one is close enough.
        likeliest: Option<&'static str>,
    },
    /// Control and Alt with a character is `AltGr`, which types a character.
    #[error("Control and Alt with a character is AltGr")]
    AltGr,
}

impl FromStr for Chord {
    type Err = ChordError;

    /// Reads a chord such as `ctrl-s`, `shift-tab`, `f2`, `enter`, `U` or `é`.
    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut name = text;
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        while let Some((modifier, rest)) = name.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
            match modifier.to_ascii_lowercase().as_str() {
                "ctrl" => ctrl = true,
                "alt" => alt = true,
                "shift" => shift = true,
                _ => break,
            }
            name = rest;
        }
        let key = match Key::from_name(name) {
            Some(Key::Char(char)) if shift && char.is_ascii_lowercase() => {
                Key::Char(char.to_ascii_uppercase())
            }
            Some(key) => key,
            None => {
                let names = Key::NAMED.iter().map(|(_, name, _)| *name);
                return Err(ChordError::UnknownKey { likeliest: super::nearest::nearest(name, names) });
            }
        };
        if ctrl && alt && matches!(key, Key::Char(_)) {
            return Err(ChordError::AltGr);
        }
        Ok(Self { key, ctrl, alt, shift }.as_sent())
    }
}

impl fmt::Display for Chord {
    /// The chord as the user reads it: `Ctrl-S`, `Shift-Tab`, `F2`, `?`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, modifier) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                formatter.write_str(modifier)?;
            }
        }
        if let Some((.., shown)) = Key::NAMED.iter().find(|(key, ..)| *key == self.key) {
            return formatter.write_str(shown);
        }
        match self.key {
            Key::Char(char) if self.ctrl => write!(formatter, "{}", char.to_uppercase()),
            Key::Char(char) => write!(formatter, "{char}"),
            Key::F(number) => write!(formatter, "F{number}"),
            other => write!(formatter, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const NONE: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
    const ALT: KeyModifiers = KeyModifiers::ALT;

    #[rstest]
    #[case::letter(KeyCode::Char('n'), NONE, "n")]
    #[case::capital(KeyCode::Char('U'), SHIFT, "U")]
    #[case::shifted_sign(KeyCode::Char('?'), SHIFT, "?")]
    #[case::control(KeyCode::Char('S'), CTRL | SHIFT, "ctrl-s")]
    #[case::back_tab(KeyCode::BackTab, SHIFT, "shift-tab")]
    #[case::shifted_tab(KeyCode::Tab, SHIFT, "shift-tab")]
    #[case::alt_gr(KeyCode::Char('@'), CTRL | ALT, "@")]
    #[case::alt_arrow(KeyCode::Left, ALT, "alt-left")]
    #[case::option_arrow_of_iterm(KeyCode::Left, KeyModifiers::SUPER, "alt-left")]
    #[case::control_alt_arrow(KeyCode::Left, CTRL | ALT, "ctrl-alt-left")]
    #[case::old_backspace(KeyCode::Char('h'), CTRL, "backspace")]
    #[case::function(KeyCode::F(2), NONE, "f2")]
    fn an_event_gives_the_chord_that_a_key_file_would_name(
        #[case] code: KeyCode,
        #[case] modifiers: KeyModifiers,
        #[case] written: &str,
    ) {
        assert_eq!(Chord::from_event(KeyEvent::new(code, modifiers)), Some(written.parse().unwrap()));
    }

    #[test]
    fn a_letter_with_the_command_key_is_no_chord() {
        assert_eq!(Chord::from_event(KeyEvent::new(KeyCode::Char('d'), KeyModifiers::SUPER)), None);
    }

    #[test]
    fn releasing_a_key_is_no_chord() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), NONE, KeyEventKind::Release);
        assert_eq!(Chord::from_event(release), None);
        let repeat = KeyEvent::new_with_kind(KeyCode::Char('q'), NONE, KeyEventKind::Repeat);
        assert_eq!(Chord::from_event(repeat), Some(Chord::plain(Key::Char('q'))));
    }

    #[rstest]
    #[case("ctrl-s", "Ctrl-S")]
    #[case("CTRL-S", "Ctrl-S")]
    #[case("shift-tab", "Shift-Tab")]
    #[case("shift-u", "U")]
    #[case("u", "u")]
    #[case("f12", "F12")]
    #[case("space", "Space")]
    #[case("ctrl--", "Ctrl--")]
    #[case("-", "-")]
    #[case("é", "é")]
    #[case("alt-right", "Alt-→")]
    fn a_chord_is_shown_as_people_write_it(#[case] written: &str, #[case] shown: &str) {
        assert_eq!(written.parse::<Chord>().unwrap().to_string(), shown);
    }

    #[rstest]
    #[case("entr", ChordError::UnknownKey { likeliest: Some("enter") })]
    #[case("ctrl-", ChordError::UnknownKey { likeliest: None })]
    #[case("", ChordError::UnknownKey { likeliest: None })]
    #[case("f0", ChordError::UnknownKey { likeliest: Some("f1") })]
    #[case("ctrl-alt-x", ChordError::AltGr)]
    fn text_that_is_not_a_chord_is_refused(#[case] written: &str, #[case] error: ChordError) {
        assert_eq!(written.parse::<Chord>(), Err(error));
    }
}
