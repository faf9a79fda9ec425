//! The note beside a field: how the field was read, what is wrong with it, or who already has that name.

use super::RecordForm;
use crate::domain::{Field, Input, RecordId};
use crate::fields::Value;
use crate::tui::form::parts::{Beside, understood};
use crate::tui::form::{Form, reading};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::world::World;

/// The note beside a field; `None` where there is nothing to say.
pub(super) fn beside(form: &RecordForm, field: Field, world: &World) -> Option<Beside> {
    let value = form.filled.value(field)?;
    if value.is_blank() {
        let needed = || Beside { words: vec![world.lang.needed().to_owned()], tone: Tone::Muted };
        return form.kind().requires(field).then(needed);
    }
    if let Some(why) = form.filled.fault(field, &reading(world)) {
        return Some(Beside { words: vec![format!("! {why}")], tone: Tone::Error });
    }
    let Value::Typed(text) = value else { return None };
    understood(form.kind().input(field), text, world).or_else(|| alike(form, field, world))
}

/// Whether a field can have a note. A plain line of text cannot once it is filled in, so that it can use the
/// full width.
pub(super) fn can_be_said(form: &RecordForm, field: Field) -> bool {
    let is_read = form.kind().input(field) != Input::Line;
    let is_needed = form.kind().requires(field) && form.filled.typed(field).trim().is_empty();
    is_read || is_needed || is_compared(form.id(), field)
}

/// Whether the value of a field is compared with the names of other records.
pub(super) const fn is_compared(record: RecordId, field: Field) -> bool {
    match record {
        RecordId::Organisation(_) => matches!(field, Field::Name | Field::Abbreviation),
        RecordId::Person(_) => matches!(field, Field::Name),
        _ => false,
    }
}

/// Says who already has this name, while the name of an organisation or person is typed.
fn alike(form: &RecordForm, field: Field, world: &World) -> Option<Beside> {
    if !form.filled.is_touched() {
        return None;
    }
    let place = Place::of(*form.alike.found()?.get(&field)?)?;
    let name = place.name(world.overview());
    let words = vec![format!("! {}", world.lang.exists_already(&name))];
    (!name.is_empty()).then_some(Beside { words, tone: Tone::Overdue })
}
