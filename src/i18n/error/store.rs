//! Errors of the store: why it cannot be read or written, where the problem is, and what to do about it.

use std::path::Path;

use super::{listed, shown};
use crate::i18n::{Explain, Lang, texts};
use crate::store::{Defect, Doing, StoreError, TextPosition};

/// The most problems that an error lists; `overleg check` lists all of them.
const MOST_LISTED: usize = 10;

impl Explain for StoreError {
    fn what(&self, lang: Lang) -> String {
        let path = &shown(self.path());
        match self {
            Self::Missing { newest_backup: None, .. } => lang.store_missing(path),
            Self::Missing { newest_backup: Some(_), .. } => lang.store_gone(path),
            Self::Exists { .. } => lang.store_exists(path),
            Self::NotAFile { .. } => lang.store_not_a_file(path),
            Self::TooLarge { most, .. } => lang.store_too_large(path, *most),
            Self::Locked { .. } => lang.store_locked(path),
            Self::NoLocks { source, .. } => lang.store_without_locks(path, &lang.refusal(source)),
            Self::Io { doing, source, .. } => {
                format!("{}: {}", lang.failed(*doing, path), lang.refusal(source))
            }
            Self::Unreadable { defect, .. } => lang.defect(defect, path),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Missing { newest_backup: None, .. } => Some(lang.make_store(&on_store(self.path()))),
            Self::Missing { newest_backup: Some(backup), .. } => {
                Some(lang.gone_with_backup(&restoring(backup, self.path())))
            }
            Self::Io { .. } => Some(lang.saved_stays().to_owned()),
            Self::Exists { .. } => Some(lang.choose_another_place().to_owned()),
            Self::NotAFile { .. } => Some(lang.give_the_file().to_owned()),
            Self::Locked { .. } => Some(lang.try_again_later().to_owned()),
            Self::NoLocks { .. } => Some(lang.use_locks().to_owned()),
            Self::Unreadable { defect: Defect::Newer { .. }, .. } => Some(lang.install_newest().to_owned()),
            Self::Unreadable { newest_backup: None, .. } => Some(lang.untouched().to_owned()),
            Self::Unreadable { newest_backup: Some(backup), .. } => {
                Some(lang.untouched_with_backup(&restoring(backup, self.path())))
            }
            Self::TooLarge { .. } => None,
        }
    }
}

/// The beginning of a command on the store at `path`, which also works when that is not the usual store.
fn on_store(path: &Path) -> String {
    format!("overleg --store {}", shell_words::quote(&shown(path)))
}

/// The command that restores this backup of the store at `path`.
fn restoring(backup: &Path, path: &Path) -> String {
    format!("{} restore --backup {}", on_store(path), shell_words::quote(&shown(backup)))
}

impl Lang {
    fn defect(self, defect: &Defect, path: &str) -> String {
        let at = |place: &TextPosition| self.place(path, place.line, place.column);
        let detailed = |what: String, detail: &str| format!("{what}\n{}", self.parser_says(detail));
        match defect {
            Defect::Empty => self.store_empty(path),
            Defect::NotUtf8(place) => self.store_not_utf8(&at(place)),
            Defect::GitConflict(place) => self.store_in_conflict(&at(place)),
            Defect::TooManyValues { most } => self.store_too_full(path, *most),
            Defect::Cut { place, detail } => detailed(self.store_cut(&at(place)), detail),
            Defect::Syntax { place, detail } => detailed(self.store_not_json(&at(place)), detail),
            Defect::Shape { place, detail } => detailed(self.store_misshapen(&at(place)), detail),
            Defect::Newer { version, known } => self.store_newer(path, *version, *known),
            Defect::Invalid(findings) => {
                let first = findings.iter().take(MOST_LISTED).map(|finding| self.finding(finding));
                let rest = findings.len().saturating_sub(MOST_LISTED);
                let rest = (rest > 0).then(|| self.more_problems(rest));
                listed(&self.store_invalid(path), first.chain(rest))
            }
        }
    }

    fn failed(self, doing: Doing, path: &str) -> String {
        match doing {
            Doing::MakeFolder => self.cannot_make_folder(path),
            Doing::Read => self.cannot_read(path),
            Doing::Write => self.cannot_write(path),
            Doing::Lock => self.cannot_lock(path),
            Doing::BackUp => self.cannot_back_up(path),
            Doing::KeepHistory => self.cannot_keep_history(path),
            Doing::ListBackups => self.cannot_list_backups(path),
            Doing::SaveDraft => self.cannot_save_draft(path),
            Doing::ReadDrafts => self.cannot_read_drafts(path),
            Doing::Erase => self.cannot_erase(path),
        }
    }
}

texts! {
    /// The store does not exist, and has no backup.
    store_missing(path: &str) {
        nl: "Het bestand {path} bestaat niet.",
        en: "The file {path} does not exist.",
    }
    /// How to create a store; `overleg` is the beginning of the command.
    make_store(overleg: &str) { nl: "Maak het met: {overleg} init", en: "Create it with: {overleg} init" }
    /// The store no longer exists, but has a backup.
    store_gone(path: &str) {
        nl: "Het bestand {path} is er niet meer.",
        en: "The file {path} no longer exists.",
    }
    /// How to restore the newest readable backup of a store that is gone; `command` does so.
    gone_with_backup(command: &str) {
        nl: "Er is een leesbare reservekopie. Zet ze terug met:\n{command}\nLaat --backup weg voor de lijst van alle reservekopieën.",
        en: "There is a backup that can be read. Restore it with:\n{command}\nLeave out --backup to list all backups.",
    }
    /// A new store was asked for at a path where a file already exists.
    store_exists(path: &str) {
        nl: "Het bestand {path} bestaat al en blijft zoals het is.",
        en: "The file {path} already exists and stays as it is.",
    }
    /// The remedy for a file that is in the way of a new store.
    choose_another_place {
        nl: "Kies een andere plaats, of verplaats dat bestand eerst.",
        en: "Choose another place, or move that file first.",
    }
    /// The store is a folder or another special file.
    store_not_a_file(path: &str) {
        nl: "{path} is geen gewoon bestand, maar bijvoorbeeld een map.",
        en: "{path} is not an ordinary file but, for example, a folder.",
    }
    /// The remedy for a path that is not a file.
    give_the_file { nl: "Geef het pad van het bestand zelf.", en: "Give the path of the file itself." }
    /// The file is larger than a store can be; `most` is the limit in bytes.
    store_too_large(path: &str, most: u64) {
        nl: "{path} is te groot: meer dan {most} bytes.\nWaarschijnlijk is dit een ander bestand; het is niet gelezen en niet aangeraakt.",
        en: "{path} is too large: more than {most} bytes.\nIt is probably some other file; it was neither read nor touched.",
    }
    /// Another program keeps the store locked.
    store_locked(path: &str) {
        nl: "{path} is in gebruik door een ander programma.",
        en: "{path} is in use by another program.",
    }
    /// The file system on which the store is has no locks.
    store_without_locks(path: &str, why: &str) {
        nl: "Bewaren lukt niet, want de schijf met {path} kan geen bestanden vergrendelen: {why}",
        en: "Saving is not possible, because the disk with {path} cannot lock files: {why}",
    }
    /// The remedy for a file system without locks.
    use_locks {
        nl: "Zonder vergrendeling kunnen twee programma's elkaars werk overschrijven. Zet het bestand op een schijf van deze computer en wijs het aan met --store, of koppel de netwerkschijf met vergrendeling (bij NFS: zonder de optie nolock). Wat al bewaard was, kun je blijven lezen.",
        en: "Without locks, two programs can overwrite each other's work. Move the file to a disk of this computer and give it with --store, or mount the network disk with locks (for NFS: without the option nolock). You can still read what was saved before.",
    }
    /// The remedy for a store that is in use.
    try_again_later {
        nl: "Er is niets gewijzigd; probeer het straks opnieuw.",
        en: "Nothing was changed; try again in a moment.",
    }

    /// A place in a file.
    place(path: &str, line: usize, column: usize) {
        nl: "{path}, regel {line}, kolom {column}",
        en: "{path}, line {line}, column {column}",
    }
    /// A problem and the line where it is.
    at_line(line: usize, what: &str) { nl: "regel {line}, {what}", en: "line {line}, {what}" }
    /// The file is empty.
    store_empty(path: &str) { nl: "{path} is leeg.", en: "{path} is empty." }
    /// The file is not valid UTF-8.
    store_not_utf8(at: &str) {
        nl: "{at}: dit is geen tekst in UTF-8. Er wordt een JSON-bestand verwacht dat als UTF-8 bewaard is.",
        en: "{at}: this is not UTF-8 text. A JSON file saved as UTF-8 is expected.",
    }
    /// The file has the conflict markers of a failed git merge.
    store_in_conflict(at: &str) {
        nl: "{at}: git kon twee versies van het bestand niet samenvoegen, en liet ze er allebei in staan.\nKies wat blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg; of neem één versie met git checkout --ours of git checkout --theirs.",
        en: "{at}: git could not merge two versions of the file and left both in it.\nChoose what stays and delete the lines with <<<<<<<, ======= and >>>>>>>; or take one version with git checkout --ours or git checkout --theirs.",
    }
    /// The file holds more values than a store of its length can.
    store_too_full(path: &str, most: usize) {
        nl: "{path} bevat meer dan {most} losse waarden, wat voor een bestand van die lengte niet kan.\nWaarschijnlijk is dit een ander bestand.",
        en: "{path} contains more than {most} values, which is impossible for a file of its length.\nIt is probably some other file.",
    }
    /// The file ends too early.
    store_cut(at: &str) {
        nl: "{at}: het bestand houdt te vroeg op; een deel ontbreekt.",
        en: "{at}: the file ends too early; a part is missing.",
    }
    /// The file is not valid JSON.
    store_not_json(at: &str) { nl: "{at}: dit is geen geldige JSON.", en: "{at}: this is not valid JSON." }
    /// The file is valid JSON, but does not have the shape of a store.
    store_misshapen(at: &str) {
        nl: "{at}: hier staat iets anders dan verwacht, of er ontbreekt iets.",
        en: "{at}: this is not what was expected, or something is missing.",
    }
    /// The file was saved by a newer version of the program.
    store_newer(path: &str, version: u64, known: u64) {
        nl: "{path} is bewaard door een nieuwere versie van overleg: het heeft formaat {version}, en deze versie kent formaat {known}.",
        en: "{path} was saved by a newer version of overleg: it has format {version}, and this version knows format {known}.",
    }
    /// The remedy for a store of a newer version.
    install_newest {
        nl: "Installeer de nieuwste versie van overleg.",
        en: "Install the newest version of overleg.",
    }
    /// The records are inconsistent; the problems are listed below it.
    store_invalid(path: &str) {
        nl: "{path}: de gegevens kloppen niet:",
        en: "{path}: the data is not consistent:",
    }
    /// Ends a list of problems: the number that is not shown.
    more_problems(count: usize) {
        nl: "en nog {count}; overleg check toont ze allemaal",
        en: "and {count} more; overleg check lists them all",
    }
    /// The remedy for a damaged store without a readable backup.
    untouched {
        nl: "Het bestand is niet aangeraakt. Verbeter het in een teksteditor; er is geen leesbare reservekopie gevonden.",
        en: "The file was not touched. Correct it in a text editor; no readable backup was found.",
    }
    /// The remedy for a damaged store with a readable backup; `command` restores it.
    untouched_with_backup(command: &str) {
        nl: "Het bestand is niet aangeraakt. Verbeter het in een teksteditor, of zet de laatste leesbare reservekopie terug met:\n{command}\nLaat --backup weg voor de lijst van alle reservekopieën.",
        en: "The file was not touched. Correct it in a text editor, or restore the latest backup that can be read with:\n{command}\nLeave out --backup to list all backups.",
    }

    /// A folder could not be created.
    cannot_make_folder(path: &str) {
        nl: "De map {path} kan niet gemaakt worden",
        en: "The folder {path} cannot be created",
    }
    /// A store could not be read.
    cannot_read(path: &str) { nl: "{path} kan niet gelezen worden", en: "{path} cannot be read" }
    /// A store could not be saved.
    cannot_write(path: &str) { nl: "{path} kan niet bewaard worden", en: "{path} cannot be saved" }
    /// A lock could not be taken.
    cannot_lock(path: &str) {
        nl: "Bewaren lukt niet, want {path} kan niet vergrendeld worden",
        en: "Saving is not possible, because {path} cannot be locked",
    }
    /// A backup could not be made.
    cannot_back_up(path: &str) {
        nl: "Bewaren lukt niet, want er kan geen reservekopie gemaakt worden in {path}",
        en: "Saving is not possible, because no backup can be made in {path}",
    }
    /// The history could not be written.
    cannot_keep_history(path: &str) {
        nl: "Bewaren lukt niet, want de geschiedenis kan niet bijgehouden worden in {path}",
        en: "Saving is not possible, because the history cannot be kept in {path}",
    }
    /// The backups could not be listed.
    cannot_list_backups(path: &str) {
        nl: "De reservekopieën in {path} kunnen niet opgezocht worden",
        en: "The backups in {path} cannot be listed",
    }
    /// A draft could not be saved.
    cannot_save_draft(path: &str) {
        nl: "De kladversie kan niet bewaard worden in {path}",
        en: "The draft cannot be saved in {path}",
    }
    /// The drafts could not be listed.
    cannot_read_drafts(path: &str) {
        nl: "De kladversies in {path} kunnen niet opgezocht worden",
        en: "The drafts in {path} cannot be listed",
    }
    /// After an input or output error: everything saved before is safe.
    saved_stays { nl: "Wat al bewaard was, blijft bewaard.", en: "What was already saved stays saved." }
    /// An erasure failed at this file.
    cannot_erase(path: &str) {
        nl: "De persoon kon niet helemaal gewist worden: het ging mis bij {path}. Wis opnieuw om het te voltooien",
        en: "The person could not be erased completely: it failed at {path}. Erase again to finish it",
    }
}
