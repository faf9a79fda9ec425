//! Forums in answers: their fields, meetings and members.

use serde::Serialize;
use uuid::Uuid;

use super::involvement::involvement_word_or_null;
use super::meeting::RhythmReport;
use super::mention::{Mention, Party};
use super::page::Page;
use crate::domain::{
    Cadence, Date, Forum, Interval, Involvement, Kind, Membership, Overview, PartnerKind, Rhythm, Role,
    Sector,
};
use crate::i18n::Lang;

/// The fields of a forum, and when it meets.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ForumHead<'a> {
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
    /// Its purpose; may be empty.
    purpose: &'a str,
    /// The organisation that convenes it, or null.
    convenor: Option<Mention<'a>>,
    /// My role in the forum, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// The person with whom I take turns as chair, or null.
    alternates_with: Option<Mention<'a>>,
    /// How often it meets, in the format of the store, or null.
    cadence: Option<Cadence>,
    /// The longest interval allowed between two meetings, in the format of the store, or null.
    longest_gap: Option<Interval>,
    #[serde(flatten)]
    rhythm: RhythmReport<'a>,
    /// Kinds of partner that it does not need: `clb`, `lop`, `flexible`, `school`, `local`.
    not_needed: &'a [PartnerKind],
    /// Remarks; may be empty.
    remarks: &'a str,
}

impl<'a> ForumHead<'a> {
    /// The report of a forum on the day `today`, with its `rhythm`.
    pub(in crate::cli) fn new(
        overview: &'a Overview,
        forum: &'a Forum,
        rhythm: &Rhythm<'a>,
        today: Date,
    ) -> Self {
        let Forum {
            id,
            region,
            name,
            aliases,
            former_names,
            purpose,
            convenor,
            // `Overview::my_place` gives my role.
            involvement: _,
            cadence,
            longest_gap,
            not_needed,
            remarks,
            other_fields: _,
        } = forum;
        let involvement = overview.my_place(*id);
        let alternates_with = involvement.and_then(Involvement::alternates_with);
        Self {
            id: id.uuid(),
            name,
            aliases,
            former_names,
            region: Mention::of(overview, *region),
            purpose,
            convenor: convenor.and_then(|convenor| Mention::of(overview, convenor)),
            involvement,
            alternates_with: alternates_with.and_then(|person| Mention::of(overview, person)),
            cadence: *cadence,
            longest_gap: *longest_gap,
            rhythm: RhythmReport::new(overview, rhythm, today),
            not_needed,
            remarks,
        }
    }

    /// Whether `mentioned` is this forum.
    pub(in crate::cli) fn is(&self, mentioned: &Mention<'_>) -> bool {
        mentioned.kind == Kind::Forum && mentioned.id == self.id
    }

    /// Writes the name of the forum, and then a line for each field that is not empty.
    pub(in crate::cli) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(self.name);
        page.field(lang.alias(), &self.aliases.join("; "));
        page.field(lang.former_name(), &self.former_names.join("; "));
        page.field(lang.kind(Kind::Region), self.region.as_ref().map_or("", |region| region.name));
        page.field(lang.my_place(), &self.my_place(lang));
        page.field(lang.purpose(), self.purpose);
        page.field(lang.convenor(), self.convenor.as_ref().map_or("", |convenor| convenor.name));
        let cadence = self.cadence.map(|cadence| lang.cadence(cadence));
        page.field(lang.cadence_label(), &cadence.unwrap_or_default());
        let longest_gap = self.longest_gap.map(|interval| lang.interval(interval));
        page.field(lang.field_longest_gap(), &longest_gap.unwrap_or_default());
        self.rhythm.write(page, lang);
        let not_needed = self.not_needed.iter().map(|kind| lang.partner_kind(*kind));
        page.field(lang.not_needed(), &not_needed.collect::<Vec<_>>().join(", "));
        page.field(lang.remarks(), self.remarks);
    }

    fn my_place(&self, lang: Lang) -> String {
        let place = self.involvement.map_or("", |involvement| lang.involvement(involvement));
        match &self.alternates_with {
            Some(person) => format!("{place}, {}", lang.with_person(person.name)),
            None => place.to_owned(),
        }
    }
}

/// A member of a forum.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Member<'a> {
    #[serde(flatten)]
    party: Party<'a>,
    /// The sector of the organisation, such as education.
    sector: Sector,
    /// `chair`, `organiser` or `member`.
    role: Role,
    /// The day since which it has been a member, or null.
    since: Option<Date>,
    /// Remarks; may be empty.
    remarks: &'a str,
}

impl<'a> Member<'a> {
    /// The members with these memberships, without those whose organisation does not exist.
    pub(in crate::cli) fn all(overview: &'a Overview, memberships: &[&'a Membership]) -> Vec<Self> {
        memberships.iter().filter_map(|membership| Self::new(overview, membership)).collect()
    }

    fn new(overview: &'a Overview, membership: &'a Membership) -> Option<Self> {
        Some(Self {
            party: Party::of(overview, membership.organisation, membership.person)?,
            sector: overview.organisations().get(membership.organisation)?.sector,
            role: membership.role,
            since: membership.since,
            remarks: &membership.remarks,
        })
    }

    /// Writes the section with the members, grouped by sector.
    pub(in crate::cli) fn write_all(members: &[Self], page: &mut Page, lang: Lang) {
        let is_there = |sector: &Sector| members.iter().any(|member| member.sector == *sector);
        let sectors: Vec<_> = Sector::ALL.into_iter().filter(is_there).collect();
        page.section(&lang.members_count(members.len()), &sectors, |page, sector| {
            page.line(&format!("{}:", lang.sector(*sector)));
            page.within(|page| {
                let members = members.iter().filter(|member| member.sector == *sector);
                members.for_each(|member| page.line(&member.in_words(lang)));
            });
        });
    }

    /// The member in one line: "Stad Halle, voorzitter".
    fn in_words(&self, lang: Lang) -> String {
        let mut words = vec![self.party.in_words()];
        words.extend(lang.role(self.role).map(str::to_owned));
        words.extend(self.since.map(|since| lang.since(&lang.date(since))));
        words.extend((!self.remarks.is_empty()).then(|| self.remarks.to_owned()));
        words.join(", ")
    }
}
