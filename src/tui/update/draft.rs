//! Drafts: when what is not saved is kept on disk, and how it is gone on with.

use super::commit::pick;
use crate::tui::draft::{Draft, Form};
use crate::tui::effect::Effect;
use crate::tui::form::record::Wanted;
use crate::tui::form::{note, record};
use crate::tui::modal::Modal;
use crate::tui::model::Model;

/// Has what is being typed kept on disk as it is now; nothing when it is there already.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    let draft = model.draft();
    if draft == model.kept {
        return None;
    }
    model.kept.clone_from(&draft);
    Some(draft.map_or(Effect::ClearDraft, Effect::SaveDraft))
}

/// Opens the forms that an earlier run left behind, as they were, and tries again what it could not save.
pub(super) fn resume(model: &mut Model, draft: Draft) -> Vec<Effect> {
    model.kept = Some(draft.clone());
    let mut wanted = Wanted::ForItself;
    for form in draft.forms() {
        let is_saved = form.is_saved(model.world.overview());
        let world = &model.world;
        match form {
            Form::Change(change) if !is_saved => model.unsaved.changes.push_back((**change).clone()),
            Form::Change(_) => {}
            // The program ended before it could be picked.
            Form::Record(left) if is_saved => pick(model, model.modals.len(), left.filled.id()),
            Form::Record(left) => {
                let form = record::State::resumed((**left).clone(), wanted, world);
                model.modals.push(Modal::Record(Box::new(form)));
            }
            Form::Note(left) => {
                let form = note::State::resumed((**left).clone(), world);
                model.modals.push(Modal::Note(Box::new(form)));
            }
        }
        if !form.is_change() {
            wanted = Wanted::ToBePicked;
        }
    }
    let mut effects = vec![Effect::AdoptDraft(draft)];
    effects.extend(super::unsaved::try_next(model));
    effects
}
