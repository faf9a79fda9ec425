//! Texts of the history: what was changed, and undoing several changes at once.

use super::{Lang, texts};

impl Lang {
    /// Question before everything down to a step is undone.
    pub fn undo_up_to(self, steps: usize, what: &str) -> String {
        if steps == 1 { self.undo_the_last(what) } else { self.undo_so_many(steps, what) }
    }

    /// Status line: this many changes were undone.
    pub fn steps_undone(self, steps: usize) -> String {
        if steps == 1 { self.one_step_undone().to_owned() } else { self.several_steps_undone(steps) }
    }
}

texts! {
    /// Breadcrumb of the history.
    history_title { nl: "Geschiedenis", en: "History" }
    /// The history is being read.
    reading_history { nl: "De geschiedenis wordt gelezen…", en: "Reading the history…" }
    /// Below the history: how far back it goes.
    history_keeps(count: usize) {
        nl: "Dit zijn de laatste {count} wijzigingen; overleg history --limit toont er meer.",
        en: "These are the last {count} changes; overleg history --limit shows more.",
    }
    /// Behind a change in the history.
    was_undone { nl: "ongedaan gemaakt", en: "undone" }
    /// Behind a change in the history that stands.
    cannot_be_undone { nl: "past niet meer om ongedaan te maken", en: "no longer fits to be undone" }
    /// Question before the last change is undone; `what` describes it.
    undo_the_last(what: &str) { nl: "De laatste wijziging ongedaan maken?\n{what}", en: "Undo the last change?\n{what}" }
    /// Question before several changes are undone; `what` describes the oldest.
    undo_so_many(steps: usize, what: &str) {
        nl: "{steps} wijzigingen ongedaan maken, tot en met deze?\n{what}",
        en: "Undo {steps} changes, down to and including this one?\n{what}",
    }
    /// Answer to `undo_up_to`.
    undo_them { nl: "Ongedaan maken", en: "Undo" }
    /// Above a value as it was before a change.
    value_before { nl: "voordien", en: "before" }
    /// Above a value as it is after a change.
    value_after { nl: "nadien", en: "after" }
    /// Answer to `undo_up_to`: cancel.
    undo_none { nl: "Laten zoals het is", en: "Leave everything as it is" }
    /// Status line: one change was undone.
    one_step_undone { nl: "1 wijziging ongedaan gemaakt", en: "1 change undone" }
    /// Status line: several changes were undone.
    several_steps_undone(steps: usize) {
        nl: "{steps} wijzigingen ongedaan gemaakt",
        en: "{steps} changes undone",
    }
    /// Status line: undoing several changes ended early.
    steps_partly_undone(done: usize, steps: usize) {
        nl: "{done} van de {steps} wijzigingen ongedaan gemaakt; de rest staat er nog",
        en: "{done} of {steps} changes undone; the others are still there",
    }
    /// Status line: the selected change was undone before.
    undone_already { nl: "Deze wijziging is al ongedaan gemaakt", en: "This change is already undone" }
    /// Status line: the selected change cannot be undone.
    no_longer_fits {
        nl: "Deze wijziging kan niet meer ongedaan gemaakt worden",
        en: "This change can no longer be undone",
    }
}
