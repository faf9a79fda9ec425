//! Actions on meetings and follow-ups, wherever they are shown: writing a note, adding a point, opening a briefing,
//! postponing.

use crate::domain::{
    Choice, Date, Field, FollowUp, FollowUpId, ForumId, Kind, RecordId, Scope, Snooze, Source, Subject,
};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::form::note::NoteForm;
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::question::Among;
use crate::tui::request::{Answer, Confirm};
use crate::tui::request::{Request, Then};
use crate::tui::widget::page::Item;

/// Does this for the current forum; where there is none, asks for which forum of the region, or of all.
pub(super) fn for_forum_at_hand(model: &mut Model, then: Then) -> Vec<Request> {
    if let Some(forum) = model.forum_at_hand() {
        return for_forum(model, then, forum.into());
    }
    let lang = model.world.lang;
    let among = match model.place_at_hand() {
        Some(Place::Region(region)) => Among::ForumsIn(region),
        _ => Among::Existing(Source::Forums, None),
    };
    let is_any = match among {
        Among::ForumsIn(region) => {
            let within = Scope::of(model.world.overview(), Subject::Region(region));
            model.world.overview().forums().iter().any(|forum| within.has_forum(forum.id))
        }
        _ => !model.world.overview().forums().is_empty(),
    };
    if is_any {
        return vec![Request::Pick(lang.which_forum().to_owned(), among, then)];
    }
    vec![Request::Warn(lang.no_forum_to_choose().to_owned())]
}

/// Does this for a forum that was chosen.
pub(super) fn for_forum(model: &mut Model, then: Then, forum: RecordId) -> Vec<Request> {
    let RecordId::Forum(forum) = forum else { return Vec::new() };
    match then {
        Then::Note => add_note(model, forum),
        Then::Point => vec![add_point(forum)],
        Then::Briefing => vec![Request::Open(Place::Briefing(forum))],
        Then::Filter | Then::Merge(_) => Vec::new(),
    }
}

/// Opens the form for a note on a forum: on the selected meeting, or on one today.
fn add_note(model: &mut Model, forum: ForumId) -> Vec<Request> {
    let day = past_meeting(model).unwrap_or(model.world.moment.today);
    let note = model.ids.next(model.world.moment.now);
    let form = NoteForm::new(note, forum, day, &model.world);
    model.open(form);
    Vec::new()
}

/// The request for a point to raise at the next meeting of a forum.
fn add_point(forum: ForumId) -> Request {
    let is_point = Value::Chosen(Some(Choice::Yes));
    let known = vec![(Field::About, Value::record(forum)), (Field::NextMeeting, is_point)];
    Request::Add(Kind::FollowUp, known)
}

/// The day of the selected meeting; none when it has not been held yet, or no meeting is selected.
fn past_meeting(model: &Model) -> Option<Date> {
    let Some(Item::Meeting(id)) = model.selected() else { return None };
    let meeting = model.world.overview().meetings().get(id)?;
    (meeting.date <= model.world.moment.today).then_some(meeting.date)
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
