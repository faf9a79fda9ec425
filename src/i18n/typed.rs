//! Splits what people type for a date, a time or a length of time into numbers, words and signs.

const NUMBERS_NL: [&str; 15] = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien",
];
const NUMBERS_EN: [&str; 15] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen",
];

/// `text` in lower case, without accents on the "e", and with every dash as "-" and "×" as "x".
pub(super) fn lower(text: &str) -> String {
    let plain = |char| match char {
        'é' | 'è' | 'ë' => 'e',
        '‐'..='―' | '−' => '-',
        '×' => 'x',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

/// The numbers, words and signs of `text`: "+2w" gives "+", "2", "w". Spaces between them are left out, and so is a
/// full stop or comma right after a word, as in "12 mrt. 2027".
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let belongs: fn(char) -> bool = match first {
            '0'..='9' => |char| char.is_ascii_digit(),
            letter if letter.is_alphabetic() => char::is_alphabetic,
            _ => |_| false,
        };
        let end = rest.char_indices().skip(1).find(|(_, char)| !belongs(*char));
        let (part, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        parts.push(part);
        rest = after.strip_prefix(['.', ',']).filter(|_| first.is_alphabetic()).unwrap_or(after).trim_start();
    }
    parts
}

/// Reads a number in digits, or in Dutch or English words up to fifteen.
pub(super) fn number(part: &str) -> Option<u16> {
    let in_words = |numbers: [&str; 15]| numbers.iter().position(|number| *number == part);
    let position = in_words(NUMBERS_NL).or_else(|| in_words(NUMBERS_EN));
    position.map_or_else(|| part.parse().ok(), |position| u16::try_from(position + 1).ok())
}

/// `parts` without its first part, if that part is in `left_out`.
pub(super) fn skip<'a, 'b>(parts: &'a [&'b str], left_out: &[&str]) -> &'a [&'b str] {
    match parts {
        [first, rest @ ..] if left_out.contains(first) => rest,
        _ => parts,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("+2w", &["+", "2", "w"])]
    #[case("12/03", &["12", "/", "03"])]
    #[case(" 12  Mrt. 2027 ", &["12", "mrt", "2027"])]
    #[case("12.3.27", &["12", ".", "3", ".", "27"])]
    #[case("1–2 p.m.", &["1", "-", "2", "p", "m"])]
    #[case("één à twee", &["een", "à", "twee"])]
    #[case("", &[])]
    fn a_text_is_cut_into_figures_words_and_signs(#[case] text: &str, #[case] cut: &[&str]) {
        assert_eq!(parts(&lower(text)), cut);
    }

    #[rstest]
    #[case("12", Some(12))]
    #[case("een", Some(1))]
    #[case("veertien", Some(14))]
    #[case("twelve", Some(12))]
    #[case("70000", None)]
    #[case("veel", None)]
    fn a_number_can_be_in_digits_or_words(#[case] part: &str, #[case] is: Option<u16>) {
        assert_eq!(number(part), is);
    }
}
