//! `overleg follow-up snooze`: postpones a follow-up.

use clap::Args;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::say;
use crate::cli::saving::save;
use crate::cli::session::{Session, today};
use crate::domain::{Date, Snooze as Period};
use crate::fields::Reading;
use crate::i18n::{Lang, NotADate, Reckoning};

/// The arguments of `overleg follow-up snooze`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Snooze {
    /// The id or text of the follow-up.
    follow_up: String,
    /// The day until which it is postponed, in one or more words; tomorrow if it is not given.
    until: Vec<String>,
}

impl Snooze {
    /// Postpones the follow-up. Fails if it was done already.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let (lang, today) = (session.lang, today());
        let overview = store.overview().clone();
        let reading = Reading { overview: &overview, lang, today };
        let follow_up = Lookup::new(&reading, Purpose::Change).follow_up(&self.follow_up)?;
        let until = self.until.join(" ");
        let day = day(&until, today, lang).map_err(|why| CliError::usage(lang.not_a_date(&until, why)))?;
        if let Some(done) = follow_up.done {
            return Err(CliError::failure(lang.done_already(&follow_up.text, &lang.date(done))));
        }
        if follow_up.due == Some(day) {
            store.confirm_noted()?;
            say(lang.nothing_changed());
            return Ok(());
        }
        let message = lang.postponed_to(&lang.date(day), &follow_up.text);
        save(&mut store, &follow_up.postponed(day), lang)?;
        say(&message);
        Ok(())
    }
}

/// The day that `until` gives: one of the answers that the interface offers, in either language, or a date.
fn day(until: &str, today: Date, lang: Lang) -> Result<Date, NotADate> {
    if until.is_empty() {
        return Ok(Period::Tomorrow.day(today));
    }
    let wanted = until.replace('-', " ").to_lowercase();
    let is_called =
        |period: &Period| Lang::ALL.iter().any(|lang| lang.snooze(*period).to_lowercase() == wanted);
    let period = Period::ALL.into_iter().find(is_called);
    period.map_or_else(|| lang.read_date(until, today, Reckoning::Coming), |period| Ok(period.day(today)))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::cli::testing::TODAY;

    #[rstest]
    #[case::nothing("", (2026, 11, 24))]
    #[case::tomorrow("tomorrow", (2026, 11, 24))]
    #[case::next_week("volgende week", (2026, 11, 30))]
    #[case::next_month("next-month", (2026, 12, 23))]
    #[case::in_dutch("Volgende maand", (2026, 12, 23))]
    #[case::a_date("1/12", (2026, 12, 1))]
    #[case::a_day_of_the_week("vrijdag", (2026, 11, 27))]
    #[case::a_coming_date("12/11", (2027, 11, 12))]
    fn a_day_is_one_that_the_interface_offers_or_a_date(#[case] until: &str, #[case] day: (i16, i8, i8)) {
        let expected = Date::new(day.0, day.1, day.2).ok();
        assert_eq!(super::day(until, TODAY, Lang::Nl).ok(), expected);
    }
}
