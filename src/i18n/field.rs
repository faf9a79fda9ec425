//! Texts about the fields of records: what each is called, what to type in it, and what its option on the command line
//! takes. A new field has all of its words here.

use super::{Lang, texts};
use crate::domain::{Field, Kind};

impl Lang {
    /// The name of a field, shown as the label of its value.
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
            Field::NextMeeting => self.field_next_meeting(),
            Field::Done => self.field_done(),
            Field::NotNeeded => self.not_needed(),
            Field::Remarks => self.remarks(),
        }
    }

    /// The placeholder in an empty field; an empty text when the name of the field is clear enough.
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

    /// The help of the option for a field of a record of this kind, without the examples of how to write its value.
    pub const fn help_of_field(self, kind: Kind, field: Field) -> &'static str {
        match field {
            Field::Name => self.help_name(),
            Field::Abbreviation => self.help_abbreviation(),
            Field::Aliases => self.help_alias(),
            Field::FormerNames => self.help_former_name(),
            Field::RegionKind => self.help_region_kind(),
            Field::Parent => self.help_parent(),
            Field::Region => self.help_region(),
            Field::Sector => self.help_sector(),
            Field::Municipality => self.help_municipality(),
            Field::Municipalities => self.help_municipalities(),
            Field::Forum => self.help_forum(),
            Field::Organisation if matches!(kind, Kind::Person) => self.help_employer(),
            Field::Organisation => self.help_organisation(),
            Field::Person => self.help_representative(),
            Field::Function => self.help_function(),
            Field::Email => self.help_email(),
            Field::Phone => self.help_phone(),
            Field::Website => self.help_website(),
            Field::Own => self.help_own(),
            Field::Role => self.help_role(),
            Field::Since => self.help_since(),
            Field::Purpose => self.help_purpose(),
            Field::Convenor => self.help_convenor(),
            Field::Involvement => self.help_involvement(),
            Field::AlternatesWith => self.help_alternates_with(),
            Field::Cadence => self.help_cadence(),
            Field::LongestGap => self.help_longest_gap(),
            Field::Date => self.help_date(),
            Field::Time => self.help_time(),
            Field::End => self.help_end(),
            Field::Venue => self.help_venue(),
            Field::Present => self.help_present(),
            Field::Minutes => self.help_note_text(),
            Field::Task => self.help_task(),
            Field::About => self.help_about(),
            Field::Due => self.help_due(),
            Field::WaitingFor => self.help_waiting_for(),
            Field::NextMeeting => self.help_next_meeting(),
            Field::Done => self.help_done(),
            Field::NotNeeded => self.help_not_needed(),
            Field::Remarks => self.help_remarks(),
        }
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
    /// Name of a field: the region that contains this one.
    field_parent { nl: "Ligt in", en: "Part of" }
    /// Name of a field.
    field_municipalities { nl: "Gemeenten", en: "Municipalities" }
    /// Name of a field.
    field_forum { nl: "Overlegforum", en: "Forum" }
    /// Name of a field: the person who sits in a forum for an organisation.
    field_person { nl: "Via", en: "Through" }
    /// Name of a field.
    website { nl: "Website", en: "Website" }
    /// Name of a field: whether an organisation is the user's own network rather than a partner.
    field_own { nl: "Eigen netwerk", en: "Own network" }
    /// Name of a field: the kinds of partner that a forum does not need.
    not_needed { nl: "Niet nodig", en: "Not needed" }
    /// Name of a field.
    field_role { nl: "Rol", en: "Role" }
    /// Name of a field.
    field_since { nl: "Sinds", en: "Since" }
    /// Name of a field: the person with whom the user alternates as chair.
    field_alternates_with { nl: "Beurtelings met", en: "Alternates with" }
    /// Name of a field.
    field_longest_gap { nl: "Max. tussentijd", en: "Longest gap" }
    /// Name of a field.
    field_time { nl: "Uur", en: "Time" }
    /// Name of a field: when a meeting ends.
    field_end { nl: "Einde", en: "End" }
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
    /// Name of a field: whether a follow-up is a point for the next meeting.
    field_next_meeting { nl: "Vergaderpunt", en: "For next meeting" }
    /// Name of a field.
    field_done { nl: "Gedaan op", en: "Done on" }

    /// Placeholder in an empty field for several names.
    one_a_line { nl: "één per regel", en: "one per line" }
    /// Placeholder in an empty field for a cadence.
    cadence_placeholder { nl: "2 keer per jaar, maandelijks…", en: "twice a year, monthly…" }
    /// Placeholder in an empty field for the longest gap between two meetings.
    interval_placeholder { nl: "6 weken, 4 maanden…", en: "6 weeks, 4 months…" }
    /// Placeholder in an empty field for a future day.
    coming_date_placeholder {
        nl: "12/3, volgende dinsdag, over 2 weken…",
        en: "12/3, next Tuesday, in 2 weeks…",
    }
    /// Placeholder in an empty field for a time.
    time_placeholder { nl: "14u30", en: "14:30" }
    /// Placeholder in an empty field for the one who promised a follow-up.
    waiting_for_placeholder { nl: "leeg als ik het zelf doe", en: "empty if I do it myself" }

    /// Help of the option `--name`.
    help_name { nl: "De naam", en: "The name" }
    /// Help of the option `--abbreviation`.
    help_abbreviation { nl: "De afkorting", en: "The abbreviation" }
    /// Help of the option `--alias`.
    help_alias { nl: "Een andere naam", en: "Another name" }
    /// Help of the option `--former-name`.
    help_former_name { nl: "Een vroegere naam", en: "A former name" }
    /// Help of the option `--kind`.
    help_region_kind { nl: "Het soort gebied", en: "The kind of area" }
    /// Help of the option `--parent`.
    help_parent {
        nl: "De regio of provincie waarin deze regio ligt",
        en: "The region or province that this region is part of",
    }
    /// Help of the option `--region`.
    help_region { nl: "De regio waar het overlegforum bij hoort", en: "The region that the forum belongs to" }
    /// Help of the option `--sector`.
    help_sector { nl: "De sector", en: "The sector" }
    /// Help of the option `--municipality`.
    help_municipality { nl: "De gemeente", en: "The municipality" }
    /// Help of the option `--municipality`.
    help_municipalities { nl: "Een gemeente van de regio", en: "A municipality of the region" }
    /// Help of the option `--forum`.
    help_forum { nl: "Het overlegforum", en: "The forum" }
    /// Help of the option `--organisation` for a person.
    help_employer {
        nl: "De organisatie waar deze persoon werkt",
        en: "The organisation that this person works for",
    }
    /// Help of the option `--organisation` for a membership.
    help_organisation { nl: "De organisatie die lid is", en: "The organisation that is a member" }
    /// Help of the option `--person` for a membership.
    help_representative {
        nl: "De persoon die er voor de organisatie zit",
        en: "The person who sits there for the organisation",
    }
    /// Help of the option `--function`.
    help_function { nl: "De functie", en: "The position" }
    /// Help of the option `--email`.
    help_email { nl: "Het e-mailadres", en: "The e-mail address" }
    /// Help of the option `--phone`.
    help_phone { nl: "Het telefoonnummer", en: "The phone number" }
    /// Help of the option `--role`.
    help_role { nl: "De rol in het overlegforum", en: "The role in the forum" }
    /// Help of the option `--since`.
    help_since { nl: "De dag waarop het lidmaatschap begon", en: "The day on which the membership began" }
    /// Help of the option `--purpose`.
    help_purpose { nl: "Waarvoor het overlegforum dient", en: "What the forum is for" }
    /// Help of the option `--convenor`.
    help_convenor {
        nl: "De organisatie die het overlegforum trekt",
        en: "The organisation that convenes the forum",
    }
    /// Help of the option `--involvement`.
    help_involvement { nl: "Mijn plaats aan deze tafel", en: "My place at this table" }
    /// Help of the option `--alternates-with`.
    help_alternates_with {
        nl: "De persoon met wie ik beurtelings voorzitter ben",
        en: "The person with whom I alternate as chair",
    }
    /// Help of the option `--cadence`.
    help_cadence { nl: "Hoe vaak het overlegforum vergadert", en: "How often the forum meets" }
    /// Help of the option `--longest-gap`.
    help_longest_gap {
        nl: "De langste tussentijd tussen twee vergaderingen",
        en: "The longest gap between two meetings",
    }
    /// Help of the option `--date`.
    help_date { nl: "De dag van de vergadering", en: "The day of the meeting" }
    /// Help of the option `--time`.
    help_time { nl: "Het uur waarop de vergadering begint", en: "The time at which the meeting starts" }
    /// Help of the option `--place`.
    help_venue { nl: "De plaats van de vergadering", en: "The place of the meeting" }
    /// Help of the option `--present`.
    help_present {
        nl: "Een organisatie of persoon die er was",
        en: "An organisation or person who was there",
    }
    /// Help of the option `--text`.
    help_task { nl: "Wat er te doen of uit te zoeken is", en: "What there is to do or to find out" }
    /// Help of the option `--about`.
    help_about {
        nl: "Het overlegforum, de regio, de organisatie of de persoon waarover het gaat",
        en: "The forum, region, organisation or person that it is about",
    }
    /// Help of the option `--due`.
    help_due { nl: "De dag waarop het uiterlijk gedaan moet zijn", en: "The day by which it must be done" }
    /// Help of the option `--waiting-for`.
    help_waiting_for {
        nl: "De organisatie of persoon die het beloofde; leeg als ik het zelf doe",
        en: "The organisation or person who promised it; empty if I do it myself",
    }
    /// Help of the option `--next-meeting`.
    help_next_meeting {
        nl: "Of het ter sprake moet komen op de volgende vergadering van het overlegforum",
        en: "Whether it is to be raised at the next meeting of the forum",
    }
    /// Help of the option `--done`.
    help_done { nl: "De dag waarop het gedaan werd", en: "The day on which it was done" }
    /// Help of the option `--remarks`.
    help_remarks { nl: "Opmerkingen", en: "Remarks" }
    /// Help of the option `--website`.
    help_website { nl: "Het adres van de website", en: "The address of the website" }
    /// Help of the option `--own`.
    help_own {
        nl: "Of dit een organisatie van ons eigen netwerk is",
        en: "Whether this organisation is part of our own network",
    }
    /// Help of the option `--end`.
    help_end { nl: "Het uur waarop de vergadering eindigt", en: "The time at which the meeting ends" }
    /// Help of the option `--not-needed`.
    help_not_needed {
        nl: "Een soort partner die dit overlegforum niet nodig heeft",
        en: "A kind of partner that this forum does not need",
    }
}
