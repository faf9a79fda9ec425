//! Texts about what an import would change.

use crate::i18n::texts;

texts! {
    /// A doubt.
    doubt_organisation(row: usize, name: &str, why: &str) { nl: "Rij {row}: organisatie “{name}” ({why})", en: "Row {row}: organisation “{name}” ({why})" }
    /// A doubt.
    doubt_person(row: usize, name: &str, why: &str) { nl: "Rij {row}: “{name}” ({why})", en: "Row {row}: “{name}” ({why})" }
    /// A doubt.
    doubt_value(row: usize, value: &str, why: &str) { nl: "Rij {row}: “{value}” ({why})", en: "Row {row}: “{value}” ({why})" }
    /// A doubt.
    doubt_sign(sign: &str) { nl: "Betekent {sign} aanwezig of afwezig?", en: "Does {sign} mean present or absent?" }
    /// Why something is not sure.
    doubt_typo { nl: "bijna dezelfde naam", en: "nearly the same name" }
    /// Why something is not sure.
    doubt_abbreviation { nl: "alleen de afkorting is dezelfde", en: "only the abbreviation is the same" }
    /// Why something is not sure.
    doubt_before_comma { nl: "wat voor de komma staat, is bekend", en: "what stands before the comma is known" }
    /// Why something is not sure.
    doubt_several { nl: "er zijn er meer die zo heten", en: "several have that name" }
    /// Why something is not sure.
    doubt_first_name { nl: "alleen de voornaam is bekend", en: "only the first name is known" }
    /// Why something is not sure.
    doubt_elsewhere { nl: "zo heet ook iemand elders", en: "somebody elsewhere has that name" }
    /// Why something is not sure.
    doubt_same_email { nl: "hetzelfde e-mailadres, een andere naam", en: "the same e-mail address, another name" }
    /// Why something is not sure.
    doubt_differs { nl: "er staat iets anders", en: "the store says something else" }
    /// Why something is not sure.
    doubt_of_sign { nl: "aanwezig of afwezig", en: "present or absent" }
    /// A doubt that nobody decided.
    not_decided { nl: "nog te kiezen, voorlopig overgeslagen", en: "not decided, left out for now" }
    /// A decision about a doubt.
    is_the_same(label: &str) { nl: "dezelfde als {label}", en: "the same as {label}" }
    /// A decision about a doubt.
    keeps_value(value: &str) { nl: "“{value}” laten staan", en: "keep “{value}”" }
    /// A decision about a doubt.
    takes_value(value: &str) { nl: "“{value}” overnemen", en: "take “{value}”" }
    /// A decision about a doubt.
    is_new_organisation { nl: "een nieuwe organisatie", en: "a new organisation" }
    /// A decision about a doubt.
    is_new_person { nl: "een nieuwe persoon", en: "a new person" }
    /// A decision about a doubt.
    decision_skip { nl: "overslaan, ook de volgende keer", en: "leave out, also the next time" }
    /// The place of a cell.
    cell_place(row: usize, column: usize, header: &str) { nl: "rij {row}, kolom {column} ({header})", en: "row {row}, column {column} ({header})" }
    /// The place of a cell on a sheet.
    on_sheet(sheet: &str, place: &str) { nl: "blad {sheet}, {place}", en: "sheet {sheet}, {place}" }
    /// What becomes of a cell that cannot be read.
    fault_without_cell { nl: "de rij komt erin zonder dit", en: "the row is imported without it" }
    /// What becomes of a cell that cannot be read.
    fault_into_remarks { nl: "dit komt bij de opmerkingen", en: "it goes into the remarks" }
    /// What becomes of a cell that cannot be read.
    fault_without_row { nl: "deze rij wordt niet ingelezen", en: "this row is not imported" }
    /// A row that is left out.
    row_because(row: usize, why: &str) { nl: "rij {row}: {why}", en: "row {row}: {why}" }
    /// Why a row is left out.
    why_band { nl: "een tussenkop", en: "a heading" }
    /// Why a row is left out.
    why_total { nl: "een totaal", en: "a total" }
    /// Why a row is left out.
    why_header { nl: "de kop nog eens", en: "the header again" }
    /// Why a row is left out.
    why_private { nl: "privé", en: "private" }
    /// Why a row is left out.
    why_nameless { nl: "geen naam", en: "no name" }
    /// Why a row is left out.
    why_chosen { nl: "overgeslagen", en: "left out" }
    /// Why a row is left out.
    why_removed { nl: "intussen weggegooid", en: "removed since" }
    /// A row that says the same as another one.
    row_twice(row: usize, other: usize) { nl: "rij {row} zegt hetzelfde als rij {other}", en: "row {row} says the same as row {other}" }
    /// A record that an import leaves as it is.
    fate_same { nl: "ongewijzigd", en: "unchanged" }
    /// A row by what it names.
    named_row(row: usize, name: &str) { nl: "Rij {row}: {name}", en: "Row {row}: {name}" }
    /// A heading in a plan.
    plan_new { nl: "Nieuw", en: "New" }
    /// A heading in a plan.
    plan_changed { nl: "Gewijzigd", en: "Changed" }
    /// A heading in a plan.
    plan_doubtful { nl: "Twijfelachtig", en: "Doubtful" }
    /// A heading in a plan.
    plan_faulty { nl: "Fouten", en: "Faults" }
    /// A heading in a plan.
    plan_twice { nl: "Dubbel", en: "Twice" }
    /// A heading in a plan.
    plan_left_out { nl: "Niet ingelezen", en: "Left out" }
    /// A heading in a plan.
    plan_no_longer { nl: "Niet meer in de lijst", en: "No longer listed" }
    /// A seat in a plan.
    seat_of(names: &str) { nl: "lid: {names}", en: "member: {names}" }
    /// A seat that is removed, because it is no longer listed.
    seat_goes(names: &str) { nl: "{names}: wordt weggegooid", en: "{names}: will be removed" }
    /// A number of rows.
    rows(count: usize) { nl: "{count} rijen", en: "{count} rows" }
    /// No list was imported.
    no_sources { nl: "Er is nog geen lijst ingelezen.", en: "No list has been imported yet." }
    /// An import without a terminal to ask on.
    import_needs_yes {
        nl: "Zonder terminal kan overleg niets vragen. Geef --yes om in te lezen wat zeker is, of --dry-run om alleen te kijken.",
        en: "Without a terminal overleg cannot ask anything. Give --yes to import what is sure, or --dry-run to look only.",
    }
    /// An import that is refused.
    import_strict(doubts: usize, faults: usize) {
        nl: "Er is niets ingelezen: twijfel bij {doubts}, fouten in {faults}.",
        en: "Nothing was imported: {doubts} doubtful, {faults} faulty.",
    }
    /// Asks whether to import.
    import_question(records: &str) { nl: "{records} inlezen? [j/N]", en: "Import {records}? [y/N]" }
    /// An import that was not confirmed.
    nothing_imported { nl: "Er is niets ingelezen.", en: "Nothing was imported." }
    /// An import that changes nothing.
    nothing_to_import { nl: "Alles stond er al.", en: "Everything was there already." }
    /// An import that was done on the command line.
    imported_undo(imported: &str) {
        nl: "{imported}. overleg undo neemt alles terug.",
        en: "{imported}. overleg undo takes it all back.",
    }
    /// A row that is left out because it is doubtful.
    row_left_out(row: usize, names: &str) {
        nl: "Rij {row} is overgeslagen: {names}. Kies met --row {row}=same, =new of =skip.",
        en: "Row {row} was left out: {names}. Decide with --row {row}=same, =new or =skip.",
    }
    /// Asks for a number.
    give_a_number(most: usize) { nl: "Geef een getal van 1 tot {most}.", en: "Give a number from 1 to {most}." }
    /// Asks which sheet to import.
    sheet_question { nl: "Welk blad?", en: "Which sheet?" }
    /// Asks which forum a list is of.
    forum_question { nl: "Van welk overlegforum is deze lijst?", en: "Which forum is this list of?" }
}
