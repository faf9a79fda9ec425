//! Errors in what surrounds the program: its settings, the editor, the terminal, and standard input and output.

use std::path::Display;

use crate::i18n::texts;

texts! {
    /// The settings file exists but cannot be read.
    settings_unreadable(path: Display<'_>, why: &str) {
        nl: "De instellingen in {path} kunnen niet gelezen worden: {why}",
        en: "The settings in {path} cannot be read: {why}",
    }
    /// The settings file has an error at this line and column.
    settings_wrong(path: Display<'_>, line: usize, column: usize) {
        nl: "De instellingen in {path} kloppen niet, op regel {line}, kolom {column}.",
        en: "The settings in {path} are wrong at line {line}, column {column}.",
    }
    /// After an error in the settings: what can be set.
    possible_settings {
        nl: "Mogelijke instellingen:\n  language = \"nl\" of \"en\"\n  theme = \"contrast\", \"plain\", \"dark\", \"light\" of \"auto\"\n  signs = \"unicode\", \"ascii\" of \"auto\"\n  panes = \"one\" of \"auto\"\n  cursor = \"visible\" of \"auto\"\n  mouse = true of false\n  editor = \"een opdracht\"",
        en: "Possible settings:\n  language = \"nl\" or \"en\"\n  theme = \"contrast\", \"plain\", \"dark\", \"light\" or \"auto\"\n  signs = \"unicode\", \"ascii\" or \"auto\"\n  panes = \"one\" or \"auto\"\n  cursor = \"visible\" or \"auto\"\n  mouse = true or false\n  editor = \"a command\"",
    }
    /// The file with the user's own keys exists but cannot be read.
    keys_unreadable(path: Display<'_>, why: &str) {
        nl: "{path} kan niet gelezen worden: {why}\nHerstel de rechten van dat bestand, of haal het weg om de gewone toetsen te gebruiken.",
        en: "{path} cannot be read: {why}\nFix the permissions of that file, or move it away to use the usual keys.",
    }
    /// The editor command has a quote that is not closed.
    editor_command_unclosed(command: &str) {
        nl: "In de opdracht voor de editor ontbreekt een sluitend aanhalingsteken: {command}",
        en: "The editor command lacks a closing quote: {command}",
    }
    /// The remedy for a wrong editor command.
    change_editor {
        nl: "Pas editor aan in de instellingen, of VISUAL of EDITOR.",
        en: "Change editor in the settings, or VISUAL or EDITOR.",
    }
    /// The temporary file for the editor could not be created.
    editor_prepare(why: &str) {
        nl: "Er kon geen tijdelijk bestand gemaakt worden voor de editor: {why}",
        en: "No temporary file could be created for the editor: {why}",
    }
    /// The editor could not be started.
    editor_start(program: &str, why: &str) {
        nl: "De editor {program} kon niet starten: {why}",
        en: "The editor {program} could not be started: {why}",
    }
    /// The remedy for an editor that cannot be started.
    choose_another_editor {
        nl: "Kies een andere met editor in de instellingen, of met VISUAL of EDITOR.",
        en: "Choose another with editor in the settings, or with VISUAL or EDITOR.",
    }
    /// The editor ended with an error; `kept` is the file with the text.
    editor_failed(program: &str, status: &str, kept: Display<'_>) {
        nl: "De editor {program} stopte met een fout ({status}). Je tekst staat nog in {kept}",
        en: "The editor {program} failed ({status}). Your text is still in {kept}",
    }
    /// The editor ended at once, and the text is as it was.
    editor_at_once(program: &str) {
        nl: "De editor {program} stopte meteen en liet de tekst zoals hij was.",
        en: "The editor {program} ended at once and left the text as it was.",
    }
    /// After an editor that ended at once: what to do when it opened a window of its own.
    make_editor_wait(kept: Display<'_>) {
        nl: "Opende hij een eigen venster, bewaar dan daar: je tekst staat in {kept}\nLaat de editor voortaan wachten, bijvoorbeeld met editor = \"code --wait\" in de instellingen.",
        en: "If it opened a window of its own, save there: your text is in {kept}\nMake the editor wait from now on, for example with editor = \"code --wait\" in the settings.",
    }
    /// A command was carried out, and its answer cannot be written.
    saved_but_unwritable(why: &str) {
        nl: "Het is bewaard, maar het antwoord kan niet geschreven worden: {why}",
        en: "It is saved, but the answer cannot be written: {why}",
    }
    /// The standard output is closed.
    output_is_closed { nl: "de standaarduitvoer is gesloten", en: "standard output is closed" }
    /// A kept note cannot be read.
    kept_unreadable(path: Display<'_>, why: &str) {
        nl: "{path} is geen verslag dat overleg opzijzette: {why}",
        en: "{path} is not a note that overleg set aside: {why}",
    }
    /// The clock of the computer is before 1970 or after 9998.
    clock_is_wrong {
        nl: "De klok van deze computer staat verkeerd: voor 1970 of na 9998.",
        en: "The clock of this computer is wrong: before 1970 or after 9998.",
    }
    /// The remedy for a wrong clock.
    set_the_clock {
        nl: "Zet de klok gelijk en probeer het opnieuw. Er is niets gewijzigd.",
        en: "Set the clock and try again. Nothing was changed.",
    }
    /// The settings are wrong, and the command goes on without them.
    without_settings {
        nl: "Deze opdracht gaat verder zonder je instellingen.",
        en: "This command goes on without your settings.",
    }
    /// A save took the access of others to the store away.
    rights_narrowed(path: Display<'_>) {
        nl: "Anderen konden bij {path}; dat kan nu niet meer (rechten 0600 of minder).",
        en: "Others had access to {path}; they no longer have (mode 0600 or less).",
    }
    /// A save split the store from another name that it had.
    link_split(path: Display<'_>) {
        nl: "{path} had nog een andere naam (een harde koppeling). Daar staat nu nog de vorige versie; gebruik een symbolische koppeling om beide gelijk te houden.",
        en: "{path} had another name too (a hard link). That one still has the previous version; use a symbolic link to keep both the same.",
    }
    /// The last step was in the file already, and the disk has confirmed it now.
    confirmed_now(change: &str) {
        nl: "Stond er al, en is nu bevestigd: {change}",
        en: "It was there already, and is confirmed now: {change}",
    }
    /// The editor removed the file.
    editor_file_gone(file: Display<'_>) {
        nl: "De editor liet geen bestand achter: {file} bestaat niet meer. Je tekst blijft zoals hij was.",
        en: "The editor left no file: {file} is gone. Your text stays as it was.",
    }
    /// The editor saved a text above the limit, which is in megabytes.
    editor_text_too_long(megabytes: usize) {
        nl: "Wat de editor bewaarde, is te lang: meer dan {megabytes} MB. Je tekst blijft zoals hij was.",
        en: "What the editor saved is too long: more than {megabytes} MB. Your text stays as it was.",
    }
    /// Where to find a text that is too long to take over.
    saved_is_still_in(kept: Display<'_>) {
        nl: "Wat de editor bewaarde, staat nog in {kept}",
        en: "What the editor saved is still in {kept}",
    }
    /// The file that the editor saved cannot be read.
    editor_read_back(why: &str) {
        nl: "Wat de editor bewaarde, kan niet gelezen worden: {why}",
        en: "What the editor saved cannot be read: {why}",
    }
    /// Where to find a text that cannot be read.
    it_is_still_in(kept: Display<'_>) { nl: "Het staat nog in {kept}", en: "It is still in {kept}" }
    /// The terminal failed while the interface was open.
    terminal_failed(why: &str) {
        nl: "Er ging iets mis met de terminal: {why}",
        en: "The terminal failed: {why}",
    }
    /// After the interface failed: what the user typed is kept as a draft.
    typed_is_kept {
        nl: "Wat je typte, is als kladversie bewaard; open overleg opnieuw om verder te gaan.",
        en: "What you typed is kept as a draft; open overleg again to continue.",
    }
    /// A thread of the interface ended because of a bug.
    program_broken {
        nl: "Er ging iets mis in overleg zelf; het programma moest stoppen.",
        en: "Something went wrong in overleg itself; it had to stop.",
    }
    /// There is no folder in which to keep the store.
    no_home {
        nl: "Er is geen thuismap. Geef met --store of OVERLEG_STORE aan waar het gegevensbestand staat.",
        en: "There is no home folder. Use --store or OVERLEG_STORE to say where the store is.",
    }
    /// The interface was asked for, but there is no terminal.
    no_terminal {
        nl: "Het scherm van overleg heeft een terminal nodig, en die is er niet.\nGebruik een opdracht: overleg tree, overleg show NAAM, overleg search ZOEKTEKST. Alle opdrachten: overleg --help.",
        en: "The screen of overleg needs a terminal, and there is none.\nUse a command: overleg tree, overleg show NAME, overleg search QUERY. All commands: overleg --help.",
    }
    /// Standard input cannot be read.
    input_unreadable(why: &str) {
        nl: "De standaardinvoer kan niet gelezen worden: {why}",
        en: "Standard input cannot be read: {why}",
    }
    /// Standard output cannot be written.
    output_unwritable(why: &str) {
        nl: "De standaarduitvoer kan niet geschreven worden: {why}",
        en: "Standard output cannot be written: {why}",
    }
}
