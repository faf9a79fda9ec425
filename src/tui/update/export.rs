//! Reports, tables and addresses of what the screen is about.

use crate::domain::{Privacy, RecordRef, Subject};
use crate::exchange::export::{Addresses, Content};
use crate::exchange::picture::Drawing;
use crate::exchange::report::Audience;
use crate::i18n::Lang;
use crate::text::plain_line;
use crate::tui::effect::Effect;
use crate::tui::export::{Export, Outgoing};
use crate::tui::modal::notice::Notice;
use crate::tui::model::Model;
use crate::tui::request::{Answer, Confirm, Request};
use crate::tui::screen::ScreenName;

/// Everything that can be made, in the order in which it is offered.
const ALL: [Outgoing; 12] = [
    Outgoing::Report(Audience::Management, Privacy::None),
    Outgoing::Report(Audience::Partners, Privacy::None),
    Outgoing::Report(Audience::Management, Privacy::Full { notes: false }),
    Outgoing::Table(Content::Members),
    Outgoing::Table(Content::Attendance),
    Outgoing::Table(Content::Notes),
    Outgoing::Table(Content::FollowUps),
    Outgoing::Table(Content::Organisations),
    Outgoing::Table(Content::Persons),
    Outgoing::Picture(Drawing::Map),
    Outgoing::Picture(Drawing::Network),
    Outgoing::Picture(Drawing::Attendance),
];

/// Asks what to write about whatever the screen is about. What the screen lists comes first.
pub(super) fn ask(model: &Model) -> Vec<Request> {
    let lang = model.world.lang;
    let about = about(model);
    let name = about.map_or_else(|| lang.everything().to_owned(), |about| name(model, about));
    let first = listed(model.screen);
    let mut offered: Vec<Outgoing> = ALL.into_iter().filter(|what| suits(*what, about)).collect();
    offered.sort_by_key(|what| Some(*what) != first);
    let mut answers: Vec<Answer> = offered
        .into_iter()
        .map(|what| {
            let export = Export { what, about, today: model.world.moment.today };
            Answer::new(label(what, lang), vec![Request::Effect(Effect::Export(export))])
        })
        .collect();
    answers.push(Answer::new(lang.export_addresses(), vec![Request::CopyAddresses(about)]));
    answers.push(Answer::new(lang.export_nothing(), Vec::new()));
    vec![Request::Ask(Confirm::new(lang.what_to_export(&plain_line(&name)), answers))]
}

/// The record that the screen is about; none where it shows everything.
fn about(model: &Model) -> Option<Subject> {
    if model.screen == ScreenName::Regions {
        return model.place_at_hand().map(Subject::from);
    }
    model.screens.get(model.screen).kept_to()
}

/// What is on this screen, as a table or picture; none where only a report has it.
const fn listed(screen: ScreenName) -> Option<Outgoing> {
    Some(match screen {
        ScreenName::Agenda => Outgoing::Table(Content::FollowUps),
        ScreenName::Notes => Outgoing::Table(Content::Notes),
        ScreenName::Organisations => Outgoing::Table(Content::Organisations),
        ScreenName::Persons => Outgoing::Table(Content::Persons),
        ScreenName::Map => Outgoing::Picture(Drawing::Map),
        ScreenName::Regions
        | ScreenName::WaysIn
        | ScreenName::Gaps
        | ScreenName::History
        | ScreenName::Trash => return None,
    })
}

/// Whether it has anything to say about the record, or about everything.
const fn suits(what: Outgoing, about: Option<Subject>) -> bool {
    match (what, about) {
        // Without names nothing is left of a person.
        (Outgoing::Report(_, privacy), Some(Subject::Person(_))) => privacy.has_names(),
        (
            Outgoing::Table(Content::Attendance | Content::Organisations),
            Some(Subject::Organisation(_) | Subject::Person(_)),
        )
        | (Outgoing::Table(Content::Persons), Some(Subject::Person(_))) => false,
        (Outgoing::Picture(Drawing::Attendance), about) => matches!(about, Some(Subject::Forum(_))),
        (Outgoing::Picture(Drawing::Map), about) => matches!(about, None | Some(Subject::Region(_))),
        (Outgoing::Picture(Drawing::Network), about) => {
            !matches!(about, Some(Subject::Forum(_) | Subject::Person(_)))
        }
        _ => true,
    }
}

const fn label(what: Outgoing, lang: Lang) -> &'static str {
    match what {
        Outgoing::Report(_, Privacy::Names | Privacy::Full { .. }) => lang.export_in_full(),
        Outgoing::Report(Audience::Management, Privacy::None) => lang.export_for_management(),
        Outgoing::Report(Audience::Partners, Privacy::None) => lang.export_for_partners(),
        Outgoing::Table(Content::Members) => lang.export_members(),
        Outgoing::Table(Content::Attendance) => lang.export_attendance(),
        Outgoing::Table(Content::Notes) => lang.export_notes(),
        Outgoing::Table(Content::FollowUps) => lang.export_follow_ups(),
        Outgoing::Table(Content::Organisations) => lang.export_organisations(),
        Outgoing::Table(Content::Persons) => lang.export_persons(),
        Outgoing::Picture(Drawing::Map) => lang.export_map(),
        Outgoing::Picture(Drawing::Network) => lang.export_network(),
        Outgoing::Picture(Drawing::Attendance) => lang.export_attendance_picture(),
    }
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
