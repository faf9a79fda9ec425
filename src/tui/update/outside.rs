//! Handles what others do to the store while the interface is open: they change it, put an earlier version back, or
//! remove it.

use crate::domain::MissingChanges;
use crate::tui::action::Action;
use crate::tui::effect::{Choice, Effect};
use crate::tui::modal::confirm::{Answer, Confirm};
use crate::tui::modal::notice::Notice;
use crate::tui::model::{Drift, Model, Mood, Status};
use crate::tui::msg::Snapshot;
use crate::tui::request::Request;

/// Handles a report that another process wrote the store, or that it can no longer be read. Everything that is
/// open, selected or typed stays; only the records are replaced.
pub(super) fn seen(model: &mut Model, seen: Result<Snapshot, String>) -> Option<Effect> {
    let lang = model.world.lang;
    match seen {
        Ok(snapshot) => {
            let is_back = model.lost.take().is_some();
            // What was missing may be there again; if not, that is reported anew.
            model.drift = None;
            if is_back {
                model.modals.retain(|modal| !modal.is_message(lang.lost_title()));
            }
            let words = if is_back { lang.store_is_back() } else { lang.others_changed() };
            replaced(model, snapshot, words)
        }
        Err(why) => {
            model.lost = Some(why);
            // A message over a form or a question would receive the keys that are meant for that.
            if model.modals.is_empty() && !model.scope().takes_text() {
                tell(model);
            }
            None
        }
    }
}

/// Shows records that were not changed here, and says why they changed unless something more important is said already.
pub(super) fn replaced(model: &mut Model, snapshot: Snapshot, why: &str) -> Option<Effect> {
    model.renew(snapshot);
    let is_passing = |status: &Status| status.mood == Mood::Good && !status.lasts();
    if model.status.as_ref().is_none_or(is_passing) {
        model.say(why.to_owned());
    }
    super::trash::read_again(model)
}

/// Opens a message with the full reason why the store cannot be read; returns false when it can.
pub(super) fn tell(model: &mut Model) -> bool {
    let lang = model.world.lang;
    if let Some(drift) = model.drift.as_mut() {
        drift.is_asked = false;
        ask_when_free(model);
        return true;
    }
    let Some(why) = &model.lost else { return false };
    let notice = Notice::new(lang.lost_title(), &lang.lost(why), lang.enter_closes());
    model.open(notice);
    true
}

/// Asks what to do about changes that are no longer in the store.
pub(super) fn missing(model: &mut Model, missing: MissingChanges) {
    let lang = model.world.lang;
    let question = format!("{}\n\n{}", lang.missing(&missing, &model.world.zone), lang.missing_explained());
    let answers = vec![
        Answer::new(lang.put_missing_back(), vec![follow(Choice::PutMissingBack)]),
        Answer::new(lang.leave_missing_out(), vec![follow(Choice::LeaveMissingOut)]),
        Answer::new(lang.decide_later(), Vec::new()),
    ];
    model.warn(lang.missing(&missing, &model.world.zone));
    model.drift = Some(Drift { question: Confirm::new(question, answers), is_asked: false });
}

/// Asks whether to write what is in memory where the store was.
pub(super) fn gone(model: &mut Model, why: String) {
    let lang = model.world.lang;
    model.modals.retain(|modal| !modal.is_message(lang.lost_title()));
    let answers = vec![
        Answer::new(lang.write_anew(), vec![follow(Choice::WriteAnew)]),
        Answer::new(lang.decide_later(), Vec::new()),
    ];
    let question = format!("{why}\n\n{}", lang.gone_explained());
    model.lost = Some(why);
    model.drift = Some(Drift { question: Confirm::new(question, answers), is_asked: false });
}

fn follow(choice: Choice) -> Request {
    Request::Effect(Effect::Follow(choice))
}

/// Asks what is to be decided, as soon as nothing else has the keyboard. Over a form or a question it would receive the
/// keys that are meant for that.
pub(super) fn ask_when_free(model: &mut Model) {
    if !model.modals.is_empty() || model.scope().takes_text() {
        return;
    }
    let unasked = model.drift.as_mut().filter(|drift| !drift.is_asked);
    if let Some(drift) = unasked {
        drift.is_asked = true;
        let question = drift.question.clone();
        model.open(question);
    }
}

/// Says that changes were left out, because something was saved after they were gone.
pub(super) fn left_out(model: &mut Model, missing: MissingChanges) {
    let lang = model.world.lang;
    model.drift = None;
    let words = format!("{} {}", lang.missing(&missing, &model.world.zone), lang.left_out_explained());
    say_in_full(model, &words);
}

/// Shows a text that is too long for the status line, if nothing else has the keyboard.
pub(super) fn say_in_full(model: &mut Model, words: &str) {
    let lang = model.world.lang;
    if model.modals.is_empty() && !model.scope().takes_text() {
        let notice = Notice::new(lang.drift_title(), words, lang.enter_closes());
        model.open(notice);
    } else {
        model.warn(words.to_owned());
    }
}

/// Handles the result of a choice.
pub(super) fn followed(
    model: &mut Model,
    choice: Choice,
    followed: Result<(usize, Snapshot), String>,
) -> Option<Effect> {
    let lang = model.world.lang;
    match followed {
        Ok((count, snapshot)) => {
            model.drift = None;
            model.lost = None;
            model.renew(snapshot);
            let redo = model.keymap.hint(model.scope(), Action::Redo).map(|key| key.to_string());
            model.say(match choice {
                Choice::PutMissingBack => lang.missing_are_back(count),
                Choice::LeaveMissingOut => lang.missing_are_left_out(count, redo.as_deref().unwrap_or("U")),
                Choice::WriteAnew => lang.written_anew().to_owned(),
            });
            super::trash::read_again(model)
        }
        Err(why) => {
            let notice = Notice::new(lang.not_saved_title(), &why, lang.enter_closes());
            model.open(notice);
            None
        }
    }
}
