//! What the decoder has of something whose end has not come.

use std::time::Instant;

/// What the next bytes belong to.
#[derive(Debug, Default)]
pub(super) enum State {
    /// Nothing: the next byte begins something.
    #[default]
    Between,
    /// A character of more than one byte.
    Character { bytes: Vec<u8>, length: usize, alt: bool },
    /// ESC, or two of them: a key, or the beginning of a sequence, with Alt if there are two.
    Escape { twice: bool },
    /// A sequence that ends with a letter or sign, as most keys do.
    Sequence(Partial),
    /// The function keys of the Linux console: `ESC [ [` and a letter.
    LinuxFunction { is_wanted: bool, alt: bool },
    /// The old report of a click: `ESC [ M` and three bytes.
    OldMouse { bytes: Vec<u8>, is_wanted: bool },
    /// A control string (OSC, DCS, APC, PM or SOS), which runs to its terminator.
    ControlString { kind: StringKind, bytes: Vec<u8>, since: Instant, escaped: bool },
    /// Pasted text.
    Paste(Vec<u8>),
}

/// A sequence whose end has not come.
#[derive(Debug)]
pub(super) struct Partial {
    pub(super) introducer: Introducer,
    /// What came after the introducer.
    pub(super) bytes: Vec<u8>,
    pub(super) alt: bool,
    pub(super) part: Part,
}

/// How much of a sequence we have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it so far.
    Whole,
    /// All but its ESC, which was taken for a key.
    WithoutEscape,
    /// Only the rest, or something that does not belong in it. Whatever it ends in, it is no key.
    Broken,
}

/// What a sequence begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Introducer {
    /// `ESC [`: control sequence introducer.
    Csi,
    /// `ESC O`: single shift three.
    Ss3,
}

/// The kinds of control string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StringKind {
    /// An operating system command, which may end in BEL too. Answers about colours are of this kind.
    Osc,
    /// Any other.
    Other,
}

/// Something that was given up, and whose rest may still come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Late {
    pub(super) what: GivenUp,
    pub(super) at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GivenUp {
    /// An ESC, which was taken for the key.
    Escape,
    /// The beginning of a sequence.
    Sequence,
}

impl Partial {
    pub(super) const fn new(introducer: Introducer, alt: bool) -> Self {
        Self { introducer, bytes: Vec::new(), alt, part: Part::Whole }
    }
}

impl Introducer {
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Csi => '[',
            Self::Ss3 => 'O',
        }
    }
}

/// The state after the first byte of a character of more than one byte; a byte that cannot be one is dropped.
pub(super) fn first_of_character(byte: u8, alt: bool) -> State {
    let length = match byte {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return State::Between,
    };
    State::Character { bytes: vec![byte], length, alt }
}

/// If this byte can be the rest of what was given up, the state after it.
pub(super) fn rest_of(given_up: GivenUp, byte: u8, rest: &[u8], now: Instant) -> Option<State> {
    let sequence =
        |introducer, part| Some(State::Sequence(Partial { introducer, bytes: Vec::new(), alt: false, part }));
    let string = |kind| {
        // A letter that somebody types comes alone.
        let is_answer =
            rest.first().is_some_and(|next| matches!(next, b'0'..=b'9' | b'>' | b'!' | b'|' | b'$'));
        is_answer.then(|| State::ControlString { kind, bytes: Vec::new(), since: now, escaped: false })
    };
    match (given_up, byte) {
        (GivenUp::Escape, b'[') => sequence(Introducer::Csi, Part::WithoutEscape),
        (GivenUp::Escape, b'O') => sequence(Introducer::Ss3, Part::WithoutEscape),
        (GivenUp::Escape, b']') => string(StringKind::Osc),
        (GivenUp::Escape, b'P') => string(StringKind::Other),
        (GivenUp::Sequence, 0x30..=0x3f) => sequence(Introducer::Csi, Part::Broken),
        // The ends of the sequences of keys. No small letter is: those are commands, and a slow line is rare.
        (GivenUp::Sequence, b'A'..=b'Z' | b'~') => Some(State::Between),
        _ => None,
    }
}
