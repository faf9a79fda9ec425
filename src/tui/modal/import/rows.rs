//! The last step: what would change, the doubtful first.

use std::sync::Arc;

use super::record::{changed_fields, title};
use super::{Found, Import};
use crate::domain::{AnyRecord, MembershipId};
use crate::exchange::list::{Target, Why};
use crate::exchange::plan::{Answer, Decision, Doubt, Fate, Planned};
use crate::exchange::table::{Cell, Row};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::world::World;

/// The most cells that are shown of a row that is left out.
const MOST_CELLS: usize = 3;

/// What is shown of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    #[default]
    All,
    Doubtful,
    Faulty,
    New,
    Changed,
    Gone,
}

impl Filter {
    const ALL: [Self; 6] = [Self::All, Self::Doubtful, Self::Faulty, Self::New, Self::Changed, Self::Gone];

    pub(super) const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::All => lang.filter_all(),
            Self::Doubtful => lang.filter_doubtful(),
            Self::Faulty => lang.filter_faulty(),
            Self::New => lang.filter_new(),
            Self::Changed => lang.filter_changed(),
            Self::Gone => lang.filter_gone(),
        }
    }
}

/// A line of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The doubt with this number.
    Doubt(usize),
    /// The fault with this number.
    Fault(usize),
    /// What is no longer listed, by its number.
    Gone(usize),
    /// The record with this number.
    Record(usize),
    /// A row that is there twice, by its number.
    Twice(usize),
    /// A row that is left out, by its number.
    LeftOut(usize),
}

impl Import {
    /// The lines that are shown, the doubtful first.
    pub(super) fn lines(&self) -> Vec<Line> {
        self.lines_of(self.filter)
    }

    fn lines_of(&self, shown: Filter) -> Vec<Line> {
        let Some(plan) = self.plan() else { return Vec::new() };
        let shows = |filter: Filter| shown == Filter::All || shown == filter;
        let mut lines = Vec::new();
        if shows(Filter::Doubtful) {
            let (open, decided): (Vec<usize>, Vec<usize>) =
                (0..plan.doubts.len()).partition(|number| plan.doubts[*number].decided.is_none());
            lines.extend(open.into_iter().chain(decided).map(Line::Doubt));
        }
        if shows(Filter::Faulty) {
            lines.extend((0..plan.faults.len()).map(Line::Fault));
        }
        if shows(Filter::Gone) {
            lines.extend((0..plan.no_longer.len()).map(Line::Gone));
        }
        for (fate, filter) in [(Fate::New, Filter::New), (Fate::Changed, Filter::Changed)] {
            if shows(filter) {
                let of = |(number, planned): (usize, &Planned)| (planned.fate == fate).then_some(number);
                let mut of_fate: Vec<Line> =
                    plan.records.iter().enumerate().filter_map(of).map(Line::Record).collect();
                if fate == Fate::New {
                    of_fate.extend(self.left_out(|why| why == Why::Chosen));
                    of_fate.sort_by_key(|line| self.row_of(*line));
                }
                lines.extend(of_fate);
            }
        }
        if shown == Filter::All {
            lines.extend((0..plan.twice.len()).map(Line::Twice));
            lines.extend(self.left_out(|why| why != Why::Chosen));
        }
        lines
    }

    /// The rows that are left out for such a reason. Where the user chose it, it can be taken back, so they stay among
    /// the others.
    fn left_out(&self, is_shown: impl Fn(Why) -> bool) -> Vec<Line> {
        let left_out = self.plan().map_or(&[][..], |plan| &plan.left_out);
        let shown = left_out.iter().enumerate().filter(|(_, (_, why))| is_shown(*why));
        shown.map(|(number, _)| Line::LeftOut(number)).collect()
    }

    /// The row of the list that a record or a row that is left out comes from.
    fn row_of(&self, line: Line) -> Option<usize> {
        match line {
            Line::Record(number) => Some(self.plan()?.records.get(number)?.row),
            Line::LeftOut(number) => Some(self.plan()?.left_out.get(number)?.0),
            _ => None,
        }
    }

    /// Puts the cursor on the row that it stays on.
    pub(super) fn follow(&mut self) {
        let Some(row) = self.follows.take() else { return };
        if let Some(place) = self.lines().iter().position(|line| self.row_of(*line) == Some(row)) {
            self.rows.selected = place;
            self.rows.top = self.rows.top.min(place);
        }
    }

    /// The line under the cursor.
    pub(super) fn selected_line(&self) -> Option<Line> {
        self.lines().get(self.rows.selected).copied()
    }

    /// The doubt under the cursor.
    pub(super) fn selected_doubt(&self) -> Option<&Doubt> {
        match self.selected_line()? {
            Line::Doubt(number) => self.plan()?.doubts.get(number),
            _ => None,
        }
    }

    /// A line in words.
    pub(super) fn line_in_words(&self, line: Line, world: &World) -> String {
        let (Some(plan), lang) = (self.plan(), world.lang) else { return String::new() };
        let sheet = self.list().and_then(|list| list.table.sheet.as_deref());
        match line {
            Line::Doubt(number) => plan.doubts.get(number).map_or_else(String::new, |doubt| {
                format!("? {} → {}", doubt.name_of_row(lang), doubt.answer(lang))
            }),
            Line::Fault(number) => plan
                .faults
                .get(number)
                .map_or_else(String::new, |fault| format!("! {}", fault.in_words(sheet, lang))),
            Line::Gone(number) => plan.no_longer.get(number).map_or_else(String::new, |gone| {
                let name =
                    |id| plan.find(id, world.overview()).and_then(|record| record.name().map(str::to_owned));
                let names = [
                    gone.organisation.and_then(|id| name(id.into())),
                    gone.person.and_then(|id| name(id.into())),
                ];
                let names = names.into_iter().flatten().collect::<Vec<_>>().join(": ");
                let (sign, fate) = if gone.is_removed { ("[x]", lang.goes()) } else { ("[ ]", lang.stays()) };
                format!("{sign} {names} ({}) → {fate}", lang.filter_gone())
            }),
            Line::Record(number) => plan.records.get(number).map_or_else(String::new, |planned| {
                let sign = if planned.fate == Fate::New { "+" } else { "~" };
                format!("{sign} {}", title(planned, plan, world))
            }),
            Line::Twice(number) => plan
                .twice
                .get(number)
                .map_or_else(String::new, |(row, other)| format!("= {}", lang.row_twice(*row, *other))),
            Line::LeftOut(number) => plan.left_out.get(number).map_or_else(String::new, |(row, why)| {
                format!("- {}", lang.row_because(*row, &self.why_left_out(*row, *why, lang)))
            }),
        }
    }

    /// Why a row is left out, with what is in it.
    fn why_left_out(&self, row: usize, why: Why, lang: Lang) -> String {
        let found = self.list().and_then(|list| list.table.rows.iter().find(|other| other.number == row));
        // What is private stays so.
        let cells = found.filter(|_| why != Why::Private).into_iter().flat_map(Row::cells);
        let mut texts: Vec<String> = cells.map(Cell::shown).filter(|text| !text.is_empty()).collect();
        // Merged cells say the same.
        texts.dedup();
        texts.truncate(MOST_CELLS);
        let why = why.in_words(lang);
        if texts.is_empty() { why.to_owned() } else { format!("{why} ({})", texts.join(" · ")) }
    }

    /// A line in words, with what becomes of a cell that cannot be read.
    pub(super) fn line_in_full(&self, line: Line, world: &World) -> String {
        let words = self.line_in_words(line, world);
        let fault = match line {
            Line::Fault(number) => self.plan().and_then(|plan| plan.faults.get(number)),
            _ => None,
        };
        match fault.and_then(|fault| fault.why.outcome(world.lang)) {
            Some(outcome) => format!("{words}\n→ {outcome}"),
            None => words,
        }
    }

    /// How many records there are of each kind, in words.
    pub(super) fn counts(&self, lang: Lang) -> Vec<String> {
        self.plan().map(|plan| plan.counts(lang)).unwrap_or_default()
    }

    /// What the list and the store say about the line under the cursor: the name of each field, and both values.
    pub(super) fn sides(&self, world: &World) -> Vec<(String, String, String)> {
        let lang = world.lang;
        match self.selected_line() {
            Some(Line::Doubt(_)) => {
                let sides = self.selected_doubt().map_or(&[][..], |doubt| &doubt.sides);
                let label =
                    |code| Target::called(code).map_or_else(String::new, |target| target.in_words(lang));
                sides.iter().map(|side| (label(side.code), side.list.clone(), side.store.clone())).collect()
            }
            Some(Line::Record(number)) => {
                let planned = self.plan().and_then(|plan| plan.records.get(number));
                planned
                    .zip(self.plan())
                    .map(|(planned, plan)| changed_fields(planned, plan, world))
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// Changes the choice on the line under the cursor.
    fn toggle(&mut self, world: &World) -> Vec<Request> {
        let nothing = || vec![Request::Warn(world.lang.nothing_to_choose().to_owned())];
        let Some(line) = self.selected_line() else { return nothing() };
        self.follows = self.row_of(line);
        match line {
            Line::Doubt(_) => {
                let Some(doubt) = self.selected_doubt() else { return Vec::new() };
                let (matter, next) = (doubt.matter.clone(), next(doubt));
                self.choices.decide(matter, Some(next));
            }
            Line::Gone(number) => {
                let seat: Option<MembershipId> =
                    self.plan().and_then(|plan| plan.no_longer.get(number)).and_then(|gone| gone.membership);
                let Some(seat) = seat else { return nothing() };
                if !self.choices.removed.remove(&seat) {
                    self.choices.removed.insert(seat);
                }
            }
            Line::Record(number) => {
                let planned = self.plan().and_then(|plan| plan.records.get(number));
                let Some(planned) = planned.filter(|planned| !matches!(planned.after, AnyRecord::Note(_)))
                else {
                    return nothing();
                };
                let row = planned.row;
                self.choices.rows.insert(row, Answer::Skip);
            }
            Line::LeftOut(number) => {
                let left_out = self.plan().and_then(|plan| plan.left_out.get(number)).copied();
                let Some((row, Why::Chosen)) = left_out else { return nothing() };
                self.choices.take_back(row);
            }
            Line::Fault(_) | Line::Twice(_) => return nothing(),
        }
        self.read(world, false)
    }
}

/// The decision after the present one.
fn next(doubt: &Doubt) -> Decision {
    let decisions = doubt.decisions();
    let now = doubt.decided.unwrap_or(doubt.default);
    let place = decisions.iter().position(|decision| *decision == now).map_or(0, |place| place + 1);
    decisions.get(place).or(decisions.first()).copied().unwrap_or(Decision::Skip)
}

pub(super) fn update(import: &mut Import, action: Action, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(super::view::list_area(import, context).height);
    let lang = context.world.lang;
    match action {
        Action::Toggle => return import.toggle(context.world),
        Action::Filter => {
            let now = Filter::ALL.iter().position(|filter| *filter == import.filter).unwrap_or_default();
            // What has no lines is passed over; everything is always there.
            let next = Filter::ALL.iter().cycle().skip(now + 1).take(Filter::ALL.len());
            let is_used = |filter: &Filter| *filter == Filter::All || !import.lines_of(*filter).is_empty();
            import.filter = next.copied().find(is_used).unwrap_or_default();
            import.rows = ListCursor::default();
        }
        Action::Save if import.asked.is_some() => return vec![Request::Warn(lang.import_busy().to_owned())],
        Action::Save if import.is_outdated => {
            let mut requests = import.read(context.world, false);
            requests.push(Request::Warn(lang.plan_again().to_owned()));
            return requests;
        }
        Action::Save => {
            let Found::List(_, Ok(plan)) = std::mem::take(&mut import.found) else { return Vec::new() };
            let Some(change) = Arc::unwrap_or_clone(plan).into_change(context.world.overview()) else {
                return vec![Request::Close, Request::Warn(lang.nothing_to_import().to_owned())];
            };
            return vec![Request::Close, Request::commit(change)];
        }
        action => {
            let length = import.lines().len();
            import.rows.act(action, length, height);
        }
    }
    Vec::new()
}

pub(super) fn click(import: &mut Import, row: usize, context: &Context<'_>) -> Vec<Request> {
    let (length, height) =
        (import.lines().len(), usize::from(super::view::list_area(import, context).height));
    let row = import.rows.top + row;
    if row >= length {
        return Vec::new();
    }
    let was = import.rows.selected;
    import.rows.select(row, length, height);
    if was == row { import.toggle(context.world) } else { Vec::new() }
}
