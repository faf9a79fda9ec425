//! `overleg coverage`: which partners, kinds of partner and sectors each forum has.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::day::TodayOption;
use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::record::flags;
use crate::cli::report::{Page, Report, involvement_word_or_null};
use crate::cli::session::Session;
use crate::domain::{
    Cell, Choice, Coverage, Date, Field, ForumId, Involvement, Kind, Network, Overview, PartnerCoverage,
    PartnerKind, Scope, Sector, Subject,
};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg coverage`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CoverageOf {
    /// The id, name or alias of a forum, whose partners are listed.
    #[arg(conflicts_with = "region")]
    forum: Option<String>,
    /// The id or name of a region, for it and everything in it.
    #[arg(long)]
    region: Option<String>,
    /// The sector of which there is a partner.
    #[arg(long, value_parser = flags::one_of(Kind::Organisation, Field::Sector), ignore_case = true)]
    sector: Option<Choice>,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg coverage`.
#[derive(Debug, Serialize)]
struct CoverageReport<'a> {
    /// The forums, by id.
    forums: Vec<ForumReport<'a>>,
}

/// What a forum has.
#[derive(Debug, Serialize)]
struct ForumReport<'a> {
    /// Its name.
    forum: &'a str,
    /// Its id.
    id: Uuid,
    /// The region it belongs to.
    region: &'a str,
    /// My role in it.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// How many partners are known.
    known: usize,
    /// How many there are of each kind.
    kinds: BTreeMap<PartnerKind, usize>,
    /// How many there are of each sector.
    sectors: BTreeMap<Sector, usize>,
    /// The kinds that are expected and not known to be there.
    missing: Vec<PartnerKind>,
    /// With one forum: everybody who sits there, came as a guest, or was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    partners: Option<Vec<PartnerReport<'a>>>,
}

/// A partner of a forum.
#[derive(Debug, Serialize)]
struct PartnerReport<'a> {
    /// What it is called for short.
    organisation: &'a str,
    /// Its id.
    id: Uuid,
    /// Its sector.
    sector: Sector,
    /// The kinds of partner that it is of.
    kinds: Vec<PartnerKind>,
    /// `seat`, `away`, `chairs`, `guest` or `asked`.
    cell: &'static str,
    /// On how many of the last lists it is present.
    present: usize,
    /// How many lists these are.
    of: usize,
    /// The last day on which it was present, or null.
    last: Option<Date>,
    #[serde(skip)]
    label: String,
    #[serde(skip)]
    place: Cell,
}

impl CoverageOf {
    /// Prints the coverage.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let (overview, lang) = (store.overview(), session.lang);
        let today = self.today.day(lang)?;
        let reading = Reading { overview, lang, today };
        let network = Network::new(overview, today);
        let sector = match self.sector {
            Some(Choice::Sector(sector)) => Some(sector),
            _ => None,
        };
        let report = if let Some(given) = &self.forum {
            let forum = Lookup::new(&reading, Purpose::Show).forum(given)?;
            CoverageReport::of_one(&network, forum.id, sector)
        } else {
            let lookup = Lookup::new(&reading, Purpose::About);
            let region = self.region.as_ref().map(|given| lookup.region(given).of_option("region"));
            let scope = region.transpose()?.map(|region| Scope::of(overview, Subject::Region(region.id)));
            CoverageReport::of_all(&network, scope.as_ref(), sector)
        };
        let format = self.format.into();
        if report.forums.is_empty() && format == Format::Lines {
            say(if overview.forums().is_empty() { lang.no_forums_yet() } else { lang.no_forum_here() });
        }
        print(&report, format, lang)
    }
}

impl<'a> CoverageReport<'a> {
    /// One forum with its partners, all or those of a sector.
    fn of_one(network: &Network<'a>, forum: ForumId, sector: Option<Sector>) -> Self {
        let overview = network.overview();
        let is_asked =
            |one: &PartnerCoverage<'_>| sector.is_none_or(|sector| one.organisation.sector == sector);
        let partners = network.partners_of(forum).into_iter().filter(is_asked);
        let partners: Vec<_> = partners.map(|one| PartnerReport::new(overview, one)).collect();
        let coverage = network.coverage_of(forum);
        let forum = coverage.map(|coverage| ForumReport::new(overview, coverage, Some(partners)));
        Self { forums: forum.into_iter().collect() }
    }

    /// All forums, or those of a region and those that have a partner of a sector.
    fn of_all(network: &Network<'a>, scope: Option<&Scope>, sector: Option<Sector>) -> Self {
        let is_asked = |coverage: &Coverage<'_>| {
            scope.is_none_or(|scope| scope.has_forum(coverage.forum.id))
                && sector.is_none_or(|sector| coverage.sectors.get(&sector).is_some_and(|count| *count > 0))
        };
        let forums = network.coverage().into_iter().filter(is_asked);
        Self { forums: forums.map(|one| ForumReport::new(network.overview(), one, None)).collect() }
    }
}

impl<'a> ForumReport<'a> {
    fn new(overview: &'a Overview, coverage: Coverage<'a>, partners: Option<Vec<PartnerReport<'a>>>) -> Self {
        let Coverage { forum, known, kinds, sectors, missing } = coverage;
        let region = overview.regions().get(forum.region);
        Self {
            forum: &forum.name,
            id: forum.id.uuid(),
            region: region.map_or("", |region| region.name.as_str()),
            involvement: overview.my_place(forum.id),
            known,
            kinds,
            sectors,
            missing,
            partners,
        }
    }

    /// The forum in one line: "Samenwerking Stad Diest: 17 partners; vaste partners CLB; ontbreekt: LOP".
    fn in_words(&self, lang: Lang) -> String {
        let names = |kinds: &mut dyn Iterator<Item = PartnerKind>| {
            kinds.map(|kind| lang.expected_partner(kind)).collect::<Vec<_>>().join(", ")
        };
        let there = names(&mut self.kinds.iter().filter(|(_, count)| **count > 0).map(|(kind, _)| *kind));
        let missing = names(&mut self.missing.iter().copied());
        let mut words = vec![lang.partners(self.known)];
        words.extend((!there.is_empty()).then(|| lang.has_kinds(&there)));
        words.extend((!missing.is_empty()).then(|| lang.lacks_kinds(&missing)));
        format!("{}: {}", self.forum, words.join("; "))
    }
}

impl<'a> PartnerReport<'a> {
    fn new(overview: &Overview, partner: PartnerCoverage<'a>) -> Self {
        let PartnerCoverage { organisation, kinds, cell, present, of, last } = partner;
        let word = match cell {
            Cell::Chairs => "chairs",
            Cell::Seat => "seat",
            Cell::Away => "away",
            Cell::Guest => "guest",
            Cell::Asked => "asked",
        };
        Self {
            organisation: organisation.short_name(),
            id: organisation.id.uuid(),
            sector: organisation.sector,
            kinds,
            cell: word,
            present,
            of,
            last,
            label: overview.label(organisation).into_owned(),
            place: cell,
        }
    }

    /// The partner in one line: "CLB: lid; aanwezig in 4 van 6 verslagen, laatst op 12 november 2026".
    fn in_words(&self, lang: Lang) -> String {
        let presence = lang.presence(self.present, self.of, self.last);
        format!("{}: {}; {presence}", self.label, lang.cell(self.place))
    }
}

impl Report for CoverageReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for forum in &self.forums {
            page.line(&forum.in_words(lang));
            let partners = forum.partners.iter().flatten();
            page.within(|page| partners.for_each(|partner| page.line(&partner.in_words(lang))));
        }
    }
}
