//! What the user reads when something goes wrong.

use std::io;
use std::path::PathBuf;

use crate::domain::{ChangeError, ForumId, Problem, RecordId};
use crate::i18n::{Explain, Lang};
use crate::store::{Defect, Doing, Finding, StoreError, TextPosition};

const STORE: &str = "/data/overleg.json";
const BACKUP: &str = "/data/overleg.backups/overleg.2026-11-23T20-19-33.045Z.json";

fn unreadable(defect: Defect, newest_backup: Option<&str>) -> StoreError {
    StoreError::Unreadable { path: STORE.into(), defect, newest_backup: newest_backup.map(PathBuf::from) }
}

fn forum() -> RecordId {
    RecordId::Forum(ForumId::from_uuid(uuid::Uuid::nil()))
}

#[test]
fn the_error_for_damage_names_the_place_the_expectation_and_the_backup() {
    let place = TextPosition { line: 12, column: 5 };
    let error = unreadable(Defect::Syntax { place, detail: "expected `,` or `}`".to_owned() }, Some(BACKUP));
    insta::assert_snapshot!(error.in_words(Lang::Nl), @"
    /data/overleg.json, regel 12, kolom 5: dit is geen geldige JSON.
    Details (in het Engels): expected `,` or `}`
    Het bestand is niet aangeraakt. Verbeter het in een teksteditor, of zet de laatste leesbare reservekopie terug met:
    overleg --store /data/overleg.json restore --backup /data/overleg.backups/overleg.2026-11-23T20-19-33.045Z.json
    Laat --backup weg voor de lijst van alle reservekopieën.
    ");
    insta::assert_snapshot!(error.in_words(Lang::En), @"
    /data/overleg.json, line 12, column 5: this is not valid JSON.
    Details: expected `,` or `}`
    The file was not touched. Correct it in a text editor, or restore the latest backup that can be read with:
    overleg --store /data/overleg.json restore --backup /data/overleg.backups/overleg.2026-11-23T20-19-33.045Z.json
    Leave out --backup to list all backups.
    ");
}

#[test]
fn at_most_ten_inconsistent_records_are_listed() {
    let finding = Finding {
        problem: Problem::Nameless(forum()),
        line: Some(14),
        column: Some(7),
        name: Some("Klankbordgroep".to_owned()),
    };
    let error = unreadable(Defect::Invalid(vec![finding; 12]), None);
    let text = error.in_words(Lang::Nl);
    assert_eq!(text.matches("- regel 14, overlegforum “Klankbordgroep”: heeft geen naam").count(), 10);
    assert!(text.contains("- en nog 2; overleg check toont ze allemaal"), "{text}");
}

#[test]
fn a_refusal_is_explained_before_the_message_of_the_system() {
    let source = io::Error::from(io::ErrorKind::PermissionDenied);
    let error = StoreError::Io { path: STORE.into(), doing: Doing::Write, source };
    let text = error.in_words(Lang::Nl);
    assert!(
        text.starts_with("/data/overleg.json kan niet bewaard worden: je hebt er de rechten niet voor (")
    );
}

#[test]
fn a_conflict_names_the_kind_of_record() {
    let text = ChangeError::Conflict(forum()).in_words(Lang::Nl);
    assert!(text.contains("dit overlegforum is intussen door iemand anders gewijzigd"), "{text}");
}

#[test]
fn a_record_without_a_name_is_identified_by_its_id() {
    let problem = Problem::Dangling { from: forum(), to: forum() };
    let id = "00000000-0000-0000-0000-000000000000";
    assert_eq!(
        Lang::En.problem(&problem, None),
        format!("forum {id}: refers to something that does not exist: forum {id}")
    );
}
