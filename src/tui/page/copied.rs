//! What the copy key copies: of a forum what the user chooses, of a note all of it, of a person or an organisation how to
//! reach them.

use std::collections::BTreeSet;

use crate::domain::{FollowUp, Forum, ForumId, Membership, Municipality, Note, RecordId, Subject};
use crate::text::plain_line;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::request::{Answer, Confirm, Request};
use crate::tui::widget::page::{Contact, Item};
use crate::tui::world::World;

impl World {
    /// What copying the line of an item asks for.
    pub fn copy_item(&self, item: Item) -> Vec<Request> {
        let overview = self.overview();
        let text = match item {
            Item::Note(id) => overview.notes().get(id).map(|note| self.note_to_copy(note)),
            Item::FollowUp(id) => overview.follow_ups().get(id).map(|one| one.text.clone()),
            Item::Meeting(id) => overview.meetings().get(id).map(|meeting| self.lang.meeting_when(meeting)),
            Item::Contact(of, contact) => self.contact(of, contact),
            Item::Place(place) | Item::Link(place) => return self.copy_place(place),
            Item::Member { membership, opens } => {
                let person = overview.memberships().get(membership).and_then(|member| member.person);
                return self.copy_place(match (opens, person) {
                    (Place::Organisation(_), Some(person)) => Place::Person(person),
                    (opens, _) => opens,
                });
            }
            Item::Suggestion(_) | Item::Gap(_) => {
                return item.opens(overview).map_or_else(Vec::new, |place| self.copy_place(place));
            }
            Item::Municipality(refnis) => Municipality::find(refnis).map(|one| one.name.clone()),
            Item::Step(_) | Item::Trashed(_) | Item::Backup(_) => None,
        };
        text.map(|text| Request::Effect(Effect::copy(&text))).into_iter().collect()
    }

    /// What copying a record asks for.
    pub fn copy_place(&self, place: Place) -> Vec<Request> {
        let text = match place {
            Place::Forum(id) | Place::Briefing(id) => {
                return self.ask_what_to_copy(id).map(Request::Ask).into_iter().collect();
            }
            Place::Region(_) => place.name(self.overview()),
            Place::Organisation(_) | Place::Person(_) => self.address_block(place),
        };
        vec![Request::Effect(Effect::copy(&text))]
    }

    /// A line for the name, the function and organisation, and each way to reach somebody.
    fn address_block(&self, place: Place) -> String {
        let overview = self.overview();
        let lines: Vec<String> = match place {
            Place::Person(id) => {
                let Some(person) = overview.persons().get(id) else { return String::new() };
                let employer = person.organisation.map(|id| self.subject_name(Subject::Organisation(id)));
                let job: Vec<String> =
                    [Some(person.function.clone()), employer].into_iter().flatten().collect();
                let job: Vec<String> = job.into_iter().filter(|part| !part.is_empty()).collect();
                let ways = [person.email.clone(), person.phone.clone()].into_iter().flatten();
                [person.name.clone(), job.join(", ")].into_iter().chain(ways).collect()
            }
            Place::Organisation(id) => {
                let Some(one) = overview.organisations().get(id) else { return String::new() };
                let ways = [one.email.clone(), one.phone.clone(), one.website.clone()].into_iter().flatten();
                std::iter::once(one.name.clone()).chain(ways).collect()
            }
            Place::Region(_) | Place::Forum(_) | Place::Briefing(_) => Vec::new(),
        };
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    /// One way to reach a person or an organisation.
    fn contact(&self, of: RecordId, contact: Contact) -> Option<String> {
        match of {
            RecordId::Person(id) => {
                let person = self.overview().persons().get(id)?;
                match contact {
                    Contact::Email => person.email.clone(),
                    Contact::Phone => person.phone.clone(),
                    Contact::Website => None,
                }
            }
            RecordId::Organisation(id) => {
                let organisation = self.overview().organisations().get(id)?;
                match contact {
                    Contact::Email => organisation.email.clone(),
                    Contact::Phone => organisation.phone.clone(),
                    Contact::Website => organisation.website.clone(),
                }
            }
            _ => None,
        }
    }

    fn ask_what_to_copy(&self, forum: ForumId) -> Option<Confirm> {
        let lang = self.lang;
        let forum = self.overview().forums().get(forum)?;
        let members = self.overview().members_of(forum.id);
        let reachable = members.iter().filter(|member| self.address(member).is_some()).count();
        let answer = |label: &str, text: &str| Answer::new(label, vec![Request::Effect(Effect::copy(text))]);
        let mut answers = Vec::new();
        if reachable > 0 {
            let addresses = self.addresses(&members);
            answers.push(answer(&lang.copy_addresses(reachable, members.len()), &addresses));
        }
        if !members.is_empty() {
            answers.push(answer(&lang.copy_members(members.len()), &self.list_of_members(&members)));
        }
        if let Some(note) = self.overview().notes_of(forum.id).first() {
            let mail = self.mail(forum, &members, note);
            answers.push(answer(&lang.copy_note_as_mail(&lang.date(note.date)), &mail));
        }
        answers.push(answer(lang.copy_name(), &forum.name));
        answers.push(Answer::new(lang.copy_nothing(), Vec::new()));
        Some(Confirm::new(lang.copy_what(&plain_line(&forum.name)), answers))
    }

    /// The address of a member: of the person who sits there, or else of the organisation.
    fn address(&self, member: &Membership) -> Option<&str> {
        let person = member.person.and_then(|id| self.overview().persons().get(id));
        let organisation = self.overview().organisations().get(member.organisation);
        let address = person.and_then(|person| person.email.as_deref());
        address
            .or_else(|| organisation?.email.as_deref())
            .map(str::trim)
            .filter(|address| !address.is_empty())
    }

    /// The addresses of the members, each once, as a mail program takes them.
    fn addresses(&self, members: &[&Membership]) -> String {
        let mut known = BTreeSet::new();
        let addresses = members.iter().filter_map(|member| self.address(member));
        let addresses: Vec<&str> = addresses.filter(|one| known.insert(one.to_lowercase())).collect();
        addresses.join("; ")
    }

    fn list_of_members(&self, members: &[&Membership]) -> String {
        let mut lines: Vec<String> = members
            .iter()
            .map(|member| {
                let name = self.through(member.organisation, member.person);
                let role = self.lang.role(member.role);
                role.map_or_else(|| name.clone(), |role| format!("{name}, {role}"))
            })
            .collect();
        lines.sort_by_key(|line| line.to_lowercase());
        lines.join("\n")
    }

    /// A note as a mail to the members.
    fn mail(&self, forum: &Forum, members: &[&Membership], note: &Note) -> String {
        let addresses = self.addresses(members);
        let to = (!addresses.is_empty()).then(|| self.lang.mail_to(&addresses));
        let title = self.lang.note_title(&forum.name, &self.lang.date(note.date));
        let head: Vec<String> = to.into_iter().chain([self.lang.mail_subject(&title)]).collect();
        format!("{}\n\n{}", head.join("\n"), self.note_to_copy(note))
    }

    /// All of a note: the forum and the day, who was there, the text and the follow-ups.
    fn note_to_copy(&self, note: &Note) -> String {
        let forum = self.overview().forums().get(note.forum).map_or("", |forum| &forum.name);
        let title = self.lang.note_title(forum, &self.lang.date(note.date));
        let head: Vec<String> = std::iter::once(title).chain(self.present(note)).collect();
        let follow_ups = self.overview().follow_ups_from(note.id);
        let lines = follow_ups.iter().map(|one| format!("- {}", self.follow_up_to_copy(one)));
        let follow_ups: Vec<String> = lines.collect();
        let follow_ups = (!follow_ups.is_empty())
            .then(|| format!("{}:\n{}", self.lang.follow_ups_label(), follow_ups.join("\n")));
        let text = Some(note.text.trim_end().trim_start_matches(['\r', '\n']).to_owned())
            .filter(|text| !text.is_empty());
        let parts: Vec<String> = [Some(head.join("\n")), text, follow_ups].into_iter().flatten().collect();
        parts.join("\n\n")
    }

    /// A follow-up for somebody who reads it on another day: without how far off its day is.
    fn follow_up_to_copy(&self, follow_up: &FollowUp) -> String {
        let lang = self.lang;
        let promised = follow_up.waiting_for.filter(|_| follow_up.is_open());
        let promised = promised.map(|party| lang.waiting_for(&self.subject_name(party.into())));
        let when = match (follow_up.done, follow_up.due) {
            (Some(done), _) => Some(lang.done_on(&lang.date(done))),
            (None, due) => due.map(|due| lang.due_by(&lang.date(due))),
        };
        let text = follow_up.text.trim_end_matches('.').to_owned();
        [Some(text), promised, when].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
