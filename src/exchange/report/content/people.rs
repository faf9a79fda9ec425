//! Who sits in a forum, and how to reach people.

use std::collections::BTreeSet;

use super::Content;
use crate::domain::{Person, PersonId, Subject};
use crate::exchange::report::document::{Cell, Section, Shape, Table};
use crate::text::fold;

impl Content<'_> {
    /// The members of the one forum that the report is about.
    pub(super) fn members(&self) -> Option<Section> {
        let (lang, forum) = (self.lang(), self.forum()?);
        let mut seats = self.overview.members_of(forum.id);
        let organisation = |id| self.overview.organisations().get(id);
        seats.sort_by_cached_key(|seat| {
            let organisation = organisation(seat.organisation);
            (organisation.map(|one| one.sector), fold(&self.label_of(seat.organisation)), seat.id)
        });
        let has_remarks = self.privacy().has_contacts() && self.is_for_management();
        let mut table = Table::new(lang.table_members(), Shape::Cards, []);
        let mut columns = vec![lang.column_partner(), lang.column_sector(), lang.column_role()];
        columns.extend(self.privacy().has_names().then(|| lang.column_who()));
        columns.extend(has_remarks.then(|| lang.remarks()));
        table.columns = columns.into_iter().map(str::to_owned).collect();
        for seat in seats {
            let sector = organisation(seat.organisation).map_or("", |one| lang.sector(one.sector));
            let mut row: Vec<Cell> = vec![
                self.label_of(seat.organisation).into(),
                sector.into(),
                lang.role(seat.role).unwrap_or_default().into(),
            ];
            if self.privacy().has_names() {
                row.push(self.person(seat.person).unwrap_or_default().into());
            }
            if has_remarks {
                row.push(seat.remarks.as_str().into());
            }
            table.rows.push(row);
        }
        let mut section = Section::new("members", lang.report_members());
        section.table(table.without_empty_columns());
        section.unless_empty()
    }

    /// How to reach those who sit in a forum of the report, and the people of the organisation that it is about.
    pub(super) fn people(&self) -> Option<Section> {
        if !self.privacy().has_contacts() {
            return None;
        }
        let lang = self.lang();
        let forums: BTreeSet<_> = self.forums.iter().map(|forum| forum.id).collect();
        let seats = self.overview.memberships().iter().filter(|seat| forums.contains(&seat.forum));
        let mut people: BTreeSet<PersonId> = seats.filter_map(|seat| seat.person).collect();
        match self.request.scope {
            Some(Subject::Organisation(organisation)) => {
                people.extend(self.overview.people_at(organisation).iter().map(|person| person.id));
            }
            Some(Subject::Person(person)) => people.extend([person]),
            _ => {}
        }
        let mut people: Vec<&Person> =
            people.into_iter().filter_map(|person| self.overview.persons().get(person)).collect();
        people.sort_by_cached_key(|person| (fold(&person.name), person.id));
        let columns = [
            lang.column_name(),
            lang.column_organisation(),
            lang.column_function(),
            lang.column_email(),
            lang.column_phone(),
        ];
        let mut table = Table::new(lang.table_people(), Shape::Cards, columns);
        for person in people {
            table.row([
                person.name.as_str().into(),
                person.organisation.map(|id| self.label_of(id)).unwrap_or_default().into(),
                person.function.as_str().into(),
                Cell::Address(person.email.clone().unwrap_or_default()),
                person.phone.clone().unwrap_or_default().into(),
            ]);
        }
        let mut section = Section::new("people", lang.report_people());
        section.table(table.without_empty_columns());
        section.unless_empty()
    }
}
