//! Doubts, and the choices that settle them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{MembershipId, RecordId};
use crate::exchange::list::Target;
use crate::text::same_name;

/// What to do with what is doubtful, unless the user decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubtful {
    /// Leave it open.
    #[default]
    Ask,
    /// Take what is likeliest.
    Default,
    /// Take it for what is in the store.
    Same,
    /// Take it for something new.
    New,
    /// Leave it out.
    Skip,
}

/// What to do with what is no longer listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gone {
    /// It stays.
    #[default]
    Keep,
    /// Its seat is removed.
    Remove,
}

/// What is decided about a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It is the candidate with this number.
    Same(usize),
    /// It is something new. Of a field: the value of the list is taken.
    New,
    /// It is left out. Of a field: the value in the store stays.
    Skip,
}

/// What a doubt is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// Which organisation this row means.
    Organisation(usize),
    /// Which person this row means.
    Person(usize),
    /// Which person this row means beside the first, by the place of the column that names them.
    OtherPerson(usize, usize),
    /// Which value a field gets, by the row and the name of the field.
    Field(usize, String),
    /// What a sign of an attendance list means.
    Sign(String),
}

/// Why something is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyDoubt {
    /// The name may be that of the candidate with a typing error.
    Typo,
    /// Only the abbreviation is the same; it is not given to the new one.
    Abbreviation,
    /// What stands before a comma is the name of the candidate.
    BeforeComma,
    /// The name is that of several.
    Several,
    /// The candidate is known by first name only.
    FirstName,
    /// The candidate has the same name, at another organisation.
    Elsewhere,
    /// The candidate has the same e-mail address and another name.
    SameEmail,
    /// The list and the store have different values.
    Differs,
    /// The sign may mean present or absent.
    Sign,
}

/// What may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is called in a list.
    pub label: String,
    /// The record; none for a value.
    pub id: Option<RecordId>,
}

/// A field of which the list and the store say something different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The name of the column's target.
    pub code: &'static str,
    /// What the list says.
    pub list: String,
    /// What the store says.
    pub store: String,
}

/// The fields of which the list or the store says something, each with what the two say.
pub(super) fn sides<const COUNT: usize>(fields: [(Target, &str, &str); COUNT]) -> Vec<Side> {
    let said = fields.into_iter().filter(|(_, list, store)| !list.is_empty() || !store.is_empty());
    said.map(|(target, list, store)| Side {
        code: target.code(),
        list: list.to_owned(),
        store: store.to_owned(),
    })
    .collect()
}

/// Something that is not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The number of the row.
    pub row: usize,
    /// What it is about.
    pub matter: Matter,
    /// The name or the value in the list.
    pub name: String,
    /// What may be meant, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// What is likeliest.
    pub default: Decision,
    /// What was decided; none if nobody did.
    pub decided: Option<Decision>,
    /// Why it is not sure.
    pub why: WhyDoubt,
    /// What the two say, for a record that may be the same.
    pub sides: Vec<Side>,
}

/// What the user says about all doubts of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The row means what is in the store: what has this name, if one is given.
    Same(Option<String>),
    /// The row means something new.
    New,
    /// The row is left out, also the next time.
    Skip,
}

/// What the user chose.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// What to do with what nobody decided.
    #[serde(default)]
    pub doubtful: Doubtful,
    /// What to do with what is no longer listed.
    #[serde(default)]
    pub gone: Gone,
    /// What was decided about doubts.
    #[serde(default)]
    pub decisions: Vec<(Matter, Decision)>,
    /// What was decided about rows.
    #[serde(default)]
    pub rows: BTreeMap<usize, Answer>,
    /// The seats to remove.
    #[serde(default)]
    pub removed: BTreeSet<MembershipId>,
}

impl Choices {
    /// Decides something. None takes an earlier decision back.
    pub fn decide(&mut self, matter: Matter, decision: Option<Decision>) {
        self.decisions.retain(|(other, _)| *other != matter);
        self.decisions.extend(decision.map(|decision| (matter, decision)));
    }

    /// Takes back that a row is left out, now or by an earlier import.
    pub fn take_back(&mut self, row: usize) {
        let is_of_row = |matter: &Matter| match matter {
            Matter::Organisation(of) | Matter::Person(of) | Matter::OtherPerson(of, _) => *of == row,
            Matter::Field(..) | Matter::Sign(_) => false,
        };
        let before = self.decisions.len();
        self.decisions.retain(|(matter, decision)| *decision != Decision::Skip || !is_of_row(matter));
        let was_chosen = self.rows.remove(&row) == Some(Answer::Skip) || self.decisions.len() < before;
        if !was_chosen {
            self.rows.insert(row, Answer::Same(None));
        }
    }

    /// What is decided about this doubt; none if it is open.
    pub(super) fn decision(&self, doubt: &Doubt) -> Option<Decision> {
        let chosen = self.decisions.iter().find(|(matter, _)| *matter == doubt.matter);
        if let Some((_, decision)) = chosen {
            return Some(*decision);
        }
        let same = || (!doubt.candidates.is_empty()).then_some(Decision::Same(0));
        match self.rows.get(&doubt.row) {
            Some(Answer::New) => return Some(Decision::New),
            Some(Answer::Skip) => return Some(Decision::Skip),
            Some(Answer::Same(None)) => return same(),
            Some(Answer::Same(Some(name))) => {
                let named = doubt.candidates.iter().position(|candidate| candidate.is_called(name));
                if let Some(place) = named {
                    return Some(Decision::Same(place));
                }
            }
            None => {}
        }
        match self.doubtful {
            Doubtful::Ask => None,
            Doubtful::Default => Some(doubt.default),
            Doubtful::Same => same(),
            Doubtful::New => Some(Decision::New),
            Doubtful::Skip => Some(Decision::Skip),
        }
    }

    /// Whether the user decided to leave this out, so that it stays so.
    pub(super) fn is_left_out(&self, row: usize, matter: &Matter) -> bool {
        self.rows.get(&row) == Some(&Answer::Skip)
            || self.decisions.iter().any(|(other, decision)| other == matter && *decision == Decision::Skip)
    }
}

impl Candidate {
    fn is_called(&self, name: &str) -> bool {
        let short = self.label.split(" (").next().unwrap_or_default();
        same_name(&self.label, name) || same_name(short, name)
    }
}
