//! Settling what is not sure: which record a name means, and which value a field gets.

use super::choice::{Candidate, Decision, Doubt, Matter, Side, WhyDoubt};
use super::field::{Outcome, compare, normal, stored};
use super::row::Value;
use super::work::{Current, Meant, Work};
use crate::domain::{Field, RecordId};
use crate::fields::Value as FormValue;

impl Work<'_> {
    /// Asks about something that is not sure, and gives what was decided.
    pub(super) fn ask(&mut self, mut doubt: Doubt) -> Option<Decision> {
        doubt.decided = self.request.choices.decision(&doubt);
        if let Some(Decision::Same(place)) = doubt.decided
            && place >= doubt.candidates.len()
        {
            doubt.decided = None;
        }
        let decided = doubt.decided;
        self.doubts.push(doubt);
        decided
    }

    /// What a decision about a name means.
    pub(super) fn as_meant<T: TryFrom<RecordId>>(&mut self, doubt: Doubt) -> Meant<T> {
        let (row, matter) = (doubt.row, doubt.matter.clone());
        let candidates: Vec<Option<RecordId>> =
            doubt.candidates.iter().map(|candidate| candidate.id).collect();
        match self.ask(doubt) {
            Some(Decision::Same(place)) => {
                let id = candidates.get(place).copied().flatten().and_then(|id| id.try_into().ok());
                id.map_or(Meant::Unknown, Meant::This)
            }
            Some(Decision::New) => Meant::New,
            Some(Decision::Skip) if self.request.choices.is_left_out(row, &matter) => Meant::LeftOut,
            Some(Decision::Skip) | None => Meant::Unknown,
        }
    }

    /// Settles the text of a field: fills it, keeps what is in the store, or asks.
    pub(super) fn settle_text(&mut self, id: RecordId, field: Field, value: &Value, current: &mut Current) {
        let filled = FormValue::Typed(value.text.clone());
        let key = normal(value.target, &value.text);
        self.settle(id, field, value, (&key, filled), current);
    }

    /// Settles a field. `new` is the value as it is compared, and as it is filled in.
    pub(super) fn settle(
        &mut self,
        id: RecordId,
        field: Field,
        value: &Value,
        new: (&str, FormValue),
        current: &mut Current,
    ) {
        let (key, filled) = new;
        let Some(form) = self.form(id) else { return };
        let store = stored(form, field, value.target);
        if self.takes(value, key, store, current)
            && let Some(form) = self.form(id)
        {
            form.give(field, filled);
        }
    }

    /// Whether a record gets this value, of which `key` is what is compared. The store has it as it is compared and as it
    /// is shown.
    pub(super) fn takes(
        &mut self,
        value: &Value,
        key: &str,
        store: Option<(String, String)>,
        current: &mut Current,
    ) -> bool {
        let code = value.target.code();
        let print = self.memory.print_of(code, key);
        let store_print = store.as_ref().map(|(key, _)| self.memory.print_of(code, key));
        let takes = match compare(current.last(value.target), print, store_print) {
            Outcome::Keep => Some(false),
            Outcome::Take => Some(true),
            Outcome::Ask => {
                let shown = store.map(|(_, shown)| shown).unwrap_or_default();
                self.ask_value(value, &shown, current.values.row)
            }
        };
        if takes.is_some() {
            current.remember(value.target, print);
        }
        takes.unwrap_or(false)
    }

    /// Asks which of two values a field gets; none if nobody decided.
    pub(super) fn ask_value(&mut self, value: &Value, store: &str, row: usize) -> Option<bool> {
        let doubt = Doubt {
            row,
            matter: Matter::Field(row, value.target.code().to_owned()),
            name: value.text.clone(),
            candidates: vec![Candidate { label: store.to_owned(), id: None }],
            default: Decision::Same(0),
            decided: None,
            why: WhyDoubt::Differs,
            sides: vec![Side {
                code: value.target.code(),
                list: value.text.clone(),
                store: store.to_owned(),
            }],
        };
        self.ask(doubt).map(|decision| decision == Decision::New)
    }
}
