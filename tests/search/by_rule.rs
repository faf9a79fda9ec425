//! Queries that nobody chose: made by rule from any of ten thousand organisations. What was meant, or
//! another that fits equally well, is among the first three.

use overleg::domain::{Municipality, Organisation};
use overleg::text::fold;

use crate::generate::Dice;
use crate::joint::{Report, others};

/// How many queries are made by each rule.
const QUERIES: usize = 30;

/// A query made by a rule, and what was in mind when it was typed.
struct Asked {
    query: String,
    meant: Meant,
}

/// The organisation that the user has in mind.
enum Meant {
    /// These words: each the beginning of a word of what it is called or where it is.
    Words(Vec<String>),
    /// These letters, in what it is called, spaces and signs left out.
    Letters(String),
    /// Words with these first letters, in order, in a name; and the words.
    Initials(String, Vec<String>),
}

impl Meant {
    fn fits(&self, organisation: &Organisation) -> bool {
        let has_words = |words: &[String]| {
            let all: Vec<String> = texts(organisation).iter().flat_map(|text| words_of(text)).collect();
            words.iter().all(|word| all.iter().any(|other| other.starts_with(word.as_str())))
        };
        match self {
            Self::Words(words) => has_words(words),
            Self::Letters(letters) => {
                texts(organisation).iter().any(|text| words_of(text).concat().contains(letters.as_str()))
            }
            Self::Initials(letters, words) => {
                let has_initials = |text: &String| {
                    let mut initials = words_of(text).into_iter().filter_map(|word| word.chars().next());
                    letters.chars().all(|letter| initials.any(|initial| initial == letter))
                };
                has_words(words) && texts(organisation).iter().any(has_initials)
            }
        }
    }
}

/// Its names and places, folded.
fn texts(organisation: &Organisation) -> Vec<String> {
    let seat = organisation.municipality.and_then(Municipality::find).map(|seat| seat.name.as_str());
    organisation.names().map(|name| name.text).chain(seat).map(fold).collect()
}

fn words_of(text: &str) -> Vec<String> {
    let words = fold(text);
    let words = words.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of a name that are long enough to be spoiled, the last one always among them.
fn telling(organisation: &Organisation) -> Vec<String> {
    let mut words = words_of(&organisation.name);
    words.retain(|word| word.chars().count() >= 4);
    words
}

/// Two or three of the telling words of a name, in order.
fn some_words(organisation: &Organisation, dice: &mut Dice) -> Option<Vec<String>> {
    let words = telling(organisation);
    let count = 2 + dice.below(2);
    (words.len() >= 2).then(|| dice.some(count, &words))
}

/// The words with an error in one of them.
fn with_error(
    organisation: &Organisation,
    dice: &mut Dice,
    spoil: impl Fn(&mut Vec<char>, usize, &mut Dice),
) -> Option<Asked> {
    let words = some_words(organisation, dice)?;
    let (wrong, mut typed) = (dice.below(words.len()), words.clone());
    let mut letters: Vec<char> = typed[wrong].chars().collect();
    let place = dice.below(letters.len());
    spoil(&mut letters, place, dice);
    typed[wrong] = letters.into_iter().collect();
    Some(Asked { query: typed.join(" "), meant: Meant::Words(words) })
}

fn any_letter(dice: &mut Dice) -> char {
    *dice.pick(&['a', 'e', 'i', 'o', 'u', 'n', 'r', 's', 't', 'l', 'd', 'k', 'm', 'p', 'v', 'g', 'h', 'b'])
}

type Rule = fn(&Organisation, &mut Dice) -> Option<Asked>;

const RULES: [(&str, Rule); 17] = [
    ("full name", |meant, _| {
        Some(Asked { query: fold(&meant.name), meant: Meant::Words(words_of(&meant.name)) })
    }),
    ("alias", |meant, _| {
        let alias = meant.aliases.first()?;
        Some(Asked { query: fold(alias), meant: Meant::Words(words_of(alias)) })
    }),
    ("former name", |meant, _| {
        let former = meant.former_names.first()?;
        Some(Asked { query: fold(former), meant: Meant::Words(words_of(former)) })
    }),
    ("abbreviation", |meant, _| {
        let mut words = words_of(meant.abbreviation.as_deref()?);
        words.extend(words_of(&meant.name).pop());
        words.dedup();
        Some(Asked { query: words.join(" "), meant: Meant::Words(words) })
    }),
    ("seat", |meant, dice| {
        let seat = &Municipality::find(meant.municipality?)?.name;
        let mut words = vec![dice.pick(&telling(meant)).clone()];
        words.extend(words_of(seat));
        (!meant.name.contains(seat)).then(|| Asked { query: words.join(" "), meant: Meant::Words(words) })
    }),
    ("capitals", |meant, dice| {
        let words = some_words(meant, dice)?;
        Some(Asked { query: words.join(" ").to_uppercase(), meant: Meant::Words(words) })
    }),
    ("order", |meant, dice| {
        let mut words = some_words(meant, dice)?;
        words.reverse();
        Some(Asked { query: words.join(" "), meant: Meant::Words(words) })
    }),
    ("no spaces", |meant, dice| {
        let words = words_of(&meant.name);
        let from = dice.below(words.len().checked_sub(1)?);
        let letters = words[from..].concat();
        Some(Asked { query: letters.clone(), meant: Meant::Letters(letters) })
    }),
    ("partial", |meant, dice| {
        let words = telling(meant);
        let words: Vec<String> =
            words.iter().map(|word| word.chars().take(3 + dice.below(3)).collect()).collect();
        Some(Asked { query: words.join(" "), meant: Meant::Words(words) })
    }),
    ("initials", |meant, _| {
        let mut words = words_of(&meant.name);
        let place = words.pop()?;
        let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
        (words.len() >= 2).then(|| Asked {
            query: format!("{initials} {place}"),
            meant: Meant::Initials(initials, vec![place]),
        })
    }),
    ("gaps", |meant, dice| {
        let words = some_words(meant, dice)?;
        let is_vowel = |char| matches!(char, 'a' | 'e' | 'i' | 'o' | 'u');
        let first = words[0].chars().enumerate();
        let first: String =
            first.filter(|(nth, char)| *nth == 0 || !is_vowel(*char)).map(|(_, char)| char).collect();
        let query = format!("{first} {}", words[1..].join(" "));
        Some(Asked { query, meant: Meant::Words(words) })
    }),
    ("swapped", |meant, dice| {
        with_error(meant, dice, |letters, place, _| {
            let place = place.min(letters.len() - 2);
            letters.swap(place, place + 1);
        })
    }),
    ("dropped", |meant, dice| {
        with_error(meant, dice, |letters, place, _| {
            letters.remove(place);
        })
    }),
    ("doubled", |meant, dice| {
        with_error(meant, dice, |letters, place, _| letters.insert(place, letters[place]))
    }),
    ("wrong", |meant, dice| {
        with_error(meant, dice, |letters, place, dice| letters[place] = any_letter(dice))
    }),
    ("extra", |meant, dice| {
        with_error(meant, dice, |letters, place, dice| letters.insert(place, any_letter(dice)))
    }),
    ("error, whole", |meant, dice| {
        let mut letters: Vec<char> = fold(&meant.name).chars().collect();
        let place = dice.below(letters.len() - 1);
        letters.swap(place, place + 1);
        let query = letters.into_iter().collect();
        Some(Asked { query, meant: Meant::Words(words_of(&meant.name)) })
    }),
];

#[test]
fn what_was_meant_stands_among_the_first_three_for_queries_made_by_rule() {
    let (others, mut dice) = (others(), Dice::new(4));
    let mut report = Report::default();
    for (category, rule) in RULES {
        let mut asked = 0;
        while asked < QUERIES {
            let meant = dice.pick(&others);
            let Some(Asked { query, meant: in_mind }) = rule(meant, &mut dice) else { continue };
            report.ask(category, &query, &meant.name, |found| in_mind.fits(found));
            asked += 1;
        }
    }
    println!("{report}");
    assert!(report.all.first() >= 95 && report.all.among_three() >= 98, "{report}");
}
