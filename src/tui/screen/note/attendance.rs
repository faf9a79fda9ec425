//! The field that says who was there: the forum's members to tick, and any other organisation by typing.

use std::collections::BTreeSet;

use crate::domain::{Attendee, ForumId, Organisation, OrganisationId, Overview};
use crate::search::{Hit, Index};
use crate::text::plain_line;
use crate::tui::widget::text_buffer::TextBuffer;

/// How many organisations are proposed for what is typed.
pub(super) const PROPOSALS: usize = 5;

/// Who can be ticked and who is.
#[derive(Debug, Clone)]
pub(super) struct Attendance {
    choices: Vec<Choice>,
    /// The choice under the cursor; one past the last means the line for another organisation.
    pub(super) cursor: usize,
    /// What is typed to find another organisation.
    pub(super) other: TextBuffer,
    /// The organisations proposed for it.
    pub(super) proposals: Vec<Hit>,
    /// The proposal under the cursor.
    pub(super) proposal: usize,
}

/// Somebody who can be ticked.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) attendee: Attendee,
    pub(super) name: String,
    pub(super) ticked: bool,
}

impl Attendance {
    /// The members of a forum by name, with those `present` ticked, members or not.
    pub(super) fn new(overview: &Overview, forum: ForumId, present: &[Attendee]) -> Self {
        let members = overview
            .members_of(forum)
            .into_iter()
            .map(|membership| Attendee { organisation: membership.organisation, person: membership.person });
        let attendees: BTreeSet<Attendee> = members.chain(present.iter().copied()).collect();
        let mut choices: Vec<Choice> = attendees
            .into_iter()
            .map(|attendee| choice(overview, attendee, present.contains(&attendee)))
            .collect();
        choices.sort_by_key(|choice| choice.name.to_lowercase());
        Self { choices, cursor: 0, other: TextBuffer::single_line(""), proposals: Vec::new(), proposal: 0 }
    }

    /// Who can be ticked.
    pub(super) fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Who is ticked.
    pub(super) fn ticked(&self) -> Vec<Attendee> {
        self.choices.iter().filter(|choice| choice.ticked).map(|choice| choice.attendee).collect()
    }

    /// Whether the cursor stands on the line for another organisation.
    pub(super) fn is_typing(&self) -> bool {
        self.cursor == self.choices.len()
    }

    /// Goes to the line for another organisation.
    pub(super) fn start_typing(&mut self) {
        self.cursor = self.choices.len();
    }

    /// Ticks the choice under the cursor, or takes its tick away.
    pub(super) fn toggle(&mut self) {
        if let Some(choice) = self.choices.get_mut(self.cursor) {
            choice.ticked = !choice.ticked;
        }
    }

    /// Ticks everybody, or nobody when everybody is ticked.
    pub(super) fn toggle_all(&mut self) {
        let all = self.choices.iter().all(|choice| choice.ticked);
        for choice in &mut self.choices {
            choice.ticked = !all;
        }
    }

    /// Looks for what is typed.
    pub(super) fn propose(&mut self, index: &Index) {
        self.proposals = index.search(self.other.text(), PROPOSALS);
        self.proposal = 0;
    }

    /// Ticks the proposal under the cursor, which becomes a choice when it was none.
    pub(super) fn take_proposal(&mut self, overview: &Overview) {
        let Some(organisation) = self.proposals.get(self.proposal).map(|hit| hit.organisation) else {
            return;
        };
        self.tick(organisation, overview);
        self.stop_typing();
        self.start_typing();
    }

    /// Forgets what is typed.
    pub(super) fn stop_typing(&mut self) {
        self.other = TextBuffer::single_line("");
        self.proposals.clear();
        self.proposal = 0;
    }

    fn tick(&mut self, organisation: OrganisationId, overview: &Overview) {
        let known = self.choices.iter_mut().find(|choice| choice.attendee.organisation == organisation);
        match known {
            Some(choice) => choice.ticked = true,
            None => self.choices.push(choice(overview, Attendee { organisation, person: None }, true)),
        }
    }
}

fn choice(overview: &Overview, attendee: Attendee, ticked: bool) -> Choice {
    let organisation = overview.organisations().get(attendee.organisation);
    let name = organisation.map_or("", Organisation::short_name);
    let person = attendee.person.and_then(|person| overview.persons().get(person));
    let name = person.map_or_else(|| name.to_owned(), |person| format!("{name} ({})", person.name));
    Choice { attendee, name: plain_line(&name).into_owned(), ticked }
}
