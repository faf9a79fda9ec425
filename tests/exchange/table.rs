//! Tables for a spreadsheet.

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use overleg::domain::{Organisation, Person, Subject};
use overleg::exchange::export::{Addresses, Content, Heading, Sheet, Value, csv, file_name, sheets, xlsx};
use overleg::i18n::Lang;
use rstest::rstest;

use crate::generate::{Size, generate};
use crate::records::{organisation, person};
use crate::{TODAY, starter_data};

const ALL: [Content; 6] = [
    Content::Members,
    Content::Organisations,
    Content::Persons,
    Content::Notes,
    Content::FollowUps,
    Content::Attendance,
];

#[test]
fn members_have_a_row_for_every_seat() {
    let starter = starter_data();
    let members = &sheets(&starter, Content::Members, None, TODAY, Lang::Nl)[0];
    assert_eq!(members.rows.len(), starter.memberships().len());
}

#[test]
fn a_forum_limits_members_to_its_own() {
    let starter = starter_data();
    let forum = starter.forums().iter().next().expect("a forum");
    let members = &sheets(&starter, Content::Members, Some(Subject::Forum(forum.id)), TODAY, Lang::Nl)[0];
    assert_eq!(members.rows.len(), starter.members_of(forum.id).len());
}

#[test]
fn the_same_tables_and_day_give_the_same_workbook() {
    let store = generate(Size::COORDINATOR, 3, TODAY);
    for content in ALL {
        let made = || xlsx(&sheets(&store, content, None, TODAY, Lang::Nl), TODAY).expect("a workbook");
        assert_eq!(made(), made(), "{content:?}");
    }
}

#[test]
fn a_workbook_has_days_as_days_and_texts_that_look_like_formulas_as_texts() {
    let mut sheet = Sheet {
        name: "Blad [1]".to_owned(),
        title: None,
        headings: vec![Heading::Text("Naam".to_owned()), Heading::Text("Dag".to_owned())],
        rows: Vec::new(),
    };
    sheet.rows.push(vec![Value::Text("=1+1".to_owned()), Value::Day(Some(TODAY))]);
    sheet.rows.push(vec![Value::Text("'=1+1".to_owned())]);
    let bytes = xlsx(&[sheet], TODAY).expect("a workbook");
    let mut workbook: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let range = workbook.worksheet_range("Blad  1").expect("the sheet");
    assert_eq!(range.get_value((1, 0)), Some(&Data::String("=1+1".to_owned())));
    // What looks guarded would lose its quote when it comes in.
    assert_eq!(range.get_value((2, 0)), Some(&Data::String("''=1+1".to_owned())));
    let day = range.get_value((1, 1)).expect("a day");
    assert!(matches!(day, Data::DateTime(day) if day.to_ymd_hms_milli().0 == 2026), "{day:?}");
}

#[test]
fn the_heading_of_a_workbook_stays_in_view_and_can_be_filtered() {
    let sheets = sheets(&starter_data(), Content::Members, None, TODAY, Lang::Nl);
    let bytes = xlsx(&sheets, TODAY).expect("a workbook");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").expect("the sheet");
    std::io::Read::read_to_string(&mut part, &mut text).expect("text");
    assert!(text.contains("<pane ySplit=\"1\"") && text.contains("<autoFilter ref=\"A1:O75\"/>"), "{text}");
}

#[test]
fn sheets_of_forums_with_the_same_beginning_have_different_names() {
    let sheet =
        |name: &str| Sheet { name: name.repeat(20), title: None, headings: Vec::new(), rows: Vec::new() };
    let bytes = xlsx(&[sheet("ab"), sheet("AB"), sheet("")], TODAY).expect("a workbook");
    let workbook: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names().len(), 3);
}

#[rstest]
fn every_table_can_be_written_as_csv(#[values(Lang::Nl, Lang::En)] lang: Lang) {
    let store = generate(Size::COORDINATOR, 3, TODAY);
    for content in ALL {
        for sheet in sheets(&store, content, None, TODAY, lang) {
            let text = String::from_utf8(csv(&sheet)).expect("UTF-8");
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
        }
    }
}

#[test]
fn an_address_is_written_once_and_who_has_none_is_named() {
    let mut records = crate::records::records(&starter_data());
    let forum = records.memberships[0].forum;
    let mut somebody = person(100);
    somebody.name = "De Wit, An".to_owned();
    somebody.email = Some("an@wit.example".to_owned());
    for number in [1, 2] {
        records.memberships[number].person = Some(somebody.id);
    }
    records.persons.push(somebody);
    let shared = Organisation { email: Some("AN@wit.example".to_owned()), ..organisation(101) };
    records.memberships[3].organisation = shared.id;
    records.organisations.push(shared);
    let members = records.memberships.iter().filter(|seat| seat.forum == forum).count();
    let addresses = Addresses::new(&crate::records::overview(records), Some(Subject::Forum(forum)));
    assert_eq!(addresses.in_line(), "an@wit.example");
    assert_eq!(addresses.with_names(), "\"De Wit, An\" <an@wit.example>");
    assert_eq!(addresses.without.len(), members - 3);
}

/// The addresses in the first forum, with only this person in its seats.
fn addresses_with(name: &str, email: Option<&str>) -> Addresses {
    let mut records = crate::records::records(&starter_data());
    let forum = records.memberships[0].forum;
    let somebody = Person { name: name.to_owned(), email: email.map(str::to_owned), ..person(100) };
    for seat in records.memberships.iter_mut().filter(|seat| seat.forum == forum) {
        seat.person = Some(somebody.id);
    }
    records.persons.push(somebody);
    Addresses::new(&crate::records::overview(records), Some(Subject::Forum(forum)))
}

#[rstest]
#[case::quotes("An \"Ans\" Claes", "\"An \\\"Ans\\\" Claes\" <an@wit.example>")]
#[case::backslash("An \\ Claes", "\"An \\\\ Claes\" <an@wit.example>")]
#[case::semicolon("Claes; An", "\"Claes; An\" <an@wit.example>")]
#[case::plain("An Claes", "An Claes <an@wit.example>")]
fn a_name_before_an_address_cannot_end_it(#[case] name: &str, #[case] expected: &str) {
    assert_eq!(addresses_with(name, Some("an@wit.example")).with_names(), expected);
}

#[test]
fn an_address_has_nothing_that_controls_a_terminal() {
    let addresses = addresses_with("An", Some("an@wit.example\u{1b}[2J"));
    assert!(!addresses.in_line().contains('\u{1b}') && !addresses.with_names().contains('\u{1b}'));
}

#[test]
fn who_has_no_address_is_named_once() {
    assert_eq!(addresses_with("An Claes", None).without, ["An Claes"]);
}

#[test]
fn a_text_that_is_longer_than_a_cell_of_excel_is_cut_and_the_rest_is_written() {
    let mut sheet = Sheet {
        name: "Blad".to_owned(),
        title: None,
        headings: vec![Heading::Text("Tekst".to_owned())],
        rows: Vec::new(),
    };
    sheet.rows.push(vec![Value::Text("é".repeat(40_000))]);
    sheet.rows.push(vec![Value::Text("hierna".to_owned())]);
    let bytes = xlsx(&[sheet], TODAY).expect("a workbook");
    let mut workbook: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let range = workbook.worksheet_range("Blad").expect("the sheet");
    let letters = |row| range.get_value((row, 0)).map(|value| value.to_string().chars().count());
    assert_eq!((letters(1), letters(2)), (Some(32_767), Some(6)));
}

#[rstest]
#[case::path("../../etc/x", "overleg-leden-etc-x-2026-11-23.csv")]
#[case::accents("Éénmalig “overleg” & co", "overleg-leden-eenmalig-overleg-co-2026-11-23.csv")]
#[case::long(&"woord ".repeat(30), "overleg-leden-woord-woord-woord-woord-woord-woord-woord-2026-11-23.csv")]
#[case::no_letters("…", "overleg-leden-2026-11-23.csv")]
fn the_name_of_a_file_is_one_that_every_system_takes(#[case] name: &str, #[case] expected: &str) {
    let mut records = crate::records::records(&starter_data());
    records.forums[0].name = String::from(name.trim());
    let forum = Subject::Forum(records.forums[0].id);
    let overview = crate::records::overview(records);
    assert_eq!(file_name("leden", Some(forum), &overview, TODAY, "csv"), expected);
}
