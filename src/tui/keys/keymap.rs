//! The bindings in force: the defaults of the program, with the user's own in their place.

use std::collections::BTreeMap;

use super::chord::{Chord, Key};
use super::error::{KeymapError, KeymapProblem};
use super::file::{self, At, Entry};
use super::scope::{Globals, Scope};
use super::typing::text_edit;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;

/// The default bindings, in the same format as the user's file.
const DEFAULT: &str = include_str!("../../../assets/keys.toml");

/// The meaning of a chord in a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// It triggers an action.
    Action(Action),
    /// It edits the text being typed, or moves the caret in it.
    Edit(TextEdit),
    /// It does nothing.
    Unbound,
}

/// The chords that are bound to each action in each scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: BTreeMap<(Scope, Action), Vec<Chord>>,
}

impl Default for Keymap {
    /// The default bindings. A test checks that they can be read.
    fn default() -> Self {
        let entries = file::read(DEFAULT).unwrap_or_default();
        let bind = |entry: Entry| ((entry.scope, entry.action), entry.chords);
        Self { bindings: entries.into_iter().map(bind).collect() }
    }
}

impl Keymap {
    /// The default bindings with those in `text` in place of the chords of the actions that it names. Fails
    /// when anything in `text` is unknown, or when a chord ends up with two meanings or none. `file` is named
    /// in the error.
    pub fn with_overrides(text: &str, file: &str) -> Result<Self, KeymapError> {
        Self::default().overridden(text).map_err(|(line, problem)| KeymapError {
            file: file.to_owned(),
            line,
            problem,
        })
    }

    fn overridden(mut self, text: &str) -> Result<Self, At<KeymapProblem>> {
        let entries = file::read(text)?;
        for entry in &entries {
            self.bindings.insert((entry.scope, entry.action), entry.chords.clone());
        }
        for entry in &entries {
            self.check(entry).map_err(|problem| (entry.line, problem))?;
        }
        // A binding of the user may also hide a default one.
        let Some((scope, action, chord)) = self.find_unreachable() else { return Ok(self) };
        let cause = entries.iter().find(|entry| entry.chords.contains(&chord));
        let line = cause.map_or(1, |entry| entry.line);
        Err((line, KeymapProblem::Unreachable { scope, chord, action }))
    }

    fn check(&self, entry: &Entry) -> Result<(), KeymapProblem> {
        let &Entry { scope, action, .. } = entry;
        for &chord in &entry.chords {
            let other =
                self.of_scope(scope).find(|(other, chords)| *other != action && chords.contains(&chord));
            if let Some((other, _)) = other {
                return Err(KeymapProblem::Conflict { scope, chord, actions: [action, other] });
            }
            if is_typed_within(scope, chord) {
                return Err(KeymapProblem::Untypable { scope, chord, action });
            }
            if !self.is_reachable(scope, action, chord) {
                return Err(KeymapProblem::Unreachable { scope, chord, action });
            }
        }
        Ok(())
    }

    fn find_unreachable(&self) -> Option<(Scope, Action, Chord)> {
        self.bindings.iter().find_map(|(&(scope, action), chords)| {
            let chord = chords.iter().find(|chord| !self.is_reachable(scope, action, **chord))?;
            Some((scope, action, *chord))
        })
    }

    /// Whether a chord bound in `scope` triggers its action there, or in some scope within it.
    fn is_reachable(&self, scope: Scope, action: Action, chord: Chord) -> bool {
        let mut within = Scope::ALL.iter().copied().filter(|inner| inner.is_within(scope) && inner.is_leaf());
        within.any(|inner| self.resolve(inner, chord).asks_for(action))
    }

    /// What `chord` does in `scope`: the action bound there or in a scope around it, else the edit that it
    /// makes in a text, else the action that is bound globally.
    pub fn resolve(&self, scope: Scope, chord: Chord) -> Resolved {
        let mut own = scope.outwards().filter(|scope| *scope != Scope::Global);
        if let Some(action) = own.find_map(|scope| self.bound(scope, chord)) {
            return Resolved::Action(action);
        }
        if let Some(edit) = scope.writing().and_then(|writing| text_edit(chord, writing)) {
            return Resolved::Edit(edit);
        }
        let global = self.bound(Scope::Global, chord).filter(|action| match scope.globals() {
            Globals::All => true,
            Globals::NotTyped => chord.typed().is_none(),
            Globals::AnyTime => chord.typed().is_none() && is_for_any_time(*action),
        });
        match global {
            Some(Action::Undo) if scope.takes_text() => Resolved::Edit(TextEdit::Undo),
            Some(Action::Redo) if scope.takes_text() => Resolved::Edit(TextEdit::Redo),
            Some(action) => Resolved::Action(action),
            None => Resolved::Unbound,
        }
    }

    /// Whether `chord` types a capital that does nothing in `scope`, while the small letter does something there.
    pub fn is_capital_of_bound(&self, scope: Scope, chord: Chord) -> bool {
        let Some(Key::Char(capital)) = chord.typed().filter(|char| char.is_uppercase()).map(Key::Char) else {
            return false;
        };
        let mut small = capital.to_lowercase();
        let (Some(letter), None) = (small.next(), small.next()) else { return false };
        let resolved = |letter| self.resolve(scope, Chord::plain(Key::Char(letter)));
        resolved(capital) == Resolved::Unbound && matches!(resolved(letter), Resolved::Action(_))
    }

    /// The chords that trigger `action` in `scope`, bound there or around it, the likeliest first.
    pub fn chords(&self, scope: Scope, action: Action) -> Vec<Chord> {
        let bound = scope.outwards().filter_map(|scope| self.bindings.get(&(scope, action)));
        let mut chords: Vec<Chord> = Vec::new();
        for &chord in bound.flatten() {
            if !chords.contains(&chord) && self.resolve(scope, chord).asks_for(action) {
                chords.push(chord);
            }
        }
        chords
    }

    /// The same bindings without those of `action`, whose keys mean again what they mean without it.
    #[must_use]
    pub fn without(mut self, action: Action) -> Self {
        self.bindings.retain(|(_, bound), _| *bound != action);
        self
    }

    /// The chord to show in a hint for `action` in `scope`; `None` when no chord is bound to it.
    pub fn hint(&self, scope: Scope, action: Action) -> Option<Chord> {
        self.chords(scope, action).first().copied()
    }

    /// The actions bound in `scope` itself, with their chords.
    pub(super) fn of_scope(&self, scope: Scope) -> impl Iterator<Item = (Action, &[Chord])> {
        self.bindings
            .iter()
            .filter(move |((bound, _), chords)| *bound == scope && !chords.is_empty())
            .map(|((_, action), chords)| (*action, chords.as_slice()))
    }

    fn bound(&self, scope: Scope, chord: Chord) -> Option<Action> {
        self.of_scope(scope).find(|(_, chords)| chords.contains(&chord)).map(|(action, _)| action)
    }
}

impl Resolved {
    /// Whether this does what `action` stands for, which in a text may be an edit.
    fn asks_for(&self, action: Action) -> bool {
        match self {
            Self::Action(other) => *other == action,
            Self::Edit(TextEdit::Undo) => action == Action::Undo,
            Self::Edit(TextEdit::Redo) => action == Action::Redo,
            Self::Edit(_) | Self::Unbound => false,
        }
    }
}

/// Whether an action is available at any time, even while a question is on the screen.
const fn is_for_any_time(action: Action) -> bool {
    matches!(action, Action::Interrupt | Action::Quit | Action::Redraw | Action::Suspend)
}

/// Whether `chord` types a character that the user may want to type in `scope`. The list of attendees can do
/// without the space, which ticks there.
fn is_typed_within(scope: Scope, chord: Chord) -> bool {
    let mut within = Scope::ALL.iter().filter(|inner| scope != Scope::Global && inner.is_within(scope));
    chord.typed().is_some()
        && within.any(|inner| inner.takes_text())
        && !(matches!(scope, Scope::NotePresent | Scope::NoteGuest) && chord.key() == Key::Char(' '))
}

#[cfg(test)]
mod tests;
