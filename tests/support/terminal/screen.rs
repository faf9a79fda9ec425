//! The content of the screen of a terminal.

use std::fmt;
use std::num::NonZeroU16;
use std::time::Instant;

use portable_pty::ExitStatus;

/// The start of the sequence that ends every frame: it shows or hides the cursor.
const CURSOR: &[u8] = b"\x1b[?25";
/// The question for the background, which follows the first frame.
const BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\";

/// The screen as a user would see it, and the output that produced it.
pub(crate) struct Screen {
    emulator: vt100::Parser<Clipboard>,
    sent: Vec<u8>,
    /// When the last output arrived.
    pub(super) latest: Instant,
    /// The length of the output before the terminal got its current size.
    resized: usize,
    /// The exit status of the program.
    pub(super) exit: Option<ExitStatus>,
    /// Whether all output has arrived.
    pub(super) finished: bool,
    /// Whether the terminal is being closed.
    pub(super) closing: bool,
}

/// The texts copied to the clipboard through the terminal, as sent.
#[derive(Default)]
struct Clipboard(Vec<String>);

impl vt100::Callbacks for Clipboard {
    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], data: &[u8]) {
        self.0.push(String::from_utf8_lossy(data).into_owned());
    }
}

impl Screen {
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        let (rows, columns) = size(columns, rows);
        let emulator = vt100::Parser::new_with_callbacks(rows, columns, 0, Clipboard::default());
        Self {
            emulator,
            sent: Vec::new(),
            latest: Instant::now(),
            resized: 0,
            exit: None,
            finished: false,
            closing: false,
        }
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) {
        let (rows, columns) = size(columns, rows);
        self.emulator.set_size(rows, columns);
        self.resized = self.sent.len();
    }

    pub(super) fn take(&mut self, bytes: &[u8], now: Instant) {
        self.emulator.process(bytes);
        self.sent.extend_from_slice(bytes);
        self.latest = now;
    }

    /// Shows the output of another program.
    pub(super) fn scribble(&mut self, text: &str) {
        self.emulator.process(text.as_bytes());
        self.resized = self.sent.len();
    }

    /// Whether no frame is being drawn: the last output shows or hides the cursor, and places it. The screen
    /// of a shell or of another program has no frames.
    pub(super) fn is_whole(&self) -> bool {
        if self.finished || !self.emulator.screen().alternate_screen() {
            return true;
        }
        let sent = self.sent.strip_suffix(BACKGROUND).unwrap_or(&self.sent);
        let Some(end) = sent.windows(CURSOR.len()).rposition(|part| part == CURSOR) else {
            return false;
        };
        let after = sent.get(end + CURSOR.len()..).unwrap_or_default();
        let placed = after.ends_with(b"H") && after.iter().rposition(|byte| *byte == 0x1b) == Some(1);
        end >= self.resized && (after == b"l" || placed)
    }

    /// The rows of the screen.
    pub(crate) fn rows(&self) -> Vec<String> {
        let screen = self.emulator.screen();
        screen.rows(0, screen.size().1.get()).collect()
    }

    /// Whether a row of the screen contains a text.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.rows().iter().any(|row| row.contains(text))
    }

    /// The first cell of a text, as column and row.
    pub(crate) fn find(&self, text: &str) -> Option<(u16, u16)> {
        let screen = self.emulator.screen();
        let (rows, columns) = screen.size();
        let starts_here = |row: u16, column: u16| {
            let cells = (column..columns.get()).filter_map(|column| screen.cell(row, column));
            let mut rest = text;
            for cell in cells.filter(|cell| !cell.is_wide_continuation()) {
                let contents = if cell.has_contents() { cell.contents() } else { " " };
                match rest.strip_prefix(contents) {
                    Some("") => return true,
                    Some(left) => rest = left,
                    None => return false,
                }
            }
            false
        };
        let mut cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (column, row)));
        cells.find(|&(column, row)| starts_here(row, column))
    }

    /// The emulator, for its modes.
    pub(crate) fn emulator(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// All output.
    pub(crate) fn sent(&self) -> String {
        String::from_utf8_lossy(&self.sent).into_owned()
    }

    /// The length of all output, in bytes.
    #[allow(dead_code, reason = "only benches count it")]
    pub(crate) const fn length(&self) -> usize {
        self.sent.len()
    }

    /// The texts copied to the clipboard, as sent.
    pub(crate) fn clipboard(&self) -> &[String] {
        &self.emulator.callbacks().0
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in self.rows() {
            writeln!(formatter, "|{row}")?;
        }
        match &self.exit {
            Some(status) => write!(formatter, "the program ended: {status}"),
            None => write!(formatter, "the program runs"),
        }
    }
}

/// The emulator needs at least one cell. A terminal may have none.
fn size(columns: u16, rows: u16) -> (NonZeroU16, NonZeroU16) {
    let cells = |count| NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN);
    (cells(rows), cells(columns))
}
