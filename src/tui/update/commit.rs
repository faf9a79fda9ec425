//! Changes on their way to the store and back: what is said of them, and undo and redo.

use crate::domain::Change;
use crate::fields::Reference;
use crate::tui::effect::{Commit, Effect, Purpose};
use crate::tui::modal::Modal;
use crate::tui::modal::notice::Notice;
use crate::tui::model::{Model, Saving};
use crate::tui::msg::Snapshot;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::screen::record::Wanted;
use crate::tui::widget::picker::Pick;

/// Sends a change to the store, unless it is busy with another.
pub(super) fn commit(model: &mut Model, change: Change, purpose: Purpose) -> Option<Effect> {
    if model.saving != Saving::Nothing {
        model.warn(model.world.lang.still_saving().to_owned());
        go_on_writing(model);
        return None;
    }
    model.saving = Saving::ThenGoOn;
    Some(Effect::Commit(Box::new(Commit { change, purpose })))
}

/// Takes the latest change back.
pub(super) fn undo(model: &Model) -> Request {
    match model.undo.last() {
        Some(change) => Request::Again(Purpose::Undo, change.clone()),
        None => Request::Warn(model.world.lang.nothing_to_undo().to_owned()),
    }
}

/// Makes the change again that was taken back last.
pub(super) fn redo(model: &Model) -> Request {
    match model.redo.last() {
        Some(change) => Request::Again(Purpose::Redo, change.clone()),
        None => Request::Warn(model.world.lang.nothing_to_redo().to_owned()),
    }
}

/// The change is on disk: it can be taken back, and the form it came from can go.
pub(super) fn committed(
    model: &mut Model,
    commit: &Commit,
    inverse: Change,
    snapshot: Snapshot,
) -> Vec<Effect> {
    let then = std::mem::take(&mut model.saving);
    model.world.snapshot = snapshot;
    let overview = &model.world.snapshot.overview;
    let lang = model.world.lang;
    let said = match commit.purpose {
        Purpose::Do => lang.change_made(&commit.change, overview),
        // What is undone is the change that the inverse would make again.
        Purpose::Undo => lang.undone(&lang.change_named(&inverse, overview)),
        Purpose::Redo => lang.redone(&lang.change_named(&commit.change, overview)),
    };
    match commit.purpose {
        Purpose::Do => {
            model.undo.push(inverse);
            model.redo.clear();
        }
        Purpose::Undo => {
            model.undo.pop();
            model.redo.push(inverse);
        }
        Purpose::Redo => {
            model.redo.pop();
            model.undo.push(inverse);
        }
    }
    model.say(said);
    let mut effects = close_saved_form(model);
    if then == Saving::ThenQuit {
        effects.extend(super::leave(model));
    }
    effects
}

/// The change is not on disk: what was typed stays in the form.
pub(super) fn not_committed(model: &mut Model, commit: &Commit, why: &str, snapshot: Snapshot) {
    model.saving = Saving::Nothing;
    model.world.snapshot = snapshot;
    go_on_writing(model);
    // A change that was undone or redone and no longer fits never will: the next one can be tried.
    match commit.purpose {
        Purpose::Do => {}
        Purpose::Undo => drop(model.undo.pop()),
        Purpose::Redo => drop(model.redo.pop()),
    }
    let lang = model.world.lang;
    let notice = Notice::new(lang.not_saved_title(), why, lang.enter_closes());
    model.modals.push(Modal::Notice(notice));
}

/// The form whose note was not saved can be typed in again.
fn go_on_writing(model: &mut Model) {
    for modal in &mut model.modals {
        match modal {
            Modal::Note(form) => form.saving_failed(),
            Modal::Record(form) => form.saving_failed(),
            _ => {}
        }
    }
}

/// Closes the form that was on its way to the store. A record that another form asked for is picked
/// there; a new one that has a page of its own is shown.
fn close_saved_form(model: &mut Model) -> Vec<Effect> {
    let is_saving = |modal: &Modal| match modal {
        Modal::Note(form) => form.is_saving(),
        Modal::Record(form) => form.is_saving(),
        _ => false,
    };
    let Some(position) = model.modals.iter().position(is_saving) else { return Vec::new() };
    match model.modals.remove(position) {
        Modal::Record(form) if form.wanted() == Wanted::ToBePicked => {
            let pick = Pick::Reference(Reference::Record(form.id()));
            match model.modals.last_mut() {
                Some(Modal::Record(below)) => below.pick(pick, &model.world.catalogue()),
                Some(Modal::Note(below)) => below.pick(pick, &model.world.catalogue()),
                _ => {}
            }
            Vec::new()
        }
        Modal::Record(form) => {
            if form.is_new()
                && let Some(place) = Place::of(form.id())
            {
                super::open(model, place);
            }
            Vec::new()
        }
        _ => vec![Effect::ClearDraft],
    }
}
