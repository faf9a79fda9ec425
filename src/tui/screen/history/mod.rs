//! The history: what was changed and when, the latest first, and the way back to before any of it.

mod detail;
mod page;
mod update;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Screen;
use crate::domain::{Change, Kind, Overview, PastStep, Timestamp};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::keys::Scope;
use crate::tui::layout::{Areas, Beside, WithRecord};
use crate::tui::msg::Mouse;
use crate::tui::page::{CachedPage, PageBeside};
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, Mark, PageView, Reading};

use detail::Selected;

/// The width from which what a change did is beside the list.
const WITH_CHANGE: u16 = 110;

/// The state of the history: its steps and the selection.
#[derive(Debug, Clone, Default)]
pub struct State {
    report: Report,
    reading: Reading,
    made: CachedPage<Report>,
    /// What the selected step did: beside the list, or in its place.
    detail: PageBeside<Option<Selected>>,
    /// Whether that is on the screen, as far as was seen last.
    is_detailed: bool,
}

/// The steps that the store last reported. Two are equal only if they are the same report.
#[derive(Debug, Clone, Default)]
struct Report(Arc<Contents>);

impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The steps, as far as they are known.
#[derive(Debug, Clone, Default)]
enum Contents {
    /// Not known yet: the history is being read.
    #[default]
    Unread,
    /// The latest steps, newest first.
    Read(Vec<Step>),
    /// It could not be read; the text says why.
    Unreadable(String),
}

/// A change that was made.
#[derive(Debug, Clone)]
struct Step {
    at: Timestamp,
    change: Change,
    /// The change in words.
    what: String,
    fate: Fate,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stands, and after this many undos it does not.
    Stands(usize),
    /// It was undone.
    Undone,
    /// It stands, and no longer fits to be undone.
    Fixed,
}

impl State {
    /// Shows the steps that the store reported, or the message that says why they are not known.
    pub fn show(&mut self, steps: Result<Vec<PastStep>, String>, overview: &Overview, lang: Lang) {
        let step = |step: PastStep| Step {
            at: step.at,
            what: lang.change_named(&step.change, overview),
            fate: match step.undo {
                Some(undos) => Fate::Stands(undos),
                None if step.undone => Fate::Undone,
                None => Fate::Fixed,
            },
            change: step.change,
        };
        let contents = match steps {
            Ok(steps) => Contents::Read(steps.into_iter().map(step).collect()),
            Err(why) => Contents::Unreadable(why),
        };
        self.report = Report(Arc::new(contents));
    }

    /// The step on the selected line.
    fn step(&self) -> Option<&Step> {
        self.report.steps().get(self.reading.selected)
    }

    /// The same, to show what it did.
    fn here(&self) -> Option<Selected> {
        self.step().map(|_| Selected { report: self.report.clone(), number: self.reading.selected })
    }

    /// The areas of the list and of what the selected step did. On a narrow screen that takes the place of the list.
    fn areas(&self, areas: &Areas) -> WithRecord {
        let shared = WithRecord::new(areas, WITH_CHANGE);
        if shared.beside.is_some() || !self.detail.has_keyboard() {
            return shared;
        }
        let divider = Rect { width: 0, height: 0, ..areas.body };
        WithRecord { list: areas.body, beside: Some(Beside { divider, record: areas.body }) }
    }
}

impl Report {
    fn steps(&self) -> &[Step] {
        match &*self.0 {
            Contents::Read(steps) => steps,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }
}

impl Fate {
    /// What the history says of it; nothing if the change stands.
    const fn in_words(self, lang: Lang) -> Option<&'static str> {
        match self {
            Self::Stands(_) => None,
            Self::Undone => Some(lang.was_undone()),
            Self::Fixed => Some(lang.cannot_be_undone()),
        }
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        if self.is_detailed { Scope::Change } else { Scope::History }
    }

    fn breadcrumb(&self, context: &Context<'_>) -> Vec<String> {
        vec![context.world.lang.history_title().to_owned()]
    }

    /// The store is asked for the steps each time.
    fn enter(&mut self) -> Vec<Request> {
        *self = Self::default();
        vec![Request::Effect(Effect::ReadHistory)]
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        update::update(self, action, context)
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        update::click(self, mouse, context)
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (WithRecord { list, beside }, theme) = (self.areas(&context.areas), context.theme);
        let is_beside = self.detail.has_keyboard();
        if let Some(beside) = beside {
            self.detail.draw(frame, self.here(), beside, context, has_keyboard && is_beside);
            if beside.record == list {
                return;
            }
        }
        let made = self.made.up_to_date(context.world, self.report.clone(), list.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(list.height));
        let focused = has_keyboard && !is_beside;
        PageView { layout: &made.layout, reading, mark: Mark::of_list(focused), theme }.draw(frame, list);
    }

    fn settle(&mut self, context: &Context<'_>) {
        let WithRecord { list, beside } = self.areas(&context.areas);
        self.made.renew(context.world, self.report.clone(), list.width);
        self.reading.stay_inside(&self.made.layout, usize::from(list.height));
        self.detail.show(self.here(), context.world, beside);
        self.is_detailed = beside.is_some();
    }

    fn is_of_use(&self, action: Action, context: &Context<'_>) -> bool {
        action != Action::NextPane || WithRecord::new(&context.areas, WITH_CHANGE).beside.is_some()
    }

    fn selected(&self, _context: &Context<'_>) -> Option<Item> {
        self.step().map(|_| Item::Step(self.reading.selected))
    }

    /// A change has no page.
    fn place(&self, _context: &Context<'_>) -> Option<Place> {
        None
    }

    fn addable(&self, _context: &Context<'_>) -> Option<Kind> {
        None
    }
}
