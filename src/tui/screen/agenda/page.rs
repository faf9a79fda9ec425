//! The agenda as a page to read.

use super::State;
use crate::domain::{Agenda, Entry};
use crate::tui::page::Context;
use crate::tui::place::Place;
use crate::tui::widget::page::{Item, Page};

/// The agenda of today, kept to what the state says.
pub(super) fn page(state: &State, context: &Context<'_>) -> Page {
    let mut page = Page::default();
    let agenda = Agenda::new(context.overview, context.today, state.about);
    for (section, entries) in agenda.sections() {
        page.heading(&format!("{section:?}"));
        for entry in entries {
            match entry {
                Entry::FollowUp(follow_up) => {
                    page.line(0, context.follow_up(follow_up), Some(Item::FollowUp(follow_up.id)));
                }
                Entry::Meeting(meeting) | Entry::Unwritten(meeting) => {
                    let forum = Place::Forum(meeting.forum).name(context.overview);
                    page.line(
                        0,
                        vec![(forum, crate::tui::theme::Tone::Plain)],
                        Some(Item::Meeting(meeting.id)),
                    );
                }
                Entry::Quiet(forum, _) => {
                    let runs = vec![(forum.name.clone(), crate::tui::theme::Tone::Plain)];
                    page.line(0, runs, Some(Item::Place(Place::Forum(forum.id))));
                }
            }
        }
    }
    page
}
