//! How messages change the model. Does no I/O, and reads neither the clock nor the terminal: whatever has to be
//! done outside is returned as effects.

mod agenda;
mod clipboard;
mod commit;
mod conflict;
mod draft;
mod export;
mod history;
mod leaving;
mod mouse;
mod navigate;
mod outcome;
mod outside;
mod record;
mod searching;
mod trash;
mod unsaved;

use super::action::Action;
use super::edit::TextEdit;
use super::effect::Effect;
use super::form::record::Wanted;

use super::keys::{Chord, Scope};
use super::modal::Modal;
use super::modal::help::Help;
use super::modal::import::Import;
use super::modal::palette::Palette;
use super::modal::pick::Pick as PickOne;
use super::modal::search::Search;
use super::model::{Model, Status};
use super::msg::{Msg, Unused};
use super::place::Place;
use super::question::Pick;
use super::request::Request;
use super::request::Then;
use super::screen::ScreenName;
use crate::domain::{Choice, RecordId, Subject};
use crate::fields::Reference;
use navigate::{leave_page, open};

/// The number of columns by which one key press moves the divider.
const DIVIDER_STEP: u16 = 4;

/// Updates the model with `msg`, and returns the effects to be carried out.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if matches!(msg, Msg::Action(_) | Msg::Edit(_) | Msg::Unbound(_) | Msg::Mouse(_)) {
        // A new input cancels the action that was waiting for search results.
        model.searching.then = None;
    }
    let mut effects = handle(model, msg);
    effects.extend(searching::ask(model));
    effects
}

fn handle(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Action(action) => act(model, action),
        Msg::Edit(edit) => {
            let requests = write(model, &edit);
            run_requests(model, requests)
        }
        Msg::Unbound(chord) => unbound(model, chord),
        Msg::Mouse(mouse) => {
            let requests = mouse::mouse(model, mouse);
            run_requests(model, requests)
        }
        Msg::Unused(why) => {
            say_unused(model, why);
            Vec::new()
        }
        Msg::Resize(size) => {
            model.size = size;
            settle(model);
            Vec::new()
        }
        Msg::Background(background) => {
            if model.follows_background {
                model.theme = model.theme.on(background);
            }
            Vec::new()
        }
        Msg::Tick(moment) => {
            let new_day = moment.today != model.world.moment.today;
            model.world.moment = moment;
            if new_day {
                model.count_overdue();
                settle(model);
            }
            if model.is_saving() && model.status.is_none() {
                model.say(model.world.lang.still_saving().to_owned());
            }
            outside::ask_when_free(model);
            draft::keep(model).into_iter().collect()
        }
        Msg::Done(outcome) => outcome::done(model, outcome),
    }
}

/// Says that keys were not used, after the message that says why the key before them was refused.
fn say_unused(model: &mut Model, why: Unused) {
    let lang = model.world.lang;
    match why {
        Unused::AfterRefusal => {
            let refused = model.status.take().map(|status| status.text);
            model.warn(lang.rest_not_used(refused.as_deref()));
        }
        Unused::Unseen(chord) => model.warn(lang.typed_too_soon(model.world.signs.of_key(chord))),
    }
}

/// Performs `action` in the part of the screen that has the keyboard, and returns the effects.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let interrupted = std::mem::take(&mut model.interrupted);
    if model.is_too_small() && !matches!(action, Action::Quit | Action::Interrupt) {
        return Vec::new();
    }
    if !action.is_move() || !model.status.as_ref().is_some_and(Status::lasts) {
        model.clear_status();
    }
    if let Some(effects) = clipboard::take(model, action) {
        return effects;
    }
    match action {
        Action::Paste => {
            clipboard::paste(model);
            return Vec::new();
        }
        Action::Quit => return leaving::quit(model),
        Action::Interrupt if interrupted => return leaving::leave(model),
        Action::Interrupt => {
            model.interrupted = true;
            model.say(model.world.lang.once_more_to_quit().to_owned());
            return Vec::new();
        }
        Action::Redraw => return vec![Effect::Redraw],
        Action::Suspend => return vec![Effect::Suspend],
        Action::Trouble => return trouble(model),
        Action::Help | Action::Palette => {
            open_list(model, action);
            return Vec::new();
        }
        _ => {}
    }
    if searching::wait(model, action) {
        return Vec::new();
    }
    let requests = match model.top_mut() {
        Some((modal, context)) => modal.update(action, &context),
        None => act_on_screen(model, action),
    };
    let effects = run_requests(model, requests);
    if model.scope().takes_text() {
        // Where text is typed, the key in the message would undo that.
        model.status.take_if(|status| status.lasts());
    }
    settle(model);
    effects
}

/// Handles a key that is bound to nothing: its letter may choose an answer of the question on top. A capital whose
/// small letter is bound was probably typed with Caps Lock on.
fn unbound(model: &mut Model, chord: Chord) -> Vec<Effect> {
    let Some(typed) = chord.typed().filter(|_| !model.is_too_small()) else { return Vec::new() };
    if let Some(requests) = model.modals.last_mut().and_then(|modal| modal.letter(typed)) {
        model.clear_status();
        let effects = run_requests(model, requests);
        settle(model);
        return effects;
    }
    if model.keymap.is_capital_of_bound(model.scope(), chord) {
        model.warn(model.world.lang.is_caps_lock_on(typed));
    }
    Vec::new()
}

/// Retries what could not be saved; if there is nothing to retry, says why the store cannot be read, or that
/// there is no problem.
fn trouble(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = unsaved::retry(model) {
        return effects;
    }
    if !outside::tell(model) {
        model.say(model.world.lang.no_trouble().to_owned());
    }
    Vec::new()
}

/// Opens the help or the palette for the part of the screen that has the keyboard, over whatever is open; the
/// key that opened the palette closes it again.
fn open_list(model: &mut Model, action: Action) {
    let (scope, lang) = (model.scope(), model.world.lang);
    if scope == Scope::Palette {
        model.modals.pop();
    }
    match action {
        Action::Help => model.open(Help::new(&model.keymap, scope, model.world.signs, lang)),
        _ if scope == Scope::Palette => {}
        _ => model.open(Palette::new(&model.keymap, scope, lang)),
    }
}

fn act_on_screen(model: &mut Model, action: Action) -> Vec<Request> {
    if model.scope().takes_text() {
        return update_screen(model, action);
    }
    if let Some(screen) = ScreenName::shown_by(action) {
        return navigate::show(model, screen);
    }
    match action {
        Action::Search => {
            let search = Search::new(model.recent.iter().copied());
            model.open(search);
        }
        Action::Import => {
            let (import, requests) = Import::new();
            model.open(import);
            return requests;
        }
        Action::AddNote => return agenda::for_forum_at_hand(model, Then::Note),
        Action::AddPoint => return agenda::for_forum_at_hand(model, Then::Point),
        Action::Briefing => return agenda::for_forum_at_hand(model, Then::Briefing),
        Action::Snooze => return agenda::snooze(model),
        Action::Add => return record::add(model),
        Action::AddOther => return record::add_other(model),
        Action::PlanMeeting => return record::plan_meeting(model),
        Action::Edit => return record::edit(model),
        Action::Remove => return record::remove(model),
        Action::Merge => return record::merge(model),
        Action::Involvement => return record::involvement(model),
        Action::Export => return export::ask(model),
        Action::Undo => return vec![Request::Undo],
        Action::Redo => return vec![Request::Redo],
        Action::Filter => return filter(model),
        Action::FindInTree => {
            let mut requests = navigate::show(model, ScreenName::Regions);
            requests.extend(update_screen(model, action));
            return requests;
        }
        Action::WidenTree => widen_tree(model, DIVIDER_STEP.into()),
        Action::NarrowTree => widen_tree(model, -i32::from(DIVIDER_STEP)),
        action => return update_screen(model, action),
    }
    Vec::new()
}

fn update_screen(model: &mut Model, action: Action) -> Vec<Request> {
    let (screen, context) = model.shown_mut();
    screen.update(action, &context)
}

/// Edits the text that is being typed, if there is one.
fn write(model: &mut Model, edit: &TextEdit) -> Vec<Request> {
    if model.is_too_small() {
        return Vec::new();
    }
    model.status = None;
    model.interrupted = false;
    if let Some((modal, context)) = model.top_mut() {
        modal.edit(edit, &context);
        return modal.edited();
    }
    let (screen, context) = model.shown_mut();
    screen.edit(edit, &context);
    Vec::new()
}

/// Carries out requests in order, and returns the effects.
pub(super) fn run_requests(model: &mut Model, requests: Vec<Request>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for request in requests {
        match request {
            Request::Open(place) => open(model, place),
            Request::Act(action) => effects.extend(act(model, action)),
            Request::Commit(change) => {
                // If the store cannot save it, the typed text is on disk as a draft all the same.
                effects.extend(draft::keep(model));
                effects.extend(commit::ask_store(model, Effect::Commit(change.into())));
            }
            Request::Reconcile(change) => conflict::ask(model, *change),
            Request::Settle(asked, change) => effects.extend(conflict::settle(model, &asked, *change)),
            Request::GiveUpUnsaved => model.unsaved.changes.clear(),
            Request::Undo => effects.extend(commit::ask_store(model, Effect::Undo)),
            Request::UndoSteps(steps) => effects.extend(history::undo_steps(model, steps)),
            Request::Redo => effects.extend(commit::ask_store(model, Effect::Redo)),
            Request::Add(kind, known) => record::open_new(model, kind, known, Wanted::ForItself),
            Request::AddHere(kind) => {
                let request = record::request(model, kind);
                effects.extend(run_requests(model, vec![request]));
            }
            Request::Create(kind, known) => record::open_new(model, kind, known, Wanted::ToBePicked),
            Request::WaitFor(party) => {
                if let Some(form) = model.top_form_mut() {
                    form.wait_for(party);
                }
            }
            Request::Save => {
                let requests = save(model);
                effects.extend(run_requests(model, requests));
            }
            Request::PickMade(id) => pick_made(model, id),
            Request::Select(id) => {
                let (screen, context) = model.shown_mut();
                screen.select(id, &context);
            }
            Request::Edit(id, first) => record::open_existing(model, id, first),
            Request::Picked(then, pick) => effects.extend(picked(model, then, pick)),
            Request::Leave => effects.extend(leave_page(model)),
            Request::Resume(draft) => effects.extend(draft::resume(model, draft)),
            Request::Pick(title, among, then) => {
                model.open(PickOne::new(&title, among, then));
            }
            Request::Restore(id) => {
                let requests = trash::restore(model, id);
                effects.extend(run_requests(model, requests));
            }
            Request::Ask(confirm) => model.open(confirm),
            Request::CopyAddresses(about) => effects.extend(export::copy_addresses(model, about)),
            Request::Effect(effect) => effects.push(effect),
            Request::Close => {
                let is_kept = |modal: &dyn Modal| modal.as_form().is_some() || modal.unfinished().is_some();
                if model.modals.pop().is_some_and(|modal| is_kept(&*modal)) {
                    effects.extend(draft::keep(model));
                }
            }
            Request::QuitWhenSaved => leaving::quit_when_saved(model),
            Request::Warn(text) => model.warn(text),
        }
    }
    effects
}

/// Saves the form on top.
fn save(model: &mut Model) -> Vec<Request> {
    let Model { modals, world, ids, .. } = model;
    let form = modals.last_mut().and_then(|modal| modal.as_form_mut());
    form.map_or_else(Vec::new, |form| form.save(world, ids))
}

/// Picks a record in the form that asked for it: the topmost form, whatever else is open over it.
pub(super) fn pick_made(model: &mut Model, id: RecordId) {
    let Model { modals, world, .. } = model;
    if let Some(form) = modals.iter_mut().rev().find_map(|modal| modal.as_form_mut()) {
        form.pick(id, world);
    }
}

/// Asks to what to limit the screen.
fn filter(model: &Model) -> Vec<Request> {
    let among = model.shown().filters();
    vec![Request::Pick(model.world.lang.filter_title().to_owned(), among, Then::Filter)]
}

/// Uses what was chosen for its purpose.
fn picked(model: &mut Model, then: Then, pick: Pick) -> Vec<Effect> {
    match (then, pick) {
        (Then::Filter, pick) => {
            let (screen, context) = model.shown_mut();
            match pick {
                Pick::Reference(Reference::Record(id)) => {
                    screen.keep_to(Place::of(id).map(Subject::from), &context);
                }
                Pick::Choice(Choice::Sector(sector)) => screen.keep_to_sector(sector),
                Pick::Choice(_) | Pick::Reference(Reference::Municipality(_)) => {}
            }
            settle(model);
            Vec::new()
        }
        (Then::Merge(with), Pick::Reference(Reference::Record(id))) => {
            let requests = record::merge_with(model, with, id);
            run_requests(model, requests)
        }
        (Then::Note | Then::Point | Then::Briefing, Pick::Reference(Reference::Record(id))) => {
            let requests = agenda::for_forum(model, then, id);
            run_requests(model, requests)
        }
        (Then::Merge(_) | Then::Note | Then::Point | Then::Briefing, _) => Vec::new(),
    }
}

fn widen_tree(model: &mut Model, columns: i32) {
    if let Some(tree) = model.areas().tree {
        let width = i32::from(tree.width) + columns;
        model.tree_width = Some(u16::try_from(width).unwrap_or(0));
        model.tree_width = model.areas().tree.map(|tree| tree.width);
    }
}

/// Keeps every cursor of the current screen on an existing row in view.
fn settle(model: &mut Model) {
    let (screen, context) = model.shown_mut();
    screen.settle(&context);
}
