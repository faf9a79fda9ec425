//! A plan in lines: what is counted, and then what needs attention.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Planned, json};
use crate::cli::output::Format;
use crate::cli::report::{Page, Report};
use crate::domain::{AnyRecord, Kind, Overview};
use crate::exchange::plan::Fate;
use crate::i18n::{Known, Lang};

/// The answer of `overleg import` about one list.
#[derive(Debug, Default)]
pub(super) struct ImportReport {
    json: Value,
    heading: String,
    counts: Vec<String>,
    sections: Vec<(String, Vec<String>)>,
}

/// The answer about all lists: that of the only one by itself.
#[derive(Debug)]
pub(super) struct Reports(pub(super) Vec<ImportReport>);

impl Serialize for ImportReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

impl Serialize for Reports {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [one] => one.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}

impl Report for Reports {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.0.iter().for_each(|report| report.write(page, lang));
    }
}

impl ImportReport {
    /// The report of a plan. It is made at once, because the store changes afterwards.
    pub(super) fn new(planned: &Planned, overview: &Overview, lang: Lang, format: Format) -> Self {
        if format == Format::Json {
            return Self { json: json::plan(planned, overview), ..Self::default() };
        }
        let plan = &planned.plan;
        let forum = plan.forum.and_then(|id| overview.forums().get(id));
        let kind = lang.list_kind(plan.kind);
        let of = forum.map_or_else(|| kind.to_owned(), |forum| format!("{kind}: {}", forum.name));
        let kinds = [Kind::Organisation, Kind::Person, Kind::Membership, Kind::Note];
        let titles = |fate| {
            let mut titles = Vec::new();
            for kind in kinds {
                titles.extend(plan.of(kind, fate).map(|one| title(&one.after, planned, overview, lang)));
            }
            titles
        };
        let sheet = planned.list.table.sheet.as_deref();
        let fault = |fault: &crate::exchange::plan::CellFault| fault.in_words(sheet, lang);
        let name = |id: Option<crate::domain::RecordId>| {
            id.and_then(|id| plan.find(id, overview)).and_then(|record| record.name().map(str::to_owned))
        };
        let gone = plan.no_longer.iter().map(|gone| {
            let names = [name(gone.organisation.map(Into::into)), name(gone.person.map(Into::into))];
            let names = names.into_iter().flatten().collect::<Vec<_>>().join(": ");
            if gone.is_removed { lang.seat_goes(&names) } else { names }
        });
        let sections = vec![
            (lang.plan_new().to_owned(), titles(Fate::New)),
            (lang.plan_changed().to_owned(), titles(Fate::Changed)),
            (
                lang.plan_doubtful().to_owned(),
                plan.doubts
                    .iter()
                    .map(|doubt| format!("{} → {}", doubt.question(lang), doubt.answer(lang)))
                    .collect(),
            ),
            (lang.plan_faulty().to_owned(), plan.faults.iter().map(fault).collect()),
            (
                lang.plan_twice().to_owned(),
                plan.twice.iter().map(|(row, other)| lang.row_twice(*row, *other)).collect(),
            ),
            (
                lang.plan_left_out().to_owned(),
                plan.left_out.iter().map(|(row, why)| lang.row_because(*row, why.in_words(lang))).collect(),
            ),
            (lang.plan_no_longer().to_owned(), gone.collect()),
        ];
        Self {
            json: Value::Null,
            heading: format!("{} ({of})", planned.name),
            counts: plan.counts(lang),
            sections,
        }
    }
}

/// What to call a record of the plan, of which others may be new too.
fn title(record: &AnyRecord, planned: &Planned, overview: &Overview, lang: Lang) -> String {
    let name = |id| planned.plan.find(id, overview).and_then(|record| record.name().map(str::to_owned));
    match record {
        AnyRecord::Membership(seat) => {
            let names = [name(seat.organisation.into()), seat.person.and_then(|person| name(person.into()))];
            lang.seat_of(&names.into_iter().flatten().collect::<Vec<_>>().join(": "))
        }
        AnyRecord::Person(person) => match person.organisation.and_then(|id| name(id.into())) {
            Some(organisation) => format!("{} ({organisation})", person.name),
            None => person.name.clone(),
        },
        other => lang.record_title(other, Known::in_store(overview)),
    }
}

impl Report for ImportReport {
    fn write(&self, page: &mut Page, _: Lang) {
        page.line(&format!("{}:", self.heading));
        page.within(|page| self.counts.iter().for_each(|count| page.line(count)));
        for (heading, items) in &self.sections {
            page.section(&format!("{heading} ({})", items.len()), items, |page, item| page.line(item));
        }
    }
}
