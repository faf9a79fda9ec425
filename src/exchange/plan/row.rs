//! The values of a row, taken from its cells and made ready: names in one piece, telephones with the zero that a
//! workbook takes off.

use super::choice::Matter;
use super::people::agree;
use crate::domain::ListKind;
use crate::exchange::list::{Further, List, Target, folded};
use crate::exchange::table::{Cell, Row};
use crate::text::fold;

/// A value of a row, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    /// What its column is.
    pub(super) target: Target,
    /// What is in the cell; several cells are joined.
    pub(super) text: String,
    /// The place of the column, the first being 1.
    pub(super) column: usize,
    /// The header of the column.
    pub(super) header: String,
}

/// The values of a row that are not blank.
#[derive(Debug, Clone, Default)]
pub(super) struct Values {
    /// The number of the row.
    pub(super) row: usize,
    /// The name of the organisation; blank if there is none.
    pub(super) organisation: String,
    /// The name of the person; blank if there is none.
    pub(super) person: String,
    /// The place of the column that names the person, if it is somebody beside the first.
    pub(super) further: Option<usize>,
    cells: Vec<Value>,
}

/// What people write before a name.
const TITLES: [&str; 9] = ["mevr.", "mevr", "mevrouw", "dhr.", "dhr", "mw.", "mw", "mr.", "mme"];

impl Values {
    /// The values of this row of the list.
    pub(super) fn of(list: &List, row: &Row, kind: ListKind) -> Self {
        let mut values = Self { row: row.number, ..Self::default() };
        let others = beside_first(list, row);
        for nth in 0..list.columns.len() {
            if !others.iter().any(|other| other.name == nth || other.fields.contains(&nth)) {
                values.read(list, row, nth);
            }
        }
        values.name(kind, list);
        for other in Self::of_others(list, row, &Self::default(), kind) {
            // The contact person may be the director.
            if values.get(Target::Function).is_none() && agree(&other.person, &values.person) {
                values.cells.extend(other.get(Target::Function).cloned());
            }
        }
        values
    }

    /// The values of each person whom this row names beside the first.
    pub(super) fn of_others(list: &List, row: &Row, first: &Self, kind: ListKind) -> Vec<Self> {
        let mut all = Vec::new();
        for other in beside_first(list, row) {
            let mut values = Self {
                row: row.number,
                further: list.columns.get(other.name).map(|column| column.place),
                ..Self::default()
            };
            for nth in std::iter::once(other.name).chain(other.fields.iter().copied()) {
                values.read(list, row, nth);
            }
            values.name(kind, list);
            values.organisation.clone_from(&first.organisation);
            if !values.person.is_empty() && !agree(&values.person, &first.person) {
                all.push(values);
            }
        }
        all
    }

    /// What tells the person from others in the same row, for a choice of the user.
    pub(super) fn matter(&self) -> Matter {
        match self.further {
            Some(column) => Matter::OtherPerson(self.row, column),
            None => Matter::Person(self.row),
        }
    }

    /// Adds the value in a column.
    fn read(&mut self, list: &List, row: &Row, nth: usize) {
        let Some(column) = list.columns.get(nth) else { return };
        let cell = row.cell(column.place);
        let Some(target) = column.target.filter(|_| !cell.is_blank()) else { return };
        if target == Target::PersonEmail && is_internal(list, row, nth) {
            return;
        }
        let text = text_of(target, cell, list);
        if text.is_empty() {
            return;
        }
        let joined = self.cells.iter_mut().find(|value| value.target == target);
        match (joined, target) {
            (Some(value), Target::PersonPhone | Target::OrganisationPhone) if value.text != text => {
                value.text = format!("{} / {text}", value.text);
            }
            (Some(value), Target::Remarks | Target::PersonRemarks) => {
                value.text = format!("{}\n{text}", value.text);
            }
            (Some(value), Target::Function) if !value.text.contains(&text) => {
                value.text = format!("{}; {text}", value.text);
            }
            (Some(_), _) => {}
            (None, _) => self.cells.push(Value {
                target,
                text,
                column: column.place + 1,
                header: column.header.clone(),
            }),
        }
    }

    /// The value of the column that is this.
    pub(super) fn get(&self, target: Target) -> Option<&Value> {
        self.cells.iter().find(|value| value.target == target)
    }

    /// The value that a field of a form has, or else the first of the row: it is not the cell as it stands there.
    pub(super) fn value_of(&self, typed: &str) -> Option<&Value> {
        self.cells.iter().find(|value| value.text == typed).or(self.cells.first())
    }

    pub(super) fn text(&self, target: Target) -> &str {
        self.get(target).map_or("", |value| &value.text)
    }

    /// Finds the names, and what the row says about the wrong kind of record.
    fn name(&mut self, kind: ListKind, list: &List) {
        self.organisation = one_line(self.text(Target::OrganisationName));
        if kind == ListKind::Organisations {
            if !list.has(Target::OrganisationName) {
                self.organisation = one_line(self.text(Target::PersonName));
            }
            return;
        }
        let of = |target| self.text(target).to_owned();
        let (first, last) = (of(Target::FirstName), of(Target::LastName));
        let whole = match (of(Target::PersonName), of(Target::LastNameFirst)) {
            (name, reversed) if name.is_empty() => turned(&reversed),
            (name, _) if is_last_first(&name) => turned(&name),
            (name, _) => name,
        };
        // Beside a first name, "Naam" is the last name.
        let is_last = !first.is_empty() && last.is_empty() && !fold(&whole).contains(&fold(&first));
        let parts = if whole.is_empty() || is_last {
            [first, of(Target::MiddleName), if is_last { whole } else { last }].join(" ")
        } else {
            whole
        };
        let name = one_line(&parts);
        let without_title =
            name.split_once(' ').filter(|(title, _)| TITLES.contains(&title.to_lowercase().as_str()));
        without_title.map_or(name.as_str(), |(_, name)| name).trim().clone_into(&mut self.person);
        if self.person.is_empty()
            && let Some(director) = self.get(Target::Director).cloned()
        {
            self.person = one_line(&director.text);
            if self.get(Target::Function).is_none() {
                let text = super::header_words().name_in(&director.header);
                // As it is written there, with its accents.
                let written = director.header.to_lowercase();
                let text = written.split_whitespace().find(|word| folded(word) == text).unwrap_or(&written);
                let text = text.to_owned();
                self.cells.push(Value { target: Target::Function, text, ..director });
            }
        }
    }
}

/// The people of a row beside the first. Where the first is not named, the next is the first.
fn beside_first<'a>(list: &'a List, row: &Row) -> Vec<&'a Further> {
    let is_named =
        |nth: usize| list.columns.get(nth).is_some_and(|column| !row.cell(column.place).is_blank());
    let mut others: Vec<&Further> = list.further.iter().filter(|other| is_named(other.name)).collect();
    let is_first = |nth: &usize| {
        let is_name = list.columns[*nth].target.is_some_and(Target::is_person_name);
        is_name && list.further.iter().all(|other| other.name != *nth)
    };
    if !others.is_empty() && !(0..list.columns.len()).filter(is_first).any(is_named) {
        others.remove(0);
    }
    others
}

/// The text on one line with one space between its words.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name with its last word, the first name, in front. A comma says better where the last name ends.
fn turned(name: &str) -> String {
    let parts = name.split_once(',').or_else(|| name.trim().rsplit_once(' '));
    parts.map_or_else(|| name.to_owned(), |(last, first)| format!("{} {}", first.trim(), last.trim()))
}

/// Whether a name is written with the last name first: "Proef, An" or "Van den Berg, An Maria". What comes after the
/// comma may also be a function, which has no capital or follows a first and a last name.
fn is_last_first(name: &str) -> bool {
    const PARTICLES: [&str; 12] =
        ["van", "de", "den", "der", "ver", "vander", "vanden", "le", "la", "el", "ten", "ter"];
    let Some((last, first)) = name.split_once(',') else { return false };
    let (last, first): (Vec<&str>, Vec<&str>) =
        (last.split_whitespace().collect(), first.split_whitespace().collect());
    let is_last = match last.as_slice() {
        [] => false,
        [_] => true,
        [start, ..] => PARTICLES.contains(&start.to_lowercase().as_str()),
    };
    let is_first = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|char| !char.is_ascii_digit() && char != ',')
    };
    is_last && matches!(first.len(), 1 | 2) && first.iter().all(is_first)
}

/// Whether an address is one within a company, as the column after it says.
fn is_internal(list: &List, row: &Row, nth: usize) -> bool {
    let after = list.columns.get(nth + 1).filter(|column| column.target == Some(Target::EmailType));
    let is_exchange =
        after.is_some_and(|column| row.cell(column.place).shown().trim().eq_ignore_ascii_case("ex"));
    let text = list.columns.get(nth).map(|column| row.cell(column.place).shown()).unwrap_or_default();
    is_exchange || text.starts_with("/o=")
}

fn text_of(target: Target, cell: Cell<'_>, list: &List) -> String {
    let shown = cell.shown();
    let text = shown.trim();
    match target {
        Target::Since | Target::Meeting(_) => {
            let number = match cell {
                Cell::Number(number) => Some(number),
                Cell::Text(text) if text.len() == 5 => text.parse().ok(),
                _ => None,
            };
            // A day that lost its format is a number of five digits.
            let is_day = |number: &f64| target == Target::Since && (20_000.0..80_000.0).contains(number);
            let day = number.filter(is_day).and_then(|number| list.table.day_of(number));
            day.map_or_else(|| text.to_owned(), |day| Cell::Date(day).shown())
        }
        Target::PersonPhone | Target::OrganisationPhone => phone(text),
        Target::PersonEmail | Target::OrganisationEmail => email(text),
        _ => text.to_owned(),
    }
}

/// The telephone number with the first zero, or the plus, that it lost as a number.
fn phone(text: &str) -> String {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    match (is_number, text.len()) {
        (true, 8 | 9) => format!("0{text}"),
        (true, 10 | 11) if text.starts_with("32") => format!("+{text}"),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The address without what a link or a mail program puts around it.
fn email(text: &str) -> String {
    let inside = text.split_once('<').and_then(|(_, rest)| rest.split('>').next());
    let text = inside.unwrap_or(text).trim();
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    text.trim_matches([';', ',', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::mobile("470550201", "0470550201")]
    #[case::landline("13550203", "013550203")]
    #[case::country("32470550201", "+32470550201")]
    #[case::as_written("0470/55.02.01", "0470/55.02.01")]
    #[case::short("112", "112")]
    fn a_telephone_gets_back_what_it_lost_as_a_number(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(phone(text), expected);
    }

    #[rstest]
    #[case("mailto:an@x.example", "an@x.example")]
    #[case("An Claes <an@x.example>", "an@x.example")]
    #[case("an@x.example; ", "an@x.example")]
    fn an_address_is_taken_out_of_a_link(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(email(text), expected);
    }

    #[rstest]
    #[case("Claes, An", "An Claes")]
    #[case("Van den Berg An", "An Van den Berg")]
    #[case("Claes", "Claes")]
    fn a_last_name_comes_last(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(turned(text), expected);
    }

    #[rstest]
    #[case::one_word("Proef, An", true)]
    #[case::with_a_particle("Van den Berg, An Maria", true)]
    #[case::function("Proef, directeur", false)]
    #[case::function_after_a_whole_name("An Proef, Coördinator", false)]
    #[case::two_people("Proef, An, Bo", false)]
    #[case::no_comma("An Proef", false)]
    fn a_name_with_a_comma_may_have_the_last_name_first(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(is_last_first(text), expected);
    }
}
