//! Texts of the command line.

use std::path::Display;

use super::texts;

texts! {
    /// A store was made because there was none yet.
    store_started(path: Display<'_>) {
        nl: "Er was nog geen gegevensbestand. De startgegevens staan nu in {path}",
        en: "There was no store yet. The starter data is now in {path}",
    }
    /// A store was made because that was asked for.
    store_made(path: Display<'_>) {
        nl: "De startgegevens staan nu in {path}",
        en: "The starter data is now in {path}",
    }
    /// An empty store was made because that was asked for.
    empty_store_made(path: Display<'_>) {
        nl: "Er is een leeg gegevensbestand gemaakt: {path}",
        en: "An empty store was created: {path}",
    }

    /// Nothing was ever changed.
    empty_history { nl: "Er is nog niets gewijzigd.", en: "Nothing has been changed yet." }
    /// The store holds no note.
    no_notes_in_store { nl: "Er zijn nog geen verslagen.", en: "There are no notes yet." }
    /// A search that found nothing.
    nothing_found(query: &str) { nl: "Niets gevonden voor “{query}”.", en: "Nothing found for “{query}”." }

    /// A note was added.
    note_added(forum: &str, date: &str) {
        nl: "Verslag bewaard: {forum}, {date}.",
        en: "Note saved: {forum}, {date}.",
    }
    /// A follow-up was marked as done.
    marked_done(text: &str) { nl: "Gedaan: {text}", en: "Done: {text}" }
    /// A follow-up was done before.
    done_already(text: &str, date: &str) {
        nl: "Was al gedaan op {date}: {text}",
        en: "Already done on {date}: {text}",
    }

    /// A change that was taken back.
    what_is_undone(what: &str) { nl: "{what} (ongedaan gemaakt)", en: "{what} (undone)" }

    /// A store without problems.
    no_problems(path: &str) { nl: "{path} is in orde.", en: "{path} has no problems." }
    /// A file that does not exist yet.
    not_there_yet(path: &str) { nl: "{path} (bestaat nog niet)", en: "{path} (does not exist yet)" }
    /// The store, as a file.
    file_store { nl: "gegevens", en: "store" }
    /// The backups, as a folder.
    file_backups { nl: "reservekopieën", en: "backups" }
    /// The drafts, as a folder.
    file_drafts { nl: "kladversies", en: "drafts" }
    /// The history, as a file.
    file_history { nl: "geschiedenis", en: "history" }
    /// The settings, as a file.
    file_settings { nl: "instellingen", en: "settings" }
    /// The keys, as a file.
    file_keys { nl: "toetsen", en: "keys" }
    /// Which files there are, for the manual page.
    about_files {
        nl: "Alle gegevens staan in één JSON-bestand, met daarnaast reservekopieën en de geschiedenis van alle wijzigingen. In config.toml staan de instellingen: language, theme en editor; in keys.toml staan je eigen toetsen.\n\noverleg where toont waar al deze bestanden staan.",
        en: "All data is in one JSON file, with backups and the history of all changes beside it. The settings are in config.toml: language, theme and editor; your own keys are in keys.toml.\n\noverleg where shows where all these files are.",
    }

    /// Label: open follow-ups.
    open_follow_ups_count(count: usize) { nl: "Nog te doen ({count})", en: "Still to do ({count})" }
    /// Label: the municipalities of a region.
    municipalities_label { nl: "gemeenten", en: "municipalities" }
    /// Words: by when something is due.
    due_by(date: &str) { nl: "tegen {date}", en: "by {date}" }
}
