//! People, forums and places among ten thousand organisations, by queries that are made by rule.

use std::sync::LazyLock;

use jiff::civil::date;
use overleg::domain::{Forum, Municipality, Overview, Person};
use overleg::i18n::Lang;
use overleg::search::{Index, Target, TargetKind, TargetKinds, TargetRef};
use overleg::text::{fold, name_key};

use crate::generate::{Dice, Size, generate};
use crate::joint::Report;

/// How many queries each rule makes.
const QUERIES: usize = 40;
const SHOWN: usize = 100;

struct World {
    overview: Overview,
    index: Index,
}

/// The people and forums of a large network, among more organisations than it has.
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let size = Size { organisations: 10_000, notes: 0, meetings: 0, follow_ups: 0, ..Size::NETWORK };
    let overview = generate(size, 5, date(2026, 9, 1));
    World { index: Index::new(&overview, Lang::Nl.sector_name()), overview }
});

fn found(query: &str) -> Vec<TargetRef<'static>> {
    let hits = WORLD.index.search(&WORLD.overview, query, TargetKinds::ALL, SHOWN);
    hits.iter().map(|hit| hit.target.get(&WORLD.overview).expect("it is there")).collect()
}

/// Makes a query for something; `None` when it has not what the query needs.
type Rule<T> = fn(T, &mut Dice) -> Option<String>;

/// Asks what the rules make of things picked at random.
fn ask<T: Copy>(
    things: &[T],
    rules: &[(&str, Rule<T>)],
    name: impl Fn(T) -> &'static str,
    is_meant: impl Fn(T, TargetRef<'_>) -> bool,
) -> Report {
    let (mut dice, mut report) = (Dice::new(6), Report::default());
    for (rule, query) in rules {
        let mut asked = 0;
        while asked < QUERIES {
            let meant = *dice.pick(things);
            let Some(query) = query(meant, &mut dice) else { continue };
            report.add(rule, &query, name(meant), &found(&query), |found| is_meant(meant, found));
            asked += 1;
        }
    }
    report
}

/// Whether what was meant came first nearly always, and was never absent.
const fn is_good(report: &Report) -> bool {
    report.all.first() >= 95 && report.all.absent() == 0
}

/// The query with two letters of its longest word swapped.
fn swapped(query: &str, dice: &mut Dice) -> Option<String> {
    let mut words: Vec<Vec<char>> = query.split(' ').map(|word| word.chars().collect()).collect();
    let word = words.iter_mut().max_by_key(|word| word.len()).filter(|word| word.len() >= 5)?;
    let place = 1 + dice.below(word.len() - 2);
    word.swap(place, place + 1);
    Some(words.iter().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>().join(" "))
}

fn beginnings(text: &str, dice: &mut Dice) -> String {
    let some = |word: &str| word.chars().take(3 + dice.below(3)).collect::<String>();
    fold(text).split_whitespace().map(some).collect::<Vec<_>>().join(" ")
}

fn is_namesake(name: &str, found: TargetRef<'_>) -> bool {
    name_key(found.name()) == name_key(name)
}

#[test]
fn somebody_is_found_by_name_work_telephone_and_address() {
    let people: Vec<&Person> = WORLD.overview.persons().iter().collect();
    let rules: [(&str, Rule<&'static Person>); 9] = [
        ("name", |meant, _| Some(meant.name.clone())),
        ("last name first", |meant, _| {
            let (first, last) = meant.name.split_once(' ')?;
            Some(format!("{last} {first}"))
        }),
        ("beginnings", |meant, dice| Some(beginnings(&meant.name, dice))),
        ("swapped", |meant, dice| swapped(&fold(&meant.name), dice)),
        ("employer", |meant, _| {
            let employer = WORLD.overview.organisations().get(meant.organisation?)?;
            let word = fold(&employer.name).split_whitespace().max_by_key(|word| word.len())?.to_owned();
            Some(format!("{} {word}", fold(&meant.name)))
        }),
        ("telephone", |meant, _| meant.phone.clone()),
        ("telephone, digits", |meant, _| {
            Some(meant.phone.as_ref()?.chars().filter(char::is_ascii_digit).collect())
        }),
        ("telephone, abroad", |meant, _| Some(format!("+32 {}", meant.phone.as_ref()?.strip_prefix('0')?))),
        ("address", |meant, _| meant.email.clone()),
    ];
    let report = ask(
        &people,
        &rules,
        |meant| &meant.name,
        |meant, found| found.target() == Target::Person(meant.id) || is_namesake(&meant.name, found),
    );
    println!("{report}");
    assert!(is_good(&report), "{report}");
}

#[test]
fn a_forum_is_found_by_name_and_region() {
    let forums: Vec<&Forum> = WORLD.overview.forums().iter().collect();
    let rules: [(&str, Rule<&'static Forum>); 4] = [
        ("name", |meant, _| Some(meant.name.clone())),
        ("beginnings", |meant, dice| Some(beginnings(&meant.name, dice))),
        ("swapped", |meant, dice| swapped(&fold(&meant.name), dice)),
        ("region", |meant, _| {
            let region = WORLD.overview.regions().get(meant.region)?;
            Some(format!("{} {}", region.name, meant.name))
        }),
    ];
    let report = ask(
        &forums,
        &rules,
        |meant| &meant.name,
        |meant, found| found.target() == Target::Forum(meant.id) || is_namesake(&meant.name, found),
    );
    println!("{report}");
    assert!(is_good(&report), "{report}");
}

#[test]
fn a_municipality_is_found_by_any_of_its_names_and_codes() {
    let municipalities: Vec<&Municipality> = Municipality::all().iter().collect();
    let rules: [(&str, Rule<&'static Municipality>); 5] = [
        ("name", |meant, _| Some(meant.name.clone())),
        ("swapped", |meant, dice| swapped(&fold(&meant.name), dice)),
        ("village", |meant, dice| (!meant.parts.is_empty()).then(|| dice.pick(&meant.parts).name.clone())),
        ("French", |meant, dice| {
            (!meant.other_names.is_empty()).then(|| dice.pick(&meant.other_names).replace('-', " "))
        }),
        ("postal code", |meant, dice| Some(dice.pick(&meant.postal_codes).clone())),
    ];
    // A region may have the name of a municipality, and two municipalities a village of the same name.
    let report = ask(
        &municipalities,
        &rules,
        |meant| &meant.name,
        |meant, found| match found {
            TargetRef::Municipality(found) => {
                found.refnis == meant.refnis
                    || found.parts.iter().any(|part| meant.parts.iter().any(|own| own.name == part.name))
            }
            found => is_namesake(&meant.name, found),
        },
    );
    println!("{report}");
    assert!(is_good(&report), "{report}");
}

#[test]
fn a_place_or_a_forum_is_found_with_the_word_for_what_it_is_in_front() {
    for (query, kind, name) in [
        ("Gemeente Haacht", TargetKind::Municipality, "Haacht"),
        ("commune Tirlemont", TargetKind::Municipality, "Tienen"),
    ] {
        let first = found(query).into_iter().find(|found| found.target().kind() == kind);
        assert_eq!(first.map(TargetRef::name), Some(name), "{query}");
    }
    let region = WORLD.overview.regions().iter().next().expect("a region");
    let forum = WORLD.overview.forums().iter().next().expect("a forum");
    assert!(
        found(&format!("Regio {}", region.name))
            .iter()
            .any(|found| found.target() == Target::Region(region.id))
    );
    assert!(
        found(&format!("forum {}", forum.name)).iter().any(|found| found.target() == Target::Forum(forum.id))
    );
}

#[test]
fn an_organisation_is_found_by_a_village_in_its_municipality_together_with_its_name() {
    let leuven = Municipality::all().iter().find(|municipality| municipality.name == "Leuven");
    let leuven = leuven.expect("Leuven").refnis;
    let organisations = found("clb heverlee").into_iter().filter_map(|found| match found {
        TargetRef::Organisation(organisation) => Some(organisation),
        _ => None,
    });
    let of_leuven = organisations.filter(|organisation| organisation.municipality == Some(leuven));
    assert!(of_leuven.into_iter().any(|organisation| organisation.name.contains("CLB")));
}
