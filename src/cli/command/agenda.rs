//! `overleg agenda`: what is due, what comes up, and which forums have gone quiet.

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{FollowUpReport, MeetingReport, Mention, Page, Report};
use crate::cli::session::{Session, today};
use crate::cli::subject::SubjectOption;
use crate::domain::{Agenda, Date, Entry, Overview, Section, Silence, Subject};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg agenda`.
#[derive(Debug, Args)]
pub(in crate::cli) struct AgendaOf {
    /// To which due dates the agenda is limited.
    #[arg(long, value_enum, ignore_case = true)]
    due: Option<Due>,
    #[command(flatten)]
    subject: SubjectOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The due dates to which an agenda can be limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Due {
    /// Before today.
    #[value(alias = "te laat")]
    Overdue,
    /// Today.
    #[value(alias = "vandaag")]
    Today,
    /// From today to Sunday.
    #[value(aliases = ["deze week", "this week"])]
    Week,
}

impl Due {
    /// Whether the entries of this section are due then.
    const fn has(self, section: Section) -> bool {
        match self {
            Self::Overdue => matches!(section, Section::Overdue),
            Self::Today => matches!(section, Section::Today),
            Self::Week => matches!(section, Section::Today | Section::ThisWeek),
        }
    }
}

/// The answer of `overleg agenda`.
#[derive(Debug, Serialize)]
struct AgendaReport<'a> {
    /// The day for which the agenda is made: today.
    date: Date,
    /// The entries of every section, including the empty ones.
    #[serde(flatten)]
    sections: BTreeMap<Section, Vec<EntryReport<'a>>>,
}

/// An entry of the agenda. In JSON, its field `kind` gives the variant.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum EntryReport<'a> {
    /// A follow-up, open or recently done.
    FollowUp(FollowUpReport<'a>),
    /// A meeting to attend.
    Meeting(MeetingReport<'a>),
    /// A past meeting that has no note yet.
    MeetingToWriteUp(MeetingReport<'a>),
    /// A forum that has gone quiet.
    QuietForum(QuietReport<'a>),
}

/// A forum that has gone quiet.
#[derive(Debug, Serialize)]
struct QuietReport<'a> {
    /// The forum.
    forum: Mention<'a>,
    /// `since`, the day of its last meeting, and `expected_by`, the day by which it should have met again.
    #[serde(flatten)]
    silence: Silence,
}

impl AgendaOf {
    /// Prints the agenda.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let reading = Reading { overview, lang: session.lang, today: today() };
        let subject = self.subject.find(&reading)?;
        let report = AgendaReport::new(overview, reading.today, subject, self.due);
        let format = self.format.into();
        if format == Format::Lines && report.sections.values().all(Vec::is_empty) {
            say(session.lang.empty_agenda());
        }
        print(&report, format, session.lang)
    }
}

impl<'a> AgendaReport<'a> {
    fn new(overview: &'a Overview, today: Date, subject: Option<Subject>, due: Option<Due>) -> Self {
        let agenda = Agenda::new(overview, today, subject);
        let entries = |section| {
            let is_asked = due.is_none_or(|due| due.has(section));
            let entries = agenda.section(section).iter().filter(|_| is_asked);
            entries.map(|entry| EntryReport::new(overview, *entry, today)).collect()
        };
        let sections = Section::ALL.into_iter().map(|section| (section, entries(section))).collect();
        Self { date: today, sections }
    }
}

impl<'a> EntryReport<'a> {
    fn new(overview: &'a Overview, entry: Entry<'a>, today: Date) -> Self {
        match entry {
            Entry::FollowUp(follow_up) => Self::FollowUp(FollowUpReport::new(overview, follow_up, today)),
            Entry::Meeting(meeting) => Self::Meeting(MeetingReport::new(overview, meeting)),
            Entry::Unwritten(meeting) => Self::MeetingToWriteUp(MeetingReport::new(overview, meeting)),
            Entry::Quiet(forum, silence) => Self::QuietForum(QuietReport { forum: forum.into(), silence }),
        }
    }

    fn in_words(&self, today: Date, lang: Lang) -> String {
        match self {
            Self::FollowUp(follow_up) => follow_up.with_subject(lang),
            Self::Meeting(meeting) => format!("{}: {}", meeting.forum_name(), meeting.in_words(lang)),
            Self::MeetingToWriteUp(meeting) => {
                format!("{}: {}, {}", meeting.forum_name(), meeting.when(lang), lang.to_write_up())
            }
            Self::QuietForum(quiet) => {
                format!("{}: {}", quiet.forum.name, lang.silence(quiet.silence, today))
            }
        }
    }
}

impl Report for AgendaReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for (section, entries) in &self.sections {
            let heading = format!("{} ({})", lang.section(*section), entries.len());
            page.section(&heading, entries, |page, entry| page.line(&entry.in_words(self.date, lang)));
        }
    }
}

#[cfg(test)]
mod tests;
