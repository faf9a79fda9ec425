//! Draws the form for a note.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::attendance::AttendanceView;
use super::follow_ups::Column;
use super::layout::{Areas, areas, first_follow_up, follow_up};
use super::{Focus, NoteForm};
use crate::i18n::Reckoning;
use crate::tui::context::Context;
use crate::tui::form::parts::{self, Beside};
use crate::tui::theme::Tone;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::text_buffer::TextBuffer;

/// Draws the form.
pub(super) fn draw(form: &NoteForm, frame: &mut Frame<'_>, context: &Context<'_>) {
    let (body, theme, lang) = (context.areas.body, context.theme, context.world.lang);
    frame.render_widget(Clear, body);
    let areas = areas(body, form);
    let is_on = |focus| form.focus == focus;
    for (focus, area, name) in [
        (Focus::Date, areas.date, lang.date_label()),
        (Focus::Present, areas.present.choices, lang.present_label()),
        (Focus::Text, areas.text, lang.text_label()),
        (Focus::FollowUps, areas.follow_ups, lang.follow_ups_label()),
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
    text(form, frame, areas.text, context);
    follow_ups(form, frame, &areas, context);
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

fn text(form: &NoteForm, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let focused = form.focus == Focus::Text;
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

fn follow_ups(form: &NoteForm, frame: &mut Frame<'_>, areas: &Areas, context: &Context<'_>) {
    let lang = context.world.lang;
    let lines = form.follow_ups.lines().iter().enumerate().skip(first_follow_up(areas, form));
    for (row, (number, line)) in areas.follow_ups.rows().zip(lines) {
        let parts = follow_up(row);
        let here = form.focus == Focus::FollowUps && form.follow_ups.line == number;
        for (column, buffer, area, placeholder) in [
            (Column::Text, &line.text, parts.text, lang.follow_up_placeholder()),
            (Column::Due, &line.due, parts.due, lang.due_placeholder()),
        ] {
            let focused = here && form.follow_ups.column == column;
            let text = TextArea::new(buffer, context.theme).placeholder(placeholder).focused(focused);
            text.draw(frame, area);
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
