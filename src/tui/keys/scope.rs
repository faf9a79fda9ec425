//! The parts of the screen in which keys have a meaning of their own.

use crate::tui::named::named;

named! {
    /// A part of the screen that has the keyboard.
    Scope {
        /// Everywhere, unless the part with the keyboard says otherwise.
        Global = "global",
        /// The tree of regions and forums.
        Tree = "tree",
        /// The page beside the tree.
        Detail = "detail",
        /// The agenda.
        Agenda = "agenda",
        /// The notes.
        Notes = "notes",
        /// The prompt that looks for words in the notes.
        FindInNotes = "find_in_notes",
        /// The trash.
        Trash = "trash",
        /// The prompt that looks for a name within the tree.
        FindInTree = "find_in_tree",
        /// The search for organisations.
        Search = "search",
        /// Every field of the form of a note.
        NoteForm = "note_form",
        /// The date of a note.
        NoteDate = "note_date",
        /// Who was there: a list to tick; a letter starts the name of another organisation.
        NotePresent = "note_present",
        /// The name of another organisation that was there.
        NoteOther = "note_other",
        /// The text of a note.
        NoteText = "note_text",
        /// The follow-ups of a note.
        NoteFollowUps = "note_follow_ups",
        /// The buttons under a note.
        NoteButtons = "note_buttons",
        /// Every field of a form.
        Form = "form",
        /// A field of a form that takes a line of text.
        FormLine = "form_line",
        /// A field of a form that takes lines of text.
        FormLines = "form_lines",
        /// A field of a form in which something is picked.
        FormPicker = "form_picker",
        /// The buttons under a form.
        FormButtons = "form_buttons",
        /// The list of everything that can be done.
        Palette = "palette",
        /// The keys and signs.
        Help = "help",
        /// The choice of a record.
        Pick = "pick",
        /// The backups of a store that cannot be read.
        Recovery = "recovery",
        /// What both sides changed, to choose from.
        Conflict = "conflict",
        /// A question with an answer to choose.
        Confirm = "confirm",
        /// A message to be read.
        Notice = "notice",
    }
}

/// How much can be written in a place where one can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// One line.
    Line,
    /// As many lines as one likes.
    Lines,
}

/// Which global bindings hold in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outer {
    /// Every one.
    All,
    /// Those of keys that type nothing, so that a slip in a form does not leave it.
    NotTyped,
    /// Only what is for any time, such as quitting: a question wants its answer first.
    AnyTime,
}

impl Scope {
    /// What can be written here, if anything.
    pub const fn writing(self) -> Option<Writing> {
        match self {
            Self::NoteText | Self::FormLines => Some(Writing::Lines),
            Self::FindInTree
            | Self::FindInNotes
            | Self::Search
            | Self::NoteDate
            | Self::NotePresent
            | Self::NoteOther
            | Self::NoteFollowUps
            | Self::FormLine
            | Self::FormPicker
            | Self::Pick
            | Self::Palette => Some(Writing::Line),
            Self::Global
            | Self::Tree
            | Self::Detail
            | Self::Agenda
            | Self::Notes
            | Self::Trash
            | Self::NoteForm
            | Self::NoteButtons
            | Self::Form
            | Self::FormButtons
            | Self::Help
            | Self::Recovery
            | Self::Conflict
            | Self::Confirm
            | Self::Notice => None,
        }
    }

    /// Whether keys that type a character write it here.
    pub const fn takes_text(self) -> bool {
        self.writing().is_some()
    }

    /// The scope around this one, whose bindings hold here too.
    pub(super) const fn outer(self) -> Option<Self> {
        match self {
            Self::Global => None,
            Self::NoteDate
            | Self::NotePresent
            | Self::NoteOther
            | Self::NoteText
            | Self::NoteFollowUps
            | Self::NoteButtons => Some(Self::NoteForm),
            Self::FormLine | Self::FormLines | Self::FormPicker | Self::FormButtons => Some(Self::Form),
            Self::Tree
            | Self::Detail
            | Self::Agenda
            | Self::Notes
            | Self::FindInNotes
            | Self::Trash
            | Self::FindInTree
            | Self::Search
            | Self::Pick
            | Self::NoteForm
            | Self::Form
            | Self::Palette
            | Self::Help
            | Self::Recovery
            | Self::Conflict
            | Self::Confirm
            | Self::Notice => Some(Self::Global),
        }
    }

    /// Which global bindings hold here.
    pub(super) const fn global_bindings(self) -> Outer {
        match self {
            Self::Global | Self::Tree | Self::Detail | Self::Agenda | Self::Notes | Self::Trash => Outer::All,
            Self::Help | Self::Recovery | Self::Conflict | Self::Confirm | Self::Notice => Outer::AnyTime,
            _ => Outer::NotTyped,
        }
    }

    /// This scope and those around it, from the inside out.
    pub fn outwards(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.outer())
    }

    /// Whether this scope is `other` or lies in it.
    pub fn is_within(self, other: Self) -> bool {
        self.outwards().any(|scope| scope == other)
    }

    /// Whether the keyboard can be in this scope itself, and not only in one within it.
    pub(super) const fn is_leaf(self) -> bool {
        !matches!(self, Self::Global | Self::NoteForm | Self::Form)
    }
}
