//! Names on the command line: finds the record that is meant, or lists those that may have been.
//!
//! A [`Lookup`] ranks all records of all kinds that may be meant together. `search` knows how well a text fits a name,
//! `forms` what a record is called, and `asked` in which ways a text can be read.

mod asked;
mod forms;
mod unclear;

use super::output::say;
use super::report::Removed;
use crate::domain::{
    FollowUp, Forum, Kind, OrganisationId, Party, Person, RecordId, RecordRef, Region, Subject, Trashed,
};
use crate::fields::Reading;
use crate::i18n::Lang;
use crate::search::{Candidate, Fit, Part, Resolved, choose};
use asked::{Asked, id_in};
use forms::World;

pub(super) use unclear::UnclearName;
use unclear::{Among, Unclear};

/// The kinds of records that people know by name.
const NAMED: &[Kind] = &[Kind::Forum, Kind::Region, Kind::Organisation, Kind::Person];

/// What a command does with a record, which decides how much of its name has to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It shows the record, with its name at the top.
    Show,
    /// It shows something about the record without naming it.
    About,
    /// It changes the record, and tells which one.
    Change,
    /// It refers to the record, or does not tell its name and kind.
    Refer,
    /// It removes, merges or erases the record.
    Remove,
}

impl Purpose {
    /// Whether the command itself tells which record of this kind was taken.
    const fn tells(self, kind: Kind) -> bool {
        match self {
            Self::Show | Self::Remove => true,
            // The day of a meeting does not tell which forum met.
            Self::Change => !matches!(kind, Kind::Note | Kind::Meeting),
            Self::About | Self::Refer => false,
        }
    }

    const fn least(self) -> Part {
        match self {
            Self::Show | Self::About | Self::Change | Self::Refer => Part::Words,
            Self::Remove => Part::Whole,
        }
    }
}

/// A search for the record that a name means.
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    world: World<'a>,
    lang: Lang,
    purpose: Purpose,
}

impl<'a> Lookup<'a> {
    /// A search among the records in the store.
    pub(super) const fn new(reading: &Reading<'a>, purpose: Purpose) -> Self {
        let world = World { overview: reading.overview, removed: None, today: reading.today };
        Self { world, lang: reading.lang, purpose }
    }

    /// The forum that `given` names. Like all searches, it fails if there is none, or more than one.
    pub(super) fn forum(self, given: &str) -> Result<&'a Forum, UnclearName> {
        match self.one_of(&[Kind::Forum], given)? {
            RecordRef::Forum(forum) => Ok(forum),
            _ => Err(self.unknown(given, Among::Kinds(&[Kind::Forum]))),
        }
    }

    /// The region that `given` names.
    pub(super) fn region(self, given: &str) -> Result<&'a Region, UnclearName> {
        match self.one_of(&[Kind::Region], given)? {
            RecordRef::Region(region) => Ok(region),
            _ => Err(self.unknown(given, Among::Kinds(&[Kind::Region]))),
        }
    }

    /// The id of the organisation that `given` names.
    pub(super) fn organisation(self, given: &str) -> Result<OrganisationId, UnclearName> {
        match self.one_of(&[Kind::Organisation], given)? {
            RecordRef::Organisation(organisation) => Ok(organisation.id),
            _ => Err(self.unknown(given, Among::Kinds(&[Kind::Organisation]))),
        }
    }

    /// The person whom `given` names.
    pub(super) fn person(self, given: &str) -> Result<&'a Person, UnclearName> {
        match self.one_of(&[Kind::Person], given)? {
            RecordRef::Person(person) => Ok(person),
            _ => Err(self.unknown(given, Among::Kinds(&[Kind::Person]))),
        }
    }

    /// The forum or region that `given` names.
    pub(super) fn forum_or_region(self, given: &str) -> Result<Subject, UnclearName> {
        const PLACES: &[Kind] = &[Kind::Forum, Kind::Region];
        match self.one_of(PLACES, given)? {
            RecordRef::Forum(forum) => Ok(Subject::Forum(forum.id)),
            RecordRef::Region(region) => Ok(Subject::Region(region.id)),
            _ => Err(self.unknown(given, Among::Kinds(PLACES))),
        }
    }

    /// The organisation or person that `given` names.
    pub(super) fn party(self, given: &str) -> Result<Party, UnclearName> {
        const PARTIES: &[Kind] = &[Kind::Organisation, Kind::Person];
        match self.one_of(PARTIES, given)? {
            RecordRef::Organisation(organisation) => Ok(Party::Organisation(organisation.id)),
            RecordRef::Person(person) => Ok(Party::Person(person.id)),
            _ => Err(self.unknown(given, Among::Kinds(PARTIES))),
        }
    }

    /// The follow-up that `given` names.
    pub(super) fn follow_up(self, given: &str) -> Result<&'a FollowUp, UnclearName> {
        match self.one_of(&[Kind::FollowUp], given)? {
            RecordRef::FollowUp(follow_up) => Ok(follow_up),
            _ => Err(self.unknown(given, Among::Kinds(&[Kind::FollowUp]))),
        }
    }

    /// The forum, region, organisation or person that `given` names.
    pub(super) fn named(self, given: &str) -> Result<RecordRef<'a>, UnclearName> {
        self.one_of(NAMED, given)
    }

    /// The record of this kind that `given` names. A record without a name is called by its forum and, after a colon,
    /// its organisation or day: "Klankbordgroep: CLB".
    pub(super) fn of_kind(self, kind: Kind, given: &str) -> Result<RecordRef<'a>, UnclearName> {
        let only = Kind::ALL.iter().position(|one| *one == kind).and_then(|at| Kind::ALL.get(at..=at));
        self.one_of(only.unwrap_or_default(), given)
    }

    /// The person whom `given` names: one in the store, or one of `versions`, which contain everybody who was ever in it.
    pub(super) fn person_ever(self, versions: &'a [Person], given: &str) -> Result<&'a Person, UnclearName> {
        let present = self.world.overview.persons();
        let mut gone: Vec<&Person> = versions.iter().filter(|person| !present.contains(person.id)).collect();
        gone.sort_by_key(|person| (person.id, crate::text::fold(&person.name)));
        let people: Vec<&Person> = present.iter().chain(gone).collect();
        let asked = Asked::new(given, self.world.today);
        let fits = people.iter().filter_map(|person| {
            let fit = self.world.fit(RecordRef::Person(person), &asked)?;
            Some(self.candidate(RecordRef::Person(person), fit, !present.contains(person.id)))
        });
        let mut candidates: Vec<Candidate> =
            with_id(given, people.iter().map(|person| RecordRef::Person(person)))
                .map_or_else(|| fits.collect(), |record| vec![self.candidate(record, Fit::WHOLE, false)]);
        // The same person may be there in several versions, and may have been added again under another id.
        candidates.sort_by_key(|candidate| (candidate.id, std::cmp::Reverse(candidate.fit)));
        candidates.dedup_by_key(|candidate| candidate.id);
        let id = self.chosen(given, Among::Kinds(&[Kind::Person]), candidates)?;
        let person = people.into_iter().find(|person| RecordId::from(person.id) == id);
        person.ok_or_else(|| self.unknown(given, Among::Kinds(&[Kind::Person])))
    }

    /// The removed record that `given` names: one that lies in the trash itself or, if none of them fits as well, one
    /// that was removed along with another.
    pub(super) fn removed(
        self,
        trash: &[Trashed],
        removed: &'a Removed,
        given: &str,
    ) -> Result<RecordId, UnclearName> {
        let lookup = Self { world: World { removed: Some(removed), ..self.world }, ..self };
        if let Some(record) = with_id(given, removed.iter()) {
            return Ok(record.id());
        }
        let lies_there = |id: RecordId| trash.iter().any(|trashed| trashed.record.id() == id);
        let is_gone = |record: &RecordRef<'_>| !self.world.overview.contains(record.id());
        let asked = Asked::new(given, self.world.today);
        let fits = removed.iter().filter(is_gone).filter_map(|record| {
            let fit = lookup.world.fit(record, &asked)?;
            Some(lookup.candidate(record, fit, !lies_there(record.id())))
        });
        let found = lookup.chosen(given, Among::Trash, fits.collect());
        found.map_err(|unclear| {
            let there = trash.iter().map(|trashed| trashed.record.as_ref());
            unclear.or_one_of(there.map(|record| lookup.candidate(record, Fit::HINT, false)))
        })
    }

    /// The record of one of these kinds that `given` names. All kinds are ranked together.
    fn one_of(self, kinds: &'static [Kind], given: &str) -> Result<RecordRef<'a>, UnclearName> {
        let overview = self.world.overview;
        let records = || kinds.iter().flat_map(|kind| overview.records_of(*kind));
        if id_in(given).is_some() {
            return match with_id(given, records()) {
                Some(record) => Ok(record),
                None => Err(self.misnamed(kinds, given, Vec::new())),
            };
        }
        let candidates = self.candidates(records(), given);
        let id = self.chosen(given, Among::Kinds(kinds), candidates)?;
        overview.find(id).ok_or_else(|| self.unknown(given, Among::Kinds(kinds)))
    }

    fn candidates<'r>(self, records: impl Iterator<Item = RecordRef<'r>>, given: &str) -> Vec<Candidate> {
        let asked = Asked::new(given, self.world.today);
        let fits = records.filter_map(|record| {
            let fit = self.world.fit(record, &asked)?;
            // What is done is only meant when nothing that is open fits as well.
            let is_aside = matches!(record, RecordRef::FollowUp(follow_up) if !follow_up.is_open());
            Some(self.candidate(record, fit, is_aside))
        });
        fits.collect()
    }

    fn candidate(self, record: RecordRef<'_>, fit: Fit, is_aside: bool) -> Candidate {
        Candidate { id: record.id(), label: self.world.label(record, self.lang), fit, is_aside }
    }

    /// The candidate that is meant. If only a part of its name was given, this tells which record was taken.
    fn chosen(self, given: &str, among: Among, candidates: Vec<Candidate>) -> Result<RecordId, UnclearName> {
        match (choose(candidates, self.purpose.least()), among) {
            (Resolved::One(taken), _) => {
                let kind = taken.id.kind();
                if taken.fit.part < Part::Whole && !self.purpose.tells(kind) {
                    say(&self.lang.name_taken(given.trim(), &taken.label, self.lang.kind(kind)));
                }
                Ok(taken.id)
            }
            (Resolved::Ambiguous(likeliest), _) => Err(self.unclear(given, Unclear::Ambiguous, likeliest)),
            (Resolved::Unknown(likeliest), Among::Kinds(kinds)) => {
                Err(self.misnamed(kinds, given, likeliest))
            }
            (Resolved::Unknown(likeliest), Among::Trash) => {
                Err(self.unclear(given, Unclear::Unknown(Among::Trash), likeliest))
            }
        }
    }

    /// The error that no record of these kinds is called so: a record of another kind is, or the name says too little, or
    /// nothing is.
    fn misnamed(self, kinds: &'static [Kind], given: &str, likeliest: Vec<Candidate>) -> UnclearName {
        let best = likeliest.iter().map(|candidate| candidate.fit.part).max();
        if let Some(is) = self.other_kind(kinds, given, best) {
            let likeliest =
                likeliest.into_iter().filter(|candidate| candidate.fit.part > Part::Hint).collect();
            return self.unclear(given, Unclear::OtherKind { is, wanted: kinds }, likeliest);
        }
        let why = match kinds {
            &[kind]
                if lacks_a_name(kind) && best.is_none() && !given.contains(':') && id_in(given).is_none() =>
            {
                let forums = self.candidates(self.world.overview.records_of(Kind::Forum), given);
                let is_forum = matches!(choose(forums, Part::Words), Resolved::One(_));
                if is_forum { Unclear::OnlyForum(kind) } else { Unclear::LacksForum(kind) }
            }
            _ => Unclear::Unknown(Among::Kinds(kinds)),
        };
        self.unclear(given, why, likeliest)
    }

    /// The kind of the record that `given` names, if it is none of the `wanted` ones, of which the best fits so far.
    fn other_kind(self, wanted: &[Kind], given: &str, best: Option<Part>) -> Option<Kind> {
        // The name of a forum or an organisation is a part of that of a record without a name, and said to be too little.
        let is_part = |kind: Kind| NAMED.contains(&kind) && wanted.iter().any(|wanted| lacks_a_name(*wanted));
        let others = Kind::ALL.iter().copied().filter(|kind| !wanted.contains(kind));
        let records = || others.clone().flat_map(|kind| self.world.overview.records_of(kind));
        if id_in(given).is_some() {
            return with_id(given, records()).map(|record| record.id().kind());
        }
        let mut candidates = self.candidates(records().filter(|record| !is_part(record.id().kind())), given);
        // Words of a text may stand anywhere in it by chance.
        candidates.retain(|candidate| {
            let is_named = NAMED.contains(&candidate.id.kind());
            candidate.fit.part >= if is_named { Part::Words } else { Part::Whole }
        });
        let other = candidates.into_iter().max_by_key(|candidate| candidate.fit)?;
        (Some(other.fit.part) > best).then(|| other.id.kind())
    }

    fn unknown(self, given: &str, among: Among) -> UnclearName {
        self.unclear(given, Unclear::Unknown(among), Vec::new())
    }

    fn unclear(self, given: &str, why: Unclear, likeliest: Vec<Candidate>) -> UnclearName {
        UnclearName::new(given, why, self.purpose.least(), likeliest)
    }
}

/// Whether a record of this kind is called by the forum that it belongs to, because it has no name of its own.
const fn lacks_a_name(kind: Kind) -> bool {
    matches!(kind, Kind::Membership | Kind::Note | Kind::Meeting)
}

/// The record whose id was given.
fn with_id<'r>(given: &str, mut records: impl Iterator<Item = RecordRef<'r>>) -> Option<RecordRef<'r>> {
    let uuid = id_in(given)?;
    records.find(|record| record.id().uuid() == uuid)
}
