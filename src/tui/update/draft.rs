//! Drafts: keeping unsaved work on disk, and resuming it.

use crate::tui::draft::{Draft, Unfinished};
use crate::tui::effect::Effect;
use crate::tui::form::note::NoteForm;
use crate::tui::form::record::{RecordForm, Wanted};
use crate::tui::modal::import::Import;
use crate::tui::model::Model;

/// Returns the effect that brings the draft on disk up to date with the unsaved work; none when it is so
/// already.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    let draft = model.draft();
    if draft == model.kept {
        return None;
    }
    model.kept.clone_from(&draft);
    Some(draft.map_or(Effect::ClearDraft, Effect::SaveDraft))
}

/// Opens the forms that an earlier run left behind, as they were, and retries the changes that it could not
/// save.
pub(super) fn resume(model: &mut Model, draft: Draft) -> Vec<Effect> {
    model.kept = Some(draft.clone());
    let (mut wanted, mut opening) = (Wanted::ForItself, Vec::new());
    for form in draft.forms() {
        let is_saved = form.is_saved(model.world.overview());
        match form {
            Unfinished::Change(change) if !is_saved => model.unsaved.changes.push_back((**change).clone()),
            Unfinished::Change(_) => {}
            // The record was saved, but the program ended before it was picked in the form below.
            Unfinished::Record(left) if is_saved => super::pick_made(model, left.filled.id()),
            Unfinished::Record(left) => {
                model.open(RecordForm::resumed((**left).clone(), wanted, &model.world));
            }
            Unfinished::Import(left) => {
                let (import, requests) = Import::resumed((**left).clone(), &model.world);
                model.open(import);
                opening.extend(requests);
            }
            Unfinished::Note(left) => model.open(NoteForm::resumed((**left).clone(), &model.world)),
        }
        if !form.is_change() {
            wanted = Wanted::ToBePicked;
        }
    }
    let mut effects = vec![Effect::AdoptDraft(draft)];
    effects.extend(super::run_requests(model, opening));
    effects.extend(super::unsaved::try_next(model));
    effects
}
