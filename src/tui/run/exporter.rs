//! Writing a file for others, in the folder for documents, and opening it in the program that the system has for it.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::domain::{Overview, Privacy};
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
    // The name of the file says no more than what is in it.
    let privacy = match what {
        Outgoing::Report(_, privacy) => privacy,
        Outgoing::Table(_) => Privacy::Full { notes: true },
        Outgoing::Picture(_) => Privacy::None,
    };
    let shown = overview.shown_with(privacy, lang.left_out_of_text());
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
        Outgoing::Picture(drawing) => {
            let picture =
                drawing.of(&shown, about, today, lang).map_err(|why| why.in_words(lang).to_owned())?;
            let file = picture.file(&lang.report_as_on(&lang.date(today)));
            (file.into_bytes(), drawing.name(lang), "svg")
        }
    };
    let first = file_name(content, about, &shown, today, extension);
    let (stem, _) = first.rsplit_once('.').unwrap_or((&first, ""));
    for number in 1..=MOST_OF_ONE_NAME {
        let name = if number == 1 { first.clone() } else { format!("{stem}-{number}.{extension}") };
        let path = folder.join(name);
        match write_file(&path, &bytes, Existing::Keep) {
            Ok(()) => return Ok(path.display().to_string()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                let why = lang.file_unwritable(path.display(), &lang.refusal(&error));
                return Err(format!("{why}\n\n{}", lang.write_elsewhere()));
            }
        }
    }
    Err(lang.file_exists(folder.join(first).display()))
}

/// The program that opens files in whatever the system has for them.
const OPENER: &str = if cfg!(windows) {
    "explorer"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};
/// How long after the start an end of it says that the file was not opened. Later, somebody closed what it showed.
const OPENING: Duration = Duration::from_secs(20);

/// Opens the file in the program that the system has for it, beside this one. Fails if the system has no way to do
/// that; calls `on_failure` if that program gives up.
pub(super) fn open(
    path: &Path,
    lang: Lang,
    on_failure: impl FnOnce(String) + Send + 'static,
) -> Result<(), String> {
    open_with(OPENER, path, lang, on_failure)
}

fn open_with(
    program: &str,
    path: &Path,
    lang: Lang,
    on_failure: impl FnOnce(String) + Send + 'static,
) -> Result<(), String> {
    let unopened = |why: &str| lang.cannot_open_file(path.display(), program, why);
    let mut command = Command::new(program);
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => unopened(lang.no_opener()),
        _ => unopened(&lang.refusal(&error)),
    })?;
    let unopened = unopened(lang.gave_up());
    let start = Instant::now();
    // Nobody waits for what it shows; this only takes note of its end. Explorer fails also when it succeeds.
    thread::spawn(move || {
        let has_failed = child.wait().is_ok_and(|status| !status.success());
        if has_failed && start.elapsed() < OPENING && !cfg!(windows) {
            on_failure(unopened);
        }
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc::channel;

    use rstest::rstest;

    use super::*;
    use crate::domain::{Date, Subject};
    use crate::exchange::export::Content;
    use crate::exchange::picture::Drawing;
    use crate::exchange::report::Audience;
    use crate::store::{Store, starter};

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

    #[rstest]
    #[case::fails("false", true)]
    #[case::succeeds("true", false)]
    fn it_is_told_when_a_file_could_not_be_opened(#[case] program: &str, #[case] is_told: bool) {
        let (tell, told) = channel();
        let on_failure = move |why| tell.send(why).expect("somebody waits");
        open_with(program, Path::new("/x/report.html"), Lang::Nl, on_failure).expect("started");
        let told = told.recv().ok();
        assert_eq!(told.is_some_and(|why| why.contains("/x/report.html")), is_told);
    }

    #[test]
    fn it_is_told_when_nothing_can_open_files() {
        let why = open_with("no-such-opener", Path::new("/x/report.html"), Lang::Nl, drop);
        assert!(why.is_err_and(|why| why.contains("/x/report.html") && why.contains("no-such-opener")));
    }

    #[test]
    fn a_picture_has_nobody_in_its_name_and_in_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let named = include_str!("../../../assets/starter.json")
            .replace("\"Klankbordgroep\"", "\"Klankbordgroep bij Liesbet Goos\"");
        let path = folder.path().join("store.json");
        fs::write(&path, named).expect("written");
        let store = Store::open(&path).expect("a store");
        let overview = store.overview();
        let about = Some(Subject::Forum(overview.forums().iter().next().expect("a forum").id));
        let today = Date::constant(2026, 11, 23);
        let file = Export { what: Outgoing::Picture(Drawing::Network), about: None, today };
        let path = export(overview, &file, folder.path(), Lang::Nl).expect("written");
        assert!(!fs::read_to_string(path).expect("a file").contains("Goos"));
        let file = Export { what: REPORT, about, ..file };
        let path = export(overview, &file, folder.path(), Lang::Nl).expect("written");
        assert!(path.ends_with("overleg-rapport-klankbordgroep-bij-persoon-2026-11-23.html"), "{path}");
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
