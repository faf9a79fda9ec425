//! Follow-ups on the command line.

use jiff::ToSpan;
use rstest::rstest;

use crate::home::Home;

fn texts(home: &Home, arguments: &[&str]) -> Vec<String> {
    let arguments = [&["follow-up", "list", "--json"], arguments].concat();
    let json = home.overleg_on_example(&arguments).succeeds().json();
    let follow_ups = json["follow_ups"].as_array().expect("a list").clone();
    follow_ups.iter().map(|follow_up| follow_up["text"].as_str().expect("a text").to_owned()).collect()
}

#[rstest]
#[case::open_ones(&[], &["An bellen", "Cijfers opvragen"])]
#[case::all(&["--all"], &["An bellen", "Cijfers opvragen", "Kaartje sturen"])]
#[case::of_a_forum(&["--forum", "nd"], &["An bellen"])]
#[case::of_a_region_and_its_forums(&["--region", "diest"], &["An bellen", "Cijfers opvragen"])]
#[case::of_another_forum(&["--forum", "werkgroep"], &[])]
#[case::promised_by_an_organisation(&["--organisation", "clb"], &["An bellen"])]
#[case::about_a_person(&["--person", "an claes", "--all"], &["Kaartje sturen"])]
fn the_list_can_be_limited(#[case] arguments: &[&str], #[case] listed: &[&str]) {
    assert_eq!(texts(&Home::with_example(), arguments), listed);
}

#[rstest]
#[case::id("00000000-0000-8000-8000-000000000701")]
#[case::text("an bellen")]
fn a_follow_up_that_is_done_is_no_longer_open(#[case] given: &str) {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["follow-up", "done", given]).succeeds();
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", "Gedaan: An bellen\n"));
    assert_eq!(texts(&home, &[]), ["Cijfers opvragen"]);
}

#[test]
fn a_follow_up_that_was_done_before_keeps_its_day() {
    let home = Home::with_example();
    let before = home.read("example.json");
    let output = home.overleg_on_example(&["follow-up", "done", "kaartje sturen"]).succeeds();
    assert_eq!(output.stderr, "Already done on 4 January 2026: Kaartje sturen\n");
    assert_eq!(home.read("example.json"), before);
}

#[rstest]
#[case::without_a_day(&[], 1)]
#[case::tomorrow(&["morgen"], 1)]
#[case::in_words(&["next", "week"], 7)]
fn what_is_postponed_is_due_later(#[case] until: &[&str], #[case] at_most: i64) {
    let home = Home::with_example();
    let before = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date();
    let said = home.dutch_on_example(&[&["follow-up", "snooze", "an bellen"], until].concat()).succeeds();
    assert!(
        said.stderr.starts_with("Uitgesteld tot ") && said.stderr.ends_with(": An bellen\n"),
        "{}",
        said.stderr
    );
    let json = home.overleg_on_example(&["follow-up", "list", "--json"]).succeeds().json();
    let due: jiff::civil::Date =
        json["follow_ups"][0]["due"].as_str().expect("a day").parse().expect("a day");
    // The day may have changed while the program ran.
    assert!(due > before && due <= before + (at_most + 1).days(), "{due}");
}

#[test]
fn a_follow_up_is_postponed_to_a_day_as_people_type_it() {
    let home = Home::with_example();
    home.overleg_on_example(&["follow-up", "snooze", "cijfers", "1/12/2099"]).succeeds();
    let again =
        home.overleg_on_example(&["follow-up", "snooze", "cijfers", "1", "december", "2099"]).succeeds();
    assert_eq!(again.stderr, "Nothing has changed.\n");
    let json = home.overleg_on_example(&["follow-up", "list", "--json"]).succeeds().json();
    assert_eq!(json["follow_ups"][1]["due"], "2099-12-01");
}

#[rstest]
#[case::done(&["kaartje sturen"], 1, "Already done on 4 January 2026: Kaartje sturen")]
#[case::no_day(&["an bellen", "ooit"], 2, "“ooit” is not a date.")]
#[case::unknown(&["zzzz"], 2, "Nothing is called “zzzz”.")]
fn what_cannot_be_postponed_stays_as_it_is(
    #[case] arguments: &[&str],
    #[case] code: i32,
    #[case] words: &str,
) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let said = home.overleg_on_example(&[&["follow-up", "snooze"], arguments].concat()).exits_with(code);
    assert!(said.stderr.starts_with(words), "{}", said.stderr);
    assert_eq!(home.read("example.json"), before);
}
