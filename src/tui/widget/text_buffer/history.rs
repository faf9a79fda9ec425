//! The history of a text: what was changed, so that it can be taken back and made again.

use std::ops::Range;

/// What a step did to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The bytes of the text before it that went.
    pub(super) replaced: Range<usize>,
    /// How many bytes came in their place.
    pub(super) length: usize,
    /// Where the caret is then.
    pub(super) caret: usize,
}

/// One change of a text: what stood there and what came in its place.
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

    /// Whether `next` was typed right behind what this typed, within the same word.
    fn is_typed_on_by(&self, next: &Self) -> bool {
        let word_begins =
            self.inserted.ends_with(char::is_whitespace) && !next.inserted.starts_with(char::is_whitespace);
        next.at == self.at + self.inserted.len() && !word_begins
    }
}

/// Which changes are taken back together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Run {
    /// One change on its own.
    #[default]
    Single,
    /// Letters typed one after the other.
    Typing,
    /// Letters erased one before the other.
    Erasing,
}

/// The changes made, and those taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// What the last change is part of, as long as the next may belong to it.
    run: Run,
}

impl History {
    /// Adds a change that was made.
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

    /// What comes now belongs to nothing that came before.
    pub(super) const fn end_run(&mut self) {
        self.run = Run::Single;
    }

    /// Takes the last step back, if there is one.
    pub(super) fn undo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.done.pop()?;
        let change = step.take_back(text);
        self.undone.push(step);
        self.end_run();
        Some(change)
    }

    /// Makes the step again that was taken back last, if there is one.
    pub(super) fn redo(&mut self, text: &mut String) -> Option<Change> {
        let step = self.undone.pop()?;
        let change = step.make(text);
        self.done.push(step);
        self.end_run();
        Some(change)
    }
}
