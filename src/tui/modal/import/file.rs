//! The first step: the file. Its path is typed, completed, dragged here or chosen from a folder.

use super::Import;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::edit::TextEdit;
use crate::tui::importing::{Entry, Folder, Origin};
use crate::tui::msg::Gesture;
use crate::tui::question::Ticket;
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::widget::text_buffer::TextBuffer;

/// The choice of a file.
#[derive(Debug)]
pub(super) struct FileStep {
    pub(super) path: TextBuffer,
    /// The folder that is listed, or the message that says why it is not; none before the first answer.
    pub(super) folder: Option<Result<Folder, String>>,
    /// The folder that is asked for, by its path.
    pub(super) asked: Option<(Ticket, String)>,
    pub(super) cursor: ListCursor,
    /// Whether what is typed is opened as soon as its folder is known.
    is_awaited: bool,
    /// Rows that were pasted instead of a path.
    pub(super) pasted: Option<String>,
}

impl Default for FileStep {
    fn default() -> Self {
        Self {
            path: TextBuffer::single_line(""),
            folder: None,
            asked: None,
            cursor: ListCursor::default(),
            is_awaited: false,
            pasted: None,
        }
    }
}

impl FileStep {
    pub(super) fn type_path(&mut self, path: &str) {
        self.path = TextBuffer::single_line(path);
    }

    /// The path as it was typed, without what a terminal puts around one that is dragged into it.
    fn typed(&self) -> String {
        cleaned(self.path.text())
    }

    /// The folder of the path that is typed, and the beginning of a name in it.
    fn parts(&self) -> (String, String) {
        let typed = self.typed();
        let at = typed.rfind('/').map_or(0, |at| at + 1);
        (typed[..at].to_owned(), typed[at..].to_owned())
    }

    /// The part of a name that is typed.
    pub(super) fn start(&self) -> String {
        self.parts().1
    }

    /// Whether the path that is typed is in the folder that is listed, or is to be. The folder has two names: as it was
    /// asked for, and as it is shown.
    pub(super) fn is_listed(&self) -> bool {
        let (typed, _) = self.parts();
        let is_asked = self.asked.as_ref().is_some_and(|(_, folder)| *folder == typed);
        is_asked || matches!(&self.folder, Some(Ok(listed)) if listed.path == typed)
    }

    /// The files with what is typed in their names, if they are in the folder that is typed: first the one that is
    /// called so, then those that begin with it.
    pub(super) fn shown(&self) -> Vec<&Entry> {
        let Some(Ok(folder)) = self.folder.as_ref().filter(|_| self.is_listed()) else { return Vec::new() };
        let (_, start) = self.parts();
        let start = start.to_lowercase();
        let mut shown: Vec<(String, &Entry)> =
            folder.entries.iter().map(|entry| (entry.name.to_lowercase(), entry)).collect();
        shown.retain(|(name, _)| name.contains(&start));
        shown.sort_by_key(|(name, _)| (*name != start, !name.starts_with(&start)));
        shown.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Takes what is in a folder. Whether what is typed is to be opened now.
    pub(super) fn take(&mut self, ticket: Ticket, folder: &Result<Folder, String>) -> bool {
        if self.asked.as_ref().is_none_or(|(asked, _)| *asked != ticket) {
            return false;
        }
        self.folder = Some(folder.clone());
        self.cursor = ListCursor::default();
        std::mem::take(&mut self.is_awaited)
    }

    /// The path of an entry in the folder that is listed.
    fn path_of(&self, entry: &Entry) -> String {
        let folder = match &self.folder {
            Some(Ok(folder)) => folder.path.as_str(),
            _ => "",
        };
        let slash = if entry.is_folder { "/" } else { "" };
        format!("{folder}{}{slash}", entry.name)
    }
}

/// A path as a terminal pastes it, in quotes, as an address or with escaped spaces, as the path that it is.
fn cleaned(text: &str) -> String {
    let text = text.trim();
    let quoted = |quote: char| text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    if let Some(inside) = quoted('\'').or_else(|| quoted('"')) {
        return inside.to_owned();
    }
    if let Some(rest) = text.strip_prefix("file://") {
        return unescaped(rest);
    }
    let mut path = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match (char, chars.peek()) {
            ('\\', Some(next)) if !next.is_alphanumeric() => path.extend(chars.next()),
            _ => path.push(char),
        }
    }
    path
}

/// The text with `%20` as a space.
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut plain, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        let escaped = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *byte == b'%');
        plain.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

pub(super) fn update(import: &mut Import, action: Action, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(super::view::list_area(import, context).height);
    match action {
        Action::Open => open(import, context),
        Action::NextField => complete(import),
        action => {
            let length = import.file.shown().len();
            import.file.cursor.act(action, length, height);
            look_if_moved(import)
        }
    }
}

/// Opens the file that is typed, or else the one that is selected.
pub(super) fn open(import: &mut Import, context: &Context<'_>) -> Vec<Request> {
    if let Some(rows) = import.file.pasted.take() {
        return import.open(Origin::Pasted(rows), context.world);
    }
    if import.file.folder.is_none() && import.file.asked.is_some() {
        // Which file is meant is only known with its folder.
        import.file.is_awaited = true;
        return Vec::new();
    }
    let shown = import.file.shown();
    let selected = shown.get(import.file.cursor.selected).copied().cloned();
    let (_, start) = import.file.parts();
    let typed = import.file.typed();
    match selected {
        Some(entry) if entry.is_folder => {
            let path = import.file.path_of(&entry);
            import.file.type_path(&path);
            look_if_moved(import)
        }
        Some(entry) => {
            let path = import.file.path_of(&entry);
            import.file.type_path(&path);
            import.open(Origin::File(path), context.world)
        }
        None if start.is_empty() => look_if_moved(import),
        None => import.open(Origin::File(typed), context.world),
    }
}

/// Completes the path with what is selected.
fn complete(import: &mut Import) -> Vec<Request> {
    let selected = import.file.shown().get(import.file.cursor.selected).copied().cloned();
    if let Some(entry) = selected {
        let path = import.file.path_of(&entry);
        import.file.type_path(&path);
    }
    look_if_moved(import)
}

/// Asks for the folder of the path that is typed, unless it was asked for.
pub(super) fn look_if_moved(import: &mut Import) -> Vec<Request> {
    if import.file.pasted.is_some() || import.file.is_listed() {
        return Vec::new();
    }
    let (folder, _) = import.file.parts();
    import.look(&folder)
}

pub(super) fn edit(import: &mut Import, edit: &TextEdit, _context: &Context<'_>) {
    import.file.pasted = None;
    import.file.is_awaited = false;
    if let TextEdit::Paste(text) = edit
        && text.trim().contains(['\n', '\r', '\t'])
    {
        // Rows copied from a workbook. Terminals end them with a carriage return.
        let rows = text.trim().replace("\r\n", "\n").replace('\r', "\n");
        let first = rows.lines().next().unwrap_or_default().replace('\t', " · ");
        import.file.type_path(&first);
        import.file.pasted = Some(rows);
        return;
    }
    import.file.path.apply(edit, u16::MAX);
    import.file.cursor = ListCursor::default();
    if !matches!(import.found, super::Found::Nothing) {
        import.found = super::Found::Nothing;
    }
}

pub(super) fn click(
    import: &mut Import,
    row: usize,
    gesture: Gesture,
    context: &Context<'_>,
) -> Vec<Request> {
    let (length, height) =
        (import.file.shown().len(), usize::from(super::view::list_area(import, context).height));
    let row = import.file.cursor.top + row;
    if row >= length {
        return Vec::new();
    }
    import.file.cursor.select(row, length, height);
    if gesture == Gesture::DoublePress { open(import, context) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::as_typed("~/Downloads/leden.csv", "~/Downloads/leden.csv")]
    #[case::in_quotes("'/tmp/mijn leden.csv' ", "/tmp/mijn leden.csv")]
    #[case::escaped("/tmp/mijn\\ leden\\(1\\).csv", "/tmp/mijn leden(1).csv")]
    #[case::address("file:///tmp/mijn%20leden.csv", "/tmp/mijn leden.csv")]
    #[case::windows("C:\\Users\\an\\leden.csv", "C:\\Users\\an\\leden.csv")]
    fn a_path_is_read_as_a_terminal_pastes_it(#[case] text: &str, #[case] path: &str) {
        assert_eq!(cleaned(text), path);
    }
}
