//! Reports: what others may know of the forums, as one file that anybody can open, print and mail.
//!
//! A report is made of a copy of the overview that has only what its level of privacy allows
//! ([`Overview::shown_with`]), so that nothing else can be in it. The same overview and day give the same bytes.

mod content;
mod document;
mod html;
mod markdown;
mod style;

use crate::domain::{Date, Overview, Privacy, Subject};
use crate::i18n::Lang;

pub use document::Document;

/// What a report is about, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// The forum, region or organisation that it is limited to.
    pub scope: Option<Subject>,
    /// Who reads it.
    pub audience: Audience,
    /// What it shows of people.
    pub privacy: Privacy,
    /// Since when it tells what happened; none to leave that out.
    pub since: Option<Date>,
    /// The day as on which it is.
    pub today: Date,
    /// Its language.
    pub lang: Lang,
}

/// Who reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Management and close colleagues.
    Management,
    /// Partners. What one does not mail to the people it is about is left out: where I want in and how, who is said to
    /// be missing or not seen, and my own tasks and remarks.
    Partners,
}

/// The formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page that needs nothing else.
    Html,
    /// Text with simple signs.
    Markdown,
}

impl Format {
    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// The report in this format.
pub fn report(overview: &Overview, request: &Request, format: Format) -> String {
    let document = Document::new(overview, request);
    let text = match format {
        Format::Html => document.html(),
        Format::Markdown => document.markdown(),
    };
    harmless(&text)
}

/// The text without characters that a page or terminal cannot show, whatever the records contain.
fn harmless(text: &str) -> String {
    let text = crate::text::plain(text);
    let is_character =
        |char: char| (char as u32) & 0xfffe != 0xfffe && !('\u{fdd0}'..='\u{fdef}').contains(&char);
    text.chars().map(|char| if is_character(char) { char } else { '\u{fffd}' }).collect()
}
