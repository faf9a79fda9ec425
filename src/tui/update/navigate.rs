//! Navigation: showing screens and pages, and going back.

use super::trash;
use crate::tui::effect::Effect;
use crate::tui::layout::Pane;
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::screen::ScreenName;

/// Shows a screen, and returns what it asks for on entry.
pub(super) fn show(model: &mut Model, screen: ScreenName) -> Vec<Request> {
    model.screen = screen;
    model.shown_mut().0.enter()
}

/// Opens the page of a record.
pub(super) fn open(model: &mut Model, place: Place) {
    model.remember(place.itself());
    let detail = &mut model.screens.regions.detail;
    if model.screen == ScreenName::Regions {
        detail.open(place);
    } else {
        detail.open_from(model.screen.action(), place);
        model.screen = ScreenName::Regions;
    }
    model.screens.regions.focus = Pane::Detail;
    let areas = model.areas();
    model.screens.regions.reveal(&model.world, &areas);
}

/// Goes back from the first page that was opened: to the screen it was opened from, or to the tree.
pub(super) fn leave_page(model: &mut Model) -> Option<Effect> {
    let regions = &mut model.screens.regions;
    let from = regions.detail.opened_from.take();
    regions.focus = Pane::Tree;
    model.screen = from.and_then(ScreenName::shown_by).unwrap_or(ScreenName::Regions);
    trash::read_again(model)
}
