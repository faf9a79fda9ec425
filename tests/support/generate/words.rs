//! The sorts of organisations and the words in their names, read from `words.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use overleg::domain::{Municipality, Refnis, Sector};
use serde::Deserialize;

/// The words of `words.toml`.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let source: Source = toml::from_str(include_str!("words.toml")).expect("the words can be read");
    Words::new(&source)
});

#[derive(Deserialize)]
struct Source {
    sort: Vec<SortSource>,
    lists: BTreeMap<String, Vec<String>>,
    places: Places,
}

#[derive(Deserialize)]
struct SortSource {
    name: String,
    sector: Sector,
    often: usize,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    former: Vec<String>,
}

#[derive(Deserialize)]
struct Places {
    cities: Vec<String>,
    communes: Vec<String>,
    villages: BTreeMap<String, Vec<String>>,
}

/// The words for names.
#[derive(Debug)]
pub(super) struct Words {
    /// The sorts of organisations. Those that sit in many forums come first.
    pub(super) sorts: Vec<Sort>,
    lists: Vec<List>,
    /// For each list, its name.
    names: Vec<String>,
}

/// The names of one sort of organisation.
#[derive(Debug)]
pub(super) struct Sort {
    pub(super) name: Template,
    pub(super) sector: Sector,
    /// The frequency of this sort compared with the others.
    pub(super) often: usize,
    pub(super) aliases: Vec<Template>,
    pub(super) former: Vec<Template>,
}

/// A name with gaps, each for a word from a list.
#[derive(Debug)]
pub(super) struct Template(Vec<Part>);

#[derive(Debug)]
enum Part {
    Fixed(Word),
    /// A gap for a word from this list.
    OneOf(usize),
    Abbreviation,
}

/// A list of words, one of which fills a gap.
#[derive(Debug)]
pub(super) struct List {
    pub(super) words: Vec<Word>,
    /// Whether they are places.
    pub(super) are_places: bool,
}

/// A word in a name.
#[derive(Debug, Default)]
pub(super) struct Word {
    pub(super) text: String,
    /// Its part in an abbreviation.
    initials: String,
    /// The municipality, when it is a place in the province.
    pub(super) seat: Option<Refnis>,
}

/// A template that was filled in.
#[derive(Debug, Default)]
pub(super) struct Name<'a> {
    pub(super) text: String,
    pub(super) abbreviation: String,
    pub(super) place: Option<&'a Word>,
}

impl Words {
    fn new(source: &Source) -> Self {
        let plain = |word: &String| Word::new(word);
        let mut lists: BTreeMap<String, List> = source
            .lists
            .iter()
            .map(|(name, words)| (name.clone(), List::new(words.iter().map(plain), false)))
            .collect();
        lists.extend(source.places.lists().map(|(name, list)| (name.to_owned(), list)));
        let (names, lists) = lists.into_iter().unzip();
        let mut words = Self { sorts: Vec::new(), lists, names };
        words.sorts = source.sort.iter().map(|sort| words.sort(sort)).collect();
        words
    }

    fn sort(&self, source: &SortSource) -> Sort {
        let templates = |sources: &[String]| sources.iter().map(|source| self.template(source)).collect();
        Sort {
            name: self.template(&source.name),
            sector: source.sector,
            often: source.often,
            aliases: templates(&source.aliases),
            former: templates(&source.former),
        }
    }

    fn template(&self, source: &str) -> Template {
        let mut parts = Vec::new();
        for piece in source.split('}') {
            let (fixed, list) = piece.split_once('{').unwrap_or((piece, ""));
            parts.push(Part::Fixed(Word::new(fixed)));
            match list {
                "" => {}
                "short" => parts.push(Part::Abbreviation),
                list => parts.push(Part::OneOf(self.place_of(list))),
            }
        }
        Template(parts)
    }

    fn place_of(&self, list: &str) -> usize {
        self.names.iter().position(|name| name == list).expect("a list of this name")
    }

    /// The words of the list with this name.
    pub(super) fn list(&self, name: &str) -> &[Word] {
        &self.lists[self.place_of(name)].words
    }

    /// How many names can be made of this template.
    pub(super) fn names_of(&self, template: &Template) -> usize {
        template.lists().map(|list| self.lists[list].words.len()).product()
    }

    /// The template filled in. `word` chooses from each list; `abbreviation` is that of the organisation, if
    /// it is known already.
    pub(super) fn fill<'a>(
        &'a self,
        template: &Template,
        abbreviation: &str,
        mut word: impl FnMut(&'a List) -> &'a Word,
    ) -> Name<'a> {
        let mut name = Name::default();
        for part in &template.0 {
            match part {
                Part::Fixed(fixed) => name.push(fixed),
                Part::Abbreviation => name.text.push_str(abbreviation),
                Part::OneOf(list) => {
                    let list = &self.lists[*list];
                    let word = word(list);
                    name.push(word);
                    name.place = if list.are_places { Some(word) } else { name.place };
                }
            }
        }
        name
    }
}

impl Places {
    /// The lists of places, each with its name.
    fn lists(&self) -> impl Iterator<Item = (&'static str, List)> {
        let all = Municipality::all();
        let find = |name: &str| all.iter().find(|municipality| municipality.name == name);
        let place = |name: &str, within: &str| Word {
            text: name.to_owned(),
            seat: find(within).map(|municipality| municipality.refnis),
            ..Word::default()
        };
        let cities = || self.cities.iter().map(|name| place(name, name));
        let communes = || {
            let own = all.iter().map(|municipality| &municipality.name);
            own.filter(|name| !self.cities.contains(name)).chain(&self.communes).map(|name| place(name, name))
        };
        let villages = self
            .villages
            .iter()
            .flat_map(|(within, villages)| villages.iter().map(|village| place(village, within)));
        [
            ("city", List::new(cities(), true)),
            ("commune", List::new(communes(), true)),
            ("municipality", List::new(cities().chain(communes()), true)),
            ("place", List::new(cities().chain(communes()).chain(villages), true)),
        ]
        .into_iter()
    }
}

impl Template {
    fn lists(&self) -> impl Iterator<Item = usize> {
        self.0.iter().filter_map(|part| match part {
            Part::OneOf(list) => Some(*list),
            Part::Fixed(_) | Part::Abbreviation => None,
        })
    }
}

impl List {
    fn new(words: impl Iterator<Item = Word>, are_places: bool) -> Self {
        Self { words: words.collect(), are_places }
    }
}

impl Word {
    /// Parses a word in which a `|` precedes each letter of the abbreviation.
    fn new(source: &str) -> Self {
        let initials = source.split('|').skip(1).filter_map(|piece| piece.chars().next());
        Self {
            text: source.replace('|', ""),
            initials: initials.flat_map(char::to_uppercase).collect(),
            seat: None,
        }
    }
}

impl Name<'_> {
    fn push(&mut self, word: &Word) {
        self.text.push_str(&word.text);
        self.abbreviation.push_str(&word.initials);
    }
}
