//! Output: closed pipes, full disks, and text that must not control the terminal.

use std::fs::File;
use std::process::{Command, Output, Stdio};

use crate::home::Home;

/// Runs the program on the example with `stdout` as its standard output.
fn run_into(stdout: impl Into<Stdio>, arguments: &[&str]) -> Output {
    let home = Home::with_example();
    Command::new(env!("CARGO_BIN_EXE_overleg"))
        .env_clear()
        .envs(home.environment())
        .current_dir(home.path(""))
        .args(["--store", "example.json"])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(stdout)
        .stderr(Stdio::piped())
        .output()
        .expect("the program runs")
}

#[test]
fn a_pipe_that_closes_early_is_no_error() {
    for arguments in PRINTING.into_iter().chain([["tree", "--json"].as_slice()]) {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = run_into(writer, arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

/// Every command that prints an answer.
const PRINTING: [&[&str]; 15] = [
    &["tree"],
    &["show", "nd"],
    &["search", "clb"],
    &["agenda"],
    &["brief", "nd"],
    &["note", "list"],
    &["note", "search", "zin"],
    &["person", "list"],
    &["organisation", "list"],
    &["follow-up", "list"],
    &["check"],
    &["where"],
    &["completions", "fish"],
    &["man"],
    &["--help"],
];

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    for arguments in PRINTING {
        let full = File::create("/dev/full").expect("the device");
        let output = run_into(full, arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(message.starts_with("Standard output cannot be written"), "{arguments:?}: {message}");
    }
}

/// Every command that saves something and then prints an answer.
const SAVING: [&[&str]; 5] = [
    &["note", "add", "nd", "--text", "x"],
    &["add", "organisation", "--name", "Nieuw"],
    &["edit", "forum", "nd", "--name", "Anders", "--json"],
    &["remove", "organisation", "clb", "--json"],
    &["follow-up", "done", "cijfers opvragen"],
];

#[cfg(target_os = "linux")]
#[test]
fn what_is_saved_is_a_success_even_if_the_answer_cannot_be_written() {
    for arguments in SAVING {
        let full = File::create("/dev/full").expect("the device");
        let output = run_into(full, arguments);
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {message}");
        let is_silent = arguments[0] == "follow-up";
        assert_eq!(
            message.contains("It is saved, but the answer cannot be written"),
            !is_silent,
            "{message}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_saved_is_a_success_without_an_output() {
    let home = Home::with_example();
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let to_pipe = run_into(writer, SAVING[0]);
    let script = "exec \"$0\" --store example.json note add nd --text x >&-";
    let mut command = Command::new("/bin/sh");
    command.env_clear().envs(home.environment()).current_dir(home.path("")).stdin(Stdio::null());
    let closed =
        command.args(["-c", script, env!("CARGO_BIN_EXE_overleg")]).output().expect("the shell runs");
    for output in [to_pipe, closed] {
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{message}");
        assert!(message.contains("standard output is closed"), "{message}");
    }
    let asked_for = run_into(Stdio::null(), SAVING[0]);
    assert!(!String::from_utf8_lossy(&asked_for.stderr).contains("standard output is closed"));
}

#[test]
fn closed_input_or_output_causes_no_panic() {
    let home = Home::with_example();
    for closed in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
        for arguments in PRINTING.into_iter().chain([[].as_slice(), &["note", "add", "nd", "--text", "-"]]) {
            let script = format!("exec \"$0\" --store example.json \"$@\" {closed}");
            let mut command = Command::new("/bin/sh");
            command.env_clear().envs(home.environment()).current_dir(home.path("")).stdin(Stdio::null());
            let command = command.args(["-c", &script, env!("CARGO_BIN_EXE_overleg")]).args(arguments);
            let output = command.output().expect("the shell runs");
            assert!(matches!(output.status.code(), Some(0..=2)), "{arguments:?} {closed}: {output:?}");
        }
    }
}

#[test]
fn control_characters_in_the_data_never_reach_the_terminal() {
    let home = Home::with_example();
    let name = r"Netwerk\u001b]0;x\u0007\u009b2J\u202e Diest";
    home.write("example.json", &home.read("example.json").replace("Netwerk Diest", name));
    let commands: [&[&str]; 7] = [
        &["edit", "forum", "nd", "--json"],
        &["tree"],
        &["tree", "--json"],
        &["show", "nd"],
        &["show", "nd", "--json"],
        &["note", "list"],
        &["show", "tafel \u{1b}[31m"],
    ];
    for command in commands {
        let run = home.overleg_on_example(command);
        let message =
            if command[1..].concat().contains('\u{1b}') { run.exits_with(2) } else { run.succeeds() };
        for text in [message.stdout, message.stderr] {
            let harmful = |char: char| (char.is_control() && char != '\n') || char == '\u{202e}';
            assert!(!text.contains(harmful), "{command:?}: {text:?}");
        }
    }
}
