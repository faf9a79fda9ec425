//! `overleg attendance`: who was at the last meetings, and who no longer comes.

use std::iter;

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Page, Report};
use crate::cli::session::Session;
use crate::domain::{Absence, Attendance, Date, ForumAttendance, Guest, MemberAttendance, Network, Overview};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg attendance`.
#[derive(Debug, Args)]
pub(in crate::cli) struct AttendanceOf {
    /// The id, name or alias of the forum; all forums with an attendance list if nothing is given.
    forum: Option<String>,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg attendance`.
#[derive(Debug, Serialize)]
struct AttendanceReport<'a> {
    /// The forums, by id.
    forums: Vec<ForumReport<'a>>,
}

/// A forum with at least one note that says who was there.
#[derive(Debug, Serialize)]
struct ForumReport<'a> {
    /// Its name.
    forum: &'a str,
    /// Its id.
    id: Uuid,
    /// The number of such notes.
    lists: usize,
    /// Its members except our own network, by id of the membership.
    members: Vec<MemberReport<'a>>,
    /// Those who came at least twice without a seat.
    guests: Vec<GuestReport<'a>>,
}

/// A member of the forum.
#[derive(Debug, Serialize)]
struct MemberReport<'a> {
    /// What the organisation is called for short.
    organisation: &'a str,
    /// The id of the organisation.
    id: Uuid,
    /// For each of the last lists, at most six, oldest first: `■` present, `□` not.
    strip: String,
    /// On how many of these it is present.
    present: usize,
    /// How many these are.
    of: usize,
    /// `stopped`, `never`, or empty.
    state: &'static str,
    /// The last day on which it was present, or null.
    last: Option<Date>,
    #[serde(skip)]
    label: String,
    #[serde(skip)]
    attendance: Attendance,
}

/// Somebody who came without a seat.
#[derive(Debug, Serialize)]
struct GuestReport<'a> {
    /// What the organisation is called for short.
    organisation: &'a str,
    /// Its id.
    id: Uuid,
    /// How many of the last six lists name it.
    times: usize,
    /// The day of the last of these.
    last: Date,
    #[serde(skip)]
    label: String,
}

impl AttendanceOf {
    /// Prints the attendance.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let (overview, lang) = (store.overview(), session.lang);
        let today = self.today.day(lang)?;
        let reading = Reading { overview, lang, today };
        let lookup = Lookup::new(&reading, Purpose::Show);
        let forum = self.forum.as_ref().map(|given| lookup.forum(given)).transpose()?;
        let network = Network::new(overview, today);
        let attendance = match forum {
            Some(forum) => network.attendance_of(forum.id).into_iter().collect(),
            None => network.attendance(),
        };
        let format = self.format.into();
        if attendance.is_empty() && format == Format::Lines {
            say(&match forum {
                Some(forum) => format!("{}: {}", forum.name, lang.no_lists()),
                None => lang.no_attendance().to_owned(),
            });
        }
        let forums = attendance.into_iter().map(|one| ForumReport::new(overview, one));
        print(&AttendanceReport { forums: forums.collect() }, format, lang)
    }
}

impl<'a> ForumReport<'a> {
    fn new(overview: &Overview, attendance: ForumAttendance<'a>) -> Self {
        let ForumAttendance { forum, lists, members, guests } = attendance;
        Self {
            forum: &forum.name,
            id: forum.id.uuid(),
            lists,
            members: members.into_iter().map(|member| MemberReport::new(overview, member)).collect(),
            guests: guests.into_iter().map(|guest| GuestReport::new(overview, guest)).collect(),
        }
    }

    fn write(&self, page: &mut Page, lang: Lang) {
        page.section(
            &format!("{} ({})", self.forum, lang.lists(self.lists)),
            &self.members,
            |page, member| {
                page.line(&member.in_words(lang));
            },
        );
        page.within(|page| {
            page.section(&lang.guests_count(self.guests.len()), &self.guests, |page, guest| {
                page.line(&format!(
                    "{}: {}",
                    guest.label,
                    lang.guest_times(guest.times, &lang.date(guest.last))
                ));
            });
        });
    }
}

impl<'a> MemberReport<'a> {
    fn new(overview: &Overview, member: MemberAttendance<'a>) -> Self {
        let MemberAttendance { seat: _, organisation, attendance } = member;
        let sign = |present: &bool| if *present { '■' } else { '□' };
        Self {
            organisation: organisation.short_name(),
            id: organisation.id.uuid(),
            strip: attendance.strip.iter().map(sign).collect(),
            present: attendance.present(),
            of: attendance.of(),
            state: match attendance.absence {
                Some(Absence::Stopped) => "stopped",
                Some(Absence::Never) => "never",
                None => "",
            },
            last: attendance.last,
            label: overview.label(organisation).into_owned(),
            attendance,
        }
    }

    /// The member in one line: "VDAB: aanwezig in 2 van 6 verslagen, laatst op 11 december 2025; niet bij de aanwezigen van de
    /// laatste 4 verslagen".
    fn in_words(&self, lang: Lang) -> String {
        let presence = lang.presence(self.present, self.of, self.last);
        let words = match (lang.absence(&self.attendance), self.attendance.absence) {
            (Some(never), Some(Absence::Never)) => vec![never],
            (absence, _) => iter::once(presence).chain(absence).collect(),
        };
        format!("{}: {}", self.label, words.join("; "))
    }
}

impl<'a> GuestReport<'a> {
    fn new(overview: &Overview, guest: Guest<'a>) -> Self {
        Self {
            organisation: guest.organisation.short_name(),
            id: guest.organisation.id.uuid(),
            times: guest.times,
            last: guest.last,
            label: overview.label(guest.organisation).into_owned(),
        }
    }
}

impl Report for AttendanceReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.forums.iter().for_each(|forum| forum.write(page, lang));
    }
}
