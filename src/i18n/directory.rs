//! Texts of the lists of organisations and people.

use super::{Lang, texts};
use crate::domain::{DirectoryOrder, OrganisationOrder, PersonOrder};

impl Lang {
    /// By what a list is ordered.
    pub const fn order(self, sorted: DirectoryOrder) -> &'static str {
        match sorted {
            DirectoryOrder::Organisations(OrganisationOrder::Name)
            | DirectoryOrder::Persons(PersonOrder::Name) => self.by_name(),
            DirectoryOrder::Organisations(OrganisationOrder::Sector) => self.by_sector(),
            DirectoryOrder::Organisations(OrganisationOrder::Municipality) => self.by_municipality(),
            DirectoryOrder::Persons(PersonOrder::Organisation) => self.by_organisation(),
            DirectoryOrder::Persons(PersonOrder::Function) => self.by_function(),
            DirectoryOrder::Organisations(OrganisationOrder::Seats)
            | DirectoryOrder::Persons(PersonOrder::Seats) => self.by_seats(),
        }
    }
}

texts! {
    /// In the header: how many are listed, and by what they are ordered.
    listed_by(count: usize, order: &str) { nl: "{count}, {order}", en: "{count}, {order}" }
    /// The order of a list.
    by_name { nl: "op naam", en: "by name" }
    /// The order of a list.
    by_sector { nl: "op sector", en: "by sector" }
    /// The order of a list.
    by_municipality { nl: "op gemeente", en: "by municipality" }
    /// The order of a list.
    by_organisation { nl: "op organisatie", en: "by organisation" }
    /// The order of a list.
    by_function { nl: "op functie", en: "by position" }
    /// The order of a list.
    by_seats { nl: "meeste zetels eerst", en: "most seats first" }
    /// Heading of the column with the number of forums in which somebody sits, in at most six letters.
    seats_label { nl: "Zetels", en: "Seats" }
    /// Heading of the column with abbreviations, in at most nine letters.
    abbreviation_column { nl: "Afkorting", en: "Short" }
    /// Heading of the column with municipalities, in at most ten letters.
    municipality_column { nl: "Gemeente", en: "Place" }
    /// The filter that leaves only those who sit in no forum.
    without_seat { nl: "zonder zetel", en: "without a seat" }
    /// Prompt before the letters to find in a list.
    find_in_list_prompt { nl: "Zoek in de lijst:", en: "Find in the list:" }
    /// There are no organisations at all.
    no_organisations_yet { nl: "Nog geen organisaties.", en: "No organisations yet." }
    /// There are no people at all.
    no_people_yet { nl: "Nog geen personen.", en: "No people yet." }
}
