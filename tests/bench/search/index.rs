//! The cost of the index: to build, to hold in memory, and to update.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use overleg::domain::{Change, Edit, Organisation, Overview};
use overleg::i18n::Lang;
use overleg::search::Index;

use crate::corpus::Corpus;
use crate::report::{median, ms};

/// The argument that makes the bench measure the memory of an index.
pub(crate) const MEMORY: &str = "--index-memory";

/// The number of times that the index is built.
const TIMES: usize = 3;
/// The number of edits.
const EDITS: usize = 50;
const PAGE: u64 = 4096;

/// Prints the time and the memory to build the index, and the time to update it after an edit.
pub(crate) fn measure(corpus: Corpus) {
    let count = corpus.overview.organisations().len();
    let (names, text) = (corpus.lines().len(), corpus.text.len());
    let mut overview = corpus.overview;
    let builds =
        (0..TIMES).map(|_| time(|| black_box(Index::new(&overview, Lang::Nl.sector_name())))).collect();
    println!("\nindex: made in {:.2} ms", ms(median(builds)));
    let bytes = memory(count);
    println!(
        "index: {:.1} MB, which is {:.1} bytes a name beyond the text",
        bytes as f64 / 1e6,
        (bytes as f64 - text as f64) / names as f64,
    );
    let mut index = Index::new(&overview, Lang::Nl.sector_name());
    let edits: Vec<Duration> = (0..EDITS.min(count))
        .map(|nth| {
            let organisation = overview.organisations().iter().nth(nth * (count / EDITS.min(count)));
            let organisation = organisation.expect("an organisation").clone();
            let changed = BTreeSet::from([organisation.id.into()]);
            rename(&mut overview, organisation);
            time(|| index.update(&overview, &changed))
        })
        .collect();
    let worst = edits.iter().max().copied().unwrap_or_default();
    println!(
        "index: follows an edit in {:.3} ms at the median, {:.3} at worst",
        ms(median(edits)),
        ms(worst)
    );
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let before = Instant::now();
    let made = work();
    let time = before.elapsed();
    drop(made);
    time
}

fn rename(overview: &mut Overview, before: Organisation) {
    let after = Organisation { name: format!("Nieuwe {}", before.name), ..before.clone() };
    overview.apply(&Change::Organisation(Edit::update(before, after))).expect("a new name");
}

/// The bytes that an index of this number of organisations takes. It is measured in its own process, in which the
/// system hands out and takes back large blocks at once.
fn memory(organisations: usize) -> u64 {
    let this = env::current_exe().expect("this program");
    let output = Command::new(this)
        .args([MEMORY, &organisations.to_string()])
        .env("MALLOC_MMAP_THRESHOLD_", "65536")
        .env("MALLOC_TRIM_THRESHOLD_", "0")
        .output()
        .expect("this program again");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number of bytes")
}

/// Prints the number of bytes that an index of this number of organisations takes.
pub(crate) fn print_memory(organisations: usize) {
    let corpus = Corpus::of(organisations);
    let mut held = Vec::new();
    // The first ones fill the memory that making the organisations left free; the last one shows the real
    // size.
    let grown = (0..TIMES).map(|_| {
        let before = resident();
        held.push(Index::new(&corpus.overview, Lang::Nl.sector_name()));
        resident().saturating_sub(before)
    });
    println!("{}", grown.max().unwrap_or_default());
}

/// The memory in use by this process, in bytes.
fn resident() -> u64 {
    let pages = fs::read_to_string("/proc/self/statm").expect("a system with /proc");
    pages.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok()).expect("pages") * PAGE
}
