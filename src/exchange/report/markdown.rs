//! A report as Markdown, with the same content as the page. A picture becomes its words; what it says is in a table
//! or list as well.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::document::{Block, Cell, Document, Section, Table};

impl Document {
    /// The report as Markdown.
    pub(super) fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n", line(&self.title));
        for lead in &self.lead {
            paragraph(&mut text, &line(lead));
        }
        for section in &self.sections {
            section.write(&mut text);
        }
        let _ = writeln!(text, "---\n\n{}", line(&self.closing));
        text
    }
}

impl Section {
    fn write(&self, text: &mut String) {
        paragraph(text, &format!("## {}", line(&self.heading)));
        self.blocks.iter().for_each(|block| block.write(text));
    }
}

impl Block {
    fn write(&self, text: &mut String) {
        match self {
            Self::Heading(heading) => paragraph(text, &format!("### {}", line(heading))),
            Self::Text(words) => paragraph(text, &line(words)),
            Self::Figures(figures) => {
                let items = figures
                    .iter()
                    .map(|figure| format!("- {}: **{}**", line(&figure.label), line(&figure.number)));
                paragraph(text, &items.collect::<Vec<_>>().join("\n"));
            }
            Self::List(list) => {
                let items = list.items.iter().enumerate().map(|(number, item)| {
                    let mark = if list.is_ranked { format!("{}.", number + 1) } else { "-".to_owned() };
                    format!("{mark} {}", line(item))
                });
                paragraph(text, &items.collect::<Vec<_>>().join("\n"));
            }
            Self::Table(table) => table.write(text),
            Self::Picture(picture) => {
                paragraph(text, &format!("*{}.* {}", line(&picture.title), line(&picture.description)));
            }
            // What somebody wrote is Markdown already; as a quote it cannot become part of the report around it.
            Self::Written(written) => {
                let quoted = written.trim().lines().map(|line| format!("> {}", line.replace('<', "&lt;")));
                paragraph(text, &quoted.collect::<Vec<_>>().join("\n"));
            }
        }
    }
}

impl Table {
    fn write(&self, text: &mut String) {
        paragraph(text, &format!("**{}**", line(&self.caption)));
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        text.push_str(&row(self.columns.iter().map(|column| in_cell(column)).collect()));
        let marks = (0..self.columns.len()).map(|column| if self.is_number(column) { "---:" } else { "---" });
        text.push_str(&row(marks.map(str::to_owned).collect()));
        for cells in &self.rows {
            text.push_str(&row(cells.iter().map(Cell::in_markdown).collect()));
        }
        text.push('\n');
    }
}

impl Cell {
    fn in_markdown(&self) -> String {
        match self {
            Self::Text(text) | Self::Address(text) => in_cell(text),
            Self::Number(number) => number.to_string(),
            Self::Lines(lines) => lines.iter().map(|line| in_cell(line)).collect::<Vec<_>>().join("; "),
        }
    }
}

fn paragraph(text: &mut String, content: &str) {
    text.push_str(content);
    text.push_str("\n\n");
}

/// The text on one line, with a backslash before each sign that would mean something in Markdown.
fn line(text: &str) -> Cow<'_, str> {
    let is_sign = |char: char| matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~');
    let is_special = |char: char| is_sign(char) || char.is_control();
    // A line that begins as a heading, list or quote does is none.
    let begins = text.trim_start().starts_with(['#', '+', '-', '='])
        || text.split_once(['.', ')']).is_some_and(|(number, _)| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        });
    if !begins && !text.contains(is_special) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for (place, char) in text.trim_start().chars().enumerate() {
        let starts = place == 0 && matches!(char, '#' | '+' | '-' | '=');
        let ends_number = begins && matches!(char, '.' | ')') && !escaped.contains(['.', ')']);
        if is_sign(char) || starts || ends_number {
            escaped.push('\\');
        }
        escaped.push(if char.is_control() { ' ' } else { char });
    }
    Cow::Owned(escaped)
}

/// As [`line`], in a table.
fn in_cell(text: &str) -> String {
    line(text).into_owned()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("Stad Diest, 12 leden", "Stad Diest, 12 leden")]
    #[case::emphasis("*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~")]
    #[case::code("`a`", "\\`a\\`")]
    #[case::link("[a](b)", "\\[a\\](b)")]
    #[case::html("<script>x</script>", "\\<script\\>x\\</script\\>")]
    #[case::backslash("a\\b", "a\\\\b")]
    #[case::cell("a | b", "a \\| b")]
    #[case::heading("# a", "\\# a")]
    #[case::list("- a", "\\- a")]
    #[case::other_list("+ a", "\\+ a")]
    #[case::underlined("=== a", "\\=== a")]
    #[case::numbered("1. a. b", "1\\. a. b")]
    #[case::numbered_otherwise("12) a", "12\\) a")]
    #[case::sign_within("a - b # c", "a - b # c")]
    #[case::indented("    - a", "\\- a")]
    #[case::lines("a\nb", "a b")]
    fn a_text_stays_text(#[case] text: &str, #[case] written: &str) {
        assert_eq!(line(text), written);
    }

    #[test]
    fn what_somebody_wrote_is_a_quote_without_elements() {
        let mut text = String::new();
        Block::Written("# Kop\n<script>x</script>\n\n- *punt*".to_owned()).write(&mut text);
        assert_eq!(text, "> # Kop\n> &lt;script>x&lt;/script>\n> \n> - *punt*\n\n");
    }
}
