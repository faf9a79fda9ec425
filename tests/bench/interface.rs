//! How long a user waits, in a real terminal: from start to first screen, and from key to screen. Each time
//! is shown beside the time of a program that does nothing, and with the bytes that were sent for a key.
//!
//! `cargo bench --bench interface` prints the tables. Nothing here passes or fails.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench prints, and ends where it cannot go on"
)]

use std::env;
use std::fs;
use std::io::{self, Read, Write};

use crossterm::terminal::enable_raw_mode;
use jiff::ZonedDateTime;

#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "../support/measure.rs"]
mod measure;
#[path = "../support/records.rs"]
mod records;
#[allow(dead_code, reason = "a bench needs less than the tests")]
#[path = "../support/terminal/mod.rs"]
mod terminal;

use generate::{Size, generate};
use measure::{Times, key, moving, ratio, starts};
use overleg::domain::Overview;
use overleg::store::Store;
use terminal::{Home, Program, Screen, Terminal};

/// The number of starts.
const STARTS: usize = 60;
/// The number of times that a screen is shown for the first time.
const FIRSTS: usize = 10;
/// The number of key presses of each kind.
const KEYS: usize = 200;
/// The number of changes in the history.
const CHANGES: usize = 30;

/// The argument that makes the bench run as its own peer.
const LINE: &str = "--peer-line";
const ECHO: &str = "--peer-echo";

/// The arrows that move one way and back.
const DOWN_AND_UP: [&str; 2] = ["\x1b[B", "\x1b[A"];
const RIGHT_AND_LEFT: [&str; 2] = ["\x1b[C", "\x1b[D"];

/// Ctrl-U: deletes the line before the caret.
const WIPE: &str = "\x15";

fn main() {
    match env::args().nth(1).as_deref() {
        Some(LINE) => println!("ready"),
        Some(ECHO) => echo().expect("a terminal"),
        _ => measure(),
    }
}

/// Echoes every key, the least that a program between key and screen can do.
fn echo() -> io::Result<()> {
    enable_raw_mode()?;
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    output.write_all(b"ready\r\n")?;
    output.flush()?;
    let mut key = [0; 1];
    while input.read(&mut key)? > 0 {
        output.write_all(&key)?;
        output.flush()?;
    }
    Ok(())
}

fn measure() {
    let size = fs::metadata(env!("CARGO_BIN_EXE_overleg")).expect("the program").len();
    println!("size of the program: {} kB", size / 1000);
    let starter = overleg::store::starter().expect("starter data");
    measure_on("the starter data", starter, "Klankbordgroep");
    let network = generate(Size::NETWORK, 7, ZonedDateTime::now().date());
    let table = network.regions_in(None).first().map(|region| network.forums_in(region.id));
    let table = table.and_then(|forums| forums.first().map(|forum| forum.name.clone())).expect("a forum");
    measure_on("the network of six provinces", network, &table);
    let largest = Size { organisations: 1_000_000, ..Size::NETWORK };
    measure_lists(generate(largest, 7, ZonedDateTime::now().date()));
}

/// Measures on a store in which the second row of the tree is `table`.
fn measure_on(what: &str, overview: Overview, table: &str) {
    title(what, &overview);
    let home = home(overview);
    println!("\n{:<38}{:>10}{:>10}{:>10}", "from start to first screen", "median", "p95", "ratio");
    let floor = starts(STARTS, || peer(&home, LINE).start(), "ready");
    let first = starts(STARTS, || home.program().start(), ": commands");
    row("a program that prints one line", &floor, &floor);
    row("overleg", &first, &floor);

    let floor = floor_of_keys(&home);
    row("moving in the tree", &moving(&home, KEYS), &floor);
    row("moving in the agenda", &moving_on(&home, "\x1bOR", "Agenda", DOWN_AND_UP), &floor);
    row("showing the ways in", &shown_first(&home, "\x1b[15~", "Ways in"), &floor);
    row("showing the gaps", &shown_first(&home, "\x1b[17~", "Gaps"), &floor);
    row("moving in the ways in", &moving_on(&home, "\x1b[15~", "Ways in", DOWN_AND_UP), &floor);
    row("moving in the gaps", &moving_on(&home, "\x1b[17~", "Gaps", DOWN_AND_UP), &floor);
    row("moving down in the grid", &moving_in_grid(&home, "", DOWN_AND_UP), &floor);
    row("moving right in the grid", &moving_in_grid(&home, "", RIGHT_AND_LEFT), &floor);
    row("moving among its partners", &moving_in_grid(&home, "+", DOWN_AND_UP), &floor);
    row("moving on the map", &moving_on(&home, "\x1b[18~", "Number: local forums", DOWN_AND_UP), &floor);
    row("moving in the history", &moving_on(&home, "H", "History", DOWN_AND_UP), &floor);
    row("moving in the people", &moving_on(&home, "P", "Seats", DOWN_AND_UP), &floor);
    rows_of_organisations(&home, &floor);
    row("typing in the search", &searching(&home), &floor);
    row("typing words in the notes", &finding_in_notes(&home), &floor);
    row("typing in a note", &writing(&home, table), &floor);
    row("typing in a picker of a form", &picking(&home, table), &floor);
}

/// Measures what there may be a million of.
fn measure_lists(overview: Overview) {
    title("the largest store", &overview);
    let home = home(overview);
    let floor = floor_of_keys(&home);
    row("moving in the tree", &moving(&home, KEYS), &floor);
    rows_of_organisations(&home, &floor);
    row("typing in the search", &searching(&home), &floor);
}

fn rows_of_organisations(home: &Home, floor: &Times) {
    row("moving in the organisations", &moving_on(home, "O", "Seats", DOWN_AND_UP), floor);
    row("typing letters in the organisations", &finding_in_organisations(home), floor);
}

fn title(what: &str, overview: &Overview) {
    println!(
        "\non {what}: {} forums, {} organisations, {} notes",
        overview.forums().len(),
        overview.organisations().len(),
        overview.notes().len()
    );
}

/// Prints the heading and the first row of a table about keys.
fn floor_of_keys(home: &Home) -> Times {
    println!("\n{:<38}{:>10}{:>10}{:>10}{:>10}", "from key to screen", "median", "p95", "ratio", "bytes");
    let floor = echoed(home);
    row("a program that echoes", &floor, &floor);
    floor
}

/// A home with these records, of which one was changed a few times.
fn home(overview: Overview) -> Home {
    let today = ZonedDateTime::now().date();
    let home = Home::of(overview);
    let mut store = Store::open(&home.store()).expect("a store");
    let first = store.overview().follow_ups().iter().next().expect("a follow-up").id;
    for _ in 0..CHANGES {
        let change = store.overview().follow_ups().get(first).expect("a follow-up").ticked(today);
        store.commit(&change).expect("a change");
    }
    home
}

fn peer(home: &Home, what: &str) -> Program {
    home.command(env::current_exe().expect("this program")).arguments([what])
}

fn echoed(home: &Home) -> Times {
    let mut terminal = peer(home, ECHO).start();
    terminal.wait_for("ready");
    typed(&mut terminal, "samen tegen schooluitval", "\r")
}

/// Types a line letter by letter at the caret, deletes it with `back`, and starts again.
fn typed(terminal: &mut Terminal, line: &str, back: &str) -> Times {
    let start = terminal.look(|screen| screen.emulator().cursor_position());
    let mut times = Vec::new();
    for (letter, column) in line.chars().zip(start.1 + 1..).cycle().take(KEYS) {
        if column == start.1 + 1 {
            terminal.keys(back);
            terminal.wait_until("an empty line", |screen| screen.emulator().cursor_position() == start);
        }
        let caret = (start.0, column);
        times.push(key(terminal, &letter.to_string(), |screen| screen.emulator().cursor_position() == caret));
    }
    times.into_iter().collect()
}

/// Shows a screen for the first time since the program started.
fn shown_first(home: &Home, screen: &str, shown: &str) -> Times {
    let once = |_| {
        let mut terminal = home.program().open();
        key(&mut terminal, screen, |screen| screen.rows().iter().any(|row| row.contains(shown)))
    };
    (0..FIRSTS).map(once).collect()
}

/// Moves on a screen that this key shows.
fn moving_on(home: &Home, screen: &str, shown: &str, arrows: [&str; 2]) -> Times {
    let mut terminal = home.program().open();
    terminal.press(screen, shown);
    terminal.wait_until("a selected line", |screen| selected_row(screen).is_some());
    back_and_forth(&mut terminal, arrows)
}

/// Moves in the grid of the gaps, after `keys`.
fn moving_in_grid(home: &Home, keys: &str, arrows: [&str; 2]) -> Times {
    let mut terminal = home.program().open();
    terminal.press("\x1b[17~", "Gaps");
    terminal.press("v", "grid:");
    if !keys.is_empty() {
        terminal.press(keys, "- Education");
    }
    back_and_forth(&mut terminal, arrows)
}

/// Moves twice with the first arrow and twice with the second, until the screen says something else
/// after the last `>`: the selected line, or the words about the selected cell.
fn back_and_forth(terminal: &mut Terminal, arrows: [&str; 2]) -> Times {
    let said = |screen: &Screen| screen.rows().iter().rev().find(|row| row.starts_with('>')).cloned();
    let mut times = Vec::new();
    for number in 0..KEYS {
        let before = terminal.look(said);
        let arrow = arrows[usize::from(number % 4 >= 2)];
        times.push(key(terminal, arrow, |screen| said(screen).is_some_and(|now| Some(now) != before)));
    }
    times.into_iter().collect()
}

/// The selected row.
fn selected_row(screen: &Screen) -> Option<usize> {
    screen.rows().iter().position(|row| row.starts_with('>'))
}

fn finding_in_organisations(home: &Home) -> Times {
    let mut terminal = home.program().open();
    terminal.press("O", "Seats");
    terminal.press("f", "Find in the list:");
    typed(&mut terminal, "centrum leerlingen", WIPE)
}

fn searching(home: &Home) -> Times {
    let mut terminal = home.program().open();
    terminal.press("/", "[everything]");
    typed(&mut terminal, "centrum leerlingen", WIPE)
}

fn finding_in_notes(home: &Home) -> Times {
    let mut terminal = home.program().open();
    terminal.press("\x1bOS", "Notes");
    terminal.press("f", "Words in the notes:");
    typed(&mut terminal, "cijfers gemeente", WIPE)
}

fn writing(home: &Home, table: &str) -> Times {
    let mut terminal = on_second_row(home, table);
    terminal.press("n", "› New note");
    typed(&mut terminal, "Samen bekeken wie er nog ontbreekt aan tafel.", WIPE)
}

fn picking(home: &Home, table: &str) -> Times {
    let mut terminal = on_second_row(home, table);
    terminal.press("a", "New member");
    typed(&mut terminal, "centrum leerlingen", WIPE)
}

/// The program with the second row of the tree selected, which is `table`. A key that changes something counts only
/// once that is on the screen.
fn on_second_row(home: &Home, table: &str) -> Terminal {
    let mut terminal = home.program().open();
    let first = terminal.look(selected_row);
    terminal.keys("\x1b[B");
    terminal.wait_until("the second row", |screen| selected_row(screen) > first && screen.shows(table));
    terminal
}

fn row(name: &str, times: &Times, floor: &Times) {
    let at = |percent: usize| times.within(percent).as_secs_f64() * 1e3;
    let ratio = ratio(times.median(), floor.median());
    let bytes = times.bytes().map_or_else(String::new, |bytes| format!("{bytes:>10}"));
    println!("{name:<38}{:>7.2} ms{:>7.2} ms{ratio:>10.1}{bytes}", at(50), at(95));
}
