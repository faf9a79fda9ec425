//! Tests of the briefing, in lines and as JSON.

use super::*;
use crate::cli::testing::{TODAY, id, lines, overview};

fn briefing_on_diest(overview: &Overview) -> BriefReport<'_> {
    BriefReport::new(overview, overview.forums().get(id(1)).expect("the forum"), TODAY)
}

#[test]
fn a_briefing_reads_well() {
    assert_eq!(
        lines(&briefing_on_diest(&overview()), Lang::Nl),
        "Netwerk Diest
Regio: Diest
Mijn plaats: aanwezig
Max. tussentijd: 1 maand
Laatst: 1 september 2026
Volgende: stil sinds 1 september 2026 (2 maanden geleden), verwacht tegen 1 oktober 2026
Beloofd door anderen (1):
  Cijfers, wacht op LOP, tegen 27 november 2026
Zelf nog te doen (1):
  An bellen, tegen 23 november 2026
Open punten over de leden (1):
  LOP: Voorstellen
Laatste verslag, 1 september 2026:
  Aanwezig: LOP
  Goed gesprek.
Leden (1):
  Onderwijs:
    LOP
Dezelfde mensen zag je onlangs ook in (1):
  Stuurgroep, 20 november 2026: LOP
"
    );
}

#[test]
fn json_says_since_when_a_forum_is_quiet_and_whom_i_met() {
    let overview = overview();
    let json = serde_json::to_value(briefing_on_diest(&overview)).expect("JSON");
    assert_eq!(json["quiet_since"], "2026-09-01");
    assert_eq!(json["met_recently"][0]["forum"]["name"], "Stuurgroep");
    assert_eq!(json["met_recently"][0]["members"][0]["organisation"]["abbreviation"], "LOP");
}
