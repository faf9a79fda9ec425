//! Help, usage errors, completions and the manual page.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

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

/// The help of a command.
fn help(home: &Home, command: &[String], lang: &str) -> String {
    let words: Vec<&str> = command.iter().map(String::as_str).chain(["--help", "--lang", lang]).collect();
    home.overleg(&words).succeeds().stdout
}

/// Every command that the help lists, at any depth, with the program itself first.
fn commands(home: &Home) -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut next = 0;
    while let Some(command) = found.get(next).cloned() {
        let help = help(home, &command, "en");
        let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        let names = listed.take_while(|line| !line.is_empty()).filter_map(|line| line.strip_prefix("  "));
        let names = names.filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
        found.extend(names.map(|name| [command.clone(), vec![name.to_owned()]].concat()));
        next += 1;
    }
    assert!(found.len() > 60, "the commands are found: {found:?}");
    found
}

/// The example in the help of a command, without its indentation.
fn example(home: &Home, command: &[String], lang: &str) -> String {
    let help = help(home, command, lang);
    let heading = if lang == "nl" { "Voorbeeld:\n" } else { "Example:\n" };
    let example = help.split_once(heading).map_or("", |(_, example)| example);
    assert!(example.contains(&command.join(" ")), "{command:?}: {example}");
    example.trim().replace("\n  ", "\n")
}

#[rstest]
fn every_command_has_an_example_that_works_on_the_starter_data(#[values("nl", "en")] lang: &str) {
    let program = Path::new(env!("CARGO_BIN_EXE_overleg"));
    for command in commands(&Home::new()).into_iter().skip(1) {
        let home = Home::new();
        home.overleg(&["init"]).succeeds();
        let example = example(&home, &command, lang);
        let path =
            env::join_paths([program.parent().expect("a folder"), Path::new("/usr/bin"), Path::new("/bin")]);
        let mut shell = Command::new("sh");
        shell
            .env_clear()
            .envs(home.environment())
            .env("PATH", path.expect("a path"))
            .current_dir(home.path(""));
        let run = shell.args(["-e", "-c", &example]).stdin(Stdio::null()).output().expect("a shell");
        assert!(run.status.success(), "{example}\n{run:#?}");
    }
}

#[test]
fn dutch_help_has_no_english_headings() {
    let home = Home::new();
    for command in commands(&home) {
        let help = help(&home, &command, "nl");
        for english in [
            "Usage",
            "Options",
            "OPTIONS",
            "Commands",
            "COMMAND",
            "Arguments",
            "[default",
            "possible",
            "Example",
        ] {
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
#[case::person(&["note", "search", "x", "--person", "zzzz"], "--person: ", "note search")]
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
#[case("bash", "complete -F _overleg overleg")]
#[case("zsh", "#compdef overleg")]
#[case("fish", "complete -c overleg")]
#[case("elvish", "follow-up")]
#[case("powershell", "seeking_access")]
fn there_is_a_script_for_each_shell(#[case] shell: &str, #[case] part: &str) {
    let script = Home::new().overleg(&["completions", shell]).succeeds().stdout;
    assert!(script.contains(part), "{script}");
}

#[test]
fn the_manual_page_is_in_the_language_of_the_user() {
    let home = Home::new();
    for (lang, headings) in [
        ("nl", "SYNOPSIS OPDRACHTEN VOORBEELDEN OMGEVING BESTANDEN EXITSTATUS"),
        ("en", "SYNOPSIS COMMANDS EXAMPLES ENVIRONMENT FILES EXIT_STATUS"),
    ] {
        let page = home.overleg(&["man", "--lang", lang]).succeeds().stdout;
        assert!(page.contains(".TH overleg 1"), "{page}");
        for heading in headings.split(' ') {
            let heading = heading.replace('_', " ");
            assert!(
                page.contains(&format!(".SH {heading}\n")) || page.contains(&format!(".SH \"{heading}\"\n")),
                "{heading}: {page}"
            );
        }
    }
}

#[test]
fn the_version_is_printed() {
    let output = Home::new().overleg(&["--version"]).succeeds();
    assert_eq!(output.stdout, concat!("overleg ", env!("CARGO_PKG_VERSION"), "\n"));
}
