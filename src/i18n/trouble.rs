//! Texts about problems that last until they are solved: a store that cannot be read, a change that is not saved, a
//! conflict with a change made elsewhere.

use super::texts;

texts! {
    /// Status line: another program changed the store.
    others_changed {
        nl: "Elders gewijzigd: je ziet nu wat er in het bestand staat",
        en: "Changed elsewhere: you now see what is in the file",
    }
    /// Status: the store can be read again.
    store_is_back { nl: "Het bestand is weer leesbaar", en: "The file can be read again" }
    /// Title of the message about a store that cannot be read.
    lost_title { nl: "Het bestand is niet meer leesbaar", en: "The file can no longer be read" }
    /// Message about a store that cannot be read; `why` says what is wrong and what to do.
    lost(why: &str) {
        nl: "{why}\n\nWat je op het scherm ziet, is de laatste versie die gelezen werd. Zolang dit duurt, kan er niets bewaard worden; wat je typt, blijft staan. Zodra het bestand in orde is, gaat overleg vanzelf verder.",
        en: "{why}\n\nWhat you see on the screen is the last version that was read. Until this is fixed, nothing can be saved; what you type stays. Once the file is in order, overleg carries on by itself.",
    }
    /// Status line, as long as the store cannot be read; `key` shows more.
    lost_in_short(key: &str) {
        nl: "Het bestand is niet meer leesbaar, bewaren kan nu niet ({key}: meer)",
        en: "The file can no longer be read, nothing can be saved now ({key}: more)",
    }
    /// Status line: nothing is wrong.
    no_trouble { nl: "Alles is bewaard", en: "Everything is saved" }
    /// Status line, as long as a change is not saved; `key` tries again.
    unsaved_in_short(key: &str) {
        nl: "Niet bewaard: er wacht nog een wijziging ({key}: opnieuw proberen)",
        en: "Not saved: a change is still waiting ({key}: try again)",
    }
    /// Status line, as long as a form could not be saved.
    form_unsaved_in_short {
        nl: "Nog niet bewaard; wat je typte, blijft staan",
        en: "Not saved yet; what you typed stays",
    }
    /// Question before quitting, about changes that are not saved; `why` is the reason.
    unsaved_at_the_end(changes: &str, why: &str) {
        nl: "Nog niet bewaard: {changes}\n{why}",
        en: "Not saved yet: {changes}\n{why}",
    }
    /// Replaces the name of a forum that somebody else removed.
    removed_forum { nl: "(weggegooid overlegforum)", en: "(removed forum)" }
    /// Question: what to do with a note whose forum was removed.
    forum_is_removed {
        nl: "Iemand anders heeft het overlegforum van dit verslag weggegooid. Wat je typte, blijft staan.\nHaal het overlegforum terug en bewaar dan opnieuw, of kopieer de tekst om hem elders te gebruiken.",
        en: "Somebody else has removed the forum of this note. What you typed stays.\nBring the forum back and save again, or copy the text to use it elsewhere.",
    }
    /// Answer to `forum_is_removed`: bring the forum back from the trash.
    bring_forum_back { nl: "Het overlegforum terughalen", en: "Bring the forum back" }
    /// Answer: copy the text to the clipboard.
    copy_text { nl: "De tekst kopiëren", en: "Copy the text" }
    /// Answer: save what could not be saved, and quit.
    try_again { nl: "Opnieuw proberen", en: "Try again" }
    /// Answer: quit and lose what could not be saved.
    quit_without_saving { nl: "Afsluiten zonder te bewaren", en: "Quit without saving" }
    /// Answer: return to the interface.
    do_not_quit { nl: "Niet afsluiten", en: "Do not quit" }
    /// Title of the screen on which the user resolves a conflict: both sides changed the same record.
    conflict_title { nl: "Ook elders gewijzigd", en: "Changed elsewhere too" }
    /// On the conflict screen: what to do.
    conflict_intro {
        nl: "Iemand anders heeft intussen hetzelfde gewijzigd. Kies wat er blijft, en bewaar dan.",
        en: "Somebody else has changed the same thing in the meantime. Choose what stays, then save.",
    }
    /// On the conflict screen: the fields that were merged without asking.
    conflict_merged(fields: &str) {
        nl: "Automatisch samengevoegd: {fields}",
        en: "Merged automatically: {fields}",
    }
    /// On the conflict screen: a field that only the user changed.
    conflict_only_mine(field: &str) { nl: "{field} (van mij)", en: "{field} (mine)" }
    /// On the conflict screen: a field that only the other side changed.
    conflict_only_theirs(field: &str) { nl: "{field} (van elders)", en: "{field} (theirs)" }
    /// On the conflict screen: a field that both sides changed, and its value before.
    conflict_was(field: &str, was: &str) { nl: "{field} (was: {was})", en: "{field} (was: {was})" }
    /// On the conflict screen: a field that both sides changed, and that was empty before.
    conflict_was_empty(field: &str) { nl: "{field} (was leeg)", en: "{field} (was empty)" }
    /// On the conflict screen: the other side removed the record.
    conflict_removed(what: &str) { nl: "Elders weggegooid: {what}", en: "Removed elsewhere: {what}" }
    /// Option: the user's own version.
    conflict_mine { nl: "die van mij", en: "mine" }
    /// Option: the version of the other side.
    conflict_theirs { nl: "die van elders", en: "theirs" }
    /// Option: both versions.
    conflict_both {
        nl: "allebei: eerst die van elders, dan die van mij",
        en: "both: theirs first, then mine",
    }
    /// Option: create the removed record again.
    conflict_make_anew {
        nl: "opnieuw maken, met wat ik invulde",
        en: "create it again, with what I filled in",
    }
    /// Option: leave the removed record removed.
    conflict_leave_removed { nl: "weggegooid laten", en: "leave it removed" }
    /// On the conflict screen: the value of an empty field.
    conflict_empty { nl: "(leeg)", en: "(empty)" }
    /// Status line: not every difference has a choice yet.
    conflict_choose_first { nl: "Kies eerst bij elk verschil", en: "First make a choice for each difference" }
    /// Status line: the user left the conflict screen without saving.
    conflict_not_saved { nl: "Niet bewaard", en: "Not saved" }
    /// Status line: after the user's choices, nothing of their change is left to save.
    conflict_stays_theirs {
        nl: "Niets te bewaren: het blijft zoals het elders gewijzigd is",
        en: "Nothing to save: it stays as it was changed elsewhere",
    }
}
