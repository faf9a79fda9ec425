//! Errors when a record is brought back from the trash.

use crate::domain::RestoreError;
use crate::i18n::{Explain, Known, Lang, texts};

impl Lang {
    /// Says why a record cannot come back from the trash.
    pub fn restore_error(self, error: &RestoreError, known: Known<'_>) -> String {
        match error {
            RestoreError::NotInTrash(_) => self.not_in_trash().to_owned(),
            RestoreError::Needs(first) => self.restore_first(&self.kind_and_title(first, known)),
            RestoreError::Lacks(id) => self.lacks_for_good(self.kind(id.kind())),
            RestoreError::SeatTaken(_) => self.seat_taken().to_owned(),
            RestoreError::Misfit(error) => error.in_words(self),
        }
    }
}

texts! {
    /// A record cannot come back before another one, which it needs.
    restore_first(what: &str) { nl: "Haal eerst {what} terug.", en: "Bring back {what} first." }
    /// The record is no longer in the trash.
    not_in_trash { nl: "Dit ligt niet meer in de prullenmand.", en: "This is no longer in the trash." }
    /// A record cannot come back: one that it needs is gone for good.
    lacks_for_good(kind: &str) {
        nl: "Dit kan niet terug: waar het bij hoort ({kind}), bestaat niet meer.",
        en: "This cannot be brought back: what it belongs to ({kind}) no longer exists.",
    }
    /// A membership cannot come back: the organisation is a member of the forum again.
    seat_taken {
        nl: "Dit lidmaatschap kan niet terug: die plaats aan tafel is intussen weer ingevuld.",
        en: "This membership cannot be brought back: that seat has since been taken.",
    }
}
