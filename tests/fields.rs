//! Whatever record is opened in a form and saved as it is stays as it is, in both languages.

#![expect(clippy::expect_used, reason = "what a test takes for granted may fail it")]

#[path = "support/generate/mod.rs"]
mod generate;
#[path = "support/records.rs"]
mod records;
#[path = "support/sample.rs"]
mod sample;

use overleg::domain::{AnyRecord, Overview};
use overleg::fields::{Filled, Reading};
use overleg::i18n::Lang;
use rstest::rstest;

fn every_record(overview: &Overview) -> Vec<AnyRecord> {
    fn any<T: Clone + Into<AnyRecord>>(record: &T) -> AnyRecord {
        record.clone().into()
    }
    let mut records: Vec<AnyRecord> = overview.regions().iter().map(any).collect();
    records.extend(overview.forums().iter().map(any));
    records.extend(overview.organisations().iter().map(any));
    records.extend(overview.persons().iter().map(any));
    records.extend(overview.memberships().iter().map(any));
    records.extend(overview.notes().iter().map(any));
    records.extend(overview.meetings().iter().map(any));
    records.extend(overview.follow_ups().iter().map(any));
    records
}

#[rstest]
#[case::starter(sample::starter())]
#[case::kept_current(sample::kept_current())]
#[case::generated(generate::generate(generate::Size::COORDINATOR, 7, sample::TODAY))]
fn a_record_that_is_saved_untouched_stays_as_it_is(
    #[case] overview: Overview,
    #[values(Lang::Nl, Lang::En)] lang: Lang,
) {
    let reading = Reading { overview: &overview, lang, today: sample::TODAY };
    let records = every_record(&overview);
    assert!(records.len() > 100, "every kind is there");
    for record in records {
        assert_eq!(Filled::of(record.clone(), lang).change(&reading), Ok(None), "{record:?}");
    }
}
