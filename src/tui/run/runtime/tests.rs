//! What the loop does where something it leans on is not as it should be.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::domain::{Affected, Date, IdSource, Timestamp};
use crate::i18n::Lang;
use crate::store::{Store, starter};
use crate::tui::beginning::Beginning;
use crate::tui::keys::Keymap;
use crate::tui::model::Start;
use crate::tui::msg::Moment;
use crate::tui::run::worker::snapshot;
use crate::tui::theme::Theme;
use crate::tui::world::World;

/// How many rounds the loop may make before a test has it end.
const MOST_ROUNDS: u32 = 100_000;

/// A world outside in which these keys are pressed, and nothing else happens.
#[derive(Debug)]
struct Outside {
    keys: VecDeque<KeyCode>,
    rounds: std::cell::Cell<u32>,
}

impl Host for Outside {
    fn next_event(&mut self, _: Duration) -> io::Result<Option<Event>> {
        Ok(self.keys.pop_front().map(|code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE))))
    }

    fn moment(&self) -> Moment {
        Moment { now: Timestamp::constant(1_795_435_200, 0), today: Date::constant(2026, 11, 23) }
    }

    fn must_stop(&self) -> bool {
        self.rounds.set(self.rounds.get() + 1);
        self.rounds.get() > MOST_ROUNDS
    }

    fn step_aside(&mut self) -> io::Result<bool> {
        Ok(false)
    }

    fn copy(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn edit(&mut self, _: &str) -> Result<String, String> {
        Err(String::new())
    }
}

/// The interface on the starter data, with a model of one size in a terminal of another.
fn interface(
    folder: &TempDir,
    (model, terminal): ((u16, u16), (u16, u16)),
    keys: impl IntoIterator<Item = KeyCode>,
) -> Runtime<TestBackend, Outside> {
    let overview = starter().expect("starter data");
    let mut store = Store::create(&folder.path().join("overleg.json"), overview).expect("a store");
    let searcher = Searcher::start(Arc::clone(store.overview()), Lang::En);
    let host = Outside { keys: keys.into_iter().collect(), rounds: 0.into() };
    let model = Model::new(Start {
        world: World {
            snapshot: snapshot(&mut store, Affected::NONE),
            lang: Lang::En,
            moment: host.moment(),
            zone: TimeZone::UTC,
        },
        theme: Theme::Dark,
        keymap: Keymap::default(),
        ids: IdSource::new(7),
        size: Size { width: model.0, height: model.1 },
        beginning: Beginning::Found,
        left_behind: Vec::new(),
    });
    let worker = Worker::start(store, None, Lang::En);
    let terminal = Terminal::new(TestBackend::new(terminal.0, terminal.1)).expect("a terminal in memory");
    Runtime::new(Stage::new(terminal, host), model, worker, searcher)
}

#[test]
fn the_program_ends_and_says_why_when_the_thread_that_searches_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    // A key that waits for what is found, and would wait for ever.
    let keys = [KeyCode::Char('/'), KeyCode::Char('a'), KeyCode::Enter, KeyCode::Char('x')];
    let mut interface = interface(&folder, ((120, 40), (120, 40)), keys);
    interface.searcher = Searcher::gone();
    let ended = interface.run();
    assert!(matches!(ended, Err(RunError::Broken)), "{ended:?}");
}

#[test]
fn the_program_ends_and_says_why_when_the_thread_that_writes_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut interface = interface(&folder, ((120, 40), (120, 40)), [KeyCode::Char('d')]);
    interface.worker = Worker::gone();
    let ended = interface.run();
    assert!(matches!(ended, Err(RunError::Broken)), "{ended:?}");
}

#[rstest]
#[case::smaller((120, 40), (60, 15))]
#[case::larger((80, 24), (120, 40))]
#[case::one_cell((120, 40), (1, 1))]
#[case::no_cell((120, 40), (0, 0))]
#[case::one_row((120, 40), (300, 1))]
#[case::one_column((120, 40), (1, 300))]
fn a_terminal_of_another_size_than_it_told_is_drawn_in_its_own(
    #[case] told: (u16, u16),
    #[case] real: (u16, u16),
) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut interface = interface(&folder, (told, real), []);
    interface.draw().expect("drawn");
    assert!(interface.is_stale, "what was laid out for another size is not shown");
    let cells =
        |interface: &Runtime<TestBackend, Outside>| interface.stage.terminal.backend().buffer().clone();
    assert!(cells(&interface).content.iter().all(|cell| cell.symbol() == " "));
    interface.draw().expect("drawn");
    assert!(!interface.is_stale);
    assert_eq!((interface.model.size.width, interface.model.size.height), real);
    assert_eq!(cells(&interface).content.iter().any(|cell| cell.symbol() != " "), real != (0, 0));
}
