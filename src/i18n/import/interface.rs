//! Texts of the screen on which a list is imported.

use crate::i18n::texts;

texts! {
    /// A table in which no column has names, on the screen.
    no_names_here {
        nl: "Geen enkele kolom is een organisatie of persoon: kies eerst welke.",
        en: "No column is an organisation or a person: choose one first.",
    }
    /// A table without a header, on the screen.
    no_header_here {
        nl: "Geen enkele rij lijkt op een kop met namen van kolommen. Kies hieronder de rij met de kop.",
        en: "No row looks like a header. Choose the row of the header below.",
    }
    /// A file that cannot be read.
    file_unreadable_short(why: &str) { nl: "Dit bestand kan niet gelezen worden: {why}", en: "This file cannot be read: {why}" }
    /// The name of rows that were pasted.
    pasted_rows { nl: "geplakte rijen", en: "pasted rows" }
    /// What a column can be.
    postal_code { nl: "postcode", en: "postal code" }
    /// What a column can be.
    last_name_first { nl: "familienaam en voornaam", en: "last and first name" }
    /// What a column can be.
    first_name { nl: "voornaam", en: "first name" }
    /// What a column can be.
    middle_name { nl: "tussenvoegsel", en: "middle name" }
    /// What a column can be.
    last_name { nl: "familienaam", en: "last name" }
    /// What a column can be.
    director { nl: "naam van de directie", en: "name of the director" }
    /// What a column can be.
    private_row { nl: "privé of niet", en: "private or not" }
    /// What a column can be.
    email_type { nl: "soort e-mailadres", en: "type of e-mail address" }
    /// What a column can be.
    attendance_on(day: &str) { nl: "aanwezig op {day}", en: "present on {day}" }
    /// What a column can be.
    not_imported { nl: "niet inlezen", en: "not imported" }
    /// The title of the screen.
    import_title { nl: "Lijst inlezen", en: "Import a list" }
    /// A step of the import.
    import_file { nl: "Bestand", en: "File" }
    /// A step of the import.
    import_columns { nl: "Kolommen", en: "Columns" }
    /// A step of the import.
    import_rows { nl: "Rijen", en: "Rows" }
    /// In the field for the path of a file.
    import_placeholder { nl: "typ of sleep een bestand hierheen", en: "type or drag a file here" }
    /// Above the files of a folder.
    newest_first(folder: &str) { nl: "{folder}, het nieuwste eerst:", en: "{folder}, the newest first:" }
    /// A folder without files that can be imported.
    no_lists_here { nl: "Hier staat geen bestand dat ingelezen kan worden.", en: "There is no file here that can be imported." }
    /// No file of the folder has what is typed in its name.
    no_such_list(start: &str) { nl: "Geen bestand hier heeft “{start}” in de naam.", en: "No file here has “{start}” in its name." }
    /// A folder that cannot be read.
    folder_unreadable(why: &str) { nl: "Deze map kan niet gelezen worden: {why}", en: "This folder cannot be read: {why}" }
    /// While the rows of a list are planned: how many of them are done, and the way to stop.
    import_progress(percent: usize, rows: usize) {
        nl: "Bezig: {percent}% van {rows} rijen. Esc stopt.",
        en: "{percent}% of {rows} rows done. Esc stops.",
    }
    /// While a file is read, until the first rows are planned.
    import_busy { nl: "Bezig met lezen… Esc stopt.", en: "Reading… Esc stops." }
    /// A row of the columns: what the list is a list of.
    import_kind { nl: "Wat is het?", en: "What is it?" }
    /// A row of the columns: the forum.
    import_forum { nl: "Overlegforum", en: "Forum" }
    /// A row of the columns: the sheet.
    import_sheet { nl: "Blad", en: "Sheet" }
    /// A row of the columns: the header.
    import_header { nl: "Kop", en: "Header" }
    /// The rows of the header.
    header_rows(rows: &str) { nl: "rij {rows}", en: "row {rows}" }
    /// Asks where the header is.
    header_question {
        nl: "Geen enkele rij lijkt op een kop. In welke rij staan de namen van de kolommen?",
        en: "No row looks like a header. Which row has the names of the columns?",
    }
    /// The list has no header.
    header_absent { nl: "geen: ik kies zelf wat elke kolom is", en: "none: I choose what each column is" }
    /// The list has no header, where that was chosen.
    no_header_row { nl: "geen", en: "none" }
    /// The header is found by the program.
    header_found { nl: "vanzelf", en: "found by itself" }
    /// Nothing is chosen yet.
    choose_one { nl: "nog te kiezen", en: "still to choose" }
    /// The button that goes on to the rows.
    go_on { nl: "Verder", en: "Go on" }
    /// A filter of the rows.
    filter_all { nl: "alles", en: "everything" }
    /// A filter of the rows.
    filter_doubtful { nl: "twijfel", en: "doubtful" }
    /// A filter of the rows.
    filter_faulty { nl: "fouten", en: "faulty" }
    /// A filter of the rows.
    filter_new { nl: "nieuw", en: "new" }
    /// A filter of the rows.
    filter_changed { nl: "gewijzigd", en: "changed" }
    /// A filter of the rows.
    filter_gone { nl: "niet meer in de lijst", en: "no longer listed" }
    /// What the rows are filtered by.
    filtered_by(filter: &str) { nl: "Toont: {filter}", en: "Shows: {filter}" }
    /// A row that may be removed, in the list.
    stays { nl: "blijft", en: "stays" }
    /// A row that may be removed, in the list.
    goes { nl: "weggooien", en: "remove" }
    /// The heading of what the list says.
    in_the_list { nl: "in de lijst", en: "in the list" }
    /// The heading of what the store says.
    in_the_store { nl: "in overleg", en: "in overleg" }
    /// Rows were pasted in place of a path.
    rows_were_pasted(rows: usize) { nl: "Geplakte rijen: {rows}. Enter leest ze.", en: "Pasted rows: {rows}. Enter reads them." }
    /// A list with a header and nothing below it.
    no_rows_below { nl: "Onder de kop staan geen rijen.", en: "There are no rows below the header." }
    /// On a line without a choice.
    nothing_to_choose { nl: "Hier valt niets te kiezen.", en: "There is nothing to choose here." }
    /// Nothing is in this filter.
    no_rows_here { nl: "Niets.", en: "Nothing." }
    /// After an import; `key` undoes it.
    imported_way_back(imported: &str, key: &str) { nl: "{imported}, {key} neemt alles terug", en: "{imported}, {key} takes it all back" }
    /// A draft of an import.
    draft_of_import(path: &str) { nl: "Lijst inlezen: {path}", en: "Import of the list {path}" }
    /// What is imported was read before the records changed.
    plan_again { nl: "De gegevens zijn intussen gewijzigd: kijk nog eens na.", en: "The records have changed meanwhile: look again." }
}
