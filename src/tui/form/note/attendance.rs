//! The field that says who was there: the forum's members to tick, and anybody else by typing.

use std::collections::BTreeSet;

use crate::domain::{Attendee, ForumId, Organisation, Overview, RecordId, Source};
use crate::fields::{Reference, Value};
use crate::text::plain_line;
use crate::tui::widget::picker::{Most, Picker};

/// Who can be ticked and who is.
#[derive(Debug, Clone)]
pub(super) struct Attendance {
    choices: Vec<Choice>,
    /// The choice under the cursor; one past the last means the line for another organisation.
    pub(super) cursor: usize,
    /// Where another organisation or person is picked.
    pub(super) other: Picker,
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
        Self { choices, cursor: 0, other: another() }
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

    /// Ticks what was picked, which becomes a choice when it was none; false for a person of whom it is
    /// not known where they work, who cannot be there for anybody.
    pub(super) fn tick_picked(&mut self, overview: &Overview) -> bool {
        let Value::Picked(picked) = self.other.value() else { return true };
        let Some(reference) = picked.first() else { return true };
        self.other = another();
        let attendee = match reference {
            Reference::Record(RecordId::Organisation(organisation)) => {
                Some(Attendee { organisation: *organisation, person: None })
            }
            Reference::Record(RecordId::Person(person)) => {
                let organisation = overview.persons().get(*person).and_then(|person| person.organisation);
                organisation.map(|organisation| Attendee { organisation, person: Some(*person) })
            }
            _ => None,
        };
        if let Some(attendee) = attendee {
            self.tick(attendee, overview);
            self.start_typing();
        }
        attendee.is_some()
    }

    /// Forgets what is typed.
    pub(super) fn stop_typing(&mut self) {
        self.other.close();
    }

    fn tick(&mut self, attendee: Attendee, overview: &Overview) {
        // An organisation that is a member through somebody was there through them, as far as is known.
        let is_meant = |choice: &&mut Choice| {
            choice.attendee == attendee
                || (attendee.person.is_none() && choice.attendee.organisation == attendee.organisation)
        };
        match self.choices.iter_mut().find(is_meant) {
            Some(choice) => choice.ticked = true,
            None => self.choices.push(choice(overview, attendee, true)),
        }
    }
}

fn another() -> Picker {
    Picker::of_records(Source::Parties, Most::One)
}

fn choice(overview: &Overview, attendee: Attendee, ticked: bool) -> Choice {
    let organisation = overview.organisations().get(attendee.organisation);
    let name = organisation.map_or("", Organisation::short_name);
    let person = attendee.person.and_then(|person| overview.persons().get(person));
    let name = person.map_or_else(|| name.to_owned(), |person| format!("{name} ({})", person.name));
    Choice { attendee, name: plain_line(&name).into_owned(), ticked }
}
