//! Handles the outcomes of effects.

use super::{commit, export, outside, searching, settle, trash};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::context::Context;
use crate::tui::effect::Effect;
use crate::tui::modal::notice::Notice;
use crate::tui::model::Model;
use crate::tui::msg::{Clipboard, Outcome};

/// Updates the model with an outcome, and returns the effects to be carried out.
pub(super) fn done(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let effects = match outcome {
        Outcome::Committed { done, snapshot } => commit::committed(model, &done, snapshot),
        Outcome::NotCommitted { refused, why, snapshot } => {
            let mut effects = commit::not_committed(model, refused, &why, snapshot);
            effects.extend(trash::read_again(model));
            effects
        }
        Outcome::Seen(seen) => outside::seen(model, seen).into_iter().collect(),
        Outcome::ErasureFinished(snapshot) => {
            let words = model.world.lang.erasure_finished();
            outside::replaced(model, snapshot, words).into_iter().collect()
        }
        Outcome::Missing(missing) => {
            outside::missing(model, missing);
            Vec::new()
        }
        Outcome::LeftOut(missing) => {
            outside::left_out(model, missing);
            Vec::new()
        }
        Outcome::Gone(why) => {
            outside::gone(model, why);
            Vec::new()
        }
        Outcome::Unrecorded(words) => {
            outside::say_in_full(model, &words);
            Vec::new()
        }
        Outcome::Followed(choice, followed) => {
            outside::followed(model, choice, followed).into_iter().collect()
        }
        Outcome::Trash(removals) => {
            model.screens.trash.show(removals, model.world.overview());
            Vec::new()
        }
        Outcome::History(steps) => {
            model.screens.history.show(steps, model.world.overview(), model.world.lang);
            Vec::new()
        }
        Outcome::Edited(Ok(text)) => {
            if let Some(form) = model.top_form_mut() {
                form.replace_text(&text);
            }
            Vec::new()
        }
        Outcome::Exported(Ok(path)) => {
            export::written(model, &path);
            Vec::new()
        }
        Outcome::Exported(Err(why)) => {
            let lang = model.world.lang;
            model.open(Notice::new(lang.export_title(), &why, lang.enter_closes()));
            Vec::new()
        }
        Outcome::Opened(Ok(())) => Vec::new(),
        Outcome::Opened(Err(why)) => {
            let lang = model.world.lang;
            model.open(Notice::new(lang.open_title(), &why, lang.enter_closes()));
            Vec::new()
        }
        Outcome::Copied(Ok((text, clipboard))) => {
            let said = said_of_copy(&text, clipboard, model.world.lang);
            model.say(said);
            Vec::new()
        }
        Outcome::Imported(ticket, answer) => {
            let mut requests = Vec::new();
            let areas = model.areas();
            let Model { modals, world, theme, .. } = &mut *model;
            let context = Context { world, theme: *theme, areas };
            for modal in modals {
                requests.extend(modal.imported(ticket, &answer, &context));
            }
            super::run_requests(model, requests)
        }
        Outcome::Edited(Err(why)) => {
            let lang = model.world.lang;
            let notice = Notice::new(lang.editor_title(), &why, lang.enter_closes());
            model.open(notice);
            Vec::new()
        }
        // This affects only what has the keyboard.
        Outcome::Found(ticket, answer) => return searching::found(model, ticket, answer),
        Outcome::DraftNotSaved(why) | Outcome::Copied(Err(why)) | Outcome::NotSuspended(why) => {
            // The error may recur every few letters, so it is shown on the status line and not in a popup.
            model.warn(why.lines().next().unwrap_or_default().to_owned());
            Vec::new()
        }
    };
    outside::ask_when_free(model);
    settle(model);
    effects
}

/// Says what was copied, its first line when there are several, and what is known about where it is.
fn said_of_copy(text: &str, clipboard: Clipboard, lang: Lang) -> String {
    let first = plain_line(text.lines().next().unwrap_or_default()).into_owned();
    let count = text.lines().count();
    let shown = if count > 1 { format!("{first} … {}", lang.and_lines(count)) } else { first };
    match clipboard {
        Clipboard::Terminal => lang.sent_to_clipboard(&shown),
        Clipboard::Tmux => lang.copied_in_tmux(&shown),
    }
}
