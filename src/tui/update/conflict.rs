//! Changes that others overtook: what only one side changed is merged, the rest is for the user to choose.

use crate::domain::{Change, Side};
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Progress};
use crate::tui::modal::conflict::Conflict;
use crate::tui::model::{Model, Saving};

/// The records are no longer as `change` expects them. Where both sides changed the same, the user is
/// asked; else the change is made against the records as they are now. None when it cannot be made to fit.
pub(super) fn overtaken(model: &mut Model, change: &Change, then: Saving) -> Option<Vec<Effect>> {
    if !change.clashes(model.world.overview()).is_empty() {
        ask(model, change.clone());
        return Some(Vec::new());
    }
    let fitting = change.reconciled(model.world.overview(), &mut |_| Side::Theirs);
    // What comes back from the trash comes back as a whole, or not at all.
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

/// Asks the user whose version counts; the form below can be typed in again when that is given up.
pub(super) fn ask(model: &mut Model, change: Change) {
    super::commit::go_on_writing(model);
    let world = &model.world;
    let clashes = change.clashes(world.overview());
    let conflict = Conflict::new(change, clashes, world.overview(), world.lang);
    model.open(conflict);
}

/// Makes the change in which the user chose, for the form below when there is one.
pub(super) fn settle(model: &mut Model, asked: &Change, change: Change) -> Vec<Effect> {
    if let Some(form) = model.top_form_mut().filter(|form| form.was_refused()) {
        form.set_progress(Progress::Saving);
    }
    commit(model, asked, change)
}

/// Makes `change` in the place of the one that was asked.
fn commit(model: &mut Model, asked: &Change, change: Change) -> Vec<Effect> {
    if change.edits().is_empty() {
        let mut effects = super::commit::close_saved_form(model);
        super::unsaved::give_up(model, asked);
        model.say(model.world.lang.conflict_stays_theirs().to_owned());
        effects.extend(super::draft::keep(model));
        return effects;
    }
    super::unsaved::replace(model, asked, &change);
    super::commit::ask_store(model, Effect::Commit(Box::new(change))).into_iter().collect()
}
