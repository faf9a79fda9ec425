//! How the form for a note is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::follow_ups::Column;
use super::layout::{Areas, areas, choice, first_follow_up, first_row, follow_up, label, other};
use super::{Field, State};
use crate::i18n::Reckoning;
use crate::tui::page::Context;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::picker::PickerView;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::widget::wrap::{truncate, width};

/// Draws the form within `body`.
pub fn view(frame: &mut Frame<'_>, body: Rect, state: &State, context: &Context<'_>, theme: Theme) {
    frame.render_widget(Clear, body);
    let areas = areas(body, state);
    let form = Form { state, context, theme, areas };
    form.date(frame);
    form.present(frame);
    form.text(frame);
    form.follow_ups(frame);
    form.button(frame, areas.save, Field::Save, context.lang.save_button());
    form.button(frame, areas.cancel, Field::Cancel, context.lang.cancel_button());
    // Over all the rest.
    if state.field == Field::Present {
        form.picker(true).draw_list(frame, other(&form.areas), body);
    }
}

struct Form<'a> {
    state: &'a State,
    context: &'a Context<'a>,
    theme: Theme,
    areas: Areas,
}

impl Form<'_> {
    fn label(&self, frame: &mut Frame<'_>, field: Field, area: Rect, text: &str) {
        let focused = self.state.field == field;
        let tone = if focused { Tone::Heading } else { Tone::Label };
        let area = label(area);
        frame.render_widget(Line::styled(text.to_owned(), self.theme.style(tone)), area);
        if focused {
            frame.buffer_mut().set_string(
                area.x.saturating_sub(2),
                area.y,
                ">",
                self.theme.style(Tone::Heading),
            );
        }
    }

    fn field(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        buffer: &TextBuffer,
        placeholder: &str,
        focused: bool,
        top: usize,
    ) {
        let area_widget =
            TextArea::new(buffer, self.theme).placeholder(placeholder).focused(focused).top(top);
        area_widget.draw(frame, area);
    }

    fn date(&self, frame: &mut Frame<'_>) {
        let lang = self.context.lang;
        self.label(frame, Field::Date, self.areas.date, lang.date_label());
        self.field(
            frame,
            self.areas.date,
            &self.state.date,
            lang.date_placeholder(),
            self.state.field == Field::Date,
            0,
        );
        self.understood(frame, self.areas.understood, &self.state.date, Reckoning::Nearest);
    }

    /// What was understood of a day as typed, as fully as there is room for; or that it is none.
    fn understood(&self, frame: &mut Frame<'_>, area: Rect, typed: &TextBuffer, reckoning: Reckoning) {
        let Context { lang, today, .. } = *self.context;
        let line = match lang.read_date(typed.text(), today, reckoning) {
            Some(date) => {
                let fitting =
                    lang.understood(date, today).into_iter().find(|said| width(said) <= area.width.into());
                Line::styled(fitting.unwrap_or_default(), self.theme.style(Tone::Muted))
            }
            None => Line::styled(format!("! {}", lang.no_date()), self.theme.style(Tone::Error)),
        };
        frame.render_widget(line, area);
    }

    fn present(&self, frame: &mut Frame<'_>) {
        let lang = self.context.lang;
        let present = &self.state.present;
        let focused = self.state.field == Field::Present;
        self.label(frame, Field::Present, self.areas.present, lang.present_label());
        let top = first_row(&self.areas, self.state);
        for (number, one) in present.choices().iter().enumerate() {
            let Some(area) = choice(&self.areas, number, top) else { continue };
            let room = usize::from(area.width.saturating_sub(3));
            let under_cursor = focused && present.cursor == number;
            let box_ = if one.ticked { "[x] " } else { "[ ] " };
            let sign = if under_cursor { "> " } else { "  " };
            let tone = if one.ticked { Tone::Good } else { Tone::Plain };
            let line = Line::from(vec![
                Span::raw(sign),
                Span::styled(
                    truncate(&format!("{box_}{}", one.name), room).into_owned(),
                    self.theme.style(tone),
                ),
            ]);
            frame.render_widget(line, area);
            if under_cursor {
                frame.buffer_mut().set_style(area, self.theme.style(Tone::Selected));
            }
        }
        let count = label(self.areas.other);
        let ticked = lang.ticked(present.ticked().len());
        frame.render_widget(Line::styled(ticked, self.theme.style(Tone::Muted)), count);
        let plus = Rect { width: 2.min(self.areas.other.width), ..self.areas.other };
        frame.render_widget(Line::styled("+", self.theme.style(Tone::Muted)), plus);
        self.picker(focused && present.is_typing()).draw(frame, other(&self.areas));
    }

    fn text(&self, frame: &mut Frame<'_>) {
        let lang = self.context.lang;
        self.label(frame, Field::Text, self.areas.text, lang.text_label());
        let focused = self.state.field == Field::Text;
        // A line on the left shows how much room there is to write.
        let border = self.theme.style(if focused { Tone::BorderFocused } else { Tone::Border });
        for row in self.areas.text.rows() {
            frame.buffer_mut().set_string(row.x.saturating_sub(2), row.y, "│", border);
        }
        self.field(
            frame,
            self.areas.text,
            &self.state.text,
            lang.text_placeholder(),
            focused,
            self.state.text_top,
        );
    }

    fn follow_ups(&self, frame: &mut Frame<'_>) {
        let lang = self.context.lang;
        self.label(frame, Field::FollowUps, self.areas.follow_ups, lang.follow_ups_label());
        let first = first_follow_up(&self.areas, self.state);
        let focused = self.state.field == Field::FollowUps;
        let rows = self.areas.follow_ups.rows();
        for (row, (number, line)) in rows.zip(self.state.follow_ups.lines().iter().enumerate().skip(first)) {
            let parts = follow_up(row);
            let here = |column| {
                focused && self.state.follow_ups.line == number && self.state.follow_ups.column == column
            };
            self.field(frame, parts.text, &line.text, lang.follow_up_placeholder(), here(Column::Text), 0);
            self.field(frame, parts.due, &line.due, lang.due_placeholder(), here(Column::Due), 0);
            if !line.due.text().trim().is_empty() {
                self.understood(frame, parts.understood, &line.due, Reckoning::Coming);
            }
        }
    }

    fn button(&self, frame: &mut Frame<'_>, area: Rect, field: Field, text: &str) {
        let tone = if self.state.field == field { Tone::Selected } else { Tone::Plain };
        let sign = if self.state.field == field { ">" } else { " " };
        frame.render_widget(Line::styled(format!("{sign}[ {text} ]"), self.theme.style(tone)), area);
    }

    fn picker(&self, focused: bool) -> PickerView<'_> {
        let lang = self.context.lang;
        let (picker, placeholder) = (&self.state.present.other, lang.another_organisation());
        PickerView { picker, placeholder, focused, lang, theme: self.theme }
    }
}
