//! How the program ends: nothing that is not saved is left without asking.

use crate::tui::effect::Effect;
use crate::tui::form::{Form, Leaving};
use crate::tui::keys::Scope;
use crate::tui::model::{Model, Saving};

/// Quits, unless a form holds what is not saved: that is asked about first. A change that is on its way to the
/// store is waited for, so that the user hears when it does not get there.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    if model.saving != Saving::Nothing {
        quit_when_saved(model);
        return Vec::new();
    }
    if !model.unsaved.changes.is_empty() && !model.is_too_small() {
        super::unsaved::ask_before_leaving(model);
        return Vec::new();
    }
    let unsaved = model.modals.iter().rposition(|modal| modal.as_form().is_some_and(Form::is_touched));
    let Some(position) = unsaved.filter(|_| !model.is_too_small()) else { return leave(model) };
    if model.scope() == Scope::Confirm {
        return Vec::new();
    }
    // What stands over the form gives way to the question.
    model.modals.truncate(position + 1);
    let form = model.modals[position].as_form();
    if let Some(question) = form.map(|form| form.before_leaving(model.world.lang, Leaving::Program)) {
        model.open(question);
    }
    Vec::new()
}

pub(super) fn quit_when_saved(model: &mut Model) {
    if model.saving == Saving::ThenGoOn {
        model.saving = Saving::ThenQuit;
    }
}

/// Quits at once; what is being typed stays on disk as a draft.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    super::draft::keep(model).into_iter().chain([Effect::Quit]).collect()
}
