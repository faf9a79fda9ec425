//! Texts about what lasts until something is done about it: a store that cannot be read, a change that is
//! not saved.

use super::texts;

texts! {
    /// Status: another program wrote the store.
    others_changed {
        "Elders gewijzigd: je ziet nu wat er in het bestand staat",
        "Changed elsewhere: you now see what is in the file"
    }
    /// Status: the store can be read again.
    store_is_back { "Het bestand is weer leesbaar", "The file can be read again" }
    /// Title of the message about a store that cannot be read.
    lost_title { "Het bestand is niet meer leesbaar", "The file can no longer be read" }
    /// What became of the store, and what that means; `why` says what is wrong and what to do.
    lost(why: &str) {
        "{why}\n\nWat je op het scherm ziet is de laatste versie die gelezen werd. Zolang dit duurt kan er niets bewaard worden; wat je typt blijft staan. Zodra het bestand in orde is, gaat overleg vanzelf verder.",
        "{why}\n\nWhat you see on the screen is the last version that was read. As long as this lasts nothing can be saved; what you type stays. As soon as the file is in order, overleg goes on by itself."
    }
    /// On the status line, as long as the store cannot be read; `key` shows more.
    lost_in_short(key: &str) {
        "Het bestand is niet meer leesbaar, bewaren kan nu niet ({key}: meer)",
        "The file can no longer be read, nothing can be saved now ({key}: more)"
    }
    /// Status: there is nothing wrong.
    no_trouble { "Alles is bewaard", "Everything is saved" }
    /// On the status line, as long as a change is not saved; `key` tries again.
    unsaved_in_short(key: &str) {
        "Niet bewaard: er wacht nog een wijziging ({key}: opnieuw proberen)",
        "Not saved: a change is still waiting ({key}: try again)"
    }
    /// On the status line, as long as a form could not be saved.
    form_unsaved_in_short {
        "Nog niet bewaard; wat je typte blijft staan",
        "Not saved yet; what you typed stays"
    }
    /// Question before quitting, about these changes; `why` says why they are not saved.
    unsaved_at_the_end(changes: &str, why: &str) {
        "Nog niet bewaard: {changes}\n{why}",
        "Not saved yet: {changes}\n{why}"
    }
    /// In the place of the name of a forum that somebody removed.
    removed_forum { "(verwijderd overlegforum)", "(removed forum)" }
    /// Question: what to do with a note whose forum is gone.
    forum_is_removed {
        "Iemand anders heeft het overlegforum van dit verslag verwijderd. Wat je typte blijft staan.\nZet het forum terug en bewaar dan opnieuw, of neem de tekst mee naar elders.",
        "Somebody else removed the forum of this note. What you typed stays.\nBring the forum back and then save again, or take the text elsewhere."
    }
    /// Answer: bring the forum back from the trash.
    bring_forum_back { "Het forum terugzetten", "Bring the forum back" }
    /// Answer: put the text on the clipboard.
    copy_text { "De tekst kopiëren", "Copy the text" }
    /// Answer: save what could not be saved, and quit.
    try_again { "Opnieuw proberen", "Try again" }
    /// Answer: quit and lose what could not be saved.
    quit_without_saving { "Afsluiten zonder te bewaren", "Quit without saving" }
    /// Answer: go on.
    do_not_quit { "Niet afsluiten", "Do not quit" }
    /// Title over what both sides changed.
    conflict_title { "Ook elders gewijzigd", "Changed elsewhere too" }
    /// What there is to do there.
    conflict_intro {
        "Iemand anders heeft intussen hetzelfde gewijzigd. Kies wat er blijft, en bewaar dan.",
        "Somebody else changed the same meanwhile. Choose what stays, then save."
    }
    /// What is merged without asking.
    conflict_merged(fields: &str) { "Vanzelf samengevoegd: {fields}", "Merged by itself: {fields}" }
    /// A field that only the user changed.
    conflict_only_mine(field: &str) { "{field} (van mij)", "{field} (mine)" }
    /// A field that only the other side changed.
    conflict_only_theirs(field: &str) { "{field} (van elders)", "{field} (theirs)" }
    /// A field with what stood in it for both sides.
    conflict_was(field: &str, was: &str) { "{field} (was: {was})", "{field} (was: {was})" }
    /// A field in which nothing stood for both sides.
    conflict_was_empty(field: &str) { "{field} (was leeg)", "{field} (was empty)" }
    /// The other side removed a record.
    conflict_removed(what: &str) { "Elders verwijderd: {what}", "Removed elsewhere: {what}" }
    /// Option: the user's own version.
    conflict_mine { "die van mij", "mine" }
    /// Option: the version of the other side.
    conflict_theirs { "die van elders", "theirs" }
    /// Option: both versions.
    conflict_both { "allebei: eerst die van elders, dan die van mij", "both: theirs first, then mine" }
    /// Option: make the removed record again.
    conflict_make_anew { "opnieuw maken, met wat ik invulde", "make it anew, with what I filled in" }
    /// Option: leave the removed record removed.
    conflict_leave_removed { "verwijderd laten", "leave it removed" }
    /// There is nothing in a field.
    conflict_empty { "(leeg)", "(empty)" }
    /// Status: not everything was chosen yet.
    conflict_choose_first { "Kies eerst bij elk verschil", "Choose at each difference first" }
    /// Status: the choice was given up.
    conflict_not_saved { "Niet bewaard", "Not saved" }
    /// Status: what the other side made of it stays as it is.
    conflict_stays_theirs { "Niets te bewaren: het blijft zoals het elders gemaakt is", "Nothing to save: it stays as it was made elsewhere" }
}
