//! What is said beside a field: how it was understood, what is wrong with it, or who has that name already.

use super::{State, reading};
use crate::domain::{Field, Input, RecordId};
use crate::fields::Value;
use crate::i18n::Reckoning;
use crate::tui::page::Context;
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::world::World;

/// What is said beside a field.
pub(super) struct Beside {
    /// The words, from the longest to the shortest, of which the first that fits is shown.
    pub(super) words: Vec<String>,
    pub(super) tone: Tone,
}

/// What is said beside a field; none where there is nothing to say.
pub(super) fn beside(state: &State, field: Field, world: &World) -> Option<Beside> {
    let value = state.filled.value(field)?;
    if value.is_blank() {
        let needed = || Beside { words: vec![world.lang.needed().to_owned()], tone: Tone::Muted };
        return state.kind().requires(field).then(needed);
    }
    if let Some(why) = state.filled.fault(field, &reading(world)) {
        return Some(Beside { words: vec![format!("! {why}")], tone: Tone::Error });
    }
    let Value::Typed(text) = value else { return None };
    let words = understood(state.kind().input(field), text, &world.context());
    if words.is_empty() { alike(state, field, world) } else { Some(Beside { words, tone: Tone::Muted }) }
}

/// Whether anything can be said beside a line: a text is taken as it is, once there is one, and can have
/// all the room.
pub(super) fn can_be_said(state: &State, field: Field) -> bool {
    let is_read = state.kind().input(field) != Input::Line;
    let is_needed = state.kind().requires(field) && state.filled.typed(field).trim().is_empty();
    is_read || is_needed || is_compared(state.id(), field)
}

/// Whether a field is held against what others are called.
pub(super) const fn is_compared(record: RecordId, field: Field) -> bool {
    match record {
        RecordId::Organisation(_) => matches!(field, Field::Name | Field::Abbreviation),
        RecordId::Person(_) => matches!(field, Field::Name),
        _ => false,
    }
}

/// How a typed text was understood, where it had to be read.
fn understood(input: Input, text: &str, context: &Context<'_>) -> Vec<String> {
    let lang = context.lang;
    let day = |reckoning| {
        let date = lang.read_date(text, context.today, reckoning);
        date.map(|date| lang.understood(date, context.today).to_vec())
    };
    let words = match input {
        Input::PastDay => day(Reckoning::Nearest),
        Input::ComingDay => day(Reckoning::Coming),
        Input::Clock => lang.read_time(text).map(|time| vec![lang.time(time)]),
        Input::Cadence => lang.read_cadence(text).map(|cadence| vec![lang.cadence(cadence)]),
        Input::Interval => lang.read_interval(text).map(|interval| vec![lang.interval(interval)]),
        _ => None,
    };
    words.unwrap_or_default()
}

/// Who is called so already, while the name of an organisation or person is typed.
fn alike(state: &State, field: Field, world: &World) -> Option<Beside> {
    if !state.filled.is_touched() {
        return None;
    }
    let place = Place::of(*state.alike.found()?.get(&field)?)?;
    let name = place.name(world.overview());
    let words = vec![format!("! {}", world.lang.exists_already(&name))];
    (!name.is_empty()).then_some(Beside { words, tone: Tone::Overdue })
}
