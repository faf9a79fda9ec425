//! Finding words in a text.

use std::ops::Range;

use super::fold::{Folded, fold};

/// Whether `text` contains every word of `query`, as [`find_words`] defines it.
pub fn has_words(text: &str, query: &str) -> bool {
    let (text, query) = (fold(text), fold(query));
    query.split_whitespace().all(|word| text.contains(word))
}

/// The ranges of bytes in `text` that match the words of `query`, in order and without touching each other;
/// none if a word is missing. Case and accents are ignored, and a word may be part of a longer one.
pub fn find_words(text: &str, query: &str) -> Option<Vec<Range<usize>>> {
    let folded = Folded::new(text);
    let query = fold(query);
    if !query.split_whitespace().all(|word| folded.text.contains(word)) {
        return None;
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in query.split_whitespace() {
        found.extend(folded.text.match_indices(word).map(|(at, word)| at..at + word.len()));
    }
    let places = Places::new(text, &folded);
    Some(joined(found.iter().map(|range| places.in_original(range)).collect()))
}

/// Sorts the ranges and merges those that overlap or touch.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// Maps positions in a folded text to the original, in bytes.
struct Places<'a> {
    /// The start of each character of the folded text.
    folded: Vec<usize>,
    /// For each of these, the index of its original character.
    origins: &'a [usize],
    /// The start of each character of the original, and the end of the last one.
    original: Vec<usize>,
}

impl<'a> Places<'a> {
    fn new(text: &str, folded: &'a Folded) -> Self {
        let starts = |text: &str| text.char_indices().map(|(start, _)| start).collect::<Vec<_>>();
        let original = [starts(text), vec![text.len()]].concat();
        Self { folded: starts(&folded.text), origins: &folded.origins, original }
    }

    /// The range of the original for a range of the folded text, including the accents after it.
    fn in_original(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.folded.partition_point(|start| *start < range.start);
        let last = self.folded.partition_point(|start| *start < range.end).saturating_sub(1);
        let next = self.origins.partition_point(|origin| *origin <= self.origins[last]);
        let end = self.origins.get(next).copied().unwrap_or(self.original.len() - 1);
        self.original[self.origins[first]]..self.original[end]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Option<Vec<&'a str>> {
        Some(find_words(text, query)?.into_iter().map(|range| &text[range]).collect())
    }

    #[rstest]
    #[case::every_place("CLB en het clb", "CLB", &["CLB", "clb"])]
    #[case::part_of_a_word("zeventienjarigen", "jarig", &["jarig"])]
    #[case::accent_in_the_text("De Coördinatie", "coord", &["Coörd"])]
    #[case::accent_in_the_query("De coordinatie", "Coörd", &["coord"])]
    #[case::decomposed_text("Coo\u{308}rdinatie", "coö", &["Coo\u{308}"])]
    #[case::decomposed_query("Coördinatie", "coo\u{308}", &["Coö"])]
    #[case::accent_at_the_end("idee\u{308}n ide\u{301}", "ide", &["ide", "ide\u{301}"])]
    #[case::part_of_a_ligature("ﬁnancieel", "f", &["ﬁ"])]
    #[case::behind_wide_characters("漢字 zorg 🙂", "zorg", &["zorg"])]
    #[case::emoji("zorg 🙂", "🙂", &["🙂"])]
    #[case::typographic_signs("CLB’s", "clb's", &["CLB’s"])]
    #[case::words_in_the_order_of_the_text("het plan van VDAB", "vdab plan", &["plan", "VDAB"])]
    #[case::words_that_overlap("schooluitval", "schooluit uitval", &["schooluitval"])]
    #[case::words_that_touch("huiskind", "kind huis", &["huiskind"])]
    #[case::words_on_different_lines("een\ntwee", "twee een", &["een", "twee"])]
    #[case::no_words("wat dan ook", "  ", &[])]
    fn words_are_found_where_they_stand(#[case] text: &str, #[case] query: &str, #[case] words: &[&str]) {
        assert_eq!(found(text, query).as_deref(), Some(words));
    }

    #[rstest]
    #[case::not_there("CLB en VDAB", "caw")]
    #[case::one_of_two("CLB en VDAB", "clb caw")]
    #[case::with_a_gap("huis van het kind", "huiskind")]
    #[case::nothing_to_read("", "clb")]
    fn a_text_without_one_of_the_words_is_not_found(#[case] text: &str, #[case] query: &str) {
        assert_eq!(found(text, query), None);
    }

    proptest! {
        #[test]
        fn what_is_found_holds_the_word(text in "[a-cA-Cë\u{308}ﬁ漢 \n]{0,30}", word in "[a-cë]{1,3}") {
            for range in find_words(&text, &word).unwrap_or_default() {
                prop_assert!(fold(&text[range]).contains(&fold(&word)));
            }
        }

        #[test]
        fn any_text_can_be_looked_through(text in any::<String>(), query in any::<String>()) {
            let ranges = find_words(&text, &query).unwrap_or_default();
            prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty())));
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end < pair[1].start));
        }

        #[test]
        fn a_text_has_the_words_that_are_found_in_it(text in "[a-cA-Cë\u{308}ﬁ漢 \n]{0,30}", query in "[a-cëﬁ ]{0,5}") {
            prop_assert_eq!(has_words(&text, &query), find_words(&text, &query).is_some());
        }
    }
}
