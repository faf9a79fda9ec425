//! The first steps that most tests share.

use crate::terminal::Terminal;

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const TAB: &str = "\t";
pub(crate) const SHIFT_TAB: &str = "\x1b[Z";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const SAVE: &str = "\x13";
pub(crate) const OWN_EDITOR: &str = "\x05";

/// The forum that most stories are about.
pub(crate) const FORUM: &str = "Samenwerking Stad Diest";

/// Finds a row of the tree by its name, and shows its page.
pub(crate) fn go_to(terminal: &mut Terminal, name: &str) {
    terminal.press("f", "Find in the tree:");
    terminal.keys(name);
    terminal.wait_until(name, |screen| screen.rows()[0].contains(name));
    terminal.keys(ENTER);
    terminal.wait_until_gone("Find in the tree:");
}

/// Opens the form for a note on the forum, and types a text.
pub(crate) fn write(terminal: &mut Terminal, text: &str) {
    go_to(terminal, FORUM);
    terminal.press("n", "› New note");
    terminal.press(text, text);
}

/// Saves the note that is being written.
pub(crate) fn save(terminal: &mut Terminal) {
    terminal.press(SAVE, "Note saved");
}
