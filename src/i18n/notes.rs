//! Texts of the screen with the notes.

use super::texts;

texts! {
    /// Breadcrumb of the notes.
    notes_title { "Verslagen", "Notes" }
    /// Before the words that are looked for in the notes.
    find_in_notes_prompt { "Woorden in de verslagen:", "Words in the notes:" }
    /// The list of notes is empty.
    no_notes_at_all {
        "Nog geen verslagen. Schrijf er een op de pagina van een overlegforum.",
        "No notes yet. Write one on the page of a forum."
    }
    /// The list of notes is empty.
    no_notes_of(about: &str) { "Nog geen verslagen bij {about}.", "No notes of {about} yet." }
    /// The list of notes is empty.
    no_notes_with(words: &str) { "Geen verslag met “{words}” gevonden.", "No note with “{words}” found." }
    /// The list of notes is empty.
    no_notes_of_with(about: &str, words: &str) {
        "Geen verslag met “{words}” gevonden bij {about}.",
        "No note with “{words}” found of {about}."
    }
}
