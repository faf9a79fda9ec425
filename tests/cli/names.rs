//! Names as they are given: which record a command takes, and that it takes none rather than a wrong one.

use rstest::rstest;
use serde_json::{Value, json};

use crate::home::Home;

const DIEST: &str = "00000000-0000-8000-8000-000000000102";
const WERKGROEP: &str = "00000000-0000-8000-8000-000000000201";
const NETWERK: &str = "00000000-0000-8000-8000-000000000202";
const CITY: &str = "00000000-0000-8000-8000-000000000301";
const CLB: &str = "00000000-0000-8000-8000-000000000302";
const AN: &str = "00000000-0000-8000-8000-000000000402";
const SEAT_OF_AN: &str = "00000000-0000-8000-8000-000000000501";
const SEAT_OF_CLB: &str = "00000000-0000-8000-8000-000000000502";
const NOTE: &str = "00000000-0000-8000-8000-000000000601";
const TO_CALL: &str = "00000000-0000-8000-8000-000000000701";
const FIGURES: &str = "00000000-0000-8000-8000-000000000702";
const CARD: &str = "00000000-0000-8000-8000-000000000703";
const PAST: &str = "00000000-0000-8000-8000-000000000801";
const COMING: &str = "00000000-0000-8000-8000-000000000802";

/// The example with a school and a person who both have the letters "piet" in their name, and a second An.
fn home() -> Home {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "organisation", "--name", "Sint-Jozef & Sint-Pieter"]).succeeds();
    home.overleg_on_example(&["add", "person", "--name", "Piet Maes", "--organisation", "clb"]).succeeds();
    home.overleg_on_example(&["add", "organisation", "--name", "Andere aanbieders"]).succeeds();
    home
}

/// Runs a command that must change nothing and end with 2, and gives what it says.
fn refused(home: &Home, arguments: &[&str]) -> String {
    let before = home.read("example.json");
    let said = home.overleg_on_example(arguments).exits_with(2);
    assert_eq!((said.stdout.as_str(), home.read("example.json")), ("", before));
    said.stderr
}

/// The record that `edit` takes.
fn edited(home: &Home, kind: &str, name: &str) -> Value {
    home.overleg_on_example(&["edit", kind, name, "--json"]).succeeds().json()
}

#[test]
fn somebody_present_is_the_person_with_that_first_name_and_no_school_with_its_letters() {
    let home = home();
    let add = ["note", "add", "nd", "--present", "piet", "--text", "x", "--json"];
    let said = home.overleg_on_example(&add).succeeds();
    assert_eq!(said.json()["present"][0]["person"]["name"], "Piet Maes");
    assert!(said.stderr.starts_with("“piet” means here: Piet Maes (person)\n"), "{}", said.stderr);
}

#[test]
fn what_is_shown_is_the_person_with_that_first_name_and_no_organisation_that_begins_so() {
    let said = home().overleg_on_example(&["show", "An"]).succeeds();
    assert_eq!(said.stdout.lines().next(), Some("An Claes"));
}

#[rstest]
#[case::organisation(&["remove", "organisation", "piet"], "Sint-Jozef & Sint-Pieter (organisation, ")]
#[case::whole_word(&["remove", "organisation", "divers"], "Huis Divers (organisation, ")]
#[case::first_name(&["remove", "person", "an"], "An Claes (person, ")]
#[case::beginning(&["remove", "forum", "netw"], "Netwerk Diest (forum, ")]
#[case::part_of_a_text(&["remove", "follow-up", "cijfers"], "Cijfers opvragen (follow-up, ")]
#[case::member(&["remove", "member", "netwerk: clb"], "Netwerk Diest: CLB (membership, ")]
#[case::note(&["remove", "note", "netwerk: 12/3/2026"], "Netwerk Diest: 12 March 2026 (note, ")]
#[case::merged(&["merge", "organisation", "divers", "clb"], "Huis Divers (organisation, ")]
#[case::kept(&["merge", "organisation", "clb", "divers"], "Huis Divers (organisation, ")]
#[case::erased(&["person", "erase", "claes", "--yes"], "An Claes (person, ")]
fn what_is_removed_or_merged_is_given_by_its_whole_name(#[case] arguments: &[&str], #[case] listed: &str) {
    let said = refused(&home(), arguments);
    assert!(said.contains(listed), "{said}");
    assert!(said.contains("give its whole name, abbreviation, alias or id.\n"), "{said}");
}

#[rstest]
#[case::forum_of_a_note(&["note", "add", "netw", "--text", "x"])]
#[case::present(&["note", "add", "nd", "--present", "divers", "--present", "andere aan", "--text", "x"])]
#[case::edited(&["edit", "forum", "netw", "--remarks", "x"])]
#[case::referred_to(&["edit", "forum", "nd", "--convenor", "divers", "--convenor", "stad d"])]
#[case::done(&["follow-up", "done", "cijf"])]
fn the_beginning_of_a_word_changes_nothing(#[case] arguments: &[&str]) {
    refused(&home(), arguments);
}

#[rstest]
#[case::shown(&["show", "netw"])]
#[case::brief(&["brief", "netw"])]
#[case::limit(&["follow-up", "list", "--forum", "netw"])]
fn the_beginning_of_a_word_only_lists_what_may_be_meant(#[case] arguments: &[&str]) {
    let said = refused(&home(), arguments);
    assert!(said.contains("Netwerk Diest (forum, "), "{said}");
}

#[test]
fn letters_within_a_word_never_take_a_record() {
    let said = refused(&home(), &["show", "ivers"]);
    assert!(said.contains("Huis Divers (organisation, "), "{said}");
}

#[test]
fn an_unclear_name_lists_the_likeliest_of_every_kind_with_their_kind() {
    let home = home();
    home.overleg_on_example(&["add", "person", "--name", "An Peeters"]).succeeds();
    let said = refused(&home, &["show", "an"]);
    for listed in ["An Claes (person, ", "An Peeters (person, ", "Andere aanbieders (organisation, "] {
        assert!(said.contains(listed), "{listed}\n{said}");
    }
}

#[test]
fn a_name_of_two_kinds_is_taken_for_neither_unless_only_one_of_them_can_be_meant() {
    let home = home();
    home.overleg_on_example(&["add", "organisation", "--name", "Netwerk Diest"]).succeeds();
    let said = refused(&home, &["show", "netwerk diest"]);
    assert!(
        said.contains("Netwerk Diest (forum, ") && said.contains("Netwerk Diest (organisation, "),
        "{said}"
    );
    home.overleg_on_example(&["brief", "netwerk diest"]).succeeds();
    let shown = home.overleg_on_example(&["show", "forum Netwerk Diest"]).succeeds();
    assert!(shown.stdout.contains("Samen rond de tafel"), "{}", shown.stdout);
}

#[rstest]
#[case::present(&["note", "add", "nd", "--present", "zzzz", "--text", "x"], "--present: ", "overleg note add")]
#[case::listed(&["agenda", "--region", "zzzz"], "--region: ", "overleg agenda")]
#[case::edited(&["edit", "forum", "nd", "--convenor", "zzzz"], "--convenor: ", "overleg edit forum")]
fn an_unclear_name_in_an_option_says_which_option_and_where_it_is_explained(
    #[case] arguments: &[&str],
    #[case] option: &str,
    #[case] command: &str,
) {
    let said = refused(&home(), arguments);
    assert!(said.starts_with(&format!("{option}Nothing is called “zzzz”.")), "{said}");
    assert!(said.ends_with(&format!("\nSee {command} --help.\n")), "{said}");
}

#[rstest]
#[case::forum(&["brief", "zzzz"], "overleg tree")]
#[case::region(&["edit", "region", "zzzz"], "overleg tree")]
#[case::organisation(&["edit", "organisation", "zzzz"], "overleg organisation list")]
#[case::person(&["edit", "person", "zzzz"], "overleg person list")]
#[case::member(&["edit", "member", "zzzz: qqqq"], "overleg show FORUM")]
#[case::note(&["edit", "note", "zzzz: 1/1/2020"], "overleg note list or overleg note search")]
#[case::meeting(&["edit", "meeting", "zzzz: 1/1/2020"], "overleg agenda")]
#[case::follow_up(&["follow-up", "done", "zzzz"], "overleg follow-up list --all")]
#[case::removed(&["restore", "zzzz"], "overleg trash")]
#[case::party(&["note", "add", "nd", "--present", "zzzz", "--text", "x"], "overleg organisation list or overleg person list")]
#[case::any(&["show", "zzzz"], "overleg tree or overleg search")]
fn an_unknown_name_points_to_the_list_of_its_kind(#[case] arguments: &[&str], #[case] list: &str) {
    let said = refused(&home(), arguments);
    assert!(said.contains(&format!("Search with {list}.")), "{said}");
}

#[rstest]
#[case::forum_for_region(&["agenda", "--region", "nd"], "“nd” is a forum; a region is needed here.")]
#[case::region_for_forum(&["brief", "vlaams-brabant"], "“vlaams-brabant” is a region; a forum is needed here.")]
#[case::organisation_for_forum(&["brief", "clb"], "“clb” is an organisation; a forum is needed here.")]
#[case::person_for_organisation(&["edit", "organisation", "an claes"], "“an claes” is a person; an organisation")]
#[case::organisation_for_person(&["person", "about", "clb"], "“clb” is an organisation; a person is needed")]
#[case::forum_for_party(&["note", "add", "nd", "--present", "nd"], "“nd” is a forum; an organisation or a person")]
#[case::member_for_note(&["edit", "note", "nd: clb"], "“nd: clb” is a member of a forum; a note is needed here.")]
#[case::note_for_meeting(&["edit", "meeting", "nd: 12/3/2026"], "“nd: 12/3/2026” is a note; a meeting is needed")]
#[case::person_for_follow_up(&["follow-up", "done", "an claes"], "“an claes” is a person; a follow-up is needed here.")]
#[case::follow_up_for_forum(&["brief", "an bellen"], "“an bellen” is a follow-up; a forum is needed here.")]
#[case::member_for_anything_shown(&["show", "nd: clb"], "“nd: clb” is a member of a forum; a forum, a region")]
#[case::id(&["brief", CLB], "is an organisation; a forum is needed here.")]
fn a_name_of_another_kind_says_of_which(#[case] arguments: &[&str], #[case] words: &str) {
    let said = refused(&home(), arguments);
    assert!(said.contains(words), "{said}");
}

/// In each language, a command, a line or a part of one in its answer, and the kind and id of the record so named.
#[rstest]
#[case::tree("nl", "tree", "Regio Diest", "region", DIEST)]
#[case::tree_with_place("nl", "tree", "Regio Diest: toegang gezocht", "region", DIEST)]
#[case::tree_forum("en", "tree", "Werkgroep: alternating chair", "forum", WERKGROEP)]
#[case::forum_in_a_region("nl", "show clb", "Netwerk Diest, Diest", "forum", NETWERK)]
#[case::alias("nl", "show nd", "ND", "forum", NETWERK)]
#[case::former_name("nl", "show nd", "Tafel van Diest", "forum", NETWERK)]
#[case::searched("nl", "search clb", "CLB, Centrum voor Leerlingenbegeleiding", "organisation", CLB)]
#[case::searched_by_alias(
    "nl",
    "search vrij clb",
    "CLB, Centrum voor Leerlingenbegeleiding (organisatie, ook: Vrij CLB)",
    "organisation",
    CLB
)]
#[case::searched_by_place(
    "en",
    "search clb diest",
    "CLB, Centrum voor Leerlingenbegeleiding (organisation, in: Diest)",
    "organisation",
    CLB
)]
#[case::contact("nl", "show stad diest", "An Claes, coördinator", "person", AN)]
#[case::whole_contact(
    "nl",
    "show stad diest",
    "An Claes, coördinator, an@diest.example, 013 00 00 00",
    "person",
    AN
)]
#[case::present("nl", "note list", "Stad Diest, An Claes", "person", AN)]
#[case::held("nl", "person about an", "An Claes (persoon)", "person", AN)]
#[case::held_seat("nl", "person about an", "Stad Diest in Netwerk Diest", "member", SEAT_OF_AN)]
#[case::held_seat_with_kind(
    "en",
    "person about an",
    "Stad Diest in Netwerk Diest (membership)",
    "member",
    SEAT_OF_AN
)]
#[case::note_heading("nl", "show nd", "12 maart 2026:", "note", NOTE)]
#[case::note_in_a_list("nl", "note list", "12 maart 2026, Netwerk Diest:", "note", NOTE)]
#[case::note_in_english("en", "note list", "12 March 2026, Netwerk Diest:", "note", NOTE)]
#[case::held_note("nl", "person about an", "12 maart 2026 · Netwerk Diest (verslag)", "note", NOTE)]
#[case::follow_up(
    "nl",
    "follow-up list",
    "An bellen, wacht op CLB, tegen 1 april 2026, te laat",
    "follow-up",
    TO_CALL
)]
#[case::follow_up_of_a_forum(
    "nl",
    "agenda",
    "Netwerk Diest: An bellen, wacht op CLB, tegen 1 april 2026, te laat",
    "follow-up",
    TO_CALL
)]
#[case::follow_up_of_a_region("en", "follow-up list", "Diest: Cijfers opvragen", "follow-up", FIGURES)]
#[case::follow_up_done(
    "en",
    "follow-up list --all",
    "An Claes: Kaartje sturen, done on 4 January 2026",
    "follow-up",
    CARD
)]
#[case::id_in_a_list(
    "nl",
    "follow-up list",
    "id: 00000000-0000-8000-8000-000000000702",
    "follow-up",
    FIGURES
)]
#[case::meeting(
    "nl",
    "agenda",
    "Werkgroep: dinsdag 10 december 2999, 14u, Stadhuis. De begroting.",
    "meeting",
    COMING
)]
#[case::meeting_to_write_up(
    "nl",
    "agenda",
    "Werkgroep: dinsdag 21 april 2026, 9u30, verslag nog te schrijven",
    "meeting",
    PAST
)]
#[case::meeting_of_a_forum("en", "show werkgroep", "Tuesday 21 April 2026, 9:30", "meeting", PAST)]
fn a_record_is_found_by_every_label_that_an_answer_gives_it(
    #[case] lang: &str,
    #[case] command: &str,
    #[case] label: &str,
    #[case] kind: &str,
    #[case] id: &str,
) {
    is_read_back(&Home::with_example(), lang, command, label, kind, id);
}

/// Checks that the answer of a command has this label in it, and that the label names the record with this id.
fn is_read_back(home: &Home, lang: &str, command: &str, label: &str, kind: &str, id: &str) {
    let command: Vec<&str> = command.split(' ').collect();
    let command = match command[..] {
        ["show", "stad", "diest"] => vec!["show", "stad diest"],
        _ => command,
    };
    let answer = home.overleg_on_example(&[&["--lang", lang], &command[..]].concat()).succeeds();
    assert!(answer.stdout.contains(label), "{}", answer.stdout);
    assert_eq!(edited(home, kind, label)["id"], id);
}

const LOP_HALLE: &str = "00000000-0000-8000-8000-000000000311";
const LOP_LEUVEN: &str = "00000000-0000-8000-8000-000000000312";
const LOP_SOMEWHERE: &str = "00000000-0000-8000-8000-000000000313";
const SCHOOL_HALLE: &str = "00000000-0000-8000-8000-000000000314";
const SCHOOL_LEUVEN: &str = "00000000-0000-8000-8000-000000000315";
const EVA: &str = "00000000-0000-8000-8000-000000000411";
const SEAT_OF_EVA: &str = "00000000-0000-8000-8000-000000000511";
const SEAT_OF_LOP: &str = "00000000-0000-8000-8000-000000000512";
const TO_ASK: &str = "00000000-0000-8000-8000-000000000711";

/// The example with three organisations of one abbreviation and two of one name, some of them in a forum.
fn home_with_namesakes() -> Home {
    let home = Home::with_example();
    let mut store: Value = serde_json::from_str(&home.read("example.json")).expect("JSON");
    let mut add = |table: &str, record: Value| store[table].as_array_mut().expect("a table").push(record);
    for (id, name, abbreviation, municipality) in [
        (LOP_HALLE, "Overlegplatform Zuid", Some("LOP"), Some("23027")),
        (LOP_LEUVEN, "Overlegplatform Oost", Some("LOP"), Some("24062")),
        (LOP_SOMEWHERE, "Overlegplatform Noord", Some("LOP"), None),
        (SCHOOL_HALLE, "Atheneum", None, Some("23027")),
        (SCHOOL_LEUVEN, "Atheneum", None, Some("24062")),
    ] {
        let record = json!({
            "id": id, "name": name, "sector": "education",
            "abbreviation": abbreviation, "municipality": municipality,
        });
        add("organisations", record);
    }
    let eva = json!({"organisation": LOP_HALLE, "person": EVA});
    add("persons", json!({"id": EVA, "name": "Eva", "organisation": LOP_HALLE, "function": "voorzitter"}));
    let seat = |id: &str, organisation: &str| -> Value {
        json!({"id": id, "forum": NETWERK, "organisation": organisation, "role": "member"})
    };
    let mut seat_of_eva = seat(SEAT_OF_EVA, LOP_HALLE);
    seat_of_eva["person"] = EVA.into();
    add("memberships", seat_of_eva);
    add("memberships", seat(SEAT_OF_LOP, LOP_SOMEWHERE));
    add("memberships", seat("00000000-0000-8000-8000-000000000513", SCHOOL_LEUVEN));
    add(
        "notes",
        json!({
            "id": "00000000-0000-8000-8000-000000000611", "forum": NETWERK, "date": "2026-04-12",
            "present": [eva, {"organisation": LOP_LEUVEN}, {"organisation": SCHOOL_HALLE}], "text": "x",
        }),
    );
    let (about, waiting_for) = (json!({"organisation": LOP_SOMEWHERE}), json!({"organisation": LOP_LEUVEN}));
    add("follow_ups", json!({"id": TO_ASK, "text": "Vragen", "about": about, "waiting_for": waiting_for}));
    home.write("example.json", &store.to_string());
    home
}

#[rstest]
#[case::place("nl", "note list", "LOP Leuven", "organisation", LOP_LEUVEN)]
#[case::full_name("en", "brief nd", "LOP (Overlegplatform Noord)", "organisation", LOP_SOMEWHERE)]
#[case::name_and_place("nl", "show nd", "Atheneum (Leuven)", "organisation", SCHOOL_LEUVEN)]
#[case::name_and_place_of_the_other("en", "note list", "Atheneum (Halle)", "organisation", SCHOOL_HALLE)]
#[case::listed("en", "organisation list", "LOP, Overlegplatform Zuid", "organisation", LOP_HALLE)]
#[case::searched("nl", "search lop", "LOP, Overlegplatform Oost", "organisation", LOP_LEUVEN)]
#[case::person("nl", "brief nd", "LOP Halle, Eva", "person", EVA)]
#[case::person_in_a_list("en", "person list", "Eva, LOP Halle, voorzitter", "person", EVA)]
#[case::searched_person("nl", "search eva", "Eva (persoon, LOP Halle)", "person", EVA)]
#[case::seat("nl", "person about eva", "LOP Halle in Netwerk Diest", "member", SEAT_OF_EVA)]
#[case::follow_up(
    "nl",
    "follow-up list",
    "LOP (Overlegplatform Noord): Vragen, wacht op LOP Leuven",
    "follow-up",
    TO_ASK
)]
fn organisations_with_one_name_are_named_as_an_answer_tells_them_apart(
    #[case] lang: &str,
    #[case] command: &str,
    #[case] label: &str,
    #[case] kind: &str,
    #[case] id: &str,
) {
    is_read_back(&home_with_namesakes(), lang, command, label, kind, id);
}

#[rstest]
#[case::organisation_of_a_person("person", "Eva (LOP Halle)", EVA)]
#[case::seat("member", "Netwerk Diest: LOP Halle", SEAT_OF_EVA)]
#[case::seat_with_person("member", "nd: lop halle, eva", SEAT_OF_EVA)]
#[case::seat_with_full_name("member", "nd: LOP (Overlegplatform Noord)", SEAT_OF_LOP)]
fn an_organisation_is_told_from_its_namesakes_in_the_name_of_another_record(
    #[case] kind: &str,
    #[case] name: &str,
    #[case] id: &str,
) {
    assert_eq!(edited(&home_with_namesakes(), kind, name)["id"], id);
}

#[test]
fn an_unclear_member_is_listed_with_what_tells_its_organisation_from_its_namesakes() {
    let said = refused(&home_with_namesakes(), &["edit", "member", "nd: lop"]);
    for listed in ["Netwerk Diest: LOP Halle, Eva (", "Netwerk Diest: LOP (Overlegplatform Noord) ("] {
        assert!(said.contains(listed), "{said}");
    }
}

#[rstest]
#[case::that_stayed(&[], "LOP Halle in Netwerk Diest")]
#[case::that_was_removed(&["organisation", "lop halle"], "LOP (Overlegplatform Zuid) in Netwerk Diest")]
fn the_trash_tells_a_member_from_its_namesakes(#[case] also: &[&str], #[case] title: &str) {
    let home = home_with_namesakes();
    home.overleg_on_example(&["remove", "member", "nd: lop halle"]).succeeds();
    if !also.is_empty() {
        home.overleg_on_example(&[&["remove"], also].concat()).succeeds();
    }
    let trash = home.overleg_on_example(&["trash"]).succeeds().stdout;
    assert!(trash.contains(&format!("{title} (membership), ")), "{trash}");
    let restore = ["restore", title, "--with-needed"];
    home.overleg_on_example(&restore).succeeds();
    assert_eq!(edited(&home, "member", "nd: lop halle")["id"], SEAT_OF_EVA);
}

#[rstest]
#[case::member("member", "Netwerk Diest: CLB", SEAT_OF_CLB)]
#[case::member_in_capitals("member", "NETWERK DIEST: clb", SEAT_OF_CLB)]
#[case::member_by_alias("member", "nd: vrij clb", SEAT_OF_CLB)]
#[case::member_with_person("member", "nd: Stad Diest, An Claes", SEAT_OF_AN)]
#[case::member_by_person("member", "nd: an", SEAT_OF_AN)]
#[case::note("note", "netwerk diest 12/3/2026", NOTE)]
#[case::note_the_other_way_round("note", "2026-03-12 nd", NOTE)]
#[case::meeting_with_time("meeting", "werkgroep 21/4/2026 9u30", PAST)]
#[case::meeting_with_kind("meeting", "vergadering “werkgroep: 21/4/2026”", PAST)]
#[case::follow_up_by_words("follow-up", "cijfers", FIGURES)]
#[case::organisation_with_kind("organisation", "organisatie “Stad Diest”", CITY)]
#[case::both_names("organisation", "Centrum voor Leerlingenbegeleiding (CLB)", CLB)]
#[case::contact("person", "An Claes (Stad Diest)", AN)]
#[case::listed("organisation", "Stad Diest (organisation, 00000000-0000-8000-8000-000000000301)", CITY)]
fn a_record_is_named_in_many_ways(#[case] kind: &str, #[case] name: &str, #[case] id: &str) {
    assert_eq!(edited(&Home::with_example(), kind, name)["id"], id);
}

#[test]
fn a_time_that_is_not_that_of_the_meeting_names_none() {
    refused(&Home::with_example(), &["edit", "meeting", "werkgroep 21/4/2026 10u", "--place", "x"]);
}

#[rstest]
#[case::as_members_are_called(&["member", "nd: clb"], "Netwerk Diest: CLB")]
#[case::as_the_trash_lists_it(&["member", "nd: clb"], "CLB in Netwerk Diest")]
#[case::with_its_kind(&["member", "nd: clb"], "CLB in Netwerk Diest (membership)")]
#[case::as_the_removal_says(&["member", "nd: clb"], "membership of CLB in Netwerk Diest")]
#[case::as_the_history_says(&["member", "nd: clb"], "CLB removed as a member of Netwerk Diest")]
#[case::by_its_id(&["member", "nd: clb"], SEAT_OF_CLB)]
#[case::note(&["note", "nd: 12/3/2026"], "Netwerk Diest: 12/3/2026")]
#[case::note_in_the_trash(&["note", "nd: 12/3/2026"], "12 March 2026 · Netwerk Diest")]
#[case::note_in_dutch(&["note", "nd: 12/3/2026"], "12 maart 2026 · Netwerk Diest (verslag)")]
#[case::meeting(&["meeting", "werkgroep: 21/4/2026"], "Werkgroep: 21/4/2026")]
#[case::follow_up(&["follow-up", "an bellen"], "“An bellen”")]
#[case::words_of_a_follow_up(&["follow-up", "cijfers opvragen"], "cijfers")]
#[case::region_with_its_kind(&["region", "diest"], "Region Diest")]
#[case::first_name(&["person", "an claes"], "an")]
fn a_removed_record_is_restored_by_any_of_its_names(#[case] removed: &[&str], #[case] name: &str) {
    let home = Home::with_example();
    let before = home.read("example.json");
    home.overleg_on_example(&[&["remove"], removed].concat()).succeeds();
    home.overleg_on_example(&["restore", name]).succeeds();
    let [before, after] =
        [before, home.read("example.json")].map(|store| serde_json::from_str::<Value>(&store).expect("JSON"));
    let count = |store: &Value| -> usize {
        store.as_object().into_iter().flatten().filter_map(|(_, table)| table.as_array().map(Vec::len)).sum()
    };
    assert_eq!(count(&before), count(&after));
}

#[test]
fn what_went_along_with_something_else_is_known_by_its_name_too() {
    let home = Home::with_example();
    home.overleg_on_example(&["remove", "organisation", "clb"]).succeeds();
    let said = home.overleg_on_example(&["restore", "Netwerk Diest: CLB"]).exits_with(1);
    assert!(said.stderr.starts_with("Bring back organisation “Centrum voor"), "{}", said.stderr);
    home.overleg_on_example(&["restore", "organisation “Centrum voor Leerlingenbegeleiding”"]).succeeds();
}

#[test]
fn a_record_that_is_taken_by_part_of_its_name_is_named() {
    let home = home();
    for (arguments, words) in [
        (&["agenda", "--person", "annie"][..], "“annie” means here: An Claes (person)\n"),
        (&["follow-up", "list", "--forum", "netwerk"], "“netwerk” means here: Netwerk Diest (forum)\n"),
        (&["note", "list", "netwerk"], "“netwerk” means here: Netwerk Diest (forum)\n"),
        (&["add", "follow-up", "--text", "x", "--about", "piet"], "“piet” means here: Piet Maes (person)\n"),
        (&["edit", "note", "12/3/2026", "--text", "x"], "means here: Netwerk Diest: 12 March 2026 (note)\n"),
        (&["edit", "person", "piet", "--phone", "1"], "Saved: Piet Maes changed\n"),
        (&["follow-up", "done", "cijfers"], "Done: Cijfers opvragen\n"),
    ] {
        let said = home.overleg_on_example(arguments).succeeds();
        assert!(said.stderr.contains(words), "{arguments:?}\n{}", said.stderr);
    }
}

#[test]
fn what_is_open_is_meant_before_what_is_done_unless_only_that_is_called_so() {
    let home = Home::with_example();
    home.overleg_on_example(&["add", "follow-up", "--text", "Kaartje sturen", "--about", "nd"]).succeeds();
    let said = home.overleg_on_example(&["follow-up", "done", "kaartje sturen"]).succeeds();
    assert_eq!(said.stderr, "Done: Kaartje sturen\n");
    home.overleg_on_example(&["add", "follow-up", "--text", "Nu kaartje sturen", "--about", "nd"]).succeeds();
    let edited = edited(&home, "follow-up", "nu kaartje sturen");
    assert_eq!(edited["done"], Value::Null);
}

#[rstest]
#[case::organisation("person", "an claes", "organisation", r#""clb""#, &format!(r#""{CLB}""#))]
#[case::whole_words("forum", "nd", "convenor", r#""divers""#, r#""00000000-0000-8000-8000-000000000304""#)]
#[case::any_subject("follow-up", "an bellen", "about", r#""an claes""#, &format!(r#"{{"person":"{AN}"}}"#))]
#[case::subject_with_kind("follow-up", "an bellen", "about", r#"{"forum": "werkgroep"}"#, &format!(r#"{{"forum":"{WERKGROEP}"}}"#))]
#[case::party("follow-up", "an bellen", "waiting_for", r#""Stad Diest""#, &format!(r#"{{"organisation":"{CITY}"}}"#))]
#[case::present("note", "nd: 12/3/2026", "present", r#"["an", "clb"]"#, &format!(r#"[{{"organisation":"{CITY}","person":"{AN}"}},{{"organisation":"{CLB}"}}]"#))]
#[case::present_for_another("note", "nd: 12/3/2026", "present", r#"[{"organisation": "clb", "person": "an"}]"#, &format!(r#"[{{"organisation":"{CLB}","person":"{AN}"}}]"#))]
#[case::id("forum", "nd", "region", &format!(r#""{DIEST}""#), &format!(r#""{DIEST}""#))]
fn a_record_may_be_named_in_json(
    #[case] kind: &str,
    #[case] record: &str,
    #[case] field: &str,
    #[case] given: &str,
    #[case] stored: &str,
) {
    let home = Home::with_example();
    let edit = home.overleg_on_example(&["edit", kind, record, "--from", "-", "--json"]);
    let said = edit.stdin(&format!("{{\"{field}\": {given}}}")).succeeds();
    assert_eq!(said.json()[field], serde_json::from_str::<Value>(stored).expect("JSON"));
}

#[rstest]
#[case::beginning(
    "organisation",
    r#""stad d""#,
    "organisation: Nothing is called “stad d”. Perhaps you meant:\n  Stad Diest"
)]
#[case::other_kind(
    "organisation",
    r#""nd""#,
    "organisation: “nd” is a forum; an organisation is needed here."
)]
fn an_unclear_name_in_json_is_reported_with_its_field(
    #[case] field: &str,
    #[case] given: &str,
    #[case] words: &str,
) {
    let home = Home::with_example();
    let before = home.read("example.json");
    let edit = home.overleg_on_example(&["edit", "person", "barbara", "--from", "-"]);
    let said = edit.stdin(&format!("{{\"{field}\": {given}}}")).exits_with(2);
    assert!(said.stderr.contains(words), "{}", said.stderr);
    assert_eq!(home.read("example.json"), before);
}
