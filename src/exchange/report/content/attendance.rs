//! Attendance: who was at the last meetings. Partners read how many were there, not who was not.

use super::Content;
use crate::domain::{ForumAttendance, MemberAttendance};
use crate::exchange::picture;
use crate::exchange::report::document::{Block, Section, Shape, Table};

impl Content<'_> {
    pub(super) fn attendance(&self) -> Option<Section> {
        let lang = self.lang();
        let mut section = Section::new("attendance", lang.report_attendance());
        section.text(lang.report_attendance_text());
        if let Some(forum) = self.forum() {
            let attendance = self.network.attendance_of(forum.id)?;
            if self.is_for_management() {
                section.push(Block::Picture(picture::attendance(&self.network, &attendance, lang)));
                section.table(self.by_member(&attendance));
                section.table(self.guests(&attendance));
            } else {
                section.table(self.by_meeting(&attendance));
            }
            return Some(section);
        }
        let attendance = self.network.attendance();
        let columns = [lang.column_forum(), lang.column_lists()];
        let mut table = if self.is_for_management() {
            let columns = [columns[0], columns[1], lang.column_stopped(), lang.column_guests()];
            Table::new(lang.table_attendance(), Shape::Cards, columns)
        } else {
            Table::new(lang.table_attendance(), Shape::Narrow, columns)
        };
        for forum in &self.forums {
            let Some(of_forum) = attendance.iter().find(|one| one.forum.id == forum.id) else { continue };
            let mut row = vec![forum.name.as_str().into(), of_forum.lists.into()];
            if self.is_for_management() {
                let silent = of_forum.members.iter().filter(|member| member.attendance.absence.is_some());
                let silent: Vec<String> = silent.map(|member| self.label(member.organisation)).collect();
                let guests: Vec<String> =
                    of_forum.guests.iter().map(|guest| self.label(guest.organisation)).collect();
                row.extend([silent.join(", ").into(), guests.join(", ").into()]);
            }
            table.rows.push(row);
        }
        if table.rows.is_empty() {
            return None;
        }
        section.table(table);
        Some(section)
    }

    fn by_member(&self, attendance: &ForumAttendance<'_>) -> Table {
        let lang = self.lang();
        let columns = [lang.column_partner(), lang.column_present(), lang.column_last_seen()];
        let mut table = Table::new(lang.table_attendance_by_member(), Shape::Narrow, columns);
        for MemberAttendance { seat, organisation, attendance } in &attendance.members {
            let last = attendance.last.map(|day| lang.short_date(day)).unwrap_or_default();
            table.row([
                self.seat(organisation.id, seat.person).into(),
                lang.times_of(attendance.present(), attendance.of()).into(),
                last.into(),
            ]);
        }
        table
    }

    fn guests(&self, attendance: &ForumAttendance<'_>) -> Table {
        let lang = self.lang();
        let columns = [lang.column_partner(), lang.column_present(), lang.column_last_seen()];
        let mut table = Table::new(lang.column_guests(), Shape::Narrow, columns);
        for guest in &attendance.guests {
            let last = lang.short_date(guest.last);
            table.row([self.label(guest.organisation).into(), guest.times.into(), last.into()]);
        }
        table
    }

    fn by_meeting(&self, attendance: &ForumAttendance<'_>) -> Table {
        let lang = self.lang();
        let columns = [lang.column_day(), lang.column_present()];
        let mut table = Table::new(lang.table_attendance_by_meeting(), Shape::Narrow, columns);
        for (day, present) in picture::present(&self.network, attendance) {
            table.row([lang.date(day).into(), present.into()]);
        }
        table
    }
}
