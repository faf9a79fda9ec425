//! Errors in a record that was given on the command line, in options or as JSON.

use std::path::Display;

use crate::i18n::texts;

texts! {
    /// A note that could not be saved.
    note_refused(why: &str) { nl: "Het verslag is niet bewaard. {why}", en: "The note was not saved. {why}" }
    /// After a note that could not be saved: the command that saves it later.
    save_note_with(command: &str) {
        nl: "Alles wat je opgaf, is opzijgezet. Bewaar het straks met:\n{command}",
        en: "Everything that you gave is set aside. Save it later with:\n{command}",
    }
    /// After a note that the disk did not confirm: the command that confirms it.
    confirm_note_with(command: &str) {
        nl: "Kijk de schijf na en geef dan deze opdracht; er komt niets dubbel:\n{command}",
        en: "Check the disk and then give this command; nothing will be saved twice:\n{command}",
    }
    /// After a note that could be saved neither in the store nor in a file: what it was.
    note_was(text: &str) { nl: "Dit gaf je op:\n{text}", en: "This is what you gave:\n{text}" }
    /// Records with nearly the same name as a new one; they are listed below it.
    likely_there {
        nl: "Er is al iets met bijna dezelfde naam:",
        en: "There is already something with nearly the same name:",
    }
    /// After that list, when the new record was not added.
    nothing_added { nl: "Er is niets toegevoegd.", en: "Nothing was added." }
    /// A text that has to be one line has this control character.
    control_character(code: u32) {
        nl: "dit is één regel tekst: haal het stuurteken U+{code:04X} eruit",
        en: "this is one line of text: take the control character U+{code:04X} out of it",
    }
    /// A name that is not a municipality of the province.
    no_municipality(given: &str) {
        nl: "“{given}” is geen gemeente van de provincie.",
        en: "“{given}” is not a municipality of the province.",
    }
    /// A name or postal code of more than one municipality.
    several_municipalities(given: &str, names: &str) {
        nl: "“{given}” staat voor meer dan één gemeente: {names}.",
        en: "“{given}” stands for more than one municipality: {names}.",
    }
    /// A person was given as present whose organisation is not known.
    works_nowhere(person: &str) {
        nl: "van {person} is niet bekend bij welke organisatie die werkt",
        en: "it is not known which organisation {person} works for",
    }
    /// `--alternates-with` was given for a forum where the user does not alternate as chair.
    only_when_in_turn(involvement: &str) {
        nl: "dit gaat alleen samen met --{involvement} alternating_chair",
        en: "this can only be combined with --{involvement} alternating_chair",
    }
    /// A file that was given cannot be read.
    file_unreadable(path: Display<'_>, why: &str) {
        nl: "{path} kan niet gelezen worden: {why}",
        en: "{path} cannot be read: {why}",
    }
    /// Takes the place of a path in an error about standard input.
    standard_input { nl: "standaardinvoer", en: "standard input" }
    /// The input is not a JSON object.
    no_json_object {
        nl: "dit is geen JSON-object, zoals {\"name\": \"Arktos\"}.",
        en: "this is not a JSON object, such as {\"name\": \"Arktos\"}.",
    }
    /// The record has changed since it was read.
    changed_since_read {
        nl: "dit is sindsdien gewijzigd; er is niets bewaard. Bekijk met --json wat er nu staat en vertrek daarvan. Zonder het veld read wordt dit niet nagekeken.",
        en: "this has changed since; nothing was saved. Use --json to see what is there now and start from that. Without the field read, this is not checked.",
    }
    /// The input gives an id to a new record, or another id to an existing one.
    id_is_fixed {
        nl: "het veld id kun je niet kiezen: wat nieuw is, krijgt automatisch een id en houdt die.",
        en: "the field id cannot be chosen: a new record gets an id automatically and keeps it.",
    }
    /// A field that this kind of record does not have.
    unknown_field(field: &str, kind: &str) {
        nl: "het veld {field} bestaat niet ({kind}).",
        en: "there is no field {field} ({kind}).",
    }
    /// A field with a value of the wrong type.
    misshapen_field(field: &str) {
        nl: "in het veld {field} staat iets anders dan verwacht.",
        en: "the field {field} has an unexpected value.",
    }
}
