//! The forms, in which records are filled in: a folder each, and what they share beside them.

pub mod note;
mod parts;
pub mod record;

use super::action::Action;
use super::draft::Unfinished;
use super::modal::Modal;
use super::request::{Answer, Confirm, Request};
use super::world::World;
use crate::domain::{Change, Field, IdSource, RecordId};
use crate::fields::{Fault, Reading};
use crate::i18n::Lang;

/// A modal in which a record is filled in. It covers the screen, and nothing in it is lost.
pub trait Form: Modal {
    /// The record that this becomes.
    fn id(&self) -> RecordId;

    /// What the form is for, in words, from the outside in.
    fn title(&self, world: &World) -> Vec<String>;

    /// Whether anything was filled in that is not saved.
    fn is_touched(&self) -> bool;

    /// How far it is.
    fn progress(&self) -> Progress;

    /// It is this far now.
    fn set_progress(&mut self, progress: Progress);

    /// The form as it stands, to be gone on with later.
    fn as_left(&self) -> Unfinished;

    /// The change that saves it, none when that would change nothing; or what is not right yet, of which
    /// the first is shown.
    fn change(&self, world: &World, ids: &mut IdSource) -> Result<Option<Change>, Vec<Fault>>;

    /// Gives the keyboard to a field that is not right yet.
    fn go_to(&mut self, field: Field, world: &World);

    /// Takes a text over from the user's own editor.
    fn replace_text(&mut self, text: &str);

    /// Picks a record that was just made for this form.
    fn pick(&mut self, made: RecordId, world: &World);

    /// What is said when it is left unsaved.
    fn not_saved(&self, lang: Lang) -> &'static str;

    /// What to ask when a record is gone that it cannot be saved without; none when all are there.
    fn lacks_record(&self, _world: &World) -> Option<Vec<Request>> {
        None
    }

    /// What is done once it is saved.
    fn once_saved(&self) -> Option<Request>;

    /// Whether it is on its way to the store.
    fn is_saving(&self) -> bool {
        self.progress() == Progress::Saving
    }

    /// Whether the store could not take it, and it has not been saved since.
    fn was_refused(&self) -> bool {
        self.progress() == Progress::Refused
    }

    /// Sends what is filled in to the store, or shows what is not right yet.
    fn save(&mut self, world: &World, ids: &mut IdSource) -> Vec<Request> {
        if let Some(requests) = self.lacks_record(world) {
            return requests;
        }
        match self.change(world, ids) {
            Ok(Some(change)) => {
                self.set_progress(Progress::Saving);
                vec![Request::commit(change)]
            }
            Ok(None) => vec![Request::Close],
            Err(faults) => {
                let Some(fault) = faults.into_iter().next() else { return Vec::new() };
                self.go_to(fault.field, world);
                vec![Request::Warn(fault.why)]
            }
        }
    }

    /// What to do with what is not saved; saving and discarding go on with what the user was leaving.
    fn before_leaving(&self, lang: Lang, leaving: Leaving) -> Confirm {
        let (mut save, mut discard) = (vec![Request::Act(Action::Save)], vec![Request::Close]);
        if leaving == Leaving::Program {
            save.push(Request::QuitWhenSaved);
            discard.push(Request::Act(Action::Quit));
        }
        let answers = vec![
            Answer::new(lang.save_note(), save),
            Answer::new(lang.discard_note(), discard),
            Answer::new(lang.keep_writing(), Vec::new()),
        ];
        Confirm::new(self.not_saved(lang).to_owned(), answers)
    }

    /// Leaves the form; what is in it is not given up without asking.
    fn leave(&self, lang: Lang) -> Vec<Request> {
        if self.is_touched() {
            vec![Request::Ask(self.before_leaving(lang, Leaving::Form))]
        } else {
            vec![Request::Close]
        }
    }
}

/// How far what is filled in is on its way to the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It is being written.
    Writing,
    /// It is on its way.
    Saving,
    /// The store could not take it; it is written on.
    Refused,
}

/// What the user is about to leave, with something in it that is not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// A form.
    Form,
    /// The whole program.
    Program,
}

/// What is needed to read what is filled in.
fn reading(world: &World) -> Reading<'_> {
    Reading { overview: world.overview(), lang: world.lang, today: world.moment.today }
}
