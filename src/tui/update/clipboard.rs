//! Cutting, copying and pasting a part of a text that is being typed.

use crate::tui::action::Action;
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::model::Model;

/// Cuts or copies the text that is selected; `None` when nothing is, or for any other action. It can be pasted within
/// the program even where the terminal keeps no clipboard.
pub(super) fn take(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    if !matches!(action, Action::Cut | Action::Interrupt) {
        return None;
    }
    let text = model.modals.last()?.selected_text()?.to_owned();
    if action == Action::Cut {
        super::write(model, &TextEdit::Backspace);
    }
    model.clipboard.clone_from(&text);
    Some(vec![Effect::copy(&text)])
}

/// Pastes what was cut or copied last.
pub(super) fn paste(model: &mut Model) {
    let text = model.clipboard.clone();
    super::write(model, &TextEdit::Paste(text));
}
