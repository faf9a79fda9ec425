//! The stores that tests and benches make from a seed.
//!
//! `OVERLEG_WRITE_STORE=big.json cargo test --test generate` writes that of the network to a file, to be
//! opened by hand; with `OVERLEG_ORGANISATIONS=1000000` beside it that of as many organisations.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "../support/records.rs"]
mod records;

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;

use overleg::domain::{Date, Overview};
use overleg::store::Store;
use rstest::rstest;

use generate::{Size, generate, organisations};

const TODAY: Date = Date::constant(2026, 11, 23);

fn sizes(overview: &Overview) -> Size {
    Size {
        regions: overview.regions().len(),
        forums: overview.forums().len(),
        organisations: overview.organisations().len(),
        persons: overview.persons().len(),
        members: overview.memberships().len(),
        notes: overview.notes().len(),
        meetings: overview.meetings().len(),
        follow_ups: overview.follow_ups().len(),
    }
}

#[rstest]
#[case::nothing(Size::NONE)]
#[case::a_coordinator(Size::COORDINATOR)]
#[case::a_network(Size::NETWORK)]
#[case::every_organisation_in_every_forum(
    Size { regions: 1, forums: 3, organisations: 4, members: 12, notes: 5, ..Size::NONE }
)]
#[case::only_organisations(Size { organisations: 20_000, ..Size::NONE })]
fn a_generated_store_has_the_requested_size(#[case] size: Size) {
    assert_eq!(sizes(&generate(size, 1, TODAY)), size);
}

#[test]
fn the_same_seed_gives_the_same_store_and_another_seed_another() {
    let store = |seed| generate(Size::COORDINATOR, seed, TODAY);
    assert_eq!(store(7), store(7));
    assert_ne!(store(7), store(8));
}

#[test]
fn organisations_have_unique_names_of_about_forty_bytes() {
    let made = organisations(100_000, 1);
    let names: BTreeSet<&str> = made.iter().map(|organisation| organisation.name.as_str()).collect();
    assert_eq!(names.len(), made.len());
    let bytes: usize = names.iter().map(|name| name.len()).sum();
    assert!((35..=45).contains(&(bytes / made.len())), "{} bytes a name", bytes / made.len());
}

#[test]
fn the_store_of_a_network_is_saved_and_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let asked = env::var_os("OVERLEG_WRITE_STORE").map(PathBuf::from);
    let path = asked.unwrap_or_else(|| folder.path().join("network.json"));
    let organisations = env::var("OVERLEG_ORGANISATIONS").ok().map(|asked| asked.parse().expect("a number"));
    let organisations = organisations.unwrap_or(Size::NETWORK.organisations);
    let network = generate(Size { organisations, ..Size::NETWORK }, 1, TODAY);
    Store::create(&path, network.clone()).expect("a file that is not there yet");
    assert_eq!(**Store::open(&path).expect("a store").overview(), network);
}

#[test]
fn the_agenda_of_a_generated_network_is_not_empty() {
    let network = generate(Size::NETWORK, 1, TODAY);
    let open: Vec<_> = network.follow_ups().iter().filter(|follow_up| follow_up.is_open()).collect();
    assert!(open.iter().any(|follow_up| follow_up.is_overdue(TODAY)));
    assert!(open.iter().any(|follow_up| follow_up.due.is_some_and(|due| due > TODAY)));
    assert!(open.iter().any(|follow_up| follow_up.waiting_for.is_some()));
    assert!(network.notes().iter().any(|note| note.date <= TODAY && !note.present.is_empty()));
    assert!(network.meetings().iter().any(|meeting| meeting.date > TODAY));
}
