//! What stands over the main screen: a stack of which the top one has the keyboard.
//!
//! The question, the help and the message also stand over the recovery screen, which has no records and so no
//! [`Context`]: what they do is told by methods of their own, which this trait passes on to.

pub mod confirm;
pub mod conflict;
pub mod help;
pub mod notice;
pub mod palette;
pub mod pick;
pub mod search;

use std::fmt::Debug;

use ratatui::Frame;

use super::action::Action;
use super::context::Context;
use super::edit::TextEdit;
use super::form::Form;
use super::keys::Scope;
use super::msg::Mouse;
use super::question::{Answer, Question};
use super::request::Request;
use crate::domain::Overview;

/// Something that stands over the main screen.
pub trait Modal: Debug {
    /// The scope that has the keyboard while this is on top.
    fn scope(&self) -> Scope;

    /// Does `action`, and says what it asks for.
    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request>;

    /// Edits the text that has the caret.
    fn edit(&mut self, _edit: &TextEdit, _context: &Context<'_>) {}

    /// Does what the mouse asks for, and says what that asks for in turn.
    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request>;

    /// Draws it.
    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>);

    /// What is looked for here and not known yet.
    fn question(&self) -> Option<Question> {
        None
    }

    /// Takes what was looked for.
    fn answer(&mut self, _question: Question, _answer: Answer) {}

    /// The records changed: what was found may be out of date.
    fn outdate(&mut self, _overview: &Overview) {}

    /// Whether `action` is about something that is looked for and not known yet: it has to wait.
    fn awaits(&self, _action: Action) -> bool {
        false
    }

    /// Whether it is the message with this title.
    fn is_message(&self, _title: &str) -> bool {
        false
    }

    /// The form that it is; none for anything else.
    fn as_form(&self) -> Option<&dyn Form> {
        None
    }

    /// The form that it is, to be changed.
    fn as_form_mut(&mut self) -> Option<&mut dyn Form> {
        None
    }
}
