//! Draws the import over the whole screen.

use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::columns::Row;
use super::{Found, Import, Step};
use crate::exchange::table::Table;
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::context::Context;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::more::more_below;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::wrap::{self, pad, truncate, wrap};

/// The rows above what is said in the first two steps: those of the steps, and the field for the path.
const STEPS: u16 = 2;
const FIELD: u16 = 3;
/// The most rows below the list, for what the two sides say.
const SIDES: u16 = 8;

/// The area of the list in the present step.
pub(super) fn list_area(import: &Import, context: &Context<'_>) -> Rect {
    let over = context.areas.over;
    let above = match import.step {
        Step::File => FIELD + height_of(&file_heading(import, context.world.lang), context) + 1,
        Step::Columns => STEPS + height_of(&columns_heading(import, context.world.lang), context),
        Step::Rows => 2 + counts_height(import, context) + 1,
    };
    let below = if import.step == Step::Rows && over.height > 16 { SIDES } else { 0 };
    Rect { y: over.y + above.min(over.height), height: over.height.saturating_sub(above + below), ..over }
}

/// How many rows a text above the list takes.
fn height_of(text: &str, context: &Context<'_>) -> u16 {
    u16::try_from(wrap(text, context.areas.over.width.saturating_sub(4)).len()).unwrap_or(1).clamp(1, 6)
}

/// Writes a text above the list, from this row on.
fn say(frame: &mut Frame<'_>, row: u16, words: &str, tone: Tone, context: &Context<'_>) {
    let over = context.areas.over;
    let parts = wrap(words, over.width.saturating_sub(4));
    for (row, part) in (row..row + height_of(words, context)).zip(parts) {
        let part = words.get(part.range).unwrap_or_default();
        text(frame, line_at(over, row), &format!("  {}", part.trim_end()), tone, context.theme);
    }
}

fn file_heading(import: &Import, lang: Lang) -> String {
    match (&import.found, &import.file.folder) {
        (Found::Unreadable(why), _) => why.clone(),
        _ if import.file.pasted.is_some() => {
            let rows = import.file.pasted.as_deref().unwrap_or_default().lines().count();
            lang.rows_were_pasted(rows)
        }
        _ if !import.file.is_listed() => String::new(),
        (_, Some(Err(why))) => why.clone(),
        (_, Some(Ok(folder))) => lang.newest_first(&folder.path),
        (_, None) => String::new(),
    }
}

/// What stands above the columns: the name of the list and its title, what is asked, or what is wrong.
fn columns_heading(import: &Import, lang: Lang) -> String {
    let name =
        |table: &Table| import.origin.as_ref().map(|origin| origin.name(table, lang)).unwrap_or_default();
    match (&import.choosing, &import.found) {
        (Some(choosing), _) => choosing.title.clone(),
        (None, Found::Table(_, why)) => why.clone(),
        (None, Found::List(list, _)) if list.title.is_empty() => name(&list.table),
        (None, Found::List(list, _)) => format!("{}: {}", name(&list.table), list.title),
        _ => String::new(),
    }
}

fn counts_height(import: &Import, context: &Context<'_>) -> u16 {
    let counts = import.counts(context.world.lang).join(" · ");
    u16::try_from(wrap(&counts, context.areas.over.width.saturating_sub(4)).len()).unwrap_or(1).clamp(1, 3)
}

/// Draws the step.
pub(super) fn draw(import: &Import, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (over, theme) = (context.areas.over, context.theme);
    frame.render_widget(Clear, over);
    header(import, frame, context);
    match import.step {
        Step::File => file(import, frame, context),
        Step::Columns => columns(import, frame, context),
        Step::Rows => rows(import, frame, context),
    }
    if import.asked.is_some() {
        let area = Rect { y: over.bottom().saturating_sub(1), height: 1.min(over.height), ..over };
        let lang = context.world.lang;
        let words = match import.progress {
            Some((rows, all)) => lang.import_progress(rows * 100 / all.max(1), all),
            None => lang.import_busy().to_owned(),
        };
        text(frame, area, &format!("  {words}"), Tone::Attention, theme);
    }
}

fn header(import: &Import, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (lang, theme, over) = (context.world.lang, context.theme, context.areas.over);
    let steps = [
        (Step::File, lang.import_file()),
        (Step::Columns, lang.import_columns()),
        (Step::Rows, lang.import_rows()),
    ];
    let mut spans = vec![Span::raw(" "), Span::styled(lang.import_title(), theme.style(Tone::Heading))];
    for (number, (step, name)) in (1..).zip(steps) {
        let tone = if step == import.step { Tone::Heading } else { Tone::Muted };
        let sign = if step == import.step { "›" } else { " " };
        spans.push(Span::styled(format!(" {sign} {number} {name}"), theme.style(tone)));
    }
    frame.render_widget(Line::from(spans), Rect { height: 1.min(over.height), ..over });
    let rule = Rect { y: over.y + 1, height: 1, ..over };
    crate::tui::chrome::rule(frame, rule, theme);
}

fn line_at(over: Rect, row: u16) -> Rect {
    Rect { y: over.y + row.min(over.height.saturating_sub(1)), height: 1.min(over.height), ..over }
}

fn text(frame: &mut Frame<'_>, area: Rect, words: &str, tone: Tone, theme: Theme) {
    let words = plain_line(words);
    let words = truncate(&words, area.width.into()).into_owned();
    frame.render_widget(Line::styled(words, theme.style(tone)), area);
}

/// Draws a row of a list, with a sign before it when it is selected.
fn item(frame: &mut Frame<'_>, area: Rect, words: &str, selected: bool, theme: Theme) {
    let (sign, tone) = if selected { ("> ", Tone::Selected) } else { ("  ", Tone::Plain) };
    let words = format!("{sign}{}", plain_line(words));
    text(frame, area, &pad(&truncate(&words, area.width.into()), area.width.into()), tone, theme);
    if selected {
        put_cursor(frame, area);
    }
}

fn file(import: &Import, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (lang, theme, over) = (context.world.lang, context.theme, context.areas.over);
    let label = format!("  {}: ", lang.import_file());
    let taken = u16::try_from(wrap::width(&label)).unwrap_or(0).min(over.width);
    let line = line_at(over, 2);
    text(frame, line, &label, Tone::Label, theme);
    let tone = if matches!(import.found, Found::Unreadable(_)) { Tone::Error } else { Tone::Muted };
    say(frame, FIELD, &file_heading(import, lang), tone, context);
    let area = list_area(import, context);
    let shown = import.file.shown();
    if shown.is_empty()
        && import.file.pasted.is_none()
        && import.file.is_listed()
        && matches!(import.file.folder, Some(Ok(_)))
    {
        let start = import.file.start();
        let words =
            if start.is_empty() { lang.no_lists_here().to_owned() } else { lang.no_such_list(&start) };
        text(frame, line_at(area, 0), &format!("  {words}"), Tone::Muted, theme);
    }
    let cursor = import.file.cursor;
    more_below(frame, area, shown.len().saturating_sub(cursor.top + usize::from(area.height)), theme);
    let zone = &context.world.zone;
    for (place, (number, entry)) in area.rows().zip(shown.iter().enumerate().skip(cursor.top)) {
        let slash = if entry.is_folder { "/" } else { "" };
        let day = day(entry.changed, zone, context);
        let room = usize::from(area.width).saturating_sub(20);
        let name = pad(&truncate(&plain_line(&format!("{}{slash}", entry.name)), room), room);
        item(frame, place, &format!("{name}  {day}"), number == cursor.selected, theme);
    }
    // The cursor of the terminal is where one types.
    let field = Rect { x: line.x + taken, width: line.width.saturating_sub(taken + 1), ..line };
    TextArea::new(&import.file.path, theme)
        .placeholder(lang.import_placeholder())
        .focused(true)
        .draw(frame, field);
}

fn day(changed: crate::domain::Timestamp, zone: &TimeZone, context: &Context<'_>) -> String {
    let date = zone.to_datetime(changed).date();
    context.world.lang.day_in_column(date, context.world.moment.today)
}

fn columns(import: &Import, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (lang, theme) = (context.world.lang, context.theme);
    let area = list_area(import, context);
    say(frame, STEPS, &columns_heading(import, lang), Tone::Label, context);
    if let Some(choosing) = &import.choosing {
        let options = choosing.options.iter().enumerate().skip(choosing.cursor.top);
        for (place, (number, (label, _))) in area.rows().zip(options) {
            item(frame, place, label, number == choosing.cursor.selected, theme);
        }
        let shown = choosing.cursor.top + usize::from(area.height);
        more_below(frame, area, choosing.options.len().saturating_sub(shown), theme);
        return;
    }
    let rows = import.column_rows();
    let width = usize::from(area.width).saturating_sub(4);
    let described: Vec<(String, String, String)> =
        rows.iter().map(|row| import.described(row, context.world)).collect();
    let of_columns = || rows.iter().zip(&described).filter(|(row, _)| matches!(row, Row::Column(_)));
    // The examples get what the headers and their meanings leave.
    let widest = |texts: &mut dyn Iterator<Item = &String>| texts.map(|text| wrap::width(text)).max();
    let first =
        widest(&mut described.iter().map(|(label, ..)| label)).unwrap_or_default().min(width * 3 / 10);
    let second =
        widest(&mut of_columns().map(|(_, (_, value, _))| value)).unwrap_or_default().min(width * 4 / 10);
    for (place, (number, row)) in area.rows().zip(rows.iter().enumerate().skip(import.columns.top)) {
        let Some((label, value, examples)) = described.get(number) else { continue };
        let words = match row {
            Row::GoOn => value.clone(),
            Row::Column(_) => {
                let cell = |text: &str, room: usize| pad(&truncate(&plain_line(text), room), room);
                format!("{}  {}  {examples}", cell(label, first), cell(value, second))
            }
            _ => format!("{}  {value}", pad(&truncate(label, first), first)),
        };
        item(frame, place, &words, number == import.columns.selected, theme);
    }
    let shown = import.columns.top + usize::from(area.height);
    more_below(frame, area, rows.len().saturating_sub(shown), theme);
    if rows.is_empty() && import.asked.is_none() {
        text(frame, line_at(area, 0), &format!("  {}", lang.no_rows_here()), Tone::Muted, theme);
    }
}

fn rows(import: &Import, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (lang, theme, over) = (context.world.lang, context.theme, context.areas.over);
    let counts = import.counts(lang).join(" · ");
    let width = over.width.saturating_sub(4);
    let height = counts_height(import, context);
    for (row, line) in (2..2 + height).zip(wrap(&counts, width)) {
        let words = counts.get(line.range).unwrap_or_default();
        text(frame, line_at(over, row), &format!("  {words}"), Tone::Plain, theme);
    }
    let filter = lang.filtered_by(import.filter.in_words(lang));
    text(frame, line_at(over, 2 + height), &format!("  {filter}"), Tone::Muted, theme);
    let area = list_area(import, context);
    let lines = import.lines();
    if lines.is_empty() {
        text(frame, line_at(area, 0), &format!("  {}", lang.no_rows_here()), Tone::Muted, theme);
    }
    for (place, (number, line)) in area.rows().zip(lines.iter().enumerate().skip(import.rows.top)) {
        item(
            frame,
            place,
            &import.line_in_words(*line, context.world),
            number == import.rows.selected,
            theme,
        );
    }
    draw_doubt(import, frame, area, context);
    // After the rule, on which it stands.
    let shown = import.rows.top + usize::from(area.height);
    more_below(frame, area, lines.len().saturating_sub(shown), theme);
}

/// Draws what the selected line asks or says, below the list in `area`, where there is room.
fn draw_doubt(import: &Import, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let (lang, theme, over) = (context.world.lang, context.theme, context.areas.over);
    let width = over.width.saturating_sub(4);
    let below = Rect { y: area.bottom(), height: over.bottom().saturating_sub(area.bottom()), ..over };
    if below.height == 0 {
        return;
    }
    crate::tui::chrome::rule(frame, Rect { height: 1, ..below }, theme);
    let sides = import.sides(context.world);
    let said = match (import.selected_doubt(), import.selected_line()) {
        (Some(doubt), _) => format!("{}\n→ {}", doubt.question(lang), doubt.answer(lang)),
        (None, Some(line)) => import.line_in_full(line, context.world),
        (None, None) => String::new(),
    };
    let mut row = 1;
    let room = usize::from(below.height).saturating_sub(if sides.is_empty() { 0 } else { 3 });
    for part in wrap(&said, width).into_iter().take(room) {
        let words = said.get(part.range).unwrap_or_default();
        text(frame, line_at(below, row), &format!("  {}", words.trim_end()), Tone::Strong, theme);
        row += 1;
    }
    if !sides.is_empty() && row < below.height {
        draw_sides(&sides, frame, Rect { y: below.y + row, height: below.height - row, ..below }, context);
    }
}

/// Draws what the list and the store say, field by field.
fn draw_sides(sides: &[(String, String, String)], frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let (lang, theme) = (context.world.lang, context.theme);
    let width = usize::from(area.width).saturating_sub(4);
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(wrap::width).max();
    let labels = widest(&mut sides.iter().map(|(label, ..)| label.as_str())).unwrap_or_default();
    let first = labels.clamp(8, (width * 3 / 10).max(8));
    // Each side gets what the other leaves.
    let stored = widest(&mut sides.iter().map(|(.., store)| store.as_str()).chain([lang.in_the_store()]));
    let rest = width.saturating_sub(first + 2);
    let second = rest.saturating_sub(stored.unwrap_or_default()).max(rest / 2);
    let cells = |label: &str, list: &str, store: &str| {
        let cell = |text: &str, room: usize| pad(&truncate(&plain_line(text), room), room);
        format!("  {} {} {}", cell(label, first), cell(list, second), plain_line(store))
    };
    text(frame, line_at(area, 0), &cells("", lang.in_the_list(), lang.in_the_store()), Tone::Muted, theme);
    let mut row = 1;
    for (label, list, store) in sides {
        // A long value without another side takes more lines.
        let parts =
            if store.is_empty() { wrap(list, u16::try_from(rest).unwrap_or(u16::MAX)) } else { Vec::new() };
        let lines = parts.len().max(1);
        for number in 0..lines {
            if row >= area.height {
                return;
            }
            let part =
                parts.get(number).and_then(|part| list.get(part.range.clone())).unwrap_or(list).trim_end();
            let label = if number == 0 { label.as_str() } else { "" };
            let words = if lines > 1 {
                format!("  {} {}", pad(&truncate(&plain_line(label), first), first), plain_line(part))
            } else {
                cells(label, list, store)
            };
            text(frame, line_at(area, row), &words, Tone::Plain, theme);
            row += 1;
        }
    }
}
