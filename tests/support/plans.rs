//! Random edits that can be applied to any overview.

#![allow(dead_code, reason = "each test target takes what it needs")]

use overleg::domain::{
    AnyRecord, Attendee, Change, Involvement, Membership, Note, Overview, Person, Region, Subject,
};
use proptest::prelude::*;

use crate::records::*;

/// An edit chosen without looking at the overview.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Plan {
    Put(AnyRecord),
    Remove(AnyRecord),
    /// An edit that expects another state of the record, as if somebody else had changed it first.
    Stale(AnyRecord),
    Together(Vec<Plan>),
}

/// The change that makes the record part of the overview, whether it exists or not.
fn put(record: &AnyRecord, overview: &Overview) -> Change {
    match overview.record(record.id()) {
        Some(before) => updated(before, record.clone()),
        None => record.clone().added(),
    }
}

fn updated(before: AnyRecord, after: AnyRecord) -> Change {
    before.into_updated(after).expect("two records with one id are of one kind")
}

impl Plan {
    /// Creates or renames this province, which is always valid.
    pub(crate) fn province(number: u8, name: String) -> Self {
        Self::Put(AnyRecord::from(Region { name, ..province(number) }))
    }

    /// The change that makes it.
    pub(crate) fn change(&self, overview: &Overview) -> Change {
        match self {
            Self::Put(record) => put(record, overview),
            Self::Remove(record) => overview.record(record.id()).unwrap_or_else(|| record.clone()).removed(),
            Self::Stale(record) => updated(record.clone(), record.clone()),
            Self::Together(plans) => {
                Change::Together(plans.iter().map(|plan| plan.change(overview)).collect())
            }
        }
    }
}

/// Small numbers, so that plans often concern the same record, and sometimes one that does not exist.
fn number() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![15 => 1..4_u8, 1 => Just(9)]
}

fn any_record() -> impl Strategy<Value = AnyRecord> {
    let maybe = || proptest::option::of(number());
    let numbers = || (number(), number(), number(), maybe());
    prop_oneof![
        (number(), maybe(), maybe()).prop_map(|(n, parent, with)| {
            let involvement = with.map(|with| Involvement::AlternatingChair { with: Some(id(with)) });
            let parent = parent.map(id);
            AnyRecord::from(Region { parent, involvement, ..province(n) })
        }),
        numbers().prop_map(|(n, region, _, convenor)| {
            let convenor = convenor.map(id);
            AnyRecord::from(overleg::domain::Forum { convenor, ..forum(n, id(region)) })
        }),
        (number(), "[a-z]{0,2}").prop_map(|(n, name)| {
            let remarks = name.clone();
            let organisation = overleg::domain::Organisation { name, remarks, ..organisation(n) };
            AnyRecord::from(organisation)
        }),
        (number(), maybe()).prop_map(|(n, organisation)| {
            AnyRecord::from(Person { organisation: organisation.map(id), ..person(n) })
        }),
        numbers().prop_map(|(n, forum, organisation, person)| {
            let membership = membership(n, id(forum), id(organisation));
            AnyRecord::from(Membership { person: person.map(id), ..membership })
        }),
        numbers().prop_map(|(n, forum, organisation, person)| {
            let present = vec![Attendee { organisation: id(organisation), person: person.map(id) }];
            AnyRecord::from(Note { present, ..note(n, id(forum), day(1, 1)) })
        }),
        (number(), number()).prop_map(|(n, forum)| AnyRecord::from(meeting(n, id(forum), day(1, 1)))),
        numbers().prop_map(|(n, about, kind, note)| {
            let about = match kind {
                1 => Subject::Forum(id(about)),
                2 => Subject::Region(id(about)),
                3 => Subject::Organisation(id(about)),
                _ => Subject::Person(id(about)),
            };
            let note = note.map(id);
            AnyRecord::from(overleg::domain::FollowUp { note, ..follow_up(n, about) })
        }),
    ]
}

/// Any edit.
pub(crate) fn plan() -> impl Strategy<Value = Plan> {
    let single = prop_oneof![
        6 => any_record().prop_map(Plan::Put),
        3 => any_record().prop_map(Plan::Remove),
        1 => any_record().prop_map(Plan::Stale),
    ];
    single.prop_recursive(2, 8, 4, |inner| proptest::collection::vec(inner, 0..4).prop_map(Plan::Together))
}
