//! How the program ends: nothing that is not saved is left without asking.

use crate::tui::effect::Effect;
use crate::tui::form::{note, record};
use crate::tui::modal::Modal;
use crate::tui::modal::confirm::Leaving;
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
    let unsaved = model.modals.iter().rposition(Modal::is_unsaved);
    let Some(position) = unsaved.filter(|_| !model.is_too_small()) else { return leave(model) };
    if matches!(model.modals.last(), Some(Modal::Confirm(_))) {
        return Vec::new();
    }
    // What stands over the form gives way to the question.
    model.modals.truncate(position + 1);
    let lang = model.world.lang;
    let question = match &model.modals[position] {
        Modal::Record(_) => record::question(lang, Leaving::Program),
        _ => note::question(lang, Leaving::Program),
    };
    model.modals.push(Modal::Confirm(question));
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
