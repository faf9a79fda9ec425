//! The grid in words: the names of the rows, and what the selected cell says.

use super::{Row, State};
use crate::domain::{
    Cell, GridForum, GridPartner, KindCell, OrganisationId, PartnerCell, PartnerKind, Sector,
};
use crate::text::plain_line;
use crate::tui::place::Place;
use crate::tui::widget::wrap::width;
use crate::tui::world::World;

impl State {
    /// The name of a row, in as many cells if it can be shorter.
    pub(super) fn label(&self, row: Row, room: usize, world: &World) -> String {
        let lang = world.lang;
        match row {
            Row::Place => lang.my_place().to_lowercase(),
            Row::Known => lang.row_known().to_owned(),
            Row::Kind(kind) => lang.row_of_kind(kind).to_owned(),
            Row::Sector(sector) => {
                let sign = if self.opened.contains(&sector) { "-" } else { "+" };
                let name = lang.sector(sector);
                // The sign and the space after it take two cells.
                let fits = width(name) + 2 <= room;
                format!("{sign} {}", if fits { name } else { lang.sector_in_short(sector) })
            }
            Row::Partner(_, partner) => format!("    {}", plain_line(&world.label(partner))),
            Row::Gap => String::new(),
        }
    }

    /// In how many forums the partners of a row sit; none where that says nothing.
    pub(super) fn tables(&self, row: Row) -> Option<usize> {
        match row {
            Row::Place | Row::Known | Row::Gap => None,
            Row::Kind(kind) => Some(self.grid.tables_of_kind(kind)),
            Row::Sector(sector) => Some(self.grid.tables_of_sector(sector)),
            Row::Partner(_, partner) => self.grid.partners.get(&partner).map(|partner| partner.tables),
        }
    }

    /// What the selected cell says: "LOP · Samenwerking Stad Diest (Diest): verwacht, geen plaats bekend".
    pub(super) fn words(&self, world: &World) -> Option<String> {
        let (overview, lang) = (world.overview(), world.lang);
        let forum = overview.forums().get(self.forum?)?;
        let there = self.at()?;
        let region = Place::Region(forum.region).name(overview);
        let table = format!("{} ({region})", plain_line(&forum.name));
        let (what, mut said) = match self.row {
            Row::Place | Row::Gap => {
                let place = there.place.map_or(lang.no_place(), |place| lang.involvement(place));
                (lang.my_place().to_owned(), vec![place.to_owned()])
            }
            Row::Known => (lang.row_known().to_owned(), known(there, world)),
            Row::Kind(kind) => (lang.row_of_kind(kind).to_owned(), self.of_kind(kind, there, world)),
            Row::Sector(sector) => (lang.sector(sector).to_owned(), self.of_sector(sector, there, world)),
            Row::Partner(_, partner) => {
                let cell = there.partners.get(&partner).copied();
                (plain_line(&world.label(partner)).into_owned(), self.of_partner(partner, cell, world))
            }
        };
        if let Some(first) = said.first_mut() {
            *first = format!("{what} · {table}: {first}");
        }
        Some(said.iter().map(|sentence| format!("{sentence}.")).collect::<Vec<_>>().join(" "))
    }

    fn of_kind(&self, kind: PartnerKind, there: &GridForum, world: &World) -> Vec<String> {
        let lang = world.lang;
        let count = there.of_kind.get(&kind).copied().unwrap_or(0);
        let partners = self.names_of(there, world, |partner| partner.kinds.contains(&kind));
        let seated = || lang.some_of(&partners, 3);
        match there.kinds.get(&kind) {
            Some(KindCell::There(Cell::Away)) => vec![format!("{}: {}", lang.cell(Cell::Away), seated())],
            Some(KindCell::There(Cell::Guest)) => vec![lang.cell(Cell::Guest).to_owned()],
            Some(KindCell::There(Cell::Asked)) => vec![lang.cell(Cell::Asked).to_owned()],
            Some(KindCell::There(_)) => vec![lang.sit_there(&seated())],
            Some(KindCell::Missing) => {
                let mut said = vec![lang.expected_not_known().to_owned()];
                said.extend(self.candidate(kind, world));
                said
            }
            Some(KindCell::Unknown) if count > 0 => {
                vec![lang.sit_there(&seated()), known(there, world).concat()]
            }
            Some(KindCell::Unknown) => known(there, world),
            Some(KindCell::NotNeeded) => vec![lang.not_needed_here().to_owned()],
            Some(KindCell::NotExpected) if count > 0 => {
                vec![format!("{}; {}", lang.not_expected(), lang.sit_there(&seated()))]
            }
            Some(KindCell::NotExpected) | None => vec![lang.not_expected().to_owned()],
        }
    }

    /// Who could fill the gap, and at how many tables I sit with it.
    fn candidate(&self, kind: PartnerKind, world: &World) -> Option<String> {
        self.with_me(self.partner_of(kind)?, world)
    }

    /// At how many tables I sit with a partner; none if at none.
    fn with_me(&self, partner: OrganisationId, world: &World) -> Option<String> {
        let with_me = self.grid.partners.get(&partner)?.with_me;
        let name = plain_line(&world.label(partner)).into_owned();
        (with_me > 0).then(|| world.lang.sits_with_you(&name, with_me))
    }

    fn of_sector(&self, sector: Sector, there: &GridForum, world: &World) -> Vec<String> {
        let partners = self.names_of(there, world, |partner| partner.sector == sector);
        if !partners.is_empty() {
            return vec![world.lang.sit_there(&world.lang.some_of(&partners, 3))];
        }
        if there.is_mapped { vec![world.lang.nobody_of_sector().to_owned()] } else { known(there, world) }
    }

    fn of_partner(&self, partner: OrganisationId, cell: Option<PartnerCell>, world: &World) -> Vec<String> {
        let lang = world.lang;
        let Some(PartnerCell { cell, present, of, last }) = cell else {
            let no_seat = lang.no_seat_known().to_owned();
            return [no_seat].into_iter().chain(self.with_me(partner, world)).collect();
        };
        let mut said = vec![match cell {
            Cell::Seat => lang.has_seat().to_owned(),
            cell => lang.cell(cell).to_owned(),
        }];
        if of > 0 && cell != Cell::Asked {
            said.push(lang.present_of(present, &lang.lists(of)));
            said.extend(last.map(|day| lang.last_on(&lang.date(day))));
        }
        vec![said.join(", ")]
    }

    /// The names of those of the partners that sit in a forum.
    fn names_of(
        &self,
        there: &GridForum,
        world: &World,
        is_one: impl Fn(&GridPartner) -> bool,
    ) -> Vec<String> {
        let partners = self.grid.seated(there, is_one).into_iter();
        partners.map(|partner| plain_line(&world.label(partner)).into_owned()).collect()
    }
}

/// How many partners of a forum are known, and whether that is enough.
fn known(there: &GridForum, world: &World) -> Vec<String> {
    let known = world.lang.known_partners(there.known);
    vec![if there.is_mapped { known } else { format!("{known}, {}", world.lang.not_mapped_yet()) }]
}
