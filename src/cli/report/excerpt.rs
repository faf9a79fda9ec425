//! The parts of a text in which words were found.

use std::ops::Range;

use crate::text::find_words;

/// How many characters of the text to show before and after a word.
const AROUND: usize = 40;

/// The parts of `text` around each word of `query`, on one line. The whole text if it is short.
pub(in crate::cli) fn excerpt(text: &str, query: &str) -> String {
    let found = query.split_whitespace().filter_map(|word| find_words(text, word)?.into_iter().next());
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut around: Vec<Range<usize>> = found.map(|range| widened(text, range)).collect();
    around.sort_by_key(|range| range.start);
    for range in around {
        match parts.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => parts.push(range),
        }
    }
    let before = parts.first().is_some_and(|first| first.start > 0);
    let after = parts.last().is_some_and(|last| last.end < text.len());
    let parts: Vec<String> = parts.into_iter().map(|part| one_line(&text[part])).collect();
    let cut = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{}{}", cut(before), parts.join(" … "), cut(after))
}

/// The range with whole words around it.
fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let before = &text[..range.start];
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(at, char)| {
        let from = at + char.len_utf8();
        // Without a space the part begins in the middle of a very long word.
        before[from..].find(char::is_whitespace).map_or(from, |space| from + space)
    });
    let after = &text[range.end..];
    let end = after
        .char_indices()
        .nth(AROUND)
        .map_or(text.len(), |(at, _)| range.end + after[..at].rfind(char::is_whitespace).unwrap_or(at));
    start..end
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const LONG: &str = "Eerst bespraken we uitvoerig het jaarverslag van het vorige werkjaar en de cijfers.\n\nDaarna kwam de zorg voor jongeren aan bod, met een voorstel van de stad en de scholen. Tot slot het volgende overleg.";

    #[rstest]
    #[case::short("Een\n\ntwee  drie", "twee", "Een twee drie")]
    #[case::around_a_word(
        LONG,
        "zorg",
        "…en de cijfers. Daarna kwam de zorg voor jongeren aan bod, met een…"
    )]
    #[case::around_two(
        LONG,
        "slot jaarverslag",
        "Eerst bespraken we uitvoerig het jaarverslag van het vorige werkjaar en de cijfers. … van de stad en de scholen. Tot slot het volgende overleg."
    )]
    #[case::in_one_piece(
        LONG,
        "kwam daarna",
        "…het vorige werkjaar en de cijfers. Daarna kwam de zorg voor jongeren aan bod, met een…"
    )]
    fn an_excerpt_is_of_the_words(#[case] text: &str, #[case] query: &str, #[case] expected: &str) {
        assert_eq!(excerpt(text, query), expected);
    }

    proptest! {
        #[test]
        fn any_text_has_an_excerpt_on_one_line(text in any::<String>(), query in "[a-cë ]{0,5}") {
            prop_assert!(!excerpt(&text, &query).contains('\n'));
        }

        #[test]
        fn each_word_is_in_it(before in "[d-f ]{0,90}", between in "[d-f ]{0,90}", after in "[d-f ]{0,90}") {
            let excerpt = excerpt(&format!("{before}aa{between}bb{after}"), "bb aa");
            prop_assert!(excerpt.contains("aa") && excerpt.contains("bb"), "{}", excerpt);
        }
    }
}
