//! The help of `overleg import`.

use crate::i18n::texts;

texts! {
    /// Help of `overleg import`.
    about_import {
        nl: "Leest een lijst in: leden, contactpersonen, organisaties of aanwezigheden, uit Excel, CSV of Outlook",
        en: "Import a list of members, contacts, organisations or attendance, from Excel, CSV or Outlook",
    }
    /// Below the help of `overleg import`.
    about_import_more {
        nl: "Eerst zie je het plan, en bij twijfel wordt het gevraagd. Dezelfde lijst een tweede keer inlezen voegt niets toe. overleg undo neemt alles terug. Zonder terminal is --yes of --dry-run nodig.\n\nVelden voor --column: name, abbreviation, sector, municipality, postal_code, organisation.email, organisation.phone, website, person, first_name, middle_name, last_name, function, email, phone, director, since, role, remarks, forum.\nKeuzes voor --doubtful: ask (open laten), default (het waarschijnlijkste), same (hetzelfde), new (nieuw), skip (overslaan).",
        en: "First you see the plan, and what is doubtful is asked. To import the same list a second time adds nothing. overleg undo takes it all back. Without a terminal, --yes or --dry-run is needed.\n\nFields for --column: name, abbreviation, sector, municipality, postal_code, organisation.email, organisation.phone, website, person, first_name, middle_name, last_name, function, email, phone, director, since, role, remarks, forum.\nChoices for --doubtful: ask (leave open), default (the likeliest), same, new, skip (leave out).",
    }
    /// Help of an argument of `overleg import`.
    help_import_files { nl: "De bestanden, of - voor standaardinvoer", en: "The files, or - for standard input" }
    /// Help of an option of `overleg import`.
    help_import_kind {
        nl: "Wat erin staat: members (leden), contacts (contactpersonen), organisations (organisaties) of attendance (aanwezigheden)",
        en: "What they list: members, contacts, organisations or attendance",
    }
    /// Help of an option of `overleg import`.
    help_import_forum { nl: "Het overlegforum waarvan de lijst is, als de titel het niet zegt", en: "The forum that the list is of, if its title does not say so" }
    /// Help of an option of `overleg import`.
    help_import_region { nl: "De regio waarin het overlegforum van de titel of een kolom gezocht wordt", en: "The region in which the forum of the title or a column is looked for" }
    /// Help of an option of `overleg import`.
    help_import_sheet { nl: "Het blad van de werkmap", en: "The sheet of the workbook" }
    /// Help of an option of `overleg import`.
    help_import_header { nl: "De rij met de namen van de kolommen, of twee rijen: 4-5; 0 als er geen is", en: "The row with the names of the columns, or two rows: 4-5; 0 if there is none" }
    /// Help of an option of `overleg import`.
    help_import_encoding { nl: "De tekenset, zoals utf-8 of windows-1252", en: "The encoding, such as utf-8 or windows-1252" }
    /// Help of an option of `overleg import`.
    help_import_separator { nl: "Het teken tussen de cellen, of tab", en: "The sign between the cells, or tab" }
    /// Help of an option of `overleg import`.
    help_import_column { nl: "Wat een kolom is, zoals 'Tel.=phone'; mag meermaals", en: "What a column is, such as 'Tel.=phone'; can be given several times" }
    /// Help of an option of `overleg import`.
    help_import_without { nl: "Een kolom die niet ingelezen wordt; mag meermaals", en: "A column that is not imported; can be given several times" }
    /// Help of an option of `overleg import`.
    help_import_row { nl: "Wat een rij betekent: 5=same:Joeri, 5=new of 5=skip; mag meermaals", en: "What a row means: 5=same:Joeri, 5=new or 5=skip; can be given several times" }
    /// Help of an option of `overleg import`.
    help_import_doubtful { nl: "Wat er gebeurt met wat twijfelachtig is", en: "What to do with what is doubtful" }
    /// Help of an option of `overleg import`.
    help_import_gone { nl: "Wat er gebeurt met leden die niet meer in de lijst staan: keep (behouden) of remove (weggooien)", en: "What to do with members who are no longer listed: keep or remove" }
    /// Help of an option of `overleg import`.
    help_import_dry_run { nl: "Alleen tonen wat er zou veranderen", en: "Only show what would change" }
    /// Help of an option of `overleg import`.
    help_import_yes { nl: "Niets vragen: inlezen wat zeker is", en: "Ask nothing: import what is sure" }
    /// Help of an option of `overleg import`.
    help_import_strict { nl: "Niets inlezen zolang er twijfel of een fout is", en: "Import nothing while anything is doubtful or faulty" }
    /// Help of an option of `overleg import`.
    help_import_sources { nl: "Tonen welke lijsten ingelezen zijn", en: "List what was imported" }
    /// Placeholder for a file.
    value_file { nl: "BESTAND", en: "FILE" }
    /// Placeholder for one or two rows.
    value_rows { nl: "RIJ[-RIJ]", en: "ROW[-ROW]" }
    /// Placeholder for an encoding.
    value_encoding { nl: "TEKENSET", en: "ENCODING" }
    /// Placeholder for a sign.
    value_sign { nl: "TEKEN", en: "SIGN" }
    /// Placeholder for the header of a column.
    value_column { nl: "KOLOM", en: "COLUMN" }
    /// Placeholder for a column and a field.
    value_column_field { nl: "KOLOM=VELD", en: "COLUMN=FIELD" }
    /// Placeholder for a row and an answer.
    value_row_answer { nl: "RIJ=KEUZE", en: "ROW=ANSWER" }
}
