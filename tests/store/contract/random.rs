//! Whatever is asked, in whatever order, the stand-in answers as the real store does.

use std::sync::Arc;

use overleg::domain::{Affected, Change, Overview, Past};
use overleg::i18n::Lang;
use overleg::tui::msg::{Done, Outcome, Refused, Snapshot};
use proptest::prelude::*;
use proptest::sample::select;

use super::real::Real;
use super::{FULL, SILENT, start};
use crate::plans::{Plan, plan};
use crate::stand_in::{Disk, StandIn, StoreBehind};

#[derive(Debug, Clone)]
enum Deed {
    Commit(Plan),
    /// What was committed last.
    CommitAgain,
    Undo,
    Redo,
    ReadTrash,
    Meanwhile(Plan),
    EditByHand(Plan),
    SetDisk(Disk),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => plan().prop_map(Deed::Commit),
        2 => Just(Deed::CommitAgain),
        6 => Just(Deed::Undo),
        4 => Just(Deed::Redo),
        2 => Just(Deed::ReadTrash),
        2 => plan().prop_map(Deed::Meanwhile),
        2 => plan().prop_map(Deed::EditByHand),
        4 => select(vec![Disk::Works, Disk::Works, FULL, SILENT]).prop_map(Deed::SetDisk),
    ]
}

/// What every store should tell alike: all but the moment of a removal and the words of a disk.
#[derive(Debug, PartialEq)]
enum Told {
    Did {
        did: Result<Done, (Refused, Option<String>)>,
        overview: Arc<Overview>,
        past: Past,
        affected: Affected,
    },
    Trash(Vec<Change>),
    Nothing,
}

impl From<Outcome> for Told {
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
            outcome => panic!("{outcome:?}"),
        };
        let Snapshot { overview, past, affected } = snapshot;
        Self::Did { did, overview, past, affected }
    }
}

/// Does one thing with a store that holds this overview; `latest` is what was committed last.
fn does(store: &mut dyn StoreBehind, deed: &Deed, overview: &Overview, latest: &Change) -> Told {
    match deed {
        Deed::Commit(_) | Deed::CommitAgain => store.commit(latest.clone()).into(),
        Deed::Undo => store.undo().into(),
        Deed::Redo => store.redo().into(),
        Deed::ReadTrash => store.read_trash().into(),
        Deed::Meanwhile(plan) | Deed::EditByHand(plan) => {
            let change = plan.change(overview);
            if overview.clone().apply(&change).is_ok() {
                match deed {
                    Deed::Meanwhile(_) => store.meanwhile(&change),
                    _ => store.edit_by_hand(&change),
                }
            }
            Told::Nothing
        }
        Deed::SetDisk(disk) => {
            store.set_disk(*disk);
            Told::Nothing
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_stand_in_answers_as_the_real_store_does(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut stand_in = StandIn::new(start(), Vec::new(), Lang::Nl);
        let mut real = Real::new(start());
        let mut latest = Change::Together(Vec::new());
        for deed in &deeds {
            let overview = Overview::clone(&stand_in);
            if let Deed::Commit(plan) = deed {
                latest = plan.change(&overview);
            }
            let told = does(&mut stand_in, deed, &overview, &latest);
            prop_assert_eq!(does(&mut real, deed, &overview, &latest), told, "{:?}", deed);
        }
    }
}
