//! Texts of the command line, of the settings and of the editor.

use std::io;
use std::path::Display;
use std::process::ExitStatus;

use super::texts;

texts! {
    /// The settings are there and cannot be read.
    settings_unreadable(path: Display<'_>, why: &io::Error) {
        "De instellingen in {path} kunnen niet gelezen worden: {why}",
        "The settings in {path} cannot be read: {why}"
    }
    /// A setting is wrong.
    settings_wrong(path: Display<'_>, line: usize, column: usize, detail: &str) {
        "De instellingen in {path} kloppen niet, op regel {line}, kolom {column}: {detail}\nMogelijk zijn: language = \"nl\" of \"en\", theme = \"dark\", \"light\" of \"auto\", en editor = \"een opdracht\".",
        "The settings in {path} are wrong at line {line}, column {column}: {detail}\nPossible are: language = \"nl\" or \"en\", theme = \"dark\", \"light\" or \"auto\", and editor = \"a command\"."
    }

    /// The command of the editor has a quote that is not closed.
    editor_command_unclosed(command: &str) {
        "In de opdracht voor de editor ontbreekt een sluitend aanhalingsteken: {command}\nPas editor aan in de instellingen, of VISUAL of EDITOR.",
        "The command of the editor lacks a closing quote: {command}\nChange editor in the settings, or VISUAL or EDITOR."
    }
    /// There is no file to edit.
    editor_prepare(why: &io::Error) {
        "Er kon geen tijdelijk bestand gemaakt worden voor de editor: {why}",
        "No temporary file could be made for the editor: {why}"
    }
    /// The editor could not be started.
    editor_start(program: &str, why: &io::Error) {
        "De editor {program} kon niet starten: {why}\nKies een andere met editor in de instellingen, of met VISUAL of EDITOR.",
        "The editor {program} could not be started: {why}\nChoose another with editor in the settings, or with VISUAL or EDITOR."
    }
    /// The editor failed.
    editor_failed(program: &str, status: &ExitStatus, kept: Display<'_>) {
        "De editor {program} is mislukt ({status}). Je tekst staat nog in {kept}",
        "The editor {program} failed ({status}). Your text is still in {kept}"
    }
    /// The editor removed the file.
    editor_file_gone(file: Display<'_>) {
        "De editor liet geen bestand achter: {file} bestaat niet meer. Je tekst blijft zoals hij was.",
        "The editor left no file: {file} is gone. Your text stays as it was."
    }
    /// The editor saved more than can be taken over.
    editor_text_too_long(megabytes: usize, kept: Display<'_>) {
        "Wat de editor bewaarde, is te lang: meer dan {megabytes} MB. Je tekst blijft zoals hij was.\nWat de editor bewaarde, staat nog in {kept}",
        "What the editor saved is too long: more than {megabytes} MB. Your text stays as it was.\nWhat the editor saved is still in {kept}"
    }
    /// What the editor saved cannot be read.
    editor_read_back(kept: Display<'_>, why: &io::Error) {
        "Wat de editor bewaarde, kan niet gelezen worden: {why}\nHet staat nog in {kept}",
        "What the editor saved cannot be read: {why}\nIt is still in {kept}"
    }

    /// The file with the user's own keys is there and cannot be read.
    keys_unreadable(path: Display<'_>, why: &io::Error) {
        "{path} kan niet gelezen worden: {why}\nHerstel de toegang tot dat bestand, of haal het weg om de gewone toetsen te gebruiken.",
        "{path} cannot be read: {why}\nMend the access to that file, or move it away to use the usual keys."
    }
    /// The terminal failed while the interface was open.
    terminal_failed(why: &io::Error) {
        "De terminal werkt niet mee: {why}\nWat je typte is als klad bewaard; open overleg opnieuw om verder te gaan.",
        "The terminal failed: {why}\nWhat you typed is kept as a draft; open overleg again to go on."
    }
    /// A thread of the interface ended by a mistake in the program.
    program_broken {
        "Er ging iets mis in overleg zelf, en verder werken kon niet.\nWat je typte is als klad bewaard; open overleg opnieuw om verder te gaan.",
        "Something went wrong in overleg itself, and it could not go on.\nWhat you typed is kept as a draft; open overleg again to go on."
    }
    /// There is nowhere to keep the store.
    no_home {
        "Er is geen thuismap. Zeg met --store of OVERLEG_STORE waar het gegevensbestand staat.",
        "There is no home folder. Say with --store or OVERLEG_STORE where the store is."
    }
    /// The interface needs a terminal.
    no_terminal {
        "Het scherm van overleg heeft een terminal nodig, en die is er niet.\nGebruik een opdracht: overleg tree, overleg show NAAM, overleg search ZOEKTEKST. Alle opdrachten: overleg --help.",
        "The screen of overleg needs a terminal, and there is none.\nUse a command: overleg tree, overleg show NAME, overleg search QUERY. All commands: overleg --help."
    }
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
    /// Standard input cannot be read.
    input_unreadable(why: &io::Error) {
        "De standaardinvoer kan niet gelezen worden: {why}",
        "Standard input cannot be read: {why}"
    }
    /// Standard output cannot be written.
    output_unwritable(why: &io::Error) {
        "De standaarduitvoer kan niet geschreven worden: {why}",
        "Standard output cannot be written: {why}"
    }

    /// A name that fits several records, listed below.
    ambiguous_name(given: &str) {
        "Bij “{given}” passen er meerdere. Geef een langere naam of de id:",
        "“{given}” fits more than one. Give a longer name or the id:"
    }
    /// A name that nothing has; the nearest are listed below.
    unknown_name_nearest(given: &str) {
        "Niets heet “{given}”. Misschien bedoelde je:",
        "Nothing is called “{given}”. Perhaps you meant:"
    }
    /// A name that nothing has.
    unknown_name(given: &str) {
        "Niets heet “{given}”. Zoek met overleg tree of overleg search.",
        "Nothing is called “{given}”. Look with overleg tree or overleg search."
    }
    /// Nothing was ever changed.
    empty_history { "Er is nog niets gewijzigd.", "Nothing was changed yet." }
    /// The store holds no note.
    no_notes_in_store { "Er zijn nog geen verslagen.", "There are no notes yet." }
    /// A search that found nothing.
    nothing_found(query: &str) { "Niets gevonden voor “{query}”.", "Nothing found for “{query}”." }

    /// A date that cannot be read.
    not_a_date(text: &str) {
        "“{text}” is geen datum. Schrijf bijvoorbeeld 12/11, 12/11/2026, 2026-11-12, 12 november of gisteren.",
        "“{text}” is no date. Write 12/11, 12/11/2026, 2026-11-12, 12 November or yesterday, for example; the day comes first."
    }
    /// A due date that cannot be read.
    not_a_due_date(text: &str) {
        "Wat na de @ komt, “{text}”, is geen datum. Schrijf bijvoorbeeld: --follow-up \"Joeri bellen@1/12\". Schrijf @@ voor een gewone @.",
        "What follows the @, “{text}”, is no date. Write, for example: --follow-up \"Call Joeri@1/12\". Write @@ for a plain @."
    }
    /// A follow-up without a text.
    empty_follow_up { "Een opvolging zonder tekst kan niet.", "A follow-up needs a text." }
    /// A note without a text.
    empty_note { "Het verslag is leeg; er is niets bewaard.", "The note is empty; nothing was saved." }
    /// A note that could not be saved, with its text in a file.
    note_kept(why: &str, kept: Display<'_>) {
        "Het verslag is niet bewaard. {why}\nJe tekst staat in {kept}",
        "The note was not saved. {why}\nYour text is in {kept}"
    }
    /// A note that could not be saved, nor its text be put in a file.
    note_not_kept(why: &str, text: &str) {
        "Het verslag is niet bewaard. {why}\nDit is je tekst:\n{text}",
        "The note was not saved. {why}\nThis is your text:\n{text}"
    }
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
