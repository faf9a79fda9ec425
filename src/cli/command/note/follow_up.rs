//! Follow-ups on the command line: a text, optionally followed by an `@` and a date.

use crate::domain::Date;
use crate::i18n::{ErrorKind, Explain, Lang, NotADate, Reckoning};
use crate::text::control_character;

/// A follow-up as read from the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    /// The task.
    pub(super) text: String,
    /// The day by which it must be done.
    pub(super) due: Option<Date>,
}

/// Why a text is not a follow-up.
#[derive(Debug)]
pub(super) enum Unclear {
    /// It does not say what to do.
    NoText,
    /// It has this control character, though it is one line.
    Control(char),
    /// The part after the `@`, given here, is not a date.
    NoDate(String, NotADate),
}

impl Explain for Unclear {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoText => lang.empty_follow_up().to_owned(),
            Self::Control(char) => lang.control_character(u32::from(*char)),
            Self::NoDate(text, why) => lang.not_a_due_date(text, *why),
        }
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Usage
    }
}

impl Given {
    /// Reads `text`, in which `@` separates the text from the date and `@@` stands for a literal `@`. What follows a
    /// single `@` must be a date, so that a date with a mistake in it never silently becomes text.
    pub(super) fn read(text: &str, lang: Lang, today: Date) -> Result<Self, Unclear> {
        let (text, date) = part(text);
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(Unclear::NoText);
        }
        if let Some(char) = control_character(&text) {
            return Err(Unclear::Control(char));
        }
        let read = |date: String| {
            lang.read_date(&date, today, Reckoning::Coming).map_err(|why| Unclear::NoDate(date, why))
        };
        let due = date.map(read);
        Ok(Self { text, due: due.transpose()? })
    }
}

impl Given {
    /// The text that is read as this follow-up on any day.
    pub(super) fn written(&self) -> String {
        let text = self.text.replace('@', "@@");
        self.due.map_or_else(|| text.clone(), |due| format!("{text}@{due}"))
    }
}

fn part(given: &str) -> (String, Option<String>) {
    let mut text = String::new();
    let mut rest = given;
    while let Some((before, after)) = rest.split_once('@') {
        text.push_str(before);
        match after.strip_prefix('@') {
            Some(after) => rest = after,
            None => return (text, Some(after.to_owned())),
        }
        text.push('@');
    }
    text.push_str(rest);
    (text, None)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;

    const TODAY: Date = date(2026, 11, 23);

    #[rstest]
    #[case::without_date("Joeri bellen", "Joeri bellen", None)]
    #[case::with_date("Joeri bellen @ 1/12", "Joeri bellen", Some(date(2026, 12, 1)))]
    #[case::future_date("Joeri bellen@12/11", "Joeri bellen", Some(date(2027, 11, 12)))]
    #[case::in_words("Joeri bellen@morgen", "Joeri bellen", Some(date(2026, 11, 24)))]
    #[case::the_sign_itself("mail joeri@@intro.be", "mail joeri@intro.be", None)]
    #[case::both("mail a@@b.be@2026-12-01", "mail a@b.be", Some(date(2026, 12, 1)))]
    fn a_follow_up_is_a_text_with_an_optional_date(
        #[case] given: &str,
        #[case] text: &str,
        #[case] due: Option<Date>,
    ) {
        let read = Given::read(given, Lang::Nl, TODAY).expect("a follow-up");
        assert_eq!(read, Given { text: text.to_owned(), due });
    }

    #[rstest]
    #[case("mail joeri@intro.be", "intro.be")]
    #[case("bellen@31/2/2027", "31/2/2027")]
    #[case("bellen@", "")]
    #[case("bellen@1/12@2/12", "1/12@2/12")]
    fn only_a_date_may_follow_the_at_sign(#[case] given: &str, #[case] no_date: &str) {
        let error = Given::read(given, Lang::Nl, TODAY).expect_err("no date");
        assert!(matches!(&error, Unclear::NoDate(text, _) if text == no_date), "{error:?}");
    }

    #[rstest]
    #[case("  ")]
    #[case("@1/12")]
    fn a_follow_up_without_text_is_refused(#[case] given: &str) {
        assert!(matches!(Given::read(given, Lang::Nl, TODAY), Err(Unclear::NoText)));
    }
}
