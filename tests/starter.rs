//! The starter data holds everything that the coordinator's text document names.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use overleg::domain::{
    Cadence, FollowUp, Forum, Involvement, Membership, Municipality, Note, Organisation, Overview, Person,
    Records, Region, RegionKind, Role, Sector, Subject, TimesPerYear, forums_to_get_into,
};
use rstest::rstest;
use serde::{Deserialize, Serialize};

const STARTER: &str = include_str!("../assets/starter.json");

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    regions: Vec<Region>,
    forums: Vec<Forum>,
    organisations: Vec<Organisation>,
    persons: Vec<Person>,
    memberships: Vec<Membership>,
    notes: Vec<Note>,
    follow_ups: Vec<FollowUp>,
}

fn file() -> File {
    serde_json::from_str(STARTER).expect("the starter data parses")
}

fn overview() -> Overview {
    let file = file();
    let records = Records {
        regions: file.regions,
        forums: file.forums,
        organisations: file.organisations,
        persons: file.persons,
        memberships: file.memberships,
        notes: file.notes,
        follow_ups: file.follow_ups,
        ..Records::default()
    };
    Overview::new(records).expect("the starter data is valid")
}

fn region<'a>(overview: &'a Overview, name: &str) -> &'a Region {
    overview.regions().iter().find(|region| region.name == name).expect("the region is there")
}

fn forum<'a>(overview: &'a Overview, name: &str) -> &'a Forum {
    overview.forums().iter().find(|forum| forum.name == name).expect("the forum is there")
}

fn organisation<'a>(overview: &'a Overview, name: &str) -> &'a Organisation {
    let mut named =
        overview.organisations().iter().filter(|organisation| organisation.names().any(|n| n.text == name));
    let found = named.next().unwrap_or_else(|| panic!("there is no {name}"));
    assert!(named.next().is_none(), "{name} is there twice");
    found
}

fn seat<'a>(overview: &'a Overview, forum_name: &str, organisation_name: &str) -> &'a Membership {
    overview
        .members_of(forum(overview, forum_name).id)
        .into_iter()
        .find(|membership| membership.organisation == organisation(overview, organisation_name).id)
        .unwrap_or_else(|| panic!("{organisation_name} does not sit in {forum_name}"))
}

fn person<'a>(overview: &'a Overview, name: &str) -> &'a Person {
    overview.persons().iter().find(|person| person.name == name).expect("the person is there")
}

#[test]
fn the_starter_data_is_in_the_spelling_of_the_program() {
    let mut written = serde_json::to_string_pretty(&file()).expect("the starter data serialises");
    written.push('\n');
    assert!(written == STARTER, "a field is out of order, or empty and yet written");
}

#[test]
fn the_starter_data_has_no_unknown_fields() {
    let file = file();
    let unknown = (file.regions.iter().map(|record| &record.other_fields))
        .chain(file.forums.iter().map(|record| &record.other_fields))
        .chain(file.organisations.iter().map(|record| &record.other_fields))
        .chain(file.persons.iter().map(|record| &record.other_fields))
        .chain(file.memberships.iter().map(|record| &record.other_fields))
        .chain(file.follow_ups.iter().map(|record| &record.other_fields))
        .find(|fields| !fields.is_empty());
    assert_eq!(unknown, None);
}

#[test]
fn records_are_in_the_order_of_their_ids() {
    let file = file();
    assert!(file.regions.is_sorted_by_key(|record| record.id));
    assert!(file.forums.is_sorted_by_key(|record| record.id));
    assert!(file.organisations.is_sorted_by_key(|record| record.id));
    assert!(file.persons.is_sorted_by_key(|record| record.id));
    assert!(file.memberships.is_sorted_by_key(|record| record.id));
    assert!(file.follow_ups.is_sorted_by_key(|record| record.id));
}

#[test]
fn ids_are_custom_uuids_that_are_unique_across_kinds() {
    let file = file();
    let ids: Vec<_> = (file.regions.iter().map(|record| record.id.uuid()))
        .chain(file.forums.iter().map(|record| record.id.uuid()))
        .chain(file.organisations.iter().map(|record| record.id.uuid()))
        .chain(file.persons.iter().map(|record| record.id.uuid()))
        .chain(file.memberships.iter().map(|record| record.id.uuid()))
        .chain(file.follow_ups.iter().map(|record| record.id.uuid()))
        .collect();
    for id in &ids {
        assert_eq!((id.get_version_num(), id.get_variant()), (8, uuid::Variant::RFC4122), "{id}");
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[rstest]
#[case("Halle", None, &["Halle"])]
#[case("Leuven", None, &["Leuven"])]
#[case("Vilvoorde", Some(Involvement::SettingUp), &["Vilvoorde", "Machelen"])]
#[case("Asse-Merchtem-Opwijk", Some(Involvement::NotInvolved), &["Asse", "Merchtem", "Opwijk"])]
#[case("Diest", Some(Involvement::SeekingAccess), &["Diest"])]
fn every_region_lies_in_the_province(
    #[case] name: &str,
    #[case] involvement: Option<Involvement>,
    #[case] municipalities: &[&str],
) {
    let overview = overview();
    let region = region(&overview, name);
    let parent = region.parent.and_then(|parent| overview.regions().get(parent)).expect("it has a parent");
    assert_eq!((parent.name.as_str(), parent.kind), ("Vlaams-Brabant", RegionKind::Province));
    assert_eq!((region.kind, region.involvement), (RegionKind::Region, involvement));
    let covered: Vec<_> = region
        .municipalities
        .iter()
        .filter_map(|refnis| Municipality::find(*refnis))
        .map(|municipality| municipality.name.as_str())
        .collect();
    assert_eq!(covered, municipalities);
}

#[test]
fn there_is_one_province_and_it_covers_all_its_municipalities() {
    let overview = overview();
    let roots = overview.regions_in(None);
    assert_eq!(roots.iter().map(|root| root.name.as_str()).collect::<Vec<_>>(), ["Vlaams-Brabant"]);
    assert_eq!(roots[0].municipalities.len(), 63);
    assert_eq!(overview.regions().len(), 6);
}

#[rstest]
#[case("Klankbordgroep", "Vlaams-Brabant", Involvement::Chair, Some("STS"))]
#[case("Provinciaal Platform", "Vlaams-Brabant", Involvement::Chair, Some("STS"))]
#[case("Schoolondersteuning Halle", "Halle", Involvement::Member, Some("Stad Halle"))]
#[case("Stuurgroep P.L.E.K.", "Halle", Involvement::Member, Some("Stad Halle"))]
#[case("Steunpunt schooluitval Leuven", "Leuven", Involvement::Invited, Some("Stad Leuven"))]
#[case("RiS+K Leuven", "Leuven", Involvement::Member, Some("Steunpunt schooluitval Leuven"))]
#[case("Themagroep Schooluitval", "Leuven", Involvement::Member, Some("Residentiële voorzieningen Leuven"))]
#[case("Stuurgroep NAFT Vilvoorde-Machelen", "Vilvoorde", Involvement::Member, None)]
#[case(
    "Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO",
    "Vilvoorde",
    Involvement::SettingUp,
    None
)]
#[case(
    "Samenwerking scholen en lokale besturen met Groep INTRO",
    "Asse-Merchtem-Opwijk",
    Involvement::NotInvolved,
    None
)]
#[case("Samenwerking Stad Diest", "Diest", Involvement::SeekingAccess, None)]
#[case("Overlegmomenten Huis van het Kind", "Diest", Involvement::SeekingAccess, Some("Huis van het Kind"))]
fn every_forum_is_in_its_region_with_my_place_and_its_convenor(
    #[case] name: &str,
    #[case] region_name: &str,
    #[case] involvement: Involvement,
    #[case] convenor: Option<&str>,
) {
    let overview = overview();
    let forum = forum(&overview, name);
    assert_eq!(forum.region, region(&overview, region_name).id);
    assert_eq!(forum.involvement, involvement);
    assert_eq!(forum.convenor, convenor.map(|name| organisation(&overview, name).id));
}

#[test]
fn the_working_group_is_chaired_in_turn_with_barbara() {
    let overview = overview();
    let barbara = person(&overview, "Barbara");
    let forum = forum(&overview, "Werkgroep Recht op Leren");
    assert_eq!(forum.involvement, Involvement::AlternatingChair { with: Some(barbara.id) });
    assert_eq!(forum.region, region(&overview, "Vlaams-Brabant").id);
    assert_eq!(forum.convenor, Some(organisation(&overview, "STS").id));
    assert_eq!(forum.former_names, ["Beleidsgroep leerrecht en meldpunt SI"]);
}

#[test]
fn the_forums_are_in_the_order_of_the_document_and_each_has_a_purpose() {
    let overview = overview();
    assert_eq!(overview.forums().len(), 13);
    let first = overview.forums().iter().next().map(|forum| forum.name.as_str());
    assert_eq!(first, Some("Klankbordgroep"));
    for forum in overview.forums().iter() {
        assert!(!forum.purpose.is_empty(), "{} has no purpose", forum.name);
    }
}

#[rstest]
#[case("Klankbordgroep", "Beleidsgroep")]
#[case("Schoolondersteuning Halle", "Stuurgroep NAFT Halle")]
#[case("Stuurgroep P.L.E.K.", "Stuurgroep PLEK")]
#[case("Steunpunt schooluitval Leuven", "Stuurgroep Steunpunt schooluitval Leuven")]
#[case("RiS+K Leuven", "Risicosituaties op school positief doen kantelen")]
#[case(
    "Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO",
    "Samenwerking LOP, flankerend onderwijsbeleid Vilvoorde en Machelen, NAFT-partners en coördinatoren STS/LNJO"
)]
#[case(
    "Samenwerking scholen en lokale besturen met Groep INTRO",
    "Samenwerking scholen en lokale besturen Asse-Merchtem-Opwijk"
)]
fn forums_keep_their_other_names(#[case] name: &str, #[case] alias: &str) {
    let overview = overview();
    assert!(forum(&overview, name).aliases.iter().any(|known| known == alias));
}

#[rstest]
#[case("Provinciaal Platform", Some(Cadence::PerYear(TimesPerYear::new(1, 2).expect("in order"))))]
#[case("Overlegmomenten Huis van het Kind", Some(Cadence::SeveralPerYear))]
#[case("Klankbordgroep", None)]
fn forums_meet_as_often_as_the_document_says(#[case] name: &str, #[case] cadence: Option<Cadence>) {
    assert_eq!(forum(&overview(), name).cadence, cadence);
}

#[rstest]
#[case("Werkgroep Recht op Leren", &["aansluiten"])]
#[case("Provinciaal Platform", &["iedereen", "actieplan", "input", "info", "stuurgroep", "lokale netwerken"])]
#[case("Schoolondersteuning Halle", &["Arktos", "Groep INTRO"])]
#[case("Stuurgroep P.L.E.K.", &["Don Bosco"])]
#[case("Steunpunt schooluitval Leuven", &["gevraagd", "provinciale netwerk"])]
#[case("RiS+K Leuven", &["projecten"])]
#[case("Themagroep Schooluitval", &["jaren", "ervaringen", "onderwijs"])]
#[case("Samenwerking Stad Diest", &["Liesbet Goos"])]
#[case("Overlegmomenten Huis van het Kind", &["leeftijdsgroep"])]
fn remarks_contain_the_information_without_a_field(#[case] name: &str, #[case] words: &[&str]) {
    let overview = overview();
    for word in words {
        assert!(forum(&overview, name).remarks.contains(word), "{name} says nothing of {word}");
    }
}

#[rstest]
#[case("Klankbordgroep", &["STS", "LNJO", "CLB", "Alba vzw", "NAFT", "CGG", "VDAB", "PBD", "LOP", "Algemeen welzijnswerk"])]
#[case("Werkgroep Recht op Leren", &["STS", "LNJO", "Aanbieders schoolexterne interventies", "CLB"])]
#[case("Provinciaal Platform", &["STS", "LNJO"])]
#[case("Schoolondersteuning Halle", &["Stad Halle", "Arktos", "Groep INTRO", "Scholen Halle", "CLB", "LOP"])]
#[case("Stuurgroep P.L.E.K.", &["Stad Halle", "Don Bosco"])]
#[case("Steunpunt schooluitval Leuven", &["Stad Leuven", "Steunpunt schooluitval Leuven"])]
#[case("RiS+K Leuven", &["Steunpunt schooluitval Leuven", "Scholen Leuven", "CLB", "NAFT", "Andere aanbieders Leuven", "LOP"])]
#[case("Themagroep Schooluitval", &["Residentiële voorzieningen Leuven", "VAPH", "Opgroeien", "LOP", "CLB", "Scholen Leuven", "Aanbieders schoolexterne interventies"])]
#[case("Stuurgroep NAFT Vilvoorde-Machelen", &["NAFT", "Scholen Vilvoorde-Machelen", "CLB", "Flankerend onderwijsbeleid Vilvoorde", "Flankerend onderwijsbeleid Machelen", "LOP"])]
#[case("Samenwerking LOP, flankerend onderwijsbeleid, NAFT en STS/LNJO", &["LOP", "Flankerend onderwijsbeleid Vilvoorde", "Flankerend onderwijsbeleid Machelen", "NAFT-partners", "STS", "LNJO"])]
#[case("Samenwerking scholen en lokale besturen met Groep INTRO", &["Groep INTRO", "Scholen Asse-Merchtem-Opwijk", "Lokaal bestuur Asse", "Lokaal bestuur Merchtem", "Lokaal bestuur Opwijk"])]
#[case("Samenwerking Stad Diest", &["Stad Diest", "Arktos", "Diestse scholen", "CLB", "JAC", "Huis vh Kind", "VDAB", "Adkra", "UPC KULeuven", "CGG", "Dienst integratie en inburgering", "CAW", "Huis Divers", "1G1P", "Huize Sint Vincentius", "MSOC Vl. Brabant", "Logo"])]
#[case("Overlegmomenten Huis van het Kind", &["Huis van het Kind"])]
fn every_forum_has_exactly_its_members(#[case] name: &str, #[case] organisations: &[&str]) {
    let overview = overview();
    for organisation in organisations {
        seat(&overview, name, organisation);
    }
    assert_eq!(overview.members_of(forum(&overview, name).id).len(), organisations.len());
}

#[rstest]
#[case("Klankbordgroep", "STS", Role::Chair)]
#[case("Klankbordgroep", "LNJO", Role::Organiser)]
#[case("Werkgroep Recht op Leren", "STS", Role::Chair)]
#[case("Provinciaal Platform", "STS", Role::Chair)]
#[case("Schoolondersteuning Halle", "Stad Halle", Role::Chair)]
#[case("RiS+K Leuven", "Steunpunt schooluitval Leuven", Role::Organiser)]
#[case("Themagroep Schooluitval", "Residentiële voorzieningen Leuven", Role::Organiser)]
#[case("Overlegmomenten Huis van het Kind", "Huis van het Kind", Role::Organiser)]
#[case("Klankbordgroep", "CLB", Role::Member)]
fn the_leader_of_a_forum_has_that_role(#[case] forum: &str, #[case] organisation: &str, #[case] role: Role) {
    assert_eq!(seat(&overview(), forum, organisation).role, role);
}

#[rstest]
#[case("Liesbet Goos", "Samenwerking Stad Diest", "Stad Diest")]
#[case("Joeri", "Samenwerking scholen en lokale besturen met Groep INTRO", "Groep INTRO")]
#[case("Barbara", "Werkgroep Recht op Leren", "STS")]
fn the_people_named_sit_where_the_document_names_them(
    #[case] name: &str,
    #[case] forum: &str,
    #[case] organisation: &str,
) {
    let overview = overview();
    assert_eq!(seat(&overview, forum, organisation).person, Some(person(&overview, name).id));
    assert_eq!(overview.persons().len(), 3);
}

#[rstest]
#[case("CLB", "Centrum voor Leerlingenbegeleiding", Sector::Education)]
#[case("LOP", "Lokaal Overlegplatform", Sector::Education)]
#[case("PBD", "Pedagogische Begeleidingsdienst", Sector::Education)]
#[case("STS", "Samen tegen Schooluitval", Sector::Education)]
#[case("NAFT", "Naadloze Flexibele Trajecten", Sector::FlexiblePaths)]
#[case("LNJO", "Lerende Netwerken Jeugdhulp-Onderwijs", Sector::Welfare)]
#[case("CAW", "Centrum Algemeen Welzijnswerk", Sector::Welfare)]
#[case("JAC", "Jongerenadviescentrum", Sector::Welfare)]
#[case("VAPH", "Vlaams Agentschap voor Personen met een Handicap", Sector::Welfare)]
#[case("1G1P", "1 Gezin 1 Plan", Sector::Welfare)]
#[case("CGG", "Centrum Geestelijke Gezondheidszorg", Sector::MentalHealth)]
#[case("UPC KU Leuven", "Universitair Psychiatrisch Centrum KU Leuven", Sector::MentalHealth)]
#[case("VDAB", "Vlaamse Dienst voor Arbeidsbemiddeling en Beroepsopleiding", Sector::Work)]
#[case("MSOC Vlaams-Brabant", "Medisch-Sociaal Opvangcentrum Vlaams-Brabant", Sector::Health)]
#[case("Logo", "Lokaal Gezondheidsoverleg", Sector::Health)]
fn every_abbreviation_stands_for_its_organisation(
    #[case] abbreviation: &str,
    #[case] name: &str,
    #[case] sector: Sector,
) {
    let overview = overview();
    let organisation = organisation(&overview, abbreviation);
    assert_eq!((organisation.name.as_str(), organisation.sector), (name, sector));
    assert_eq!(organisation.abbreviation.as_deref(), Some(abbreviation));
}

#[rstest]
#[case("Arktos", Sector::FlexiblePaths)]
#[case("Groep INTRO", Sector::FlexiblePaths)]
#[case("Don Bosco", Sector::FlexiblePaths)]
#[case("Aanbieders SI", Sector::FlexiblePaths)]
#[case("Alba", Sector::Welfare)]
#[case("Opgroeien", Sector::Welfare)]
#[case("Huis van het Kind", Sector::Welfare)]
#[case("Residentiële voorzieningen (VAPH, Opgroeien)", Sector::Welfare)]
#[case("Dienst integratie en inburgering", Sector::Integration)]
#[case("Stad Leuven", Sector::LocalGovernment)]
#[case("Flankerend onderwijsbeleid Vilvoorde", Sector::LocalGovernment)]
#[case("Scholen Diest", Sector::Education)]
#[case("Adkra", Sector::Other)]
#[case("Huis Divers", Sector::Other)]
#[case("Huize Sint-Vincentius", Sector::Other)]
#[case("Coördinatie STS/LNJO", Sector::Education)]
fn organisations_without_an_abbreviation_have_their_sector_too(#[case] name: &str, #[case] sector: Sector) {
    assert_eq!(organisation(&overview(), name).sector, sector);
}

#[rstest]
#[case("Stad Halle", "Halle")]
#[case("Stad Leuven", "Leuven")]
#[case("Stad Diest", "Diest")]
#[case("Flankerend onderwijsbeleid Machelen", "Machelen")]
#[case("Gemeente Opwijk", "Opwijk")]
fn local_governments_have_their_municipality(#[case] name: &str, #[case] municipality: &str) {
    let refnis = organisation(&overview(), name).municipality.expect("it has a municipality");
    assert_eq!(Municipality::find(refnis).map(|found| found.name.as_str()), Some(municipality));
}

#[test]
fn every_organisation_sits_somewhere() {
    let overview = overview();
    for organisation in overview.organisations().iter() {
        assert!(!overview.memberships_of(organisation.id).is_empty(), "{} sits nowhere", organisation.name);
    }
}

#[test]
fn every_forum_without_a_seat_for_me_has_a_next_step() {
    let overview = overview();
    let outside = forums_to_get_into(&overview, region(&overview, "Vlaams-Brabant").id);
    assert_eq!(outside.len(), 4);
    for place in outside {
        assert!(place.next_step.is_some(), "{} has no next step", place.forum.name);
    }
}

#[rstest]
#[case("Samenwerking scholen en lokale besturen met Groep INTRO", "Joeri")]
#[case("Samenwerking Stad Diest", "Liesbet Goos")]
#[case("Overlegmomenten Huis van het Kind", "Huis van het Kind")]
#[case("Steunpunt schooluitval Leuven", "stuurgroep")]
fn the_next_step_names_a_contact(#[case] name: &str, #[case] word: &str) {
    let overview = overview();
    let steps = overview.follow_ups_about(Subject::Forum(forum(&overview, name).id));
    assert!(steps[0].text.contains(word));
}

#[test]
fn the_open_question_about_diest_is_a_follow_up() {
    let overview = overview();
    let questions = overview.follow_ups_about(Subject::Region(region(&overview, "Diest").id));
    assert!(questions[0].is_open() && questions[0].text.contains("schoolverlaters"));
}

#[test]
fn sts_and_lnjo_are_our_own_network() {
    let overview = overview();
    let own = overview.organisations().iter().filter(|organisation| organisation.own);
    assert_eq!(own.map(Organisation::short_name).collect::<Vec<_>>(), ["STS", "LNJO"]);
}
