//! Texts of the command line.

use std::path::Display;

use super::texts;

texts! {
    /// Says that a store was created because there was none yet.
    store_started(path: Display<'_>) {
        nl: "Er was nog geen gegevensbestand. De startgegevens staan nu in {path}",
        en: "There was no store yet. The starter data is now in {path}",
    }
    /// Says that `overleg init` created a store with the starter data.
    store_made(path: Display<'_>) {
        nl: "De startgegevens staan nu in {path}",
        en: "The starter data is now in {path}",
    }
    /// Says that `overleg init --empty` created an empty store.
    empty_store_made(path: Display<'_>) {
        nl: "Er is een leeg gegevensbestand gemaakt: {path}",
        en: "An empty store was created: {path}",
    }

    /// The history is empty.
    empty_history { nl: "Er is nog niets gewijzigd.", en: "Nothing has been changed yet." }
    /// There are no notes to list.
    no_notes_in_store { nl: "Er zijn nog geen verslagen.", en: "There are no notes yet." }
    /// There are no people to list.
    nobody_listed { nl: "Er zijn geen personen.", en: "There are no people." }
    /// There are no organisations to list.
    no_organisation_listed { nl: "Er zijn geen organisaties.", en: "There are no organisations." }
    /// A search found nothing.
    nothing_found(query: &str) { nl: "Niets gevonden voor “{query}”.", en: "Nothing found for “{query}”." }

    /// A note was saved.
    note_added(forum: &str, date: &str) {
        nl: "Verslag bewaard: {forum}, {date}.",
        en: "Note saved: {forum}, {date}.",
    }
    /// A follow-up was marked as done.
    marked_done(text: &str) { nl: "Gedaan: {text}", en: "Done: {text}" }
    /// The follow-up to mark as done was already done.
    done_already(text: &str, date: &str) {
        nl: "Was al gedaan op {date}: {text}",
        en: "Already done on {date}: {text}",
    }

    /// A change in the history that has been undone.
    what_is_undone(what: &str) { nl: "{what} (ongedaan gemaakt)", en: "{what} (undone)" }

    /// A check found no problems in the store.
    no_problems(path: &str) { nl: "{path} is in orde.", en: "{path} has no problems." }
    /// A check found no problems in the file of the store, and something to warn of beside it.
    no_problems_but_warnings(path: &str) {
        nl: "{path} is zelf in orde, maar er zijn waarschuwingen.",
        en: "{path} itself has no problems, but there are warnings.",
    }
    /// The path of a file that does not exist yet.
    not_there_yet(path: &str) { nl: "{path} (bestaat nog niet)", en: "{path} (does not exist yet)" }
    /// Label: the path of the store.
    file_store { nl: "gegevens", en: "store" }
    /// Label: the path of the folder with backups.
    file_backups { nl: "reservekopieën", en: "backups" }
    /// Label: the path of the folder with drafts.
    file_drafts { nl: "kladversies", en: "drafts" }
    /// Label: the path of the history.
    file_history { nl: "geschiedenis", en: "history" }
    /// Label: the path of the settings.
    file_settings { nl: "instellingen", en: "settings" }
    /// Label: the path of the user's own keys.
    file_keys { nl: "toetsen", en: "keys" }
    /// In the manual page: which files the program uses.
    about_files {
        nl: "Alle gegevens staan in één JSON-bestand, met daarnaast reservekopieën en de geschiedenis van alle wijzigingen. In config.toml staan de instellingen: language, theme, signs, cursor, mouse en editor; in keys.toml staan je eigen toetsen.\n\noverleg where toont waar al deze bestanden staan.",
        en: "All data is in one JSON file, with backups and the history of all changes beside it. The settings are in config.toml: language, theme, signs, cursor, mouse and editor; your own keys are in keys.toml.\n\noverleg where shows where all these files are.",
    }

    /// In the manual page: the variable with the path of the store.
    about_overleg_store {
        nl: "Het gegevensbestand, tenzij --store een ander noemt.",
        en: "The store, unless --store names another.",
    }
    /// In the manual page: the variables with the locale.
    about_locale {
        nl: "De taal, als --lang en de instellingen er geen noemen: Nederlands (nl) of Engels. De eerste die ingevuld is, beslist.",
        en: "The language, if neither --lang nor the settings name one: Dutch (nl) or English. The first that is set decides.",
    }
    /// In the manual page: the variables with the encoding.
    about_encoding {
        nl: "De tekens die de terminal kent. Is dat niet UTF-8, dan tekent het scherm alleen gewone tekens (ASCII), tenzij de instelling signs iets anders zegt. De eerste die ingevuld is, beslist.",
        en: "The characters that the terminal knows. If that is not UTF-8, the screen draws only the signs of ASCII, unless the setting signs says otherwise. The first that is set decides.",
    }
    /// In the manual page: the variable with the kind of terminal.
    about_term {
        nl: "De soort terminal. Bij linux (de console) tekent het scherm alleen gewone tekens (ASCII); bij dumb, of als er niets ingevuld is, opent het niet.",
        en: "The kind of terminal. With linux (the console), the screen draws only the signs of ASCII; with dumb, or if this is not set, it does not open.",
    }
    /// In the manual page: the variables with the editor.
    about_editor {
        nl: "De editor voor lange teksten, als de instellingen er geen noemen.",
        en: "The editor for long texts, if the settings name none.",
    }
    /// In the manual page: the variable that turns colours off.
    about_no_color {
        nl: "Als dit ingevuld is, gebruikt het scherm geen kleuren.",
        en: "If this is set, the screen uses no colours.",
    }
    /// In the manual page: the variable with the colours of the terminal.
    about_colorfgbg {
        nl: "De kleuren van de terminal. Daaruit blijkt of de achtergrond licht of donker is; anders wordt het aan de terminal gevraagd.",
        en: "The colours of the terminal, which tell whether its background is light or dark; otherwise the terminal is asked.",
    }
    /// In the manual page: the variables with the folders of the user.
    about_folders {
        nl: "Op Linux: de mappen waarin de map overleg met de gegevens en die met de instellingen staan; standaard ~/.local/share en ~/.config.",
        en: "On Linux: the folders that contain the folder overleg with the data and the one with the settings; by default ~/.local/share and ~/.config.",
    }
    /// In the manual page: exit code 0.
    exit_done { nl: "Gelukt.", en: "Done." }
    /// In the manual page: exit code 1.
    exit_failed { nl: "Mislukt; de melding zegt waarom.", en: "It failed; the message says why." }
    /// In the manual page: exit code 2.
    exit_misused {
        nl: "Verkeerd gebruikt: een optie, naam of datum klopt niet.",
        en: "Usage error: an option, name or date is wrong.",
    }

    /// Label: the number of open follow-ups.
    open_follow_ups_count(count: usize) { nl: "Nog te doen ({count})", en: "Still to do ({count})" }
    /// Label: the municipalities of a region.
    municipalities_label { nl: "gemeenten", en: "municipalities" }
    /// Beside an open follow-up: the day by which it is due.
    due_by(date: &str) { nl: "tegen {date}", en: "by {date}" }
}
