//! The text of the recovery screen, and its layout.

use ratatui::layout::Rect;

use super::{Content, Listed, Model};
use crate::tui::layout::{Areas, Pane, Panes};
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Layout, Page};

/// The number of rows below which none is left empty.
const FEW_ROWS: u16 = 9;

/// The layout of the whole screen.
pub(super) struct Shown {
    /// The areas of the screen, such as the status line.
    pub(super) areas: Areas,
    /// Why the store cannot be read.
    pub(super) damage: Part,
    /// Whether the text about the damage is too long for its area.
    pub(super) is_cut: bool,
    /// The explanation of what the user can do.
    pub(super) intro: Part,
    /// The backups.
    pub(super) list: Part,
}

/// A page, laid out, and the area in which it is drawn.
pub(super) struct Part {
    pub(super) layout: Layout,
    pub(super) area: Rect,
}

impl Part {
    /// Lays out `page` from row `y` of `body` downwards, at most `most` rows high.
    fn new(page: &Page, body: Rect, y: u16, most: u16) -> Self {
        let layout = Layout::new(page, body.width);
        let height = u16::try_from(layout.height()).unwrap_or(u16::MAX).min(most);
        Self { layout, area: Rect { y, height, ..body } }
    }

    pub(super) fn height(&self) -> usize {
        usize::from(self.area.height)
    }
}

impl Shown {
    pub(super) fn new(model: &Model) -> Self {
        let areas = Areas::new(model.size, None, Panes::Auto, Pane::Tree);
        let body = areas.body;
        // However long the text about the damage is, the list keeps room.
        let (gap, intro_rows) = if body.height < FEW_ROWS { (0, 1) } else { (1, body.height / 3) };
        let damage = Part::new(&damage(model), body, body.y, body.height * 2 / 5);
        let is_cut = damage.layout.height() > damage.height();
        let intro = Part::new(&intro(model), body, damage.area.bottom() + gap, intro_rows);
        let y = intro.area.bottom() + gap;
        let list = Layout::new(&list(model), body.width);
        let area = Rect { y, height: body.bottom().saturating_sub(y), ..body };
        Self { areas, damage, is_cut, intro, list: Part { layout: list, area } }
    }
}

impl Model {
    /// The date and time of a backup, as shown to the user.
    pub(super) fn when(&self, backup: &Listed) -> String {
        self.lang.moment(backup.taken, &self.zone)
    }
}

fn damage(model: &Model) -> Page {
    let mut page = Page::default();
    page.text(0, &model.damage, Tone::Error);
    page
}

fn intro(model: &Model) -> Page {
    let mut page = Page::default();
    page.text(0, model.lang.recovery_intro(), Tone::Plain);
    page
}

fn list(model: &Model) -> Page {
    let newest = model.newest_readable();
    let mut page = Page::default();
    for (number, backup) in model.backups.iter().enumerate() {
        let here = model.zone.to_datetime(backup.taken);
        let day = format!("{}: {}", number + 1, model.lang.short_date(here.date()));
        let (time, size) = (model.lang.time(here.time()), model.lang.file_size(backup.bytes));
        let sign = format!("{time:>5} {size:>9}  ");
        let summary = summary(model, backup, newest == Some(number));
        page.entry((day, Tone::Label), (sign, Tone::Plain), vec![summary], Item::Backup(number));
    }
    page
}

/// The lines that describe a backup, and their tone.
fn summary(model: &Model, backup: &Listed, is_newest: bool) -> (String, Tone) {
    let lang = model.lang;
    match &backup.content {
        Content::Unknown => (lang.backup_is_compared().to_owned(), Tone::Muted),
        Content::Unreadable => (lang.backup_is_unreadable().to_owned(), Tone::Error),
        Content::Readable(_) if is_newest => (lang.backup_is_newest().to_owned(), Tone::Good),
        Content::Readable(difference) => (lang.difference(difference).join("\n"), Tone::Plain),
    }
}
