//! The form in which a record is added or changed: region, forum, organisation, person, member, planned
//! meeting or follow-up. What its fields are and how they are read is told by [`crate::fields`].

mod control;
mod layout;
mod note;
mod update;
mod view;

pub use update::{click, edit, question, update};
pub use view::view;

use std::collections::BTreeMap;

use crate::domain::{Field, Kind, RecordId};
use crate::fields::{Filled, Reading, Value};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::draft::{Form, RecordForm};
use crate::tui::edit::TextEdit;
use crate::tui::keys::Scope;
use crate::tui::question::{Answer, Question, Results};
use crate::tui::widget::picker::{Catalogue, Pick, Picker};
use crate::tui::world::World;

use control::Control;

/// A record being filled in.
#[derive(Debug, Clone)]
pub struct State {
    filled: Filled,
    controls: BTreeMap<Field, Control>,
    focus: Focus,
    progress: Progress,
    wanted: Wanted,
    /// Which records are likely the one whose name is typed in a field.
    alike: Results<BTreeMap<Field, RecordId>>,
}

/// What has the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Field(Field),
    Save,
    Cancel,
}

/// How far the record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Writing,
    Saving,
    /// The store could not take it; it is written on.
    Refused,
}

/// What the record is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// For itself.
    ForItself,
    /// To be picked in the form below this one.
    ToBePicked,
}

impl State {
    /// The form of this record; the keyboard starts in its first empty field, or on `first`.
    pub fn new(filled: Filled, first: Option<Field>, wanted: Wanted, world: &World) -> Self {
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
        Self { filled, controls, focus, progress: Progress::Writing, wanted, alike: Results::default() }
    }

    /// The form as it was left.
    pub fn resumed(left: RecordForm, wanted: Wanted, world: &World) -> Self {
        let RecordForm { filled, field, unpicked } = left;
        let mut form = Self::new(filled, field, wanted, world);
        for (field, typed) in unpicked {
            if let Some(Control::Picker(picker)) = form.controls.get_mut(&field) {
                picker.edit(&TextEdit::Paste(typed), &world.catalogue());
            }
        }
        form
    }

    /// The form as it stands, to be gone on with later.
    pub fn as_left(&self) -> Form {
        let unpicked = self.controls.iter().filter(|(_, control)| !control.unpicked().is_empty());
        let unpicked = unpicked.map(|(field, control)| (*field, control.unpicked().to_owned())).collect();
        let field = match self.focus {
            Focus::Field(field) => Some(field),
            Focus::Save | Focus::Cancel => None,
        };
        Form::Record(Box::new(RecordForm { filled: self.filled.clone(), field, unpicked }))
    }

    /// The record that this becomes.
    pub const fn id(&self) -> RecordId {
        self.filled.id()
    }

    /// What kind of record it is.
    pub const fn kind(&self) -> Kind {
        self.filled.kind()
    }

    /// Whether the record is not there yet.
    pub const fn is_new(&self) -> bool {
        self.filled.is_new()
    }

    /// What the form is for, in words.
    pub fn title(&self, world: &World) -> String {
        let lang = world.lang;
        if self.is_new() {
            return lang.new_record(self.kind()).to_owned();
        }
        match self.filled.typed(Field::Name) {
            "" => lang.edit_kind(lang.kind(self.kind())),
            name => lang.edit_record(&plain_line(name)),
        }
    }

    /// What the record is for.
    pub const fn wanted(&self) -> Wanted {
        self.wanted
    }

    /// Whether it is on its way to the store.
    pub fn is_saving(&self) -> bool {
        self.progress == Progress::Saving
    }

    /// It is on its way to the store once more, in the words of the user's own choice.
    pub const fn save_again(&mut self) {
        self.progress = Progress::Saving;
    }

    /// Whether the store could not take it, and it has not been saved since.
    pub fn was_refused(&self) -> bool {
        self.progress == Progress::Refused
    }

    /// Goes on after the store could not take the record.
    pub const fn saving_failed(&mut self) {
        self.progress = Progress::Refused;
    }

    /// Whether anything was filled in that is not saved.
    pub fn is_touched(&self) -> bool {
        self.filled.is_touched() || self.controls.values().any(|control| !control.unpicked().is_empty())
    }

    /// What is in the field that has the keyboard, for the user's own editor; none where that is no text
    /// of many lines.
    pub fn text(&self) -> Option<&str> {
        match self.focused()? {
            Control::Lines(text) => Some(text.text()),
            Control::Line(_) | Control::Picker(_) => None,
        }
    }

    /// Takes the text over from the user's own editor.
    pub fn replace_text(&mut self, text: &str) {
        if let Focus::Field(field) = self.focus
            && let Some(Control::Lines(buffer)) = self.controls.get_mut(&field)
        {
            buffer.replace(text.trim_end());
            self.take_over(field);
        }
    }

    /// Picks a record that was just made in the field that asked for it.
    pub fn pick(&mut self, pick: Pick, catalogue: &Catalogue<'_>) {
        if let Focus::Field(field) = self.focus
            && let Some(Control::Picker(picker)) = self.controls.get_mut(&field)
        {
            picker.pick(pick, catalogue);
            self.take_over(field);
        }
    }

    /// What the form lacks: first what can be picked, then who is called so already.
    pub fn question(&self) -> Option<Question> {
        if let Some(question) = self.picker().and_then(Picker::question) {
            return Some(question);
        }
        let names = self.compared();
        if names.is_empty() { None } else { self.alike.lacking(Question::Alike(self.id(), names)) }
    }

    /// Takes what it lacked.
    pub fn answer(&mut self, question: Question, answer: Answer) {
        match (answer, self.picker_mut()) {
            (Answer::Alike(alike), _) => {
                self.alike.take(question, alike);
            }
            (Answer::Proposals(rows), Some(picker)) => picker.answer(question, rows),
            (Answer::Proposals(_), None) | (Answer::Organisations(_), _) => {}
        }
    }

    /// The records changed: what was found may be out of date.
    pub fn outdate(&mut self) {
        self.alike.outdate();
        for control in self.controls.values_mut() {
            if let Control::Picker(picker) = control {
                picker.outdate();
            }
        }
    }

    /// Whether `action` is about rows that are not there yet.
    pub fn awaits(&self, action: Action) -> bool {
        self.picker().is_some_and(|picker| picker.awaits(action))
    }

    /// The names that are held against what others are called.
    fn compared(&self) -> Vec<(Field, String)> {
        if !self.filled.is_touched() {
            return Vec::new();
        }
        let compared = self.filled.fields().filter(|field| note::is_compared(self.id(), *field));
        let names = compared.map(|field| (field, self.filled.typed(field).trim().to_owned()));
        names.filter(|(_, name)| !name.is_empty()).collect()
    }

    /// The part of the form that has the keyboard.
    pub fn scope(&self) -> Scope {
        match self.focused() {
            Some(Control::Line(_)) => Scope::FormLine,
            Some(Control::Lines(_)) => Scope::FormLines,
            Some(Control::Picker(_)) => Scope::FormPicker,
            None => Scope::FormButtons,
        }
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

    /// Takes what a control holds over in its field, and the other way round where that changed another.
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

    /// What stands in the fields of the form, from the top.
    fn fields(&self) -> impl Iterator<Item = (Field, &Control)> {
        self.filled.fields().filter_map(|field| Some((field, self.controls.get(&field)?)))
    }
}

/// What is needed to read what is filled in.
fn reading(world: &World) -> Reading<'_> {
    Reading { overview: world.overview(), lang: world.lang, today: world.moment.today }
}
