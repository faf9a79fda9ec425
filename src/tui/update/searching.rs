//! Searches while the user types: when a question is asked, and how its answer is handled.

use super::act;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::question::{Answer, Ticket};

/// Returns the search that the topmost popup or form needs, or the screen when nothing is open over it; none when it
/// needs none, or that search is running already.
pub(super) fn ask(model: &mut Model) -> Option<Effect> {
    let lacking = model.modals.last().map_or_else(|| model.shown().question(), |modal| modal.question());
    let searching = &mut model.searching;
    if lacking == searching.awaited {
        return None;
    }
    searching.awaited.clone_from(&lacking);
    // The new ticket makes an answer to the older question, which may still arrive, recognisable as obsolete.
    searching.ticket = searching.ticket.next();
    if lacking.is_none() {
        searching.then = None;
    }
    lacking.map(|question| Effect::Search(searching.ticket, question))
}

/// Postpones `action` until the search results that it applies to have arrived; returns false when it can be
/// performed now.
pub(super) fn wait(model: &mut Model, action: Action) -> bool {
    let waits =
        model.modals.last().map_or_else(|| model.shown().awaits(action), |modal| modal.awaits(action));
    if waits {
        model.searching.then = Some(action);
    }
    waits
}

/// Shows the answer to a question, and performs the action that waited for it. An answer to an older question
/// is dropped.
pub(super) fn found(model: &mut Model, ticket: Ticket, answer: Answer) -> Vec<Effect> {
    if ticket != model.searching.ticket {
        return Vec::new();
    }
    let Some(question) = model.searching.awaited.take() else { return Vec::new() };
    if let Some(modal) = model.modals.last_mut() {
        modal.answer(question, answer);
    } else {
        let (screen, context) = model.shown_mut();
        screen.answer(question, answer, &context);
    }
    model.searching.then.take().map_or_else(Vec::new, |action| act(model, action))
}
