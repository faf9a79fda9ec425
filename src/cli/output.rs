//! Output: answers go to standard output, messages to standard error.

use std::fmt::Write as _;
use std::io::{self, Write};

use clap::Args;

use super::error::CliError;
use super::report::{Page, Report};
use crate::i18n::{ErrorKind, Explain, Lang};
use crate::text::{is_harmful, plain, plain_line};

/// The option that sets the form of an answer.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct FormatOption {
    /// Whether to answer with one JSON document instead of lines.
    #[arg(long)]
    json: bool,
}

/// The forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain lines, for people and their screen readers.
    Lines,
    /// One JSON document, for programs.
    Json,
}

impl From<FormatOption> for Format {
    fn from(option: FormatOption) -> Self {
        Self::from_flag(option.json)
    }
}

impl Format {
    /// The form that the flag `--json` gives.
    pub(super) const fn from_flag(json: bool) -> Self {
        if json { Self::Json } else { Self::Lines }
    }
}

/// Prints the answer in this form. Fails if standard output cannot be written.
pub(super) fn print(report: &impl Report, format: Format, lang: Lang) -> Result<(), CliError> {
    Ok(try_print(report, format, lang)?)
}

/// As [`print`].
pub(super) fn try_print(report: &impl Report, format: Format, lang: Lang) -> Result<(), Unwritable> {
    let text = match format {
        Format::Json => json(report)?,
        Format::Lines => {
            let mut page = Page::default();
            report.write(&mut page, lang);
            page.into_text()
        }
    };
    try_write(text.as_bytes())
}

/// Writes the data to standard output as they are. Fails if it cannot be written.
pub(super) fn write(data: &[u8]) -> Result<(), CliError> {
    Ok(try_write(data)?)
}

fn try_write(data: &[u8]) -> Result<(), Unwritable> {
    let mut out = io::stdout().lock();
    out.write_all(data).and_then(|()| out.flush()).map_err(Unwritable)
}

/// Prints a message as one line, even if a name in it contains line feeds. An error is ignored, because there is nobody
/// left to report it to.
pub(super) fn say(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", plain_line(message));
}

/// Prints a message with its own line feeds; see [`say`].
pub(super) fn say_lines(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", plain(message));
}

/// The report as JSON that is harmless when shown on a terminal. Apart from the line feeds of the layout, harmful
/// characters only occur within strings, where JSON has an escape for them.
fn json(report: &impl Report) -> Result<String, Unwritable> {
    let plain_json = serde_json::to_string_pretty(report).map_err(|error| Unwritable(error.into()))?;
    let mut json = String::with_capacity(plain_json.len() + 1);
    for char in plain_json.chars() {
        if char != '\n' && is_harmful(char) {
            for unit in char.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(json, "\\u{unit:04x}");
            }
        } else {
            json.push(char);
        }
    }
    json.push('\n');
    Ok(json)
}

/// The error that standard output cannot be written. If the reader has closed the pipe, that is not a failure.
#[derive(Debug)]
pub(super) struct Unwritable(pub(super) io::Error);

impl Explain for Unwritable {
    fn what(&self, lang: Lang) -> String {
        lang.output_unwritable(&lang.refusal(&self.0))
    }

    fn kind(&self) -> ErrorKind {
        if self.0.kind() == io::ErrorKind::BrokenPipe { ErrorKind::BrokenPipe } else { ErrorKind::Failure }
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Name(&'static str);

    impl Report for Name {
        fn write(&self, page: &mut Page, _: Lang) {
            page.line(self.0);
        }
    }

    #[test]
    fn json_escapes_control_characters_and_keeps_the_values() {
        let name = "a\u{1b}[2J\u{9b}\u{202e}\u{e0041}\nb\t\"é\"";
        let json = json(&Name(name)).expect("JSON");
        assert_eq!(json, "\"a\\u001b[2J\\u009b\\u202e\\udb40\\udc41\\nb\\t\\\"é\\\"\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).expect("a string"), name);
    }
}
