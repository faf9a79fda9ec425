//! Hostile text in records: it cannot control the terminal, hide text, reverse the reading direction or shift a
//! row.

use overleg::domain::{
    Change, Edit, FollowUp, Forum, Meeting, Membership, Note, Organisation, Overview, Person, Records, Region,
};
use overleg::text::plain;
use overleg::tui::keys::Scope;
use overleg::tui::screen::ScreenName;
use proptest::prelude::*;
use ratatui::buffer::CellWidth;

use crate::driver::{Interface, Setup};
use crate::hostile_text::hostile;
use crate::records::{attendee, day, id, one_of_each, overview};
use crate::sample::after_removing_from;

/// The keys that open each screen, with the form, popup or page that shows the most.
const SCREENS: [&str; 41] = [
    "",
    "down down down enter",
    "down down down enter end",
    "f3",
    "f4",
    "f4 enter",
    "f5",
    "f6",
    "f6 v",
    "f6 v + down down down down down down down down",
    "f6 v f n",
    "f7",
    "f7 enter",
    "f8 down",
    "O",
    "O down down",
    "O f n",
    "P",
    "P o",
    "down down down d enter u H",
    "down down down d enter u H down enter",
    "/",
    "/ n",
    "down down down n shift-tab",
    "down down down e",
    "down down down delete",
    "down down down ?",
    "down down down :",
    "down down down m",
    "down down down i",
    "down down down A",
    "down down down b",
    "down down down d",
    "down down down d u",
    "down down down n x ctrl-q",
    "f3 F",
    "f3 s",
    "f4 F",
    "f8 enter",
    "/ n enter",
    "/ n enter M",
];

/// One record of each kind, with `text` wherever a text can be.
fn filled_with(text: &str) -> Overview {
    // A record without a name is none.
    let (text, name) = (text.to_owned(), format!("N{text}"));
    let names = vec![name.clone()];
    let all = one_of_each();
    let regions = all.regions.into_iter();
    let forums = all.forums.into_iter();
    let organisations = all.organisations.into_iter();
    let persons = all.persons.into_iter();
    overview(Records {
        regions: regions.map(|it| Region { name: name.clone(), remarks: text.clone(), ..it }).collect(),
        forums: forums
            .map(|it| Forum {
                name: name.clone(),
                aliases: names.clone(),
                former_names: names.clone(),
                purpose: text.clone(),
                remarks: text.clone(),
                ..it
            })
            .collect(),
        organisations: organisations
            .map(|it| Organisation {
                name: name.clone(),
                abbreviation: Some(name.clone()),
                aliases: names.clone(),
                former_names: names.clone(),
                remarks: text.clone(),
                ..it
            })
            .collect(),
        persons: persons
            .map(|it| Person {
                name: name.clone(),
                aliases: names.clone(),
                function: text.clone(),
                remarks: text.clone(),
                ..it
            })
            .collect(),
        memberships: vec![Membership { remarks: text.clone(), ..all.memberships[0].clone() }],
        notes: vec![Note { text: text.clone(), present: vec![attendee(id(1))], ..all.notes[0].clone() }],
        meetings: vec![Meeting {
            date: day(12, 15),
            place: text.clone(),
            remarks: text.clone(),
            ..all.meetings[0].clone()
        }],
        follow_ups: vec![FollowUp { text: name.clone(), due: Some(day(12, 1)), ..all.follow_ups[0].clone() }],
        ..Records::default()
    })
}

/// Checks that every row fills exactly its cells and shows no harmful character.
fn assert_harmless(interface: &Interface, keys: &str) {
    let frame = interface.frame();
    for row in frame.area.rows() {
        let (mut x, mut shown) = (row.x, String::new());
        while x < row.right() {
            let symbol = frame[(x, row.y)].symbol();
            let cells = symbol.cell_width();
            assert!(cells > 0, "{keys:?}: {symbol:?} at {x},{} takes no cell", row.y);
            shown.push_str(symbol);
            x += cells;
        }
        assert_eq!(x, row.right(), "{keys:?}: row {} is shifted: {shown:?}", row.y);
        assert_eq!(plain(&shown), shown, "{keys:?}: row {}", row.y);
        assert!(!shown.contains('\n'), "{keys:?}: row {}", row.y);
    }
    let has_panes = matches!(interface.model.screen, ScreenName::Regions | ScreenName::Notes);
    if let (true, Some(divider)) =
        (has_panes && interface.model.modals.is_empty(), interface.model.areas().divider)
    {
        for at in divider.positions() {
            assert_eq!(frame[at].symbol(), "│", "{keys:?}: row {} is shifted", at.y);
        }
    }
}

/// The form of the forum with `text` in it, while others do the same to the forum, or remove it.
fn clashing(setup: Setup, text: &str, theirs: impl FnOnce(&Overview) -> Change) -> Interface {
    let mut interface = Interface::start(setup);
    interface.press("down down down e").paste(text).tick();
    let change = theirs(&interface.store);
    interface.change_elsewhere(&change).press("ctrl-s");
    interface
}

fn renamed(overview: &Overview, text: &str) -> Change {
    let before = overview.forums().iter().next().expect("a forum").clone();
    let after = Forum { name: format!("{text}Z"), remarks: format!("{text}Y"), ..before.clone() };
    Change::Forum(Edit::update(before, after))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn hostile_text_in_any_record_harms_no_screen(text in hostile()) {
        let (overview, removed) =
            after_removing_from(filled_with(&text), &[|overview| {
                overview.follow_ups().iter().next().expect("a follow-up").id.into()
            }]);
        for size in [(80, 24), (120, 40)] {
            for keys in SCREENS {
                let setup = Setup { overview: overview.clone(), removed: removed.clone(), size, ..Setup::default() };
                let mut interface = Interface::start(setup);
                assert_harmless(interface.press(keys), keys);
            }
            let mut interface = Interface::start(Setup { overview: overview.clone(), size, ..Setup::default() });
            interface.press("down down down n").paste(&text);
            assert_harmless(&interface, "what is pasted");
            interface.editor = Err(text.clone());
            assert_harmless(interface.press("ctrl-e"), "a notice");

            let setup = || Setup { overview: overview.clone(), size, ..Setup::default() };
            let typed = format!("X{text}");
            let removed = |overview: &Overview| overview.removal(id::<Forum>(1).into()).expect("a forum");
            for theirs in [&(|overview: &Overview| renamed(overview, &text)) as &dyn Fn(&_) -> _, &removed] {
                let interface = clashing(setup(), &typed, theirs);
                assert_eq!(interface.model.scope(), Scope::Conflict);
                assert_harmless(&interface, "what both sides changed");
                let left_behind = interface.kept().into_iter().cloned().collect();
                let mut next = Interface::start(Setup { left_behind, ..setup() });
                assert_harmless(&next, "the offered draft");
                assert_harmless(next.press("enter"), "a resumed draft");
            }
        }
    }
}

#[test]
fn a_very_long_line_in_every_record_harms_no_screen() {
    let text = format!("\u{1b}[2J{}\u{9b}31m", "x\u{202e}een lange regel ".repeat(1_500));
    for keys in SCREENS {
        let overview = filled_with(&text);
        let mut interface = Interface::start(Setup { overview, size: (80, 24), ..Setup::default() });
        assert_harmless(interface.press(keys), keys);
    }
}
