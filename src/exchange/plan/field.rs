//! Fields: when two values are the same, and which one wins.

use crate::domain::{Choice, Field, Fingerprint, Municipality, Sector};
use crate::exchange::list::Target;
use crate::fields::{FormValues, Reference, Value};
use crate::text::{name_key, phone_digits};

/// What is done with a value of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The store stays as it is.
    Keep,
    /// The value of the list is taken.
    Take,
    /// Both changed, or nobody knows which is the newest.
    Ask,
}

/// Compares the value in the list with the one that was imported last and the one in the store. When one side changed,
/// it wins. A blank is filled, unless somebody made it blank.
pub(super) fn compare(last: Option<Fingerprint>, list: Fingerprint, store: Option<Fingerprint>) -> Outcome {
    match (last, store) {
        (_, Some(store)) if store == list => Outcome::Keep,
        (Some(last), _) if last == list => Outcome::Keep,
        (None, None) => Outcome::Take,
        (Some(last), Some(store)) if last == store => Outcome::Take,
        _ => Outcome::Ask,
    }
}

/// The value in a form in which two that are the same are equal: without the capitals of an address, or the signs of a
/// telephone number.
pub(super) fn normal(target: Target, text: &str) -> String {
    let text = text.trim();
    match target {
        Target::PersonPhone | Target::OrganisationPhone => {
            let digits = phone_digits(text);
            let mut numbers: Vec<String> = Vec::new();
            for letter in digits {
                if letter.starts_word {
                    numbers.push(String::new());
                }
                numbers.last_mut().into_iter().for_each(|number| number.push(letter.char));
            }
            if numbers.is_empty() { text.to_lowercase() } else { numbers.join(" ") }
        }
        Target::Website => {
            let text = text.to_lowercase();
            let text =
                text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
            text.trim_end_matches('/').to_owned()
        }
        Target::Abbreviation => name_key(text),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
    }
}

/// What a form says in the field of this target, in the form of [`normal`], and as people see it. None if it is blank;
/// an unknown sector is.
pub(super) fn stored(form: &FormValues, field: Field, target: Target) -> Option<(String, String)> {
    match form.value(field)? {
        Value::Typed(text) => (!text.trim().is_empty()).then(|| (normal(target, text), text.clone())),
        Value::Chosen(Some(Choice::Sector(Sector::Other)) | None) | Value::Ticked(_) => None,
        Value::Chosen(Some(choice)) => Some((choice.code().to_owned(), choice.code().to_owned())),
        Value::Picked(picked) => picked.first().map(|picked| match picked {
            Reference::Municipality(refnis) => {
                let name = Municipality::find(*refnis).map_or("", |municipality| &municipality.name);
                (refnis.to_string(), name.to_owned())
            }
            Reference::Record(id) => (id.uuid().to_string(), String::new()),
        }),
    }
}

/// What a text about a municipality means.
pub(super) enum Place {
    /// This municipality.
    One(&'static Municipality),
    /// None in the province.
    Outside,
    /// More than one.
    Several,
}

/// The municipality that a postal code and a name mean together. Of a village the postal code decides.
pub(super) fn place(code: &str, name: &str) -> Place {
    let without_country = |text: &str| {
        let text = text.trim();
        let rest = text.strip_prefix("BE-").or_else(|| text.strip_prefix("B-")).unwrap_or(text);
        rest.trim().to_owned()
    };
    let (code, name) = (without_country(code), without_country(name));
    let both = format!("{code} {name}");
    let tried = [both.trim(), code.as_str(), name.as_str()];
    let mut several = false;
    for text in tried.into_iter().filter(|text| !text.is_empty()) {
        match Municipality::called(text).as_slice() {
            [] => {}
            [one] => return Place::One(one),
            called => {
                let by_name =
                    called.iter().find(|place| place.names().any(|own| name_key(own) == name_key(&name)));
                match by_name.filter(|_| text == code) {
                    Some(one) => return Place::One(one),
                    None => several = true,
                }
            }
        }
        // A code outside the province is not overruled by the name of a village.
        if text == code && !code.is_empty() && !several && code.len() == 4 {
            return Place::Outside;
        }
    }
    if several { Place::Several } else { Place::Outside }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::village("3294", "Molenstede", Some("Diest"))]
    #[case::part("3270", "Scherpenheuvel", Some("Scherpenheuvel-Zichem"))]
    #[case::together("", "1800 Vilvoorde", Some("Vilvoorde"))]
    #[case::country("", "B-1800 Vilvoorde", Some("Vilvoorde"))]
    #[case::name("", "Vilvoorde", Some("Vilvoorde"))]
    #[case::code("3290", "", Some("Diest"))]
    #[case::outside("", "2800 Mechelen", None)]
    #[case::outside_with_code("2800", "Mechelen", None)]
    #[case::of_two("", "Sint-Margriete-Houtem", None)]
    #[case::of_two_with_code("3300", "Sint-Margriete-Houtem", Some("Tienen"))]
    fn a_municipality_is_found(#[case] code: &str, #[case] name: &str, #[case] expected: Option<&str>) {
        let found = match place(code, name) {
            Place::One(municipality) => Some(municipality.name.as_str()),
            Place::Outside | Place::Several => None,
        };
        assert_eq!(found, expected);
    }

    #[rstest]
    #[case::blank(None, 1, None, Outcome::Take)]
    #[case::same(None, 1, Some(1), Outcome::Keep)]
    #[case::unknown(None, 1, Some(2), Outcome::Ask)]
    #[case::list_changed(Some(1), 2, Some(1), Outcome::Take)]
    #[case::store_changed(Some(1), 1, Some(2), Outcome::Keep)]
    #[case::made_blank(Some(1), 1, None, Outcome::Keep)]
    #[case::both_changed(Some(1), 2, Some(3), Outcome::Ask)]
    #[case::both_changed_alike(Some(1), 2, Some(2), Outcome::Keep)]
    fn the_side_that_changed_wins(
        #[case] last: Option<u64>,
        #[case] list: u64,
        #[case] store: Option<u64>,
        #[case] expected: Outcome,
    ) {
        let print = |number: u64| Fingerprint::new(number);
        assert_eq!(compare(last.map(print), print(list), store.map(print)), expected);
    }

    #[rstest]
    #[case(Target::PersonPhone, "0470/55.01.02", "+32 470 55 01 02", true)]
    #[case(Target::PersonPhone, "013 55 03 01", "013 55 03 02", false)]
    #[case(Target::PersonEmail, "An@X.example", "an@x.example", true)]
    #[case(Target::Function, "coordinator", "coördinator", false)]
    fn values_are_the_same_but_for_how_they_are_written(
        #[case] target: Target,
        #[case] one: &str,
        #[case] other: &str,
        #[case] same: bool,
    ) {
        assert_eq!(normal(target, one) == normal(target, other), same);
    }
}
