//! How the form is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::control::Control;
use super::layout::{Areas, FieldAreas, first_line};
use super::note::beside;
use super::{Focus, State};
use crate::domain::Field;
use crate::text::plain_line;
use crate::tui::theme::{Theme, Tone};
use crate::tui::widget::picker::{Picker, PickerView};
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::wrap::{truncate, width};
use crate::tui::world::World;

/// Draws the form within `body`.
pub fn view(frame: &mut Frame<'_>, body: Rect, state: &State, world: &World, theme: Theme) {
    frame.render_widget(Clear, body);
    let areas = Areas::new(body, state);
    let form = Form { state, world, theme };
    for part in &areas.fields {
        form.field(frame, part);
    }
    form.button(frame, areas.save, Focus::Save, world.lang.save_button());
    form.button(frame, areas.cancel, Focus::Cancel, world.lang.cancel_button());
    // Over all the rest.
    if let Focus::Field(field) = state.focus
        && let Some(part) = areas.of(field)
        && let Some(Control::Picker(picker)) = state.controls.get(&field)
    {
        form.picker(picker, field).draw_list(frame, part.control, body);
    }
}

struct Form<'a> {
    state: &'a State,
    world: &'a World,
    theme: Theme,
}

impl Form<'_> {
    fn field(&self, frame: &mut Frame<'_>, part: &FieldAreas) {
        let focused = self.state.focus == Focus::Field(part.field);
        let tone = if focused { Tone::Heading } else { Tone::Label };
        let style = self.theme.style(tone);
        let label = truncate(self.world.lang.field(part.field), part.label.width.into());
        frame.render_widget(Line::styled(label, style), part.label);
        if focused {
            frame.buffer_mut().set_string(part.label.x.saturating_sub(2), part.label.y, ">", style);
        }
        let placeholder = self.world.lang.field_placeholder(part.field);
        match self.state.controls.get(&part.field) {
            Some(Control::Line(text)) => {
                TextArea::new(text, self.theme)
                    .placeholder(placeholder)
                    .focused(focused)
                    .draw(frame, part.control);
            }
            Some(Control::Lines(text)) => {
                let top = first_line(text, part.control);
                TextArea::new(text, self.theme)
                    .placeholder(placeholder)
                    .focused(focused)
                    .top(top)
                    .draw(frame, part.control);
            }
            Some(Control::Picker(picker)) => self.picker(picker, part.field).draw(frame, part.control),
            None => {}
        }
        if let Some(beside) = beside(self.state, part.field, self.world) {
            let room = usize::from(part.note.width);
            let fits = |words: &&String| width(words) <= room;
            if let Some(words) = beside.words.iter().find(fits).or(beside.words.last()) {
                let words = truncate(&plain_line(words), room).into_owned();
                frame.render_widget(Line::styled(words, self.theme.style(beside.tone)), part.note);
            }
        }
    }

    fn picker<'b>(&self, picker: &'b Picker, field: Field) -> PickerView<'b> {
        let lang = self.world.lang;
        let own = lang.field_placeholder(field);
        let placeholder = match picker.source() {
            Some(source) if own.is_empty() => lang.picker_placeholder(source),
            _ => own,
        };
        let focused = self.state.focus == Focus::Field(field);
        PickerView { picker, placeholder, focused, lang, theme: self.theme }
    }

    fn button(&self, frame: &mut Frame<'_>, area: Rect, focus: Focus, text: &str) {
        let focused = self.state.focus == focus;
        let tone = if focused { Tone::Selected } else { Tone::Plain };
        let sign = if focused { ">" } else { " " };
        frame.render_widget(Line::styled(format!("{sign}[ {text} ]"), self.theme.style(tone)), area);
    }
}
