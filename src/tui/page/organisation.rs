//! The page of an organisation: what it is, whom I know there, and every forum in which it has a seat.

use super::parts::contact;
use crate::domain::{Municipality, Organisation, Party, Person, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Contact, Item, Page};
use crate::tui::world::World;

impl World {
    pub(super) fn organisation(&self, organisation: &Organisation) -> Page {
        let mut page = Page::default();
        let Organisation {
            id,
            name,
            abbreviation,
            aliases,
            former_names,
            sector,
            municipality,
            email,
            phone,
            website,
            own,
            remarks,
            other_fields: _,
        } = organisation;
        page.title(name, Place::Organisation(*id));
        page.value(self.lang.abbreviation_label(), abbreviation.as_deref().unwrap_or_default());
        self.other_names(&mut page, aliases, former_names);
        page.value(self.lang.sector_label(), self.lang.sector(*sector));
        if let Some(municipality) = municipality.and_then(Municipality::find) {
            let codes = municipality.postal_codes.join(", ");
            page.value(self.lang.municipality(), &format!("{} ({codes})", municipality.name));
        }
        contact(&mut page, self.lang.email(), email.as_deref(), Item::Contact((*id).into(), Contact::Email));
        contact(&mut page, self.lang.phone(), phone.as_deref(), Item::Contact((*id).into(), Contact::Phone));
        contact(
            &mut page,
            self.lang.website(),
            website.as_deref(),
            Item::Contact((*id).into(), Contact::Website),
        );
        page.value(self.lang.field_own(), if *own { self.lang.yes() } else { "" });
        page.value(self.lang.remarks(), remarks);
        self.contacts(&mut page, &self.overview().people_at(organisation.id));
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Organisation(organisation.id)));
        self.forums_by_region(&mut page, &self.overview().memberships_of(organisation.id));
        self.guest_at(&mut page, Party::Organisation(organisation.id));
        let notes = self.overview().notes_where(|attendee| attendee.organisation == organisation.id);
        self.notes(&mut page, &notes, |note| self.date_and_forum(note));
        page
    }

    pub(super) fn contacts(&self, page: &mut Page, people: &[&Person]) {
        if people.is_empty() {
            return;
        }
        page.heading(&self.lang.contacts_count(people.len()));
        for person in people {
            let mut runs = vec![(person.name.clone(), Tone::Link)];
            let parts: Vec<&str> =
                [Some(person.function.as_str()), person.email.as_deref(), person.phone.as_deref()]
                    .into_iter()
                    .flatten()
                    .filter(|part| !part.is_empty())
                    .collect();
            if !parts.is_empty() {
                runs.push((format!("  {}", parts.join(" · ")), Tone::Muted));
            }
            page.line(0, runs, Some(Item::Place(Place::Person(person.id))));
        }
    }
}
