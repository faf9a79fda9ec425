//! Where each step of a history led: the states of the file, and the way from each to every other.
//!
//! Undoing and redoing go back and forth between the same states, so the states form a tree: each was made from
//! another by one change. A state is recognised by the digest of its file. Between two states of one tree leads one
//! way, and every move on it fits exactly. A file that nothing is known of begins a tree of its own.

use std::collections::HashMap;

use uuid::Uuid;

use super::super::digest::Digest;
use crate::domain::{Past, Timestamp};

/// A change, as its position among those in the history, and whether it is made or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::store) struct Move {
    pub(in crate::store) made: usize,
    pub(in crate::store) way: Way,
}

/// Whether a change is made or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::store) enum Way {
    /// It is made.
    Forth,
    /// It is taken back.
    Back,
}

/// A state, as its position among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::store) struct StateId(usize);

/// A state of the file.
#[derive(Debug)]
struct State {
    /// The state from which it was made, and by which move; none at the beginning of a tree.
    from: Option<(StateId, Move)>,
    depth: usize,
    /// The digest of the file, as it was last in this state.
    file: Option<Digest>,
}

/// A state together with what could be undone there.
#[derive(Debug, Clone, Copy)]
struct Place {
    state: StateId,
    to_undo: Option<usize>,
}

/// One line of the history: a step from one state to the next.
#[derive(Debug, Clone, Copy)]
struct Visit {
    id: Uuid,
    at: Timestamp,
    before: Place,
}

/// A part of a stack. Stacks share their lower parts, so that each line can keep the stack of its moment.
#[derive(Debug)]
struct Cell {
    top: Move,
    below: Option<usize>,
    depth: usize,
}

/// All states, the present one, and what can be undone and redone from there.
#[derive(Debug)]
pub(super) struct Timeline {
    states: Vec<State>,
    made_from: HashMap<(StateId, Move), StateId>,
    by_file: HashMap<Digest, StateId>,
    visits: Vec<Visit>,
    cells: Vec<Cell>,
    here: Place,
    /// The next one last.
    to_redo: Vec<Move>,
}

/// Steps that led away from an earlier state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Later {
    /// The line of the first of them.
    pub(in crate::store) line: Uuid,
    /// How many changes lie between that state and the present one.
    pub(in crate::store) changes: usize,
    /// When the first was made.
    pub(in crate::store) first: Timestamp,
    /// When the last was made.
    pub(in crate::store) last: Timestamp,
}

impl Move {
    pub(super) const fn opposite(self) -> Self {
        let way = match self.way {
            Way::Forth => Way::Back,
            Way::Back => Way::Forth,
        };
        Self { way, ..self }
    }
}

impl Default for Timeline {
    fn default() -> Self {
        let start = State { from: None, depth: 0, file: None };
        Self {
            states: vec![start],
            made_from: HashMap::new(),
            by_file: HashMap::new(),
            visits: Vec::new(),
            cells: Vec::new(),
            here: Place { state: StateId(0), to_undo: None },
            to_redo: Vec::new(),
        }
    }
}

impl Timeline {
    /// The present state, in which the last step left the file.
    pub(super) const fn here(&self) -> StateId {
        self.here.state
    }

    /// The digest of the file in the present state, if it is known.
    pub(super) fn file_here(&self) -> Option<Digest> {
        self.states[self.here.state.0].file
    }

    /// The latest state with this file.
    pub(super) fn with_file(&self, file: Digest) -> Option<StateId> {
        self.by_file.get(&file).copied()
    }

    pub(super) fn past(&self) -> Past {
        let undo = self.here.to_undo.map_or(0, |top| self.cells[top].depth);
        Past { undo, redo: self.to_redo.len() }
    }

    /// What was done last and can be undone.
    pub(super) fn next_to_undo(&self) -> Option<Move> {
        self.here.to_undo.map(|top| self.cells[top].top)
    }

    /// The changes that can be undone, as positions in the history, in the order in which that happens.
    pub(super) fn to_undo(&self) -> impl Iterator<Item = usize> {
        let top = self.here.to_undo.map(|top| &self.cells[top]);
        let below = |cell: &&Cell| cell.below.map(|below| &self.cells[below]);
        std::iter::successors(top, below).map(|cell| cell.top.made)
    }

    /// What can be redone.
    pub(super) fn next_to_redo(&self) -> Option<Move> {
        self.to_redo.last().copied()
    }

    /// Begins a line that was written when the file had this digest. If that is not the present state, something
    /// happened in between that is not in the history.
    pub(super) fn begin_with(&mut self, line: (Uuid, Timestamp), file: Option<Digest>) {
        let Some(file) = file else { return };
        let before = self.here;
        let state = match (self.with_file(file), self.file_here()) {
            (Some(state), _) => state,
            (None, None) => self.here.state,
            (None, Some(_)) => self.begin_tree(),
        };
        self.arrive_at(state, file);
        if before.state != state {
            let (id, at) = line;
            self.visits.push(Visit { id, at, before });
        }
    }

    fn begin_tree(&mut self) -> StateId {
        self.states.push(State { from: None, depth: 0, file: None });
        StateId(self.states.len() - 1)
    }

    fn arrive_at(&mut self, state: StateId, file: Digest) {
        self.here.state = state;
        self.states[state.0].file = Some(file);
        self.by_file.insert(file, state);
    }

    /// Ends a line that began at `before` and left a file with this digest.
    pub(super) fn end(&mut self, line: (Uuid, Timestamp), before: Before, file: Option<Digest>) {
        let (id, at) = line;
        self.visits.push(Visit { id, at, before: before.0 });
        let Some(file) = file else { return };
        let stayed = before.0.state == self.here.state;
        if stayed && self.file_here().is_some_and(|known| known != file) && !before.1 {
            self.here.state = self.begin_tree();
        }
        self.arrive_at(self.here.state, file);
    }

    /// The place where a line begins. `is_rewritten` says that the line writes the same state again, so that another
    /// digest is no other state.
    pub(super) const fn before(&self, is_rewritten: bool) -> Before {
        Before(self.here, is_rewritten)
    }

    /// Makes a change that can be undone. What was undone before can no longer be redone.
    pub(super) fn make(&mut self, made: usize) {
        let step = Move { made, way: Way::Forth };
        self.to_redo.clear();
        self.go(step);
        self.push(step);
    }

    /// Makes a change that is no step: somebody else made it.
    pub(super) fn find(&mut self, made: usize) {
        self.go(Move { made, way: Way::Forth });
    }

    /// Undoes the latest change for which `is_it` holds. Returns the move.
    pub(super) fn undo(&mut self, is_it: impl Fn(usize) -> bool) -> Option<Move> {
        let step = self.take_to_undo(&is_it)?;
        self.go(step.opposite());
        self.to_redo.push(step);
        Some(step.opposite())
    }

    /// Redoes the change that was undone last, of those for which `is_it` holds. Returns the move.
    pub(super) fn redo(&mut self, is_it: impl Fn(usize) -> bool) -> Option<Move> {
        let step = self.take_to_redo(&is_it)?;
        self.go(step);
        self.push(step);
        Some(step)
    }

    /// Takes a change from both stacks.
    pub(super) fn set_aside(&mut self, is_it: impl Fn(usize) -> bool) {
        self.take_to_undo(&is_it);
        self.take_to_redo(&is_it);
    }

    /// Goes back to where the file was before this line. What led from there to here can be redone. Returns the moves
    /// back; none when the line or a way is not known.
    pub(super) fn back_before(&mut self, line: Uuid, file: Option<Digest>) -> Vec<Move> {
        let state = file.and_then(|file| self.with_file(file));
        let mut visits = self.visits.iter().rev().filter(|visit| visit.id == line);
        // A line that did not begin where the one before it ended left two states.
        let there = visits.clone().find(|visit| Some(visit.before.state) == state);
        let Some(visit) = there.or_else(|| visits.next()).copied() else { return Vec::new() };
        let back = self.way(self.here.state, visit.before.state);
        match &back {
            Some(back) => self.to_redo.extend(back.iter().map(|step| step.opposite())),
            None => self.to_redo.clear(),
        }
        self.here = visit.before;
        back.unwrap_or_default()
    }

    /// Begins a tree: the file was replaced by another.
    pub(super) fn lose_track(&mut self) {
        self.here.state = self.begin_tree();
    }

    /// Forgets the digests of all files, because all were rewritten.
    pub(super) fn forget_files(&mut self) {
        self.by_file.clear();
        self.states.iter_mut().for_each(|state| state.file = None);
    }

    /// The steps from the latest moment when the file was in this state; none if it never left it.
    pub(super) fn later_than(&self, state: StateId) -> Option<Later> {
        let left = self.visits.iter().rposition(|visit| visit.before.state == state)?;
        let (first, last) = (self.visits[left], self.visits.last()?);
        let changes = self.way(state, self.here.state).map_or(self.visits.len() - left, |way| way.len());
        Some(Later { line: first.id, changes, first: first.at, last: last.at })
    }

    /// The state before the step of this moment, and its line.
    pub(super) fn before_moment(&self, moment: Timestamp) -> Option<(StateId, Uuid)> {
        let visit = self.visits.iter().rev().find(|visit| visit.at == moment)?;
        Some((visit.before.state, visit.id))
    }

    /// The moments of all steps, the latest last.
    pub(super) fn moments(&self) -> impl DoubleEndedIterator<Item = Timestamp> {
        self.visits.iter().map(|visit| visit.at)
    }

    /// The moves from one state to another; none when they are in different trees.
    pub(super) fn way(&self, from: StateId, to: StateId) -> Option<Vec<Move>> {
        let (mut up, mut down) = (Vec::new(), Vec::new());
        let (mut low, mut high) = (from, to);
        while low != high {
            let (low_state, high_state) = (&self.states[low.0], &self.states[high.0]);
            if low_state.depth >= high_state.depth {
                let (above, step) = low_state.from?;
                up.push(step.opposite());
                low = above;
            } else {
                let (above, step) = high_state.from?;
                down.push(step);
                high = above;
            }
        }
        up.extend(down.into_iter().rev());
        Some(up)
    }

    fn go(&mut self, step: Move) {
        let here = self.here.state;
        self.here.state = match self.states[here.0].from {
            Some((above, down)) if down == step.opposite() => above,
            _ => match self.made_from.get(&(here, step)) {
                Some(&below) => below,
                None => self.grow(here, step),
            },
        };
    }

    fn grow(&mut self, from: StateId, step: Move) -> StateId {
        let depth = self.states[from.0].depth + 1;
        let state = StateId(self.states.len());
        self.states.push(State { from: Some((from, step)), depth, file: None });
        self.made_from.insert((from, step), state);
        state
    }

    fn push(&mut self, step: Move) {
        let below = self.here.to_undo;
        let depth = below.map_or(0, |below| self.cells[below].depth) + 1;
        self.cells.push(Cell { top: step, below, depth });
        self.here.to_undo = Some(self.cells.len() - 1);
    }

    fn take_to_undo(&mut self, is_it: &impl Fn(usize) -> bool) -> Option<Move> {
        let mut above = Vec::new();
        let mut at = self.here.to_undo;
        while let Some(cell) = at.map(|at| &self.cells[at]) {
            let (top, below) = (cell.top, cell.below);
            if is_it(top.made) {
                self.here.to_undo = below;
                above.into_iter().rev().for_each(|step| self.push(step));
                return Some(top);
            }
            above.push(top);
            at = below;
        }
        None
    }

    fn take_to_redo(&mut self, is_it: &impl Fn(usize) -> bool) -> Option<Move> {
        let at = self.to_redo.iter().rposition(|step| is_it(step.made))?;
        Some(self.to_redo.remove(at))
    }
}

/// Where a line begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before(Place, bool);
