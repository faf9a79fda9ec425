//! The history as a page to read.

use super::{Contents, Fate, Report, Step};
use crate::domain::Date;
use crate::tui::effect::MOST_STEPS;
use crate::tui::page::Shown;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl Shown for Report {
    /// The steps, an entry for each, under the days on which they were made.
    fn page(&self, world: &World) -> Page {
        let lang = world.lang;
        let mut page = Page::default();
        match &*self.0 {
            Contents::Unread => page.text(0, lang.reading_history(), Tone::Muted),
            Contents::Unreadable(why) => page.text(0, why, Tone::Error),
            Contents::Read(steps) if steps.is_empty() => page.text(0, lang.empty_history(), Tone::Muted),
            Contents::Read(steps) => {
                let mut day = None;
                for (number, step) in steps.iter().enumerate() {
                    entry(&mut page, number, step, &mut day, world);
                }
                if steps.len() == MOST_STEPS {
                    page.gap();
                    page.text(0, &lang.history_keeps(MOST_STEPS), Tone::Muted);
                }
            }
        }
        page
    }
}

/// The entry of a step, under the heading of its day if that is another than the last.
fn entry(page: &mut Page, number: usize, step: &Step, day: &mut Option<Date>, world: &World) {
    let lang = world.lang;
    let here = world.zone.to_datetime(step.at);
    if *day != Some(here.date()) {
        *day = Some(here.date());
        page.heading(&format!("{} {}", lang.weekday(here.date()), lang.date(here.date())));
    }
    let tone = if step.fate == Fate::Undone { Tone::Muted } else { Tone::Plain };
    let fate = step.fate.in_words(lang);
    let mut runs = vec![(step.what.clone(), tone)];
    runs.extend(fate.map(|fate| (format!("  {fate}"), Tone::Label)));
    let cells = vec![
        vec![(step.what.clone(), tone)],
        fate.map(|fate| (fate.to_owned(), Tone::Label)).into_iter().collect(),
    ];
    let time = (lang.time(here.time()), Tone::Label);
    page.row(time, (String::new(), Tone::Plain), runs, cells, Item::Step(number));
}
