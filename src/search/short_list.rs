//! Ranks the names of a short list, such as the commands in the palette or the forums in a picker.

use std::cmp::Reverse;

use super::matcher::{Matcher, Text};
use super::query::Query;
use super::score::{Score, Weight};
use super::searchable::Searchable;

/// A name that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// Its position in the list.
    pub index: usize,
    /// The score of the match; the higher, the better.
    pub score: Score,
    /// The positions of the characters that match, ascending.
    pub positions: Vec<usize>,
}

/// The names that match `query`, the best first, at most `limit`. Ties are broken in favour of shorter names, then of
/// those that come first in the list. An empty query gives the first names of the list.
pub fn rank<'a>(query: &str, names: impl IntoIterator<Item = &'a str>, limit: usize) -> Vec<Pick> {
    let query = Query::new(query);
    if query.is_empty() {
        let all = names.into_iter().enumerate().take(limit);
        return all.map(|(index, _)| Pick { index, score: Score::default(), positions: vec![] }).collect();
    }
    let texts: Vec<Text> = names
        .into_iter()
        .map(|name| Text { searchable: Searchable::new(name), weight: Weight::Name })
        .collect();
    let matcher = Matcher::new(&query);
    let mut picks: Vec<Pick> = texts
        .chunks(1)
        .enumerate()
        .filter_map(|(index, text)| {
            let mut found = matcher.find(text)?;
            let positions = found.positions.remove(&0).unwrap_or_default();
            Some(Pick { index, score: found.score, positions })
        })
        .collect();
    picks.sort_by_key(|pick| (Reverse(pick.score), texts[pick.index].searchable.letters.len(), pick.index));
    picks.truncate(limit);
    picks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(query: &str) -> Vec<usize> {
        let names = ["Nieuwe nota", "Zoek organisaties", "Nota wijzigen", "Klankbordgroep", "Nota"];
        rank(query, names, 10).into_iter().map(|pick| pick.index).collect()
    }

    #[test]
    fn the_best_name_comes_first() {
        assert_eq!(ranked("nota"), [4, 2, 0]);
    }

    #[test]
    fn words_may_come_in_any_order() {
        assert_eq!(ranked("wijzig not"), [2]);
    }

    #[test]
    fn without_a_query_every_name_stands_in_its_own_order() {
        assert_eq!(ranked(" "), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn matched_characters_are_known() {
        assert_eq!(rank("klb", ["Klankbordgroep"], 1)[0].positions, [0, 1, 5]);
    }

    #[test]
    fn a_name_with_a_typing_error_comes_after_the_name() {
        assert_eq!(
            rank("hulle", ["Halle", "Hulle"], 5).iter().map(|pick| pick.index).collect::<Vec<_>>(),
            [1, 0]
        );
    }

    #[test]
    fn no_more_than_asked_for_come_back() {
        assert_eq!(rank("n", ["Nota", "Naam"], 1).len(), 1);
        assert_eq!(rank("", ["Nota", "Naam"], 1).len(), 1);
    }
}
