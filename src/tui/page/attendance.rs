//! Attendance on pages: a strip before each member, who was not seen lately, and who comes without a seat. A list that
//! does not name somebody says only that, so nobody is said to have stayed away.

use std::cmp::Reverse;

use super::parts::Run;
use crate::domain::{
    Absence, Attendance, Forum, ForumAttendance, MemberAttendance, Membership, Network, Organisation, Sector,
};
use crate::tui::place::Place;
use crate::tui::theme::Tone;
use crate::tui::widget::page::{Item, Page, Suggestion};
use crate::tui::world::World;

/// With fewer attendance lists than this, nothing is said.
const ENOUGH_LISTS: usize = 3;
/// The most lists that a strip shows.
const STRIP: usize = 6;

impl World {
    /// The members of a forum by sector, with their attendance; who was not seen lately; and the guests.
    pub(super) fn members(&self, page: &mut Page, forum: &Forum, members: &[&Membership]) {
        let network = Network::among(self.overview(), self.moment.today, |id| id == forum.id);
        let attendance = network.attendance_of(forum.id).filter(|one| one.lists >= ENOUGH_LISTS);
        page.heading(&match &attendance {
            Some(of_forum) => self.lang.members_with_lists(members.len(), of_forum.lists.min(STRIP)),
            None => self.lang.members_count(members.len()),
        });
        for sector in Sector::ALL {
            let of_sector = self.members_of_sector(members, sector);
            if !of_sector.is_empty() {
                page.subheading(self.lang.sector(sector));
            }
            for (organisation, membership) in of_sector {
                self.member(page, organisation, membership, attendance.as_ref());
            }
        }
        if let Some(of_forum) = attendance {
            self.not_seen_lately(page, &of_forum);
            self.guests(page, &of_forum);
        }
    }

    /// The members that work in a sector, by name.
    fn members_of_sector<'a>(
        &'a self,
        members: &[&'a Membership],
        sector: Sector,
    ) -> Vec<(&'a Organisation, &'a Membership)> {
        let organisations = self.overview().organisations();
        let with_seat =
            members.iter().filter_map(|seat| Some((organisations.get(seat.organisation)?, *seat)));
        let mut of_sector: Vec<_> =
            with_seat.filter(|(organisation, _)| organisation.sector == sector).collect();
        of_sector.sort_by_cached_key(|(organisation, _)| self.overview().label(organisation).to_lowercase());
        of_sector
    }

    fn member(
        &self,
        page: &mut Page,
        organisation: &Organisation,
        membership: &Membership,
        attendance: Option<&ForumAttendance<'_>>,
    ) {
        let label = self.overview().label(organisation).into_owned();
        let is_short = !label.contains(&organisation.name);
        let mut runs: Vec<Run> = Vec::new();
        let own = attendance.and_then(|of_forum| of_seat(of_forum, membership));
        if attendance.is_some() {
            runs.push((format!("{} ", self.strip(own)), Tone::Plain));
        }
        runs.push((label, Tone::Link));
        if is_short {
            runs.push((format!("  {}", organisation.name), Tone::Plain));
        }
        runs.extend(self.part_of(membership));
        runs.extend(
            own.map(|own| (format!("  {}", self.lang.times_of(own.present(), own.of())), Tone::Muted)),
        );
        let opens = Place::Organisation(organisation.id);
        page.line(2, runs, Some(Item::Member { membership: membership.id, opens }));
    }

    /// A sign for each of the last lists, oldest first, at the right of the room for as many as are shown.
    fn strip(&self, attendance: Option<&Attendance>) -> String {
        let strip = attendance.map_or(&[][..], |attendance| &attendance.strip);
        let strip: String = strip.iter().map(|present| self.signs.presence(*present)).collect();
        format!("{strip:>STRIP$}")
    }

    /// The members who came before and no longer do, and those who were on no list, in this order and each by name.
    fn not_seen_lately(&self, page: &mut Page, of_forum: &ForumAttendance<'_>) {
        let mut absent: Vec<(&MemberAttendance<'_>, Absence)> =
            of_forum.members.iter().filter_map(|member| Some((member, member.attendance.absence?))).collect();
        if absent.is_empty() {
            return;
        }
        absent.sort_by_cached_key(|(member, absence)| {
            (Reverse(*absence == Absence::Stopped), self.overview().label(member.organisation).to_lowercase())
        });
        page.heading(&self.lang.not_seen_lately(absent.len()));
        for (MemberAttendance { seat, organisation, attendance }, _) in absent {
            let last = attendance.last.map(|last| self.lang.last_in_short(&self.lang.short_date(last)));
            let words: Vec<String> = self.lang.absence(attendance).into_iter().chain(last).collect();
            let runs = vec![
                (self.through(organisation.id, seat.person), Tone::Link),
                (format!("  {}", words.join(" · ")), Tone::Muted),
            ];
            page.line(0, runs, Some(Item::Suggestion(Suggestion::ComeAgain(seat.id))));
        }
    }

    fn guests(&self, page: &mut Page, of_forum: &ForumAttendance<'_>) {
        if of_forum.guests.is_empty() {
            return;
        }
        page.heading(&self.lang.guests_count(of_forum.guests.len()));
        for guest in &of_forum.guests {
            let times = self.lang.guest_times(guest.times, &self.lang.date(guest.last));
            let words = format!("  {times} · {}", self.lang.make_member_question());
            let runs = vec![(self.through(guest.organisation.id, None), Tone::Link), (words, Tone::Muted)];
            let seat = Suggestion::Seat(of_forum.forum.id, guest.organisation.id);
            page.line(0, runs, Some(Item::Suggestion(seat)));
        }
    }
}

/// The attendance of a seat; none of our own network, and none with too few lists since it began.
fn of_seat<'a>(of_forum: &'a ForumAttendance<'_>, membership: &Membership) -> Option<&'a Attendance> {
    let member = of_forum.members.iter().find(|member| member.seat.id == membership.id)?;
    Some(&member.attendance).filter(|attendance| attendance.of() >= ENOUGH_LISTS)
}
