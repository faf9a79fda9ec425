//! Changes that the store could not save: they are kept, reported, and retried when the user asks for that.

use std::sync::Arc;

use crate::domain::Change;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::form::Form;
use crate::tui::keys::Scope;
use crate::tui::model::Model;
use crate::tui::request::Request;
use crate::tui::request::{Answer, Confirm};

/// The number of changes that are named in the question before the program ends.
const MOST_NAMES: usize = 3;

/// Keeps a change that could not be saved, unless a form still holds it.
pub(super) fn keep(model: &mut Model, change: Change, why: &str) {
    why.clone_into(&mut model.unsaved.why);
    if !model.forms().any(Form::is_saving) && !model.unsaved.changes.contains(&change) {
        model.unsaved.changes.push_back(change);
    }
}

/// Keeps a change that was written to the file, but that the disk did not confirm: sent again unaltered, it is
/// made only once. Closes its form, and returns the effects of that.
pub(super) fn keep_unconfirmed(model: &mut Model, change: Change, why: &str) -> Vec<Effect> {
    why.clone_into(&mut model.unsaved.why);
    model.unsaved.changes.retain(|unsaved| *unsaved != change);
    model.unsaved.changes.push_front(change);
    super::commit::close_saved_form(model)
}

/// Drops the change that has been saved, and returns the effect for the next one that is waiting.
pub(super) fn saved(model: &mut Model, asked: Option<&Effect>) -> Option<Effect> {
    let Some(Effect::Commit(change)) = asked else { return None };
    let position = model.unsaved.changes.iter().position(|unsaved| unsaved == &**change)?;
    model.unsaved.changes.remove(position);
    try_next(model)
}

/// Returns the effect that saves the first change that is waiting; none when there is none, or the store is
/// busy.
pub(super) fn try_next(model: &mut Model) -> Option<Effect> {
    let next = model.unsaved.changes.front()?.clone();
    super::commit::ask_store(model, Effect::Commit(Arc::new(next)))
}

/// Replaces a waiting change by the version that fits the changes of others.
pub(super) fn replace(model: &mut Model, asked: &Change, fitting: &Change) {
    for unsaved in model.unsaved.changes.iter_mut().filter(|unsaved| *unsaved == asked) {
        unsaved.clone_from(fitting);
    }
}

/// Drops a change, so that it is not retried.
pub(super) fn give_up(model: &mut Model, change: &Change) {
    model.unsaved.changes.retain(|unsaved| unsaved != change);
}

/// Retries what could not be saved; none when there is nothing to retry.
pub(super) fn retry(model: &mut Model) -> Option<Vec<Effect>> {
    if !model.can_retry() {
        return None;
    }
    if model.scope() == Scope::Notice {
        model.modals.pop();
    }
    if model.modals.last().and_then(|modal| modal.as_form()).is_some_and(Form::was_refused) {
        return Some(super::act(model, Action::Save));
    }
    if let Some(step) = model.unsaved.step.take() {
        return Some(super::commit::ask_store(model, step).into_iter().collect());
    }
    Some(try_next(model).into_iter().collect())
}

/// Asks what to do with the unsaved changes before the program ends.
pub(super) fn ask_before_leaving(model: &mut Model) {
    if model.scope() == Scope::Confirm {
        return;
    }
    let lang = model.world.lang;
    let answers = vec![
        Answer::new(lang.try_again(), vec![Request::Act(Action::Trouble), Request::QuitWhenSaved]),
        Answer::grave(lang.quit_without_saving(), vec![Request::GiveUpUnsaved, Request::Act(Action::Quit)]),
        Answer::new(lang.do_not_quit(), Vec::new()),
    ];
    let changes = &model.unsaved.changes;
    let name = |change| plain_line(&lang.change_named(change, model.world.overview())).into_owned();
    let mut names: Vec<String> = changes.iter().take(MOST_NAMES).map(name).collect();
    if changes.len() > MOST_NAMES {
        names.push("…".to_owned());
    }
    let question = lang.unsaved_at_the_end(&names.join("; "), &model.unsaved.why);
    model.open(Confirm::new(question, answers));
}
