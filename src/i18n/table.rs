//! Headings of tables for a spreadsheet. An import knows them again, so they are words that people use in such lists.

use super::texts;

texts! {
    /// Heading of a column.
    column_partner { nl: "Partner", en: "Partner" }
    /// Heading of a column.
    column_organisation { nl: "Organisatie", en: "Organisation" }
    /// Heading of a column.
    column_abbreviation { nl: "Afkorting", en: "Abbreviation" }
    /// Heading of a column.
    column_other_names { nl: "Andere namen", en: "Other names" }
    /// Heading of a column.
    column_former_names { nl: "Vroegere namen", en: "Former names" }
    /// Heading of a column.
    column_sector { nl: "Sector", en: "Sector" }
    /// Heading of a column.
    column_region { nl: "Regio", en: "Region" }
    /// Heading of a column.
    column_municipality { nl: "Gemeente", en: "Municipality" }
    /// Heading of a column.
    column_contact { nl: "Contactpersoon", en: "Contact person" }
    /// Heading of a column.
    column_name { nl: "Naam", en: "Name" }
    /// Heading of a column.
    column_function { nl: "Functie", en: "Function" }
    /// Heading of a column.
    column_email { nl: "E-mail", en: "E-mail" }
    /// Heading of a column.
    column_phone { nl: "Telefoon", en: "Phone" }
    /// Heading of a column.
    column_organisation_email { nl: "E-mail organisatie", en: "Organisation e-mail" }
    /// Heading of a column.
    column_organisation_phone { nl: "Telefoon organisatie", en: "Organisation phone" }
    /// Heading of a column.
    column_website { nl: "Website", en: "Website" }
    /// Heading of a column.
    column_role { nl: "Rol in het overleg", en: "Role in forum" }
    /// Heading of a column.
    column_since { nl: "Lid sinds", en: "Member since" }
    /// Heading of a column.
    column_remarks { nl: "Opmerkingen", en: "Remarks" }
    /// Heading of a column.
    column_date { nl: "Datum", en: "Date" }
    /// Heading of a column.
    column_text { nl: "Verslag", en: "Note" }
    /// Heading of a column.
    column_kind { nl: "Soort", en: "Kind" }

    /// Above a table of attendance: of which forum it is.
    attendance_of(forum: &str) { nl: "Aanwezigheden {forum}", en: "Attendance {forum}" }
    /// The sign of somebody who was there.
    sign_in_table { nl: "x", en: "x" }

    /// Name of a sheet and of a file.
    sheet_members { nl: "leden", en: "members" }
    /// Name of a sheet and of a file.
    sheet_organisations { nl: "organisaties", en: "organisations" }
    /// Name of a sheet and of a file.
    sheet_persons { nl: "personen", en: "people" }
    /// Name of a sheet and of a file.
    sheet_notes { nl: "verslagen", en: "notes" }
    /// Name of a sheet and of a file.
    sheet_follow_ups { nl: "opvolgpunten", en: "follow-ups" }
    /// Name of a sheet and of a file.
    sheet_attendance { nl: "aanwezigheden", en: "attendance" }
    /// Name of a file.
    file_report { nl: "rapport", en: "report" }
    /// Name of a file.
    file_map { nl: "kaart", en: "map" }
    /// Name of a file.
    file_network { nl: "netwerk", en: "network" }
}
