//! Texts about the fields of records: what each is called, what it takes, and what is wrong with it.

use super::{Lang, texts};
use crate::domain::{Choice, Field, Kind, PartnerKind, Source};

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
            Field::Website => self.website(),
            Field::Own => self.field_own(),
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
            Field::End => self.field_end(),
            Field::Venue => self.field_venue(),
            Field::Present => self.present_label(),
            Field::Minutes => self.text_label(),
            Field::Task => self.field_task(),
            Field::About => self.field_about(),
            Field::Due => self.field_due(),
            Field::WaitingFor => self.field_waiting_for(),
            Field::Done => self.field_done(),
            Field::NotNeeded => self.not_needed(),
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
            Field::Time | Field::End => self.time_placeholder(),
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
            Choice::PartnerKind(kind) => self.partner_kind(kind),
            Choice::Yes => self.yes(),
        }
    }

    /// A kind of partner.
    pub const fn partner_kind(self, kind: PartnerKind) -> &'static str {
        match kind {
            PartnerKind::Clb => self.partner_clb(),
            PartnerKind::Lop => self.partner_lop(),
            PartnerKind::Flexible => self.partner_flexible(),
            PartnerKind::School => self.partner_school(),
            PartnerKind::Local => self.partner_local(),
        }
    }

    /// Several of those words.
    pub fn choices(self, choices: &[Choice]) -> String {
        choices.iter().map(|choice| self.choice(*choice)).collect::<Vec<_>>().join(", ")
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
    field_name { "Naam", "Name" }
    /// Name of a field.
    field_aliases { "Ook gekend als", "Also known as" }
    /// Name of a field.
    field_former_names { "Vroegere namen", "Former names" }
    /// Name of a field.
    field_region_kind { "Soort", "Kind" }
    /// Name of a field: the region that holds this one.
    field_parent { "Ligt in", "Lies in" }
    /// Name of a field.
    field_municipalities { "Gemeenten", "Municipalities" }
    /// Name of a field.
    field_forum { "Overlegforum", "Forum" }
    /// Name of a field: through whom an organisation sits there.
    field_person { "Via", "Through" }
    /// Name of a field.
    website { "Website", "Website" }
    /// Name of a field: it is our own network, not a partner.
    field_own { "Eigen netwerk", "Own network" }
    /// Name of a field: kinds of partner that a forum does not need.
    not_needed { "Niet nodig", "Not needed" }
    /// Kind of partner.
    partner_clb { "CLB", "CLB" }
    /// Kind of partner.
    partner_lop { "LOP", "LOP" }
    /// Kind of partner.
    partner_flexible { "NAFT of flexibel traject", "NAFT or flexible path" }
    /// Kind of partner.
    partner_school { "school", "school" }
    /// Kind of partner.
    partner_local { "lokaal bestuur", "local government" }
    /// Of what is so.
    yes { "ja", "yes" }
    /// Name of a field.
    field_role { "Rol", "Role" }
    /// Name of a field.
    field_since { "Sinds", "Since" }
    /// Name of a field: with whom I chair in turn.
    field_alternates_with { "Beurtelings met", "In turn with" }
    /// Name of a field.
    field_longest_gap { "Hoogstens om de", "At most every" }
    /// Name of a field.
    field_time { "Uur", "Time" }
    /// Name of a field: when a meeting ends.
    field_end { "Einde", "End" }
    /// Name of a field.
    field_venue { "Plaats", "Place" }
    /// Name of a field.
    field_task { "Wat", "What" }
    /// Name of a field.
    field_about { "Over", "About" }
    /// Name of a field.
    field_due { "Tegen", "By" }
    /// Name of a field.
    field_waiting_for { "Wacht op", "Waiting for" }
    /// Name of a field.
    field_done { "Gedaan op", "Done on" }

    /// In an empty field for names.
    one_a_line { "één per lijn", "one a line" }
    /// In an empty field for a cadence.
    cadence_placeholder { "2 keer per jaar, maandelijks…", "twice a year, monthly…" }
    /// In an empty field for the longest time between two meetings.
    interval_placeholder { "6 weken, 4 maanden…", "6 weeks, 4 months…" }
    /// In an empty field for a day to come.
    coming_date_placeholder { "12/3, volgende dinsdag, over 2 weken…", "12/3, next tuesday, in 2 weeks…" }
    /// In an empty field for a time.
    time_placeholder { "14u30", "14:30" }
    /// In an empty field for who promised something.
    waiting_for_placeholder { "leeg als ik het zelf doe", "empty when it is mine to do" }

    /// Role of a member who simply takes part.
    role_member { "lid", "member" }

    /// Beside an empty field that must be filled in.
    needed { "nodig", "needed" }

    /// Title of a form.
    new_region { "Nieuwe regio", "New region" }
    /// Title of a form.
    new_forum { "Nieuw overlegforum", "New forum" }
    /// Title of a form.
    new_organisation { "Nieuwe organisatie", "New organisation" }
    /// Title of a form.
    new_person { "Nieuwe persoon", "New person" }
    /// Title of a form.
    new_membership { "Nieuw lid", "New member" }
    /// Title of a form.
    new_meeting { "Nieuwe vergadering", "New meeting" }
    /// Title of a form.
    new_follow_up { "Nieuwe opvolging", "New follow-up" }
    /// Title of a form.
    edit_record(name: &str) { "{name} wijzigen", "Edit {name}" }
    /// Title of a form for what has no name of its own.
    edit_kind(kind: &str) { "Een {kind} wijzigen", "Edit {kind}" }

    /// In an empty picker.
    pick_a_region { "typ een regio…", "type a region…" }
    /// In an empty picker.
    pick_a_forum { "typ een overlegforum…", "type a forum…" }
    /// In an empty picker.
    pick_an_organisation { "typ een organisatie…", "type an organisation…" }
    /// In an empty picker.
    pick_a_person { "typ een persoon…", "type a person…" }
    /// In an empty picker.
    pick_a_party { "typ een organisatie of persoon…", "type an organisation or person…" }
    /// In an empty picker.
    pick_a_subject { "typ een overlegforum, regio, organisatie of persoon…", "type a forum, region, organisation or person…" }
    /// In an empty picker.
    pick_a_municipality { "typ een gemeente of postcode…", "type a municipality or postal code…" }
    /// The last row of a picker.
    create_new(what: &str, name: &str) { "+ {what}: “{name}”", "+ {what}: “{name}”" }
    /// Nothing in the picker fits what is typed.
    nothing_fits { "niets gevonden", "nothing found" }

    /// A field that may not be left empty is.
    still_needed(field: &str) { "vul nog in: {field}", "still needed: {field}" }
    /// What is typed in a field for a time is none.
    unread_time(typed: &str) { "“{typed}” is geen uur: typ bijvoorbeeld 14u30", "“{typed}” is not a time: type 14:30, say" }
    /// What is typed in a field for a cadence is none.
    unread_cadence(typed: &str) {
        "“{typed}” is geen frequentie: typ bijvoorbeeld 2 keer per jaar, of maandelijks",
        "“{typed}” is not a cadence: type twice a year, or monthly, say"
    }
    /// What is typed in a field for an interval is none.
    unread_interval(typed: &str) {
        "“{typed}” is geen termijn: typ bijvoorbeeld 6 weken, of 4 maanden",
        "“{typed}” is not a length of time: type 6 weeks, or 4 months, say"
    }
    /// Something was typed in a picker and nothing was picked.
    nothing_picked(typed: &str) {
        "“{typed}” is nog niet gekozen: kies met Enter, of wis het",
        "“{typed}” is not chosen yet: choose with Enter, or clear it"
    }
    /// A region would lie within itself.
    region_within_itself { "een regio kan niet in zichzelf liggen", "a region cannot lie within itself" }
    /// A meeting would end before it begins.
    ends_before_it_begins { "het einde ligt voor het begin", "the end is before the beginning" }
    /// The organisation is a member of the forum already.
    member_already { "zit daar al aan tafel", "sits there already" }
    /// Somebody of this name is there already.
    exists_already(name: &str) { "bestaat al? {name}", "there already? {name}" }
}
