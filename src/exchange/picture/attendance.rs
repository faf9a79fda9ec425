//! The attendance at a forum: a row for each member and a column for each of the last meetings.

use maud::{Markup, html};

use super::{LINE, Picture, label, name_lines, width_of};
use crate::domain::{Date, ForumAttendance, Network};
use crate::i18n::Lang;

/// The height of a row and the width of a column.
const ROW: usize = 22;
const COLUMN: usize = 62;
const TOP: usize = 46;
const BOX: usize = 12;
/// The row below the others is called at least this long.
const NARROWEST: usize = 190;
/// Below the rows: how many were there, and the legend.
const BELOW: usize = 56;
/// Beside the columns: how often somebody was there.
const BESIDE: usize = 90;

/// Who of the members was at the last meetings of a forum.
pub fn attendance(network: &Network<'_>, of: &ForumAttendance<'_>, lang: Lang) -> Picture {
    let overview = network.overview();
    let days = days(network, of);
    let columns = days.len();
    let present = present(network, of);
    let names: Vec<Vec<String>> =
        of.members.iter().map(|one| name_lines(&overview.label(one.organisation))).collect();
    let row = if names.iter().any(|name| name.len() > 1) { ROW + LINE } else { ROW };
    let left = NARROWEST.max(width_of(names.iter().flatten()) + 20);
    let right = left + columns * COLUMN;
    let bottom = TOP + of.members.len() * row;
    let shapes = html! {
        @for (column, day) in days.iter().enumerate() {
            @let middle = left + column * COLUMN + COLUMN / 2;
            text class="mid bold" x=(middle) y="18" { (lang.short_day_and_month(*day)) }
            text class="mid quiet" x=(middle) y="33" { (day.year()) }
        }
        @for (number, (member, name)) in of.members.iter().zip(&names).enumerate() {
            @let y = TOP + number * row;
            @let middle = y + row / 2;
            @let strip = &member.attendance.strip;
            line class="rule" x1="0" x2=(right + BESIDE) y1=(y) y2=(y) {}
            (label("end", left - 8, middle, name))
            @for column in 0..columns {
                (cell(is_present(strip, column, columns), left + column * COLUMN + COLUMN / 2, middle))
            }
            text x=(right + 8) y=(middle + 5) { (lang.times_of(member.attendance.present(), member.attendance.of())) }
        }
        line class="rule" x1="0" x2=(right + BESIDE) y1=(bottom) y2=(bottom) {}
        text class="end quiet" x=(left - 8) y=(bottom + 15) { (lang.members_present()) }
        @for (column, (_, count)) in present.iter().enumerate() {
            text class="mid bold" x=(left + column * COLUMN + COLUMN / 2) y=(bottom + 15) { (count) }
        }
        (cell(Some(true), 14, bottom + 38))
        text x="28" y=(bottom + 42) { (lang.sign_present()) }
        (cell(Some(false), 134, bottom + 38))
        text x="148" y=(bottom + 42) { (lang.sign_not_present()) }
    };
    Picture {
        title: lang.picture_attendance(&of.forum.name),
        description: lang.picture_attendance_text(of.members.len(), columns),
        reading: lang.report_attendance_text(),
        id: "attendance".to_owned(),
        width: right + BESIDE,
        height: bottom + BELOW,
        shapes: shapes.into_string(),
    }
}

/// The days of the lists that are shown, oldest first.
fn days(network: &Network<'_>, of: &ForumAttendance<'_>) -> Vec<Date> {
    let columns = of.members.iter().map(|member| member.attendance.of()).max().unwrap_or_default();
    let lists = network.roster(of.forum.id).map_or(&[][..], |roster| &roster.lists);
    lists[lists.len().saturating_sub(columns)..].iter().map(|list| list.date).collect()
}

/// How many members were at each of the last meetings, oldest first.
pub(in crate::exchange) fn present(network: &Network<'_>, of: &ForumAttendance<'_>) -> Vec<(Date, usize)> {
    let days = days(network, of);
    let columns = days.len();
    let at = |column: usize| {
        let was_there = |strip: &[bool]| is_present(strip, column, columns) == Some(true);
        of.members.iter().filter(|member| was_there(&member.attendance.strip)).count()
    };
    days.into_iter().enumerate().map(|(column, day)| (day, at(column))).collect()
}

/// Whether somebody was there; none if that was before they had a seat.
fn is_present(strip: &[bool], column: usize, columns: usize) -> Option<bool> {
    strip.get((column + strip.len()).checked_sub(columns)?).copied()
}

fn cell(is_present: Option<bool>, x: usize, y: usize) -> Markup {
    let class = match is_present {
        Some(true) => "full",
        Some(false) => "edge",
        None => return html! {},
    };
    html! {
        rect class=(class) x=(x - BOX / 2) y=(y - BOX / 2) width=(BOX) height=(BOX) rx="2" {}
    }
}
