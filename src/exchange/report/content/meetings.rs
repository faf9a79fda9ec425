//! Forums that have gone quiet, and meetings that are planned.

use super::Content;
use crate::domain::{Meeting, Outlook, Silence};
use crate::exchange::report::document::{Section, Shape, Table};

impl Content<'_> {
    pub(super) fn quiet(&self) -> Option<Section> {
        let lang = self.lang();
        let mut quiet: Vec<(&str, Silence)> = self
            .forums
            .iter()
            .filter_map(|forum| match self.rhythms.get(&forum.id)?.outlook() {
                Outlook::Quiet(silence) => Some((forum.name.as_str(), silence)),
                _ => None,
            })
            .collect();
        quiet.sort_by_key(|(_, silence)| silence.since);
        let columns = [lang.column_forum(), lang.column_last(), lang.column_expected()];
        let mut table = Table::new(lang.table_quiet(), Shape::Cards, columns);
        for (forum, silence) in &quiet {
            let since = lang.date_and_distance(silence.since, self.request.today);
            table.row([(*forum).into(), since.into(), lang.date(silence.expected_by).into()]);
        }
        let mut section = Section::new("quiet", lang.heading_with_count(lang.report_quiet(), quiet.len()));
        section.table(table);
        section.unless_empty()
    }

    pub(super) fn planned(&self) -> Option<Section> {
        let lang = self.lang();
        let rhythms = self.forums.iter().filter_map(|forum| self.rhythms.get(&forum.id));
        let mut planned: Vec<&Meeting> = rhythms.flat_map(|rhythm| rhythm.planned.iter().copied()).collect();
        planned.sort_by_key(|meeting| (meeting.date, meeting.time, meeting.id));
        let columns = [lang.column_day(), lang.column_hours(), lang.column_forum(), lang.column_place()];
        let mut table = Table::new(lang.table_planned(), Shape::Cards, columns);
        for meeting in &planned {
            let mut place = vec![meeting.place.clone()];
            if self.is_for_management() && !meeting.remarks.is_empty() {
                place.push(lang.with_remark(&meeting.remarks));
            }
            place.retain(|line| !line.is_empty());
            table.row([
                format!("{} {}", lang.weekday(meeting.date), lang.date(meeting.date)).into(),
                lang.meeting_hours(meeting).unwrap_or_default().into(),
                self.forum_name(meeting.forum).into(),
                place.into(),
            ]);
        }
        let mut section =
            Section::new("planned", lang.heading_with_count(lang.report_planned(), planned.len()));
        section.table(table.without_empty_columns());
        section.unless_empty()
    }
}
