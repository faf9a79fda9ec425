//! Attendance lists: each column of a meeting becomes a note with who was there.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::choice::{Candidate, Decision, Doubt, Matter, WhyDoubt};
use super::row::Values;
use super::work::{Meant, Work};
use super::{CellFault, FaultKind};
use crate::domain::{Attendee, Date, ListMeeting, Note, NoteId, OrganisationId, OtherFields, PersonId};
use crate::exchange::list::{Sign, folded_sign};
use crate::exchange::table::{Cell, Row};

/// The word before those who had said that they would not come. Notes are in the language of the network.
const EXCUSED: &str = "Verontschuldigd";

/// Who was where, as the rows say.
#[derive(Default)]
pub(super) struct Attendances {
    rows: Vec<(usize, Attendee)>,
    /// The meetings of the list, to be remembered.
    pub(super) meetings: Vec<ListMeeting>,
    /// What signs that may mean either were found to mean.
    pub(super) settled: BTreeMap<String, bool>,
    /// What every sign was taken for.
    pub(super) read: BTreeMap<String, String>,
}

/// What the cells of a meeting say.
#[derive(Default)]
struct Attended {
    present: Vec<Attendee>,
    excused: Vec<Attendee>,
    absent: Vec<Attendee>,
    undecided: bool,
    marks: usize,
}

impl Work<'_> {
    /// Remembers whom a row is about.
    pub(super) fn attended(
        &mut self,
        organisation: OrganisationId,
        person: Option<PersonId>,
        values: &Values,
    ) {
        self.attendances.rows.push((values.row, Attendee { organisation, person }));
    }

    /// Makes the notes.
    pub(super) fn attend(&mut self) {
        let Some(forum) = self.forum.filter(|_| self.kind == crate::domain::ListKind::Attendance) else {
            return;
        };
        let list = self.request.list;
        let by_number: BTreeMap<usize, &Row> = list.rows().map(|row| (row.number, row)).collect();
        let rows = std::mem::take(&mut self.attendances.rows);
        let meanings = self.meanings(&rows, &by_number);
        let remembered = self.known.map(|source| source.meetings.clone()).unwrap_or_default();
        let mut meetings = remembered.clone();
        for (column, date) in list.meetings() {
            let mut attended = Attended::default();
            for (number, attendee) in &rows {
                let Some(cell) = by_number.get(number).map(|row| row.cell(column.place)) else { continue };
                let text = cell.shown();
                attended.marks += usize::from(!text.is_empty());
                let meaning = meanings.get(&folded_sign(&text)).copied().unwrap_or(Meant::This(Sign::Absent));
                let list = match meaning {
                    Meant::This(Sign::Present) => &mut attended.present,
                    Meant::This(Sign::Excused) => &mut attended.excused,
                    Meant::This(_) => &mut attended.absent,
                    _ => {
                        attended.undecided = true;
                        continue;
                    }
                };
                list.push(*attendee);
            }
            for list in [&mut attended.present, &mut attended.excused, &mut attended.absent] {
                keep_first(list);
            }
            // A column without any sign is of a meeting that is still to come.
            if attended.marks == 0 || attended.undecided {
                continue;
            }
            self.check_total(column.place, &column.header, attended.present.len());
            let known = remembered.iter().find(|meeting| meeting.date == date);
            let note = self.note(forum, date, known, &attended);
            match meetings.iter_mut().find(|meeting| meeting.date == date) {
                Some(meeting) => meeting.note = note,
                None => meetings.push(ListMeeting { date, note }),
            }
        }
        self.attendances.meetings = meetings;
    }

    /// The note of a meeting, with who was there according to the list. None if it was removed since it was imported.
    fn note(
        &mut self,
        forum: crate::domain::ForumId,
        date: Date,
        known: Option<&ListMeeting>,
        attended: &Attended,
    ) -> Option<NoteId> {
        let overview = self.request.reading.overview;
        let before = match known {
            Some(ListMeeting { note: None, .. }) => return None,
            Some(ListMeeting { note: Some(id), .. }) => overview.notes().get(*id),
            None => overview.notes().iter().find(|note| note.forum == forum && note.date == date),
        };
        let excused: Vec<String> =
            attended.excused.iter().map(|attendee| self.attendee_label(*attendee)).collect();
        let excused =
            if excused.is_empty() { String::new() } else { format!("{EXCUSED}: {}", excused.join(", ")) };
        let mut note = before.cloned().unwrap_or_else(|| Note {
            id: self.ids.next(self.request.now),
            forum,
            date,
            present: Vec::new(),
            text: String::new(),
            other_fields: OtherFields::new(),
        });
        let print = |work: &Self, list: &[Attendee]| {
            let mut ids: Vec<String> =
                list.iter().map(|one| format!("{:?}", (one.organisation, one.person))).collect();
            ids.sort_unstable();
            work.memory.print(&format!("{date} {}", ids.join(" ")))
        };
        // The list said the same the last time: what was changed in the note since stays.
        let key = self.memory.print(&format!("meeting {date}"));
        let now = print(self, &attended.present);
        let excused_now = self.memory.print(&format!("{date} {excused}"));
        let place = self.memory.find(key);
        let last = self.memory.last(place);
        if last.get("present") != Some(&now) {
            let is_first = place.is_none();
            add_present(&mut note.present, &attended.present, before.is_some());
            if !is_first {
                let away: HashSet<&Attendee> = attended.absent.iter().chain(&attended.excused).collect();
                note.present.retain(|other| !away.contains(other));
            }
        }
        if note.text.trim().is_empty() && last.get("text") != Some(&excused_now) {
            note.text.clone_from(&excused);
        }
        let values = BTreeMap::from([("present".to_owned(), now), ("text".to_owned(), excused_now)]);
        self.memory.take(place, key, crate::domain::TakenRow { values, ..Default::default() });
        let id = note.id;
        let row = self.request.list.header_rows.last().copied().unwrap_or_default();
        self.put(note.into(), row);
        Some(id)
    }

    /// What an attendee is called in a text.
    fn attendee_label(&self, attendee: Attendee) -> String {
        let overview = self.request.reading.overview;
        let organisation = match overview.organisations().get(attendee.organisation) {
            Some(organisation) => overview.label(organisation).into_owned(),
            None => self.organisation_label(attendee.organisation),
        };
        let person = attendee.person.and_then(|person| self.people.names(person).last());
        match person {
            Some(person) => format!("{organisation}: {person}"),
            None => organisation,
        }
    }

    /// What each sign means. One that may mean either is settled by the row of totals, by the last import, or by asking.
    fn meanings(
        &mut self,
        attendees: &[(usize, Attendee)],
        rows: &BTreeMap<usize, &Row>,
    ) -> BTreeMap<String, Meant<Sign>> {
        let words = super::header_words();
        let list = self.request.list;
        let mut meanings: BTreeMap<String, Meant<Sign>> = BTreeMap::new();
        let mut open: BTreeMap<String, usize> = BTreeMap::new();
        for &(number, _) in attendees {
            let Some(row) = rows.get(&number) else { continue };
            for (column, _) in list.meetings() {
                let text = row.cell(column.place).shown();
                let key = folded_sign(&text);
                match words.sign(&text) {
                    Some(Sign::Unclear) => {
                        open.entry(key).or_insert(number);
                    }
                    Some(sign) => {
                        meanings.insert(key, Meant::This(sign));
                    }
                    None => {
                        let lang = self.request.reading.lang;
                        self.faults.push(CellFault {
                            row: number,
                            column: column.place + 1,
                            header: column.header.clone(),
                            value: text.clone(),
                            why: FaultKind::NoSign,
                            words: lang.no_such_sign(&text),
                        });
                        meanings.insert(key, Meant::This(Sign::Absent));
                    }
                }
            }
        }
        let signs: Vec<String> = open.keys().cloned().collect();
        let numbers = attendees.iter().filter_map(|(number, _)| rows.get(number).copied());
        let by_totals = self.settled_by_totals(&signs, &meanings, &numbers.collect::<Vec<_>>());
        for (sign, row) in open {
            let known = self.known.and_then(|source| source.signs.get(&sign).copied());
            let settled = by_totals.as_ref().and_then(|found| found.get(&sign).copied()).or(known);
            let settled = settled.or_else(|| self.ask_sign(&sign, row, &meanings));
            let meaning = match settled {
                Some(true) => Meant::This(Sign::Present),
                Some(false) => Meant::This(Sign::Absent),
                None => Meant::Unknown,
            };
            self.attendances.settled.extend(settled.map(|is| (sign.clone(), is)));
            meanings.insert(sign, meaning);
        }
        let read = |(sign, meaning): (&String, &Meant<Sign>)| {
            let meaning = match meaning {
                Meant::This(Sign::Present) => "present",
                Meant::This(Sign::Excused) => "excused",
                Meant::This(_) => "absent",
                _ => "asked",
            };
            (sign.clone(), meaning.to_owned())
        };
        self.attendances.read = meanings.iter().map(read).collect();
        meanings
    }

    /// Asks once for the whole list what a sign means.
    fn ask_sign(&mut self, sign: &str, row: usize, meanings: &BTreeMap<String, Meant<Sign>>) -> Option<bool> {
        let is_used = |wanted: &[Sign]| {
            let used = |(sign, meant): (&String, &Meant<Sign>)| {
                !sign.is_empty() && wanted.iter().any(|wanted| *meant == Meant::This(*wanted))
            };
            meanings.iter().any(used)
        };
        let (has_present, has_absent) = (is_used(&[Sign::Present]), is_used(&[Sign::Absent, Sign::Excused]));
        let default = usize::from(has_present || !has_absent);
        let lang = self.request.reading.lang;
        let candidate = |label: &str| Candidate { label: label.to_owned(), id: None };
        let doubt = Doubt {
            row,
            matter: Matter::Sign(sign.to_owned()),
            name: sign.to_uppercase(),
            candidates: vec![candidate(lang.sign_present()), candidate(lang.sign_absent())],
            default: Decision::Same(default),
            decided: None,
            why: WhyDoubt::Sign,
            sides: Vec::new(),
        };
        match self.ask(doubt)? {
            Decision::Same(place) => Some(place == 0),
            Decision::New => Some(false),
            Decision::Skip => None,
        }
    }

    /// What the signs must mean for the row of totals to be right; none if it allows several meanings or none.
    fn settled_by_totals(
        &self,
        signs: &[String],
        meanings: &BTreeMap<String, Meant<Sign>>,
        rows: &[&Row],
    ) -> Option<BTreeMap<String, bool>> {
        let totals = self.request.list.totals()?;
        if signs.is_empty() || signs.len() > 8 {
            return None;
        }
        // Of each meeting the total, how many were surely there, and how many have each of the signs.
        let mut columns: Vec<(usize, usize, Vec<usize>)> = Vec::new();
        for (column, _) in self.request.list.meetings() {
            let Some(total) = number(totals.cell(column.place)) else { continue };
            let (mut present, mut open) = (0, vec![0; signs.len()]);
            for row in rows {
                let key = folded_sign(&row.cell(column.place).shown());
                match signs.iter().position(|sign| *sign == key) {
                    Some(nth) => open[nth] += 1,
                    None => present += usize::from(meanings.get(&key) == Some(&Meant::This(Sign::Present))),
                }
            }
            columns.push((total, present, open));
        }
        let fits = |chosen: usize| {
            columns.iter().all(|(total, present, open)| {
                let counted = open.iter().enumerate().filter(|(nth, _)| chosen >> nth & 1 == 1);
                present + counted.map(|(_, count)| count).sum::<usize>() == *total
            })
        };
        let mut fitting = (0..1 << signs.len()).filter(|chosen| fits(*chosen));
        let chosen = fitting.next().filter(|_| !columns.is_empty())?;
        if fitting.next().is_some() {
            return None;
        }
        Some(signs.iter().enumerate().map(|(nth, sign)| (sign.clone(), chosen >> nth & 1 == 1)).collect())
    }

    /// Notes that the row of totals counts another number.
    fn check_total(&mut self, column: usize, header: &str, present: usize) {
        let Some(totals) = self.request.list.totals() else { return };
        let Some(total) = number(totals.cell(column)).filter(|total| *total != present) else { return };
        let words = self.request.reading.lang.other_total(total, present);
        self.faults.push(CellFault {
            row: totals.number,
            column: column + 1,
            header: header.to_owned(),
            value: total.to_string(),
            why: FaultKind::OtherTotal,
            words,
        });
    }
}

/// The whole number in a cell.
fn number(cell: Cell<'_>) -> Option<usize> {
    cell.shown().trim().parse().ok()
}

/// Keeps the first of those who are there more than once.
fn keep_first(attendees: &mut Vec<Attendee>) {
    let mut seen = HashSet::new();
    attendees.retain(|attendee| seen.insert(*attendee));
}

/// Adds those who were there. In a note that was there before, the person takes the place of an organisation of which
/// nobody was named.
fn add_present(present: &mut Vec<Attendee>, listed: &[Attendee], is_known: bool) {
    let mut there: HashSet<Attendee> = present.iter().copied().collect();
    let mut organisations: HashSet<OrganisationId> = present.iter().map(|other| other.organisation).collect();
    let mut nameless: HashMap<OrganisationId, usize> = HashMap::new();
    for (place, other) in present.iter().enumerate().filter(|(_, other)| other.person.is_none()) {
        nameless.entry(other.organisation).or_insert(place);
    }
    for attendee in listed {
        let organisation = attendee.organisation;
        if there.contains(attendee) || (attendee.person.is_none() && organisations.contains(&organisation)) {
            continue;
        }
        if let Some(place) = nameless.remove(&organisation).filter(|_| is_known) {
            present[place] = *attendee;
        } else {
            if attendee.person.is_none() {
                nameless.insert(organisation, present.len());
            }
            present.push(*attendee);
        }
        there.insert(*attendee);
        organisations.insert(organisation);
    }
}
