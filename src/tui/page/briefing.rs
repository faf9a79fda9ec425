//! The briefing on a forum: what to read before its meeting.

use crate::domain::{Briefing, Encounter, FollowUp, Forum, Subject};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl World {
    /// The briefing on a forum.
    pub(super) fn briefing(&self, forum: &Forum) -> Page {
        let briefing = Briefing::new(self.overview(), forum, self.moment.today);
        let mut page = Page::default();
        page.title(&self.lang.briefing_on(&forum.name), Place::Forum(forum.id));
        self.last_and_next(&mut page, &briefing.rhythm);
        let Briefing { to_raise, promised, to_do, about_members, .. } = &briefing;
        self.open(&mut page, forum, &self.lang.to_raise_count(to_raise.len()), to_raise);
        self.open(&mut page, forum, &self.lang.promised_count(promised.len()), promised);
        self.open(&mut page, forum, &self.lang.my_to_do_count(to_do.len()), to_do);
        self.open(&mut page, forum, &self.lang.about_members_count(about_members.len()), about_members);
        if let Some(note) = briefing.rhythm.last_note {
            page.heading(self.lang.last_note());
            self.note(&mut page, note, self.lang.date(note.date));
        }
        self.about_forum(&mut page, forum);
        self.meetings(&mut page, &briefing.rhythm);
        self.members(&mut page, forum, &briefing.members);
        self.encounters(&mut page, &briefing.encounters);
        page
    }

    /// What the forum is for, who convenes it and what else is known about it.
    fn about_forum(&self, page: &mut Page, forum: &Forum) {
        page.gap();
        page.value(self.lang.purpose(), &forum.purpose);
        if let Some(convenor) = forum.convenor.map(Place::Organisation) {
            let link = vec![(convenor.name(self.overview()), Tone::Link)];
            page.labelled(self.lang.convenor(), link, Some(Item::Link(convenor)));
        }
        self.my_place(page, forum.id);
        page.value(self.lang.remarks(), &forum.remarks);
        self.how_to_get_in(page, forum);
    }

    /// Open follow-ups under a heading, each with its subject unless that is the forum itself. Adds nothing
    /// when there are none.
    fn open(&self, page: &mut Page, forum: &Forum, heading: &str, follow_ups: &[&FollowUp]) {
        if !follow_ups.is_empty() {
            page.heading(heading);
        }
        for follow_up in follow_ups {
            let is_of_forum = follow_up.about == Subject::Forum(forum.id);
            let runs = if is_of_forum { self.follow_up(follow_up) } else { self.follow_up_about(follow_up) };
            page.line(0, runs, Some(Item::FollowUp(follow_up.id)));
        }
    }

    fn encounters(&self, page: &mut Page, encounters: &[Encounter<'_>]) {
        if encounters.is_empty() {
            return;
        }
        page.heading(&self.lang.encounters_count(encounters.len()));
        for met in encounters {
            let last = self.lang.date_and_distance(met.last, self.moment.today);
            let mut runs = self.signed(met.forum);
            runs.push((format!("  {last}"), Tone::Muted));
            page.line(0, runs, Some(Item::Place(Place::Forum(met.forum.id))));
            let names = met.members.iter().map(|member| self.through(member.organisation, member.person));
            page.text(2, &names.collect::<Vec<_>>().join(", "), Tone::Plain);
        }
    }
}
