//! Texts about gaps on the screen: the list, the grid, and the follow-ups that fill them.

use super::{Lang, texts};
use crate::domain::{Cell, Forum, Involvement, PartnerKind, Sector};

impl Lang {
    /// How many forums lack a kind of partner, for the header.
    pub fn tables_with_gaps(self, count: usize) -> String {
        if count == 1 { self.one_table_with_gaps().to_owned() } else { self.several_tables_with_gaps(count) }
    }

    /// The kinds of partner that a forum lacks: "geen CLB, geen scholen".
    pub fn lacks(self, kinds: &[PartnerKind]) -> String {
        let lacks = |kind: &PartnerKind| self.none_of(self.expected_partner(*kind));
        kinds.iter().map(lacks).collect::<Vec<_>>().join(", ")
    }

    /// Several names in a sentence: "CLB, LOP en scholen".
    pub fn all_of(self, names: &[&str]) -> String {
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => self.both(&others.join(", "), last),
            None => String::new(),
        }
    }

    /// Kinds of partner in a sentence.
    pub fn all_of_kinds(self, kinds: &[PartnerKind]) -> String {
        let names: Vec<&str> = kinds.iter().map(|kind| self.expected_partner(*kind)).collect();
        self.all_of(&names)
    }

    /// Sectors in a sentence.
    pub fn all_of_sectors(self, sectors: &[Sector]) -> String {
        let names: Vec<&str> = sectors.iter().map(|sector| self.sector_in_list(*sector)).collect();
        self.all_of(&names)
    }

    /// At how many of my tables a partner sits.
    pub fn sits_with_you(self, partner: &str, count: usize) -> String {
        if count == 1 { self.with_you_at_one(partner) } else { self.with_you_at(partner, count) }
    }

    /// The place of a partner at a forum in one short word.
    pub const fn cell_in_short(self, cell: Cell) -> &'static str {
        match cell {
            Cell::Chairs => self.chairs_in_short(),
            Cell::Seat => self.role_member(),
            Cell::Away => self.away_in_short(),
            Cell::Guest => self.guest_in_short(),
            Cell::Asked => self.cell_asked(),
        }
    }

    /// My place in a forum in one short word.
    pub const fn place_in_short(self, place: Involvement) -> &'static str {
        match place {
            Involvement::Chair => self.chairs_in_short(),
            Involvement::AlternatingChair { .. } => self.in_turn(),
            Involvement::Member => self.attends(),
            Involvement::SettingUp => self.starting_in_short(),
            Involvement::Invited => self.invited_in_short(),
            Involvement::SeekingAccess => self.seeking_in_short(),
            Involvement::NotInvolved => self.not_in_short(),
        }
    }

    /// A sector in at most sixteen letters.
    pub const fn sector_in_short(self, sector: Sector) -> &'static str {
        match sector {
            Sector::FlexiblePaths => self.short_flexible(),
            Sector::Welfare => self.short_welfare(),
            Sector::MentalHealth => self.short_mental_health(),
            Sector::LocalGovernment => self.short_local_government(),
            other => self.sector(other),
        }
    }

    /// A kind of partner at the start of a row.
    pub const fn row_of_kind(self, kind: PartnerKind) -> &'static str {
        match kind {
            PartnerKind::Flexible => self.row_flexible(),
            other => self.expected_partner(other),
        }
    }

    /// Says which kinds of partner a forum needs no more, or needs after all.
    pub(super) fn needs_changed(self, before: &Forum, after: &Forum) -> Option<String> {
        if let Some(kinds) = after.no_longer_needs(before) {
            return Some(self.not_needed_at(&self.all_of_kinds(&kinds), &after.name));
        }
        let kinds = before.no_longer_needs(after)?;
        Some(self.needed_at(&self.all_of_kinds(&kinds), &after.name))
    }
}

texts! {
    /// Breadcrumb of the gaps.
    gaps_title { nl: "Leemtes", en: "Gaps" }
    /// In the header: one forum lacks a kind of partner.
    one_table_with_gaps { nl: "1 tafel mist een vaste partner", en: "1 table lacks a regular partner" }
    /// In the header: how many forums lack a kind of partner.
    several_tables_with_gaps(count: usize) {
        nl: "{count} tafels missen een vaste partner",
        en: "{count} tables lack a regular partner",
    }
    /// Beside a forum: a kind of partner that it lacks.
    none_of(kind: &str) { nl: "geen {kind}", en: "no {kind}" }
    /// Beside a forum that lacks a kind of partner: where in the region the only one sits.
    sits_in(partner: &str, forums: &str) { nl: "{partner} zit in {forums}", en: "{partner} sits in {forums}" }
    /// Beside a forum that lacks kinds of partner: where in the region they sit.
    but_in(forums: &str) { nl: "wel in {forums}", en: "but in {forums}" }
    /// The same for one kind among several.
    kind_but_in(kind: &str, forums: &str) { nl: "{kind} wel in {forums}", en: "{kind} in {forums}" }
    /// Below the municipalities without a local forum.
    shown_on_map { nl: "De kaart toont waar ze liggen.", en: "The map shows where they are." }
    /// What is listed has no gaps.
    no_gaps_here { nl: "Hier zijn geen leemtes.", en: "There are no gaps here." }
    /// After the first names of a long list.
    and_others_still(count: usize) { nl: "en nog {count} andere", en: "and {count} more" }

    /// The text of a follow-up: find out who sits at a forum for kinds of partner or sectors.
    find_out_who_for(names: &str) {
        nl: "Navragen wie hier aan tafel zit voor {names}",
        en: "Find out who sits at this table for {names}",
    }
    /// The text of a follow-up: ask a partner to join.
    ask_to_join(partner: &str) {
        nl: "{partner} vragen om mee aan tafel te komen",
        en: "Ask {partner} to join this table",
    }
    /// The text of a follow-up: find out which partners a forum has.
    find_out_who { nl: "Navragen wie hier aan tafel zit", en: "Find out who sits at this table" }
    /// The text of a follow-up about a region: find partners of sectors.
    find_partners_for(sectors: &str) {
        nl: "Partners zoeken voor {sectors}",
        en: "Find partners for {sectors}",
    }
    /// The text of a follow-up about a region: it depends on one partner.
    find_second_link(partner: &str) {
        nl: "Naast {partner} nog een partner zoeken die ook elders aan tafel zit",
        en: "Find another partner besides {partner} that also sits at a table elsewhere",
    }
    /// The text of a follow-up about a partner that sits nowhere.
    find_a_seat(partner: &str) {
        nl: "Nagaan aan welke tafel {partner} hoort te zitten",
        en: "Find out at which table {partner} belongs",
    }

    /// Describes a change: a forum does not need kinds of partner.
    not_needed_at(kinds: &str, forum: &str) {
        nl: "{kinds} niet nodig in {forum}",
        en: "{kinds} not needed in {forum}",
    }
    /// Describes a change: a forum needs kinds of partner after all.
    needed_at(kinds: &str, forum: &str) {
        nl: "{kinds} toch nodig in {forum}",
        en: "{kinds} needed in {forum} after all",
    }
    /// Question: which of the missing kinds of partner a forum does not need.
    which_not_needed(forum: &str) {
        nl: "Wat is niet nodig in {forum}?",
        en: "What is not needed in {forum}?",
    }
    /// Answer: none of the missing kinds of partner is needed.
    none_needed { nl: "Al deze", en: "All of these" }
    /// Answer: all of the missing kinds of partner are needed.
    all_needed { nl: "Laten zoals het is", en: "Leave it as it is" }
    /// Error: the line or cell has no kind of partner that is missing.
    nothing_missing_here {
        nl: "Alleen een vaste partner die ontbreekt, kan hier niet nodig zijn",
        en: "Only a regular partner that is missing can be not needed here",
    }

    /// In the header: what the grid shows.
    grid_title {
        nl: "raster: vaste partners en sectoren per overleg",
        en: "grid: regular partners and sectors by forum",
    }
    /// An order: by name.
    ordered_by_name { nl: "op naam", en: "by name" }
    /// An order: most tables first.
    ordered_by_tables { nl: "meeste tafels eerst", en: "most tables first" }
    /// An order: most gaps first.
    ordered_by_gaps { nl: "meeste leemtes eerst", en: "most gaps first" }
    /// The prompt before the text to find in the grid.
    find_in_grid_prompt { nl: "Zoek in het raster:", en: "Find in the grid:" }
    /// Heading in the help.
    signs_of_partners { nl: "Tekens in het raster: een partner", en: "Signs in the grid: a partner" }
    /// In the help: what the sign of what is not known means.
    not_known {
        nl: "niet bekend, of niemand van deze sector",
        en: "not known, or nobody of this sector",
    }
    /// Row of the grid: how many partners of a forum are known.
    row_known { nl: "partners bekend", en: "partners known" }
    /// Row of the grid: partners that offer NAFT or another flexible path.
    row_flexible { nl: "NAFT, flexibel", en: "NAFT, flexible" }
    /// Above the numbers of tables in the grid.
    tables_column { nl: "tafels", en: "tables" }
    /// Above the grid: which of the forums are shown.
    columns_shown(first: usize, last: usize, all: usize) {
        nl: "{first}-{last} van {all}",
        en: "{first}-{last} of {all}",
    }
    /// Sector, in short.
    short_flexible { nl: "NAFT en flexibel", en: "NAFT, flexible" }
    /// Sector, in short.
    short_welfare { nl: "Welzijn en jeugd", en: "Welfare, youth" }
    /// Sector, in short.
    short_mental_health { nl: "Geestelijke gez.", en: "Mental health" }
    /// Sector, in short.
    short_local_government { nl: "Lokaal bestuur", en: "Local govt." }
    /// Beside the sign of my place: I alternate as chair.
    in_turn { nl: "om beurt", en: "in turn" }
    /// Beside the sign of my place: I help to set it up.
    starting_in_short { nl: "opstart", en: "starting" }
    /// Beside the sign of my place: I am invited.
    invited_in_short { nl: "genodigd", en: "invited" }
    /// Beside the sign of my place: I seek access.
    seeking_in_short { nl: "gezocht", en: "seeking" }
    /// Beside the sign of my place: I am not involved yet.
    not_in_short { nl: "nog niet", en: "not yet" }
    /// Beside the sign of a partner that chairs.
    chairs_in_short { nl: "zit voor", en: "chairs" }
    /// Beside the sign of a partner that was not seen lately.
    away_in_short { nl: "stil", en: "quiet" }
    /// Beside the sign of a guest.
    guest_in_short { nl: "gast", en: "guest" }
    /// Beside the sign of a kind of partner that is missing.
    expected_in_short { nl: "verwacht", en: "expected" }
    /// Beside the sign of what is not known.
    unknown_in_short { nl: "onbekend", en: "unknown" }
    /// I have no place in this forum.
    no_place { nl: "geen plaats", en: "no place" }
    /// These partners have a seat in the forum.
    sit_there(names: &str) { nl: "aan tafel: {names}", en: "at the table: {names}" }
    /// A kind of partner is expected and not known to have a seat.
    expected_not_known { nl: "verwacht, geen plaats bekend", en: "expected, no seat known" }
    /// At how many of my tables a partner sits.
    with_you_at(partner: &str, count: usize) {
        nl: "{partner} zit met jou aan {count} tafels",
        en: "{partner} sits at {count} tables with you",
    }
    /// A partner sits at one of my tables.
    with_you_at_one(partner: &str) {
        nl: "{partner} zit met jou aan 1 tafel",
        en: "{partner} sits at 1 table with you",
    }
    /// Too few partners of the forum are known.
    not_mapped_yet { nl: "nog niet in kaart", en: "not mapped yet" }
    /// The forum does not need the kind of partner.
    not_needed_here { nl: "hier niet nodig", en: "not needed here" }
    /// No forum of a province is expected to have the kind of partner.
    not_expected { nl: "niet verwacht in een provinciaal overleg", en: "not expected in a provincial forum" }
    /// The forum has no partner of the sector.
    nobody_of_sector { nl: "niemand bekend", en: "nobody known" }
    /// The partner has no seat in the forum.
    no_seat_known { nl: "geen plaats bekend", en: "no seat known" }
    /// The partner has a seat in the forum.
    has_seat { nl: "zit er", en: "has a seat" }
}
