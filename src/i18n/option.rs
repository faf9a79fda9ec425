//! What the help of the command line says of the option for each field of a record.

use super::{Lang, texts};
use crate::domain::{Field, Kind};

impl Lang {
    /// What is given for a field of a record of this kind, before how it is written.
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
            Field::Venue => self.help_venue(),
            Field::Present => self.help_present(),
            Field::Minutes => self.help_note_text(),
            Field::Task => self.help_task(),
            Field::About => self.help_about(),
            Field::Due => self.help_due(),
            Field::WaitingFor => self.help_waiting_for(),
            Field::Done => self.help_done(),
            Field::Remarks => self.help_remarks(),
        }
    }
}

texts! {
    /// Option.
    help_name { nl: "De naam", en: "The name" }
    /// Option.
    help_abbreviation { nl: "De afkorting", en: "The abbreviation" }
    /// Option.
    help_alias { nl: "Een andere naam", en: "Another name" }
    /// Option.
    help_former_name { nl: "Een vroegere naam", en: "A former name" }
    /// Option.
    help_region_kind { nl: "Wat voor gebied het is", en: "What sort of area it is" }
    /// Option.
    help_parent {
        nl: "De regio of provincie waarin deze regio ligt",
        en: "The region or province that this region is part of",
    }
    /// Option.
    help_region { nl: "De regio waar het overlegforum bij hoort", en: "The region that the forum belongs to" }
    /// Option.
    help_sector { nl: "De sector", en: "The sector" }
    /// Option.
    help_municipality { nl: "De gemeente", en: "The municipality" }
    /// Option.
    help_municipalities { nl: "Een gemeente van de regio", en: "A municipality of the region" }
    /// Option.
    help_forum { nl: "Het overlegforum", en: "The forum" }
    /// Option.
    help_employer {
        nl: "De organisatie waar deze persoon werkt",
        en: "The organisation that this person works for",
    }
    /// Option.
    help_organisation { nl: "De organisatie die lid is", en: "The organisation that is a member" }
    /// Option.
    help_representative {
        nl: "De persoon die er voor de organisatie zit",
        en: "The person who sits there for the organisation",
    }
    /// Option.
    help_function { nl: "De functie", en: "The position" }
    /// Option.
    help_email { nl: "Het e-mailadres", en: "The e-mail address" }
    /// Option.
    help_phone { nl: "Het telefoonnummer", en: "The phone number" }
    /// Option.
    help_role { nl: "De rol in het overlegforum", en: "The role in the forum" }
    /// Option.
    help_since { nl: "De dag waarop het lidmaatschap begon", en: "The day on which the membership began" }
    /// Option.
    help_purpose { nl: "Waarvoor het overlegforum dient", en: "What the forum is for" }
    /// Option.
    help_convenor {
        nl: "De organisatie die het overlegforum trekt",
        en: "The organisation that convenes the forum",
    }
    /// Option.
    help_involvement { nl: "Mijn plaats aan deze tafel", en: "My place at this table" }
    /// Option.
    help_alternates_with {
        nl: "De persoon met wie ik beurtelings voorzitter ben",
        en: "The person with whom I alternate as chair",
    }
    /// Option.
    help_cadence { nl: "Hoe vaak het overlegforum vergadert", en: "How often the forum meets" }
    /// Option.
    help_longest_gap {
        nl: "De langste tussentijd tussen twee vergaderingen",
        en: "The longest gap between two meetings",
    }
    /// Option.
    help_date { nl: "De dag van de vergadering", en: "The day of the meeting" }
    /// Option.
    help_time { nl: "Het uur waarop de vergadering begint", en: "The time at which the meeting starts" }
    /// Option.
    help_venue { nl: "De plaats van de vergadering", en: "The place of the meeting" }
    /// Option.
    help_present {
        nl: "Een organisatie of persoon die er was",
        en: "An organisation or person who was there",
    }
    /// Option.
    help_task { nl: "Wat er te doen of uit te zoeken is", en: "What there is to do or to find out" }
    /// Option.
    help_about {
        nl: "Het overlegforum, de regio, de organisatie of de persoon waarover het gaat",
        en: "The forum, region, organisation or person that it is about",
    }
    /// Option.
    help_due { nl: "De dag waartegen het gedaan moet zijn", en: "The day by which it must be done" }
    /// Option.
    help_waiting_for {
        nl: "De organisatie of persoon die het beloofde; leeg als ik het zelf doe",
        en: "The organisation or person who promised it; empty if I do it myself",
    }
    /// Option.
    help_done { nl: "De dag waarop het gedaan werd", en: "The day on which it was done" }
    /// Option.
    help_remarks { nl: "Opmerkingen", en: "Remarks" }
}
