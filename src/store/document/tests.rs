//! What a document may contain, and the errors for documents that cannot be read.

use rstest::rstest;

use super::super::text::Texts;
use super::*;
use crate::domain::Problem;

const DOCUMENT: &str = r#"{
  "version": 1,
  "regions": [
    {
      "id": "018f0000-0000-7000-8000-000000000001",
      "name": "Vlaams-Brabant",
      "kind": "province",
      "municipalities": [
        "24020"
      ]
    }
  ],
  "forums": [
    {
      "id": "018f0000-0000-7000-8000-000000000002",
      "region": "018f0000-0000-7000-8000-000000000001",
      "name": "Klankbordgroep",
      "involvement": "chair",
      "cadence": {
        "per_year": {
          "at_least": 1,
          "at_most": 2
        }
      },
      "colour": {
        "of": [
          1.5,
          null
        ]
      },
      "room": "Zaal één"
    }
  ],
  "organisations": [],
  "persons": [],
  "memberships": [],
  "notes": [],
  "follow_ups": [],
  "tags": [
    "mine"
  ]
}
"#;

fn written(overview: &Overview) -> String {
    let bytes = Texts::default().document(overview).expect("memory takes it");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

fn defect_of(text: &str) -> Defect {
    read(text.as_bytes()).expect_err("a document that is wrong")
}

#[test]
fn a_document_is_written_as_it_was_read_including_unknown_fields() {
    let overview = read(DOCUMENT.as_bytes()).expect("a valid document");
    assert_eq!(written(&overview), DOCUMENT);
}

#[test]
fn records_are_written_in_the_order_of_their_ids() {
    let record =
        |id: u8| format!(r#"{{"id":"018f0000-0000-7000-8000-00000000000{id}","name":"A","sector":"other"}}"#);
    let document = format!(r#"{{"version":1,"organisations":[{},{}]}}"#, record(2), record(1));
    let text = written(&read(document.as_bytes()).expect("valid"));
    assert!(text.find("000000000001").expect("there") < text.find("000000000002").expect("there"));
}

#[test]
fn a_byte_order_mark_is_no_error() {
    let overview = read(format!("\u{feff}{DOCUMENT}").as_bytes()).expect("a valid document");
    assert_eq!(written(&overview), DOCUMENT);
}

#[rstest]
#[case::nothing("")]
#[case::blank(" \r\n\t")]
#[case::zeros("\0\0\0\0")]
fn a_document_without_content_is_reported_as_empty(#[case] text: &str) {
    assert_eq!(defect_of(text), Defect::Empty);
}

#[rstest]
#[case::missing_comma("{\n  \"version\": 1\n  \"notes\": []\n}", 3, 3)]
#[case::after_wide_letters("{\"é€🙂\": 1, x}", 1, 12)]
#[case::nul("{\n\0}", 2, 1)]
fn broken_json_is_reported_with_its_place(#[case] text: &str, #[case] line: usize, #[case] column: usize) {
    let Defect::Syntax { place, .. } = defect_of(text) else { panic!("{:?}", defect_of(text)) };
    assert_eq!(place, TextPosition { line, column });
}

#[test]
fn deep_nesting_in_an_unknown_field_is_refused_without_a_crash() {
    let text = format!(r#"{{"version":1,"more":{}}}"#, "[".repeat(100_000));
    assert!(matches!(defect_of(&text), Defect::Syntax { .. }));
}

#[test]
fn a_document_that_was_cut_off_says_where_it_ends() {
    let cut = &DOCUMENT[..DOCUMENT.find("\"forums\"").expect("there")];
    let Defect::Cut { place, .. } = defect_of(cut) else { panic!("{:?}", defect_of(cut)) };
    assert_eq!(place.line, 13);
}

#[rstest]
#[case::no_version("{\n}", 2, "missing field `version`")]
#[case::list("[2]", 1, "expected a store")]
#[case::unknown_choice(
    "{\"version\": 1,\n\"regions\": [\n{\"kind\": \"land\"}]}",
    3,
    "expected `province` or `region`"
)]
#[case::no_id(
    "{\"version\": 1,\n\"regions\": [\n{\"kind\": \"region\", \"name\": \"A\"}\n]}",
    3,
    "missing field `id`"
)]
#[case::no_uuid("{\"version\": 1,\n\"regions\": [\n{\"id\": \"1\"}]}", 3, "UUID")]
#[case::no_day("{\"version\": 1,\n\"notes\": [\n{\"date\": \"2026-02-30\"}]}", 3, "day")]
#[case::older_than_the_first("{\"version\": 0}", 1, "unknown version 0")]
#[case::text_for_a_list("{\"version\": 1,\n\"notes\": \"none\"}", 2, "expected a sequence")]
fn a_document_of_another_shape_is_reported_with_the_place_and_the_expected_shape(
    #[case] text: &str,
    #[case] line: usize,
    #[case] expected: &str,
) {
    let Defect::Shape { place, detail } = defect_of(text) else { panic!("{:?}", defect_of(text)) };
    assert_eq!(place.line, line);
    assert!(detail.contains(expected), "{detail}");
}

#[rstest]
#[case::in_a_record("\"regions\": [], \"notes\": [{\"date\": 3}]", "notes[0].date: invalid type")]
#[case::within_a_field(
    "\"forums\": [{\"cadence\": {\"per_year\": {\"at_least\": \"x\"}}}]",
    "forums[0].cadence"
)]
#[case::of_a_list("\"notes\": 1", "notes: invalid type")]
fn a_value_of_the_wrong_shape_is_reported_by_its_path(#[case] fields: &str, #[case] start: &str) {
    let defect = defect_of(&format!("{{\"version\": 1, {fields}}}"));
    let Defect::Shape { detail, .. } = defect else { panic!("{defect:?}") };
    assert!(detail.starts_with(start), "{detail}");
}

#[test]
fn text_in_another_encoding_is_reported_with_its_place() {
    let bytes = b"{\n  \"version\": 1, \"x\": \"caf\xe9\"}";
    assert_eq!(read(bytes), Err(Defect::NotUtf8(TextPosition { line: 2, column: 26 })));
}

#[test]
fn a_newer_version_is_recognised_even_when_its_shape_is_unknown() {
    let text = r#"{"version": 2, "regions": {"of": "another shape"}}"#;
    assert_eq!(defect_of(text), Defect::Newer { version: 2, known: 1 });
}

#[test]
fn a_problem_between_records_is_reported_with_the_line_and_name_of_the_record() {
    let text = DOCUMENT.replacen(
        "\"region\": \"018f0000-0000-7000-8000-000000000001\"",
        "\"region\": \"018f0000-0000-7000-8000-000000000009\"",
        1,
    );
    let Defect::Invalid(findings) = defect_of(&text) else { panic!("{:?}", defect_of(&text)) };
    let [finding] = findings.as_slice() else { panic!("{findings:?}") };
    assert!(matches!(finding.problem, Problem::Dangling { .. }));
    assert_eq!(finding.line, Some(15));
    assert_eq!(finding.name.as_deref(), Some("Klankbordgroep"));
}

#[test]
fn the_second_of_two_records_with_the_same_id_is_reported() {
    let region = r#"{"id": "018f0000-0000-7000-8000-000000000001", "name": "A", "kind": "region"}"#;
    let text = format!("{{\"version\": 1, \"regions\": [\n{region},\n{region}]}}");
    let Defect::Invalid(findings) = defect_of(&text) else { panic!("{:?}", defect_of(&text)) };
    assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [Some(3)]);
}

proptest::proptest! {
    #[test]
    fn any_wrong_byte_is_survived_and_its_reported_place_is_in_the_file(
        position in 0..DOCUMENT.len(),
        byte: u8,
    ) {
        let mut bytes = DOCUMENT.as_bytes().to_vec();
        bytes[position] = byte;
        if let Some(place) = read(&bytes).err().and_then(|defect| defect.place()) {
            // The changed byte may have been a line feed, or may have become one.
            proptest::prop_assert!((1..=bytes.split(|byte| *byte == b'\n').count()).contains(&place.line));
            proptest::prop_assert!(place.column >= 1);
        }
    }
}
