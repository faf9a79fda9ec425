//! The clock of the computer. A day before 1970 or after 9998 cannot be written in the store, so no command goes on
//! with one.

use std::time::{Duration, SystemTime};

use crate::i18n::{Explain, Lang};

/// The seconds from the start of 1970 to the start of 9999.
const UNTIL_9999: Duration = Duration::from_secs(253_370_764_800);

/// The error that the clock is wrong.
#[derive(Debug)]
pub(super) struct WrongClock;

impl Explain for WrongClock {
    fn what(&self, lang: Lang) -> String {
        lang.clock_is_wrong().to_owned()
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        Some(lang.set_the_clock().to_owned())
    }
}

/// Fails if no moment of the program can be `now`.
pub(super) fn check(now: SystemTime) -> Result<(), WrongClock> {
    let since_1970 = now.duration_since(SystemTime::UNIX_EPOCH).map_err(|_| WrongClock)?;
    if since_1970 < UNTIL_9999 { Ok(()) } else { Err(WrongClock) }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::{Offset, TimeZone};

    use super::*;

    #[test]
    fn every_clock_that_passes_can_be_written() {
        for seconds in [Duration::ZERO, UNTIL_9999.saturating_sub(Duration::from_nanos(1))] {
            let now = SystemTime::UNIX_EPOCH + seconds;
            assert!(check(now).is_ok());
            let moment = Timestamp::try_from(now).expect("a moment");
            let there = TimeZone::fixed(Offset::constant(14)).to_datetime(moment);
            assert!(there.year() <= 9999, "{there}");
        }
    }

    #[test]
    fn a_clock_before_1970_or_after_9998_is_refused() {
        for now in [SystemTime::UNIX_EPOCH - Duration::from_secs(1), SystemTime::UNIX_EPOCH + UNTIL_9999] {
            assert!(check(now).is_err());
        }
    }
}
