//! Shared by the benches: repeated measurements, and the waiting times of a user in a real terminal.
//!
//! A target that includes this file also includes `terminal`.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::time::{Duration, Instant};

use crate::terminal::{Home, Screen, Terminal};

/// The measured times.
#[derive(Debug)]
pub(crate) struct Times {
    sorted: Vec<Duration>,
    /// The bytes that the program sent for each key, the fewest first; empty where nobody asked for these.
    bytes: Vec<usize>,
}

/// What a key took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    /// The time from the key to the screen that shows its effect.
    time: Duration,
    /// The bytes that the program sent for it.
    bytes: usize,
}

impl Times {
    /// Runs something the given number of times and measures each run.
    pub(crate) fn of<T>(count: usize, mut done: impl FnMut() -> T) -> Self {
        let one = |_| {
            let start = Instant::now();
            let result = done();
            let time = start.elapsed();
            drop(result);
            time
        };
        (0..count).map(one).collect()
    }

    /// The time that this percentage of runs did not exceed.
    pub(crate) fn within(&self, percent: usize) -> Duration {
        self.sorted[(self.sorted.len() - 1) * percent / 100]
    }

    /// The median.
    pub(crate) fn median(&self) -> Duration {
        self.within(50)
    }

    /// The longest time.
    pub(crate) fn worst(&self) -> Duration {
        self.within(100)
    }

    /// The median of the bytes for a key; none where nobody asked for these.
    pub(crate) fn bytes(&self) -> Option<usize> {
        self.bytes.get(self.bytes.len() / 2).copied()
    }
}

impl FromIterator<Duration> for Times {
    fn from_iter<I: IntoIterator<Item = Duration>>(times: I) -> Self {
        let mut sorted: Vec<Duration> = times.into_iter().collect();
        sorted.sort_unstable();
        Self { sorted, bytes: Vec::new() }
    }
}

impl FromIterator<Key> for Times {
    fn from_iter<I: IntoIterator<Item = Key>>(keys: I) -> Self {
        let (mut sorted, mut bytes): (Vec<Duration>, Vec<usize>) =
            keys.into_iter().map(|key| (key.time, key.bytes)).unzip();
        sorted.sort_unstable();
        bytes.sort_unstable();
        Self { sorted, bytes }
    }
}

/// The ratio of two durations.
pub(crate) fn ratio(time: Duration, peer: Duration) -> f64 {
    time.as_secs_f64() / peer.as_secs_f64()
}

/// Starts a program the given number of times, and measures each start until the screen shows a text.
pub(crate) fn starts(count: usize, start: impl Fn() -> Terminal, shown: &str) -> Times {
    let one = |_| {
        let before = Instant::now();
        let terminal = start();
        terminal.wait_for(shown).duration_since(before)
    };
    // The first start reads its files from the disk, the others from memory.
    (0..=count).map(one).skip(1).collect()
}

/// Presses a key and waits for the screen that shows its effect.
pub(crate) fn key(terminal: &mut Terminal, key: &str, met: impl Fn(&Screen) -> bool) -> Key {
    let sent = terminal.look(Screen::length);
    let before = Instant::now();
    terminal.keys(key);
    let time = terminal.wait_until("what a key does", met).duration_since(before);
    Key { time, bytes: terminal.look(Screen::length) - sent }
}

/// Moves the given number of times in the tree: ten rows down, ten up, and so on.
pub(crate) fn moving(home: &Home, count: usize) -> Times {
    let mut terminal = home.program().open();
    let step = |number: usize| {
        let at = number % 20;
        if at < 10 { ("\x1b[B", at + 1) } else { ("\x1b[A", 19 - at) }
    };
    let first = 2;
    let one = |(arrow, row): (&str, usize)| {
        key(&mut terminal, arrow, |screen| {
            screen.rows().get(first + row).is_some_and(|row| row.starts_with('>'))
        })
    };
    (0..count).map(step).map(one).collect()
}
