//! Writing a file for others, in the folder for documents, and opening it in the program that the system has for it.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use crate::domain::Overview;
use crate::exchange::export::{file_name, sheets, xlsx};
use crate::exchange::report::{Format, Request, report};
use crate::i18n::Lang;
use crate::store::{Existing, write_file};
use crate::tui::export::{Export, Outgoing};

/// The largest number in a name that tells files apart.
const MOST_OF_ONE_NAME: usize = 1_000;

/// Writes the file in `folder` under a name that nothing has there yet. Returns its path, or why it was not written.
pub(super) fn export(
    overview: &Overview,
    export: &Export,
    folder: &Path,
    lang: Lang,
) -> Result<String, String> {
    let Export { what, about, today } = *export;
    let (bytes, content, extension) = match what {
        Outgoing::Report(audience, privacy) => {
            let request = Request { scope: about, audience, privacy, since: None, today, lang };
            let page = report(overview, &request, Format::Html);
            (page.into_bytes(), lang.file_report(), Format::Html.extension())
        }
        Outgoing::Table(content) => {
            let sheets = sheets(overview, content, about, today, lang);
            if sheets.is_empty() {
                return Err(lang.no_attendance().to_owned());
            }
            let bytes = xlsx(&sheets, today).map_err(|why| lang.too_large_for_excel(&why.to_string()))?;
            (bytes, content.name(lang), "xlsx")
        }
    };
    let first = file_name(content, about, overview, today, extension);
    let (stem, _) = first.rsplit_once('.').unwrap_or((&first, ""));
    for number in 1..=MOST_OF_ONE_NAME {
        let name = if number == 1 { first.clone() } else { format!("{stem}-{number}.{extension}") };
        let path = folder.join(name);
        match write_file(&path, &bytes, Existing::Keep) {
            Ok(()) => return Ok(path.display().to_string()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(lang.file_unwritable(path.display(), &lang.refusal(&error))),
        }
    }
    Err(lang.file_exists(folder.join(first).display()))
}

/// Opens the file in the program that the system has for it, beside this one. Fails if the system has no way to do
/// that.
pub(super) fn open(path: &Path, lang: Lang) -> Result<(), String> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(program);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| lang.cannot_open_file(program, &lang.refusal(&error)))?;
    // Nobody waits for what it shows; this only takes note of its end.
    thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rstest::rstest;

    use super::*;
    use crate::domain::{Date, Privacy};
    use crate::exchange::export::Content;
    use crate::exchange::report::Audience;
    use crate::store::starter;

    const REPORT: Outgoing = Outgoing::Report(Audience::Partners, Privacy::None);

    fn write(folder: &Path, what: Outgoing) -> Result<String, String> {
        let file = Export { what, about: None, today: Date::constant(2026, 11, 23) };
        export(&starter().expect("the starter data"), &file, folder, Lang::Nl)
    }

    #[rstest]
    #[case::report(REPORT, "overleg-rapport-2026-11-23.html")]
    #[case::table(Outgoing::Table(Content::Members), "overleg-leden-2026-11-23.xlsx")]
    fn a_file_has_a_name_that_says_what_it_is(#[case] what: Outgoing, #[case] name: &str) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = write(folder.path(), what).expect("written");
        assert_eq!(Path::new(&path), folder.path().join(name));
        assert!(fs::metadata(path).expect("a file").len() > 1_000);
    }

    #[test]
    fn another_file_is_never_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = write(folder.path(), REPORT).expect("written");
        fs::write(&first, "mine").expect("written");
        let second = write(folder.path(), REPORT).expect("written");
        assert!(second.ends_with("overleg-rapport-2026-11-23-2.html"), "{second}");
        assert_eq!(fs::read_to_string(first).expect("a file"), "mine");
    }

    #[test]
    fn a_file_that_cannot_be_written_says_why() {
        let why = write(Path::new("/nowhere/at/all"), REPORT).expect_err("no folder");
        assert!(why.contains("het pad bestaat niet"), "{why}");
    }

    #[test]
    fn attendance_that_nobody_wrote_down_gives_no_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let why = write(folder.path(), Outgoing::Table(Content::Attendance)).expect_err("no lists");
        assert_eq!(why, "Er zijn nog geen verslagen met aanwezigen.");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
}
