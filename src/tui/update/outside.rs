//! Handles changes that others make to the store while the interface is open.

use crate::tui::effect::Effect;
use crate::tui::modal::notice::Notice;
use crate::tui::model::{Model, Mood, Status};
use crate::tui::msg::Snapshot;

/// Handles a report that another process wrote the store, or that it can no longer be read. Everything that is
/// open, selected or typed stays; only the records are replaced.
pub(super) fn seen(model: &mut Model, seen: Result<Snapshot, String>) -> Option<Effect> {
    let lang = model.world.lang;
    match seen {
        Ok(snapshot) => {
            let is_back = model.lost.take().is_some();
            if is_back {
                model.modals.retain(|modal| !modal.is_message(lang.lost_title()));
            }
            let words = if is_back { lang.store_is_back() } else { lang.others_changed() };
            model.renew(snapshot);
            let is_passing = |status: &Status| status.mood == Mood::Good && !status.lasts();
            if model.status.as_ref().is_none_or(is_passing) {
                model.say(words.to_owned());
            }
            super::trash::read_again(model)
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

/// Opens a message with the full reason why the store cannot be read; returns false when it can.
pub(super) fn tell(model: &mut Model) -> bool {
    let lang = model.world.lang;
    let Some(why) = &model.lost else { return false };
    let notice = Notice::new(lang.lost_title(), &lang.lost(why), lang.enter_closes());
    model.open(notice);
    true
}
