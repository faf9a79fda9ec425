//! The kinds of partner that an organisation is of, which follow from its names and its sector.

use std::borrow::Cow;

use crate::domain::{Organisation, PartnerKind, Sector};
use crate::text::{fold, is_significant};

const CLB: [&str; 2] = ["clb", "leerlingenbegeleiding"];
const LOP: [&str; 2] = ["lop", "overlegplatform"];
/// How a word for a school ends.
const SCHOOLS: [&str; 7] = ["school", "scholen", "college", "instituut", "atheneum", "lyceum", "humaniora"];

impl Organisation {
    /// The kinds of partner that it is of, in the order in which kinds are listed.
    pub fn partner_kinds(&self) -> Vec<PartnerKind> {
        let (mut is_clb, mut is_lop, mut is_school) = (false, false, false);
        for name in self.names().map(|name| unmarked(name.text)) {
            for word in name.split(|char| !is_significant(char)) {
                is_clb |= CLB.iter().any(|clb| word.eq_ignore_ascii_case(clb));
                is_lop |= LOP.iter().any(|lop| word.eq_ignore_ascii_case(lop));
                is_school |= SCHOOLS.iter().any(|school| ends_in(word, school));
            }
        }
        let is_of = |kind: &PartnerKind| match kind {
            PartnerKind::Clb => is_clb,
            PartnerKind::Lop => is_lop,
            PartnerKind::Flexible => self.sector == Sector::FlexiblePaths,
            PartnerKind::School => self.sector == Sector::Education && is_school,
            PartnerKind::Local => self.sector == Sector::LocalGovernment,
        };
        PartnerKind::ALL.into_iter().filter(is_of).collect()
    }
}

/// The name without accents. Most names are ASCII, and then folding would only lower their capitals, which matters in
/// thousands of names.
fn unmarked(name: &str) -> Cow<'_, str> {
    if name.is_ascii() { Cow::Borrowed(name) } else { Cow::Owned(fold(name)) }
}

/// Whether the word ends in `end`, which is ASCII, whatever its capitals.
fn ends_in(word: &str, end: &str) -> bool {
    let start = word.len().checked_sub(end.len()).and_then(|start| word.get(start..));
    start.is_some_and(|rest| rest.eq_ignore_ascii_case(end))
}
