//! How the search popup responds to actions and the mouse.

use super::view::areas;
use super::{Row, Search};
use crate::domain::{Field, Kind};
use crate::fields::Value;
use crate::search::{Target, TargetKind, TargetRef};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::layout::row_at;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;

/// Does `action` in the popup.
pub(super) fn update(state: &mut Search, action: Action, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(areas(context.areas.over).list.height);
    match action {
        Action::Open => return open(state, context),
        Action::NextPane => state.kind = next(state.kind),
        Action::PreviousPane => state.kind = previous(state.kind),
        Action::Copy => {
            let found = state.target().and_then(|target| target.get(context.world.overview()));
            let name = found.map(|found| plain_line(found.name()).into_owned());
            return name.map(|name| Request::Effect(Effect::Copy(name))).into_iter().collect();
        }
        Action::Back => return vec![Request::Close],
        action => state.cursor.act(action, state.rows().len(), height),
    }
    Vec::new()
}

/// The kind after this one; every kind after the last.
fn next(kind: Option<TargetKind>) -> Option<TargetKind> {
    let after = kind.map_or(0, |kind| kind as usize + 1);
    TargetKind::ALL.get(after).copied()
}

/// The kind before this one; the last before every kind.
fn previous(kind: Option<TargetKind>) -> Option<TargetKind> {
    let before = kind.map_or(TargetKind::ALL.len(), |kind| kind as usize).checked_sub(1);
    before.and_then(|before| TargetKind::ALL.get(before).copied())
}

/// Handles the mouse in the popup; a click outside closes it.
pub(super) fn click(state: &mut Search, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let areas = areas(context.areas.over);
    let height = usize::from(areas.list.height);
    let length = state.rows().len();
    match mouse.gesture {
        Gesture::WheelUp | Gesture::WheelDown => state.cursor.wheel(mouse.gesture, length, height),
        Gesture::Press if !areas.popup.contains(mouse.at) => return vec![Request::Close],
        Gesture::Press | Gesture::DoublePress => {
            let row = row_at(areas.list, mouse.at).map(|row| state.cursor.top + row);
            let Some(row) = row.filter(|row| *row < length) else { return Vec::new() };
            state.cursor.select(row, length, height);
            if mouse.gesture == Gesture::DoublePress {
                return open(state, context);
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
    Vec::new()
}

fn open(state: &Search, context: &Context<'_>) -> Vec<Request> {
    let overview = context.world.overview();
    match state.selected() {
        Some(Row::Hit(hit)) => {
            let place = match hit.target {
                Target::Municipality(refnis) => overview.region_covering(refnis).map(Place::Region),
                target => target.record().and_then(Place::of),
            };
            match (place, hit.target.get(overview)) {
                (Some(place), _) => vec![Request::Close, Request::Open(place)],
                (None, Some(TargetRef::Municipality(municipality))) => {
                    let lang = context.world.lang;
                    vec![Request::Warn(format!("{} {}", municipality.name, lang.in_no_region()))]
                }
                (None, _) => Vec::new(),
            }
        }
        Some(Row::New(kind)) => {
            vec![Request::Close, Request::Add(kind, vec![known(kind, state.typed())])]
        }
        None => Vec::new(),
    }
}

/// The field of a new record that what was typed must be.
fn known(kind: Kind, typed: &str) -> (Field, Value) {
    let has_contact = matches!(kind, Kind::Organisation | Kind::Person);
    let is_phone =
        || typed.chars().filter(char::is_ascii_digit).count() >= 6 && !typed.chars().any(char::is_alphabetic);
    let field = match typed {
        typed if has_contact && typed.contains('@') => Field::Email,
        _ if has_contact && is_phone() => Field::Phone,
        _ => Field::Name,
    };
    (field, Value::Typed(typed.to_owned()))
}
