//! What a terminal may send, cut anywhere: keys, pasted text, answers, sequences that nobody knows, and halves.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEventKind, KeyModifiers};
use fastrand::Rng;
use overleg::tui::run::input::{Decoder, Input};

use crate::for_each_input;

/// Keys that are known, with what comes of them: as crossterm names it, with Alt before it.
const KEYS: [(&[u8], &str); 24] = [
    (b"n", "n"),
    (b"d", "d"),
    ("é".as_bytes(), "é"),
    ("☕".as_bytes(), "☕"),
    ("🏷".as_bytes(), "🏷"),
    (b" ", " "),
    (b"\r", "Enter"),
    (b"\t", "Tab"),
    (b"\x7f", "Backspace"),
    (b"\x13", "^s"),
    (b"\x1b[A", "Up"),
    (b"\x1bOB", "Down"),
    (b"\x1b[1;5C", "^Right"),
    (b"\x1b[D", "Left"),
    (b"\x1b[H", "Home"),
    (b"\x1b[4~", "End"),
    (b"\x1b[3~", "Delete"),
    (b"\x1b[6~", "PageDown"),
    (b"\x1b[[C", "F(3)"),
    (b"\x1bOQ", "F(2)"),
    (b"\x1b[24~", "F(12)"),
    (b"\x1b[Z", "BackTab"),
    (b"\x1bf", "+f"),
    (b"\x1b\x1b[A", "+Up"),
];

/// What is no key: whole, and broken in a way that shows before something else begins.
const NO_KEYS: [&[u8]; 18] = [
    b"\x1bOc",
    b"\x1b[a",
    b"\x1b[99~",
    b"\x1b[?2026;2$y",
    b"\x1b[?62;22c",
    b"\x1b[>0;276;0c",
    b"\x1b[3;7R",
    b"\x1b[8;24;80t",
    b"\x1b[I",
    b"\x1b[201~",
    b"\x1b]10;rgb:0000/0000/0000\x07",
    b"\x1b]52;c;ZGRk\x1b\\",
    b"\x1bP>|XTerm(379)\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1bXdelete\x1b\\",
    b"\x1b^d\x1b\\",
    b"\x1b[1\x0c;2~",
    b"\xff",
];

/// Some of what may be pasted; among it what would be a command.
const PASTED: [&str; 6] = ["", "d", "q\rn", "\x1b[A", "\x1b[200~", "één regel\nen nog één"];

/// Feeds these bytes in pieces, with pauses that are shorter than anything is given up after.
fn fed_in_pieces(bytes: &[u8], rng: &mut Rng) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut now = Instant::now();
    let mut left = bytes;
    while !left.is_empty() {
        let (piece, rest) = left.split_at(rng.usize(1..=left.len().min(9)));
        decoder.feed(piece, now);
        now += Duration::from_millis(rng.u64(0..30));
        left = rest;
    }
    decoder.expire(now + Duration::from_secs(60));
    assert_eq!(decoder.deadline(), None, "nothing is waited for without end");
    std::iter::from_fn(|| decoder.next_input()).collect()
}

fn described(input: &Input) -> Option<String> {
    match input {
        Input::Key(key) => {
            assert_eq!(key.kind, KeyEventKind::Press);
            let alt = if key.modifiers.contains(KeyModifiers::ALT) { "+" } else { "" };
            let control = if key.modifiers.contains(KeyModifiers::CONTROL) { "^" } else { "" };
            Some(match key.code {
                KeyCode::Char(char) => format!("{alt}{control}{char}"),
                code => format!("{alt}{control}{code:?}"),
            })
        }
        Input::Paste(text) => Some(format!("pasted {text:?}")),
        Input::Mouse(_) | Input::Background(_) | Input::Resize(_) => None,
    }
}

/// Builds a stream out of an input: each byte chooses what is sent next. Returns the stream, and what must come of it.
fn stream(input: &[u8]) -> (Vec<u8>, Vec<String>) {
    let (mut sent, mut meant) = (Vec::new(), Vec::new());
    for byte in input {
        let number = usize::from(byte / 3);
        match byte % 3 {
            0 => {
                let (bytes, name) = KEYS[number % KEYS.len()];
                sent.extend_from_slice(bytes);
                meant.push(name.to_owned());
            }
            1 => sent.extend_from_slice(NO_KEYS[number % NO_KEYS.len()]),
            _ => {
                let text = PASTED[number % PASTED.len()];
                sent.extend([b"\x1b[200~", text.as_bytes(), b"\x1b[201~"].concat());
                meant.push(format!("pasted {text:?}"));
            }
        }
    }
    (sent, meant)
}

#[test]
fn of_what_a_terminal_sends_only_keys_are_keys_and_only_pastes_are_text() {
    for_each_input("terminal", |input| {
        let mut rng =
            Rng::with_seed(input.iter().fold(7, |seed, byte| seed * 31 % 1_000_003 + u64::from(*byte)));
        let (sent, meant) = stream(input);
        let came: Vec<_> = fed_in_pieces(&sent, &mut rng).iter().filter_map(described).collect();
        assert_eq!(came, meant, "{}", sent.escape_ascii());
    });
}

#[test]
fn raw_bytes_press_no_key_that_is_not_in_them() {
    for_each_input("terminal", |input| {
        let mut rng = Rng::with_seed(input.len() as u64);
        for come in fed_in_pieces(input, &mut rng) {
            if let Input::Key(key) = come
                && let KeyCode::Char(char) = key.code
                && !key.modifiers.contains(KeyModifiers::CONTROL)
            {
                let is_typed = outside_sequences(input).contains(char);
                let is_alt = key.modifiers.contains(KeyModifiers::ALT);
                let is_sent_by_number =
                    contains(input, b"\x1bO") || contains(input, b"u") || contains(input, b"27;");
                assert!(is_typed || is_alt || is_sent_by_number, "{char:?} was pressed");
            }
        }
    });
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The text that is left when all that begins with ESC is cut out, by the shortest reading of each.
fn outside_sequences(bytes: &[u8]) -> String {
    let mut left = Vec::new();
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        if first != 0x1b {
            left.push(first);
            rest = after;
            continue;
        }
        rest = match after {
            [b'[', tail @ ..] => {
                let end = tail.iter().position(|byte| (0x40..=0x7e).contains(byte) || *byte == 0x1b);
                end.map_or(&[][..], |end| &tail[end + usize::from(tail[end] != 0x1b)..])
            }
            [_, tail @ ..] => tail,
            [] => &[],
        };
    }
    String::from_utf8_lossy(&left).into_owned()
}
