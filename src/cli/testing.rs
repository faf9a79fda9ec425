//! Data for the tests of answers that depend on the day.

use serde_json::{Value, json};
use uuid::Uuid;

use super::report::{Page, Report};
use crate::domain::{Date, Id, Overview, Records};
use crate::i18n::Lang;

/// A Monday.
pub(super) const TODAY: Date = Date::constant(2026, 11, 23);

/// The id whose UUID is this number.
pub(super) fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

/// Forum 1, which has gone quiet, and forum 2, which met three days ago, both with the same partner. One follow-up is
/// due today, one is promised for Friday, one has no date and one is done.
pub(super) fn overview() -> Overview {
    let uuid = |number| Uuid::from_u128(number);
    let forum = |number, name: &str, gap: Value| {
        json!({
            "id": uuid(number), "region": uuid(1), "name": name, "involvement": "member", "longest_gap": gap,
        })
    };
    let member = |number, forum| {
        json!({
            "id": uuid(number), "forum": uuid(forum), "organisation": uuid(1),
        })
    };
    let note = |number, forum, date: &str| {
        json!({
            "id": uuid(number), "forum": uuid(forum), "date": date, "present": [{"organisation": uuid(1)}],
            "text": "Goed gesprek.",
        })
    };
    let follow_up = |number, text: &str, about: Value, due: Value, rest: [Value; 2]| {
        json!({
            "id": uuid(number), "text": text, "about": about, "due": due,
            "done": rest[0], "waiting_for": rest[1],
        })
    };
    let partner = json!({"organisation": uuid(1)});
    let records: Records = serde_json::from_value(json!({
        "regions": [{"id": uuid(1), "name": "Diest", "kind": "region"}],
        "forums": [
            forum(1, "Netwerk Diest", json!({"months": 1})),
            forum(2, "Stuurgroep", Value::Null),
        ],
        "organisations": [{
            "id": uuid(1), "name": "Lokaal Overlegplatform", "abbreviation": "LOP", "sector": "education",
        }],
        "memberships": [member(1, 1), member(2, 2)],
        "notes": [note(1, 1, "2026-09-01"), note(2, 2, "2026-11-20")],
        "meetings": [
            {"id": uuid(1), "forum": uuid(2), "date": "2026-11-26", "time": "14:00:00", "place": "Stadhuis"},
        ],
        "follow_ups": [
            follow_up(1, "An bellen", json!({"forum": uuid(1)}), json!("2026-11-23"), [Value::Null, Value::Null]),
            follow_up(2, "Cijfers", json!({"forum": uuid(1)}), json!("2026-11-27"), [Value::Null, partner.clone()]),
            follow_up(3, "Voorstellen", partner, Value::Null, [Value::Null, Value::Null]),
            follow_up(4, "Zaal", json!({"region": uuid(1)}), Value::Null, [json!("2026-11-20"), Value::Null]),
        ],
    }))
    .expect("the records parse");
    Overview::new(records).expect("the records fit")
}

/// The text of an answer in lines.
pub(super) fn lines(report: &impl Report, lang: Lang) -> String {
    let mut page = Page::default();
    report.write(&mut page, lang);
    page.into_text()
}
