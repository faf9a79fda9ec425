//! How long a search takes for each key, compared with its peers on the same text, from a hundred to a
//! million organisations; and the time and memory that the index takes to build and update.
//!
//! `cargo bench --bench search` prints the tables, `cargo bench --bench search -- 100000` those of one
//! size, and `cargo bench --bench search -- 100000 nucleo` leaves out the other peers; nothing here passes
//! or fails.

#![expect(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

#[path = "search/corpus.rs"]
mod corpus;
#[path = "search/engines.rs"]
mod engines;
#[path = "search/fzf.rs"]
mod fzf;
#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "search/index.rs"]
mod index;
#[path = "../support/records.rs"]
mod records;
#[path = "search/report.rs"]
mod report;
#[path = "search/sessions.rs"]
mod sessions;

use std::env;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use corpus::Corpus;
use engines::{Engine, FrizbeeOver, Fuzzy, Nucleo, Ours, THREADS};
use overleg::i18n::Lang;
use overleg::search::Index;
use report::Times;
use sessions::{Key, Session, sessions};

/// The numbers of organisations.
const SIZES: [usize; 4] = [100, 10_000, 100_000, 1_000_000];
/// The largest number of times that the sessions are typed.
const RUNS: usize = 5;
/// After this much time, an engine that has answered every key once is not run again.
const BUDGET: Duration = Duration::from_secs(10);
/// The number of passes over the text.
const PASSES: usize = 25;
/// A byte that no text contains.
const NOWHERE: u8 = 0xff;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [index::MEMORY, size] = arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return index::print_memory(size.parse().expect("a size"));
    }
    // Cargo adds an option to the arguments.
    let chosen = arguments.iter().map(String::as_str).filter(|argument| !argument.starts_with('-'));
    let (sizes, peers): (Vec<&str>, Vec<&str>) =
        chosen.partition(|argument| argument.parse::<usize>().is_ok());
    let mut sizes: Vec<usize> = sizes.into_iter().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes.extend(SIZES);
    }
    for organisations in sizes {
        measure(organisations, &peers);
    }
}

/// Prints the results for this number of organisations, with these peers or with all of them.
fn measure(organisations: usize, peers: &[&str]) {
    let corpus = Corpus::of(organisations);
    let sessions = sessions(&corpus);
    let keys: Vec<&Key> = sessions.iter().flat_map(|session| &session.keys).collect();
    println!(
        "\n{organisations} organisations, {:.0} bytes of text each; {} keys in {} sessions; {THREADS} threads",
        corpus.text.len() as f64 / organisations as f64,
        keys.len(),
        sessions.len(),
    );
    let index = Index::new(&corpus.overview, Lang::Nl.sector_name());
    let lines = corpus.lines();
    let is_wanted = |name: &str| peers.is_empty() || peers.iter().any(|peer| name.contains(peer));
    let mut engines: Vec<Box<dyn Engine + '_>> = vec![
        Box::new(Fuzzy::new(&lines)),
        Box::new(Nucleo::new(&lines)),
        Box::new(FrizbeeOver::exact(&lines)),
        Box::new(FrizbeeOver::forgiving(&lines)),
    ];
    engines.retain(|engine| is_wanted(engine.name()));
    engines.insert(0, Box::new(Ours::new(&index, &corpus.overview)));
    let mut times = replay(&sessions, &mut engines);
    if is_wanted(fzf::NAME) {
        let queries = keys.iter().map(|key| key.query.as_str());
        match fzf::times(&lines, queries.clone()).expect("a pipe to fzf") {
            Some(fzf) => {
                times.push(Times { engine: fzf::NAME, keys: queries.map(|query| fzf[query]).collect() });
            }
            None => println!("there is no fzf on the PATH that knows --bench and --threads"),
        }
    }
    report::engines(&times, one_pass(corpus.text.as_bytes()));
    report::sessions(&sessions, &times);
    report::worst_keys(&keys, &times);
    drop(engines);
    index::measure(corpus);
}

/// For each engine, the time of every key of every session: the median of a few runs.
fn replay(sessions: &[Session], engines: &mut [Box<dyn Engine + '_>]) -> Vec<Times> {
    let keys: usize = sessions.iter().map(|session| session.keys.len()).sum();
    let mut runs = vec![vec![Vec::with_capacity(RUNS); keys]; engines.len()];
    let mut spent = vec![Duration::ZERO; engines.len()];
    for run in 0..RUNS {
        let mut first = 0;
        let takes_part: Vec<bool> = spent.iter().map(|spent| run == 0 || *spent < BUDGET).collect();
        for session in sessions {
            // The engines take turns, so that a busy moment of the machine affects all of them.
            for (nth, engine) in engines.iter_mut().enumerate().filter(|(nth, _)| takes_part[*nth]) {
                engine.begin();
                for (key, times) in session.keys.iter().zip(&mut runs[nth][first..]) {
                    let before = Instant::now();
                    black_box(engine.answer(black_box(&key.query)));
                    let time = before.elapsed();
                    times.push(time);
                    spent[nth] += time;
                }
            }
            first += session.keys.len();
        }
    }
    let names = engines.iter().map(|engine| engine.name());
    let medians = runs.into_iter().map(|keys| keys.into_iter().map(report::median).collect());
    names.zip(medians).map(|(engine, keys)| Times { engine, keys }).collect()
}

/// The time to search `text` once for a byte that it does not contain, on one thread or several, whichever is
/// faster.
fn one_pass(text: &[u8]) -> Duration {
    let look = |part: &[u8]| {
        black_box(memchr::memchr(NOWHERE, black_box(part)));
    };
    let alone = || look(text);
    let shared = || {
        thread::scope(|scope| {
            let part = text.len().div_ceil(THREADS).max(1);
            text.chunks(part).for_each(|part| drop(scope.spawn(move || look(part))));
        });
    };
    median_of(alone).min(median_of(shared))
}

fn median_of(pass: impl Fn()) -> Duration {
    let timed = |_| {
        let before = Instant::now();
        pass();
        before.elapsed()
    };
    report::median((0..PASSES).map(timed).collect())
}
