//! `overleg check`: lists the problems of a store.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print, say_lines};
use crate::cli::report::{Page, Report};
use crate::cli::session::{Session, Unreadable};
use crate::i18n::{Explain, Lang};
use crate::store::{
    Around, Finding, MAX_BYTES, OpenToOthers, Reach, Store, StoreError, check, check_content,
    conflict_copies, is_erasure_begun, list_backups, open_to_others,
};

/// The arguments of `overleg check`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    /// The store to check, if it is not the one in use.
    path: Option<PathBuf>,
    /// Whether to read all backups as well.
    #[arg(long)]
    backups: bool,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg check`.
#[derive(Debug, Serialize)]
struct CheckReport {
    /// The path of the store that was checked.
    path: String,
    /// Whether the store has no problems.
    valid: bool,
    /// The problems of the store.
    problems: Vec<ProblemReport>,
    /// Warnings in the user's language, about risks that do not make the store invalid.
    warnings: Vec<String>,
}

/// A problem of a store.
#[derive(Debug, Serialize)]
struct ProblemReport {
    /// The path of the file: the store, or one of its backups.
    path: String,
    /// The line in the file, from 1; null if the problem has no single place.
    line: Option<usize>,
    /// The column in the line, from 1; null if it is not known.
    column: Option<usize>,
    /// The description of the problem in the user's language.
    message: String,
    /// What to do about it, in the user's language; null if the description says so.
    remedy: Option<String>,
}

impl Check {
    /// Prints the problems, and fails if there are any. Warnings alone are not a failure.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let path = self.path.as_deref().unwrap_or(session.paths.store());
        let lang = session.lang;
        let (mut problems, warnings) = if self.path.is_some() && is_stream(path) {
            let content = read_stream(path).map_err(Unreadable)?;
            (problems(path, check_content(path, &content), lang)?, Vec::new())
        } else {
            (problems(path, check(path), lang)?, warnings(path, lang)?)
        };
        if self.backups {
            for backup in list_backups(path)? {
                problems.extend(problems_of_backup(&backup.path, lang));
            }
        }
        for warning in &warnings {
            say_lines(warning);
        }
        let valid = problems.is_empty();
        let report = CheckReport { path: path.display().to_string(), valid, problems, warnings };
        print(&report, self.format.into(), session.lang)?;
        if report.valid { Ok(()) } else { Err(CliError::already_reported()) }
    }
}

/// Whether this names what the program is given to read, such as its standard input, and not a file of its own.
fn is_stream(path: &Path) -> bool {
    path == Path::new("-")
        || path == Path::new("/dev/stdin")
        || path.starts_with("/dev/fd")
        || path.starts_with("/proc/self/fd")
}

fn read_stream(path: &Path) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    let most = MAX_BYTES + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut content)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut content)?;
    }
    Ok(content)
}

fn problems(
    path: &Path,
    found: Result<Vec<Finding>, StoreError>,
    lang: Lang,
) -> Result<Vec<ProblemReport>, CliError> {
    match found {
        Ok(findings) => Ok(findings.iter().map(|finding| ProblemReport::new(path, finding, lang)).collect()),
        Err(error @ StoreError::Unreadable { .. }) => {
            let place = error.place();
            let (line, column) = (place.map(|place| place.line), place.map(|place| place.column));
            let (path, message, remedy) = (path.display().to_string(), error.what(lang), error.remedy(lang));
            Ok(vec![ProblemReport { path, line, column, message, remedy }])
        }
        Err(error) => Err(error.into()),
    }
}

/// The problems of a backup. One that cannot be read is a problem too, and the others are still checked.
fn problems_of_backup(path: &Path, lang: Lang) -> Vec<ProblemReport> {
    problems(path, check(path), lang).unwrap_or_else(|error| {
        let (path, message) = (path.display().to_string(), error.in_words(lang).unwrap_or_default());
        vec![ProblemReport { path, line: None, column: None, message, remedy: None }]
    })
}

/// Warns about a store that other users can read, about an erasure of a person that was not finished, and about a store
/// that is not as the last change left it, and about copies of it.
fn warnings(path: &Path, lang: Lang) -> Result<Vec<String>, CliError> {
    let open = open_to_others(path)?;
    let mut warnings = Vec::new();
    if let Some(remedy) = remedy(&open) {
        warnings.push(format!("{}\n{}", lang.others_can_read(&remedy), lang.next_save_closes()));
    }
    match &open.around {
        Some(Around { folder, reach: Reach::Change }) => {
            let quoted = shell_words::quote(&folder.display().to_string()).into_owned();
            warnings.push(lang.others_can_change(&folder.display().to_string(), &quoted));
        }
        Some(Around { folder, reach: Reach::See }) if open.is_private() => {
            warnings.push(lang.others_see_names(&folder.display().to_string()));
        }
        Some(_) | None => {}
    }
    if is_erasure_begun(path)? {
        warnings.push(lang.erasure_unfinished().to_owned());
    }
    let mut store = Store::open(path).ok();
    if let Some(Ok(Some(drift))) = store.as_mut().map(Store::drift) {
        warnings.push(lang.drifted(&drift, &TimeZone::system()));
    }
    for copy in conflict_copies(path, store.as_ref().map(|store| &**store.overview()))? {
        warnings.push(lang.conflict_copy(&copy, &TimeZone::system()));
    }
    Ok(warnings)
}

/// The `chmod` commands that close the store to other users; none if it is closed already.
fn remedy(open: &OpenToOthers) -> Option<String> {
    let command = |mode: &str, paths: &[PathBuf]| {
        let quoted = |path: &PathBuf| shell_words::quote(&path.display().to_string()).into_owned();
        let quoted: Vec<String> = paths.iter().map(quoted).collect();
        (!quoted.is_empty()).then(|| format!("chmod {mode} {}", quoted.join(" ")))
    };
    let commands = [command("700", &open.folders), command("600", &open.files)];
    let commands: Vec<String> = commands.into_iter().flatten().collect();
    (!commands.is_empty()).then(|| commands.join("; "))
}

impl ProblemReport {
    fn new(path: &Path, finding: &Finding, lang: Lang) -> Self {
        Self {
            path: path.display().to_string(),
            line: finding.line,
            column: finding.column,
            message: lang.problem(&finding.problem, finding.name.as_deref()),
            remedy: Some(lang.problem_remedy(&finding.problem).to_owned()),
        }
    }

    /// The problem after its place, as in "overleg.json:12: …", a form that editors recognise.
    fn in_words(&self) -> String {
        let path = &self.path;
        let place = [self.line, self.column].into_iter().flatten().map(|number| format!(":{number}"));
        let remedy = self.remedy.iter().map(|remedy| format!("\n{remedy}"));
        format!("{path}{}: {}{}", place.collect::<String>(), self.message, remedy.collect::<String>())
    }
}

impl Report for CheckReport {
    fn write(&self, page: &mut Page, lang: Lang) {
        match (self.valid, self.warnings.is_empty()) {
            (true, true) => page.line(&lang.no_problems(&self.path)),
            (true, false) => page.line(&lang.no_problems_but_warnings(&self.path)),
            (false, _) => {}
        }
        for problem in &self.problems {
            page.paragraph(&problem.in_words());
        }
    }
}
