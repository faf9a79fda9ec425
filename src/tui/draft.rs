//! What is being typed, as it is kept on disk until it is saved.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::domain::{Field, Note, NoteDraft, Overview, RecordId};
use crate::fields::{Filled, Reference, Value};
use crate::i18n::Lang;
use crate::text::plain_line;

/// The forms that are open: one, and perhaps others over it in which something is made for the one below.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Draft {
    /// The form that was opened first.
    pub form: Form,
    /// Those over it, the top one last.
    pub over: Vec<Form>,
}

/// A form as it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A note.
    Note(Box<NoteForm>),
    /// Any other record.
    Record(Box<RecordForm>),
}

/// The form of a note as it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NoteForm {
    /// What stands in it.
    pub draft: NoteDraft,
    /// What was typed to find somebody else who was there, and not picked yet.
    #[serde(default)]
    pub other: String,
    /// The note as it was; none for a new one.
    pub before: Option<Note>,
}

/// The form of a record as it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecordForm {
    /// What stands in it.
    pub filled: Filled,
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
        form: Form,
        over: Vec<Form>,
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
            form: Form::Note(Box::new(NoteForm { draft, other: String::new(), before: None })),
            over: Vec::new(),
        }
    }
}

impl Draft {
    /// The draft of these forms, the top one last; none when there is no form.
    pub fn of(forms: impl IntoIterator<Item = Form>) -> Option<Self> {
        let mut forms = forms.into_iter();
        Some(Self { form: forms.next()?, over: forms.collect() })
    }

    /// Whether it can be gone on with: the forum of a note has to be there.
    pub fn can_go_on(&self, overview: &Overview) -> bool {
        match &self.form {
            Form::Note(form) => overview.forums().contains(form.draft.forum),
            Form::Record(_) => true,
        }
    }

    /// Whether it was saved after all, by a program that was killed right after.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        self.form.is_saved(overview)
    }

    /// What is being typed, in words.
    pub fn named(&self, overview: &Overview, lang: Lang) -> String {
        let name = match &self.form {
            Form::Note(form) => {
                let forum = Place::Forum(form.draft.forum).name(overview);
                lang.draft_of_note(form.draft.date.trim(), &forum, form.before.is_some())
            }
            Form::Record(form) => form.named(overview, lang),
        };
        plain_line(&name).into_owned()
    }
}

impl Form {
    /// The record that it becomes.
    pub fn record(&self) -> RecordId {
        match self {
            Self::Note(form) => form.draft.note.into(),
            Self::Record(form) => form.filled.id(),
        }
    }

    /// Whether it is of a new record that is there by now.
    pub fn is_saved(&self, overview: &Overview) -> bool {
        let is_new = match self {
            Self::Note(form) => form.before.is_none(),
            Self::Record(form) => form.filled.is_new(),
        };
        is_new && overview.contains(self.record())
    }
}

impl RecordForm {
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
            Value::Chosen(_) => None,
        });
        match self.filled.value(Field::Name).or(self.filled.value(Field::Task)) {
            Some(_) => names.next().unwrap_or_default(),
            None => names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · "),
        }
    }
}
