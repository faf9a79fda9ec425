//! Our own network, in stores from before it could be marked as such.

use crate::domain::{Change, Edit, Organisation, Overview};

/// The names of the two halves of our network: one from education, one from welfare.
const NAMES: [[&str; 2]; 2] =
    [["STS", "Samen tegen Schooluitval"], ["LNJO", "Lerende Netwerken Jeugdhulp-Onderwijs"]];

impl Overview {
    /// The two halves of our network by their names, if nobody marked an organisation as our own yet; none if not both
    /// are there.
    pub fn unmarked_own_network(&self) -> Option<[&Organisation; 2]> {
        if self.organisations.iter().any(|organisation| organisation.own) {
            return None;
        }
        let called = |organisation: &Organisation, names: [&str; 2]| {
            organisation
                .names()
                .any(|name| names.iter().any(|own| name.text.trim().eq_ignore_ascii_case(own)))
        };
        let find = |names| self.organisations.iter().find(|organisation| called(organisation, names));
        let [education, welfare] = NAMES;
        let (education, welfare) = (find(education)?, find(welfare)?);
        (education.id != welfare.id).then_some([education, welfare])
    }

    /// The change that marks these organisations as our own network.
    pub fn marked_as_own(organisations: [&Organisation; 2]) -> Change {
        let marked = |organisation: &Organisation| {
            let before = organisation.clone();
            let after = Organisation { own: true, ..before.clone() };
            Change::Organisation(Edit::update(before, after))
        };
        Change::Together(organisations.map(marked).to_vec())
    }
}
