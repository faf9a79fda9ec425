//! The store: the first run, init, check and where.

use std::fs;

use crate::home::Home;

#[test]
fn the_first_run_creates_the_starter_data_and_says_where() {
    let home = Home::new();
    let store = home.places()["store"].clone();
    let output = home.overleg(&["tree", "--lang", "nl"]).succeeds();
    let words =
        format!("Er was nog geen gegevensbestand. De startgegevens staan nu in {}\n", store.display());
    assert_eq!(output.stderr, words);
    assert!(output.stdout.contains("Samenwerking Stad Diest: toegang gezocht"), "{}", output.stdout);
}

#[test]
fn the_second_run_prints_only_the_answer() {
    let home = Home::new();
    let first = home.overleg(&["tree"]).succeeds();
    let again = home.overleg(&["tree"]).succeeds();
    assert_eq!((again.stdout, again.stderr.as_str()), (first.stdout, ""));
}

#[test]
fn a_store_given_by_path_is_not_created_unasked() {
    let home = Home::new();
    let by_option = home.overleg(&["--store", "typo.json", "tree"]).exits_with(1);
    let by_environment = home.overleg(&["tree"]).env("OVERLEG_STORE", "typo.json").exits_with(1);
    for output in [by_option, by_environment] {
        assert!(
            output.stderr.contains("typo.json") && output.stderr.contains("overleg --store typo.json init"),
            "{}",
            output.stderr
        );
        assert_eq!(output.stdout, "");
    }
    assert!(!home.path("typo.json").exists());
}

#[test]
fn a_default_store_that_disappeared_is_reported_and_not_created_again() {
    let home = Home::new();
    home.overleg(&["follow-up", "list"]).succeeds();
    home.overleg(&["note", "add", "klankbordgroep", "--text", "x"]).succeeds();
    let places = home.places();
    fs::remove_file(&places["store"]).expect("removed");
    let output = home.overleg(&["tree"]).exits_with(1);
    assert!(output.stderr.contains(&places["backups"].display().to_string()), "{}", output.stderr);
    assert!(!places["store"].exists());
}

#[test]
fn init_creates_a_store_at_the_given_path() {
    let home = Home::new();
    let output = home.overleg(&["init", "--store", "mine.json"]).succeeds();
    assert_eq!(
        (output.stdout.as_str(), output.stderr.as_str()),
        ("", "The starter data is now in mine.json\n")
    );
    let tree = home.overleg(&["tree", "--store", "mine.json"]).succeeds();
    assert!(tree.stdout.contains("Klankbordgroep"));
}

#[test]
fn init_empty_creates_an_empty_store() {
    let home = Home::new();
    home.overleg(&["init", "--empty"]).succeeds();
    assert_eq!(home.overleg(&["tree"]).succeeds().stdout, "");
    assert_eq!(home.overleg(&["tree", "--json"]).succeeds().json(), serde_json::json!({"regions": []}));
}

#[test]
fn init_leaves_an_existing_store_as_it_is() {
    let home = Home::with_example();
    let before = home.read("example.json");
    let output = home.overleg_on_example(&["init"]).exits_with(1);
    assert!(output.stderr.contains("example.json"), "{}", output.stderr);
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn check_says_that_a_store_is_in_order() {
    let home = Home::with_example();
    let output = home.dutch_on_example(&["check"]).succeeds();
    assert_eq!(output.stdout, "example.json is in orde.\n");
    let json = home.overleg(&["check", "example.json", "--json"]).succeeds().json();
    assert_eq!(
        json,
        serde_json::json!({"path": "example.json", "valid": true, "problems": [], "warnings": []})
    );
}

#[test]
fn check_prints_every_problem_with_its_line() {
    let home = Home::with_example();
    let broken = home
        .read("example.json")
        .replace("\"municipality\": \"24020\"", "\"municipality\": \"99999\"")
        .replace("\"name\": \"Barbara\"", "\"name\": \" \"");
    home.write("broken.json", &broken);
    let line = |id: &str| broken.lines().position(|line| line.contains(id)).expect("the record") + 1;
    let city = line("\"id\": \"00000000-0000-8000-8000-000000000301\"");
    let person = line("\"id\": \"00000000-0000-8000-8000-000000000401\"");
    let output = home.overleg(&["check", "broken.json"]).exits_with(1);
    assert_eq!(output.stderr, "");
    for place in [format!("broken.json:{city}: "), format!("broken.json:{person}: ")] {
        assert!(output.stdout.contains(&place), "{place}\n{}", output.stdout);
    }
    let json = home.overleg(&["check", "broken.json", "--json"]).exits_with(1).json();
    assert_eq!(json["valid"], false);
    assert_eq!(json["problems"][0]["line"], city);
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(2));
}

#[test]
fn check_names_the_place_where_a_file_stops_being_a_store() {
    let home = Home::new();
    home.write("broken.json", "{\n  \"version\": 1,\n  oei\n}");
    let output = home.overleg(&["check", "broken.json"]).exits_with(1);
    assert!(output.stdout.starts_with("broken.json:3:3: "), "{}", output.stdout);
    let missing = home.overleg(&["check", "missing.json"]).exits_with(1);
    assert!(missing.stderr.contains("missing.json"), "{}", missing.stderr);
}

#[test]
fn an_unreadable_store_is_reported_and_left_as_it_is() {
    let home = Home::new();
    home.write("broken.json", "{\n  oei\n}");
    let output = home.overleg(&["--store", "broken.json", "note", "add", "x", "--text", "y"]).exits_with(1);
    assert!(output.stderr.contains("broken.json"), "{}", output.stderr);
    assert_eq!(home.read("broken.json"), "{\n  oei\n}");
}

#[test]
fn where_shows_which_files_are_used_and_which_exist() {
    let home = Home::with_example();
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    let names: Vec<_> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(names, ["backups", "copies", "drafts", "history", "keys", "settings", "store"]);
    assert_eq!(json["store"]["exists"], true);
    assert_eq!(json["settings"]["exists"], false);
    let output = home.dutch_on_example(&["where"]).succeeds();
    let store = format!("Gegevens: {}\n", json["store"]["path"].as_str().expect("a path"));
    assert!(output.stdout.starts_with(&store), "{}", output.stdout);
    assert!(output.stdout.contains("config.toml (bestaat nog niet)"), "{}", output.stdout);
}

#[test]
fn the_option_overrides_the_environment() {
    let home = Home::with_example();
    let output = home.overleg_on_example(&["tree"]).env("OVERLEG_STORE", "other.json").succeeds();
    assert!(output.stdout.contains("Netwerk Diest"));
}

/// A store in one line with a forum in a region that does not exist.
const IN_ONE_LINE: &str = r#"{"version":1,"forums":[{"id":"018f0000-0000-7000-8000-000000000002","region":"018f0000-0000-7000-8000-000000000001","name":"Tafel","involvement":"chair"}]}"#;

#[test]
fn check_gives_the_place_and_a_remedy_for_each_problem() {
    let home = Home::new();
    home.write("mine.json", IN_ONE_LINE);
    let json = home.overleg(&["check", "mine.json", "--json"]).exits_with(1).json();
    let problem = &json["problems"][0];
    assert_eq!((&problem["line"], &problem["column"]), (&1.into(), &25.into()));
    assert_eq!(&IN_ONE_LINE[24..28], "\"id\"");
    assert_eq!(problem["remedy"], "Remove the reference in a text editor, or put back what it refers to.");
    let lines = home.overleg(&["check", "mine.json"]).exits_with(1).stdout;
    assert!(lines.starts_with("mine.json:1:25: ") && lines.contains("\nRemove the reference"), "{lines}");
}

#[test]
fn check_reads_standard_input() {
    let home = Home::with_example();
    let example = home.read("example.json");
    for path in ["/dev/stdin", "-", "/proc/self/fd/0"] {
        home.overleg(&["check", path]).stdin(&example).succeeds();
        let said = home.overleg(&["check", path, "--json"]).stdin(IN_ONE_LINE).exits_with(1).json();
        assert_eq!(said["problems"][0]["column"], 25);
        home.overleg(&["check", path]).stdin("{").exits_with(1);
    }
}

#[test]
fn settings_that_are_wrong_do_not_stop_what_helps_to_find_out() {
    let home = Home::with_example();
    home.write("config/overleg/config.toml", "languge = 1");
    for arguments in [&["where"][..], &["check"], &["restore"]] {
        let said = home.overleg_on_example(arguments).succeeds().stderr;
        assert!(said.contains("config.toml") && said.contains("goes on without your settings"), "{said}");
    }
    home.overleg_on_example(&["tree"]).exits_with(1);
}

#[test]
fn a_refused_store_leaves_no_lock() {
    let home = Home::with_example();
    home.overleg_on_example(&["init"]).exits_with(1);
    assert!(!home.path("example.json.lock").exists());
}

#[test]
fn check_says_that_others_can_change_what_is_in_the_folder() {
    let home = Home::with_example();
    std::fs::set_permissions(home.path(""), std::os::unix::fs::PermissionsExt::from_mode(0o777))
        .expect("ours");
    let said = home.overleg_on_example(&["check"]).succeeds().stderr;
    assert!(said.contains("they can change your data. Prevent that with: chmod go-w ."), "{said}");
}
