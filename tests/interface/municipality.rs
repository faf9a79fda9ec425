//! Picking a municipality by any of its names.

use std::sync::Arc;

use overleg::domain::{Overview, Source};
use overleg::i18n::Lang;
use overleg::search::Stop;
use overleg::tui::finder::Finder;
use overleg::tui::question::{Among, Answer, Proposal, Question};
use rstest::rstest;

/// The rows that a picker of municipalities proposes, as it shows them.
fn proposed(typed: &str) -> Vec<String> {
    let mut finder = Finder::new(Arc::new(Overview::default()), Lang::Nl);
    let question = Question::Proposals(Among::AllOrNew(Source::Municipalities), typed.to_owned());
    let Some(Answer::Proposals(rows)) = finder.answer(&question, &Stop::default()) else {
        panic!("no proposals for {typed}")
    };
    let row = |row: &Proposal| match row {
        Proposal::Existing { name, detail, .. } => format!("{name}  {detail}"),
        Proposal::New { name, .. } => panic!("{name} cannot be new"),
    };
    rows.iter().map(row).collect()
}

#[rstest]
#[case::its_own_name("tervuren", "Tervuren  3080")]
#[case::without_hyphens("sint pieters leeuw", "Sint-Pieters-Leeuw  1600, 1601, 1602")]
#[case::village("heverl", "Leuven  Heverlee · 3000, 3001, 3010, 3012, 3018")]
#[case::former_municipality("gooik", "Pajottegem  Gooik · 1540, 1541, 1570, 1755")]
#[case::french("louvain", "Leuven  Louvain · 3000, 3001, 3010, 3012, 3018")]
#[case::french_without_hyphens("rhode saint", "Sint-Genesius-Rode  Rhode-Saint-Genèse · 1640")]
#[case::postal_code("3001", "Leuven  3000, 3001, 3010, 3012, 3018")]
#[case::postal_code_with_a_village("3001 heverlee", "Leuven  Heverlee · 3000, 3001, 3010, 3012, 3018")]
fn a_municipality_is_proposed_first_with_the_name_that_was_meant(#[case] typed: &str, #[case] row: &str) {
    assert_eq!(proposed(typed).first().map(String::as_str), Some(row));
}

#[test]
fn a_village_of_two_municipalities_proposes_both() {
    assert_eq!(
        proposed("sint margriete houtem"),
        [
            "Kortenaken  Sint-Margriete-Houtem · 3470, 3471, 3472, 3473",
            "Tienen  Sint-Margriete-Houtem · 3300",
        ]
    );
}
