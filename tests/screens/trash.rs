//! The trash as text, in both languages and at three sizes.

use overleg::domain::{Overview, RecordId};
use overleg::i18n::Lang;

use crate::driver::{Interface, Setup};
use crate::kept::assert_kept;
use crate::sample::{after_removing, forum_named, organisation_named};

/// A record of each kind, of which the forum was removed last.
fn removed() -> [fn(&Overview) -> RecordId; 7] {
    [
        |overview| forum_named(overview, "RiS+K Leuven").into(),
        |overview| overview.persons().iter().next().expect("a person").id.into(),
        |overview| overview.memberships().iter().next().expect("a member").id.into(),
        |overview| overview.follow_ups().iter().next().expect("a follow-up").id.into(),
        |overview| overview.notes().iter().next().expect("a note").id.into(),
        |overview| organisation_named(overview, "LOP").into(),
        |overview| forum_named(overview, "Klankbordgroep").into(),
    ]
}

/// Compares the screen after `steps` with the snapshots.
fn assert_screens(name: &str, removed: &[fn(&Overview) -> RecordId], steps: &str) {
    for size in [(80, 24), (120, 40), (200, 50)] {
        for lang in Lang::ALL {
            let (overview, removed) = after_removing(removed);
            let mut interface = Interface::start(Setup { overview, lang, size, removed, ..Setup::default() });
            assert_kept(name, interface.press(steps));
        }
    }
}

#[test]
fn trash() {
    assert_screens("trash", &removed(), "f8 down");
}

#[test]
fn trash_empty() {
    assert_screens("trash_empty", &[], "f8");
}

#[test]
fn trash_something_back() {
    assert_screens("trash_something_back", &removed(), "f8 enter");
}

#[test]
fn trash_something_needed_first() {
    assert_screens("trash_something_needed_first", &removed(), "f8 down down enter");
}
