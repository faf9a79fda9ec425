//! What lists call organisations.

use overleg::domain::{Change, Edit, Organisation, Overview, Records};
use rstest::rstest;

use crate::records::*;

const HALLE: &str = "23027";
const LEUVEN: &str = "24062";

/// An organisation with this name, abbreviation and municipality, each perhaps empty.
fn called(number: u8, name: &str, abbreviation: &str, municipality: &str) -> Organisation {
    Organisation {
        name: name.to_owned(),
        abbreviation: Some(abbreviation.to_owned()).filter(|text| !text.is_empty()),
        municipality: municipality.to_owned().try_into().ok(),
        ..organisation(number)
    }
}

fn labels(overview: &Overview) -> Vec<String> {
    let label = |organisation| overview.label(organisation).into_owned();
    overview.organisations().iter().map(label).collect()
}

fn of(organisations: Vec<Organisation>) -> Overview {
    overview(Records { organisations, ..Records::default() })
}

#[rstest]
#[case::abbreviation(
    vec![called(1, "Lokaal Overlegplatform", "LOP", ""), called(2, "Arktos", "", "")],
    &["LOP", "Arktos"]
)]
#[case::place(
    vec![called(1, "LOP Basis", "LOP", HALLE), called(2, "LOP Secundair", "lop", LEUVEN)],
    &["LOP Halle", "lop Leuven"]
)]
#[case::name_without_a_place(
    vec![called(1, "Lokaal Overlegplatform", "LOP", ""), called(2, "LOP Halle", "LOP", HALLE)],
    &["LOP (Lokaal Overlegplatform)", "LOP Halle"]
)]
#[case::name_in_the_same_place(
    vec![called(1, "Basis", "LOP", HALLE), called(2, "Secundair", "LOP", HALLE)],
    &["LOP (Basis)", "LOP (Secundair)"]
)]
#[case::name_of_another(
    vec![called(1, "Lokaal Overlegplatform", "LOP", ""), called(2, "LOP", "", "")],
    &["LOP (Lokaal Overlegplatform)", "LOP"]
)]
#[case::alias_of_another(
    vec![
        called(1, "Lokaal Overlegplatform", "LOP", ""),
        Organisation { aliases: vec!["Lop".to_owned()], ..called(2, "Opvang", "", "") },
    ],
    &["LOP (Lokaal Overlegplatform)", "Opvang"]
)]
#[case::former_name_of_another(
    vec![
        called(1, "Lokaal Overlegplatform", "LOP", ""),
        Organisation { former_names: vec!["LOP".to_owned()], ..called(2, "Opvang", "", "") },
    ],
    &["LOP", "Opvang"]
)]
#[case::same_name(
    vec![called(1, "Scholen", "", HALLE), called(2, "Scholen", "", LEUVEN)],
    &["Scholen (Halle)", "Scholen (Leuven)"]
)]
fn an_organisation_is_called_so_that_it_stands_for_itself_alone(
    #[case] organisations: Vec<Organisation>,
    #[case] expected: &[&str],
) {
    assert_eq!(labels(&of(organisations)), expected);
}

#[test]
fn a_removed_organisation_is_told_from_those_that_may_be_called_so_now() {
    let removed = called(1, "Lokaal Overlegplatform", "LOP", HALLE);
    assert_eq!(of(Vec::new()).label(&removed), "LOP (Lokaal Overlegplatform)");
}

#[test]
fn a_label_follows_what_becomes_of_the_other_organisations() {
    let (one, other) = (called(1, "Basis", "LOP", HALLE), called(2, "Secundair", "LOP", LEUVEN));
    let mut overview = of(vec![one, other.clone()]);
    assert_eq!(labels(&overview), ["LOP Halle", "LOP Leuven"]);
    let change = Change::Together(vec![Change::Organisation(Edit::remove(other))]);
    let undo = overview.apply(&change).expect("nothing depends on it");
    assert_eq!(labels(&overview), ["LOP"]);
    overview.apply(&undo).expect("it comes back");
    assert_eq!(labels(&overview), ["LOP Halle", "LOP Leuven"]);
}
