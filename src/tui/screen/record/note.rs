//! What is said beside a field: how it was understood, what is wrong with it, or who has that name already.

use super::{State, reading};
use crate::domain::{Field, Input};
use crate::fields::Value;
use crate::i18n::{Lang, Reckoning};
use crate::tui::page::Context;
use crate::tui::theme::Tone;
use crate::tui::world::World;

/// What is said beside a field, and in which tone.
pub(super) fn beside(state: &State, field: Field, world: &World) -> Option<(String, Tone)> {
    let lang = world.lang;
    let value = state.filled.value(field)?;
    if value.is_blank() {
        let required = state.kind().requires(field);
        return required.then(|| (lang.needed().to_owned(), Tone::Muted));
    }
    if let Some(why) = state.filled.fault(field, &reading(world)) {
        return Some((format!("! {why}"), Tone::Error));
    }
    match (state.kind().input(field), value) {
        (input, Value::Typed(text)) => {
            understood(input, text, &world.context()).map(|words| (words, Tone::Muted))
        }
        _ => None,
    }
    .or_else(|| alike(state, field, lang, world))
}

/// How a typed text was understood, where it had to be read.
fn understood(input: Input, text: &str, context: &Context<'_>) -> Option<String> {
    let lang = context.lang;
    let day = |reckoning| {
        let date = lang.read_date(text, context.today, reckoning)?;
        Some(format!("{} {}", lang.weekday(date), lang.date(date)))
    };
    match input {
        Input::PastDay => day(Reckoning::Nearest),
        Input::ComingDay => day(Reckoning::Coming),
        Input::Clock => lang.read_time(text).map(|time| lang.time(time)),
        Input::Cadence => lang.read_cadence(text).map(|cadence| lang.cadence(cadence)),
        Input::Interval => lang.read_interval(text).map(|interval| lang.interval(interval)),
        _ => None,
    }
}

/// Who is called so already, while a name is typed.
fn alike(_state: &State, _field: Field, _lang: Lang, _world: &World) -> Option<(String, Tone)> {
    None
}
