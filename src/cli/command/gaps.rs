//! `overleg gaps`: who is missing where, and which municipalities have no local forum.

use clap::Args;
use serde::Serialize;

use crate::cli::day::TodayOption;
use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Gaps, Missing, Municipality, Network, Organisation, Overview, PartnerKind, Sector};
use crate::fields::Reading;
use crate::i18n::Lang;
use crate::text::fold;

/// The arguments of `overleg gaps`.
#[derive(Debug, Args)]
pub(in crate::cli) struct GapsOf {
    /// The id or name of a region, for it and everything in it.
    #[arg(long)]
    region: Option<String>,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg gaps`.
#[derive(Debug, Serialize)]
struct GapsReport<'a> {
    /// Expected kinds of partner without a known seat.
    missing: Vec<MissingReport<'a>>,
    /// Forums of which fewer than three partners are known.
    unmapped: Vec<UnmappedReport<'a>>,
    /// The sectors that a region has at no table.
    sectors_absent: Vec<SectorsReport<'a>>,
    /// Regions that only one partner ties to the others.
    only_link: Vec<OnlyLinkReport<'a>>,
    /// Partners that sit nowhere, by name.
    nowhere: Vec<&'a str>,
    /// Municipalities without a local forum, by name.
    municipalities_without: Vec<&'static str>,
    /// Those of them without a neighbour that has one.
    of_which_no_neighbour: Vec<&'static str>,
    #[serde(skip)]
    nowhere_labels: Vec<String>,
}

/// A kind of partner that a forum is expected to have.
#[derive(Debug, Serialize)]
struct MissingReport<'a> {
    /// The forum.
    forum: &'a str,
    /// `clb`, `lop`, `flexible`, `school` or `local`.
    kind: PartnerKind,
    /// Partners of that kind in the same region, otherwise in my forums.
    candidates: Vec<&'a str>,
}

/// A forum of which few partners are known.
#[derive(Debug, Serialize)]
struct UnmappedReport<'a> {
    /// The forum.
    forum: &'a str,
    /// How many are known.
    known: usize,
}

/// The sectors that a region has at no table.
#[derive(Debug, Serialize)]
struct SectorsReport<'a> {
    /// The region.
    region: &'a str,
    /// The sectors.
    sectors: Vec<Sector>,
}

/// A region that only one partner ties to the others.
#[derive(Debug, Serialize)]
struct OnlyLinkReport<'a> {
    /// The region.
    region: &'a str,
    /// What the partner is called for short.
    organisation: &'a str,
    #[serde(skip)]
    label: String,
}

impl GapsOf {
    /// Prints the gaps.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let (overview, lang) = (store.overview(), session.lang);
        let today = self.today.day(lang)?;
        let reading = Reading { overview, lang, today };
        let lookup = Lookup::new(&reading, Purpose::About);
        let region = self.region.as_ref().map(|given| lookup.region(given).of_option("region"));
        let region = region.transpose()?.map(|region| region.id);
        let report = GapsReport::new(overview, Network::new(overview, today).gaps(region));
        let format = self.format.into();
        if report.is_empty() && format == Format::Lines {
            say(lang.no_gaps());
        }
        print(&report, format, lang)
    }
}

fn names(municipalities: &[&'static Municipality]) -> Vec<&'static str> {
    municipalities.iter().map(|municipality| municipality.name.as_str()).collect()
}

impl<'a> GapsReport<'a> {
    fn new(overview: &'a Overview, gaps: Gaps<'a>) -> Self {
        let Gaps {
            missing: all_missing,
            unmapped,
            absent_sectors,
            only_links,
            mut nowhere,
            without_forum,
            without_neighbour,
        } = gaps;
        nowhere.sort_by_cached_key(|organisation| fold(&organisation.name));
        let missing = |missing: Missing<'a>| MissingReport {
            forum: &missing.forum.name,
            kind: missing.kind,
            candidates: missing.candidates.into_iter().map(Organisation::short_name).collect(),
        };
        let unmapped = unmapped.iter().map(|one| UnmappedReport { forum: &one.forum.name, known: one.known });
        let only_link = only_links.iter().map(|link| OnlyLinkReport {
            region: &link.region.name,
            organisation: link.organisation.short_name(),
            label: overview.label(link.organisation).into_owned(),
        });
        let sectors = absent_sectors
            .into_iter()
            .map(|absent| SectorsReport { region: &absent.region.name, sectors: absent.sectors });
        Self {
            missing: all_missing.into_iter().map(missing).collect(),
            unmapped: unmapped.collect(),
            sectors_absent: sectors.collect(),
            only_link: only_link.collect(),
            nowhere: nowhere.iter().map(|organisation| organisation.short_name()).collect(),
            municipalities_without: names(&without_forum),
            of_which_no_neighbour: names(&without_neighbour),
            nowhere_labels: nowhere.iter().map(|one| overview.label(one).into_owned()).collect(),
        }
    }

    const fn is_empty(&self) -> bool {
        self.missing.is_empty()
            && self.unmapped.is_empty()
            && self.sectors_absent.is_empty()
            && self.only_link.is_empty()
            && self.nowhere.is_empty()
            && self.municipalities_without.is_empty()
    }
}

impl Report for GapsReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        let forums: Vec<_> = self.missing.chunk_by(|one, other| one.forum == other.forum).collect();
        page.section(&lang.gaps_missing(forums.len()), &forums, |page, missing| {
            let kinds: Vec<_> = missing.iter().map(|missing| lang.expected_partner(missing.kind)).collect();
            page.line(&format!("{}: {}", missing.first().map_or("", |one| one.forum), kinds.join("; ")));
        });
        page.section(&lang.gaps_unmapped(self.unmapped.len()), &self.unmapped, |page, one| {
            page.line(&format!("{}: {}", one.forum, lang.known_partners(one.known)));
        });
        page.section(&lang.gaps_sectors(self.sectors_absent.len()), &self.sectors_absent, |page, absent| {
            let sectors: Vec<_> = absent.sectors.iter().map(|sector| lang.sector_in_list(*sector)).collect();
            page.line(&format!("{}: {}", absent.region, sectors.join("; ")));
        });
        page.section(&lang.gaps_only_link(self.only_link.len()), &self.only_link, |page, link| {
            page.line(&format!("{}: {}", link.region, lang.only_link(&link.label)));
        });
        page.list(&lang.gaps_nowhere(self.nowhere_labels.len()), &self.nowhere_labels);
        let without = &self.municipalities_without;
        page.list(&lang.gaps_municipalities(without.len(), Municipality::all().len()), without);
        let alone = &self.of_which_no_neighbour;
        page.list(&lang.gaps_no_neighbour(alone.len()), alone);
    }
}
