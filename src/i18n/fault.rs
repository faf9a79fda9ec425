//! Texts for what goes wrong: what it was, where, and what to do now.
//!
//! The one place where `i18n` knows more than the domain: the errors of the store become words here, so
//! that they read the same in the interface and on the command line.

mod store;

use std::io::{self, ErrorKind};
use std::path::Path;

use super::{Lang, texts};
use crate::domain::{ChangeError, Kind, Problem, RecordId};
use crate::store::{CommitError, Defect, Doing, Finding, Place, StoreError};

/// So many problems are listed in an error; `overleg check` lists all.
const MOST_LISTED: usize = 10;

impl Lang {
    /// Why a change was not saved.
    pub fn commit_error(self, error: &CommitError) -> String {
        match error {
            CommitError::Change(error) => self.change_error(error),
            CommitError::SetAside(error) => {
                let why = match error {
                    ChangeError::Conflict(id) => self.step_conflicts(self.this(id.kind())),
                    error => self.change_error(error),
                };
                format!("{why}\n{}", self.step_set_aside())
            }
            CommitError::Store(error) => self.store_error(error),
            CommitError::Unconfirmed { path, source, .. } => {
                self.unconfirmed(&shown(path), &self.refusal(source))
            }
        }
    }

    /// Why a change cannot be made.
    pub fn change_error(self, error: &ChangeError) -> String {
        match error {
            ChangeError::Conflict(id) => self.change_conflicts(self.this(id.kind())),
            ChangeError::Gone(id) => self.change_is_late(self.this(id.kind())),
            ChangeError::Exists(id) => self.change_repeats(self.this(id.kind())),
            ChangeError::OtherId(id) => self.change_of_id(self.this(id.kind())),
            ChangeError::Breaks(problems) => {
                let problems = problems.iter().map(|problem| self.problem(problem, None));
                listed(self.change_breaks(), problems)
            }
        }
    }

    /// What is wrong with a store that cannot be read, and where, without what to do about it.
    pub fn store_damage(self, error: &StoreError) -> String {
        let path = &shown(error.path());
        match error {
            StoreError::Missing { .. } => self.store_gone(path),
            StoreError::Unreadable { defect, .. } => self.defect(defect, path),
            error => self.store_error(error),
        }
    }

    /// Why the store cannot be read or written; over several lines when there is much to say.
    pub fn store_error(self, error: &StoreError) -> String {
        let path = &shown(error.path());
        match error {
            StoreError::Missing { newest_backup: None, .. } => self.store_missing(path),
            StoreError::Missing { newest_backup: Some(backup), .. } => {
                format!("{}\n{}", self.store_gone(path), self.gone_with_backup(&shown(backup)))
            }
            StoreError::Exists { .. } => self.store_exists(path),
            StoreError::NotAFile { .. } => self.store_not_a_file(path),
            StoreError::TooLarge { most, .. } => self.store_too_large(path, *most),
            StoreError::Locked { .. } => self.store_locked(path),
            StoreError::Io { doing, source, .. } => {
                let failed = self.failed(*doing, path);
                format!("{failed}: {}\n{}", self.refusal(source), self.saved_stays())
            }
            StoreError::Unreadable { defect, newest_backup, .. } => {
                let what = self.defect(defect, path);
                match (defect, newest_backup) {
                    (Defect::Newer { .. }, _) => what,
                    (_, None) => format!("{what}\n{}", self.untouched()),
                    (_, Some(backup)) => {
                        format!("{what}\n{}", self.untouched_with_backup(&shown(backup)))
                    }
                }
            }
        }
    }

    /// A problem of a store, with the line where it is.
    pub fn finding(self, finding: &Finding) -> String {
        let problem = self.problem(&finding.problem, finding.name.as_deref());
        match finding.line {
            Some(line) => self.at_line(line, &problem),
            None => problem,
        }
    }

    /// A problem of an overview; `name` is what the record is called that [`Problem::record`] gives.
    pub fn problem(self, problem: &Problem, name: Option<&str>) -> String {
        let record = match (problem.record(), name) {
            (Some(id), Some(name)) => format!("{} “{name}”", self.kind(id.kind())),
            (Some(id), None) => self.bare(id),
            (None, _) => String::new(),
        };
        let what = match problem {
            Problem::DuplicateId(id) => self.same_id(&self.bare(*id)),
            Problem::Dangling { to, .. } => self.dangling(&self.bare(*to)),
            Problem::RegionCycle(_) => self.circle().to_owned(),
            Problem::TooDeep(_) => self.too_deep().to_owned(),
            Problem::UnknownMunicipality { refnis, .. } => self.unknown_municipality(&refnis.to_string()),
            Problem::Nameless(RecordId::FollowUp(_)) => self.no_text().to_owned(),
            Problem::Nameless(_) => self.no_name().to_owned(),
            Problem::DuplicateMembership(first, _) => self.same_place(&self.bare(*first)),
            Problem::PresentTwice(_) => self.present_twice().to_owned(),
        };
        format!("{record}: {what}")
    }

    fn defect(self, defect: &Defect, path: &str) -> String {
        let at = |place: &Place| self.place(path, place.line, place.column);
        let detailed = |what: String, detail: &str| format!("{what}\n{}", self.parser_says(detail));
        match defect {
            Defect::Empty => self.store_empty(path),
            Defect::NotUtf8(place) => self.store_not_utf8(&at(place)),
            Defect::GitConflict(place) => self.store_in_conflict(&at(place)),
            Defect::TooManyValues { most } => self.store_too_full(path, *most),
            Defect::Cut { place, detail } => detailed(self.store_cut(&at(place)), detail),
            Defect::Syntax { place, detail } => detailed(self.store_not_json(&at(place)), detail),
            Defect::Shape { place, detail } => detailed(self.store_misshapen(&at(place)), detail),
            Defect::Newer { version, known } => self.store_newer(path, *version, *known),
            Defect::Invalid(findings) => {
                let first = findings.iter().take(MOST_LISTED).map(|finding| self.finding(finding));
                let rest = findings.len().saturating_sub(MOST_LISTED);
                let rest = (rest > 0).then(|| self.more_problems(rest));
                listed(&self.store_invalid(path), first.chain(rest))
            }
        }
    }

    fn failed(self, doing: Doing, path: &str) -> String {
        match doing {
            Doing::MakeFolder => self.cannot_make_folder(path),
            Doing::Read => self.cannot_read(path),
            Doing::Write => self.cannot_write(path),
            Doing::Lock => self.cannot_lock(path),
            Doing::BackUp => self.cannot_back_up(path),
            Doing::KeepHistory => self.cannot_keep_history(path),
            Doing::ListBackups => self.cannot_list_backups(path),
            Doing::SaveDraft => self.cannot_save_draft(path),
            Doing::ReadDrafts => self.cannot_read_drafts(path),
            Doing::Erase => self.cannot_erase(path),
        }
    }

    /// What the operating system says, after our own words for what people meet most.
    fn refusal(self, error: &io::Error) -> String {
        let ours = match error.kind() {
            ErrorKind::PermissionDenied => self.no_permission(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.disk_full(),
            ErrorKind::ReadOnlyFilesystem => self.disk_read_only(),
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => self.file_in_the_way(),
            ErrorKind::NotFound => self.no_folder(),
            _ => return error.to_string(),
        };
        format!("{ours} ({error})")
    }

    const fn this(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Region => self.this_region(),
            Kind::Forum => self.this_forum(),
            Kind::Organisation => self.this_organisation(),
            Kind::Person => self.this_person(),
            Kind::Membership => self.this_membership(),
            Kind::Note => self.this_note(),
            Kind::Meeting => self.this_meeting(),
            Kind::FollowUp => self.this_follow_up(),
        }
    }

    /// A record of which nothing is known but its id.
    fn bare(self, id: RecordId) -> String {
        format!("{} {}", self.kind(id.kind()), id.uuid())
    }
}

fn listed(heading: &str, items: impl Iterator<Item = String>) -> String {
    items.fold(heading.to_owned(), |text, item| format!("{text}\n- {item}"))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

texts! {
    /// A change to a record that somebody else changed.
    change_conflicts(this: &str) {
        "Niet bewaard: {this} is intussen door iemand anders gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
        "Not saved: {this} was changed by somebody else meanwhile. Look at what is there now and try again."
    }
    /// A change to a record that is no longer there.
    change_is_late(this: &str) {
        "Niet bewaard: {this} is intussen verwijderd.",
        "Not saved: {this} has been deleted meanwhile."
    }
    /// A new record that is there already.
    change_repeats(this: &str) { "Niet bewaard: {this} bestaat al.", "Not saved: {this} exists already." }
    /// A change that mixes up two records.
    change_of_id(this: &str) {
        "Niet bewaard: {this} zou het id van een ander krijgen.",
        "Not saved: {this} would get the id of another one."
    }
    /// A change after which the records would not fit together; the problems follow.
    change_breaks {
        "Niet bewaard, want dan kloppen de gegevens niet meer met elkaar:",
        "Not saved, because the records would no longer fit together:"
    }

    /// A change that stands in the file without the disk having confirmed it.
    unconfirmed(path: &str, why: &str) {
        "De wijziging staat in {path}, maar de schijf bevestigt niet dat ze een stroompanne overleeft: {why}\nKijk de schijf na en bewaar opnieuw: er komt niets dubbel.",
        "The change stands in {path}, but the disk does not confirm that it would survive a power cut: {why}\nSee to the disk and save again: nothing will be doubled."
    }

    /// A step to undo or redo on a record that was changed outside of the history.
    step_conflicts(this: &str) {
        "Dit kan niet meer: {this} is intussen op een andere manier gewijzigd.",
        "This is no longer possible: {this} was changed in another way meanwhile."
    }
    /// What becomes of a step that can be neither undone nor redone any more.
    step_set_aside {
        "Deze stap wordt vanaf nu overgeslagen; de volgende keer is een andere aan de beurt.",
        "This step is passed over from now on; next time it is the turn of another."
    }

    /// A folder that cannot be made.
    cannot_make_folder(path: &str) { "De map {path} kan niet gemaakt worden", "The folder {path} cannot be made" }
    /// A store that cannot be read.
    cannot_read(path: &str) { "{path} kan niet gelezen worden", "{path} cannot be read" }
    /// A store that cannot be written.
    cannot_write(path: &str) { "{path} kan niet bewaard worden", "{path} cannot be saved" }
    /// A lock that cannot be taken.
    cannot_lock(path: &str) {
        "Bewaren lukt niet, want {path} kan niet vergrendeld worden",
        "Saving is not possible, because {path} cannot be locked"
    }
    /// A backup that cannot be made.
    cannot_back_up(path: &str) {
        "Bewaren lukt niet, want er kan geen reservekopie komen in {path}",
        "Saving is not possible, because no backup can be made in {path}"
    }
    /// A history that cannot be written.
    cannot_keep_history(path: &str) {
        "Bewaren lukt niet, want wat je doet kan niet bijgehouden worden in {path}",
        "Saving is not possible, because what you do cannot be kept in {path}"
    }
    /// Backups that cannot be found.
    cannot_list_backups(path: &str) {
        "De reservekopieën in {path} kunnen niet opgezocht worden",
        "The backups in {path} cannot be looked up"
    }
    /// A draft that cannot be kept.
    cannot_save_draft(path: &str) {
        "Het klad kan niet bijgehouden worden in {path}",
        "The draft cannot be kept in {path}"
    }
    /// Drafts that cannot be found.
    cannot_read_drafts(path: &str) {
        "De kladversies in {path} kunnen niet opgezocht worden",
        "The drafts in {path} cannot be looked up"
    }
    /// What was saved is not in danger.
    saved_stays { "Wat al bewaard was, blijft bewaard.", "What was saved already stays saved." }
    /// The user may not.
    no_permission { "je hebt er de rechten niet voor", "you have no permission" }
    /// There is no room.
    disk_full { "de schijf is vol", "the disk is full" }
    /// There is no writing.
    disk_read_only { "de schijf kan alleen gelezen worden", "the disk is read-only" }
    /// A file has the name of the folder.
    file_in_the_way { "er staat iets anders met die naam", "something else has that name" }
    /// The folder is gone.
    no_folder { "de map bestaat niet", "the folder does not exist" }

    /// Two records with one id.
    same_id(record: &str) { "er zijn er twee met hetzelfde id: {record}", "there are two with the same id: {record}" }
    /// A reference to nothing.
    dangling(record: &str) {
        "verwijst naar iets dat niet bestaat: {record}",
        "refers to something that does not exist: {record}"
    }
    /// Regions within themselves.
    circle {
        "ligt in een kring van regio’s die elkaar bevatten",
        "lies in a circle of regions that contain each other"
    }
    /// A region in too many others.
    too_deep {
        "ligt in meer dan 32 regio’s die elkaar bevatten",
        "lies in more than 32 regions within each other"
    }
    /// A municipality that is none.
    unknown_municipality(refnis: &str) {
        "de provincie heeft geen gemeente met REFNIS-code {refnis}",
        "the province has no municipality with REFNIS code {refnis}"
    }
    /// A record without a name.
    no_name { "heeft geen naam", "has no name" }
    /// A follow-up without a text.
    no_text { "heeft geen tekst", "has no text" }
    /// A membership that repeats another.
    same_place(record: &str) { "zegt hetzelfde als {record}", "says the same as {record}" }
    /// An attendee that is repeated.
    present_twice { "iemand staat twee keer bij de aanwezigen", "somebody is listed twice among those present" }

    /// A region that was spoken of.
    this_region { "deze regio", "this region" }
    /// A forum that was spoken of.
    this_forum { "dit overleg", "this forum" }
    /// An organisation that was spoken of.
    this_organisation { "deze organisatie", "this organisation" }
    /// A person who was spoken of.
    this_person { "deze persoon", "this person" }
    /// A membership that was spoken of.
    this_membership { "dit lidmaatschap", "this membership" }
    /// A note that was spoken of.
    this_note { "dit verslag", "this note" }
    /// A planned meeting that was spoken of.
    this_meeting { "deze vergadering", "this meeting" }
    /// A follow-up that was spoken of.
    this_follow_up { "deze opvolging", "this follow-up" }
}

#[cfg(test)]
mod tests;
