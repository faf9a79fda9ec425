//! Undoing several changes, one after the other, as the history offers it.

use super::commit::ask_store;
use crate::tui::effect::Effect;
use crate::tui::model::{Model, Undoing};
use crate::tui::msg::Done;

/// Undoes this many changes, of which the first is asked of the store now.
pub(super) fn undo_steps(model: &mut Model, steps: usize) -> Option<Effect> {
    let effect = ask_store(model, Effect::Undo)?;
    model.undoing = Some(Undoing { steps, done: 0, from: model.world.snapshot.past.undo });
    Some(effect)
}

/// Returns the effect that undoes the next change; none when all are undone, or when others changed something in the
/// meantime, which nobody meant to undo.
pub(super) fn go_on(model: &mut Model, done: &Done) -> Option<Effect> {
    let mut undoing = model.undoing.take()?;
    let lang = model.world.lang;
    if !matches!(done, Done::Undone(Some(_))) {
        return None;
    }
    undoing.done += 1;
    if undoing.done == undoing.steps {
        model.say(lang.steps_undone(undoing.steps));
        return None;
    }
    if model.world.snapshot.past.undo + undoing.done != undoing.from {
        model.warn(lang.steps_partly_undone(undoing.done, undoing.steps));
        return None;
    }
    let effect = ask_store(model, Effect::Undo)?;
    model.undoing = Some(undoing);
    Some(effect)
}

/// Says how far it came when the store did not undo the next change.
pub(super) fn give_up(model: &mut Model) {
    if let Some(undoing) = model.undoing.take().filter(|undoing| undoing.done > 0) {
        model.warn(model.world.lang.steps_partly_undone(undoing.done, undoing.steps));
    }
}
