//! From the bytes that a terminal sends to keys, clicks and pasted text.
//!
//! A terminal sends its keys as text with escape sequences in it, and so nothing marks where a key ends: ESC is a key,
//! and the first byte of nearly every other key. Between the keys come things that nobody typed: answers to a question
//! of this program or of the one before it, reports of the mouse, sequences of keys that we do not know. A slow line
//! cuts any of these in two. Taken for text, what is left of them presses keys: the rest of an arrow is `[A`, and `A`
//! adds a record.
//!
//! So the decoder first cuts, by the grammar of ECMA-48, and only then asks what a whole sequence means
//! ([`super::sequence`]). Four rules follow from that:
//!
//! - What has a beginning and an end is taken whole, known or not. An unknown sequence is no key.
//! - What stays incomplete is given up after a short time ([`Decoder::deadline`]), so nothing waits for a byte that
//!   never comes.
//! - What may be the rest of a sequence that was cut in two is swallowed for a second: `[` and `O` straight after an ESC
//!   that was taken for the key, and after a sequence was given up what could end it.
//! - In a paste everything is text until its end.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Input;
use super::sequence::{self, Meaning};
use super::state::{
    GivenUp, Introducer, Late, Part, Partial, State, StringKind, first_of_character, rest_of,
};

/// How long an ESC may still be the beginning of a sequence. A terminal sends a sequence in one go; what separates its
/// bytes is the line. Vim waits 100 ms and tmux 10 ms; this is hardly noticed, and enough for nearly every line.
const LONE_ESCAPE: Duration = Duration::from_millis(40);
/// How long a sequence or a character may stay incomplete.
const INCOMPLETE: Duration = Duration::from_millis(150);
/// How long the rest of a sequence may come after its beginning was given up.
const LATE: Duration = Duration::from_secs(1);
/// How long the sender of a control string or a paste may pause.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a control string may take, pauses included. None that we ask for is longer than a line.
const LONGEST_STRING: Duration = Duration::from_secs(3);
/// The number of bytes of a sequence or a control string that are kept. The longest one with a meaning has some thirty.
const MOST_KEPT: usize = 256;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_END: &[u8] = b"\x1b[201~";

/// Reads what a terminal sends. It knows no clock: whoever feeds it says what time it is.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    ready: VecDeque<Input>,
    /// When the latest byte came in.
    latest: Option<Instant>,
    late: Option<Late>,
}

impl Decoder {
    /// Reads `bytes`, which came in at `now`.
    pub fn feed(&mut self, bytes: &[u8], now: Instant) {
        self.expire(now);
        for (index, &byte) in bytes.iter().enumerate() {
            self.latest = Some(now);
            self.take(byte, &bytes[index + 1..], now);
        }
    }

    /// The next event that is complete.
    pub fn next_input(&mut self) -> Option<Input> {
        self.ready.pop_front()
    }

    /// When what has come in so far is given up, unless more comes; none if it is complete.
    pub fn deadline(&self) -> Option<Instant> {
        let latest = self.latest?;
        let patience = match &self.state {
            State::Between => return None,
            State::Escape { .. } => LONE_ESCAPE,
            // A capital or bracket that somebody typed after the Esc key is not to be kept waiting.
            State::Sequence(Partial { part: Part::WithoutEscape, bytes, .. }) if bytes.is_empty() => {
                LONE_ESCAPE
            }
            State::Character { .. }
            | State::Sequence(_)
            | State::LinuxFunction { .. }
            | State::OldMouse { .. } => INCOMPLETE,
            // Alt with a bracket or a capital P looks the same.
            State::ControlString { bytes, .. } if bytes.is_empty() => INCOMPLETE,
            State::ControlString { since, .. } => {
                return Some((latest + PAUSE).min(*since + LONGEST_STRING));
            }
            State::Paste(_) => PAUSE,
        };
        Some(latest + patience)
    }

    /// Gives up what should have been complete by `now`.
    pub fn expire(&mut self, now: Instant) {
        let Some(deadline) = self.deadline().filter(|deadline| *deadline <= now) else { return };
        match std::mem::take(&mut self.state) {
            State::Escape { twice } => {
                for _ in 0..=usize::from(twice) {
                    self.press(KeyCode::Esc, KeyModifiers::NONE);
                }
                self.late = Some(Late { what: GivenUp::Escape, at: deadline });
            }
            State::Sequence(Partial { introducer, part: Part::WithoutEscape, bytes, .. })
                if bytes.is_empty() =>
            {
                self.press(KeyCode::Char(introducer.letter()), KeyModifiers::NONE);
            }
            State::Sequence(_) | State::LinuxFunction { .. } => {
                self.late = Some(Late { what: GivenUp::Sequence, at: deadline });
            }
            // What was pasted is kept, though its end did not come.
            State::Paste(bytes) => self.paste(&bytes),
            State::Between
            | State::Character { .. }
            | State::OldMouse { .. }
            | State::ControlString { .. } => {}
        }
    }

    /// Takes one byte; `rest` is what came in together with it.
    fn take(&mut self, byte: u8, rest: &[u8], now: Instant) {
        self.state = match std::mem::take(&mut self.state) {
            State::Between => self.begin(byte, rest, now),
            State::Character { bytes, length, alt } => {
                self.go_on_character(bytes, length, alt, byte, rest, now)
            }
            State::Escape { twice } => self.after_escape(twice, byte, now),
            State::Sequence(partial) => self.go_on_sequence(partial, byte),
            State::LinuxFunction { is_wanted, alt } => {
                let key = byte.checked_sub(b'A').filter(|number| *number < 5 && is_wanted);
                if let Some(number) = key {
                    self.press(KeyCode::F(number + 1), alt_if(alt));
                }
                if byte == ESC { State::Escape { twice: false } } else { State::Between }
            }
            State::OldMouse { .. } if byte == ESC => State::Escape { twice: false },
            State::OldMouse { mut bytes, is_wanted } => {
                bytes.push(byte);
                if bytes.len() < 3 {
                    State::OldMouse { bytes, is_wanted }
                } else {
                    self.ready.extend(sequence::old_mouse(&bytes).filter(|_| is_wanted).map(Input::Mouse));
                    State::Between
                }
            }
            State::ControlString { kind, bytes, since, escaped } => {
                self.go_on_string(kind, bytes, since, escaped, byte, now)
            }
            State::Paste(mut bytes) => {
                bytes.push(byte);
                if let Some(text) = bytes.strip_suffix(PASTE_END) {
                    self.paste(text);
                    State::Between
                } else {
                    State::Paste(bytes)
                }
            }
        };
    }

    /// The first byte of something.
    fn begin(&mut self, byte: u8, rest: &[u8], now: Instant) -> State {
        let late = self.late.take().filter(|late| now < late.at + LATE);
        if let Some(state) = late.and_then(|late| rest_of(late.what, byte, rest, now)) {
            return state;
        }
        match byte {
            ESC => return State::Escape { twice: false },
            0x00..=0x1f | 0x7f => self.control(byte, false),
            0x20..=0x7e => self.character(byte.into(), false),
            0x80.. => return first_of_character(byte, false),
        }
        State::Between
    }

    fn go_on_character(
        &mut self,
        mut bytes: Vec<u8>,
        length: usize,
        alt: bool,
        byte: u8,
        rest: &[u8],
        now: Instant,
    ) -> State {
        if !(0x80..0xc0).contains(&byte) {
            // The character was cut off; this byte is not part of it.
            return self.begin(byte, rest, now);
        }
        bytes.push(byte);
        if bytes.len() < length {
            return State::Character { bytes, length, alt };
        }
        if let Some(char) = str::from_utf8(&bytes).ok().and_then(|text| text.chars().next()) {
            self.character(char, alt);
        }
        State::Between
    }

    fn after_escape(&mut self, twice: bool, byte: u8, now: Instant) -> State {
        let string = |kind| State::ControlString { kind, bytes: Vec::new(), since: now, escaped: false };
        match byte {
            ESC => {
                if twice {
                    self.press(KeyCode::Esc, KeyModifiers::NONE);
                }
                return State::Escape { twice: true };
            }
            b'[' => return State::Sequence(Partial::new(Introducer::Csi, twice)),
            b'O' => return State::Sequence(Partial::new(Introducer::Ss3, twice)),
            b']' => return string(StringKind::Osc),
            b'P' | b'X' | b'^' | b'_' => return string(StringKind::Other),
            // The terminator of a string that was given up.
            b'\\' => {}
            0x00..=0x1f | 0x7f => self.control(byte, true),
            0x20..=0x7e => self.character(byte.into(), true),
            0x80.. => return first_of_character(byte, true),
        }
        State::Between
    }

    fn go_on_sequence(&mut self, mut partial: Partial, byte: u8) -> State {
        let Partial { introducer, alt, part, .. } = partial;
        let is_wanted = part == Part::Whole;
        match (introducer, byte) {
            (_, ESC) => return State::Escape { twice: false },
            (Introducer::Csi, b'[') if partial.bytes.is_empty() => {
                return State::LinuxFunction { is_wanted, alt };
            }
            (Introducer::Csi, b'M') if partial.bytes.is_empty() && part != Part::Broken => {
                return State::OldMouse { bytes: Vec::new(), is_wanted };
            }
            (_, 0x40..=0x7e) => {
                partial.bytes.push(byte);
                return self.end_sequence(&partial);
            }
            (_, 0x20..=0x3f) if partial.bytes.len() < MOST_KEPT => partial.bytes.push(byte),
            // Too long, or a byte that does not belong in it.
            _ => partial.part = Part::Broken,
        }
        State::Sequence(partial)
    }

    fn end_sequence(&mut self, partial: &Partial) -> State {
        if partial.part == Part::Broken {
            return State::Between;
        }
        match sequence::meaning(partial.introducer, &partial.bytes) {
            // Even without its ESC: what follows is no typed text.
            Some(Meaning::PasteBegins) => return State::Paste(Vec::new()),
            Some(Meaning::Key(mut key)) if partial.part == Part::Whole => {
                key.modifiers |= alt_if(partial.alt);
                self.ready.push_back(Input::Key(key));
            }
            Some(Meaning::Mouse(mouse)) if partial.part == Part::Whole => {
                self.ready.push_back(Input::Mouse(mouse));
            }
            Some(Meaning::Key(_) | Meaning::Mouse(_)) | None => {}
        }
        State::Between
    }

    fn go_on_string(
        &mut self,
        kind: StringKind,
        mut bytes: Vec<u8>,
        since: Instant,
        escaped: bool,
        byte: u8,
        now: Instant,
    ) -> State {
        if escaped && byte != b'\\' {
            // An ESC ends a string even if it begins something else.
            return self.after_escape(false, byte, now);
        }
        let is_over = escaped || (byte == BEL && kind == StringKind::Osc);
        if is_over {
            if kind == StringKind::Osc {
                self.ready.extend(sequence::background(&bytes).map(Input::Background));
            }
            return State::Between;
        }
        if byte == ESC {
            return State::ControlString { kind, bytes, since, escaped: true };
        }
        if bytes.len() < MOST_KEPT {
            bytes.push(byte);
        }
        State::ControlString { kind, bytes, since, escaped: false }
    }

    /// A control character, which is a key such as Enter or a letter with Control.
    fn control(&mut self, byte: u8, alt: bool) {
        let (code, modifiers) = match byte {
            b'\r' => (KeyCode::Enter, KeyModifiers::NONE),
            b'\t' => (KeyCode::Tab, KeyModifiers::NONE),
            0x7f => (KeyCode::Backspace, KeyModifiers::NONE),
            0x08 if alt => (KeyCode::Backspace, KeyModifiers::NONE),
            // Alt and Control with a character is how AltGr is spelled elsewhere. No terminal sends that this way.
            _ if alt => return,
            0x00 => (KeyCode::Char(' '), KeyModifiers::CONTROL),
            0x01..=0x1a => (KeyCode::Char((byte - 1 + b'a').into()), KeyModifiers::CONTROL),
            0x1c..=0x1f => (KeyCode::Char((byte - 0x1c + b'4').into()), KeyModifiers::CONTROL),
            _ => return,
        };
        self.press(code, modifiers | alt_if(alt));
    }

    fn character(&mut self, char: char, alt: bool) {
        if !char.is_control() {
            self.press(KeyCode::Char(char), alt_if(alt));
        }
    }

    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.ready.push_back(Input::Key(KeyEvent::new(code, modifiers)));
    }

    fn paste(&mut self, bytes: &[u8]) {
        self.ready.push_back(Input::Paste(String::from_utf8_lossy(bytes).into_owned()));
    }
}

const fn alt_if(alt: bool) -> KeyModifiers {
    if alt { KeyModifiers::ALT } else { KeyModifiers::NONE }
}
