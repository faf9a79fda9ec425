//! `overleg map`: each municipality with its local forums.

use clap::Args;
use serde::Serialize;

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{Page, Report, involvement_word_or_null};
use crate::cli::session::Session;
use crate::domain::{Involvement, LocalForums, Refnis, local_forums, map_codes};
use crate::i18n::Lang;

/// The number of letters in the code of a municipality.
const LETTERS: usize = 4;

/// The arguments of `overleg map`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Map {
    /// Whether to list only municipalities without a local forum.
    #[arg(long)]
    without: bool,
    // The map is the same on every day; the option is there because all these commands have it.
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg map`.
#[derive(Debug, Serialize)]
struct MapReport<'a> {
    /// The municipalities, by name.
    municipalities: Vec<MunicipalityReport<'a>>,
    /// How many municipalities have a local forum.
    with: usize,
    /// How many have none.
    without: usize,
    #[serde(skip)]
    only_names: bool,
}

/// A municipality.
#[derive(Debug, Serialize)]
struct MunicipalityReport<'a> {
    /// Its code in the Belgian national register, the REFNIS code.
    refnis: Refnis,
    /// Its name.
    name: &'static str,
    /// Its code on the map.
    code: String,
    /// Its local forums: those of the regions below the province that cover it.
    forums: Vec<&'a str>,
    /// My closest role in them, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    best: Option<Involvement>,
    /// The most distant role among the forums where I have no place, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    outside: Option<Involvement>,
}

impl Map {
    /// Prints the municipalities.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        self.today.day(session.lang)?;
        let local = local_forums(store.overview());
        let without = local.iter().filter(|place| place.forums.is_empty()).count();
        let municipalities = local.iter().zip(map_codes(LETTERS));
        let municipalities = municipalities.filter(|(place, _)| !self.without || place.forums.is_empty());
        let report = MapReport {
            with: local.len() - without,
            without,
            municipalities: municipalities
                .map(|(place, code)| MunicipalityReport::new(place, code))
                .collect(),
            only_names: self.without,
        };
        print(&report, self.format.into(), session.lang)
    }
}

impl<'a> MunicipalityReport<'a> {
    fn new(place: &LocalForums<'a>, code: String) -> Self {
        Self {
            refnis: place.municipality.refnis,
            name: &place.municipality.name,
            code,
            forums: place.forums.iter().map(|forum| forum.name.as_str()).collect(),
            best: place.best(),
            outside: place.outside(),
        }
    }

    /// The municipality in one line: "Leuven: 3 overlegfora; aanwezig; ook uitgenodigd".
    fn in_words(&self, lang: Lang) -> String {
        let mut words = vec![lang.local_forums(self.forums.len())];
        words.extend(self.best.map(|best| lang.involvement(best).to_owned()));
        let outside = self.outside.filter(|_| self.outside != self.best);
        words.extend(outside.map(|outside| lang.also_involvement(lang.involvement(outside))));
        format!("{}: {}", self.name, words.join("; "))
    }
}

impl Report for MapReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for municipality in &self.municipalities {
            if self.only_names {
                page.line(municipality.name);
            } else {
                page.line(&municipality.in_words(lang));
            }
        }
    }
}
