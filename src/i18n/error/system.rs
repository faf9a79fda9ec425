//! Messages of the operating system and of parsers, which are in English, introduced by a text in the user's language.

use std::io::{self, ErrorKind};
use std::process::ExitStatus;

use crate::i18n::{Lang, texts};
use crate::store::Foreign;

impl Lang {
    /// Says why a file operation failed: a text in the user's language, then the message of the system in brackets.
    pub fn refusal(self, error: &io::Error) -> String {
        let foreign = error.get_ref().and_then(|inner| inner.downcast_ref::<Foreign>());
        match foreign {
            Some(Foreign::Link) => return self.is_a_foreign_link().to_owned(),
            Some(Foreign::SomebodyElses) => return self.is_somebody_elses().to_owned(),
            None => {}
        }
        let ours = match error.kind() {
            ErrorKind::PermissionDenied => self.no_permission(),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.disk_full(),
            ErrorKind::ReadOnlyFilesystem => self.disk_read_only(),
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => self.file_in_the_way(),
            ErrorKind::NotFound => self.no_such_path(),
            ErrorKind::IsADirectory => self.is_a_folder(),
            ErrorKind::InvalidData => self.not_as_expected(),
            _ => self.system_refused(),
        };
        format!("{ours} ({})", self.system_says(&error.to_string()))
    }

    /// Says with which exit status a program failed, or what the system says when it has none.
    pub fn exit_status(self, status: ExitStatus) -> String {
        status.code().map_or_else(|| self.system_says(&status.to_string()), |code| self.exit_code(code))
    }
}

texts! {
    /// Why a file beside the store is refused: it is a link in a folder where others can write.
    is_a_foreign_link {
        nl: "het is een koppeling, in een map waar anderen in kunnen schrijven. Haal ze weg, of neem anderen het recht om te schrijven af (chmod go-w op de map)",
        en: "it is a link, in a folder where others can write. Remove it, or take away the right of others to write (chmod go-w on the folder)",
    }
    /// Why a file beside the store is refused: it belongs to somebody else, in a folder where others can write.
    is_somebody_elses {
        nl: "het is van iemand anders, in een map waar anderen in kunnen schrijven. Kijk na van wie het is en haal het weg, of word er eigenaar van (chown)",
        en: "it belongs to somebody else, in a folder where others can write. See whose it is and remove it, or become its owner (chown)",
    }
    /// The system's own message, which is in English.
    system_says(detail: &str) { nl: "in het Engels: {detail}", en: "{detail}" }
    /// The parser's own message, which is in English.
    parser_says(detail: &str) { nl: "Details (in het Engels): {detail}", en: "Details: {detail}" }
    /// Why a file operation failed: any other reason.
    system_refused { nl: "het systeem weigert", en: "the system refuses" }
    /// Why a file operation failed: the user lacks permission.
    no_permission { nl: "je hebt er de rechten niet voor", en: "you do not have permission" }
    /// Why a file operation failed: the disk or the quota is full.
    disk_full { nl: "de schijf is vol", en: "the disk is full" }
    /// Why a file operation failed: the disk is read-only.
    disk_read_only { nl: "de schijf kan alleen gelezen worden", en: "the disk is read-only" }
    /// Why a file operation failed: something else has that name.
    file_in_the_way { nl: "er bestaat al iets anders met die naam", en: "something else has that name" }
    /// Why a file operation failed: the path does not exist.
    no_such_path { nl: "het pad bestaat niet", en: "the path does not exist" }
    /// Why a file operation failed: there is a folder instead of a file.
    is_a_folder { nl: "het is een map", en: "it is a folder" }
    /// Why a file operation failed: the content cannot be read, mostly because it is not UTF-8.
    not_as_expected { nl: "de inhoud is anders dan verwacht", en: "the content is not as expected" }
    /// The exit status of a program.
    exit_code(code: i32) { nl: "exitcode {code}", en: "exit status {code}" }
}
