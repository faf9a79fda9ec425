//! Finds the header of a list, which may have a title above it and may take two rows.

use std::ops::Range;

use super::{Column, Header, HeaderWords, ListError, Target};
use crate::domain::Date;
use crate::exchange::table::{Cell, Row, Table};

/// A header is not further down than this many rows.
const ROWS: usize = 40;

/// Where the header is, by the places of its rows in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headers {
    pub(super) rows: Range<usize>,
}

/// How the cell of a header is read.
struct Reader<'a> {
    words: &'a HeaderWords,
    date: &'a dyn Fn(&str) -> Option<Date>,
}

impl Reader<'_> {
    /// The day that a header is, for a meeting on that day.
    fn day(&self, cell: Cell<'_>) -> Option<Date> {
        match cell {
            Cell::Date(date) => Some(date),
            Cell::Text(text) => {
                let has_figure = text.bytes().any(|byte| byte.is_ascii_digit());
                (has_figure && text.len() <= 30).then(|| (self.date)(text)).flatten()
            }
            _ => None,
        }
    }

    /// How many different columns the row seems to name.
    fn score(&self, row: &Row) -> usize {
        let (mut targets, mut days) = (Vec::new(), 0);
        for cell in row.own_cells() {
            let text = cell.shown();
            if self.day(cell).is_some() {
                days += 1;
            } else if let Some(target) = self.words.target(&text).filter(|_| text.len() < 80)
                && !targets.contains(&target)
            {
                targets.push(target);
            }
        }
        // Days alone are no header: they may be those of a list of meetings.
        if targets.is_empty() { 0 } else { targets.len() + days }
    }

    /// Whether a row only has words for columns, so that it may be the second row of a header.
    fn is_all_words(&self, row: &Row) -> bool {
        let own: Vec<String> = row.cells().filter(|cell| !cell.is_blank()).map(Cell::shown).collect();
        let known = own.iter().filter(|text| self.words.target(text).is_some()).count();
        own.len() >= 2 && known * 5 >= own.len() * 4
    }
}

impl Headers {
    /// The header of the table: where the user says, otherwise the row that names most columns.
    pub(super) fn find(
        table: &Table,
        given: Header,
        words: &HeaderWords,
        date: &dyn Fn(&str) -> Option<Date>,
    ) -> Result<Self, ListError> {
        let place = |number: usize| table.rows.iter().position(|row| row.number == number);
        match given {
            Header::Found => {}
            Header::Absent => return Ok(Self { rows: 0..0 }),
            Header::Rows(first, last) => {
                let first = place(first).ok_or(ListError::NoSuchRow(first))?;
                let last = place(last).ok_or(ListError::NoSuchRow(last))?;
                return Ok(Self { rows: first.min(last)..last.max(first) + 1 });
            }
        }
        let reader = Reader { words, date };
        let scores: Vec<usize> = table.rows.iter().take(ROWS).map(|row| reader.score(row)).collect();
        let best = scores.iter().copied().max().unwrap_or_default();
        let found = scores.iter().position(|score| *score == best).filter(|_| best > 0);
        let found = found.ok_or(ListError::NoHeader)?;
        let row = &table.rows[found];
        let is_next = |other: &Row| other.number.abs_diff(row.number) == 1;
        if best == 1 && row.cells().filter(|cell| !cell.is_blank()).count() > 2 {
            return Err(ListError::NoHeader);
        }
        let above = found.checked_sub(1).map(|above| &table.rows[above]).filter(|above| is_next(above));
        let is_above = |above: &Row| super::distinct(above).len() >= 2 && reader.score(above) >= 1;
        if above.is_some_and(is_above) {
            return Ok(Self { rows: found - 1..found + 1 });
        }
        let below = table.rows.get(found + 1).filter(|below| is_next(below));
        if below.is_some_and(|below| reader.is_all_words(below)) {
            return Ok(Self { rows: found..found + 2 });
        }
        Ok(Self { rows: found..found + 1 })
    }

    /// The columns that the header names, and whether they are those of Outlook.
    pub(super) fn columns(
        &self,
        table: &Table,
        words: &HeaderWords,
        date: &dyn Fn(&str) -> Option<Date>,
    ) -> (Vec<Column>, bool) {
        let rows = &table.rows[self.rows.clone()];
        let body = &table.rows[self.rows.end..];
        let width = rows.iter().chain(body).map(Row::width).max().unwrap_or_default();
        if let [row] = rows {
            let headers: Vec<String> = row.cells().map(Cell::shown).collect();
            if let Some(targets) = words.outlook(headers.iter().map(String::as_str)) {
                return (outlook(headers, targets), true);
            }
        }
        let reader = Reader { words, date };
        let has_text = |place: usize| body.iter().any(|row| !row.cell(place).is_blank());
        let mut columns = Vec::new();
        let mut group = String::new();
        for place in 0..width {
            let texts: Vec<String> = rows.iter().map(|row| row.cell(place).shown()).collect();
            let (header, target) = match texts.as_slice() {
                [above, .., below] => {
                    if !above.is_empty() {
                        group.clone_from(above);
                    }
                    two(&group, above, below, words)
                }
                [header] => (header.clone(), words.target(header)),
                [] => (letters(place), likely(body, place)),
            };
            if (header.is_empty() || rows.is_empty()) && !has_text(place) {
                continue;
            }
            let day = rows.last().and_then(|row| reader.day(row.cell(place)));
            columns.push(Column { place, header, target: day.map(Target::Meeting).or(target) });
        }
        (columns, false)
    }
}

/// What a spreadsheet calls the column at this place, the first being 0: "A", "Z", "AA".
fn letters(place: usize) -> String {
    let letter =
        |number: usize| char::from(b'A'.saturating_add(u8::try_from(number % 26).unwrap_or_default()));
    let mut letters = String::from(letter(place));
    let mut rest = place / 26;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, letter(rest));
        rest /= 26;
    }
    letters
}

/// What a column without a header must be, by what is in it.
fn likely(body: &[Row], place: usize) -> Option<Target> {
    let mut cells = body.iter().map(|row| row.cell(place).shown()).filter(|cell| !cell.is_empty()).peekable();
    cells.peek()?;
    let is_number = |cell: &String| {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        digits >= 8 && cell.chars().all(|char| char.is_ascii_digit() || " ./+-()".contains(char))
    };
    let cells: Vec<String> = cells.collect();
    if cells.iter().all(|cell| cell.contains('@')) {
        Some(Target::PersonEmail)
    } else {
        cells.iter().all(is_number).then_some(Target::PersonPhone)
    }
}

/// A header of two rows, where that above may span several columns.
fn two(group: &str, above: &str, below: &str, words: &HeaderWords) -> (String, Option<Target>) {
    if below.is_empty() || above == below {
        (above.to_owned(), words.target(above))
    } else if group.is_empty() {
        (below.to_owned(), words.target(below))
    } else {
        (format!("{group} {below}"), words.target_of_two(group, below))
    }
}

/// The columns of a file of Outlook. The kind of an address is in the column after it, and only some of its further
/// addresses are named in the list of its headers.
fn outlook(headers: Vec<String>, targets: Vec<Option<Target>>) -> Vec<Column> {
    let of_email = headers.iter().zip(&targets).find(|(_, target)| **target == Some(Target::PersonEmail));
    let email = of_email.map(|(header, _)| header.clone()).unwrap_or_default();
    let mut columns: Vec<Column> = headers
        .into_iter()
        .zip(targets)
        .enumerate()
        .map(|(place, (header, target))| {
            let is_further = !email.is_empty()
                && header.strip_prefix(&email).is_some_and(|rest| matches!(rest.trim(), "2" | "3"));
            Column { place, header, target: if is_further { Some(Target::PersonEmail) } else { target } }
        })
        .collect();
    for place in 1..columns.len() {
        let header = columns[place].header.to_lowercase();
        let is_type =
            header.contains("type") && header.contains("mail") || header.starts_with("type de messagerie");
        if columns[place - 1].target == Some(Target::PersonEmail) && is_type {
            columns[place].target = Some(Target::EmailType);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "A")]
    #[case(25, "Z")]
    #[case(26, "AA")]
    #[case(52, "BA")]
    #[case(701, "ZZ")]
    #[case(702, "AAA")]
    fn a_column_has_the_letters_of_a_spreadsheet(#[case] place: usize, #[case] expected: &str) {
        assert_eq!(letters(place), expected);
    }
}
