//! The gaps as a grid: rows for my place, for the kinds of partner and for the sectors that open into partners; a
//! column for each forum, under its region. Everything is worked out once for all records, and then looked up for the
//! cells that are on the screen.

mod find;
mod plan;
mod rows;
mod update;
mod view;
mod words;

use std::collections::BTreeSet;

use super::{Task, task_for_kinds};
use crate::domain::{
    Cell, Change, ForumId, Grid, GridForum, KindCell, Network, OrganisationId, PartnerKind, RegionId, Sector,
};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::page::GapsOf;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::Item;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::{Basis, World};

use find::Find;
use plan::Plan;

/// The state of the grid: what it shows, the selected cell and the scroll position.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// Everything that can be looked up, and the records of which it was made.
    grid: Grid,
    made_of: Option<Basis>,
    /// The rows and columns, and what they follow from.
    rows: Vec<Row>,
    columns: Vec<Column>,
    shown: Option<Shown>,
    order: Order,
    opened: BTreeSet<Sector>,
    row: Row,
    forum: Option<ForumId>,
    /// The row and the column that last were selected, for when they disappear.
    last: (usize, usize),
    /// The first visible row below those that stay, and the first visible column.
    top: usize,
    left: usize,
    find: Option<Find>,
}

/// What the rows and columns follow from, beside the records.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    of: GapsOf,
    order: Order,
    opened: BTreeSet<Sector>,
}

/// A row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    /// My place.
    #[default]
    Place,
    /// How many partners are known.
    Known,
    /// A kind of partner that forums are expected to have.
    Kind(PartnerKind),
    /// An empty row, which cannot be selected.
    Gap,
    /// How many partners of a sector there are.
    Sector(Sector),
    /// A partner of a sector that is open.
    Partner(Sector, OrganisationId),
}

/// A column: a forum under its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Column {
    forum: ForumId,
    region: RegionId,
}

/// The order of the rows, and of the columns within a region.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    /// Partners by name, forums as in the tree.
    #[default]
    Name,
    /// Most tables first; forums as in the tree.
    Tables,
    /// What is missing most often first; forums that miss most first.
    Gaps,
}

impl Order {
    const fn next(self) -> Self {
        match self {
            Self::Name => Self::Tables,
            Self::Tables => Self::Gaps,
            Self::Gaps => Self::Name,
        }
    }

    const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Name => lang.ordered_by_name(),
            Self::Tables => lang.ordered_by_tables(),
            Self::Gaps => lang.ordered_by_gaps(),
        }
    }
}

impl State {
    pub(super) const fn scope(&self) -> Scope {
        if self.find.is_some() { Scope::FindInGrid } else { Scope::GapsGrid }
    }

    /// What the grid shows, for the header.
    pub(super) fn title(&self, lang: Lang) -> String {
        match self.order {
            Order::Name => lang.grid_title().to_owned(),
            order => format!("{} · {}", lang.grid_title(), order.in_words(lang)),
        }
    }

    /// The text that is being typed to find something; none when nothing is being typed.
    pub(super) fn typed(&self) -> Option<&TextBuffer> {
        self.find.as_ref().map(|find| &find.text)
    }

    /// The forum of the selected column.
    pub(super) const fn forum(&self) -> Option<ForumId> {
        self.forum
    }

    /// Opens a sector, so that its partners are shown.
    pub(super) fn open(&mut self, sector: Sector) {
        self.opened.insert(sector);
    }

    /// Updates everything to the current records, and keeps the selected cell on an existing row and column in view.
    pub(super) fn settle(&mut self, of: GapsOf, context: &Context<'_>) {
        let world = context.world;
        let (basis, shown) = (world.basis(), Shown { of, order: self.order, opened: self.opened.clone() });
        let is_new = self.made_of.as_ref() != Some(&basis);
        if is_new {
            self.grid = Network::new(world.overview(), world.moment.today).grid();
            self.made_of = Some(basis);
        }
        if is_new || self.shown.as_ref() != Some(&shown) {
            self.columns = rows::columns(&self.grid, world, &shown);
            self.rows = rows::rows(&self.grid, &self.columns, &shown);
            self.shown = Some(shown);
        }
        self.stay_inside(context);
    }

    fn stay_inside(&mut self, context: &Context<'_>) {
        let (last_row, last_column) = self.last;
        if self.row_number().is_none() {
            // The row of the sector comes nearest to that of a partner that is no longer shown.
            let sector = match self.row {
                Row::Partner(sector, _) => Some(Row::Sector(sector)),
                _ => None,
            };
            let nearest = sector.filter(|sector| self.rows.contains(sector));
            self.row = nearest
                .or(self.rows.get(last_row).copied())
                .or(self.rows.last().copied())
                .unwrap_or_default();
            if self.row == Row::Gap {
                self.row = Row::Place;
            }
        }
        if self.column_number().is_none() {
            let column = self.columns.get(last_column).or(self.columns.last());
            self.forum = column.map(|column| column.forum);
        }
        self.last = (self.row_number().unwrap_or(0), self.column_number().unwrap_or(0));
        (self.top, self.left) = Plan::new(self, context.areas.body).following(self);
    }

    fn row_number(&self) -> Option<usize> {
        self.rows.iter().position(|row| *row == self.row)
    }

    fn column_number(&self) -> Option<usize> {
        self.columns.iter().position(|column| Some(column.forum) == self.forum)
    }

    pub(super) fn is_of_use(&self, action: Action, world: &World) -> bool {
        let is_open = |sector: &Sector| self.opened.contains(sector);
        match (action, self.row) {
            (Action::NotNeeded, _) => self.change_of_need(world).is_some(),
            (Action::Expand, Row::Sector(sector)) => !is_open(&sector),
            (Action::Collapse, Row::Sector(sector)) => is_open(&sector),
            (Action::Collapse, Row::Partner(..)) => true,
            (Action::Expand | Action::Collapse, _) => false,
            _ => true,
        }
    }

    /// What the selected forum has.
    fn at(&self) -> Option<&GridForum> {
        self.grid.forums.get(&self.forum?)
    }

    /// The kind of partner that is missing in the selected cell, or that somebody was asked for.
    fn missing_kind(&self) -> Option<PartnerKind> {
        let Row::Kind(kind) = self.row else { return None };
        match self.at()?.kinds.get(&kind)? {
            KindCell::Missing | KindCell::There(Cell::Asked | Cell::Guest) => Some(kind),
            _ => None,
        }
    }

    /// The item that the selected cell opens or changes: a seat, a partner, or the forum.
    pub(super) fn selected(&self, world: &World) -> Option<Item> {
        let forum = self.forum?;
        let partner = match self.row {
            Row::Partner(_, partner) => Some(partner),
            Row::Kind(kind) => self.partner_of(kind),
            Row::Place | Row::Known | Row::Sector(_) | Row::Gap => None,
        };
        let Some(partner) = partner else { return Some(Item::Place(Place::Forum(forum))) };
        let opens = Place::Organisation(partner);
        let mut seats = world.overview().memberships().iter();
        let seat = seats.find(|seat| (seat.forum, seat.organisation) == (forum, partner));
        Some(seat.map_or(Item::Link(opens), |seat| Item::Member { membership: seat.id, opens }))
    }

    /// The first partner of a kind by name in the selected forum; where it is missing, who could fill the gap.
    fn partner_of(&self, kind: PartnerKind) -> Option<OrganisationId> {
        let there = self.at()?;
        let seated = self.grid.seated(there, |partner| partner.kinds.contains(&kind));
        seated.first().copied().or_else(|| self.grid.candidate(kind, there))
    }

    /// The follow-up that fills the selected cell; none where it is not empty.
    pub(super) fn task(&self, world: &World) -> Option<Task> {
        let (forum, there, lang) = (self.forum?, self.at()?, world.lang);
        let text = match self.row {
            Row::Kind(_) => {
                let kind = self.missing_kind()?;
                let network = Network::new(world.overview(), world.moment.today);
                let mut missing = network.missing_of(forum);
                missing.retain(|missing| missing.kind == kind);
                return task_for_kinds(world, &missing, &network);
            }
            Row::Partner(_, partner) => match there.partners.get(&partner).map(|one| one.cell) {
                Some(Cell::Chairs | Cell::Seat | Cell::Away) => return None,
                Some(Cell::Guest | Cell::Asked) | None => lang.ask_to_join(&world.label(partner)),
            },
            Row::Sector(sector) if there.of_sector.get(&sector).is_none_or(|count| *count == 0) => {
                lang.find_out_who_for(lang.sector_in_list(sector))
            }
            Row::Known if !there.is_mapped => lang.find_out_who().to_owned(),
            Row::Sector(_) | Row::Known | Row::Place | Row::Gap => return None,
        };
        Some((text, forum.into()))
    }

    /// Says that the selected forum does not need the selected kind of partner, or needs it after all.
    pub(super) fn not_needed(&self, world: &World) -> Vec<Request> {
        let request = self.change_of_need(world).map(Request::commit);
        vec![request.unwrap_or_else(|| Request::Warn(world.lang.nothing_missing_here().to_owned()))]
    }

    fn change_of_need(&self, world: &World) -> Option<Change> {
        let forum = world.overview().forums().get(self.forum?)?;
        match self.row {
            Row::Kind(kind) if forum.not_needed.contains(&kind) => Some(forum.with_need_of(kind)),
            _ => self.missing_kind().map(|kind| forum.without_need_of(&[kind])),
        }
    }
}
