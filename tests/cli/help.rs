//! Help, usage errors, completions and the manual page.

use rstest::rstest;

use crate::home::Home;
use crate::kept::assert_kept;

#[rstest]
#[case("nl")]
#[case("en")]
fn help_is_in_the_language_asked_for(#[case] lang: &str) {
    let home = Home::new();
    let all = home.overleg(&["--lang", lang, "--help"]).succeeds().stdout;
    let add = home.overleg(&["note", "add", "--help", "--lang", lang]).succeeds().stdout;
    assert_kept(&format!("help-{lang}"), &all);
    assert_kept(&format!("help_note_add-{lang}"), &add);
}

#[rstest]
#[case("nl")]
#[case("en")]
fn the_help_for_a_kind_of_record_describes_all_its_options(#[case] lang: &str) {
    let home = Home::new();
    let help = |arguments: &[&str]| {
        home.overleg(&[arguments, &["--help", "--lang", lang]].concat()).succeeds().stdout
    };
    let add = help(&["add", "organisation"]);
    let edit = help(&["edit", "meeting"]);
    assert_kept(&format!("help_add_organisation-{lang}"), &add);
    assert_kept(&format!("help_edit_meeting-{lang}"), &edit);
}

#[test]
fn dutch_help_has_no_english_headings() {
    let home = Home::new();
    let commands: [&[&str]; 27] = [
        &[],
        &["tree"],
        &["show"],
        &["search"],
        &["agenda"],
        &["brief"],
        &["note"],
        &["note", "list"],
        &["follow-up"],
        &["follow-up", "list"],
        &["follow-up", "done"],
        &["undo"],
        &["redo"],
        &["history"],
        &["add"],
        &["add", "forum"],
        &["edit"],
        &["edit", "member"],
        &["remove"],
        &["remove", "note"],
        &["merge"],
        &["merge", "person"],
        &["trash"],
        &["restore"],
        &["init"],
        &["check"],
        &["completions"],
    ];
    for command in commands {
        let help = home.overleg(&[command, &["--help", "--lang=nl"]].concat()).succeeds().stdout;
        for english in
            ["Usage", "Options", "OPTIONS", "Commands", "COMMAND", "Arguments", "default", "possible"]
        {
            assert!(!help.contains(english), "{command:?}: {english}\n{help}");
        }
    }
}

#[test]
fn a_mistake_exits_with_two_and_is_explained_in_the_language_of_the_user() {
    let home = Home::new();
    let output = home.overleg(&["--lang", "nl", "serch"]).exits_with(2);
    let words = "De opdracht serch bestaat niet.\nBedoelde je search?\nZie overleg --help.\n";
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("", words));
    home.overleg(&["--lang", "fr", "tree"]).exits_with(2);
    home.overleg(&["note"]).exits_with(2);
}

#[rstest]
#[case::region(&["agenda", "--region", "zzzz"], "--region: ", "agenda")]
#[case::forum(&["follow-up", "list", "--forum", "zzzz"], "--forum: ", "follow-up list")]
#[case::date(&["note", "add", "nd", "--date", "gistren", "--text", "x"], "--date: ", "note add")]
#[case::present(&["note", "add", "nd", "--present", "zzzz", "--text", "x"], "--present: ", "note add")]
#[case::follow_up(&["note", "add", "nd", "--follow-up", "x@y", "--text", "x"], "--follow-up: ", "note add")]
#[case::due(&["note", "search", "x", "--person", "zzzz"], "--person: ", "note search")]
#[case::where_people_work(&["person", "list", "--organisation", "zzzz"], "--organisation: ", "person list")]
#[case::municipality(
    &["organisation", "list", "--municipality", "zzzz"], "--municipality: ", "organisation list"
)]
#[case::region_of_partners(&["organisation", "list", "--region", "zzzz"], "--region: ", "organisation list")]
#[case::alternates_with(
    &["edit", "forum", "nd", "--alternates-with", "zzzz"], "--alternates-with: ", "edit forum"
)]
#[case::backup(&["restore", "--backup", "9"], "--backup: ", "restore")]
fn a_wrong_value_is_told_with_its_option_and_the_help_of_the_command(
    #[case] arguments: &[&str],
    #[case] option: &str,
    #[case] command: &str,
) {
    let said = Home::with_example().overleg_on_example(arguments).exits_with(2).stderr;
    assert!(said.starts_with(option), "{said}");
    assert!(said.ends_with(&format!("\nSee overleg {command} --help.\n")), "{said}");
}

#[rstest]
#[case::forum("Netwerk Diest", "a forum", &["region", "organisation", "person"])]
#[case::region("Vlaams-Brabant", "a region", &["forum", "organisation", "person"])]
#[case::organisation("Huis Divers", "an organisation", &["region", "forum", "person"])]
#[case::person("Barbara", "a person", &["region", "forum", "organisation"])]
fn a_name_of_another_kind_is_told_as_such(#[case] name: &str, #[case] is: &str, #[case] wanted: &[&str]) {
    let home = Home::with_example();
    for kind in wanted {
        let said = home.overleg_on_example(&["agenda", &format!("--{kind}"), name]).exits_with(2).stderr;
        assert!(said.starts_with(&format!("--{kind}: “{name}” is {is}; ")), "{said}");
    }
}

#[test]
fn without_a_terminal_the_program_says_what_to_use_instead() {
    let home = Home::new();
    let output = home.overleg(&["--lang", "nl"]).exits_with(2);
    assert_eq!(output.stdout, "");
    for words in ["terminal", "overleg tree", "overleg --help"] {
        assert!(output.stderr.contains(words), "{words}: {}", output.stderr);
    }
    assert!(!home.places()["store"].exists());
}

#[rstest]
#[case("bash", "_overleg()")]
#[case("zsh", "#compdef overleg")]
#[case("fish", "complete -c overleg")]
fn completions_include_the_commands(#[case] shell: &str, #[case] part: &str) {
    let script = Home::new().overleg(&["completions", shell]).succeeds().stdout;
    for part in [part, "follow-up", "--limit", "--former-name", "seeking_access"] {
        let part = if shell == "fish" { part.trim_start_matches('-') } else { part };
        assert!(script.contains(part), "{part}\n{script}");
    }
}

#[test]
fn the_manual_page_is_in_the_language_of_the_user() {
    let home = Home::new();
    for (lang, heading) in [("nl", ".SH OPDRACHTEN"), ("en", ".SH COMMANDS")] {
        let page = home.overleg(&["man", "--lang", lang]).succeeds().stdout;
        assert!(page.contains(".TH overleg 1"), "{page}");
        assert!(page.contains(heading), "{page}");
    }
}

#[test]
fn the_version_is_printed() {
    let output = Home::new().overleg(&["--version"]).succeeds();
    assert_eq!(output.stdout, concat!("overleg ", env!("CARGO_PKG_VERSION"), "\n"));
}
