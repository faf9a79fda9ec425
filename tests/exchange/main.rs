//! Reports, pictures and tables: what others get to read.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

mod digest;
mod page;
mod picture;
mod privacy;
mod table;

#[path = "../support/generate/mod.rs"]
mod generate;
#[path = "../support/hostile.rs"]
mod hostile;
#[path = "../support/records.rs"]
mod records;

use overleg::domain::{Date, Overview, Privacy};
use overleg::exchange::report::{Audience, Request};
use overleg::i18n::Lang;
use overleg::store::starter;

const TODAY: Date = Date::constant(2026, 11, 23);

/// A report about everything, for management and without people.
const WIDE: Request = Request {
    scope: None,
    audience: Audience::Management,
    privacy: Privacy::None,
    since: None,
    today: TODAY,
    lang: Lang::Nl,
};

fn starter_data() -> Overview {
    starter().expect("the starter data")
}
