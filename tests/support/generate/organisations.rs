//! Organisations that a coordinator could meet: schools, services, associations and companies, each with a
//! name of its own.

use overleg::domain::Organisation;

use super::dice::Dice;
use super::words::{List, Name, Sort, Template, WORDS, Word};
use super::{nth, texts};
use crate::records::organisation;

/// The step from one name of a sort to the next. It is a prime larger than the number of words in any list,
/// so that every name is used before one repeats, and two names in a row have little in common.
const STRIDE: usize = 2_654_435_761;

/// Makes organisations, up to many millions.
#[derive(Debug)]
pub(super) struct Organisations {
    sorts: Vec<Names>,
    /// The sort with the most names. It is used when another has none left.
    widest: usize,
    /// For each sort, the sum of the frequencies up to and including it.
    often: Vec<usize>,
    made: usize,
}

/// The names of a sort.
#[derive(Debug)]
struct Names {
    sort: &'static Sort,
    /// The number of names.
    all: usize,
    /// The number of names given.
    given: usize,
    /// The name given first.
    first: usize,
}

impl Organisations {
    pub(super) fn new(dice: &mut Dice) -> Self {
        let sorts: Vec<Names> = WORDS.sorts.iter().map(|sort| Names::new(sort, dice)).collect();
        let often = sorts.iter().scan(0, |total, names| {
            *total += names.sort.often;
            Some(*total)
        });
        Self {
            often: often.collect(),
            widest: (0..sorts.len()).max_by_key(|&sort| sorts[sort].all).unwrap_or_default(),
            sorts,
            made: 0,
        }
    }

    /// The next organisation. The first ones are one of each kind.
    pub(super) fn next(&mut self, dice: &mut Dice) -> Organisation {
        let number = self.made;
        self.made += 1;
        let asked = if number < self.sorts.len() { number } else { self.any_sort(dice) };
        let chosen = if self.sorts[asked].is_used_up() { self.widest } else { asked };
        let names = &mut self.sorts[chosen];
        let name = names.next();
        let place = name.place.unwrap_or_else(|| dice.pick(WORDS.list("place")));
        let mut other = |times, templates: &[Template]| {
            let is_given = !templates.is_empty() && dice.once_in(times);
            let name = is_given.then(|| another_name(dice.pick(templates), &name, place, dice));
            Vec::from_iter(name)
        };
        Organisation {
            aliases: other(4, &names.sort.aliases),
            former_names: other(5, &names.sort.former),
            abbreviation: abbreviation(&name, place, dice),
            id: nth(3, number),
            sector: names.sort.sector,
            municipality: place.seat.filter(|_| !dice.once_in(10)),
            remarks: texts::remarks(dice),
            name: name.text,
            ..organisation(0)
        }
    }

    fn any_sort(&self, dice: &mut Dice) -> usize {
        let all = self.often.last().copied().unwrap_or_default();
        let one = dice.below(all);
        self.often.partition_point(|&so_far| so_far <= one)
    }
}

impl Names {
    fn new(sort: &'static Sort, dice: &mut Dice) -> Self {
        let all = WORDS.names_of(&sort.name);
        Self { sort, all, given: 0, first: dice.below(all) }
    }

    const fn is_used_up(&self) -> bool {
        self.given == self.all
    }

    fn next(&mut self) -> Name<'static> {
        let mut name = (self.first + self.given * STRIDE) % self.all;
        self.given += 1;
        WORDS.fill(&self.sort.name, "", |list| {
            let word = &list.words[name % list.words.len()];
            name /= list.words.len();
            word
        })
    }
}

/// Another name for the organisation called `name`, in the same place.
fn another_name(template: &Template, name: &Name, place: &'static Word, dice: &mut Dice) -> String {
    let word = |list: &'static List| if list.are_places { place } else { dice.pick(&list.words) };
    WORDS.fill(template, &name.abbreviation, word).text
}

/// The abbreviation that everybody uses. Some schools have one, and some of these include the place.
fn abbreviation(name: &Name, place: &Word, dice: &mut Dice) -> Option<String> {
    let short = (!name.abbreviation.is_empty()).then_some(&name.abbreviation)?;
    match dice.below(4) {
        0 => None,
        1 => Some(format!("{short} {}", place.text)),
        _ => Some(short.clone()),
    }
}
