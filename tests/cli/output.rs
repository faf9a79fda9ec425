//! Where the answers go: closed pipes, full disks, and terminals that must not be harmed.

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
fn a_pipe_that_is_closed_early_is_no_error() {
    for arguments in
        [["tree"].as_slice(), &["tree", "--json"], &["--help"], &["completions", "bash"], &["man"]]
    {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = run_into(writer, arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = File::create("/dev/full").expect("the device");
    let output = run_into(full, &["tree"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("Standard output cannot be written"));
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
        let said = if command[1..].concat().contains('\u{1b}') { run.exits_with(2) } else { run.succeeds() };
        for text in [said.stdout, said.stderr] {
            let harmful = |char: char| (char.is_control() && char != '\n') || char == '\u{202e}';
            assert!(!text.contains(harmful), "{command:?}: {text:?}");
        }
    }
}
