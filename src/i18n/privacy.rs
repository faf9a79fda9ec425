//! Texts of what is held on a person, of taking it away, and of who can read the files.

use super::{Lang, texts};
use crate::domain::Kind;

impl Lang {
    /// What a field of a record is called, by its key in the store; that key when nobody fills the field in.
    pub fn stored_field(self, kind: Kind, key: &str) -> &str {
        kind.field_with(key).map_or(key, |field| self.field(field))
    }
}

texts! {
    /// Command.
    about_person { "Wat er over een persoon bewaard is", "What is held on a person" }
    /// Command.
    about_person_about {
        "Toont alles wat over een persoon bewaard is, ook in reservekopieën en de geschiedenis",
        "Show all that is held on a person, also in backups and the history"
    }
    /// Command.
    about_person_erase {
        "Wist een persoon overal, voorgoed; toont eerst wat er weggaat en vraagt het dan",
        "Erase a person everywhere, for good; shows first what goes and then asks"
    }
    /// Argument.
    help_person { "De naam of id van de persoon", "The name or id of the person" }
    /// Option.
    help_whole_names {
        "Laat een voor- of achternaam staan waar die alleen staat",
        "Leave a first or last name where it stands by itself"
    }
    /// Option.
    help_yes { "Vraagt niets, voor scripts", "Do not ask, for scripts" }

    /// What comes in the place of the name of a person who was erased.
    erased_name { "[gewist]", "[erased]" }
    /// Heading: where a person is in the store.
    held_in_records(count: usize) { "In de gegevens ({count})", "In the store ({count})" }
    /// Heading: in which files a person is.
    held_in_files(count: usize) { "In deze bestanden ({count})", "In these files ({count})" }
    /// Heading: what is erased.
    to_be_erased(count: usize) { "Dit wordt gewist ({count})", "This is erased ({count})" }
    /// Heading: which files are cleaned.
    to_be_cleaned(count: usize) { "In deze bestanden ({count})", "In these files ({count})" }
    /// Of a record about the person alone.
    is_about_them { "gaat over deze persoon", "is about this person" }
    /// Of a record with a link to the person.
    is_linked_to_them { "deze persoon staat erbij", "this person is part of it" }
    /// Of a record that calls the person in a text.
    calls_them { "de naam staat erin", "the name is in it" }
    /// Of a record about the person alone, to be erased.
    goes_whole { "gaat helemaal weg", "goes altogether" }
    /// Of a record with a link to the person, to be erased.
    loses_link { "blijft, zonder deze persoon", "stays, without this person" }
    /// Of a record that calls the person in a text, to be erased.
    loses_name { "blijft, zonder de naam", "stays, without the name" }
    /// Label: what a text becomes.
    becomes { "wordt", "becomes" }
    /// A backup.
    a_backup { "reservekopie", "backup" }
    /// A draft.
    a_draft { "kladversie", "draft" }
    /// A damaged store that was kept.
    a_file_set_aside { "opzijgezet bestand", "file set aside" }
    /// A file that was being written when its program was killed.
    a_file_unfinished { "half geschreven bestand", "half-written file" }
    /// What is done with a file.
    file_rewritten(held: &str, path: &str) { "{held} {path}: wordt herschreven", "{held} {path}: is rewritten" }
    /// What is done with the history.
    history_rewritten(held: &str, path: &str, lines: usize) {
        "{held} {path}: regels herschreven of weg: {lines}",
        "{held} {path}: lines rewritten or gone: {lines}"
    }
    /// What is done with a file.
    file_removed(held: &str, path: &str) { "{held} {path}: gaat helemaal weg", "{held} {path}: goes altogether" }
    /// A file that is left.
    file_in_use(held: &str, path: &str) {
        "{held} {path}: staat open in een ander venster en is niet gewist. Sluit dat, en wis daarna opnieuw.",
        "{held} {path}: is open in another window and was not erased. Close that, and erase again."
    }
    /// What asks whether to go on.
    confirm_erase {
        "Dit kan niet ongedaan gemaakt worden. Typ ja om te wissen, iets anders om niets te doen:",
        "This cannot be undone. Type yes to erase, anything else to do nothing:"
    }
    /// The answer was no.
    nothing_erased { "Er is niets gewist.", "Nothing was erased." }
    /// So many files.
    files_count(count: usize) { "bestanden: {count}", "files: {count}" }
    /// A person was erased.
    person_erased(files: &str) { "Gewist ({files}).", "Erased ({files})." }
    /// What the program has no say over.
    cannot_reach {
        "Waar overleg niet bij kan: kopieën van deze bestanden elders, mails, de geschiedenis van git, momentopnames van het bestandssysteem, wat nog in het venster van de terminal staat, en wat in een ander venster van overleg open is.",
        "What overleg cannot reach: copies of these files elsewhere, mails, the history of git, snapshots of the file system, what still stands in the window of the terminal, and what is open in another window of overleg."
    }
    /// Files that others may read, and what to do about it; `remedy` is a command.
    others_can_read(remedy: &str) {
        "Anderen op deze computer kunnen bij je gegevens. Sluit ze af met: {remedy}",
        "Others on this computer can get at your data. Keep them out with: {remedy}"
    }
    /// A folder of somebody else's making in which others may look.
    others_see_names(path: &str) {
        "Anderen op deze computer kunnen zien welke bestanden er in {path} staan, niet wat erin staat.",
        "Others on this computer can see which files are in {path}, not what is in them."
    }
    /// What the next save does with a store that others may read.
    next_save_closes {
        "Bij de volgende wijziging gebeurt dat vanzelf voor wat overleg dan schrijft.",
        "At the next change that happens by itself for what overleg then writes."
    }
    /// A file or folder that others may read.
    place_open_to_others(path: &str) {
        "{path} (anderen kunnen erbij: zie overleg check)",
        "{path} (others can get at it: see overleg check)"
    }
    /// Somebody is taken out of some files and not yet out of others.
    erasure_unfinished {
        "Het wissen van een persoon is begonnen en niet af. Wis dezelfde persoon opnieuw, dan komt het af: overleg person erase NAAM",
        "The erasure of a person was begun and not finished. Erase the same person again to finish it: overleg person erase NAME"
    }
    /// Texts that were left, because they may be about somebody else.
    texts_left(many: usize) {
        "Deze teksten kunnen over iemand anders met die naam gaan en zijn niet veranderd ({many}). Kijk ze zelf na:",
        "These texts may be about somebody else of that name and were not changed ({many}). Look at them yourself:"
    }
    /// In the interface: others may read the store.
    store_open_to_others { "anderen kunnen bij je gegevens: zie overleg check", "others can get at your data: see overleg check" }
}
