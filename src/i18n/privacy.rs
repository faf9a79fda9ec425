//! Texts about what is stored on a person, about erasing it, and about who can read the files.

use super::{Lang, texts};
use crate::domain::Kind;

impl Lang {
    /// The name of the field with this key in the store; the key itself when the user cannot fill in the field.
    pub fn stored_field(self, kind: Kind, key: &str) -> &str {
        kind.field_with(key).map_or(key, |field| self.field(field))
    }
}

texts! {
    /// Help of `overleg person`.
    about_person {
        nl: "Personen, en alles wat over een persoon bewaard is",
        en: "People, and all data about one",
    }
    /// Help of `overleg person about`.
    about_person_about {
        nl: "Toont alles wat over een persoon bewaard is, ook in reservekopieën en de geschiedenis",
        en: "Show all data about a person, including data in backups and the history",
    }
    /// Help of `overleg person erase`.
    about_person_erase {
        nl: "Wist een persoon overal, voorgoed; toont eerst wat er weggaat en vraagt dan bevestiging",
        en: "Erase a person everywhere, permanently; shows what will be erased and asks first",
    }
    /// Help of the argument of `overleg person about` and `overleg person erase`.
    help_person { nl: "De naam of id van de persoon", en: "The name or id of the person" }
    /// Help of the option `--whole-names` of `overleg person erase`.
    help_whole_names {
        nl: "Laat een losse voor- of achternaam staan",
        en: "Leave a first or last name that occurs on its own",
    }
    /// Help of the option `--also` of `overleg person erase`.
    help_also {
        nl: "Wist ook deze schrijfwijze, die over iemand anders kan gaan; mag meermaals",
        en: "Also erase this spelling, which may be about somebody else; can be repeated",
    }
    /// Help of the option `--yes` of `overleg person erase`.
    help_yes { nl: "Vraagt geen bevestiging, voor scripts", en: "Do not ask for confirmation, for scripts" }

    /// Replaces the name of a person who was erased.
    erased_name { nl: "[gewist]", en: "[erased]" }
    /// Heading over the records in the store that refer to a person.
    data_in_records(count: usize) { nl: "In de gegevens ({count})", en: "In the store ({count})" }
    /// Heading over the files that hold something on a person.
    data_in_files(count: usize) { nl: "In deze bestanden ({count})", en: "In these files ({count})" }
    /// Heading over the records that will be erased or changed.
    to_be_erased(count: usize) { nl: "Dit wordt gewist ({count})", en: "This will be erased ({count})" }
    /// Heading over the files from which a person will be erased.
    to_be_cleaned(count: usize) { nl: "In deze bestanden ({count})", en: "In these files ({count})" }
    /// Beside a record that is about this person alone.
    is_about_them { nl: "gaat over deze persoon", en: "is about this person" }
    /// Beside a record with a link to this person.
    is_linked_to_them { nl: "deze persoon staat erbij", en: "refers to this person" }
    /// Beside a record with this person's name in one of its texts.
    calls_them { nl: "de naam staat erin", en: "contains the name" }
    /// Beside a record, before an erasure: it is about this person alone.
    goes_whole { nl: "wordt helemaal gewist", en: "is erased completely" }
    /// Beside a record, before an erasure: it has a link to this person.
    loses_link { nl: "blijft, zonder deze persoon", en: "stays, without this person" }
    /// Beside a record, before an erasure: one of its texts contains the name.
    loses_name { nl: "blijft, zonder de naam", en: "stays, without the name" }
    /// Label: a text as it will be after an erasure.
    becomes { nl: "wordt", en: "becomes" }
    /// Kind of file: a backup.
    a_backup { nl: "reservekopie", en: "backup" }
    /// Kind of file: a draft.
    a_draft { nl: "kladversie", en: "draft" }
    /// Kind of file: a damaged store that was kept.
    a_file_set_aside { nl: "opzijgezet bestand", en: "file set aside" }
    /// Kind of file: one that was still being written when the program was killed.
    a_file_unfinished { nl: "half geschreven bestand", en: "half-written file" }
    /// Kind of file: a text that the user's own editor had open, in the folder for temporary files.
    a_text_of_the_editor { nl: "tekst van de editor", en: "text of the editor" }
    /// Kind of file: one beside the store that the program did not make.
    a_file_beside { nl: "bestand ernaast", en: "file beside it" }
    /// Says that a file is left as it is; `kind` is the kind of file.
    file_out_of_reach(kind: &str, path: &str) {
        nl: "{kind} {path}: hier blijft overleg af, want het heeft dit bestand niet gemaakt of het is te lang. Verwijder het zelf, of haal de persoon eruit.",
        en: "{kind} {path}: overleg leaves this file alone, because it did not make it or it is too long. Remove it yourself, or take the person out of it.",
    }
    /// Heading over the spellings that may mean the person, but are not certain to.
    may_be_them(count: usize) {
        nl: "Misschien ook deze persoon ({count})",
        en: "Perhaps this person too ({count})",
    }
    /// Asks whether a spelling means the person.
    confirm_near(spelling: &str) {
        nl: "Is “{spelling}” deze persoon, en mag dat overal weg? Typ ja om het mee te wissen, iets anders om het te laten staan:",
        en: "Does “{spelling}” mean this person, and may it go everywhere? Type yes to erase it too, anything else to leave it:",
    }
    /// Says that a spelling was left; `quoted` is the same for a shell.
    near_left(spelling: &str, quoted: &str) {
        nl: "“{spelling}” kan deze persoon zijn en staat er nog. Wis het mee met --also {quoted}",
        en: "“{spelling}” may mean this person and is still there. Erase it too with --also {quoted}",
    }
    /// Says that an erasure will be finished later.
    erasure_goes_on {
        nl: "De persoon staat nog in een kladversie die in een ander venster open is. Het wissen gaat vanzelf verder zodra dat venster dicht is, of als je overleg de volgende keer start.",
        en: "The person is still in a draft that is open in another window. The erasure goes on by itself once that window is closed, or when you next start overleg.",
    }
    /// Says that an erasure that was begun earlier has been finished.
    erasure_finished {
        nl: "Het wissen van een persoon, dat nog niet klaar was, is nu voltooid.",
        en: "The erasure of a person, which was not complete yet, is now finished.",
    }
    /// Says that a file will be rewritten without the person; `kind` is the kind of file.
    file_rewritten(kind: &str, path: &str) {
        nl: "{kind} {path}: wordt herschreven",
        en: "{kind} {path}: is rewritten",
    }
    /// Says how many lines of the history will be rewritten or erased; `kind` is the kind of file.
    history_rewritten(kind: &str, path: &str, lines: usize) {
        nl: "{kind} {path}: regels herschreven of gewist: {lines}",
        en: "{kind} {path}: lines rewritten or erased: {lines}",
    }
    /// Says that a whole file will be erased; `kind` is the kind of file.
    file_removed(kind: &str, path: &str) {
        nl: "{kind} {path}: wordt helemaal gewist",
        en: "{kind} {path}: is erased completely",
    }
    /// Says that a file was not erased because it is in use; `kind` is the kind of file.
    file_in_use(kind: &str, path: &str) {
        nl: "{kind} {path}: staat open in een ander venster en is nog niet gewist.",
        en: "{kind} {path}: is open in another window and is not erased yet.",
    }
    /// Asks for confirmation before an erasure.
    confirm_erase {
        nl: "Dit kan niet ongedaan gemaakt worden. Typ ja om te wissen, iets anders om niets te doen:",
        en: "This cannot be undone. Type yes to erase, anything else to do nothing:",
    }
    /// Says that the user did not confirm the erasure.
    nothing_erased { nl: "Er is niets gewist.", en: "Nothing was erased." }
    /// The number of files that were cleaned.
    files_count(count: usize) { nl: "bestanden: {count}", en: "files: {count}" }
    /// Says that a person was erased; `files` counts the files.
    person_erased(files: &str) { nl: "Gewist ({files}).", en: "Erased ({files})." }
    /// Says from where the program cannot erase a person.
    cannot_reach {
        nl: "Waar overleg niet bij kan: kopieën van deze bestanden elders, e-mails, de geschiedenis van git, momentopnames van het bestandssysteem, wat nog in het terminalvenster staat, en wat in een ander venster van overleg openstaat.",
        en: "What overleg cannot reach: copies of these files elsewhere, e-mails, git history, file system snapshots, what is still visible in the terminal window, and what is open in another window of overleg.",
    }
    /// Says that others can read the files, and what to do about it; `remedy` is a command.
    others_can_read(remedy: &str) {
        nl: "Anderen op deze computer kunnen bij je gegevens. Scherm je gegevens af met: {remedy}",
        en: "Others on this computer can access your data. Keep them out with: {remedy}",
    }
    /// Says that others can put files in the folder of the store; `quoted` is its path for a shell.
    others_can_change(path: &str, quoted: &str) {
        nl: "Anderen op deze computer kunnen bestanden in {path} zetten, vervangen en weghalen, niet alleen zien: ze kunnen je gegevens wijzigen. Verhinder dat met: chmod go-w {quoted}",
        en: "Others on this computer can add, replace and remove files in {path}, not only see them: they can change your data. Prevent that with: chmod go-w {quoted}",
    }
    /// Says that others can list a folder that the program did not create.
    others_see_names(path: &str) {
        nl: "Anderen op deze computer kunnen zien welke bestanden er in {path} staan, niet wat erin staat.",
        en: "Others on this computer can see which files are in {path}, not what is in them.",
    }
    /// Says that the next save will restrict access to the files that it writes.
    next_save_closes {
        nl: "Bij de volgende wijziging doet overleg dat vanzelf voor de bestanden die het dan schrijft.",
        en: "overleg does this by itself for the files it writes at the next change.",
    }
    /// The path of a file or folder that others can read.
    place_open_to_others(path: &str) {
        nl: "{path} (anderen kunnen erbij: zie overleg check)",
        en: "{path} (others can access it: see overleg check)",
    }
    /// Says that a person was erased from some files, but not yet from all.
    erasure_unfinished {
        nl: "Het wissen van een persoon is begonnen maar niet voltooid. Het gaat vanzelf verder bij de volgende opdracht, of zodra de kladversie waarin de persoon staat, gesloten is. Zelf voltooien: overleg person erase NAAM",
        en: "The erasure of a person was started but not finished. It goes on by itself with the next command, or once the draft with the person in it is closed. To finish it yourself: overleg person erase NAME",
    }
    /// Heading over the texts that were left unchanged, because they may be about somebody else with the same name.
    texts_left(many: usize) {
        nl: "Deze teksten kunnen over iemand anders met die naam gaan en zijn niet veranderd ({many}). Kijk ze zelf na:",
        en: "These texts may be about somebody else with that name and were not changed ({many}). Check them yourself:",
    }
    /// In the interface: a draft could not be read, and is kept under this path.
    draft_damaged(path: &str) {
        nl: "een kladversie kon niet gelezen worden en blijft bewaard in {path}",
        en: "a draft could not be read and is kept in {path}",
    }
    /// In the interface: others can read the store.
    store_open_to_others {
        nl: "anderen kunnen bij je gegevens: zie overleg check",
        en: "others can access your data: see overleg check",
    }
}
