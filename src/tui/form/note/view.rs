//! Draws the form for a note.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::attendance::AttendanceView;
use super::follow_ups::Column;
use super::layout::{Areas, areas, beside, first_follow_up, follow_up};
use super::{Focus, NoteForm};
use crate::domain::Party;
use crate::i18n::Reckoning;
use crate::text::plain_line;
use crate::tui::context::Context;
use crate::tui::form::parts::{self, Beside};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::widget::wrap::{truncate, width};

/// Draws the form.
pub(super) fn draw(form: &NoteForm, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (theme, lang) = (context.theme, context.world.lang);
    frame.render_widget(Clear, context.areas.body);
    let parts = beside(&context.areas);
    if let Some(room) = parts.beside {
        form.beside.draw(frame, Some(Place::Briefing(form.forum)), room, context, false);
    }
    let areas = areas(parts.list, form);
    let is_on = |focus| form.focus == focus;
    for (focus, area, name) in [
        (Focus::Date, areas.date, lang.date_label()),
        (Focus::Present, areas.present.choices, lang.present_label()),
        (Focus::Text, areas.text, lang.text_label()),
        (Focus::FollowUps, areas.follow_ups, lang.follow_ups_label()),
        (Focus::Open, areas.open, &lang.still_open_label(form.open.len())),
    ] {
        parts::label(frame, areas.label(area), name, is_on(focus), theme);
    }
    let date = TextArea::new(&form.date, theme).placeholder(lang.date_placeholder());
    date.focused(is_on(Focus::Date)).draw(frame, areas.date);
    understood(frame, areas.understood, Reckoning::Past, &form.date, context);
    let (attendance, focused) = (&form.present, is_on(Focus::Present));
    let present = AttendanceView { attendance, areas: &areas.present, focused, context };
    present.draw(frame);
    let ticked = Line::styled(lang.ticked(attendance.ticked().len()), theme.style(Tone::Muted));
    frame.render_widget(ticked, areas.count());
    text(form, frame, &areas, context);
    follow_ups(form, frame, &areas, context);
    form.open.draw(frame, areas.open, is_on(Focus::Open), context);
    parts::button(frame, areas.save, lang.save_button(), is_on(Focus::Save), theme);
    parts::button(frame, areas.cancel, lang.cancel_button(), is_on(Focus::Cancel), theme);
    // On top of everything else.
    if focused {
        present.draw_list(frame);
    }
}

/// Draws how a day was read, or why it is not one, in the longest words that fit.
fn understood(
    frame: &mut Frame<'_>,
    area: Rect,
    reckoning: Reckoning,
    typed: &TextBuffer,
    context: &Context<'_>,
) {
    let words = |why| context.world.lang.refused(why).map(|words| format!("! {words}")).to_vec();
    let beside = parts::day(typed.text(), reckoning, context.world)
        .unwrap_or_else(|why| Beside { words: words(why), tone: Tone::Error });
    beside.draw(frame, area, context.theme);
}

fn text(form: &NoteForm, frame: &mut Frame<'_>, areas: &Areas, context: &Context<'_>) {
    let (area, focused) = (areas.text, form.focus == Focus::Text);
    out_of_sight(form, frame, areas, context);
    // A line on the left shows how much room there is for the text.
    let border = context.theme.style(if focused { Tone::BorderFocused } else { Tone::Border });
    for row in area.rows() {
        frame.buffer_mut().set_string(row.x.saturating_sub(2), row.y, "│", border);
    }
    TextArea::new(&form.text, context.theme)
        .placeholder(context.world.lang.text_placeholder())
        .focused(focused)
        .top(form.text_top)
        .draw(frame, area);
}

/// Says how many rows of the text are above and below what is shown, on the left of it or beside its name.
fn out_of_sight(form: &NoteForm, frame: &mut Frame<'_>, areas: &Areas, context: &Context<'_>) {
    let (area, lang) = (areas.text, context.world.lang);
    let rows = form.text.rows(area.width).len();
    let above = form.text_top;
    let below = rows.saturating_sub(above + usize::from(area.height));
    let above = (above > 0).then(|| lang.rows_above(above));
    let below = (below > 0).then(|| lang.rows_below(below));
    let muted = context.theme.style(Tone::Muted);
    if areas.labels.above == 0 {
        let label = areas.label(area);
        let row = |y: u16| Rect { y, height: label.height, ..label };
        // The name of the field has the first row, and each of these needs one of its own.
        if let Some(words) = above.filter(|_| area.height > 2) {
            frame.render_widget(Line::styled(words, muted), row(area.y + 1));
        }
        if let Some(words) = below.filter(|_| area.height > 1) {
            frame.render_widget(Line::styled(words, muted), row(area.bottom().saturating_sub(1)));
        }
    } else {
        let words: Vec<String> = above.into_iter().chain(below).collect();
        frame.render_widget(Line::styled(words.join(" · "), muted), areas.beside_label(area));
    }
}

fn follow_ups(form: &NoteForm, frame: &mut Frame<'_>, areas: &Areas, context: &Context<'_>) {
    let lang = context.world.lang;
    let lines = form.follow_ups.lines().iter().enumerate().skip(first_follow_up(areas, form));
    for (row, (number, line)) in areas.follow_ups.rows().zip(lines) {
        let waiting = line.waiting_for.map(|party| waiting_for(party, context));
        let cells = waiting.as_deref().map_or(0, width);
        let parts = follow_up(row, u16::try_from(cells).unwrap_or(u16::MAX));
        let here = form.focus == Focus::FollowUps && form.follow_ups.line == number;
        for (column, buffer, area, placeholder) in [
            (Column::Text, &line.text, parts.text, lang.follow_up_placeholder()),
            (Column::Due, &line.due, parts.due, lang.due_placeholder()),
        ] {
            let focused = here && form.follow_ups.column == column;
            let text = TextArea::new(buffer, context.theme).placeholder(placeholder).focused(focused);
            text.draw(frame, area);
        }
        if let Some(words) = waiting {
            let words = truncate(&words, parts.waiting.width.into()).into_owned();
            frame.render_widget(Line::styled(words, context.theme.style(Tone::Label)), parts.waiting);
        }
        if !line.due.text().trim().is_empty() {
            let area = if here && areas.labels.above > 0 {
                areas.beside_label(areas.follow_ups)
            } else {
                parts.understood
            };
            understood(frame, area, Reckoning::Coming, &line.due, context);
        }
    }
}

fn waiting_for(party: Party, context: &Context<'_>) -> String {
    let name = context.world.subject_name(party.into());
    context.world.lang.waiting_for(&plain_line(&name))
}
