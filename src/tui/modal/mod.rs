//! Modals: what is drawn on top of the main screen. They form a stack, and the top one has the keyboard.
//!
//! The question, the help and the message are also drawn on top of the recovery screen, which has no records
//! and so no [`Context`]. They have their own methods, to which their implementations of [`Modal`] delegate.

pub mod confirm;
pub mod conflict;
pub mod help;
pub mod import;
pub mod notice;
pub mod palette;
pub mod pick;
pub mod search;

use std::fmt::Debug;

use ratatui::Frame;

use super::action::Action;
use super::context::Context;
use super::draft::Unfinished;
use super::edit::TextEdit;
use super::form::Form;
use super::importing::ImportAnswer;
use super::keys::Scope;
use super::msg::Mouse;
use super::question::{Answer, Question, Ticket};
use super::request::Request;
use crate::domain::Overview;

/// Something that is drawn on top of the main screen.
pub trait Modal: Debug {
    /// The scope of the keyboard while this is the top modal.
    fn scope(&self) -> Scope;

    /// Does `action` and returns the requests that follow.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request>;

    /// Edits the text that has the caret.
    fn edit(&mut self, _edit: &TextEdit, _context: &Context<'_>) {}

    /// What the text that is being typed makes it ask for, after each edit.
    fn edited(&mut self) -> Vec<Request> {
        Vec::new()
    }

    /// The text that the user selected in the text that has the caret; `None` when there is none.
    fn selected_text(&self) -> Option<&str> {
        None
    }

    /// Handles a typed character that is bound to nothing here; `None` when this modal has no use for any.
    fn letter(&mut self, _typed: char) -> Option<Vec<Request>> {
        None
    }

    /// Handles the mouse and returns the requests that follow.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request>;

    /// Draws it on top of what is on the screen.
    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>);

    /// The question to which this modal needs the answer; `None` when it has everything.
    fn question(&self) -> Option<Question> {
        None
    }

    /// Takes the answer to a question.
    fn answer(&mut self, _question: Question, _answer: Answer) {}

    /// Marks what was found as out of date, because the records changed.
    fn outdate(&mut self, _overview: &Overview) {}

    /// Whether `action` has to wait for the answer to a question.
    fn awaits(&self, _action: Action) -> bool {
        false
    }

    /// Takes the answer to what was asked for the import of a list.
    fn imported(&mut self, _ticket: Ticket, _answer: &ImportAnswer, _context: &Context<'_>) -> Vec<Request> {
        Vec::new()
    }

    /// What is unfinished in it and no form; `None` when nothing would be lost.
    fn unfinished(&self) -> Option<Unfinished> {
        None
    }

    /// Whether this is the message with this title.
    fn is_message(&self, _title: &str) -> bool {
        false
    }

    /// This modal as a form; `None` when it is not one.
    fn as_form(&self) -> Option<&dyn Form> {
        None
    }

    /// This modal as a form that can be changed; `None` when it is not one.
    fn as_form_mut(&mut self) -> Option<&mut dyn Form> {
        None
    }
}
