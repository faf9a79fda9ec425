//! Texts about a store that is not as the last change left it.

use jiff::tz::TimeZone;

use super::{Lang, texts};
use crate::domain::Timestamp;
use crate::store::{Drift, MissingChanges};

impl Lang {
    /// What happened to the store, and the commands that say what to do about it.
    pub fn drifted(self, drift: &Drift, zone: &TimeZone) -> String {
        match drift {
            Drift::Missing(missing) => format!("{} {}", self.missing(missing, zone), self.missing_remedy()),
            Drift::Unrecorded { since } => self.drift_unrecorded(&self.moment(*since, zone)),
            Drift::Foreign { since } => self.drift_foreign(&self.moment(*since, zone)),
        }
    }

    /// How many changes are missing, and from when they are: "14u02 tot 14u09".
    pub fn missing(self, missing: &MissingChanges, zone: &TimeZone) -> String {
        let MissingChanges { count, first, last } = *missing;
        let day = |at: Timestamp| zone.to_datetime(at).date();
        let time = |at: Timestamp| self.time(zone.to_datetime(at).time());
        if count == 1 {
            return self.one_missing(&self.moment(last, zone));
        }
        let until = if day(first) == day(last) { time(last) } else { self.moment(last, zone) };
        self.so_many_missing(count, &self.moment(first, zone), &until)
    }

    /// Says that missing changes are in the store again.
    pub fn missing_are_back(self, count: usize) -> String {
        if count == 1 { self.one_missing_is_back().to_owned() } else { self.so_many_missing_are_back(count) }
    }

    /// Says that missing changes are left out; `again` is the key or command that redoes them.
    pub fn missing_are_left_out(self, count: usize, again: &str) -> String {
        if count == 1 { self.one_missing_left_out(again) } else { self.so_many_missing_left_out(count, again) }
    }
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
    /// The commands for missing changes.
    missing_remedy {
        nl: "Iemand of iets zette een oudere versie terug.\nZet ze terug met overleg restore --changes, of laat het zo met overleg restore --leave-changes.",
        en: "Somebody or something put an older version back.\nPut them back with overleg restore --changes, or leave it so with overleg restore --leave-changes.",
    }
    /// The last steps are in the file, and not in the history.
    drift_unrecorded(since: &str) {
        nl: "Wat na {since} bewaard werd, staat in het bestand, maar niet in de geschiedenis, zoals na een stroomonderbreking. Het is niet ongedaan te maken; de reservekopieën tonen hoe het was: overleg restore.",
        en: "What was saved after {since} is in the file but not in the history, as after a power cut. It cannot be undone; the backups show how it was: overleg restore.",
    }
    /// Another program wrote the file.
    drift_foreign(since: &str) {
        nl: "Na de laatste wijziging ({since}) werd het bestand buiten overleg gewijzigd. De versie van daarvoor komt bij de reservekopieën zodra er weer iets bewaard wordt.",
        en: "After the last change ({since}) the file was changed outside overleg. The version before that becomes a backup as soon as something is saved again.",
    }
    /// There are no missing changes.
    nothing_missing {
        nl: "Alle bewaarde wijzigingen staan in het bestand, of zijn niet meer terug te vinden; zie overleg restore voor de reservekopieën.",
        en: "All saved changes are in the file, or can no longer be found; see overleg restore for the backups.",
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
