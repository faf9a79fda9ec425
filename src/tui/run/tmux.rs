//! Copying inside tmux. With its default settings it drops what a program sends to the clipboard of the terminal, but it
//! takes a text from its own command, keeps it to paste, and hands it on itself.

use std::io::{self, Write};
use std::process::{Command, Stdio};

/// Gives a text to tmux. Fails when tmux cannot be started or does not take it, as a version before 3.2 does not.
pub(super) fn load(text: &str) -> io::Result<()> {
    let mut tmux = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Dropping the pipe ends the text.
    let sent = tmux.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(text.as_bytes()));
    let status = tmux.wait()?;
    sent?;
    if status.success() { Ok(()) } else { Err(io::ErrorKind::Other.into()) }
}
