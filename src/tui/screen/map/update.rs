//! How actions, typing and the mouse change the map.

use super::cursor::Cursor;
use super::find::Find;
use super::{State, View, Visit, grid};
use crate::domain::{Municipality, Refnis};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Reading};
use crate::tui::widget::text_buffer::TextBuffer;

/// The lines above and below the body of the screen.
const AROUND_BODY: u16 = 4;

/// Performs `action`, and returns what it asks for.
pub(super) fn update(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    if state.find.is_some() {
        find(state, action, context);
        return Vec::new();
    }
    if !state.open.is_empty() {
        return on_page(state, action, context);
    }
    match action {
        Action::Open => {
            if let Some(cursor) = state.cursor {
                state.visit(cursor.refnis);
            }
        }
        Action::Back => return vec![Request::Act(Action::Overview)],
        Action::SwitchView => return state.switch(context),
        Action::NextPane | Action::PreviousPane => return state.select_next_without(action, context),
        Action::Find => {
            state.find = state.cursor.map(|origin| Find { text: TextBuffer::single_line(""), origin });
        }
        Action::Copy => {
            let name = state.locality().map(|locality| locality.municipality.name.clone());
            return name.map(|name| Request::Effect(Effect::Copy(name))).into_iter().collect();
        }
        action if state.tiles().is_some() => {
            if let Some(cursor) = state.cursor {
                state.go_to(cursor.moved(action), context);
            }
        }
        action => state.move_in_lines(action, context),
    }
    Vec::new()
}

/// Performs `action` on the page of a municipality.
fn on_page(state: &mut State, action: Action, context: &Context<'_>) -> Vec<Request> {
    let (size, world) = (context.areas.body.as_size(), context.world);
    let Some(visit) = state.open.last_mut() else { return Vec::new() };
    let page = state.page.on_page(size, world, None);
    if page.moves(&mut visit.reading, action) {
        return Vec::new();
    }
    let reading = visit.reading;
    match (action, state.page.selected(reading)) {
        (Action::Back, _) => state.leave(context),
        (Action::Open, Some(Item::Municipality(refnis))) => state.visit(refnis),
        _ => return page.act(reading, action),
    }
    Vec::new()
}

/// Performs `action` while a name is being typed.
fn find(state: &mut State, action: Action, context: &Context<'_>) {
    let (Some(find), Some(cursor)) = (&state.find, state.cursor) else { return };
    match action {
        Action::Open => state.find = None,
        Action::Back => {
            let origin = find.origin;
            state.find = None;
            state.go_to(origin, context);
        }
        Action::Up | Action::Down => {
            let next = find.next(action, cursor);
            state.go_to(next, context);
        }
        _ => {}
    }
}

/// Edits the name that is being typed, and moves the cursor to the best match; without any, to where typing began.
pub(super) fn edit(state: &mut State, edit: &TextEdit, context: &Context<'_>) {
    let Some(find) = &mut state.find else { return };
    find.text.apply(edit, u16::MAX);
    let best = find.found().first().map_or(find.origin, |municipality| Cursor::on(municipality));
    state.go_to(best, context);
}

/// Handles a mouse event, and returns what it asks for.
pub(super) fn click(state: &mut State, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
    let (area, world) = (context.areas.body, context.world);
    let is_double = mouse.gesture == Gesture::DoublePress;
    if let Some(visit) = state.open.last_mut() {
        let page = state.page.on_page(area.as_size(), world, None);
        let requests = page.click(&mut visit.reading, mouse, area);
        let selected = state.page.selected(visit.reading);
        if let Some(Item::Municipality(refnis)) = selected.filter(|_| is_double) {
            state.visit(refnis);
        }
        return requests;
    }
    let is_press = is_double || mouse.gesture == Gesture::Press;
    if let Some(grid) = state.tiles() {
        let found = grid.municipality_at(mouse.at).filter(|_| is_press);
        if let Some(municipality) = found {
            state.find = None;
            state.select(municipality, context);
            if is_double {
                state.visit(municipality.refnis);
            }
        }
        return Vec::new();
    }
    let before = state.reading;
    let page = state.lines.on_page(area.as_size(), world, None);
    page.click(&mut state.reading, mouse, area);
    state.follow_lines();
    if is_press {
        state.find = None;
        let selected = state.cursor.filter(|_| is_double && before.top == state.reading.top);
        if let Some(cursor) = selected {
            state.visit(cursor.refnis);
        }
    }
    Vec::new()
}

impl State {
    /// Opens the page of a municipality.
    fn visit(&mut self, refnis: Refnis) {
        if self.open.last().is_none_or(|visit| visit.refnis != refnis) {
            self.open.push(Visit { refnis, reading: Reading::default() });
        }
    }

    /// Closes the page that is shown; the municipality of the last one stays selected.
    fn leave(&mut self, context: &Context<'_>) {
        let closed = self.open.pop().and_then(|visit| Municipality::find(visit.refnis));
        if let Some(municipality) = closed.filter(|_| self.open.is_empty()) {
            self.select(municipality, context);
        }
    }

    fn switch(&mut self, context: &Context<'_>) -> Vec<Request> {
        self.view = match self.view {
            View::Tiles if self.grid.is_some() => View::Lines,
            View::Lines if self.grid.is_some() => View::Tiles,
            View::Tiles | View::Lines => {
                let (width, height) = grid::SMALLEST;
                let why = context.world.lang.no_room_for_map(width, height + AROUND_BODY);
                return vec![Request::Warn(why)];
            }
        };
        Vec::new()
    }

    /// Selects the next or previous municipality without a local forum: by tile on the map, by name in the list.
    fn select_next_without(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let mut all: Vec<_> = self.localities.all.iter().collect();
        if self.tiles().is_some() {
            all.sort_by_key(|locality| locality.municipality.tile);
        }
        if action == Action::PreviousPane {
            all.reverse();
        }
        let refnis = self.cursor.map(|cursor| cursor.refnis);
        let at = all.iter().position(|locality| Some(locality.municipality.refnis) == refnis);
        let (before, after) = all.split_at(at.map_or(0, |at| at + 1));
        let next = after.iter().chain(before).find(|locality| !locality.has_forum());
        match next.map(|locality| locality.municipality) {
            Some(municipality) => self.select(municipality, context),
            None => return vec![Request::Warn(context.world.lang.no_municipality_without().to_owned())],
        }
        Vec::new()
    }

    fn move_in_lines(&mut self, action: Action, context: &Context<'_>) {
        let page = self.lines.on_page(context.areas.body.as_size(), context.world, None);
        page.moves(&mut self.reading, action);
        self.follow_lines();
    }

    /// Selects the municipality of the selected line.
    fn follow_lines(&mut self) {
        if let Some(locality) = self.localities.all.get(self.reading.selected) {
            self.cursor = Some(Cursor::on(locality.municipality));
        }
    }
}
