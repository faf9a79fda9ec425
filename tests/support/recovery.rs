//! Drives the recovery screen without a terminal: keys go in through the real keymap, and frames come out.

#![allow(dead_code, reason = "each test target takes what it needs")]

use std::path::PathBuf;

use jiff::tz::TimeZone;
use overleg::domain::{Difference, Timestamp};
use overleg::i18n::Lang;
use overleg::tui::keys::{Keymap, Resolved};
use overleg::tui::model::CursorUse;
use overleg::tui::msg::{Gesture, Mouse};
use overleg::tui::recovery::update::update;
use overleg::tui::recovery::view::view;
use overleg::tui::recovery::{Content, Effect, Listed, Model, Msg, Outcome, Work};
use overleg::tui::signs::Signs;
use overleg::tui::theme::Theme;
use overleg::tui::widget::page::Reading;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Size};

use crate::driver::lines;

/// A running recovery screen.
#[derive(Debug)]
pub(crate) struct RecoveryScreen {
    pub(crate) model: Model,
    /// All effects so far.
    pub(crate) asked: Vec<Effect>,
}

/// A backup of the given number of days before the 26th, with unknown content.
fn listed(days: i64) -> Listed {
    let newest: Timestamp = "2026-11-26T10:12:31Z".parse().expect("a moment");
    let taken = newest - jiff::SignedDuration::from_hours(days * 23);
    Listed { taken, bytes: 1_234_567 - days.unsigned_abs() * 40_000, content: Content::Unknown }
}

impl RecoveryScreen {
    /// The screen with this many backups whose content is not known yet.
    pub(crate) fn of(backups: i64, lang: Lang, (width, height): (u16, u16)) -> Self {
        let model = Model {
            lang,
            signs: Signs::Unicode,
            theme: Theme::Dark,
            cursor: CursorUse::Typing,
            follows_background: false,
            keymap: Keymap::default(),
            size: Size { width, height },
            zone: TimeZone::UTC,
            damage: "/huis/overleg.json, regel 12, kolom 3: dit is geen geldige JSON.".to_owned(),
            aside: Some(PathBuf::from("/huis/overleg.replaced.")),
            backups: (0..backups).map(listed).collect(),
            reading: Reading::default(),
            popup: None,
            status: None,
            work: Work::Choosing,
            interrupted: false,
        };
        Self { model, asked: Vec::new() }
    }

    /// The screen in Dutch, 80 by 24, with three backups. All have the same content, except that the second
    /// cannot be read.
    pub(crate) fn new() -> Self {
        let mut screen = Self::of(3, Lang::Nl, (80, 24));
        screen.looked(0, Content::Readable(Difference::default()));
        screen.looked(1, Content::Unreadable);
        screen.looked(2, Content::Readable(Difference::default()));
        screen
    }

    /// The content of a backup becomes known.
    pub(crate) fn looked(&mut self, number: usize, content: Content) -> &mut Self {
        self.send(Msg::Done(Outcome::Looked(number, content)))
    }

    /// Presses keys, written as in the file of the keys, separated by spaces.
    pub(crate) fn press(&mut self, chords: &str) -> &mut Self {
        for chord in chords.split_whitespace() {
            let chord = chord.parse().expect("a key");
            if let Resolved::Action(action) = self.model.keymap.resolve(self.model.scope(), chord) {
                self.send(Msg::Action(action));
            }
        }
        self
    }

    /// Uses the mouse on the first occurrence of this text.
    pub(crate) fn mouse(&mut self, gesture: Gesture, text: &str) -> &mut Self {
        let screen = self.lines();
        let found = (0..).zip(&screen).find_map(|(y, line)| Some((line.find(text)?, line, y)));
        let (at, line, y) = found.unwrap_or_else(|| panic!("no {text:?} in\n{}", screen.join("\n")));
        let at = Position { x: line[..at].cell_width(), y };
        self.send(Msg::Mouse(Mouse { gesture, at }))
    }

    pub(crate) fn send(&mut self, msg: Msg) -> &mut Self {
        self.asked.extend(update(&mut self.model, msg));
        self
    }

    pub(crate) fn frame(&self) -> Buffer {
        let Size { width, height } = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
        terminal.draw(|frame| view(frame, &self.model)).expect("a frame");
        terminal.backend().buffer().clone()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        lines(&self.frame())
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.lines().iter().any(|line| line.contains(text))
    }
}
