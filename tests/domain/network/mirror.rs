//! The definitions once more, written as plainly as possible: every answer is looked for among all records, and nothing
//! is kept or sorted beforehand.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::ToSpan;
use overleg::domain::{
    Date, Forum, ForumId, Membership, Municipality, Note, Organisation, OrganisationId, Overview,
    PartnerKind, Party, Person, PersonId, Region, RegionId, RegionKind, Role, Sector, Subject,
};
use overleg::text::fold;
use serde_json::{Map, Value, json};

use super::answers::involvement;

pub(super) struct Mirror<'a> {
    pub(super) overview: &'a Overview,
    pub(super) today: Date,
}

/// The ties of a seat: tables, meetings, known, met, last.
struct Ties<'a> {
    seat: &'a Membership,
    tables: u32,
    meetings: u32,
    known: u32,
    met: usize,
    last: Option<Date>,
}

impl<'a> Mirror<'a> {
    pub(super) fn all(&self) -> Value {
        json!({
            "bridges": {"forums": self.outside().into_iter().map(|f| self.ways_in(f)).collect::<Vec<_>>()},
            "gaps": self.gaps(),
            "attendance": self.attendance(),
            "coverage": self.coverage(),
            "map": self.map(),
        })
    }

    fn forum(&self, id: ForumId) -> &'a Forum {
        self.overview.forums().get(id).expect("a forum")
    }

    fn organisation(&self, id: OrganisationId) -> &'a Organisation {
        self.overview.organisations().get(id).expect("an organisation")
    }

    fn region(&self, id: RegionId) -> &'a Region {
        self.overview.regions().get(id).expect("a region")
    }

    fn name(&self, id: OrganisationId) -> &'a str {
        self.organisation(id).short_name()
    }

    fn by_name(&self, id: OrganisationId) -> (String, OrganisationId) {
        (fold(&self.organisation(id).name), id)
    }

    fn is_mine(&self, forum: ForumId) -> bool {
        !["invited", "seeking_access", "not_involved"].contains(&involvement(self.forum(forum).involvement))
    }

    fn days_ago(&self, days: i64) -> Date {
        self.today.checked_sub(days.days()).expect("in range")
    }

    /// The seats in a forum that are not of our own network.
    fn seats(&self, forum: ForumId) -> Vec<&'a Membership> {
        let all = self.overview.memberships().iter().filter(|seat| seat.forum == forum);
        all.filter(|seat| !self.organisation(seat.organisation).own).collect()
    }

    fn partners(&self, forum: ForumId) -> BTreeSet<OrganisationId> {
        self.seats(forum).iter().map(|seat| seat.organisation).collect()
    }

    fn sits(&self, organisation: OrganisationId, forum: ForumId) -> bool {
        self.partners(forum).contains(&organisation)
    }

    fn counts(&self, note: &Note) -> bool {
        note.date <= self.today && note.date >= self.days_ago(730)
    }

    fn names(note: &Note, organisation: OrganisationId) -> bool {
        note.present.iter().any(|attendee| attendee.organisation == organisation)
    }

    /// The attendance lists of a forum since a day, oldest first.
    fn lists(&self, forum: ForumId, since: Option<Date>) -> Vec<&'a Note> {
        let of_forum = self.overview.notes().iter().filter(|note| note.forum == forum);
        let mut lists: Vec<_> = of_forum
            .filter(|note| !note.present.is_empty() && note.date <= self.today)
            .filter(|note| since.is_none_or(|since| note.date >= since))
            .collect();
        lists.sort_by_key(|note| (note.date, note.id));
        lists
    }

    fn is_away(&self, seat: &Membership) -> bool {
        let lists = self.lists(seat.forum, seat.since);
        lists.len() >= 3 && lists.iter().rev().take(3).all(|note| !Self::names(note, seat.organisation))
    }

    fn table(&self, organisation: OrganisationId, forum: ForumId) -> u32 {
        let size = u32::try_from(self.partners(forum).len().max(3)).expect("few");
        let whole = (60 / size).max(1);
        let seats = self.seats(forum).into_iter().filter(|seat| seat.organisation == organisation);
        seats.map(|seat| if self.is_away(seat) { whole / 2 } else { whole }).max().expect("a seat")
    }

    fn shared(&self, organisation: OrganisationId) -> Vec<(u32, &'a Forum)> {
        let mut shared: Vec<_> = self
            .overview
            .forums()
            .iter()
            .filter(|forum| self.is_mine(forum.id) && self.sits(organisation, forum.id))
            .map(|forum| (self.table(organisation, forum.id), forum))
            .collect();
        shared.sort_by_key(|(points, forum)| (Reverse(*points), fold(&forum.name), forum.id));
        shared
    }

    fn value(&self, note: &Note, seat: &Membership) -> u32 {
        let points = if note.date >= self.days_ago(180) {
            10
        } else if note.date >= self.days_ago(365) {
            5
        } else {
            2
        };
        let there = note.present.iter().filter(|attendee| attendee.organisation == seat.organisation);
        let persons: Vec<Option<PersonId>> = there.map(|attendee| attendee.person).collect();
        match seat.person {
            Some(_) if persons.contains(&seat.person) => points * 2,
            Some(_) if !persons.contains(&None) => points / 2,
            _ => points,
        }
    }

    fn is_reachable(person: &Person) -> bool {
        person.email.is_some() || person.phone.is_some()
    }

    fn known(&self, seat: &Membership) -> u32 {
        let Some(person) = seat.person else {
            let mut people = self.overview.persons().iter();
            let any = people
                .any(|person| person.organisation == Some(seat.organisation) && Self::is_reachable(person));
            return if any { 5 } else { 0 };
        };
        let mut known = 15;
        if Self::is_reachable(self.overview.persons().get(person).expect("a person")) {
            known += 5;
        }
        let mut memberships = self.overview.memberships().iter();
        if memberships.any(|other| other.person == Some(person) && self.is_mine(other.forum)) {
            known += 20;
        }
        known
    }

    fn ties(&self, seat: &'a Membership) -> Ties<'a> {
        let organisation = seat.organisation;
        let tables = self.shared(organisation).iter().map(|(points, _)| points).sum::<u32>().min(60);
        let notes: Vec<&Note> = self
            .overview
            .notes()
            .iter()
            .filter(|note| self.counts(note) && (self.is_mine(note.forum) || note.forum == seat.forum))
            .filter(|note| Self::names(note, organisation))
            .collect();
        Ties {
            seat,
            tables,
            meetings: notes.iter().map(|note| self.value(note, seat)).sum::<u32>().min(60),
            known: self.known(seat),
            met: notes.len(),
            last: notes.iter().map(|note| note.date).max(),
        }
    }

    fn outside(&self) -> Vec<&'a Forum> {
        let mut outside: Vec<_> =
            self.overview.forums().iter().filter(|forum| !self.is_mine(forum.id)).collect();
        outside.sort_by_key(|forum| {
            let order = ["invited", "seeking_access", "not_involved"];
            let place = order.iter().position(|place| *place == involvement(forum.involvement));
            (place, fold(&forum.name), forum.id)
        });
        outside
    }

    fn ways_in(&self, forum: &'a Forum) -> Value {
        let own = self.overview.memberships().iter().filter(|seat| seat.forum == forum.id);
        let own: BTreeSet<OrganisationId> =
            own.map(|seat| seat.organisation).filter(|id| self.organisation(*id).own).collect();
        let mut lines: Vec<_> =
            self.partners(forum.id).into_iter().map(|partner| self.way(forum, partner)).collect();
        lines.sort_by_key(|(order, partner, _)| (*order, self.by_name(*partner)));
        let mut rank = 0;
        let mut ways = Vec::new();
        for (_, _, mut way) in lines {
            if way["kind"] == "bridge" {
                rank += 1;
                way["rank"] = json!(rank);
            }
            ways.push(way);
        }
        let mut planned: Vec<_> = self
            .overview
            .follow_ups()
            .iter()
            .filter(|one| one.about == Subject::Forum(forum.id) && one.done.is_none())
            .collect();
        planned.sort_by_key(|one| (one.due.is_none(), one.due, one.id));
        json!({
            "forum": forum.name,
            "involvement": involvement(forum.involvement),
            "own": own.into_iter().map(|id| self.name(id)).collect::<Vec<_>>(),
            "ways": ways,
            "detours": if rank < 3 { self.detours(forum) } else { Vec::new() },
            "planned": planned.into_iter().map(|one| &one.text).collect::<Vec<_>>(),
        })
    }

    fn way(&self, forum: &'a Forum, partner: OrganisationId) -> ((u8, Reverse<u32>), OrganisationId, Value) {
        let seats = self.seats(forum.id).into_iter().filter(|seat| seat.organisation == partner);
        let seats: Vec<_> = seats.collect();
        let leads = forum.convenor == Some(partner) || seats.iter().any(|seat| seat.role != Role::Member);
        let leverage = if leads { 2 } else { 1 };
        let shared = self.shared(partner);
        let mut notes = self.overview.notes().iter();
        let met_by_me =
            notes.any(|note| self.counts(note) && self.is_mine(note.forum) && Self::names(note, partner));
        let line = |ties: &Ties<'_>| {
            let kind = if !shared.is_empty() || (ties.meetings > 0 && met_by_me) {
                1
            } else if ties.seat.person.is_some() || ties.meetings > 0 {
                0
            } else {
                2
            };
            (kind, Reverse((ties.tables + ties.meetings + ties.known) * leverage))
        };
        let all = seats.into_iter().map(|seat| self.ties(seat));
        let best = all.min_by_key(|ties| (line(ties), ties.seat.id)).expect("a seat");
        let (kind, Reverse(points)) = line(&best);
        let person = best.seat.person.and_then(|person| self.overview.persons().get(person));
        let kinds = ["contact", "bridge", "other"];
        let way = json!({
            "rank": null,
            "kind": kinds[usize::from(kind)],
            "organisation": self.name(partner),
            "id": partner.uuid(),
            "person": person.map(|person| &person.name),
            "points": points,
            "tables": best.tables,
            "meetings": best.meetings,
            "known": best.known,
            "leverage": leverage,
            "shared": shared.iter().map(|(_, forum)| &forum.name).collect::<Vec<_>>(),
            "met": best.met,
            "last": best.last,
        });
        ((kind, Reverse(points)), partner, way)
    }

    fn detours(&self, forum: &'a Forum) -> Vec<Value> {
        let mut detours = Vec::new();
        for y in self.partners(forum.id) {
            let seats = self.overview.memberships().iter().filter(|seat| seat.organisation == y);
            let seats: Vec<_> = seats.collect();
            if seats.iter().any(|seat| self.is_mine(seat.forum)) {
                continue;
            }
            let mut done = vec![forum.id];
            for g in seats.iter().map(|seat| seat.forum) {
                if done.contains(&g) {
                    continue;
                }
                done.push(g);
                let via = self.via(forum.id, g);
                if !via.is_empty() {
                    detours.push(json!({
                        "towards": self.name(y),
                        "table": self.forum(g).name,
                        "via": via,
                    }));
                }
            }
        }
        detours
    }

    fn via(&self, forum: ForumId, g: ForumId) -> Vec<Value> {
        let mut via = Vec::new();
        for x in self.partners(g).into_iter().filter(|x| !self.sits(*x, forum)) {
            let seats = self.seats(g).into_iter().filter(|seat| seat.organisation == x);
            let known = seats
                .map(|seat| self.ties(seat))
                .filter(|ties| ties.tables > 0 || ties.meetings > 0 || ties.seat.person.is_some());
            if let Some(points) = known.map(|ties| ties.tables + ties.meetings + ties.known).max() {
                via.push((x, points));
            }
        }
        via.sort_by_key(|(x, points)| (Reverse(*points), self.by_name(*x)));
        let via = via.into_iter();
        via.map(|(x, points)| json!({"organisation": self.name(x), "points": points})).collect()
    }

    fn is_present(note: &Note, seat: &Membership) -> bool {
        match seat.person {
            None => Self::names(note, seat.organisation),
            Some(person) => note.present.iter().any(|attendee| {
                attendee.person == Some(person)
                    || (attendee.organisation == seat.organisation && attendee.person.is_none())
            }),
        }
    }

    /// Present, of, state, last and the strip of a seat.
    fn attendance_of(&self, seat: &Membership) -> (usize, usize, &'static str, Option<Date>, String) {
        let lists = self.lists(seat.forum, seat.since);
        let there: Vec<bool> = lists.iter().map(|note| Self::is_present(note, seat)).collect();
        let recent: Vec<bool> =
            lists.iter().filter(|n| self.counts(n)).map(|n| Self::is_present(n, seat)).collect();
        let last_three = there.iter().rev().take(3).any(|there| *there);
        let state = if recent.len() >= 4 && !last_three && recent.contains(&true) {
            "stopped"
        } else if there.len() >= 3 && !there.contains(&true) {
            "never"
        } else {
            ""
        };
        let shown = &there[there.len().saturating_sub(6)..];
        let present = shown.iter().filter(|there| **there).count();
        let last = lists.iter().zip(&there).filter(|(_, there)| **there).map(|(note, _)| note.date).max();
        let strip = shown.iter().map(|there| if *there { '■' } else { '□' }).collect();
        (present, shown.len(), state, last, strip)
    }

    fn guests(&self, forum: ForumId) -> Vec<(OrganisationId, usize, Date)> {
        let lists = self.lists(forum, None);
        let lists = &lists[lists.len().saturating_sub(6)..];
        let mut guests = Vec::new();
        for organisation in self.overview.organisations().iter() {
            let named = lists.iter().filter(|note| Self::names(note, organisation.id));
            let named: Vec<_> = named.collect();
            if !organisation.own && !self.sits(organisation.id, forum) && named.len() >= 2 {
                let last = named.iter().map(|note| note.date).max().expect("two");
                guests.push((organisation.id, named.len(), last));
            }
        }
        guests.sort_by_key(|(id, times, _)| (Reverse(*times), self.by_name(*id)));
        guests
    }

    fn attendance(&self) -> Value {
        let mut forums = Vec::new();
        for forum in self.overview.forums().iter() {
            let lists = self.lists(forum.id, None).len();
            if lists == 0 {
                continue;
            }
            let members = self.seats(forum.id).into_iter().map(|seat| {
                let (present, of, state, last, strip) = self.attendance_of(seat);
                json!({
                    "organisation": self.name(seat.organisation),
                    "strip": strip, "present": present, "of": of, "state": state, "last": last,
                })
            });
            let guests = self.guests(forum.id).into_iter();
            let guests = guests.map(
                |(id, times, last)| json!({"organisation": self.name(id), "times": times, "last": last}),
            );
            forums.push(json!({
                "forum": forum.name,
                "lists": lists,
                "members": members.collect::<Vec<_>>(),
                "guests": guests.collect::<Vec<_>>(),
            }));
        }
        json!({"forums": forums})
    }

    fn is_kind(&self, id: OrganisationId, kind: PartnerKind) -> bool {
        let organisation = self.organisation(id);
        let mut texts = vec![organisation.name.clone()];
        texts.extend(organisation.abbreviation.clone());
        texts.extend(organisation.aliases.clone());
        texts.extend(organisation.former_names.clone());
        let text = fold(&texts.join(" / "));
        let words: Vec<&str> = text.split(|char: char| !char.is_alphanumeric()).collect();
        match kind {
            PartnerKind::Clb => words.contains(&"clb") || words.contains(&"leerlingenbegeleiding"),
            PartnerKind::Lop => words.contains(&"lop") || words.contains(&"overlegplatform"),
            PartnerKind::Flexible => organisation.sector == Sector::FlexiblePaths,
            PartnerKind::Local => organisation.sector == Sector::LocalGovernment,
            PartnerKind::School => {
                let ends = ["school", "scholen", "college", "instituut", "atheneum", "lyceum", "humaniora"];
                organisation.sector == Sector::Education
                    && words.iter().any(|word| ends.iter().any(|end| word.ends_with(end)))
            }
        }
    }

    fn missing(&self, forum: &Forum) -> Vec<PartnerKind> {
        let partners = self.partners(forum.id);
        if partners.len() < 3 || self.region(forum.region).kind == RegionKind::Province {
            return Vec::new();
        }
        PartnerKind::ALL
            .into_iter()
            .filter(|kind| !forum.not_needed.contains(kind))
            .filter(|kind| !partners.iter().any(|partner| self.is_kind(*partner, *kind)))
            .collect()
    }

    /// The partners in the forums for which this holds, that are of a kind.
    fn of_kind(&self, kind: PartnerKind, is_meant: impl Fn(&Forum) -> bool) -> Vec<OrganisationId> {
        let forums = self.overview.forums().iter().filter(|forum| is_meant(forum));
        let partners: BTreeSet<_> = forums.flat_map(|forum| self.partners(forum.id)).collect();
        let mut partners: Vec<_> =
            partners.into_iter().filter(|partner| self.is_kind(*partner, kind)).collect();
        partners.sort_by_key(|partner| self.by_name(*partner));
        partners
    }

    fn partners_of_region(&self, region: RegionId) -> BTreeSet<OrganisationId> {
        let forums = self.overview.forums().iter().filter(|forum| forum.region == region);
        forums.flat_map(|forum| self.partners(forum.id)).collect()
    }

    fn local_forums(&self, municipality: &Municipality) -> Vec<&'a Forum> {
        let forums = self.overview.forums().iter();
        forums
            .filter(|forum| {
                let region = self.region(forum.region);
                region.kind == RegionKind::Region && region.municipalities.contains(&municipality.refnis)
            })
            .collect()
    }

    fn gaps(&self) -> Value {
        let mut missing = Vec::new();
        let mut unmapped = Vec::new();
        for forum in self.overview.forums().iter() {
            for kind in self.missing(forum) {
                let mut candidates = self.of_kind(kind, |other| other.region == forum.region);
                if candidates.is_empty() {
                    candidates = self.of_kind(kind, |other| self.is_mine(other.id));
                }
                let candidates: Vec<_> = candidates.into_iter().map(|id| self.name(id)).collect();
                missing.push(json!({"forum": forum.name, "kind": kind, "candidates": candidates}));
            }
            let known = self.partners(forum.id).len();
            if known < 3 {
                unmapped.push(json!({"forum": forum.name, "known": known}));
            }
        }
        let (sectors_absent, only_link) = self.gaps_of_regions();
        let nowhere = self.overview.organisations().iter().filter(|organisation| {
            let mut seats = self.overview.memberships().iter();
            !organisation.own && !seats.any(|seat| seat.organisation == organisation.id)
        });
        let without: Vec<&Municipality> =
            Municipality::all().iter().filter(|place| self.local_forums(place).is_empty()).collect();
        let no_neighbour = without.iter().filter(|place| {
            let mut others = Municipality::all().iter();
            !others
                .any(|other| place.neighbours.contains(&other.refnis) && !self.local_forums(other).is_empty())
        });
        json!({
            "missing": missing,
            "unmapped": unmapped,
            "sectors_absent": sectors_absent,
            "only_link": only_link,
            "nowhere": nowhere.map(Organisation::short_name).collect::<Vec<_>>(),
            "municipalities_without": without.iter().map(|place| &place.name).collect::<Vec<_>>(),
            "of_which_no_neighbour": no_neighbour.map(|place| &place.name).collect::<Vec<_>>(),
        })
    }

    fn gaps_of_regions(&self) -> (Vec<Value>, Vec<Value>) {
        let (mut absent, mut only) = (Vec::new(), Vec::new());
        for region in self.overview.regions().iter().filter(|region| region.kind == RegionKind::Region) {
            let partners = self.partners_of_region(region.id);
            let mut forums = self.overview.forums().iter().filter(|forum| forum.region == region.id);
            let sectors: Vec<Sector> = Sector::ALL
                .into_iter()
                .filter(|sector| *sector != Sector::Other)
                .filter(|sector| !partners.iter().any(|id| self.organisation(*id).sector == *sector))
                .collect();
            if forums.any(|forum| self.partners(forum.id).len() >= 3) && !sectors.is_empty() {
                absent.push(json!({"region": region.name, "sectors": sectors}));
            }
            let outside = partners.iter().filter(|partner| {
                let mut others = self.overview.forums().iter().filter(|forum| forum.region != region.id);
                others.any(|forum| self.sits(**partner, forum.id))
            });
            let outside: Vec<_> = outside.collect();
            if partners.len() >= 3 && outside.len() == 1 {
                only.push(json!({"region": region.name, "organisation": self.name(*outside[0])}));
            }
        }
        (absent, only)
    }

    fn coverage(&self) -> Value {
        let forums = self.overview.forums().iter().map(|forum| {
            let partners = self.partners(forum.id);
            let (mut kinds, mut sectors) = (Map::new(), Map::new());
            for kind in PartnerKind::ALL {
                let count = partners.iter().filter(|id| self.is_kind(**id, kind)).count();
                kinds.insert(json!(kind).as_str().expect("a word").to_owned(), json!(count));
            }
            for sector in Sector::ALL {
                let count = partners.iter().filter(|id| self.organisation(**id).sector == sector).count();
                sectors.insert(json!(sector).as_str().expect("a word").to_owned(), json!(count));
            }
            json!({
                "forum": forum.name,
                "known": partners.len(),
                "kinds": kinds,
                "sectors": sectors,
                "missing": self.missing(forum),
                "partners": self.cells(forum.id),
            })
        });
        json!({"forums": forums.collect::<Vec<_>>()})
    }

    fn cells(&self, forum: ForumId) -> Vec<Value> {
        let guests = self.guests(forum);
        let lists = self.lists(forum, None).len().min(6);
        let mut organisations: Vec<_> = self.overview.organisations().iter().filter(|one| !one.own).collect();
        organisations.sort_by_key(|one| (one.sector, self.by_name(one.id)));
        let mut cells = Vec::new();
        for one in organisations {
            let seats: Vec<_> =
                self.seats(forum).into_iter().filter(|seat| seat.organisation == one.id).collect();
            let guest = guests.iter().find(|(id, ..)| *id == one.id);
            let best = seats.iter().map(|seat| self.attendance_of(seat)).max_by_key(|a| (a.0, a.3));
            let (cell, present, of, last) = match (best, guest) {
                (Some((present, of, _, last, _)), _) => {
                    let cell = if seats.iter().any(|seat| seat.role != Role::Member) {
                        "chairs"
                    } else if seats.iter().all(|seat| self.is_away(seat)) {
                        "away"
                    } else {
                        "seat"
                    };
                    (cell, present, of, last)
                }
                (None, Some((_, times, last))) => ("guest", *times, lists, Some(*last)),
                (None, None) if self.is_asked(one.id, forum) => ("asked", 0, lists, None),
                (None, None) => continue,
            };
            let kinds = PartnerKind::ALL.into_iter().filter(|kind| self.is_kind(one.id, *kind));
            cells.push(json!({
                "organisation": one.short_name(),
                "kinds": kinds.collect::<Vec<_>>(),
                "cell": cell, "present": present, "of": of, "last": last,
            }));
        }
        cells
    }

    fn is_asked(&self, organisation: OrganisationId, forum: ForumId) -> bool {
        let mut follow_ups = self.overview.follow_ups().iter();
        follow_ups.any(|one| {
            one.about == Subject::Forum(forum)
                && one.done.is_none()
                && match one.waiting_for {
                    Some(Party::Organisation(party)) => party == organisation,
                    Some(Party::Person(person)) => {
                        let person = self.overview.persons().get(person).expect("a person");
                        person.organisation == Some(organisation)
                    }
                    None => false,
                }
        })
    }

    fn map(&self) -> Value {
        let mut places = Vec::new();
        for place in Municipality::all() {
            let forums = self.local_forums(place);
            if forums.is_empty() {
                continue;
            }
            let involvements = || forums.iter().map(|forum| forum.involvement);
            let outside = involvements().filter(|involvement| involvement.is_outside());
            places.push(json!({
                "name": place.name,
                "forums": forums.iter().map(|forum| &forum.name).collect::<Vec<_>>(),
                "best": involvements().min().map(involvement),
                "outside": outside.max().map(involvement),
            }));
        }
        json!(places)
    }
}
