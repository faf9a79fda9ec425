//! A report as one page of HTML: no script, nothing from elsewhere, readable on paper and on a telephone.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::document::{Block, Cell, Document, Figure, List, Section, Shape, Table};
use super::style::{STYLE, STYLE_HASH};
use crate::exchange::picture;
use crate::i18n::Lang;
use crate::text::markdown::{self, Style};

impl Document {
    /// The page.
    pub(super) fn html(&self) -> String {
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'"
        );
        let page = html! {
            (DOCTYPE)
            html lang=(self.lang.code()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="robots" content="noindex";
                    title { (self.title) }
                    style { (PreEscaped(picture::STYLE)) (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (self.title) }
                        @for line in &self.lead { p { (line) } }
                    }
                    (self.contents())
                    main { @for section in &self.sections { (section.html(self.lang)) "\n" } }
                    footer { p { (self.closing) } }
                }
            }
        };
        format!("{}\n", page.into_string())
    }

    fn contents(&self) -> Markup {
        html! {
            nav aria-labelledby="contents" {
                h2 id="contents" { (self.lang.report_contents()) }
                ul { @for section in &self.sections { li; a href={ "#" (section.id) } { (section.heading) } } }
            }
        }
    }
}

impl Section {
    fn html(&self, lang: Lang) -> Markup {
        html! {
            section aria-labelledby=(self.id) {
                h2 id=(self.id) { (self.heading) }
                @for (number, block) in self.blocks.iter().enumerate() {
                    (block.html(&format!("{}-{}", self.id, number + 1), lang))
                }
            }
        }
    }
}

impl Block {
    /// The block; `id` identifies it in the page.
    fn html(&self, id: &str, lang: Lang) -> Markup {
        match self {
            Self::Heading(heading) => html! { h3 { (heading) } },
            Self::Text(text) => html! { p { (text) } },
            Self::Figures(figures) => html! { dl class="figures" { @for one in figures { (one.html()) } } },
            Self::List(list) => list.html(),
            Self::Table(table) => table.html(id, lang),
            Self::Picture(picture) => html! {
                figure {
                    figcaption id=(id) { (picture.title) }
                    (hint(lang))
                    div class="scroll" role="region" aria-labelledby=(id) tabindex="0" { (picture.in_page()) }
                }
            },
            Self::Written(text) => html! { div class="written" { (written(text)) } },
        }
    }
}

impl Figure {
    fn html(&self) -> Markup {
        html! { div { dt { (self.label) } dd { (self.number) } } }
    }
}

impl List {
    fn html(&self) -> Markup {
        let items = html! { @for item in &self.items { li; (item) } };
        html! { @if self.is_ranked { ol { (items) } } @else { ul { (items) } } }
    }
}

impl Table {
    fn html(&self, id: &str, lang: Lang) -> Markup {
        let table = html! {
            table class=[(self.shape == Shape::Cards).then_some("cards")] {
                caption id=(id) { (self.caption) }
                thead { tr { @for (number, column) in self.columns.iter().enumerate() {
                    th scope="col" class=[self.is_number(number).then_some("n")] { (column) }
                } } }
                tbody {
                    @for row in &self.rows {
                        tr; "\n"
                        @for (number, cell) in row.iter().enumerate() {
                            (cell.html(number == 0, self.columns.get(number).map_or("", String::as_str), self.shape))
                        }
                    }
                }
            }
        };
        html! {
            @if self.shape == Shape::Grid {
                (hint(lang))
                div class="scroll" role="region" aria-labelledby=(id) tabindex="0" { (table) }
            } @else {
                (table)
            }
        }
    }
}

/// Said where a screen is so narrow that something scrolls.
fn hint(lang: Lang) -> Markup {
    html! { p class="hint" { (lang.report_scrolls()) } }
}

impl Cell {
    /// The cell. Like rows and items it has no end tag: the standard does without, and pages have thousands of cells.
    fn html(&self, is_heading: bool, column: &str, shape: Shape) -> Markup {
        let content = match self {
            Self::Text(text) => html! { (text) },
            Self::Number(0) => html! { span class="none" { "0" } },
            Self::Number(number) => html! { (number) },
            Self::Lines(lines) if lines.len() == 1 => html! { (lines[0]) },
            // Paragraphs, so that a long one is indented from its second line on.
            Self::Lines(lines) => html! { @for line in lines { p; (line) } },
            // It may break after a sign in it, never within a word.
            Self::Address(address) => html! {
                @for part in address.split_inclusive(['@', '.']) { (part) wbr; }
            },
        };
        let is_number = matches!(self, Self::Number(_));
        // In a card, each value has the name of its column before it; an empty one is not shown.
        let label = (shape == Shape::Cards && !is_heading && !self.is_empty()).then_some(column);
        html! {
            @if is_heading {
                th scope="row"; (content)
            } @else {
                td class=[is_number.then_some("n")] data-th=[label]; (content)
            }
        }
    }
}

/// What somebody wrote: paragraphs and lists, with everything they typed still there.
fn written(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
            p {
                @for (number, line) in markdown::markdown(paragraph.trim_matches('\n')).iter().enumerate() {
                    @if number > 0 { br; }
                    @for (run, style) in &line.runs { (styled(run, *style)) }
                }
            }
        }
    }
}

fn styled(text: &str, style: Style) -> Markup {
    match style {
        Style::Strong | Style::Heading => html! { strong { (text) } },
        Style::Emphasis | Style::Quote => html! { em { (text) } },
        Style::StrongEmphasis => html! { strong { em { (text) } } },
        Style::Code => html! { code { (text) } },
        // Signs that only mark something up are not shown; the address of a link stays text.
        Style::Mark => html! {},
        Style::Plain | Style::Link | Style::ListMarker => html! { (text) },
    }
}
