//! In brief: the numbers.

use super::Content;
use crate::domain::{Outlook, Rhythm, local_forums};
use crate::exchange::report::document::{Block, Figure, Section};

impl Content<'_> {
    pub(super) fn brief(&self) -> Section {
        let lang = self.lang();
        let mut figures = Vec::new();
        let mut add = |number: String, label: &str| figures.push(Figure { number, label: label.to_owned() });
        if self.forum().is_none() {
            add(self.forums.len().to_string(), lang.figure_forums());
            if self.is_for_management() {
                let outside = self.forums.iter().filter(|forum| self.overview.is_outside(forum.id)).count();
                add((self.forums.len() - outside).to_string(), lang.figure_mine());
                add(outside.to_string(), lang.figure_outside());
            }
        }
        add(self.partners().len().to_string(), lang.figure_partners());
        if self.request.scope.is_none() {
            let local = local_forums(self.overview);
            let with = local.iter().filter(|place| !place.forums.is_empty()).count();
            add(lang.times_of(with, local.len()), lang.figure_municipalities());
        }
        let rhythms = || self.forums.iter().filter_map(|forum| self.rhythms.get(&forum.id));
        add(rhythms().map(|rhythm| rhythm.planned.len()).sum::<usize>().to_string(), lang.figure_planned());
        let is_quiet = |rhythm: &&Rhythm<'_>| matches!(rhythm.outlook(), Outlook::Quiet(_));
        add(rhythms().filter(is_quiet).count().to_string(), lang.figure_quiet());
        let open = self.open_follow_ups();
        let promised = open.iter().filter(|follow_up| follow_up.waiting_for.is_some()).count();
        if self.is_for_management() {
            add(open.len().to_string(), lang.figure_open());
        }
        add(promised.to_string(), lang.figure_promised());
        let overdue = open.iter().filter(|follow_up| follow_up.is_overdue(self.request.today)).count();
        add(overdue.to_string(), lang.figure_overdue());
        if let Some(since) = self.request.since {
            let day = lang.date(since);
            add(self.notes_since(since).len().to_string(), &lang.figure_notes(&day));
            add(self.done_since(since).len().to_string(), &lang.figure_done(&day));
        }
        let mut section = Section::new("brief", lang.report_in_brief());
        section.push(Block::Figures(figures));
        section
    }
}
