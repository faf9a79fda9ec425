//! The form in which a record is added or changed: a region, forum, organisation, person, member, planned
//! meeting or follow-up. [`crate::fields`] describes its fields and how they are read.

mod beside;
mod control;
mod layout;
mod update;
mod view;

use std::collections::BTreeMap;

use ratatui::Frame;

use super::{Form, Progress, reading};
use crate::domain::{Change, Field, IdSource, Kind, Overview, RecordId};
use crate::fields::{Fault, FormValues, Reference, Value};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::draft::{Unfinished, UnfinishedRecord};
use crate::tui::edit::{Motion, TextEdit};
use crate::tui::keys::Scope;
use crate::tui::modal::Modal;
use crate::tui::msg::Mouse;
use crate::tui::place::Place;
use crate::tui::question::{Answer, Pick, Question, Results};
use crate::tui::request::Request;
use crate::tui::widget::picker::Picker;
use crate::tui::world::World;

use control::Control;

/// A record being filled in.
#[derive(Debug, Clone)]
pub struct RecordForm {
    filled: FormValues,
    controls: BTreeMap<Field, Control>,
    focus: Focus,
    progress: Progress,
    wanted: Wanted,
    /// The record that probably is the one whose name is typed, for each field that is compared.
    alike: Results<BTreeMap<Field, RecordId>>,
}

/// The part of the form that has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Field(Field),
    Save,
    Cancel,
}

/// Why the record is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// For its own sake.
    ForItself,
    /// To be picked in the form below this one.
    ToBePicked,
}

impl RecordForm {
    /// A form to fill in this record. The keyboard starts on `first`, or else in the first required field of a
    /// new record that is empty, or else in the first field.
    pub fn new(filled: FormValues, first: Option<Field>, wanted: Wanted, world: &World) -> Self {
        let catalogue = world.catalogue();
        let kind = filled.kind();
        let controls = kind
            .fields()
            .iter()
            .filter_map(|&field| {
                let value = filled.value(field)?;
                Some((field, Control::new(kind.input(field), value, &catalogue)))
            })
            .collect();
        let blank = |field: &Field| filled.value(*field).is_some_and(Value::is_blank);
        let start = filled.fields().find(|field| filled.is_new() && blank(field) && kind.requires(*field));
        let start = first.or(start).or_else(|| filled.fields().next());
        let focus = start.map_or(Focus::Save, Focus::Field);
        let progress = Progress::Writing;
        let mut form = Self { filled, controls, focus, progress, wanted, alike: Results::default() };
        form.focus_on(focus);
        form
    }

    /// The form as it was left, to be resumed.
    pub fn resumed(left: UnfinishedRecord, wanted: Wanted, world: &World) -> Self {
        let UnfinishedRecord { filled, field, unpicked } = left;
        let mut form = Self::new(filled, field, wanted, world);
        // What was being typed goes on, and is not replaced.
        if let Some(Control::Line(text)) = field.and_then(|field| form.controls.get_mut(&field)) {
            text.apply(&TextEdit::Move(Motion::TextEnd), u16::MAX);
        }
        for (field, typed) in unpicked {
            if let Some(Control::Picker(picker)) = form.controls.get_mut(&field) {
                picker.edit(&TextEdit::Paste(typed), &world.catalogue());
            }
        }
        form
    }

    const fn kind(&self) -> Kind {
        self.filled.kind()
    }

    /// Whether one such record is seldom enough: another member of the same forum, or another seat of the same
    /// organisation.
    fn asks_for_another(&self) -> bool {
        let known = self.filled.known_at_first();
        let knows = |field| known.iter().any(|(one, _)| *one == field);
        self.kind() == Kind::Membership && (knows(Field::Forum) != knows(Field::Organisation))
    }

    /// The text in the field that has the keyboard, for the user's own editor; `None` for anything but a
    /// multi-line text.
    fn text(&self) -> Option<&str> {
        match self.focused()? {
            Control::Lines(text) => Some(text.text()),
            Control::Line(_) | Control::Picker(_) => None,
        }
    }

    /// The names to compare with those of other records.
    fn compared(&self) -> Vec<(Field, String)> {
        if !self.filled.is_touched() {
            return Vec::new();
        }
        let compared = self.filled.fields().filter(|field| beside::is_compared(self.id(), *field));
        let names = compared.map(|field| (field, self.filled.typed(field).trim().to_owned()));
        names.filter(|(_, name)| !name.is_empty()).collect()
    }

    fn focused(&self) -> Option<&Control> {
        match self.focus {
            Focus::Field(field) => self.controls.get(&field),
            Focus::Save | Focus::Cancel => None,
        }
    }

    fn picker(&self) -> Option<&Picker> {
        match self.focused()? {
            Control::Picker(picker) => Some(picker),
            Control::Line(_) | Control::Lines(_) => None,
        }
    }

    fn picker_mut(&mut self) -> Option<&mut Picker> {
        let Focus::Field(field) = self.focus else { return None };
        match self.controls.get_mut(&field)? {
            Control::Picker(picker) => Some(picker),
            Control::Line(_) | Control::Lines(_) => None,
        }
    }

    /// Copies the value of a control to its field, and copies back any other fields that this changed.
    fn take_over(&mut self, field: Field) {
        let Some(control) = self.controls.get(&field) else { return };
        self.filled.fill(field, control.value());
        for (other, control) in &mut self.controls {
            if *other != field
                && let Some(value) = self.filled.value(*other)
                && *value != control.value()
            {
                control.replace(value);
            }
        }
    }

    /// The fields with their controls, from top to bottom.
    fn fields(&self) -> impl Iterator<Item = (Field, &Control)> {
        self.filled.fields().filter_map(|field| Some((field, self.controls.get(&field)?)))
    }
}

impl Modal for RecordForm {
    fn scope(&self) -> Scope {
        match self.focused() {
            Some(Control::Line(_)) => Scope::FormLine,
            Some(Control::Lines(_)) => Scope::FormLines,
            Some(Control::Picker(_)) => Scope::FormPicker,
            None => Scope::FormButtons,
        }
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        update::edit(self, edit, context);
    }

    fn selected_text(&self) -> Option<&str> {
        match self.focused()? {
            Control::Line(text) | Control::Lines(text) => text.selected_text(),
            Control::Picker(picker) => picker.selected_text(),
        }
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        view::draw(self, frame, context);
    }

    /// The proposals of an open picker come first, then the records with the same name.
    fn question(&self) -> Option<Question> {
        if let Some(question) = self.picker().and_then(Picker::question) {
            return Some(question);
        }
        let names = self.compared();
        if names.is_empty() { None } else { self.alike.lacking(Question::Alike(self.id(), names)) }
    }

    fn answer(&mut self, question: Question, answer: Answer) {
        match (answer, self.picker_mut()) {
            (Answer::Alike(alike), _) => {
                self.alike.take(question, alike);
            }
            (Answer::Proposals(rows), Some(picker)) => picker.answer(question, rows),
            (Answer::Proposals(_), None) | (Answer::Hits(_) | Answer::Notes(_) | Answer::Directory(_), _) => {
            }
        }
    }

    fn outdate(&mut self, _overview: &Overview) {
        self.alike.outdate();
        for control in self.controls.values_mut() {
            if let Control::Picker(picker) = control {
                picker.outdate();
            }
        }
    }

    fn awaits(&self, action: Action) -> bool {
        self.picker().is_some_and(|picker| picker.awaits(action))
    }

    fn as_form(&self) -> Option<&dyn Form> {
        Some(self)
    }

    fn as_form_mut(&mut self) -> Option<&mut dyn Form> {
        Some(self)
    }
}

impl Form for RecordForm {
    fn id(&self) -> RecordId {
        self.filled.id()
    }

    fn title(&self, world: &World) -> Vec<String> {
        let (lang, kind) = (world.lang, self.kind());
        let title = match self.filled.typed(Field::Name) {
            _ if self.filled.is_new() => lang.new_record(kind).to_owned(),
            "" => lang.edit_kind(lang.kind(kind)),
            name => lang.edit_record(&plain_line(name)),
        };
        vec![title]
    }

    fn is_touched(&self) -> bool {
        self.filled.is_touched() || self.controls.values().any(|control| !control.unpicked().is_empty())
    }

    fn progress(&self) -> Progress {
        self.progress
    }

    fn set_progress(&mut self, progress: Progress) {
        self.progress = progress;
    }

    fn as_left(&self) -> Unfinished {
        let unpicked = self.controls.iter().filter(|(_, control)| !control.unpicked().is_empty());
        let unpicked = unpicked.map(|(field, control)| (*field, control.unpicked().to_owned())).collect();
        let field = match self.focus {
            Focus::Field(field) => Some(field),
            Focus::Save | Focus::Cancel => None,
        };
        Unfinished::Record(Box::new(UnfinishedRecord { filled: self.filled.clone(), field, unpicked }))
    }

    fn change(&self, world: &World, _ids: &mut IdSource) -> Result<Option<Change>, Vec<Fault>> {
        if let Some((field, control)) = self.fields().find(|(_, control)| !control.unpicked().is_empty()) {
            return Err(vec![Fault { field, why: world.lang.nothing_picked(control.unpicked()) }]);
        }
        self.filled.change(&reading(world))
    }

    fn go_to(&mut self, field: Field, _world: &World) {
        self.focus_on(Focus::Field(field));
    }

    /// Replaces the multi-line text in the field that has the keyboard.
    fn replace_text(&mut self, text: &str) {
        if let Focus::Field(field) = self.focus
            && let Some(Control::Lines(buffer)) = self.controls.get_mut(&field)
        {
            buffer.replace(text.trim_end());
            self.take_over(field);
        }
    }

    /// Picks the new record in the field that asked for it.
    fn pick(&mut self, made: RecordId, world: &World) {
        if let Focus::Field(field) = self.focus
            && let Some(Control::Picker(picker)) = self.controls.get_mut(&field)
        {
            picker.pick(Pick::Reference(Reference::Record(made)), &world.catalogue());
            self.take_over(field);
        }
    }

    fn not_saved(&self, lang: Lang) -> &'static str {
        lang.record_not_saved()
    }

    /// Shows a new record that has its own page. After a new member it asks for the next one.
    fn once_saved(&self) -> Option<Request> {
        match self.wanted {
            Wanted::ToBePicked => Some(Request::PickMade(self.id())),
            Wanted::ForItself if self.filled.is_new() && self.asks_for_another() => {
                Some(Request::Add(self.kind(), self.filled.known_at_first()))
            }
            Wanted::ForItself if self.filled.is_new() => Place::of(self.id()).map(Request::Open),
            Wanted::ForItself => None,
        }
    }
}
