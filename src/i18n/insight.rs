//! Texts about ways in, attendance, coverage, gaps and the map.

use super::{Lang, texts};
use crate::domain::{Absence, Attendance, Cell, Date, Kind, PartnerKind, Sector, Way, WayKind};

/// The number of shared forums that are named in few words.
const BEST_FORUMS: usize = 2;

impl Lang {
    /// Why a partner could bring me along, each reason by itself: the forums that we share, when I met it, and that no
    /// person is known.
    pub fn reasons(self, way: &Way<'_>) -> Vec<String> {
        let mut reasons = Vec::new();
        match way.shared.as_slice() {
            [] => {}
            [shared] => reasons.push(self.together_in(&shared.forum.name)),
            shared => {
                let names: Vec<&str> = shared.iter().map(|shared| shared.forum.name.as_str()).collect();
                reasons.push(self.together_at(names.len(), &names.join(", ")));
            }
        }
        reasons.push(self.met(way).unwrap_or_else(|| self.never_met().to_owned()));
        if way.contact.is_none() && way.kind != WayKind::Other {
            reasons.push(self.no_person_known().to_owned());
        }
        reasons
    }

    /// A number of partners.
    pub fn partners(self, count: usize) -> String {
        if count == 1 { self.one_partner().to_owned() } else { self.several_partners(count) }
    }

    /// The reasons of [`Self::reasons`] in few words: only the best shared forums by name.
    pub fn reasons_on_page(self, way: &Way<'_>) -> Vec<String> {
        let mut reasons = vec![self.tables_in_short(way)];
        reasons.push(self.met(way).unwrap_or_else(|| self.never_met().to_owned()));
        reasons.extend(way.contact.is_none().then(|| self.no_person_known().to_owned()));
        reasons
    }

    /// The reasons of [`Self::reasons_on_page`], but that there is no note only of a partner with whom I share no forum.
    pub fn reasons_in_short(self, way: &Way<'_>) -> Vec<String> {
        let mut reasons = vec![self.tables_in_short(way)];
        let never = || way.shared.is_empty().then(|| self.never_met().to_owned());
        reasons.extend(self.met(way).or_else(never));
        reasons.extend(way.contact.is_none().then(|| self.no_person_known().to_owned()));
        reasons
    }

    /// The forums that we share, the best by name.
    fn tables_in_short(self, way: &Way<'_>) -> String {
        let names: Vec<String> = way.shared.iter().map(|shared| shared.forum.name.clone()).collect();
        match names.as_slice() {
            [] => self.sits_there_too().to_owned(),
            [name] => self.together_in(name),
            names => self.together_at_these(names.len(), &self.some_of(names, BEST_FORUMS)),
        }
    }

    /// How often and when last we met; none if we never did.
    fn met(self, way: &Way<'_>) -> Option<String> {
        let last = self.date(way.last?);
        Some(if way.met == 1 { self.met_once(&last) } else { self.met_often(way.met, &last) })
    }

    /// The first names, and how many others there are: "CLB, Stad Diest en 4 andere".
    pub fn some_of(self, names: &[String], most: usize) -> String {
        match names.split_at_checked(most) {
            Some((first, others)) if !others.is_empty() => self.and_others(&first.join(", "), others.len()),
            _ => names.join(", "),
        }
    }

    /// How many forums there are to get into, for the header.
    pub fn tables_outside(self, count: usize) -> String {
        if count == 1 { self.one_table_outside().to_owned() } else { self.several_tables_outside(count) }
    }

    /// A number of attendance lists: "1 verslag", "6 verslagen".
    pub fn lists(self, count: usize) -> String {
        self.count_of(Kind::Note, count)
    }

    /// What there is to say of a long absence.
    pub fn absence(self, attendance: &Attendance) -> Option<String> {
        Some(match attendance.absence? {
            Absence::Never => self.never_present(attendance.of()),
            Absence::Stopped => {
                let silent = attendance.strip.iter().rev().take_while(|present| !**present).count();
                self.not_present_lately(silent)
            }
        })
    }

    /// On how many of the last lists somebody was present, and when last.
    pub fn presence(self, present: usize, of: usize, last: Option<Date>) -> String {
        if of == 0 {
            return self.no_lists().to_owned();
        }
        let times = self.present_of(present, &self.lists(of));
        last.map_or_else(|| times.clone(), |last| format!("{times}, {}", self.last_on(&self.date(last))))
    }

    /// The place of a partner at a forum.
    pub const fn cell(self, cell: Cell) -> &'static str {
        match cell {
            Cell::Chairs => self.cell_chairs(),
            Cell::Seat => self.role_member(),
            Cell::Away => self.cell_away(),
            Cell::Guest => self.cell_guest(),
            Cell::Asked => self.cell_asked(),
        }
    }

    /// A kind of partner in a list of those that are there or missing: "scholen".
    pub const fn expected_partner(self, kind: PartnerKind) -> &'static str {
        match kind {
            PartnerKind::School => self.expected_schools(),
            PartnerKind::Flexible => self.expected_flexible(),
            other => self.partner_kind(other),
        }
    }

    /// A sector in a list of sectors: "welzijn".
    pub const fn sector_in_list(self, sector: Sector) -> &'static str {
        match sector {
            Sector::Education => self.listed_education(),
            Sector::FlexiblePaths => self.expected_flexible(),
            Sector::Welfare => self.listed_welfare(),
            Sector::MentalHealth => self.listed_mental_health(),
            Sector::Health => self.listed_health(),
            Sector::Work => self.listed_work(),
            Sector::LocalGovernment => self.partner_local(),
            Sector::Integration => self.listed_integration(),
            Sector::Other => self.listed_other(),
        }
    }

    /// How many local forums a municipality has.
    pub fn local_forums(self, count: usize) -> String {
        if count == 0 { self.no_local_forum().to_owned() } else { self.count_of(Kind::Forum, count) }
    }
}

texts! {
    /// Heading over the partners that sit in a forum and are known only from there.
    contacts_there(count: usize) { nl: "Zit er zelf ({count})", en: "Sits there ({count})" }
    /// Heading over the partners that could bring me along.
    bridges_there(count: usize) { nl: "Kan je meenemen ({count})", en: "Could bring you along ({count})" }
    /// Heading over the other partners of a forum.
    others_there(count: usize) { nl: "Zit er ook ({count})", en: "Also sits there ({count})" }
    /// Heading over tables where somebody could introduce me.
    detours_there(count: usize) { nl: "Via een omweg ({count})", en: "By a detour ({count})" }
    /// Heading over the organisations of our own network that sit in a forum.
    own_there(count: usize) { nl: "Ons eigen netwerk zit er al ({count})", en: "Our own network sits there already ({count})" }
    /// A detour: at which table a partner sits with others.
    detour(table: &str, towards: &str, others: &str) {
        nl: "In {table} zit {towards} met {others}",
        en: "In {table}, {towards} sits with {others}",
    }
    /// Why: we share one forum.
    together_in(forum: &str) { nl: "samen in {forum}", en: "together in {forum}" }
    /// Why: we share several forums.
    together_at(count: usize, forums: &str) {
        nl: "samen aan {count} tafels ({forums})",
        en: "together at {count} tables ({forums})",
    }
    /// Why, in few words: we share several forums.
    together_at_these(count: usize, forums: &str) {
        nl: "samen aan {count} tafels: {forums}",
        en: "together at {count} tables: {forums}",
    }
    /// Why: it has a seat there, and we share no forum.
    sits_there_too { nl: "zit er zelf", en: "sits there" }
    /// Names, and how many others there are.
    and_others(names: &str, count: usize) { nl: "{names} en {count} andere", en: "{names} and {count} more" }
    /// Further bridges, after the best ones.
    also_these(names: &str) { nl: "ook {names}", en: "also {names}" }
    /// Nobody in a forum sits at a table of mine.
    nobody_at_my_tables {
        nl: "Niemand van daar zit met jou aan tafel.",
        en: "Nobody from there sits at a table with you.",
    }
    /// Breadcrumb of the ways in.
    ways_in_title { nl: "Ingangen", en: "Ways in" }
    /// In the header: there is one forum to get into.
    one_table_outside { nl: "1 tafel waar ik nog niet zit", en: "1 table where I have no seat" }
    /// In the header: how many forums there are to get into.
    several_tables_outside(count: usize) {
        nl: "{count} tafels waar ik nog niet zit",
        en: "{count} tables where I have no seat",
    }
    /// The text of a follow-up: ask a partner to bring me along.
    ask_to_bring_me(partner: &str) {
        nl: "{partner} vragen me mee te nemen",
        en: "Ask {partner} to bring me along",
    }
    /// The ways in are limited to a record where I sit everywhere.
    no_forum_outside_here {
        nl: "Hier is geen overlegforum waar je nog niet zit.",
        en: "There is no forum here where you have no seat.",
    }
    /// Why: we met once.
    met_once(day: &str) { nl: "1 keer samen, op {day}", en: "met once, on {day}" }
    /// Why: we met several times.
    met_often(count: usize, day: &str) {
        nl: "{count} keer samen, laatst op {day}",
        en: "met {count} times, last on {day}",
    }
    /// There is no note with this partner.
    never_met { nl: "nog geen verslag samen", en: "no note together yet" }
    /// Nobody of this partner is known.
    no_person_known { nl: "geen persoon bekend", en: "no person known" }
    /// A follow-up that goes through this partner is planned already.
    on_your_list { nl: "staat op je lijst", en: "on your list" }
    /// The answer about forums of a region or with a sector when there are none.
    no_forum_here { nl: "Zo'n overlegforum is er niet.", en: "There is no such forum." }
    /// The answer when there is no forum at all.
    no_forums_yet {
        nl: "Er zijn nog geen overlegfora.",
        en: "There are no forums yet.",
    }
    /// The answer when there is no forum left to get into.
    no_forum_outside {
        nl: "Je zit overal al aan tafel.",
        en: "You already have a seat at every table.",
    }
    /// The answer when ways into a forum are asked where I have a place.
    already_inside(forum: &str, involvement: &str) {
        nl: "In {forum} heb je al een plaats: {involvement}.",
        en: "You already have a place at {forum}: {involvement}.",
    }

    /// Heading over forums without a kind of partner.
    gaps_missing(count: usize) { nl: "Wie ontbreekt ({count})", en: "Who is missing ({count})" }
    /// Heading over forums of which few partners are known.
    gaps_unmapped(count: usize) { nl: "Partners nog niet in kaart ({count})", en: "Partners not mapped yet ({count})" }
    /// Heading over regions and their sectors without a seat.
    gaps_sectors(count: usize) {
        nl: "Sectoren die een regio nergens aan tafel heeft ({count})",
        en: "Sectors that a region has at no table ({count})",
    }
    /// Heading over regions that one partner ties to the others.
    gaps_only_link(count: usize) { nl: "Hangt aan één partner ({count})", en: "Depends on one partner ({count})" }
    /// Heading over partners without a seat.
    gaps_nowhere(count: usize) { nl: "Zit nergens aan tafel ({count})", en: "Sits at no table ({count})" }
    /// Heading over municipalities without a local forum.
    gaps_municipalities(count: usize, all: usize) {
        nl: "Gemeenten zonder lokaal overleg ({count} van {all})",
        en: "Municipalities without a local forum ({count} of {all})",
    }
    /// Heading over those of them whose neighbours have none either.
    gaps_no_neighbour(count: usize) {
        nl: "Ook geen enkele buurgemeente heeft er een ({count})",
        en: "Nor has any neighbour ({count})",
    }
    /// How many partners of a forum are known.
    known_partners(count: usize) { nl: "{count} bekend", en: "{count} known" }
    /// The only partner that also sits in another region.
    only_link(organisation: &str) {
        nl: "alleen {organisation} zit ook elders aan tafel",
        en: "only {organisation} also sits at a table elsewhere",
    }
    /// The answer when there are no gaps.
    no_gaps { nl: "Er zijn geen leemtes.", en: "There are no gaps." }

    /// A forum has one partner.
    one_partner { nl: "1 partner", en: "1 partner" }
    /// How many partners a forum has.
    several_partners(count: usize) { nl: "{count} partners", en: "{count} partners" }
    /// The kinds of partner that a forum has.
    has_kinds(kinds: &str) { nl: "vaste partners {kinds}", en: "regular partners {kinds}" }
    /// The kinds of partner that a forum is expected to have and that are not known.
    lacks_kinds(kinds: &str) { nl: "ontbreekt: {kinds}", en: "missing: {kinds}" }
    /// Kind of partner, in a list.
    expected_schools { nl: "scholen", en: "schools" }
    /// Kind of partner, in a list.
    expected_flexible { nl: "NAFT of flexibel", en: "NAFT or flexible" }
    /// Sector, in a list.
    listed_education { nl: "onderwijs", en: "education" }
    /// Sector, in a list.
    listed_welfare { nl: "welzijn", en: "welfare" }
    /// Sector, in a list.
    listed_mental_health { nl: "geestelijke gezondheid", en: "mental health" }
    /// Sector, in a list.
    listed_health { nl: "gezondheid", en: "health" }
    /// Sector, in a list.
    listed_work { nl: "werk", en: "work" }
    /// Sector, in a list.
    listed_integration { nl: "integratie", en: "integration" }
    /// Sector, in a list.
    listed_other { nl: "andere", en: "other" }
    /// Place of a partner.
    cell_chairs { nl: "zit voor of organiseert", en: "chairs or organises" }
    /// Place of a partner: not in the last lists.
    cell_away { nl: "lid, niet bij de laatste aanwezigen", en: "member, not among those present lately" }
    /// Place of a partner: came without a seat.
    cell_guest { nl: "gast zonder plaats", en: "guest without a seat" }
    /// Place of a partner: a follow-up waits for it.
    cell_asked { nl: "gevraagd", en: "asked" }

    /// There are no attendance lists.
    no_lists { nl: "geen verslagen met aanwezigen", en: "no notes with who was there" }
    /// On how many lists somebody is.
    present_of(present: usize, lists: &str) {
        nl: "aanwezig in {present} van {lists}",
        en: "present in {present} of {lists}",
    }
    /// The last day on which somebody was there.
    last_on(day: &str) { nl: "laatst op {day}", en: "last on {day}" }
    /// Somebody was never there.
    never_present(count: usize) {
        nl: "bij de aanwezigen van geen enkel van de {count} verslagen",
        en: "among those present in none of the {count} notes",
    }
    /// Somebody was not there lately.
    not_present_lately(count: usize) {
        nl: "niet bij de aanwezigen van de laatste {count} verslagen",
        en: "not among those present in the last {count} notes",
    }
    /// Heading over guests.
    guests_count(count: usize) { nl: "Gasten ({count})", en: "Guests ({count})" }
    /// How often a guest came.
    guest_times(count: usize, day: &str) { nl: "{count} keer, laatst op {day}", en: "{count} times, last on {day}" }
    /// The answer when there are no attendance lists anywhere.
    no_attendance {
        nl: "Er zijn nog geen verslagen met aanwezigen.",
        en: "There are no notes yet that say who was there.",
    }

    /// A municipality has no local forum.
    no_local_forum { nl: "geen lokaal overleg", en: "no local forum" }
    /// Beside my closest place: the most distant one.
    also_involvement(involvement: &str) { nl: "ook {involvement}", en: "also {involvement}" }

    /// Help of `overleg bridges`.
    about_bridges {
        nl: "Toont wie je kan meenemen naar een overlegforum waar je nog niet zit",
        en: "Show who could bring you into a forum where you have no seat",
    }
    /// Help of `overleg gaps`.
    about_gaps {
        nl: "Toont wie waar ontbreekt, en welke gemeenten geen lokaal overleg hebben",
        en: "Show who is missing where, and which municipalities have no local forum",
    }
    /// Help of `overleg coverage`.
    about_coverage {
        nl: "Toont welke partners, vaste partners en sectoren elk overlegforum heeft",
        en: "Show which partners, kinds of partner and sectors each forum has",
    }
    /// Help of `overleg map`.
    about_map {
        nl: "Toont elke gemeente met haar lokale overlegfora",
        en: "Show each municipality with its local forums",
    }
    /// Help of `overleg attendance`.
    about_attendance {
        nl: "Toont wie bij de laatste verslagen aanwezig was, en wie niet meer",
        en: "Show who was at the last meetings, and who no longer comes",
    }
    /// Help of the argument of `overleg bridges`.
    help_bridges_forum {
        nl: "Het overlegforum waar je binnen wil; standaard alle waar je nog niet zit",
        en: "The forum to get into; by default all where you have no seat",
    }
    /// Help of the argument of `overleg coverage`.
    help_coverage_forum {
        nl: "Het overlegforum waarvan je elke partner wil zien; standaard alle, in één regel",
        en: "The forum whose partners to list; by default all forums, one line each",
    }
    /// Help of the argument of `overleg attendance`.
    help_attendance_forum {
        nl: "Het overlegforum; standaard alle met een verslag dat zegt wie er was",
        en: "The forum; by default all with a note that says who was there",
    }
    /// Help of the option `--without` of `overleg map`.
    help_map_without { nl: "Alleen gemeenten zonder lokaal overleg", en: "Only municipalities without a local forum" }
    /// Help of the option `--today`.
    help_today {
        nl: "De dag waarop je kijkt, zoals 2026-11-23; standaard vandaag",
        en: "The day to look at it, such as 2026-11-23; today by default",
    }
}
