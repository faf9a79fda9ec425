//! Every change can be undone, and a failed change leaves no trace.

use overleg::domain::{Change, Overview};
use proptest::prelude::*;

use crate::plans::{Plan, plan};
use crate::records::*;

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    proptest::collection::vec(plan(), 1..24)
}

/// Applies the changes in `plans` that are valid, and returns each with its inverse.
fn make(plans: &[Plan], overview: &mut Overview) -> Vec<(Change, Change)> {
    let changes = plans.iter().filter_map(|plan| {
        let change = plan.change(overview);
        overview.apply(&change).ok().map(|inverse| (change, inverse))
    });
    changes.collect()
}

proptest! {
    #[test]
    fn changes_are_undone_in_reverse_order(plans in plans()) {
        let start = overview(one_of_each());
        let mut edited = start.clone();
        let made = make(&plans, &mut edited);
        for (_, inverse) in made.iter().rev() {
            prop_assert!(edited.apply(inverse).is_ok());
        }
        prop_assert_eq!(edited, start);
    }

    #[test]
    fn undone_changes_can_be_redone(plans in plans()) {
        let start = overview(one_of_each());
        let mut edited = start.clone();
        let made = make(&plans, &mut edited);
        let mut again = edited.clone();
        for (_, inverse) in made.iter().rev() {
            prop_assert!(again.apply(inverse).is_ok());
        }
        for (change, inverse) in &made {
            prop_assert_eq!(again.apply(change), Ok(inverse.clone()));
        }
        prop_assert_eq!(again, edited);
    }

    #[test]
    fn an_overview_stays_valid_and_a_failed_change_leaves_it_as_it_was(plans in plans()) {
        let mut edited = overview(one_of_each());
        for plan in &plans {
            let before = edited.clone();
            if edited.apply(&plan.change(&before)).is_err() {
                prop_assert_eq!(&edited, &before);
            }
            prop_assert_eq!(Overview::new(records(&edited)), Ok(edited.clone()));
        }
    }
}
