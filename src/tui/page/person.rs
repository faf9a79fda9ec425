//! The page of a person: where they work and at which tables I meet them.

use crate::domain::{Forum, Membership, Person, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    pub(super) fn person(&self, person: &Person) -> Page {
        let mut page = Page::default();
        page.title(&person.name, Place::Person(person.id));
        self.other_names(&mut page, &person.aliases, &[]);
        if let Some(organisation) = person.organisation.map(Place::Organisation) {
            let runs = vec![(organisation.name(self.overview()), Tone::Link)];
            page.labelled(self.lang.organisation_label(), runs, Some(Item::Link(organisation)));
        }
        page.value(self.lang.function(), &person.function);
        page.value(self.lang.email(), person.email.as_deref().unwrap_or_default());
        page.value(self.lang.phone(), person.phone.as_deref().unwrap_or_default());
        page.value(self.lang.remarks(), &person.remarks);
        self.chaired_with_me(&mut page, person);
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Person(person.id)));
        // On her own page nobody needs to read through whom the membership is.
        let memberships: Vec<Membership> = self
            .overview()
            .memberships_through(person.id)
            .into_iter()
            .map(|membership| Membership { person: None, ..membership.clone() })
            .collect();
        self.forums_by_region(&mut page, &memberships.iter().collect::<Vec<_>>());
        let notes = self.overview().notes_where(|attendee| attendee.person == Some(person.id));
        self.notes(&mut page, &notes, |note| self.date_and_forum(note));
        page
    }

    fn chaired_with_me(&self, page: &mut Page, person: &Person) {
        let chaired = |forum: &&Forum| forum.involvement.alternates_with() == Some(person.id);
        for forum in self.overview().forums().iter().filter(chaired) {
            let runs = vec![(forum.name.clone(), Tone::Link)];
            page.labelled(self.lang.alternates_with_me(), runs, Some(Item::Link(Place::Forum(forum.id))));
        }
    }
}
