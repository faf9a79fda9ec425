//! `overleg import`: imports lists from files, and lists those that were imported.

mod ask;
mod json;
mod lines;
mod sources;

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::cli::day::TodayOption;
use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, print, say};
use crate::cli::session::{Session, Unreadable, new_ids};
use crate::domain::{Date, ForumId, IdSource, ListKind, Overview, RegionId, Timestamp};
use crate::exchange::list::{Header, List, ListError, Reading as ListReading, Target};
use crate::exchange::plan::{Answer, Choices, Doubtful, Gone, Plan, PlanError, Request};
use crate::exchange::table::{self, MAX_FILE, Table, TableError, Wanted};
use crate::fields::Reading;
use crate::i18n::{Lang, Reckoning};
use crate::search::Stop;
use crate::store::Store;
use ask::{Asker, confirms};
use lines::ImportReport;

/// The arguments of `overleg import`.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// The files, or `-` for standard input.
    #[arg(required_unless_present = "sources", value_hint = clap::ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// What the files list.
    #[arg(long = "as", value_parser = kinds())]
    kind: Option<ListKind>,
    /// The id or name of the forum that they are of.
    #[arg(long)]
    forum: Option<String>,
    /// The id or name of the region in which forums are looked for.
    #[arg(long)]
    region: Option<String>,
    /// The name of the sheet.
    #[arg(long)]
    sheet: Option<String>,
    /// The rows of the header: a number, or two with a hyphen between them; 0 if there is none.
    #[arg(long, value_parser = header)]
    header: Option<Header>,
    /// The name of the encoding.
    #[arg(long)]
    encoding: Option<String>,
    /// What stands between the cells.
    #[arg(long, value_parser = separator)]
    separator: Option<char>,
    /// What columns are, as `HEADER=FIELD`.
    #[arg(long = "column", value_parser = column)]
    columns: Vec<(String, Target)>,
    /// The headers of the columns that are not imported.
    #[arg(long)]
    without: Vec<String>,
    /// What rows mean, as `NUMBER=ANSWER`.
    #[arg(long = "row", value_parser = row)]
    rows: Vec<(usize, Answer)>,
    /// What to do with what is doubtful.
    #[arg(long, value_parser = doubtful())]
    doubtful: Option<Doubtful>,
    /// What to do with what is no longer listed.
    #[arg(long, value_parser = gone())]
    gone: Option<Gone>,
    #[command(flatten)]
    today: TodayOption,
    /// Whether to write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Whether to print the plan as one JSON document.
    #[arg(long)]
    json: bool,
    /// Whether to skip the questions.
    #[arg(long)]
    yes: bool,
    /// Whether to import nothing while anything is doubtful or faulty.
    #[arg(long)]
    strict: bool,
    /// Whether to list what was imported instead.
    #[arg(long, conflicts_with = "files")]
    sources: bool,
}

fn kinds() -> impl TypedValueParser<Value = ListKind> {
    PossibleValuesParser::new(ListKind::ALL.map(ListKind::code))
        .map(|code| ListKind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or(ListKind::Contacts))
}

fn doubtful() -> impl TypedValueParser<Value = Doubtful> {
    PossibleValuesParser::new(["ask", "default", "same", "new", "skip"]).map(|word| match word.as_str() {
        "default" => Doubtful::Default,
        "same" => Doubtful::Same,
        "new" => Doubtful::New,
        "skip" => Doubtful::Skip,
        _ => Doubtful::Ask,
    })
}

fn gone() -> impl TypedValueParser<Value = Gone> {
    PossibleValuesParser::new([PossibleValue::new("keep"), PossibleValue::new("remove")])
        .map(|word| if word == "remove" { Gone::Remove } else { Gone::Keep })
}

/// The rows in "4" or "4-5"; "0" for none.
fn header(text: &str) -> Result<Header, String> {
    if text.trim() == "0" {
        return Ok(Header::Absent);
    }
    let number = |text: &str| text.trim().parse().ok().filter(|number| *number > 0);
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let rows = number(first).zip(number(last)).ok_or_else(|| format!("{text} is no row"))?;
    Ok(Header::Rows(rows.0, rows.1))
}

fn separator(text: &str) -> Result<char, String> {
    let mut chars = text.chars();
    match (text, chars.next(), chars.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(separator), None) if separator.is_ascii() => Ok(separator),
        _ => Err(format!("{text} is no separator")),
    }
}

/// The column and the field in `Tel.=phone`.
fn column(text: &str) -> Result<(String, Target), String> {
    let parts = text.rsplit_once('=').and_then(|(header, field)| Some((header, Target::called(field)?)));
    parts.map(|(header, target)| (header.trim().to_owned(), target)).ok_or_else(|| {
        format!("no field: {}", Target::ALL.iter().map(|target| target.code()).collect::<Vec<_>>().join(", "))
    })
}

/// The row and the answer in `5=same:Joeri`.
fn row(text: &str) -> Result<(usize, Answer), String> {
    let read = || {
        let (number, answer) = text.split_once('=')?;
        let answer = match answer.trim() {
            "new" => Answer::New,
            "skip" => Answer::Skip,
            "same" => Answer::Same(None),
            other => Answer::Same(Some(other.strip_prefix("same:")?.trim().to_owned())),
        };
        Some((number.trim().parse().ok()?, answer))
    };
    read().ok_or_else(|| format!("{text} is no answer"))
}

/// What is imported, and how.
struct Job<'a> {
    lang: Lang,
    today: Date,
    kind: Option<ListKind>,
    forum: Option<ForumId>,
    region: Option<RegionId>,
    wanted: Wanted,
    reading: ListReading,
    choices: Choices,
    asker: Option<Asker>,
    path: &'a Path,
}

/// A list with its plan.
struct Planned {
    name: String,
    list: List,
    plan: Plan,
}

impl Import {
    /// Plans the import of each file, shows it, and imports it. Without a terminal to ask on, `--yes` or `--dry-run` has
    /// to be given.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        if self.sources {
            return sources::list(session, Format::from_flag(self.json));
        }
        let can_ask = io::stdin().is_terminal() && io::stderr().is_terminal();
        if !self.yes && !self.dry_run && !can_ask {
            return Err(CliError::usage(lang.import_needs_yes()));
        }
        let mut store = session.open_store()?;
        let today = self.today.day(lang)?;
        let mut reports = Vec::new();
        let mut refused = None;
        for path in &self.files {
            let asker = (can_ask && !self.yes && !self.dry_run).then_some(Asker { lang });
            let mut job = self.job(&store, path, today, asker, lang)?;
            let planned = job.plan(&store)?;
            refused = self.refusal(&planned.plan, lang);
            let format = Format::from_flag(self.json);
            let report = ImportReport::new(&planned, store.overview(), lang, format);
            if self.json {
                reports.push(report);
            } else {
                print(&report, Format::Lines, lang)?;
            }
            if refused.is_some() {
                break;
            }
            if self.dry_run {
                continue;
            }
            Self::import(&mut store, &mut job, planned)?;
        }
        if self.json {
            print(&lines::Reports(reports), Format::Json, lang)?;
        }
        refused.map_or(Ok(()), Err)
    }

    fn job<'a>(
        &self,
        store: &Store,
        path: &'a Path,
        today: Date,
        asker: Option<Asker>,
        lang: Lang,
    ) -> Result<Job<'a>, CliError> {
        let reading = Reading { overview: store.overview(), lang, today };
        let lookup = Lookup::new(&reading, Purpose::Change);
        let forum = self.forum.as_ref().map(|given| lookup.forum(given).of_option("forum")).transpose()?;
        let region =
            self.region.as_ref().map(|given| lookup.region(given).of_option("region")).transpose()?;
        let given = self.columns.iter().map(|(header, target)| (header.clone(), Some(*target)));
        let without = self.without.iter().map(|header| (header.clone(), None));
        Ok(Job {
            lang,
            today,
            kind: self.kind,
            forum: forum.map(|forum| forum.id),
            region: region.map(|region| region.id),
            wanted: Wanted {
                sheet: self.sheet.clone(),
                encoding: self.encoding.clone(),
                separator: self.separator,
            },
            reading: ListReading {
                header: self.header.unwrap_or_default(),
                columns: given.chain(without).collect(),
            },
            choices: Choices {
                doubtful: self.doubtful.unwrap_or_default(),
                gone: self.gone.unwrap_or_default(),
                rows: self.rows.iter().cloned().collect(),
                ..Choices::default()
            },
            asker,
            path,
        })
    }

    /// Why a plan is not carried out with `--strict`.
    fn refusal(&self, plan: &Plan, lang: Lang) -> Option<CliError> {
        let (doubts, faults) = (plan.doubts.len(), plan.faults.len());
        let is_refused = self.strict && doubts + faults > 0;
        is_refused.then(|| CliError::failure(lang.import_strict(doubts, faults)))
    }

    fn import(store: &mut Store, job: &mut Job<'_>, planned: Planned) -> Result<(), CliError> {
        let lang = job.lang;
        let mut plan = planned.plan;
        if let Some(asker) = job.asker {
            // Which organisation a row means may decide who its person can be.
            while plan.open_doubts().next().is_some() {
                let mut names = HashSet::new();
                // A row that is there twice is asked once: what it means then follows.
                for doubt in plan.open_doubts().filter(|doubt| names.insert(&doubt.name)) {
                    let decision = asker.decide(doubt)?;
                    job.choices.decide(doubt.matter.clone(), decision);
                }
                plan = job.plan_list(&planned.list, &planned.name, store.overview())?;
            }
            if plan.has_change() && !confirms(&lang.import_question(&lang.records_count(plan.changes())))? {
                return Err(CliError::failure(lang.nothing_imported()));
            }
        }
        for row in &plan.undecided {
            let names: Vec<String> = plan
                .open_doubts()
                .filter(|doubt| doubt.row == *row)
                .map(|doubt| doubt.name.clone())
                .collect();
            say(&lang.row_left_out(*row, &names.join(", ")));
        }
        // A long list takes more memory than what it changes.
        drop(planned.list);
        let changes = plan.changes();
        let Some(change) = plan.into_change(store.overview()) else {
            say(lang.nothing_to_import());
            return Ok(());
        };
        store.commit(&change)?;
        say(&lang.imported_undo(&lang.imported(changes)));
        Ok(())
    }
}

impl Job<'_> {
    fn plan(&mut self, store: &Store) -> Result<Planned, CliError> {
        let table = Arc::new(self.table()?);
        let (lang, today) = (self.lang, self.today);
        let date = |text: &str| lang.read_date(text, today, Reckoning::Past).ok();
        let list =
            List::new(Arc::clone(&table), &self.reading, &date).map_err(|error| self.about_list(error))?;
        let name = self.name(&table);
        let plan = self.plan_list(&list, &name, store.overview())?;
        Ok(Planned { name, list, plan })
    }

    fn table(&mut self) -> Result<Table, CliError> {
        match table::read(read(self.path, self.lang)?, &self.wanted) {
            Err(TableError::WhichSheet(sheets)) if self.asker.is_some() => {
                let chosen = self.asker.map(|asker| asker.choose(self.lang.sheet_question(), &sheets, None));
                self.wanted.sheet = chosen.transpose()?.and_then(|place| sheets.get(place).cloned());
                table::read(read(self.path, self.lang)?, &self.wanted).map_err(|error| self.about_file(error))
            }
            read => read.map_err(|error| self.about_file(error)),
        }
    }

    fn plan_list(&mut self, list: &List, name: &str, overview: &Overview) -> Result<Plan, CliError> {
        let (ids, now) = new_ids();
        match self.try_plan(list, name, overview, ids.clone(), now) {
            Err(PlanError::WhichForum(named)) if self.asker.is_some() => {
                let forums: Vec<_> = overview
                    .forums()
                    .iter()
                    .filter(|forum| named.is_empty() || named.contains(&forum.id))
                    .collect();
                let names: Vec<String> = forums.iter().map(|forum| forum.name.clone()).collect();
                let asked = self.asker.map(|asker| asker.choose(self.lang.forum_question(), &names, None));
                let chosen = asked.transpose()?;
                self.forum = chosen.and_then(|place| forums.get(place)).map(|forum| forum.id);
                self.try_plan(list, name, overview, ids, now)
                    .map_err(|error| self.about_plan(&error, overview))
            }
            planned => planned.map_err(|error| self.about_plan(&error, overview)),
        }
    }

    fn try_plan(
        &self,
        list: &List,
        name: &str,
        overview: &Overview,
        ids: IdSource,
        now: Timestamp,
    ) -> Result<Plan, PlanError> {
        let request = Request {
            list,
            name,
            reading: Reading { overview, lang: self.lang, today: self.today },
            kind: self.kind,
            forum: self.forum,
            region: self.region,
            choices: &self.choices,
            ids,
            now,
        };
        Plan::new(&request, &Stop::default())
    }

    /// The name of the file, with that of the sheet if there are several.
    fn name(&self, table: &Table) -> String {
        let file =
            self.path.file_name().map_or_else(|| self.path.to_string_lossy(), |name| name.to_string_lossy());
        match &table.sheet {
            Some(sheet) if table.sheets.len() > 1 => format!("{file} ({sheet})"),
            _ => file.into_owned(),
        }
    }

    fn about_file(&self, error: TableError) -> CliError {
        CliError::from(InFile { path: self.path.to_owned(), error })
    }

    fn about_list(&self, error: ListError) -> CliError {
        let lang = self.lang;
        let words = match error {
            ListError::NoHeader => lang.no_header().to_owned(),
            ListError::NoSuchRow(row) => lang.no_such_row(row),
            ListError::NoSuchColumn(column, columns) => lang.no_such_column(&column, &columns.join(", ")),
        };
        CliError::usage(format!("{}: {words}", self.path.display()))
    }

    fn about_plan(&self, error: &PlanError, overview: &Overview) -> CliError {
        let lang = self.lang;
        let words = match error {
            PlanError::WhichForum(forums) if forums.is_empty() => lang.list_of_which_forum().to_owned(),
            PlanError::WhichForum(forums) => {
                let names = forums
                    .iter()
                    .filter_map(|id| overview.forums().get(*id))
                    .map(|forum| forum.name.as_str());
                lang.which_forum_of(&names.collect::<Vec<_>>().join(", "))
            }
            PlanError::NoNames => lang.no_names().to_owned(),
            PlanError::Stopped => lang.import_stopped().to_owned(),
        };
        CliError::usage(format!("{}: {words}", self.path.display()))
    }
}

/// An error in a file, with its name.
#[derive(Debug)]
struct InFile {
    path: PathBuf,
    error: TableError,
}

impl crate::i18n::Explain for InFile {
    fn what(&self, lang: Lang) -> String {
        format!("{}: {}", self.path.display(), self.error.what(lang))
    }

    fn remedy(&self, lang: Lang) -> Option<String> {
        self.error.remedy(lang)
    }

    fn kind(&self) -> crate::i18n::ErrorKind {
        self.error.kind()
    }
}

/// The bytes of a file, or of standard input, up to one more than is read of it.
fn read(path: &Path, lang: Lang) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let most = MAX_FILE as u64 + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(Unreadable)?;
        return Ok(bytes);
    }
    let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|error| CliError::failure(lang.file_unreadable(path.display(), &lang.refusal(&error))))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("4", Some(Header::Rows(4, 4)))]
    #[case("4-5", Some(Header::Rows(4, 5)))]
    #[case("0", Some(Header::Absent))]
    #[case("0-5", None)]
    #[case("x", None)]
    fn a_header_is_a_row_or_two_or_absent(#[case] text: &str, #[case] expected: Option<Header>) {
        assert_eq!(header(text).ok(), expected);
    }

    #[rstest]
    #[case("5=new", Some((5, Answer::New)))]
    #[case("5=skip", Some((5, Answer::Skip)))]
    #[case("5=same", Some((5, Answer::Same(None))))]
    #[case("5=same:Joeri", Some((5, Answer::Same(Some("Joeri".to_owned())))))]
    #[case("5=Joeri", None)]
    #[case("x=new", None)]
    fn an_answer_is_about_a_row(#[case] text: &str, #[case] expected: Option<(usize, Answer)>) {
        assert_eq!(row(text).ok(), expected);
    }

    #[rstest]
    #[case("Tel.=phone", Some(Target::PersonPhone))]
    #[case("a=b=organisation.email", Some(Target::OrganisationEmail))]
    #[case("Tel.=nonsense", None)]
    fn a_column_is_a_field(#[case] text: &str, #[case] expected: Option<Target>) {
        assert_eq!(column(text).ok().map(|(_, target)| target), expected);
    }
}
