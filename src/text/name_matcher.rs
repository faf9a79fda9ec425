//! Finding a person in a running text, by their names, addresses and telephone numbers as somebody may have typed
//! them.
//!
//! A name is compared by its letters: a surname may be written in one word or in several, and a line may break in it
//! with a hyphen. What is *certain* to mean the person is found. What is only *near* is told apart, to be confirmed:
//! "claes" without a capital, "Jans", which is also a surname, or an address that contains a part of the name.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::fold::folded_chars;
use super::letters::name_of_saint;
use super::phone::phone_digits;

/// The largest number of signs between two words of a name, not counting white space.
const WIDEST_GAP: usize = 3;
/// Limits the memory that a crafted name with very many words can take.
const MAX_ROTATIONS: usize = 16;
/// The most words of a name that is compared by its letters. A longer one is compared word by word.
const MOST_WORDS: usize = 16;
/// The fewest letters or digits of an address or a number: a shorter one would often mean something else.
const SHORTEST_ADDRESS: usize = 6;
/// The fewest letters of a name that count within a longer word of an address.
const SHORTEST_WITHIN: usize = 4;
/// Words that surnames begin with, and other texts too: none of them ends a surname.
const PARTICLES: [&str; 16] =
    ["de", "den", "der", "des", "het", "in", "la", "le", "les", "op", "t", "te", "ten", "ter", "van", "von"];

/// Finds a person in texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Names", into = "Names")]
pub struct NameMatcher {
    names: Names,
    index: Index,
}

/// The names to find, and those to leave alone. Each is a list of folded words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Names {
    /// Full names of the person, and their addresses.
    whole: Vec<Vec<String>>,
    /// Parts of their names, which count only when written with a capital.
    parts: Vec<Vec<String>>,
    /// Names of other people and things.
    others: Vec<Vec<String>>,
    /// Names and parts of names that they share with others.
    #[serde(default)]
    shared: Vec<Vec<String>>,
    /// The digits of their telephone numbers, as they are dialled in Belgium.
    #[serde(default)]
    phones: Vec<String>,
    /// What was near, and was confirmed to mean them.
    #[serde(default)]
    also: Vec<Vec<String>>,
}

/// The same names by their letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Index {
    /// With the number of words.
    whole: HashMap<String, usize>,
    /// With the number of words.
    parts: HashMap<String, usize>,
    others: HashSet<String>,
    also: HashSet<String>,
    /// All of these in order, to see quickly that no name begins as a text does.
    sorted: Vec<String>,
    /// Full names of so many words that nobody has them.
    long: Vec<Vec<String>>,
    /// The most words of a text in which a name can be spread.
    most_words: usize,
}

/// How sure it is that a text means the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Near,
    Certain,
}

/// A word in a text.
struct Word {
    folded: String,
    range: Range<usize>,
    has_capital: bool,
    /// The gap between this word and the one before it.
    gap: Gap,
}

/// What is between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// So much that they do not belong to one name.
    Wide,
    /// White space or a few signs.
    Narrow,
    /// A hyphen at the end of a line: they may be one word.
    Broken,
}

impl From<Names> for NameMatcher {
    fn from(mut names: Names) -> Self {
        let Names { whole, parts, others, shared, phones: _, also } = &mut names;
        for list in [whole, parts, others, shared, also] {
            list.sort_unstable();
            list.dedup();
        }
        let index = Index::new(&names);
        Self { names, index }
    }
}

impl From<NameMatcher> for Names {
    fn from(matcher: NameMatcher) -> Self {
        matcher.names
    }
}

impl NameMatcher {
    /// A matcher for somebody with these names, first names first, and these e-mail addresses and telephone numbers
    /// that are theirs alone. A name that is one of `others` does not mean them.
    pub fn new<'a>(
        names: impl IntoIterator<Item = &'a str>,
        addresses: impl IntoIterator<Item = &'a str>,
        others: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut found = Names { others: others.into_iter().map(name_words).collect(), ..Names::default() };
        found.others.retain(|other| !other.is_empty());
        for name in names {
            found.add(name);
        }
        for address in addresses {
            found.add_address(address);
        }
        let is_other = |name: &&Vec<String>| found.others.contains(*name);
        let shared: Vec<_> = found.whole.iter().filter(is_other).cloned().collect();
        found.shared.extend(shared);
        found.into()
    }

    /// The same matcher without the parts of names.
    #[must_use]
    pub fn whole_only(self) -> Self {
        Names { parts: Vec::new(), ..self.names }.into()
    }

    /// The same matcher, which is certain of these spellings too.
    #[must_use]
    pub fn also(self, spellings: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut names = self.names;
        names.also.extend(spellings.into_iter().map(|spelling| name_words(spelling.as_ref())));
        names.also.retain(|spelling| !spelling.is_empty());
        names.into()
    }

    /// A matcher for the names that others have too, which this one leaves alone.
    #[must_use]
    pub fn shared(&self) -> Self {
        let others = self.names.others.iter().filter(|other| !self.names.shared.contains(other));
        let others = others.cloned().collect();
        Names { parts: self.names.shared.clone(), others, ..Names::default() }.into()
    }

    /// The ranges of bytes that are certain to mention the person, in order and without overlap.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        self.mentions(text, Likeness::Certain)
    }

    /// The ranges of bytes that may mention the person, in order and without overlap.
    pub fn near(&self, text: &str) -> Vec<Range<usize>> {
        self.mentions(text, Likeness::Near)
    }

    fn mentions(&self, text: &str, wanted: Likeness) -> Vec<Range<usize>> {
        let words = words(text);
        let mut found: Vec<(Range<usize>, Likeness)> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let (ours, theirs) = self.index.at(&words[at..]);
            let range = |many: usize| words[at].range.start..words[at + many - 1].range.end;
            let certain = ours.certain.max(1);
            found.extend((ours.certain > theirs).then(|| (range(ours.certain), Likeness::Certain)));
            found.extend((ours.near > theirs).then(|| (range(ours.near), Likeness::Near)));
            at += certain.max(theirs);
        }
        for address in local_parts(text) {
            found.extend(self.index.in_address(text, &address).map(|likeness| (address, likeness)));
        }
        found.extend(self.numbers(text).map(|range| (range, Likeness::Certain)));
        let certain = joined(&found, Likeness::Certain);
        match wanted {
            Likeness::Certain => certain,
            Likeness::Near => {
                let mut near = joined(&found, Likeness::Near);
                near.retain(|near| {
                    let next = certain.partition_point(|certain| certain.end <= near.start);
                    certain.get(next).is_none_or(|certain| near.end <= certain.start)
                });
                near
            }
        }
    }

    /// Where their telephone numbers are in a text.
    fn numbers<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let digits = if self.names.phones.is_empty() { Vec::new() } else { phone_digits(text) };
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
        let numbers: Vec<_> = digits.chunk_by(|_, next| !next.starts_word).map(<[_]>::to_vec).collect();
        numbers.into_iter().filter_map(move |number| {
            let dialled: String = number.iter().map(|digit| digit.char).collect();
            let range = starts[number.first()?.origin]..starts[number.last()?.origin] + 1;
            self.names.phones.contains(&dialled).then(|| with_parenthesis(text, range))
        })
    }

    /// The text with every certain mention replaced by `placeholder`; none if there is none.
    pub fn replaced(&self, text: &str, placeholder: &str) -> Option<String> {
        let found = self.find(text);
        if found.is_empty() {
            return None;
        }
        let mut replaced = String::with_capacity(text.len());
        let mut copied = 0;
        for range in found {
            replaced.push_str(&text[copied..range.start]);
            replaced.push_str(placeholder);
            copied = range.end;
        }
        replaced.push_str(&text[copied..]);
        Some(replaced)
    }

    /// Whether `name` is one of their names, or the beginning or end of one.
    pub fn has_name(&self, name: &str) -> bool {
        let wanted = name_words(name);
        let Names { whole, parts, shared, .. } = &self.names;
        !wanted.is_empty() && whole.iter().chain(parts).chain(shared).any(|words| *words == wanted)
    }
}

impl Names {
    fn add(&mut self, name: &str) {
        let parts: Vec<Vec<String>> =
            name.split_whitespace().map(name_words).filter(|words| !words.is_empty()).collect();
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
        if parts.len() == 1 {
            // It may be part of somebody else's name.
            let list = if self.is_somebody_else(first) { &mut self.shared } else { &mut self.whole };
            list.push(first.clone());
            return;
        }
        // "An De Wit", "De Wit, An", "Wit, An De".
        for rotation in 0..parts.len().min(MAX_ROTATIONS) {
            self.whole.push([&parts[rotation..], &parts[..rotation]].concat().concat());
        }
        self.whole.push([first.as_slice(), last].concat());
        self.whole.push([last.as_slice(), first].concat());
        for part in [first.clone(), parts[1..].concat()] {
            let list = if self.is_somebody_else(&part) { &mut self.shared } else { &mut self.parts };
            list.push(part);
        }
    }

    fn add_address(&mut self, address: &str) {
        if address.contains('@') {
            let words = name_words(address);
            let is_long = words.iter().map(String::len).sum::<usize>() >= SHORTEST_ADDRESS;
            self.whole.extend(is_long.then_some(words));
            return;
        }
        let digits = phone_digits(address);
        let numbers = digits.chunk_by(|_, next| !next.starts_word);
        let numbers = numbers.filter(|number| number.len() >= SHORTEST_ADDRESS);
        self.phones.extend(numbers.map(|number| number.iter().map(|digit| digit.char).collect::<String>()));
    }

    fn is_somebody_else(&self, words: &[String]) -> bool {
        self.others.iter().any(|other| other.windows(words.len()).any(|part| part == words))
    }
}

/// The numbers of words that are certain to mean somebody, and that may mean them.
#[derive(Debug, Clone, Copy, Default)]
struct Longest {
    certain: usize,
    near: usize,
}

impl Index {
    fn new(names: &Names) -> Self {
        let is_short = |words: &&Vec<String>| words.len() <= MOST_WORDS;
        let short = |list: &[Vec<String>]| -> Vec<(String, usize)> {
            list.iter().filter(is_short).map(|words| (letters(words), words.len())).collect()
        };
        let counted = |list: &[Vec<String>]| short(list).into_iter().collect();
        let plain = |list: &[Vec<String>]| short(list).into_iter().map(|(letters, _)| letters).collect();
        let Names { whole, parts, others, also, shared: _, phones: _ } = names;
        let all = || [whole, parts, others, also].into_iter().flatten();
        let longest = all().filter(is_short).map(Vec::len).max();
        let mut sorted: Vec<String> = all().filter(is_short).map(|words| letters(words)).collect();
        sorted.sort_unstable();
        Self {
            sorted,
            whole: counted(whole),
            parts: counted(parts),
            others: plain(others),
            also: plain(also),
            long: whole.iter().filter(|words| !is_short(words)).cloned().collect(),
            // Some more for breaks in lines, or for a surname that is written in several words.
            most_words: longest.map_or(0, |longest| longest + MOST_WORDS / 2),
        }
    }

    /// The longest mention of the person at the start of a text, and the number of words of the longest name of
    /// somebody or something else there.
    fn at(&self, text: &[Word]) -> (Longest, usize) {
        let (mut ours, mut theirs) = (Longest::default(), 0);
        let (mut written, mut broken) = (Written::default(), 0);
        for (many, word) in (1..=self.most_words).zip(text) {
            if many > 1 && word.gap == Gap::Wide {
                break;
            }
            broken += usize::from(many > 1 && word.gap == Gap::Broken);
            written.add(&word.folded);
            if self.others.contains(written.as_name()) {
                theirs = many;
            }
            match self.likeness(&text[..many], many - broken, &written) {
                Some(Likeness::Certain) => ours.certain = many,
                Some(Likeness::Near) => ours.near = many,
                None => {}
            }
            if !self.has_beginning(&written.plain) && !self.has_beginning(&written.read) {
                break;
            }
        }
        let is_there = |name: &&Vec<String>| {
            name.len() <= text.len() && name.iter().zip(text).all(|(word, found)| *word == found.folded)
        };
        ours.certain = self.long.iter().filter(is_there).map(Vec::len).max().unwrap_or(ours.certain);
        (ours, theirs)
    }

    /// Whether a name begins with these letters.
    fn has_beginning(&self, letters: &str) -> bool {
        let first = self.sorted.partition_point(|name| name.as_str() < letters);
        self.sorted.get(first).is_some_and(|name| name.starts_with(letters))
    }

    /// How sure it is that these words, which are `many` when lines do not break in them, mean the person.
    fn likeness(&self, text: &[Word], many: usize, written: &Written) -> Option<Likeness> {
        let name = written.as_name();
        if self.also.contains(name) {
            return Some(Likeness::Certain);
        }
        let [first, .., last] = [text.first()?, text.last()?];
        // "Van den Berghe" for "Vandenberghe", but not "in de" for "Inde".
        let is_split_well = last.has_capital && last.folded.len() > 1 && !is_particle(&last.folded);
        let sure = |is_sure: bool| Some(if is_sure { Likeness::Certain } else { Likeness::Near });
        if let Some(words) = self.whole.get(name) {
            return sure(many <= *words || (first.has_capital && is_split_well));
        }
        if let Some(words) = self.parts.get(name) {
            return sure(if many <= *words {
                text.iter().any(|word| word.has_capital)
            } else {
                is_split_well
            });
        }
        // "An De Wits voorstel"; "Jans" may be a name of its own.
        let owner = name.strip_suffix('s').filter(|_| last.folded.len() > 1)?;
        match (self.whole.get(owner), self.parts.get(owner)) {
            (Some(words), _) if many <= *words => sure(*words > 1),
            (None, Some(words)) if many <= *words => Some(Likeness::Near),
            _ => None,
        }
    }

    /// How sure it is that the part of an e-mail address before the `@` is made of their name.
    fn in_address(&self, text: &str, local: &Range<usize>) -> Option<Likeness> {
        let after = text[local.end..].split(|char: char| !(char.is_alphanumeric() || "@.-".contains(char)));
        let address = local.start..local.end + after.into_iter().next().map_or(0, str::len);
        if self.others.contains(&letters(&name_words(&text[address]))) {
            return None;
        }
        let words = name_words(&text[local.clone()]);
        let name = letters(&words);
        let name = name.trim_matches(|char: char| char.is_ascii_digit());
        if self.others.contains(name) {
            return None;
        }
        let full = || self.whole.iter().filter(|(_, words)| **words > 1).map(|(name, _)| name);
        if full().any(|full| full == name) {
            return Some(Likeness::Certain);
        }
        let is_within = |part: &String| part.len() >= SHORTEST_WITHIN && name.contains(part.as_str());
        (full().any(is_within) || self.parts.keys().any(is_within)).then_some(Likeness::Near)
    }
}

/// The letters of the words that were read so far.
#[derive(Default)]
struct Written {
    /// As they are.
    plain: String,
    /// With every word for a saint as the same one.
    read: String,
    words: usize,
}

impl Written {
    fn add(&mut self, word: &str) {
        self.plain.push_str(word);
        self.read.push_str(name_of_saint(word));
        self.words += 1;
    }

    /// A saint may be written in another way, but not where that is the whole name: "Saint" is not the "Sint" of
    /// "Sint-Niklaas".
    fn as_name(&self) -> &str {
        if self.words > 1 { &self.read } else { &self.plain }
    }
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The letters of a name, as a text with that name has them.
fn letters(words: &[String]) -> String {
    let mut written = Written::default();
    for word in words {
        written.add(word);
    }
    written.as_name().to_owned()
}

/// The ranges of at least this likeness, in order; those that overlap become one.
fn joined(found: &[(Range<usize>, Likeness)], likeness: Likeness) -> Vec<Range<usize>> {
    let wanted = found.iter().filter(|(_, found)| *found == likeness).map(|(range, _)| range.clone());
    let mut ranges: Vec<Range<usize>> = wanted.collect();
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// The range with the parenthesis before it, if it has only the one after: "(013) 31 22 33".
fn with_parenthesis(text: &str, range: Range<usize>) -> Range<usize> {
    let number = &text[range.clone()];
    let is_open = number.matches(')').count() > number.matches('(').count();
    let start = if is_open && text[..range.start].ends_with('(') { range.start - 1 } else { range.start };
    start..range.end
}

/// The parts before the `@` of all e-mail addresses in a text.
fn local_parts(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('@').filter_map(|(at, _)| {
        let is_part = |char: char| char.is_alphanumeric() || "._-+%'".contains(char);
        let start = text[..at].rfind(|char| !is_part(char));
        let start = start.map_or(0, |start| start + text[start..].chars().next().map_or(0, char::len_utf8));
        let is_address = text[at + 1..].starts_with(char::is_alphanumeric);
        (start < at && is_address).then_some(start..at)
    })
}

/// The words of a text as names are compared: without capitals, accents and signs.
pub fn name_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut in_word, mut gap, mut folded) = (false, GapReader::default(), String::new());
    for (start, char) in text.char_indices() {
        let end = start + char.len_utf8();
        folded.clear();
        folded.extend(folded_chars(char.encode_utf8(&mut [0; 4])));
        if folded.is_empty() {
            // A mark on the previous letter, or a sign without width.
            gap.ends_with_soft_hyphen(char);
            if in_word && let Some(word) = words.last_mut() {
                word.range.end = end;
            }
        } else if !folded.chars().any(char::is_alphanumeric) {
            in_word = false;
            gap.add(char, &folded);
        } else if in_word && let Some(word) = words.last_mut() {
            word.folded.push_str(&folded);
            word.range.end = end;
            gap = GapReader::default();
        } else {
            words.push(Word {
                folded: folded.clone(),
                range: start..end,
                has_capital: char.is_uppercase(),
                gap: std::mem::take(&mut gap).ends(),
            });
            in_word = true;
        }
    }
    words
}

/// Reads what is between two words.
#[derive(Default)]
struct GapReader {
    signs: usize,
    has_other_than_space: bool,
    /// Whether it begins with a hyphen, and has nothing else but white space.
    is_hyphen: bool,
    has_line_feed: bool,
}

impl GapReader {
    fn ends_with_soft_hyphen(&mut self, char: char) {
        self.is_hyphen |= char == '\u{ad}' && self.signs == 0;
    }

    fn add(&mut self, char: char, folded: &str) {
        let is_space = char.is_whitespace();
        self.is_hyphen = if self.signs == 0 && folded == "-" { true } else { self.is_hyphen && is_space };
        self.has_other_than_space |= !is_space;
        self.has_line_feed |= char == '\n' || char == '\r';
        self.signs += 1;
    }

    const fn ends(self) -> Gap {
        if self.is_hyphen && self.has_line_feed {
            Gap::Broken
        } else if self.has_other_than_space && self.signs > WIDEST_GAP {
            Gap::Wide
        } else {
            Gap::Narrow
        }
    }
}

#[cfg(test)]
mod tests;
