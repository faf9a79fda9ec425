//! The pages about regions, forums, organisations and people.

mod agenda;
mod attendance;
mod beside;
mod briefing;
mod cached;
mod copied;
mod forum;
mod gaps;
mod municipality;
mod note;
mod on_page;
mod organisation;
mod parts;
mod person;
mod preview;
mod region;
mod suggestion;
mod ways_in;

pub use beside::{PageBeside, RecordBeside};
pub use cached::{CachedPage, Shown};
pub use gaps::GapsOf;
pub use municipality::{Locality, Room};
pub use on_page::OnPage;

use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::Page;
use crate::tui::world::World;

impl World {
    /// The page of a place; it says so when the record is no longer there.
    pub fn page(&self, place: Option<Place>) -> Page {
        let page = match place {
            Some(Place::Region(id)) => self.overview().regions().get(id).map(|region| self.region(region)),
            Some(Place::Forum(id)) => self.overview().forums().get(id).map(|forum| self.forum(forum)),
            Some(Place::Organisation(id)) => {
                self.overview().organisations().get(id).map(|o| self.organisation(o))
            }
            Some(Place::Briefing(id)) => self.overview().forums().get(id).map(|forum| self.briefing(forum)),
            Some(Place::Person(id)) => self.overview().persons().get(id).map(|person| self.person(person)),
            None => None,
        };
        page.unwrap_or_else(|| {
            let mut page = Page::default();
            page.text(0, self.lang.nothing_here(), Tone::Muted);
            page
        })
    }
}
