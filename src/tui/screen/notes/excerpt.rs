//! A few words of a note, for its row in the list.

use std::ops::Range;

use crate::text::markdown::markdown;
use crate::tui::theme::Tone;
use crate::tui::widget::page::toned;
use crate::tui::widget::wrap::width;

/// How many characters of a text are read for each cell to be filled: Markdown signs and repeated spaces are
/// dropped.
const CHARS_A_CELL: usize = 4;

/// The words of `text` from shortly before the first match, or from its start: slightly more than fit in `room`
/// cells, on one line and without Markdown signs. `matched` are the ranges of the text to highlight.
pub(super) fn excerpt(text: &str, matched: &[Range<usize>], room: usize) -> Vec<(String, Tone)> {
    let (start, is_cut) = matched.first().map_or((0, false), |first| start_before(text, first.start, room));
    let further = text[start..].char_indices().nth(room * CHARS_A_CELL);
    let end = further.map_or(text.len(), |(at, _)| start + at);
    let mut excerpt = Excerpt::default();
    if is_cut {
        excerpt.push("…", Tone::Muted);
    }
    let mut at = start;
    for line in markdown(&text[start..end]) {
        for (part, tone) in toned(&line, at, matched) {
            match tone {
                Tone::Matched => excerpt.push(&part, Tone::Matched),
                // Markdown signs are left out.
                Tone::Muted => {}
                _ => excerpt.push(&part, Tone::Muted),
            }
        }
        excerpt.push(" ", Tone::Muted);
        at += line.runs.iter().map(|(run, _)| run.len()).sum::<usize>() + 1;
    }
    excerpt.runs
}

/// The byte offset at which to begin so that the match at `first` is in view, and whether that is in the middle
/// of a line.
fn start_before(text: &str, first: usize, room: usize) -> (usize, bool) {
    let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..first];
    if width(before) <= room / 2 {
        return (line, false);
    }
    // Keep some words before the match, for context.
    let words: Vec<usize> = before.match_indices(' ').map(|(at, space)| at + space.len()).collect();
    let start = words.iter().copied().find(|start| width(&before[*start..]) <= room / 3);
    (line + start.unwrap_or(before.len()), true)
}

/// An excerpt that is being built.
#[derive(Default)]
struct Excerpt {
    runs: Vec<(String, Tone)>,
}

impl Excerpt {
    /// Adds a part of the text, with each run of spaces reduced to one.
    fn push(&mut self, part: &str, tone: Tone) {
        let mut text = String::new();
        let mut after_space = self.runs.last().is_none_or(|(run, _)| run.ends_with(' '));
        for char in part.chars() {
            let is_space = char.is_whitespace();
            if !(is_space && after_space) {
                text.push(if is_space { ' ' } else { char });
            }
            after_space = is_space;
        }
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some((run, same)) if *same == tone => run.push_str(&text),
            _ => self.runs.push((text, tone)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::text::find_words;

    /// The excerpt as text, with the highlighted parts in brackets.
    fn shown(text: &str, words: &str, room: usize) -> String {
        let runs = excerpt(text, &find_words(text, words).unwrap_or_default(), room);
        let run = |(text, tone): &(String, Tone)| match tone {
            Tone::Matched => format!("[{text}]"),
            _ => text.clone(),
        };
        runs.iter().map(run).collect::<String>().trim_end().to_owned()
    }

    #[rstest]
    #[case::unchanged("Een twee drie", "", "Een twee drie")]
    #[case::on_one_line("Een\n\ntwee\ndrie", "", "Een twee drie")]
    #[case::without_signs("# Een\n> **twee** _drie_", "", "Een twee drie")]
    #[case::highlight("Een twee drie", "twee", "Een [twee] drie")]
    #[case::over_lines("Een\ntwee drie", "een drie", "[Een] twee [drie]")]
    #[case::from_the_line("Een\ntwee\ndrie vier", "drie", "[drie] vier")]
    #[case::further_on_the_line("Een twee drie vier vijf zes zeven", "zes", "…vijf [zes] zeven")]
    #[case::one_long_word("https://een.twee/drie/vier/vijf", "vijf", "…[vijf]")]
    fn an_excerpt_is_one_line(#[case] text: &str, #[case] words: &str, #[case] excerpt: &str) {
        assert_eq!(shown(text, words, 20), excerpt);
    }

    proptest! {
        #[test]
        fn an_excerpt_of_any_text_is_one_line(text in "([a-cë漢🙂*#\\- \n]|\\PC){0,80}", words in "[a-cë]{0,2}", room in 0_usize..30) {
            for (run, _) in excerpt(&text, &find_words(&text, &words).unwrap_or_default(), room) {
                prop_assert!(!run.contains('\n') && !run.contains("  "), "{:?}", run);
            }
        }

        #[test]
        fn the_words_searched_for_are_in_sight(before in "[a-c ]{0,60}", room in 12_usize..40) {
            let text = format!("{before} zorg {before}");
            let runs = excerpt(&text, &find_words(&text, "zorg").unwrap_or_default(), room);
            let unmatched = runs.iter().take_while(|(_, tone)| *tone != Tone::Matched);
            prop_assert!(unmatched.map(|(run, _)| width(run)).sum::<usize>() + 5 <= room, "{:?}", runs);
        }
    }
}
