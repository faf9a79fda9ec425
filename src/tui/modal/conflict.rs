//! A conflict: my changes and theirs side by side, for the user to choose from.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::domain::{AnyRecord, Change, Clash, Dispute, Disputed, Field, Overview, Side};
use crate::fields::FormValues;
use crate::i18n::Lang;
use crate::text::{plain, plain_line};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::keys::Scope;
use crate::tui::layout::centred;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::theme::Tone;
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::more::more_below;
use crate::tui::widget::picker::Catalogue;
use crate::tui::widget::wrap::{truncate, wrap};

/// The greatest width of the popup, in cells.
const WIDTH: u16 = 96;
/// The most rows of a value that are shown.
const MOST_ROWS: usize = 5;

/// A change that clashes with what somebody else did to the same records.
#[derive(Debug, Clone)]
pub struct Conflict {
    change: Change,
    parts: Vec<Part>,
    /// A description of what is merged without asking; none when nothing is.
    merged: Option<String>,
    /// The option under the cursor, counted over all parts; one past the last means the button that saves.
    cursor: usize,
}

/// A clash to decide, and the side that was chosen.
#[derive(Debug, Clone)]
struct Part {
    clash: Clash,
    title: String,
    options: Vec<Choosable>,
    chosen: Option<Side>,
}

/// One of the sides to choose.
#[derive(Debug, Clone)]
struct Choosable {
    side: Side,
    words: String,
}

/// A row to draw.
struct Row {
    text: String,
    tone: Tone,
    option: Option<usize>,
}

impl Conflict {
    /// The choices to make before `change` can be saved in the current records.
    pub fn new(change: Change, clashes: Vec<Clash>, overview: &Overview, lang: Lang) -> Self {
        let merged = merged(&clashes, lang);
        let parts = clashes.into_iter().map(|clash| Part::new(clash, overview, lang)).collect();
        Self { change, parts, merged, cursor: 0 }
    }

    fn options(&self) -> usize {
        self.parts.iter().map(|part| part.options.len()).sum()
    }

    /// Chooses an option and moves the cursor to the next clash, or to the button when none is left.
    fn choose(&mut self, option: usize) {
        let mut first = 0;
        for part in &mut self.parts {
            if let Some(chosen) = option.checked_sub(first).and_then(|number| part.options.get(number)) {
                part.chosen = Some(chosen.side);
                break;
            }
            first += part.options.len();
        }
        self.cursor = self.first_open().unwrap_or(self.options());
    }

    /// The first option of the first clash that is not decided; none when all are.
    fn first_open(&self) -> Option<usize> {
        let open = self.parts.iter().position(|part| part.chosen.is_none())?;
        Some(self.parts[..open].iter().map(|part| part.options.len()).sum())
    }

    fn save(&mut self, overview: &Overview, lang: Lang) -> Vec<Request> {
        if let Some(open) = self.first_open() {
            self.cursor = open;
            return vec![Request::Warn(lang.conflict_choose_first().to_owned())];
        }
        // What somebody else has changed since this was asked is asked next: the change was made to the records
        // as they were, and no longer applies.
        let chosen = |clash: &Clash| {
            let part = self.parts.iter().find(|part| part.clash == *clash);
            part.and_then(|part| part.chosen)
        };
        let mut is_new = false;
        let change = self.change.reconciled(overview, &mut |clash| {
            chosen(clash).unwrap_or_else(|| {
                is_new = true;
                Side::Theirs
            })
        });
        if is_new {
            return vec![Request::Close, Request::Reconcile(Box::new(self.change.clone()))];
        }
        vec![Request::Close, Request::Settle(Box::new(self.change.clone()), Box::new(change))]
    }

    fn rows(&self, width: u16, lang: Lang) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut push = |text: &str, indent: usize, most: usize, tone, option| {
            let room = width.saturating_sub(u16::try_from(indent).unwrap_or(0));
            let wrapped = wrap(text, room);
            let cut = wrapped.len() > most;
            for (number, line) in wrapped.into_iter().take(most).enumerate() {
                let words = text.get(line.range).unwrap_or_default().trim_end();
                let words = if cut && number + 1 == most { format!("{words} …") } else { words.to_owned() };
                let words = truncate(&words, usize::from(room)).into_owned();
                rows.push(Row { text: format!("{}{words}", " ".repeat(indent)), tone, option });
            }
        };
        push(lang.conflict_intro(), 0, 9, Tone::Muted, None);
        if let Some(merged) = &self.merged {
            push(merged, 0, 4, Tone::Muted, None);
        }
        let mut option = 0;
        for part in &self.parts {
            push(" ", 0, 1, Tone::Plain, None);
            push(&part.title, 0, 3, Tone::Heading, None);
            for choosable in &part.options {
                let sign = if part.chosen == Some(choosable.side) { "(•)" } else { "( )" };
                let cursor = if option == self.cursor { ">" } else { " " };
                let tone = if option == self.cursor { Tone::Selected } else { Tone::Plain };
                let label = part.label(choosable.side, lang);
                push(&format!("{cursor} {sign} {label}"), 0, 1, tone, Some(option));
                push(&choosable.words, 6, MOST_ROWS, Tone::Plain, Some(option));
                option += 1;
            }
        }
        push(" ", 0, 1, Tone::Plain, None);
        let (cursor, tone) = if option == self.cursor { (">", Tone::Selected) } else { (" ", Tone::Plain) };
        push(&format!("{cursor} [ {} ]", lang.save_button()), 0, 1, tone, Some(option));
        rows
    }

    /// The area of the popup, as high as its contents.
    fn area(&self, outer: Rect, lang: Lang) -> Rect {
        let width = inside(centred(outer, WIDTH, outer.height)).width;
        let height = u16::try_from(self.rows(width, lang).len() + 2).unwrap_or(u16::MAX);
        centred(outer, WIDTH, height)
    }

    /// The first visible row, such that the option under the cursor is in sight.
    fn top(&self, inside: Rect, lang: Lang) -> usize {
        let rows = self.rows(inside.width, lang);
        let height = usize::from(inside.height);
        let last = rows.iter().rposition(|row| row.option == Some(self.cursor)).unwrap_or(0);
        (last + 1).saturating_sub(height).min(rows.len().saturating_sub(height))
    }
}

impl Modal for Conflict {
    fn scope(&self) -> Scope {
        Scope::Conflict
    }

    /// Does `action`. Saving asks for the change with the chosen sides, once each clash has one.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let lang = context.world.lang;
        let last = self.options();
        match action {
            Action::Up | Action::PreviousField => self.cursor = self.cursor.saturating_sub(1),
            Action::Down | Action::NextField => self.cursor = (self.cursor + 1).min(last),
            Action::Top => self.cursor = 0,
            Action::Bottom => self.cursor = last.saturating_sub(1),
            Action::Open | Action::Toggle if self.cursor < last => self.choose(self.cursor),
            Action::Open | Action::Save => return self.save(context.world.overview(), lang),
            Action::Back => return vec![Request::Close, Request::Warn(lang.conflict_not_saved().to_owned())],
            _ => {}
        }
        Vec::new()
    }

    /// Handles the mouse: a click on an option chooses it.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let lang = context.world.lang;
        let inside = inside(self.area(context.areas.over, lang));
        match mouse.gesture {
            Gesture::Press | Gesture::DoublePress if inside.contains(mouse.at) => {
                let row = self.top(inside, lang) + usize::from(mouse.at.y - inside.y);
                if let Some(option) = self.rows(inside.width, lang).get(row).and_then(|row| row.option) {
                    self.cursor = option;
                    if option == self.options() {
                        return self.save(context.world.overview(), lang);
                    }
                    self.choose(option);
                }
            }
            Gesture::WheelUp => self.cursor = self.cursor.saturating_sub(1),
            Gesture::WheelDown => self.cursor = (self.cursor + 1).min(self.options()),
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        let (lang, theme) = (context.world.lang, context.theme);
        let area = self.area(context.areas.over, lang);
        frame.render_widget(Clear, area);
        let title = Line::styled(format!(" {} ", lang.conflict_title()), theme.style(Tone::Heading));
        let border = Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title);
        frame.render_widget(border, area);
        let inside = inside(area);
        let (rows, top) = (self.rows(inside.width, lang), self.top(inside, lang));
        more_below(frame, inside, rows.len().saturating_sub(top + usize::from(inside.height)), theme);
        for (place, row) in inside.rows().zip(rows.into_iter().skip(top)) {
            if row.tone == Tone::Selected {
                put_cursor(frame, place);
            }
            frame.render_widget(Line::styled(row.text, theme.style(row.tone)), place);
        }
    }
}

impl Part {
    fn new(clash: Clash, overview: &Overview, lang: Lang) -> Self {
        let option = |side, words| Choosable { side, words };
        let (title, options) = match &clash.about {
            Dispute::Removed { mine } => {
                let title = lang.conflict_removed(&name(mine, lang));
                (title, vec![option(Side::Mine, String::new()), option(Side::Theirs, String::new())])
            }
            Dispute::Field(disputed) => {
                let words = |record: &AnyRecord| words(record, disputed, overview, lang);
                let label = disputed.field().map_or(disputed.key.as_str(), |field| lang.field(field));
                let title = match disputed.before.as_ref().map(&words).filter(|was| was.lines().count() < 2) {
                    Some(was) if was == lang.conflict_empty() => lang.conflict_was_empty(label),
                    Some(was) => lang.conflict_was(label, &was),
                    None => label.to_owned(),
                };
                let mut options = vec![
                    option(Side::Mine, words(&disputed.mine)),
                    option(Side::Theirs, words(&disputed.theirs)),
                ];
                if clash.can_be_both() {
                    options.push(option(Side::Both, String::new()));
                }
                (title, options)
            }
        };
        Self { clash, title, options, chosen: None }
    }

    const fn label(&self, side: Side, lang: Lang) -> &'static str {
        match (&self.clash.about, side) {
            (Dispute::Removed { .. }, Side::Theirs) => lang.conflict_leave_removed(),
            (Dispute::Removed { .. }, _) => lang.conflict_make_anew(),
            (Dispute::Field(_), Side::Mine) => lang.conflict_mine(),
            (Dispute::Field(_), Side::Theirs) => lang.conflict_theirs(),
            (Dispute::Field(_), Side::Both) => lang.conflict_both(),
        }
    }
}

const fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// The fields of the clashing records that only one side changed, in words; `None` when there are none.
fn merged(clashes: &[Clash], lang: Lang) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for clash in clashes {
        let Dispute::Field(disputed) = &clash.about else { continue };
        let Some(before) = &disputed.before else { continue };
        let [was, mine, theirs] =
            [before, &disputed.mine, &disputed.theirs].map(|record| FormValues::of(record.clone(), lang));
        for &field in clash.id.kind().fields() {
            let changed = |side: &FormValues| side.value(field) != was.value(field);
            let name = lang.field(field);
            let words = match (changed(&mine), changed(&theirs)) {
                (true, false) => lang.conflict_only_mine(name),
                (false, true) => lang.conflict_only_theirs(name),
                _ => continue,
            };
            if !said.contains(&words) {
                said.push(words);
            }
        }
    }
    (!said.is_empty()).then(|| lang.conflict_merged(&said.join(", ")))
}

fn name(record: &AnyRecord, lang: Lang) -> String {
    let filled = FormValues::of(record.clone(), lang);
    let kind = lang.kind(record.id().kind());
    let name = [Field::Name, Field::Task, Field::Date].into_iter().map(|field| filled.typed(field));
    match name.into_iter().find(|name| !name.is_empty()) {
        Some(name) => lang.with_its_name(kind, &plain_line(name)),
        None => kind.to_owned(),
    }
}

/// The value of the disputed field of a record, in words.
fn words(record: &AnyRecord, disputed: &Disputed, overview: &Overview, lang: Lang) -> String {
    let catalogue = Catalogue { overview, lang };
    let filled = FormValues::of(record.clone(), lang);
    let said = match disputed.field().and_then(|field| filled.value(field)) {
        Some(value) => catalogue.words(value),
        None => record.other_fields().get(&disputed.key).map_or_else(String::new, ToString::to_string),
    };
    if said.trim().is_empty() { lang.conflict_empty().to_owned() } else { plain(&said).into_owned() }
}
