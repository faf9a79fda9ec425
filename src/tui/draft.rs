//! What is being typed, and what could not be saved, as it is kept on disk until it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::domain::{Attendee, Change, Field, ForumId, Note, NoteId, Overview};
use crate::fields::{FormValues, Reference, Value};
use crate::i18n::Lang;
use crate::text::plain_line;

/// How many changes that could not be saved are named.
const MOST_NAMES: usize = 5;

/// The forms that are open: one, and perhaps others over it in which something is made for the one below.
/// Changes that could not be saved come before them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Draft {
    /// The form that was opened first.
    pub form: Unfinished,
    /// Those over it, the top one last.
    pub over: Vec<Unfinished>,
}

/// A form as it was left, or what stands for one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfinished {
    /// A change that no form holds and that could not be saved.
    Change(Box<Change>),
    /// A note.
    Note(Box<UnfinishedNote>),
    /// Any other record.
    Record(Box<UnfinishedRecord>),
}

/// The form of a note as it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnfinishedNote {
    /// What stands in it.
    pub draft: NoteDraft,
    /// What was typed to find somebody else who was there, and not picked yet.
    #[serde(default)]
    pub other: String,
    /// The note as it was; none for a new one.
    pub before: Option<Note>,
}

/// A note as it stands in the form, with the dates as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDraft {
    /// The id that the note gets when it is saved, so that a draft left behind after saving is known
    /// for what it is.
    pub note: NoteId,
    /// The forum that met.
    pub forum: ForumId,
    /// The day of the meeting, as typed.
    pub date: String,
    /// Who was ticked.
    pub present: Vec<Attendee>,
    /// The text.
    pub text: String,
    /// The follow-ups, as typed.
    pub follow_ups: Vec<FollowUpDraft>,
}

/// A follow-up as it stands in the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpDraft {
    /// What is to be done.
    pub text: String,
    /// By when, as typed.
    pub due: String,
}

/// The form of a record as it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnfinishedRecord {
    /// What stands in it.
    pub filled: FormValues,
    /// The field that has the keyboard.
    pub field: Option<Field>,
    /// What was typed where something is to be picked, and not picked yet.
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
    /// What version 0.1 kept: a new note.
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
    /// The draft of these forms, the top one last; none when there is no form.
    pub fn of(forms: impl IntoIterator<Item = Unfinished>) -> Option<Self> {
        let mut forms = forms.into_iter();
        Some(Self { form: forms.next()?, over: forms.collect() })
    }

    /// Everything in it, as it was opened.
    pub fn forms(&self) -> impl Iterator<Item = &Unfinished> {
        std::iter::once(&self.form).chain(&self.over)
    }

    /// Whether it holds nothing to be typed further.
    pub fn is_of_changes(&self) -> bool {
        self.forms().all(Unfinished::is_change)
    }

    /// Whether it was saved after all, by a program that was killed right after.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        self.forms().all(|form| form.is_saved(overview))
    }

    /// What is being typed and what could not be saved, in words: a line each.
    pub fn named(&self, overview: &Overview, lang: Lang) -> String {
        let changes = self.forms().filter(|form| form.is_change());
        // Those over the first form are for that one.
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
    /// Whether nothing is typed in it.
    pub const fn is_change(&self) -> bool {
        matches!(self, Self::Change(_))
    }

    /// Whether it is of a new record that is there by now, or a change that was made.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        match self {
            Self::Note(form) => form.before.is_none() && overview.notes().contains(form.draft.note),
            Self::Record(form) => form.filled.is_new() && overview.contains(form.filled.id()),
            Self::Change(change) => change.is_made(overview),
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
        }
    }
}

impl UnfinishedRecord {
    /// "Nieuw overlegforum “Netwerk Demer”".
    fn named(&self, overview: &Overview, lang: Lang) -> String {
        let kind = self.filled.kind();
        let what = if self.filled.is_new() { lang.new_record(kind) } else { lang.kind(kind) };
        let named = match self.name(overview) {
            name if name.is_empty() => what.to_owned(),
            name => lang.with_its_name(what, &name),
        };
        if self.filled.is_new() { named } else { lang.edit_record(&named) }
    }

    /// What tells the record from others: its name, or what it brings together.
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
