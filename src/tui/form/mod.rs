//! The forms in which records are filled in: a folder each, and beside them what they share.

pub mod note;
mod parts;
pub mod record;

use super::action::Action;
use super::draft::Unfinished;
use super::modal::Modal;
use super::request::{Answer, Confirm, Request};
use super::world::World;
use crate::domain::{Change, Field, IdSource, Party, RecordId};
use crate::fields::{Fault, Reading};
use crate::i18n::Lang;

/// A modal in which a record is filled in. It covers the screen, and what is typed in it is never lost.
pub trait Form: Modal {
    /// The id of the record that is being filled in.
    fn id(&self) -> RecordId;

    /// The parts of the title of the form, from the outermost inwards.
    fn title(&self, world: &World) -> Vec<String>;

    /// Whether the form holds unsaved input.
    fn is_touched(&self) -> bool;

    /// The state of saving.
    fn progress(&self) -> Progress;

    /// Sets the state of saving.
    fn set_progress(&mut self, progress: Progress);

    /// The current state of the form, to be resumed later.
    fn as_left(&self) -> Unfinished;

    /// The change that saves the form, `None` when it would change nothing. Fails with the faults of the
    /// fields, of which the first is shown.
    fn change(&self, world: &World, ids: &mut IdSource) -> Result<Option<Change>, Vec<Fault>>;

    /// Gives the keyboard to a field that has a fault.
    fn go_to(&mut self, field: Field, world: &World);

    /// Replaces the text that has the keyboard by the one from the user's own editor.
    fn replace_text(&mut self, text: &str);

    /// Picks a record that was just created from this form.
    fn pick(&mut self, made: RecordId, world: &World);

    /// Lets the follow-up at the caret wait for somebody, or for nobody.
    fn wait_for(&mut self, _party: Option<Party>) {}

    /// The message after the form was left unsaved.
    fn not_saved(&self, lang: Lang) -> &'static str;

    /// The requests to make when a record that the form needs is gone; `None` when all are there.
    fn lacks_record(&self, _world: &World) -> Option<Vec<Request>> {
        None
    }

    /// The request to make after saving, if any.
    fn once_saved(&self) -> Option<Request>;

    /// Whether it is being saved.
    fn is_saving(&self) -> bool {
        self.progress() == Progress::Saving
    }

    /// Whether the store refused it and it has not been saved since.
    fn was_refused(&self) -> bool {
        self.progress() == Progress::Refused
    }

    /// Sends what is filled in to the store, or shows the first fault.
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

    /// A question about what to do with unsaved input. After saving or discarding, the program goes on with what
    /// the user was leaving.
    fn before_leaving(&self, lang: Lang, leaving: Leaving) -> Confirm {
        let (mut save, mut discard) = (vec![Request::Act(Action::Save)], vec![Request::Close]);
        if leaving == Leaving::Program {
            save.push(Request::QuitWhenSaved);
            discard.push(Request::Act(Action::Quit));
        }
        let answers = vec![
            Answer::new(lang.save_note(), save),
            Answer::grave(lang.discard_note(), discard),
            Answer::new(lang.keep_writing(), Vec::new()),
        ];
        Confirm::new(self.not_saved(lang).to_owned(), answers)
    }

    /// Leaves the form, but asks first when it holds unsaved input.
    fn leave(&self, lang: Lang) -> Vec<Request> {
        if self.is_touched() {
            vec![Request::Ask(self.before_leaving(lang, Leaving::Form))]
        } else {
            vec![Request::Close]
        }
    }
}

/// The state of saving a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The user is filling it in.
    Writing,
    /// It was sent to the store, which has not answered yet.
    Saving,
    /// The store refused it; the user goes on filling it in.
    Refused,
}

/// The part that the user is about to leave with unsaved input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// A form.
    Form,
    /// The whole program.
    Program,
}

/// The context in which typed values are read: the records, the language and the day.
fn reading(world: &World) -> Reading<'_> {
    Reading { overview: world.overview(), lang: world.lang, today: world.moment.today }
}
