//! Pictures as SVG: the map, who sits at several tables, and the attendance at a forum. In a report they are part of
//! the page; by themselves they are a file.
//!
//! The same data give the same picture. Everything that a colour says is also there in words or as a pattern.

mod attendance;
mod map;
mod network;
mod style;

use maud::{Markup, PreEscaped, html};

use crate::text::plain_line;

pub use attendance::attendance;
pub(super) use attendance::present;
pub(super) use map::Standing;
pub use map::map;
pub use network::{MOST_FORUMS, network};
pub use style::STYLE;

/// A drawing.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What it is called.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// Identifies it in a page with several.
    id: String,
    width: usize,
    height: usize,
    shapes: String,
}

impl Picture {
    /// The width at which it can be read, in pixels.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// The picture as part of a page that has [`STYLE`].
    pub fn in_page(&self) -> Markup {
        self.svg(None, &html! {})
    }

    /// The picture as a file.
    pub fn file(&self) -> String {
        let style = html! { style { (PreEscaped(STYLE)) } };
        let svg = self.svg(Some("http://www.w3.org/2000/svg"), &style);
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", svg.into_string())
    }

    fn svg(&self, namespace: Option<&str>, style: &Markup) -> Markup {
        let Self { title, description, id, width, height, shapes } = self;
        html! {
            svg xmlns=[namespace] viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height)
                role="img" aria-labelledby={ (id) "-title " (id) "-text" } {
                title id={ (id) "-title" } { (plain_line(title)) }
                desc id={ (id) "-text" } { (plain_line(description)) }
                (style)
                (PreEscaped(shapes))
            }
        }
    }
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
