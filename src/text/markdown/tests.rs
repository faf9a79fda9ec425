//! Tests of the parts of a text.

use proptest::prelude::*;
use rstest::rstest;

use super::Style::{Code, Emphasis, Heading, Link, ListMarker, Mark, Plain, Quote, Strong, StrongEmphasis};
use super::*;

/// The parts of a text of one line.
fn runs(text: &str) -> Vec<(&str, Style)> {
    let mut lines = markdown(text);
    assert_eq!(lines.len(), 1, "one line");
    lines.remove(0).runs
}

/// The style of each line after its indentation.
fn styles(text: &str) -> Vec<Style> {
    markdown(text).iter().filter_map(|line| line.runs.last()).map(|(_, style)| *style).collect()
}

#[rstest]
#[case::stars("een *goed* plan", &[("een ", Plain), ("*", Mark), ("goed", Emphasis), ("*", Mark), (" plan", Plain)])]
#[case::underscores("_goed_", &[("_", Mark), ("goed", Emphasis), ("_", Mark)])]
#[case::two_stars("**CLB**:", &[("**", Mark), ("CLB", Strong), ("**", Mark), (":", Plain)])]
#[case::two_underscores("__CLB__", &[("__", Mark), ("CLB", Strong), ("__", Mark)])]
#[case::three_stars("***nu***", &[("***", Mark), ("nu", StrongEmphasis), ("***", Mark)])]
#[case::within("**een _twee_**", &[("**", Mark), ("een ", Strong), ("_", Mark), ("twee", StrongEmphasis), ("_**", Mark)])]
#[case::within_the_same("*een **twee***", &[("*", Mark), ("een ", Emphasis), ("**", Mark), ("twee", StrongEmphasis), ("***", Mark)])]
#[case::one_sign_over("**een*", &[("*", Plain), ("*", Mark), ("een", Emphasis), ("*", Mark)])]
#[case::only_the_nearest("*een *twee*", &[("*een ", Plain), ("*", Mark), ("twee", Emphasis), ("*", Mark)])]
#[case::crossed("*een _twee* drie_", &[("*", Mark), ("een _twee", Emphasis), ("*", Mark), (" drie_", Plain)])]
#[case::around_signs("(**\"ja\"**)", &[("(", Plain), ("**", Mark), ("\"ja\"", Strong), ("**", Mark), (")", Plain)])]
#[case::around_code("*`a`*", &[("*`", Mark), ("a", Code), ("`*", Mark)])]
fn emphasis_has_a_beginning_and_an_end(#[case] text: &str, #[case] parts: &[(&str, Style)]) {
    assert_eq!(runs(text), parts);
}

#[rstest]
#[case::sum("2*3*4 en 2 * 3 * 4")]
#[case::file_name("een_lange_naam en snake_case_words")]
#[case::stars_alone("zie *** hier")]
#[case::never_ended("een *ster en __twee")]
#[case::never_begun("een ster* en twee__")]
#[case::spaces_within("een * ster * en _ nog _ een")]
#[case::letter_before("a*b* en a_b_")]
#[case::accent_before("cafe\u{301}*b*")]
#[case::no_text("** ** en ____")]
#[case::bracket("[ ] en [x] en a[1] en [a] (b) en [a]()")]
#[case::destination_with_spaces("[a](b c)")]
#[case::backtick("een ` en ``")]
#[case::no_host("jan@school en @jan en a@.b")]
#[case::no_address("http:// en www. en xhttp://a.be")]
#[case::hash_in_text("nr. #1 en C#")]
#[case::bracket_at_the_end("a > b")]
fn signs_that_are_no_markdown_are_text(#[case] text: &str) {
    assert_eq!(runs(text), [(text, Plain)]);
}

#[rstest]
#[case::code("lees `a *b* c` eerst", &[("lees ", Plain), ("`", Mark), ("a *b* c", Code), ("`", Mark), (" eerst", Plain)])]
#[case::backtick_in_code("``a ` b``", &[("``", Mark), ("a ` b", Code), ("``", Mark)])]
#[case::code_that_goes_on("`a``b`", &[("`", Mark), ("a``b", Code), ("`", Mark)])]
#[case::escaped_code("\\`a`", &[("\\", Mark), ("`a`", Plain)])]
#[case::escaped("\\*a\\* C:\\map", &[("\\", Mark), ("*a", Plain), ("\\", Mark), ("* C:\\map", Plain)])]
#[case::code_over_a_link("[a](b`c)`", &[("[a](b", Plain), ("`", Mark), ("c)", Code), ("`", Mark)])]
fn code_and_escaped_signs_are_no_emphasis(#[case] text: &str, #[case] parts: &[(&str, Style)]) {
    assert_eq!(runs(text), parts);
}

#[rstest]
#[case::link("zie [het *plan*](https://a.be/x_y_z).", &[("zie ", Plain), ("[", Mark), ("het *plan*", Link), ("](https://a.be/x_y_z)", Mark), (".", Plain)])]
#[case::parentheses_in_link("[a](b_(c))", &[("[", Mark), ("a", Link), ("](b_(c))", Mark)])]
#[case::strong_link("**[a](b)**", &[("**[", Mark), ("a", Link), ("](b)**", Mark)])]
#[case::link_without_text("[](b)", &[("[](b)", Mark)])]
#[case::link_in_a_link("[a [b](c)](d)", &[("[a ", Plain), ("[", Mark), ("b", Link), ("](c)", Mark), ("](d)", Plain)])]
#[case::signs_of_the_sentence("Op http://a.be/b, en (HTTPS://c.be).", &[("Op ", Plain), ("http://a.be/b", Link), (", en (", Plain), ("HTTPS://c.be", Link), (").", Plain)])]
#[case::parentheses_of_the_address("https://a.be/b_(c)", &[("https://a.be/b_(c)", Link)])]
#[case::without_scheme("www.a.be!", &[("www.a.be", Link), ("!", Plain)])]
#[case::underscores_in_address("http://a.be/_b_", &[("http://a.be/_b", Link), ("_", Plain)])]
#[case::strong_address("**www.a.be**", &[("**", Mark), ("www.a.be", Link), ("**", Mark)])]
#[case::email("mail an.de_wit@clb.be, of niet", &[("mail ", Plain), ("an.de_wit@clb.be", Link), (", of niet", Plain)])]
#[case::email_in_brackets("<an@clb.be>", &[("<", Plain), ("an@clb.be", Link), (">", Plain)])]
#[case::emphasised_email("*an@clb.be*", &[("*", Mark), ("an@clb.be", Link), ("*", Mark)])]
#[case::email_at_the_end_of_a_sentence("-an@clb.be.", &[("-", Plain), ("an@clb.be", Link), (".", Plain)])]
fn addresses_are_told_from_the_sentence(#[case] text: &str, #[case] parts: &[(&str, Style)]) {
    assert_eq!(runs(text), parts);
}

#[rstest]
#[case::heading("## Plan *A*", 3, &[("## ", Mark), ("Plan ", Heading), ("*", Mark), ("A", Heading), ("*", Mark)])]
#[case::dash("- punt", 2, &[("-", ListMarker), (" punt", Plain)])]
#[case::star("* *a*", 2, &[("*", ListMarker), (" ", Plain), ("*", Mark), ("a", Emphasis), ("*", Mark)])]
#[case::copied_sign("· punt", 3, &[("·", ListMarker), (" punt", Plain)])]
#[case::number("  12. punt", 6, &[("  ", Plain), ("12.", ListMarker), (" punt", Plain)])]
#[case::box_to_tick("- [ ] doen", 6, &[("- [ ]", ListMarker), (" doen", Plain)])]
#[case::ticked_box("1) [x] gedaan", 7, &[("1) [x]", ListMarker), (" gedaan", Plain)])]
#[case::link_and_no_box("- [x](y)", 2, &[("-", ListMarker), (" ", Plain), ("[", Mark), ("x", Link), ("](y)", Mark)])]
#[case::quote("> woorden", 2, &[(">", Mark), (" ", Plain), ("woorden", Quote)])]
#[case::list_in_a_quote(">> - **a** b", 5, &[(">>", Mark), (" ", Plain), ("-", ListMarker), (" ", Plain), ("**", Mark), ("a", Strong), ("**", Mark), (" b", Quote)])]
#[case::list_in_a_list("\t- - a", 5, &[("\t", Plain), ("-", ListMarker), (" ", Plain), ("-", ListMarker), (" a", Plain)])]
#[case::empty_item("-", 1, &[("-", ListMarker)])]
#[case::indent("   verder", 3, &[("   verder", Plain)])]
#[case::nothing("", 0, &[])]
fn a_line_begins_with_its_lead(#[case] text: &str, #[case] lead: usize, #[case] parts: &[(&str, Style)]) {
    assert_eq!(markdown(text), [Line { runs: parts.to_vec(), lead }]);
}

#[rstest]
#[case::number_and_no_place("0470123456. bellen")]
#[case::no_space("-punt en 1.punt")]
#[case::too_many_signs("####### a")]
#[case::sign_without_a_space("#plan")]
#[case::decimal("1.5 uur")]
fn a_line_that_only_looks_like_a_list_or_heading_is_text(#[case] text: &str) {
    assert_eq!(markdown(text), [Line { runs: vec![(text, Plain)], lead: 0 }]);
}

#[rstest]
#[case("---")]
#[case("***")]
#[case("_ _ _ _")]
fn a_rule_is_a_sign(#[case] text: &str) {
    assert_eq!(runs(text), [(text, Mark)]);
}

#[rstest]
#[case::backticks("```rust\n*a*\n- b\n```\n*c*", &[Mark, Code, Code, Mark, Mark])]
#[case::tildes("~~~\n```\n~~~", &[Mark, Code, Mark])]
#[case::longer_fence("````\n```\n`````\na", &[Mark, Code, Mark, Plain])]
#[case::text_behind_is_no_end("```\n``` a\n```", &[Mark, Code, Mark])]
#[case::never_closed("```\na\n\nb", &[Mark, Code, Code])]
#[case::indented("- a\n  ```\n  b\n  ```", &[Plain, Mark, Code, Mark])]
#[case::code_on_a_line("```a```\nb", &[Mark, Plain])]
fn between_fences_code_stands_as_it_is(#[case] text: &str, #[case] lines: &[Style]) {
    assert_eq!(styles(text), lines);
}

#[test]
fn a_line_keeps_the_carriage_return_of_another_system() {
    assert_eq!(styles("# a\r\n---\r\n```\r\nb\r\n```\r\nc"), [Heading, Mark, Mark, Code, Mark, Plain]);
}

/// Texts that consist almost entirely of signs.
fn texts() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a",
        "é",
        "e\u{301}",
        "漢",
        "👨\u{200d}👩",
        " ",
        "  ",
        "\n",
        "\t",
        "\r\n",
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "```",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "](",
        "[ ]",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "---",
        "\\",
        "@",
        ".",
        "http://",
        "www.",
        "a@b.be",
        "\u{a0}",
        "\u{1b}",
    ]);
    prop_oneof![3 => prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat()), 1 => any::<String>()]
}

proptest! {
    #[test]
    fn nothing_of_a_text_is_swallowed(text in texts()) {
        let shown = |line: &Line<'_>| line.runs.iter().map(|(run, _)| *run).collect::<String>();
        let lines: Vec<String> = markdown(&text).iter().map(shown).collect();
        prop_assert_eq!(lines.join("\n"), text);
    }

    #[test]
    fn neighbours_differ_and_none_is_empty(text in texts()) {
        for line in markdown(&text) {
            prop_assert!(line.runs.iter().all(|(run, _)| !run.is_empty()));
            prop_assert!(line.runs.windows(2).all(|pair| pair[0].1 != pair[1].1));
        }
    }

    #[test]
    fn the_lead_is_a_part_of_its_line(text in texts()) {
        for (line, written) in markdown(&text).iter().zip(text.split('\n')) {
            prop_assert!(written.is_char_boundary(line.lead));
        }
    }
}
