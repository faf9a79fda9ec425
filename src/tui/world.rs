//! The data that every screen may read and none may change: the records, the language, the signs and the time.

use std::sync::{Arc, Weak};

use jiff::tz::TimeZone;

use super::insight::Computed;
use super::msg::{Moment, Snapshot};
use super::signs::Signs;
use super::widget::picker::Catalogue;
use crate::domain::{Date, Overview};
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

/// What everything that is worked out from the records and the day follows from.
#[derive(Debug, Clone)]
pub struct Basis {
    /// Keeps the allocation of the overview, but not its records. A mere address could later be that of another
    /// overview.
    overview: Weak<Overview>,
    day: Date,
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        // Comparing two equal overviews would take longer than working it out again.
        Weak::ptr_eq(&self.overview, &other.overview) && self.day == other.day
    }
}

impl World {
    /// What everything that is worked out now follows from.
    pub fn basis(&self) -> Basis {
        Basis { overview: Arc::downgrade(&self.snapshot.overview), day: self.moment.today }
    }

    /// The records.
    pub fn overview(&self) -> &Overview {
        &self.snapshot.overview
    }

    /// The catalogue with the names of everything that can be picked.
    pub fn catalogue(&self) -> Catalogue<'_> {
        Catalogue { overview: self.overview(), lang: self.lang }
    }
}
