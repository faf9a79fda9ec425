//! Why a text is not a date, in words.

use jiff::civil::Date;

use super::NotADate;
use crate::i18n::{Lang, texts};

impl Lang {
    /// Why the text in a date field is not a date, shown beside the field: in full, and shorter.
    pub fn refused(self, why: NotADate) -> [String; 2] {
        let short = self.no_date().to_owned();
        [self.reason(why).unwrap_or_else(|| short.clone()), short]
    }

    /// The error that a date field holds a text that is not a date.
    pub fn unread_date(self, typed: &str, why: NotADate) -> String {
        self.reason(why).map_or_else(|| self.unclear_date(typed), |reason| self.wrong_date(typed, &reason))
    }

    /// The error that a text on the command line is not a date.
    pub fn not_a_date(self, text: &str, why: NotADate) -> String {
        let wrong = |reason: String| format!("{}.", self.wrong_date(text, &reason));
        self.reason(why).map_or_else(|| self.unreadable_date(text), wrong)
    }

    /// The error that what follows the @ of a follow-up is not a date.
    pub fn not_a_due_date(self, text: &str, why: NotADate) -> String {
        let wrong = |reason: String| self.wrong_due_date(text, &reason);
        self.reason(why).map_or_else(|| self.unreadable_due_date(text), wrong)
    }

    /// What is wrong with a text that looks like a date.
    fn reason(self, why: NotADate) -> Option<String> {
        match why {
            NotADate::Unclear => None,
            NotADate::OtherWeekday(date) => Some(self.falls_on(&self.date(date), self.weekday(date))),
            NotADate::NoSuchDay(last) => Some(self.month_ends_on(&self.day_and_month(last))),
            NotADate::WithTime(date) => Some(self.day_without_time(&self.date(date))),
        }
    }

    /// A warning when something that happened is given a day after `today`.
    pub fn not_yet(self, date: Date, today: Date) -> Option<String> {
        let day = || format!("{} {}", self.weekday(date), self.date(date));
        (date > today).then(|| self.dated_after_today(&day()))
    }
}

texts! {
    /// Beside a date field whose text is not a date.
    no_date { nl: "geen datum", en: "not a date" }
    /// Beside a date field: the day of something that happened is after today.
    after_today { nl: "na vandaag", en: "after today" }
    /// Warning: the day of something that happened is after today.
    dated_after_today(day: &str) {
        nl: "Let op: {day} is na vandaag.",
        en: "Note: {day} is after today.",
    }
    /// Error: a text looks like a date and is not one.
    wrong_date(typed: &str, reason: &str) {
        nl: "“{typed}” is geen datum: {reason}",
        en: "“{typed}” is not a date: {reason}",
    }
    /// Error: what follows the @ of a follow-up looks like a date and is not one.
    wrong_due_date(typed: &str, reason: &str) {
        nl: "Wat na de @ komt, “{typed}”, is geen datum: {reason}.",
        en: "What follows the @, “{typed}”, is not a date: {reason}.",
    }
    /// Reason: a date with another day of the week than was typed.
    falls_on(date: &str, weekday: &str) { nl: "{date} is een {weekday}", en: "{date} is a {weekday}" }
    /// Reason: a day that its month does not have.
    month_ends_on(last: &str) { nl: "die maand eindigt op {last}", en: "that month ends on {last}" }
    /// Reason: a date with a time of the day.
    day_without_time(date: &str) {
        nl: "geef alleen de dag, {date}, zonder uur",
        en: "give only the day, {date}, without a time",
    }
}
