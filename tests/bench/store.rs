//! How the store grows: reading, saving, starting and moving about at a thousand, a hundred thousand and a
//! million organisations with ten thousand notes. Beside each is the time that the machine needs for the least
//! that does the same: parsing the bytes into a plain value, and having them safely on disk.
//!
//! And what a save costs, where a coordinator and a network are: at one and at ten megabytes.
//!
//! `cargo bench --bench store` prints the tables, `cargo bench --bench store -- 100000` that of one size, and
//! `cargo bench --bench store -- saving` what a save costs; nothing here passes or fails.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use jiff::ZonedDateTime;
use serde_json::Value;

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
use measure::{Times, moving, ratio, starts};
use overleg::domain::{Change, Date, Edit, Note, NoteId, OtherFields, Overview};
use overleg::store::{Operation, Store};
use terminal::Home;
use uuid::Uuid;

/// The numbers of organisations.
const SIZES: [usize; 3] = [1_000, 100_000, 1_000_000];
/// How large a store is that is saved, in megabytes, and how often.
const SAVED: [usize; 2] = [1, 10];
const SAVES: usize = 101;
/// The number of key presses.
const KEYS: usize = 200;

fn main() {
    let asked: Vec<usize> = env::args().filter_map(|argument| argument.parse().ok()).collect();
    if asked.is_empty() {
        SAVED.into_iter().for_each(measure_saving);
    }
    if env::args().any(|argument| argument == "saving") {
        return;
    }
    for size in if asked.is_empty() { SIZES.to_vec() } else { asked } {
        measure_at(size);
    }
}

/// Prints the time to save one more note beside the time to write the same bytes to disk, and beside the time to put
/// them in place of another file so that a power cut leaves one of the two. They take turns, so that a busy moment of
/// the machine affects all. The same for a command that adds a note.
fn measure_saving(megabytes_wanted: usize) {
    let network = Size::NETWORK;
    // A network of that size has about fifteen megabytes.
    let part = |count: usize| (count * megabytes_wanted / 15).max(1);
    let size = Size {
        organisations: part(network.organisations),
        persons: part(network.persons),
        forums: part(network.forums),
        members: part(network.members),
        notes: part(network.notes),
        meetings: part(network.meetings),
        follow_ups: part(network.follow_ups),
        ..network
    };
    let today = ZonedDateTime::now().date();
    let overview = generate(size, 7, today);
    let commands = Bench { times: SAVES, home: Home::of(overview.clone()), today };
    let bench = Bench { times: SAVES, home: Home::of(overview), today };
    let bytes = fs::read(bench.home.store()).expect("the store");
    let mut store = bench.store();
    let plain_file = bench.home.path("plain.json");
    let (mut plain_beside_commands, mut first_saved, mut commanded) = (Vec::new(), Vec::new(), Vec::new());
    let (mut plain, mut in_place, mut saved, mut tidied) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // A command leaves the caches cold and the disk busy, so commands come first and not between the others.
    for _ in 0..SAVES {
        let start = Instant::now();
        write_and_sync(&plain_file, &bytes);
        plain_beside_commands.push(start.elapsed());
        let mut opened = commands.store().for_operation(Operation::of(&["note add"]));
        let change = commands.one_more_note(&opened);
        let start = Instant::now();
        opened.commit(&change).expect("a commit");
        first_saved.push(start.elapsed());
        drop(opened);
        let start = Instant::now();
        commands.add_a_note(&store);
        commanded.push(start.elapsed());
    }
    for _ in 0..SAVES {
        let start = Instant::now();
        write_and_sync(&plain_file, &bytes);
        plain.push(start.elapsed());
        let start = Instant::now();
        write_in_place(&plain_file, &bytes);
        in_place.push(start.elapsed());
        let start = Instant::now();
        store.commit(&bench.one_more_note(&store)).expect("a commit");
        saved.push(start.elapsed());
        store.tidy();
        tidied.push(start.elapsed());
    }
    let times = [plain_beside_commands, first_saved, commanded, plain, in_place, saved, tidied];
    let times = times.map(|times| times.into_iter().collect::<Times>());
    let [plain_beside_commands, first_saved, commanded, plain, in_place, saved, tidied] = times;
    println!(
        "\na store of {:.1} MB, saved {SAVES} times",
        megabytes(u64::try_from(bytes.len()).unwrap_or(0))
    );
    println!("{:<40}{:>14}{:>14}{:>8}", "", "median", "worst", "ratio");
    row("write and sync the same bytes", &plain, &plain);
    row("put them in place of another file", &in_place, &plain);
    row("save one more note", &saved, &plain);
    row("save one more note, and tidy up", &tidied, &plain);
    row("write and sync, beside commands", &plain_beside_commands, &plain_beside_commands);
    row("save once in a store just opened", &first_saved, &plain_beside_commands);
    row("overleg note add", &commanded, &plain_beside_commands);
}

fn measure_at(organisations: usize) {
    let today = ZonedDateTime::now().date();
    let mut made = None;
    let making = Times::of(1, || made = Some(generate(Size { organisations, ..Size::NETWORK }, 7, today)));
    let overview = made.expect("an overview");
    let notes = overview.notes().len();
    let bench = Bench { times: (3_000_000 / organisations).clamp(3, 25), home: Home::of(overview), today };
    let file = fs::metadata(bench.home.store()).expect("the store").len();
    println!(
        "\n{organisations} organisations, {notes} notes: {:.1} MB, made in {:.1} s; each {} times",
        megabytes(file),
        making.worst().as_secs_f64(),
        bench.times
    );
    println!("\n{:<40}{:>14}{:>14}{:>8}", "", "median", "worst", "ratio");
    bench.reading();
    bench.saving();
    bench.starting();
    println!("\n{:<40}{:>14}{:>14}{:>8}", "peak memory", "", "", "ratio");
    bench.memory(file);
}

/// The measurements on a store of one size.
struct Bench {
    /// The number of runs.
    times: usize,
    home: Home,
    today: Date,
}

impl Bench {
    fn store(&self) -> Store {
        Store::open(&self.home.store()).expect("a store")
    }

    fn reading(&self) {
        let bytes = fs::read(self.home.store()).expect("the store");
        let plain = Times::of(self.times, || serde_json::from_slice::<Value>(&bytes));
        drop(bytes);
        row("parse into a plain value", &plain, &plain);
        row("load", &Times::of(self.times, || self.store()), &plain);
        let overview = Arc::clone(self.store().overview());
        row("of which: see that it is valid", &self.validating(&overview), &plain);
        row("copy the records", &Times::of(self.times, || Overview::clone(&overview)), &plain);
    }

    fn validating(&self, overview: &Overview) -> Times {
        let one = |_| {
            let records = records::records(overview);
            let start = Instant::now();
            let made = Overview::new(records);
            let time = start.elapsed();
            drop(made);
            time
        };
        (0..self.times).map(one).collect()
    }

    fn saving(&self) {
        let bytes = fs::read(self.home.store()).expect("the store");
        let plain = Times::of(self.times, || write_and_sync(&self.home.path("plain.json"), &bytes));
        row("write and sync the same bytes", &plain, &plain);
        // The serialisation of the records, which precedes it and explains why saving takes longer.
        let value: Value = serde_json::from_slice(&bytes).expect("a plain value");
        drop(bytes);
        row(
            "write a plain value in memory",
            &Times::of(self.times, || serde_json::to_vec_pretty(&value)),
            &plain,
        );
        drop(value);
        let mut store = self.store();
        let saved =
            Times::of(self.times, || store.commit(&self.one_more_note(&store)).map(drop).expect("a commit"));
        row("save one more note", &saved, &plain);
    }

    fn one_more_note(&self, store: &Store) -> Change {
        Change::Note(Edit::add(Note {
            id: NoteId::from_uuid(Uuid::now_v7()),
            forum: store.overview().forums().iter().next().expect("a forum").id,
            date: self.today,
            present: Vec::new(),
            text: "Samen bekeken wie er nog ontbreekt aan tafel.".to_owned(),
            other_fields: OtherFields::new(),
        }))
    }

    fn starting(&self) {
        let count = self.times.min(10);
        let plain = Times::of(count, || self.check().wait().expect("a child"));
        row("overleg check", &plain, &plain);
        row("start to first screen", &starts(count, || self.home.program().start(), ": commands"), &plain);
        row("key to screen, in the tree", &moving(&self.home, KEYS), &plain);
    }

    /// Adds a note to a forum of the store, which has the same forums as that of this bench.
    fn add_a_note(&self, store: &Store) {
        let forum = store.overview().forums().iter().next().expect("a forum").id;
        let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
        command.arg("--store").arg(self.home.store()).args(["note", "add", &forum.to_string()]);
        command.args(["--text", "Samen bekeken wie er nog ontbreekt aan tafel."]);
        let output = command.output().expect("the program");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Starts the program that only reads the store.
    fn check(&self) -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
        command.arg("check").arg(self.home.store()).stdout(Stdio::null());
        command.spawn().expect("the program starts")
    }

    fn memory(&self, file: u64) {
        let row = |name, bytes: u64| {
            let ratio = megabytes(bytes) / megabytes(file);
            println!("{name:<40}{:>11.1} MB{:>14}{ratio:>8.1}", megabytes(bytes), "");
        };
        row("the file", file);
        row("overleg check", self.peak_of_check());
        let mut terminal = self.home.open();
        row("the interface, at its first screen", peak_memory(terminal.process()).expect("a process"));
        terminal.quit();
    }

    /// The largest peak seen before the program ended.
    fn peak_of_check(&self) -> u64 {
        let mut child = self.check();
        let mut peak = 0;
        while child.try_wait().expect("a child").is_none() {
            peak = peak_memory(child.id()).unwrap_or(peak);
            thread::sleep(Duration::from_millis(1));
        }
        peak
    }
}

fn write_and_sync(path: &Path, bytes: &[u8]) {
    let mut file = File::create(path).expect("a file");
    file.write_all(bytes).and_then(|()| file.sync_all()).expect("written");
}

/// What a save must do at least: one of the two files is whole at any moment, and the new one is there to stay.
fn write_in_place(path: &Path, bytes: &[u8]) {
    let new = path.with_extension("new");
    write_and_sync(&new, bytes);
    fs::rename(&new, path).expect("renamed");
    File::open(path.parent().expect("a folder")).and_then(|folder| folder.sync_all()).expect("synced");
}

/// The most memory that a process has used; none if it has ended, or if the system does not report it.
fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = peak.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[expect(clippy::cast_precision_loss, reason = "for the eye")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn row(name: &str, times: &Times, peer: &Times) {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    let (median, worst) = (milliseconds(times.median()), milliseconds(times.worst()));
    println!("{name:<40}{median:>11.2} ms{worst:>11.2} ms{:>8.2}", ratio(times.median(), peer.median()));
}
