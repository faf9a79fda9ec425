//! Problems in a store or an overview: records that are not consistent.

use crate::domain::{Problem, RecordId};
use crate::i18n::{Lang, texts};
use crate::store::Finding;

impl Lang {
    /// A problem in a store, with its line number if that is known.
    pub fn finding(self, finding: &Finding) -> String {
        let problem = self.problem(&finding.problem, finding.name.as_deref());
        match finding.line {
            Some(line) => self.at_line(line, &problem),
            None => problem,
        }
    }

    /// A problem in an overview; `name` is the name of the record that [`Problem::record`] gives.
    pub fn problem(self, problem: &Problem, name: Option<&str>) -> String {
        let record = match (problem.record(), name) {
            (Some(id), Some(name)) => format!("{} “{name}”", self.kind(id.kind())),
            (Some(id), None) => self.bare(id),
            (None, _) => String::new(),
        };
        let what = match problem {
            Problem::DuplicateId(id) => self.same_id(&self.bare(*id)),
            Problem::Dangling { to, .. } => self.dangling(&self.bare(*to)),
            Problem::RegionCycle(_) => self.circle().to_owned(),
            Problem::TooDeep(_) => self.too_deep().to_owned(),
            Problem::UnknownMunicipality { refnis, .. } => self.unknown_municipality(&refnis.to_string()),
            Problem::Nameless(RecordId::FollowUp(_)) => self.no_text().to_owned(),
            Problem::Nameless(_) => self.no_name().to_owned(),
            Problem::DuplicateMembership(first, _) => self.same_place(&self.bare(*first)),
            Problem::PresentTwice(_) => self.present_twice().to_owned(),
        };
        format!("{record}: {what}")
    }

    /// What to do about a problem in a store.
    pub const fn problem_remedy(self, problem: &Problem) -> &'static str {
        match problem {
            Problem::DuplicateId(_) => self.give_another_id(),
            Problem::Dangling { .. } => self.mend_reference(),
            Problem::RegionCycle(_) | Problem::TooDeep(_) => self.mend_parent(),
            Problem::UnknownMunicipality { .. } => self.mend_municipality(),
            Problem::Nameless(RecordId::FollowUp(_)) => self.give_a_text(),
            Problem::Nameless(_) => self.give_a_name(),
            Problem::DuplicateMembership(..) => self.remove_one(),
            Problem::PresentTwice(_) => self.name_once(),
        }
    }

    /// Names a record by its kind and id.
    fn bare(self, id: RecordId) -> String {
        format!("{} {}", self.kind(id.kind()), id.uuid())
    }
}

texts! {
    /// The remedy for two records with one id.
    give_another_id {
        nl: "Haal er een weg, of geef het een andere id in een teksteditor.",
        en: "Remove one of them, or give it another id in a text editor.",
    }
    /// The remedy for a reference to nothing.
    mend_reference {
        nl: "Haal de verwijzing weg in een teksteditor, of zet terug waar ze naar wijst.",
        en: "Remove the reference in a text editor, or put back what it refers to.",
    }
    /// The remedy for regions that contain each other, or are nested too deep.
    mend_parent {
        nl: "Pas bij een van de regio's aan in welke ze ligt (parent), in een teksteditor.",
        en: "Change the parent of one of the regions in a text editor.",
    }
    /// The remedy for an unknown municipality.
    mend_municipality {
        nl: "Verbeter de REFNIS-code, of haal ze weg, in een teksteditor.",
        en: "Correct or remove the REFNIS code in a text editor.",
    }
    /// The remedy for a record without a name.
    give_a_name { nl: "Geef het een naam in een teksteditor.", en: "Give it a name in a text editor." }
    /// The remedy for a follow-up without a text.
    give_a_text { nl: "Geef het een tekst in een teksteditor.", en: "Give it a text in a text editor." }
    /// The remedy for two records that say the same.
    remove_one { nl: "Haal een van de twee weg in een teksteditor.", en: "Remove one of the two in a text editor." }
    /// The remedy for somebody who is listed twice.
    name_once { nl: "Laat die ene keer staan, in een teksteditor.", en: "Leave them there once, in a text editor." }
    /// Two records with the same id.
    same_id(record: &str) {
        nl: "er zijn er twee met dezelfde id: {record}",
        en: "there are two with the same id: {record}",
    }
    /// A reference to a record that does not exist.
    dangling(record: &str) {
        nl: "verwijst naar iets dat niet bestaat: {record}",
        en: "refers to something that does not exist: {record}",
    }
    /// Regions that contain each other.
    circle {
        nl: "hoort bij regio's die elkaar bevatten",
        en: "belongs to regions that contain each other",
    }
    /// A region nested more than 32 deep.
    too_deep {
        nl: "ligt in meer dan 32 regio's die elkaar bevatten",
        en: "is nested more than 32 regions deep",
    }
    /// A REFNIS code that no municipality has.
    unknown_municipality(refnis: &str) {
        nl: "de provincie heeft geen gemeente met REFNIS-code {refnis}",
        en: "the province has no municipality with REFNIS code {refnis}",
    }
    /// A record without a name.
    no_name { nl: "heeft geen naam", en: "has no name" }
    /// A follow-up without text.
    no_text { nl: "heeft geen tekst", en: "has no text" }
    /// A membership with the organisation and forum of another one.
    same_place(record: &str) { nl: "zegt hetzelfde als {record}", en: "says the same as {record}" }
    /// A note that lists somebody twice as present.
    present_twice {
        nl: "iemand staat twee keer bij de aanwezigen",
        en: "somebody is listed twice among those present",
    }
}
