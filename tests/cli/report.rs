//! Reports as files.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::home::{Home, Output};
use crate::numbers::rows;
use rstest::rstest;

const STARTER: &str = include_str!("../../assets/starter.json");

fn starter() -> Home {
    let home = Home::new();
    home.write("starter.json", STARTER);
    home
}

fn mode(home: &Home, file: &str) -> u32 {
    fs::metadata(home.path(file)).expect("there").permissions().mode() & 0o777
}

fn report(home: &Home, arguments: &[&str]) -> Output {
    home.dutch_on_example(&[&["report", "--format", "md"], arguments].concat()).succeeds()
}

#[rstest]
#[case("000")]
#[case("777")]
fn a_report_is_a_file_that_only_the_user_can_read(#[case] umask: &str) {
    let home = starter();
    let said = home
        .overleg_with_umask(umask, &["--store", "starter.json", "report", "-o", "report.html"])
        .succeeds();
    assert!(said.stderr.ends_with("Written: report.html\n") && said.stdout.is_empty(), "{said:?}");
    assert_eq!(mode(&home, "report.html"), 0o600);
    home.overleg_with_umask("077", &["where"]).succeeds();
    assert!(home.read("report.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_file_that_is_there_is_only_replaced_when_that_is_asked() {
    let home = starter();
    home.write("report.html", "something else");
    let report = ["--store", "starter.json", "report", "--output", "report.html"];
    let said = home.overleg(&report).exits_with(1);
    assert!(said.stderr.contains("exists already and was not replaced"), "{said:?}");
    assert_eq!(home.read("report.html"), "something else");
    home.overleg(&report).and(&["--force"]).succeeds();
    assert!(home.read("report.html").ends_with("</html>\n"));
    assert_eq!(mode(&home, "report.html"), 0o600);
}

#[rstest]
#[case::store("starter.json")]
#[case::store_by_another_path("./sub/../starter.json")]
#[case::history("starter.history")]
#[case::backup("starter.backups/x.html")]
fn a_file_of_the_store_is_never_replaced(#[case] file: &str) {
    let home = starter();
    fs::create_dir(home.path("sub")).expect("a folder");
    home.overleg(&["--store", "starter.json", "remove", "person", "Joeri"]).succeeds();
    let before = home.read("starter.json");
    let said = home.overleg(&["--store", "starter.json", "report", "--force", "-o", file]).exits_with(1);
    assert!(said.stderr.contains("belongs to your data"), "{said:?}");
    assert_eq!(home.read("starter.json"), before);
}

#[rstest]
#[case::no_folder("nowhere/report.html")]
#[case::folder("sub")]
fn a_report_that_cannot_be_written_leaves_nothing_behind(#[case] file: &str) {
    let home = starter();
    fs::create_dir(home.path("sub")).expect("a folder");
    let said = home.overleg(&["--store", "starter.json", "report", "--force", "-o", file]).exits_with(1);
    assert!(said.stderr.contains("could not be written"), "{said:?}");
    let left: Vec<_> = fs::read_dir(home.path(""))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("report")), "{left:?}");
}

#[test]
fn notes_are_only_written_in_a_confidential_report() {
    let home = Home::with_example();
    let said = home.overleg_on_example(&["report", "--notes"]).exits_with(2);
    assert!(said.stderr.starts_with("--notes: Notes belong to a confidential report"), "{said:?}");
    home.overleg_on_example(&["report", "--notes", "--privacy", "full"]).succeeds();
}

#[rstest]
#[case::none("none", "Zonder personen: ")]
#[case::names("names", "Met namen en functies van personen")]
#[case::full("full", "Vertrouwelijk: ")]
fn a_report_says_on_top_for_whom_it_is_and_what_it_shows(#[case] level: &str, #[case] words: &str) {
    let text = report(&Home::with_example(), &["--privacy", level, "--for", "partners"]).stdout;
    let top = text.split("\n## ").next().expect("a top");
    assert!(top.contains("\nVoor partners: ") && top.contains(&format!("\n{words}")), "{top}");
}

#[rstest]
#[case("nl", "wist die niet uit dit bestand")]
#[case("en", "does not erase them from this file")]
fn the_help_and_the_report_say_what_erasing_cannot_reach(#[case] lang: &str, #[case] words: &str) {
    let home = starter();
    let run = |arguments: &[&str]| {
        let text =
            home.overleg(&[&["--store", "starter.json", "--lang", lang, "report"], arguments].concat());
        text.succeeds().stdout.replace('\n', " ")
    };
    assert!(run(&[]).contains(words) && run(&["--help"]).contains(words));
}

#[test]
fn since_a_day_a_report_tells_what_happened() {
    let text = report(&Home::with_example(), &["--since", "1/1/2020", "--privacy", "names"]).stdout;
    assert!(
        text.contains("\n## Sinds 1 januari 2020\n") && rows(&text, "Vergaderingen met een verslag") > 0,
        "{text}"
    );
}
