//! Texts of forms: the words to choose from, what is picked, and what is wrong with what was filled in.

use super::{Lang, texts};
use crate::domain::{Choice, Field, PartnerKind, Source};

impl Lang {
    /// The name of one of the choices of a field.
    pub const fn choice(self, choice: Choice) -> &'static str {
        match choice {
            Choice::RegionKind(kind) => self.region_kind(kind),
            Choice::Sector(sector) => self.sector(sector),
            Choice::Role(role) => match self.role(role) {
                Some(role) => role,
                None => self.role_member(),
            },
            Choice::Involvement(involvement) => self.involvement(involvement),
            Choice::PartnerKind(kind) => self.partner_kind(kind),
            Choice::Yes => self.yes(),
        }
    }

    /// The name of a kind of partner.
    pub const fn partner_kind(self, kind: PartnerKind) -> &'static str {
        match kind {
            PartnerKind::Clb => self.partner_clb(),
            PartnerKind::Lop => self.partner_lop(),
            PartnerKind::Flexible => self.partner_flexible(),
            PartnerKind::School => self.partner_school(),
            PartnerKind::Local => self.partner_local(),
        }
    }

    /// The names of several choices, separated by commas.
    pub fn choices(self, choices: &[Choice]) -> String {
        choices.iter().map(|choice| self.choice(*choice)).collect::<Vec<_>>().join(", ")
    }

    /// The placeholder in an empty picker: what can be picked from this source.
    pub const fn picker_placeholder(self, source: Source) -> &'static str {
        match source {
            Source::Regions => self.pick_a_region(),
            Source::Forums => self.pick_a_forum(),
            Source::Organisations => self.pick_an_organisation(),
            Source::Persons => self.pick_a_person(),
            Source::Parties => self.pick_a_party(),
            Source::Subjects => self.pick_a_subject(),
            Source::Municipalities => self.pick_a_municipality(),
        }
    }

    /// The error that a required field is empty.
    pub fn field_required(self, field: Field) -> String {
        self.still_needed(&self.field(field).to_lowercase())
    }
}

texts! {
    /// Kind of partner.
    partner_clb { nl: "CLB", en: "CLB" }
    /// Kind of partner.
    partner_lop { nl: "LOP", en: "LOP" }
    /// Kind of partner.
    partner_flexible { nl: "NAFT of flexibel traject", en: "NAFT or flexible path" }
    /// Kind of partner.
    partner_school { nl: "school", en: "school" }
    /// Kind of partner.
    partner_local { nl: "lokaal bestuur", en: "local government" }
    /// Value of a field that is either set or not.
    yes { nl: "ja", en: "yes" }
    /// Role of a member without a special role.
    role_member { nl: "lid", en: "member" }

    /// Beside an empty required field.
    needed { nl: "verplicht", en: "required" }

    /// Title of the form that changes a record with a name.
    edit_record(name: &str) { nl: "{name} wijzigen", en: "Edit {name}" }
    /// Title of the form that changes a record without a name.
    edit_kind(kind: &str) { nl: "Een {kind} wijzigen", en: "Edit {kind}" }

    /// Placeholder of an empty field with fixed choices.
    pick_a_choice { nl: "kies uit de lijst", en: "choose from the list" }
    /// Placeholder in an empty picker.
    pick_a_region { nl: "typ een regio…", en: "type a region…" }
    /// Placeholder in an empty picker.
    pick_a_region_or_sector { nl: "typ een regio of sector…", en: "type a region or sector…" }
    /// Placeholder in an empty picker.
    pick_a_forum { nl: "typ een overlegforum…", en: "type a forum…" }
    /// Placeholder in an empty picker.
    pick_an_organisation { nl: "typ een organisatie…", en: "type an organisation…" }
    /// Placeholder in an empty picker.
    pick_a_person { nl: "typ een persoon…", en: "type a person…" }
    /// Placeholder in an empty picker.
    pick_a_party { nl: "typ een organisatie of persoon…", en: "type an organisation or person…" }
    /// Placeholder in an empty picker.
    pick_a_subject {
        nl: "typ een overlegforum, regio, organisatie of persoon…",
        en: "type a forum, region, organisation or person…",
    }
    /// Placeholder in an empty picker.
    pick_a_municipality { nl: "typ een gemeente of postcode…", en: "type a municipality or postal code…" }
    /// The last row of a picker: create a record with the typed name; `what` is its kind, as in “New person”.
    create_new(what: &str, name: &str) { nl: "+ {what}: “{name}”", en: "+ {what}: “{name}”" }
    /// The picker has no row that matches what was typed.
    nothing_fits { nl: "niets gevonden", en: "nothing found" }

    /// Error: a required field is empty.
    still_needed(field: &str) { nl: "vul nog in: {field}", en: "still missing: {field}" }
    /// Error: a field for a time holds something else.
    unread_time(typed: &str) {
        nl: "“{typed}” is geen uur: typ bijvoorbeeld 14u30",
        en: "“{typed}” is not a time: type 14:30, for example",
    }
    /// Error: a field for a cadence holds something else.
    unread_cadence(typed: &str) {
        nl: "“{typed}” is geen frequentie: typ bijvoorbeeld 2 keer per jaar, of maandelijks",
        en: "“{typed}” is not a cadence: type twice a year or monthly, for example",
    }
    /// Error: a field for an interval holds something else.
    unread_interval(typed: &str) {
        nl: "“{typed}” is geen termijn: typ bijvoorbeeld 6 weken, of 4 maanden",
        en: "“{typed}” is not a length of time: type 6 weeks or 4 months, for example",
    }
    /// Error: something was typed in a picker, but no row was chosen.
    nothing_picked(typed: &str) {
        nl: "“{typed}” is nog niet gekozen: kies met Enter, of wis het",
        en: "“{typed}” has not been chosen yet: choose with Enter, or clear it",
    }
    /// Error: a region would be part of itself.
    region_within_itself {
        nl: "een regio kan niet in zichzelf liggen",
        en: "a region cannot be part of itself",
    }
    /// Error: a meeting would end before it begins.
    ends_before_it_begins { nl: "het einde ligt voor het begin", en: "the end is before the beginning" }
    /// Error: a follow-up that is not about a forum is marked for the next meeting.
    only_for_forums {
        nl: "alleen voor een opvolgpunt over een overlegforum",
        en: "only for a follow-up about a forum",
    }
    /// Error: the organisation is already a member of the forum.
    member_already { nl: "zit daar al aan tafel", en: "is already a member" }
    /// Warning beside a field: a record with nearly this name may exist already.
    exists_already(name: &str) { nl: "bestaat al? {name}", en: "already exists? {name}" }
}
