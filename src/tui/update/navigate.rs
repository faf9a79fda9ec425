//! Navigation: showing screens and pages, and going back.

use super::trash;
use crate::domain::Overview;
use crate::text::plain_line;
use crate::tui::effect::Effect;
use crate::tui::layout::Pane;
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::request::{Answer, Confirm, Request};
use crate::tui::screen::ScreenName;

/// Shows a screen, and returns what it asks for on entry.
pub(super) fn show(model: &mut Model, screen: ScreenName) -> Vec<Request> {
    model.screen = screen;
    let mut requests = model.shown_mut().0.enter();
    requests.extend(offer_own(model, screen));
    requests
}

/// Asks once whether the organisations with the names of our own network are that, in a store from before they could be
/// marked so; where partners are counted.
fn offer_own(model: &mut Model, screen: ScreenName) -> Option<Request> {
    let counts_partners = matches!(screen, ScreenName::WaysIn | ScreenName::Gaps | ScreenName::Map);
    if !model.offers_own || !counts_partners {
        return None;
    }
    model.offers_own = false;
    let (overview, lang) = (model.world.overview(), model.world.lang);
    let halves = overview.unmarked_own_network()?;
    let names = halves.map(|organisation| plain_line(&overview.label(organisation)).into_owned());
    let answers = vec![
        Answer::new(lang.own_yes(), vec![Request::commit(Overview::marked_as_own(halves))]),
        Answer::new(lang.own_no(), vec![Request::Effect(Effect::RememberNotOwn)]),
        Answer::new(lang.decide_later(), Vec::new()),
    ];
    let [education, welfare] = names;
    Some(Request::Ask(Confirm::new(lang.is_it_own(&education, &welfare), answers)))
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
