//! Names of regions, forums and people as they occur in Flanders.

use std::collections::BTreeSet;

use overleg::domain::Municipality;

use super::dice::Dice;
use super::words::WORDS;

/// The names given so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: BTreeSet<String>,
}

impl Names {
    /// `name`, or if it is taken, that name with a street or a number.
    fn new_one(&mut self, name: &str, dice: &mut Dice) -> String {
        let mut candidate = name.to_owned();
        let mut number = 1;
        while !self.given.insert(candidate.clone()) {
            candidate = match number {
                1 => format!("{name} {}", word("street", dice)),
                _ => format!("{name} {} {number}", word("street", dice)),
            };
            number += 1;
        }
        candidate
    }

    /// A province, by its number.
    pub(super) fn province(&mut self, number: usize, dice: &mut Dice) -> String {
        let provinces = WORDS.list("province");
        self.new_one(&provinces[number % provinces.len()].text, dice)
    }

    /// A region of one or two municipalities.
    pub(super) fn region(&mut self, municipalities: &[&Municipality], dice: &mut Dice) -> String {
        let names: Vec<&str> = municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
        self.new_one(&names.join("-"), dice)
    }

    /// A forum in a region.
    pub(super) fn forum(&mut self, region: &str, dice: &mut Dice) -> String {
        let name = format!("{} {region}", word("forum", dice));
        self.new_one(&name, dice)
    }
}

/// The name of a person. Two people may have the same name.
pub(super) fn person(dice: &mut Dice) -> String {
    format!("{} {}", word("first", dice), word("last", dice))
}

/// A job at an organisation.
pub(super) fn function(dice: &mut Dice) -> String {
    word("function", dice).to_owned()
}

fn word(list: &str, dice: &mut Dice) -> &'static str {
    &dice.pick(WORDS.list(list)).text
}
