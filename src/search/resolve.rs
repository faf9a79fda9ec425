//! Finds the record that a given name means, among records of any number of kinds.
//!
//! Everything that could be meant is compared in the same way and ranked in one list: how much of a name was given comes
//! first, whatever the kind. A record is taken only when no other fits as well.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::matcher::{Matcher, Text};
use super::query::Query;
use super::score::{Grade, Score, Weight};
use super::searchable::Searchable;
use crate::domain::{Kind, RecordId};
use crate::text::{fold, is_significant, name_key};

/// How much of a name was given, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Something within it, perhaps with a typing error. This never means a record; it only suggests one.
    Hint,
    /// The beginnings of words.
    Beginnings,
    /// Whole words.
    Words,
    /// The whole name, or the id.
    Whole,
}

/// How well a given name fits a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// How much of the name was given.
    pub part: Part,
    /// Whether it was spelled exactly like the name.
    pub is_spelled: bool,
    score: Score,
}

/// A record that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: RecordId,
    /// What to call it in a list.
    pub label: String,
    /// How well the given name fits it.
    pub fit: Fit,
    /// Whether it is only meant when nothing else fits as well.
    pub is_aside: bool,
}

/// The outcome of looking up a given name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// The name means this record.
    One(Candidate),
    /// Several records fit; these are the likeliest of every kind, the best first.
    Ambiguous(Vec<Candidate>),
    /// No record fits well enough; these are the most similar ones of every kind, if any, the best first.
    Unknown(Vec<Candidate>),
}

/// The most candidates to report; nobody reads a longer list.
const MAX_CANDIDATES: usize = 10;
/// The most candidates of one kind to report.
const MAX_OF_A_KIND: usize = 5;

/// A name as it was given, ready to be compared with those of records.
pub struct Given<'a> {
    text: &'a str,
    whole: Whole,
    /// Each word, in the ways it can be written.
    words: Vec<Word>,
    matcher: Option<Matcher>,
}

impl Fit {
    /// The fit of a whole name, or of an id.
    pub const WHOLE: Self = Self { part: Part::Whole, is_spelled: true, score: Score::NONE };
    /// The fit of a record that only resembles what was given.
    pub const HINT: Self = Self { part: Part::Hint, is_spelled: false, score: Score::NONE };

    /// The same fit, but for no more than this part of a name.
    #[must_use]
    pub fn at_most(self, part: Part) -> Self {
        Self { part: self.part.min(part), ..self }
    }
}

impl<'a> Given<'a> {
    /// The name that was given.
    pub fn new(text: &'a str) -> Self {
        let text = text.trim();
        let query = Query::new(text);
        Self {
            text,
            whole: Whole::new(text),
            words: words(text),
            matcher: (!query.is_empty()).then(|| Matcher::new(&query)),
        }
    }

    /// Whether it is the whole of one of the `names`, and whether in exactly the same spelling.
    pub fn fit_whole<N: AsRef<str>>(&self, names: impl IntoIterator<Item = N>) -> Option<Fit> {
        let mut fits = None;
        for name in names {
            let name = name.as_ref();
            if name.trim() == self.text && !self.text.is_empty() {
                return Some(Fit::WHOLE);
            }
            if self.whole.is_same(&Whole::new(name)) {
                fits = Some(Fit { is_spelled: false, ..Fit::WHOLE });
            }
        }
        fits
    }

    /// How well it fits a record with these names; none if it does not resemble them at all.
    pub fn fit(&self, names: &[&str]) -> Option<Fit> {
        if let Some(whole) = self.fit_whole(names) {
            return Some(whole);
        }
        let text = |name: &&str| Text { searchable: Searchable::new(name), weight: Weight::Name };
        let texts: Vec<Text> = names.iter().map(text).collect();
        let found = self.matcher.as_ref().and_then(|matcher| matcher.find(&texts));
        let score = found.map(|found| found.score);
        let part = if self.is_in_words(names) {
            Part::Words
        } else if score?.weakest() >= Grade::WordStart {
            Part::Beginnings
        } else {
            Part::Hint
        };
        Some(Fit { part, is_spelled: false, score: score.unwrap_or_default() })
    }

    /// Whether it has the letters of one of the `names` in it, perhaps among others.
    pub fn includes(&self, names: &[&str]) -> bool {
        names
            .iter()
            .map(|name| Whole::new(name))
            .any(|name| self.whole.key.contains(&name.key) || self.whole.letters.contains(&name.letters))
    }

    /// Whether each of its words is a whole word of one of the names.
    fn is_in_words(&self, names: &[&str]) -> bool {
        let known: Vec<Word> = names.iter().flat_map(|name| words(name)).collect();
        !self.whole.letters.is_empty() && self.words.iter().all(|word| word.is_among(&known))
    }
}

/// A whole name, as names are compared.
struct Whole {
    /// The same for every way to write the name.
    key: String,
    /// The letters as they are written, so that "risk" is "RiS+K".
    letters: String,
}

impl Whole {
    fn new(name: &str) -> Self {
        Self { key: name_key(name), letters: letters(&fold(name)) }
    }

    fn is_same(&self, other: &Self) -> bool {
        !self.key.is_empty()
            && (self.key == other.key || (!self.letters.is_empty() && self.letters == other.letters))
    }
}

/// A word in lower case and without accents.
struct Word {
    /// Without the signs in it: "plek" for "P.L.E.K.".
    joined: String,
    /// What stands between its signs: "asse", "merchtem" and "opwijk" for "Asse-Merchtem-Opwijk".
    pieces: Vec<String>,
}

impl Word {
    fn new(folded: &str) -> Self {
        // A single letter is no word, but an initial.
        let pieces =
            folded.split(|char| !is_significant(char)).filter(|piece| piece.chars().nth(1).is_some());
        Self { joined: joined(folded), pieces: pieces.map(name_key).collect() }
    }

    /// Whether it, or else every piece of it, is one of the words or a piece of one.
    fn is_among(&self, known: &[Self]) -> bool {
        let is_known =
            |text: &String| known.iter().any(|word| word.joined == *text || word.pieces.contains(text));
        is_known(&self.joined) || (self.pieces.len() > 1 && self.pieces.iter().all(is_known))
    }
}

/// A folded word without the signs in it, written as a key: a saint and an "&" can be written in several ways.
fn joined(folded: &str) -> String {
    match folded {
        "&" | "+" => "en".to_owned(),
        _ => name_key(&letters(folded)),
    }
}

fn letters(folded: &str) -> String {
    folded.chars().filter(|char| is_significant(*char)).collect()
}

fn words(text: &str) -> Vec<Word> {
    let folded = fold(text);
    let words = folded.split_whitespace().map(Word::new);
    words.filter(|word| !word.joined.is_empty()).collect()
}

/// The record that is meant, among all that may be, when at least this part of a name has to be given.
pub fn choose(mut candidates: Vec<Candidate>, least: Part) -> Resolved {
    candidates.sort_by_key(|candidate| (Reverse(candidate.fit), candidate.label.chars().count()));
    let Some(best) = candidates.first().map(|candidate| candidate.fit.part) else {
        return Resolved::Unknown(Vec::new());
    };
    if best < least.max(Part::Beginnings) {
        return Resolved::Unknown(likeliest(candidates));
    }
    let fits_best = |candidate: &&Candidate| candidate.fit.part == best;
    let mut meant: Vec<&Candidate> = candidates.iter().filter(fits_best).collect();
    if meant.iter().any(|candidate| !candidate.is_aside) {
        meant.retain(|candidate| !candidate.is_aside);
    }
    // Two names that differ only in capitals must be distinguished, if only to be able to merge the records.
    let spelled: Vec<&Candidate> =
        meant.iter().copied().filter(|candidate| candidate.fit.is_spelled).collect();
    match (&meant[..], &spelled[..]) {
        ([only], _) | (_, [only]) => Resolved::One((*only).clone()),
        _ if best == Part::Whole => Resolved::Ambiguous(likeliest(meant.into_iter().cloned().collect())),
        _ => Resolved::Ambiguous(likeliest(best_of_each_kind(candidates))),
    }
}

/// The candidates that fit best among those of their kind, if they fit well enough to be meant.
fn best_of_each_kind(sorted: Vec<Candidate>) -> Vec<Candidate> {
    let mut best: BTreeMap<Kind, Part> = BTreeMap::new();
    let is_best = |candidate: &Candidate| {
        let part = candidate.fit.part;
        *best.entry(candidate.id.kind()).or_insert(part) == part && part > Part::Hint
    };
    sorted.into_iter().filter(is_best).collect()
}

/// The first candidates of every kind.
fn likeliest(sorted: Vec<Candidate>) -> Vec<Candidate> {
    let mut counts: BTreeMap<Kind, usize> = sorted.iter().map(|candidate| (candidate.id.kind(), 0)).collect();
    let quota = (MAX_CANDIDATES / counts.len().max(1)).clamp(1, MAX_OF_A_KIND);
    let is_listed = |candidate: &Candidate| {
        let count = counts.entry(candidate.id.kind()).or_default();
        *count += 1;
        *count <= quota
    };
    sorted.into_iter().filter(is_listed).collect()
}
