//! Texts of the commands that write something for others: reports, tables, addresses and pictures.

use std::path::Display;

use super::texts;

texts! {
    /// Help of `overleg report`.
    about_report {
        nl: "Schrijft een rapport voor wie overleg niet heeft, om te openen, af te drukken en te mailen",
        en: "Write a report for people without overleg, to open, print and mail",
    }
    /// Below the help of `overleg report`.
    about_report_more {
        nl: "Zonder --output komt het rapport op de standaarduitvoer, of in een bestand als dat een terminal is. Standaard staan er geen personen in. Alleen jij kunt het bestand lezen.",
        en: "Without --output the report goes to standard output, or to a file if that is a terminal. By default there are no people in it. Only you can read the file.",
    }
    /// Help of `overleg export`.
    about_export {
        nl: "Schrijft tabellen, e-mailadressen en tekeningen voor andere programma's",
        en: "Write tables, e-mail addresses and pictures for other programs",
    }
    /// Help of `overleg export xlsx`.
    about_export_xlsx { nl: "Schrijft een tabel voor Excel", en: "Write a table for Excel" }
    /// Help of `overleg export csv`.
    about_export_csv {
        nl: "Schrijft een tabel als CSV, zoals Excel in België die opent",
        en: "Write a table as CSV, as Excel opens it in Belgium",
    }
    /// Below the help of `overleg export csv`.
    about_export_csv_more {
        nl: "Met puntkomma's, in UTF-8, met datums zoals 2026-11-12. Een tekst die met = + - of @ begint, krijgt er een ' voor, zodat Excel hem niet als formule leest.",
        en: "With semicolons, in UTF-8, with dates such as 2026-11-12. A text that begins with = + - or @ gets a ' before it, so that Excel does not read it as a formula.",
    }
    /// Help of `overleg export addresses`.
    about_export_addresses {
        nl: "Schrijft de e-mailadressen van leden, zoals Outlook ze neemt: a@x; b@y",
        en: "Write the e-mail addresses of members as Outlook takes them: a@x; b@y",
    }
    /// Help of `overleg export svg`.
    about_export_svg { nl: "Schrijft een tekening als SVG, zonder personen", en: "Write a picture as SVG, without people" }
    /// Help of the option `--forum`.
    help_about_forum { nl: "Alleen over dit overlegforum", en: "Only about this forum" }
    /// Help of the option `--organisation`.
    help_about_organisation {
        nl: "Alleen over deze organisatie en de overlegfora waarin ze zit",
        en: "Only about this organisation and the forums in which it sits",
    }
    /// Help of the option `--output`.
    help_output {
        nl: "Het bestand om te schrijven; - is de standaarduitvoer",
        en: "The file to write; - is standard output",
    }
    /// Help of the option `--force`.
    help_force { nl: "Vervangt een bestand dat er al is", en: "Replace a file that is there already" }
    /// Help of the option `--for` of `overleg report`.
    help_report_for {
        nl: "Voor wie het is: management (standaard) of partners; voor partners zonder wat je niet mailt aan wie het gaat: waar je binnen wil, wie ontbreekt of wegblijft, je eigen taken en opmerkingen",
        en: "For whom it is: management (the default) or partners; for partners without what one does not mail to those it is about: where you want in, who is missing or stays away, your own tasks and remarks",
    }
    /// Help of the option `--format` of `overleg report`.
    help_report_format { nl: "html (standaard) of md, Markdown", en: "html (the default) or md, Markdown" }
    /// Help of the option `--privacy` of `overleg report`.
    help_report_privacy {
        nl: "Wat erin staat over personen: none (standaard), names (namen, functies en de tekst van opvolgpunten) of full (ook contactgegevens en opmerkingen)",
        en: "What it says about people: none (the default), names (names, functions and the texts of follow-ups) or full (also contact details and remarks)",
    }
    /// Help of the option `--since` of `overleg report`.
    help_report_since {
        nl: "Toont ook wat er sinds die dag gebeurde; beperkt de verslagen",
        en: "Also show what happened since that day; limits the notes",
    }
    /// Help of the option `--notes` of `overleg report`.
    help_report_notes { nl: "Met de verslagen zelf, bij --privacy full", en: "With the notes themselves, with --privacy full" }
    /// Help of the argument of `overleg export xlsx` and `overleg export csv`.
    help_export_table {
        nl: "members, organisations, persons, notes, follow-ups of attendance",
        en: "members, organisations, persons, notes, follow-ups or attendance",
    }
    /// Help of the option `--names` of `overleg export addresses`.
    help_export_names { nl: "Met de naam voor elk adres", en: "With the name before each address" }
    /// Help of the argument of `overleg export svg`.
    help_export_picture { nl: "map, network of attendance", en: "map, network or attendance" }
    /// Placeholder for who reads a report.
    value_audience { nl: "LEZER", en: "READER" }
    /// Placeholder for a format.
    value_format { nl: "FORMAAT", en: "FORMAT" }
    /// Placeholder for a level of privacy.
    value_level { nl: "NIVEAU", en: "LEVEL" }
    /// Placeholder for a table.
    value_table { nl: "TABEL", en: "TABLE" }
    /// Placeholder for a picture.
    value_picture { nl: "TEKENING", en: "PICTURE" }

    /// Question: what to write about a record, or about everything.
    what_to_export(name: &str) { nl: "Wat wil je maken over {name}?", en: "What do you want to make about {name}?" }
    /// In `what_to_export`: everything.
    everything { nl: "alles", en: "everything" }
    /// Answer to `what_to_export`.
    export_for_management { nl: "Rapport voor de leiding, zonder personen", en: "Report for management, without people" }
    /// Answer to `what_to_export`.
    export_for_partners { nl: "Rapport voor partners, zonder personen", en: "Report for partners, without people" }
    /// Answer to `what_to_export`.
    export_in_full {
        nl: "Vertrouwelijk rapport, met namen en contactgegevens",
        en: "Confidential report, with names and contact details",
    }
    /// Answer to `what_to_export`.
    export_members { nl: "Ledenlijst voor Excel", en: "List of members for Excel" }
    /// Answer to `what_to_export`.
    export_attendance { nl: "Aanwezigheden voor Excel", en: "Attendance for Excel" }
    /// Answer to `what_to_export`.
    export_notes { nl: "Verslagen voor Excel", en: "Notes for Excel" }
    /// Answer to `what_to_export`.
    export_follow_ups { nl: "Opvolgpunten voor Excel", en: "Follow-ups for Excel" }
    /// Answer to `what_to_export`.
    export_organisations { nl: "Organisaties voor Excel", en: "Organisations for Excel" }
    /// Answer to `what_to_export`.
    export_persons { nl: "Personen voor Excel", en: "People for Excel" }
    /// Answer to `what_to_export`.
    export_map { nl: "Kaart als tekening (SVG)", en: "Map as a picture (SVG)" }
    /// Answer to `what_to_export`.
    export_network { nl: "Netwerk als tekening (SVG)", en: "Network as a picture (SVG)" }
    /// Answer to `what_to_export`.
    export_attendance_picture { nl: "Aanwezigheid als tekening (SVG)", en: "Attendance as a picture (SVG)" }
    /// Answer to `what_to_export`.
    export_addresses { nl: "E-mailadressen kopiëren", en: "Copy the e-mail addresses" }
    /// Answer to `what_to_export`: cancel.
    export_nothing { nl: "Niets maken", en: "Make nothing" }
    /// Title of a message: a file could not be written.
    export_title { nl: "Niet geschreven", en: "Not written" }
    /// Title of a message: who has no address.
    addresses_copied { nl: "E-mailadressen gekopieerd", en: "E-mail addresses copied" }
    /// Question: a file was written, and what to do with it.
    file_is_in(path: &str) { nl: "Het bestand staat in:\n{path}", en: "The file is in:\n{path}" }
    /// Answer to `file_is_in`.
    open_file { nl: "Openen", en: "Open it" }
    /// Answer to `file_is_in`.
    copy_path { nl: "De plaats kopiëren", en: "Copy the path" }
    /// Answer to `file_is_in`: nothing more.
    leave_file { nl: "Klaar", en: "Done" }
    /// A file could not be opened in another program.
    cannot_open_file(path: Display<'_>, program: &str, why: &str) {
        nl: "{path} kon niet geopend worden met {program}: {why}\n\nHet bestand staat er wel. Open het vanuit je bestandsbeheerder.",
        en: "{path} could not be opened with {program}: {why}\n\nThe file itself is there. Open it from your file manager.",
    }
    /// Title of that message.
    open_title { nl: "Niet geopend", en: "Not opened" }
    /// Why a file could not be opened in another program.
    gave_up { nl: "dat programma vond niets om het mee te openen", en: "that program found nothing to open it with" }
    /// Why a file could not be opened in another program.
    no_opener { nl: "dat programma is er niet", en: "that program is not there" }
    /// Below the reason why a file could not be written: how to write it elsewhere.
    write_elsewhere {
        nl: "Kies zelf een map met overleg report of overleg export en --output.",
        en: "Choose a folder yourself with overleg report or overleg export and --output.",
    }

    /// Says that a file was written.
    file_written(path: &str) { nl: "Geschreven: {path}", en: "Written: {path}" }
    /// A file cannot be written because there is one.
    file_exists(path: Display<'_>) {
        nl: "{path} bestaat al en is niet vervangen.",
        en: "{path} exists already and was not replaced.",
    }
    /// After `file_exists`.
    use_force { nl: "Kies een andere naam, of vervang het met --force.", en: "Choose another name, or replace it with --force." }
    /// A file cannot be written because it belongs to the store.
    file_of_store(path: Display<'_>) {
        nl: "{path} hoort bij je gegevens en wordt niet vervangen. Kies een andere naam.",
        en: "{path} belongs to your data and is not replaced. Choose another name.",
    }
    /// A file cannot be written.
    file_unwritable(path: Display<'_>, why: &str) {
        nl: "{path} kon niet geschreven worden: {why}",
        en: "{path} could not be written: {why}",
    }
    /// Notes were asked for at a level of privacy that leaves them out.
    notes_need_full {
        nl: "Verslagen horen bij een vertrouwelijk rapport: geef ook --privacy full.",
        en: "Notes belong to a confidential report: also give --privacy full.",
    }
    /// A table is larger than Excel allows.
    too_large_for_excel(detail: &str) {
        nl: "De tabel past niet in Excel. Beperk ze met --region of --forum. Details (in het Engels): {detail}",
        en: "The table does not fit in Excel. Limit it with --region or --forum. Details: {detail}",
    }
    /// There are several forums with attendance, and a file can hold one.
    one_forum_at_a_time {
        nl: "Dit kan voor één overlegforum tegelijk. Geef het met --forum.",
        en: "This works for one forum at a time. Give it with --forum.",
    }
    /// There is no address to write.
    no_addresses { nl: "Er zijn geen e-mailadressen.", en: "There are no e-mail addresses." }
    /// Who has no address.
    without_address(names: &str) { nl: "Zonder e-mailadres: {names}", en: "Without an e-mail address: {names}" }
    /// There is nothing to draw.
    nothing_to_draw {
        nl: "Er valt niets te tekenen: geen partner zit aan meer dan één tafel.",
        en: "There is nothing to draw: no partner sits at several tables.",
    }
}
