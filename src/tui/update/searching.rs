//! What is looked for while somebody types: when it is asked, and what is done once it is found.

use super::act;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::question::{Answer, Ticket};

/// Has looked for what is lacking on top, unless that is being done already.
pub(super) fn ask(model: &mut Model) -> Option<Effect> {
    let lacking = model.modals.last().and_then(|modal| modal.question());
    let searching = &mut model.searching;
    if lacking == searching.awaited {
        return None;
    }
    searching.awaited.clone_from(&lacking);
    // An older answer that is still on its way is for a question that nobody asks any longer.
    searching.ticket = searching.ticket.next();
    if lacking.is_none() {
        searching.then = None;
    }
    lacking.map(|question| Effect::Search(searching.ticket, question))
}

/// Keeps `action` for when what it is about is found; false when it is about what is there.
pub(super) fn wait(model: &mut Model, action: Action) -> bool {
    let waits = model.modals.last().is_some_and(|modal| modal.awaits(action));
    if waits {
        model.searching.then = Some(action);
    }
    waits
}

/// Shows what was found, and does what waited for it. What was found for an older question is dropped.
pub(super) fn found(model: &mut Model, ticket: Ticket, answer: Answer) -> Vec<Effect> {
    if ticket != model.searching.ticket {
        return Vec::new();
    }
    let Some(question) = model.searching.awaited.take() else { return Vec::new() };
    if let Some(modal) = model.modals.last_mut() {
        modal.answer(question, answer);
    }
    model.searching.then.take().map_or_else(Vec::new, |action| act(model, action))
}
