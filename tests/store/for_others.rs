//! Files for others, such as reports: there whole or not at all, whichever step fails.

use std::fs;
use std::path::Path;

use overleg::store::{Existing, write_file_on};
use rstest::rstest;

use crate::faulty::{Fault, FaultyDisk};

const NEW: &str = "the new content";
const OLD: &str = "what was there";

/// No space left, input/output error, permission denied, half a write, and death.
const FAULTS: [Fault; 5] =
    [Fault::Refused(28), Fault::Refused(5), Fault::Refused(13), Fault::Half, Fault::Dies];

fn read(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

#[rstest]
#[case::a_new_file(Existing::Keep, None)]
#[case::in_place_of_another(Existing::Replace, Some(OLD))]
fn a_file_is_there_whole_or_not_at_all(#[case] existing: Existing, #[case] before: Option<&str>) {
    for fault in FAULTS {
        for steps in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("report.html");
            if let Some(before) = before {
                fs::write(&path, before).expect("written");
            }
            let disk = FaultyDisk::default();
            disk.fail_after(steps, fault);
            let said = write_file_on(&disk, &path, NEW.as_bytes(), existing);
            let found = read(&path);
            let is_whole = found.as_deref() == Some(NEW) || found.as_deref() == before;
            assert!(is_whole, "{fault:?} after {steps}: {found:?}");
            if said.is_ok() {
                assert_eq!(found.as_deref(), Some(NEW), "{fault:?} after {steps}");
            }
            if !disk.has_struck() {
                assert!(said.is_ok());
                break;
            }
        }
    }
}

#[test]
fn a_file_that_appears_meanwhile_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.html");
    fs::write(&path, OLD).expect("written");
    let said = write_file_on(&FaultyDisk::default(), &path, NEW.as_bytes(), Existing::Keep);
    assert_eq!(said.expect_err("it exists").kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(read(&path).as_deref(), Some(OLD));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
