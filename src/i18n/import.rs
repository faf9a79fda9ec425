//! Texts about lists that are imported: what a file is, what a row means, and what would change.

mod help;
mod interface;
mod plan;

use super::{Lang, texts};
use crate::domain::ListKind;

impl Lang {
    /// A number of records.
    pub fn records_count(self, count: usize) -> String {
        if count == 1 { self.one_record().to_owned() } else { self.several_records(count) }
    }

    /// The records of an import, after its verb: "13 records ingelezen".
    pub fn imported(self, count: usize) -> String {
        self.records_imported(&self.records_count(count))
    }

    /// What a list is a list of.
    pub const fn list_kind(self, kind: ListKind) -> &'static str {
        match kind {
            ListKind::Members => self.list_of_members(),
            ListKind::Contacts => self.list_of_contacts(),
            ListKind::Organisations => self.list_of_organisations(),
            ListKind::Attendance => self.list_of_attendance(),
        }
    }
}

texts! {
    /// A number of records.
    one_record { nl: "1 record", en: "1 record" }
    /// A number of records.
    several_records(count: usize) { nl: "{count} records", en: "{count} records" }
    /// An import that was done.
    records_imported(records: &str) { nl: "{records} ingelezen", en: "{records} imported" }
    /// A kind of list.
    list_of_members { nl: "leden van een overlegforum", en: "members of a forum" }
    /// A kind of list.
    list_of_contacts { nl: "contactpersonen", en: "contacts" }
    /// A kind of list.
    list_of_organisations { nl: "organisaties", en: "organisations" }
    /// A kind of list.
    list_of_attendance { nl: "aanwezigheden", en: "attendance" }

    /// A file that is no table.
    is_old_excel { nl: "Dit is een werkmap van Excel van vóór 2007 (.xls).", en: "This is a workbook from before Excel 2007 (.xls)." }
    /// A file that is no table.
    is_binary_excel { nl: "Dit is een binaire werkmap van Excel (.xlsb).", en: "This is a binary Excel workbook (.xlsb)." }
    /// A file that is no table.
    is_encrypted { nl: "Deze werkmap is beveiligd met een wachtwoord.", en: "This workbook is protected with a password." }
    /// A file that is no table.
    is_open_document { nl: "Dit is een bestand van LibreOffice (.ods).", en: "This is a LibreOffice file (.ods)." }
    /// A file that is no table.
    is_word { nl: "Dit is een document van Word.", en: "This is a Word document." }
    /// A file that is no table.
    is_pdf { nl: "Dit is een pdf.", en: "This is a PDF." }
    /// A file that is no table.
    is_vcard { nl: "Dit zijn visitekaartjes (.vcf).", en: "These are contact cards (.vcf)." }
    /// A file that is no table.
    is_calendar { nl: "Dit is een agenda (.ics).", en: "This is a calendar (.ics)." }
    /// A file that is no table.
    is_html { nl: "Dit is een webpagina, ook al lijkt het misschien een werkmap.", en: "This is a web page, though it may look like a workbook." }
    /// A file that is no table.
    is_no_table { nl: "Dit bestand is geen tabel.", en: "This file is not a table." }
    /// What to do with such a file.
    save_as_xlsx {
        nl: "Open het in Excel of LibreOffice en bewaar het als .xlsx of .csv.",
        en: "Open it in Excel or LibreOffice and save it as .xlsx or .csv.",
    }
    /// What to do with a workbook that has a password.
    save_without_password {
        nl: "Open ze in Excel en bewaar ze zonder wachtwoord.",
        en: "Open it in Excel and save it without the password.",
    }
    /// What to do with a document that has a table in it.
    paste_into_workbook {
        nl: "Kopieer de tabel eruit, plak ze in Excel of LibreOffice en bewaar ze als .xlsx of .csv.",
        en: "Copy the table, paste it into Excel or LibreOffice and save it as .xlsx or .csv.",
    }
    /// What to do with contact cards.
    export_contacts_as_csv {
        nl: "Die leest overleg nog niet in. Exporteer de contactpersonen als .csv: in Outlook met Bestand, Openen en exporteren.",
        en: "overleg does not read those yet. Export the contacts as .csv: in Outlook with File, Open & Export.",
    }
    /// What to do with a calendar.
    no_calendars_yet {
        nl: "Die leest overleg nog niet in. Plan een vergadering met m bij een overlegforum.",
        en: "overleg does not read those yet. Plan a meeting with m at a forum.",
    }
    /// A limit.
    too_large_file(most: usize) { nl: "Het bestand is groter dan {most} MB.", en: "The file is larger than {most} MB." }
    /// A limit.
    too_large_unpacked(most: u64) {
        nl: "Uitgepakt is de werkmap te groot: meer dan {most} MB, of een onderdeel van meer dan 64 MB.",
        en: "Unpacked, the workbook is too large: more than {most} MB, or a part of more than 64 MB.",
    }
    /// A limit.
    too_much_text(most: usize) { nl: "Er staat meer dan {most} MB tekst in.", en: "There is more than {most} MB of text in it." }
    /// A limit.
    too_large_cell(most: usize) { nl: "Er staat meer dan {most} MB tekst in één cel.", en: "There is more than {most} MB of text in one cell." }
    /// A limit.
    too_many_rows(most: usize) { nl: "Er zijn meer dan {most} rijen.", en: "There are more than {most} rows." }
    /// A limit.
    too_many_columns(most: usize) { nl: "Er staat iets verder dan kolom {most}.", en: "There is something beyond column {most}." }
    /// A limit.
    too_many_cells(most: usize) { nl: "Er zijn meer dan {most} ingevulde of te veel samengevoegde cellen.", en: "There are more than {most} filled cells, or too many merged ones." }
    /// What to do with a file that is too large.
    split_it {
        nl: "Bewaar alleen de rijen en kolommen met de lijst in een ander bestand.",
        en: "Save only the rows and columns with the list to another file.",
    }
    /// A file without any text.
    nothing_in_file { nl: "Het bestand is leeg.", en: "The file is empty." }
    /// A workbook that cannot be read.
    workbook_damaged(why: &str) { nl: "De werkmap is beschadigd ({why}).", en: "The workbook is damaged ({why})." }
    /// What to do with such a workbook.
    save_again { nl: "Open ze in Excel en bewaar ze opnieuw als .xlsx.", en: "Open it in Excel and save it again as .xlsx." }
    /// A quote that takes the rest of the file.
    open_quote(line: usize) {
        nl: "Op regel {line} begint een aanhalingsteken dat nergens eindigt.",
        en: "A quotation mark begins on line {line} and ends nowhere.",
    }
    /// A workbook with several sheets.
    which_sheet(sheets: &str) {
        nl: "Er zijn verschillende bladen: {sheets}. Kies er een met --sheet.",
        en: "There are several sheets: {sheets}. Choose one with --sheet.",
    }
    /// A sheet that does not exist.
    no_sheet(sheet: &str, sheets: &str) { nl: "Er is geen blad “{sheet}”, wel: {sheets}.", en: "There is no sheet “{sheet}”, but: {sheets}." }
    /// An encoding that does not exist.
    no_encoding(encoding: &str) {
        nl: "“{encoding}” is geen bekende tekenset. Probeer utf-8 of windows-1252.",
        en: "“{encoding}” is not a known encoding. Try utf-8 or windows-1252.",
    }
    /// A table without a header.
    no_header {
        nl: "Geen enkele rij lijkt op een kop met namen van kolommen. Geef de rij met --header, of --header 0 als er geen is, en wat elke kolom is met --column, zoals --column 'A=organisation'.",
        en: "No row looks like a header. Give the row with --header, or --header 0 if there is none, and what each column is with --column, such as --column 'A=organisation'.",
    }
    /// A row of the header that does not exist.
    no_such_row(row: usize) { nl: "Rij {row} is leeg of bestaat niet.", en: "Row {row} is blank or does not exist." }
    /// A column that does not exist.
    no_such_column(column: &str, columns: &str) { nl: "Er is geen kolom “{column}”, wel: {columns}.", en: "There is no column “{column}”, but: {columns}." }
    /// A list whose forum is not known.
    list_of_which_forum {
        nl: "Van welk overlegforum is deze lijst? Geef het met --forum.",
        en: "Which forum is this list of? Give it with --forum.",
    }
    /// A list whose title names these forums.
    which_forum_of(forums: &str) {
        nl: "De titel kan verschillende overlegfora betekenen: {forums}. Kies er een met --forum.",
        en: "The title may mean several forums: {forums}. Choose one with --forum.",
    }
    /// A table in which no column has names.
    no_names {
        nl: "Geen enkele kolom is een organisatie of persoon. Zeg welke het is met --column, zoals --column 'Wie=person'.",
        en: "No column is an organisation or a person. Say which one is with --column, such as --column 'Who=person'.",
    }
    /// An import that was stopped.
    import_stopped { nl: "Gestopt. Er is niets ingelezen.", en: "Stopped. Nothing was imported." }

    /// A row that names a person without an organisation.
    no_organisation_in_row { nl: "geen organisatie", en: "no organisation" }
    /// A cell that is no sector.
    no_such_sector(text: &str) { nl: "“{text}” is geen bekende sector", en: "“{text}” is not a known sector" }
    /// A cell that is no forum.
    no_such_forum(text: &str) { nl: "“{text}” is geen bekend overlegforum", en: "“{text}” is not a known forum" }
    /// A cell that is no sign of an attendance list.
    no_such_sign(text: &str) {
        nl: "“{text}” is geen teken voor aanwezig of afwezig; het telt als afwezig",
        en: "“{text}” is not a sign for present or absent; it counts as absent",
    }
    /// A row of totals that counts another number.
    other_total(total: usize, present: usize) {
        nl: "het totaal is {total}, maar er zijn er {present} aanwezig",
        en: "the total is {total}, but {present} are present",
    }
    /// What a sign may mean.
    sign_present { nl: "aanwezig", en: "present" }
    /// What a sign may mean.
    sign_absent { nl: "afwezig", en: "absent" }
}
