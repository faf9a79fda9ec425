//! The stand-in answers like the real store to any series of requests.

use std::sync::Arc;

use overleg::domain::{Affected, Change, Overview, Past, PastStep};
use overleg::i18n::Lang;
use overleg::tui::msg::{Done, Outcome, Refused, Snapshot};
use proptest::prelude::*;
use proptest::sample::select;

use super::real::Real;
use super::{FULL, SILENT, start};
use crate::plans::{Plan, plan};
use crate::stand_in::{Disk, StandIn, StoreBehind};

#[derive(Debug, Clone)]
enum Step {
    Commit(Plan),
    /// Commits the latest change again.
    CommitAgain,
    Undo,
    Redo,
    ReadTrash,
    ReadHistory,
    ChangeElsewhere(Plan),
    EditByHand(Plan),
    SetDisk(Disk),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => plan().prop_map(Step::Commit),
        2 => Just(Step::CommitAgain),
        6 => Just(Step::Undo),
        4 => Just(Step::Redo),
        2 => Just(Step::ReadTrash),
        2 => Just(Step::ReadHistory),
        2 => plan().prop_map(Step::ChangeElsewhere),
        2 => plan().prop_map(Step::EditByHand),
        4 => select(vec![Disk::Works, Disk::Works, FULL, SILENT]).prop_map(Step::SetDisk),
    ]
}

/// The part of an answer that is equal for every store: all but the time of a removal and the error of a disk.
#[derive(Debug, PartialEq)]
enum Answer {
    Did {
        did: Result<Done, (Refused, Option<String>)>,
        overview: Arc<Overview>,
        past: Past,
        affected: Affected,
    },
    Trash(Vec<Change>),
    History(Vec<(Change, bool, Option<usize>)>),
    Nothing,
}

impl From<Outcome> for Answer {
    fn from(outcome: Outcome) -> Self {
        let (did, snapshot) = match outcome {
            Outcome::Committed { done, snapshot } => (Ok(done), snapshot),
            Outcome::NotCommitted { refused, why, snapshot } => {
                let is_of_the_disk = matches!(refused, Refused::NotWritten | Refused::Unconfirmed(_));
                (Err((refused, (!is_of_the_disk).then_some(why))), snapshot)
            }
            Outcome::Trash(Ok(removals)) => {
                return Self::Trash(removals.into_iter().map(|removal| removal.change).collect());
            }
            Outcome::History(Ok(steps)) => {
                let parts = |step: PastStep| (step.change, step.undone, step.undo);
                return Self::History(steps.into_iter().map(parts).collect());
            }
            outcome => panic!("{outcome:?}"),
        };
        let Snapshot { overview, past, affected } = snapshot;
        Self::Did { did, overview, past, affected }
    }
}

/// Performs one step on a store with this overview; `latest` is the latest committed change.
fn does(store: &mut dyn StoreBehind, step: &Step, overview: &Overview, latest: &Change) -> Answer {
    match step {
        Step::Commit(_) | Step::CommitAgain => store.commit(latest.clone()).into(),
        Step::Undo => store.undo().into(),
        Step::Redo => store.redo().into(),
        Step::ReadTrash => store.read_trash().into(),
        Step::ReadHistory => store.read_history().into(),
        Step::ChangeElsewhere(plan) | Step::EditByHand(plan) => {
            let change = plan.change(overview);
            if overview.clone().apply(&change).is_ok() {
                match step {
                    Step::ChangeElsewhere(_) => store.change_elsewhere(&change),
                    _ => store.edit_by_hand(&change),
                }
            }
            Answer::Nothing
        }
        Step::SetDisk(disk) => {
            store.set_disk(*disk);
            Answer::Nothing
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_stand_in_answers_as_the_real_store_does(steps in prop::collection::vec(step(), 1..60)) {
        let mut stand_in = StandIn::new(start(), Vec::new(), Lang::Nl);
        let mut real = Real::new(start());
        let mut latest = Change::Together(Vec::new());
        for step in &steps {
            let overview = Overview::clone(&stand_in);
            if let Step::Commit(plan) = step {
                latest = plan.change(&overview);
            }
            let answer = does(&mut stand_in, step, &overview, &latest);
            prop_assert_eq!(does(&mut real, step, &overview, &latest), answer, "{:?}", step);
        }
    }
}
