//! Actions on meetings and follow-ups, wherever they are shown: writing a note, opening a briefing, putting
//! off.

use crate::domain::{Date, Field, FollowUp, FollowUpId, Snooze};
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::form::note::NoteForm;
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::request::Request;
use crate::tui::request::{Answer, Confirm};
use crate::tui::widget::page::Item;

/// Opens the form for a note on the current forum: on the selected meeting, or on one today.
pub(super) fn add_note(model: &mut Model) -> Vec<Request> {
    let Some(forum) = model.forum_at_hand() else {
        return vec![Request::Warn(model.world.lang.choose_a_forum_first().to_owned())];
    };
    let day = past_meeting(model).unwrap_or(model.world.moment.today);
    let note = model.ids.next(model.world.moment.now);
    let form = NoteForm::new(note, forum, day, model.world.overview(), model.world.lang);
    model.open(form);
    Vec::new()
}

/// The day of the selected meeting; none when it has not been held yet, or no meeting is selected.
fn past_meeting(model: &Model) -> Option<Date> {
    let Some(Item::Meeting(id)) = model.selected() else { return None };
    let meeting = model.world.overview().meetings().get(id)?;
    (meeting.date <= model.world.moment.today).then_some(meeting.date)
}

/// Opens the briefing on the current forum.
pub(super) fn brief(model: &Model) -> Vec<Request> {
    match model.forum_at_hand() {
        Some(forum) => vec![Request::Open(Place::Briefing(forum))],
        None => vec![Request::Warn(model.world.lang.no_forum_to_prepare().to_owned())],
    }
}

/// Asks until which day the selected follow-up is postponed; a meeting is moved in its form.
pub(super) fn snooze(model: &Model) -> Vec<Request> {
    let lang = model.world.lang;
    let follow_up = match model.selected() {
        Some(Item::Meeting(id)) => return vec![Request::Edit(id.into(), Some(Field::Date))],
        Some(Item::FollowUp(id)) => model.world.overview().follow_ups().get(id),
        _ => None,
    };
    match follow_up {
        Some(follow_up) if follow_up.is_open() => {
            vec![Request::Ask(until_when(follow_up, model.world.moment.today, lang))]
        }
        Some(_) => vec![Request::Warn(lang.already_done().to_owned())],
        None => vec![Request::Warn(lang.nothing_to_snooze().to_owned())],
    }
}

fn until_when(follow_up: &FollowUp, today: Date, lang: Lang) -> Confirm {
    let mut answers: Vec<Answer> = Snooze::ALL
        .into_iter()
        .map(|snooze| {
            let day = snooze.day(today);
            let then = vec![Request::commit(follow_up.postponed(day))];
            Answer::new(&format!("{} · {}", lang.snooze(snooze), lang.weekday_and_day(day)), then)
        })
        .collect();
    answers.push(Answer::new(lang.snooze_another_day(), vec![another_day(follow_up.id)]));
    answers.push(Answer::new(lang.snooze_nothing(), Vec::new()));
    Confirm::new(lang.snooze_until(&plain_line(&follow_up.text)), answers)
}

fn another_day(follow_up: FollowUpId) -> Request {
    Request::Edit(follow_up.into(), Some(Field::Due))
}
