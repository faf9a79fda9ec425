//! What the operating system and the parsers of files say, which is in English, after words of our own.

use std::io::{self, ErrorKind};
use std::process::ExitStatus;

use crate::i18n::{Lang, texts};

impl Lang {
    /// Why the operating system refused something: our own words for what people meet most, and then its own.
    pub fn refusal(self, error: &io::Error) -> String {
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

    /// How a program ended that failed.
    pub fn exit_status(self, status: ExitStatus) -> String {
        status.code().map_or_else(|| self.system_says(&status.to_string()), |code| self.exit_code(code))
    }
}

texts! {
    /// What is only known in English.
    system_says(detail: &str) { nl: "in het Engels: {detail}", en: "{detail}" }
    /// The parser's own words.
    parser_says(detail: &str) { nl: "Details (in het Engels): {detail}", en: "Details: {detail}" }
    /// The system gives another reason.
    system_refused { nl: "het systeem weigert", en: "the system refuses" }
    /// The user may not.
    no_permission { nl: "je hebt er de rechten niet voor", en: "you do not have permission" }
    /// There is no room.
    disk_full { nl: "de schijf is vol", en: "the disk is full" }
    /// There is no writing.
    disk_read_only { nl: "de schijf kan alleen gelezen worden", en: "the disk is read-only" }
    /// A file has the name of the folder.
    file_in_the_way { nl: "er staat iets anders met die naam", en: "something else has that name" }
    /// The file or the folder is gone.
    no_such_path { nl: "het pad bestaat niet", en: "the path does not exist" }
    /// There is a folder in the place of the file.
    is_a_folder { nl: "het is een map", en: "it is a folder" }
    /// The content cannot be read, mostly because it is no UTF-8.
    not_as_expected { nl: "de inhoud is anders dan verwacht", en: "the content is not as expected" }
    /// The code with which a program ended.
    exit_code(code: i32) { nl: "exitcode {code}", en: "exit status {code}" }
}
