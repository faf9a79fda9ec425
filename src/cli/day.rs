//! The option that sets the day as on which an answer is given, so that it can be repeated.

use clap::Args;

use super::error::{CliError, OfOption};
use super::session::today;
use crate::domain::Date;
use crate::i18n::{Lang, Reckoning};

const TODAY: &str = "today";

/// The day that counts as today.
#[derive(Debug, Args)]
pub(super) struct TodayOption {
    /// The day, as the user typed it; today if it is not given.
    #[arg(long = TODAY, allow_hyphen_values = true)]
    today: Option<String>,
}

impl TodayOption {
    /// The day that was given, otherwise today. Fails if it is not a date.
    pub(super) fn day(&self, lang: Lang) -> Result<Date, CliError> {
        let today = today();
        let Some(given) = &self.today else { return Ok(today) };
        let day = lang.read_date(given, today, Reckoning::Past);
        day.map_err(|why| CliError::usage(lang.not_a_date(given, why))).of_option(TODAY)
    }
}
