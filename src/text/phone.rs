//! Telephone numbers, as people write them: "016/12.34.56", "+32 (0)16 12 34 56", two of them in one field.
//!
//! A number is compared by its digits, a Belgian one as it is dialled in Belgium: with a zero instead of the country
//! code. Numbers of other countries start with their country code.

use super::letters::Letter;

/// The country code of Belgium.
const BELGIUM: &str = "32";
/// The digits of a Belgian number, zero included: a landline has nine, a mobile telephone ten.
const SHORTEST: usize = 9;

/// A digit, preceded by the position of its character in the text.
type Digit = (usize, char);

/// The digits of the telephone numbers in `text`; each number starts a word.
pub fn phone_digits(text: &str) -> Vec<Letter> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut after = Gap::Other;
    for (position, char) in text.chars().enumerate() {
        if char.is_ascii_digit() {
            let last = numbers.last_mut().filter(|number| !after.ends(number, char));
            match last {
                Some(number) => number.digits.push((position, char)),
                None => numbers.push(Number { plus: after.plus(), digits: vec![(position, char)] }),
            }
            after = Gap::None;
        } else {
            after = after.followed_by(position, char);
        }
    }
    numbers.iter().flat_map(Number::letters).collect()
}

/// The digits of what somebody types to find a telephone number, if it can be nothing else because it starts with a
/// country code. Other digits are found as they are.
pub fn typed_phone(typed: &str) -> Option<String> {
    let is_of_a_number =
        |char: char| char.is_ascii_digit() || char.is_whitespace() || "+()./-".contains(char);
    if !typed.chars().all(is_of_a_number) {
        return None;
    }
    let digits = || typed.chars().filter(char::is_ascii_digit);
    let has_code = typed.trim_start().starts_with('+')
        || digits().take(2).eq("00".chars())
        || digits().count() > SHORTEST && digits().take(2).eq(BELGIUM.chars());
    has_code.then(|| phone_digits(typed).into_iter().map(|letter| letter.char).collect())
}

/// A number in a text.
struct Number {
    /// The position of the "+" in front of it.
    plus: Option<usize>,
    digits: Vec<Digit>,
}

/// What stands between two digits.
#[derive(Clone, Copy)]
enum Gap {
    /// Nothing.
    None,
    /// Spaces and signs within a number, or between two.
    Sign,
    /// A slash or a dash after a space, which rather separates two numbers.
    SpacedSign,
    /// A plus, at this position.
    Plus(usize),
    /// A word, or a sign that separates numbers.
    Other,
}

impl Gap {
    fn followed_by(self, position: usize, char: char) -> Self {
        match (self, char) {
            (_, '+') => Self::Plus(position),
            (Self::Other | Self::Plus(_), _) => self,
            (_, ',' | ';' | '|' | '&' | '\n') => Self::Other,
            (_, char) if char.is_alphanumeric() => Self::Other,
            (Self::Sign, '/' | '-' | '–') => Self::SpacedSign,
            (Self::SpacedSign, _) => self,
            (Self::None | Self::Sign, _) => Self::Sign,
        }
    }

    const fn plus(self) -> Option<usize> {
        match self {
            Self::Plus(position) => Some(position),
            _ => None,
        }
    }

    /// Whether `number` ended before this gap, given the digit after it.
    fn ends(self, number: &Number, digit: char) -> bool {
        let is_complete = number.length() >= SHORTEST;
        match self {
            Self::None => false,
            Self::Sign => is_complete && digit == '0',
            Self::SpacedSign => is_complete,
            Self::Plus(_) | Self::Other => true,
        }
    }
}

impl Number {
    /// The number of digits when it is dialled in Belgium.
    fn length(&self) -> usize {
        self.dialled().count()
    }

    /// The digits as they are dialled in Belgium.
    fn dialled(&self) -> impl Iterator<Item = Digit> {
        let starts_with =
            |start: &str| self.digits.iter().map(|digit| digit.1).take(start.len()).eq(start.chars());
        let (zeros, code) = match self.plus {
            Some(_) => (0, &self.digits[..]),
            None if starts_with("00") => (2, &self.digits[2..]),
            None => (0, &self.digits[..0]),
        };
        let is_belgian = code.iter().map(|digit| digit.1).take(2).eq(BELGIUM.chars())
            || starts_with(BELGIUM) && self.digits.len() > SHORTEST;
        let (zero, skipped) = if is_belgian {
            let written = zeros + BELGIUM.len();
            // The zero in "+32 (0)16" is not dialled after the country code.
            let has_zero = self.digits.get(written).is_some_and(|digit| digit.1 == '0');
            let position = self.plus.or(self.digits.first().map(|digit| digit.0)).unwrap_or_default();
            (Some((position, '0')), written + usize::from(has_zero))
        } else {
            (None, zeros)
        };
        zero.into_iter().chain(self.digits.iter().skip(skipped).copied())
    }

    fn letters(&self) -> impl Iterator<Item = Letter> {
        let digits = self.dialled().enumerate();
        digits.map(|(nth, (origin, char))| Letter { char, starts_word: nth == 0, origin })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// The numbers in a text, with a space between them.
    fn numbers(text: &str) -> String {
        let mut numbers = String::new();
        for letter in phone_digits(text) {
            if letter.starts_word && !numbers.is_empty() {
                numbers.push(' ');
            }
            numbers.push(letter.char);
        }
        numbers
    }

    #[rstest]
    #[case::landline("013/31.22.33", "013312233")]
    #[case::mobile("0470 11 22 33", "0470112233")]
    #[case::country_code("+32 470 11 22 33", "0470112233")]
    #[case::zeros_for_the_plus("0032 13 31 22 33", "013312233")]
    #[case::zero_in_parentheses("+32 (0)13 31 22 33", "013312233")]
    #[case::code_without_a_plus("32 470 11 22 33", "0470112233")]
    #[case::other_country("+31 6 12 34 56 78", "31612345678")]
    #[case::two_with_a_slash("013 31 22 33 / 0470 11 22 33", "013312233 0470112233")]
    #[case::two_with_a_slash_and_slashes("013/31.22.33 / 0470/11.22.33", "013312233 0470112233")]
    #[case::two_without_a_space("013/31.22.33/0470.11.22.33", "013312233 0470112233")]
    #[case::two_with_a_word("013 31 22 33 of 0470 11 22 33", "013312233 0470112233")]
    #[case::two_with_a_comma("013312233, 0470112233", "013312233 0470112233")]
    #[case::two_with_a_space("013 31 22 33 0470 11 22 33", "013312233 0470112233")]
    #[case::two_with_country_codes("+32 13 31 22 33 +32 470 11 22 33", "013312233 0470112233")]
    #[case::two_after_words("T 013 31 22 33 – M 0470 11 22 33", "013312233 0470112233")]
    #[case::extension("013 31 22 33 (toestel 12)", "013312233 12")]
    #[case::spaced_slash_in_one("013 / 31 22 33", "013312233")]
    #[case::none("geen", "")]
    fn a_number_is_its_digits_as_they_are_dialled_in_belgium(#[case] text: &str, #[case] digits: &str) {
        assert_eq!(numbers(text), digits);
    }

    #[rstest]
    #[case::country_code("+32470112233", Some("0470112233"))]
    #[case::being_typed("+32 47", Some("047"))]
    #[case::zeros_for_the_plus("0032470", Some("0470"))]
    #[case::code_without_a_plus("32470112233", Some("0470112233"))]
    #[case::found_as_it_is("0470/11 22", None)]
    #[case::postal_code("3290", None)]
    #[case::words("32 jongeren", None)]
    fn what_is_typed_with_a_country_code_is_dialled_too(#[case] typed: &str, #[case] digits: Option<&str>) {
        assert_eq!(typed_phone(typed).as_deref(), digits);
    }

    #[test]
    fn a_digit_knows_its_place_in_the_text() {
        let places = |text| phone_digits(text).into_iter().map(|letter| letter.origin).collect::<Vec<_>>();
        assert_eq!(places("+32 (0)13"), [0, 7, 8]);
        assert_eq!(places("é 013"), [2, 3, 4]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read_as_numbers(text in "([+0-9 ()/.,é-]|32|00){0,30}") {
            let digits = phone_digits(&text);
            prop_assert!(digits.iter().all(|digit| digit.char.is_ascii_digit()));
            prop_assert!(digits.iter().all(|digit| digit.origin < text.chars().count()));
            prop_assert!(digits.is_sorted_by_key(|digit| digit.origin));
        }
    }
}
