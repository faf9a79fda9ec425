//! The agenda: what is due, what comes up, and which forums have gone quiet.

mod update;

use std::collections::BTreeSet;

use ratatui::Frame;

use super::Screen;
use crate::domain::{Agenda, FollowUpId, RecordId, Section, Subject};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::layout::{Areas, WithRecord};
use crate::tui::msg::Mouse;
use crate::tui::page::{CachedPage, RecordBeside, Shown};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Mark, Page, PageView, Reading};
use crate::tui::world::World;

/// The width from which the record is beside the agenda: below it, the columns need all of it.
const WITH_RECORD: u16 = 160;

/// The state of the agenda: its contents and the selection.
#[derive(Debug, Clone, Default)]
pub struct State {
    kept: Kept,
    reading: Reading,
    made: CachedPage<Kept>,
    /// The record of the selected line, where there is room for it.
    beside: RecordBeside,
    counts: Counts,
}

/// The filter on the agenda, and the follow-ups that keep their place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Kept {
    /// The record to which the agenda is limited; none for everything.
    about: Option<Subject>,
    /// The follow-ups that were ticked while the agenda was shown: they stay in their place.
    ticked: BTreeSet<FollowUpId>,
}

/// The numbers of items that are overdue and due today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    overdue: usize,
    today: usize,
}

impl Screen for State {
    fn scope(&self) -> Scope {
        Scope::Agenda
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        let about = self.kept.about.map(|about| Place::from(about).name(context.world.overview()));
        std::iter::once(context.world.lang.agenda_title().to_owned()).chain(about).collect()
    }

    /// The numbers of items that are overdue and due today.
    fn counts(&self, lang: Lang) -> Option<String> {
        let Counts { overdue, today } = self.counts;
        let overdue = (overdue > 0).then(|| lang.overdue_count(overdue));
        let today = (today > 0).then(|| lang.today_count(today));
        let counts: Vec<String> = overdue.into_iter().chain(today).collect();
        (!counts.is_empty()).then(|| counts.join(" · "))
    }

    /// Follow-ups that were ticked when the agenda was last shown move to those that are done.
    fn enter(&mut self) -> Vec<Request> {
        self.kept.ticked.clear();
        self.beside.leave();
        Vec::new()
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (layout, theme) = (&self.made.layout, context.theme);
        let WithRecord { list, beside } = areas(&context.areas);
        if let Some(beside) = beside {
            let focused = has_keyboard && self.beside.has_keyboard();
            self.beside.draw(frame, self.here(context.world), beside, context, focused);
        }
        let focused = has_keyboard && !self.beside.has_keyboard();
        PageView { layout, reading: self.reading, mark: Mark::of_list(focused), theme }.draw(frame, list);
    }

    fn settle(&mut self, context: &Context<'_>) {
        let (world, WithRecord { list, beside }) = (context.world, areas(&context.areas));
        self.kept.about = self.kept.about.filter(|about| Place::from(*about).exists(world.overview()));
        if self.made.renew_for(&mut self.reading, world, self.kept.clone(), list.as_size()) {
            self.counts = Counts::of(&self.kept.agenda(world));
        }
        self.beside.show(self.here(world), world, beside);
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        self.beside.selected().or_else(|| self.made.selected(self.reading))
    }

    fn is_of_use(&self, action: Action, context: &Context<'_>) -> bool {
        action != Action::NextPane || areas(&context.areas).beside.is_some()
    }

    /// Only records without a page, such as a follow-up: on the line of a forum that has gone
    /// quiet, nobody means to remove the whole forum.
    fn removable(&self, context: &Context<'_>) -> Option<RecordId> {
        self.record(context).filter(|id| Place::of(*id).is_none())
    }

    fn kept_to(&self) -> Option<Subject> {
        self.kept.about
    }

    fn keep_to(&mut self, about: Option<Subject>, _context: &Context<'_>) {
        *self = Self { kept: Kept { about, ..Kept::default() }, ..Self::default() };
    }
}

impl State {
    /// The record that the selected line is about.
    fn here(&self, world: &World) -> Option<Place> {
        self.made.selected(self.reading).and_then(|item| item.opens(world.overview()))
    }
}

/// The areas of the list and of the record beside it.
fn areas(areas: &Areas) -> WithRecord {
    WithRecord::new(areas, WITH_RECORD)
}

impl Kept {
    fn agenda<'a>(&self, world: &'a World) -> Agenda<'a> {
        Agenda::with_ticked(world.overview(), world.moment.today, self.about, &self.ticked)
    }
}

impl Shown for Kept {
    fn page(&self, world: &World) -> Page {
        let agenda = self.agenda(world);
        let mut page = world.agenda(&agenda);
        if agenda.is_empty() {
            let lang = world.lang;
            let text =
                if self.about.is_some() { lang.empty_agenda_here() } else { lang.empty_agenda_at_all() };
            page.text(0, text, Tone::Muted);
        }
        page
    }
}

impl Counts {
    fn of(agenda: &Agenda<'_>) -> Self {
        Self { overdue: agenda.count(Section::Overdue), today: agenda.count(Section::Today) }
    }
}
