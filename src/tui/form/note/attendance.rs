//! The field for who was there: the members of the forum and those who came the last times, to tick, and a line to type
//! the name of anybody else.

use std::borrow::Cow;
use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use super::layout::beside;
use crate::domain::{Attendee, Field, ForumId, Kind, OrganisationId, Overview, Party, RecordId, Source};
use crate::fields::{Reference, Value};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::layout::row_at;
use crate::tui::request::Request;
use crate::tui::theme::Tone;
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::picker::{Catalogue, Most, Outcome, Picker, PickerView};
use crate::tui::widget::wrap::{truncate, width};
use crate::tui::world::World;

/// The cells that a choice needs besides its name: a sign, a box and a gap.
const BOX: u16 = 8;
/// The cells of the sign in front of the line for another organisation.
const PLUS: u16 = 2;
/// The number of last meetings whose attendees are offered, members or not.
const LAST_MEETINGS: usize = 3;

/// Everybody who can be ticked, and who is ticked.
#[derive(Debug, Clone)]
pub(super) struct Attendance {
    choices: Vec<Choice>,
    /// The choice under the cursor; one past the last means the line for another organisation.
    cursor: usize,
    /// The picker for another organisation or person.
    other: Picker,
    /// The organisation on whose choice the typing began: a new person is taken to have come for it.
    typed_on: Option<OrganisationId>,
}

/// Somebody who can be ticked.
#[derive(Debug, Clone)]
struct Choice {
    attendee: Attendee,
    name: String,
    seat: Seat,
    tick: Tick,
}

/// Whether somebody's organisation sits in the forum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seat {
    Member,
    Guest,
}

/// Whether somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tick {
    No,
    Yes,
    /// There as a guest, and a member from now on.
    Joins,
}

/// The next step after an action.
pub(super) enum Then {
    /// The keyboard stays here, and these requests follow.
    Stay(Vec<Request>),
    /// The keyboard goes to the field before this one.
    Previous,
    /// The keyboard goes to the field after this one.
    Next,
}

/// The areas of the parts of the field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    /// The choices.
    pub(super) choices: Rect,
    /// The number of choices per row.
    pub(super) columns: usize,
    /// The line for another organisation.
    pub(super) other: Rect,
}

/// Draws the field.
pub(super) struct AttendanceView<'a> {
    /// The field.
    pub(super) attendance: &'a Attendance,
    /// The areas of its parts.
    pub(super) areas: &'a Areas,
    /// Whether the field has the keyboard.
    pub(super) focused: bool,
    /// The language and the styles.
    pub(super) context: &'a Context<'a>,
}

impl Attendance {
    /// The members of a forum and then those who were there the last times, each by name. Those `present` are ticked,
    /// whoever they are, and those `joining` become members.
    pub(super) fn new(
        overview: &Overview,
        forum: ForumId,
        present: &[Attendee],
        joining: &[Attendee],
    ) -> Self {
        let members: BTreeSet<Attendee> = overview
            .members_of(forum)
            .into_iter()
            .map(|membership| Attendee { organisation: membership.organisation, person: membership.person })
            .collect();
        let seated: BTreeSet<OrganisationId> = members.iter().map(|member| member.organisation).collect();
        let last_notes = overview.notes_of(forum).into_iter().take(LAST_MEETINGS);
        let last_times = last_notes.flat_map(|note| note.present.iter().copied());
        let exists = |one: &Attendee| overview.organisations().contains(one.organisation);
        let mut attendees = members;
        attendees.extend(last_times.filter(exists).chain(present.iter().copied()));
        let mut choices: Vec<Choice> = attendees
            .into_iter()
            .map(|attendee| {
                let seat = if seated.contains(&attendee.organisation) { Seat::Member } else { Seat::Guest };
                let tick = match (present.contains(&attendee), joining.contains(&attendee)) {
                    (false, _) => Tick::No,
                    (true, true) if seat == Seat::Guest => Tick::Joins,
                    (true, _) => Tick::Yes,
                };
                Choice { attendee, name: name(overview, attendee), seat, tick }
            })
            .collect();
        choices.sort_by_cached_key(|choice| (choice.seat, choice.name.to_lowercase()));
        Self { choices, cursor: 0, other: another(), typed_on: None }
    }

    /// Everybody who is ticked, in the order of the choices.
    pub(super) fn ticked(&self) -> Vec<Attendee> {
        self.choices.iter().filter(|choice| choice.is_ticked()).map(|choice| choice.attendee).collect()
    }

    /// The guests who become members.
    pub(super) fn joining(&self) -> Vec<Attendee> {
        let joining = self.choices.iter().filter(|choice| choice.tick == Tick::Joins);
        joining.map(|choice| choice.attendee).collect()
    }

    /// Those for whom a follow-up can wait: everybody who is ticked, or all who can be when nobody is.
    pub(super) fn there(&self) -> impl Iterator<Item = (Party, &str)> {
        let is_anybody = self.choices.iter().any(Choice::is_ticked);
        let there = self.choices.iter().filter(move |choice| choice.is_ticked() || !is_anybody);
        there.map(|choice| (choice.attendee.party(), choice.name.as_str()))
    }

    /// Whether the cursor is on a guest who is ticked.
    pub(super) fn is_on_guest(&self) -> bool {
        self.choices
            .get(self.cursor)
            .is_some_and(|choice| choice.seat == Seat::Guest && choice.tick == Tick::Yes)
    }

    /// The text typed to find another attendee, without a choice.
    pub(super) fn unpicked(&self) -> &str {
        self.other.typed()
    }

    /// The picker for another organisation or person.
    pub(super) const fn picker(&self) -> &Picker {
        &self.other
    }

    /// The same picker, to change it.
    pub(super) const fn picker_mut(&mut self) -> &mut Picker {
        &mut self.other
    }

    /// Whether the cursor is on the line for another organisation.
    pub(super) fn is_typing(&self) -> bool {
        self.cursor == self.choices.len()
    }

    /// Moves the cursor to the line for another organisation.
    pub(super) fn start_typing(&mut self) {
        self.cursor = self.choices.len();
        self.typed_on = None;
    }

    /// Discards what is typed; false when nothing is.
    pub(super) fn stop_typing(&mut self) -> bool {
        let was_typing = self.other.is_open() || !self.other.typed().is_empty();
        if was_typing {
            self.other.close();
            self.typed_on = None;
        }
        was_typing
    }

    /// Does `action`, with `columns` choices per row.
    pub(super) fn act(&mut self, action: Action, columns: usize, world: &World) -> Then {
        let is_way_on = action == Action::Open;
        if self.is_typing() && (!is_way_on || self.other.is_open()) {
            let outcome = self.other.act(action, &world.catalogue());
            if outcome != Outcome::NotMine {
                return Then::Stay(self.after_picking(&outcome, world));
            }
        }
        let last = self.choices.len();
        match action {
            Action::Up if self.cursor < columns => return Then::Previous,
            Action::Up if self.is_typing() => self.cursor = last.saturating_sub(1),
            Action::Up => self.cursor -= columns,
            Action::Down | Action::Open if self.is_typing() => return Then::Next,
            Action::Down => self.cursor = (self.cursor + columns).min(last),
            Action::Left => self.cursor = self.cursor.saturating_sub(1),
            Action::Right => self.cursor = (self.cursor + 1).min(last),
            Action::Open | Action::Toggle => self.toggle(),
            Action::ToggleAll => self.toggle_all(),
            _ => {}
        }
        Then::Stay(Vec::new())
    }

    /// Edits the line for another organisation. Typing while the cursor is on a choice moves it to that line.
    pub(super) fn edit(&mut self, edit: &TextEdit, catalogue: &Catalogue<'_>) {
        if !self.is_typing() {
            match edit {
                TextEdit::Insert(_) | TextEdit::Paste(_) => {
                    let typed_on = self.choices.get(self.cursor).map(|choice| choice.attendee);
                    self.start_typing();
                    self.typed_on = typed_on.filter(|on| on.person.is_none()).map(|on| on.organisation);
                    if self.typed_on.is_some() {
                        self.other.expect_new(Kind::Person);
                    }
                }
                _ => return,
            }
        }
        self.other.edit(edit, catalogue);
    }

    /// Chooses the row at this position of the open list.
    pub(super) fn choose_at(
        &mut self,
        at: Position,
        areas: &Areas,
        body: Rect,
        world: &World,
    ) -> Vec<Request> {
        let Some((row, height)) = self.row_at(at, areas, body) else { return Vec::new() };
        let outcome = self.other.choose_row(row, height, &world.catalogue());
        self.after_picking(&outcome, world)
    }

    /// Ticks or unticks the choice at this position.
    pub(super) fn tick_at(&mut self, at: Position, areas: &Areas) {
        if let Some(number) = self.choice_at(at, areas) {
            self.cursor = number;
            self.toggle();
        }
    }

    fn toggle(&mut self) {
        let Some(choice) = self.choices.get_mut(self.cursor) else { return };
        choice.tick = match (choice.tick, choice.seat) {
            (Tick::No, _) => Tick::Yes,
            (Tick::Yes, Seat::Guest) => Tick::Joins,
            (Tick::Yes, Seat::Member) | (Tick::Joins, _) => Tick::No,
        };
        if let Attendee { organisation, person: Some(_) } = choice.attendee
            && choice.is_ticked()
        {
            self.untick_nameless(organisation);
        }
    }

    /// Ticks all members, or unticks everybody when all members are ticked. Where there are no members, all guests are
    /// meant.
    fn toggle_all(&mut self) {
        let has_members = self.choices.iter().any(|choice| choice.seat == Seat::Member);
        let is_meant = |choice: &Choice| !has_members || choice.seat == Seat::Member;
        let all = self.choices.iter().filter(|choice| is_meant(choice)).all(Choice::is_ticked);
        for choice in &mut self.choices {
            match (all, choice.tick) {
                (true, _) => choice.tick = Tick::No,
                (false, Tick::No) if is_meant(choice) => choice.tick = Tick::Yes,
                (false, _) => {}
            }
        }
    }

    /// A person who was there takes the place of the nameless tick of their organisation.
    fn untick_nameless(&mut self, organisation: OrganisationId) {
        let nameless = Attendee { organisation, person: None };
        for choice in self.choices.iter_mut().filter(|choice| choice.attendee == nameless) {
            choice.tick = Tick::No;
        }
    }

    /// The fields of a new record with the name that is typed.
    fn known_of_new(&self, kind: Kind, name: String) -> Vec<(Field, Value)> {
        let mut known = vec![(Field::Name, Value::Typed(name))];
        let employer = self.typed_on.filter(|_| kind == Kind::Person);
        known.extend(employer.map(|employer| (Field::Organisation, Value::record(employer))));
        known
    }

    /// Ticks what was picked, or asks for the record that has to be created first.
    fn after_picking(&mut self, outcome: &Outcome, world: &World) -> Vec<Request> {
        match outcome {
            Outcome::Create(kind, name) => {
                vec![Request::Create(*kind, self.known_of_new(*kind, name.clone()))]
            }
            Outcome::Done | Outcome::NotMine if self.tick_picked(world.overview()) => Vec::new(),
            Outcome::Done | Outcome::NotMine => {
                vec![Request::Warn(world.lang.works_nowhere_known().to_owned())]
            }
        }
    }

    /// Ticks what was picked, and adds it to the choices when it was not one of them. False for a person whose
    /// organisation is not known: they cannot have been there for any.
    pub(super) fn tick_picked(&mut self, overview: &Overview) -> bool {
        let Value::Picked(picked) = self.other.value() else { return true };
        let Some(reference) = picked.first() else { return true };
        self.other = another();
        let attendee = match reference {
            Reference::Record(RecordId::Organisation(organisation)) => {
                Some(Attendee { organisation: *organisation, person: None })
            }
            Reference::Record(RecordId::Person(person)) => {
                let organisation = overview.persons().get(*person).and_then(|person| person.organisation);
                organisation.map(|organisation| Attendee { organisation, person: Some(*person) })
            }
            _ => None,
        };
        if let Some(attendee) = attendee {
            self.tick(attendee, overview);
            self.start_typing();
        }
        attendee.is_some()
    }

    fn tick(&mut self, attendee: Attendee, overview: &Overview) {
        // An organisation that is a member through a person is taken to have been there through that person.
        let is_meant = |choice: &&mut Choice| {
            choice.attendee == attendee
                || (attendee.person.is_none() && choice.attendee.organisation == attendee.organisation)
        };
        if attendee.person.is_some() {
            self.untick_nameless(attendee.organisation);
        }
        let is_seated = |choice: &Choice| {
            choice.seat == Seat::Member && choice.attendee.organisation == attendee.organisation
        };
        let seat = if self.choices.iter().any(is_seated) { Seat::Member } else { Seat::Guest };
        match self.choices.iter_mut().find(is_meant) {
            Some(choice) if choice.is_ticked() => {}
            Some(choice) => choice.tick = Tick::Yes,
            None => {
                let name = name(overview, attendee);
                self.choices.push(Choice { attendee, name, seat, tick: Tick::Yes });
            }
        }
    }
}

impl Choice {
    fn is_ticked(&self) -> bool {
        self.tick != Tick::No
    }

    /// What stands behind its name; nothing for a member.
    const fn remark(&self, lang: Lang) -> Option<&'static str> {
        match (self.seat, self.tick) {
            (Seat::Member, _) => None,
            (Seat::Guest, Tick::Joins) => Some(lang.becomes_member()),
            (Seat::Guest, Tick::No | Tick::Yes) => Some(lang.guest()),
        }
    }
}

impl Areas {
    /// The cell of a choice when `top` is the first visible row of choices; `None` when it is out of sight.
    fn choice(&self, number: usize, top: usize) -> Option<Rect> {
        let row =
            (number / self.columns).checked_sub(top).filter(|row| *row < usize::from(self.choices.height))?;
        let width = self.choices.width / u16::try_from(self.columns).unwrap_or(1);
        let x = self.choices.x + width * u16::try_from(number % self.columns).unwrap_or(0);
        Some(Rect { x, y: self.choices.y + u16::try_from(row).unwrap_or(0), width, height: 1 })
    }

    /// The area in which the name of another organisation or person is typed.
    fn typing(&self) -> Rect {
        let line = self.other;
        Rect { x: line.x + PLUS.min(line.width), width: line.width.saturating_sub(PLUS), ..line }
    }
}

impl Attendance {
    /// How many choices fit side by side in `room` cells.
    pub(super) fn columns(&self, room: u16) -> usize {
        // The remark "gast" and what is between it and the name. A longer one may cost the end of the name.
        const REMARK: usize = 7;
        let remark = |choice: &Choice| if choice.seat == Seat::Guest { REMARK } else { 0 };
        let wide = |choice: &Choice| width(&choice.name) + remark(choice);
        let widest = self.choices.iter().map(wide).max().unwrap_or(0);
        let widest = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(BOX);
        usize::from((room / widest.clamp(16, (room / 2).clamp(16, 40))).max(1))
    }

    /// The number of rows that the choices take in this many columns.
    pub(super) fn rows(&self, columns: usize) -> usize {
        self.choices.len().div_ceil(columns)
    }

    /// The area of the list to pick from, when it is open.
    pub(super) fn list_area(&self, areas: &Areas, body: Rect) -> Option<Rect> {
        self.other.list_area(areas.typing(), body)
    }

    /// The row of that list at a position, and the number of rows shown.
    fn row_at(&self, at: Position, areas: &Areas, body: Rect) -> Option<(usize, u16)> {
        let inner = Block::bordered().inner(self.list_area(areas, body)?);
        Some((row_at(inner, at)?, inner.height))
    }

    /// The index of the choice at a position.
    fn choice_at(&self, at: Position, areas: &Areas) -> Option<usize> {
        let top = self.first_row(areas);
        (0..self.choices.len()).find(|n| areas.choice(*n, top).is_some_and(|area| area.contains(at)))
    }

    /// The first visible row of choices, such that the cursor is in sight.
    fn first_row(&self, areas: &Areas) -> usize {
        let height = usize::from(areas.choices.height);
        let last = self.rows(areas.columns).saturating_sub(height);
        (self.cursor / areas.columns + 1).saturating_sub(height).min(last)
    }
}

impl AttendanceView<'_> {
    /// Draws the choices and the line for another organisation.
    pub(super) fn draw(&self, frame: &mut Frame<'_>) {
        let theme = self.context.theme;
        let attendance = self.attendance;
        let top = attendance.first_row(self.areas);
        for (number, one) in attendance.choices.iter().enumerate() {
            let Some(area) = self.areas.choice(number, top) else { continue };
            let room = usize::from(area.width.saturating_sub(3));
            let under_cursor = self.focused && attendance.cursor == number;
            let sign = if under_cursor { "> " } else { "  " };
            let (tick, tone) = match one.tick {
                Tick::No => ("[ ] ", Tone::Plain),
                Tick::Yes => ("[x] ", Tone::Good),
                Tick::Joins => ("[+] ", Tone::Good),
            };
            let remark = one.remark(self.context.world.lang).map(|remark| format!(" · {remark}"));
            let remark = remark.unwrap_or_default();
            let name =
                truncate(&format!("{tick}{}", one.name), room.saturating_sub(width(&remark))).into_owned();
            let runs = vec![
                Span::raw(sign),
                Span::styled(name, theme.style(tone)),
                Span::styled(remark, theme.style(Tone::Muted)),
            ];
            frame.render_widget(Line::from(runs), area);
            if under_cursor {
                put_cursor(frame, area);
                frame.buffer_mut().set_style(area, theme.style(Tone::Selected));
            }
        }
        let plus = Rect { width: PLUS.min(self.areas.other.width), ..self.areas.other };
        frame.render_widget(Line::styled("+", theme.style(Tone::Muted)), plus);
        let placeholder = self.placeholder();
        let typing = self.areas.typing();
        self.picker(self.focused && attendance.is_typing(), &placeholder).draw(frame, typing);
    }

    /// Draws the list to pick from, when it is open, on top of the rest of the form.
    pub(super) fn draw_list(&self, frame: &mut Frame<'_>) {
        self.picker(true, "").draw_list(frame, self.areas.typing(), beside(&self.context.areas).list);
    }

    fn picker<'a>(&'a self, focused: bool, placeholder: &'a str) -> PickerView<'a> {
        let (lang, theme) = (self.context.world.lang, self.context.theme);
        PickerView { picker: &self.attendance.other, placeholder, focused, lang, theme }
    }

    /// What the line for another organisation says while it is empty. After a guest was picked there, it offers to make
    /// a member of them.
    fn placeholder(&self) -> Cow<'static, str> {
        let lang = self.context.world.lang;
        let last = self.attendance.choices.last().filter(|_| self.focused && self.attendance.is_typing());
        match last.filter(|last| last.seat == Seat::Guest && last.tick == Tick::Yes) {
            Some(guest) => Cow::Owned(lang.add_guest_as_member(&guest.name)),
            None => Cow::Borrowed(lang.another_organisation()),
        }
    }
}

fn another() -> Picker {
    Picker::of_records(Source::Parties, Most::One)
}

/// The name of an attendee, as in "Stad Diest (Liesbet Goos)".
fn name(overview: &Overview, attendee: Attendee) -> String {
    let organisation = overview.organisations().get(attendee.organisation);
    let name = organisation.map_or(Cow::Borrowed(""), |organisation| overview.label(organisation));
    let person = attendee.person.and_then(|person| overview.persons().get(person));
    let name = person.map_or_else(|| name.to_string(), |person| format!("{name} ({})", person.name));
    plain_line(&name).into_owned()
}
