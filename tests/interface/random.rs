//! Random events in any order, on a terminal of any size: nothing panics and nothing is lost.

use overleg::domain::Overview;
use overleg::tui::layout::Pane;
use overleg::tui::msg::Gesture;
use overleg::tui::screen::ScreenName;
use proptest::prelude::*;
use proptest::sample::select;

use crate::driver::{Disk, Interface, Setup};
use crate::sample::{lived_in, of_all_scripts};

#[derive(Debug, Clone)]
enum Step {
    Press(String),
    Type(String),
    Paste(String),
    Resize(u16, u16),
    Mouse(Gesture, u16, u16),
    Tick,
    StoreFails,
    StoreWrites,
}

/// Every key that is bound somewhere, but those that end the program or act on nothing.
fn keys() -> Vec<String> {
    let text = include_str!("../../assets/keys.toml");
    let quoted = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split('"').skip(1).step_by(2));
    quoted.map(ToOwned::to_owned).chain(["backspace", "ctrl-w", "ctrl-left"].map(ToOwned::to_owned)).collect()
}

fn step() -> impl Strategy<Value = Step> {
    use Gesture::{DoublePress, Drag, Press, Release, WheelDown, WheelUp};
    let gesture = select(vec![Press, DoublePress, Drag, Release, WheelUp, WheelDown]);
    prop_oneof![
        12 => select(keys()).prop_map(Step::Press),
        3 => "[a-z0-9/ é漢🙂]{1,4}".prop_map(Step::Type),
        1 => "(\\PC|\n|\r|\u{1b}){0,12}".prop_map(Step::Paste),
        2 => (1_u16..=250, 1_u16..=70).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => select(vec![(80, 24), (120, 40), (60, 15)]).prop_map(|(width, height)| Step::Resize(width, height)),
        5 => (gesture, 0_u16..130, 0_u16..45).prop_map(|(gesture, x, y)| Step::Mouse(gesture, x, y)),
        1 => Just(Step::Tick),
        1 => select(vec![Step::StoreFails, Step::StoreWrites]),
    ]
}

fn take(interface: &mut Interface, step: &Step) {
    match step {
        Step::Press(key) => {
            interface.press(key);
        }
        Step::Type(text) => {
            interface.type_text(text);
        }
        Step::Paste(text) => {
            interface.paste(text);
        }
        Step::Resize(width, height) => {
            interface.resize(*width, *height);
        }
        Step::Mouse(gesture, x, y) => {
            interface.mouse(*gesture, *x, *y);
        }
        Step::Tick => {
            interface.tick();
        }
        Step::StoreFails => {
            interface.set_disk(Disk::Refuses("vol"));
        }
        Step::StoreWrites => {
            interface.set_disk(Disk::Works);
        }
    }
}

/// Checks the rules that always hold.
fn check(interface: &Interface, step: &Step) {
    let model = &interface.model;
    let overview = model.world.overview();
    let rows = model.screens.regions.tree.rows(&model.world.snapshot.overview);
    let position = rows.iter().position(|row| Some(row.place) == model.screens.regions.tree.cursor);
    // A hidden screen is updated when it is shown again.
    let in_overview = model.screen == ScreenName::Regions;
    if in_overview {
        assert_eq!(position.is_some(), !rows.is_empty(), "the cursor is on a row");
        assert!(
            model.screens.regions.detail.place.is_none_or(|place| place.exists(overview)),
            "the page is of something"
        );
    }
    // The wheel may turn the cursor out of sight, until it moves or the window changes.
    let settles = match step {
        Step::Resize(..) => true,
        Step::Press(key) => ["up", "down", "home", "end", "pageup", "pagedown"].contains(&key.as_str()),
        _ => false,
    };
    let in_tree = in_overview
        && model.screens.regions.focus == Pane::Tree
        && !model.scope().takes_text()
        && !model.is_too_small();
    if let Some(position) = position.filter(|_| settles && in_tree) {
        let shown =
            model.screens.regions.tree.top..model.screens.regions.tree.top + model.areas().tree_height();
        assert!(shown.contains(&position), "row {position} is in {shown:?}");
    }
    assert_eq!(overview, &*interface.store, "what is shown is what is stored");
    let frame = interface.frame();
    assert!(frame.content().iter().all(|cell| !cell.symbol().contains(char::is_control)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_key_panics_and_every_cursor_is_on_a_row(
        overview in select(vec![lived_in(), of_all_scripts(), Overview::default()]),
        steps in prop::collection::vec(step(), 1..60),
    ) {
        let mut interface = Interface::start(Setup { overview, ..Setup::default() });
        for step in &steps {
            take(&mut interface, step);
            check(&interface, step);
        }
    }
}
