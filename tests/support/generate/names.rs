//! Names as they are heard in Flanders: of organisations, forums and people.

use std::collections::BTreeSet;

use overleg::domain::{Municipality, Sector};

use super::dice::Dice;

/// What organisations of a sort are called, with the name of a municipality behind it.
#[derive(Debug)]
pub(super) struct Sort {
    /// The full name.
    pub(super) name: &'static str,
    /// The short form that everyone uses, if any.
    pub(super) short: &'static str,
    /// What they work in.
    pub(super) sector: Sector,
}

const fn sort(name: &'static str, short: &'static str, sector: Sector) -> Sort {
    Sort { name, short, sector }
}

/// The sorts of organisations: first those that sit at many tables.
pub(super) const SORTS: [Sort; 60] = [
    sort("Centrum voor Leerlingenbegeleiding", "CLB", Sector::Education),
    sort("Centrum Algemeen Welzijnswerk", "CAW", Sector::Welfare),
    sort("Stad", "", Sector::LocalGovernment),
    sort("VDAB", "", Sector::Work),
    sort("Arktos", "", Sector::FlexiblePaths),
    sort("Groep INTRO", "", Sector::FlexiblePaths),
    sort("Lokaal Overlegplatform", "LOP", Sector::Education),
    sort("Centrum Geestelijke Gezondheidszorg", "CGG", Sector::MentalHealth),
    sort("Jongerenadviescentrum", "JAC", Sector::Welfare),
    sort("Huis van het Kind", "HvhK", Sector::Welfare),
    sort("Vrij CLB", "", Sector::Education),
    sort("GO! CLB", "", Sector::Education),
    sort("OCMW", "", Sector::LocalGovernment),
    sort("Pedagogische Begeleidingsdienst", "PBD", Sector::Education),
    sort("Sint-Jozefscollege", "SJC", Sector::Education),
    sort("GO! Atheneum", "", Sector::Education),
    sort("Koninklijk Atheneum", "KA", Sector::Education),
    sort("Don Bosco Technisch Instituut", "DBTI", Sector::Education),
    sort("Heilig-Hartinstituut", "HHI", Sector::Education),
    sort("Vrij Technisch Instituut", "VTI", Sector::Education),
    sort("Sint-Martinusscholen", "", Sector::Education),
    sort("Sancta Maria-instituut", "SMI", Sector::Education),
    sort("Virgo Sapientiae", "", Sector::Education),
    sort("Miniemeninstituut", "", Sector::Education),
    sort("Sint-Ursula-instituut", "SUI", Sector::Education),
    sort("Onze-Lieve-Vrouwecollege", "OLVC", Sector::Education),
    sort("Montfortcollege", "", Sector::Education),
    sort("Damiaaninstituut", "", Sector::Education),
    sort("Stedelijk Lyceum", "", Sector::Education),
    sort("Middenschool", "MS", Sector::Education),
    sort("Freinetschool De Vlinder", "", Sector::Education),
    sort("Basisschool De Regenboog", "", Sector::Education),
    sort("Gemeentelijke Basisschool", "GBS", Sector::Education),
    sort("Vrije Basisschool De Kleine Prins", "", Sector::Education),
    sort("BuSO Ten Dries", "", Sector::Education),
    sort("MPI De Sleutelbloem", "MPI", Sector::Education),
    sort("Centrum Leren en Werken", "CLW", Sector::Education),
    sort("Centrum voor Volwassenenonderwijs", "CVO", Sector::Education),
    sort("Leerwinkel", "", Sector::Education),
    sort("Naadloze Flexibele Trajecten", "NAFT", Sector::FlexiblePaths),
    sort("Time-out De Brug", "", Sector::FlexiblePaths),
    sort("Lejo Ateljee", "", Sector::FlexiblePaths),
    sort("Overkophuis", "", Sector::Welfare),
    sort("1 Gezin 1 Plan", "1G1P", Sector::Welfare),
    sort("Multifunctioneel Centrum De Waaiburg", "MFC", Sector::Welfare),
    sort("Pleegzorg", "", Sector::Welfare),
    sort("Thuisbegeleidingsdienst De Ark", "", Sector::Welfare),
    sort("Vertrouwenscentrum Kindermishandeling", "VK", Sector::Welfare),
    sort("Jeugdhuis De Kouter", "", Sector::Welfare),
    sort("Opvoedingswinkel", "", Sector::Welfare),
    sort("Revalidatiecentrum", "", Sector::MentalHealth),
    sort("Universitair Psychiatrisch Centrum", "UPC", Sector::MentalHealth),
    sort("Wijkgezondheidscentrum", "WGC", Sector::Health),
    sort("Lokaal Gezondheidsoverleg", "Logo", Sector::Health),
    sort("Medisch-Sociaal Opvangcentrum", "MSOC", Sector::Health),
    sort("Werkwinkel", "", Sector::Work),
    sort("Jeugddienst", "", Sector::LocalGovernment),
    sort("Politiezone", "PZ", Sector::LocalGovernment),
    sort("Agentschap Integratie en Inburgering", "AGII", Sector::Integration),
    sort("Samenlevingsopbouw", "", Sector::Other),
];

const FORUMS: [&str; 16] = [
    "Netwerk Schooluitval",
    "Stuurgroep NAFT",
    "Scholenoverleg",
    "Spijbeloverleg",
    "Werkgroep Recht op Leren",
    "Lokaal Overleg Jongeren en Welzijn",
    "Themagroep Thuiszitters",
    "Klankbordgroep",
    "Samenwerking scholen en welzijn",
    "Overleg flankerend onderwijsbeleid",
    "Kerngroep Warme Scholen",
    "Partneroverleg Huis van het Kind",
    "Lerend netwerk jeugdhulp en onderwijs",
    "Cel Vroegtijdig Schoolverlaten",
    "Stuurgroep Brugfiguren",
    "Platform Jeugd",
];

const PROVINCES: [&str; 6] =
    ["Vlaams-Brabant", "Antwerpen", "Limburg", "Oost-Vlaanderen", "West-Vlaanderen", "Brussel"];

const STREETS: [&str; 20] = [
    "Kerkstraat",
    "Stationsstraat",
    "Molenstraat",
    "Schoolstraat",
    "Nieuwstraat",
    "Dorpsstraat",
    "Veldstraat",
    "Kapellestraat",
    "Beekstraat",
    "Hoogstraat",
    "Naamsestraat",
    "Vaart",
    "Grote Markt",
    "Bergstraat",
    "Kasteeldreef",
    "Lindelaan",
    "Abdijstraat",
    "Begijnhof",
    "Weidestraat",
    "Ringlaan",
];

const FIRST_NAMES: [&str; 48] = [
    "An",
    "Barbara",
    "Bart",
    "Dirk",
    "Eline",
    "Els",
    "Emma",
    "Fatima",
    "Frederik",
    "Geert",
    "Greet",
    "Griet",
    "Hannelore",
    "Hilde",
    "Ilse",
    "Ine",
    "Jan",
    "Jef",
    "Joeri",
    "Jonas",
    "Joris",
    "Karel",
    "Katrien",
    "Kristien",
    "Leen",
    "Lies",
    "Liesbet",
    "Lotte",
    "Luc",
    "Marleen",
    "Mieke",
    "Mohamed",
    "Nathalie",
    "Nele",
    "Noor",
    "Peter",
    "Pieter",
    "Ruben",
    "Saar",
    "Sofie",
    "Stijn",
    "Sven",
    "Tine",
    "Tom",
    "Veerle",
    "Wim",
    "Wouter",
    "Yasmina",
];

const LAST_NAMES: [&str; 48] = [
    "Aerts",
    "Bauwens",
    "Bogaerts",
    "Celis",
    "Claes",
    "Claeys",
    "Cools",
    "De Backer",
    "De Clercq",
    "De Smet",
    "De Vos",
    "Declercq",
    "Desmet",
    "Devos",
    "Dewulf",
    "El Amrani",
    "Geerts",
    "Goos",
    "Goossens",
    "Hendrickx",
    "Hermans",
    "Jacobs",
    "Janssens",
    "Lemmens",
    "Maes",
    "Martens",
    "Mertens",
    "Michiels",
    "Moens",
    "Nijs",
    "Pauwels",
    "Peeters",
    "Segers",
    "Smets",
    "Stevens",
    "Thijs",
    "Thys",
    "Van Damme",
    "Van den Bossche",
    "Van Dyck",
    "Vandenberghe",
    "Verbeeck",
    "Verhaegen",
    "Vermeulen",
    "Wauters",
    "Willems",
    "Wouters",
    "Yıldız",
];

const FUNCTIONS: [&str; 10] = [
    "coördinator",
    "directeur",
    "leerlingbegeleider",
    "brugfiguur",
    "trajectbegeleider",
    "schepen van onderwijs",
    "maatschappelijk werker",
    "zorgcoördinator",
    "stafmedewerker",
    "beleidsmedewerker onderwijs",
];

/// Names that were not given before.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: BTreeSet<String>,
}

impl Names {
    /// `name`, or when somebody has it already, with a street or a number that tells them apart.
    fn new_one(&mut self, name: &str, dice: &mut Dice) -> String {
        let mut candidate = name.to_owned();
        let mut number = 1;
        while !self.given.insert(candidate.clone()) {
            candidate = match number {
                1 => format!("{name} {}", dice.word(&STREETS)),
                _ => format!("{name} {} {number}", dice.word(&STREETS)),
            };
            number += 1;
        }
        candidate
    }

    /// A province, by its number.
    pub(super) fn province(&mut self, number: usize, dice: &mut Dice) -> String {
        self.new_one(PROVINCES[number % PROVINCES.len()], dice)
    }

    /// A region of one or two municipalities.
    pub(super) fn region(&mut self, municipalities: &[&Municipality], dice: &mut Dice) -> String {
        let names: Vec<&str> = municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
        self.new_one(&names.join("-"), dice)
    }

    /// A forum in a region.
    pub(super) fn forum(&mut self, region: &str, dice: &mut Dice) -> String {
        let name = format!("{} {region}", dice.word(&FORUMS));
        self.new_one(&name, dice)
    }

    /// An organisation of this sort in a municipality.
    pub(super) fn organisation(&mut self, sort: &Sort, place: &Municipality, dice: &mut Dice) -> String {
        self.new_one(&format!("{} {}", sort.name, place.name), dice)
    }
}

/// Somebody's name; two people may share one.
pub(super) fn person(dice: &mut Dice) -> String {
    format!("{} {}", dice.word(&FIRST_NAMES), dice.word(&LAST_NAMES))
}

/// What somebody does at an organisation.
pub(super) fn function(dice: &mut Dice) -> String {
    dice.word(&FUNCTIONS).to_owned()
}
