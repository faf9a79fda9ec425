//! Many commands at once, and commands that are killed: nothing is lost, and nothing is duplicated.
//!
//! `OVERLEG_COMMITS=1000 cargo test --test cli together -- --nocapture` makes that many commits in each test,
//! and prints the results.

use std::collections::BTreeMap;
use std::env;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::home::Home;

/// The number of changes, unless the environment sets another.
const COMMITS: usize = 160;

fn commits() -> usize {
    env::var("OVERLEG_COMMITS").ok().and_then(|commits| commits.parse().ok()).unwrap_or(COMMITS)
}

/// A program that adds a note with this text.
fn adding(home: &Home, text: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_overleg"));
    command.env_clear().envs(home.environment()).current_dir(home.path(""));
    command.args(["--store", "example.json", "note", "add", "nd", "--text", text]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("the program starts")
}

/// How often each text occurs in the notes.
fn texts(home: &Home) -> BTreeMap<String, usize> {
    home.overleg_on_example(&["check"]).succeeds();
    let notes = home.overleg_on_example(&["note", "list", "--json"]).succeeds().json();
    let mut texts = BTreeMap::new();
    for note in notes["notes"].as_array().expect("notes") {
        *texts.entry(note["text"].as_str().expect("a text").to_owned()).or_default() += 1;
    }
    texts
}

#[test]
fn acknowledged_changes_stay_when_other_programs_are_killed_at_any_moment() {
    let home = Home::with_example();
    let micros = |since: Instant| u64::try_from(since.elapsed().as_micros()).expect("not that long");
    let started = Instant::now();
    adding(&home, "zo lang duurt het").wait().expect("it ends");
    let mut whole = micros(started);
    let (mut acknowledged, mut killed, mut chance) = (Vec::new(), Vec::new(), fastrand::Rng::with_seed(7));
    for number in 0..commits() {
        let text = format!("verslag {number}");
        let mut child = adding(&home, &text);
        let started = Instant::now();
        let until = started + Duration::from_micros(chance.u64(..whole * 3 / 2));
        while Instant::now() < until && child.try_wait().expect("a child").is_none() {
            thread::yield_now();
        }
        child.kill().expect("it can be killed, also when it has ended");
        let ended = child.wait().expect("it ends");
        // The duration of a command depends on the load of the machine.
        if ended.success() {
            whole = micros(started).max(1);
            acknowledged.push(text);
        } else {
            whole += whole / 4;
            killed.push(text);
        }
    }
    let found = texts(&home);
    println!("{} acknowledged, {} killed", acknowledged.len(), killed.len());
    assert!(killed.len() > commits() / 10 && acknowledged.len() > commits() / 10, "both come to pass");
    assert_eq!(acknowledged.iter().find(|text| found.get(*text) != Some(&1)), None, "lost or doubled");
    assert_eq!(killed.iter().find(|text| found.get(*text).is_some_and(|times| *times > 1)), None, "doubled");
    home.overleg_on_example(&["note", "add", "nd", "--text", "daarna"]).succeeds();
    home.overleg_on_example(&["undo"]).succeeds();
    assert_eq!(texts(&home), found);
}

#[test]
fn eight_programs_that_add_notes_at_once_lose_nothing_and_save_nothing_twice() {
    const PROGRAMS: usize = 8;
    let home = Home::with_example();
    let before: usize = texts(&home).values().sum();
    let each = commits() / PROGRAMS;
    let mut took: Vec<Duration> = thread::scope(|scope| {
        let program = |program: usize| {
            let home = &home;
            let add = move |number| {
                let started = Instant::now();
                let ended = adding(home, &format!("{program}/{number}")).wait().expect("it ends");
                assert!(ended.success(), "{program}/{number}");
                started.elapsed()
            };
            scope.spawn(move || (0..each).map(add).collect::<Vec<_>>())
        };
        let programs: Vec<_> = (0..PROGRAMS).map(program).collect();
        programs.into_iter().flat_map(|program| program.join().expect("no panic")).collect()
    });
    took.sort();
    let most = &took[took.len() * 99 / 100];
    println!(
        "half took at most {:?}, 99 of 100 {most:?}, the longest {:?}",
        took[took.len() / 2],
        took.last()
    );
    let found = texts(&home);
    let expected =
        (0..PROGRAMS).flat_map(|program| (0..each).map(move |number| format!("{program}/{number}")));
    for text in expected {
        assert_eq!(found.get(&text), Some(&1), "{text}");
    }
    assert_eq!(found.values().sum::<usize>(), before + PROGRAMS * each);
}
