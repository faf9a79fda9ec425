//! The starter data among ten thousand other organisations, and how well a search there does.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use overleg::domain::{Organisation, Overview};
use overleg::i18n::Lang;
use overleg::search::{Index, TargetKinds, TargetRef};

use crate::generate::organisations;
use crate::starter_records;

/// How many hits are looked at: as many as the interface shows.
const SHOWN: usize = 100;

/// The starter data and the others in one overview.
pub(crate) struct Joint {
    pub(crate) overview: Overview,
    index: Index,
}

pub(crate) static JOINT: LazyLock<Joint> = LazyLock::new(|| {
    let mut records = starter_records();
    let known: Vec<String> = records.organisations.iter().map(|own| own.name.clone()).collect();
    records.organisations.extend(others().into_iter().filter(|other| !known.contains(&other.name)));
    let overview = Overview::new(records).expect("the joint data is valid");
    Joint { index: Index::new(&overview, Lang::Nl.sector_name()), overview }
});

/// The ten thousand.
pub(crate) fn others() -> Vec<Organisation> {
    organisations(10_000, 3)
}

impl Joint {
    /// The results of a search, the best first.
    pub(crate) fn search(&self, query: &str) -> Vec<TargetRef<'_>> {
        let hits = self.index.search(&self.overview, query, TargetKinds::ALL, SHOWN);
        hits.iter().map(|hit| hit.target.get(&self.overview).expect("a hit is there")).collect()
    }
}

/// Of some queries, how often what was meant stood first, or among the first three, or nowhere.
#[derive(Default)]
pub(crate) struct Shares {
    asked: usize,
    first: usize,
    among_three: usize,
    absent: usize,
}

impl Shares {
    /// Adds a query whose intended result was at this place, counted from zero.
    pub(crate) fn add(&mut self, place: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.among_three += usize::from(place.is_some_and(|place| place < 3));
        self.absent += usize::from(place.is_none());
    }

    /// In hundredths, how often it stood first.
    pub(crate) const fn first(&self) -> usize {
        self.first * 100 / self.asked
    }

    /// In hundredths, how often it stood among the first three.
    pub(crate) const fn among_three(&self) -> usize {
        self.among_three * 100 / self.asked
    }

    /// How often it stood nowhere.
    pub(crate) const fn absent(&self) -> usize {
        self.absent
    }
}

impl fmt::Display for Shares {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_hundred = |count: usize| {
            let tenths = count * 1_000 / self.asked;
            format!("{}.{}%", tenths / 10, tenths % 10)
        };
        write!(
            f,
            "{:>5} asked, {:>6} first, {:>6} in the first three, {:>6} absent",
            self.asked,
            of_hundred(self.first),
            of_hundred(self.among_three),
            of_hundred(self.absent)
        )
    }
}

/// The shares of each category and of all, and what else there is to say, for who runs the test.
#[derive(Default)]
pub(crate) struct Report {
    categories: BTreeMap<String, Shares>,
    pub(crate) all: Shares,
    misses: Vec<String>,
}

impl Report {
    /// A query of this category in [`JOINT`], for which `meant` was meant; `fits` says of an organisation whether it is
    /// that, or another that fits as well.
    pub(crate) fn ask(
        &mut self,
        category: &str,
        query: &str,
        meant: &str,
        fits: impl Fn(&Organisation) -> bool,
    ) {
        let fits = |found: TargetRef<'_>| matches!(found, TargetRef::Organisation(found) if fits(found));
        self.add(category, query, meant, &JOINT.search(query), fits);
    }

    /// The same for a query that found this, the best first.
    pub(crate) fn add(
        &mut self,
        category: &str,
        query: &str,
        meant: &str,
        found: &[TargetRef<'_>],
        fits: impl Fn(TargetRef<'_>) -> bool,
    ) {
        let place = found.iter().position(|found| fits(*found));
        self.categories.entry(category.to_owned()).or_default().add(place);
        self.all.add(place);
        if place != Some(0) {
            let first = found.first().map_or("nothing", |first| first.name());
            let place = place.map_or("absent".to_owned(), |place| format!("at {}", place + 1));
            self.misses.push(format!("{category}: {query:?} meant {meant}, {place}; first is {first}"));
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for miss in &self.misses {
            writeln!(f, "{miss}")?;
        }
        for (category, shares) in &self.categories {
            writeln!(f, "{category:<15}{shares}")?;
        }
        writeln!(f, "{:<15}{}", "in all", self.all)
    }
}
