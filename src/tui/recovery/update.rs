//! How messages change the recovery screen. Does no I/O, and reads neither the clock nor the terminal.

use super::page::Shown;
use super::view::{hint_at, over};
use super::{Content, Effect, Model, Msg, Outcome, Popup, Work};
use crate::text::plain;
use crate::tui::action::Action;
use crate::tui::keys::{Chord, Scope};
use crate::tui::layout::WHEEL_ROWS;
use crate::tui::modal::confirm::{Answer, Confirm};
use crate::tui::modal::help::Help;
use crate::tui::modal::notice::Notice;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::request::Request;

/// Updates the model with `msg`, and returns the effects to be carried out.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Action(action) => return act(model, action),
        Msg::Mouse(mouse) => return point(model, mouse),
        Msg::Resize(size) => {
            model.size = size;
            select(model, model.reading.selected);
        }
        Msg::Done(Outcome::Looked(number, content)) => {
            if let Some(backup) = model.backups.get_mut(number) {
                backup.content = content;
            }
            // The lines that describe a backup may now take more or fewer rows.
            select(model, model.reading.selected);
        }
        Msg::Done(Outcome::PutBack) => return vec![Effect::OpenInterface],
        Msg::Done(Outcome::NotPutBack(why)) => {
            model.work = Work::Choosing;
            model.status = None;
            let lang = model.lang;
            let notice = Notice::new(lang.not_put_back_title(), &why, lang.enter_closes());
            model.popup = Some(Popup::Notice(notice));
        }
        Msg::Done(Outcome::NotSuspended(why)) => model.warn(&why),
        Msg::Unbound(chord) => return unbound(model, chord),
        Msg::Background(background) if model.follows_background => model.theme = model.theme.on(background),
        // This screen has no text input, and shows no times but those of the backups. A key that was not used changes
        // nothing, and the question that it was meant for stays.
        Msg::Edit(_) | Msg::Tick(_) | Msg::Unused(_) | Msg::Background(_) => {}
    }
    Vec::new()
}

/// Performs `action` in the popup or the list, whichever has the keyboard.
fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let interrupted = std::mem::take(&mut model.interrupted);
    if model.is_too_small() && !matches!(action, Action::Quit | Action::Interrupt) {
        return Vec::new();
    }
    model.status = None;
    match action {
        Action::Interrupt if interrupted => return vec![Effect::GiveUp],
        Action::Interrupt => {
            model.interrupted = true;
            model.say(model.lang.once_more_to_quit());
            return Vec::new();
        }
        Action::Redraw => return vec![Effect::Redraw],
        Action::Suspend => return vec![Effect::Suspend],
        _ if model.work == Work::PuttingBack => model.say(model.lang.putting_back()),
        Action::Quit => return vec![Effect::GiveUp],
        _ => {
            let over = over(model);
            let requests = match &mut model.popup {
                None => return choose(model, action),
                Some(Popup::Confirm(confirm)) => confirm.update(action),
                Some(Popup::Help(help)) => help.update(action, over),
                Some(Popup::Notice(notice)) => notice.update(action, over),
            };
            return run_requests(model, requests);
        }
    }
    Vec::new()
}

/// Handles a key that is bound to nothing: its letter may choose an answer of the question.
fn unbound(model: &mut Model, chord: Chord) -> Vec<Effect> {
    if model.is_too_small() || model.work == Work::PuttingBack {
        return Vec::new();
    }
    let Some(typed) = chord.typed() else { return Vec::new() };
    if let Some(Popup::Confirm(confirm)) = &mut model.popup {
        let requests = confirm.letter(typed);
        return run_requests(model, requests);
    }
    if model.keymap.is_capital_of_bound(model.scope(), chord) {
        model.warn(&model.lang.is_caps_lock_on(typed));
    }
    Vec::new()
}

/// Performs `action` in the list.
fn choose(model: &mut Model, action: Action) -> Vec<Effect> {
    let selected = model.reading.selected;
    match action {
        Action::Up => select(model, selected.saturating_sub(1)),
        Action::Down => select(model, selected + 1),
        Action::Top => select(model, 0),
        Action::Bottom => select(model, usize::MAX),
        Action::PageUp => scroll(model, -page(model)),
        Action::PageDown => scroll(model, page(model)),
        Action::Open => ask(model),
        Action::Trouble => {
            let lang = model.lang;
            let notice = Notice::new(lang.recovery_title(), &model.damage, lang.enter_closes());
            model.popup = Some(Popup::Notice(notice));
        }
        Action::Help => {
            model.popup =
                Some(Popup::Help(Help::on_keys_of(&model.keymap, Scope::Recovery, model.signs, model.lang)));
        }
        Action::Back => return vec![Effect::GiveUp],
        _ => {}
    }
    Vec::new()
}

/// Handles a mouse event.
fn point(model: &mut Model, mouse: Mouse) -> Vec<Effect> {
    if model.is_too_small() || model.work == Work::PuttingBack {
        return Vec::new();
    }
    if matches!(mouse.gesture, Gesture::Press | Gesture::DoublePress) {
        model.status = None;
        if let Some(action) = hint_at(model, mouse.at) {
            return act(model, action);
        }
    }
    let over = over(model);
    let requests = match &mut model.popup {
        None => {
            point_in_list(model, mouse);
            return Vec::new();
        }
        Some(Popup::Confirm(confirm)) => confirm.click(mouse, over),
        Some(Popup::Help(help)) => help.click(mouse, over),
        Some(Popup::Notice(notice)) => notice.click(mouse, over),
    };
    run_requests(model, requests)
}

fn point_in_list(model: &mut Model, mouse: Mouse) {
    match mouse.gesture {
        Gesture::WheelUp => scroll(model, -WHEEL_ROWS.cast_signed()),
        Gesture::WheelDown => scroll(model, WHEEL_ROWS.cast_signed()),
        Gesture::Press | Gesture::DoublePress => {
            let list = Shown::new(model).list;
            let row = usize::from(mouse.at.y.saturating_sub(list.area.y)) + model.reading.top;
            let pointed = list.layout.item_at(row).filter(|_| list.area.contains(mouse.at));
            if let Some(number) = pointed {
                select(model, number);
                if mouse.gesture == Gesture::DoublePress {
                    ask(model);
                }
            }
        }
        Gesture::Drag | Gesture::Release => {}
    }
}

/// Carries out the requests of a popup.
fn run_requests(model: &mut Model, requests: Vec<Request>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for request in requests {
        match request {
            Request::Close => model.popup = None,
            Request::Act(Action::Restore) => {
                model.work = Work::PuttingBack;
                model.say(model.lang.putting_back());
                effects.push(Effect::PutBack(model.reading.selected));
            }
            _ => {}
        }
    }
    effects
}

/// Opens the question whether to put the selected backup back.
fn ask(model: &mut Model) {
    let Some(backup) = model.backups.get(model.reading.selected) else { return };
    let lang = model.lang;
    let is_newest = model.newest_readable() == Some(model.reading.selected);
    let mut question = vec![lang.put_back_question(&model.when(backup), &lang.file_size(backup.bytes))];
    match &backup.content {
        Content::Unreadable => return model.warn(lang.choose_a_readable_backup()),
        Content::Readable(difference) if !is_newest => question.extend(lang.difference(difference)),
        Content::Readable(_) | Content::Unknown => {}
    }
    question.push(match &model.aside {
        Some(path) => plain(&lang.would_be_kept(path)).into_owned(),
        None => lang.nothing_in_its_place().to_owned(),
    });
    let answers = vec![
        Answer::new(lang.put_back(), vec![Request::Act(Action::Restore)]),
        Answer::new(lang.put_nothing_back(), Vec::new()),
    ];
    model.popup = Some(Popup::Confirm(Confirm::new(question.join("\n"), answers)));
}

/// Selects the backup with this number, or the last one when there are fewer, and scrolls it into view.
fn select(model: &mut Model, number: usize) {
    let list = Shown::new(model).list;
    let number = number.min(model.backups.len().saturating_sub(1));
    model.reading.select(number, &list.layout, list.height());
}

fn scroll(model: &mut Model, rows: isize) {
    let list = Shown::new(model).list;
    model.reading.scroll(rows, &list.layout, list.height());
}

/// The number of rows that Page Down scrolls: two rows of the old page stay in view.
fn page(model: &Model) -> isize {
    let height = Shown::new(model).list.height();
    isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1)
}
