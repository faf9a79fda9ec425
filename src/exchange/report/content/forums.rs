//! The forums by region, each with its purpose, my place, who sits there and when it meets.

use super::Content;
use crate::domain::{Forum, Kind, Outlook};
use crate::exchange::report::document::{Block, Cell, Section, Shape, Table};
use crate::text::fold;

impl Content<'_> {
    pub(super) fn forum_tables(&self) -> Option<Section> {
        let lang = self.lang();
        let heading = if self.forum().is_some() { lang.report_forum() } else { lang.report_forums() };
        let mut section = Section::new("forums", heading);
        for in_region in self.forums.chunk_by(|one, other| one.region == other.region) {
            let Some(first) = in_region.first() else { continue };
            let region = self.region_name(first.region);
            section.push(Block::Heading(region.to_owned()));
            let caption = lang.table_forums_in(&lang.count_of(Kind::Forum, in_region.len()), region);
            let facts = if self.is_for_management() {
                lang.column_place_and_when()
            } else {
                lang.column_convenor_and_when()
            };
            let columns = [lang.column_forum(), lang.purpose(), facts, lang.column_partners()];
            let mut table = Table::new(caption, Shape::Cards, columns);
            table.rows = in_region.iter().map(|forum| self.forum_row(forum)).collect();
            section.table(table);
        }
        section.unless_empty()
    }

    fn forum_row(&self, forum: &Forum) -> Vec<Cell> {
        let lang = self.lang();
        let mut purpose = vec![forum.purpose.clone()];
        if self.is_for_management() && !forum.remarks.is_empty() {
            purpose.push(lang.with_remark(&forum.remarks));
        }
        // Few columns, so that the long words in them fit on paper.
        vec![
            forum.name.as_str().into(),
            purpose.into(),
            self.facts(forum).into(),
            self.partners_in_short(forum).into(),
        ]
    }

    /// My place, the convenor, and when it meets.
    fn facts(&self, forum: &Forum) -> Vec<String> {
        let place = self.is_for_management().then(|| self.my_place(forum));
        let convenor = forum.convenor.map(|convenor| self.lang().convened_by(&self.label_of(convenor)));
        let mut facts: Vec<String> = place.into_iter().chain(convenor).chain(self.when(forum)).collect();
        facts.retain(|fact| !fact.is_empty());
        facts
    }

    fn my_place(&self, forum: &Forum) -> String {
        let lang = self.lang();
        let Some(place) = self.overview.my_place(forum.id) else { return String::new() };
        let words = lang.involvement(place);
        match self.person(place.alternates_with()) {
            Some(person) => format!("{words}, {}", lang.with_person(&person)),
            None => words.to_owned(),
        }
    }

    /// The partners by name: "3: CLB, LOP, Stad Diest (Liesbet Goos)".
    fn partners_in_short(&self, forum: &Forum) -> String {
        let Some(roster) = self.network.roster(forum.id) else { return String::new() };
        let mut names: Vec<String> =
            roster.seats.iter().map(|seat| self.seat(seat.organisation, seat.person)).collect();
        names.sort_by_cached_key(|name| fold(name));
        names.dedup();
        let count = self.lang().partners(roster.known());
        // A report about one forum lists its members below.
        if names.is_empty() || self.forum().is_some() {
            count
        } else {
            format!("{count}: {}", names.join(", "))
        }
    }

    fn when(&self, forum: &Forum) -> Vec<String> {
        let lang = self.lang();
        let mut when: Vec<String> = forum.cadence.map(|cadence| lang.cadence(cadence)).into_iter().collect();
        let Some(rhythm) = self.rhythms.get(&forum.id) else { return when };
        when.extend(rhythm.last_note.map(|note| lang.met_last_on(&lang.short_date(note.date))));
        match rhythm.outlook() {
            Outlook::Planned(meeting) => when.push(lang.meets_next_on(&lang.short_date(meeting.date))),
            Outlook::Expected(day) => when.push(lang.expected(&lang.short_date(day))),
            Outlook::Quiet(_) => when.push(lang.section_quiet().to_lowercase()),
            Outlook::Unknown => {}
        }
        when
    }
}
