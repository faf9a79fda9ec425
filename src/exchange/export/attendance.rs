//! Attendance: a row for each member or guest, and a column for each meeting of which it is known who was there.

use std::collections::BTreeSet;

use super::tables::Of;
use super::{Heading, Sheet, Value};
use crate::domain::{Attendee, Date, Network, Roster, Subject};
use crate::text::fold;

/// A sheet for each forum with such meetings.
pub(super) fn sheets(of: &Of<'_>, today: Date) -> Vec<Sheet> {
    let network = Network::new(of.overview, today);
    let seats = of.seats();
    let is_within = |roster: &&Roster<'_>| match of.within.subject {
        Some(Subject::Organisation(_) | Subject::Person(_)) => {
            seats.iter().any(|seat| seat.forum == roster.forum.id)
        }
        _ => of.within.has_forum(roster.forum.id),
    };
    let rosters = network.rosters().filter(|roster| !roster.lists.is_empty()).filter(is_within);
    rosters.map(|roster| sheet(of, roster)).collect()
}

fn sheet(of: &Of<'_>, roster: &Roster<'_>) -> Sheet {
    let lang = of.lang;
    let mut sheet = Sheet::new(&roster.forum.name, [lang.column_organisation(), lang.column_name()]);
    sheet.title = Some(lang.attendance_of(&roster.forum.name));
    sheet.headings.extend(roster.lists.iter().map(|list| Heading::Day(list.date)));
    let mut rows: BTreeSet<Attendee> =
        roster.lists.iter().flat_map(|list| list.present.iter().copied()).collect();
    // A member who never came has a row too.
    for seat in of.overview.members_of(roster.forum.id) {
        if !rows.iter().any(|row| row.organisation == seat.organisation) {
            rows.insert(Attendee { organisation: seat.organisation, person: seat.person });
        }
    }
    let mut rows: Vec<(&str, &str, Attendee)> = rows
        .into_iter()
        .filter_map(|row| {
            let organisation = of.overview.organisations().get(row.organisation)?;
            let person = row.person.and_then(|person| of.overview.persons().get(person));
            Some((organisation.name.as_str(), person.map_or("", |person| person.name.as_str()), row))
        })
        .collect();
    rows.sort_by_cached_key(|(organisation, person, row)| (fold(organisation), fold(person), *row));
    for (organisation, person, row) in rows {
        let sign = |was_there: bool| {
            if was_there { lang.sign_in_table().into() } else { Value::Text(String::new()) }
        };
        let mut values: Vec<Value> = vec![organisation.into(), person.into()];
        values.extend(roster.lists.iter().map(|list| sign(list.present.contains(&row))));
        sheet.rows.push(values);
    }
    sheet
}
