//! The words by which lists are understood: in headers, titles, rows of totals and attendance lists. They are in
//! `assets/headers.toml`.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::target::{Part, Target};
use crate::domain::{ListKind, Sector};
use crate::i18n::Lang;
use crate::text::fold;

/// A table of words as it is in the file: for each name, the words for it.
type Words = BTreeMap<String, Vec<String>>;

#[derive(Debug, Default, Deserialize)]
struct Asset {
    organisation: Words,
    person: Words,
    membership: Words,
    forum: Words,
    outlook_nl: BTreeMap<String, String>,
    outlook_en: BTreeMap<String, String>,
    outlook_fr: BTreeMap<String, String>,
    left_out: LeftOut,
    signs: Signs,
    lists: BTreeMap<ListKind, Vec<String>>,
    sectors: BTreeMap<Sector, Vec<String>>,
    sector_names: toml::Table,
}

#[derive(Debug, Default, Deserialize)]
struct LeftOut {
    totals: Vec<String>,
    never: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Signs {
    present: Vec<String>,
    absent: Vec<String>,
    excused: Vec<String>,
    asked: Vec<String>,
}

/// What a sign in an attendance list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) enum Sign {
    /// They were there.
    Present,
    /// They were not.
    Absent,
    /// They were not, and had said so.
    Excused,
    /// It may mean either.
    Unclear,
}

/// All words, folded.
pub(in crate::exchange) struct HeaderWords {
    /// What a header with exactly these words names.
    exact: HashMap<String, Target>,
    /// The words of each phrase, and what it names.
    phrases: Vec<(Vec<String>, Target)>,
    outlook: Vec<HashMap<String, Target>>,
    totals: Vec<String>,
    never: Vec<Vec<String>>,
    signs: HashMap<String, Sign>,
    lists: Vec<(String, ListKind)>,
    sectors: HashMap<String, Sector>,
    sector_names: Vec<(String, Sector)>,
}

static WORDS: LazyLock<HeaderWords> = LazyLock::new(|| {
    // A unit test parses the asset, so a released program never needs the fallback.
    HeaderWords::new(&toml::from_str(include_str!("../../../assets/headers.toml")).unwrap_or_default())
});

/// The header without capitals, accents and signs, and with one space between its words. A hyphen and a full stop join
/// what is around them: "E-mail" is "email".
pub(in crate::exchange) fn folded(header: &str) -> String {
    let mut key = String::with_capacity(header.len());
    for char in fold(header).chars() {
        match char {
            '-' | '.' | '\'' | '’' | '‑' => {}
            char if char.is_alphanumeric() => key.push(char),
            _ if key.ends_with(' ') || key.is_empty() => {}
            _ => key.push(' '),
        }
    }
    let key = format!(" {} ", key.trim_end());
    key.replace(" e mail", " email").trim().to_owned()
}

/// A sign as it is compared.
pub(in crate::exchange) fn folded_sign(sign: &str) -> String {
    fold(sign.trim()).trim_end_matches('.').trim().to_owned()
}

fn words_of(text: &str) -> Vec<String> {
    folded(text).split(' ').map(str::to_owned).collect()
}

/// Whether `phrase` is in `words`, one after the other.
fn has(words: &[String], phrase: &[String]) -> bool {
    words.windows(phrase.len()).any(|some| some == phrase)
}

impl HeaderWords {
    /// The words of the program.
    pub(in crate::exchange) fn get() -> &'static Self {
        &WORDS
    }

    fn new(asset: &Asset) -> Self {
        let (mut exact, mut phrases) = (HashMap::new(), Vec::new());
        let parts = [
            (Part::Organisation, &asset.organisation),
            (Part::Person, &asset.person),
            (Part::Membership, &asset.membership),
            (Part::Forum, &asset.forum),
        ];
        for (part, words) in parts {
            for (name, words) in words {
                let Some(target) = Target::in_part(part, name) else { continue };
                for word in words {
                    exact.entry(folded(word)).or_insert(target);
                    phrases.push((words_of(word), target));
                }
            }
        }
        // The longest that fits wins.
        phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.iter().map(String::len).sum::<usize>()));
        let outlook = [&asset.outlook_nl, &asset.outlook_en, &asset.outlook_fr].map(|headers| {
            let known =
                headers.iter().filter_map(|(header, code)| Some((header.clone(), Target::called(code)?)));
            known.collect()
        });
        let signs = [
            (Sign::Present, &asset.signs.present),
            (Sign::Absent, &asset.signs.absent),
            (Sign::Excused, &asset.signs.excused),
            (Sign::Unclear, &asset.signs.asked),
        ];
        let signs = signs
            .into_iter()
            .flat_map(|(sign, words)| words.iter().map(move |word| (folded_sign(word), sign)));
        let lists =
            asset.lists.iter().flat_map(|(kind, words)| words.iter().map(|word| (folded(word), *kind)));
        let sectors =
            asset.sectors.iter().flat_map(|(sector, words)| words.iter().map(|word| (folded(word), *sector)));
        // What this program calls them itself, in a table that it wrote or on its screens.
        let own_words = [Lang::Nl, Lang::En]
            .into_iter()
            .flat_map(|lang| Sector::ALL.map(|sector| (folded(lang.sector(sector)), sector)));
        let mut sector_names = Vec::new();
        for (code, words) in &asset.sector_names {
            let sector = Sector::deserialize(toml::Value::String(code.clone()));
            let words =
                words.as_array().map_or(&[][..], Vec::as_slice).iter().filter_map(toml::Value::as_str);
            sector_names.extend(
                sector
                    .ok()
                    .into_iter()
                    .flat_map(|sector| words.clone().map(move |word| (word.to_owned(), sector))),
            );
        }
        Self {
            exact,
            phrases,
            outlook: outlook.into(),
            totals: asset.left_out.totals.iter().map(|word| folded(word)).collect(),
            never: asset.left_out.never.iter().map(|word| words_of(word)).collect(),
            signs: signs.collect(),
            lists: lists.collect(),
            sectors: sectors.chain(own_words).collect(),
            sector_names,
        }
    }

    /// What a header names; none if that is not known, or never imported.
    pub(in crate::exchange) fn target(&self, header: &str) -> Option<Target> {
        let words = words_of(header);
        if self.is_never(&words) {
            return None;
        }
        if let Some(target) = self.exact.get(&words.join(" ")) {
            return Some(*target);
        }
        let mut fits =
            self.phrases.iter().filter(|(phrase, _)| has(&words, phrase)).map(|(_, target)| *target);
        let fits: Vec<Target> = fits.by_ref().collect();
        let first = *fits.first()?;
        let is_name = |target: &Target| target.names_part().is_some();
        if fits.contains(&Target::FirstName)
            && fits.iter().any(|fit| matches!(fit, Target::PersonName | Target::LastName))
        {
            let place = |wanted: &str| words.iter().position(|word| word.contains(wanted));
            let given = place("voornaam").or(place("first")).or(place("given")).or(place("prenom"));
            return Some(if given == Some(0) { Target::PersonName } else { Target::LastNameFirst });
        }
        // "E-mail school": a field, and what it is of.
        let of = fits.iter().find_map(|target| target.names_part());
        let field = fits.iter().find(|target| !is_name(target));
        match (field, of) {
            (Some(field), Some(part)) => field.within(part).or(Some(*field)),
            _ => Some(first),
        }
    }

    /// What a header of two rows names. Both words together are looked up first, then the second as a field of the
    /// first.
    pub(in crate::exchange) fn target_of_two(&self, above: &str, below: &str) -> Option<Target> {
        if self.is_never(&words_of(&format!("{above} {below}"))) {
            return None;
        }
        let together = [format!("{above} {below}"), format!("{below} {above}")];
        if let Some(target) = together.iter().find_map(|both| self.exact.get(&folded(both))) {
            return Some(*target);
        }
        let part = self.target(above).and_then(Target::names_part);
        let field = self.target(below);
        match (part, field) {
            // The function of a director is the header above.
            (Some(_), Some(Target::PersonName)) if self.target(above) == Some(Target::Director) => {
                Some(Target::Director)
            }
            (Some(part), Some(field)) => field.within(part).or(Some(field)),
            (_, Some(field)) => Some(field),
            (_, None) => self.target(above),
        }
    }

    /// The words of a header that name a person, such as "directeur" in "Naam directeur"; the whole header if none do.
    pub(in crate::exchange) fn name_in(&self, header: &str) -> String {
        let words = words_of(header);
        let numbered = |phrase: &[String]| {
            let after = words.windows(phrase.len()).position(|some| some == phrase)? + phrase.len();
            let number = words.get(after).filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
            let phrase = phrase.join(" ");
            Some(number.map_or_else(|| phrase.clone(), |number| format!("{phrase} {number}")))
        };
        let is_person = |target: &Target| target.names_part() == Some(Part::Person);
        let mut named = self.phrases.iter().filter(|(_, target)| is_person(target));
        named.find_map(|(phrase, _)| numbered(phrase)).unwrap_or_else(|| words.join(" "))
    }

    /// What the headers of a file of Outlook name, in the language that has most of them; none if it is no such file.
    pub(in crate::exchange) fn outlook<'a>(
        &self,
        headers: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<Vec<Option<Target>>> {
        let known = |words: &HashMap<String, Target>| {
            headers.clone().filter(|header| words.contains_key(header.trim())).count()
        };
        let words = self.outlook.iter().max_by_key(|words| known(words))?;
        // "Notes" and "Company" may be in any list.
        let is_outlook = known(words) >= 7 && headers.clone().count() >= 12;
        is_outlook.then(|| headers.map(|header| words.get(header.trim()).copied()).collect())
    }

    fn is_never(&self, words: &[String]) -> bool {
        self.never.iter().any(|phrase| has(words, phrase))
    }

    /// Whether a text begins a row of totals.
    pub(in crate::exchange) fn is_total(&self, text: &str) -> bool {
        let words = words_of(text);
        words.first().is_some_and(|word| self.totals.contains(word))
    }

    /// What a sign of an attendance list means; none if it is no sign.
    pub(in crate::exchange) fn sign(&self, sign: &str) -> Option<Sign> {
        self.signs.get(&folded_sign(sign)).copied()
    }

    /// What a title says is listed.
    pub(in crate::exchange) fn kind_in(&self, title: &str) -> Option<ListKind> {
        let words = words_of(title);
        self.lists.iter().find(|(word, _)| words.contains(word)).map(|(_, kind)| *kind)
    }

    /// The sector that a cell names.
    pub(in crate::exchange) fn sector(&self, text: &str) -> Option<Sector> {
        self.sectors.get(&folded(text)).copied()
    }

    /// Whether a text is the name of a sector, as a heading between rows may be.
    pub(in crate::exchange) fn is_sector(&self, text: &str) -> bool {
        self.sector(text).is_some()
    }

    /// The sector that the name of an organisation shows.
    pub(in crate::exchange) fn sector_of_name(&self, name: &str) -> Option<Sector> {
        let name = format!(" {} ", folded(name));
        let fits = |(word, _): &&(String, Sector)| match word.strip_suffix('*') {
            Some(whole) => name.contains(&format!(" {whole} ")),
            None => name.contains(&format!(" {word}")),
        };
        self.sector_names.iter().find(fits).map(|(_, sector)| *sector)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn the_asset_can_be_read() {
        toml::from_str::<Asset>(include_str!("../../../assets/headers.toml")).expect("the words of headers");
    }

    #[rstest]
    #[case("Organisatie", Some("organisation.name"))]
    #[case("Afk.", Some("organisation.abbreviation"))]
    #[case("E-mail", Some("person.email"))]
    #[case("E mail adres", Some("person.email"))]
    #[case("Tel./GSM", Some("person.phone"))]
    #[case("Telefoon contactpersoon", Some("person.phone"))]
    #[case("Telefoon school", Some("organisation.phone"))]
    #[case("E-mail organisatie", Some("organisation.email"))]
    #[case("Naam van de school", Some("organisation.name"))]
    #[case("Functie contactpersoon", Some("person.function"))]
    #[case("LID SINDS (datum)", Some("membership.since"))]
    #[case("Voornaam en naam", Some("person.name"))]
    #[case("Naam en voornaam", Some("person.name_reversed"))]
    #[case("Postcode en gemeente", Some("organisation.municipality"))]
    #[case("Téléphone", Some("person.phone"))]
    #[case("Partner van", None)]
    #[case("Telefoon thuis", None)]
    #[case("Geboortedatum", None)]
    #[case("Uren/maand", None)]
    #[case("", None)]
    fn a_header_is_understood_by_its_words(#[case] header: &str, #[case] code: Option<&str>) {
        assert_eq!(HeaderWords::get().target(header).map(Target::code), code);
    }

    #[rstest]
    #[case("Organisatie", "Naam", Some("organisation.name"))]
    #[case("Organisatie", "Sector", Some("organisation.sector"))]
    #[case("Organisatie", "Mail", Some("organisation.email"))]
    #[case("Contactpersoon", "Mail", Some("person.email"))]
    #[case("Contactpersoon", "Voornaam", Some("person.first_name"))]
    #[case("Directeur", "Naam", Some("person.director"))]
    #[case("Directeur", "E-mail", Some("person.email"))]
    #[case("Leden", "Lid sinds", Some("membership.since"))]
    #[case("Contactpersoon", "Geboortedatum", None)]
    fn a_header_of_two_rows_is_understood(
        #[case] above: &str,
        #[case] below: &str,
        #[case] code: Option<&str>,
    ) {
        assert_eq!(HeaderWords::get().target_of_two(above, below).map(Target::code), code);
    }

    #[rstest]
    #[case("Stad Mechelen", Some(Sector::LocalGovernment))]
    #[case("Welzijnspunt Machelen", Some(Sector::Welfare))]
    #[case("OCMW Diest", Some(Sector::LocalGovernment))]
    #[case("Stadion Diest", None)]
    #[case("Wijkteam Proef (nieuw)", None)]
    fn a_name_shows_a_sector(#[case] name: &str, #[case] sector: Option<Sector>) {
        assert_eq!(HeaderWords::get().sector_of_name(name), sector);
    }
}
