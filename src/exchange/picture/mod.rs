//! Pictures as SVG: the map, who sits at several tables, and the attendance at a forum. In a report they are part of
//! the page; by themselves they are a file.
//!
//! The same data give the same picture. Everything that a colour says is also there in words or as a pattern.

mod attendance;
mod drawing;
mod map;
mod network;
mod style;

use maud::{Markup, PreEscaped, html};

use crate::text::plain_line;

pub use attendance::attendance;
pub(super) use attendance::present;
pub use drawing::{Drawing, Undrawn};
pub(super) use map::Standing;
pub use map::map;
pub use network::{as_one, networks};
pub use style::STYLE;

/// Beside and above the texts over a drawing.
const MARGIN: usize = 8;
const TITLE: usize = 40;
/// The height of a line of text, and about how wide a letter is in a wide font, in tenths.
const LINE: usize = 15;
const LETTER: usize = 75;
/// A name with more letters takes two lines, so that the letters of a picture as wide as a page are not too small.
const LETTERS: usize = 34;

/// A drawing.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What it is called.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// How to read it, where the description does not say that.
    reading: &'static str,
    /// Identifies it in a page with several.
    id: String,
    width: usize,
    height: usize,
    shapes: String,
}

impl Picture {
    /// The picture as part of a page that has [`STYLE`], and says how to read it.
    pub fn in_page(&self) -> Markup {
        self.svg(None, 0, &html! {})
    }

    /// The picture as a file. On top it says what it shows, how to read it, and as on which day that is.
    pub fn file(&self, as_on: &str) -> String {
        let said = format!("{} {} {as_on}", self.description, self.reading);
        let lines = wrapped(&said, (self.width - 2 * MARGIN) * 10 / LETTER);
        let head = TITLE + lines.len() * LINE;
        let markup = html! {
            style { (PreEscaped(STYLE)) }
            text class="title" x=(MARGIN) y={ "-" (head - 20) } { (plain_line(&self.title)) }
            @for (number, line) in lines.iter().enumerate() {
                text x=(MARGIN) y={ "-" (head - 38 - number * LINE) } { (line) }
            }
        };
        let svg = self.svg(Some("http://www.w3.org/2000/svg"), head, &markup);
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", svg.into_string())
    }

    /// The drawing, with so much room for a head above it.
    fn svg(&self, namespace: Option<&str>, head: usize, before: &Markup) -> Markup {
        let Self { title, description, reading: _, id, width, height, shapes } = self;
        let (top, height) = (if head == 0 { "0".to_owned() } else { format!("-{head}") }, height + head);
        html! {
            svg xmlns=[namespace] viewBox={ "0 " (top) " " (width) " " (height) } width=(width) height=(height)
                role="img" aria-labelledby={ (id) "-title " (id) "-text" } {
                title id={ (id) "-title" } { (plain_line(title)) }
                desc id={ (id) "-text" } { (plain_line(description)) }
                (before)
                (PreEscaped(shapes))
            }
        }
    }
}

/// The text in lines of at most so many letters.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in plain_line(text).split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A name in one or two lines, shortened if it does not fit in these.
fn name_lines(name: &str) -> Vec<String> {
    let mut lines = wrapped(name, LETTERS);
    if lines.len() > 2 {
        let rest = lines.split_off(1).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| shortened(line, LETTERS)).collect()
}

/// A name beside a row, with the middle of its lines at this height.
fn label(class: &str, x: usize, middle: usize, lines: &[String]) -> Markup {
    let top = (middle + 4).saturating_sub(lines.len().saturating_sub(1) * LINE / 2);
    html! {
        @for (number, line) in lines.iter().enumerate() {
            text class=[(!class.is_empty()).then_some(class)] x=(x) y=(top + number * LINE) { (line) }
        }
    }
}

/// About how wide the longest of these lines is.
fn width_of<'a>(lines: impl Iterator<Item = &'a String>) -> usize {
    lines.map(|line| line.chars().count()).max().unwrap_or_default() * LETTER / 10
}

/// As much of `text` as fits in about this many letters, whole words if possible.
fn shortened(text: &str, most: usize) -> String {
    let text = plain_line(text);
    if text.chars().count() <= most {
        return text.into_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let words = cut.rfind(' ').filter(|at| *at > cut.len() / 2).map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", words.trim_end_matches([' ', ',', ';', '(']))
}
