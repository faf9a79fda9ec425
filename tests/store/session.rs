//! A long session: two programs act at random on one store while its disk fails now and then, and
//! in the end the store equals a model that was updated beside it.

use std::path::Path;
use std::sync::Arc;

use overleg::domain::{Change, Overview};
use overleg::store::{CommitError, Disk, Store};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::faulty::{Fault, FaultyDisk};
use crate::plans::{Plan, plan};
use crate::records::{one_of_each, overview};
use crate::volatile::VolatileDisk;

/// How much is done.
const ACTIONS: usize = 10_000;
const PATH: &str = "/memory/overleg.json";
const PROGRAMS: usize = 2;

/// An action of a user.
#[derive(Debug, Clone, PartialEq)]
enum Deed {
    Commit(Box<Plan>),
    Undo,
    Redo,
    Reopen,
}

/// An action in one of the programs, and the step at which the disk fails.
#[derive(Debug, Clone)]
struct Action {
    program: usize,
    deed: Deed,
    fault: Option<(usize, Fault)>,
}

fn action() -> impl Strategy<Value = Action> {
    let deed = prop_oneof![
        12 => (plan(), any::<u32>()).prop_map(|(plan, number)| Deed::Commit(Box::new(telling(plan, number)))),
        4 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ];
    let refused = prop::sample::select(vec![28, 5, 13, 30, 24]).prop_map(Fault::Refused);
    let fault = (0..45_usize, prop_oneof![4 => refused, 1 => Just(Fault::Half), 1 => Just(Fault::Dies)]);
    (0..PROGRAMS, deed, prop::option::weighted(0.3, fault)).prop_map(|(program, deed, fault)| Action {
        program,
        deed,
        fault,
    })
}

/// The plan, and beside it another name for a province that nobody else touches: so that whether it was
/// carried out can be seen in the records.
fn telling(plan: Plan, number: u32) -> Plan {
    Plan::Together(vec![plan, Plan::province(9, format!("Provincie {number}"))])
}

/// The model of the store.
struct Model {
    overview: Overview,
    done: Vec<Change>,
    undone: Vec<Change>,
}

/// Programs that have the store open, on one disk.
struct Session {
    disk: FaultyDisk,
    programs: Vec<Store>,
    model: Model,
}

impl Model {
    fn commits(&mut self, change: Change) {
        self.overview.apply(&change).unwrap_or_else(|error| panic!("{error}: {change:?}"));
        self.done.push(change);
        self.undone.clear();
    }

    fn undoes(&mut self) {
        let Some(change) = self.done.pop() else { return };
        self.overview.apply(&change.inverse()).expect("it fitted before");
        self.undone.push(change);
    }

    fn redoes(&mut self) {
        let Some(change) = self.undone.pop() else { return };
        self.overview.apply(&change).expect("it fitted before");
        self.done.push(change);
    }

    /// The same after an action that commits `change`.
    fn after(&self, deed: &Deed, change: &Change) -> Self {
        let Self { overview, done, undone } = self;
        let mut after = Self { overview: overview.clone(), done: done.clone(), undone: undone.clone() };
        match deed {
            Deed::Commit(_) => after.commits(change.clone()),
            Deed::Undo => after.undoes(),
            Deed::Redo => after.redoes(),
            Deed::Reopen => {}
        }
        after
    }
}

impl Session {
    fn new() -> Self {
        let memory = VolatileDisk::default();
        memory.make_folder(Path::new("/")).expect("made");
        let disk = FaultyDisk::over(Arc::new(memory));
        let start = overview(one_of_each());
        let store =
            Store::create_on(Arc::new(disk.clone()), Path::new(PATH), start.clone()).expect("created");
        drop(store);
        let model = Model { overview: start, done: Vec::new(), undone: Vec::new() };
        let mut session = Self { disk, programs: Vec::new(), model };
        session.programs = session.opened();
        session
    }

    fn opened(&self) -> Vec<Store> {
        (0..PROGRAMS).map(|_| self.open()).collect()
    }

    fn open(&self) -> Store {
        Store::open_on(Arc::new(self.disk.clone()), Path::new(PATH)).expect("the store always opens")
    }

    fn does(&mut self, action: &Action) {
        let Action { program, deed, fault } = action;
        if let Some((steps, fault)) = fault {
            self.disk.fail_after(*steps, *fault);
        }
        let program = &mut self.programs[*program];
        let change = match deed {
            Deed::Commit(plan) => plan.change(program.overview()),
            _ => Change::Together(Vec::new()),
        };
        let said = match deed {
            Deed::Commit(_) => program.commit(&change).map(|_| true),
            Deed::Undo => program.undo().map(|change| change.is_some()),
            Deed::Redo => program.redo().map(|change| change.is_some()),
            Deed::Reopen => Ok(false),
        };
        let died = self.disk.has_struck() && matches!(fault, Some((_, Fault::Dies)));
        self.disk.mend();
        if died {
            return self.goes_on_after_a_death(deed, &change);
        }
        match said {
            Ok(true) => self.model = self.model.after(deed, &change),
            Ok(false) | Err(CommitError::Store(_)) => {}
            Err(CommitError::Unconfirmed { .. }) => {
                self.model = self.model.after(deed, &change);
                self.confirms(action, &change);
            }
            Err(CommitError::Change(_)) => {
                let mut unchanged = self.model.overview.clone();
                assert!(unchanged.apply(&change).is_err(), "refused, and it fits: {change:?}");
            }
            Err(error) => panic!("{error}"),
        }
        if *deed == Deed::Reopen {
            self.programs[action.program] = self.open();
        }
    }

    /// When the change is tried again, the disk confirms it, and it is there once.
    fn confirms(&mut self, action: &Action, change: &Change) {
        if matches!(action.deed, Deed::Commit(_)) {
            self.programs[action.program].commit(change).expect("the disk is mended");
        }
    }

    /// The change that was requested when the program died is there completely or not at all.
    fn goes_on_after_a_death(&mut self, deed: &Deed, change: &Change) {
        self.programs = self.opened();
        let found = self.programs[0].overview();
        if **found != self.model.overview {
            self.model = self.model.after(deed, change);
        }
    }
}

#[test]
fn a_long_session_on_a_failing_disk_ends_like_its_model() {
    let mut chance = TestRunner::deterministic();
    let mut session = Session::new();
    let start = session.model.overview.clone();
    let mut struck = 0;
    for nth in 0..ACTIONS {
        let action = action().new_tree(&mut chance).expect("an action").current();
        session.does(&action);
        struck += usize::from(session.disk.has_struck());
        if nth.is_multiple_of(10) {
            assert_eq!(
                **session.open().overview(),
                session.model.overview,
                "after {nth} actions: {action:?}"
            );
        }
    }
    assert!(struck > ACTIONS / 10, "only {struck} faults");
    let mut store = session.open();
    assert_eq!(**store.overview(), session.model.overview);
    while let Some(undone) = store.undo().expect("it fitted before") {
        assert_eq!(Some(undone), session.model.done.pop());
    }
    assert_eq!(session.model.done, []);
    assert_eq!(**store.overview(), start);
}
