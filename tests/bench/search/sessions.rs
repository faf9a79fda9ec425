//! Typing in a search, key by key.

use overleg::text::fold;

use crate::corpus::Corpus;

/// A session in which somebody types, corrects and pastes.
pub(crate) struct Session {
    /// The keys, in order.
    pub(crate) keys: Vec<Key>,
}

/// A key press and its result.
pub(crate) struct Key {
    /// The query after the key.
    pub(crate) query: String,
    /// The kind of key.
    pub(crate) kind: Kind,
}

/// The kinds of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A letter is added.
    Letter,
    /// A letter is removed.
    Backspace,
    /// A whole text is pasted.
    Paste,
}

impl Kind {
    /// Its name in a table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Letter => "typed",
            Self::Backspace => "backspace",
            Self::Paste => "pasted",
        }
    }
}

/// The keys: `<` is a backspace, and text between brackets is pasted.
const TYPED: [&str; 21] = [
    // An abbreviation, an alias, a name with a typing error, one without its spaces, one without its marks.
    "kul",
    "artkos",
    "huisvanhetkind",
    "coordinatie",
    // Capitals and marks.
    "Coördinatie STS",
    // An abbreviation and a place, either way round.
    "clb diest",
    "leuven clb",
    "sjc aarschot",
    // Two words of one name, and three parts of words.
    "centrum leerlingen",
    "huis v k",
    // A rare word, and one that half of the names have.
    "inburgering",
    "sint",
    // Initials, and letters with gaps.
    "hvhk",
    "cgg vlbr",
    // A typing error corrected late, one corrected at once, and one that is not corrected.
    "jongerenadvisecentrum<<<<<<<<<escentrum",
    "lueven<<<<<euven ocmw",
    "pedagogishce dienst",
    // A query without matches.
    "xyzzy qwx",
    // Single letters, one after another.
    "a<e<s<o<v<x",
    // Pasted text that is then narrowed and widened.
    "[centrum voor leerlingenbegeleiding] vilv<<<<halle",
    "[Huis van het Kind][ Zaventem]",
];

/// The sessions above, and one in which a full name of the corpus is typed and pasted.
pub(crate) fn sessions(corpus: &Corpus) -> Vec<Session> {
    let names = corpus.names();
    let (typed, pasted) = (fold(names[names.len() / 2]), format!("[{}]", names[names.len() / 3]));
    TYPED.into_iter().chain([typed.as_str(), pasted.as_str()]).map(Session::of).collect()
}

impl Session {
    fn of(typed: &str) -> Self {
        let (mut keys, mut query) = (Vec::new(), String::new());
        let mut letters = typed.chars();
        while let Some(letter) = letters.next() {
            let kind = match letter {
                '<' => {
                    query.pop();
                    Kind::Backspace
                }
                '[' => {
                    query.extend(letters.by_ref().take_while(|letter| *letter != ']'));
                    Kind::Paste
                }
                letter => {
                    query.push(letter);
                    Kind::Letter
                }
            };
            // An empty query is not sent to any engine.
            if !query.is_empty() {
                keys.push(Key { query: query.clone(), kind });
            }
        }
        Self { keys }
    }
}
