//! Why a change was not saved.

use super::{listed, shown};
use crate::domain::ChangeError;
use crate::i18n::{Explain, Lang, texts};
use crate::store::CommitError;

impl Explain for CommitError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::SetAside(ChangeError::Conflict(id)) => lang.step_conflicts(lang.this(id.kind())),
            Self::Change(error) | Self::SetAside(error) => error.what(lang),
            Self::Store(error) => error.what(lang),
            Self::Unconfirmed { path, source, .. } => lang.unconfirmed(&shown(path), &lang.refusal(source)),
        }
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        match self {
            Self::Change(error) => error.remedy(lang),
            Self::SetAside(_) => Some(lang.step_set_aside().to_owned()),
            Self::Store(error) => error.remedy(lang),
            Self::Unconfirmed { .. } => Some(lang.confirm_by_saving().to_owned()),
        }
    }
}

impl Explain for ChangeError {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Conflict(id) => lang.change_conflicts(lang.this(id.kind())),
            Self::Gone(id) => lang.change_is_late(lang.this(id.kind())),
            Self::Exists(id) => lang.change_repeats(lang.this(id.kind())),
            Self::OtherId(id) => lang.change_of_id(lang.this(id.kind())),
            Self::Breaks(problems) => {
                let problems = problems.iter().map(|problem| lang.problem(problem, None));
                listed(lang.change_breaks(), problems)
            }
        }
    }
}

texts! {
    /// A change to a record that somebody else has changed in the meantime.
    change_conflicts(this: &str) {
        nl: "Niet bewaard: {this} is intussen door iemand anders gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
        en: "Not saved: {this} has been changed by somebody else in the meantime. Look at what is there now and try again.",
    }
    /// A change to a record that is no longer there.
    change_is_late(this: &str) {
        nl: "Niet bewaard: {this} bestaat intussen niet meer.",
        en: "Not saved: {this} no longer exists.",
    }
    /// A new record that already exists.
    change_repeats(this: &str) {
        nl: "Niet bewaard: {this} bestaat al.",
        en: "Not saved: {this} already exists.",
    }
    /// A change that would give a record the id of another.
    change_of_id(this: &str) {
        nl: "Niet bewaard: {this} zou de id van iets anders krijgen.",
        en: "Not saved: {this} would get the id of something else.",
    }
    /// A change that would make the records inconsistent; the problems are listed below it.
    change_breaks {
        nl: "Niet bewaard, want dan kloppen de gegevens niet meer:",
        en: "Not saved, because the data would no longer be consistent:",
    }

    /// A change that is in the file, although the disk has not confirmed that it is stored safely.
    unconfirmed(path: &str, why: &str) {
        nl: "De wijziging staat in {path}, maar de schijf bevestigt niet dat ze een stroompanne overleeft: {why}",
        en: "The change is in {path}, but the disk does not confirm that it would survive a power cut: {why}",
    }
    /// The remedy for a change that the disk has not confirmed.
    confirm_by_saving {
        nl: "Kijk de schijf na en bewaar opnieuw, of geef dezelfde opdracht nog eens: er komt niets dubbel.",
        en: "Check the disk and save again, or give the same command again: nothing will be saved twice.",
    }

    /// A change that cannot be undone or redone, because its record was changed outside of the history.
    step_conflicts(this: &str) {
        nl: "Dit kan niet meer: {this} is intussen op een andere manier gewijzigd.",
        en: "This is no longer possible: {this} has been changed in another way in the meantime.",
    }
    /// Explains that a change can no longer be undone or redone.
    step_set_aside {
        nl: "Deze stap wordt vanaf nu overgeslagen; een volgende poging neemt een andere.",
        en: "This step is skipped from now on; the next attempt takes another one.",
    }

}
