//! What a change did: each record with its fields, as they were before and after.

use super::{Report, Step};
use crate::domain::{AnyRecord, Change, Edit, Field, RecordRef};
use crate::fields::FormValues;
use crate::text::plain;
use crate::tui::page::Shown;
use crate::tui::theme::Tone;
use crate::tui::widget::page::Page;
use crate::tui::widget::wrap::width;
use crate::tui::world::World;

/// The most records of a change that are shown: a list that was imported may have thousands.
const MOST: usize = 50;
/// The cells in which a value before and the one after it are on one line.
const ON_ONE_LINE: usize = 50;

/// The selected change.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Selected {
    pub(super) report: Report,
    pub(super) number: usize,
}

impl Shown for Option<Selected> {
    fn page(&self, world: &World) -> Page {
        let mut page = Page::default();
        let step = self.as_ref().and_then(|selected| selected.report.steps().get(selected.number));
        if let Some(step) = step {
            world.change(&mut page, step);
        }
        page
    }

    fn is_same_page(&self, other: &Self) -> bool {
        self == other
    }
}

impl World {
    fn change(&self, page: &mut Page, step: &Step) {
        let here = self.zone.to_datetime(step.at);
        let (weekday, day) = (self.lang.weekday(here.date()), self.lang.date(here.date()));
        page.heading(&step.what);
        page.text(0, &format!("{weekday} {day}, {}", self.lang.time(here.time())), Tone::Muted);
        if let Some(fate) = step.fate.in_words(self.lang) {
            page.text(0, fate, Tone::Label);
        }
        let edits = step.change.edits();
        for edit in edits.iter().take(MOST) {
            page.gap();
            if edits.len() > 1 {
                page.subheading(&self.lang.change_named(edit, self.overview()));
            }
            self.edit(page, edit);
        }
        if let Some(more) = edits.len().checked_sub(MOST).filter(|more| *more > 0) {
            page.gap();
            page.text(0, &self.lang.and_others_still(more), Tone::Muted);
        }
    }

    /// The fields of a record that was added or removed, or those that were changed.
    fn edit(&self, page: &mut Page, change: &Change) {
        let filled = |record: RecordRef<'_>| FormValues::of(record.cloned(), self.lang);
        match change.edit() {
            Some(Edit::Add(record) | Edit::Remove(record)) => {
                let filled = filled(record);
                for field in record.id().kind().fields() {
                    page.value(self.lang.field(*field), &self.words(&filled, *field));
                }
            }
            Some(Edit::Update { before, after }) => {
                let fields = changed(&before.cloned(), &after.cloned());
                let (before, after) = (filled(before), filled(after));
                for field in fields {
                    self.before_and_after(
                        page,
                        field,
                        &self.words(&before, field),
                        &self.words(&after, field),
                    );
                }
            }
            None => {}
        }
    }

    fn before_and_after(&self, page: &mut Page, field: Field, before: &str, after: &str) {
        let or_empty = |text: &str| {
            if text.trim().is_empty() { self.lang.conflict_empty().to_owned() } else { text.to_owned() }
        };
        let (label, before, after) = (self.lang.field(field), or_empty(before), or_empty(after));
        let is_short = !before.contains('\n') && !after.contains('\n');
        if is_short && width(&before) + width(&after) <= ON_ONE_LINE {
            let runs = vec![(before, Tone::Muted), (" → ".to_owned(), Tone::Muted), (after, Tone::Plain)];
            page.labelled(label, runs, None);
            return;
        }
        page.text(0, label, Tone::Label);
        for (title, value, tone) in
            [(self.lang.value_before(), before, Tone::Muted), (self.lang.value_after(), after, Tone::Plain)]
        {
            page.text(2, title, Tone::Label);
            page.text(4, &value, tone);
        }
    }

    fn words(&self, filled: &FormValues, field: Field) -> String {
        let words = filled.value(field).map(|value| self.catalogue().words(value));
        plain(&words.unwrap_or_default()).into_owned()
    }
}

/// The fields in which two versions of a record differ.
fn changed(before: &AnyRecord, after: &AnyRecord) -> Vec<Field> {
    let (was, is) = (before.fields(), after.fields());
    let fields = before.id().kind().fields().iter().copied();
    fields.filter(|field| was.get(field.key()) != is.get(field.key())).collect()
}
