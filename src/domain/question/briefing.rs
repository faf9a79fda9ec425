//! Briefings: what to read before a meeting of a forum.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::ToSpan;

use super::rhythm::by_forum;
use crate::domain::{Date, FollowUp, Forum, ForumId, Membership, Note, Overview, Rhythm, Scope, Subject};

/// A meeting counts as recent for this many days.
const DAYS_RECENT: i64 = 180;

/// A summary to read before a meeting of a forum.
#[derive(Debug, Clone, PartialEq)]
pub struct Briefing<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// When it met last, with the note, and when it meets next.
    pub rhythm: Rhythm<'a>,
    /// Who sits there, in the order they were added.
    pub members: Vec<&'a Membership>,
    /// Open follow-ups to raise at its next meeting.
    pub to_raise: Vec<&'a FollowUp>,
    /// Other open follow-ups that others promised: members of the forum, or anybody who promised it there.
    pub promised: Vec<&'a FollowUp>,
    /// My own open follow-ups for the forum: about it, or agreed there.
    pub to_do: Vec<&'a FollowUp>,
    /// Other open follow-ups about its members.
    pub about_members: Vec<&'a FollowUp>,
    /// Other forums where I recently met its members. Those with most members come first, then the most
    /// recent ones.
    pub encounters: Vec<Encounter<'a>>,
}

/// Another forum where I met members of this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Encounter<'a> {
    /// The other forum.
    pub forum: &'a Forum,
    /// The last day on which I met one of them.
    pub last: Date,
    /// The members of this forum whom I met there.
    pub members: Vec<&'a Membership>,
}

impl<'a> Briefing<'a> {
    /// The briefing on a forum for `today`.
    pub fn new(overview: &'a Overview, forum: &'a Forum, today: Date) -> Self {
        let members = overview.members_of(forum.id);
        let mut briefing = Self {
            forum,
            rhythm: overview.rhythm_of(forum, today),
            to_raise: Vec::new(),
            promised: Vec::new(),
            to_do: Vec::new(),
            about_members: Vec::new(),
            encounters: encounters(overview, forum.id, &members, today),
            members,
        };
        briefing.sort_out_follow_ups(overview);
        briefing
    }

    fn sort_out_follow_ups(&mut self, overview: &'a Overview) {
        let of_forum = Scope::of(overview, Subject::Forum(self.forum.id));
        let members = subjects(overview, &self.members);
        for follow_up in overview.follow_ups_in_order().into_iter().filter(|follow_up| follow_up.is_open()) {
            let is_of_forum = of_forum.has_follow_up(overview, follow_up);
            match follow_up.waiting_for.map(Subject::from) {
                _ if is_of_forum && follow_up.next_meeting => self.to_raise.push(follow_up),
                Some(party) if is_of_forum || members.contains(&party) => self.promised.push(follow_up),
                _ if is_of_forum => self.to_do.push(follow_up),
                _ if members.contains(&follow_up.about) => self.about_members.push(follow_up),
                _ => {}
            }
        }
    }
}

/// The organisations that are members, their people, and the people who represent them.
fn subjects(overview: &Overview, members: &[&Membership]) -> BTreeSet<Subject> {
    let organisations: BTreeSet<_> = members.iter().map(|member| member.organisation).collect();
    let works_there = |organisation| organisations.contains(&organisation);
    let people = overview.persons().iter().filter(|person| person.organisation.is_some_and(works_there));
    let mut subjects: BTreeSet<_> = people.map(|person| Subject::Person(person.id)).collect();
    subjects.extend(members.iter().filter_map(|member| member.person).map(Subject::Person));
    subjects.extend(organisations.iter().copied().map(Subject::Organisation));
    subjects
}

fn encounters<'a>(
    overview: &'a Overview,
    forum: ForumId,
    members: &[&'a Membership],
    today: Date,
) -> Vec<Encounter<'a>> {
    let recent = today.saturating_sub(DAYS_RECENT.days())..=today;
    let elsewhere = overview.notes().iter().filter(|note| note.forum != forum && recent.contains(&note.date));
    let mut encounters: Vec<_> = by_forum(elsewhere.map(|note| (note.forum, note)))
        .into_iter()
        .filter_map(|(forum, notes)| {
            let was_met = |member: &&&Membership| notes.iter().any(|note| was_there(member, note));
            let met: Vec<_> = members.iter().filter(was_met).copied().collect();
            let with_them = notes.iter().filter(|note| met.iter().any(|member| was_there(member, note)));
            let last = with_them.map(|note| note.date).max()?;
            Some(Encounter { forum: overview.forums().get(forum)?, last, members: met })
        })
        .collect();
    encounters.sort_by_key(|met| (Reverse(met.members.len()), Reverse(met.last), met.forum.id));
    encounters
}

/// Whether a member was at a meeting: the same person, or the same organisation unless it was represented by
/// somebody else.
fn was_there(member: &Membership, note: &Note) -> bool {
    note.present.iter().any(|attendee| match (attendee.person, member.person) {
        (Some(there), Some(here)) => there == here,
        _ => attendee.organisation == member.organisation,
    })
}
