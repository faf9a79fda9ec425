//! Attendance on the pages of forums and organisations: who was not seen lately, and who comes without a seat.

use overleg::domain::{Change, Edit, Membership, Subject};
use overleg::tui::place::Place;
use overleg::tui::theme::Theme;
use overleg::tui::widget::page::{Layout, Mark, Page, PageView, Reading};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rstest::rstest;

use crate::driver::{Interface, lines};
use crate::sample::{TODAY, after_six_meetings, forum_named, lived_in, organisation_named, starter};

const BOARD: &str = "Klankbordgroep";

/// The page of the forum, with the cursor on the line with this text.
fn on_line(text: &str) -> Interface {
    let mut interface = Interface::on(after_six_meetings());
    interface.resize(120, 60).press("down enter").click_on(text);
    interface
}

/// A whole page as text, 100 cells wide.
fn text(page: &Page) -> String {
    let layout = Layout::new(page, 100);
    let area = Rect { x: 0, y: 0, width: 100, height: layout.height().try_into().expect("a short page") };
    let mut buffer = Buffer::empty(area);
    PageView { layout: &layout, reading: Reading::default(), mark: Mark::None, theme: Theme::Plain }
        .render(area, &mut buffer);
    lines(&buffer).join("\n")
}

fn page(interface: &Interface, place: Place) -> String {
    text(&interface.model.world.page(Some(place)))
}

fn page_of_board(interface: &Interface) -> String {
    page(interface, Place::Forum(forum_named(&interface.store, BOARD)))
}

#[rstest]
#[case::always_there("■■■■■■ CLB  Centrum voor Leerlingenbegeleiding  6 van 6")]
#[case::sometimes_there("■□■□■■ CAW  Centrum Algemeen Welzijnswerk  4 van 6")]
#[case::own_network("       STS  Samen tegen Schooluitval  voorzitter")]
#[case::heading("Leden (10) · aanwezig in de laatste 6 verslagen")]
fn members_have_a_strip_of_the_last_lists(#[case] line: &str) {
    let interface = Interface::on(after_six_meetings());
    let briefing = Place::Briefing(forum_named(&interface.store, BOARD));
    for page in [page_of_board(&interface), page(&interface, briefing)] {
        assert!(page.lines().any(|shown| shown.trim_end().ends_with(line)), "{page}");
    }
}

#[test]
fn who_was_not_seen_lately_is_listed_with_those_who_came_before_first() {
    let page = page_of_board(&Interface::on(after_six_meetings()));
    let (_, listed) = page.split_once("Al even niet gezien (3)").expect("the heading");
    let listed: Vec<&str> = listed.lines().skip(1).take(3).map(str::trim).collect();
    assert_eq!(
        listed,
        [
            "VDAB  niet bij de aanwezigen van de laatste 4 verslagen · laatst 11 dec 2025",
            "Alba vzw  bij de aanwezigen van geen enkel van de 6 verslagen",
            "NAFT  bij de aanwezigen van geen enkel van de 6 verslagen",
        ]
    );
}

#[test]
fn with_fewer_than_three_lists_nothing_is_said() {
    let page = page_of_board(&Interface::on(lived_in()));
    assert!(page.contains("Leden (10)\n") && !page.contains('■') && !page.contains("gezien"), "{page}");
}

#[test]
fn of_a_seat_with_fewer_than_three_lists_nothing_is_said() {
    let mut interface = Interface::on(after_six_meetings());
    let forum = forum_named(&interface.store, BOARD);
    let alba = organisation_named(&interface.store, "Alba vzw");
    let seats = interface.store.members_of(forum);
    let before = seats.into_iter().find(|seat| seat.organisation == alba).expect("a seat").clone();
    let after = Membership { since: Some(TODAY), ..before.clone() };
    interface.change_elsewhere(&Change::Membership(Edit::update(before, after))).look();
    let page = page_of_board(&interface);
    assert!(page.contains("Al even niet gezien (2)") && !page.contains("□ Alba"), "{page}");
    assert!(page.lines().any(|line| line.contains("Alba vzw") && !line.contains(" van ")), "{page}");
}

#[test]
fn a_follow_up_asks_whoever_stopped_coming() {
    let mut interface = on_line("VDAB  niet bij");
    interface.press("a ctrl-s");
    let about = Subject::Forum(forum_named(&interface.store, BOARD));
    let made = interface.store.follow_ups_about(about);
    assert!(made.iter().any(|one| one.text == "VDAB vragen of ze er weer bij kunnen zijn"), "{made:?}");
}

#[test]
fn a_guest_becomes_a_member() {
    let mut interface = on_line("Arktos  2 keer");
    assert!(interface.shows("lid maken?"), "{}", interface.screen());
    interface.press("a ctrl-s");
    let forum = forum_named(&interface.store, BOARD);
    let arktos = organisation_named(&interface.store, "Arktos");
    assert!(interface.store.members_of(forum).iter().any(|seat| seat.organisation == arktos));
    assert!(!interface.shows("lid maken?"), "{}", interface.screen());
}

#[rstest]
#[case::absent("VDAB  niet bij", "a taak maken")]
#[case::guest("Arktos  2 keer", "a lid maken")]
fn the_hints_say_what_a_line_proposes(#[case] line: &str, #[case] hint: &str) {
    let interface = on_line(line);
    assert!(interface.shows(hint), "{}", interface.screen());
}

#[rstest]
#[case::absent("VDAB  niet bij")]
#[case::guest("Arktos  2 keer")]
fn no_seat_is_removed_where_it_is_only_talked_about(#[case] line: &str) {
    let mut interface = on_line(line);
    interface.press("d");
    assert_eq!((interface.commits(), interface.model.modals.len()), (0, 0), "{}", interface.screen());
}

#[test]
fn an_organisation_was_present_last_at_a_meeting() {
    let interface = Interface::on(after_six_meetings());
    let vdab = Place::Organisation(organisation_named(&interface.store, "VDAB"));
    let page = page(&interface, vdab);
    assert!(
        page.contains("Laatst aanwezig  11 december 2025 (11 maanden geleden) · Klankbordgroep"),
        "{page}"
    );
}

#[test]
fn an_organisation_sits_most_often_with_those_that_share_several_forums() {
    let interface = Interface::on(starter());
    let clb = Place::Organisation(organisation_named(&interface.store, "CLB"));
    let page = page(&interface, clb);
    let (_, listed) = page.split_once("Zit het vaakst samen met").expect("the heading");
    assert_eq!(listed.lines().nth(1).map(str::trim), Some("LOP  5 tafels"));
}
