//! `overleg organisation list`: the organisations, by name.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::record::{UnclearMunicipality, flags, municipality};
use crate::cli::report::{MunicipalityMention, Page, Report};
use crate::cli::session::{Session, today};
use crate::domain::{Choice, Field, Kind, Locals, Organisation, Overview, Refnis, Seats, Sector};
use crate::fields::Reading;
use crate::i18n::Lang;
use crate::text::fold;

/// The arguments of `overleg organisation list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// The sector that they work in.
    #[arg(long, value_parser = flags::one_of(Kind::Organisation, Field::Sector), ignore_case = true)]
    sector: Option<Choice>,
    /// The id or name of a region in which they sit or are based, or in a region of which.
    #[arg(long)]
    region: Option<String>,
    /// The name or code of the municipality where they are based.
    #[arg(long)]
    municipality: Option<String>,
    /// Whether to list only those that sit in no forum.
    #[arg(long)]
    without_seat: bool,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg organisation list`.
#[derive(Debug, Serialize)]
struct OrganisationsReport<'a> {
    /// The organisations, by name.
    organisations: Vec<ListedOrganisation<'a>>,
}

/// An organisation in the list.
#[derive(Debug, Serialize)]
struct ListedOrganisation<'a> {
    /// Its id.
    id: Uuid,
    /// Its full name.
    name: &'a str,
    /// Its abbreviation, or null.
    abbreviation: Option<&'a str>,
    /// The sector, such as education.
    sector: Sector,
    /// The municipality where it has its seat, or null.
    municipality: Option<MunicipalityMention>,
    /// Whether it is our own network.
    own: bool,
    /// In how many forums it sits.
    forums: usize,
}

/// What the organisations are limited to.
#[derive(Default)]
struct Limits {
    sector: Option<Choice>,
    region: Option<Locals>,
    municipality: Option<Refnis>,
    without_seat: bool,
}

impl List {
    /// Prints the organisations.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let limits = self.limits(overview, session.lang)?;
        let seats = overview.seats_of_organisations();
        let is_listed = |organisation: &&Organisation| limits.admit(organisation, &seats);
        let mut listed: Vec<&Organisation> = overview.organisations().iter().filter(is_listed).collect();
        listed.sort_by_cached_key(|organisation| fold(&organisation.name));
        let format = self.format.into();
        if listed.is_empty() && format == Format::Lines {
            say(session.lang.no_organisation_listed());
        }
        let organisations = listed.into_iter().map(|one| ListedOrganisation::new(one, &seats)).collect();
        print(&OrganisationsReport { organisations }, format, session.lang)
    }

    fn limits(&self, overview: &Overview, lang: Lang) -> Result<Limits, CliError> {
        let reading = Reading { overview, lang, today: today() };
        let region = |given: &String| -> Result<Locals, CliError> {
            let region = Lookup::new(&reading, Purpose::About).region(given).of_option("region")?;
            Ok(Locals::of(overview, region.id))
        };
        let municipality = |given: &String| {
            let unclear = |unclear: UnclearMunicipality| CliError::usage(unclear.in_words(lang));
            municipality(given).map_err(unclear).of_option(Field::Municipality.flag())
        };
        Ok(Limits {
            sector: self.sector,
            region: self.region.as_ref().map(region).transpose()?,
            municipality: self.municipality.as_ref().map(municipality).transpose()?,
            without_seat: self.without_seat,
        })
    }
}

impl Limits {
    fn admit(&self, organisation: &Organisation, seats: &Seats<Organisation>) -> bool {
        let is_of_sector = |choice: Choice| choice == Choice::Sector(organisation.sector);
        self.sector.is_none_or(is_of_sector)
            && self.region.as_ref().is_none_or(|region| region.has_organisation(organisation))
            && self.municipality.is_none_or(|place| organisation.municipality == Some(place))
            && (!self.without_seat || seats.count(organisation.id) == 0)
    }
}

impl<'a> ListedOrganisation<'a> {
    fn new(organisation: &'a Organisation, seats: &Seats<Organisation>) -> Self {
        Self {
            id: organisation.id.uuid(),
            name: &organisation.name,
            abbreviation: organisation.abbreviation.as_deref(),
            sector: organisation.sector,
            municipality: organisation.municipality.and_then(MunicipalityMention::of),
            own: organisation.own,
            forums: seats.count(organisation.id),
        }
    }

    /// The organisation in one line: "CLB, Centrum voor Leerlingenbegeleiding, Onderwijs, 3 overlegfora".
    fn in_words(&self, lang: Lang) -> String {
        let place = self.municipality.as_ref().map(|place| place.name);
        let own = self.own.then(|| lang.field_own());
        let forums = lang.count_of(Kind::Forum, self.forums);
        let words =
            [self.abbreviation, Some(self.name), Some(lang.sector(self.sector)), place, own, Some(&forums)];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Report for OrganisationsReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.organisations.iter().for_each(|organisation| page.line(&organisation.in_words(lang)));
    }
}
