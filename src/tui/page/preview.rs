//! What the search shows about a hit: above all, where they sit.

use std::borrow::Cow;

use crate::domain::{Forum, Municipality, Organisation, Party, Person, Region, Subject};
use crate::search::TargetRef;
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    /// The preview of a hit of the search.
    pub fn preview(&self, found: TargetRef<'_>) -> Page {
        let mut page = Page::default();
        page.heading(found.name());
        match found {
            TargetRef::Organisation(organisation) => self.preview_organisation(&mut page, organisation),
            TargetRef::Person(person) => self.preview_person(&mut page, person),
            TargetRef::Forum(forum) => self.preview_forum(&mut page, forum),
            TargetRef::Region(region) => self.preview_region(&mut page, region),
            TargetRef::Municipality(municipality) => self.preview_municipality(&mut page, municipality),
        }
        page
    }

    /// What a hit belongs to, to tell it from others of its name: the organisation of a person, the region of a forum or
    /// a municipality.
    pub fn belongs_to(&self, found: TargetRef<'_>) -> Option<Cow<'_, str>> {
        let overview = self.overview();
        let region = |id| overview.regions().get(id).map(|region| Cow::Borrowed(region.name.as_str()));
        match found {
            TargetRef::Organisation(_) | TargetRef::Region(_) => None,
            TargetRef::Person(person) => {
                overview.organisations().get(person.organisation?).map(|employer| overview.label(employer))
            }
            TargetRef::Forum(forum) => region(forum.region),
            TargetRef::Municipality(municipality) => region(overview.region_covering(municipality.refnis)?),
        }
    }

    fn preview_organisation(&self, page: &mut Page, organisation: &Organisation) {
        let municipality = organisation.municipality.and_then(Municipality::find);
        let place = municipality.map_or_else(String::new, |municipality| format!(" · {}", municipality.name));
        page.text(0, &format!("{}{place}", self.lang.sector(organisation.sector)), Tone::Muted);
        page.value(self.lang.email(), organisation.email.as_deref().unwrap_or_default());
        page.value(self.lang.phone(), organisation.phone.as_deref().unwrap_or_default());
        let memberships = self.overview().memberships_of(organisation.id);
        if memberships.is_empty() {
            page.text(0, self.lang.sits_nowhere(), Tone::Muted);
        }
        self.forums_by_region(page, &memberships);
        self.guest_at(page, Party::Organisation(organisation.id));
        self.brings_me_into(page, organisation.id);
        self.contacts(page, &self.overview().people_at(organisation.id));
    }

    fn preview_person(&self, page: &mut Page, person: &Person) {
        let employer = person.organisation.map(|id| Place::Organisation(id).name(self.overview()));
        let job: Vec<&str> = [person.function.as_str(), employer.as_deref().unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        page.text(0, &job.join(" · "), Tone::Muted);
        page.value(self.lang.email(), person.email.as_deref().unwrap_or_default());
        page.value(self.lang.phone(), person.phone.as_deref().unwrap_or_default());
        let memberships = self.overview().memberships_through(person.id);
        self.forums_by_region(page, &memberships);
        self.seats_of_colleagues(page, person);
        self.guest_at(page, Party::Person(person.id));
        self.person_brings_me_into(page, person);
        self.open_follow_ups(page, Subject::Person(person.id));
    }

    fn preview_forum(&self, page: &mut Page, forum: &Forum) {
        page.text(0, &Place::Region(forum.region).name(self.overview()), Tone::Muted);
        self.my_place(page, forum.id);
        page.value(self.lang.purpose(), &forum.purpose);
        if let Some(last) = self.overview().last_meeting(forum.id, self.moment.today) {
            page.value(self.lang.last_meeting(), &self.lang.date(last));
        }
        self.open_follow_ups(page, Subject::Forum(forum.id));
        let members = self.overview().members_of(forum.id);
        if !members.is_empty() {
            page.heading(&self.lang.members_count(members.len()));
        }
        for member in members {
            page.text(0, &self.through(member.organisation, member.person), Tone::Plain);
        }
    }

    fn preview_region(&self, page: &mut Page, region: &Region) {
        self.my_place(page, region.id);
        let forums = self.overview().forums_in(region.id);
        if !forums.is_empty() {
            page.heading(&self.lang.forums_count(forums.len()));
        }
        for forum in forums {
            page.line(0, self.signed(forum), Some(Item::Place(Place::Forum(forum.id))));
        }
        self.open_follow_ups(page, Subject::Region(region.id));
    }

    fn preview_municipality(&self, page: &mut Page, municipality: &Municipality) {
        page.text(0, &municipality.postal_codes.join(", "), Tone::Muted);
        let parts: Vec<&str> = municipality.parts.iter().map(|part| part.name.as_str()).collect();
        page.text(0, &parts.join(", "), Tone::Muted);
        let is_there = |organisation: &&Organisation| organisation.municipality == Some(municipality.refnis);
        let there: Vec<&Organisation> = self.overview().organisations().iter().filter(is_there).collect();
        if !there.is_empty() {
            page.heading(self.lang.organisations());
        }
        for organisation in there {
            page.text(0, &organisation.name, Tone::Plain);
        }
    }

    /// The open follow-ups about somebody or something, or promised by them.
    fn open_follow_ups(&self, page: &mut Page, subject: Subject) {
        let open: Vec<_> = self
            .overview()
            .follow_ups_in_order()
            .into_iter()
            .filter(|follow_up| follow_up.is_open())
            .filter(|follow_up| {
                follow_up.about == subject || follow_up.waiting_for.map(Subject::from) == Some(subject)
            })
            .collect();
        self.follow_ups(page, &open);
    }
}
