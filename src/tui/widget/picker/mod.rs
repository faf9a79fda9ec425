//! A field in which something is picked by typing a few letters of it.

mod candidates;
mod view;

pub use candidates::Catalogue;
pub use view::PickerView;

use super::list::ListCursor;
use super::text_buffer::TextBuffer;
use crate::domain::{Choice, Kind, RecordId, Source};
use crate::fields::{Reference, Value};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;

/// How many rows of proposals are shown at once.
pub const PROPOSAL_ROWS: u16 = 8;

/// A field in which something is picked.
#[derive(Debug, Clone)]
pub struct Picker {
    from: From,
    most: Most,
    picked: Vec<Picked>,
    query: TextBuffer,
    /// What is proposed; none while the list is closed.
    proposals: Option<Proposals>,
}

/// From what is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    Choices(&'static [Choice]),
    Source(Source),
    /// Only what is there already, but not this.
    Existing(Source, Option<RecordId>),
}

/// How many can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Most {
    /// One, or none.
    One,
    /// Any number.
    Any,
}

/// Something that can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// A word.
    Choice(Choice),
    /// A record or a municipality.
    Reference(Reference),
}

/// Something that was picked, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Picked {
    pick: Pick,
    name: String,
}

/// The list that is open.
#[derive(Debug, Clone)]
struct Proposals {
    rows: Vec<Proposal>,
    cursor: ListCursor,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Proposal {
    /// Something that is there.
    Existing {
        pick: Pick,
        name: String,
        /// What tells it from others of that name.
        detail: String,
    },
    /// A new record of this kind, with this name.
    New { kind: Kind, name: String },
}

/// What came of an action in a picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was for the picker.
    Done,
    /// It was not: it is for what holds the picker.
    NotMine,
    /// A record is wanted that is not there yet.
    Create(Kind, String),
}

impl Picker {
    /// A picker of one of a few words.
    pub fn of_choices(choices: &'static [Choice]) -> Self {
        Self::new(From::Choices(choices), Most::One)
    }

    /// A picker of records.
    pub fn of_records(source: Source, most: Most) -> Self {
        Self::new(From::Source(source), most)
    }

    /// A picker of one record that is there already, other than `but`.
    pub fn of_existing(source: Source, but: Option<RecordId>) -> Self {
        Self::new(From::Existing(source, but), Most::One)
    }

    fn new(from: From, most: Most) -> Self {
        Self { from, most, picked: Vec::new(), query: TextBuffer::single_line(""), proposals: None }
    }

    /// Puts what was picked before in it.
    #[must_use]
    pub fn with(mut self, value: &Value, catalogue: &Catalogue<'_>) -> Self {
        let picks: Vec<Pick> = match value {
            Value::Typed(_) => Vec::new(),
            Value::Chosen(choice) => choice.iter().copied().map(Pick::Choice).collect(),
            Value::Picked(references) => references.iter().copied().map(Pick::Reference).collect(),
        };
        self.picked = picks.into_iter().map(|pick| Picked { pick, name: catalogue.name(pick) }).collect();
        self
    }

    /// What is picked.
    pub fn value(&self) -> Value {
        match self.from {
            From::Choices(_) => Value::Chosen(self.picked.iter().find_map(|picked| match picked.pick {
                Pick::Choice(choice) => Some(choice),
                Pick::Reference(_) => None,
            })),
            From::Source(_) | From::Existing(..) => {
                let reference = |picked: &Picked| match picked.pick {
                    Pick::Reference(reference) => Some(reference),
                    Pick::Choice(_) => None,
                };
                Value::Picked(self.picked.iter().filter_map(reference).collect())
            }
        }
    }

    /// Whether any number can be picked.
    pub fn takes_any(&self) -> bool {
        self.most == Most::Any
    }

    /// What is typed and not picked yet.
    pub fn typed(&self) -> &str {
        self.query.text().trim()
    }

    /// Whether the list is open.
    pub const fn is_open(&self) -> bool {
        self.proposals.is_some()
    }

    /// What is picked from, for the words in an empty picker; none for a few words.
    pub const fn source(&self) -> Option<Source> {
        match self.from {
            From::Source(source) | From::Existing(source, _) => Some(source),
            From::Choices(_) => None,
        }
    }

    /// Picks something that was just made.
    pub fn pick(&mut self, pick: Pick, catalogue: &Catalogue<'_>) {
        let picked = Picked { pick, name: catalogue.name(pick) };
        match self.most {
            Most::One => self.picked = vec![picked],
            Most::Any if self.picked.iter().all(|other| other.pick != pick) => self.picked.push(picked),
            Most::Any => {}
        }
        self.close();
    }

    /// Closes the list and forgets what is typed.
    pub fn close(&mut self) {
        self.query = TextBuffer::single_line("");
        self.proposals = None;
    }

    /// Types in the picker: the list opens with what fits.
    pub fn edit(&mut self, edit: &TextEdit, catalogue: &Catalogue<'_>) {
        let is_blank = self.query.text().is_empty();
        match edit {
            TextEdit::Backspace | TextEdit::Delete if is_blank => {
                self.picked.pop();
                self.proposals = None;
            }
            TextEdit::Insert(' ') if is_blank => self.open(catalogue),
            edit => {
                let before = self.query.text().to_owned();
                self.query.apply(edit, u16::MAX);
                if self.query.text().is_empty() {
                    self.proposals = None;
                } else if self.query.text() != before {
                    self.open(catalogue);
                }
            }
        }
    }

    /// Does `action` in the picker.
    pub fn act(&mut self, action: Action, catalogue: &Catalogue<'_>) -> Outcome {
        match (&mut self.proposals, action) {
            (None, Action::Open) => self.open(catalogue),
            (Some(_), Action::Open) => return self.choose(catalogue),
            (Some(_), Action::Back) => self.close(),
            (Some(proposals), Action::Up | Action::Down | Action::PageUp | Action::PageDown) => {
                let (length, height) = (proposals.rows.len(), usize::from(PROPOSAL_ROWS));
                proposals.cursor.act(action, length, height);
            }
            _ => return Outcome::NotMine,
        }
        Outcome::Done
    }

    /// Chooses the row at this place in the list, of which `height` rows are shown.
    pub fn choose_row(&mut self, row: usize, height: u16, catalogue: &Catalogue<'_>) -> Outcome {
        let Some(proposals) = &mut self.proposals else { return Outcome::NotMine };
        let row = proposals.first(height) + row;
        if row >= proposals.rows.len() {
            return Outcome::Done;
        }
        proposals.cursor.selected = row;
        self.choose(catalogue)
    }

    /// Turns the wheel over the list.
    pub fn wheel(&mut self, gesture: crate::tui::msg::Gesture) {
        if let Some(proposals) = &mut self.proposals {
            let (length, height) = (proposals.rows.len(), usize::from(PROPOSAL_ROWS));
            proposals.cursor.wheel(gesture, length, height);
        }
    }

    /// Opens the list with what fits what is typed; without anything typed, on what is picked.
    pub fn open(&mut self, catalogue: &Catalogue<'_>) {
        let query = self.query.text().trim();
        let rows = match self.from {
            From::Choices(choices) => catalogue.choices(choices, query),
            From::Existing(source, but) => {
                let but = but.map(|id| Pick::Reference(Reference::Record(id)));
                let mut rows = catalogue.existing(source, query);
                rows.retain(|row| !matches!(row, Proposal::Existing { pick, .. } if Some(*pick) == but));
                rows
            }
            From::Source(source) => catalogue.records(source, query),
        };
        let chosen = self.picked.first().filter(|_| query.is_empty() && self.most == Most::One);
        let position = rows.iter().position(
            |row| matches!(row, Proposal::Existing { pick, .. } if chosen.is_some_and(|one| one.pick == *pick)),
        );
        let mut cursor = ListCursor::default();
        cursor.select(position.unwrap_or(0), rows.len(), usize::from(PROPOSAL_ROWS));
        self.proposals = Some(Proposals { rows, cursor });
    }

    fn choose(&mut self, catalogue: &Catalogue<'_>) -> Outcome {
        let chosen = self.proposals.as_ref().and_then(|open| open.rows.get(open.cursor.selected)).cloned();
        match chosen {
            Some(Proposal::Existing { pick, .. }) => self.pick(pick, catalogue),
            Some(Proposal::New { kind, name }) => return Outcome::Create(kind, name),
            // With nothing to choose, what is typed stays there to be mended.
            None => {}
        }
        Outcome::Done
    }

    /// The names of what is picked, as they are shown in front of what is typed.
    fn shown(&self) -> String {
        let names: Vec<String> =
            self.picked.iter().map(|picked| plain_line(&picked.name).into_owned()).collect();
        match self.most {
            Most::One if !self.query.text().is_empty() => String::new(),
            Most::One => names.concat(),
            Most::Any if names.is_empty() => String::new(),
            Most::Any => names.join(", ") + ", ",
        }
    }
}
