//! Rows that name several people: a contact person and a director, or two contact persons, each with columns of their own.

use super::{Column, HeaderWords, Target, folded};

/// A column that names somebody beside the person of the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Further {
    /// The number of the column, the first being 0.
    pub name: usize,
    /// The numbers of the columns that say something about them.
    pub fields: Vec<usize>,
}

/// Names an organisation what a list calls only "Naam", beside a column for a person.
pub(super) fn name_organisations(columns: &mut [Column]) {
    let has = |wanted: &dyn Fn(Target) -> bool| columns.iter().filter_map(|column| column.target).any(wanted);
    if has(&|target| matches!(target, Target::OrganisationName | Target::FirstName | Target::LastName)) {
        return;
    }
    let is_plain = |column: &Column| {
        ["naam", "name", "nom"].contains(&folded(&column.header).as_str()) && column.target.is_some()
    };
    let plain: Vec<usize> = (0..columns.len()).filter(|nth| is_plain(&columns[*nth])).collect();
    let is_other = |column: &Column| {
        let is_person = column.target.is_some_and(Target::is_person_name);
        is_person && !is_plain(column)
    };
    if let [nth] = plain.as_slice()
        && columns.iter().any(is_other)
    {
        columns[*nth].target = Some(Target::OrganisationName);
    }
}

/// The people whom a row names beside the first, by their columns. A field is of the person whose header is in its own,
/// else of the one before it.
pub(super) fn further(columns: &[Column], words: &HeaderWords) -> Vec<Further> {
    let is_whole = |column: &Column| {
        matches!(column.target, Some(Target::PersonName | Target::LastNameFirst | Target::Director))
    };
    let is_director = |nth: &usize| columns[*nth].target == Some(Target::Director);
    let has_parts = columns.iter().any(|column| column.target == Some(Target::FirstName));
    let named: Vec<usize> = (0..columns.len()).filter(|nth| is_whole(&columns[*nth])).collect();
    let others: Vec<usize> = named.iter().copied().filter(|nth| !is_director(nth)).collect();
    // Beside a first name, "Naam" is a part of the same name.
    let first = if has_parts { None } else { others.first().or(named.first()).copied() };
    let is_further = |nth: &&usize| match first {
        Some(first) => **nth != first,
        None => is_director(nth),
    };
    let names: Vec<usize> = named.iter().filter(is_further).copied().collect();
    if first.is_none() && !has_parts {
        return Vec::new();
    }
    let is_name = |nth: &usize| columns[*nth].target.is_some_and(Target::is_person_name);
    let owner = |nth: usize| {
        let header = format!(" {} ", folded(&columns[nth].header));
        let is_called =
            |name: &&usize| header.contains(&format!(" {} ", words.name_in(&columns[**name].header)));
        // The longest, because "contactpersoon" is in "contactpersoon 2".
        let called = (0..columns.len()).filter(is_name).collect::<Vec<_>>();
        let called = called.iter().filter(is_called).max_by_key(|name| columns[**name].header.len()).copied();
        called.or_else(|| (0..nth).rev().find(is_name))
    };
    let is_field = |nth: &usize| {
        let fields = [Target::Function, Target::PersonEmail, Target::PersonPhone, Target::PersonRemarks];
        columns[*nth].target.is_some_and(|target| fields.contains(&target))
    };
    let fields: Vec<(usize, Option<usize>)> =
        (0..columns.len()).filter(is_field).map(|nth| (nth, owner(nth))).collect();
    let of =
        |name: usize| fields.iter().filter(|(_, owner)| *owner == Some(name)).map(|(nth, _)| *nth).collect();
    names.into_iter().map(|name| Further { name, fields: of(name) }).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// The columns with these headers, and whom they name beside the first person.
    fn read(headers: &str) -> (Vec<Column>, Vec<Further>) {
        let words = HeaderWords::get();
        let column = |(place, header): (usize, &str)| Column {
            place,
            header: header.to_owned(),
            target: words.target(header),
        };
        let mut columns: Vec<Column> = headers.split(';').enumerate().map(column).collect();
        name_organisations(&mut columns);
        let further = further(&columns, words);
        (columns, further)
    }

    #[rstest]
    #[case::alone("School;Directeur;E-mail;Tel.", "")]
    #[case::nobody("School;Gemeente", "")]
    #[case::parts("School;Voornaam;Naam;E-mail", "")]
    #[case::director_first("School;Directeur;Contactpersoon;E-mail", "1:")]
    #[case::after_each("School;Directeur;E-mail;Contactpersoon;E-mail", "1:2")]
    #[case::by_name("School;Contactpersoon;Directeur;E-mail contactpersoon;E-mail directeur", "2:4")]
    #[case::two("School;Contactpersoon 1;Tel.;Contactpersoon 2;Tel.", "3:4")]
    #[case::beside_parts("School;Voornaam;Naam;Directeur", "3:")]
    fn the_fields_of_a_row_are_of_the_person_before_them(#[case] headers: &str, #[case] expected: &str) {
        let fields = |one: &Further| one.fields.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
        let found: Vec<String> =
            read(headers).1.iter().map(|one| format!("{}:{}", one.name, fields(one))).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[rstest]
    #[case("Naam;Gemeente;Contactpersoon", Target::OrganisationName)]
    #[case("Naam;Directie", Target::OrganisationName)]
    #[case("Naam;Functie", Target::PersonName)]
    #[case("Naam;Voornaam;Contactpersoon", Target::PersonName)]
    fn a_name_beside_that_of_a_person_is_of_an_organisation(#[case] headers: &str, #[case] expected: Target) {
        assert_eq!(read(headers).0[0].target, Some(expected));
    }
}
