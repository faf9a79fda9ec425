//! Texts about the fields of records: what each is called, what it takes, and what is wrong with it.

use super::{Lang, texts};
use crate::domain::{Choice, Field, Kind, Source};

impl Lang {
    /// What a field is called, before its value.
    pub const fn field(self, field: Field) -> &'static str {
        match field {
            Field::Name => self.field_name(),
            Field::Abbreviation => self.abbreviation_label(),
            Field::Aliases => self.field_aliases(),
            Field::FormerNames => self.field_former_names(),
            Field::RegionKind => self.field_region_kind(),
            Field::Parent => self.field_parent(),
            Field::Region => self.region_label(),
            Field::Sector => self.sector_label(),
            Field::Municipality => self.municipality(),
            Field::Municipalities => self.field_municipalities(),
            Field::Forum => self.field_forum(),
            Field::Organisation => self.organisation_label(),
            Field::Person => self.field_person(),
            Field::Function => self.function(),
            Field::Email => self.email(),
            Field::Phone => self.phone(),
            Field::Role => self.field_role(),
            Field::Since => self.field_since(),
            Field::Purpose => self.purpose(),
            Field::Convenor => self.convenor(),
            Field::Involvement => self.my_place(),
            Field::AlternatesWith => self.field_alternates_with(),
            Field::Cadence => self.cadence_label(),
            Field::LongestGap => self.field_longest_gap(),
            Field::Date => self.date_label(),
            Field::Time => self.field_time(),
            Field::Venue => self.field_venue(),
            Field::Present => self.present_label(),
            Field::Minutes => self.text_label(),
            Field::Task => self.field_task(),
            Field::About => self.field_about(),
            Field::Due => self.field_due(),
            Field::WaitingFor => self.field_waiting_for(),
            Field::Done => self.field_done(),
            Field::Remarks => self.remarks(),
        }
    }

    /// What to type in an empty field; nothing where its name says enough.
    pub const fn field_placeholder(self, field: Field) -> &'static str {
        match field {
            Field::Aliases | Field::FormerNames => self.one_a_line(),
            Field::Cadence => self.cadence_placeholder(),
            Field::LongestGap => self.interval_placeholder(),
            Field::Since | Field::Done => self.date_placeholder(),
            Field::Date | Field::Due => self.coming_date_placeholder(),
            Field::Time => self.time_placeholder(),
            Field::Task => self.follow_up_placeholder(),
            Field::WaitingFor => self.waiting_for_placeholder(),
            _ => "",
        }
    }

    /// One of the words that a field can hold.
    pub const fn choice(self, choice: Choice) -> &'static str {
        match choice {
            Choice::RegionKind(kind) => self.region_kind(kind),
            Choice::Sector(sector) => self.sector(sector),
            Choice::Role(role) => match self.role(role) {
                Some(role) => role,
                None => self.role_member(),
            },
            Choice::Involvement(involvement) => self.involvement(involvement),
        }
    }

    /// A record of this kind is to be added: the title of its form, and a row of the list to choose from.
    pub const fn new_record(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Region => self.new_region(),
            Kind::Forum => self.new_forum(),
            Kind::Organisation => self.new_organisation(),
            Kind::Person => self.new_person(),
            Kind::Membership => self.new_membership(),
            Kind::Note => self.new_note(),
            Kind::Meeting => self.new_meeting(),
            Kind::FollowUp => self.new_follow_up(),
        }
    }

    /// What is picked from a source, in an empty picker.
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

    /// A field that may not be left empty is.
    pub fn field_required(self, field: Field) -> String {
        self.still_needed(&self.field(field).to_lowercase())
    }
}

texts! {
    /// Name of a field.
    field_name { nl: "Naam", en: "Name" }
    /// Name of a field.
    field_aliases { nl: "Ook bekend als", en: "Also known as" }
    /// Name of a field.
    field_former_names { nl: "Vroegere namen", en: "Former names" }
    /// Name of a field.
    field_region_kind { nl: "Soort", en: "Kind" }
    /// Name of a field: the region that holds this one.
    field_parent { nl: "Ligt in", en: "Part of" }
    /// Name of a field.
    field_municipalities { nl: "Gemeenten", en: "Municipalities" }
    /// Name of a field.
    field_forum { nl: "Overlegforum", en: "Forum" }
    /// Name of a field: through whom an organisation sits there.
    field_person { nl: "Via", en: "Through" }
    /// Name of a field.
    field_role { nl: "Rol", en: "Role" }
    /// Name of a field.
    field_since { nl: "Sinds", en: "Since" }
    /// Name of a field: with whom I chair in turn.
    field_alternates_with { nl: "Beurtelings met", en: "Alternates with" }
    /// Name of a field.
    field_longest_gap { nl: "Max. tussentijd", en: "Longest gap" }
    /// Name of a field.
    field_time { nl: "Uur", en: "Time" }
    /// Name of a field.
    field_venue { nl: "Plaats", en: "Place" }
    /// Name of a field.
    field_task { nl: "Wat", en: "What" }
    /// Name of a field.
    field_about { nl: "Over", en: "About" }
    /// Name of a field.
    field_due { nl: "Tegen", en: "Due" }
    /// Name of a field.
    field_waiting_for { nl: "Wacht op", en: "Waiting for" }
    /// Name of a field.
    field_done { nl: "Gedaan op", en: "Done on" }

    /// In an empty field for names.
    one_a_line { nl: "één per regel", en: "one per line" }
    /// In an empty field for a cadence.
    cadence_placeholder { nl: "2 keer per jaar, maandelijks…", en: "twice a year, monthly…" }
    /// In an empty field for the longest time between two meetings.
    interval_placeholder { nl: "6 weken, 4 maanden…", en: "6 weeks, 4 months…" }
    /// In an empty field for a day to come.
    coming_date_placeholder {
        nl: "12/3, volgende dinsdag, over 2 weken…",
        en: "12/3, next Tuesday, in 2 weeks…",
    }
    /// In an empty field for a time.
    time_placeholder { nl: "14u30", en: "14:30" }
    /// In an empty field for who promised something.
    waiting_for_placeholder { nl: "leeg als ik het zelf doe", en: "empty if I do it myself" }

    /// Role of a member who simply takes part.
    role_member { nl: "lid", en: "member" }

    /// Beside an empty field that must be filled in.
    needed { nl: "verplicht", en: "required" }

    /// Title of a form.
    new_region { nl: "Nieuwe regio", en: "New region" }
    /// Title of a form.
    new_forum { nl: "Nieuw overlegforum", en: "New forum" }
    /// Title of a form.
    new_organisation { nl: "Nieuwe organisatie", en: "New organisation" }
    /// Title of a form.
    new_person { nl: "Nieuwe persoon", en: "New person" }
    /// Title of a form.
    new_membership { nl: "Nieuw lid", en: "New member" }
    /// Title of a form.
    new_meeting { nl: "Nieuwe vergadering", en: "New meeting" }
    /// Title of a form.
    new_follow_up { nl: "Nieuw opvolgpunt", en: "New follow-up" }
    /// Title of a form.
    edit_record(name: &str) { nl: "{name} wijzigen", en: "Edit {name}" }
    /// Title of a form for what has no name of its own.
    edit_kind(kind: &str) { nl: "Een {kind} wijzigen", en: "Edit {kind}" }

    /// In an empty picker.
    pick_a_region { nl: "typ een regio…", en: "type a region…" }
    /// In an empty picker.
    pick_a_forum { nl: "typ een overlegforum…", en: "type a forum…" }
    /// In an empty picker.
    pick_an_organisation { nl: "typ een organisatie…", en: "type an organisation…" }
    /// In an empty picker.
    pick_a_person { nl: "typ een persoon…", en: "type a person…" }
    /// In an empty picker.
    pick_a_party { nl: "typ een organisatie of persoon…", en: "type an organisation or person…" }
    /// In an empty picker.
    pick_a_subject {
        nl: "typ een overlegforum, regio, organisatie of persoon…",
        en: "type a forum, region, organisation or person…",
    }
    /// In an empty picker.
    pick_a_municipality { nl: "typ een gemeente of postcode…", en: "type a municipality or postal code…" }
    /// The last row of a picker.
    create_new(what: &str, name: &str) { nl: "+ {what}: “{name}”", en: "+ {what}: “{name}”" }
    /// Nothing in the picker fits what is typed.
    nothing_fits { nl: "niets gevonden", en: "nothing found" }

    /// A field that may not be left empty is.
    still_needed(field: &str) { nl: "vul nog in: {field}", en: "still to fill in: {field}" }
    /// What is typed in a field for a time is none.
    unread_time(typed: &str) {
        nl: "“{typed}” is geen uur: typ bijvoorbeeld 14u30",
        en: "“{typed}” is not a time: type 14:30, for example",
    }
    /// What is typed in a field for a cadence is none.
    unread_cadence(typed: &str) {
        nl: "“{typed}” is geen frequentie: typ bijvoorbeeld 2 keer per jaar, of maandelijks",
        en: "“{typed}” is not a cadence: type twice a year or monthly, for example",
    }
    /// What is typed in a field for an interval is none.
    unread_interval(typed: &str) {
        nl: "“{typed}” is geen termijn: typ bijvoorbeeld 6 weken, of 4 maanden",
        en: "“{typed}” is not a length of time: type 6 weeks or 4 months, for example",
    }
    /// Something was typed in a picker and nothing was picked.
    nothing_picked(typed: &str) {
        nl: "“{typed}” is nog niet gekozen: kies met Enter, of wis het",
        en: "“{typed}” has not been chosen yet: choose with Enter, or clear it",
    }
    /// A region would lie within itself.
    region_within_itself {
        nl: "een regio kan niet in zichzelf liggen",
        en: "a region cannot be part of itself",
    }
    /// The organisation is a member of the forum already.
    member_already { nl: "zit daar al aan tafel", en: "is already a member" }
    /// Somebody of this name is there already.
    exists_already(name: &str) { nl: "bestaat al? {name}", en: "already exists? {name}" }
}
