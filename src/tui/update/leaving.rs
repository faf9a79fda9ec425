//! How the program ends: the user is asked first if there is unsaved work.

use crate::tui::effect::Effect;
use crate::tui::form::{Form, Leaving};
use crate::tui::keys::Scope;
use crate::tui::model::{Model, Saving};

/// Quits, unless there is unsaved work, about which the user is asked first; in a terminal too small for the
/// question the program quits, and the draft keeps the work. A change that is being saved is waited for, so
/// that the user is told if it fails.
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
    // Anything open over the form is closed to make way for the question.
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

/// Quits at once; unsaved work stays on disk as a draft.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    super::draft::keep(model).into_iter().chain([Effect::Quit]).collect()
}
