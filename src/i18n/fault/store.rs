//! Texts about a store that cannot be read: what is wrong with it, where, and what to do.

use crate::i18n::texts;

texts! {
    /// There is no store.
    store_missing(path: &str) {
        "Er is geen bestand {path}.\nMaak het met: overleg init",
        "There is no file {path}.\nMake it with: overleg init"
    }
    /// There is no store, and there was one.
    store_gone(path: &str) { "Het bestand {path} is er niet meer.", "The file {path} is no longer there." }
    /// What to do without a store that has a backup.
    gone_with_backup(backup: &str) {
        "Er is een reservekopie, {backup}. Zet ze terug met overleg restore --backup 1; overleg restore toont ze allemaal.",
        "There is a backup, {backup}. Put it back with overleg restore --backup 1; overleg restore lists them all."
    }
    /// There is a store where a new one should come.
    store_exists(path: &str) {
        "Het bestand {path} bestaat al en blijft zoals het is.\nKies een andere plaats, of verplaats dat bestand eerst.",
        "The file {path} exists already and stays as it is.\nChoose another place, or move that file first."
    }
    /// The store is a folder, or stranger.
    store_not_a_file(path: &str) {
        "{path} is geen gewoon bestand, maar bijvoorbeeld een map.\nGeef het pad van het bestand zelf.",
        "{path} is not an ordinary file, but a folder or the like.\nGive the path of the file itself."
    }
    /// The store is too large to be one.
    store_too_large(path: &str, most: u64) {
        "{path} is te groot: meer dan {most} bytes.\nWaarschijnlijk is dit een ander bestand; het is niet gelezen en niet aangeraakt.",
        "{path} is too large: more than {most} bytes.\nIt is probably some other file; it was not read and not touched."
    }
    /// Another program does not let go.
    store_locked(path: &str) {
        "{path} is in gebruik door een ander programma.\nEr is niets gewijzigd; probeer het straks opnieuw.",
        "{path} is in use by another program.\nNothing was changed; try again in a moment."
    }

    /// A place in a file.
    place(path: &str, line: usize, column: usize) {
        "{path}, regel {line}, kolom {column}",
        "{path}, line {line}, column {column}"
    }
    /// Something on a line.
    at_line(line: usize, what: &str) { "regel {line}, {what}", "line {line}, {what}" }
    /// The file has no content.
    store_empty(path: &str) { "{path} is leeg.", "{path} is empty." }
    /// The file is not UTF-8.
    store_not_utf8(at: &str) {
        "{at}: dit is geen tekst in UTF-8. Verwacht wordt een JSON-bestand dat als UTF-8 bewaard is.",
        "{at}: this is not UTF-8 text. Expected is a JSON file that was saved as UTF-8."
    }
    /// Git could not put two versions together.
    store_in_conflict(at: &str) {
        "{at}: git kon twee versies van het bestand niet samenvoegen, en liet ze er allebei in staan.\nKies wat blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg; of neem één versie met git checkout --ours of git checkout --theirs.",
        "{at}: git could not merge two versions of the file, and left both in it.\nChoose what stays and take out the lines with <<<<<<<, ======= and >>>>>>>; or take one version with git checkout --ours or git checkout --theirs."
    }
    /// The file has too many values.
    store_too_full(path: &str, most: usize) {
        "{path} bevat meer dan {most} losse waarden, wat voor zijn lengte niet kan.\nWaarschijnlijk is dit een ander bestand.",
        "{path} holds more than {most} values, which cannot be for its length.\nIt is probably some other file."
    }
    /// The file ends halfway.
    store_cut(at: &str) {
        "{at}: het bestand houdt te vroeg op; een deel ontbreekt.",
        "{at}: the file ends too early; a part is missing."
    }
    /// The file is not JSON.
    store_not_json(at: &str) { "{at}: dit is geen geldige JSON.", "{at}: this is not valid JSON." }
    /// The file is JSON, and not as a store is.
    store_misshapen(at: &str) {
        "{at}: hier staat iets anders dan verwacht, of er ontbreekt iets.",
        "{at}: this is not what was expected, or something is missing."
    }
    /// The file is of a later version.
    store_newer(path: &str, version: u64, known: u64) {
        "{path} is bewaard door een nieuwere versie van overleg: formaat {version}, en deze versie kent {known}.\nInstalleer de nieuwste versie van overleg.",
        "{path} was saved by a newer version of overleg: format {version}, and this version knows {known}.\nInstall the newest version of overleg."
    }
    /// The records do not fit together; the problems follow.
    store_invalid(path: &str) {
        "{path}: de gegevens kloppen niet met elkaar:",
        "{path}: the records do not fit together:"
    }
    /// There are more problems than are listed.
    more_problems(count: usize) {
        "en nog {count}; “overleg check” toont ze allemaal",
        "and {count} more; “overleg check” lists them all"
    }
    /// The parser's own words.
    parser_says(detail: &str) { "Details (in het Engels): {detail}", "Details: {detail}" }
    /// What to do with a damaged store.
    untouched {
        "Het bestand is niet aangeraakt. Verbeter het in een teksteditor; er is geen reservekopie gevonden.",
        "The file was not touched. Correct it in a text editor; no backup was found."
    }
    /// What to do with a damaged store that has a backup.
    untouched_with_backup(backup: &str) {
        "Het bestand is niet aangeraakt. Verbeter het in een teksteditor, of zet de laatste reservekopie, {backup}, terug met overleg restore --backup 1; overleg restore toont ze allemaal.",
        "The file was not touched. Correct it in a text editor, or put the latest backup, {backup}, back with overleg restore --backup 1; overleg restore lists them all."
    }
}
