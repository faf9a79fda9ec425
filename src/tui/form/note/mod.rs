//! The form for a note after a meeting: when it was, who was there, what was said and what to do next.
//! [`crate::fields`] describes how the fields of the note and of its follow-ups are read.

mod attendance;
mod follow_ups;
mod layout;
mod open_items;
mod update;
mod view;

use ratatui::Frame;

use super::{Form, Progress, reading};
use crate::domain::{
    Attendee, Change, Date, Edit, Field, FollowUp, FollowUpId, ForumId, IdSource, Kind, MembershipId, Note,
    NoteId, Overview, Party, RecordId,
};
use crate::fields::{Fault, FormValues, Reference, Value};
use crate::i18n::{Lang, NotADate};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::draft::{FollowUpDraft, NoteDraft, Unfinished, UnfinishedNote};
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::keys::Scope;
use crate::tui::modal::Modal;
use crate::tui::msg::Mouse;
use crate::tui::page::RecordBeside;
use crate::tui::place::Place;
use crate::tui::question::{self, Pick, Question};
use crate::tui::request::Request;
use crate::tui::request::{Answer, Confirm};
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::world::World;

use attendance::Attendance;
use follow_ups::FollowUps;
use open_items::OpenItems;

/// A note being written.
#[derive(Debug, Clone)]
pub struct NoteForm {
    note: NoteId,
    /// The note before it was changed; `None` for a new one.
    before: Option<Note>,
    forum: ForumId,
    date: TextBuffer,
    present: Attendance,
    text: TextBuffer,
    text_top: usize,
    follow_ups: FollowUps,
    /// The earlier follow-ups that are still open.
    open: OpenItems,
    focus: Focus,
    progress: Progress,
    /// The briefing on the forum, where there is room for it.
    beside: RecordBeside,
    /// The untouched form, to see whether anything was typed.
    blank: NoteDraft,
}

/// The part of the form that has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Date,
    Present,
    Text,
    FollowUps,
    Open,
    Save,
    Cancel,
}

impl Focus {
    const ALL: [Self; 7] =
        [Self::Date, Self::Present, Self::Text, Self::FollowUps, Self::Open, Self::Save, Self::Cancel];

    fn step(self, by: usize) -> Self {
        let position = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0);
        Self::ALL[(position + by) % Self::ALL.len()]
    }
}

impl NoteForm {
    /// A form for a meeting of `forum` on this day, with its members to be ticked and the caret in the text.
    pub fn new(note: NoteId, forum: ForumId, day: Date, world: &World) -> Self {
        let draft = NoteDraft {
            note,
            forum,
            date: world.lang.date_in_figures(day),
            present: Vec::new(),
            joining: Vec::new(),
            text: String::new(),
            follow_ups: Vec::new(),
            done: Vec::new(),
        };
        Self::from_draft(&draft, world)
    }

    /// The form filled in with `draft`. Everything in it except the day counts as typed.
    fn from_draft(draft: &NoteDraft, world: &World) -> Self {
        let blank = NoteDraft {
            present: Vec::new(),
            joining: Vec::new(),
            text: String::new(),
            follow_ups: Vec::new(),
            done: Vec::new(),
            ..draft.clone()
        };
        Self {
            note: draft.note,
            before: None,
            forum: draft.forum,
            date: TextBuffer::single_line(&draft.date),
            present: Attendance::new(world.overview(), draft.forum, &draft.present, &draft.joining),
            text: TextBuffer::multi_line(&draft.text),
            text_top: 0,
            follow_ups: FollowUps::new(&draft.follow_ups),
            open: OpenItems::new(world, draft.forum, &draft.done),
            focus: Focus::Text,
            progress: Progress::Writing,
            beside: RecordBeside::default(),
            blank,
        }
    }

    /// The form to change an existing note.
    pub fn of(note: Note, world: &World) -> Self {
        let draft = NoteDraft {
            note: note.id,
            forum: note.forum,
            date: world.lang.date_in_figures(note.date),
            present: note.present.clone(),
            joining: Vec::new(),
            text: note.text.clone(),
            follow_ups: Vec::new(),
            done: Vec::new(),
        };
        let mut form = Self::from_draft(&draft, world);
        form.blank = form.draft();
        form.before = Some(note);
        form
    }

    /// The form as it was left. Everything in it counts as typed, so leaving it asks what to do.
    pub fn resumed(left: UnfinishedNote, world: &World) -> Self {
        let UnfinishedNote { draft, other, before } = left;
        let mut form = Self::from_draft(&draft, world);
        form.blank = match &before {
            None => NoteDraft { date: String::new(), ..form.blank },
            Some(note) => Self::of(note.clone(), world).blank,
        };
        form.before = before;
        if !other.is_empty() {
            form.present.edit(&TextEdit::Paste(other), &world.catalogue());
            form.focus = Focus::Present;
        }
        form
    }

    /// Everything that is filled in.
    fn draft(&self) -> NoteDraft {
        NoteDraft {
            note: self.note,
            forum: self.forum,
            date: self.date.text().to_owned(),
            present: self.present.ticked(),
            joining: self.present.joining(),
            text: self.text.text().to_owned(),
            follow_ups: self.follow_ups.drafts(),
            done: self.open.ticked(),
        }
    }

    /// The note as it is filled in. A field that was not touched keeps its value, however the form shows
    /// it.
    fn filled_in(&self, world: &World) -> Result<Option<Note>, Vec<Fault>> {
        let mut filled = match &self.before {
            Some(before) => FormValues::of(before.clone().into(), world.lang),
            None => FormValues::new(self.note.into(), [(Field::Forum, Value::record(self.forum))]),
        };
        let is_new = self.before.is_none();
        if is_new || self.date.text() != self.blank.date {
            filled.fill(Field::Date, typed(self.date.text()));
        }
        if is_new || self.text.text() != self.blank.text {
            filled.fill(Field::Minutes, typed(self.text.text()));
        }
        let note = match filled.change(&reading(world))? {
            Some(Change::Note(Edit::Add(note) | Edit::Update { after: note, .. })) => Some(*note),
            _ => self.before.clone(),
        };
        let present: Vec<Attendee> = self.present.ticked();
        Ok(note.map(|note| if present == self.blank.present { note } else { Note { present, ..note } }))
    }

    /// The change that adds a follow-up to this note.
    fn follow_up(
        &self,
        draft: &FollowUpDraft,
        world: &World,
        ids: &mut IdSource,
    ) -> Result<Option<Change>, Vec<Fault>> {
        if draft.text.trim().is_empty() {
            let why = world.lang.follow_up_without_text(draft.due.trim());
            return Err(vec![Fault { field: Field::Task, why }]);
        }
        let id: FollowUpId = ids.next(world.moment.now);
        let known = [
            (Field::Task, typed(&draft.text)),
            (Field::About, Value::record(self.forum)),
            (Field::Due, typed(&draft.due)),
        ];
        Ok(match FormValues::new(id.into(), known).change(&reading(world))? {
            Some(Change::FollowUp(Edit::Add(follow_up))) => {
                let waiting_for = draft.waiting_for;
                Some(Change::FollowUp(Edit::add(FollowUp {
                    note: Some(self.note),
                    waiting_for,
                    ..*follow_up
                })))
            }
            other => other,
        })
    }

    /// The changes that make members of the guests who become that.
    fn new_members(&self, world: &World, ids: &mut IdSource) -> Result<Vec<Change>, Vec<Fault>> {
        let seats = world.overview().members_of(self.forum);
        let has_seat = |guest: &Attendee| seats.iter().any(|seat| seat.organisation == guest.organisation);
        let joining = self.present.joining().into_iter().filter(|guest| !has_seat(guest));
        let added = joining.map(|guest| {
            let id: MembershipId = ids.next(world.moment.now);
            let mut known = vec![
                (Field::Forum, Value::record(self.forum)),
                (Field::Organisation, Value::record(guest.organisation)),
            ];
            known.extend(guest.person.map(|person| (Field::Person, Value::record(person))));
            FormValues::new(id.into(), known).change(&reading(world))
        });
        Ok(added.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// The question for whom the follow-up with the caret waits.
    fn ask_for_whom(&self, lang: Lang) -> Option<Confirm> {
        let line = self.follow_ups.current()?;
        let wait_for = |party| vec![Request::WaitFor(party)];
        let there = self.present.there().map(|(party, name)| Answer::new(name, wait_for(Some(party))));
        let mut answers: Vec<Answer> = there.collect();
        answers.extend(line.waiting_for.map(|_| Answer::new(lang.i_do_it_myself(), wait_for(None))));
        answers.push(Answer::new(lang.wait_as_before(), Vec::new()));
        let question = match plain_line(line.text.text().trim()) {
            text if text.is_empty() => lang.wait_for_whom_untitled().to_owned(),
            text => lang.wait_for_whom(&text),
        };
        Some(Confirm::new(question, answers))
    }
}

fn typed(text: &str) -> Value {
    Value::Typed(text.to_owned())
}

impl NoteForm {
    /// Keeps what is beside the form ready, so that it is not made again for each letter.
    fn settle(&mut self, context: &Context<'_>) {
        let room = layout::beside(&context.areas).beside;
        self.beside.show(Some(Place::Briefing(self.forum)), context.world, room);
    }
}

impl Modal for NoteForm {
    fn scope(&self) -> Scope {
        match self.focus {
            Focus::Date => Scope::NoteDate,
            Focus::Present if self.present.is_typing() => Scope::NoteOther,
            Focus::Present if self.present.is_on_guest() => Scope::NoteGuest,
            Focus::Present => Scope::NotePresent,
            Focus::Text => Scope::NoteText,
            Focus::FollowUps => Scope::NoteFollowUps,
            Focus::Open => Scope::NoteOpen,
            Focus::Save | Focus::Cancel => Scope::NoteButtons,
        }
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let requests = update::update(self, action, context);
        self.settle(context);
        requests
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        update::edit(self, edit, context);
        self.settle(context);
    }

    fn selected_text(&self) -> Option<&str> {
        match self.focus {
            Focus::Date => self.date.selected_text(),
            Focus::Present => self.present.picker().selected_text(),
            Focus::Text => self.text.selected_text(),
            Focus::FollowUps => self.follow_ups.selected_text(),
            Focus::Open | Focus::Save | Focus::Cancel => None,
        }
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        view::draw(self, frame, context);
    }

    fn question(&self) -> Option<Question> {
        self.present.picker().question()
    }

    fn answer(&mut self, question: Question, answer: question::Answer) {
        if let question::Answer::Proposals(rows) = answer {
            self.present.picker_mut().answer(question, rows);
        }
    }

    fn outdate(&mut self, _overview: &Overview) {
        self.present.picker_mut().outdate();
    }

    fn awaits(&self, action: Action) -> bool {
        self.focus == Focus::Present && self.present.is_typing() && self.present.picker().awaits(action)
    }

    fn as_form(&self) -> Option<&dyn Form> {
        Some(self)
    }

    fn as_form_mut(&mut self) -> Option<&mut dyn Form> {
        Some(self)
    }
}

impl Form for NoteForm {
    fn id(&self) -> RecordId {
        self.note.into()
    }

    fn title(&self, world: &World) -> Vec<String> {
        let (overview, lang) = (world.overview(), world.lang);
        let mut names = if overview.forums().contains(self.forum) {
            Place::Forum(self.forum).breadcrumb(overview, lang)
        } else {
            vec![lang.removed_forum().to_owned()]
        };
        names.push(
            if self.before.is_none() { lang.new_record(Kind::Note) } else { lang.edit_note() }.to_owned(),
        );
        names
    }

    fn is_touched(&self) -> bool {
        self.draft() != self.blank || !self.present.unpicked().is_empty()
    }

    fn progress(&self) -> Progress {
        self.progress
    }

    fn set_progress(&mut self, progress: Progress) {
        self.progress = progress;
    }

    fn as_left(&self) -> Unfinished {
        let other = self.present.unpicked().to_owned();
        Unfinished::Note(Box::new(UnfinishedNote { draft: self.draft(), other, before: self.before.clone() }))
    }

    fn change(&self, world: &World, ids: &mut IdSource) -> Result<Option<Change>, Vec<Fault>> {
        let lang = world.lang;
        let fault = |field, why| Err(vec![Fault { field, why }]);
        let unpicked = self.present.unpicked();
        if !unpicked.is_empty() {
            return fault(Field::Present, lang.organisation_not_chosen(unpicked));
        }
        if self.date.text().trim().is_empty() {
            return fault(Field::Date, lang.unread_date("", NotADate::Unclear));
        }
        let Some(note) = self.filled_in(world)? else { return Ok(None) };
        let follow_ups = self.follow_ups.drafts();
        let mut others = self.new_members(world, ids)?;
        others.extend(self.open.changes(world));
        for draft in &follow_ups {
            others.extend(self.follow_up(draft, world, ids)?);
        }
        if note.present.is_empty() && note.text.is_empty() && others.is_empty() {
            return fault(Field::Minutes, lang.nothing_to_save().to_owned());
        }
        if self.before.as_ref() == Some(&note) && others.is_empty() {
            return Ok(None);
        }
        let edit = match self.before.clone() {
            Some(before) => Edit::update(before, note),
            None => Edit::add(note),
        };
        let note = std::iter::once(Change::Note(edit));
        Ok(Some(Change::Together(note.chain(others).collect())))
    }

    fn go_to(&mut self, field: Field, world: &World) {
        let focus = match field {
            Field::Date => Focus::Date,
            Field::Present => {
                self.present.start_typing();
                Focus::Present
            }
            Field::Task | Field::Due => {
                self.follow_ups.go_to_fault(world);
                Focus::FollowUps
            }
            _ => Focus::Text,
        };
        self.focus_on(focus);
    }

    fn replace_text(&mut self, text: &str) {
        self.text.replace(text.trim_end());
        self.focus = Focus::Text;
    }

    /// Ticks the new record: it was at the meeting.
    fn pick(&mut self, made: RecordId, world: &World) {
        self.present.picker_mut().pick(Pick::Reference(Reference::Record(made)), &world.catalogue());
        self.present.tick_picked(world.overview());
    }

    fn wait_for(&mut self, party: Option<Party>) {
        self.follow_ups.wait_for(party);
    }

    fn not_saved(&self, lang: Lang) -> &'static str {
        lang.note_not_saved()
    }

    /// Asks what to do when somebody else has removed the forum of the note.
    fn lacks_record(&self, world: &World) -> Option<Vec<Request>> {
        if world.overview().forums().contains(self.forum) {
            return None;
        }
        let lang = world.lang;
        let text = self.text.text().to_owned();
        let answers = vec![
            Answer::new(lang.bring_forum_back(), vec![Request::Restore(self.forum.into())]),
            Answer::new(lang.copy_text(), vec![Request::Effect(Effect::Copy(text))]),
            Answer::new(lang.keep_writing(), Vec::new()),
        ];
        let question = Confirm::new(lang.forum_is_removed().to_owned(), answers);
        // The store knows what can be restored.
        Some(vec![Request::Effect(Effect::ReadTrash), Request::Ask(question)])
    }

    /// Selects the note on a screen that lists notes.
    fn once_saved(&self) -> Option<Request> {
        Some(Request::Select(self.id()))
    }
}
