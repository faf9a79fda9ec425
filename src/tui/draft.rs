//! Unsaved input and changes, as they are kept on disk until they are saved.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::domain::{Attendee, Change, Field, FollowUpId, ForumId, ListKind, Note, NoteId, Overview, Party};
use crate::exchange::list::Reading as ListReading;
use crate::exchange::plan::Choices;
use crate::exchange::table::Wanted;
use crate::fields::{FormValues, Reference, Value};
use crate::i18n::Lang;
use crate::text::plain_line;

/// The most changes that are named when a draft is described.
const MOST_NAMES: usize = 5;

/// The open forms: one, and possibly others on top of it in which a record is created for the one below.
/// Changes that could not be saved come before them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Draft {
    /// The form that was opened first.
    pub form: Unfinished,
    /// The forms on top of it, the topmost last.
    pub over: Vec<Unfinished>,
}

/// An unfinished form, or a change that could not be saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfinished {
    /// A change that could not be saved and does not come from an open form.
    Change(Box<Change>),
    /// A note.
    Note(Box<UnfinishedNote>),
    /// Any other record.
    Record(Box<UnfinishedRecord>),
    /// The import of a list.
    Import(Box<UnfinishedImport>),
}

/// The import of a list as the user left it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct UnfinishedImport {
    /// The path of the file.
    pub path: String,
    /// What the user said about the file.
    #[serde(default)]
    pub wanted: Wanted,
    /// What the user said about its header and columns.
    #[serde(default)]
    pub reading: ListReading,
    /// What it lists, if the user said so.
    #[serde(default)]
    pub kind: Option<ListKind>,
    /// The forum that it is of, if the user said so.
    #[serde(default)]
    pub forum: Option<ForumId>,
    /// What the user chose about its rows.
    #[serde(default)]
    pub choices: Choices,
}

/// The form of a note as the user left it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnfinishedNote {
    /// The fields of the note, as typed.
    pub draft: NoteDraft,
    /// Text typed to find another attendee who has not been picked yet.
    #[serde(default)]
    pub other: String,
    /// The note before it was changed; `None` for a new one.
    pub before: Option<Note>,
}

/// A note as it is filled in, with the dates as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDraft {
    /// The id that the note gets when it is saved. It shows whether a draft that was left behind has been saved
    /// after all.
    pub note: NoteId,
    /// The forum that met.
    pub forum: ForumId,
    /// The day of the meeting, as typed.
    pub date: String,
    /// The attendees who are ticked.
    pub present: Vec<Attendee>,
    /// Those among them who become members of the forum.
    #[serde(default)]
    pub joining: Vec<Attendee>,
    /// The text.
    pub text: String,
    /// The follow-ups, as typed.
    pub follow_ups: Vec<FollowUpDraft>,
    /// The earlier follow-ups that are ticked.
    #[serde(default)]
    pub done: Vec<FollowUpId>,
}

/// A follow-up as it is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpDraft {
    /// The task.
    pub text: String,
    /// The day on which it is due, as typed.
    pub due: String,
    /// Who promised it; `None` if it is mine to do.
    #[serde(default)]
    pub waiting_for: Option<Party>,
}

/// The form of a record as the user left it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnfinishedRecord {
    /// The values of its fields, with the original record if there is one.
    pub filled: FormValues,
    /// The field that has the keyboard.
    pub field: Option<Field>,
    /// The text typed in each picker that has not led to a choice yet.
    pub unpicked: BTreeMap<Field, String>,
}

/// A draft on disk.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Forms {
        form: Unfinished,
        over: Vec<Unfinished>,
    },
    /// The format of version 0.1: a new note.
    Note(NoteDraft),
}

impl From<Stored> for Draft {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Forms { form, over } => Self { form, over },
            Stored::Note(draft) => Self::from(draft),
        }
    }
}

impl From<NoteDraft> for Draft {
    fn from(draft: NoteDraft) -> Self {
        Self {
            form: Unfinished::Note(Box::new(UnfinishedNote { draft, other: String::new(), before: None })),
            over: Vec::new(),
        }
    }
}

impl Draft {
    /// The draft of these forms, the topmost last; `None` when there are no forms.
    pub fn of(forms: impl IntoIterator<Item = Unfinished>) -> Option<Self> {
        let mut forms = forms.into_iter();
        Some(Self { form: forms.next()?, over: forms.collect() })
    }

    /// The changes and forms in the draft, from the bottom to the top.
    pub fn forms(&self) -> impl Iterator<Item = &Unfinished> {
        std::iter::once(&self.form).chain(&self.over)
    }

    /// Whether it holds only changes, and no form to go on with.
    pub fn is_of_changes(&self) -> bool {
        self.forms().all(Unfinished::is_change)
    }

    /// Whether everything in it was saved after all, by a program that was killed right after saving.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        self.forms().all(|form| form.is_saved(overview))
    }

    /// Describes everything that is unsaved, one line for each item.
    pub fn named(&self, overview: &Overview, lang: Lang) -> String {
        let changes = self.forms().filter(|form| form.is_change());
        // Forms on top of the first serve that one, so they are not named.
        let parts = changes.chain(self.forms().find(|form| !form.is_change()));
        let name = |part: &Unfinished| plain_line(&part.named(overview, lang)).into_owned();
        let mut names: Vec<String> = parts.map(name).collect();
        if names.len() > MOST_NAMES {
            names.splice(MOST_NAMES.., ["…".to_owned()]);
        }
        names.join("\n")
    }
}

impl Unfinished {
    /// Whether it is a change rather than a form.
    pub const fn is_change(&self) -> bool {
        matches!(self, Self::Change(_))
    }

    /// Whether it is a new record that exists by now, or a change that was made.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        match self {
            Self::Note(form) => form.before.is_none() && overview.notes().contains(form.draft.note),
            Self::Record(form) => form.filled.is_new() && overview.contains(form.filled.id()),
            Self::Change(change) => change.is_made(overview),
            Self::Import(_) => false,
        }
    }

    fn named(&self, overview: &Overview, lang: Lang) -> String {
        match self {
            Self::Note(form) => {
                let forum = match overview.forums().get(form.draft.forum) {
                    Some(forum) => forum.name.as_str(),
                    None => lang.removed_forum(),
                };
                lang.draft_of_note(form.draft.date.trim(), forum, form.before.is_some())
            }
            Self::Record(form) => form.named(overview, lang),
            Self::Change(change) => lang.change_named(change, overview),
            Self::Import(import) => lang.draft_of_import(import.path.rsplit('/').next().unwrap_or_default()),
        }
    }
}

impl UnfinishedRecord {
    /// The kind and name of the record, as in "Nieuw overlegforum “Netwerk Demer”".
    fn named(&self, overview: &Overview, lang: Lang) -> String {
        let kind = self.filled.kind();
        let what = if self.filled.is_new() { lang.new_record(kind) } else { lang.kind(kind) };
        let named = match self.name(overview) {
            name if name.is_empty() => what.to_owned(),
            name => lang.with_its_name(what, &name),
        };
        if self.filled.is_new() { named } else { lang.edit_record(&named) }
    }

    /// The text that distinguishes the record from others: its name or task, or else its date and the names of the
    /// records that it links.
    fn name(&self, overview: &Overview) -> String {
        let fields =
            [Field::Name, Field::Task, Field::Organisation, Field::Person, Field::Forum, Field::Date];
        let mut names = fields.into_iter().filter_map(|field| match self.filled.value(field)? {
            Value::Typed(text) => Some(text.trim().to_owned()),
            Value::Picked(picked) => picked.iter().find_map(|reference| match reference {
                Reference::Record(id) => Place::of(*id).map(|place| place.name(overview)),
                Reference::Municipality(_) => None,
            }),
            Value::Chosen(_) | Value::Ticked(_) => None,
        });
        match self.filled.value(Field::Name).or(self.filled.value(Field::Task)) {
            Some(_) => names.next().unwrap_or_default(),
            None => names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · "),
        }
    }
}
