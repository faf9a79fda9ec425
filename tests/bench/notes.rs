//! How long it takes to find the notes with given words, for each key, beside ripgrep over the same text.
//!
//! `cargo bench --bench notes` prints the table for ten thousand notes, `cargo bench --bench notes -- 100000` for
//! another number. Nothing here passes or fails, and ripgrep is left out where it is not installed.

#![expect(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::date;

#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "../support/measure.rs"]
mod measure;
#[path = "../support/records.rs"]
mod records;
#[allow(dead_code, unused_imports, reason = "a bench needs less than the tests")]
#[path = "../support/terminal/mod.rs"]
mod terminal;

use generate::{Size, generate};
use measure::Times;
use overleg::domain::Overview;
use overleg::i18n::Lang;
use overleg::search::Stop;
use overleg::tui::finder::Finder;
use overleg::tui::question::{Answer, Question};

/// The number of times that each key is pressed, and that ripgrep is run.
const RUNS: usize = 25;

/// What is typed: words of many notes, of a few and of none.
const TYPED: [&str; 6] =
    ["schooluitval", "ervaringsdeskundige", "cijfers gemeente", "een", "st jozef", "bestaatniet"];

fn main() {
    // Cargo adds an option to the arguments.
    let count = env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let size = Size { notes: count, follow_ups: 0, meetings: 0, ..Size::NETWORK };
    let overview = Arc::new(generate(size, 7, date(2026, 11, 23)));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("notes.md");
    let bytes = write_notes(&overview, &file);
    println!("{count} notes, {:.1} MB", bytes as f64 / 1e6);
    let mut finder = Finder::new(Arc::clone(&overview), Lang::Nl);
    let first = Times::of(1, || find(&mut finder, ""));
    println!("preparing them, once: {:.2} ms", milliseconds(first.median()));
    let empty = folder.path().join("empty.md");
    fs::write(&empty, "").expect("a file");
    match ripgrep(&empty, "e") {
        Some(times) => println!("starting ripgrep: {:.2} ms", milliseconds(times.median())),
        None => println!("ripgrep is not installed"),
    }
    println!("\n{:<22}{:>8}{:>13}{:>12}{:>12}", "typed", "found", "slowest key", "last key", "ripgrep");
    for typed in TYPED {
        measure(typed, &mut finder, &file);
    }
}

fn measure(typed: &str, finder: &mut Finder, file: &Path) {
    let ends = typed.char_indices().map(|(at, char)| at + char.len_utf8());
    let keys: Vec<Times> = ends.map(|end| Times::of(RUNS, || find(finder, &typed[..end]))).collect();
    let slowest = keys.iter().map(Times::median).max().expect("a key");
    let last = keys.last().expect("a key").median();
    // Ripgrep looks for one of the words, which is less work.
    let word = typed.split(' ').next_back().expect("a word");
    let ripgrep = ripgrep(file, word).map(|times| format!("{:>9.2} ms", milliseconds(times.median())));
    println!(
        "{typed:<22}{:>8}{:>10.2} ms{:>9.2} ms{}",
        find(finder, typed),
        milliseconds(slowest),
        milliseconds(last),
        ripgrep.unwrap_or_default()
    );
}

/// Writes the text of all notes to a file, and returns its size.
fn write_notes(overview: &Overview, file: &Path) -> usize {
    let mut text = String::new();
    for note in overview.notes().iter() {
        writeln!(text, "{}\n", note.text).expect("memory");
    }
    fs::write(file, &text).expect("a file");
    text.len()
}

/// The number of notes with these words.
fn find(finder: &mut Finder, words: &str) -> usize {
    match finder.answer(&Question::Notes(None, words.to_owned()), &Stop::default()) {
        Some(Answer::Notes(found)) => found.len(),
        other => panic!("no notes: {other:?}"),
    }
}

/// How long ripgrep takes to count the lines with a word, or none if it is not installed.
fn ripgrep(file: &Path, word: &str) -> Option<Times> {
    let run = || {
        let arguments = ["--no-config", "--count", "--ignore-case", "--fixed-strings", "--regexp", word];
        Command::new("rg").args(arguments).arg(file).stdout(Stdio::null()).status()
    };
    run().ok()?;
    Some(Times::of(RUNS, run))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
