//! Drives the interface without a terminal. Keys go in through the real keymap, a stand-in performs the
//! effects, and frames come out.

#![allow(dead_code, reason = "each test target takes what it needs")]

mod stand_in;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;
use overleg::domain::{
    Affected, Change, IdSource, Municipality, Note, Organisation, Overview, Past, RecordId, Removal,
};
use overleg::i18n::Lang;
use overleg::search::Stop;
use overleg::tui::draft::{Draft, NoteDraft, Unfinished};
use overleg::tui::edit::TextEdit;
use overleg::tui::effect::Effect;
use overleg::tui::finder::Finder;
use overleg::tui::importing::{Folder, ImportAnswer, ImportTask, ListReader};
use overleg::tui::insight::Computed;
use overleg::tui::keys::{Chord, Key, Keymap, Resolved, Scope};
use overleg::tui::model::{Model, Start};
use overleg::tui::msg::{Clipboard, Gesture, Moment, Mouse, Msg, Outcome, Snapshot};
use overleg::tui::place::Place;
use overleg::tui::question::{Answer, Question, Ticket};
use overleg::tui::screen::ScreenName;
use overleg::tui::signs::Signs;
use overleg::tui::startup::Startup;
use overleg::tui::theme::Theme;
use overleg::tui::update::update;
use overleg::tui::view::view;
use overleg::tui::world::World;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Rect, Size};

use crate::sample::{TODAY, starter};

pub(crate) use stand_in::Disk;
use stand_in::{NOW, StandIn, StoreBehind};

/// The state in which an interface starts.
#[derive(Debug)]
pub(crate) struct Setup {
    pub(crate) overview: Overview,
    pub(crate) lang: Lang,
    pub(crate) theme: Theme,
    pub(crate) signs: Signs,
    pub(crate) keymap: Keymap,
    pub(crate) size: (u16, u16),
    pub(crate) startup: Startup,
    pub(crate) left_behind: Vec<Draft>,
    /// The removals of earlier runs.
    pub(crate) removed: Vec<Removal>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            overview: starter(),
            lang: Lang::Nl,
            theme: Theme::Dark,
            signs: Signs::Unicode,
            keymap: Keymap::default(),
            size: (120, 40),
            startup: Startup::Existing,
            left_behind: Vec::new(),
            removed: Vec::new(),
        }
    }
}

/// How a background thread answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thread {
    /// At once.
    Answers,
    /// Not yet.
    IsBusy,
}

/// A running interface.
#[derive(Debug)]
pub(crate) struct Interface {
    pub(crate) model: Model,
    /// All effects so far except searches, newest last.
    pub(crate) asked: Vec<Effect>,
    pub(crate) store: StandIn,
    pub(crate) writer: Thread,
    pub(crate) searcher: Thread,
    finder: Finder,
    /// The questions that the searcher has not answered yet.
    pub(crate) questions: Vec<(Ticket, Question)>,
    /// The text that the external editor returns.
    pub(crate) editor: Result<String, String>,
    waiting: Option<Effect>,
    /// The files among which a list is chosen.
    pub(crate) folder: Folder,
    reader: ListReader,
    seed: u128,
    /// Whether what is asked for an import is not answered.
    pub(crate) importer_is_busy: bool,
}

/// The path of a file that was written for others.
const EXPORTED: &str = "/home/an/Documenten/overleg-rapport.html";

impl Interface {
    pub(crate) fn start(setup: Setup) -> Self {
        let store = StandIn::new(setup.overview.clone(), setup.removed, setup.lang);
        let overview = Arc::new(setup.overview);
        let finder = Finder::new(Arc::clone(&overview), setup.lang);
        let snapshot = Snapshot { overview, past: Past::default(), affected: Affected::NONE };
        let model = Model::new(Start {
            world: World {
                snapshot,
                lang: setup.lang,
                signs: setup.signs,
                moment: moment(),
                zone: TimeZone::UTC,
                computed: Computed::default(),
            },
            theme: setup.theme,
            keymap: setup.keymap,
            ids: IdSource::new(7),
            size: Size { width: setup.size.0, height: setup.size.1 },
            startup: setup.startup,
            left_behind: setup.left_behind,
        });
        let editor = Err("geen editor".to_owned());
        Self {
            model,
            asked: Vec::new(),
            store,
            writer: Thread::Answers,
            searcher: Thread::Answers,
            finder,
            questions: Vec::new(),
            editor,
            waiting: None,
            folder: Folder::default(),
            reader: ListReader::default(),
            seed: 0,
            importer_is_busy: false,
        }
    }

    /// The interface on the starter data, 120 by 40, in Dutch.
    pub(crate) fn new() -> Self {
        Self::start(Setup::default())
    }

    /// The interface on this overview.
    pub(crate) fn on(overview: Overview) -> Self {
        Self::start(Setup { overview, ..Setup::default() })
    }

    /// Presses keys, written as in the file of the keys, separated by spaces.
    pub(crate) fn press(&mut self, chords: &str) -> &mut Self {
        for chord in chords.split_whitespace() {
            self.strike(chord.parse().expect("a key"));
        }
        self
    }

    /// Types a text, with Enter for each line feed.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        for char in text.chars() {
            self.strike(Chord::plain(if char == '\n' { Key::Enter } else { Key::Char(char) }));
        }
        self
    }

    fn strike(&mut self, chord: Chord) {
        match self.model.keymap.resolve(self.model.scope(), chord) {
            Resolved::Action(action) => self.send(Msg::Action(action)),
            Resolved::Edit(edit) => self.send(Msg::Edit(edit)),
            Resolved::Unbound => self.send(Msg::Unbound(chord)),
        }
    }

    /// Pastes a text, as a terminal delivers it.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        if self.model.scope().takes_text() {
            self.send(Msg::Edit(TextEdit::Paste(text.to_owned())));
        }
        self
    }

    /// Sends one tick of the clock.
    pub(crate) fn tick(&mut self) -> &mut Self {
        self.send(Msg::Tick(moment()));
        self
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.send(Msg::Resize(Size { width, height }));
        self
    }

    pub(crate) fn mouse(&mut self, gesture: Gesture, x: u16, y: u16) -> &mut Self {
        self.send(Msg::Mouse(Mouse { gesture, at: Position { x, y } }));
        self
    }

    /// Clicks the first occurrence of this text on the screen.
    pub(crate) fn click_on(&mut self, text: &str) -> &mut Self {
        let Position { x, y } = self.find(text);
        self.mouse(Gesture::Press, x, y).mouse(Gesture::Release, x, y)
    }

    /// Double-clicks the first occurrence of this text on the screen.
    pub(crate) fn double_click_on(&mut self, text: &str) -> &mut Self {
        let Position { x, y } = self.find(text);
        self.click_on(text).mouse(Gesture::DoublePress, x, y).mouse(Gesture::Release, x, y)
    }

    /// The first position of a text on the screen.
    pub(crate) fn find(&self, text: &str) -> Position {
        let frame = self.frame();
        let screen = lines(&frame);
        let found = (0..).zip(&screen).find_map(|(y, line)| Some((line.find(text)?, line, y)));
        let (at, line, y) = found.unwrap_or_else(|| panic!("no {text:?} in\n{}", screen.join("\n")));
        Position { x: line[..at].cell_width(), y }
    }

    pub(crate) fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            if !matches!(effect, Effect::Search(..)) {
                self.asked.push(effect.clone());
            }
            if let Some(outcome) = self.outcome(effect) {
                self.done(outcome);
            }
        }
    }

    /// Delivers an outcome as the loop does: the searcher hears of changed records first.
    pub(crate) fn done(&mut self, outcome: Outcome) {
        if let Some(snapshot) = outcome.snapshot() {
            self.finder.renew(snapshot);
        }
        self.send(Msg::Done(outcome));
    }

    fn outcome(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Commit(_) | Effect::Undo | Effect::Redo | Effect::ReadTrash | Effect::ReadHistory
                if self.writer == Thread::IsBusy =>
            {
                self.waiting = Some(effect);
                None
            }
            Effect::Commit(change) => Some(self.store.commit(Arc::unwrap_or_clone(change))),
            Effect::Undo => Some(self.store.undo()),
            Effect::Redo => Some(self.store.redo()),
            Effect::ReadTrash => Some(self.store.read_trash()),
            Effect::ReadHistory => Some(self.store.read_history()),
            Effect::Search(ticket, question) if self.searcher == Thread::IsBusy => {
                self.questions.push((ticket, question));
                None
            }
            Effect::Search(ticket, question) => Some(Outcome::Found(ticket, self.answer(&question))),
            Effect::Copy(text) => Some(Outcome::Copied(Ok((text, Clipboard::Terminal)))),
            Effect::Export(_) => Some(Outcome::Exported(Ok(EXPORTED.to_owned()))),
            Effect::OpenFile(_) => Some(Outcome::Opened(Ok(()))),
            Effect::Import(_) if self.importer_is_busy => None,
            Effect::Import(ImportTask::Look(ticket, _)) => {
                Some(Outcome::Imported(ticket, ImportAnswer::Folder(Ok(self.folder.clone()))))
            }
            Effect::Import(ImportTask::Read(ticket, mut job)) => {
                self.seed += 1_000_000;
                job.seed = self.seed;
                let bytes = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
                let answer = self.reader.answer(&job, bytes, &Stop::default(), &mut |_, _| ());
                Some(Outcome::Imported(ticket, answer))
            }
            Effect::Edit(_) => Some(Outcome::Edited(self.editor.clone())),
            _ => None,
        }
    }

    /// The busy store finishes.
    pub(crate) fn finish_saving(&mut self) -> &mut Self {
        self.writer = Thread::Answers;
        if let Some(outcome) = self.waiting.take().and_then(|effect| self.outcome(effect)) {
            self.done(outcome);
        }
        self
    }

    fn answer(&mut self, question: &Question) -> Answer {
        self.finder.answer(question, &Stop::default()).expect("nobody stopped it")
    }

    /// The searcher answers the oldest question that is left.
    pub(crate) fn answer_one(&mut self) -> &mut Self {
        let (ticket, question) = self.questions.remove(0);
        let answer = self.answer(&question);
        self.send(Msg::Done(Outcome::Found(ticket, answer)));
        self
    }

    /// The searcher answers all questions.
    pub(crate) fn finish_searching(&mut self) -> &mut Self {
        self.searcher = Thread::Answers;
        while !self.questions.is_empty() {
            self.answer_one();
        }
        self
    }

    /// Changes how the disk behaves.
    pub(crate) fn set_disk(&mut self, disk: Disk) -> &mut Self {
        self.store.set_disk(disk);
        self
    }

    /// Another program changes the store without telling the interface.
    pub(crate) fn change_elsewhere(&mut self, change: &Change) -> &mut Self {
        self.store.change_elsewhere(change);
        self
    }

    /// Somebody edits the file itself, so that neither the interface nor the history knows.
    pub(crate) fn edit_by_hand(&mut self, change: &Change) -> &mut Self {
        self.store.edit_by_hand(change);
        self
    }

    /// The interface checks the store for changes by others and for problems with the disk.
    pub(crate) fn look(&mut self) -> &mut Self {
        if let Some(outcome) = self.store.look() {
            self.done(outcome);
        }
        self
    }

    /// The note that was added to the store last.
    pub(crate) fn last_note(&self) -> &Note {
        self.store.notes().iter().next_back().expect("a note")
    }

    /// The number of changes sent to the store.
    pub(crate) fn commits(&self) -> usize {
        self.asked.iter().filter(|effect| matches!(effect, Effect::Commit(_))).count()
    }

    /// The drafts that were sent to be saved.
    pub(crate) fn kept(&self) -> Vec<&Draft> {
        fn draft(effect: &Effect) -> Option<&Draft> {
            match effect {
                Effect::SaveDraft(draft) => Some(draft),
                _ => None,
            }
        }
        self.asked.iter().filter_map(draft).collect()
    }

    /// The drafts of notes that are not below another form.
    pub(crate) fn drafts(&self) -> Vec<&NoteDraft> {
        fn note(draft: &Draft) -> Option<&NoteDraft> {
            match &draft.form {
                Unfinished::Note(form) => Some(&form.draft),
                Unfinished::Record(_) | Unfinished::Change(_) | Unfinished::Import(_) => None,
            }
        }
        self.kept().into_iter().filter_map(note).collect()
    }

    /// The name under the cursor in the tree.
    pub(crate) fn in_tree(&self) -> String {
        self.name(self.model.screens.regions.tree.cursor)
    }

    /// The name of the record whose page is shown.
    pub(crate) fn on_page(&self) -> String {
        self.name(self.model.screens.regions.detail.place)
    }

    /// The record in the form on top, if there is a form.
    pub(crate) fn form(&self) -> Option<RecordId> {
        Some(self.model.modals.last()?.as_form()?.id())
    }

    /// The names in the search results, as far as they are visible; of an organisation its short name.
    pub(crate) fn found(&self) -> Vec<String> {
        /// The cells that the kind of a result takes.
        const KIND: usize = 7;
        assert_eq!(self.model.scope(), Scope::Search, "the search is open");
        let store = &self.store;
        let organisations = store.organisations().iter().map(Organisation::short_name);
        let persons = store.persons().iter().map(|one| one.name.as_str());
        let forums = store.forums().iter().map(|one| one.name.as_str());
        let regions = store.regions().iter().map(|one| one.name.as_str());
        let municipalities = Municipality::all().iter().map(|one| one.name.as_str());
        let names = organisations.chain(persons).chain(forums).chain(regions).chain(municipalities);
        let names: BTreeSet<String> = names.map(ToOwned::to_owned).collect();
        let named = |row: &str| {
            let row = row.split('│').nth(1)?;
            let row = row.strip_prefix("   ").or_else(|| row.strip_prefix(" > "))?;
            let row = row.get(KIND..).filter(|_| !row.starts_with(' '))?;
            let is_it = |name: &&String| row.strip_prefix(*name).is_some_and(|rest| rest.starts_with("  "));
            names.iter().filter(is_it).max_by_key(|name| name.len()).cloned()
        };
        self.screen().lines().filter_map(named).collect()
    }

    /// The first row of the selected line of the page, as drawn.
    pub(crate) fn selected(&self) -> String {
        let areas = self.model.areas();
        let page = match self.model.screen {
            ScreenName::Regions => areas.detail.expect("the page is shown"),
            _ => areas.body,
        };
        let frame = self.frame();
        let row = page.rows().find(|row| frame[row.as_position()].symbol() == ">");
        line(&frame, row.expect("a selected line")).trim_start_matches('>').trim().to_owned()
    }

    fn name(&self, place: Option<Place>) -> String {
        place.map_or_else(String::new, |place| place.name(&self.store))
    }

    /// The text of the status line.
    pub(crate) fn status(&self) -> &str {
        self.model.status.as_ref().map_or("", |status| &status.text)
    }

    /// The screen as drawn.
    pub(crate) fn frame(&self) -> Buffer {
        self.drawn().buffer().clone()
    }

    /// The position of the caret, if there is one.
    pub(crate) fn caret(&self) -> Option<Position> {
        self.model.shows_cursor().then(|| self.cursor())
    }

    /// The position of the terminal's cursor, seen or not.
    pub(crate) fn cursor(&self) -> Position {
        let drawn = self.drawn();
        assert!(drawn.cursor_visible(), "nothing has the keyboard:\n{}", self.screen());
        drawn.cursor_position()
    }

    fn drawn(&self) -> TestBackend {
        let Size { width, height } = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
        terminal.draw(|frame| view(frame, &self.model)).expect("a frame");
        terminal.backend().clone()
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        lines(&self.frame()).join("\n")
    }

    /// The left pane as text, if both panes are shown.
    pub(crate) fn tree(&self) -> String {
        let left = |line: &str| line.split('│').next().unwrap_or_default().trim_end().to_owned();
        self.screen().lines().map(left).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.screen().contains(text)
    }
}

/// A moment on the day of all tests.
pub(crate) fn moment() -> Moment {
    Moment { now: NOW, today: TODAY }
}

/// The rows of a frame as text, without trailing spaces.
pub(crate) fn lines(frame: &Buffer) -> Vec<String> {
    frame.area.rows().map(|row| line(frame, row).trim_end().to_owned()).collect()
}

/// A row of a frame as text, without the cells that a wide character covers.
fn line(frame: &Buffer, row: Rect) -> String {
    let mut text = String::new();
    let mut x = row.x;
    while x < row.right() {
        let symbol = frame[(x, row.y)].symbol();
        text.push_str(symbol);
        x += symbol.cell_width().max(1);
    }
    text
}
