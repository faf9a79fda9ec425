//! What the bytes of an organisation say: whether it may match by a glance, and what it is worth by a look.

use super::Index;
use super::bag::{Bag, Missing, Pairs};
use super::columns::{Bytes, FieldSlot, Glance, Slot, SlotNumber};
use super::needs::Needs;
use super::rank::Rank;
use super::word::ByteWord;
use crate::search::align::{Asked, Pattern, Place, Standing, spans_words, standing, standing_as_one};
use crate::search::matcher::{MAX_SCORED, Match, Matcher, Sought, ending, highest_slip, slip_points};
use crate::search::query::Query;
use crate::search::score::{Grade, Grades, Score, Weight, word_points};
use crate::search::scorer::{points, points_after_space};

/// A query, ready to be held against any number of organisations.
pub(super) struct Judge<'a> {
    index: &'a Index,
    matcher: Matcher<ByteWord>,
    /// The words by their length, the longest first: it is in the fewest organisations.
    order: Vec<usize>,
    /// The letters of all words, and how many of them may be missing at most for the query, or one that it leads
    /// to, to match.
    letters: Bag,
    may_miss_later: usize,
    /// What an organisation has to have, in the same order.
    gates: Vec<Gate>,
    /// Whether the query may become one in which an error is forgiven.
    may_grow: bool,
    /// For each word, and for all of them as one, how it stands in each field that organisations share;
    /// nothing when it stands in none.
    in_shared: Vec<Vec<Option<Worth>>>,
    /// Whether what is found by bytes is sure to be there.
    is_sure: bool,
}

/// What an organisation has to have for a word to match.
#[derive(Debug)]
struct Gate {
    bag: Bag,
    may_have_slip: bool,
    /// Whether it is the word that is still being typed.
    may_grow: bool,
}

/// What a glance says of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glimpse {
    /// Neither the query nor one that it leads to matches.
    Never,
    /// It does not match so well as was asked; the query, or one that it leads to, may match.
    NotNow,
    /// It may match as well as was asked.
    Perhaps,
}

/// What is known of an organisation.
#[derive(Debug)]
pub(super) enum Verdict {
    /// Neither the query nor one that it leads to matches.
    Never,
    /// It is not known to match so well as was asked; the query, or one that it leads to, may match.
    NotNow,
    /// It matches with this rank; where what is found by bytes may not be there, with no higher one if at all.
    Matches(Rank),
}

/// What a word is worth in an organisation: its grade, and its points.
#[derive(Debug, Clone, Copy)]
struct Worth {
    grade: Grade,
    points: u32,
}

impl<'a> Judge<'a> {
    pub(super) fn new(index: &'a Index, query: &Query) -> Self {
        let matcher = Matcher::of(query, ByteWord::new);
        let words = matcher.words();
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|&nth| std::cmp::Reverse(words[nth].word.letters().len()));
        let is_sure = words.iter().all(|sought| sought.word.is_ascii());
        let may_grow =
            words.last().into_iter().chain(matcher.joined()).any(|sought| !sought.word.is_forgiven());
        let gate = |&nth: &usize| Gate {
            bag: words[nth].word.bag,
            may_have_slip: words[nth].word.is_forgiven(),
            may_grow: nth + 1 == words.len(),
        };
        let gates: Vec<Gate> = order.iter().map(gate).collect();
        let letters = gates.iter().fold(Bag::default(), |letters, gate| letters.or(gate.bag));
        let growing = gates.iter().filter(|gate| gate.may_have_slip || gate.may_grow).count();
        let may_miss_later = growing.max(1);
        let mut judge = Self {
            index,
            may_grow,
            matcher,
            order,
            letters,
            may_miss_later,
            gates,
            in_shared: Vec::new(),
            is_sure,
        };
        judge.in_shared = judge.all_in_shared();
        judge
    }

    fn all_in_shared(&self) -> Vec<Vec<Option<Worth>>> {
        let shared = || self.index.columns.shared();
        let apart = self.matcher.words().iter().map(|sought| {
            shared().map(|field| self.in_field(sought, &field, Grades::ALL, standing)).collect()
        });
        let joined = self.matcher.joined().into_iter().map(|sought| {
            shared().map(|field| self.in_field(sought, &field, Grades::ALL, standing_as_one)).collect()
        });
        let all = apart.chain(joined);
        all.map(|fields: Vec<_>| if fields.iter().any(Option::is_some) { fields } else { Vec::new() })
            .collect()
    }

    /// Whether what is found by bytes is sure to be there.
    pub(super) const fn is_sure(&self) -> bool {
        self.is_sure
    }

    /// How the organisation in a slot matches with the grade `least` or a better one, if it does and that is
    /// sure. Of letters of a field by its place among them, `origins` gives the characters.
    pub(super) fn find(
        &self,
        number: SlotNumber,
        least: Grade,
        origins: impl Fn(usize, &[usize]) -> Vec<usize>,
    ) -> Option<Match> {
        self.matcher.find_in(self.index.columns.texts(number), least, origins)
    }

    /// What an organisation must have for the query to match with one of these grades.
    pub(super) fn needs(&self, grades: Grades) -> Needs {
        let words = self.matcher.words().iter().map(|sought| &sought.word);
        Needs::new(words, self.matcher.joined().map(|sought| &sought.word), grades)
    }

    /// Whether more letters are missing than can be forgiven, now or in whatever the query may lead to.
    #[inline]
    pub(super) fn is_out_for_good(&self, glance: &Glance) -> bool {
        self.letters.misses_more_than(self.may_miss_later, glance.bag)
    }

    /// What a glance says of the organisation in a slot, if only matches of the rank `reached` or higher and
    /// of these grades count, which have these `needs`.
    pub(super) fn glance(&self, number: SlotNumber, grades: Grades, needs: &Needs, reached: Rank) -> Glimpse {
        let glance = self.index.columns.glance(number);
        for gate in &self.gates {
            match gate.bag.missing_from(glance.bag) {
                Missing::None => {}
                // A short word that is still being typed may become one in which an error is forgiven.
                Missing::One if gate.may_have_slip || gate.may_grow || self.may_be_joined(glance.bag) => {}
                Missing::One | Missing::More => return Glimpse::Never,
            }
        }
        let pairs = self.index.columns.pairs(number);
        if !needs.are_met(glance, pairs) || !self.may_match(glance, pairs, grades) {
            let may_match = || grades != Grades::ALL && self.may_match(glance, pairs, Grades::ALL);
            return if self.may_grow || may_match() { Glimpse::NotNow } else { Glimpse::Never };
        }
        if self.highest(glance, grades).is_some_and(|highest| Rank::new(highest, glance) < reached) {
            return Glimpse::NotNow;
        }
        Glimpse::Perhaps
    }

    /// Whether the query may match with one of these grades, by a glance.
    fn may_match(&self, glance: &Glance, pairs: Pairs, grades: Grades) -> bool {
        self.matcher.words().iter().all(|sought| may_stand(&sought.word, glance, pairs, grades))
            || self
                .matcher
                .joined()
                .is_some_and(|sought| may_stand_as_one(&sought.word, glance, pairs, grades))
    }

    /// The most that the score can be if only these grades count, by a glance, when that is worth knowing.
    fn highest(&self, glance: &Glance, grades: Grades) -> Option<Score> {
        let [sought] = self.matcher.words() else { return None };
        let word = &sought.word;
        let length = word.letters().len();
        if grades.most == Grade::Slip {
            return Some(highest_slip(usize::from(glance.shortest_word) <= length + 1));
        }
        let starts_text = glance.firsts.may_have(word.first) && glance.openings.may_have(word.opening);
        let may_be_whole = usize::from(glance.shortest_field) <= length;
        let may_end_word = usize::from(glance.shortest_word) <= length;
        let grade = match glance.starts.may_have(word.first) {
            true if starts_text && may_be_whole => Grade::Whole,
            true if starts_text => Grade::Prefix,
            true => Grade::WordStart,
            false => return None,
        };
        Some(sought.points.most(grade, may_end_word))
    }

    fn may_be_joined(&self, bag: Bag) -> bool {
        self.matcher.joined().is_some_and(|sought| sought.word.bag.missing_from(bag) != Missing::More)
    }

    /// What is known of the organisation in a slot, if only matches of these grades count.
    pub(super) fn look_at(&self, number: SlotNumber, grades: Grades) -> Verdict {
        let (slot, glance) = (self.index.columns.slot(number), self.index.columns.glance(number));
        if self.is_nowhere(slot, glance, grades) {
            return Verdict::NotNow;
        }
        let (apart, joined) = (self.apart(slot, grades), self.joined(slot, glance.bag, grades));
        let Some(score) = apart.into_iter().chain(joined).max() else {
            return if grades.least == Grade::Gaps && !self.may_grow {
                Verdict::Never
            } else {
                Verdict::NotNow
            };
        };
        Verdict::Matches(Rank::new(score, glance))
    }

    /// Whether the longest word certainly stands in no name of an organisation with one of these grades, and in
    /// no place: nothing but its letters side by side counts, and those are not there.
    fn is_nowhere(&self, slot: Slot, glance: &Glance, grades: Grades) -> bool {
        let Some(&longest) = self.order.first() else { return false };
        let Some(sought) = self.matcher.words().get(longest) else { return false };
        let word = &sought.word;
        let may_be_slip = |word: &ByteWord| word.is_forgiven() || may_be_swapped(word, glance);
        let counts_slips =
            may_be_slip(word) || self.matcher.joined().is_some_and(|joined| may_be_slip(&joined.word));
        let counts_others = grades.least == Grade::Gaps
            || grades.most < Grade::Inside
            || grades.least <= Grade::WholeSlip && counts_slips
            || grades.least <= Grade::Initials && glance.starts.may_have(word.initials);
        let may_be_a_place = self.in_shared.get(longest).is_none_or(|places| !places.is_empty());
        !counts_others && !may_be_a_place && !word.stands_in(self.index.columns.name_letters(slot))
    }

    /// The score of the words of the query apart.
    fn apart(&self, slot: Slot, grades: Grades) -> Option<Score> {
        let mut weakest = Grade::Whole;
        let mut points = 0;
        for &nth in &self.order {
            let worth = self.worth(nth, self.matcher.words().get(nth)?, slot, grades, standing)?;
            weakest = weakest.min(worth.grade);
            points += worth.points;
        }
        Some(Score::new(weakest, points))
    }

    /// The score of all of the query as one word.
    fn joined(&self, slot: Slot, bag: Bag, grades: Grades) -> Option<Score> {
        if !self.may_be_joined(bag) {
            return None;
        }
        let count = self.matcher.words().len();
        let worth = self.worth(count, self.matcher.joined()?, slot, grades, standing_as_one)?;
        // It stands for all the words, and so has the points of all.
        Some(Score::new(worth.grade, worth.points * u32::try_from(count).unwrap_or(1)))
    }

    fn worth(
        &self,
        nth: usize,
        sought: &Sought<ByteWord>,
        slot: Slot,
        grades: Grades,
        stands: impl Fn(&ByteWord, Bytes<'_>, Weight, Asked) -> Option<Standing> + Copy,
    ) -> Option<Worth> {
        let mut best: Option<Worth> = None;
        let in_shared = self.in_shared.get(nth).map_or(&[][..], Vec::as_slice);
        for field in self.index.columns.fields(slot) {
            let worth = match field.shared_number() {
                // The shared ones come last.
                Some(_) if in_shared.is_empty() => break,
                Some(number) => {
                    in_shared.get(number).copied().flatten().filter(|found| found.grade >= grades.least)
                }
                None => self.in_field(sought, field, grades, stands),
            };
            best = best.into_iter().chain(worth).max_by_key(|worth| worth.points);
        }
        best
    }

    fn in_field(
        &self,
        sought: &Sought<ByteWord>,
        field: &FieldSlot,
        grades: Grades,
        stands: impl Fn(&ByteWord, Bytes<'_>, Weight, Asked) -> Option<Standing>,
    ) -> Option<Worth> {
        let word = &sought.word;
        // The most common case of all: many names start with what is typed, and this one does not.
        if grades.least >= Grade::Prefix && !field.first.may_have(word.first) {
            return None;
        }
        let may_have_letters = match word.bag.missing_from(field.bag) {
            Missing::None => true,
            Missing::One if word.is_forgiven() && may_be_slip(word, field, grades.least) => false,
            Missing::One | Missing::More => return None,
        };
        let columns = &self.index.columns;
        let asked = Asked {
            grades,
            may_have_letters,
            may_start: field.starts.may_have(word.first),
            may_be_initials: field.starts.may_have(word.initials),
        };
        let standing = stands(word, columns.letters(field), field.weight, asked)?;
        Some(self.worth_of(sought, &standing, field))
    }

    /// What a standing in a field is worth.
    fn worth_of(&self, sought: &Sought<ByteWord>, standing: &Standing, field: &FieldSlot) -> Worth {
        let (word, text) = (sought.word.letters(), self.index.columns.letters(field));
        let within = match &standing.place {
            Place::SideBySide(place) => {
                let letters = text.within(place.clone());
                let points = match place.start {
                    // What may not be there at all may be elsewhere, within one word.
                    start if !self.is_sure || !spans_words(place.clone(), text) => {
                        sought.points.at(start, text)
                    }
                    0 => MAX_SCORED.min(points(word, letters)),
                    _ => MAX_SCORED.min(points_after_space(word, letters)),
                };
                points + ending(place, text)
            }
            Place::Slip(place) => slip_points(place, text),
            Place::Scattered => MAX_SCORED.min(points(word, text)),
        };
        Worth { grade: standing.grade, points: word_points(standing.grade, field.weight, within) }
    }
}

/// Whether a word may stand in an organisation with one of these grades, by a glance.
fn may_stand(word: &ByteWord, glance: &Glance, pairs: Pairs, grades: Grades) -> bool {
    let has_letters = word.bag.missing_from(glance.bag) == Missing::None;
    may_stand_as_one(word, glance, pairs, grades)
        || has_letters
            && ((grades.least..=grades.most).contains(&Grade::Initials)
                && glance.starts.may_have(word.initials)
                || grades.least == Grade::Gaps && glance.starts.may_have(word.first))
}

/// The same for one that stands there in one piece.
fn may_stand_as_one(word: &ByteWord, glance: &Glance, pairs: Pairs, grades: Grades) -> bool {
    let Grades { least, most } = grades;
    let may_be_exact = || match least {
        _ if most < Grade::Inside => false,
        Grade::Whole | Grade::Prefix => {
            glance.openings.may_have(word.opening) && glance.firsts.may_have(word.first)
        }
        Grade::WordStart | Grade::Initials => glance.starts.may_have(word.first),
        _ => true,
    };
    match word.bag.missing_from(glance.bag) {
        Missing::None if pairs.may_have(word.pairs) && may_be_exact() => true,
        Missing::None | Missing::One
            if least <= Grade::WholeSlip && most >= Grade::Slip && word.is_forgiven() =>
        {
            // Above the grade of a slip it is the whole field but for one letter.
            let has_length =
                least <= Grade::Slip || usize::from(glance.shortest_field) <= word.letters().len() + 1;
            has_length && word.may_be_slip(pairs, glance.starts)
        }
        Missing::None if least <= Grade::WholeSlip && most >= Grade::WholeSlip => {
            may_be_swapped(word, glance)
        }
        _ => false,
    }
}

/// Whether a field may be a word of three letters with two of them swapped.
fn may_be_swapped(word: &ByteWord, glance: &Glance) -> bool {
    word.letters().len() == 3 && glance.shortest_field <= 3
}

/// Whether the word may be in a field but for a typing error, of the grade `least` or better.
fn may_be_slip(word: &ByteWord, field: &FieldSlot, least: Grade) -> bool {
    match least {
        Grade::Gaps | Grade::Slip => true,
        Grade::Inside | Grade::WholeSlip => word.letters().len().abs_diff(field.length()) <= 1,
        _ => false,
    }
}
