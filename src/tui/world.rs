//! The data that every screen may read and none may change: the records, the language, the signs and the time.

use jiff::tz::TimeZone;

use super::insight::Computed;
use super::msg::{Moment, Snapshot};
use super::signs::Signs;
use super::widget::picker::Catalogue;
use crate::domain::Overview;
use crate::i18n::Lang;

/// The data that every screen may read.
#[derive(Debug, Clone)]
pub struct World {
    /// The records, as last read or written.
    pub snapshot: Snapshot,
    /// The language.
    pub lang: Lang,
    /// The signs that the terminal can show.
    pub signs: Signs,
    /// The present moment.
    pub moment: Moment,
    /// The time zone in which times are shown.
    pub zone: TimeZone,
    /// What was computed from all these for the pages.
    pub computed: Computed,
}

impl World {
    /// The records.
    pub fn overview(&self) -> &Overview {
        &self.snapshot.overview
    }

    /// The catalogue with the names of everything that can be picked.
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue { overview: self.overview(), lang: self.lang }
    }
}
