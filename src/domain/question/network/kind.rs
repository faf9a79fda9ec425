//! The kinds of partner that an organisation is of, which follow from its names and its sector.

use crate::domain::{Organisation, PartnerKind, Sector};
use crate::text::{fold, is_significant};

const CLB: [&str; 2] = ["clb", "leerlingenbegeleiding"];
const LOP: [&str; 2] = ["lop", "overlegplatform"];
/// How a word for a school ends.
const SCHOOLS: [&str; 7] = ["school", "scholen", "college", "instituut", "atheneum", "lyceum", "humaniora"];

impl Organisation {
    /// The kinds of partner that it is of, in the order in which kinds are listed.
    pub fn partner_kinds(&self) -> Vec<PartnerKind> {
        let names: Vec<String> = self.names().map(|name| fold(name.text)).collect();
        let words = || names.iter().flat_map(|name| name.split(|char| !is_significant(char)));
        let is_school = |word: &str| SCHOOLS.iter().any(|school| word.ends_with(school));
        let is_of = |kind: &PartnerKind| match kind {
            PartnerKind::Clb => words().any(|word| CLB.contains(&word)),
            PartnerKind::Lop => words().any(|word| LOP.contains(&word)),
            PartnerKind::Flexible => self.sector == Sector::FlexiblePaths,
            PartnerKind::School => self.sector == Sector::Education && words().any(is_school),
            PartnerKind::Local => self.sector == Sector::LocalGovernment,
        };
        PartnerKind::ALL.into_iter().filter(is_of).collect()
    }
}
