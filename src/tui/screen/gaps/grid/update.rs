//! How actions and the mouse change the grid.

use super::plan::Plan;
use super::{Row, State};
use crate::domain::Sector;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;

impl State {
    /// Performs `action`, and returns what it asks for.
    pub(in crate::tui::screen::gaps) fn update(
        &mut self,
        action: Action,
        context: &Context<'_>,
    ) -> Vec<Request> {
        let page = Plan::new(self, context.areas.body).page();
        match action {
            Action::Up => self.move_rows(-1),
            Action::Down => self.move_rows(1),
            Action::PageUp => self.move_rows(-page.cast_signed()),
            Action::PageDown => self.move_rows(page.cast_signed()),
            Action::Top => self.select_row(0, true),
            Action::Bottom => self.select_row(self.rows.len(), false),
            Action::Left => self.move_columns(-1),
            Action::Right => self.move_columns(1),
            Action::NextPane => self.go_to_region(true),
            Action::PreviousPane => self.go_to_region(false),
            Action::Expand => self.set_open(true),
            Action::Collapse => self.set_open(false),
            Action::Order => self.order = self.order.next(),
            Action::Find => self.begin_to_find(),
            Action::Open => return self.enter(context),
            Action::Copy => {
                let words = self.words(context.world);
                return words.map(|words| Request::Effect(Effect::Copy(words))).into_iter().collect();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Handles a mouse event: a click selects a cell, a double click opens it.
    pub(in crate::tui::screen::gaps) fn click(
        &mut self,
        mouse: Mouse,
        context: &Context<'_>,
    ) -> Vec<Request> {
        let plan = Plan::new(self, context.areas.body);
        match mouse.gesture {
            Gesture::WheelUp => self.top = self.top.saturating_sub(WHEEL_ROWS),
            Gesture::WheelDown => {
                let last = self.rows.len().saturating_sub(plan.rows.len());
                self.top = (self.top + WHEEL_ROWS).min(last);
            }
            Gesture::Press | Gesture::DoublePress => {
                let (row, column) = plan.under(mouse.at);
                let row = row.and_then(|row| self.rows.get(row)).filter(|row| row.is_selectable());
                let Some(row) = row.copied() else { return Vec::new() };
                self.row = row;
                if let Some(column) = column.and_then(|column| self.columns.get(column)) {
                    self.forum = Some(column.forum);
                }
                if mouse.gesture == Gesture::DoublePress {
                    return vec![Request::Act(Action::Open)];
                }
            }
            Gesture::Drag | Gesture::Release => {}
        }
        Vec::new()
    }

    /// Opens or closes a sector, or opens the page of what is selected.
    fn enter(&mut self, context: &Context<'_>) -> Vec<Request> {
        if let Row::Sector(sector) = self.row {
            if !self.opened.remove(&sector) {
                self.opened.insert(sector);
            }
            return Vec::new();
        }
        let overview = context.world.overview();
        let place = self.selected(context.world).and_then(|item| item.opens(overview));
        place.map(Request::Open).into_iter().collect()
    }

    fn move_rows(&mut self, by: isize) {
        let from = self.row_number().unwrap_or(0);
        self.select_row(from.saturating_add_signed(by), by > 0);
    }

    /// Selects a row, or the nearest one that can be: below it when going down, otherwise above it.
    fn select_row(&mut self, number: usize, down: bool) {
        let number = number.min(self.rows.len().saturating_sub(1));
        let (above, below) = self.rows.split_at(number.min(self.rows.len()));
        let above = above.iter().rev().find(|row| row.is_selectable());
        let here = below.first().filter(|row| row.is_selectable());
        let below = below.iter().find(|row| row.is_selectable());
        let next = if down { below.or(above) } else { above.or(below) };
        self.row = here.or(next).copied().unwrap_or_default();
    }

    fn move_columns(&mut self, by: isize) {
        let number = self.column_number().unwrap_or(0).saturating_add_signed(by);
        let column = self.columns.get(number).or(self.columns.last());
        self.forum = column.map(|column| column.forum);
    }

    /// Goes to the first forum of the next region; or of this region and then of the one before it.
    fn go_to_region(&mut self, forwards: bool) {
        let at = self.column_number().unwrap_or(0);
        let begins = |number: &usize| {
            number
                .checked_sub(1)
                .is_none_or(|before| self.columns[before].region != self.columns[*number].region)
        };
        let mut starts = (0..self.columns.len()).filter(begins);
        let found = if forwards {
            starts.find(|start| *start > at)
        } else {
            starts.take_while(|start| *start < at).last()
        };
        if let Some(column) = found.and_then(|found| self.columns.get(found)) {
            self.forum = Some(column.forum);
        }
    }

    /// Opens or closes the sector of the selected row; all sectors when it is of none.
    fn set_open(&mut self, open: bool) {
        let sectors = match self.row {
            Row::Sector(sector) | Row::Partner(sector, _) => vec![sector],
            Row::Place | Row::Known | Row::Kind(_) | Row::Gap => Sector::ALL.to_vec(),
        };
        for sector in sectors {
            if open {
                self.opened.insert(sector);
            } else {
                self.opened.remove(&sector);
            }
        }
    }
}
