//! Texts about a store that is not as the last change left it.

use std::fmt::Display;
use std::path::Path;

use jiff::tz::TimeZone;

use crate::domain::{MissingChanges, RecordId, Timestamp};
use crate::i18n::{Lang, texts};
use crate::store::{ConflictCopy, CopyContent, Drift};

impl Lang {
    /// What happened to the store, and the commands that say what to do about it.
    pub fn drifted(self, drift: &Drift, zone: &TimeZone) -> String {
        match drift {
            Drift::Missing(missing) => format!("{} {}", self.missing(missing, zone), self.missing_remedy()),
            Drift::Unrecorded { since } => self.drift_unrecorded(&self.moment(*since, zone)),
            Drift::Foreign { since } => self.drift_foreign(&self.moment(*since, zone)),
        }
    }

    /// Tells of a copy beside the store: from when it is, how it differs, how to look at it and how to be rid of it.
    pub fn conflict_copy(self, copy: &ConflictCopy, zone: &TimeZone) -> String {
        let path = copy.path.display().to_string();
        let (look, aside) = ways(copy);
        let lines = [
            self.copy_beside(&path, &self.copy_from(copy, zone)),
            self.copy_differs(copy).join("\n"),
            self.look_at_copy(&look),
            self.copy_can_be_put_aside(&aside),
        ];
        lines.join("\n")
    }

    /// Tells of copies beside the store when the interface starts.
    pub fn copies_beside(self, copies: &[ConflictCopy], zone: &TimeZone) -> String {
        let Some(first) = copies.first() else { return String::new() };
        let folder = first.path.parent().unwrap_or_else(|| Path::new("."));
        let told = |copy: &ConflictCopy| {
            let from = self.copy_from(copy, zone);
            format!("- {}{from}\n  {}", name(copy), self.copy_differs(copy).join("\n  "))
        };
        let told: Vec<String> = copies.iter().map(told).collect();
        let found = match copies.len() {
            1 => self.copy_found(folder.display()),
            count => self.copies_found(count, folder.display()),
        };
        let (look, aside) = ways(first);
        format!("{found}\n\n{}\n\n{}", told.join("\n"), self.copies_explained(&look, &aside))
    }

    /// From when a copy is, in brackets.
    fn copy_from(self, copy: &ConflictCopy, zone: &TimeZone) -> String {
        copy.written.map_or_else(String::new, |at| format!(" ({})", self.moment(at, zone)))
    }

    /// How a copy differs, in lines.
    fn copy_differs(self, copy: &ConflictCopy) -> Vec<String> {
        let difference = match &copy.content {
            CopyContent::Compared(difference) if difference.is_none() => {
                return vec![self.holds_the_same().to_owned()];
            }
            CopyContent::Compared(difference) => difference,
            CopyContent::Readable => return vec![self.copy_is_readable().to_owned()],
            CopyContent::Unreadable => return vec![self.backup_is_unreadable().to_owned()],
        };
        let counted = |records: &[RecordId]| self.counted(records.iter().copied());
        let lines = [
            counted(&difference.regained).map(|what| self.only_in_copy(&what)),
            counted(&difference.lost).map(|what| self.not_in_copy(&what)),
            counted(&difference.changed).map(|what| self.different_in_copy(&what)),
        ];
        lines.into_iter().flatten().collect()
    }

    /// How many changes are missing, and from when they are: "14u02 tot 14u09".
    pub fn missing(self, missing: &MissingChanges, zone: &TimeZone) -> String {
        let MissingChanges { count, first, last } = *missing;
        let day = |at: Timestamp| zone.to_datetime(at).date();
        let time = |at: Timestamp| self.time(zone.to_datetime(at).time());
        if count == 1 {
            return self.one_missing(&self.moment(last, zone));
        }
        if self.moment(first, zone) == self.moment(last, zone) {
            return self.so_many_missing_of(count, &self.moment(last, zone));
        }
        let until = if day(first) == day(last) { time(last) } else { self.moment(last, zone) };
        self.so_many_missing(count, &self.moment(first, zone), &until)
    }

    /// Says that missing changes are in the store again.
    pub fn missing_are_back(self, count: usize) -> String {
        match count {
            0 => self.is_as_last_left().to_owned(),
            1 => self.one_missing_is_back().to_owned(),
            count => self.so_many_missing_are_back(count),
        }
    }

    /// Says that missing changes are left out; `again` is the key or command that redoes them.
    pub fn missing_are_left_out(self, count: usize, again: &str) -> String {
        if count == 1 {
            self.one_missing_left_out(again)
        } else {
            self.so_many_missing_left_out(count, again)
        }
    }
}

/// The path and the name of a copy, as they are typed in a shell.
fn ways(copy: &ConflictCopy) -> (String, String) {
    let quoted = |text: &str| shell_words::quote(text).into_owned();
    (quoted(&copy.path.display().to_string()), quoted(&name(copy)))
}

fn name(copy: &ConflictCopy) -> String {
    copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

texts! {
    /// One saved change is no longer in the file.
    one_missing(when: &str) {
        nl: "Eén bewaarde wijziging staat niet meer in het bestand ({when}).",
        en: "One saved change is no longer in the file ({when}).",
    }
    /// Saved changes are no longer in the file.
    so_many_missing(count: usize, first: &str, last: &str) {
        nl: "{count} bewaarde wijzigingen staan niet meer in het bestand ({first} tot {last}).",
        en: "{count} saved changes are no longer in the file ({first} to {last}).",
    }
    /// The same, when all of them are from one minute.
    so_many_missing_of(count: usize, when: &str) {
        nl: "{count} bewaarde wijzigingen staan niet meer in het bestand ({when}).",
        en: "{count} saved changes are no longer in the file ({when}).",
    }
    /// The commands for missing changes.
    missing_remedy {
        nl: "Iemand of iets zette een oudere versie terug.\nZet ze terug met overleg restore --changes, of laat het zo met overleg restore --leave-changes.",
        en: "Somebody or something put an older version back.\nPut them back with overleg restore --changes, or leave it so with overleg restore --leave-changes.",
    }
    /// Explains missing changes in the interface.
    missing_explained {
        nl: "Iemand of iets zette een oudere versie terug. Wat je niet kiest, komt bij de reservekopieën.",
        en: "Somebody or something put an older version back. What you do not choose becomes a backup.",
    }
    /// Answer: put the missing changes back.
    put_missing_back { nl: "Zet ze terug", en: "Put them back" }
    /// Answer: leave the missing changes out.
    leave_missing_out { nl: "Laat het zo", en: "Leave it so" }
    /// Changes were left out because something was saved after they were gone.
    left_out_explained {
        nl: "Er is intussen iets anders bewaard. De versie waar ze in staan, is een reservekopie: zie overleg restore.",
        en: "Something else was saved in the meantime. The version that has them is a backup: see overleg restore.",
    }
    /// Title of a message about a store that somebody else wrote.
    drift_title { nl: "Het bestand en de geschiedenis", en: "The file and the history" }
    /// Explains the choice when the file is gone while the interface is open.
    gone_explained {
        nl: "Alles staat nog in het geheugen. Wil je het opnieuw bewaren op dezelfde plaats?",
        en: "Everything is still in memory. Save it again in the same place?",
    }
    /// Answer: write what is in memory.
    write_anew { nl: "Bewaar wat in het geheugen staat", en: "Save what is in memory" }
    /// What is in memory was written.
    written_anew { nl: "Het bestand is opnieuw bewaard", en: "The file was saved again" }
    /// The last steps are in the file, and not in the history.
    drift_unrecorded(since: &str) {
        nl: "Wat na {since} bewaard werd, staat in het bestand, maar niet in de geschiedenis, zoals na een stroomonderbreking. Het is niet ongedaan te maken; de reservekopieën tonen hoe het was: overleg restore.",
        en: "What was saved after {since} is in the file but not in the history, as after a power cut. It cannot be undone; the backups show how it was: overleg restore.",
    }
    /// Another program wrote the file.
    drift_foreign(since: &str) {
        nl: "Na de laatste wijziging ({since}) werd het bestand buiten overleg gewijzigd. De versie van daarvoor komt bij de reservekopieën zodra er weer iets bewaard wordt; nu terugzetten kan met overleg restore --changes.",
        en: "After the last change ({since}) the file was changed outside overleg. The version before that becomes a backup as soon as something is saved again; to put it back now, use overleg restore --changes.",
    }
    /// There is a copy of the store beside it; `when` says from when, in brackets.
    copy_beside(path: &str, when: &str) {
        nl: "Naast het bestand staat een kopie, wellicht van een gesynchroniseerde map: {path}{when}",
        en: "There is a copy beside the file, probably of a synced folder: {path}{when}",
    }
    /// How to look at a copy.
    look_at_copy(path: &str) {
        nl: "Bekijk ze met: overleg --store {path}",
        en: "Look at it with: overleg --store {path}",
    }
    /// How to be rid of a copy.
    copy_can_be_put_aside(name: &str) {
        nl: "Klaar ermee? Zet ze bij de reservekopieën met: overleg restore --put-aside {name}",
        en: "Done with it? Put it among the backups with: overleg restore --put-aside {name}",
    }
    /// A copy was put aside.
    copy_is_aside(path: impl Display) {
        nl: "De kopie staat nu bij de reservekopieën, en blijft daar: {path}",
        en: "The copy is among the backups now, and stays there: {path}",
    }
    /// There is no copy of this name.
    no_such_copy(name: &str) {
        nl: "Naast het bestand staat geen kopie ‘{name}’. overleg check toont welke er staan.",
        en: "There is no copy ‘{name}’ beside the file. overleg check shows which there are.",
    }
    /// Title of the message about copies at the start.
    copies_title { nl: "Kopieën naast je gegevens", en: "Copies beside your data" }
    /// There is one copy.
    copy_found(folder: impl Display) {
        nl: "Naast het bestand, in {folder}, staat een kopie, wellicht van een gesynchroniseerde map:",
        en: "Beside the file, in {folder}, there is a copy, probably of a synced folder:",
    }
    /// There are several copies.
    copies_found(count: usize, folder: impl Display) {
        nl: "Naast het bestand, in {folder}, staan {count} kopieën, wellicht van een gesynchroniseerde map:",
        en: "Beside the file, in {folder}, there are {count} copies, probably of a synced folder:",
    }
    /// Explains what to do about copies, with a path and a name as they are typed in a shell.
    copies_explained(path: &str, name: &str) {
        nl: "overleg voegt kopieën niet samen. Kijk wat erin staat, en neem over wat je hier mist:\noverleg --store {path}\n\nKlaar ermee? Zet ze bij de reservekopieën:\noverleg restore --put-aside {name}",
        en: "overleg does not merge copies. Look at what is in them, and take over what is missing here:\noverleg --store {path}\n\nDone with it? Put it among the backups:\noverleg restore --put-aside {name}",
    }
    /// A copy can be read, and the store cannot.
    copy_is_readable { nl: "Leesbaar, wat het bestand zelf niet is", en: "Readable, which the file itself is not" }
    /// Records that only a copy has.
    only_in_copy(what: &str) { nl: "Alleen daar: {what}", en: "Only there: {what}" }
    /// Records that only the store has.
    not_in_copy(what: &str) { nl: "Alleen hier: {what}", en: "Only here: {what}" }
    /// Records that differ.
    different_in_copy(what: &str) { nl: "Verschillend: {what}", en: "Different: {what}" }
    /// There are no missing changes.
    nothing_missing {
        nl: "Alle bewaarde wijzigingen staan in het bestand, of zijn niet meer terug te vinden; zie overleg restore voor de reservekopieën.",
        en: "All saved changes are in the file, or can no longer be found; see overleg restore for the backups.",
    }
    /// The file of somebody else was replaced by the one that the last change left.
    is_as_last_left {
        nl: "Het bestand is weer zoals de laatste wijziging het achterliet; wat er stond, is een reservekopie.",
        en: "The file is as the last change left it again; what was there is a backup.",
    }
    /// One missing change is in the file again.
    one_missing_is_back {
        nl: "De wijziging staat weer in het bestand.",
        en: "The change is in the file again.",
    }
    /// Missing changes are in the file again.
    so_many_missing_are_back(count: usize) {
        nl: "De {count} wijzigingen staan weer in het bestand.",
        en: "The {count} changes are in the file again.",
    }
    /// One missing change is left out.
    one_missing_left_out(again: &str) {
        nl: "De wijziging blijft eruit. Je voert ze opnieuw uit met {again}.",
        en: "The change stays out. You redo it with {again}.",
    }
    /// Missing changes are left out.
    so_many_missing_left_out(count: usize, again: &str) {
        nl: "De {count} wijzigingen blijven eruit. Je voert ze een voor een opnieuw uit met {again}.",
        en: "The {count} changes stay out. You redo them one by one with {again}.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_of_missing_changes_is_told_without_repeating_itself() {
        let told = |first: &str, last: &str| {
            let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
            Lang::En.missing(&MissingChanges { count: 3, first, last }, &TimeZone::UTC)
        };
        let hour = told("2026-11-23T14:02:00Z", "2026-11-23T14:09:00Z");
        assert!(hour.ends_with("(23 Nov 2026, 14:02 to 14:09)."), "{hour}");
        let minute = told("2026-11-23T14:02:10Z", "2026-11-23T14:02:50Z");
        assert!(minute.ends_with("(23 Nov 2026, 14:02)."), "{minute}");
    }
}
