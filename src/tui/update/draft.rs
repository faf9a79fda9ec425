//! Drafts: when what is being typed is kept on disk, and how it is gone on with.

use super::commit::pick;
use crate::tui::draft::{Draft, Form};
use crate::tui::effect::Effect;
use crate::tui::modal::Modal;
use crate::tui::model::Model;
use crate::tui::screen::record::Wanted;
use crate::tui::screen::{note, record};

/// Has what is being typed kept on disk as it is now; nothing when it is there already.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    let draft = model.draft();
    if draft.is_none() && !model.unsaved.changes.is_empty() {
        // What was typed stays on disk until the disk confirms what became of it.
        return None;
    }
    if draft == model.kept {
        return None;
    }
    model.kept.clone_from(&draft);
    Some(draft.map_or(Effect::ClearDraft, Effect::SaveDraft))
}

/// Opens the forms that an earlier run left behind, as they were.
pub(super) fn resume(model: &mut Model, draft: Draft) -> Effect {
    model.kept = Some(draft.clone());
    open(model, draft.form.clone(), Wanted::ForItself);
    for form in &draft.over {
        if form.is_saved(model.world.overview()) {
            // The program ended before it could be picked.
            pick(model, model.modals.len(), form.record());
        } else {
            open(model, form.clone(), Wanted::ToBePicked);
        }
    }
    Effect::AdoptDraft(draft)
}

fn open(model: &mut Model, form: Form, wanted: Wanted) {
    let world = &model.world;
    model.modals.push(match form {
        Form::Note(left) => Modal::Note(Box::new(note::State::resumed(*left, world))),
        Form::Record(left) => Modal::Record(Box::new(record::State::resumed(*left, wanted, world))),
    });
}
