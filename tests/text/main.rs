//! The time it takes to read a text.

use std::time::{Duration, Instant};

use overleg::text::find_words;
use overleg::text::markdown::markdown;
use rstest::rstest;

/// Many times what it takes in a slow build on a busy machine, and a small part of what it would take
/// if every sign were looked for from every other.
const SOON: Duration = Duration::from_secs(20);
const MEGABYTE: usize = 1_000_000;

fn soon(work: impl FnOnce()) {
    let start = Instant::now();
    work();
    let taken = start.elapsed();
    assert!(taken < SOON, "it took {taken:?}");
}

#[rstest]
#[case::stars("*")]
#[case::stars_before_words("*a ")]
#[case::stars_behind_words("a* ")]
#[case::more_begun_than_ended("**a* ")]
#[case::crossed("*_a* ")]
#[case::brackets("[")]
#[case::links_never_ended("[a](")]
#[case::links_with_parentheses("[](b(c)")]
#[case::closing_brackets("](")]
#[case::links("[a](b) ")]
#[case::backticks_of_two_lengths("`a``b ")]
#[case::escapes("\\[")]
#[case::addresses("http://")]
#[case::addresses_within_words("xhttp://")]
#[case::parentheses_behind_addresses("http://a))")]
#[case::email("a@")]
#[case::quotes("> ")]
#[case::lists("1. ")]
fn a_megabyte_of_markup_on_one_line_is_read_quickly(#[case] part: &str) {
    let text = part.repeat(MEGABYTE / part.len());
    soon(|| drop(markdown(&text)));
    // As a text that is neither a rule nor a fence nor a lead.
    soon(|| drop(markdown(&format!("a {text}"))));
}

#[test]
fn a_megabyte_of_backticks_of_every_length_is_read_quickly() {
    let ticks: Vec<String> = (1..1_400).map(|length| "`".repeat(length)).collect();
    soon(|| drop(markdown(&ticks.join(" "))));
}

#[test]
fn a_word_that_occurs_everywhere_is_found_quickly() {
    soon(|| drop(find_words(&"ë ".repeat(MEGABYTE / 3), "e")));
}
