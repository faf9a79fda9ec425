//! Texts of the command line.

use std::path::Display;

use super::texts;

texts! {
    /// A store was made because there was none yet.
    store_started(path: Display<'_>) {
        "Er was nog geen gegevensbestand. De startgegevens staan nu in {path}",
        "There was no store yet. The starter data is now in {path}"
    }
    /// A store was made because that was asked for.
    store_made(path: Display<'_>) {
        "De startgegevens staan nu in {path}",
        "The starter data is now in {path}"
    }
    /// An empty store was made because that was asked for.
    empty_store_made(path: Display<'_>) {
        "Er is een leeg gegevensbestand gemaakt: {path}",
        "An empty store was made: {path}"
    }

    /// Nothing was ever changed.
    empty_history { "Er is nog niets gewijzigd.", "Nothing was changed yet." }
    /// The store holds no note.
    no_notes_in_store { "Er zijn nog geen verslagen.", "There are no notes yet." }
    /// A search that found nothing.
    nothing_found(query: &str) { "Niets gevonden voor “{query}”.", "Nothing found for “{query}”." }

    /// A note was added.
    note_added(forum: &str, date: &str) {
        "Verslag bewaard: {forum}, {date}.",
        "Note saved: {forum}, {date}."
    }
    /// A follow-up was marked as done.
    marked_done(text: &str) { "Gedaan: {text}", "Done: {text}" }
    /// A follow-up was done before.
    done_already(text: &str, date: &str) { "Was al gedaan op {date}: {text}", "Was done already on {date}: {text}" }

    /// A change that was taken back.
    what_is_undone(what: &str) { "{what} (ongedaan gemaakt)", "{what} (undone)" }

    /// A store without problems.
    no_problems(path: &str) { "{path} is in orde.", "{path} is in order." }
    /// A file that does not exist yet.
    not_there_yet(path: &str) { "{path} (bestaat nog niet)", "{path} (does not exist yet)" }
    /// The store, as a file.
    file_store { "gegevens", "store" }
    /// The backups, as a folder.
    file_backups { "reservekopieën", "backups" }
    /// The drafts, as a folder.
    file_drafts { "kladversies", "drafts" }
    /// The history, as a file.
    file_history { "geschiedenis", "history" }
    /// The settings, as a file.
    file_settings { "instellingen", "settings" }
    /// The keys, as a file.
    file_keys { "toetsen", "keys" }
    /// Which files there are, for the manual page.
    about_files {
        "Alle gegevens staan in één JSON-bestand, met ernaast reservekopieën en de geschiedenis van alle wijzigingen. De instellingen staan in config.toml: language, theme en editor; eigen toetsen in keys.toml.\n\noverleg where toont waar al deze bestanden staan.",
        "All data is in one JSON file, with backups and the history of all changes beside it. The settings are in config.toml: language, theme and editor; keys of your own in keys.toml.\n\noverleg where shows where all these files are."
    }

    /// Label: open follow-ups.
    open_follow_ups_count(count: usize) { "Nog te doen ({count})", "Still to do ({count})" }
    /// Label: the municipalities of a region.
    municipalities_label { "gemeenten", "municipalities" }
    /// Words: by when something is due.
    due_by(date: &str) { "tegen {date}", "by {date}" }
}
