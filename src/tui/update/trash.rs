//! The trash: reading it again, and bringing records back.

use crate::domain::{AnyRecord, RecordId, RestoreError, restoration, restoration_with_needed};
use crate::text::plain_line;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::request::Request;
use crate::tui::request::{Answer, Confirm};
use crate::tui::screen::ScreenName;

/// Returns the effect that reads the trash or the history again, because its contents may have changed; none when
/// neither is shown.
pub(super) fn read_again(model: &Model) -> Option<Effect> {
    match model.screen {
        ScreenName::Trash => Some(Effect::ReadTrash),
        // While changes are undone, each of them changes it.
        ScreenName::History if model.undoing.is_none() => Some(Effect::ReadHistory),
        _ => None,
    }
}

/// Brings a record back; if another record has to come back first, asks whether to bring both back.
pub(super) fn restore(model: &Model, id: RecordId) -> Vec<Request> {
    let (overview, removals, lang) =
        (model.world.overview(), model.screens.trash.removals(), model.world.lang);
    let known = model.screens.trash.known(overview);
    let answer = match restoration(overview, removals, id) {
        Ok(change) => Ok(Request::commit(change)),
        Err(RestoreError::Needs(needed)) => restoration_with_needed(overview, removals, id).map(|change| {
            let title = |record: &AnyRecord| lang.kind_and_title(record, known);
            let asked = known.find(id).map(|record| title(&record.cloned())).unwrap_or_default();
            let question = lang.restore_both(&asked, &title(&needed));
            let answers = vec![
                Answer::new(lang.restore_them(), vec![Request::commit(change)]),
                Answer::new(lang.restore_none(), Vec::new()),
            ];
            Request::Ask(Confirm::new(plain_line(&question).into_owned(), answers))
        }),
        Err(error) => Err(error),
    };
    vec![answer.unwrap_or_else(|error| Request::Warn(lang.restore_error(&error, known)))]
}
