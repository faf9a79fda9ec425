//! Texts about backups: what restoring one would lose and bring back, and what happens when it replaces the store.

use std::path::{Display, Path};

use jiff::tz::TimeZone;

use super::{Lang, texts};
use crate::domain::{Difference, RecordId, Timestamp};

impl Lang {
    /// A moment in the time zone `zone`, as it is shown for a backup: "25 nov 2026, 20u19".
    pub fn moment(self, at: Timestamp, zone: &TimeZone) -> String {
        let here = zone.to_datetime(at);
        self.day_and_time(&self.short_date(here.date()), &self.time(here.time()))
    }

    /// Lists what restoring a backup would lose, bring back and change: one line for each, or one line when
    /// nothing differs.
    pub fn difference(self, difference: &Difference) -> Vec<String> {
        if difference.is_none() {
            return vec![self.holds_the_same().to_owned()];
        }
        let counted = |records: &[RecordId]| self.counted(records.iter().copied());
        let lines = [
            counted(&difference.lost).map(|what| self.would_be_lost(&what)),
            counted(&difference.regained).map(|what| self.would_come_back(&what)),
            counted(&difference.changed).map(|what| self.would_be_as_then(&what)),
        ];
        lines.into_iter().flatten().collect()
    }

    /// The message that the backup of the moment `when` was restored; `aside` is the path at which the replaced file is
    /// kept, if there was one.
    pub fn was_put_back(self, when: &str, aside: Option<&Path>) -> String {
        match aside {
            Some(aside) => {
                let (name, folder) = name_and_folder(aside);
                self.was_put_back_for(when, &name, &folder)
            }
            None => self.was_put_back_for_nothing(when),
        }
    }

    /// Says that `count` changes were made after the backup that was restored; `again` is the key or command that
    /// redoes them.
    pub fn later_changes(self, count: usize, again: &str) -> String {
        if count == 1 { self.one_later_change(again) } else { self.so_many_later_changes(count, again) }
    }

    /// Says that this many of the backups in a list cannot be read.
    pub fn so_many_backups_unread(self, count: usize) -> String {
        if count == 1 { self.one_backup_unread().to_owned() } else { self.backups_unread(count) }
    }

    /// The status line after a backup was restored, with only the name of the replaced file.
    pub fn was_put_back_in_short(self, when: &str, aside: Option<&Path>) -> String {
        match aside {
            Some(aside) => self.is_put_back_for(when, &name_and_folder(aside).0),
            None => self.is_put_back(when),
        }
    }

    /// Says where the file that a backup replaces will be kept; `prefix` is the beginning of its path.
    pub fn would_be_kept(self, prefix: &Path) -> String {
        let (name, folder) = name_and_folder(prefix);
        self.would_be_kept_as(&name, &folder)
    }

    /// The size of a file in a few digits: "812 bytes", "1,2 MB".
    pub fn file_size(self, bytes: u64) -> String {
        let (unit, name) = match bytes {
            0..1_000 => return self.in_bytes(bytes),
            1_000..1_000_000 => (1_000, "kB"),
            1_000_000..1_000_000_000 => (1_000_000, "MB"),
            _ => (1_000_000_000, "GB"),
        };
        let tenths = bytes * 10 / unit;
        match tenths {
            0..100 => format!("{}{}{} {name}", tenths / 10, self.decimal_mark(), tenths % 10),
            _ => format!("{} {name}", tenths / 10),
        }
    }
}

/// The name of a file and its folder. On separate lines they fit the screen better than as one path.
fn name_and_folder(path: &Path) -> (String, String) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = path.parent().unwrap_or(path);
    (name, folder.display().to_string())
}

texts! {
    /// There are no backups.
    no_backups { nl: "Er zijn geen reservekopieën.", en: "There are no backups." }
    /// A backup in the list of backups.
    backup_line(number: usize, date: &str, time: &str, bytes: u64) {
        nl: "{number}: {date}, {time}, {bytes} bytes",
        en: "{number}: {date}, {time}, {bytes} bytes",
    }
    /// The name of a backup, by which it can always be restored.
    name_of_backup(name: &str) { nl: "Naam: {name}", en: "Name: {name}" }
    /// One or more backups of the list cannot be read.
    backups_unread(count: usize) {
        nl: "{count} reservekopieën zijn niet leesbaar.",
        en: "{count} backups cannot be read.",
    }
    /// One backup of the list cannot be read.
    one_backup_unread { nl: "Eén reservekopie is niet leesbaar.", en: "One backup cannot be read." }
    /// A number means another backup than when the list was shown.
    backups_have_changed(number: usize, was: &str, now: &str) {
        nl: "De lijst van reservekopieën is veranderd sinds ze getoond werd: nummer {number} was {was}, en is nu {now}. Er is niets teruggezet. Geef de naam van de reservekopie die je wil, zoals:\noverleg restore --backup {now}",
        en: "The list of backups has changed since it was shown: number {number} was {was}, and is {now} now. Nothing was restored. Give the name of the backup that you want, such as:\noverleg restore --backup {now}",
    }
    /// In place of the name of a backup: there was none with this number.
    no_backup_then { nl: "er niet", en: "not there" }
    /// There is no backup of this name, and the version cannot be rebuilt.
    no_backup_of_that_name(name: &str) {
        nl: "Er is geen reservekopie {name}, en de versie van toen is niet meer op te bouwen uit de geschiedenis. Zie overleg restore.",
        en: "There is no backup {name}, and the version of that time cannot be rebuilt from the history. See overleg restore.",
    }
    /// Says that the version of this name has replaced the store.
    version_is_back(name: &str) { nl: "Teruggezet: de versie {name}", en: "Restored: version {name}" }
    /// How many backups there are, and how much room they take.
    backups_take(path: &str, count: usize, size: &str) {
        nl: "{path} ({count}, samen {size})",
        en: "{path} ({count}, {size} in all)",
    }
    /// Says with which backup the others are compared when the store cannot be read.
    compared_with_backup(number: usize) {
        nl: "Het bestand is niet leesbaar; vergeleken met reservekopie {number}:",
        en: "The file cannot be read; compared with backup {number}:",
    }
    /// The records that restoring a backup would lose, counted by kind.
    would_be_lost(what: &str) { nl: "Gaat verloren: {what}", en: "Would be lost: {what}" }
    /// The records that restoring a backup would bring back, counted by kind.
    would_come_back(what: &str) { nl: "Komt terug: {what}", en: "Would come back: {what}" }
    /// The records that restoring a backup would change back, counted by kind.
    would_be_as_then(what: &str) {
        nl: "Wordt weer zoals toen: {what}",
        en: "Would be as it was then: {what}",
    }
    /// Restoring the backup would change nothing.
    holds_the_same { nl: "Dezelfde gegevens", en: "The same records" }
    /// Says of a backup that it is damaged.
    backup_is_unreadable { nl: "Niet leesbaar", en: "Cannot be read" }
    /// Says that a backup has replaced the store at this path.
    backup_is_back(path: Display<'_>) { nl: "Teruggezet: {path}", en: "Restored: {path}" }
    /// Says that one change was made after the backup that was restored; `again` is the key or command that redoes
    /// it.
    one_later_change(again: &str) {
        nl: "De wijziging van daarna doe je opnieuw met {again}.",
        en: "The change made after it can be redone with {again}.",
    }
    /// Says that what came after the backup that was restored can be redone in `count` steps; `again` is the key or
    /// command that redoes the first of them.
    so_many_later_changes(count: usize, again: &str) {
        nl: "Met {again} doe je een voor een opnieuw wat daarna kwam ({count} stappen).",
        en: "What came after it can be redone, one by one, with {again} ({count} steps).",
    }
    /// Says where the replaced store is kept.
    replaced_kept(path: Display<'_>) {
        nl: "Het vervangen bestand staat in {path}",
        en: "The replaced file is kept in {path}",
    }
    /// A file size of less than a kilobyte.
    in_bytes(bytes: u64) { nl: "{bytes} bytes", en: "{bytes} bytes" }
    /// The sign before the decimals of a number.
    decimal_mark { nl: ",", en: "." }

    /// Title of the recovery screen, where the user chooses a backup because the store cannot be read.
    recovery_title { nl: "Herstellen", en: "Recovery" }
    /// On the recovery screen: what to do, and what happens to later changes.
    recovery_intro {
        nl: "Er is niets aangeraakt. Kies een reservekopie om terug te zetten. Wat je daarna wijzigde, kun je dan opnieuw doen.",
        en: "Nothing has been touched. Choose a backup to restore. What you changed after it can then be redone.",
    }
    /// Behind a backup that is still being checked.
    backup_is_compared { nl: "wordt nagekeken…", en: "being checked…" }
    /// Behind the backup with which the older ones are compared.
    backup_is_newest {
        nl: "Leesbaar; de oudere zijn ermee vergeleken",
        en: "Readable; older ones are compared with it",
    }
    /// Ends a reason that is too long for the screen; `key` shows all of it.
    more_of_the_reason(key: &str) { nl: "… ({key}: alles lezen)", en: "… ({key}: read all)" }
    /// A date and the time on that day.
    day_and_time(date: &str, time: &str) { nl: "{date}, {time}", en: "{date}, {time}" }
    /// Question: whether to restore a backup; `when` is the moment it was made.
    put_back_question(when: &str, size: &str) {
        nl: "De reservekopie van {when} ({size}) terugzetten?",
        en: "Restore the backup of {when} ({size})?",
    }
    /// Says where the file that a backup replaces will be kept; `name` is the beginning of its name.
    would_be_kept_as(name: &str, folder: &str) {
        nl: "\nHet bestand dat er nu staat, blijft bewaard als\n{name}<tijdstip>.json\nin de map {folder}",
        en: "\nThe file that is there now is kept as\n{name}<time>.json\nin the folder {folder}",
    }
    /// Says that restoring a backup replaces no file.
    nothing_in_its_place { nl: "Er staat nu geen bestand.", en: "There is no file now." }
    /// Answer to `put_back_question`: restore the backup.
    put_back { nl: "Terugzetten", en: "Restore" }
    /// Answer to `put_back_question`: leave everything as it is.
    put_nothing_back { nl: "Niet terugzetten", en: "Do not restore" }
    /// Status line: a backup is being restored.
    putting_back { nl: "Bezig met terugzetten…", en: "Restoring…" }
    /// Status line: the selected backup is damaged too.
    choose_a_readable_backup {
        nl: "Ook deze reservekopie is niet leesbaar: kies een andere",
        en: "This backup cannot be read either: choose another",
    }
    /// Title of the message that a backup could not be restored.
    not_put_back_title { nl: "Niet teruggezet", en: "Not restored" }
    /// Title of the message that a backup was restored.
    put_back_title { nl: "Teruggezet", en: "Restored" }
    /// Message that a backup was restored; `name` and `folder` say where the replaced file is kept.
    was_put_back_for(when: &str, name: &str, folder: &str) {
        nl: "De reservekopie van {when} is teruggezet.\n\nHet bestand dat er stond, is bewaard als\n{name}\nin de map {folder}",
        en: "The backup of {when} was restored.\n\nThe file that was there is kept as\n{name}\nin the folder {folder}",
    }
    /// Message that a backup was restored, and no file was replaced.
    was_put_back_for_nothing(when: &str) {
        nl: "De reservekopie van {when} is teruggezet. Er stond geen bestand.",
        en: "The backup of {when} was restored. There was no file.",
    }
    /// Status line: a backup was restored, and no file was replaced.
    is_put_back(when: &str) { nl: "Teruggezet: {when}", en: "Restored: {when}" }
    /// Status line: a backup was restored; `aside` is the name of the replaced file.
    is_put_back_for(when: &str, aside: &str) {
        nl: "Teruggezet: {when} · het oude bestand: {aside}",
        en: "Restored: {when} · the old file: {aside}",
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0 bytes", "0 bytes")]
    #[case(999, "999 bytes", "999 bytes")]
    #[case(1_000, "1,0 kB", "1.0 kB")]
    #[case(23_456, "23 kB", "23 kB")]
    #[case(1_299_999, "1,2 MB", "1.2 MB")]
    #[case(10_000_000, "10 MB", "10 MB")]
    #[case(1 << 30, "1,0 GB", "1.0 GB")]
    fn a_size_is_rounded_to_a_few_digits(#[case] bytes: u64, #[case] nl: &str, #[case] en: &str) {
        assert_eq!(Lang::ALL.map(|lang| lang.file_size(bytes)), [nl, en]);
    }
}
