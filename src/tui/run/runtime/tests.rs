//! Tests of the loop in unusual situations: a thread that has ended, a request to end, a terminal of another
//! size than it reported.

use std::fs::{self, File};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::{ClearType, CrosstermBackend, TestBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::domain::{Affected, Change, Edit, IdSource, Person, Timestamp};
use crate::editor::Edited;
use crate::i18n::Lang;
use crate::store::{Store, list_backups, lock_path, starter};
use crate::tui::insight::Computed;
use crate::tui::keys::Keymap;
use crate::tui::layout::Panes;
use crate::tui::model::{CursorUse, Model, Start};
use crate::tui::msg::{Clipboard, Moment};
use crate::tui::run::host::Multiplexer;
use crate::tui::run::input::Waker;
use crate::tui::run::interface::{Interface, Session};
use crate::tui::run::recovery::{Damage, RecoveryScreen};
use crate::tui::run::searcher::Searcher;
use crate::tui::run::worker::{Worker, snapshot};
use crate::tui::signs::Signs;
use crate::tui::startup::Startup;
use crate::tui::theme::{Chosen, Theme};
use crate::tui::widget::page::Item;
use crate::tui::world::World;

/// The number of rounds after which a test ends the loop.
const MOST_ROUNDS: u32 = 100_000;

/// A host in which these keys are pressed, and nothing else happens.
#[derive(Debug)]
struct Outside {
    keys: VecDeque<KeyCode>,
    /// Whether each key is pressed only once the screen shows what the one before it did.
    looks: bool,
    rounds: std::cell::Cell<u32>,
}

impl Host for Outside {
    fn next_input(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        if self.looks && patience.is_zero() {
            return Ok(None);
        }
        Ok(self.keys.pop_front().map(|code| Input::Key(KeyEvent::new(code, KeyModifiers::NONE))))
    }

    fn moment(&self) -> Moment {
        Moment { now: Timestamp::constant(1_795_435_200, 0), today: Date::constant(2026, 11, 23) }
    }

    fn must_stop(&self) -> bool {
        if self.looks && !self.keys.is_empty() {
            return false;
        }
        self.rounds.set(self.rounds.get() + 1);
        self.rounds.get() > MOST_ROUNDS
    }

    fn suspend(&mut self) -> Result<(), String> {
        Ok(())
    }

    fn step_aside(&mut self) -> io::Result<bool> {
        Ok(false)
    }

    fn copy(&mut self, _: &str) -> Result<Clipboard, String> {
        Ok(Clipboard::Terminal)
    }

    fn edit(&mut self, _: &str) -> Result<Edited, String> {
        Err(String::new())
    }
}

/// A terminal of this size in which these keys are pressed.
fn stage(
    (width, height): (u16, u16),
    keys: impl IntoIterator<Item = KeyCode>,
) -> Stage<TestBackend, Outside> {
    let terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal in memory");
    let host = Outside { keys: keys.into_iter().collect(), looks: false, rounds: 0.into() };
    Stage::new(terminal, host, Rc::default())
}

/// The interface on the starter data, with this size as the size of the terminal.
fn interface(
    folder: &TempDir,
    stage: &Stage<TestBackend, Outside>,
    (width, height): (u16, u16),
) -> Interface {
    let overview = starter().expect("starter data");
    let mut store = Store::create(&folder.path().join("overleg.json"), overview).expect("a store");
    let searcher = Searcher::start(Arc::clone(store.overview()), Lang::En, Waker::default());
    let model = Model::new(Start {
        world: World {
            snapshot: snapshot(&mut store, Affected::NONE),
            lang: Lang::En,
            signs: Signs::Unicode,
            moment: stage.host.moment(),
            zone: TimeZone::UTC,
            computed: Computed::default(),
        },
        theme: Theme::Dark,
        keymap: Keymap::default(),
        ids: IdSource::new(7),
        size: Size { width, height },
        startup: Startup::Existing,
        left_behind: Vec::new(),
    });
    Interface::new(model, Worker::start(store, None, Lang::En, Waker::default()), searcher)
}

#[test]
fn the_program_ends_and_says_why_when_the_search_thread_has_died() {
    let folder = tempfile::tempdir().expect("a folder");
    // Enter waits for the search results, and would wait forever.
    let keys = [KeyCode::Char('/'), KeyCode::Char('a'), KeyCode::Enter, KeyCode::Char('x')];
    let mut stage = stage((120, 40), keys);
    let mut interface = interface(&folder, &stage, (120, 40));
    interface.searcher = Searcher::gone();
    let ended = Runtime::new(&mut stage, interface).run();
    assert!(matches!(ended, Err(RunError::Broken)), "{ended:?}");
}

#[test]
fn the_program_ends_and_says_why_when_the_store_thread_has_died() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = stage((120, 40), [KeyCode::Char('u')]);
    let mut interface = interface(&folder, &stage, (120, 40));
    interface.worker = Worker::gone();
    let ended = Runtime::new(&mut stage, interface).run();
    assert!(matches!(ended, Err(RunError::Broken)), "{ended:?}");
}

/// Goes round the loop until this holds.
fn until(
    shown: &mut Runtime<'_, TestBackend, Outside, Interface>,
    is_so: impl Fn(&Runtime<'_, TestBackend, Outside, Interface>) -> bool,
) {
    while !is_so(shown) {
        assert!(!shown.stage.host.must_stop(), "it never happens");
        shown.take_inputs().expect("keys");
        shown.take_outcomes().expect("outcomes");
        if shown.is_stale {
            shown.draw().expect("drawn");
        }
    }
}

/// Presses keys one by one, each when the screen shows what the one before it did.
fn press(shown: &mut Runtime<'_, TestBackend, Outside, Interface>, keys: &str) {
    for char in keys.chars() {
        let key = if char == '\n' { KeyCode::Enter } else { KeyCode::Char(char) };
        shown.stage.host.keys.push_back(key);
        until(shown, |shown| shown.stage.host.keys.is_empty() && !shown.is_stale);
    }
}

/// The store after these keys, pressed one by one while it cannot save yet, on the first follow-up on the page of a forum.
fn after_keys_on_a_slow_disk(keys: &str) -> Store {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = stage((120, 40), []);
    let interface = interface(&folder, &stage, (120, 40));
    let path = folder.path().join("overleg.json");
    let lock = File::create(lock_path(&path)).expect("a lock");
    lock.lock().expect("locked");
    let mut shown = Runtime::new(&mut stage, interface);
    shown.draw().expect("drawn");
    press(&mut shown, "fstad diest\n\n");
    while !matches!(shown.program.model.selected(), Some(Item::FollowUp(_))) {
        press(&mut shown, "j");
    }
    press(&mut shown, keys);
    drop(lock);
    until(&mut shown, |shown| shown.held.inputs.is_empty() && !shown.program.is_saving() && !shown.is_stale);
    Store::open(&path).expect("a store")
}

fn open_follow_ups(store: &Store) -> usize {
    store.overview().follow_ups().iter().filter(|follow_up| follow_up.is_open()).count()
}

#[rstest]
#[case::tick_and_untick("  ", 0, 0)]
#[case::tick_and_undo(" u", 0, 0)]
#[case::tick_and_remove(" d", 1, 1)]
#[case::remove_and_undo("du", 0, 0)]
#[case::postpone_and_tick("s\n ", 1, 0)]
fn a_key_waits_for_the_change_before_it_to_be_saved(
    #[case] keys: &str,
    #[case] fewer_open: usize,
    #[case] fewer: usize,
) {
    let (untouched, store) = (after_keys_on_a_slow_disk(""), after_keys_on_a_slow_disk(keys));
    assert_eq!(open_follow_ups(&untouched) - open_follow_ups(&store), fewer_open);
    let count = |store: &Store| store.overview().follow_ups().len();
    assert_eq!(count(&untouched) - count(&store), fewer);
}

#[test]
fn a_request_to_end_waits_for_a_backup_that_is_being_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("overleg.json");
    let mut store = Store::create(&path, starter().expect("starter data")).expect("a store");
    let person = r#"{ "id": "0190163d-8694-739b-aea5-966c26f8ad91", "name": "An" }"#;
    let person: Person = serde_json::from_str(person).expect("a person");
    store.commit(&Change::Person(Edit::add(person))).expect("a backup is made");
    drop(store);
    fs::write(&path, "{").expect("damaged");
    let error = Store::open(&path).expect_err("damaged");
    let backups = list_backups(&path).expect("listed");

    let mut stage = stage((120, 40), [KeyCode::Enter, KeyCode::Enter]);
    stage.host.looks = true;
    stage.host.rounds = MOST_ROUNDS.into();
    let session = Session {
        documents: PathBuf::new(),
        lang: Lang::En,
        theme: Chosen { theme: Theme::Dark, asks_background: false },
        signs: Signs::Unicode,
        cursor: CursorUse::Typing,
        mouse: true,
        panes: Panes::Auto,
        keymap: Keymap::default(),
        editor: Err(String::new()),
        multiplexer: Multiplexer::None,
    };
    let damage = Damage { store: &path, error: &error, backups };
    let screen = RecoveryScreen::open(&session, damage, Size::new(120, 40), Waker::default());
    let restored = Runtime::new(&mut stage, screen).run().expect("it ends well");
    assert!(restored.is_some_and(|restored| restored.store.path() == path));
    Store::open(&path).expect("the backup is in its place");
}

#[rstest]
#[case::smaller((120, 40), (60, 15))]
#[case::larger((80, 24), (120, 40))]
#[case::one_cell((120, 40), (1, 1))]
#[case::no_cell((120, 40), (0, 0))]
#[case::one_row((120, 40), (300, 1))]
#[case::one_column((120, 40), (1, 300))]
fn a_terminal_that_reported_another_size_is_drawn_in_its_real_one(
    #[case] reported: (u16, u16),
    #[case] real: (u16, u16),
) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = stage(real, []);
    let interface = interface(&folder, &stage, reported);
    let mut shown = Runtime::new(&mut stage, interface);
    shown.draw().expect("drawn");
    assert!(shown.is_stale, "what was laid out for another size is not shown");
    let cells = |shown: &Runtime<'_, TestBackend, Outside, Interface>| {
        shown.stage.terminal.backend().buffer().clone()
    };
    assert!(cells(&shown).content.iter().all(|cell| cell.symbol() == " "));
    shown.draw().expect("drawn");
    assert!(!shown.is_stale);
    assert_eq!((shown.program.size().width, shown.program.size().height), real);
    assert_eq!(cells(&shown).content.iter().any(|cell| cell.symbol() != " "), real != (0, 0));
}

/// A line that counts the bytes on it.
#[derive(Debug, Clone, Default)]
struct Wire(Rc<std::cell::Cell<usize>>);

impl io::Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal in memory that counts the bytes of each frame.
#[derive(Debug)]
struct Counter {
    screen: TestBackend,
    sent: CrosstermBackend<Wire>,
    wire: Wire,
    frames: Vec<usize>,
}

impl Backend for Counter {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        self.sent.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.sent.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.sent.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.sent.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.sent.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.sent.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.screen.size().map_err(io::Error::other)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.screen.window_size().map_err(io::Error::other)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.frames.push(self.wire.0.take());
        Ok(())
    }
}

#[rstest]
fn an_arrow_sends_few_bytes_before_the_page_follows(
    #[values((60, 15), (80, 24), (120, 40), (200, 50), (400, 100))] size: (u16, u16),
) {
    let folder = tempfile::tempdir().expect("a folder");
    let program = interface(&folder, &stage(size, []), size);
    let wire = Wire::default();
    let counter = Counter {
        screen: TestBackend::new(size.0, size.1),
        sent: CrosstermBackend::new(wire.clone()),
        wire,
        frames: Vec::new(),
    };
    let host = Outside { keys: VecDeque::new(), looks: false, rounds: 0.into() };
    let mut stage = Stage::new(Terminal::new(counter).expect("a terminal in memory"), host, Rc::default());
    let mut shown = Runtime::new(&mut stage, program);
    shown.draw().expect("drawn");
    for _ in 0..10 {
        let before = shown.stage.terminal.backend().frames.len();
        shown.stage.host.keys.push_back(KeyCode::Down);
        shown.take_inputs().expect("a key");
        shown.draw().expect("drawn");
        let sent = shown.stage.terminal.backend().frames[before];
        assert!((1..=600).contains(&sent), "{sent} bytes at {size:?}");
    }
    assert!(shown.until_rest().is_some(), "the page waits while the key repeats");
}
