//! When a forum met last, when it meets next, and when it has gone quiet.

use std::num::NonZeroU16;

use overleg::domain::{
    Cadence, Change, Date, Edit, Forum, Interval, Meeting, Note, Outlook, Overview, Records, Rhythm, Silence,
    Time, TimesPerYear,
};
use rstest::rstest;

use crate::records::*;

const TODAY: Date = day(11, 23);

fn months(number: u16) -> Interval {
    Interval::Months(NonZeroU16::new(number).expect("not zero"))
}

fn monthly() -> Forum {
    Forum { cadence: Some(Cadence::PerYear(TimesPerYear::MONTHLY)), ..forum(1, id(1)) }
}

/// Forum 1 as given, beside a forum 2, with these notes and meetings.
fn with(forum_1: Forum, notes: Vec<Note>, meetings: Vec<Meeting>) -> Overview {
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum_1, forum(2, id(1))],
        notes,
        meetings,
        ..Records::default()
    })
}

fn rhythm(overview: &Overview) -> Rhythm<'_> {
    overview.rhythm_of(overview.forums().get(id(1)).expect("forum 1"), TODAY)
}

/// The outlook as a word, with a date if there is one.
fn outlook(overview: &Overview) -> (&'static str, Option<Date>) {
    match rhythm(overview).outlook() {
        Outlook::Unknown => ("unknown", None),
        Outlook::Planned(meeting) => ("planned", Some(meeting.date)),
        Outlook::Expected(by) => ("expected", Some(by)),
        Outlook::Quiet(silence) => ("quiet", Some(silence.since)),
    }
}

#[rstest]
#[case::by_its_cadence(monthly(), Some(day(5, 2)))]
#[case::by_agreement(Forum { longest_gap: Some(months(3)), ..monthly() }, Some(day(7, 2)))]
#[case::several_times_a_year(Forum { cadence: Some(Cadence::SeveralPerYear), ..monthly() }, Some(day(10, 2)))]
#[case::unknown(forum(1, id(1)), None)]
fn the_cadence_decides_when_the_next_meeting_is_expected(
    #[case] forum: Forum,
    #[case] expected_by: Option<Date>,
) {
    let notes = vec![note(1, id(1), day(1, 15)), note(2, id(1), day(4, 2)), note(3, id(2), day(9, 9))];
    let overview = with(forum, notes, Vec::new());
    let rhythm = rhythm(&overview);
    assert_eq!(rhythm.last_note.map(|note| note.id), Some(id(2)));
    assert_eq!(rhythm.expected_by, expected_by);
}

#[rstest]
#[case::expected_today(day(10, 23), "expected", Some(day(11, 23)))]
#[case::expected_yesterday(day(10, 22), "quiet", Some(day(10, 22)))]
#[case::met_today(day(11, 23), "expected", Some(day(12, 23)))]
fn a_forum_is_quiet_from_the_day_after_the_expected_meeting(
    #[case] met: Date,
    #[case] outlook_is: &str,
    #[case] day: Option<Date>,
) {
    let overview = with(monthly(), vec![note(1, id(1), met)], Vec::new());
    assert_eq!(outlook(&overview), (outlook_is, day));
}

#[test]
fn a_note_dated_after_today_is_not_the_last_meeting() {
    let overview = with(monthly(), vec![note(1, id(1), day(4, 2)), note(2, id(1), day(11, 24))], Vec::new());
    assert_eq!(rhythm(&overview).last_note.map(|note| note.id), Some(id(1)));
    assert_eq!(outlook(&overview), ("quiet", Some(day(4, 2))));
}

#[test]
fn no_meeting_is_expected_of_a_forum_that_never_met() {
    let meeting_of_another = note(1, id(2), day(1, 1));
    assert_eq!(outlook(&with(monthly(), vec![meeting_of_another], Vec::new())), ("unknown", None));
}

#[rstest]
#[case::today(day(11, 23), "planned")]
#[case::far_off(Date::constant(2027, 11, 23), "planned")]
#[case::yesterday(day(11, 22), "quiet")]
fn a_forum_with_a_planned_meeting_is_not_quiet(#[case] planned: Date, #[case] outlook_is: &str) {
    let overview = with(monthly(), vec![note(1, id(1), day(4, 2))], vec![meeting(1, id(1), planned)]);
    assert_eq!(outlook(&overview).0, outlook_is);
}

#[test]
fn a_meeting_of_another_forum_makes_no_difference() {
    let elsewhere = meeting(1, id(2), day(12, 1));
    assert_eq!(outlook(&with(monthly(), vec![note(1, id(1), day(4, 2))], vec![elsewhere])).0, "quiet");
}

#[test]
fn a_new_note_postpones_the_expected_meeting() {
    let mut overview = with(monthly(), vec![note(1, id(1), day(4, 2))], Vec::new());
    let silence = Silence { since: day(4, 2), expected_by: day(5, 2) };
    assert_eq!(rhythm(&overview).outlook(), Outlook::Quiet(silence));
    overview.apply(&Change::Note(Edit::add(note(2, id(1), day(11, 20))))).expect("the note fits");
    assert_eq!(rhythm(&overview).outlook(), Outlook::Expected(day(12, 20)));
}

#[rstest]
#[case::no_note(None, true)]
#[case::of_the_day_before(Some(day(11, 9)), true)]
#[case::of_the_day(Some(day(11, 10)), false)]
#[case::a_week_later(Some(day(11, 17)), false)]
#[case::of_a_later_meeting(Some(day(11, 18)), true)]
fn a_past_meeting_needs_a_note_until_there_is_one(#[case] written: Option<Date>, #[case] unwritten: bool) {
    let notes = written.map(|date| note(1, id(1), date)).into_iter().collect();
    let overview = with(monthly(), notes, vec![meeting(1, id(1), day(11, 10))]);
    assert_eq!(!rhythm(&overview).unwritten.is_empty(), unwritten);
}

#[test]
fn a_note_of_another_forum_does_not_count_as_a_note_of_the_meeting() {
    let overview = with(monthly(), vec![note(1, id(2), day(11, 10))], vec![meeting(1, id(1), day(11, 10))]);
    assert_eq!(rhythm(&overview).unwritten.len(), 1);
}

#[test]
fn a_meeting_today_with_a_note_is_no_longer_planned() {
    let overview = with(monthly(), vec![note(1, id(1), TODAY)], vec![meeting(1, id(1), TODAY)]);
    assert_eq!(rhythm(&overview).planned, Vec::<&Meeting>::new());
}

#[test]
fn planned_meetings_are_sorted_by_day_and_time() {
    let at = |number, date, hour| Meeting {
        time: Some(Time::constant(hour, 0, 0, 0)),
        ..meeting(number, id(1), date)
    };
    let overview = with(
        monthly(),
        Vec::new(),
        vec![
            at(1, day(12, 2), 9),
            at(2, day(12, 1), 14),
            at(3, day(12, 1), 9),
            meeting(4, id(1), day(11, 2)),
        ],
    );
    let planned: Vec<_> = rhythm(&overview).planned.iter().map(|meeting| meeting.id).collect();
    assert_eq!(planned, [id(3), id(2), id(1)]);
}

#[test]
fn every_forum_has_the_same_rhythm_in_the_list_as_by_itself() {
    let overview = with(
        monthly(),
        vec![note(1, id(1), day(4, 2)), note(2, id(2), day(4, 3))],
        vec![meeting(1, id(1), day(11, 10)), meeting(2, id(2), day(12, 1))],
    );
    let one_by_one: Vec<_> =
        overview.forums().iter().map(|forum| (forum, overview.rhythm_of(forum, TODAY))).collect();
    assert_eq!(overview.rhythms(TODAY), one_by_one);
}
