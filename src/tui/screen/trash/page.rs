//! The trash as a page to read.

use super::{Contents, Report};
use crate::domain::Trashed;
use crate::tui::page::Shown;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page};
use crate::tui::world::World;

impl Shown for Report {
    /// The contents of the trash, an entry for each record.
    fn page(&self, world: &World) -> Page {
        let lang = world.lang;
        let mut page = Page::default();
        match &*self.0 {
            Contents::Unread => page.text(0, lang.reading_trash(), Tone::Muted),
            Contents::Unreadable(why) => page.text(0, why, Tone::Error),
            Contents::Read { entries, .. } if entries.is_empty() => {
                page.text(0, lang.empty_trash(), Tone::Muted);
            }
            Contents::Read { entries, .. } => {
                for trashed in entries {
                    entry(&mut page, trashed, self, world);
                }
                page.gap();
                page.text(0, lang.trash_keeps(), Tone::Muted);
            }
        }
        page
    }
}

/// The entry of a removed record: its name, when it was removed, and what was removed with it.
fn entry(page: &mut Page, trashed: &Trashed, report: &Report, world: &World) {
    let lang = world.lang;
    let title = lang.record_title(&trashed.record, report.known(world.overview()));
    let when = lang.moment_ago(trashed.at, &world.zone, world.moment.today);
    let along = lang.went_along(trashed);
    let what: Vec<String> = std::iter::once(when.clone()).chain(along.clone()).collect();
    let runs = vec![(title.clone(), Tone::Link), (format!("  {}", what.join(" · ")), Tone::Muted)];
    let along = along.map(|along| (along, Tone::Muted)).into_iter().collect();
    let cells = vec![vec![(title, Tone::Link)], along, vec![(when, Tone::Muted)]];
    let id = trashed.record.id();
    let kind = (lang.kind(id.kind()).to_owned(), Tone::Label);
    page.row(kind, (String::new(), Tone::Plain), runs, cells, Item::Trashed(id));
}
