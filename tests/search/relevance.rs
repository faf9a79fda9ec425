//! The intended partner comes first, even among ten thousand others: by what a coordinator would
//! type for it.

use std::collections::BTreeSet;

use overleg::domain::Organisation;

use crate::joint::{JOINT, Report};

const CASES: &str = include_str!("relevance.tsv");

/// A line of the table.
struct Case {
    query: &'static str,
    /// The full name of the organisation that is meant.
    meant: &'static str,
    category: &'static str,
    organisation: &'static Organisation,
}

impl Case {
    fn new(line: &'static str) -> Self {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_else(|| panic!("{line:?} lacks a column"));
        let (query, meant, category) = (column(), column(), column());
        assert!(!column().is_empty(), "{line:?} does not say why");
        Self { query, meant, category, organisation: organisation(meant) }
    }
}

fn organisation(name: &str) -> &'static Organisation {
    let mut called_so =
        JOINT.overview.organisations().iter().filter(|organisation| organisation.name == name);
    let one = called_so.next().unwrap_or_else(|| panic!("nobody is called {name:?}"));
    assert!(called_so.next().is_none(), "two are called {name:?}");
    one
}

#[test]
fn the_organisation_that_was_meant_stands_first_and_is_never_absent() {
    let cases: Vec<Case> = CASES.lines().skip(1).map(Case::new).collect();
    let queries: BTreeSet<&str> = cases.iter().map(|case| case.query).collect();
    assert!(cases.len() >= 120 && queries.len() == cases.len(), "the table lost its cases, or has one twice");
    let mut report = Report::default();
    for case in cases {
        report.ask(case.category, case.query, case.meant, |found| found.id == case.organisation.id);
    }
    println!("{report}");
    assert!(report.all.first() >= 95 && report.all.absent() == 0, "{report}");
}
