//! Doubts, faults and rows in words.

use super::{CellFault, Decision, Doubt, Fate, FaultKind, Matter, Plan, Why, WhyDoubt};
use crate::domain::Kind;
use crate::i18n::Lang;

/// The kinds of records that a list can name.
const KINDS: [Kind; 4] = [Kind::Organisation, Kind::Person, Kind::Membership, Kind::Note];

impl Plan {
    /// How many records of each kind are new, changed and unchanged.
    pub fn counts(&self, lang: Lang) -> Vec<String> {
        let fates = [
            (Fate::New, lang.filter_new()),
            (Fate::Changed, lang.filter_changed()),
            (Fate::Same, lang.fate_same()),
        ];
        let of = |kind: Kind| {
            let counts = fates.iter().map(|(fate, word)| (self.count(kind, *fate), word));
            let counts: Vec<String> = counts
                .filter(|(count, _)| *count > 0)
                .map(|(count, word)| format!("{count} {word}"))
                .collect();
            (!counts.is_empty()).then(|| format!("{}: {}", lang.kinds(kind), counts.join(", ")))
        };
        KINDS.into_iter().filter_map(of).collect()
    }
}

impl Doubt {
    /// The name or value that is doubtful, with the number of its row.
    pub fn name_of_row(&self, lang: Lang) -> String {
        lang.named_row(self.row, &self.name)
    }

    /// Asks what is meant.
    pub fn question(&self, lang: Lang) -> String {
        let why = self.why.in_words(lang);
        match &self.matter {
            Matter::Organisation(row) => lang.doubt_organisation(*row, &self.name, why),
            Matter::Person(row) | Matter::OtherPerson(row, _) => lang.doubt_person(*row, &self.name, why),
            Matter::Field(row, _) => lang.doubt_value(*row, &self.name, why),
            Matter::Sign(_) => lang.doubt_sign(&self.name),
        }
    }

    /// What was decided about it.
    pub fn answer(&self, lang: Lang) -> String {
        self.decided.map_or_else(|| lang.not_decided().to_owned(), |decision| self.in_words(decision, lang))
    }

    /// What a decision comes to.
    pub fn in_words(&self, decision: Decision, lang: Lang) -> String {
        match (decision, &self.matter) {
            (Decision::Same(place), matter) => {
                let label = self.candidates.get(place).map_or("", |candidate| candidate.label.as_str());
                match matter {
                    Matter::Organisation(_) | Matter::Person(_) | Matter::OtherPerson(..) => {
                        lang.is_the_same(label)
                    }
                    Matter::Field(..) => lang.keeps_value(label),
                    Matter::Sign(_) => label.to_owned(),
                }
            }
            (Decision::New, Matter::Organisation(_)) => lang.is_new_organisation().to_owned(),
            (Decision::New, Matter::Person(_) | Matter::OtherPerson(..)) => lang.is_new_person().to_owned(),
            (Decision::New, Matter::Field(..)) => lang.takes_value(&self.name),
            (Decision::New, Matter::Sign(_)) => lang.sign_absent().to_owned(),
            (Decision::Skip, _) => lang.decision_skip().to_owned(),
        }
    }

    /// Everything that can be decided about it, the likeliest first.
    pub fn decisions(&self) -> Vec<Decision> {
        let same = (0..self.candidates.len()).map(Decision::Same);
        let new = (!matches!(self.matter, Matter::Sign(_))).then_some(Decision::New);
        let skip =
            matches!(self.matter, Matter::Organisation(_) | Matter::Person(_) | Matter::OtherPerson(..))
                .then_some(Decision::Skip);
        same.chain(new).chain(skip).collect()
    }
}

impl WhyDoubt {
    /// Why something is not sure.
    const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Typo => lang.doubt_typo(),
            Self::Abbreviation => lang.doubt_abbreviation(),
            Self::BeforeComma => lang.doubt_before_comma(),
            Self::Several => lang.doubt_several(),
            Self::FirstName => lang.doubt_first_name(),
            Self::Elsewhere => lang.doubt_elsewhere(),
            Self::SameEmail => lang.doubt_same_email(),
            Self::Differs => lang.doubt_differs(),
            Self::Sign => lang.doubt_of_sign(),
        }
    }
}

impl CellFault {
    /// The fault, with the place of the cell.
    pub fn in_words(&self, sheet: Option<&str>, lang: Lang) -> String {
        let place = lang.cell_place(self.row, self.column, &self.header);
        let place = sheet.map_or_else(|| place.clone(), |sheet| lang.on_sheet(sheet, &place));
        format!("{place}: {}", self.words)
    }
}

impl FaultKind {
    /// What becomes of the cell; none if its words say so.
    pub const fn outcome(self, lang: Lang) -> Option<&'static str> {
        match self {
            Self::NoDate | Self::NoSector | Self::NoForum => Some(lang.fault_without_cell()),
            Self::OutsideProvince | Self::SeveralMunicipalities => Some(lang.fault_into_remarks()),
            Self::NoOrganisation | Self::Refused => Some(lang.fault_without_row()),
            Self::NoSign | Self::OtherTotal => None,
        }
    }
}

impl Why {
    /// Why a row is left out.
    pub const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Band => lang.why_band(),
            Self::Total => lang.why_total(),
            Self::Header => lang.why_header(),
            Self::Private => lang.why_private(),
            Self::Nameless => lang.why_nameless(),
            Self::Chosen => lang.why_chosen(),
            Self::Removed => lang.why_removed(),
        }
    }
}
