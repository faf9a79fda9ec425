//! `overleg bridges`: who could bring me into a forum where I have no place yet.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{FollowUpReport, Mention, Page, Report, involvement_word_or_null};
use crate::cli::session::Session;
use crate::domain::{
    Date, Detour, Forum, Involvement, Network, Organisation, Overview, Person, Via, Way, WayKind, WaysIn,
};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg bridges`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Bridges {
    /// The id, name or alias of the forum; all forums where I have no place if nothing is given.
    forum: Option<String>,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg bridges`.
#[derive(Debug, Serialize)]
struct BridgesReport<'a> {
    /// The forums: invited, seeking access, not involved, each by name.
    forums: Vec<ForumReport<'a>>,
}

/// A forum where I have no place yet.
#[derive(Debug, Serialize)]
struct ForumReport<'a> {
    /// Its name.
    forum: &'a str,
    /// Its id.
    id: Uuid,
    /// My role: `invited`, `seeking_access` or `not_involved`.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// The organisations of our own network that sit there.
    own: Vec<&'a str>,
    /// The partners that sit there: contacts, bridges and others, each from the best down.
    ways: Vec<WayReport<'a>>,
    /// Tables where somebody could introduce me to a partner whom I do not know.
    detours: Vec<DetourReport<'a>>,
    /// The texts of the open follow-ups about it.
    planned: Vec<&'a str>,
    #[serde(skip)]
    region: Option<Mention<'a>>,
    #[serde(skip)]
    to_do: Vec<FollowUpReport<'a>>,
}

/// A partner of such a forum.
#[derive(Debug, Serialize)]
struct WayReport<'a> {
    /// Its rank among the bridges, or null.
    rank: Option<usize>,
    /// `contact`, `bridge` or `other`.
    kind: &'static str,
    /// What it is called for short.
    organisation: &'a str,
    /// Its id.
    id: Uuid,
    /// The person who has its seat, or null.
    person: Option<&'a str>,
    /// What decides on the order: the sum of the next three, times the fourth.
    points: u32,
    /// What the forums that we share are worth.
    tables: u32,
    /// What the meetings where I met it are worth.
    meetings: u32,
    /// What knowing somebody there is worth.
    known: u32,
    /// 2 if it chairs, organises or convenes the forum, otherwise 1.
    leverage: u32,
    /// The forums that we share, the best first.
    shared: Vec<&'a str>,
    /// The number of meetings where I met it in the last two years.
    met: usize,
    /// The day of the last of these, or null.
    last: Option<Date>,
    #[serde(skip)]
    words: Vec<String>,
    #[serde(skip)]
    name: String,
}

/// A table where somebody could introduce me.
#[derive(Debug, Serialize)]
struct DetourReport<'a> {
    /// The partner whom I do not know.
    towards: &'a str,
    /// The forum where it sits as well.
    table: &'a str,
    /// Those whom I know there, the best first.
    via: Vec<ViaReport<'a>>,
    #[serde(skip)]
    towards_label: String,
}

/// Somebody who could introduce me.
#[derive(Debug, Serialize)]
struct ViaReport<'a> {
    /// What the partner is called for short.
    organisation: &'a str,
    /// What decides on the order.
    points: u32,
    #[serde(skip)]
    name: String,
}

impl Bridges {
    /// Prints the ways in.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let (overview, lang) = (store.overview(), session.lang);
        let today = self.today.day(lang)?;
        let reading = Reading { overview, lang, today };
        let lookup = Lookup::new(&reading, Purpose::Show);
        let forum = self.forum.as_ref().map(|given| lookup.forum(given)).transpose()?;
        let network = Network::new(overview, today);
        let mut ways_in = network.ways_in();
        ways_in.retain(|ways_in| forum.is_none_or(|forum| ways_in.forum.id == forum.id));
        let format = self.format.into();
        if ways_in.is_empty() && format == Format::Lines {
            say(&nothing(overview, forum, lang));
        }
        let forums = ways_in.iter().map(|ways_in| ForumReport::new(overview, ways_in, today, lang));
        print(&BridgesReport { forums: forums.collect() }, format, lang)
    }
}

/// Says that there is nowhere to get in.
fn nothing(overview: &Overview, forum: Option<&Forum>, lang: Lang) -> String {
    let place = forum.and_then(|forum| Some((forum, overview.my_place(forum.id)?)));
    match place {
        Some((forum, place)) => lang.already_inside(&forum.name, lang.involvement(place)),
        None if overview.forums().is_empty() => lang.no_forums_yet().to_owned(),
        None => lang.no_forum_outside().to_owned(),
    }
}

/// An organisation with the person who has its seat: "Stad Diest, Liesbet Goos".
fn named(overview: &Overview, organisation: &Organisation, person: Option<&Person>) -> String {
    let label = overview.label(organisation);
    person.map_or_else(|| label.to_string(), |person| format!("{label}, {}", person.name))
}

impl<'a> ForumReport<'a> {
    fn new(overview: &'a Overview, ways_in: &WaysIn<'a>, today: Date, lang: Lang) -> Self {
        let ways = ways_in.ways.iter().map(|way| WayReport::new(overview, ways_in, way, lang));
        let planned = ways_in.planned.iter();
        Self {
            forum: &ways_in.forum.name,
            id: ways_in.forum.id.uuid(),
            involvement: ways_in.place,
            own: ways_in.own.iter().map(|organisation| organisation.short_name()).collect(),
            ways: ways.collect(),
            detours: ways_in.detours.iter().map(|detour| DetourReport::new(overview, detour)).collect(),
            planned: planned.map(|follow_up| follow_up.text.as_str()).collect(),
            region: Mention::of(overview, ways_in.forum.region),
            to_do: FollowUpReport::open(overview, ways_in.planned.iter().copied(), today),
        }
    }

    fn of_kind(&self, kind: &str) -> Vec<&WayReport<'a>> {
        self.ways.iter().filter(|way| way.kind == kind).collect()
    }

    fn write(&self, page: &mut Page, lang: Lang) {
        page.line(self.forum);
        page.field(lang.region_label(), self.region.as_ref().map_or("", |region| region.name));
        page.field(lang.my_place(), self.involvement.map_or("", |place| lang.involvement(place)));
        page.list(&lang.own_there(self.own.len()), &self.own);
        let contacts = self.of_kind("contact");
        page.section(&lang.contacts_there(contacts.len()), &contacts, |page, way| page.line(&way.in_words()));
        let bridges = self.of_kind("bridge");
        page.section(&lang.bridges_there(bridges.len()), &bridges, |page, way| {
            page.line(&format!("{}. {}", way.rank.unwrap_or_default(), way.in_words()));
        });
        let others: Vec<&str> = self.of_kind("other").iter().map(|way| way.name.as_str()).collect();
        page.list(&lang.others_there(others.len()), &others);
        page.section(&lang.detours_there(self.detours.len()), &self.detours, |page, detour| {
            let others: Vec<&str> = detour.via.iter().map(|via| via.name.as_str()).collect();
            page.line(&lang.detour(detour.table, &detour.towards_label, &others.join("; ")));
        });
        FollowUpReport::write_open(&self.to_do, page, lang);
    }
}

impl<'a> WayReport<'a> {
    fn new(overview: &'a Overview, ways_in: &WaysIn<'a>, way: &Way<'a>, lang: Lang) -> Self {
        let (kind, rank) = match way.kind {
            WayKind::Contact => ("contact", None),
            WayKind::Bridge { rank } => ("bridge", Some(rank)),
            WayKind::Other => ("other", None),
        };
        let mut words = lang.reasons(way);
        words.extend(ways_in.step_through(way).map(|_| lang.on_your_list().to_owned()));
        Self {
            rank,
            kind,
            organisation: way.organisation.short_name(),
            id: way.organisation.id.uuid(),
            person: way.contact.map(|person| person.name.as_str()),
            points: way.points(),
            tables: way.tables,
            meetings: way.meetings,
            known: way.known,
            leverage: way.leverage,
            shared: way.shared.iter().map(|shared| shared.forum.name.as_str()).collect(),
            met: way.met,
            last: way.last,
            words,
            name: named(overview, way.organisation, way.contact),
        }
    }

    /// The partner in one line: "CLB: samen in Klankbordgroep; nog geen verslag samen".
    fn in_words(&self) -> String {
        format!("{}: {}", self.name, self.words.join("; "))
    }
}

impl<'a> DetourReport<'a> {
    fn new(overview: &'a Overview, detour: &Detour<'a>) -> Self {
        let via = |via: &Via<'a>| ViaReport {
            organisation: via.organisation.short_name(),
            points: via.points,
            name: named(overview, via.organisation, via.contact),
        };
        Self {
            towards: detour.towards.short_name(),
            table: &detour.table.name,
            via: detour.via.iter().map(via).collect(),
            towards_label: overview.label(detour.towards).into_owned(),
        }
    }
}

impl Report for BridgesReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for (number, forum) in self.forums.iter().enumerate() {
            if number > 0 {
                page.paragraph("");
            }
            forum.write(page, lang);
        }
    }
}
