//! Reports, tables and addresses of what the screen is about.

use crate::domain::{Privacy, RecordRef, Subject};
use crate::exchange::export::{Addresses, Content};
use crate::exchange::report::Audience;
use crate::text::plain_line;
use crate::tui::effect::Effect;
use crate::tui::export::{Export, Outgoing};
use crate::tui::modal::notice::Notice;
use crate::tui::model::Model;
use crate::tui::request::{Answer, Confirm, Request};
use crate::tui::screen::ScreenName;

/// Asks what to write about whatever the screen is about.
pub(super) fn ask(model: &Model) -> Vec<Request> {
    let lang = model.world.lang;
    let about = about(model);
    let name = about.map_or_else(|| lang.everything().to_owned(), |about| name(model, about));
    let write = |label: &str, what| {
        let export = Export { what, about, today: model.world.moment.today };
        Answer::new(label, vec![Request::Effect(Effect::Export(export))])
    };
    let report = |audience, privacy| Outgoing::Report(audience, privacy);
    let mut answers = vec![
        write(lang.export_for_management(), report(Audience::Management, Privacy::None)),
        write(lang.export_for_partners(), report(Audience::Partners, Privacy::None)),
        write(lang.export_in_full(), report(Audience::Management, Privacy::Full { notes: false })),
        write(lang.export_members(), Outgoing::Table(Content::Members)),
        write(lang.export_attendance(), Outgoing::Table(Content::Attendance)),
        write(lang.export_notes(), Outgoing::Table(Content::Notes)),
        write(lang.export_follow_ups(), Outgoing::Table(Content::FollowUps)),
        Answer::new(lang.export_addresses(), vec![Request::CopyAddresses(about)]),
        Answer::new(lang.export_nothing(), Vec::new()),
    ];
    // What the screen lists comes first.
    let first = match model.screen {
        ScreenName::Notes => Some(5),
        ScreenName::Agenda => Some(6),
        _ => None,
    };
    if let Some(first) = first {
        answers[..=first].rotate_right(1);
    }
    vec![Request::Ask(Confirm::new(lang.what_to_export(&plain_line(&name)), answers))]
}

/// The record that the screen is about; none where it shows everything.
fn about(model: &Model) -> Option<Subject> {
    let place = model.place_at_hand().filter(|_| model.screen == ScreenName::Regions);
    place.map(Subject::from)
}

fn name(model: &Model, about: Subject) -> String {
    let record = model.world.overview().find(about.into());
    record.and_then(RecordRef::name).unwrap_or_default().to_owned()
}

/// Copies the e-mail addresses of whoever sits there, and says who has none.
pub(super) fn copy_addresses(model: &mut Model, about: Option<Subject>) -> Vec<Effect> {
    let lang = model.world.lang;
    let addresses = Addresses::new(model.world.overview(), about);
    let without = addresses.without.join(", ");
    if addresses.found.is_empty() {
        model.warn(lang.no_addresses().to_owned());
        return Vec::new();
    }
    if !without.is_empty() {
        let text = format!("{}\n\n{}", addresses.in_line(), lang.without_address(&without));
        model.open(Notice::new(lang.addresses_copied(), &text, lang.enter_closes()));
    }
    vec![Effect::Copy(addresses.in_line())]
}

/// Says where the file is, and offers to open it.
pub(super) fn written(model: &mut Model, path: &str) {
    let lang = model.world.lang;
    let answers = vec![
        Answer::new(lang.open_file(), vec![Request::Effect(Effect::OpenFile(path.to_owned()))]),
        Answer::new(lang.copy_path(), vec![Request::Effect(Effect::Copy(path.to_owned()))]),
        Answer::new(lang.leave_file(), Vec::new()),
    ];
    model.open(Confirm::new(lang.file_is_in(&plain_line(path)), answers));
}
