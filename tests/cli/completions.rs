//! What a shell completes: commands, options and the names in the store.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rstest::rstest;

use crate::home::Home;

/// The words that fish would complete on the example, each without its description.
fn on_example(words: &[&str]) -> Vec<String> {
    completed(&Home::with_example(), &[&["--store", "example.json"], words].concat())
}

fn completed(home: &Home, words: &[&str]) -> Vec<String> {
    let said = home.overleg(&[&["complete", "fish"], words].concat()).succeeds();
    assert_eq!(said.stderr, "");
    said.stdout.lines().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

#[rstest]
#[case::command(&["fol"], &["follow-up"])]
#[case::subcommand(&["note", "s"], &["search"])]
#[case::option(&["note", "add", "nd", "--pre"], &["--present"])]
#[case::option_given_already(&["agenda", "--json", "--j"], &[])]
#[case::option_that_may_be_repeated(&["note", "add", "nd", "--present", "clb", "--pre"], &["--present"])]
#[case::everything(&["show", ""], &[
    "An Claes", "Barbara", "Centrum voor Leerlingenbegeleiding", "CLB", "Diest", "Huis Divers",
    "Huis van het Kind", "Netwerk Diest", "Stad Diest", "Vlaams-Brabant", "Werkgroep",
])]
#[case::forum(&["brief", ""], &["Netwerk Diest", "Werkgroep"])]
#[case::forum_after_an_equals_sign(&["agenda", "--forum=n"], &["--forum=ND", "--forum=Netwerk Diest"])]
#[case::alias(&["brief", "taf"], &["Tafel van Diest"])]
#[case::region(&["agenda", "--region", ""], &["Diest", "Vlaams-Brabant"])]
#[case::forum_or_region(&["place", "set", ""], &["Diest", "Netwerk Diest", "Vlaams-Brabant", "Werkgroep"])]
#[case::organisation(&["person", "list", "--organisation", "st"], &["Stad Diest"])]
#[case::person(&["person", "about", ""], &["An Claes", "Barbara"])]
#[case::organisation_or_person(&["note", "add", "nd", "--present", "an"], &["An Claes", "Annie Claes"])]
#[case::capitals_and_accents(&["search", "--", "x", "y"], &[])]
#[case::municipality(&["add", "region", "--municipality", "ti"], &["Tielt-Winge", "Tienen"])]
#[case::sector(&["add", "organisation", "--sector", "work"], &["work"])]
#[case::sector_in_words(&["add", "organisation", "--sector", "lok"], &["Lokaal bestuur"])]
#[case::role(&["add", "member", "--role", ""], &["member", "organiser", "chair"])]
#[case::involvement(&["place", "set", "nd", "uit"], &["uitgenodigd"])]
#[case::due(&["agenda", "--due", ""], &["overdue", "today", "week"])]
#[case::member(&["edit", "member", "net"], &["Netwerk Diest: CLB", "Netwerk Diest: Stad Diest"])]
#[case::note(&["edit", "note", ""], &["Netwerk Diest: 2026-03-12"])]
#[case::meeting(&["remove", "meeting", ""], &["Werkgroep: 2026-04-21", "Werkgroep: 2999-12-10"])]
#[case::follow_up(&["edit", "follow-up", ""], &["An bellen", "Cijfers opvragen", "Kaartje sturen"])]
#[case::open_follow_up(&["follow-up", "done", ""], &["An bellen", "Cijfers opvragen"])]
#[case::text(&["note", "add", "nd", "--text", ""], &[])]
#[case::language(&["tree", "--lang", ""], &["nl", "en"])]
fn what_fits_is_completed(#[case] words: &[&str], #[case] expected: &[&str]) {
    assert_eq!(on_example(words), expected);
}

#[test]
fn a_record_in_the_trash_is_completed_by_its_title() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "person", "barbara"]).succeeds();
    assert_eq!(completed(&home, &["--store", "example.json", "restore", ""]), ["Barbara"]);
}

#[rstest]
#[case::option(&["add", "person", "--from", ""])]
#[case::store(&["--store", "ex"])]
#[case::store_after_an_equals_sign(&["tree", "--store=ex"])]
#[case::argument(&["check", ""])]
fn where_a_file_is_wanted_the_shell_completes_it(#[case] words: &[&str]) {
    let said = Home::with_example().overleg(&[&["complete", "fish"], words].concat()).exits_with(10);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
}

#[rstest]
#[case::show(&["show"], &[])]
#[case::brief(&["brief"], &[])]
#[case::people(&["person", "about"], &[])]
#[case::place(&["place", "set"], &["chair"])]
#[case::done(&["follow-up", "done"], &[])]
#[case::present(&["note", "add", "Klankbordgroep", "--text", "x", "--present"], &[])]
#[case::region(&["agenda", "--region"], &[])]
#[case::organisation(&["edit", "organisation"], &["--remarks", "x"])]
#[case::member(&["edit", "member"], &["--remarks", "x"])]
#[case::municipality(&["organisation", "list", "--municipality"], &[])]
fn each_name_that_is_completed_is_accepted(#[case] command: &[&str], #[case] rest: &[&str]) {
    let home = Home::new();
    home.overleg(&["init", "--store", "start.json"]).succeeds();
    let store = ["--store", "start.json"];
    let mut names = Vec::new();
    for letter in ["", "a", "c", "k", "l", "s", "v"] {
        names.extend(completed(&home, &[&store, command, &[letter]].concat()));
    }
    names.sort();
    names.dedup();
    assert!(names.len() > 2, "{names:?}");
    for name in names {
        // A person who works nowhere was present for nobody.
        let (code, said) = home.overleg(&[&store, command, &[&name], rest].concat()).ends();
        assert!(code == Some(0) || said.stderr.contains("--present: it is not known"), "{name}: {said:#?}");
    }
}

#[test]
fn a_name_that_several_records_have_is_not_completed() {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "organisation", "--name", "CLB Diest", "--abbreviation", "clb"])
        .succeeds();
    let words = ["--store", "example.json", "show", "c"];
    assert_eq!(completed(&home, &words), ["Centrum voor Leerlingenbegeleiding", "CLB Diest"]);
}

#[test]
fn the_store_is_the_one_that_the_line_or_the_environment_names() {
    let home = Home::with_example();
    assert_eq!(completed(&home, &["brief", "--store", "example.json", "w"]), ["Werkgroep"]);
    assert_eq!(completed(&home, &["--store=~/example.json", "brief", "w"]), ["Werkgroep"]);
    let run = home.overleg(&["complete", "fish", "brief", "w"]).env("OVERLEG_STORE", "example.json");
    assert_eq!(run.succeeds().stdout, "Werkgroep\tVlaams-Brabant\n");
    assert_eq!(completed(&home, &["brief", "w"]), Vec::<String>::new());
}

#[test]
fn descriptions_are_in_the_language_of_the_line() {
    let home = Home::new();
    let said = home.overleg(&["complete", "zsh", "--lang", "nl", "und"]).succeeds();
    assert_eq!(said.stdout, "undo\tMaakt de laatste wijziging ongedaan\n");
}

/// Every file in a folder, with its content.
fn files(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            files(&entry.path(), found);
        } else {
            found.insert(entry.path(), fs::read(entry.path()).expect("a file"));
        }
    }
}

#[rstest]
#[case::missing(None)]
#[case::broken(Some("{"))]
#[case::empty(Some(""))]
#[case::in_order(Some(include_str!("example.json")))]
fn completing_writes_nothing_and_says_nothing(#[case] store: Option<&str>) {
    let home = Home::new();
    if let Some(text) = store {
        home.write("data/overleg/overleg.json", text);
    }
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    files(&home.path(""), &mut before);
    for words in [&["show", ""][..], &["restore", ""], &["edit", "note", ""], &["follow-up", "done", ""]] {
        completed(&home, words);
    }
    files(&home.path(""), &mut after);
    assert_eq!(before, after);
}

#[rstest]
#[case::nothing(&[])]
#[case::no_line(&["bash"])]
#[case::no_words(&["zsh"])]
#[case::unknown(&["tcsh", "x"])]
fn an_unknown_question_is_answered_with_silence(#[case] arguments: &[&str]) {
    let said = Home::new().overleg(&[&["complete"], arguments].concat()).exits_with(2);
    assert_eq!((said.stdout.as_str(), said.stderr.as_str()), ("", ""));
}

/// What bash would insert for the word at the end of `line`, of which it replaces `word`; none without bash.
fn in_bash(home: &Home, line: &str, word: &str) -> Option<Vec<String>> {
    home.write("script", &home.overleg(&["completions", "bash"]).succeeds().stdout);
    let path = std::env::join_paths([
        Path::new(env!("CARGO_BIN_EXE_overleg")).parent().expect("a folder"),
        Path::new("/usr/bin"),
        Path::new("/bin"),
    ]);
    let mut bash = Command::new("bash");
    bash.env_clear().envs(home.environment()).env("PATH", path.expect("a path")).current_dir(home.path(""));
    bash.env("OVERLEG_STORE", "example.json")
        .env("COMP_LINE", line)
        .env("COMP_POINT", line.len().to_string());
    let ask = "source ./script; _overleg overleg \"$1\"; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let output = bash.args(["-c", ask, "bash", word]).stdin(Stdio::null()).output().ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect())
}

#[rstest]
#[case::space("overleg brief N", "N", r"Netwerk\ Diest|ND")]
#[case::in_quotes("overleg brief \"Netw", "Netw", "Netwerk Diest")]
#[case::after_an_equals_sign("overleg agenda --forum=Netw", "Netw", r"Netwerk\ Diest")]
#[case::after_a_colon(r"overleg edit member Netwerk\ Diest:\ C", r"\ C", r"\ CLB")]
#[case::signs("overleg show O", "O", r"O\'Brien\ \&\ \$HOME\ \`ls\`\ \*")]
#[case::signs_in_quotes("overleg show \"O", "O", r"O'Brien & \$HOME \`ls\` *")]
fn bash_gets_what_it_reads_as_the_name(#[case] line: &str, #[case] word: &str, #[case] expected: &str) {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "organisation", "--name", "O'Brien & $HOME `ls` *"]).succeeds();
    if let Some(mut inserted) = in_bash(&home, line, word) {
        inserted.sort_by_key(|word| !word.contains(' '));
        assert_eq!(inserted.join("|"), expected);
    }
}
