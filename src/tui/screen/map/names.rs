//! Names of municipalities that are broken over two rows of a tile.

use crate::domain::Municipality;
use crate::tui::widget::wrap::{truncate, width};

/// The longer names, with a dot wherever they can be broken.
const BREAKS: [&str; 42] = [
    "Aar·schot",
    "Af·fli·gem",
    "Be·gij·nen·dijk",
    "Bek·ke·voort",
    "Bier·beek",
    "Boort·meer·beek",
    "Bou·ter·sem",
    "Dro·gen·bos",
    "Geet·bets",
    "Glab·beek",
    "Grim·ber·gen",
    "Hoe·gaar·den",
    "Hoei·laart",
    "Hols·beek",
    "Hul·den·berg",
    "Kam·pen·hout",
    "Ka·pel·le-·op-·den-·Bos",
    "Keer·ber·gen",
    "Kor·ten·a·ken",
    "Kor·ten·berg",
    "Kraai·nem",
    "Lie·de·ker·ke",
    "Lin·ke·beek",
    "Lon·der·zeel",
    "Ma·che·len",
    "Merch·tem",
    "Oud-·He·ver·lee",
    "Over·ij·se",
    "Pa·jot·te·gem",
    "Pe·pin·gen",
    "Roos·daal",
    "Rot·se·laar",
    "Scher·pen·heu·vel-·Zi·chem",
    "Sint-·Ge·ne·si·us-·Ro·de",
    "Sint-·Pie·ters-·Leeuw",
    "Steen·ok·ker·zeel",
    "Ter·vu·ren",
    "Tielt-·Win·ge",
    "Vil·voor·de",
    "We·zem·beek-·Op·pem",
    "Za·ven·tem",
    "Zout·leeuw",
];

/// The names that need more than two rows of seven cells, and what stands there instead.
const SHORTER: [(&str, [&str; 2]); 7] = [
    ("Boortmeerbeek", ["Boort-", "meerb."]),
    ("Kapelle-op-den-Bos", ["Kapelle", "o/d Bos"]),
    ("Scherpenheuvel-Zichem", ["Scherp.", "-Zichem"]),
    ("Sint-Genesius-Rode", ["St.-G.-", "Rode"]),
    ("Sint-Pieters-Leeuw", ["St.-P.-", "Leeuw"]),
    ("Steenokkerzeel", ["Steen-", "okkerz."]),
    ("Wezembeek-Oppem", ["Wezemb.", "-Oppem"]),
];

/// The name of a municipality in two rows of at most `room` cells, broken as late as possible; in one row if it fits.
/// A name that is too long for these is shortened.
pub(super) fn in_two_rows(municipality: &Municipality, room: usize) -> (String, Option<String>) {
    let name = municipality.name.as_str();
    if width(name) <= room {
        return (name.to_owned(), None);
    }
    let breaks = BREAKS.iter().find(|broken| broken.replace('·', "") == name).copied().unwrap_or(name);
    let parts: Vec<&str> = breaks.split('·').collect();
    let hyphened = |parts: &[&str]| {
        let start = parts.concat();
        if start.ends_with('-') { start } else { format!("{start}-") }
    };
    let fits = |count: &usize| width(&hyphened(&parts[..*count])) <= room;
    let Some(count) = (1..parts.len()).rev().find(fits) else {
        return (truncate(name, room).into_owned(), None);
    };
    let rest = parts[count..].concat();
    let shorter = SHORTER.iter().find(|(long, _)| *long == name && width(&rest) > room);
    if let Some((_, [first, second])) = shorter {
        return ((*first).to_owned(), Some((*second).to_owned()));
    }
    (hyphened(&parts[..count]), Some(truncate(&rest, room).into_owned()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn find(name: &str) -> &'static Municipality {
        let mut all = Municipality::all().iter();
        all.find(|municipality| municipality.name == name).expect("a municipality of this name")
    }

    fn rows(name: &str, room: usize) -> String {
        let (first, second) = in_two_rows(find(name), room);
        second.map_or_else(|| first.clone(), |second| format!("{first}|{second}"))
    }

    #[rstest]
    #[case::short("Diest", 7, "Diest")]
    #[case::exactly("Tremelo", 7, "Tremelo")]
    #[case::syllables("Londerzeel", 7, "Londer-|zeel")]
    #[case::own_hyphen("Tielt-Winge", 7, "Tielt-|Winge")]
    #[case::too_long("Scherpenheuvel-Zichem", 7, "Scherp.|-Zichem")]
    #[case::long_but_not_here("Steenokkerzeel", 9, "Steenok-|kerzeel")]
    #[case::wide("Scherpenheuvel-Zichem", 12, "Scherpenheu-|vel-Zichem")]
    #[case::wider("Sint-Genesius-Rode", 12, "Sint-Genesi-|us-Rode")]
    fn a_name_is_broken_between_syllables(#[case] name: &str, #[case] room: usize, #[case] broken: &str) {
        assert_eq!(rows(name, room), broken);
    }

    #[test]
    fn no_name_is_cut_off_in_the_narrowest_tile_or_a_wider_one() {
        for municipality in Municipality::all() {
            for room in 7..16 {
                let (first, second) = in_two_rows(municipality, room);
                for row in std::iter::once(first).chain(second) {
                    assert!(!row.contains('…') && width(&row) <= room, "{row} in {room}");
                }
            }
        }
    }

    #[test]
    fn every_name_that_does_not_fit_in_one_row_can_be_broken() {
        for name in BREAKS {
            find(&name.replace('·', ""));
        }
        for municipality in Municipality::all() {
            let (first, second) = in_two_rows(municipality, 7);
            assert_eq!(second.is_some(), municipality.name.len() > 7, "{first}");
        }
    }
}
