//! Tests of the agenda, in lines and as JSON.

use rstest::rstest;

use super::*;
use crate::cli::testing::{TODAY, lines, overview};

#[test]
fn every_section_reads_well_in_both_languages() {
    let overview = overview();
    let report = AgendaReport::new(&overview, TODAY, None, None);
    assert_eq!(
        lines(&report, Lang::Nl),
        "Vandaag (1):
  Netwerk Diest: An bellen, tegen 23 november 2026
Deze week (2):
  Stuurgroep: donderdag 26 november 2026, 14u, Stadhuis
  Netwerk Diest: Cijfers, wacht op LOP, tegen 27 november 2026
Zonder datum (1):
  LOP: Voorstellen
Stilgevallen (1):
  Netwerk Diest: stil sinds 1 september 2026 (2 maanden geleden), verwacht tegen 1 oktober 2026
Onlangs gedaan (1):
  Diest: Zaal, gedaan op 20 november 2026
"
    );
    assert_eq!(
        lines(&report, Lang::En),
        "Today (1):
  Netwerk Diest: An bellen, by 23 November 2026
This week (2):
  Stuurgroep: Thursday 26 November 2026, 14:00, Stadhuis
  Netwerk Diest: Cijfers, waiting for LOP, by 27 November 2026
Undated (1):
  LOP: Voorstellen
Gone quiet (1):
  Netwerk Diest: quiet since 1 September 2026 (2 months ago), expected by 1 October 2026
Recently done (1):
  Diest: Zaal, done on 20 November 2026
"
    );
}

#[test]
fn json_names_the_kind_of_each_entry() {
    let overview = overview();
    let json = serde_json::to_value(AgendaReport::new(&overview, TODAY, None, None)).expect("JSON");
    assert_eq!(json["date"], "2026-11-23");
    assert_eq!(json["today"][0]["kind"], "follow_up");
    assert_eq!(json["this_week"][0]["kind"], "meeting");
    assert_eq!(json["this_week"][1]["waiting_for"]["abbreviation"], "LOP");
    assert_eq!(json["quiet"][0]["kind"], "quiet_forum");
    assert_eq!(json["quiet"][0]["since"], "2026-09-01");
    assert_eq!(json["overdue"], serde_json::json!([]));
}

#[rstest]
#[case::overdue(Due::Overdue, &[])]
#[case::today(Due::Today, &["today"])]
#[case::week(Due::Week, &["today", "this_week"])]
fn an_agenda_is_kept_to_what_is_due_then(#[case] due: Due, #[case] kept: &[&str]) {
    let overview = overview();
    let json = serde_json::to_value(AgendaReport::new(&overview, TODAY, None, Some(due))).expect("JSON");
    let sections = json.as_object().expect("an object").iter();
    let filled =
        sections.filter(|(_, entries)| entries.as_array().is_some_and(|entries| !entries.is_empty()));
    let mut filled: Vec<_> = filled.map(|(name, _)| name.as_str()).collect();
    filled.sort_by_key(|name| *name != "today");
    assert_eq!(filled, kept);
}
