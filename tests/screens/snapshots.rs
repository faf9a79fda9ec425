//! Every screen as text, in both languages and at several sizes.

use std::path::PathBuf;

use jiff::tz::TimeZone;
use overleg::domain::{Difference, Note, Overview};
use overleg::i18n::Lang;
use overleg::store::{ConflictCopy, CopyContent};
use overleg::tui::draft::NoteDraft;
use overleg::tui::place::Place;
use overleg::tui::startup::Startup;
use overleg::tui::theme::Theme;
use overleg::tui::widget::page::{Layout, Mark, Page, PageView, Reading};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::driver::{Interface, Setup, lines};
use crate::kept::{assert_kept, assert_screen_kept};
use crate::records::id;
use crate::sample::{
    after_six_meetings, forum_named, kept_current, lived_in, starter, with_markdown, with_notes,
};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);
const WIDE: (u16, u16) = (200, 50);
const SMALLEST: (u16, u16) = (60, 15);
/// Every size for which a screen is designed.
const ALL_SIZES: [(u16, u16); 4] = [SMALLEST, SMALL, LARGE, WIDE];

/// Compares the screen after `steps` on `overview` with the snapshots, in both languages and at these sizes.
pub(crate) fn assert_screens(
    name: &str,
    overview: &Overview,
    sizes: &[(u16, u16)],
    steps: fn(&mut Interface),
) {
    for &size in sizes {
        for lang in Lang::ALL {
            let mut interface =
                Interface::start(Setup { overview: overview.clone(), lang, size, ..Setup::default() });
            steps(&mut interface);
            assert_kept(name, &interface);
        }
    }
}

/// Compares the screen as it opens with the snapshots, in both languages.
fn assert_opening(name: &str, setup: impl Fn() -> Setup) {
    for lang in Lang::ALL {
        assert_kept(name, &Interface::start(Setup { lang, size: SMALL, ..setup() }));
    }
}

macro_rules! snapshots {
    ($($name:ident: $overview:expr, $steps:expr;)*) => {$(
        #[test]
        fn $name() {
            assert_screens(stringify!($name), &$overview, &[SMALL, LARGE], $steps);
        }
    )*};
}

snapshots! {
    agenda_at_its_end: kept_current(), |i| { i.press("f3 space f3 end"); };
    agenda_of_a_region: kept_current(), |i| { i.press("f3 f").type_text("diest").press("enter"); };
    forum_copied: kept_current(), |i| { i.press("down y"); };
    note_for_which_forum: kept_current(), |i| { i.press("n"); };
    point_for_the_meeting: kept_current(), |i| { i.press("down p"); };
    agenda_filter: kept_current(), |i| { i.press("f3 f").type_text("di"); };
    agenda_snooze: kept_current(), |i| { i.press("f3 s down"); };
    agenda_postponed: kept_current(), |i| { i.press("f3 s enter"); };
    agenda_empty: Overview::default(), |i| { i.press("f3"); };
    briefing_beside_the_tree: kept_current(), |i| { i.press("down b"); };
    tree: lived_in(), |_| {};
    tree_collapsed: lived_in(), |i| { i.press("down -"); };
    find_in_tree: lived_in(), |i| { i.press("f").type_text("naft"); };
    page_of_the_province: lived_in(), |i| { i.press("enter"); };
    page_of_a_region: lived_in(), |i| { i.press("f").type_text("diest").press("enter enter"); };
    page_of_a_forum: lived_in(), |i| { i.press("down enter"); };
    page_of_a_forum_at_its_end: lived_in(), |i| { i.press("down enter end"); };
    page_of_a_forum_kept_current: kept_current(), |i| { i.press("down enter"); };
    page_of_a_forum_gone_quiet: kept_current(), |i| { i.press("f").type_text("naft vil").press("enter enter"); };
    page_of_a_forum_with_many_members: starter(), |i| { i.press("f").type_text("stad diest").press("enter enter"); };
    page_with_a_note_in_markdown: with_markdown(), |i| { i.press("down enter end"); };
    page_of_an_organisation: lived_in(), |i| { i.press("/").type_text("clb").press("enter"); };
    page_of_a_person: lived_in(), |i| { i.press("down down enter down down enter"); };
    search_without_query: starter(), |i| { i.press("/"); };
    search_with_a_query: starter(), |i| { i.press("/").type_text("kuleuven"); };
    search_by_municipality: starter(), |i| { i.press("/").type_text("leuven"); };
    search_without_result: starter(), |i| { i.press("/").type_text("xqzw"); };
    note_empty: starter(), |i| { i.press("down n"); };
    note_filled: starter(), filled;
    note_present: starter(), |i| { i.press("f").type_text("stad diest").press("enter n shift-tab space down down space"); };
    note_proposals: starter(), |i| { i.press("down n shift-tab").type_text("stad"); };
    note_fault: starter(), |i| { i.press("down n x shift-tab shift-tab ctrl-u").type_text("31/11").press("ctrl-s"); };
    note_saved: starter(), |i| { filled(i); i.press("ctrl-s"); };
    note_question: starter(), |i| { i.press("down n x esc"); };
    help: starter(), |i| { i.press("?"); };
    palette: starter(), |i| { i.press("down :"); };
    palette_with_a_query: starter(), |i| { i.press("down :").type_text("zoek"); };
    undone: lived_in(), |i| { i.press("down enter down down down space u"); };
    too_small: starter(), |i| { i.resize(39, 9); };
    empty_store: Overview::default(), |_| {};
}

#[test]
fn ways_in() {
    assert_screens("ways_in", &starter(), &ALL_SIZES, |i| {
        i.press("f5 down");
    });
}

#[test]
fn page_of_a_forum_to_get_into() {
    assert_screens("page_of_a_forum_to_get_into", &starter(), &[(60, 15), SMALL, LARGE, WIDE], |i| {
        i.press("f").type_text("samenwerking stad").press("enter enter down down");
    });
}

#[test]
fn page_of_a_region_with_one_link() {
    assert_screens("page_of_a_region_with_one_link", &starter(), &[SMALL], |i| {
        i.press("f").type_text("asse").press("enter enter");
    });
}

#[test]
fn members_after_six_meetings() {
    let sizes = [(60, 15), SMALL, LARGE, WIDE];
    assert_screens("members_after_six_meetings", &after_six_meetings(), &sizes, |i| {
        i.press("f").type_text("klankbord").press("enter b");
        while !i.shows("Gasten") && !i.shows("Guests") {
            i.press("down");
        }
    });
}

#[test]
fn search_of_somebody_who_could_bring_me_along() {
    assert_screens("search_of_somebody_who_could_bring_me_along", &starter(), &[SMALL, LARGE], |i| {
        i.press("/").type_text("joeri");
    });
}

#[test]
fn ways_in_after_meetings() {
    assert_screens("ways_in_after_meetings", &lived_in(), &[SMALL], |i| {
        i.press("f5 down");
    });
}

#[test]
fn gaps() {
    assert_screens("gaps", &starter(), &ALL_SIZES, |i| {
        i.press("f6 down");
    });
}

#[test]
fn gaps_at_the_end() {
    assert_screens("gaps_at_the_end", &starter(), &[SMALL, LARGE], |i| {
        i.press("f6 end");
    });
}

#[test]
fn gaps_grid() {
    assert_screens("gaps_grid", &starter(), &ALL_SIZES, |i| {
        i.press("f6 v tab tab down down down");
    });
}

#[test]
fn gaps_grid_opened() {
    assert_screens("gaps_grid_opened", &kept_current(), &[SMALL, LARGE], |i| {
        i.press("f6 v f").type_text("cgg").press("enter");
    });
}

#[test]
fn gaps_not_needed() {
    assert_screens("gaps_not_needed", &starter(), &[SMALL], |i| {
        i.press("f6 x");
    });
}

#[test]
fn gaps_asked() {
    assert_screens("gaps_asked", &starter(), &[SMALL], |i| {
        i.press("f6 down a");
    });
}

#[test]
fn gaps_filter() {
    assert_screens("gaps_filter", &starter(), &[SMALL], |i| {
        i.press("f6 F").type_text("di");
    });
}

#[test]
fn gaps_help() {
    assert_screens("gaps_help", &starter(), &[SMALL], |i| {
        i.press("f6 v ?");
    });
}

#[test]
fn ways_in_asked() {
    assert_screens("ways_in_asked", &starter(), &[SMALL], |i| {
        i.press("f5 down a");
    });
}

/// Compares the screen after `steps` on notes with the snapshots, in both languages and at three sizes.
fn assert_notes(name: &str, steps: fn(&mut Interface)) {
    assert_screens(name, &with_notes(), &[SMALL, LARGE, WIDE], steps);
}

#[test]
fn notes_all() {
    assert_notes("notes_all", |i| {
        i.press("f4");
    });
}

#[test]
fn notes_with_words() {
    assert_notes("notes_with_words", |i| {
        i.press("f4 f").type_text("cijfers");
    });
}

#[test]
fn notes_of_a_region_with_words() {
    assert_notes("notes_of_a_region_with_words", |i| {
        i.press("f4 F").type_text("diest").press("enter f").type_text("cijfers spijbel").press("enter enter");
    });
}

#[test]
fn notes_none_found() {
    assert_notes("notes_none_found", |i| {
        i.press("f4 f").type_text("xqzw");
    });
}

/// A note with something in every field.
fn filled(interface: &mut Interface) {
    interface.press("down n").type_text("Het actieplan ligt op tafel. VDAB en CLB maken samen een voorstel voor zeventienjarigen.\n\nHet CAW vraagt meer plaats.");
    interface.press("shift-tab space down right space").type_text("arktos").press("enter tab tab");
    interface.type_text("Cijfers opvragen bij de gemeenten").press("tab").type_text("1/12").press("tab");
    interface.type_text("Zaal vastleggen").press("tab");
}

#[test]
fn briefing() {
    let overview = kept_current();
    for lang in Lang::ALL {
        let interface = Interface::start(Setup { overview: overview.clone(), lang, ..Setup::default() });
        let forum = forum_named(&overview, "Klankbordgroep");
        let drawn = drawn(&interface.model.world.page(Some(Place::Briefing(forum))));
        assert_screen_kept("briefing", drawn.area.as_size(), lang, &lines(&drawn).join("\n"));
    }
}

/// A whole page, 80 cells wide.
fn drawn(page: &Page) -> Buffer {
    let layout = Layout::new(page, 80);
    let area = Rect { x: 0, y: 0, width: 80, height: layout.height().try_into().expect("a short page") };
    let mut buffer = Buffer::empty(area);
    let reading = Reading::default();
    PageView { layout: &layout, reading, mark: Mark::None, theme: Theme::Plain }.render(area, &mut buffer);
    buffer
}

#[test]
fn first_run() {
    let made = || Startup::Made { store: "/home/an/.local/share/overleg/overleg.json".to_owned() };
    assert_opening("first_run", || Setup { startup: made(), ..Setup::default() });
}

#[test]
fn copies_beside() {
    let copy = |name: &str, content| ConflictCopy {
        path: PathBuf::from("/home/an/Dropbox").join(name),
        written: None,
        content,
    };
    let difference = Difference { regained: vec![id::<Note>(1).into()], ..Difference::default() };
    let first = copy("overleg (conflicted copy 2026-11-23).json", CopyContent::Compared(difference));
    let copies = [first, copy("overleg-LAPTOP.json", CopyContent::Unreadable)];
    for lang in Lang::ALL {
        let startup = Startup::Beside { copies: lang.copies_beside(&copies, &TimeZone::UTC) };
        let interface = Interface::start(Setup { startup, lang, size: (80, 24), ..Setup::default() });
        assert_kept("copies_beside", &interface);
    }
}

#[test]
fn draft_offered() {
    let draft = || NoteDraft {
        note: id(99),
        forum: forum_named(&starter(), "Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO"),
        date: "20/11/2026".to_owned(),
        present: Vec::new(),
        joining: Vec::new(),
        done: Vec::new(),
        text: "Half".to_owned(),
        follow_ups: Vec::new(),
    };
    assert_opening("draft_offered", || Setup { left_behind: vec![draft().into()], ..Setup::default() });
}

#[test]
fn narrow_and_wide() {
    for size in [(60, 15), (200, 24)] {
        let mut interface = Interface::start(Setup { overview: lived_in(), size, ..Setup::default() });
        assert_kept("tree_on_a_forum", interface.press("down"));
        assert_kept("note_on_a_forum", interface.press("n"));
    }
}

#[test]
fn themes_change_no_text() {
    let screen = |theme| Interface::start(Setup { overview: lived_in(), theme, ..Setup::default() }).screen();
    assert_eq!(screen(Theme::Plain), screen(Theme::Dark));
    assert_eq!(screen(Theme::Light), screen(Theme::Dark));
}

#[test]
fn agenda() {
    assert_screens("agenda", &kept_current(), &[SMALL, LARGE, WIDE], |i| {
        i.press("f3");
    });
}

#[test]
fn agenda_with_something_ticked() {
    assert_screens("agenda_with_something_ticked", &kept_current(), &[SMALL, WIDE], |i| {
        i.press("f3 space down down");
    });
}

#[test]
fn changed_on_both_sides() {
    assert_screens("changed_on_both_sides", &starter(), &[SMALL, LARGE], |i| {
        i.press("f").type_text("stad diest").press("enter enter e");
        while i.model.scope() != overleg::tui::keys::Scope::FormLines {
            i.press("tab");
        }
        i.type_text("Van mij. ");
        let id = forum_named(&i.store, "Samenwerking Stad Diest");
        let before = i.store.forums().get(id).expect("the forum").clone();
        let after = overleg::domain::Forum { purpose: "Van elders.".to_owned(), ..before.clone() };
        let change = overleg::domain::Change::Forum(overleg::domain::Edit::update(before, after));
        i.change_elsewhere(&change).press("ctrl-s");
    });
}

/// The form after a meeting of the Klankbordgroep: a guest who becomes a member, a long text, a follow-up that waits.
fn after_a_meeting(interface: &mut Interface) {
    interface.press("down n shift-tab space right space").type_text("arktos").press("enter up space tab");
    interface.paste(&"- Een punt dat besproken werd.\n".repeat(60)).press("up up tab");
    interface.type_text("Cijfers per gemeente sturen").press("ctrl-o enter tab").type_text("1/12");
}

#[test]
fn note_after_a_meeting() {
    assert_screens("note_after_a_meeting", &kept_current(), &ALL_SIZES, after_a_meeting);
}

#[test]
fn note_with_open_items() {
    assert_screens("note_with_open_items", &kept_current(), &ALL_SIZES, |i| {
        after_a_meeting(i);
        i.press("enter tab down space");
    });
}

#[test]
fn note_guest() {
    assert_screens("note_guest", &kept_current(), &ALL_SIZES, |i| {
        i.press("down n shift-tab").type_text("arktos").press("enter up");
    });
}

#[test]
fn note_selection() {
    assert_screens("note_selection", &lived_in(), &[SMALL], |i| {
        i.press("down n").type_text("Een regel\nen nog een").press("shift-up shift-left");
    });
}
