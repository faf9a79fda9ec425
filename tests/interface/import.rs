//! Importing a list through the screen: the file, its columns, its rows.

use overleg::domain::{Kind, Timestamp};
use overleg::search::Stop;
use overleg::tui::edit::TextEdit;
use overleg::tui::effect::Effect;
use overleg::tui::importing::{Entry, Folder, ImportAnswer, ImportTask, ListReader};
use overleg::tui::msg::{Msg, Outcome};
use overleg::tui::question::Ticket;
use rstest::rstest;

use crate::driver::{Interface, Setup};

fn sample(name: &str) -> String {
    format!("{}/tests/support/exchange/samples/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A folder with these files in it.
fn folder(path: &str, names: &[&str]) -> Folder {
    let entry =
        |name: &&str| Entry { name: (*name).to_owned(), is_folder: false, changed: Timestamp::UNIX_EPOCH };
    Folder { path: path.to_owned(), entries: names.iter().map(entry).collect() }
}

fn paste(interface: &mut Interface, text: &str) {
    interface.send(Msg::Edit(TextEdit::Paste(text.to_owned())));
}

/// The interface at 80 by 24, at the columns of a list whose file was dragged there.
fn at_columns(name: &str) -> Interface {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &sample(name));
    interface.press("enter");
    interface
}

/// The ticket of what was asked last.
fn asked_last(interface: &Interface) -> Ticket {
    let ticket = |effect: &Effect| match effect {
        Effect::Import(ImportTask::Read(ticket, _)) => Some(*ticket),
        _ => None,
    };
    interface.asked.iter().rev().find_map(ticket).expect("a list was asked for")
}

/// How many records of each kind there are.
fn counts(interface: &Interface) -> [usize; 5] {
    [Kind::Organisation, Kind::Person, Kind::Membership, Kind::Note, Kind::ListSource]
        .map(|kind| interface.store.records_of(kind).count())
}

/// How many records of each kind came in.
fn added(interface: &Interface, before: [usize; 5]) -> [usize; 5] {
    let after = counts(interface);
    std::array::from_fn(|nth| after[nth] - before[nth])
}

#[rstest]
#[case::members("members_be_excel.csv", "", [2, 5, 4, 0, 1])]
#[case::outlook("outlook_nl.csv", "", [0, 2, 0, 0, 1])]
#[case::attendance("attendance.csv", "", [1, 2, 0, 4, 1])]
#[case::sheet_of_members("members.xlsx", "enter", [1, 4, 2, 0, 1])]
#[case::sheet_of_schools("members.xlsx", "down enter", [3, 2, 0, 0, 1])]
fn a_sample_comes_in_whole(#[case] file: &str, #[case] sheet: &str, #[case] expected: [usize; 5]) {
    let mut interface = at_columns(file);
    let before = counts(&interface);
    interface.press(sheet).press("ctrl-s ctrl-s");
    assert_eq!(added(&interface, before), expected, "{}", interface.screen());
    assert!(interface.model.modals.is_empty(), "{}", interface.screen());
}

#[test]
fn the_way_back_is_said_and_is_one_step() {
    let mut interface = at_columns("members_be_excel.csv");
    let before = overleg::domain::Overview::clone(&interface.store);
    interface.press("ctrl-s ctrl-s");
    assert!(interface.shows("14 records ingelezen, u neemt alles terug"), "{}", interface.screen());
    interface.press("u");
    assert!(interface.store == before);
}

#[test]
fn a_second_time_there_is_nothing_to_do() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s ctrl-s");
    let after = overleg::domain::Overview::clone(&interface.store);
    interface.press("I");
    paste(&mut interface, &sample("members_be_excel.csv"));
    interface.press("enter ctrl-s ctrl-s");
    assert!(interface.store == after && interface.shows("Alles stond er al"), "{}", interface.screen());
}

#[test]
fn doubts_come_first_and_space_changes_the_choice() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s");
    assert!(interface.shows("> ? Rij 5: Joeri Voorbeeld"), "{}", interface.screen());
    assert!(interface.shows("→ dezelfde als Joeri"), "{}", interface.screen());
    interface.press("space");
    assert!(interface.shows("→ een nieuwe persoon"), "{}", interface.screen());
    interface.press("ctrl-s");
    assert_eq!(interface.store.persons().iter().filter(|person| person.name.starts_with("Joeri")).count(), 2);
}

#[test]
fn both_sides_of_a_doubt_are_shown_field_by_field() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s");
    let screen = interface.screen();
    let side = screen.lines().find(|line| line.contains("persoon: functie")).expect("a field");
    assert!(side.contains("trajectbegeleider"), "{screen}");
    assert!(interface.shows("in de lijst") && interface.shows("in overleg"), "{screen}");
}

#[test]
fn the_rows_are_filtered() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s f f");
    assert!(interface.shows("Toont: fouten") && interface.shows("31/2/2025"), "{}", interface.screen());
    assert!(!interface.shows("Rij 5: Joeri"), "{}", interface.screen());
}

#[test]
fn escape_goes_back_one_step_at_a_time_and_keeps_the_choices() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s space esc");
    assert!(interface.shows("Afk."), "{}", interface.screen());
    interface.press("ctrl-s");
    assert!(interface.shows("→ een nieuwe persoon"), "{}", interface.screen());
    interface.press("esc esc esc");
    assert!(interface.model.modals.is_empty());
    assert_eq!(interface.commits(), 0);
}

#[test]
fn the_choices_are_kept_in_a_draft_that_is_offered_again() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s space").tick();
    let draft = interface.kept().last().copied().cloned().expect("a draft");
    let mut next = Interface::start(Setup { left_behind: vec![draft], size: (80, 24), ..Setup::default() });
    assert!(next.shows("members_be_excel.csv"), "{}", next.screen());
    next.press("enter ctrl-s");
    assert!(next.shows("→ een nieuwe persoon"), "{}", next.screen());
}

#[test]
fn a_column_is_given_another_meaning() {
    let mut interface = at_columns("members_be_excel.csv");
    let columns = interface.screen().lines().position(|line| line.contains("Tel.")).expect("the column");
    interface.press("home");
    while !interface.screen().lines().nth(columns).expect("a line").starts_with('>') {
        interface.press("down");
    }
    interface.press("enter home enter");
    assert!(interface.screen().lines().any(|line| line.contains("Tel.") && line.contains("niet inlezen")));
    interface.press("ctrl-s ctrl-s");
    assert!(interface.store.persons().iter().all(|person| person.phone.is_none()));
}

#[test]
fn the_forum_is_asked_for_when_the_title_does_not_say_it() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, "Ledenlijst\t\nOrganisatie\tNaam\tLid sinds\nArktos\tAn Proef\t1/9/2024\n");
    interface.press("enter");
    assert!(interface.shows("Overlegforum") && interface.shows("> Klankbordgroep"), "{}", interface.screen());
    interface.press("enter ctrl-s ctrl-s");
    assert!(
        interface.store.persons().iter().any(|person| person.name == "An Proef"),
        "{}",
        interface.screen()
    );
}

#[test]
fn the_newest_file_of_the_folder_is_opened_with_enter() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.folder = folder(&sample(""), &["outlook_nl.csv", "attendance.csv"]);
    interface.press("I");
    assert!(interface.shows("> outlook_nl.csv"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("Bedrijf"), "{}", interface.screen());
}

#[test]
fn the_list_of_files_follows_the_path_that_is_typed() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.folder = folder("/elders/", &["outlook_nl.csv"]);
    interface.press("I");
    interface.folder = folder(&sample(""), &["attendance.csv", "mijn outlook_nl.csv", "outlook_nl.csv"]);
    paste(&mut interface, &sample("outlook"));
    // What begins with it comes before what only has it somewhere.
    assert!(interface.shows("> outlook_nl.csv"), "{}", interface.screen());
    assert!(interface.shows("  mijn outlook_nl.csv") && !interface.shows("attendance.csv"));
    interface.press("enter");
    assert!(interface.shows("Bedrijf"), "{}", interface.screen());
}

#[test]
fn enter_waits_for_the_folder_of_the_path_that_is_typed() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    interface.importer_is_busy = true;
    paste(&mut interface, &sample("outlook"));
    interface.press("enter");
    interface.importer_is_busy = false;
    let of_samples = |effect: &Effect| match effect {
        Effect::Import(ImportTask::Look(ticket, folder)) if *folder == sample("") => Some(*ticket),
        _ => None,
    };
    let ticket = interface.asked.iter().find_map(of_samples).expect("the folder was asked for");
    let found = folder(&sample(""), &["outlook_nl.csv"]);
    interface.done(Outcome::Imported(ticket, ImportAnswer::Folder(Ok(found))));
    assert!(interface.shows("Bedrijf"), "{}", interface.screen());
}

#[rstest]
#[case::stopped("outlook_nl.csv", true, "esc")]
#[case::gone_back("outlook_nl.csv", false, "esc")]
#[case::no_list("far.xlsx", false, "")]
fn a_file_that_was_typed_is_found_again_in_its_folder(
    #[case] name: &str,
    #[case] is_busy: bool,
    #[case] back: &str,
) {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.folder = folder("/elders/", &["iets.csv"]);
    interface.press("I");
    interface.folder = folder(&sample(""), &["attendance.csv", &format!("mijn {name}"), name]);
    paste(&mut interface, &sample(name));
    interface.importer_is_busy = is_busy;
    interface.press("enter");
    interface.importer_is_busy = false;
    interface.press(back);
    assert!(interface.shows(&format!("> {name}")), "{}", interface.screen());
    let is_of_samples = |effect: &Effect| matches!(effect, Effect::Import(ImportTask::Look(_, folder)) if *folder == sample(""));
    assert!(interface.asked.iter().any(is_of_samples));
}

#[test]
fn a_file_that_is_no_list_is_explained_where_it_was_chosen() {
    let mut interface = at_columns("far.xlsx");
    assert!(interface.shows("kolom 500") && interface.shows("Bestand"), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.model.modals.is_empty());
}

#[test]
fn reading_can_be_stopped() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &sample("outlook_nl.csv"));
    interface.importer_is_busy = true;
    interface.press("enter");
    assert!(interface.shows("Esc stopt"), "{}", interface.screen());
    interface.press("esc");
    assert!(interface.asked.contains(&Effect::StopImport));
    assert!(!interface.shows("Esc stopt"), "{}", interface.screen());
}

#[test]
fn a_list_that_is_stopped_goes_no_further_than_its_row() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &sample("outlook_nl.csv"));
    interface.importer_is_busy = true;
    interface.press("enter");
    let job = interface.asked.iter().find_map(|effect| match effect {
        Effect::Import(ImportTask::Read(_, job)) => Some(job),
        _ => None,
    });
    let bytes = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    let (stop, mut rows) = (Stop::default(), 0);
    let mut watch = |done, _| {
        rows = done;
        stop.ask();
    };
    let answer = ListReader::default().answer(job.expect("a list"), bytes, &stop, &mut watch);
    assert!(matches!(answer, ImportAnswer::Stopped), "{answer:?}");
    assert_eq!(rows, 1);
}

#[test]
fn long_work_shows_how_far_it_is_until_it_is_stopped() {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &sample("outlook_nl.csv"));
    interface.importer_is_busy = true;
    interface.press("enter");
    let ticket = asked_last(&interface);
    let progress = || Outcome::Imported(ticket, ImportAnswer::Progress(12_000, 99_000));
    interface.done(progress());
    assert!(interface.shows("Bezig: 12% van 99000 rijen. Esc stopt."), "{}", interface.screen());
    interface.press("esc");
    interface.done(progress());
    assert!(!interface.shows("12%"), "{}", interface.screen());
}

/// The interface at the columns of these rows, which were pasted.
fn with_pasted(rows: &str) -> Interface {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, rows);
    assert!(interface.shows("Enter leest ze."), "{}", interface.screen());
    interface.press("enter");
    interface
}

#[rstest]
#[case::line_feeds("\n")]
#[case::carriage_returns("\r")]
#[case::both("\r\n")]
fn rows_are_pasted_whatever_ends_them(#[case] end: &str) {
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &["Organisatie\tNaam", "Arktos\tAn Proef", "CLB\tBo Proef", ""].join(end));
    assert!(interface.shows("Geplakte rijen: 3."), "{}", interface.screen());
    interface.press("enter ctrl-s ctrl-s");
    assert!(interface.store.persons().iter().any(|person| person.name == "Bo Proef"));
}

#[test]
fn all_of_why_a_file_is_no_list_can_be_read() {
    let file = tempfile::Builder::new().suffix(".csv").tempfile().expect("a file");
    std::fs::write(file.path(), "%PDF-1.4\n").expect("written");
    let mut interface = Interface::start(Setup { size: (80, 24), ..Setup::default() });
    interface.press("I");
    paste(&mut interface, &file.path().display().to_string());
    interface.press("enter");
    assert!(
        interface.shows("Dit is een pdf.") && interface.shows(".xlsx of .csv."),
        "{}",
        interface.screen()
    );
}

#[test]
fn the_cursor_is_on_the_way_on_however_many_columns_there_are() {
    let mut interface = at_columns("outlook_nl.csv");
    assert!(interface.shows("> [ Verder ]") && interface.shows("outlook_nl.csv"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("› 3 Rijen"), "{}", interface.screen());
}

#[test]
fn a_list_without_a_header_comes_in_when_its_columns_are_chosen() {
    let mut interface = with_pasted("Arktos\tAn Proef\tan@arktos.example\t0470 12 34 56\n");
    assert!(interface.shows("> geen: ik kies zelf"), "{}", interface.screen());
    interface.press("enter");
    assert!(interface.shows("> A") && interface.shows("persoon: e-mail"), "{}", interface.screen());
    interface.press("enter down enter");
    interface.press("down enter").press(&"down ".repeat(9));
    assert!(interface.shows("> persoon: naam"), "{}", interface.screen());
    interface.press("enter ctrl-s ctrl-s");
    let somebody = interface.store.persons().iter().find(|person| person.name == "An Proef");
    let somebody = somebody.expect("the first row is no header");
    assert_eq!(somebody.email.as_deref(), Some("an@arktos.example"));
    assert_eq!(somebody.phone.as_deref(), Some("0470 12 34 56"));
}

#[test]
fn a_list_with_only_a_header_is_said_to_have_no_rows() {
    let mut interface = with_pasted("Organisatie\tNaam\tE-mail\n");
    interface.press("ctrl-s");
    assert!(interface.shows("Onder de kop staan geen rijen."), "{}", interface.screen());
}

#[test]
fn a_name_in_a_list_of_organisations_is_that_of_an_organisation() {
    let interface = with_pasted("Naam\tGemeente\tWebsite\nProefhuis\tLeuven\twww.proef.example\n");
    assert!(interface.shows("organisatie: naam") && !interface.shows("persoon:"), "{}", interface.screen());
}

#[test]
fn space_leaves_out_the_row_of_a_new_record_and_takes_it_back() {
    let mut interface =
        with_pasted("Organisatie\tVoornaam\tFamilienaam\nArktos\tAn\tProef\nCLB\tBo\tProef\n");
    interface.press("ctrl-s");
    assert!(interface.shows("> + persoon An Proef"), "{}", interface.screen());
    interface.press("space");
    assert!(interface.shows("> - rij 2: overgeslagen (Arktos · An · Proef)"), "{}", interface.screen());
    interface.press("space");
    assert!(interface.shows("> + persoon An Proef"), "{}", interface.screen());
    interface.press("space ctrl-s");
    let names: Vec<&str> = interface.store.persons().iter().map(|person| person.name.as_str()).collect();
    assert!(names.contains(&"Bo Proef") && !names.contains(&"An Proef"), "{names:?}");
}

#[test]
fn a_row_that_was_left_out_before_can_be_taken_back() {
    let rows = "Organisatie\tVoornaam\tFamilienaam\nArktos\tAn\tProef\nCLB\tBo\tProef\n";
    let mut interface = with_pasted(rows);
    interface.press("ctrl-s space ctrl-s I");
    paste(&mut interface, rows);
    interface.press("enter ctrl-s");
    assert!(interface.shows("> - rij 2: overgeslagen"), "{}", interface.screen());
    interface.press("space ctrl-s");
    assert!(interface.store.persons().iter().any(|person| person.name == "An Proef"));
}

#[test]
fn a_fault_says_what_becomes_of_the_cell_and_leaves_nothing_to_choose() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s f f");
    assert!(interface.shows("→ de rij komt erin zonder dit"), "{}", interface.screen());
    interface.press("down");
    assert!(interface.shows("→ dit komt bij de opmerkingen"), "{}", interface.screen());
    interface.press("space");
    assert!(interface.shows("Hier valt niets te kiezen."), "{}", interface.screen());
}

#[test]
fn filters_without_lines_are_passed_over() {
    let mut interface = at_columns("outlook_nl.csv");
    interface.press("ctrl-s f");
    assert!(interface.shows("Toont: nieuw"), "{}", interface.screen());
    interface.press("f f");
    assert!(interface.shows("Toont: alles"), "{}", interface.screen());
}

#[test]
fn a_question_of_two_lines_still_shows_its_answer() {
    let mut interface = at_columns("members_be_excel.csv");
    interface.press("ctrl-s down down");
    let screen = interface.screen();
    let below: Vec<&str> = screen.lines().skip_while(|line| !line.starts_with("──")).skip(1).collect();
    let answer = below
        .iter()
        .skip_while(|line| !line.starts_with("──"))
        .any(|line| line.contains("→ een nieuwe organisatie"));
    assert!(answer, "{screen}");
}

#[test]
fn a_note_of_an_attendance_list_shows_who_was_there() {
    let mut interface = at_columns("attendance.csv");
    interface.press("ctrl-s");
    assert!(interface.shows("+ verslag 12 november 2025"), "{}", interface.screen());
    let screen = interface.screen();
    let present = screen.lines().find(|line| line.trim_start().starts_with("Aanwezig"));
    assert!(present.is_some_and(|line| line.contains("CLB (Lien Proefmans)")), "{screen}");
    let date = screen.lines().find(|line| line.trim_start().starts_with("Datum"));
    assert!(date.is_some_and(|line| line.contains("12 november 2025")), "{screen}");
}
