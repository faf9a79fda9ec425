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
    /// What the editor saved cannot be read.
    editor_read_back(kept: Display<'_>, why: &io::Error) {
        "Wat de editor bewaarde, kan niet gelezen worden: {why}\nHet staat nog in {kept}",
        "What the editor saved cannot be read: {why}\nIt is still in {kept}"
    }
}
