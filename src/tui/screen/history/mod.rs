//! The history: what was changed and when, the latest first, and the way back to before any of it.

mod page;
mod update;

use std::sync::Arc;

use ratatui::Frame;

use super::Screen;
use crate::domain::{Kind, Overview, PastStep, Timestamp};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::keys::Scope;
use crate::tui::msg::Mouse;
use crate::tui::page::CachedPage;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::widget::page::{Item, PageView, Reading};

/// The state of the history: its steps and the selection.
#[derive(Debug, Clone, Default)]
pub struct State {
    report: Report,
    reading: Reading,
    made: CachedPage<Report>,
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
        };
        let contents = match steps {
            Ok(steps) => Contents::Read(steps.into_iter().map(step).collect()),
            Err(why) => Contents::Unreadable(why),
        };
        self.report = Report(Arc::new(contents));
    }

    fn steps(&self) -> &[Step] {
        match &*self.report.0 {
            Contents::Read(steps) => steps,
            Contents::Unread | Contents::Unreadable(_) => &[],
        }
    }

    /// The step on the selected line.
    fn step(&self) -> Option<&Step> {
        self.steps().get(self.reading.selected)
    }
}

impl Screen for State {
    fn scope(&self) -> Scope {
        Scope::History
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
        let (area, theme) = (context.areas.body, context.theme);
        let made = self.made.up_to_date(context.world, self.report.clone(), area.width);
        let mut reading = self.reading;
        reading.stay_inside(&made.layout, usize::from(area.height));
        PageView { layout: &made.layout, reading, focused: has_keyboard, theme }.draw(frame, area);
    }

    fn settle(&mut self, context: &Context<'_>) {
        let area = context.areas.body;
        self.made.renew(context.world, self.report.clone(), area.width);
        self.reading.stay_inside(&self.made.layout, usize::from(area.height));
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
