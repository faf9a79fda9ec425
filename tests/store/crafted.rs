//! Stores that another program crafted: whatever they contain, reading one ends soon and does no harm.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use overleg::domain::Problem;
use overleg::i18n::{Explain, Lang};
use overleg::store::{Defect, Store, StoreError, check, list_backups};

use crate::support::{DOCUMENT, Home, adding, note};

/// Opens a store with this content, which is refused.
fn refused(content: impl AsRef<[u8]>) -> StoreError {
    let home = Home::empty();
    home.write(content);
    Store::open(&home.store()).expect_err("it opened")
}

fn defect(content: impl AsRef<[u8]>) -> Defect {
    match refused(content) {
        StoreError::Unreadable { defect, .. } => defect,
        error => panic!("{error}"),
    }
}

/// The errors for a store with this content, in both languages.
fn words(content: impl AsRef<[u8]>) -> [String; 2] {
    let error = refused(content);
    Lang::ALL.map(|lang| error.in_words(lang))
}

/// A region in another one, or in none.
fn region(number: usize, parent: Option<usize>) -> String {
    let id = |number: usize| format!("018f0000-0000-7000-8000-{number:012x}");
    let parent = parent.map_or_else(String::new, |parent| format!(r#","parent":"{}""#, id(parent)));
    format!(r#"{{"id":"{}","name":"R","kind":"region"{parent}}}"#, id(number))
}

fn regions(regions: impl Iterator<Item = String>) -> String {
    format!("{{\"version\":1,\"regions\":[{}]}}", regions.collect::<Vec<_>>().join(",\n"))
}

#[test]
fn a_store_cut_off_at_any_byte_is_refused_or_complete() {
    let home = Home::new();
    let whole = home.overview();
    for length in 0..DOCUMENT.len() {
        home.write(&DOCUMENT[..length]);
        match Store::open(&home.store()) {
            Ok(store) => assert_eq!(**store.overview(), whole, "{length}"),
            Err(StoreError::Unreadable { defect, .. }) => {
                assert!(matches!(defect, Defect::Empty | Defect::Cut { .. }), "{length}: {defect:?}");
            }
            Err(error) => panic!("{length}: {error}"),
        }
    }
}

#[test]
fn the_starter_data_cut_off_anywhere_says_that_it_ends_too_early() {
    let starter = include_bytes!("../../assets/starter.json");
    for length in (1..starter.len() - 2).step_by(293) {
        match defect(&starter[..length]) {
            Defect::Cut { .. } | Defect::NotUtf8(_) => {}
            defect => panic!("{length}: {defect:?}"),
        }
    }
}

#[test]
fn a_store_with_any_bit_flipped_is_read_or_refused_with_an_explanation() {
    let home = Home::empty();
    for bit in 0..DOCUMENT.len() * 8 {
        let mut bytes = DOCUMENT.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        home.write(&bytes);
        match Store::open(&home.store()) {
            Ok(_) => {}
            Err(error @ StoreError::Unreadable { .. }) => {
                for lang in Lang::ALL {
                    let words = error.in_words(lang);
                    assert!(words.contains("overleg.json") && words.lines().count() >= 2, "{words}");
                }
            }
            Err(error) => panic!("{bit}: {error}"),
        }
    }
}

#[test]
fn windows_line_ends_are_no_damage() {
    let home = Home::new();
    let overview = home.overview();
    home.write(DOCUMENT.replace('\n', "\r\n"));
    assert_eq!(home.overview(), overview);
}

#[test]
fn a_git_conflict_is_recognised_and_the_remedy_named() {
    let conflict = "{\n\"version\": 1,\n<<<<<<< HEAD\n\"notes\": []\n=======\n\"notes\": [ ]\n>>>>>>> x\n}";
    for (words, wanted) in words(conflict).iter().zip(["regel 3, kolom 1", "line 3, column 1"]) {
        assert!(words.contains(wanted) && words.contains("git checkout --ours"), "{words}");
    }
}

#[test]
fn a_long_text_in_the_wrong_place_is_not_repeated_in_the_error() {
    let text = "x".repeat(10_000_000);
    let kind = format!(r#"{{"version":1,"regions":[{{"kind":"{text}"}}]}}"#);
    for words in words(kind) {
        assert!(words.len() < 2_000 && words.contains("`province` or `region`"), "{}", words.len());
    }
    let name = DOCUMENT.replace("\"region\": \"018f", "\"region\": \"0190").replace("Klankbordgroep", &text);
    for words in words(name) {
        assert!(words.len() < 2_000 && words.contains("xxx"), "{}", words.len());
    }
}

#[test]
fn a_hundred_megabytes_in_one_text_are_read() {
    let home = Home::empty();
    home.write(DOCUMENT.replace("Klankbordgroep", &"é".repeat(50_000_000)));
    assert_eq!(home.overview().forums().iter().next().expect("a forum").name.len(), 100_000_000);
}

#[test]
fn too_many_short_values_are_refused_before_they_fill_the_memory() {
    let crowded = format!(r#"{{"version":1,"more":[{}1]}}"#, "1,".repeat(5_000_000));
    assert!(matches!(defect(crowded), Defect::TooManyValues { .. }));
}

#[test]
fn many_commas_in_a_text_are_not_counted_as_values() {
    let home = Home::empty();
    home.write(DOCUMENT.replace("Klankbordgroep", &"a,\\\",".repeat(1_000_000)));
    home.open();
}

#[test]
fn a_cycle_of_very_many_regions_is_found_at_once() {
    let circle = regions((0..50_000).map(|number| region(number, Some((number + 1) % 50_000))));
    let Defect::Invalid(findings) = defect(circle) else { panic!("another defect") };
    let [finding] = findings.as_slice() else { panic!("{} findings", findings.len()) };
    assert!(matches!(&finding.problem, Problem::RegionCycle(circle) if circle.len() == 50_000));
    assert_eq!(finding.line, Some(1));
}

#[test]
fn regions_nested_without_end_are_refused_where_they_become_too_deep() {
    let nested = |count: usize| regions((0..count).map(|number| region(number, number.checked_sub(1))));
    let Defect::Invalid(findings) = defect(nested(50_000)) else { panic!("another defect") };
    let lines: Vec<_> = findings.iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [Some(33)]);
    assert!(matches!(findings[0].problem, Problem::TooDeep(_)));
    let home = Home::empty();
    home.write(nested(32));
    home.open();
}

#[test]
fn the_error_lists_some_of_very_many_problems_and_counts_the_rest() {
    let mut notes = String::new();
    for number in 0..100_000 {
        let comma = if number == 0 { "" } else { "," };
        let id = format!("018f0000-0000-7000-8000-{number:012x}");
        write!(notes, r#"{comma}{{"id":"{id}","forum":"{id}","date":"2026-11-23","present":[],"text":""}}"#)
            .expect("memory takes it");
    }
    for words in words(format!(r#"{{"version":1,"notes":[{notes}]}}"#)) {
        assert!(words.contains("99990") && words.lines().count() < 16, "{words}");
    }
}

#[test]
fn the_first_and_last_possible_dates_can_be_stored() {
    let home = Home::empty();
    for date in ["9999-12-31", "-009999-01-01"] {
        let notes = format!(
            r#""notes": [{{"id":"018f0000-0000-7000-8000-000000000003","forum":"018f0000-0000-7000-8000-000000000002","date":"{date}","present":[],"text":""}}]"#
        );
        home.write(DOCUMENT.replace("\"notes\": []", &notes));
        assert_eq!(home.overview().notes().len(), 1);
    }
    for date in ["2026-02-30", "10000-01-01", "-010000-01-01", "2026-11", "", "9999-12-31T25:00"] {
        let document = DOCUMENT.replace("\"notes\": []", &format!("\"notes\": [\n{{\"date\": \"{date}\"}}]"));
        assert_eq!(defect(document).place().map(|place| place.line), Some(23), "{date}");
    }
}

#[test]
fn a_broken_line_of_the_history_is_skipped() {
    let home = Home::new();
    let mut store = home.open();
    store.commit(&adding(&note("Een."))).expect("committed");
    let history = overleg::store::history_path(&home.store());
    let mut lines = fs::read_to_string(&history).expect("lines");
    let deep = format!("{{\"id\":\"x\",\"step\":{}\n", "[".repeat(100_000));
    let deep_change =
        "{\"id\":\"018f0000-0000-7000-8000-000000000009\",\"at\":\"2026-11-23T20:19:33Z\",\"step\":{\"do\":";
    let deep_change = format!("{deep_change}{}{}}}}}\n", "[".repeat(100_000), "]".repeat(100_000));
    lines.push_str(&(deep + &deep_change + "\0\0\n\u{feff}\n<<<<<<< HEAD\n"));
    fs::write(&history, lines).expect("written");
    let mut store = home.open();
    assert!(store.undo().expect("undone").is_some());
    assert_eq!(home.overview().notes().len(), 0);
    assert_eq!(list_backups(&home.store()).expect("listed").len(), 2);
}

/// Every file and folder below a folder.
fn below(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { [path].into() }).collect()
}

#[test]
fn an_id_that_looks_like_a_path_is_refused_with_its_place_and_opens_nothing() {
    for id in ["../../etc/passwd", "/tmp/x", "..", "018f0000-0000-7000-8000-000000000001/../x", ""] {
        let home = Home::empty();
        fs::create_dir(home.file("deep")).expect("a folder");
        let store = home.file("deep/overleg.json");
        let document = DOCUMENT.replace("018f0000-0000-7000-8000-000000000002", id);
        fs::write(&store, document).expect("a store");
        let before = below(&home.file(""));
        let error = Store::open(&store).expect_err("it opened");
        for (words, line) in Lang::ALL.map(|lang| error.in_words(lang)).iter().zip(["regel 13", "line 13"]) {
            assert!(words.contains("overleg.json") && words.contains(line), "{id:?}: {words}");
        }
        check(&store).expect_err("it is in order");
        list_backups(&store).expect("there are none");
        assert_eq!(below(&home.file("")), before, "{id:?}");
    }
}

#[test]
fn a_name_that_looks_like_a_path_writes_only_the_stores_own_files() {
    let home = Home::empty();
    fs::create_dir(home.file("deep")).expect("a folder");
    let store = home.file("deep/overleg.json");
    let name = format!("{}/outside", home.file("").display());
    fs::write(&store, DOCUMENT.replace("Klankbordgroep", "../../outside").replace("Vlaams-Brabant", &name))
        .expect("a store");
    let mut open = Store::open(&store).expect("a store");
    open.commit(&adding(&note("../outside"))).expect("committed");
    open.undo().expect("undone");
    let drafts = overleg::store::Drafts::open(&store).expect("drafts");
    drafts.save(&name).expect("kept");
    for path in below(&home.file("")) {
        let inside = path.strip_prefix(home.file("deep")).expect("below the folder of the store");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
        assert!(first.starts_with("overleg."), "{}", path.display());
    }
}

const DEEP: usize = 100_000;

#[test]
fn endless_nesting_is_refused_with_an_explanation_wherever_it_is() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(DEEP), close.repeat(DEEP));
        let unclosed = open.repeat(DEEP);
        for value in [&deep, &unclosed] {
            let unknown = format!("{{\"version\":1,\"more\":{value}}}");
            let in_record = DOCUMENT.replacen("\"name\":", &format!("\"more\":{value},\"name\":"), 1);
            for document in [value, &unknown, &in_record] {
                for words in words(document) {
                    assert!(words.contains("overleg.json") && words.len() < 2_000, "{words}");
                }
            }
        }
    }
}

#[test]
fn nesting_too_deep_for_the_history_is_refused() {
    let nested = |times: usize| {
        let value = format!("{}{}", "[".repeat(times), "]".repeat(times));
        DOCUMENT.replacen("\"name\":", &format!("\"more\":{value},\"name\":"), 1)
    };
    let home = Home::empty();
    home.write(nested(100));
    let mut store = home.open();
    let before = store.overview().clone();
    let region = before.regions().iter().next().expect("a region").clone();
    let removal = before.removal(region.id.into()).expect("a removal");
    store.commit(&removal).expect("committed");
    store.undo().expect("undone").expect("the step is read");
    assert_eq!(home.overview(), *before);
    assert!(matches!(defect(nested(101)), Defect::Shape { .. }));
}

#[test]
fn a_draft_nested_without_end_is_set_aside() {
    let home = Home::new();
    let drafts = overleg::store::drafts_dir(&home.store());
    fs::create_dir(&drafts).expect("a folder");
    fs::write(drafts.join("1.json"), format!("{{\"form\":{}", "[".repeat(DEEP))).expect("written");
    let ours = overleg::store::Drafts::open(&home.store()).expect("a slot");
    let left: Vec<overleg::tui::draft::Draft> = ours.left_behind().expect("listed");
    assert_eq!((left, drafts.join("1.json").exists()), (Vec::new(), false));
}

#[cfg(unix)]
mod devices {
    use std::process::Command;

    use rstest::rstest;

    use super::*;

    fn make_pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
        assert!(made.success());
    }

    #[rstest]
    #[case("/dev/zero")]
    #[case("/dev/null")]
    #[case("/dev/tty")]
    fn a_device_in_the_place_of_the_store_is_not_read(#[case] device: &str) {
        let home = Home::empty();
        std::os::unix::fs::symlink(device, home.store()).expect("a link");
        assert!(matches!(Store::open(&home.store()), Err(StoreError::NotAFile { .. })));
        assert!(matches!(check(&home.store()), Err(StoreError::NotAFile { .. })));
    }

    #[test]
    fn a_pipe_in_the_place_of_the_store_or_its_history_is_not_waited_for() {
        let home = Home::empty();
        make_pipe(&home.store());
        assert!(matches!(Store::open(&home.store()), Err(StoreError::NotAFile { .. })));
        let home = Home::new();
        let mut store = home.open();
        make_pipe(&overleg::store::history_path(&home.store()));
        store.commit(&adding(&note("Een."))).expect_err("no history");
        assert_eq!(home.bytes(), DOCUMENT.as_bytes());
    }

    #[test]
    fn a_pipe_among_the_drafts_is_not_waited_for() {
        let home = Home::new();
        let drafts = overleg::store::drafts_dir(&home.store());
        fs::create_dir(&drafts).expect("a folder");
        make_pipe(&drafts.join("7.json"));
        let left: Vec<String> =
            overleg::store::Drafts::open(&home.store()).expect("drafts").left_behind().expect("listed");
        assert_eq!(left, Vec::<String>::new());
    }
}
