//! Changes on their way to the store and back: what is said of them, and undo and redo.

use crate::domain::{Change, Edit, NoteId, RecordId};
use crate::fields::Reference;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::note;
use crate::tui::form::record::Wanted;
use crate::tui::modal::Modal;
use crate::tui::modal::notice::Notice;
use crate::tui::model::{Model, Saving, Screen};
use crate::tui::msg::{Done, Refused, Snapshot};
use crate::tui::place::Place;
use crate::tui::widget::picker::Pick;

/// Has the store do something, unless it is busy with another change.
pub(super) fn ask_store(model: &mut Model, effect: Effect) -> Option<Effect> {
    if model.saving != Saving::Nothing {
        model.warn(model.world.lang.still_saving().to_owned());
        go_on_writing(model);
        return None;
    }
    model.saving = Saving::ThenGoOn;
    model.asked = Some(effect.clone());
    // A step is of what was done last: after anything else it would be another one.
    model.unsaved.step = None;
    Some(effect)
}

/// What was asked is on disk: the form it came from can go.
pub(super) fn committed(model: &mut Model, done: &Done, snapshot: Snapshot) -> Vec<Effect> {
    let then = std::mem::take(&mut model.saving);
    let asked = model.asked.take();
    model.lost = None;
    model.renew(snapshot);
    let overview = &model.world.snapshot.overview;
    let lang = model.world.lang;
    match done {
        Done::Changed(change) => model.say(made(model, change)),
        Done::Undone(Some(change)) => model.say(lang.undone(&lang.change_named(change, overview))),
        Done::Redone(Some(change)) => model.say(lang.redone(&lang.change_named(change, overview))),
        Done::Undone(None) => model.warn(lang.nothing_to_undo().to_owned()),
        Done::Redone(None) => model.warn(lang.nothing_to_redo().to_owned()),
    }
    if let Done::Undone(Some(change)) = done
        && model.screen != Screen::Trash
    {
        show_again(model, change);
    }
    close_saved_form(model);
    let next = super::unsaved::saved(model, asked.as_ref());
    let mut effects: Vec<Effect> = super::draft::keep(model).into_iter().collect();
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

/// Shows the record that a change removed, now that it is back.
fn show_again(model: &mut Model, change: &Change) {
    let place = match change.headline() {
        Some(Change::Region(Edit::Remove(region))) => Place::Region(region.id),
        Some(Change::Forum(Edit::Remove(forum))) => Place::Forum(forum.id),
        Some(Change::Organisation(Edit::Remove(organisation))) => Place::Organisation(organisation.id),
        Some(Change::Person(Edit::Remove(person))) => Place::Person(person.id),
        Some(Change::Note(Edit::Remove(note))) => return select_note(model, note.id),
        _ => return,
    };
    super::navigate::open(model, place);
}

/// Selects a note where notes are listed.
fn select_note(model: &mut Model, note: NoteId) {
    if model.screen == Screen::Notes {
        let areas = model.areas();
        model.notes.select(note, &model.world, &areas);
    }
}

/// What is said of a change that was made.
fn made(model: &Model, change: &Change) -> String {
    let (overview, lang) = (model.world.overview(), model.world.lang);
    let undo = model.keymap.hint(model.scope(), Action::Undo).map(|chord| chord.to_string());
    let brought_back = lang.brought_back(change, model.trash.entries(), overview);
    let thrown_away = || lang.thrown_away(change, overview, undo.as_deref());
    brought_back.or_else(thrown_away).unwrap_or_else(|| lang.change_made(change, overview))
}

/// What was asked is not on disk: what was typed stays in the form.
pub(super) fn not_committed(
    model: &mut Model,
    refused: Refused,
    why: &str,
    snapshot: Snapshot,
) -> Vec<Effect> {
    let then = std::mem::take(&mut model.saving);
    model.renew(snapshot);
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
    match (refused, change) {
        (Refused::NotWritten, Some(change)) => super::unsaved::keep(model, *change, why),
        (Refused::Unconfirmed(made), _) => super::unsaved::keep_unconfirmed(model, *made, why),
        _ => {}
    }
    go_on_writing(model);
    let mut effects: Vec<Effect> = super::draft::keep(model).into_iter().collect();
    if let Some(Modal::Note(form)) = model.modals.last()
        && let Some(requests) = note::without_forum(form, &model.world)
    {
        effects.extend(super::fulfil(model, requests));
        return effects;
    }
    let lang = model.world.lang;
    let notice = Notice::new(lang.not_saved_title(), why, lang.enter_closes());
    model.modals.push(Modal::Notice(notice));
    effects
}

/// The form whose note was not saved can be typed in again.
pub(super) fn go_on_writing(model: &mut Model) {
    for modal in &mut model.modals {
        match modal {
            Modal::Note(form) if form.is_saving() => form.saving_failed(),
            Modal::Record(form) if form.is_saving() => form.saving_failed(),
            _ => {}
        }
    }
}

/// Closes the form that was on its way to the store. A record that another form asked for is picked
/// there; a new one that has a page of its own is shown, and a note is selected where notes are listed.
pub(super) fn close_saved_form(model: &mut Model) {
    let Some(position) = model.modals.iter().position(Modal::is_saving) else { return };
    match model.modals.remove(position) {
        Modal::Record(form) if form.wanted() == Wanted::ToBePicked => pick(model, position, form.id()),
        Modal::Record(form) if form.is_new() => {
            if let Some(place) = Place::of(form.id()) {
                super::navigate::open(model, place);
            }
        }
        Modal::Note(form) => select_note(model, form.note()),
        _ => {}
    }
}

/// Picks a record in the form below this position, which asked for it.
pub(super) fn pick(model: &mut Model, above: usize, id: RecordId) {
    let pick = Pick::Reference(Reference::Record(id));
    match above.checked_sub(1).and_then(|below| model.modals.get_mut(below)) {
        Some(Modal::Record(below)) => below.pick(pick, &model.world.catalogue()),
        Some(Modal::Note(below)) => below.pick(pick, &model.world.catalogue()),
        _ => {}
    }
}
