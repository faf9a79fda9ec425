//! A forum: what it is for, who sits there, what is still open and what was said.

use serde::Serialize;
use uuid::Uuid;

use crate::cli::page::Page;
use crate::cli::report::{FollowUpReport, Mention, NoteHeading, NoteReport, Party, involvement_word};
use crate::domain::{Cadence, Date, Forum, Involvement, Membership, Overview, Role, Sector, Subject};
use crate::i18n::Lang;

/// What is known of a forum.
#[derive(Debug, Serialize)]
pub(super) struct ForumReport<'a> {
    /// Its id.
    id: Uuid,
    /// The name in use today.
    name: &'a str,
    /// Other names in use today.
    aliases: &'a [String],
    /// Names it had before.
    former_names: &'a [String],
    /// The region it belongs to.
    region: Option<Mention<'a>>,
    /// What it is for; empty when nobody wrote that down.
    purpose: &'a str,
    /// The organisation that calls it together, or null.
    convenor: Option<Mention<'a>>,
    /// My place at the table.
    #[serde(serialize_with = "involvement_word")]
    involvement: Involvement,
    /// The person with whom I chair in turn, or null.
    alternates_with: Option<Mention<'a>>,
    /// How often it meets, as in the store, or null.
    cadence: Option<Cadence>,
    /// The day of the last meeting that has a note, or null.
    last_meeting: Option<Date>,
    /// What else is worth knowing; may be empty.
    remarks: &'a str,
    /// Who sits there.
    members: Vec<Member<'a>>,
    /// What is still to be done about it.
    open_follow_ups: Vec<FollowUpReport<'a>>,
    /// What was said, newest first.
    notes: Vec<NoteReport<'a>>,
}

/// Who sits in a forum.
#[derive(Debug, Serialize)]
struct Member<'a> {
    #[serde(flatten)]
    party: Party<'a>,
    /// What the organisation works in.
    sector: Sector,
    /// `chair`, `organiser` or `member`.
    role: Role,
    /// Since when, or null.
    since: Option<Date>,
    /// What else is worth knowing; may be empty.
    remarks: &'a str,
}

impl<'a> ForumReport<'a> {
    pub(super) fn new(overview: &'a Overview, forum: &'a Forum, today: Date) -> Self {
        let members = overview.members_of(forum.id);
        let notes = overview.notes_of(forum.id);
        let alternates_with = forum.involvement.alternates_with();
        Self {
            id: forum.id.uuid(),
            name: &forum.name,
            aliases: &forum.aliases,
            former_names: &forum.former_names,
            region: Mention::of(overview, forum.region),
            purpose: &forum.purpose,
            convenor: forum.convenor.and_then(|convenor| Mention::of(overview, convenor)),
            involvement: forum.involvement,
            alternates_with: alternates_with.and_then(|person| Mention::of(overview, person)),
            cadence: forum.cadence,
            last_meeting: overview.last_meeting(forum.id),
            remarks: &forum.remarks,
            members: members.into_iter().filter_map(|member| Member::new(overview, member)).collect(),
            open_follow_ups: FollowUpReport::open(
                overview,
                overview.follow_ups_about(Subject::Forum(forum.id)),
                today,
            ),
            notes: notes.into_iter().map(|note| NoteReport::new(overview, note, today)).collect(),
        }
    }

    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(self.name);
        page.field(lang.alias(), &self.aliases.join("; "));
        page.field(lang.former_name(), &self.former_names.join("; "));
        page.field(lang.region(), self.region.as_ref().map_or("", |region| region.name));
        page.field(lang.my_place(), &self.my_place(lang));
        page.field(lang.purpose(), self.purpose);
        page.field(lang.convenor(), self.convenor.as_ref().map_or("", |convenor| convenor.name));
        page.field(
            lang.cadence_label(),
            &self.cadence.map_or_else(String::new, |cadence| lang.cadence(cadence)),
        );
        page.field(lang.last_meeting(), &self.last_meeting.map_or_else(String::new, |day| lang.date(day)));
        page.field(lang.remarks(), self.remarks);
        FollowUpReport::write_open(&self.open_follow_ups, page, lang);
        self.write_members(page, lang);
        page.section(&lang.notes_count(self.notes.len()), &self.notes, |page, note| {
            note.write(page, lang, NoteHeading::Date);
        });
    }

    fn my_place(&self, lang: Lang) -> String {
        let place = lang.involvement(self.involvement);
        match &self.alternates_with {
            Some(person) => format!("{place}, {}", lang.with_person(person.name)),
            None => place.to_owned(),
        }
    }

    fn write_members(&self, page: &mut Page, lang: Lang) {
        let sectors: Vec<_> = Sector::ALL
            .into_iter()
            .filter(|sector| self.members.iter().any(|member| member.sector == *sector))
            .collect();
        if self.members.is_empty() {
            return;
        }
        page.line(&format!("{}:", lang.members_count(self.members.len())));
        page.within(|page| {
            for sector in sectors {
                page.line(&format!("{}:", lang.sector(sector)));
                page.within(|page| {
                    let members = self.members.iter().filter(|member| member.sector == sector);
                    members.for_each(|member| page.line(&member.in_words(lang)));
                });
            }
        });
    }
}

impl<'a> Member<'a> {
    fn new(overview: &'a Overview, membership: &'a Membership) -> Option<Self> {
        Some(Self {
            party: Party::of(overview, membership.organisation, membership.person)?,
            sector: overview.organisations().get(membership.organisation)?.sector,
            role: membership.role,
            since: membership.since,
            remarks: &membership.remarks,
        })
    }

    /// "Stad Halle, voorzitter".
    fn in_words(&self, lang: Lang) -> String {
        let mut words = vec![self.party.in_words()];
        words.extend(lang.role(self.role).map(str::to_owned));
        words.extend(self.since.map(|since| lang.since(&lang.date(since))));
        words.extend((!self.remarks.is_empty()).then(|| self.remarks.to_owned()));
        words.join(", ")
    }
}
