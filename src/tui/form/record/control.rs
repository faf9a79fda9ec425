//! The controls of the form: what holds the value of a field while it is filled in.

use crate::domain::Input;
use crate::fields::Value;
use crate::tui::widget::picker::{Catalogue, Most, Picker};
use crate::tui::widget::text_buffer::TextBuffer;

/// The control of a field.
#[derive(Debug, Clone)]
pub(super) enum Control {
    /// A line of text.
    Line(TextBuffer),
    /// Lines of text.
    Lines(TextBuffer),
    /// A picker, to choose from what there is.
    Picker(Picker),
}

impl Control {
    pub(super) fn new(input: Input, value: &Value, catalogue: &Catalogue<'_>) -> Self {
        let text = match value {
            Value::Typed(text) => text.as_str(),
            Value::Chosen(_) | Value::Ticked(_) | Value::Picked(_) => "",
        };
        match input {
            Input::Line
            | Input::PastDay
            | Input::ComingDay
            | Input::Clock
            | Input::Cadence
            | Input::Interval => Self::Line(TextBuffer::single_line(text)),
            Input::Lines | Input::Names => Self::Lines(TextBuffer::multi_line(text)),
            Input::Choice(choices) => {
                Self::Picker(Picker::of_choices(choices, Most::One).with(value, catalogue))
            }
            Input::Choices(choices) => {
                Self::Picker(Picker::of_choices(choices, Most::Any).with(value, catalogue))
            }
            Input::One(source) => Self::Picker(Picker::of_records(source, Most::One).with(value, catalogue)),
            Input::Several(source) => {
                Self::Picker(Picker::of_records(source, Most::Any).with(value, catalogue))
            }
        }
    }

    /// Its value: the typed text, or what is picked.
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Line(text) | Self::Lines(text) => Value::Typed(text.text().to_owned()),
            Self::Picker(picker) => picker.value(),
        }
    }

    /// Replaces its text by a value that was filled in for the user.
    pub(super) fn replace(&mut self, value: &Value) {
        if let (Self::Line(buffer) | Self::Lines(buffer), Value::Typed(text)) = (self, value) {
            buffer.replace(text);
        }
    }

    /// The text typed in a picker without a choice.
    pub(super) fn unpicked(&self) -> &str {
        match self {
            Self::Picker(picker) => picker.typed(),
            Self::Line(_) | Self::Lines(_) => "",
        }
    }
}
