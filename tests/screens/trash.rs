//! The trash as text, in both languages and at three sizes.

use overleg::domain::{Overview, RecordId};
use overleg::i18n::Lang;

use crate::driver::{Interface, Setup};
use crate::sample::{after_removing, forum_named, organisation_named};
use crate::snapshots::framed;

/// One of each kind, of which the forum went the last.
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

/// The screen after `steps`.
fn screens(removed: &[fn(&Overview) -> RecordId], steps: &str) -> String {
    let mut all = Vec::new();
    for size in [(80, 24), (120, 40), (200, 50)] {
        for lang in Lang::ALL {
            let (overview, removed) = after_removing(removed);
            let mut interface = Interface::start(Setup { overview, lang, size, removed, ..Setup::default() });
            all.push(framed(interface.press(steps), lang.code()));
        }
    }
    all.join("\n")
}

#[test]
fn trash() {
    insta::assert_snapshot!(screens(&removed(), "f8 down"));
}

#[test]
fn trash_empty() {
    insta::assert_snapshot!(screens(&[], "f8"));
}

#[test]
fn trash_something_back() {
    insta::assert_snapshot!(screens(&removed(), "f8 enter"));
}

#[test]
fn trash_something_needed_first() {
    insta::assert_snapshot!(screens(&removed(), "f8 down down enter"));
}
