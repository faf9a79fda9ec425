//! A picker: a field in which something is picked by typing a few letters of its name.

mod catalogue;
mod view;

pub use catalogue::Catalogue;
pub use view::PickerView;

use super::list::ListCursor;
use super::text_buffer::TextBuffer;
use crate::domain::{Choice, Kind, Source};
use crate::fields::Value;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::question::{Among, Pick, Proposal, Question, Results};

/// The most records that are visible at once. Of fixed choices all are, where there is room.
pub const PROPOSAL_ROWS: u16 = 8;

/// A field in which something is picked.
#[derive(Debug, Clone)]
pub struct Picker {
    from: From,
    most: Most,
    picked: Vec<Picked>,
    query: TextBuffer,
    /// The kind of new record that is the likeliest when no existing one matches.
    likeliest_new: Option<Kind>,
    /// The open list of proposals; none while it is closed.
    list: Option<List>,
}

/// Where the proposals come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    Choices(&'static [Choice]),
    Records(Among),
}

/// How many items can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Most {
    /// One, or none.
    One,
    /// Any number.
    Any,
}

/// Something that was picked, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Picked {
    pick: Pick,
    name: String,
}

/// The open list.
#[derive(Debug, Clone, Default)]
struct List {
    rows: Results<Vec<Proposal>>,
    cursor: ListCursor,
}

/// The result of an action in a picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The picker handled it.
    Done,
    /// It is not for the picker, but for whatever contains it.
    NotMine,
    /// The user wants a new record of this kind, with this name.
    Create(Kind, String),
}

impl Picker {
    /// A picker of fixed choices.
    pub fn of_choices(choices: &'static [Choice], most: Most) -> Self {
        Self::new(From::Choices(choices), most)
    }

    /// A picker of records, in which a new record can be asked for as well.
    pub fn of_records(source: Source, most: Most) -> Self {
        Self::new(From::Records(Among::AllOrNew(source)), most)
    }

    /// A picker of one of these; its list is always open.
    pub fn always_open(among: Among) -> Self {
        Self { list: Some(List::default()), ..Self::new(From::Records(among), Most::One) }
    }

    fn new(from: From, most: Most) -> Self {
        Self {
            from,
            most,
            picked: Vec::new(),
            query: TextBuffer::single_line(""),
            likeliest_new: None,
            list: None,
        }
    }

    /// The picker with `value` picked.
    #[must_use]
    pub fn with(mut self, value: &Value, catalogue: &Catalogue<'_>) -> Self {
        let picks: Vec<Pick> = match value {
            Value::Typed(_) => Vec::new(),
            Value::Chosen(choice) => choice.iter().copied().map(Pick::Choice).collect(),
            Value::Ticked(choices) => choices.iter().copied().map(Pick::Choice).collect(),
            Value::Picked(references) => references.iter().copied().map(Pick::Reference).collect(),
        };
        self.picked = picks.into_iter().map(|pick| Picked { pick, name: catalogue.name(pick) }).collect();
        self
    }

    /// The value of the field: what is picked.
    pub fn value(&self) -> Value {
        let choices = self.picked.iter().filter_map(|picked| match picked.pick {
            Pick::Choice(choice) => Some(choice),
            Pick::Reference(_) => None,
        });
        let references = self.picked.iter().filter_map(|picked| match picked.pick {
            Pick::Reference(reference) => Some(reference),
            Pick::Choice(_) => None,
        });
        match (self.from, self.most) {
            (From::Choices(_), Most::One) => Value::Chosen(choices.into_iter().next()),
            (From::Choices(_), Most::Any) => Value::Ticked(choices.collect()),
            (From::Records(_), _) => Value::Picked(references.collect()),
        }
    }

    /// What was picked first.
    pub fn picked(&self) -> Option<Pick> {
        self.picked.first().map(|picked| picked.pick)
    }

    /// Selects the row for a new record of this kind first when no existing one matches.
    pub const fn expect_new(&mut self, kind: Kind) {
        self.likeliest_new = Some(kind);
    }

    /// Whether more than one item can be picked.
    pub fn takes_any(&self) -> bool {
        self.most == Most::Any
    }

    /// The text typed to find a row, without the spaces around it.
    pub fn typed(&self) -> &str {
        self.query.text().trim()
    }

    /// The part of it that the user selected; `None` when there is none.
    pub fn selected_text(&self) -> Option<&str> {
        self.query.selected_text()
    }

    /// Whether the list of proposals is open.
    pub const fn is_open(&self) -> bool {
        self.list.is_some()
    }

    /// The source of its records, for the placeholder of an empty picker; `None` for fixed choices.
    pub const fn source(&self) -> Option<Source> {
        match self.from {
            From::Records(among) => among.source(),
            From::Choices(_) => None,
        }
    }

    /// The question for the proposals that its open list still needs; `None` when it needs none.
    pub fn question(&self) -> Option<Question> {
        let From::Records(among) = self.from else { return None };
        self.list.as_ref()?.rows.lacking(Question::Proposals(among, self.typed().to_owned()))
    }

    /// Takes the proposals for which it asked.
    pub fn answer(&mut self, question: Question, rows: Vec<Proposal>) {
        let on_top = self.row_to_begin_with(&rows);
        let selected = self.list.as_ref().and_then(List::selected).cloned();
        let (length, height) = (rows.len(), usize::from(self.most_rows()));
        let Some(list) = &mut self.list else { return };
        let kept = selected.and_then(|selected| rows.iter().position(|row| *row == selected));
        let is_same_question = list.rows.take(question, rows);
        let row = kept.filter(|_| is_same_question).unwrap_or(on_top);
        list.cursor = ListCursor::default();
        list.cursor.select(row, length, height);
    }

    /// The most rows of the list that are visible at once.
    fn most_rows(&self) -> u16 {
        match self.from {
            From::Choices(choices) => u16::try_from(choices.len()).unwrap_or(u16::MAX),
            From::Records(_) => PROPOSAL_ROWS,
        }
    }

    /// Marks the proposals as out of date, because the records changed.
    pub const fn outdate(&mut self) {
        if let Some(list) = &mut self.list {
            list.rows.outdate();
        }
    }

    /// Whether `action` has to wait for proposals that are not there yet.
    pub fn awaits(&self, action: Action) -> bool {
        use Action::{Down, Open, PageDown, PageUp, Up};
        matches!(action, Open | Up | Down | PageUp | PageDown) && self.question().is_some()
    }

    /// Picks an item, such as a record that was just created.
    pub fn pick(&mut self, pick: Pick, catalogue: &Catalogue<'_>) {
        let picked = Picked { pick, name: catalogue.name(pick) };
        match self.most {
            Most::One => self.picked = vec![picked],
            Most::Any if self.picked.iter().all(|other| other.pick != pick) => self.picked.push(picked),
            Most::Any => {}
        }
        self.close();
    }

    /// Closes the list and discards what is typed.
    pub fn close(&mut self) {
        self.query = TextBuffer::single_line("");
        self.close_list();
    }

    fn close_list(&mut self) {
        // A picker of what exists is nothing but its list, which stays open.
        if !matches!(
            self.from,
            From::Records(Among::Existing(..) | Among::ForumsIn(_) | Among::RegionsAndSectors)
        ) {
            self.list = None;
        }
    }

    /// Picks the selected row, or drops it when it is picked. Where any number can be picked, the list stays open for the
    /// next one.
    fn tick(&mut self, catalogue: &Catalogue<'_>) {
        let Some(Proposal::Existing { pick, .. }) = self.list.as_ref().and_then(List::selected).cloned()
        else {
            return;
        };
        let list = self.list.take();
        if self.picked.iter().any(|picked| picked.pick == pick) {
            self.picked.retain(|picked| picked.pick != pick);
        } else {
            self.pick(pick, catalogue);
        }
        self.list = list.filter(|_| self.most == Most::Any);
    }

    /// Edits what is typed and opens the list with what matches. With nothing typed, Backspace or Delete
    /// removes the last picked item, and a space opens the list or ticks the selected row.
    pub fn edit(&mut self, edit: &TextEdit, catalogue: &Catalogue<'_>) {
        let is_blank = self.query.text().is_empty();
        match edit {
            TextEdit::Backspace | TextEdit::Delete if is_blank => {
                self.picked.pop();
                self.close_list();
            }
            TextEdit::Insert(' ') if is_blank && self.list.is_some() => self.tick(catalogue),
            TextEdit::Insert(' ') if is_blank => self.open(catalogue),
            edit => {
                let before = self.query.text().to_owned();
                self.query.apply(edit, u16::MAX);
                if self.query.text().is_empty() {
                    self.close_list();
                } else if self.query.text() != before {
                    self.open(catalogue);
                }
            }
        }
    }

    /// Does `action` in the picker.
    pub fn act(&mut self, action: Action, catalogue: &Catalogue<'_>) -> Outcome {
        let height = usize::from(self.most_rows());
        let is_empty = self.picked.is_empty() && self.query.text().is_empty();
        match (&mut self.list, action) {
            (None, Action::Open) => self.open(catalogue),
            (None, Action::Down) if is_empty => self.open(catalogue),
            (Some(_), Action::Open) => return self.choose(catalogue),
            (Some(_), Action::Back) => self.close(),
            (Some(list), Action::Up | Action::Down | Action::PageUp | Action::PageDown) => {
                let length = list.length();
                list.cursor.act(action, length, height);
            }
            _ => return Outcome::NotMine,
        }
        Outcome::Done
    }

    /// Chooses a row of the list, counted from the first visible one when `height` rows are shown. This is the
    /// row that was pointed at, even while the proposals for the latest letters are awaited.
    pub fn choose_row(&mut self, row: usize, height: u16, catalogue: &Catalogue<'_>) -> Outcome {
        let Some(list) = &mut self.list else { return Outcome::NotMine };
        let row = list.first(height) + row;
        if row >= list.length() {
            return Outcome::Done;
        }
        list.cursor.selected = row;
        self.choose(catalogue)
    }

    /// Scrolls the list with the mouse wheel.
    pub fn wheel(&mut self, gesture: crate::tui::msg::Gesture) {
        let height = usize::from(self.most_rows());
        if let Some(list) = &mut self.list {
            let length = list.length();
            list.cursor.wheel(gesture, length, height);
        }
    }

    /// Opens the list on what matches; with nothing typed, on what is picked. Records are searched first, and
    /// the list keeps its rows until the new ones arrive.
    pub fn open(&mut self, catalogue: &Catalogue<'_>) {
        let mut list = self.list.take().unwrap_or_default();
        if let From::Choices(choices) = self.from {
            let rows = catalogue.choices(choices, self.typed());
            list = List::default();
            list.cursor.select(self.row_to_begin_with(&rows), rows.len(), usize::from(self.most_rows()));
            list.rows = Results::beforehand(rows);
        }
        self.list = Some(list);
    }

    /// The row of the picked item when nothing is typed, or that of the likeliest new record when there are only new
    /// ones, else the first row.
    fn row_to_begin_with(&self, rows: &[Proposal]) -> usize {
        let chosen = self.picked.first().filter(|_| self.typed().is_empty() && self.most == Most::One);
        let position = chosen.and_then(|chosen| rows.iter().position(|row| row.pick() == Some(chosen.pick)));
        let is_expected = |row: &Proposal| match row {
            Proposal::New { kind, .. } => Some(*kind) == self.likeliest_new,
            Proposal::Existing { .. } => false,
        };
        let is_all_new = rows.iter().all(|row| row.pick().is_none());
        let new = || rows.iter().position(is_expected).filter(|_| is_all_new);
        position.or_else(new).unwrap_or(0)
    }

    fn choose(&mut self, catalogue: &Catalogue<'_>) -> Outcome {
        let chosen = self.list.as_ref().and_then(List::selected).cloned();
        match chosen {
            Some(Proposal::Existing { pick, .. }) => self.pick(pick, catalogue),
            Some(Proposal::New { kind, name }) => return Outcome::Create(kind, name),
            // Nothing matches: the typed text stays, so that it can be corrected.
            None => {}
        }
        Outcome::Done
    }

    /// The names of the picked items, as they are shown in front of what is typed.
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

impl List {
    fn length(&self) -> usize {
        self.rows.found().map_or(0, Vec::len)
    }

    fn selected(&self) -> Option<&Proposal> {
        self.rows.found()?.get(self.cursor.selected)
    }
}
