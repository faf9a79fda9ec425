//! The name that was probably meant by a mistyped one.

/// The candidate closest to `word` in edit distance, if that is at most half the number of its letters.
pub(super) fn nearest(
    word: &str,
    candidates: impl IntoIterator<Item = &'static str>,
) -> Option<&'static str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| 2 * distance <= candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("quite", Some("quit"))]
    #[case("serch", Some("search"))]
    #[case("sav", Some("save"))]
    #[case("hello", None)]
    fn a_misspelled_name_leads_to_the_intended_one(#[case] word: &str, #[case] name: Option<&str>) {
        assert_eq!(nearest(word, ["quit", "search", "save"]), name);
    }
}
