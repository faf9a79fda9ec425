//! How long reports and tables take and how large they are: for the starter data, for what one coordinator keeps over
//! the years, and for the network of six provinces.
//!
//! `cargo bench --bench report` prints the tables. Nothing here passes or fails.

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
use overleg::domain::{Date, Overview, Privacy};
use overleg::exchange::export::{Content, csv, sheets, xlsx};
use overleg::exchange::report::{Audience, Format, Request, report};
use overleg::i18n::Lang;
use overleg::store::starter;

const TODAY: Date = Date::constant(2026, 11, 23);
/// How often everything is done.
const TIMES: usize = 11;

fn main() {
    measure("the starter data", &starter().expect("the starter data"));
    measure("what one coordinator keeps", &generate(Size::COORDINATOR, 7, TODAY));
    measure("the network of six provinces", &generate(Size::NETWORK, 7, TODAY));
}

fn measure(what: &str, overview: &Overview) {
    println!("\non {what}: {} forums, {} people", overview.forums().len(), overview.persons().len());
    println!("{:<40}{:>10}{:>10}{:>12}", "", "median", "slowest", "size");
    let levels = [
        ("none", Privacy::None),
        ("names", Privacy::Names),
        ("full", Privacy::Full { notes: false }),
        ("full, notes", Privacy::Full { notes: true }),
    ];
    for (audience, reader) in [("management", Audience::Management), ("partners", Audience::Partners)] {
        for (level, privacy) in levels {
            let request =
                Request { scope: None, audience: reader, privacy, since: None, today: TODAY, lang: Lang::Nl };
            row(&format!("for {audience}, {level}"), || {
                report(overview, &request, Format::Html).into_bytes()
            });
        }
    }
    row("only the copy without people", || {
        black_box(overview.shown_with(Privacy::None, "[persoon]"));
        Vec::new()
    });
    let members = || sheets(overview, Content::Members, None, TODAY, Lang::Nl);
    row("members as CSV", || csv(&members()[0]));
    row("members for Excel", || xlsx(&members(), TODAY).expect("a workbook"));
}

fn row(what: &str, mut make: impl FnMut() -> Vec<u8>) {
    let mut size = 0;
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            size = black_box(make()).len();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let millis = |time: Duration| time.as_secs_f64() * 1_000.0;
    let (median, slowest) = (millis(times[TIMES / 2]), millis(times[TIMES - 1]));
    println!("{what:<40}{median:>7.1} ms{slowest:>7.1} ms{:>9} kB", size / 1_000);
}
