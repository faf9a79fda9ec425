//! Adding, editing and removing records: what the keys do at the cursor, and which form they open.

use crate::domain::{AnyRecord, Choice, Field, Involvement, Kind, Overview, RecordId, RegionKind, Source};
use crate::fields::{FormValues, Value};
use crate::text::plain_line;
use crate::tui::form::note::NoteForm;
use crate::tui::form::record::{RecordForm, Wanted};
use crate::tui::model::Model;
use crate::tui::place::Place;
use crate::tui::question::Among;
use crate::tui::request::Request;
use crate::tui::request::Then;
use crate::tui::request::{Answer, Confirm};

/// Opens the form for the kind of record that fits best at the cursor.
pub(super) fn add(model: &Model) -> Vec<Request> {
    if let Some((kind, known)) = model.shown().to_add(&model.context()) {
        return vec![Request::Add(kind, known)];
    }
    match model.shown().addable(&model.context()) {
        Some(kind) => vec![request(model, kind)],
        None => add_other(model),
    }
}

/// Asks the user which kind of record to add.
pub(super) fn add_other(model: &Model) -> Vec<Request> {
    let lang = model.world.lang;
    let kinds = [
        Kind::Forum,
        Kind::Membership,
        Kind::FollowUp,
        Kind::Meeting,
        Kind::Organisation,
        Kind::Person,
        Kind::Region,
    ];
    let mut answers: Vec<Answer> =
        kinds.iter().map(|&kind| Answer::new(lang.new_record(kind), vec![request(model, kind)])).collect();
    answers.push(Answer::new(lang.add_nothing(), Vec::new()));
    vec![Request::Ask(Confirm::new(lang.what_to_add().to_owned(), answers))]
}

/// Opens the form for a planned meeting of the current forum.
pub(super) fn plan_meeting(model: &Model) -> Vec<Request> {
    vec![request(model, Kind::Meeting)]
}

/// The request for a new record, with the fields filled in that follow from the position of the cursor.
pub(super) fn request(model: &Model, kind: Kind) -> Request {
    let here = model.place_at_hand();
    let region = match here {
        Some(Place::Region(region)) => Some(region),
        Some(Place::Forum(forum)) => model.world.overview().forums().get(forum).map(|forum| forum.region),
        _ => None,
    };
    let mut known: Vec<(Field, Value)> = Vec::new();
    match (kind, here) {
        (Kind::Region, _) => match region {
            Some(region) => known.push((Field::Parent, Value::record(region))),
            None if model.world.overview().regions().is_empty() => {
                let province = Choice::RegionKind(RegionKind::Province);
                known.push((Field::RegionKind, Value::Chosen(Some(province))));
            }
            None => {}
        },
        (Kind::Forum, _) => known.extend(region.map(|region| (Field::Region, Value::record(region)))),
        (Kind::FollowUp, Some(place)) => known.push((Field::About, Value::record(place.record()))),
        (Kind::Membership | Kind::Meeting, Some(Place::Forum(forum))) => {
            known.push((Field::Forum, Value::record(forum)));
        }
        (Kind::Membership | Kind::Person, Some(Place::Organisation(organisation))) => {
            known.push((Field::Organisation, Value::record(organisation)));
        }
        (Kind::Membership, Some(Place::Person(person))) => {
            let found = model.world.overview().persons().get(person);
            let organisation = found.and_then(|person| person.organisation);
            known.extend(organisation.map(|organisation| (Field::Organisation, Value::record(organisation))));
            known.push((Field::Person, Value::record(person)));
        }
        _ => {}
    }
    Request::Add(kind, known)
}

/// Opens the form of the record at the cursor.
pub(super) fn edit(model: &Model) -> Vec<Request> {
    match model.shown().record(&model.context()) {
        Some(id) => vec![Request::Edit(id, None)],
        None => vec![Request::Warn(model.world.lang.nothing_selected().to_owned())],
    }
}

/// Moves the record at the cursor to the trash. When other records cannot exist without it, the user is asked first.
pub(super) fn remove(model: &Model) -> Vec<Request> {
    let (overview, lang) = (model.world.overview(), model.world.lang);
    let removable = model.shown().removable(&model.context());
    let Some(change) = removable.and_then(|id| overview.removal(id)) else {
        return vec![Request::Warn(lang.nothing_to_remove().to_owned())];
    };
    let Some(question) = lang.removal_question(&change, overview) else {
        return vec![Request::commit(change)];
    };
    let answers = vec![
        Answer::new(lang.remove_all(), vec![Request::commit(change)]),
        Answer::new(lang.remove_nothing(), Vec::new()),
    ];
    vec![Request::Ask(Confirm::new(plain_line(&question).into_owned(), answers).selecting(1))]
}

/// Asks with which other organisation or person to merge the current one.
pub(super) fn merge(model: &Model) -> Vec<Request> {
    let lang = model.world.lang;
    let selected = model.selected().and_then(|item| item.opens(model.world.overview()));
    let place = [selected, model.place_at_hand()].into_iter().flatten().find_map(|place| match place {
        Place::Organisation(_) => Some((place, Source::Organisations)),
        Place::Person(_) => Some((place, Source::Persons)),
        Place::Region(_) | Place::Forum(_) | Place::Briefing(_) => None,
    });
    let Some((place, source)) = place else {
        return vec![Request::Warn(lang.choose_whom_to_merge_first().to_owned())];
    };
    let title = lang.merge_title(&place.name(model.world.overview()));
    let among = Among::Existing(source, Some(place.record()));
    vec![Request::Pick(title, among, Then::Merge(place.record()))]
}

/// Asks which of the two names to keep.
pub(super) fn merge_with(model: &Model, one: RecordId, other: RecordId) -> Vec<Request> {
    let overview = model.world.overview();
    let lang = model.world.lang;
    let name = |id| Place::of(id).map_or_else(String::new, |place| place.name(overview));
    let answer = |gone: RecordId, kept: RecordId| {
        let change = match (gone, kept) {
            (RecordId::Organisation(gone), RecordId::Organisation(kept)) => {
                overview.merge_organisations(gone, kept)
            }
            (RecordId::Person(gone), RecordId::Person(kept)) => overview.merge_persons(gone, kept),
            _ => None,
        }?;
        let show = Place::of(kept).map(Request::Open);
        let then = show.into_iter().chain([Request::commit(change)]).collect();
        Some(Answer::new(&lang.keep_this_name(&name(kept)), then))
    };
    let mut answers: Vec<Answer> = [answer(one, other), answer(other, one)].into_iter().flatten().collect();
    if answers.is_empty() {
        return vec![Request::Warn(lang.cannot_merge_with_itself().to_owned())];
    }
    answers.push(Answer::new(lang.do_not_merge(), Vec::new()));
    vec![Request::Ask(Confirm::new(lang.which_name_stays(&name(one), &name(other)), answers))]
}

/// Asks for the user's involvement in the current forum or region.
pub(super) fn involvement(model: &Model) -> Vec<Request> {
    let overview = model.world.overview();
    let lang = model.world.lang;
    let Some(place @ (Place::Forum(_) | Place::Region(_))) = model.place_at_hand() else {
        return vec![Request::Warn(lang.choose_a_forum_or_region_first().to_owned())];
    };
    let answer = |involvement: Involvement| {
        let label =
            format!("{} {}", model.world.signs.of_place(involvement).0, lang.involvement(involvement));
        Answer::new(&label, vec![set_involvement(overview, place, involvement)])
    };
    let mut answers: Vec<Answer> = Involvement::ALL.into_iter().map(answer).collect();
    answers.push(Answer::new(lang.leave_as_it_is(), Vec::new()));
    let present = overview.my_place(place).map(Involvement::with_nobody);
    let chosen = Involvement::ALL.iter().position(|one| Some(*one) == present);
    let question = lang.which_involvement(&plain_line(&place.name(overview)));
    vec![Request::Ask(Confirm::new(question, answers).selecting(chosen.unwrap_or(0)))]
}

/// The request that sets this involvement; with whom the user alternates is asked in the form.
fn set_involvement(overview: &Overview, place: Place, involvement: Involvement) -> Request {
    match overview.place_me(place, involvement) {
        Some(change) => Request::commit(change),
        // Choosing the present involvement again opens its form, where the other details can be changed.
        None => Request::Edit(place.record(), Some(Field::Involvement)),
    }
}

/// Opens the form for a new record.
pub(super) fn open_new(model: &mut Model, kind: Kind, known: Vec<(Field, Value)>, wanted: Wanted) {
    let now = model.world.moment.now;
    let id = model.ids.next_of(kind, now);
    let filled = FormValues::new(id, known);
    // Whoever was at a meeting or has a seat was there for an organisation: that is what is still to be filled in.
    let works_nowhere = filled.value(Field::Organisation).is_some_and(Value::is_blank);
    let is_named = !filled.typed(Field::Name).is_empty();
    let first = (kind == Kind::Person && works_nowhere && is_named && wanted == Wanted::ToBePicked)
        .then_some(Field::Organisation);
    let form = RecordForm::new(filled, first, wanted, &model.world);
    model.open(form);
}

/// Opens the form of an existing record; for a note, the form in which it was written.
pub(super) fn open_existing(model: &mut Model, id: RecordId, first: Option<Field>) {
    let Some(found) = model.world.overview().record(id) else {
        return model.warn(model.world.lang.nothing_selected().to_owned());
    };
    if let AnyRecord::Note(note) = found {
        let form = NoteForm::of(*note, &model.world);
        return model.open(form);
    }
    let filled = FormValues::of(found, model.world.lang);
    let form = RecordForm::new(filled, first, Wanted::ForItself, &model.world);
    model.open(form);
}
