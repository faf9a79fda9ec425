//! Command lines as the shells give them, and answers as they want them.
//!
//! Zsh and fish split a line into words and quote what they insert. Bash does neither: it splits a word at a `:` or
//! `=` as well, and inserts as it is what it gets. So for bash the line is read here, and each answer begins where the
//! part begins that bash replaces, in the quotes that stand before it.

use super::candidate::Candidate;
use crate::text::{Folded, fold, is_harmful};

/// A command line up to the cursor.
#[derive(Debug)]
pub(super) struct Line {
    /// The words before the one at the cursor, without the name of the program.
    pub(super) before: Vec<String>,
    /// The word at the cursor, as far as it is typed and without quotes.
    pub(super) current: String,
    shell: Shell,
}

/// The shells, with what each needs to know for an answer.
#[derive(Debug)]
enum Shell {
    Bash {
        /// The start of the word that bash does not replace, without quotes.
        kept: String,
        /// How many characters bash replaces.
        replaced: usize,
        quote: Quote,
    },
    /// A shell that takes lines with a word, a tab and a description.
    Described,
}

/// The quote that is open at the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quote {
    Not,
    Single,
    Double,
}

impl Line {
    /// The line that a script gives: the shell, and then for bash the text of the line and the part that it replaces,
    /// for the others each word. None for an unknown shell.
    pub(super) fn read(arguments: &[String]) -> Option<Self> {
        let (shell, given) = arguments.split_first()?;
        match (shell.as_str(), given) {
            ("bash", [line, rest @ ..]) => Some(Self::of_bash(line, rest.first().map_or("", String::as_str))),
            ("zsh" | "fish", [before @ .., current]) => Some(Self {
                before: before.to_vec(),
                current: if shell == "fish" { last_word(current).text } else { current.clone() },
                shell: Shell::Described,
            }),
            _ => None,
        }
    }

    fn of_bash(line: &str, replaced: &str) -> Self {
        let (words, last) = split(line);
        let kept = last.raw.strip_suffix(replaced).unwrap_or_default();
        let shell =
            Shell::Bash { kept: last_word(kept).text, replaced: replaced.chars().count(), quote: last.quote };
        Self { before: words.into_iter().skip(1).collect(), current: last.text, shell }
    }

    /// The lines with which a script completes the word at the cursor to one of the candidates.
    pub(super) fn answer(&self, candidates: &[Candidate]) -> Vec<String> {
        // A name with a line feed cannot be one of the lines, and nothing may steer the terminal.
        let shown = candidates.iter().filter(|candidate| !candidate.value.contains(is_harmful));
        match &self.shell {
            Shell::Described => shown.map(described).collect(),
            Shell::Bash { kept, replaced, quote } => {
                let rest = |one: &Candidate| Some(quoted(after(&one.value, kept)?, *quote));
                let mut lines: Vec<String> = shown.filter_map(rest).collect();
                if lines.len() > 1 && common(&lines) < *replaced {
                    // Bash would cut what is typed down to what they have in common. With an empty one among them, it
                    // leaves it alone. The last would be lost, because the shell drops line feeds at the end.
                    lines.insert(0, String::new());
                }
                lines
            }
        }
    }
}

fn described(candidate: &Candidate) -> String {
    let about: String = candidate.about.chars().filter(|char| !is_harmful(*char)).collect();
    if about.is_empty() { candidate.value.clone() } else { format!("{}\t{about}", candidate.value) }
}

/// What follows `start` in the text, whatever its capitals and accents; none if the text starts otherwise.
fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (folded, start) = (Folded::new(text), fold(start));
    if start.is_empty() {
        return Some(text);
    }
    folded.text.strip_prefix(&start)?;
    let chars = folded.origins.get(start.chars().count()).copied();
    let end = chars.and_then(|chars| text.char_indices().nth(chars)).map_or(text.len(), |(at, _)| at);
    text.get(end..)
}

/// How many characters all lines begin with.
fn common(lines: &[String]) -> usize {
    let Some((first, others)) = lines.split_first() else { return 0 };
    let shared =
        |other: &String| first.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    others.iter().map(shared).min().unwrap_or(0)
}

/// The text as it must stand after this quote for bash to read it as it is.
fn quoted(text: &str, quote: Quote) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "_-./@%+,".contains(char);
    let escape = |is_special: &dyn Fn(char) -> bool| {
        text.chars().fold(String::new(), |mut quoted, char| {
            if is_special(char) {
                quoted.push('\\');
            }
            quoted.push(char);
            quoted
        })
    };
    match quote {
        Quote::Not => escape(&|char| !is_plain(char)),
        Quote::Double => escape(&|char| "\\\"$`".contains(char)),
        Quote::Single => text.replace('\'', r"'\''"),
    }
}

/// A word as typed, and what it says.
#[derive(Debug)]
struct Word<'a> {
    raw: &'a str,
    text: String,
    quote: Quote,
}

/// The words of a line before the last, without quotes, and the last one, which is empty after a space.
fn split(line: &str) -> (Vec<String>, Word<'_>) {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    loop {
        let (word, length) = first_word(rest);
        let after = &rest[length..];
        if after.is_empty() {
            return (words, word);
        }
        words.push(word.text);
        rest = after.trim_start();
    }
}

fn last_word(raw: &str) -> Word<'_> {
    split(raw).1
}

/// The first word of a line, and its length as typed.
fn first_word(line: &str) -> (Word<'_>, usize) {
    let (mut text, mut quote, mut end) = (String::new(), Quote::Not, line.len());
    let mut chars = line.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        match (quote, char) {
            (Quote::Not, char) if char.is_whitespace() => {
                end = at;
                break;
            }
            (Quote::Not, '\'') => quote = Quote::Single,
            (Quote::Not, '"') => quote = Quote::Double,
            (Quote::Single, '\'') | (Quote::Double, '"') => quote = Quote::Not,
            (Quote::Not, '\\') => text.extend(chars.next().map(|(_, char)| char)),
            (Quote::Double, '\\') => {
                let is_escaped = |(_, next): &(usize, char)| "\\\"$`".contains(*next);
                text.push(chars.next_if(is_escaped).map_or('\\', |(_, char)| char));
            }
            (_, char) => text.push(char),
        }
    }
    (Word { raw: &line[..end], text, quote }, end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn bash(line: &str, replaced: &str) -> Line {
        Line::read(&["bash".to_owned(), line.to_owned(), replaced.to_owned()]).expect("a line")
    }

    fn answer(line: &Line, values: &[&str]) -> Vec<String> {
        let candidate = |value: &&str| Candidate { value: (*value).to_owned(), about: String::new() };
        line.answer(&values.iter().map(candidate).collect::<Vec<_>>())
    }

    #[rstest]
    #[case::nothing_typed("overleg show ", &["show"], "")]
    #[case::a_part("overleg show Kl", &["show"], "Kl")]
    #[case::escaped(r"overleg show Stad\ D", &["show"], "Stad D")]
    #[case::in_quotes(r#"overleg show "Stad D"#, &["show"], "Stad D")]
    #[case::in_single_quotes("overleg show 'Stad D", &["show"], "Stad D")]
    #[case::quoted_before(r#"overleg note add "Stad Diest" --pre"#, &["note", "add", "Stad Diest"], "--pre")]
    #[case::escaped_in_quotes(r#"overleg show "a\"b\d"#, &["show"], r#"a"b\d"#)]
    #[case::ends_with_a_backslash(r"overleg show Stad\", &["show"], "Stad")]
    fn a_line_of_bash_is_read_as_bash_reads_it(
        #[case] line: &str,
        #[case] before: &[&str],
        #[case] current: &str,
    ) {
        let line = bash(line, "");
        assert_eq!((line.before.as_slice(), line.current.as_str()), (before.map_owned().as_slice(), current));
    }

    trait MapOwned {
        fn map_owned(&self) -> Vec<String>;
    }

    impl MapOwned for [&str] {
        fn map_owned(&self) -> Vec<String> {
            self.iter().map(|&text| text.to_owned()).collect()
        }
    }

    #[rstest]
    #[case::plain("overleg show Kl", "Kl", "Klankbordgroep", "Klankbordgroep")]
    #[case::with_spaces("overleg show St", "St", "Stad Diest", r"Stad\ Diest")]
    #[case::with_signs("overleg show R", "R", "R&D 'o' \"x\" $y", r#"R\&D\ \'o\'\ \"x\"\ \$y"#)]
    #[case::other_capitals("overleg show st", "st", "Stad Diest", r"Stad\ Diest")]
    #[case::after_an_equals_sign(
        "overleg agenda --forum=Kl",
        "Kl",
        "--forum=Klankbordgroep",
        "Klankbordgroep"
    )]
    #[case::after_a_colon(r"overleg edit member Diest:\ C", r"\ C", "Diest: CLB", r"\ CLB")]
    #[case::in_quotes(r#"overleg show "Stad D"#, "Stad D", "Stad Diest", "Stad Diest")]
    #[case::signs_in_quotes(r#"overleg show "a"#, "a", "a\"$`'&", r#"a\"\$\`'&"#)]
    #[case::in_single_quotes("overleg show 'a", "a", "a'b", r"a'\''b")]
    #[case::quotes_after_an_option(r#"overleg agenda --forum="Sta"#, "Sta", "--forum=Stad x", "Stad x")]
    fn an_answer_to_bash_replaces_what_bash_replaces(
        #[case] line: &str,
        #[case] replaced: &str,
        #[case] value: &str,
        #[case] inserted: &str,
    ) {
        assert_eq!(answer(&bash(line, replaced), &[value]), [inserted]);
    }

    #[test]
    fn bash_keeps_what_is_typed_when_the_answers_have_less_in_common() {
        assert_eq!(answer(&bash("overleg show st", "st"), &["Stad", "STS"]), ["", "Stad", "STS"]);
        assert_eq!(answer(&bash("overleg show Sta", "Sta"), &["Stad", "Stal"]), ["Stad", "Stal"]);
    }

    #[test]
    fn a_name_that_could_steer_the_terminal_is_not_answered() {
        assert_eq!(answer(&bash("overleg show ", ""), &["a\u{1b}[2J", "b\nc", "d"]), ["d"]);
    }

    proptest! {
        #[test]
        fn what_is_inserted_reads_as_the_name(name in "[^\\p{C}\\p{Z}]{1,8}( [^\\p{C}\\p{Z}]{1,8})?", quote in 0..3_usize) {
            let opening = ["", "\"", "'"][quote];
            for line in answer(&bash(&format!("overleg show {opening}"), ""), &[&name]) {
                let line = format!("overleg show {opening}{line}{opening}");
                let (words, last) = split(&line);
                prop_assert_eq!(words.len(), 2);
                prop_assert_eq!(&last.text, &name);
            }
        }

        #[test]
        fn any_line_can_be_read(line in any::<String>(), replaced in any::<String>()) {
            let _ = answer(&bash(&line, &replaced), &["Stad Diest", "x"]);
        }
    }
}
