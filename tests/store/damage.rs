//! A store that cannot be read is never touched, and the error helps.

use std::fs;
use std::sync::Arc;

use overleg::store::{CommitError, Defect, Store, StoreError, TextPosition, check, list_backups};
use rstest::rstest;

use crate::faulty::{Fault, FaultyDisk, Refused};
use crate::support::{DOCUMENT, Home, adding, note};

/// The document with its first `from` replaced.
fn edited(from: &str, to: &str) -> Vec<u8> {
    assert!(DOCUMENT.contains(from), "{from}");
    DOCUMENT.replacen(from, to, 1).into_bytes()
}

/// The document as an editor saves it that knows "Unicode" and "ANSI" only.
fn utf16() -> Vec<u8> {
    format!("\u{feff}{DOCUMENT}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn latin1() -> Vec<u8> {
    DOCUMENT
        .replacen("Klank", "Kl\u{1}nk", 1)
        .bytes()
        .map(|byte| if byte == 1 { 0xe9 } else { byte })
        .collect()
}

#[rstest]
#[case::empty(Vec::new(), None)]
#[case::zeros(vec![0; 4096], None)]
#[case::cut_off(DOCUMENT.as_bytes()[..300].to_vec(), Some(14))]
#[case::comma_forgotten(edited("1,\n", "1\n"), Some(3))]
#[case::field_forgotten(edited("      \"kind\": \"province\",\n", ""), Some(8))]
#[case::wrong_choice(edited("province", "country"), Some(7))]
#[case::nul(edited("Klank", "Kl\0nk"), Some(15))]
#[case::latin1(latin1(), Some(15))]
#[case::utf16(utf16(), Some(1))]
#[case::nested_too_deep(edited("[", &"[".repeat(100_000)), Some(3))]
#[case::git_conflict(edited("  \"forums\"", "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n  \"forums\""), Some(11))]
#[case::half_of_a_conflict(edited("  \"forums\"", ">>>>>>> theirs\n  \"forums\""), Some(11))]
#[case::field_twice(edited("\"name\": \"V", "\"name\": \"A\",\n\"name\": \"V"), Some(7))]
#[case::unknown_field_twice(edited("\"shade\"", "\"shade\": 1, \"shade\""), Some(9))]
#[case::twice_within_an_unknown_field(edited("\"green\"", "[{\"a\": 1, \"a\": 2}]"), Some(9))]
#[case::list_twice(edited("  \"notes\": [],", "  \"notes\": [],\n  \"notes\": [],"), Some(23))]
#[case::unknown_list_twice(edited("\"tags\"", "\"tags\": [], \"tags\""), Some(28))]
#[case::deep_unknown_field(edited("\"green\"", &"[".repeat(100_000)), Some(8))]
#[case::deep_objects(edited("\"green\"", &"{\"a\":".repeat(100_000)), Some(8))]
#[case::version_that_is_no_number(edited("\"version\": 1", "\"version\": \"1\""), Some(2))]
#[case::version_beyond_numbers(edited("\"version\": 1", "\"version\": 1e400"), Some(2))]
#[case::newer(edited("\"version\": 1", "\"version\": 99"), None)]
#[case::dangling(edited("\"region\": \"018f", "\"region\": \"0190"), None)]
fn a_damaged_store_is_refused_with_the_place_and_left_alone(
    #[case] content: Vec<u8>,
    #[case] line: Option<usize>,
) {
    let home = Home::new();
    let mut store = home.open();
    home.write(&content);
    let error = Store::open(&home.store()).expect_err("damaged");
    assert_eq!(error.path(), home.store());
    assert_eq!(error.place().map(|place: TextPosition| place.line), line, "{error}");
    let before = fs::metadata(home.store()).expect("there").modified().expect("a moment");
    let refused = store.commit(&adding(&note("Nieuw."))).expect_err("damaged");
    assert!(matches!(refused, CommitError::Store(StoreError::Unreadable { .. })));
    assert_eq!(home.bytes(), content);
    assert_eq!(fs::metadata(home.store()).expect("there").modified().expect("a moment"), before);
}

#[test]
fn a_store_of_a_newer_version_is_not_called_damaged() {
    let home = Home::empty();
    home.write(r#"{"version": 2, "everything": "else"}"#);
    let error = Store::open(&home.store()).expect_err("newer");
    assert!(matches!(error, StoreError::Unreadable { defect: Defect::Newer { version: 2, known: 1 }, .. }));
}

#[test]
fn the_error_names_the_newest_backup() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&adding(&note("Een."))).expect("committed");
    store.commit(&adding(&note("Twee."))).expect("committed");
    home.write("{");
    let Err(StoreError::Unreadable { newest_backup, .. }) = Store::open(&home.store()) else {
        panic!("it opened");
    };
    let newest = list_backups(&home.store()).expect("listed").into_iter().next().expect("a backup");
    assert_eq!(newest_backup, Some(newest.path));
}

#[test]
fn check_finds_every_problem_with_its_line() {
    let home = Home::empty();
    home.write(DOCUMENT.replacen("\"region\": \"018f", "\"region\": \"0190", 1).replacen(
        "Vlaams-Brabant",
        "",
        1,
    ));
    let lines: Vec<_> = check(&home.store()).expect("it parses").iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [Some(5), Some(13)]);
}

#[test]
fn check_finds_nothing_in_a_valid_store() {
    assert_eq!(check(&Home::new().store()).expect("it parses"), []);
}

#[test]
fn a_missing_store_is_reported_and_not_created() {
    let home = Home::empty();
    let error = Store::open(&home.store()).expect_err("missing");
    assert!(matches!(error, StoreError::Missing { newest_backup: None, .. }));
    assert!(!home.store().exists());
}

#[test]
fn a_folder_in_the_place_of_the_store_has_its_own_error() {
    let home = Home::empty();
    fs::create_dir(home.store()).expect("a folder");
    let error = Store::open(&home.store()).expect_err("a folder");
    assert!(matches!(error, StoreError::NotAFile { .. }));
}

#[cfg(unix)]
#[test]
fn a_socket_in_the_place_of_the_store_is_not_waited_for() {
    let home = Home::empty();
    let _socket = std::os::unix::net::UnixListener::bind(home.store()).expect("a socket");
    let error = Store::open(&home.store()).expect_err("a socket");
    assert!(matches!(error, StoreError::NotAFile { .. }));
}

#[test]
fn a_file_that_is_too_large_to_be_a_store_is_not_read() {
    let home = Home::empty();
    let file = fs::File::create(home.store()).expect("made");
    file.set_len(2 << 30).expect("a file with a hole");
    let disk = FaultyDisk::default();
    // It is looked at, and opening it would be the next step.
    disk.fail_after(1, Fault::Panics);
    let error = Store::open_on(Arc::new(disk), &home.store()).expect_err("too large");
    assert!(matches!(error, StoreError::TooLarge { .. }));
}

#[test]
fn a_commit_that_cannot_keep_a_backup_does_not_write() {
    let home = Home::new();
    fs::write(home.file("overleg.backups"), "in the way").expect("written");
    let error = home.open().commit(&adding(&note("Nieuw."))).expect_err("no place for a backup");
    let CommitError::Store(error @ StoreError::Io { .. }) = error else { panic!("{error:?}") };
    assert_eq!(error.path(), home.file("overleg.backups"));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
}

#[test]
fn a_commit_that_cannot_lock_does_not_write() {
    let home = Home::new();
    fs::create_dir(home.file("overleg.json.lock")).expect("a folder in the way");
    let error = home.open().commit(&adding(&note("Nieuw."))).expect_err("no lock");
    assert!(matches!(error, CommitError::Store(StoreError::Io { .. })));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
}

#[cfg(unix)]
#[test]
fn a_store_in_a_read_only_folder_can_still_be_read() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    let folder = home.file("");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).expect("read-only");
    let disk = FaultyDisk::default();
    if fs::write(home.file("probe"), "").is_ok() {
        // The superuser may write everywhere, but not on this disk.
        disk.refuse(Refused::Writing);
    }
    let mut store = Store::open_on(Arc::new(disk), &home.store()).expect("it can be read");
    let committed = store.commit(&adding(&note("Nieuw."))).map(drop);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("writable again");
    assert!(matches!(committed, Err(CommitError::Store(StoreError::Io { .. }))));
    assert_eq!(home.bytes(), DOCUMENT.as_bytes());
}
