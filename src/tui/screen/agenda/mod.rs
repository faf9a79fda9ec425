//! The agenda: what is due, what comes up, and which forums have gone quiet.

mod update;
mod view;

pub use update::{click, update};
pub use view::view;

use std::collections::BTreeSet;

use ratatui::layout::Size;

use crate::domain::{Agenda, FollowUpId, Overview, Section, Subject};
use crate::i18n::Lang;
use crate::tui::page::{Context, MadePage, Shown};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page, Reading};
use crate::tui::world::World;

/// What the agenda shows, and where the reader is in it.
#[derive(Debug, Clone, Default)]
pub struct State {
    kept: Kept,
    reading: Reading,
    made: MadePage<Kept>,
    counts: Counts,
}

/// What is kept in the agenda, and what is kept where it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Kept {
    /// To what the agenda is kept; none for everything.
    about: Option<Subject>,
    /// The follow-ups that were ticked while the agenda is shown: they stay where they were.
    ticked: BTreeSet<FollowUpId>,
}

/// How much asks for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    overdue: usize,
    today: usize,
}

impl State {
    /// Shows the agenda: what was ticked when it was shown before is now among what was done.
    pub fn enter(&mut self) {
        self.kept.ticked.clear();
    }

    /// Keeps the agenda to what belongs to this.
    pub fn keep_to(&mut self, about: Option<Subject>) {
        *self = Self { kept: Kept { about, ..Kept::default() }, ..Self::default() };
    }

    /// What is shown, from the outside in.
    pub fn breadcrumb(&self, overview: &Overview, lang: Lang) -> Vec<String> {
        let about = self.kept.about.map(|about| Place::from(about).name(overview));
        std::iter::once(lang.agenda_title().to_owned()).chain(about).collect()
    }

    /// How much is overdue and for today, in words; none when nothing is.
    pub fn counts(&self, lang: Lang) -> Option<String> {
        let Counts { overdue, today } = self.counts;
        let overdue = (overdue > 0).then(|| lang.overdue_count(overdue));
        let today = (today > 0).then(|| lang.today_count(today));
        let counts: Vec<String> = overdue.into_iter().chain(today).collect();
        (!counts.is_empty()).then(|| counts.join(" · "))
    }

    /// What the selected line stands for.
    pub fn selected(&self) -> Option<Item> {
        self.made.page.items().get(self.reading.selected).copied()
    }

    /// Makes the agenda anew where what it is made of changed. The cursor stays on what it was on, wherever
    /// that went.
    pub fn bring_up_to_date(&mut self, world: &World, size: Size) {
        let overview = world.overview();
        self.kept.about = self.kept.about.filter(|about| Place::from(*about).exists(overview));
        let height = usize::from(size.height);
        let selected = self.selected();
        if self.made.renew(world, self.kept.clone(), size.width) {
            self.counts = Counts::of(&self.kept.agenda(&world.context()));
            let items = self.made.page.items();
            if let Some(number) = items.iter().position(|item| Some(*item) == selected) {
                self.reading.select(number, &self.made.layout, height);
            }
        }
        self.reading.stay_inside(&self.made.layout, height);
    }
}

impl Kept {
    fn agenda<'a>(&self, context: &Context<'a>) -> Agenda<'a> {
        Agenda::with_ticked(context.overview, context.today, self.about, &self.ticked)
    }
}

impl Shown for Kept {
    fn page(&self, world: &World) -> Page {
        let context = world.context();
        let agenda = self.agenda(&context);
        let mut page = context.agenda(&agenda);
        if agenda.is_empty() {
            let lang = context.lang;
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
