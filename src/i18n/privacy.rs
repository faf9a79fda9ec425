//! Texts of what is held on a person, of taking it away, and of who can read the files.

use super::texts;

texts! {
    /// Something could not be taken out of a file.
    cannot_erase(path: &str) {
        "De persoon kon niet helemaal gewist worden, het ging mis bij {path}. Wis opnieuw om het af te maken",
        "The person could not be erased altogether, it failed at {path}. Erase again to finish it"
    }
}
