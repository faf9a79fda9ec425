//! What is still open: mine and what others promised; without people, only how many there are.

use std::collections::BTreeMap;

use super::Content;
use crate::domain::{Date, FollowUp};
use crate::exchange::report::document::{Section, Shape, Table};

impl Content<'_> {
    pub(super) fn follow_ups(&self) -> Option<Section> {
        let lang = self.lang();
        let open = self.open_follow_ups();
        let mut section =
            Section::new("follow-ups", lang.heading_with_count(lang.report_follow_ups(), open.len()));
        if self.privacy().has_names() {
            let (promised, mine): (Vec<&FollowUp>, Vec<&FollowUp>) =
                open.into_iter().partition(|follow_up| follow_up.waiting_for.is_some());
            section.table(self.mine(&mine));
            section.table(self.promised(&promised));
        } else {
            section.table(self.numbers(&open));
        }
        section.unless_empty()
    }

    fn mine(&self, mine: &[&FollowUp]) -> Table {
        let lang = self.lang();
        let columns = [lang.column_what(), lang.column_about(), lang.column_due()];
        let mut table = Table::new(lang.table_mine(), Shape::Cards, columns);
        for follow_up in mine {
            let about = self.subject(follow_up.about);
            table.row([follow_up.text.as_str().into(), about.into(), self.due(follow_up).into()]);
        }
        table
    }

    fn promised(&self, promised: &[&FollowUp]) -> Table {
        let lang = self.lang();
        let columns = [lang.column_what(), lang.column_who(), lang.column_about(), lang.column_due()];
        let mut table = Table::new(lang.table_promised(), Shape::Cards, columns);
        for follow_up in promised {
            let who = follow_up.waiting_for.map(|party| self.party(party)).unwrap_or_default();
            let about = self.subject(follow_up.about);
            table.row([follow_up.text.as_str().into(), who.into(), about.into(), self.due(follow_up).into()]);
        }
        table
    }

    fn due(&self, follow_up: &FollowUp) -> String {
        let lang = self.lang();
        let Some(due) = follow_up.due else { return String::new() };
        let late = follow_up.is_overdue(self.request.today).then(|| lang.overdue());
        std::iter::once(lang.short_date(due)).chain(late.map(str::to_owned)).collect::<Vec<_>>().join(", ")
    }

    /// How many there are about each record.
    fn numbers(&self, open: &[&FollowUp]) -> Table {
        let lang = self.lang();
        let mut about: BTreeMap<String, Vec<&FollowUp>> = BTreeMap::new();
        for follow_up in open {
            about.entry(self.subject(follow_up.about)).or_default().push(follow_up);
        }
        let columns = [
            lang.column_about(),
            lang.column_count(),
            lang.table_promised(),
            lang.column_overdue(),
            lang.column_first_due(),
        ];
        let mut table = Table::new(lang.table_follow_ups(), Shape::Cards, columns);
        for (about, follow_ups) in about {
            let promised = follow_ups.iter().filter(|one| one.waiting_for.is_some()).count();
            let overdue = follow_ups.iter().filter(|one| one.is_overdue(self.request.today)).count();
            let first: Option<Date> = follow_ups.iter().filter_map(|one| one.due).min();
            table.row([
                about.into(),
                follow_ups.len().into(),
                promised.into(),
                overdue.into(),
                first.map(|day| lang.short_date(day)).unwrap_or_default().into(),
            ]);
        }
        table
    }
}
