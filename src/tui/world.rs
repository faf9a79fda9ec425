//! What every screen may read and none may change: the records, the language and the time.

use jiff::tz::TimeZone;

use super::msg::{Moment, Snapshot};
use super::widget::picker::Catalogue;
use crate::domain::Overview;
use crate::i18n::Lang;

/// What every screen may read.
#[derive(Debug, Clone)]
pub struct World {
    /// The records, as last read or written.
    pub snapshot: Snapshot,
    /// The language.
    pub lang: Lang,
    /// What time it is.
    pub moment: Moment,
    /// Where it is that time.
    pub zone: TimeZone,
}

impl World {
    /// The records.
    pub fn overview(&self) -> &Overview {
        &self.snapshot.overview
    }

    /// What is called what, of all that can be picked.
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue { overview: self.overview(), lang: self.lang }
    }
}
