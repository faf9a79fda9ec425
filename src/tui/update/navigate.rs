//! Which screen and which page is shown: going there, and back.

use super::trash;
use crate::tui::effect::Effect;
use crate::tui::layout::Pane;
use crate::tui::model::{Model, Screen};
use crate::tui::place::Place;

/// Shows the tree, as the start of whatever is opened next.
pub(super) fn to_tree(model: &mut Model) {
    model.screen = Screen::Overview;
    model.opened_from = Screen::Overview;
    model.focus = Pane::Tree;
}

/// Shows the agenda.
pub(super) fn to_agenda(model: &mut Model) {
    model.screen = Screen::Agenda;
    model.agenda.enter();
}

/// Shows all notes.
pub(super) fn to_notes(model: &mut Model) {
    model.screen = Screen::Notes;
    model.notes.show_all();
}

/// Opens the page of a record.
pub(super) fn open(model: &mut Model, place: Place) {
    if let Place::Organisation(organisation) = place {
        model.remember(organisation);
    }
    if model.screen == Screen::Overview {
        model.detail.open(place);
    } else {
        // From another screen a history begins anew, at whose start is that screen.
        model.detail.show(Some(place));
        model.opened_from = model.screen;
        model.screen = Screen::Overview;
    }
    model.focus = Pane::Detail;
    reveal(model);
}

/// Goes back from the first page that was opened: to the screen from which it was, or to the tree.
pub(super) fn leave_page(model: &mut Model) -> Option<Effect> {
    model.screen = std::mem::take(&mut model.opened_from);
    model.focus = Pane::Tree;
    trash::read_again(model)
}

/// Shows the page of what the tree's cursor is on.
pub(super) fn show_cursor(model: &mut Model) {
    if model.detail.place != model.regions.cursor {
        model.detail.show(model.regions.cursor);
        model.opened_from = Screen::Overview;
    }
}

/// Puts the tree's cursor on the page that is shown.
pub(super) fn reveal(model: &mut Model) {
    let height = model.areas().tree_height();
    if let Some(place) = model.detail.place {
        model.regions.reveal(place, model.world.overview(), height);
    }
}
