//! Listing and restoring backups on the command line.

use std::fs;

use crate::home::Home;

/// A home whose store was changed once, and the earlier content.
fn home() -> (Home, String) {
    let home = Home::with_example();
    let before = home.overleg_on_example(&["tree"]).succeeds().stdout;
    home.overleg_on_example(&["add", "person", "--name", "Jan"]).succeeds();
    (home, before)
}

fn backup(home: &Home) -> String {
    let json = home.overleg_on_example(&["restore", "--json"]).succeeds().json();
    assert_eq!(json["backups"][0]["number"], 1);
    json["backups"][0]["path"].as_str().expect("a path").to_owned()
}

fn store(home: &Home) -> std::path::PathBuf {
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    json["store"]["path"].as_str().expect("a path").into()
}

#[test]
fn the_backups_of_a_damaged_store_are_listed() {
    let (home, _) = home();
    fs::write(store(&home), "{").expect("damaged");
    let listed = home.dutch_on_example(&["restore"]).succeeds().stdout;
    assert!(listed.contains("\n1: ") && listed.contains(&backup(&home)), "{listed}");
}

#[test]
fn a_backup_is_restored_by_its_number_and_the_replaced_store_is_kept() {
    let (home, before) = home();
    fs::write(store(&home), "{").expect("damaged");
    let output = home.dutch_on_example(&["restore", "--backup", "1"]).succeeds().stderr;
    assert!(output.contains("Het vervangen bestand staat in "), "{output}");
    assert_eq!(home.overleg_on_example(&["tree"]).succeeds().stdout, before);
    home.overleg_on_example(&["show", "Jan"]).exits_with(2);
}

#[test]
fn changes_after_a_backup_can_be_redone_as_the_output_says() {
    let (home, _) = home();
    fs::write(store(&home), "{").expect("damaged");
    let output = home.dutch_on_example(&["restore", "--backup", "1"]).succeeds().stderr;
    assert!(output.contains("De wijziging van daarna doe je opnieuw met overleg redo."), "{output}");
    home.overleg_on_example(&["redo"]).succeeds();
    home.overleg_on_example(&["show", "Jan"]).succeeds();
}

#[test]
fn a_backup_is_restored_by_its_path_when_the_store_is_gone() {
    let (home, before) = home();
    let backup = backup(&home);
    fs::remove_file(store(&home)).expect("removed");
    home.overleg_on_example(&["restore", "--backup", &backup]).succeeds();
    assert_eq!(home.overleg_on_example(&["tree"]).succeeds().stdout, before);
}

#[test]
fn each_backup_shows_what_would_be_lost_and_come_back() {
    let (home, _) = home();
    home.overleg_on_example(&["remove", "person", "Jan"]).succeeds();
    let listed = home.dutch_on_example(&["restore"]).succeeds().stdout;
    assert!(listed.contains("Komt terug: 1 persoon"), "{listed}");
    assert!(listed.contains("Dezelfde gegevens"), "{listed}");
    home.overleg_on_example(&["add", "person", "--name", "Piet"]).succeeds();
    let json = home.overleg_on_example(&["restore", "--json"]).succeeds().json();
    assert_eq!(json["backups"][1]["content"]["lost"]["person"], 1);
    assert_eq!(json["backups"][1]["content"]["regained"]["person"], 1);
}

#[test]
fn the_backups_of_a_damaged_store_are_compared_with_the_newest_that_can_be_read() {
    let (home, _) = home();
    home.overleg_on_example(&["add", "person", "--name", "Piet"]).succeeds();
    fs::write(store(&home), "{").expect("damaged");
    fs::write(home.path(backup(&home)), "{").expect("damaged as well");
    home.overleg_on_example(&["restore", "--backup", "1"]).exits_with(1);
    let output = home.dutch_on_example(&["restore"]).exits_with(1);
    let listed = output.stdout;
    assert!(listed.contains("vergeleken met reservekopie 2"), "{listed}");
    assert!(listed.contains("Niet leesbaar"), "{listed}");
    assert!(output.stderr.contains("Eén reservekopie is niet leesbaar."), "{}", output.stderr);
}

#[test]
fn a_number_that_is_not_listed_is_refused() {
    let (home, _) = home();
    let output = home.dutch_on_example(&["restore", "--backup", "9"]).exits_with(2).stderr;
    assert!(output.starts_with("--backup: Er is geen reservekopie 9."), "{output}");
}

#[test]
fn a_record_and_a_backup_cannot_be_restored_together() {
    let (home, _) = home();
    home.overleg_on_example(&["restore", "Jan", "--backup", "1"]).exits_with(2);
}

#[test]
fn a_backup_is_restored_by_the_name_that_it_keeps() {
    let (home, before) = home();
    let json = home.overleg_on_example(&["restore", "--json"]).succeeds().json();
    let name = json["backups"][0]["name"].as_str().expect("a name").to_owned();
    home.overleg_on_example(&["add", "person", "--name", "Piet"]).succeeds();
    home.overleg_on_example(&["restore", "--backup", &name]).succeeds();
    assert_eq!(home.overleg_on_example(&["tree"]).succeeds().stdout, before);
    home.overleg_on_example(&["show", "Jan"]).exits_with(2);
}

#[test]
fn a_number_that_meant_another_backup_when_the_list_was_shown_is_refused() {
    let (home, _) = home();
    home.overleg_on_example(&["restore"]).succeeds();
    home.overleg_on_example(&["add", "person", "--name", "Piet"]).succeeds();
    let said = home.dutch_on_example(&["restore", "--backup", "1"]).exits_with(1).stderr;
    assert!(said.contains("is veranderd sinds ze getoond werd"), "{said}");
    home.overleg_on_example(&["show", "Piet"]).succeeds();
    home.overleg_on_example(&["restore"]).succeeds();
    home.overleg_on_example(&["restore", "--backup", "1"]).succeeds();
    home.overleg_on_example(&["show", "Piet"]).exits_with(2);
}

#[test]
fn check_reads_all_backups_when_asked_and_fails_when_one_is_damaged() {
    let (home, _) = home();
    home.overleg_on_example(&["check", "--backups"]).succeeds();
    let backup = backup(&home);
    fs::write(home.path(&backup), "{").expect("damaged");
    home.overleg_on_example(&["check"]).succeeds();
    let said = home.overleg_on_example(&["check", "--backups"]).exits_with(1).stdout;
    assert!(said.contains(&backup), "{said}");
}

#[test]
fn where_says_how_much_room_the_backups_take() {
    let (home, _) = home();
    let json = home.overleg_on_example(&["where", "--json"]).succeeds().json();
    let bytes = fs::metadata(home.path(backup(&home))).expect("there").len();
    assert_eq!(
        (json["backups"]["count"].as_u64(), json["backups"]["bytes"].as_u64()),
        (Some(1), Some(bytes))
    );
    let said = home.dutch_on_example(&["where"]).succeeds().stdout;
    assert!(said.contains("(1, samen "), "{said}");
}

#[cfg(unix)]
#[test]
fn backups_that_cannot_be_looked_up_are_not_taken_for_none() {
    use std::os::unix::fs::PermissionsExt;
    let (home, _) = home();
    let folder = home.path(backup(&home)).parent().expect("a folder").to_owned();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o600)).expect("set");
    // Root may look up everything.
    let may_look_up = |name: std::io::Result<fs::DirEntry>| name.is_ok_and(|name| name.metadata().is_ok());
    if !fs::read_dir(&folder).is_ok_and(|mut names| names.any(may_look_up)) {
        home.overleg_on_example(&["restore"]).exits_with(1);
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("set");
}
