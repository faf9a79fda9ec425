//! Prints the tables.

use std::cmp::Reverse;
use std::time::Duration;

use crate::sessions::{Key, Session};

/// The time that an engine took for each key, in the order of typing.
pub(crate) struct Times {
    pub(crate) engine: &'static str,
    pub(crate) keys: Vec<Duration>,
}

impl Times {
    fn total(&self) -> Duration {
        self.keys.iter().sum()
    }

    fn worst(&self) -> Duration {
        self.keys.iter().max().copied().unwrap_or_default()
    }
}

/// The number of slowest keys to list.
const WORST: usize = 15;

/// The median.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// In milliseconds.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn ratio(time: Duration, to: Duration) -> f64 {
    time.as_secs_f64() / to.as_secs_f64()
}

/// Each engine over all sessions; the first one is the search itself. `one_pass` is the time to look at every
/// byte once.
pub(crate) fn engines(times: &[Times], one_pass: Duration) {
    let Some(ours) = times.first() else { return };
    println!("\n{:<20}{:>14}{:>13}{:>13}{:>10}", "engine", "sessions", "median key", "worst key", "to ours");
    for engine in times {
        println!(
            "{:<20}{:>11.2} ms{:>10.3} ms{:>10.3} ms{:>10.2}",
            engine.engine,
            ms(engine.total()),
            ms(median(engine.keys.clone())),
            ms(engine.worst()),
            ratio(engine.total(), ours.total()),
        );
    }
    println!(
        "one pass of memchr: {:.3} ms; ours to it: {:.1} at the median, {:.1} at worst",
        ms(one_pass),
        ratio(median(ours.keys.clone()), one_pass),
        ratio(ours.worst(), one_pass),
    );
}

/// Each session as a whole, for every engine.
pub(crate) fn sessions(sessions: &[Session], times: &[Times]) {
    heading("session, in ms", times);
    let mut first = 0;
    for session in sessions {
        let keys = first..first + session.keys.len();
        let totals = times.iter().map(|engine| engine.keys[keys.clone()].iter().sum());
        row(session.keys.last().map_or("", |key| key.query.as_str()), "", totals);
        first = keys.end;
    }
}

/// The slowest keys of the search itself, for every engine.
pub(crate) fn worst_keys(keys: &[&Key], times: &[Times]) {
    let Some(ours) = times.first() else { return };
    heading("worst keys, in ms", times);
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|key| Reverse(ours.keys[*key]));
    for key in order.into_iter().take(WORST) {
        row(&keys[key].query, keys[key].kind.name(), times.iter().map(|engine| engine.keys[key]));
    }
}

fn heading(what: &str, times: &[Times]) {
    print!("\n{what:<52}");
    for engine in times {
        print!("{:>19}", engine.engine);
    }
    println!();
}

fn row(query: &str, kind: &str, times: impl Iterator<Item = Duration>) {
    print!("{:<40}{kind:<12}", query.chars().take(39).collect::<String>());
    for time in times {
        print!("{:>19.3}", ms(time));
    }
    println!();
}
