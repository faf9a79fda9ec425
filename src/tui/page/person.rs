//! The page of a person: where they work and in which forums I meet them.

use super::parts::contact;
use crate::domain::{Forum, Involvement, Membership, Party, Person, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Contact, Item, Page};
use crate::tui::world::World;

impl World {
    pub(super) fn person(&self, person: &Person) -> Page {
        let mut page = Page::default();
        let Person { id, name, aliases, organisation, function, email, phone, remarks, other_fields: _ } =
            person;
        page.title(name, Place::Person(*id));
        self.other_names(&mut page, aliases, &[]);
        if let Some(organisation) = organisation.map(Place::Organisation) {
            let runs = vec![(organisation.name(self.overview()), Tone::Link)];
            page.labelled(self.lang.organisation_label(), runs, Some(Item::Link(organisation)));
        }
        page.value(self.lang.function(), function);
        contact(&mut page, self.lang.email(), email.as_deref(), Item::Contact((*id).into(), Contact::Email));
        contact(&mut page, self.lang.phone(), phone.as_deref(), Item::Contact((*id).into(), Contact::Phone));
        page.value(self.lang.remarks(), remarks);
        self.chaired_with_me(&mut page, person);
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Person(person.id)));
        // On a person's own page there is no need to say through whom the membership is.
        let memberships: Vec<Membership> = self
            .overview()
            .memberships_through(person.id)
            .into_iter()
            .map(|membership| Membership { person: None, ..membership.clone() })
            .collect();
        self.forums_by_region(&mut page, &memberships.iter().collect::<Vec<_>>());
        self.seats_of_colleagues(&mut page, person);
        self.guest_at(&mut page, Party::Person(person.id));
        let notes = self.overview().notes_where(|attendee| attendee.person == Some(person.id));
        self.notes(&mut page, &notes, |note| self.date_and_forum(note));
        page
    }

    /// The seats of the organisation of a person that are not theirs. Adds nothing when there are none.
    pub(super) fn seats_of_colleagues(&self, page: &mut Page, person: &Person) {
        let Some(employer) = person.organisation else { return };
        let seats = self.overview().memberships_of(employer);
        let others: Vec<_> = seats.into_iter().filter(|seat| seat.person != Some(person.id)).collect();
        if !others.is_empty() {
            page.heading(&self.lang.also_sits_in(&self.subject_name(Subject::Organisation(employer))));
            self.seats(page, &others);
        }
    }

    fn chaired_with_me(&self, page: &mut Page, person: &Person) {
        let with = |forum: &Forum| self.overview().my_place(forum.id).and_then(Involvement::alternates_with);
        let chaired = |forum: &&Forum| with(forum) == Some(person.id);
        for forum in self.overview().forums().iter().filter(chaired) {
            let runs = vec![(forum.name.clone(), Tone::Link)];
            page.labelled(self.lang.alternates_with_me(), runs, Some(Item::Link(Place::Forum(forum.id))));
        }
    }
}
