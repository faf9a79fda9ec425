//! The agenda: ticking, postponing, writing notes, filtering, and opening a page and coming back.

use overleg::domain::{Change, Date, Edit, FollowUp, FollowUpId, MeetingId, Overview};
use overleg::i18n::Lang;
use overleg::tui::effect::Effect;
use overleg::tui::keys::Scope;
use overleg::tui::msg::{Gesture, Moment, Msg};
use overleg::tui::screen::ScreenName;
use overleg::tui::widget::page::Item;
use rstest::rstest;

use crate::driver::{Interface, Setup, moment};
use crate::records::id;
use crate::sample::{TODAY, forum_named, kept_current, starter};

const FIGURES: &str = "! ma 16 nov     [ ] Cijfers per gemeente opvragen";

/// The agenda of what is kept current, with the cursor on its first line.
fn on_the_agenda() -> Interface {
    let mut interface = Interface::on(kept_current());
    interface.press("f3");
    assert!(interface.selected().starts_with(FIGURES), "{}", interface.screen());
    interface
}

fn figures(interface: &Interface) -> &FollowUp {
    let id: FollowUpId = id(1);
    interface.store.follow_ups().get(id).expect("it is there")
}

/// The headings of the sections that are shown.
fn headings(interface: &Interface) -> Vec<String> {
    let is_heading = |line: &&str| line.ends_with(')') && line.find(|char| char != ' ') == Some(2);
    let names =
        ["Te laat", "Vandaag", "Deze week", "Later", "Zonder datum", "Stilgevallen", "Onlangs gedaan"];
    let screen = interface.screen();
    let headings = screen.lines().filter(is_heading).map(str::trim);
    headings.filter(|line| names.iter().any(|name| line.starts_with(name))).map(ToOwned::to_owned).collect()
}

#[test]
fn a_quiet_forum_cannot_be_removed_from_the_agenda() {
    let mut interface = on_the_agenda();
    // The quiet forums come last as long as nothing is done.
    interface.press("end");
    assert!(matches!(interface.model.selected(), Some(Item::Place(_))), "{}", interface.screen());
    interface.press("d");
    assert_eq!(interface.commits(), 0);
}

#[test]
fn the_form_for_a_record_without_a_name_names_its_kind() {
    let mut interface = on_the_agenda();
    assert!(interface.press("e").screen().starts_with(" Een opvolgpunt wijzigen"), "{}", interface.screen());
}

#[test]
fn a_form_shows_a_long_text_in_full_on_a_small_screen() {
    let mut interface = Interface::start(Setup { overview: starter(), size: (80, 24), ..Setup::default() });
    interface.press("f3 e");
    let task = "> Wat               Mezelf laten uitnodigen via Joeri van Groep INTRO";
    assert!(interface.shows(task), "{}", interface.screen());
}

#[test]
fn the_agenda_runs_from_overdue_to_done() {
    let mut interface = on_the_agenda();
    let sections = ["Te laat (2)", "Deze week (1)", "Later (3)", "Zonder datum (6)", "Stilgevallen (1)"];
    assert_eq!(headings(&interface), sections);
    interface.press("space f2 f3");
    assert_eq!(headings(&interface).last().map(String::as_str), Some("Onlangs gedaan (1)"));
}

#[rstest]
#[case::meeting("do  3 dec        ◆  Klankbordgroep  vergadering, 14u, Provinciehuis, Leuven  over 10 dagen")]
#[case::to_write_up("! do 19 nov      ◆  Provinciaal Platform  verslag nog te schrijven  4 dagen geleden")]
#[case::waiting("[ ] Voorstel van CLB en VDAB rondsturen  wacht op CLB  Klankbordgroep · over 11 dagen")]
#[case::about_a_partner("vr 27 nov       [ ] Vragen wie onze contactpersoon wordt  CLB · over 4 dagen")]
#[case::another_year("do  4 mrt 2027   ◆  Klankbordgroep  vergadering  over 3 maanden")]
#[case::quiet("di  6 okt        ●  Stuurgroep NAFT Vilvoorde-Machelen  laatst 6 weken geleden")]
fn a_line_shows_the_date_the_text_and_the_subject(#[case] line: &str) {
    let mut interface = on_the_agenda();
    assert!(interface.resize(108, 40).shows(line), "{}", interface.screen());
}

#[test]
fn the_header_of_the_agenda_counts_what_is_overdue_and_due_today() {
    let mut overview = kept_current();
    let today =
        FollowUp { due: Some(TODAY), ..overview.follow_ups().get(id(3)).expect("it is there").clone() };
    let before = overview.follow_ups().get(id(3)).expect("it is there").clone();
    overview.apply(&Change::FollowUp(Edit::update(before, today))).expect("it fits");
    let header = |lang| {
        let mut interface = Interface::start(Setup { overview: overview.clone(), lang, ..Setup::default() });
        interface.press("f3").screen().lines().next().map(ToOwned::to_owned)
    };
    assert_eq!(header(Lang::Nl).as_deref(), Some(" Agenda · 2 te laat · 1 vandaag"));
    assert_eq!(header(Lang::En).as_deref(), Some(" Agenda · 2 overdue · 1 today"));
}

#[test]
fn an_empty_agenda_says_so_kindly() {
    let mut interface = Interface::on(Overview::default());
    assert!(interface.press("f3").shows("Er staat niets op de agenda: je bent helemaal bij."));
}

#[test]
fn an_empty_agenda_has_no_hint_for_opening() {
    assert!(on_the_agenda().shows("Enter openen"));
    assert!(!Interface::on(Overview::default()).press("f3").shows("Enter openen"));
}

#[test]
fn an_empty_agenda_survives_every_key() {
    let mut interface = Interface::on(Overview::default());
    assert_eq!(interface.press("f3 space s n e enter").model.screen, ScreenName::Agenda);
}

#[test]
fn space_ticks_a_follow_up_and_leaves_it_in_place() {
    let mut interface = on_the_agenda();
    interface.press("space");
    assert_eq!(figures(&interface).done, Some(TODAY));
    assert!(interface.selected().starts_with("ma 16 nov       [x] Cijfers"), "{}", interface.screen());
    assert!(
        interface.shows("Te laat (1)") && interface.resize(108, 40).shows("Klankbordgroep · vandaag gedaan")
    );
}

#[test]
fn a_second_space_opens_the_follow_up_again() {
    let mut interface = on_the_agenda();
    interface.press("space space");
    assert_eq!(figures(&interface).done, None);
    assert!(interface.selected().starts_with(FIGURES));
}

#[test]
fn a_ticked_follow_up_moves_to_the_done_ones_when_the_agenda_is_opened_again() {
    let mut interface = on_the_agenda();
    interface.press("space f3");
    assert!(interface.shows("Onlangs gedaan (1)"), "{}", interface.screen());
    assert!(interface.selected().starts_with("ma 23 nov       [x] Cijfers"), "the cursor went with it");
}

#[test]
fn a_follow_up_that_is_done_can_be_opened_again() {
    let mut interface = on_the_agenda();
    interface.press("space f3 end space");
    assert_eq!(figures(&interface).done, None);
    assert!(interface.selected().starts_with(FIGURES), "{}", interface.screen());
}

#[test]
fn a_meeting_cannot_be_ticked() {
    let mut interface = on_the_agenda();
    interface.press("down space");
    assert_eq!((interface.commits(), interface.status()), (0, "Hier staat geen opvolgpunt om af te vinken"));
}

#[rstest]
#[case::tomorrow("", Date::constant(2026, 11, 24), "dinsdag 24 november")]
#[case::next_week("down ", Date::constant(2026, 11, 30), "maandag 30 november")]
#[case::next_month("down down ", Date::constant(2026, 12, 23), "woensdag 23 december")]
fn a_follow_up_is_postponed_and_the_status_names_the_day(
    #[case] moves: &str,
    #[case] day: Date,
    #[case] said: &str,
) {
    let mut interface = on_the_agenda();
    interface.press("s");
    assert!(interface.shows("Uitstellen tot wanneer?") && interface.shows(&format!("· {said}")));
    interface.press(&format!("{moves}enter"));
    assert_eq!(figures(&interface).due, Some(day));
    assert_eq!(interface.status(), format!("Uitgesteld tot {said}: Cijfers per gemeente opvragen"));
    assert!(interface.selected().contains("Cijfers per gemeente opvragen"), "the cursor went with it");
}

#[test]
fn another_day_can_be_typed_in_the_form() {
    let mut interface = on_the_agenda();
    interface.press("s down down down enter ctrl-u").type_text("1/12").press("ctrl-s");
    assert_eq!(figures(&interface).due, Some(Date::constant(2026, 12, 1)));
    assert_eq!(interface.status(), "Uitgesteld tot dinsdag 1 december: Cijfers per gemeente opvragen");
}

#[rstest]
#[case::last_answer("s up enter")]
#[case::escape("s esc")]
fn postponing_can_be_cancelled(#[case] keys: &str) {
    let mut interface = on_the_agenda();
    interface.press(keys);
    assert_eq!((interface.commits(), interface.model.scope()), (0, Scope::Agenda));
}

#[test]
fn postponing_can_be_undone() {
    let mut interface = on_the_agenda();
    interface.press("s enter u");
    assert_eq!(figures(&interface).due, Some(Date::constant(2026, 11, 16)));
    assert_eq!(interface.status(), "Ongedaan gemaakt: “Cijfers per gemeente opvragen” uitgesteld");
}

#[test]
fn a_follow_up_that_is_done_cannot_be_postponed() {
    let mut interface = on_the_agenda();
    interface.press("space s");
    assert_eq!(
        (interface.status(), interface.model.scope()),
        ("Dit opvolgpunt is al afgevinkt", Scope::Agenda)
    );
}

#[test]
fn a_quiet_forum_cannot_be_postponed() {
    let mut interface = on_the_agenda();
    interface.press("end s");
    assert!(interface.status().starts_with("Hier staat geen opvolgpunt of vergadering"));
}

#[test]
fn a_meeting_can_be_moved_in_its_form() {
    let mut interface = on_the_agenda();
    interface.press("down down down s ctrl-u").type_text("10/12").press("ctrl-s");
    let meeting: MeetingId = id(1);
    assert_eq!(
        interface.store.meetings().get(meeting).map(|meeting| meeting.date),
        Some(Date::constant(2026, 12, 10))
    );
    assert!(interface.selected().starts_with("do 10 dec"), "the cursor went with it: {}", interface.screen());
}

#[test]
fn a_follow_up_is_edited_and_the_cursor_stays_on_it() {
    let mut interface = on_the_agenda();
    interface.press("e ctrl-u").type_text("Cijfers vragen").press("ctrl-s");
    assert_eq!(figures(&interface).text, "Cijfers vragen");
    assert!(interface.selected().starts_with("! ma 16 nov     [ ] Cijfers vragen"), "{}", interface.screen());
}

#[test]
fn removing_a_line_selects_the_next_one() {
    let mut interface = on_the_agenda();
    interface.press("d");
    assert!(interface.selected().contains("Provinciaal Platform"), "{}", interface.screen());
    assert!(interface.press("u").selected().contains("Provinciaal Platform"), "{}", interface.screen());
}

#[test]
fn a_adds_a_follow_up_about_what_is_selected() {
    let mut interface = on_the_agenda();
    interface.press("a").type_text("Zaal boeken").press("ctrl-s");
    let board = forum_named(&interface.store, "Klankbordgroep");
    let added = interface.store.follow_ups().iter().find(|one| one.text == "Zaal boeken").expect("added");
    assert_eq!(added.about, overleg::domain::Subject::Forum(board));
    assert!(interface.resize(108, 40).shows("[ ] Zaal boeken  Klankbordgroep"), "{}", interface.screen());
}

#[test]
fn m_plans_a_meeting_of_the_selected_forum() {
    let mut interface = on_the_agenda();
    interface.press("end m").type_text("15/12").press("ctrl-s");
    assert!(
        interface.resize(108, 40).shows("●  Stuurgroep NAFT Vilvoorde-Machelen  vergadering"),
        "{}",
        interface.screen()
    );
}

#[test]
fn planning_a_meeting_takes_a_forum_off_the_quiet_ones() {
    let mut interface = on_the_agenda();
    assert!(interface.shows("Stilgevallen"));
    interface.press("end m").type_text("15/12").press("ctrl-s");
    assert!(!interface.shows("Stilgevallen"), "{}", interface.screen());
}

#[test]
fn n_on_a_past_meeting_writes_its_note() {
    let mut interface = on_the_agenda();
    interface.press("down n");
    assert!(interface.shows("19/11/2026"), "{}", interface.screen());
    interface.type_text("Goed bezocht").press("ctrl-s");
    let platform = forum_named(&interface.store, "Provinciaal Platform");
    let note = interface.store.notes_of(platform)[0];
    assert_eq!((note.forum, note.date), (platform, Date::constant(2026, 11, 19)));
    assert!(!interface.shows("verslag nog te schrijven"), "{}", interface.screen());
}

#[rstest]
#[case::on_a_meeting_to_come("down down down n")]
#[case::on_a_follow_up("n")]
fn n_on_another_line_writes_a_note_of_today(#[case] keys: &str) {
    let mut interface = on_the_agenda();
    assert!(interface.press(keys).shows("23/11/2026"), "{}", interface.screen());
}

#[test]
fn n_on_a_line_without_a_forum_asks_for_one() {
    let mut interface = on_the_agenda();
    assert!(interface.press("down down n").shows("Welk overlegforum?"), "{}", interface.screen());
}

#[rstest]
#[case::region("vilvoorde", "Vilvoorde", "Stilgevallen (1)")]
#[case::forum("klankbord", "Klankbordgroep", "Zonder datum (1)")]
#[case::organisation("clb", "Centrum voor Leerlingenbegeleiding", "Later (1)")]
#[case::nothing("barbara", "Barbara", "Hiervoor staat er niets op de agenda.")]
fn f_limits_the_agenda_to_a_record(#[case] typed: &str, #[case] name: &str, #[case] shown: &str) {
    let mut interface = on_the_agenda();
    interface.press("f").type_text(typed).press("enter");
    assert!(interface.shows(&format!("Agenda › {name}")), "{}", interface.screen());
    assert!(interface.shows(shown), "{}", interface.screen());
    assert!(!interface.shows("Joeri"), "{}", interface.screen());
}

#[test]
fn escape_removes_the_filter_and_then_leaves_the_agenda() {
    let mut interface = on_the_agenda();
    interface.press("f").type_text("klankbord").press("enter down");
    let selected = interface.model.selected();
    interface.press("esc");
    assert_eq!((interface.model.screen, headings(&interface).len()), (ScreenName::Agenda, 5));
    assert_eq!(interface.model.selected(), selected, "the cursor stays on the line");
    assert_eq!(interface.press("esc").model.screen, ScreenName::Regions);
}

#[test]
fn removing_a_record_removes_the_filter_on_it() {
    let mut interface = on_the_agenda();
    interface.press("f").type_text("klankbord").press("enter enter d up enter");
    assert!(interface.status().contains("Klankbordgroep, met"), "{}", interface.status());
    assert!(!interface.press("f3").shows("Agenda ›"), "{}", interface.screen());
}

#[rstest]
#[case::follow_up("", "Klankbordgroep")]
#[case::meeting("down", "Provinciaal Platform")]
#[case::partner("down down", "Centrum voor Leerlingenbegeleiding")]
#[case::quiet_forum("end", "Stuurgroep NAFT Vilvoorde-Machelen")]
fn enter_opens_the_subject_of_a_line_and_escape_returns_to_the_line(#[case] moves: &str, #[case] name: &str) {
    let mut interface = on_the_agenda();
    interface.press(moves);
    let selected = interface.selected();
    interface.press("enter");
    assert_eq!(interface.on_page(), name);
    assert_eq!(interface.press("esc").selected(), selected);
}

#[test]
fn after_several_pages_the_agenda_is_as_it_was_left() {
    let mut interface = on_the_agenda();
    interface.press("f").type_text("klankbord").press("enter down enter down enter esc esc");
    assert!(interface.shows("Agenda › Klankbordgroep"), "{}", interface.screen());
}

#[rstest]
#[case::by_key("f2 down enter esc")]
#[case::through_the_tree("tab down enter esc")]
fn escape_does_not_return_to_the_agenda_after_moving_in_the_tree(#[case] keys: &str) {
    let mut interface = on_the_agenda();
    interface.press("enter").press(keys);
    assert_eq!((interface.model.screen, interface.model.scope()), (ScreenName::Regions, Scope::Tree));
}

#[test]
fn a_click_selects_a_line_and_a_double_click_ticks_it() {
    let mut interface = on_the_agenda();
    interface.click_on("Voorstel van CLB");
    assert!(interface.selected().contains("Voorstel van CLB"), "{}", interface.screen());
    interface.double_click_on("Cijfers per gemeente");
    assert_eq!(figures(&interface).done, Some(TODAY));
    assert!(interface.selected().contains("[x] Cijfers"), "it stays where it is: {}", interface.screen());
}

#[test]
fn a_double_click_opens_a_line_that_is_not_a_follow_up() {
    let mut interface = on_the_agenda();
    interface.double_click_on("Provinciaal Platform");
    assert_eq!(
        (interface.model.screen, interface.on_page().as_str()),
        (ScreenName::Regions, "Provinciaal Platform")
    );
}

#[test]
fn a_record_to_filter_by_can_be_clicked() {
    let mut interface = on_the_agenda();
    interface.click_on("f filter").type_text("diest");
    interface.press("down").click_on("  Diest");
    assert!(interface.shows("Agenda › Diest"), "{}", interface.screen());
    assert_eq!(headings(&interface), ["Zonder datum (3)"]);
}

#[test]
fn the_wheel_scrolls_the_agenda() {
    let mut interface = on_the_agenda();
    interface.resize(80, 20).mouse(Gesture::WheelDown, 5, 5);
    assert!(!interface.shows("Te laat (2)"), "{}", interface.screen());
}

#[test]
fn the_agenda_follows_the_new_day() {
    let mut interface = on_the_agenda();
    let today = Date::constant(2026, 11, 28);
    interface.send(Msg::Tick(Moment { today, ..moment() }));
    assert!(interface.shows("Te laat (3)") && interface.shows("! vr 27 nov"), "{}", interface.screen());
}

#[test]
fn the_selected_line_can_be_copied() {
    let mut interface = on_the_agenda();
    interface.press("y");
    let text = "Cijfers per gemeente opvragen".to_owned();
    assert_eq!(interface.asked.last(), Some(&Effect::Copy(text)));
}

#[test]
fn the_overview_counts_what_is_overdue_and_a_click_opens_the_agenda() {
    let mut interface = Interface::on(kept_current());
    assert!(interface.shows("! 2 te laat (F3)"));
    interface.click_on("! 2 te laat");
    assert_eq!(interface.model.screen, ScreenName::Agenda);
}

#[test]
fn the_overdue_count_follows_ticks_and_the_day() {
    let mut interface = on_the_agenda();
    interface.press("space f2");
    assert!(interface.shows("! 1 te laat (F3)"), "{}", interface.screen());
    interface.send(Msg::Tick(Moment { today: Date::constant(2027, 6, 1), ..moment() }));
    assert!(
        !interface.shows("! 1 te laat (F3)") && interface.shows("te laat (F3)"),
        "{}",
        interface.screen()
    );
}

#[test]
fn the_overview_shows_no_count_when_nothing_is_overdue() {
    assert!(!Interface::on(starter()).shows("te laat"));
}

#[test]
fn a_long_line_is_wrapped_and_indented() {
    let mut interface = on_the_agenda();
    interface.resize(200, 50).press("e ctrl-u").type_text(&"Bellen en mailen ".repeat(10)).press("ctrl-s");
    let screen = interface.screen();
    let rows: Vec<&str> = screen.lines().skip_while(|line| !line.contains("Bellen")).take(2).collect();
    assert!(rows[0].starts_with("> ! ma 16 nov     [ ] Bellen en mailen"), "{screen}");
    let continued = rows[1].strip_prefix(&" ".repeat(22)).unwrap_or_default();
    assert!(["Bellen", "en", "mailen"].iter().any(|word| continued.starts_with(word)), "{screen}");
}

#[test]
fn on_a_wide_screen_every_forum_stands_in_the_same_column() {
    let mut interface = Interface::on(kept_current());
    interface.resize(200, 50).press("f3");
    let screen = interface.screen();
    let names: Vec<&str> = interface.store.forums().iter().map(|forum| forum.name.as_str()).collect();
    let column_of_name = |row: &str| {
        let list = row.split('│').next()?.to_owned();
        let at = names.iter().find_map(|name| list.find(name))?;
        Some(list[..at].chars().count())
    };
    let columns: Vec<usize> = screen.lines().skip(2).filter_map(column_of_name).collect();
    assert!(columns.len() > 3 && columns.iter().all(|column| *column == columns[0]), "{columns:?}\n{screen}");
    let text = screen.lines().find(|row| row.contains("[ ]")).expect("a follow-up");
    assert!(columns[0] < 80 && text.contains('│'), "{text}");
}
