//! A program that is killed while it holds the lock.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use overleg::store::{CommitError, Store, StoreError};

use crate::faulty::{Fault, FaultyDisk, STANDS_STILL};
use crate::support::{Home, adding, note};

/// Where the program that is to be killed finds the store.
const STORE: &str = "OVERLEG_TEST_STORE";

/// The program that is killed: it stops after the given number of steps of a commit.
#[test]
#[ignore = "the tests below run it, as a program of its own"]
fn a_program_that_stands_still_while_it_commits() {
    let Some(store) = env::var_os(STORE).map(PathBuf::from) else { return };
    let disk = FaultyDisk::default();
    let mut store = Store::open_on(Arc::new(disk.clone()), &store).expect("a valid store");
    disk.fail_after(8, Fault::StandsStill);
    store.commit(&adding(&note("Nooit bewaard."))).expect("it never ends");
}

/// That program, once it has stopped.
fn standing_still(home: &Home) -> Child {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.args(["--ignored", "--exact", "--nocapture"]);
    command.arg("killed::a_program_that_stands_still_while_it_commits").env(STORE, home.store());
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut lines = lines.map(|line| line.expect("text"));
    assert!(lines.any(|line| line.contains(STANDS_STILL)), "it ended");
    child
}

#[test]
fn the_lock_of_a_program_that_was_killed_blocks_nobody() {
    let home = Home::new();
    let mut child = standing_still(&home);
    let change = adding(&note("Daarna."));
    let mut store = home.open().with_patience(Duration::ZERO);
    let said = store.commit(&change);
    assert!(matches!(said, Err(CommitError::Store(StoreError::Locked { .. }))), "{said:?}");
    child.kill().expect("killed");
    child.wait().expect("it ends");
    store.commit(&change).expect("nobody holds the lock");
    assert_eq!(home.overview().notes().len(), 1);
}
