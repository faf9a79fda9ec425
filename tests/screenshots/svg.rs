//! Draws a frame as an SVG image: a terminal window with each cell in its own place.

use std::fmt::Write;

use overleg::tui::theme::Theme;
use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

/// The letters are as large as makes them advance by this much.
const CELL: u32 = 9;
const LINE: u32 = 19;
const MARGIN: u32 = 16;
const BAR: u32 = 30;
/// The height of the letters above the bottom of their line.
const BASE: u32 = 5;

/// The colours of a terminal.
struct Terminal {
    text: &'static str,
    ground: &'static str,
    bar: &'static str,
}

const fn terminal(theme: Theme) -> Terminal {
    match theme {
        Theme::Light => Terminal { text: "#1f2328", ground: "#ffffff", bar: "#e7e9ec" },
        Theme::Dark | Theme::Contrast(_) | Theme::Plain => {
            Terminal { text: "#e4e4e4", ground: "#16191d", bar: "#272b31" }
        }
    }
}

/// A stretch of one row in one style.
struct Run {
    x: u16,
    cells: u16,
    text: String,
    ink: Ink,
}

/// How a cell is drawn.
#[derive(Clone, PartialEq)]
struct Ink {
    text: String,
    ground: Option<String>,
    modifier: Modifier,
}

/// The image of a frame, with the caret.
pub(crate) fn draw(frame: &Buffer, caret: Option<Position>, theme: Theme) -> String {
    let colours = terminal(theme);
    let width = u32::from(frame.area.width) * CELL + 2 * MARGIN;
    let height = u32::from(frame.area.height) * LINE + BAR + MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14.95\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{}\"/>\n\
         <path d=\"M0 8a8 8 0 0 1 8-8H{}a8 8 0 0 1 8 8V{}H0z\" fill=\"{}\"/>\n",
        colours.ground,
        width - 8,
        BAR - 6,
        colours.bar,
    );
    for (number, light) in (0..).zip(["#ff5f57", "#febc2e", "#28c840"]) {
        writeln!(svg, "<circle cx=\"{}\" cy=\"12\" r=\"5\" fill=\"{light}\"/>", 18 + number * 18)
            .expect("text can grow");
    }
    for row in frame.area.rows() {
        for run in runs(frame, row.y, &colours) {
            svg.push_str(&drawn(&run, row.y));
        }
    }
    if let Some(Position { x, y }) = caret {
        let (left, top) = (left(x), top(y));
        writeln!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"2\" height=\"{LINE}\" fill=\"{}\"/>",
            colours.text
        )
        .expect("text can grow");
    }
    svg.push_str("</svg>\n");
    svg
}

fn left(x: u16) -> u32 {
    MARGIN + u32::from(x) * CELL
}

fn top(y: u16) -> u32 {
    BAR + u32::from(y) * LINE
}

/// The stretches of a row. A character that is not plain Latin has its own run, so that a
/// font in which it is wider or narrower moves nothing else; but a line goes on.
fn runs(frame: &Buffer, y: u16, colours: &Terminal) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = frame.area.x;
    while x < frame.area.right() {
        let cell = &frame[(x, y)];
        let (symbol, ink) = (cell.symbol(), ink(cell, colours));
        let cells = symbol.cell_width().max(1);
        let joins = |run: &Run| {
            let is_line = |text: &str| text.chars().all(|char| char == '─');
            let alike = is_latin(symbol) && is_latin(&run.text) || is_line(symbol) && is_line(&run.text);
            run.ink == ink && alike
        };
        match runs.last_mut().filter(|run| joins(run)) {
            Some(run) => {
                run.text.push_str(symbol);
                run.cells += cells;
            }
            None => runs.push(Run { x, cells, text: symbol.to_owned(), ink }),
        }
        x += cells;
    }
    runs
}

fn is_latin(text: &str) -> bool {
    text.chars().all(|char| char < '\u{250}')
}

fn drawn(run: &Run, y: u16) -> String {
    let (x, y, width) = (left(run.x), top(y), u32::from(run.cells) * CELL);
    let mut svg = String::new();
    if let Some(ground) = &run.ink.ground {
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{LINE}\" fill=\"{ground}\"/>")
            .expect("text can grow");
    }
    let words = run.text.trim_end();
    if let Some(line) = ruled(words, x, y, width, &run.ink.text) {
        return svg + &line;
    }
    let blank = words.len() - words.trim_start().len();
    let words = words.trim_start();
    if !words.is_empty() {
        let first = x + u32::try_from(blank).unwrap_or(0) * CELL;
        let places = places(words, first);
        let modifier = run.ink.modifier;
        let weight = if modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
        let underlined = modifier.contains(Modifier::UNDERLINED);
        let line = if underlined { " text-decoration=\"underline\"" } else { "" };
        writeln!(
            svg,
            "<text x=\"{places}\" y=\"{}\" fill=\"{}\"{weight}{line} xml:space=\"preserve\">{}</text>",
            y + LINE - BASE,
            run.ink.text,
            escaped(words),
        )
        .expect("text can grow");
    }
    svg
}

/// The position of each letter, so that every font keeps the columns; for other scripts, only the start.
fn places(words: &str, first: u32) -> String {
    let letters = if is_latin(words) { words.chars().count() } else { 1 };
    (0..).take(letters).map(|letter: u32| (first + letter * CELL).to_string()).collect::<Vec<_>>().join(" ")
}

/// Characters that draw lines, as lines that reach the edges of their cells, whatever the font.
fn ruled(symbols: &str, x: u32, y: u32, width: u32, colour: &str) -> Option<String> {
    let (middle, centre) = (x + CELL / 2, y + LINE / 2);
    let (right, bottom) = (x + width, y + LINE);
    let path = match symbols {
        "│" => format!("M{middle} {y}V{bottom}"),
        "┬" => format!("M{x} {centre}H{right}M{middle} {centre}V{bottom}"),
        "┌" => format!("M{right} {centre}H{middle}V{bottom}"),
        "┐" => format!("M{x} {centre}H{middle}V{bottom}"),
        "└" => format!("M{right} {centre}H{middle}V{y}"),
        "┘" => format!("M{x} {centre}H{middle}V{y}"),
        line if line.starts_with('─') => format!("M{x} {centre}H{right}"),
        _ => return None,
    };
    // Half a pixel on, a line covers whole pixels.
    Some(format!("<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" transform=\"translate(.5 .5)\"/>\n"))
}

fn ink(cell: &Cell, colours: &Terminal) -> Ink {
    let text = colour(cell.fg).unwrap_or_else(|| colours.text.to_owned());
    let ground = colour(cell.bg);
    let modifier = cell.modifier;
    if modifier.contains(Modifier::REVERSED) {
        let ground = ground.unwrap_or_else(|| colours.ground.to_owned());
        return Ink { text: ground, ground: Some(text), modifier };
    }
    Ink { text, ground, modifier }
}

/// A colour of the fixed part of the palette of 256.
fn colour(colour: Color) -> Option<String> {
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    let [red, green, blue] = match colour {
        Color::Reset => return None,
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3],
        Color::Indexed(index @ 16..) => {
            [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(level)
        }
        other => panic!("{other} differs between terminals"),
    };
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
