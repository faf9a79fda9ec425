//! Saving a change, and answering afterwards: what is saved stays a success, whatever happens to the answer.

use std::io;

use super::output::{Format, Unwritable, say, try_print};
use super::report::Report;
use crate::domain::Change;
use crate::i18n::Lang;
use crate::store::{CommitError, Notice, Store};

/// Saves a change, and says what its user may want to know about the file. Returns the change as it is in the store: if
/// the disk did not confirm the same command before, its new records have other ids.
pub(super) fn save(store: &mut Store, change: &Change, lang: Lang) -> Result<Change, CommitError> {
    let made = store.commit(change)?.into_owned();
    say_notices(store, lang);
    Ok(made)
}

/// Says what a save did to the file beside saving it.
pub(super) fn say_notices(store: &mut Store, lang: Lang) {
    for notice in store.notices() {
        let path = store.path().display();
        say(&match notice {
            Notice::Narrowed => lang.rights_narrowed(path),
            Notice::LinkSplit => lang.link_split(path),
        });
    }
}

/// Prints the answer of a command that has saved something. If that is not possible, this only says so.
pub(super) fn print_saved(report: &impl Report, format: Format, lang: Lang) {
    let why = match try_print(report, format, lang) {
        Ok(()) if was_closed() => lang.output_is_closed().to_owned(),
        Ok(()) => return,
        Err(Unwritable(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            lang.output_is_closed().to_owned()
        }
        Err(Unwritable(error)) => lang.refusal(&error),
    };
    say(&lang.saved_but_unwritable(&why));
}

/// Whether the program was started without a standard output. Then the library of Rust puts the null device in its
/// place, and opens it for reading too, which nobody who asks for that device does.
#[cfg(target_os = "linux")]
fn was_closed() -> bool {
    const READ_WRITE: u32 = 2;
    let is_null = std::fs::read_link("/proc/self/fd/1").is_ok_and(|file| file.as_os_str() == "/dev/null");
    let info = std::fs::read_to_string("/proc/self/fdinfo/1").unwrap_or_default();
    let flags =
        info.lines().find_map(|line| u32::from_str_radix(line.strip_prefix("flags:")?.trim(), 8).ok());
    is_null && flags.is_some_and(|flags| flags & 3 == READ_WRITE)
}

#[cfg(not(target_os = "linux"))]
const fn was_closed() -> bool {
    false
}
