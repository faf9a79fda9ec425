//! The regions screen: the region tree, and beside it the page of what is selected there.

pub mod detail;
pub mod tree;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Screen;
use crate::domain::{Field, Kind, Overview, RecordId};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::layout::{Areas, Pane};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::Item;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

/// The tree, the page, and which of them has the keyboard.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The pane that has the keyboard.
    pub focus: Pane,
    /// The region tree.
    pub tree: tree::State,
    /// The page beside it.
    pub detail: detail::State,
}

impl State {
    /// The tree with its first row selected, and the page of that row.
    pub fn new(overview: &Arc<Overview>) -> Self {
        let mut state = Self { tree: tree::State::new(overview), ..Self::default() };
        state.show_cursor();
        state
    }

    /// Shows the page of the row under the tree's cursor.
    fn show_cursor(&mut self) {
        if self.detail.place != self.tree.cursor {
            self.detail.show(self.tree.cursor);
        }
    }

    /// Moves the tree's cursor to the row of the page that is shown.
    pub fn reveal(&mut self, world: &World, areas: &Areas) {
        if let Some(place) = self.detail.place {
            self.tree.reveal(place, &world.snapshot.overview, areas.tree_height());
        }
    }

    fn on_page(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let before = self.detail.place;
        let requests = detail::update(&mut self.detail, action, context.world, context.areas.detail_size());
        if self.detail.place != before {
            self.reveal(context.world, &context.areas);
        }
        requests
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        match self.focus {
            Pane::Tree if self.tree.find.is_some() => Scope::FindInTree,
            Pane::Tree => Scope::Tree,
            Pane::Detail => Scope::Detail,
        }
    }

    /// Where only the tree fits on the screen, the names lead to its cursor: the hidden page may be one that
    /// the tree does not contain, such as that of a partner.
    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let lang = context.world.lang;
        let shown = if context.areas.detail.is_some() { self.detail.place } else { self.tree.cursor };
        match shown {
            Some(place) => place.breadcrumb(context.world.overview(), lang),
            None => vec![lang.empty_overview().to_owned()],
        }
    }

    fn trail(&self, context: &Context<'_>) -> Vec<Option<Place>> {
        let shown = if context.areas.detail.is_some() { self.detail.place } else { self.tree.cursor };
        shown.map_or_else(Vec::new, |place| place.trail(context.world.overview()))
    }

    /// The pages opened from here on go back to this screen.
    fn enter(&mut self) -> Vec<Request> {
        self.focus = Pane::Tree;
        self.detail.opened_from = None;
        Vec::new()
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let (overview, height) = (&context.world.snapshot.overview, context.areas.tree_height());
        let is_finding = self.scope() == Scope::FindInTree;
        match (action, self.focus) {
            (Action::NextPane | Action::PreviousPane, Pane::Tree) if !is_finding => {
                self.focus = Pane::Detail;
            }
            (Action::NextPane | Action::PreviousPane, Pane::Detail) => self.focus = Pane::Tree,
            (_, Pane::Detail) => return self.on_page(action, context),
            (Action::Copy, Pane::Tree) if !is_finding => {
                return self.tree.cursor.map_or_else(Vec::new, |place| context.world.copy_place(place));
            }
            (_, Pane::Tree) => {
                let requests = if is_finding {
                    tree::find(&mut self.tree, action, overview, height);
                    Vec::new()
                } else {
                    tree::update(&mut self.tree, action, overview, height)
                };
                self.show_cursor();
                return requests;
            }
        }
        Vec::new()
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        tree::edit(&mut self.tree, edit, &context.world.snapshot.overview, context.areas.tree_height());
        self.show_cursor();
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let within = |area: Option<Rect>| area.filter(|area| area.contains(mouse.at));
        let is_press = matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress);
        if let Some(area) = within(context.areas.tree) {
            let requests = tree::click(&mut self.tree, mouse, area, &context.world.snapshot.overview);
            if is_press {
                self.focus = Pane::Tree;
                self.show_cursor();
            }
            return requests;
        }
        let Some(area) = within(context.areas.detail) else { return Vec::new() };
        if is_press {
            self.focus = Pane::Detail;
        }
        detail::click(&mut self.detail, mouse, area, context.world)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (world, theme) = (context.world, context.theme);
        if let Some(area) = context.areas.tree {
            let focused = has_keyboard && self.focus == Pane::Tree;
            tree::view(frame, area, &self.tree, world, theme, focused);
        }
        if let Some(area) = context.areas.detail {
            let focused = has_keyboard && self.focus == Pane::Detail;
            self.detail.draw(frame, area, world, theme, focused);
        }
    }

    fn settle(&mut self, context: &Context<'_>) {
        let (world, areas) = (context.world, context.areas);
        self.tree.stay_inside(&world.snapshot.overview, areas.tree_height());
        self.detail.forget_removed(world.overview());
        if self.detail.place.is_none() {
            self.detail.fall_back_on(self.tree.cursor);
        }
        self.detail.bring_up_to_date(world, areas.detail_size());
    }

    fn selected(&self, context: &Context<'_>) -> Option<Item> {
        match self.focus {
            Pane::Tree => None,
            Pane::Detail => self.detail.selected(context.world, context.areas.detail_size().width),
        }
    }

    fn place(&self, _context: &Context<'_>) -> Option<Place> {
        let place = match self.focus {
            Pane::Tree => self.tree.cursor,
            Pane::Detail => self.detail.place,
        };
        place.map(Place::itself)
    }

    /// A forum on a region, a member on a forum.
    fn addable(&self, context: &Context<'_>) -> Option<Kind> {
        Some(match self.place(context) {
            None => Kind::Region,
            Some(Place::Region(_)) => Kind::Forum,
            Some(Place::Forum(_) | Place::Briefing(_) | Place::Organisation(_) | Place::Person(_)) => {
                Kind::Membership
            }
        })
    }

    /// What the selected line proposes.
    fn to_add(&self, context: &Context<'_>) -> Option<(Kind, Vec<(Field, Value)>)> {
        match self.selected(context)? {
            Item::Suggestion(suggestion) => context.world.suggested(suggestion),
            _ => None,
        }
    }

    /// Nothing on a line that proposes something to add: nobody means to remove the seat that it is about.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        match self.selected(context) {
            Some(Item::Suggestion(_)) => None,
            _ => self.record(context),
        }
    }

    fn prompt(&self, lang: Lang) -> Option<(&'static str, &TextBuffer)> {
        let find = self.tree.find.as_ref().filter(|_| self.focus == Pane::Tree)?;
        Some((lang.find_in_tree_prompt(), &find.text))
    }

    fn pane(&self) -> Option<Pane> {
        Some(self.focus)
    }
}
