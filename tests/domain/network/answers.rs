//! The answers as JSON, with the keys of `tests/support/insight.json`.

use overleg::domain::{
    Absence, Cell, Choice, Detour, ForumAttendance, Gaps, Involvement, Municipality, Network, Organisation,
    WayKind, WaysIn, local_forums,
};
use serde_json::{Value, json};

/// The name by which answers call an organisation.
fn name(organisation: &Organisation) -> &str {
    organisation.short_name()
}

fn names<'a>(organisations: impl IntoIterator<Item = &'a &'a Organisation>) -> Vec<&'a str> {
    organisations.into_iter().map(|organisation| name(organisation)).collect()
}

pub(super) fn involvement(involvement: Involvement) -> &'static str {
    Choice::Involvement(involvement).code()
}

pub(super) fn bridges(network: &Network<'_>) -> Value {
    json!({"forums": network.ways_in().iter().map(ways_in).collect::<Vec<_>>()})
}

fn ways_in(ways_in: &WaysIn<'_>) -> Value {
    let way = |way: &overleg::domain::Way<'_>| {
        let (kind, rank) = match way.kind {
            WayKind::Contact => ("contact", None),
            WayKind::Bridge { rank } => ("bridge", Some(rank)),
            WayKind::Other => ("other", None),
        };
        json!({
            "rank": rank,
            "kind": kind,
            "organisation": name(way.organisation),
            "id": way.organisation.id.uuid(),
            "person": way.contact.map(|person| &person.name),
            "points": way.points(),
            "tables": way.tables,
            "meetings": way.meetings,
            "known": way.known,
            "leverage": way.leverage,
            "shared": way.shared.iter().map(|shared| &shared.forum.name).collect::<Vec<_>>(),
            "met": way.met,
            "last": way.last,
        })
    };
    json!({
        "forum": ways_in.forum.name,
        "involvement": ways_in.place.map(involvement),
        "own": names(&ways_in.own),
        "ways": ways_in.ways.iter().map(way).collect::<Vec<_>>(),
        "detours": ways_in.detours.iter().map(detour).collect::<Vec<_>>(),
        "planned": ways_in.planned.iter().map(|follow_up| &follow_up.text).collect::<Vec<_>>(),
    })
}

fn detour(detour: &Detour<'_>) -> Value {
    let via = detour.via.iter();
    let via = via.map(|via| json!({"organisation": name(via.organisation), "points": via.points}));
    json!({
        "towards": name(detour.towards),
        "table": detour.table.name,
        "via": via.collect::<Vec<_>>(),
    })
}

pub(super) fn gaps(gaps: &Gaps<'_>) -> Value {
    let list = |municipalities: &[&'static Municipality]| {
        json!(municipalities.iter().map(|municipality| &municipality.name).collect::<Vec<_>>())
    };
    let missing = gaps.missing.iter().map(|missing| {
        json!({
            "forum": missing.forum.name,
            "kind": missing.kind,
            "candidates": names(&missing.candidates),
        })
    });
    let unmapped = gaps.unmapped.iter().map(|one| json!({"forum": one.forum.name, "known": one.known}));
    let absent = gaps.absent_sectors.iter();
    let absent = absent.map(|absent| json!({"region": absent.region.name, "sectors": absent.sectors}));
    let only = gaps.only_links.iter();
    let only = only.map(|link| json!({"region": link.region.name, "organisation": name(link.organisation)}));
    json!({
        "missing": missing.collect::<Vec<_>>(),
        "unmapped": unmapped.collect::<Vec<_>>(),
        "sectors_absent": absent.collect::<Vec<_>>(),
        "only_link": only.collect::<Vec<_>>(),
        "nowhere": names(&gaps.nowhere),
        "municipalities_without": list(&gaps.without_forum),
        "of_which_no_neighbour": list(&gaps.without_neighbour),
    })
}

pub(super) fn attendance(network: &Network<'_>) -> Value {
    json!({"forums": network.attendance().iter().map(attendance_at).collect::<Vec<_>>()})
}

fn attendance_at(attendance: &ForumAttendance<'_>) -> Value {
    let members = attendance.members.iter().map(|member| {
        let there = &member.attendance;
        json!({
            "organisation": name(member.organisation),
            "strip": there.strip.iter().map(|there| if *there { '■' } else { '□' }).collect::<String>(),
            "present": there.present(),
            "of": there.of(),
            "state": match there.absence {
                None => "",
                Some(Absence::Stopped) => "stopped",
                Some(Absence::Never) => "never",
            },
            "last": there.last,
        })
    });
    let guests = attendance.guests.iter().map(
        |guest| json!({"organisation": name(guest.organisation), "times": guest.times, "last": guest.last}),
    );
    json!({
        "forum": attendance.forum.name,
        "lists": attendance.lists,
        "members": members.collect::<Vec<_>>(),
        "guests": guests.collect::<Vec<_>>(),
    })
}

pub(super) fn coverage(network: &Network<'_>) -> Value {
    let forums = network.coverage().into_iter().map(|coverage| {
        let partners = network.partners_of(coverage.forum.id).into_iter().map(|partner| {
            json!({
                "organisation": name(partner.organisation),
                "kinds": partner.kinds,
                "cell": match partner.cell {
                    Cell::Chairs => "chairs",
                    Cell::Seat => "seat",
                    Cell::Away => "away",
                    Cell::Guest => "guest",
                    Cell::Asked => "asked",
                },
                "present": partner.present,
                "of": partner.of,
                "last": partner.last,
            })
        });
        json!({
            "forum": coverage.forum.name,
            "known": coverage.known,
            "kinds": coverage.kinds,
            "sectors": coverage.sectors,
            "missing": coverage.missing,
            "partners": partners.collect::<Vec<_>>(),
        })
    });
    json!({"forums": forums.collect::<Vec<_>>()})
}

pub(super) fn map(network: &Network<'_>) -> Value {
    let places = local_forums(network.overview());
    let places = places.iter().filter(|place| !place.forums.is_empty()).map(|place| {
        json!({
            "name": place.municipality.name,
            "forums": place.forums.iter().map(|forum| &forum.name).collect::<Vec<_>>(),
            "best": place.best().map(involvement),
            "outside": place.outside().map(involvement),
        })
    });
    json!(places.collect::<Vec<_>>())
}

/// All answers together.
pub(super) fn all(network: &Network<'_>) -> Value {
    json!({
        "bridges": bridges(network),
        "gaps": gaps(&network.gaps(None)),
        "attendance": attendance(network),
        "coverage": coverage(network),
        "map": map(network),
    })
}
