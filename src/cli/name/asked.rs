//! A name as it was given, in every way in which it may be read: as one name, as the forum and party of a membership, or
//! as the forum and day of a note or meeting.

use uuid::Uuid;

use crate::domain::{Date, Kind, Time};
use crate::i18n::{Lang, Reckoning};
use crate::search::{Fit, Given};

/// The signs that may stand between a forum and a day, and around them.
const SEPARATORS: [char; 4] = [':', '·', ',', ' '];
/// A longer text is no day.
const MAX_DAY_BYTES: usize = 60;
/// In the place of a name in a text of the program.
const FIRST: &str = "\u{1}";
/// In the place of a second name.
const SECOND: &str = "\u{2}";

/// A name as it was given.
pub(super) struct Asked<'a> {
    /// The whole text as one name.
    pub(super) given: Given<'a>,
    /// The forum and the party of a membership.
    pub(super) seats: Vec<(Given<'a>, Given<'a>)>,
    /// The forum and the day of a note or meeting.
    pub(super) days: Vec<Day<'a>>,
    /// The kinds that it may say itself, each with the rest of the text.
    pub(super) of_kinds: Vec<(Kind, Self)>,
}

/// The day of a note or meeting.
pub(super) struct Day<'a> {
    /// The forum that meets; none if only the day was given.
    pub(super) forum: Option<Given<'a>>,
    /// The days that may be meant; none if it could not be read.
    dates: Vec<Date>,
    /// When it begins, if that was given.
    time: Option<Time>,
}

impl<'a> Asked<'a> {
    /// Everything that `text`, typed on the day `today`, may say.
    pub(super) fn new(text: &'a str, today: Date) -> Self {
        let bare = Self::without_kind(text.trim(), today);
        let of_kinds = kinds(text.trim()).into_iter();
        let of_kinds = of_kinds.map(|(kind, rest)| (kind, Self::without_kind(rest, today))).collect();
        Self { of_kinds, ..bare }
    }

    fn without_kind(text: &'a str, today: Date) -> Self {
        // Sentences name a record between quotes.
        let text = text.trim_matches(['“', '”', '"']);
        Self { given: Given::new(text), seats: seats(text), days: days(text, today), of_kinds: Vec::new() }
    }
}

/// The id in a text: the text itself, or the id at its end, where lists have it.
pub(super) fn id_in(text: &str) -> Option<Uuid> {
    let text = text.trim().trim_end_matches(')');
    text.rsplit([' ', '(']).next()?.parse().ok()
}

/// The kind of record that a text says, and the rest of the text: "overlegforum “Klankbordgroep”", "CLB (organisatie)",
/// and as the search says it, "CLB (organisatie, ook: Vrij CLB)".
fn kinds(text: &str) -> Vec<(Kind, &str)> {
    let said = |(lang, kind): (Lang, Kind)| {
        let word = lang.kind(kind);
        let before = text.strip_prefix(word).filter(|rest| rest.starts_with(' '));
        let after = text.strip_suffix(')').and_then(|text| {
            let (name, more) = text.split_once(&format!(" ({word}"))?;
            (more.is_empty() || more.starts_with(", ")).then_some(name)
        });
        [before, after].into_iter().flatten().map(move |rest| (kind, rest))
    };
    let words = Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.iter().map(move |kind| (lang, *kind)));
    words.flat_map(said).collect()
}

impl Day<'_> {
    /// How well it fits something on this date, at this time if it has one.
    pub(super) fn fit(&self, date: Date, time: Option<Time>) -> Fit {
        let is_then = self.time.is_none_or(|wanted| Some(wanted) == time);
        if is_then && self.dates.contains(&date) { Fit::WHOLE } else { Fit::HINT }
    }
}

/// A membership as README writes it, or as the program does in a sentence or a list.
fn seats(text: &str) -> Vec<(Given<'_>, Given<'_>)> {
    let mut pairs = read_back(text, |forum, party| format!("{forum}:{party}"));
    for lang in Lang::ALL {
        pairs.extend(read_back(text, |forum, party| lang.seat_in(party, forum)));
        pairs.extend(read_back(text, |forum, party| lang.membership_of(&lang.seat_in(party, forum))));
        pairs.extend(read_back(text, |forum, party| lang.membership_in(party, forum)));
        pairs.extend(read_back(text, |forum, party| lang.member_added(party, forum)));
        pairs.extend(read_back(text, |forum, party| lang.member_removed(party, forum)));
    }
    pairs.into_iter().map(|(forum, party)| (Given::new(forum), Given::new(party))).collect()
}

/// The forum and the day, in either order, with any sign or space between them; or only the day.
fn days(text: &str, today: Date) -> Vec<Day<'_>> {
    let mut days = Vec::new();
    let in_sentences = Lang::ALL
        .into_iter()
        .flat_map(|lang| [within(text, &lang.note_of(FIRST)), within(text, &lang.meeting_on(FIRST))]);
    for day in in_sentences.flatten().chain([text]) {
        days.extend(day_read(None, day, today));
    }
    for (forum, day) in splits(text, &SEPARATORS).flat_map(|(one, other)| [(one, other), (other, one)]) {
        days.extend(day_read(Some(forum), day, today));
    }
    // A day that cannot be read still says which forum was meant.
    let forums = text.match_indices(':').map(|(colon, _)| &text[..colon]);
    days.extend(forums.map(|forum| Day { forum: Some(Given::new(forum)), dates: Vec::new(), time: None }));
    days
}

/// The day that `moment` names, perhaps with the time after it.
fn day_read<'a>(forum: Option<&'a str>, moment: &str, today: Date) -> Option<Day<'a>> {
    let moment = moment.trim_matches(SEPARATORS);
    if moment.len() > MAX_DAY_BYTES {
        return None;
    }
    let dates = |text: &str| -> Vec<Date> {
        // Either language is read, whatever the language of the program.
        let read = |reckoning| Lang::En.read_date(text, today, reckoning).ok();
        [Reckoning::Past, Reckoning::Coming].into_iter().filter_map(read).collect()
    };
    let day = |dates: Vec<Date>, time| {
        let forum = forum.map(|forum| Given::new(forum.trim_matches(SEPARATORS)));
        (!dates.is_empty()).then_some(Day { forum, dates, time })
    };
    day(dates(moment), None).or_else(|| {
        splits(moment, &[',', ' ']).find_map(|(date, time)| {
            let time = Lang::En.read_time(time.trim())?;
            day(dates(date), Some(time))
        })
    })
}

/// The text before and after each of these signs.
fn splits<'a>(text: &'a str, signs: &[char]) -> impl Iterator<Item = (&'a str, &'a str)> {
    text.match_indices(signs).map(|(at, sign)| (&text[..at], &text[at + sign.len()..]))
}

/// The two names in a text as `write` puts it, one pair for each place where the words between them stand.
fn read_back(text: &str, write: impl Fn(&str, &str) -> String) -> Vec<(&str, &str)> {
    let form = write(FIRST, SECOND);
    let (Some(first), Some(second)) = (form.find(FIRST), form.find(SECOND)) else { return Vec::new() };
    let (start, end) = (first.min(second), first.max(second));
    let around = format!("{}{FIRST}{}", &form[..start], &form[end + SECOND.len()..]);
    let between = &form[start + FIRST.len()..end];
    let Some(names) = within(text, &around) else { return Vec::new() };
    let pair = |(at, _): (usize, &str)| (&names[..at], &names[at + between.len()..]);
    let in_order = |(one, other)| if first < second { (one, other) } else { (other, one) };
    names.match_indices(between).map(pair).map(in_order).collect()
}

/// What stands in `text` where [`FIRST`] stands in `form`.
fn within<'a>(text: &'a str, form: &str) -> Option<&'a str> {
    let (before, after) = form.split_once(FIRST)?;
    text.strip_prefix(before)?.strip_suffix(after)
}
