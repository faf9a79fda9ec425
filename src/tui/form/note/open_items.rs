//! The field for the earlier follow-ups of the forum that are still open, to be ticked after the meeting.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::domain::{Briefing, Change, FollowUp, FollowUpId, ForumId};
use crate::text::plain_line;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::theme::Tone;
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::wrap::{truncate, width};
use crate::tui::world::World;

/// The follow-ups that were open when the form was opened, and those that are ticked.
#[derive(Debug, Clone)]
pub(super) struct OpenItems {
    items: Vec<FollowUpId>,
    ticked: BTreeSet<FollowUpId>,
    cursor: ListCursor,
}

/// The next step after an action.
pub(super) enum Then {
    /// The keyboard stays here.
    Stay,
    /// The keyboard goes to the field before this one.
    Previous,
    /// The keyboard goes to the field after this one.
    Next,
}

impl OpenItems {
    /// The open follow-ups of a forum: first the points for this meeting, then what others promised, then my own. Those
    /// in `ticked` are ticked.
    pub(super) fn new(world: &World, forum: ForumId, ticked: &[FollowUpId]) -> Self {
        let forum = world.overview().forums().get(forum);
        let briefing = forum.map(|forum| Briefing::new(world.overview(), forum, world.moment.today));
        let items = briefing.map_or_else(Vec::new, |briefing| {
            let Briefing { to_raise, promised, to_do, .. } = briefing;
            [to_raise, promised, to_do].concat().into_iter().map(|follow_up| follow_up.id).collect()
        });
        Self { items, ticked: ticked.iter().copied().collect(), cursor: ListCursor::default() }
    }

    /// The number of follow-ups.
    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }

    /// The follow-ups that are ticked.
    pub(super) fn ticked(&self) -> Vec<FollowUpId> {
        self.ticked.iter().copied().collect()
    }

    /// The changes that mark what is ticked as done, unless somebody else did.
    pub(super) fn changes(&self, world: &World) -> Vec<Change> {
        let follow_ups = self.ticked.iter().filter_map(|id| world.overview().follow_ups().get(*id));
        follow_ups.filter(|one| one.is_open()).map(|one| one.ticked(world.moment.today)).collect()
    }

    /// Puts the cursor on the first follow-up, or on the last.
    pub(super) fn enter(&mut self, at_end: bool, height: usize) {
        let row = if at_end { self.items.len() } else { 0 };
        self.cursor.select(row, self.items.len(), height);
    }

    /// Does `action` in a list of `height` rows.
    pub(super) fn act(&mut self, action: Action, height: usize) -> Then {
        match action {
            Action::Up if self.cursor.selected == 0 => return Then::Previous,
            Action::Down if self.cursor.selected + 1 >= self.items.len() => return Then::Next,
            Action::Toggle => self.toggle(),
            action => self.cursor.act(action, self.items.len(), height),
        }
        Then::Stay
    }

    /// Ticks or unticks the follow-up in a row of a list of `height` rows.
    pub(super) fn tick_row(&mut self, row: usize, height: usize) {
        if self.first(height) + row < self.items.len() {
            self.cursor.select(self.first(height) + row, self.items.len(), height);
            self.toggle();
        }
    }

    fn toggle(&mut self) {
        if let Some(id) = self.items.get(self.cursor.selected)
            && !self.ticked.remove(id)
        {
            self.ticked.insert(*id);
        }
    }

    /// The first visible row of a list of this height.
    fn first(&self, height: usize) -> usize {
        let least = (self.cursor.selected + 1).saturating_sub(height);
        self.cursor.top.clamp(least, self.cursor.selected.max(least))
    }

    /// Draws the list; the line under the cursor stands out when it has the keyboard.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, focused: bool, context: &Context<'_>) {
        let first = self.first(area.height.into());
        for (row, (number, id)) in area.rows().zip(self.items.iter().enumerate().skip(first)) {
            let under_cursor = focused && number == self.cursor.selected;
            let Some(follow_up) = context.world.overview().follow_ups().get(*id) else { continue };
            self.draw_item(frame, row, follow_up, context);
            if under_cursor {
                let style = context.theme.style(Tone::Selected);
                frame.buffer_mut().set_style(row, style);
                frame.buffer_mut().set_string(row.x, row.y, ">", style);
                put_cursor(frame, row);
            }
        }
    }

    fn draw_item(&self, frame: &mut Frame<'_>, row: Rect, follow_up: &FollowUp, context: &Context<'_>) {
        let theme = context.theme;
        let is_done = self.ticked.contains(&follow_up.id) || !follow_up.is_open();
        let (tick, tone) = if is_done { ("[x] ", Tone::Good) } else { ("[ ] ", Tone::Plain) };
        let details = if is_done { Vec::new() } else { context.world.follow_up_in_short(follow_up) };
        let room = usize::from(row.width.saturating_sub(3));
        let taken: usize = details.iter().map(|(text, _)| width(text)).sum();
        let text = plain_line(&follow_up.text);
        // The text keeps at least half of the room.
        let text = truncate(&text, room.saturating_sub(taken).max(room / 2).saturating_sub(tick.len()));
        let details = details.into_iter().map(|(text, tone)| Span::styled(text, theme.style(tone)));
        let mut line =
            Line::from(vec![Span::raw("  "), Span::styled(format!("{tick}{text}"), theme.style(tone))]);
        line.spans.extend(details);
        frame.render_widget(line, row);
    }
}
