//! Changes to records that others changed meanwhile: what only one side changed is merged, and the user decides
//! about the rest.

use std::sync::Arc;

use crate::domain::{Change, Side};
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Progress};
use crate::tui::modal::conflict::Conflict;
use crate::tui::model::{Model, Saving};

/// Handles a change whose records are no longer as it expects them. If both sides changed the same thing, the
/// user is asked; otherwise the change is adapted to the current records and sent again. None when it cannot be
/// adapted.
pub(super) fn overtaken(model: &mut Model, change: &Change, then: Saving) -> Option<Vec<Effect>> {
    if !change.clashes(model.world.overview()).is_empty() {
        ask(model, change.clone());
        return Some(Vec::new());
    }
    let fitting = change.reconciled(model.world.overview(), &mut |_| Side::Theirs);
    // Records are brought back from the trash completely or not at all.
    let is_no_form = !model.forms().any(Form::is_saving);
    let is_whole = fitting.edits().is_empty() || !change.added().is_empty();
    if (is_no_form && is_whole) || fitting.edits() == change.edits() {
        return None;
    }
    let effects = commit(model, change, fitting);
    if then == Saving::ThenQuit && model.saving != Saving::Nothing {
        model.saving = then;
    }
    Some(effects)
}

/// Asks the user which version to keep; if the user cancels, the form below is editable again.
pub(super) fn ask(model: &mut Model, change: Change) {
    super::commit::go_on_writing(model);
    let world = &model.world;
    let clashes = change.clashes(world.overview());
    let conflict = Conflict::new(change, clashes, world.overview(), world.lang);
    model.open(conflict);
}

/// Sends the change that holds the user's choices, on behalf of the form below if there is one.
pub(super) fn settle(model: &mut Model, asked: &Change, change: Change) -> Vec<Effect> {
    if let Some(form) = model.top_form_mut().filter(|form| form.was_refused()) {
        form.set_progress(Progress::Saving);
    }
    commit(model, asked, change)
}

/// Sends `change` to the store in place of `asked`; if it has no edits left, nothing is sent and the form is
/// closed.
fn commit(model: &mut Model, asked: &Change, change: Change) -> Vec<Effect> {
    if change.edits().is_empty() {
        let mut effects = super::commit::close_saved_form(model);
        super::unsaved::give_up(model, asked);
        model.say(model.world.lang.conflict_stays_theirs().to_owned());
        effects.extend(super::draft::keep(model));
        return effects;
    }
    super::unsaved::replace(model, asked, &change);
    super::commit::ask_store(model, Effect::Commit(Arc::new(change))).into_iter().collect()
}
