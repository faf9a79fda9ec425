//! Tests of finding a person in texts.

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
#[case::genitive_with_an_s("Annie De Wits voorstel", "X voorstel")]
#[case::genitive_with_an_apostrophe("An Claes's voorstel", "X's voorstel")]
#[case::broken_line("Met An Cla-\nes en Cla-\n  es", "Met X en X")]
#[case::broken_line_with_a_soft_hyphen("An Cla\u{ad}\nes", "X")]
#[case::surname_in_one_word("Annie Dewit, annie dewit, Dewit en DeWit", "X, X, X en X")]
#[case::surname_with_a_small_particle("Mevrouw de Wit belt", "Mevrouw X belt")]
#[case::in_one_word("anclaes op linkedin.com/in/an-claes", "X op linkedin.com/in/X")]
#[case::address_with_a_number("an.claes84@elders.be", "X@elders.be")]
#[case::digits_of_the_telephone("bel 013000000 of +3213000000", "bel X of X")]
#[case::telephone_with_parentheses("(013) 00.00.00", "X")]
fn somebody_is_found_by_any_form_of_their_name(#[case] text: &str, #[case] replaced: &str) {
    assert_eq!(an().replaced(text, "X").as_deref(), Some(replaced));
}

#[test]
fn a_name_of_more_words_than_anybody_has_does_not_fill_the_memory() {
    let name = "Heel Lange ".repeat(50_000) + "Naam";
    let matcher = NameMatcher::new([name.as_str()], [], []);
    assert!(matcher.names.whole.len() <= MAX_ROTATIONS + 2);
    assert_eq!(matcher.replaced(&format!("Met {name}."), "X").as_deref(), Some("Met X."));
}

#[rstest]
#[case::first_name_of_two_people("An belt")]
#[case::somebody_else("An Peeters")]
#[case::part_of_a_word("Claessens")]
#[case::without_a_capital("een claes")]
#[case::a_surname_of_its_own("Claess belt")]
#[case::another_number("0130000001")]
#[case::another_address("an.claessens@elders.be")]
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

#[rstest]
#[case::without_a_capital("een claes", &["claes"])]
#[case::genitive_of_a_part("Claess voorstel", &["Claess"])]
#[case::in_a_longer_address("an.claessens@elders.be", &["an.claessens"])]
#[case::initial_in_an_address("a.claes@elders.be", &["a.claes"])]
#[case::nothing("Stad Diest belt", &[])]
#[case::what_is_certain("Claes en An Claes", &[])]
fn what_may_mean_somebody_is_told_apart(#[case] text: &str, #[case] near: &[&str]) {
    let found: Vec<&str> = an().near(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, near);
}

#[rstest]
#[case::in_several_words("Mevrouw van den Berghe, Jo Van Den Berghe", "Mevrouw X, X")]
#[case::in_fewer_words("Jo Vanden Berghe", "X")]
#[case::only_small_words("jo van den berghe", "jo van den berghe")]
fn a_surname_of_one_word_may_be_written_in_several(#[case] text: &str, #[case] replaced: &str) {
    let matcher = NameMatcher::new(["Jo Vandenberghe"], [], []);
    assert_eq!(matcher.replaced(text, "X").unwrap_or_else(|| text.to_owned()), replaced);
}

#[test]
fn words_that_only_together_have_the_letters_of_a_surname_do_not_mean_it() {
    let matcher = NameMatcher::new(["Jan Inde"], [], []);
    let text = "Morgen, met Jan Peeters in de school. In De Panne.";
    assert_eq!(
        matcher.replaced(text, "X").as_deref(),
        Some("Morgen, met X Peeters in de school. In De Panne.")
    );
}

#[test]
fn somebody_with_a_longer_name_is_not_a_genitive() {
    let matcher = NameMatcher::new(["Jan Smet"], [], ["Jan Smets"]);
    assert_eq!(matcher.replaced("Jan Smets belt Jan Smet", "X").as_deref(), Some("Jan Smets belt X"));
}

#[test]
fn what_was_confirmed_is_found_as_well() {
    let matcher = an().also(["claes", "a.claes"]);
    let text = "een claes, a.claes@elders.be, Claess";
    assert_eq!(matcher.replaced(text, "X").as_deref(), Some("een X, X@elders.be, Claess"));
}

#[test]
fn a_matcher_is_the_same_when_it_was_written_and_read() {
    let matcher = an().also(["claes"]);
    let json = serde_json::to_string(&matcher).expect("JSON");
    assert_eq!(serde_json::from_str::<NameMatcher>(&json).expect("a matcher"), matcher);
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
