//! How actions change the gaps.

use super::{State, View};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::page::GapsOf;
use crate::tui::request::Request;

/// Performs `action`, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    if state.view == View::Grid && state.grid.scope() == Scope::FindInGrid {
        state.grid.find(action, context.world);
        return Vec::new();
    }
    match (action, state.view) {
        (Action::SwitchView, View::List) => state.view = View::Grid,
        (Action::SwitchView, View::Grid) => state.view = View::List,
        (Action::Back, _) => return back(state),
        (Action::NotNeeded, View::List) => return state.list.not_needed(context.world),
        (Action::NotNeeded, View::Grid) => return state.grid.not_needed(context.world),
        (_, View::List) => return state.list.update(action, context),
        (_, View::Grid) => return state.grid.update(action, context),
    }
    Vec::new()
}

/// Shows everything again; from everything in the grid, goes back to the list; from there, leaves the screen.
fn back(state: &mut State) -> Vec<Request> {
    if state.of != GapsOf::Everything {
        state.of = GapsOf::Everything;
    } else if state.view == View::Grid {
        state.view = View::List;
    } else {
        return vec![Request::Act(Action::Overview)];
    }
    Vec::new()
}
