//! A plan as JSON. Its words are the same in every language, because programs read them.

use serde_json::{Map, Value, json};

use super::Planned;
use crate::domain::{AnyRecord, Attendee, Kind, ListSourceId, Overview, RecordId, RecordRef, Role};
use crate::exchange::list::{Target, Why};
use crate::exchange::plan::{
    CellFault, Decision, Doubt, Fate, FaultKind, Matter, NoLonger, Plan, Planned as PlannedRecord, WhyDoubt,
};

/// The kinds of records that a list can name, with their names in JSON.
const KINDS: [(Kind, &str); 4] = [
    (Kind::Organisation, "organisations"),
    (Kind::Person, "persons"),
    (Kind::Membership, "memberships"),
    (Kind::Note, "notes"),
];
const FATES: [(Fate, &str); 3] = [(Fate::New, "new"), (Fate::Changed, "changed"), (Fate::Same, "same")];

/// Writes a plan.
struct Writer<'a> {
    planned: &'a Planned,
    overview: &'a Overview,
}

/// The plan as JSON.
pub(super) fn plan(planned: &Planned, overview: &Overview) -> Value {
    let writer = Writer { planned, overview };
    let plan = &planned.plan;
    let mut document = Map::new();
    document.insert("file".to_owned(), json!(planned.name));
    document.insert("read".to_owned(), writer.read());
    let mut counts = Map::new();
    for (kind, name) in KINDS {
        let (mut lists, mut numbers) = (Map::new(), Map::new());
        for (fate, word) in FATES {
            let records: Vec<Value> = plan.of(kind, fate).map(|record| writer.record(record)).collect();
            if !records.is_empty() {
                numbers.insert(word.to_owned(), json!(records.len()));
                lists.insert(word.to_owned(), Value::Array(records));
            }
        }
        if !lists.is_empty() {
            document.insert(name.to_owned(), Value::Object(lists));
            counts.insert(name.to_owned(), Value::Object(numbers));
        }
    }
    let lists = [
        ("doubtful", plan.doubts.iter().map(doubt).collect::<Vec<Value>>()),
        ("faults", plan.faults.iter().map(|fault| writer.fault(fault)).collect()),
        ("twice", plan.twice.iter().map(|(row, other)| json!({ "row": row, "as_row": other })).collect()),
        (
            "left_out",
            plan.left_out.iter().map(|(row, why)| json!({ "row": row, "why": why_left_out(*why) })).collect(),
        ),
        ("no_longer_listed", plan.no_longer.iter().map(|gone| writer.no_longer(gone)).collect()),
    ];
    for (name, list) in lists {
        counts.insert(name.to_owned(), json!(list.len()));
        document.insert(name.to_owned(), Value::Array(list));
    }
    document.insert("undecided".to_owned(), json!(plan.undecided));
    document.insert("counts".to_owned(), Value::Object(counts));
    Value::Object(document)
}

impl Writer<'_> {
    /// How the file was read.
    fn read(&self) -> Value {
        let (list, plan) = (&self.planned.list, &self.planned.plan);
        let table = &list.table;
        let columns = list.columns.iter().map(|column| {
            let target = match column.target {
                Some(Target::Meeting(date)) => json!(date),
                target => json!(target.map(Target::code)),
            };
            (column.header.clone(), target)
        });
        let mut read = Map::new();
        let mut put = |name: &str, value: Value| {
            if !value.is_null() && value != json!("") {
                read.insert(name.to_owned(), value);
            }
        };
        put("sheet", json!(table.sheet));
        put("encoding", json!(table.encoding));
        put("separator", json!(table.separator));
        put("title", json!(list.title));
        put("header_rows", json!(list.header_rows));
        put("data_rows", json!(plan.data_rows));
        put("as", json!(plan.kind));
        put("forum", json!(plan.forum.and_then(|id| self.name(id.into()))));
        put("columns", Value::Object(columns.collect()));
        put("source", json!(plan.known.map(ListSourceId::uuid)));
        if !plan.signs.is_empty() {
            put("signs", json!(plan.signs));
        }
        Value::Object(read)
    }

    /// The name of a record, as it will be. An organisation is called by its abbreviation.
    fn name(&self, id: RecordId) -> Option<String> {
        match self.planned.plan.find(id, self.overview)? {
            RecordRef::Organisation(organisation) => Some(organisation.short_name().to_owned()),
            other => other.name().map(str::to_owned),
        }
    }

    fn record(&self, record: &PlannedRecord) -> Value {
        match (&record.after, record.fate) {
            (AnyRecord::Organisation(organisation), Fate::Same) => json!(organisation.short_name()),
            (AnyRecord::Person(person), Fate::Same) => json!(person.name),
            (AnyRecord::Note(_), _) => self.note(record),
            (_, fate) => self.fields(record, fate),
        }
    }

    /// The fields by which a record is known, and those that are new or changed.
    fn fields(&self, record: &PlannedRecord, fate: Fate) -> Value {
        let before = self.overview.record(record.after.id());
        let (after, before) = (record.after.fields(), before.as_ref().map(AnyRecord::fields));
        let is_renamed = before.as_ref().is_some_and(|before| before.get("name") != after.get("name"));
        let mut fields = Map::new();
        if is_renamed && let Some(was) = before.as_ref().and_then(|before| before.get("name")) {
            fields.insert("was".to_owned(), was.clone());
        }
        for (key, value) in &after {
            let is_changed = before.as_ref().is_none_or(|before| before.get(key) != Some(value));
            let is_known_by = match record.after.id().kind() {
                Kind::Membership if fate == Fate::Same => ["forum", "organisation"].contains(&key.as_str()),
                Kind::Membership => ["forum", "organisation", "person"].contains(&key.as_str()),
                _ => key == "name" || (key == "organisation" && is_renamed),
            };
            let is_usual = key == "role" && *value == json!(Role::Member);
            if key != "id" && (is_known_by || (is_changed && !is_usual)) {
                fields.insert(key.clone(), self.value(key, value));
            }
        }
        Value::Object(fields)
    }

    /// A value with names in the place of ids.
    fn value(&self, key: &str, value: &Value) -> Value {
        let kind = match key {
            "forum" => Kind::Forum,
            "organisation" => Kind::Organisation,
            "person" => Kind::Person,
            _ => return value.clone(),
        };
        let uuid = value.as_str().and_then(|text| text.parse().ok());
        uuid.and_then(|uuid| self.name(RecordId::new(kind, uuid)))
            .map_or_else(|| value.clone(), Value::String)
    }

    fn note(&self, record: &PlannedRecord) -> Value {
        let AnyRecord::Note(note) = &record.after else { return Value::Null };
        let attendee = |attendee: &Attendee| {
            let organisation = self.name(attendee.organisation.into()).unwrap_or_default();
            match attendee.person.and_then(|person| self.name(person.into())) {
                Some(person) => format!("{organisation}: {person}"),
                None => organisation,
            }
        };
        json!({
            "forum": self.name(note.forum.into()),
            "date": note.date,
            "present": note.present.iter().map(attendee).collect::<Vec<_>>(),
            "text": note.text,
        })
    }

    fn fault(&self, fault: &CellFault) -> Value {
        let sheet = self.planned.list.table.sheet.as_ref();
        let of_sheet = sheet.map_or_else(String::new, |sheet| format!("sheet {sheet}, "));
        json!({
            "place": format!("{of_sheet}row {}, column {} ({})", fault.row, fault.column, fault.header),
            "sheet": sheet,
            "row": fault.row,
            "column": fault.column,
            "header": fault.header,
            "value": fault.value,
            "why": why_fault(fault.why),
            "words": fault.words,
            "default": default_of_fault(fault.why),
        })
    }

    fn no_longer(&self, gone: &NoLonger) -> Value {
        let plan: &Plan = &self.planned.plan;
        let mut fields = Map::new();
        let named = [
            ("forum", plan.forum.map(RecordId::from)),
            ("organisation", gone.organisation.map(RecordId::from)),
            ("person", gone.person.map(RecordId::from)),
        ];
        for (key, id) in named {
            if let Some(name) = id.and_then(|id| self.name(id)) {
                fields.insert(key.to_owned(), json!(name));
            }
        }
        fields.insert("default".to_owned(), json!(if gone.is_removed { "removed" } else { "stays" }));
        Value::Object(fields)
    }
}

fn doubt(doubt: &Doubt) -> Value {
    let what = match &doubt.matter {
        Matter::Organisation(_) => "organisation",
        Matter::Person(_) | Matter::OtherPerson(..) => "person",
        Matter::Field(_, code) => code.as_str(),
        Matter::Sign(_) => "sign",
    };
    json!({
        "row": doubt.row,
        "what": format!("{what} {}", doubt.name),
        "candidates": doubt.candidates.iter().map(|candidate| candidate.label.as_str()).collect::<Vec<_>>(),
        "default": decision(doubt.default, doubt),
        "decided": doubt.decided.map(|decided| decision(decided, doubt)),
        "why": why_doubt(doubt.why),
    })
}

fn decision(decision: Decision, doubt: &Doubt) -> String {
    match decision {
        Decision::Same(0) => "same".to_owned(),
        Decision::Same(place) => {
            let label = doubt.candidates.get(place).map_or("", |candidate| &candidate.label);
            format!("same:{label}")
        }
        Decision::New => "new".to_owned(),
        Decision::Skip => "skip".to_owned(),
    }
}

const fn why_doubt(why: WhyDoubt) -> &'static str {
    match why {
        WhyDoubt::Typo => "a typing error",
        WhyDoubt::Abbreviation => "only the abbreviation is the same; it is not given to the new one",
        WhyDoubt::BeforeComma => "what stands before the comma is a name",
        WhyDoubt::Several => "several fit",
        WhyDoubt::FirstName => "known by first name only",
        WhyDoubt::Elsewhere => "the same name elsewhere",
        WhyDoubt::SameEmail => "the same e-mail address with another name",
        WhyDoubt::Differs => "the list and the store differ",
        WhyDoubt::Sign => "present or absent",
    }
}

const fn why_fault(why: FaultKind) -> &'static str {
    match why {
        FaultKind::NoDate => "no date",
        FaultKind::OutsideProvince => "not in the province",
        FaultKind::SeveralMunicipalities => "several municipalities",
        FaultKind::NoSector => "no sector",
        FaultKind::NoSign => "no sign",
        FaultKind::NoForum => "no forum",
        FaultKind::NoOrganisation => "no organisation",
        FaultKind::OtherTotal => "another total",
        FaultKind::Refused => "refused",
    }
}

const fn default_of_fault(why: FaultKind) -> &'static str {
    match why {
        FaultKind::OutsideProvince | FaultKind::SeveralMunicipalities => "into the remarks",
        FaultKind::NoDate | FaultKind::NoSector | FaultKind::NoForum => "the row without it",
        FaultKind::NoSign => "absent",
        FaultKind::OtherTotal => "as counted",
        FaultKind::NoOrganisation | FaultKind::Refused => "left out",
    }
}

const fn why_left_out(why: Why) -> &'static str {
    match why {
        Why::Band => "a band",
        Why::Total => "a total",
        Why::Header => "the header again",
        Why::Private => "private",
        Why::Nameless => "no name",
        Why::Chosen => "chosen",
        Why::Removed => "removed since",
    }
}
