//! Scopes: limiting a list to what belongs to a region, forum, organisation or person.

use std::collections::BTreeSet;

use crate::domain::{FollowUp, ForumId, Overview, Subject};

/// A region with everything in it, a forum, an organisation with its people, or a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    subjects: BTreeSet<Subject>,
}

impl Scope {
    /// The scope of a record.
    pub fn of(overview: &Overview, subject: Subject) -> Self {
        let mut subjects = BTreeSet::from([subject]);
        match subject {
            Subject::Region(region) => {
                let regions = overview.region_and_descendants(region);
                let regions: BTreeSet<_> = regions.into_iter().map(|region| region.id).collect();
                let forums = overview.forums().iter().filter(|forum| regions.contains(&forum.region));
                subjects.extend(forums.map(|forum| Subject::Forum(forum.id)));
                subjects.extend(regions.into_iter().map(Subject::Region));
            }
            Subject::Organisation(organisation) => {
                let people = overview.people_at(organisation);
                subjects.extend(people.into_iter().map(|person| Subject::Person(person.id)));
            }
            Subject::Forum(_) | Subject::Person(_) => {}
        }
        Self { subjects }
    }

    /// Whether the forum belongs to it. No forum belongs to an organisation or a person: a meeting is not
    /// planned for a single member.
    pub fn has_forum(&self, forum: ForumId) -> bool {
        self.subjects.contains(&Subject::Forum(forum))
    }

    /// Whether the follow-up belongs to it: it is about it, was promised by it, or was agreed at a meeting of
    /// its forums.
    pub fn has_follow_up(&self, overview: &Overview, follow_up: &FollowUp) -> bool {
        let promised_by = follow_up.waiting_for.map(Subject::from);
        let agreed_at = follow_up.note.and_then(|note| overview.notes().get(note)).map(|note| note.forum);
        self.subjects.contains(&follow_up.about)
            || promised_by.is_some_and(|party| self.subjects.contains(&party))
            || agreed_at.is_some_and(|forum| self.has_forum(forum))
    }
}
