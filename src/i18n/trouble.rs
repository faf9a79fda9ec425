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
}
