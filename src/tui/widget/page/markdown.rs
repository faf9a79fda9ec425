//! Running text in Markdown on a page, with the matches of a search highlighted.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Block, Page, cleaned};
use crate::text::markdown::{Line, Style, markdown};
use crate::text::plain;
use crate::tui::theme::Tone;

impl Page {
    /// Adds running text in Markdown in full: its markup is shown as well, but muted. The ranges of `text` in
    /// `matched`, which are in order and do not overlap, are highlighted.
    pub fn markdown(&mut self, indent: u16, text: &str, matched: &[Range<usize>]) {
        let mut start = 0;
        for line in markdown(text.trim_end()) {
            let runs = cleaned(toned(&line, start, matched));
            let written: String = line.runs.iter().map(|(run, _)| *run).collect();
            let lead = plain(&written[..line.lead]).len();
            self.blocks.push(Block { indent, lead, runs, ..Block::default() });
            start += written.len() + 1;
        }
    }
}

/// The parts of a line that begins at byte `start` of its text. Those in `matched` are highlighted and the
/// markup is muted. A grapheme has one tone, or it would no longer be drawn as one character.
pub fn toned(line: &Line<'_>, start: usize, matched: &[Range<usize>]) -> Vec<(String, Tone)> {
    let written: String = line.runs.iter().map(|(run, _)| *run).collect();
    let mut end = 0;
    let ends = line.runs.iter().map(|(run, style)| {
        end += run.len();
        (end, *style)
    });
    let mut ends = ends.peekable();
    let mut parts: Vec<(String, Tone)> = Vec::new();
    // A carriage return, from the line end of another system, is not part of the line.
    for (at, grapheme) in written.trim_end_matches('\r').grapheme_indices(true) {
        while ends.next_if(|(end, _)| *end <= at).is_some() {}
        let style = ends.peek().map_or(Style::Plain, |(_, style)| *style);
        let place = start + at..start + at + grapheme.len();
        let tone = if overlaps(matched, &place) { Tone::Matched } else { tone(style) };
        match parts.last_mut() {
            Some((part, same)) if *same == tone => part.push_str(grapheme),
            _ => parts.push((grapheme.to_owned(), tone)),
        }
    }
    parts
}

/// Whether one of the ranges, which are in order, overlaps `place`.
fn overlaps(ranges: &[Range<usize>], place: &Range<usize>) -> bool {
    let next = ranges.partition_point(|range| range.end <= place.start);
    ranges.get(next).is_some_and(|range| range.start < place.end)
}

const fn tone(style: Style) -> Tone {
    match style {
        Style::Plain => Tone::Plain,
        Style::Strong => Tone::Strong,
        Style::Emphasis => Tone::Emphasis,
        Style::StrongEmphasis => Tone::StrongEmphasis,
        Style::Code => Tone::Code,
        Style::Link => Tone::Address,
        Style::Heading => Tone::TextHeading,
        Style::ListMarker => Tone::ListMarker,
        Style::Quote => Tone::Quote,
        Style::Mark => Tone::Muted,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::super::Layout;
    use super::*;
    use crate::text::find_words;
    use crate::tui::widget::wrap::width;

    fn layout(text: &str, query: &str, available: u16) -> Layout {
        let mut page = Page::default();
        page.markdown(0, text, &find_words(text, query).unwrap_or_default());
        Layout::new(&page, available)
    }

    /// The rows of a text without the space on their left.
    fn rows(text: &str, available: u16) -> Vec<String> {
        let layout = layout(text, "", available + 2);
        let row = |runs: &[(String, Tone)]| runs.iter().map(|(run, _)| run.as_str()).collect::<String>();
        layout.rows.iter().map(|line| row(&line.runs)[2..].trim_end().to_owned()).collect()
    }

    /// The parts of the text with one of these tones.
    fn parts(text: &str, query: &str, available: u16, tones: &[Tone]) -> Vec<String> {
        let layout = layout(text, query, available);
        let runs = layout.rows.into_iter().flat_map(|row| row.runs);
        runs.filter(|(_, tone)| tones.contains(tone)).map(|(run, _)| run).collect()
    }

    #[rstest]
    #[case::list("- een lange lijn", 8, &["- een", "  lange", "  lijn"])]
    #[case::number("10. een twee", 8, &["10. een", "    twee"])]
    #[case::box_to_tick("- [ ] een twee", 12, &["- [ ] een", "      twee"])]
    #[case::nested("  - een twee", 8, &["  - een", "    twee"])]
    #[case::quote("> een twee", 6, &["> een", "  twee"])]
    #[case::heading("## Een twee", 7, &["## Een", "   twee"])]
    #[case::indent("  een twee", 6, &["  een", "  twee"])]
    #[case::wide("- 漢字漢字", 6, &["- 漢字", "  漢字"])]
    #[case::running_text("een twee\ndrie", 6, &["een", "twee", "drie"])]
    #[case::lead_too_wide("> > > een twee", 8, &["> > >", "een twee"])]
    #[case::other_system("- een\r\n\r\ntwee\r\n", 8, &["- een", "", "twee"])]
    #[case::control_character("- \u{1b}[2J een", 8, &["- �[2J", "  een"])]
    fn later_rows_are_aligned_with_the_text_of_the_first(
        #[case] text: &str,
        #[case] available: u16,
        #[case] shown: &[&str],
    ) {
        assert_eq!(rows(text, available), shown);
    }

    #[rstest]
    #[case::word("Het CAW vraagt", "caw", &["CAW"])]
    #[case::over_the_break("zeventienjarigen", "tienjarig", &["tienjar", "ig"])]
    #[case::behind_a_break("een twee drie vier", "vier", &["vier"])]
    #[case::decomposed("een coo\u{308}rdinator", "coö", &["coo\u{308}"])]
    #[case::behind_wide_characters("漢字 漢字 漢字 zorg", "zorg", &["zorg"])]
    #[case::on_another_line("# Kop\n- **zorg** en zorg", "zorg", &["zorg", "zorg"])]
    #[case::over_signs("**CLB**'s", "clbs", &["CLB**'s"])]
    #[case::part_of_a_drawn_character("👨\u{200d}👩", "👩", &["👨\u{200d}👩"])]
    #[case::behind_control_characters("\u{1b}\u{1b} zorg\r\nzorg", "zorg", &["zorg", "zorg"])]
    fn the_words_searched_for_stand_out(#[case] text: &str, #[case] query: &str, #[case] shown: &[&str]) {
        assert_eq!(parts(text, query, 14, &[Tone::Matched]), shown);
    }

    #[rstest]
    #[case::strong("een **twee drie** vier", Tone::Strong, &["twee ", "drie"])]
    #[case::address("zie [hier](http://a.be)", Tone::Address, &["hier"])]
    #[case::signs("een **twee**", Tone::Muted, &["**", "**"])]
    #[case::heading("# Kop", Tone::TextHeading, &["Kop"])]
    fn a_tone_continues_on_the_next_row(#[case] text: &str, #[case] tone: Tone, #[case] shown: &[&str]) {
        assert_eq!(parts(text, "", 15, &[tone]), shown);
    }

    fn texts() -> impl Strategy<Value = String> {
        let parts = prop::sample::select(vec![
            "a",
            "lang-woord",
            "ë",
            "e\u{308}",
            "漢",
            "👨\u{200d}👩",
            "\u{308}",
            "*️⃣",
            " ",
            "   ",
            "\n",
            "\t",
            "\u{1b}",
            "*",
            "**",
            "_",
            "`",
            "- ",
            "> ",
            "1. ",
            "# ",
            "[",
            "](b)",
            "@b.be",
        ]);
        prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn nothing_but_spaces_is_removed_or_added(text in texts(), query in "[ae]?", available in 8_u16..40) {
            let shown = layout(&text, &query, available).rows.into_iter().flat_map(|row| row.runs);
            let without_spaces = |text: &str| text.replace(char::is_whitespace, "");
            let shown: String = shown.map(|(run, _)| without_spaces(&run)).collect();
            prop_assert_eq!(shown, without_spaces(&plain(&text)));
        }

        #[test]
        fn no_row_is_wider_than_its_room(text in texts(), query in "[ae]?", available in 8_u16..40) {
            for row in layout(&text, &query, available).rows {
                let shown: String = row.runs.iter().map(|(run, _)| run.as_str()).collect();
                let apart: usize = row.runs.iter().map(|(run, _)| width(run)).sum();
                prop_assert_eq!(apart, width(&shown), "{:?}", row.runs);
                prop_assert!(width(shown.trim_end()) <= usize::from(available), "{:?}", shown);
            }
        }
    }
}
