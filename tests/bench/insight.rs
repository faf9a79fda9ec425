//! How long the questions about the whole network take, on the network of six provinces and on as many
//! organisations as the search is measured at, beside one pass over the same records.
//!
//! `cargo bench --bench insight` prints the tables. Nothing here passes or fails.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "../support/records.rs"]
mod records;

use generate::{Size, generate};
use overleg::domain::{Date, Network, Overview, local_forums};

const TODAY: Date = Date::constant(2026, 11, 23);
/// How often everything is done.
const TIMES: usize = 21;

fn main() {
    measure("the network of six provinces", &generate(Size::NETWORK, 7, TODAY));
    let large = Size { forums: 1_000, organisations: 10_000, members: 20_000, ..Size::NETWORK };
    measure("a thousand forums", &generate(large, 7, TODAY));
    let largest = Size { organisations: 1_000_000, ..Size::NETWORK };
    measure("a million organisations", &generate(largest, 7, TODAY));
}

fn measure(what: &str, overview: &Overview) {
    println!(
        "\non {what}: {} forums, {} organisations, {} seats, {} notes",
        overview.forums().len(),
        overview.organisations().len(),
        overview.memberships().len(),
        overview.notes().len()
    );
    println!("{:<34}{:>10}{:>10}", "", "median", "slowest");
    row("one pass over the records", || one_pass(overview));
    row("arranging the network", || Network::new(overview, TODAY));
    row("all ways in, from the records", || Network::new(overview, TODAY).ways_in());
    row("gaps, from the records", || Network::new(overview, TODAY).gaps(None));
    let network = Network::new(overview, TODAY);
    row("all ways in", || network.ways_in());
    row("gaps", || network.gaps(None));
    row("coverage", || network.coverage());
    row("attendance", || network.attendance());
    row("the grid", || network.grid());
    row("the map", || local_forums(overview));
}

/// The least that any of these questions can do.
fn one_pass(overview: &Overview) -> usize {
    let attendees = overview.notes().iter().map(|note| note.present.len()).sum::<usize>();
    let own = overview.organisations().iter().filter(|organisation| organisation.own).count();
    let seats = overview.memberships().iter().filter(|seat| seat.person.is_some()).count();
    attendees + own + seats
}

fn row<T>(what: &str, mut question: impl FnMut() -> T) {
    let time = |_| {
        let start = Instant::now();
        black_box(question());
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..TIMES).map(time).collect();
    times.sort_unstable();
    let millis = |time: &Duration| time.as_secs_f64() * 1_000.0;
    let (median, slowest) = (millis(&times[TIMES / 2]), millis(&times[TIMES - 1]));
    println!("{what:<34}{median:>7.1} ms{slowest:>7.1} ms");
}
