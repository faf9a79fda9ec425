//! The form for a note after a meeting: when, who was there, what was said, what to do next.

mod attendance;
mod follow_ups;
mod layout;
mod update;
mod view;

pub use update::{click, edit, question, update, without_forum};
pub use view::view;

use crate::domain::{
    Attendee, Change, Date, Edit, FollowUp, FollowUpDraft, ForumId, Id, Note, NoteDraft, NoteId, OtherFields,
    Overview, Subject,
};
use crate::i18n::{Lang, Reckoning};
use crate::tui::action::Action;
use crate::tui::draft::{Form, NoteForm};
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::widget::picker::{Catalogue, Pick, Picker};
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

use attendance::Attendance;
use follow_ups::FollowUps;

/// A note being written.
#[derive(Debug, Clone)]
pub struct State {
    note: NoteId,
    /// The note as it was; none for a new one.
    before: Option<Note>,
    forum: ForumId,
    date: TextBuffer,
    present: Attendance,
    text: TextBuffer,
    text_top: usize,
    follow_ups: FollowUps,
    field: Field,
    progress: Progress,
    /// The form with nothing typed in it yet, to know whether anything was.
    blank: NoteDraft,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Date,
    Present,
    Text,
    FollowUps,
    Save,
    Cancel,
}

/// How far the note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Writing,
    Saving,
    /// The store could not take it; it is written on.
    Refused,
}

impl Field {
    const ALL: [Self; 6] = [Self::Date, Self::Present, Self::Text, Self::FollowUps, Self::Save, Self::Cancel];

    fn step(self, by: usize) -> Self {
        let position = Self::ALL.iter().position(|field| *field == self).unwrap_or(0);
        Self::ALL[(position + by) % Self::ALL.len()]
    }
}

impl State {
    /// A form for a meeting of `forum` today: its members are there to be ticked, the caret stands in
    /// the text.
    pub fn new(note: NoteId, forum: ForumId, today: Date, overview: &Overview, lang: Lang) -> Self {
        let draft = NoteDraft {
            note,
            forum,
            date: lang.date_in_figures(today),
            present: Vec::new(),
            text: String::new(),
            follow_ups: Vec::new(),
        };
        Self::from_draft(&draft, overview)
    }

    /// The form with this in it, of which only the day counts as not typed.
    fn from_draft(draft: &NoteDraft, overview: &Overview) -> Self {
        let blank =
            NoteDraft { present: Vec::new(), text: String::new(), follow_ups: Vec::new(), ..draft.clone() };
        Self {
            note: draft.note,
            before: None,
            forum: draft.forum,
            date: TextBuffer::single_line(&draft.date),
            present: Attendance::new(overview, draft.forum, &draft.present),
            text: TextBuffer::multi_line(&draft.text),
            text_top: 0,
            follow_ups: FollowUps::new(&draft.follow_ups),
            field: Field::Text,
            progress: Progress::Writing,
            blank,
        }
    }

    /// The form of a note that is there, to be changed.
    pub fn of(note: Note, overview: &Overview, lang: Lang) -> Self {
        let draft = NoteDraft {
            note: note.id,
            forum: note.forum,
            date: lang.date_in_figures(note.date),
            present: note.present.clone(),
            text: note.text.clone(),
            follow_ups: Vec::new(),
        };
        let mut form = Self::from_draft(&draft, overview);
        form.blank = form.draft();
        form.before = Some(note);
        form
    }

    /// The form as it was left. All that is in it counts as typed: leaving the form asks.
    pub fn resumed(left: NoteForm, world: &World) -> Self {
        let NoteForm { draft, other, before } = left;
        let mut form = Self::from_draft(&draft, world.overview());
        form.blank = match &before {
            None => NoteDraft { date: String::new(), ..form.blank },
            Some(note) => Self::of(note.clone(), world.overview(), world.lang).blank,
        };
        form.before = before;
        if !other.is_empty() {
            form.present.start_typing();
            form.present.other.edit(&TextEdit::Paste(other), &world.catalogue());
            form.field = Field::Present;
        }
        form
    }

    /// The form as it stands, to be gone on with later.
    pub fn as_left(&self) -> Form {
        let other = self.present.other.typed().to_owned();
        Form::Note(Box::new(NoteForm { draft: self.draft(), other, before: self.before.clone() }))
    }

    /// Whether the note is not there yet.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Whether it is on its way to the store.
    pub fn is_saving(&self) -> bool {
        self.progress == Progress::Saving
    }

    /// The forum that met.
    pub const fn forum(&self) -> ForumId {
        self.forum
    }

    /// The note that this becomes.
    pub const fn note(&self) -> NoteId {
        self.note
    }

    /// The text as it stands, for the user's own editor.
    pub fn text(&self) -> &str {
        self.text.text()
    }

    /// Takes the text over from the user's own editor; one undo brings the old one back.
    pub fn replace_text(&mut self, text: &str) {
        self.text.replace(text.trim_end());
        self.field = Field::Text;
    }

    /// It is on its way to the store once more, in the words of the user's own choice.
    pub const fn save_again(&mut self) {
        self.progress = Progress::Saving;
    }

    /// Whether the store could not take it, and it has not been saved since.
    pub fn was_refused(&self) -> bool {
        self.progress == Progress::Refused
    }

    /// Goes on after the store could not take the note.
    pub const fn saving_failed(&mut self) {
        self.progress = Progress::Refused;
    }

    /// Ticks somebody who was just made a record of.
    pub fn pick(&mut self, pick: Pick, catalogue: &Catalogue<'_>) {
        self.present.other.pick(pick, catalogue);
        self.present.tick_picked(catalogue.overview);
    }

    /// Where another organisation or person is picked.
    pub const fn picker(&self) -> &Picker {
        &self.present.other
    }

    /// Where another organisation or person is picked, to be given what it lacks.
    pub const fn picker_mut(&mut self) -> &mut Picker {
        &mut self.present.other
    }

    /// Whether `action` is about rows that are not there yet.
    pub fn awaits(&self, action: Action) -> bool {
        self.field == Field::Present && self.present.is_typing() && self.present.other.awaits(action)
    }

    /// The part of the form that has the keyboard.
    pub fn scope(&self) -> Scope {
        match self.field {
            Field::Date => Scope::NoteDate,
            Field::Present if self.present.is_typing() => Scope::NoteOther,
            Field::Present => Scope::NotePresent,
            Field::Text => Scope::NoteText,
            Field::FollowUps => Scope::NoteFollowUps,
            Field::Save | Field::Cancel => Scope::NoteButtons,
        }
    }

    /// Whether anything was typed or ticked that is not saved.
    pub fn is_touched(&self) -> bool {
        self.draft() != self.blank || !self.present.other.typed().is_empty()
    }

    /// Everything that is in the form.
    pub fn draft(&self) -> NoteDraft {
        NoteDraft {
            note: self.note,
            forum: self.forum,
            date: self.date.text().to_owned(),
            present: self.present.ticked(),
            text: self.text.text().to_owned(),
            follow_ups: self.follow_ups.drafts(),
        }
    }

    /// The change that adds the note with its follow-ups; or what is not right yet.
    fn change(
        &self,
        lang: Lang,
        today: Date,
        mut next_id: impl FnMut() -> Id<FollowUp>,
    ) -> Result<Change, Fault> {
        let unchosen = self.present.other.typed();
        if !unchosen.is_empty() {
            return Err(Fault { field: Field::Present, why: lang.organisation_not_chosen(unchosen) });
        }
        let date = read_date(lang, self.date.text(), today, Reckoning::Nearest)
            .map_err(|why| Fault { field: Field::Date, why })?;
        let present: Vec<Attendee> = self.present.ticked();
        let text = self.text.text().trim_end().to_owned();
        let drafts = self.follow_ups.drafts();
        if present.is_empty() && text.is_empty() && drafts.is_empty() {
            return Err(Fault { field: Field::Text, why: lang.nothing_to_save().to_owned() });
        }
        let mut changes = vec![Change::Note(self.edit(date, present, text))];
        for draft in drafts {
            let follow_up = self.follow_up(&draft, lang, today, next_id());
            let follow_up = follow_up.map_err(|why| Fault { field: Field::FollowUps, why })?;
            changes.push(Change::FollowUp(Edit::Add(follow_up)));
        }
        Ok(Change::Together(changes))
    }

    fn edit(&self, date: Date, present: Vec<Attendee>, text: String) -> Edit<Note> {
        if let Some(before) = &self.before {
            let after = Note { date, present, text, ..before.clone() };
            return Edit::Update { before: before.clone(), after };
        }
        let other_fields = OtherFields::new();
        Edit::Add(Note { id: self.note, forum: self.forum, date, present, text, other_fields })
    }

    fn follow_up(
        &self,
        draft: &FollowUpDraft,
        lang: Lang,
        today: Date,
        id: Id<FollowUp>,
    ) -> Result<FollowUp, String> {
        if draft.text.trim().is_empty() {
            return Err(lang.follow_up_without_text(draft.due.trim()));
        }
        let due = match draft.due.trim() {
            "" => None,
            due => Some(read_date(lang, due, today, Reckoning::Coming)?),
        };
        Ok(FollowUp {
            id,
            text: draft.text.trim().to_owned(),
            about: Subject::Forum(self.forum),
            due,
            waiting_for: None,
            done: None,
            note: Some(self.note),
            other_fields: OtherFields::new(),
        })
    }
}

/// What keeps a note from being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fault {
    field: Field,
    why: String,
}

fn read_date(lang: Lang, typed: &str, today: Date, reckoning: Reckoning) -> Result<Date, String> {
    lang.read_date(typed, today, reckoning).ok_or_else(|| lang.unread_date(typed.trim()))
}
