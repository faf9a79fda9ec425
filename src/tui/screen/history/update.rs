//! How actions and the mouse change the history.

use super::{Fate, State};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::layout::WithRecord;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::{Answer, Confirm, Request};

/// Performs `action`, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    let WithRecord { list, beside } = state.areas(&context.areas);
    match (action, beside) {
        (Action::Open, Some(_)) => return go_back_to(state, context.world.lang),
        (Action::Open, None) => {
            if state.step().is_some() {
                state.detail.take_keyboard();
            }
            return Vec::new();
        }
        _ => {}
    }
    if let Some(requests) = state.detail.update(action, context, beside) {
        return requests;
    }
    let page = state.made.on_page(list.as_size(), context.world, None);
    if page.moves(&mut state.reading, action) {
        return Vec::new();
    }
    match action {
        Action::Back => vec![Request::Act(Action::Overview)],
        Action::Copy => {
            state.step().map(|step| Request::Effect(Effect::copy(&step.what))).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Handles a mouse event, and returns what it asks for.
pub(super) fn click(state: &mut State, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let WithRecord { list, beside } = state.areas(&context.areas);
    if let Some(requests) = state.detail.click(mouse, context, beside) {
        return requests;
    }
    let page = state.made.on_page(list.as_size(), context.world, None);
    let requests = page.click(&mut state.reading, mouse, list);
    if mouse.gesture == Gesture::DoublePress { update(state, Action::Open, context) } else { requests }
}

/// Asks whether to undo everything down to the selected step, which itself is undone as well.
fn go_back_to(state: &State, lang: Lang) -> Vec<Request> {
    let Some(step) = state.step() else { return Vec::new() };
    let steps = match step.fate {
        Fate::Stands(steps) => steps,
        Fate::Undone => return vec![Request::Warn(lang.undone_already().to_owned())],
        Fate::Fixed => return vec![Request::Warn(lang.no_longer_fits().to_owned())],
    };
    let question = lang.undo_up_to(steps, &plain_line(&step.what));
    let answers = vec![
        Answer::new(lang.undo_them(), vec![Request::UndoSteps(steps)]),
        Answer::new(lang.undo_none(), Vec::new()),
    ];
    vec![Request::Ask(Confirm::new(question, answers).selecting(1))]
}
