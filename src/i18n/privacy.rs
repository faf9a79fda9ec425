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
    about_person { nl: "Wat er over een persoon bewaard is", en: "What is held on a person" }
    /// Command.
    about_person_about {
        nl: "Toont alles wat over een persoon bewaard is, ook in reservekopieën en de geschiedenis",
        en: "Show everything that is held on a person, including in backups and the history",
    }
    /// Command.
    about_person_erase {
        nl: "Wist een persoon overal, voorgoed; toont eerst wat er weggaat en vraagt dan bevestiging",
        en: "Erase a person everywhere, for good; first shows what goes, then asks",
    }
    /// Argument.
    help_person { nl: "De naam of id van de persoon", en: "The name or id of the person" }
    /// Option.
    help_whole_names {
        nl: "Laat een voor- of achternaam staan waar die alleen staat",
        en: "Leave a first or last name where it stands alone",
    }
    /// Option.
    help_yes { nl: "Vraagt geen bevestiging, voor scripts", en: "Do not ask for confirmation, for scripts" }

    /// What comes in the place of the name of a person who was erased.
    erased_name { nl: "[gewist]", en: "[erased]" }
    /// Heading: where a person is in the store.
    held_in_records(count: usize) { nl: "In de gegevens ({count})", en: "In the store ({count})" }
    /// Heading: in which files a person is.
    held_in_files(count: usize) { nl: "In deze bestanden ({count})", en: "In these files ({count})" }
    /// Heading: what is erased.
    to_be_erased(count: usize) { nl: "Dit wordt gewist ({count})", en: "This will be erased ({count})" }
    /// Heading: which files are cleaned.
    to_be_cleaned(count: usize) { nl: "In deze bestanden ({count})", en: "In these files ({count})" }
    /// Of a record about the person alone.
    is_about_them { nl: "gaat over deze persoon", en: "is about this person" }
    /// Of a record with a link to the person.
    is_linked_to_them { nl: "deze persoon staat erbij", en: "refers to this person" }
    /// Of a record that calls the person in a text.
    calls_them { nl: "de naam staat erin", en: "contains the name" }
    /// Of a record about the person alone, to be erased.
    goes_whole { nl: "wordt helemaal gewist", en: "is erased completely" }
    /// Of a record with a link to the person, to be erased.
    loses_link { nl: "blijft, zonder deze persoon", en: "stays, without this person" }
    /// Of a record that calls the person in a text, to be erased.
    loses_name { nl: "blijft, zonder de naam", en: "stays, without the name" }
    /// Label: what a text becomes.
    becomes { nl: "wordt", en: "becomes" }
    /// A backup.
    a_backup { nl: "reservekopie", en: "backup" }
    /// A draft.
    a_draft { nl: "kladversie", en: "draft" }
    /// A damaged store that was kept.
    a_file_set_aside { nl: "opzijgezet bestand", en: "file set aside" }
    /// A file that was being written when its program was killed.
    a_file_unfinished { nl: "half geschreven bestand", en: "half-written file" }
    /// What is done with a file.
    file_rewritten(held: &str, path: &str) {
        nl: "{held} {path}: wordt herschreven",
        en: "{held} {path}: is rewritten",
    }
    /// What is done with the history.
    history_rewritten(held: &str, path: &str, lines: usize) {
        nl: "{held} {path}: regels herschreven of gewist: {lines}",
        en: "{held} {path}: lines rewritten or erased: {lines}",
    }
    /// What is done with a file.
    file_removed(held: &str, path: &str) {
        nl: "{held} {path}: wordt helemaal gewist",
        en: "{held} {path}: is erased completely",
    }
    /// A file that is left.
    file_in_use(held: &str, path: &str) {
        nl: "{held} {path}: staat open in een ander venster en is niet gewist. Sluit dat, en wis daarna opnieuw.",
        en: "{held} {path}: is open in another window and was not erased. Close it, then erase again.",
    }
    /// What asks whether to go on.
    confirm_erase {
        nl: "Dit kan niet ongedaan gemaakt worden. Typ ja om te wissen, iets anders om niets te doen:",
        en: "This cannot be undone. Type yes to erase, anything else to do nothing:",
    }
    /// The answer was no.
    nothing_erased { nl: "Er is niets gewist.", en: "Nothing was erased." }
    /// So many files.
    files_count(count: usize) { nl: "bestanden: {count}", en: "files: {count}" }
    /// A person was erased.
    person_erased(files: &str) { nl: "Gewist ({files}).", en: "Erased ({files})." }
    /// What the program has no say over.
    cannot_reach {
        nl: "Waar overleg niet bij kan: kopieën van deze bestanden elders, e-mails, de geschiedenis van git, momentopnames van het bestandssysteem, wat nog in het terminalvenster staat, en wat in een ander venster van overleg openstaat.",
        en: "What overleg cannot reach: copies of these files elsewhere, e-mails, git history, file system snapshots, what is still visible in the terminal window, and what is open in another window of overleg.",
    }
    /// Files that others may read, and what to do about it; `remedy` is a command.
    others_can_read(remedy: &str) {
        nl: "Anderen op deze computer kunnen bij je gegevens. Scherm je gegevens af met: {remedy}",
        en: "Others on this computer can access your data. Keep them out with: {remedy}",
    }
    /// A folder of somebody else's making in which others may look.
    others_see_names(path: &str) {
        nl: "Anderen op deze computer kunnen zien welke bestanden er in {path} staan, niet wat erin staat.",
        en: "Others on this computer can see which files are in {path}, not what is in them.",
    }
    /// What the next save does with a store that others may read.
    next_save_closes {
        nl: "Bij de volgende wijziging doet overleg dat vanzelf voor de bestanden die het dan schrijft.",
        en: "overleg does this by itself for the files it writes at the next change.",
    }
    /// A file or folder that others may read.
    place_open_to_others(path: &str) {
        nl: "{path} (anderen kunnen erbij: zie overleg check)",
        en: "{path} (others can access it: see overleg check)",
    }
    /// Somebody is taken out of some files and not yet out of others.
    erasure_unfinished {
        nl: "Het wissen van een persoon is begonnen maar niet voltooid. Wis dezelfde persoon opnieuw om het te voltooien: overleg person erase NAAM",
        en: "The erasure of a person was started but not finished. Erase the same person again to finish it: overleg person erase NAME",
    }
    /// Texts that were left, because they may be about somebody else.
    texts_left(many: usize) {
        nl: "Deze teksten kunnen over iemand anders met die naam gaan en zijn niet veranderd ({many}). Kijk ze zelf na:",
        en: "These texts may be about somebody else with that name and were not changed ({many}). Check them yourself:",
    }
    /// In the interface: others may read the store.
    store_open_to_others {
        nl: "anderen kunnen bij je gegevens: zie overleg check",
        en: "others can access your data: see overleg check",
    }
}
