//! The palette: everything that can be done here, to be found by typing, with its keys.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::Modal;
use crate::domain::Kind;
use crate::i18n::Lang;
use crate::search::rank;
use crate::text::fold;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::keys::{Chord, Keymap, Scope};
use crate::tui::layout::{centred, row_at};
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;
use crate::tui::theme::Tone;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::more::more_below;
use crate::tui::widget::text_area::TextArea;
use crate::tui::widget::text_buffer::TextBuffer;
use crate::tui::widget::wrap::{truncate, width};

/// The palette that is open.
#[derive(Debug, Clone)]
pub struct Palette {
    query: TextBuffer,
    entries: Vec<Entry>,
    /// The indices of the entries that match the query, best first.
    shown: Vec<usize>,
    cursor: ListCursor,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    does: Does,
    text: &'static str,
    /// Other words by which it can be found as well, such as its name on the hint line.
    also: [&'static str; 2],
    chords: Vec<Chord>,
}

impl Entry {
    /// Whether one of its names begins with what was typed.
    fn is_called(&self, query: &str) -> bool {
        let query = fold(query.trim());
        let begins = |name: &&str| fold(name).starts_with(&query);
        let is_new = matches!(self.does, Does::Add(_));
        self.also.iter().any(begins) || (is_new && begins(&self.text))
    }
}

/// What an entry of the palette does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    /// It performs an action.
    Act(Action),
    /// It opens the form for a new record of this kind.
    Add(Kind),
}

impl Does {
    fn is_move(self) -> bool {
        matches!(self, Self::Act(action) if action.is_move())
    }

    fn request(self) -> Request {
        match self {
            Self::Act(action) => Request::Act(action),
            // A note is written about a meeting, and has a form of its own.
            Self::Add(Kind::Note) => Request::Act(Action::AddNote),
            Self::Add(kind) => Request::AddHere(kind),
        }
    }
}

impl Palette {
    /// A palette of everything that can be done in `scope`.
    pub fn new(keymap: &Keymap, scope: Scope, lang: Lang) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for row in keymap.help_here(scope).into_iter().flat_map(|section| section.rows) {
            let chords = keymap.chords(scope, row.action);
            let is_new = entries.iter().all(|entry| entry.does != Does::Act(row.action));
            if is_new && !chords.is_empty() && row.action != Action::Palette {
                entries.push(Entry {
                    does: Does::Act(row.action),
                    text: lang.action_help(row.action),
                    also: [lang.action(row.action), also(row.action, lang)],
                    chords,
                });
            }
        }
        if scope.reaches_everything() {
            entries.extend(Kind::ALL.iter().map(|kind| Entry {
                does: Does::Add(*kind),
                text: lang.new_record(*kind),
                also: [lang.kind(*kind), ""],
                chords: if *kind == Kind::Note { keymap.chords(scope, Action::AddNote) } else { Vec::new() },
            }));
        }
        // Nobody opens the palette to move the cursor, so the other actions come first.
        entries.sort_by_key(|entry| entry.does.is_move());
        let shown = (0..entries.len()).collect();
        Self { query: TextBuffer::single_line(""), entries, shown, cursor: ListCursor::default() }
    }

    fn choose(&self) -> Vec<Request> {
        let entry = self.shown.get(self.cursor.selected).and_then(|number| self.entries.get(*number));
        entry.map_or_else(Vec::new, |entry| vec![Request::Close, entry.does.request()])
    }
}

/// What people may call that which an action is about.
const fn also(action: Action, lang: Lang) -> &'static str {
    match action {
        Action::Persons => lang.kind(Kind::Person),
        Action::Organisations => lang.kind(Kind::Organisation),
        _ => "",
    }
}

impl Modal for Palette {
    fn scope(&self) -> Scope {
        Scope::Palette
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let height = usize::from(Areas::new(context.areas.over).list.height);
        match action {
            Action::Open => return self.choose(),
            Action::Back => return vec![Request::Close],
            action => self.cursor.act(action, self.shown.len(), height),
        }
        Vec::new()
    }

    fn edit(&mut self, edit: &TextEdit, _context: &Context<'_>) {
        self.query.apply(edit, u16::MAX);
        let query = self.query.text();
        self.shown = if query.trim().is_empty() {
            (0..self.entries.len()).collect()
        } else {
            let name = |entry: &Entry| format!("{} {}", entry.text, entry.also.join(" "));
            let names: Vec<String> = self.entries.iter().map(name).collect();
            let ranked = rank(query, names.iter().map(String::as_str), self.entries.len());
            let mut shown: Vec<usize> = ranked.into_iter().map(|pick| pick.index).collect();
            // What is called so comes before what only has the word in its description.
            shown.sort_by_key(|number| !self.entries[*number].is_called(query));
            shown
        };
        self.cursor = ListCursor::default();
    }

    /// Handles the mouse: a click on an entry chooses it, a click outside closes the palette.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let areas = Areas::new(context.areas.over);
        let height = usize::from(areas.list.height);
        match mouse.gesture {
            Gesture::WheelUp | Gesture::WheelDown => {
                self.cursor.wheel(mouse.gesture, self.shown.len(), height);
            }
            Gesture::Press if !areas.popup.contains(mouse.at) => return vec![Request::Close],
            Gesture::Press | Gesture::DoublePress => {
                if let Some(row) =
                    row_at(areas.list, mouse.at).filter(|row| self.cursor.top + row < self.shown.len())
                {
                    self.cursor.select(self.cursor.top + row, self.shown.len(), height);
                    return self.choose();
                }
            }
            Gesture::Drag | Gesture::Release => {}
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        let (lang, signs, theme) = (context.world.lang, context.world.signs, context.theme);
        let areas = Areas::new(context.areas.over);
        frame.render_widget(Clear, areas.popup);
        let title = Line::styled(format!(" {} ", lang.palette_title()), theme.style(Tone::Heading));
        frame.render_widget(
            Block::bordered().border_style(theme.style(Tone::BorderFocused)).title(title),
            areas.popup,
        );
        let query = TextArea::new(&self.query, theme).placeholder(lang.palette_placeholder()).focused(true);
        query.draw(frame, areas.query);
        if self.shown.is_empty() {
            frame.render_widget(Line::styled(lang.no_results(), theme.style(Tone::Muted)), areas.list);
        }
        let below = self.shown.len().saturating_sub(self.cursor.top + usize::from(areas.list.height));
        more_below(frame, areas.list, below, theme);
        let rows = self.shown.iter().enumerate().skip(self.cursor.top);
        for (row, (number, entry)) in areas.list.rows().zip(rows) {
            let Some(entry) = self.entries.get(*entry) else { continue };
            let chords: Vec<String> = entry.chords.iter().map(|chord| signs.of_key(*chord)).collect();
            let chords = chords.join("  ");
            let room = usize::from(row.width).saturating_sub(width(&chords) + 4);
            let text = truncate(entry.text, room);
            let gap = " ".repeat(room.saturating_sub(width(&text)) + 2);
            let chosen = number == self.cursor.selected;
            let sign = if chosen { "> " } else { "  " };
            let line = Line::from(vec![
                Span::styled(format!("{sign}{text}{gap}"), theme.style(Tone::Plain)),
                Span::styled(chords, theme.style(Tone::HintKey)),
            ]);
            frame.render_widget(line, row);
            if chosen {
                frame.buffer_mut().set_style(row, theme.style(Tone::Selected));
            }
        }
    }
}

/// The areas of the parts of the palette.
struct Areas {
    popup: Rect,
    query: Rect,
    list: Rect,
}

impl Areas {
    fn new(outer: Rect) -> Self {
        let popup = centred(outer, 76, 24);
        let inner = Rect {
            x: popup.x + 2,
            y: popup.y + 1,
            width: popup.width.saturating_sub(4),
            height: popup.height.saturating_sub(2),
        };
        Self {
            popup,
            query: Rect { height: 1, ..inner },
            list: Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_offers_everything_that_a_key_can_do_in_the_current_scope() {
        let keymap = Keymap::default();
        for scope in [
            Scope::Tree,
            Scope::Detail,
            Scope::Agenda,
            Scope::Notes,
            Scope::WaysIn,
            Scope::Map,
            Scope::MapList,
            Scope::Municipality,
            Scope::Gaps,
            Scope::GapsGrid,
            Scope::Directory,
            Scope::History,
            Scope::Change,
            Scope::Trash,
        ] {
            let palette = Palette::new(&keymap, scope, Lang::Nl);
            let listed = |action| palette.entries.iter().any(|entry| entry.does == Does::Act(action));
            let bound = Action::ALL.iter().filter(|action| !keymap.chords(scope, **action).is_empty());
            for action in bound.filter(|action| **action != Action::Palette) {
                assert!(listed(*action), "{action:?} in {scope:?}");
            }
        }
    }
}
