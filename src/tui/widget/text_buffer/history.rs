//! The history of a text: its changes, so that they can be undone and redone.

use std::ops::Range;

/// The effect of a step on the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The range of bytes that was replaced, in the text before the step.
    pub(super) replaced: Range<usize>,
    /// The number of bytes that replaced them.
    pub(super) length: usize,
    /// The position of the caret after the step, in bytes.
    pub(super) caret: usize,
}

/// A change of a text: what was removed and what was inserted in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) at: usize,
    pub(super) removed: String,
    pub(super) inserted: String,
    pub(super) caret_before: usize,
}

impl Step {
    /// Makes the change.
    pub(super) fn make(&self, text: &mut String) -> Change {
        let replaced = self.at..self.at + self.removed.len();
        text.replace_range(replaced.clone(), &self.inserted);
        let length = self.inserted.len();
        Change { replaced, length, caret: self.at + length }
    }

    fn take_back(&self, text: &mut String) -> Change {
        let replaced = self.at..self.at + self.inserted.len();
        text.replace_range(replaced.clone(), &self.removed);
        Change { replaced, length: self.removed.len(), caret: self.caret_before }
    }

    /// Whether `next` was typed directly after what this step typed, within the same word.
    fn is_typed_on_by(&self, next: &Self) -> bool {
        let word_begins =
            self.inserted.ends_with(char::is_whitespace) && !next.inserted.starts_with(char::is_whitespace);
        next.at == self.at + self.inserted.len() && !word_begins
    }
}

/// How consecutive changes are grouped, to be undone together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Run {
    /// One change on its own.
    #[default]
    Single,
    /// Letters typed one after the other.
    Typing,
    /// Letters erased one after the other, backwards.
    Erasing,
}

/// The steps that were made, and those that were undone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The group of the last change, as long as the next one may join it.
    run: Run,
}

impl History {
    /// Adds a change that was made. Whatever was undone can no longer be redone.
    pub(super) fn record(&mut self, step: Step, run: Run) {
        self.undone.clear();
        let goes_on = self.run == run;
        self.run = run;
        match (run, self.done.last_mut()) {
            (Run::Typing, Some(last)) if goes_on && last.is_typed_on_by(&step) => {
                last.inserted.push_str(&step.inserted);
            }
            (Run::Erasing, Some(last)) if goes_on && step.at + step.removed.len() == last.at => {
                last.removed.insert_str(0, &step.removed);
                last.at = step.at;
            }
            _ => self.done.push(step),
        }
    }

    /// Ends the group: the next change starts a new one.
    pub(super) const fn end_run(&mut self) {
        self.run = Run::Single;
    }

    /// Undoes the last step; `None` when there is none.
    pub(super) fn undo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.done.pop()?;
        let change = step.take_back(text);
        self.undone.push(step);
        self.end_run();
        Some(change)
    }

    /// Redoes the step that was undone last; `None` when there is none.
    pub(super) fn redo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.undone.pop()?;
        let change = step.make(text);
        self.done.push(step);
        self.end_run();
        Some(change)
    }
}
