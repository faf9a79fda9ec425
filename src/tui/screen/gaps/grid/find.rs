//! Finding a forum or a partner in the grid by typing its name.

use super::{Row, State};
use crate::domain::{ForumId, Organisation, PartnerKind, Sector};
use crate::text::{InName, place_in_name};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

/// A search for a forum or a partner by its name.
#[derive(Debug, Clone)]
pub(super) struct Find {
    /// The text that was typed.
    pub(super) text: TextBuffer,
    /// The row and the forum that were selected before.
    origin: (Row, Option<ForumId>),
    /// The number of what was found among all that can be.
    found: usize,
}

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Forum(ForumId),
    Row(Row),
}

impl State {
    /// Lets the user type what to find.
    pub(super) fn begin_to_find(&mut self) {
        let origin = (self.row, self.forum);
        self.find = Some(Find { text: TextBuffer::single_line(""), origin, found: 0 });
    }

    /// Performs `action` while the user is typing.
    pub(in crate::tui::screen::gaps) fn find(&mut self, action: Action, world: &World) {
        let Some(find) = &self.find else { return };
        let (origin, at) = (find.origin, find.found);
        match action {
            Action::Open => self.find = None,
            Action::Back => {
                (self.row, self.forum) = origin;
                self.find = None;
            }
            Action::Down => {
                let targets = self.targets();
                let order = (at + 1..targets.len()).chain(0..=at);
                self.go_to_first(&targets, order, world);
            }
            Action::Up => {
                let targets = self.targets();
                let order = (0..at).rev().chain((at..targets.len()).rev());
                self.go_to_first(&targets, order, world);
            }
            _ => {}
        }
    }

    /// Edits what is typed, and selects the first forum or partner that matches.
    pub(in crate::tui::screen::gaps) fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        let Some(find) = &mut self.find else { return };
        find.text.apply(edit, u16::MAX);
        (self.row, self.forum) = find.origin;
        let targets = self.targets();
        self.go_to_first(&targets, 0..targets.len(), context.world);
        if let Some(of) = self.shown.as_ref().map(|shown| shown.of) {
            self.settle(of, context);
        }
    }

    /// Selects the first of the targets in this order with a word that begins with what was typed; otherwise the first
    /// that contains it.
    fn go_to_first(&mut self, targets: &[Target], order: impl Iterator<Item = usize>, world: &World) {
        let typed = self.typed().map_or("", |text| text.text().trim()).to_owned();
        let mut inside = None;
        let mut found = None;
        for number in order.filter(|number| !typed.is_empty() && *number < targets.len()) {
            match place_of(targets[number], &typed, world) {
                Some(InName::AtWordStart) => {
                    found = Some(number);
                    break;
                }
                Some(InName::Inside) => inside = inside.or(Some(number)),
                None => {}
            }
        }
        let Some(number) = found.or(inside) else { return };
        if let Some(find) = &mut self.find {
            find.found = number;
        }
        match targets[number] {
            Target::Forum(forum) => self.forum = Some(forum),
            Target::Row(row) => {
                if let Row::Partner(sector, _) = row {
                    self.opened.insert(sector);
                }
                self.row = row;
            }
        }
    }

    /// Everything that can be found: the rows, the forums, and the partners of closed sectors.
    fn targets(&self) -> Vec<Target> {
        let forums = self.columns.iter().map(|column| Target::Forum(column.forum));
        let kinds = PartnerKind::ALL.into_iter().map(Row::Kind);
        let sectors = Sector::ALL.into_iter().map(Row::Sector);
        let rows = kinds.chain(sectors).filter(|row| self.rows.contains(row)).map(Target::Row);
        let is_shown = |sector: Sector| self.rows.contains(&Row::Sector(sector));
        let sectors = self.grid.sectors.iter().filter(|(sector, _)| is_shown(**sector));
        let partners = sectors.flat_map(|(sector, partners)| {
            partners.iter().map(|partner| Target::Row(Row::Partner(*sector, *partner)))
        });
        rows.chain(forums).chain(partners).collect()
    }
}

/// Where the best of the names of a target has what was typed.
fn place_of(target: Target, typed: &str, world: &World) -> Option<InName> {
    let (overview, lang) = (world.overview(), world.lang);
    match target {
        Target::Forum(forum) => place_in_name(&overview.forums().get(forum)?.name, typed),
        Target::Row(Row::Kind(kind)) => place_in_name(lang.expected_partner(kind), typed),
        Target::Row(Row::Sector(sector)) => place_in_name(lang.sector(sector), typed),
        Target::Row(Row::Partner(_, partner)) => {
            let names = overview.organisations().get(partner).into_iter().flat_map(Organisation::names);
            let places = names.filter_map(|name| place_in_name(name.text, typed));
            places.min_by_key(|place| *place != InName::AtWordStart)
        }
        Target::Row(Row::Place | Row::Known | Row::Gap) => None,
    }
}
