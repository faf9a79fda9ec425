//! Every reader of files and typed text ends and keeps its promises, whatever the input.
//!
//! Each target is run over its corpus, and over inputs derived from it by a few random changes: some in every run,
//! or for `OVERLEG_MUTATION_SECONDS` each. They are others in every run; the seed of a run is printed, and
//! `OVERLEG_SEED` makes the same inputs in the same order. An input that fails is printed; it belongs in the
//! corpus.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]
#![expect(clippy::print_stdout, reason = "a long run reports its progress")]

mod files;
mod lists;
mod looked_for;
mod mutate;
mod terminal;
mod writing;

use std::env;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use fastrand::Rng;
use jiff::civil::date;
use overleg::i18n::{Explain, Lang, Reckoning};
use overleg::store::{Store, StoreError};
use overleg::text::markdown::markdown;
use overleg::text::{fold, is_harmful, plain, plain_line};
use overleg::tui::edit::{Motion, TextEdit};
use overleg::tui::keys::Keymap;
use overleg::tui::widget::text_buffer::TextBuffer;
use overleg::tui::widget::wrap::{pad, truncate, width, wrap};

use mutate::mutated;

/// How many inputs are made in a run that nobody asked to be long.
const SHORT: usize = 300;

/// Runs a target over its corpus, and over random changes of it.
fn for_each_input(corpus: &str, target: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutation/corpus").join(corpus);
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("a corpus").flatten().map(|file| file.path()).collect();
    files.sort();
    let whole: Vec<_> = files.iter().map(|file| fs::read(file).expect("an input")).collect();
    for (file, input) in files.iter().zip(&whole) {
        run(&target, input, &file.display().to_string());
    }
    let seed = number_in("OVERLEG_SEED").unwrap_or_else(|| fastrand::u64(..));
    let until = number_in("OVERLEG_MUTATION_SECONDS").map(|many| Instant::now() + Duration::from_secs(many));
    println!("{corpus}: OVERLEG_SEED={seed}");
    let (mut rng, mut tried) = (Rng::with_seed(seed), 0);
    while until.map_or(tried < SHORT, |until| Instant::now() < until) {
        tried += 1;
        run(&target, &mutated(&whole, &mut rng), &format!("input {tried} of OVERLEG_SEED={seed}"));
    }
    println!("{corpus}: {tried} inputs");
}

fn number_in(variable: &str) -> Option<u64> {
    env::var(variable).ok().map(|number| number.parse().expect("a number"))
}

fn run(target: &impl Fn(&[u8]), input: &[u8], called: &str) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(input))) {
        println!("it fails on {called}: b\"{}\"", input.escape_ascii());
        resume_unwind(panic);
    }
}

#[test]
fn a_store_is_read_or_refused_with_an_explanation() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("overleg.json");
    for_each_input("store", |input| {
        fs::write(&path, input).expect("written");
        match Store::open(&path) {
            Ok(store) => {
                let copy = folder.path().join("copy.json");
                Store::create(&copy, (**store.overview()).clone()).expect("what was read can be written");
                let again = Store::open(&copy).expect("what was written can be read");
                assert_eq!(again.overview(), store.overview());
                fs::remove_dir_all(folder.path().join("copy.backups")).ok();
                fs::remove_file(&copy).expect("removed");
            }
            Err(error @ StoreError::Unreadable { .. }) => {
                assert!(Lang::ALL.iter().all(|lang| !error.in_words(*lang).is_empty()));
            }
            Err(error) => panic!("{error}"),
        }
        assert_eq!(fs::read(&path).expect("still there"), input, "the file is untouched");
    });
}

#[test]
fn keys_are_read_or_refused_with_an_explanation() {
    for_each_input("keys", |input| {
        if let Err(error) = Keymap::with_overrides(&String::from_utf8_lossy(input), "keys.toml") {
            assert!(Lang::ALL.iter().all(|lang| !error.in_words(*lang).is_empty()));
        }
    });
}

#[test]
fn dates_cadences_and_intervals_are_read_or_refused() {
    for_each_input("typed", |input| {
        let text = String::from_utf8_lossy(input);
        for lang in Lang::ALL {
            for reckoning in [Reckoning::Past, Reckoning::Coming] {
                if let Ok(read) = lang.read_date(&text, date(2026, 11, 26), reckoning) {
                    let shown = lang.date(read);
                    assert_eq!(lang.read_date(&shown, date(2026, 11, 26), reckoning), Ok(read), "{shown}");
                }
            }
            if let Some(cadence) = lang.read_cadence(&text) {
                assert_eq!(lang.read_cadence(&lang.cadence(cadence)), Some(cadence));
            }
            if let Some(interval) = lang.read_interval(&text) {
                assert_eq!(lang.read_interval(&lang.interval(interval)), Some(interval));
            }
        }
    });
}

#[test]
fn a_text_is_shown_harmlessly_and_completely() {
    for_each_input("text", |input| {
        let text = String::from_utf8_lossy(input);
        let is_tag = |char: char| ('\u{e0020}'..='\u{e007f}').contains(&char);
        assert!(!plain(&text).contains(|char| char != '\n' && is_harmful(char) && !is_tag(char)));
        assert!(!plain_line(&text).contains(|char| is_harmful(char) && !is_tag(char)));
        assert_eq!(fold(&fold(&text)), fold(&text));
        let lines = markdown(&text).into_iter().map(|line| line.runs.into_iter().map(|run| run.0).collect());
        let lines: Vec<String> = lines.collect();
        let kept: String = lines.join("\n");
        assert_eq!(kept.trim_end_matches('\n'), text.trim_end_matches('\n'));
        for room in [1, 7, 80] {
            let rows: String = wrap(&text, room).into_iter().map(|row| &text[row.range]).collect();
            assert_eq!(rows, text);
            assert!(width(&truncate(&text, room.into())) <= usize::from(room));
            assert_eq!(width(&pad(&text, room.into())), usize::from(room));
        }
    });
}

#[test]
fn every_edit_of_a_text_can_be_undone_and_redone() {
    for_each_input("text", |input| {
        let mut buffer = TextBuffer::multi_line("begin");
        for part in input.chunks(5) {
            let text = String::from_utf8_lossy(part).into_owned();
            let edit = match part[0] % 8 {
                0 => TextEdit::Backspace,
                1 => TextEdit::Delete,
                2 => TextEdit::Move(Motion::WordLeft),
                3 => TextEdit::Move(Motion::Up),
                4 => TextEdit::DeleteWordBack,
                5 => TextEdit::NewLine,
                _ => TextEdit::Paste(text),
            };
            buffer.apply(&edit, 20);
            assert!(buffer.text().is_char_boundary(buffer.caret()));
        }
        let after = buffer.text().to_owned();
        let steps = input.len() + 1;
        (0..steps).for_each(|_| buffer.apply(&TextEdit::Undo, 20));
        assert_eq!(buffer.text(), "begin");
        (0..steps).for_each(|_| buffer.apply(&TextEdit::Redo, 20));
        assert_eq!(buffer.text(), after);
    });
}
