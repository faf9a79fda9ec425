//! Sending changes to the store and handling its answers, undo and redo included.

use std::sync::Arc;

use crate::domain::{Change, Edit};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::{Form, Progress};
use crate::tui::modal::notice::Notice;
use crate::tui::model::{Model, Saving};
use crate::tui::msg::{Done, Refused, Snapshot};
use crate::tui::place::Place;
use crate::tui::screen::ScreenName;

/// Returns the effect that asks the store to do something; none, with a warning, while it is busy with another
/// change.
pub(super) fn ask_store(model: &mut Model, effect: Effect) -> Option<Effect> {
    if model.saving != Saving::Nothing {
        model.warn(model.world.lang.still_saving().to_owned());
        go_on_writing(model);
        return None;
    }
    model.saving = Saving::ThenGoOn;
    model.asked = Some(effect.clone());
    // Undo and redo apply to the latest change: after anything else, the step would be a different one.
    model.unsaved.step = None;
    Some(effect)
}

/// Handles the success of a change: it is on disk, so the form that it came from is closed.
pub(super) fn committed(model: &mut Model, done: &Done, snapshot: Snapshot) -> Vec<Effect> {
    let then = std::mem::take(&mut model.saving);
    let asked = model.asked.take();
    model.lost = None;
    model.renew(snapshot);
    let overview = &model.world.snapshot.overview;
    let lang = model.world.lang;
    match done {
        Done::Changed(change) => say_made(model, change),
        Done::Undone(Some(change)) => model.say(lang.undone(&lang.change_named(change, overview))),
        Done::Redone(Some(change)) => model.say(lang.redone(&lang.change_named(change, overview))),
        Done::Undone(None) => model.warn(lang.nothing_to_undo().to_owned()),
        Done::Redone(None) => model.warn(lang.nothing_to_redo().to_owned()),
    }
    if let Done::Undone(Some(change)) = done
        && !matches!(model.screen, ScreenName::Trash | ScreenName::History)
    {
        show_again(model, change);
    }
    let mut effects = close_saved_form(model);
    let next = super::history::go_on(model, done).or_else(|| super::unsaved::saved(model, asked.as_ref()));
    effects.extend(super::draft::keep(model));
    effects.extend(next);
    effects.extend(super::trash::read_again(model));
    if then == Saving::ThenQuit {
        if model.saving == Saving::Nothing {
            effects.extend(super::leaving::leave(model));
        } else {
            model.saving = Saving::ThenQuit;
        }
    }
    effects
}

/// Shows the record that `change` had removed, now that it is back.
fn show_again(model: &mut Model, change: &Change) {
    let place = match change.headline() {
        Some(Change::Region(Edit::Remove(region))) => Place::Region(region.id),
        Some(Change::Forum(Edit::Remove(forum))) => Place::Forum(forum.id),
        Some(Change::Organisation(Edit::Remove(organisation))) => Place::Organisation(organisation.id),
        Some(Change::Person(Edit::Remove(person))) => Place::Person(person.id),
        Some(Change::Note(Edit::Remove(note))) => {
            let (screen, context) = model.shown_mut();
            return screen.select(note.id.into(), &context);
        }
        _ => return,
    };
    super::navigate::open(model, place);
}

/// Says that a change was made; the way back from a removal stays long enough to be read.
fn say_made(model: &mut Model, change: &Change) {
    let (overview, lang) = (model.world.overview(), model.world.lang);
    let undo = model.keymap.hint(model.scope(), Action::Undo).map(|chord| model.world.signs.of_key(chord));
    if let Some((_, records)) = change.imported() {
        let imported = lang.imported(records);
        let keys = model.keymap.chords(model.scope(), Action::Undo).into_iter();
        let undo = keys.map(|chord| model.world.signs.of_key(chord)).min_by_key(String::len);
        let text = undo.map_or_else(|| imported.clone(), |key| lang.imported_way_back(&imported, &key));
        model.say_at_length(text);
    } else if let Some(text) = lang.brought_back(change, model.screens.trash.entries(), overview) {
        model.say(text);
    } else if let Some(text) = lang.thrown_away(change, overview, undo.as_deref()) {
        model.say_at_length(text);
    } else {
        model.say(lang.change_made(change, overview));
    }
}

/// Handles the failure of a change: it is not confirmed on disk, so the typed text stays in the form.
pub(super) fn not_committed(
    model: &mut Model,
    refused: Refused,
    why: &str,
    snapshot: Snapshot,
) -> Vec<Effect> {
    let then = std::mem::take(&mut model.saving);
    model.renew(snapshot);
    super::history::give_up(model);
    let change = match model.asked.take() {
        Some(Effect::Commit(change)) => Some(change),
        step => {
            model.unsaved.step = step.filter(|_| matches!(refused, Refused::NotWritten));
            None
        }
    };
    if let (Refused::Overtaken, Some(change)) = (&refused, &change) {
        match super::conflict::overtaken(model, change, then) {
            Some(effects) => return effects,
            None => super::unsaved::give_up(model, change),
        }
    }
    let mut effects = Vec::new();
    match (refused, change) {
        (Refused::NotWritten, Some(change)) => super::unsaved::keep(model, Arc::unwrap_or_clone(change), why),
        (Refused::Unconfirmed(made), _) => {
            effects.extend(super::unsaved::keep_unconfirmed(model, *made, why));
        }
        _ => {}
    }
    go_on_writing(model);
    effects.extend(super::draft::keep(model));
    let form = model.modals.last().and_then(|modal| modal.as_form());
    if let Some(requests) = form.and_then(|form| form.lacks_record(&model.world)) {
        effects.extend(super::run_requests(model, requests));
        return effects;
    }
    let lang = model.world.lang;
    let notice = Notice::new(lang.not_saved_title(), why, lang.enter_closes());
    model.open(notice);
    effects
}

/// Makes forms whose change could not be saved editable again.
pub(super) fn go_on_writing(model: &mut Model) {
    for form in model.forms_mut().filter(|form| form.is_saving()) {
        form.set_progress(Progress::Refused);
    }
}

/// Closes the form that was being saved, and carries out the request that follows it.
pub(super) fn close_saved_form(model: &mut Model) -> Vec<Effect> {
    let is_saving = |form: &dyn Form| form.is_saving();
    let position = model.modals.iter().position(|modal| modal.as_form().is_some_and(is_saving));
    let Some(position) = position else { return Vec::new() };
    let saved = model.modals.remove(position);
    let then = saved.as_form().and_then(Form::once_saved);
    super::run_requests(model, then.into_iter().collect())
}
