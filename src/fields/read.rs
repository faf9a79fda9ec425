//! Reads a record from what was filled in.

use super::{Fault, Filled, Reading, Reference, Value};
use crate::domain::{
    AnyRecord, Attendee, Cadence, Choice, Date, Field, FollowUp, Forum, Id, Input, Interval, Involvement,
    Meeting, Membership, Note, Organisation, OtherFields, Party, Person, Record, RecordId, Refnis, Region,
    RegionKind, Role, Sector, Subject, Time,
};
use crate::i18n::Reckoning;

/// The record that `filled` makes, or every field that is not right.
pub(super) fn record(filled: &Filled, reading: &Reading<'_>) -> Result<AnyRecord, Vec<Fault>> {
    let mut reader = Reader { filled, reading, faults: Vec::new() };
    reader.demand_required();
    let record = match filled.id {
        RecordId::Region(id) => Some(AnyRecord::Region(reader.region(id))),
        RecordId::Forum(id) => reader.forum(id).map(AnyRecord::Forum),
        RecordId::Organisation(id) => Some(AnyRecord::Organisation(reader.organisation(id))),
        RecordId::Person(id) => Some(AnyRecord::Person(reader.person(id))),
        RecordId::Membership(id) => reader.membership(id).map(AnyRecord::Membership),
        RecordId::Note(id) => reader.note(id).map(AnyRecord::Note),
        RecordId::Meeting(id) => reader.meeting(id).map(AnyRecord::Meeting),
        RecordId::FollowUp(id) => reader.follow_up(id).map(AnyRecord::FollowUp),
    };
    match record {
        Some(record) if reader.faults.is_empty() => Ok(record),
        _ => Err(reader.faults),
    }
}

/// Whether a value that is not blank can be read; the words say why it cannot.
pub(super) fn value(input: Input, value: &Value, reading: &Reading<'_>) -> Result<(), String> {
    let Value::Typed(text) = value else { return Ok(()) };
    let lang = reading.lang;
    match input {
        Input::PastDay => read_date(text, reading, Reckoning::Nearest).map(drop),
        Input::ComingDay => read_date(text, reading, Reckoning::Coming).map(drop),
        Input::Clock => lang.read_time(text).map(drop).ok_or_else(|| lang.unread_time(text.trim())),
        Input::Cadence => lang.read_cadence(text).map(drop).ok_or_else(|| lang.unread_cadence(text.trim())),
        Input::Interval => {
            lang.read_interval(text).map(drop).ok_or_else(|| lang.unread_interval(text.trim()))
        }
        _ => Ok(()),
    }
}

fn read_date(text: &str, reading: &Reading<'_>, reckoning: Reckoning) -> Result<Date, String> {
    let date = reading.lang.read_date(text, reading.today, reckoning);
    date.ok_or_else(|| reading.lang.unread_date(text.trim()))
}

struct Reader<'a> {
    filled: &'a Filled,
    reading: &'a Reading<'a>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn demand_required(&mut self) {
        let kind = self.filled.kind();
        for &field in kind.fields() {
            let blank = self.filled.value(field).is_none_or(Value::is_blank);
            if blank && kind.requires(field) {
                self.fault(field, self.reading.lang.field_required(field));
            }
        }
    }

    fn fault(&mut self, field: Field, why: String) {
        self.faults.push(Fault { field, why });
    }

    /// What the record holds that this version does not know.
    fn other_fields(&self) -> OtherFields {
        self.filled.before.as_ref().map_or_else(OtherFields::new, |before| before.other_fields().clone())
    }

    /// Whether a field of a record that is there was left alone, so that what it holds stays as it is.
    fn is_untouched(&self, field: Field) -> bool {
        self.filled.before.is_some() && self.filled.value(field) == self.filled.at_first.get(&field)
    }

    fn text(&self, field: Field) -> String {
        let text = self.filled.typed(field);
        if self.is_untouched(field) { text.to_owned() } else { text.trim().to_owned() }
    }

    fn optional_text(&self, field: Field) -> Option<String> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// The names typed in a field, each once. A new name is no longer another one of the record as well.
    fn names(&self, field: Field) -> Vec<String> {
        let name = self.filled.typed(Field::Name).trim();
        let at_first = self.filled.at_first.get(&Field::Name);
        let renamed = at_first.is_some_and(|at_first| *at_first != Value::Typed(name.to_owned()))
            && !self.is_untouched(Field::Name);
        if let Some(names) = self.names_before(field).filter(|_| self.is_untouched(field) && !renamed) {
            return names.to_vec();
        }
        let mut names: Vec<String> = Vec::new();
        for other in self.filled.typed(field).lines().map(str::trim).filter(|other| !other.is_empty()) {
            if names.iter().all(|known| known != other) && !(renamed && other == name) {
                names.push(other.to_owned());
            }
        }
        names
    }

    fn names_before(&self, field: Field) -> Option<&[String]> {
        match (self.filled.before.as_ref()?, field) {
            (AnyRecord::Forum(forum), Field::Aliases) => Some(&forum.aliases),
            (AnyRecord::Forum(forum), Field::FormerNames) => Some(&forum.former_names),
            (AnyRecord::Organisation(organisation), Field::Aliases) => Some(&organisation.aliases),
            (AnyRecord::Organisation(organisation), Field::FormerNames) => Some(&organisation.former_names),
            (AnyRecord::Person(person), Field::Aliases) => Some(&person.aliases),
            _ => None,
        }
    }

    fn parsed<T>(&mut self, field: Field, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let text = self.filled.typed(field);
        if text.trim().is_empty() {
            return None;
        }
        read(text).map_err(|why| self.fault(field, why)).ok()
    }

    fn date(&mut self, field: Field) -> Option<Date> {
        let reckoning = match self.filled.kind().input(field) {
            Input::ComingDay => Reckoning::Coming,
            _ => Reckoning::Nearest,
        };
        let reading = self.reading;
        self.parsed(field, |text| read_date(text, reading, reckoning))
    }

    fn time(&mut self, field: Field) -> Option<Time> {
        let lang = self.reading.lang;
        self.parsed(field, |text| lang.read_time(text).ok_or_else(|| lang.unread_time(text.trim())))
    }

    fn cadence(&mut self, field: Field) -> Option<Cadence> {
        let lang = self.reading.lang;
        self.parsed(field, |text| lang.read_cadence(text).ok_or_else(|| lang.unread_cadence(text.trim())))
    }

    fn interval(&mut self, field: Field) -> Option<Interval> {
        let lang = self.reading.lang;
        self.parsed(field, |text| lang.read_interval(text).ok_or_else(|| lang.unread_interval(text.trim())))
    }

    fn choice(&self, field: Field) -> Option<Choice> {
        match self.filled.value(field) {
            Some(Value::Chosen(choice)) => *choice,
            _ => None,
        }
    }

    fn picked(&self, field: Field) -> &[Reference] {
        match self.filled.value(field) {
            Some(Value::Picked(picked)) => picked,
            _ => &[],
        }
    }

    fn record(&self, field: Field) -> Option<RecordId> {
        self.picked(field).iter().find_map(|reference| match reference {
            Reference::Record(id) => Some(*id),
            Reference::Municipality(_) => None,
        })
    }

    fn one<T: Record>(&self, field: Field) -> Option<Id<T>>
    where
        Id<T>: TryFrom<RecordId>,
    {
        self.record(field).and_then(|id| id.try_into().ok())
    }

    fn municipalities(&self, field: Field) -> Vec<Refnis> {
        let code = |reference: &Reference| match reference {
            Reference::Municipality(code) => Some(*code),
            Reference::Record(_) => None,
        };
        self.picked(field).iter().filter_map(code).collect()
    }

    fn involvement(&self) -> Option<Involvement> {
        match self.choice(Field::Involvement) {
            Some(Choice::Involvement(Involvement::AlternatingChair { .. })) => {
                Some(Involvement::AlternatingChair { with: self.one(Field::AlternatesWith) })
            }
            Some(Choice::Involvement(involvement)) => Some(involvement),
            _ => None,
        }
    }

    fn region(&mut self, id: Id<Region>) -> Region {
        let kind = match self.choice(Field::RegionKind) {
            Some(Choice::RegionKind(kind)) => kind,
            _ => RegionKind::Region,
        };
        let parent = self.one(Field::Parent);
        if self.would_lie_within_itself(id, parent) {
            self.fault(Field::Parent, self.reading.lang.region_within_itself().to_owned());
        }
        Region {
            id,
            name: self.text(Field::Name),
            kind,
            parent,
            municipalities: self.municipalities(Field::Municipalities),
            involvement: self.involvement(),
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        }
    }

    fn would_lie_within_itself(&self, region: Id<Region>, parent: Option<Id<Region>>) -> bool {
        let above = parent.into_iter().flat_map(|parent| self.reading.overview.region_and_ancestors(parent));
        above.into_iter().any(|above| above.id == region)
    }

    fn forum(&mut self, id: Id<Forum>) -> Option<Forum> {
        let (cadence, longest_gap) = (self.cadence(Field::Cadence), self.interval(Field::LongestGap));
        Some(Forum {
            id,
            region: self.one(Field::Region)?,
            name: self.text(Field::Name),
            aliases: self.names(Field::Aliases),
            former_names: self.names(Field::FormerNames),
            purpose: self.text(Field::Purpose),
            convenor: self.one(Field::Convenor),
            involvement: self.involvement()?,
            cadence,
            longest_gap,
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        })
    }

    fn organisation(&mut self, id: Id<Organisation>) -> Organisation {
        let sector = match self.choice(Field::Sector) {
            Some(Choice::Sector(sector)) => sector,
            _ => Sector::Other,
        };
        Organisation {
            id,
            name: self.text(Field::Name),
            abbreviation: self.optional_text(Field::Abbreviation),
            aliases: self.names(Field::Aliases),
            former_names: self.names(Field::FormerNames),
            sector,
            municipality: self.municipalities(Field::Municipality).first().copied(),
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        }
    }

    fn person(&mut self, id: Id<Person>) -> Person {
        Person {
            id,
            name: self.text(Field::Name),
            aliases: self.names(Field::Aliases),
            organisation: self.one(Field::Organisation),
            function: self.text(Field::Function),
            email: self.optional_text(Field::Email),
            phone: self.optional_text(Field::Phone),
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        }
    }

    fn membership(&mut self, id: Id<Membership>) -> Option<Membership> {
        let role = match self.choice(Field::Role) {
            Some(Choice::Role(role)) => role,
            _ => Role::Member,
        };
        let since = self.date(Field::Since);
        let membership = Membership {
            id,
            forum: self.one(Field::Forum)?,
            organisation: self.one(Field::Organisation)?,
            person: self.one(Field::Person),
            role,
            since,
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        };
        if self.sits_there_already(&membership) {
            self.fault(Field::Organisation, self.reading.lang.member_already().to_owned());
        }
        Some(membership)
    }

    fn sits_there_already(&self, membership: &Membership) -> bool {
        let place = |one: &Membership| (one.forum, one.organisation, one.person);
        self.reading
            .overview
            .members_of(membership.forum)
            .into_iter()
            .any(|other| other.id != membership.id && place(other) == place(membership))
    }

    fn note(&mut self, id: Id<Note>) -> Option<Note> {
        let before = match &self.filled.before {
            Some(AnyRecord::Note(note)) => Some(note),
            _ => None,
        };
        // Through whom somebody was there is not told by the field, so what was not touched stays.
        let untouched = self.is_untouched(Field::Present);
        let present = before.filter(|_| untouched).map(|before| before.present.clone());
        let present = present.unwrap_or_else(|| self.present());
        let date = self.date(Field::Date);
        let text = self.filled.typed(Field::Minutes);
        let text = if self.is_untouched(Field::Minutes) { text } else { text.trim_end() };
        Some(Note {
            id,
            forum: self.one(Field::Forum)?,
            date: date?,
            present,
            text: text.to_owned(),
            other_fields: self.other_fields(),
        })
    }

    /// Who was there; a person of whom it is not known where they work is nobody's attendee.
    fn present(&self) -> Vec<Attendee> {
        let persons = self.reading.overview.persons();
        let attendee = |reference: &Reference| match reference {
            Reference::Record(RecordId::Organisation(organisation)) => {
                Some(Attendee { organisation: *organisation, person: None })
            }
            Reference::Record(RecordId::Person(person)) => {
                let organisation = persons.get(*person)?.organisation?;
                Some(Attendee { organisation, person: Some(*person) })
            }
            _ => None,
        };
        let mut present: Vec<Attendee> = Vec::new();
        for attendee in self.picked(Field::Present).iter().filter_map(attendee) {
            if !present.contains(&attendee) {
                present.push(attendee);
            }
        }
        present
    }

    fn meeting(&mut self, id: Id<Meeting>) -> Option<Meeting> {
        let (date, time) = (self.date(Field::Date), self.time(Field::Time));
        Some(Meeting {
            id,
            forum: self.one(Field::Forum)?,
            date: date?,
            time,
            place: self.text(Field::Venue),
            remarks: self.text(Field::Remarks),
            other_fields: self.other_fields(),
        })
    }

    fn follow_up(&mut self, id: Id<FollowUp>) -> Option<FollowUp> {
        let note = match &self.filled.before {
            Some(AnyRecord::FollowUp(follow_up)) => follow_up.note,
            _ => None,
        };
        let (due, done) = (self.date(Field::Due), self.date(Field::Done));
        let about = match self.record(Field::About)? {
            RecordId::Region(id) => Subject::Region(id),
            RecordId::Forum(id) => Subject::Forum(id),
            RecordId::Organisation(id) => Subject::Organisation(id),
            RecordId::Person(id) => Subject::Person(id),
            _ => return None,
        };
        let waiting_for = match self.record(Field::WaitingFor) {
            Some(RecordId::Organisation(id)) => Some(Party::Organisation(id)),
            Some(RecordId::Person(id)) => Some(Party::Person(id)),
            _ => None,
        };
        Some(FollowUp {
            id,
            text: self.text(Field::Task),
            about,
            due,
            waiting_for,
            done,
            note,
            other_fields: self.other_fields(),
        })
    }
}
