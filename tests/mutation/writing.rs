//! A text that is edited, compared with a simple model.

use overleg::tui::edit::{Motion, TextEdit};
use overleg::tui::widget::text_buffer::TextBuffer;
use unicode_segmentation::UnicodeSegmentation;

use crate::for_each_input;

/// A text as the part before the caret and the part after it.
#[derive(Default)]
struct Model {
    before: String,
    after: String,
}

impl Model {
    fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// Puts the caret here, or behind the character that this is within.
    fn cut_at(&mut self, place: usize) {
        let text = self.text();
        let ends = text.grapheme_indices(true).map(|(start, _)| start).chain([text.len()]);
        let caret = ends.into_iter().find(|end| *end >= place).unwrap_or(text.len());
        (self.before, self.after) = (text[..caret].to_owned(), text[caret..].to_owned());
    }

    fn apply(&mut self, edit: &TextEdit) {
        let text = self.text();
        let ends: Vec<usize> =
            text.grapheme_indices(true).map(|(start, _)| start).chain([text.len()]).collect();
        let here = self.before.len();
        let previous = ends.iter().copied().rfind(|end| *end < here).unwrap_or(0);
        let next = ends.iter().copied().find(|end| *end > here).unwrap_or(text.len());
        match edit {
            TextEdit::Insert(char) => self.insert(&char.to_string()),
            TextEdit::Paste(pasted) => self.insert(pasted),
            TextEdit::Backspace => self.delete(previous, here),
            TextEdit::Delete => self.delete(here, next),
            TextEdit::Move(Motion::Left) => self.cut_at(previous),
            TextEdit::Move(Motion::Right) => self.cut_at(next),
            TextEdit::Move(Motion::TextStart) => self.cut_at(0),
            _ => self.cut_at(text.len()),
        }
    }

    fn insert(&mut self, typed: &str) {
        let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
        let typed: String =
            typed.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).collect();
        self.before.push_str(&typed);
        self.cut_at(self.before.len());
    }

    fn delete(&mut self, from: usize, to: usize) {
        let text = self.text();
        (self.before, self.after) = (text[..from].to_owned(), text[to..].to_owned());
        self.cut_at(from);
    }
}

#[test]
fn an_edited_text_equals_a_simple_model_of_it() {
    for_each_input("text", |input| {
        let (mut buffer, mut model) = (TextBuffer::multi_line(""), Model::default());
        for part in input.chunks(4).take(200) {
            let text = String::from_utf8_lossy(&part[1..]).into_owned();
            let edit = match part[0] % 12 {
                0 | 1 => TextEdit::Backspace,
                2 => TextEdit::Delete,
                3 | 4 => TextEdit::Move(Motion::Left),
                5 => TextEdit::Move(Motion::Right),
                // A new line that is typed may continue a list.
                6 => TextEdit::Paste("\n".to_owned()),
                7 => TextEdit::Move(Motion::TextStart),
                8 => TextEdit::Move(Motion::TextEnd),
                9 => text.chars().next().map_or(TextEdit::Delete, TextEdit::Insert),
                _ => TextEdit::Paste(text),
            };
            buffer.apply(&edit, 20);
            model.apply(&edit);
            assert_eq!(
                (buffer.text(), buffer.caret()),
                (model.text().as_str(), model.before.len()),
                "{edit:?}"
            );
        }
    });
}
