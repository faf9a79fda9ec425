//! Finding a person in a running text, by their names as somebody may have typed them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::letters::is_same_word;

/// The largest number of signs between two words of a name, not counting white space.
const WIDEST_GAP: usize = 3;
/// Limits the memory that a crafted name with very many words can take.
const MAX_ROTATIONS: usize = 16;

/// Finds a person in texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameMatcher {
    /// Full names of the person, and other texts of theirs such as an address.
    whole: Vec<Vec<String>>,
    /// Parts of their names, which count only when written with a capital.
    parts: Vec<Vec<String>>,
    /// Names of other people and things.
    others: Vec<Vec<String>>,
    /// Names and parts of names that they share with others.
    #[serde(default)]
    shared: Vec<Vec<String>>,
}

/// A word in a text.
struct Word {
    folded: String,
    range: Range<usize>,
    has_capital: bool,
    /// Whether it is close enough to the previous word to belong to the same name.
    follows: bool,
}

impl NameMatcher {
    /// A matcher for somebody with these names, first names first, and these other texts that are theirs alone, such
    /// as an address. A name that is one of `others` does not mean them.
    pub fn new<'a>(
        names: impl IntoIterator<Item = &'a str>,
        theirs: impl IntoIterator<Item = &'a str>,
        others: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut matcher = Self { others: others.into_iter().map(folded_words).collect(), ..Self::default() };
        matcher.others.retain(|other| !other.is_empty());
        for name in names {
            matcher.add_name(name);
        }
        let whole = theirs.into_iter().map(folded_words);
        // A single short word would often mean something else.
        matcher.whole.extend(whole.filter(|words| words.iter().map(String::len).sum::<usize>() >= 6));
        let is_other = |name: &&Vec<String>| matcher.others.contains(*name);
        matcher.shared.extend(matcher.whole.iter().filter(is_other).cloned());
        for list in [&mut matcher.whole, &mut matcher.parts, &mut matcher.others, &mut matcher.shared] {
            list.sort_unstable();
            list.dedup();
        }
        matcher
    }

    fn add_name(&mut self, name: &str) {
        let parts: Vec<Vec<String>> =
            name.split_whitespace().map(folded_words).filter(|words| !words.is_empty()).collect();
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

    fn is_somebody_else(&self, words: &[String]) -> bool {
        self.others.iter().any(|other| other.windows(words.len()).any(|part| part == words))
    }

    /// The same matcher without the parts of names.
    #[must_use]
    pub fn whole_only(mut self) -> Self {
        self.parts.clear();
        self
    }

    /// A matcher for the names that others have too, which this one leaves alone.
    #[must_use]
    pub fn shared(&self) -> Self {
        let others = self.others.iter().filter(|other| !self.shared.contains(other));
        Self { parts: self.shared.clone(), others: others.cloned().collect(), ..Self::default() }
    }

    /// The ranges of bytes that mention the person, in order and without overlap.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let rest = &words[at..];
            let whole = longest(&self.whole, rest);
            let part = if rest[0].has_capital { longest(&self.parts, rest) } else { 0 };
            let ours = whole.max(part);
            let theirs = longest(&self.others, rest);
            if ours > theirs {
                found.push(rest[0].range.start..rest[ours - 1].range.end);
            }
            at += ours.max(theirs).max(1);
        }
        found
    }

    /// The text with every mention replaced by `placeholder`; none if there is no mention.
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
        let wanted = folded_words(name);
        !wanted.is_empty()
            && self.whole.iter().chain(&self.parts).chain(&self.shared).any(|words| *words == wanted)
    }
}

/// The number of words that the longest matching name takes at the start of a text.
fn longest(names: &[Vec<String>], text: &[Word]) -> usize {
    let is_there = |name: &&Vec<String>| {
        name.len() <= text.len()
            && name.iter().zip(text).all(|(word, found)| is_same(name, word, &found.folded))
            && text[1..name.len()].iter().all(|word| word.follows)
    };
    names.iter().filter(is_there).map(Vec::len).max().unwrap_or_default()
}

/// Whether `word` of `name` is the same as one in a text. A saint may be written in another way, but not where that is
/// the whole name: "Saint" is not the "Sint" of "Sint-Niklaas".
fn is_same(name: &[String], word: &str, found: &str) -> bool {
    word == found || (name.len() > 1 && is_same_word(word, found))
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut in_word, mut gap, mut only_space) = (false, 0, true);
    for (start, char) in text.char_indices() {
        let end = start + char.len_utf8();
        let folded = fold(char.encode_utf8(&mut [0; 4]));
        if folded.is_empty() {
            // A mark on the previous letter, or a sign without width.
            if in_word && let Some(word) = words.last_mut() {
                word.range.end = end;
            }
        } else if !folded.chars().any(char::is_alphanumeric) {
            (in_word, gap) = (false, gap + 1);
            only_space &= char.is_whitespace();
        } else if in_word && let Some(word) = words.last_mut() {
            word.folded.push_str(&folded);
            word.range.end = end;
        } else {
            let follows = only_space || gap <= WIDEST_GAP;
            words.push(Word { folded, range: start..end, has_capital: char.is_uppercase(), follows });
            (in_word, gap, only_space) = (true, 0, true);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn an() -> NameMatcher {
        NameMatcher::new(
            ["An Claes", "Annie De Wit"],
            ["an@diest.example", "013 00 00 00"],
            ["An Peeters", "Stad Diest"],
        )
    }

    #[rstest]
    #[case::as_it_is("Met An Claes gebeld", "Met X gebeld")]
    #[case::capitals("AN CLAES, an claes", "X, X")]
    #[case::decomposed("Án Cláes, A\u{301}n Clae\u{308}s.", "X, X.")]
    #[case::without_width("An\u{200b} Cla\u{ad}es", "X")]
    #[case::turned("Claes, An en De Wit Annie", "X en X")]
    #[case::over_two_lines("An\n   Claes", "X")]
    #[case::without_the_middle("Annie Wit", "X")]
    #[case::in_an_address("an.claes@elders.be", "X@elders.be")]
    #[case::own_address("mail an@diest.example of 013/00.00.00", "mail X of X")]
    #[case::last_name("Mevrouw Claes belt", "Mevrouw X belt")]
    #[case::last_name_of_two_words("Vraag het De Wit.", "Vraag het X.")]
    #[case::genitive("Claes' voorstel", "X' voorstel")]
    fn somebody_is_found_by_any_form_of_their_name(#[case] text: &str, #[case] replaced: &str) {
        assert_eq!(an().replaced(text, "X").as_deref(), Some(replaced));
    }

    #[test]
    fn a_name_of_more_words_than_anybody_has_does_not_fill_the_memory() {
        let name = "Heel Lange ".repeat(50_000) + "Naam";
        let matcher = NameMatcher::new([name.as_str()], [], []);
        assert!(matcher.whole.len() <= MAX_ROTATIONS + 2);
        assert_eq!(matcher.replaced(&format!("Met {name}."), "X").as_deref(), Some("Met X."));
    }

    #[rstest]
    #[case::first_name_of_two_people("An belt")]
    #[case::somebody_else("An Peeters")]
    #[case::part_of_a_word("Claessens")]
    #[case::without_a_capital("een claes")]
    #[case::far_apart("An ... (Claessens)")]
    fn somebody_else_is_not_found(#[case] text: &str) {
        assert_eq!(an().replaced(text, "X"), None);
    }

    #[rstest]
    #[case::whole("Els St. Amand belt", "X belt")]
    #[case::last_name("Mevrouw St.-Amand belt", "Mevrouw X belt")]
    #[case::saint_alone("School Sint-Niklaas", "School Sint-Niklaas")]
    fn a_saint_in_a_name_may_be_written_in_another_way(#[case] text: &str, #[case] replaced: &str) {
        let matcher = NameMatcher::new(["Els Saint-Amand", "Els Saint"], [], []);
        assert_eq!(matcher.replaced(text, "X").unwrap_or_else(|| text.to_owned()), replaced);
    }

    #[test]
    fn only_whole_names_are_found_where_that_is_asked() {
        let matcher = an().whole_only();
        assert_eq!(matcher.replaced("Claes, dat is An Claes", "X").as_deref(), Some("Claes, dat is X"));
    }

    proptest! {
        #[test]
        fn any_text_can_be_looked_through(text in any::<String>(), name in any::<String>()) {
            let matcher = NameMatcher::new([name.as_str()], [], []);
            let found = matcher.find(&text);
            prop_assert!(found.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty())));
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }

        #[test]
        fn what_was_replaced_is_not_found_again(text in "(An|Claes|claes|[., \n\u{301}]){0,12}") {
            let matcher = NameMatcher::new(["An Claes"], [], []);
            if let Some(replaced) = matcher.replaced(&text, "[gewist]") {
                prop_assert_eq!(matcher.replaced(&replaced, "[gewist]"), None);
            }
        }
    }
}
