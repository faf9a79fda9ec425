//! Texts of the screen with the notes.

use super::texts;

texts! {
    /// Breadcrumb of the notes.
    notes_title { nl: "Verslagen", en: "Notes" }
    /// Prompt before the words to search the notes for.
    find_in_notes_prompt { nl: "Woorden in de verslagen:", en: "Words in the notes:" }
    /// The list of notes is empty, without a filter.
    no_notes_at_all {
        nl: "Nog geen verslagen. Schrijf er een op de pagina van een overlegforum.",
        en: "No notes yet. Write one on the page of a forum.",
    }
    /// The list of notes is empty: none belongs to `about`.
    no_notes_of(about: &str) { nl: "Nog geen verslagen bij {about}.", en: "No notes of {about} yet." }
    /// The list of notes is empty: none contains these words.
    no_notes_with(words: &str) {
        nl: "Geen verslag met “{words}” gevonden.",
        en: "No note contains “{words}”.",
    }
    /// The list of notes is empty: none belongs to `about` and contains these words.
    no_notes_of_with(about: &str, words: &str) {
        nl: "Geen verslag met “{words}” gevonden bij {about}.",
        en: "No note of {about} contains “{words}”.",
    }
}
