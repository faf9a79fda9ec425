//! The page of an organisation: what it is, whom I know there, and every forum in which it has a seat.

use std::collections::BTreeSet;

use super::parts::contact;
use crate::domain::{ForumId, Municipality, Network, Organisation, Party, Person, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Contact, Item, Page};
use crate::tui::world::World;

/// From this many shared forums on, two organisations often sit together.
const OFTEN: usize = 2;
/// The number of organisations that often sit together with one and are listed.
const COMPANIONS: usize = 5;

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
        self.last_present(&mut page, organisation);
        page.value(self.lang.remarks(), remarks);
        self.contacts(&mut page, &self.overview().people_at(organisation.id));
        self.follow_ups(&mut page, &self.overview().follow_ups_about(Subject::Organisation(organisation.id)));
        self.forums_by_region(&mut page, &self.overview().memberships_of(organisation.id));
        self.guest_at(&mut page, Party::Organisation(organisation.id));
        self.companions(&mut page, organisation);
        let notes = self.overview().notes_where(|attendee| attendee.organisation == organisation.id);
        self.notes(&mut page, &notes, |note| self.date_and_forum(note));
        page
    }

    /// The meeting at which an organisation was present last. Adds nothing of our own network.
    fn last_present(&self, page: &mut Page, organisation: &Organisation) {
        let seen = self.overview().last_seen(organisation.id, self.moment.today);
        let Some((forum, day)) = seen.filter(|_| !organisation.own) else { return };
        let words = format!("{} · ", self.lang.date_and_distance(day, self.moment.today));
        let runs = vec![(words, Tone::Plain), (forum.name.clone(), Tone::Link)];
        page.labelled(self.lang.last_present(), runs, Some(Item::Link(Place::Forum(forum.id))));
    }

    /// With whom an organisation shares several forums, most first. Adds nothing when there is nobody.
    fn companions(&self, page: &mut Page, organisation: &Organisation) {
        let (overview, today) = (self.overview(), self.moment.today);
        let forums: BTreeSet<ForumId> =
            overview.memberships_of(organisation.id).iter().map(|seat| seat.forum).collect();
        let network = Network::among(overview, today, |forum| forums.contains(&forum));
        let companions = network.companions(organisation.id);
        let often = companions.iter().filter(|companion| companion.shared >= OFTEN).take(COMPANIONS);
        for (number, companion) in often.enumerate() {
            if number == 0 {
                page.heading(self.lang.sits_most_often_with());
            }
            let runs = vec![
                (self.through(companion.organisation.id, None), Tone::Link),
                (format!("  {}", self.lang.shared_tables(companion.shared)), Tone::Muted),
            ];
            page.line(0, runs, Some(Item::Link(Place::Organisation(companion.organisation.id))));
        }
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
