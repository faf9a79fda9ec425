//! The left pane: the tree of regions and their forums.

mod update;
mod view;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::{Arc, Weak};

pub use update::{click, edit, find, update};
pub use view::view;

use crate::domain::{Involvement, Overview, RegionId, RegionKind};
use crate::text::{InName, place_in_name, plain_line};
use crate::tui::place::Place;
use crate::tui::widget::text_buffer::TextBuffer;

/// The state of the tree: the cursor, the scroll position and the search.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The region or forum under the cursor; none in an empty tree.
    pub cursor: Option<Place>,
    /// The number of the first row in view, counted from 0.
    pub top: usize,
    /// The number of the row that last had the cursor, for when that row disappears.
    row: usize,
    /// The search for a row by its name; none when the user is not searching.
    pub find: Option<Find>,
    collapsed: BTreeSet<RegionId>,
    made: RefCell<Made>,
}

/// The rows, kept because they only change with the records and with what is collapsed.
#[derive(Debug, Clone, Default)]
struct Made {
    rows: Rc<[Row]>,
    overview: Weak<Overview>,
    collapsed: BTreeSet<RegionId>,
}

/// A search for a row by typing its name.
#[derive(Debug, Clone)]
pub struct Find {
    /// The text that was typed.
    pub text: TextBuffer,
    /// Where the cursor was before the search.
    origin: Option<Place>,
}

/// A row of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The region or forum.
    pub place: Place,
    /// Its depth in the tree; a root has depth 0.
    pub depth: usize,
    /// Its name, on one line.
    pub name: String,
    /// The user's own involvement; none where that is not known.
    pub involvement: Option<Involvement>,
    /// Whether it can be expanded, and whether it is.
    pub branch: Branch,
}

/// Whether a row of the tree can be expanded, and whether it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Branch {
    /// A forum, which has no rows below it.
    Leaf,
    /// An expanded region.
    Expanded(Within),
    /// A collapsed region.
    Collapsed(Within),
}

/// The regions and forums in a region, at any depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// Province or region.
    pub kind: RegionKind,
    /// The number of forums in it.
    pub forums: usize,
    /// The number of these forums in which the user has no seat yet.
    pub outside: usize,
}

impl State {
    /// A tree with the cursor on its first row and everything expanded.
    pub fn new(overview: &Arc<Overview>) -> Self {
        let mut state = Self::default();
        state.cursor = state.rows(overview).first().map(|row| row.place);
        state
    }

    /// The rows of the tree, from top to bottom; collapsed regions hide theirs.
    pub fn rows(&self, overview: &Arc<Overview>) -> Rc<[Row]> {
        let mut made = self.made.borrow_mut();
        let source = Arc::downgrade(overview);
        if !Weak::ptr_eq(&made.overview, &source) || made.collapsed != self.collapsed {
            let collapsed = self.collapsed.clone();
            *made = Made { rows: rows(overview, &collapsed).into(), overview: source, collapsed };
        }
        Rc::clone(&made.rows)
    }

    /// The index in `rows` of the row with the cursor; none when it is not among them.
    pub fn position(&self, rows: &[Row]) -> Option<usize> {
        rows.iter().position(|row| Some(row.place) == self.cursor)
    }

    /// Moves the cursor to the row of a region or forum, and expands the regions that hide it; other places
    /// have no row, and leave the tree as it is.
    pub fn reveal(&mut self, place: Place, overview: &Arc<Overview>, height: usize) {
        let region = match place {
            Place::Region(id) => overview.regions().get(id).and_then(|region| region.parent),
            Place::Forum(id) | Place::Briefing(id) => overview.forums().get(id).map(|forum| forum.region),
            Place::Organisation(_) | Place::Person(_) => return,
        };
        for above in region.into_iter().flat_map(|region| overview.region_and_ancestors(region)) {
            self.collapsed.remove(&above.id);
        }
        self.cursor = Some(place.itself());
        self.follow_cursor(&self.rows(overview), height);
    }

    /// Keeps the cursor on an existing row, and that row in view.
    pub fn stay_inside(&mut self, overview: &Arc<Overview>, height: usize) {
        let rows = self.rows(overview);
        if self.position(&rows).is_none() {
            self.cursor = rows.get(self.row).or(rows.last()).map(|row| row.place);
        }
        self.follow_cursor(&rows, height);
    }

    fn follow_cursor(&mut self, rows: &[Row], height: usize) {
        let position = self.position(rows).unwrap_or(0);
        self.row = position;
        self.top = self.top.min(position).min(rows.len().saturating_sub(height));
        if position >= self.top + height {
            self.top = position + 1 - height;
        }
    }
}

fn rows(overview: &Overview, collapsed: &BTreeSet<RegionId>) -> Vec<Row> {
    let mut rows = Vec::new();
    for root in overview.regions_in(None) {
        push_region(&mut rows, overview, collapsed, root, 0);
    }
    rows
}

/// Adds the rows of a region and of everything in it, and returns the counts. The contents of a collapsed
/// region are visited too, because they have to be counted, and are then left out.
fn push_region(
    rows: &mut Vec<Row>,
    overview: &Overview,
    collapsed: &BTreeSet<RegionId>,
    region: &crate::domain::Region,
    depth: usize,
) -> Within {
    let own = rows.len();
    let forums = overview.forums_in(region.id);
    let outside = forums.iter().filter(|forum| overview.is_outside(forum.id)).count();
    let mut within = Within { kind: region.kind, forums: forums.len(), outside };
    rows.push(Row {
        place: Place::Region(region.id),
        depth,
        name: plain_line(&region.name).into_owned(),
        involvement: overview.my_place(region.id),
        branch: Branch::Expanded(within),
    });
    rows.extend(forums.into_iter().map(|forum| Row {
        place: Place::Forum(forum.id),
        depth: depth + 1,
        name: plain_line(&forum.name).into_owned(),
        involvement: overview.my_place(forum.id),
        branch: Branch::Leaf,
    }));
    for inner in overview.regions_in(Some(region.id)) {
        let inside = push_region(rows, overview, collapsed, inner, depth + 1);
        within.forums += inside.forums;
        within.outside += inside.outside;
    }
    let hidden = collapsed.contains(&region.id);
    if hidden {
        rows.truncate(own + 1);
    }
    rows[own].branch = if hidden { Branch::Collapsed(within) } else { Branch::Expanded(within) };
    within
}

/// The index of the first row at or after `from` (wrapping around) whose name has a word that starts with
/// `query`, or else of the first that contains it.
fn find_row(rows: &[Row], query: &str, from: usize) -> Option<usize> {
    let from = from.min(rows.len());
    let mut inside = None;
    for row in (from..rows.len()).chain(0..from) {
        match place_in_name(&rows[row].name, query) {
            Some(InName::AtWordStart) => return Some(row),
            Some(InName::Inside) => inside = inside.or(Some(row)),
            None => {}
        }
    }
    inside
}
