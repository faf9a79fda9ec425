//! Tests of what is sent to terminals that draw clusters in different widths.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use rstest::rstest;

use super::*;

const SIZE: Size = Size { width: 12, height: 2 };

/// What is sent to a terminal to show these frames one after the other, each with its rows.
fn sent(frames: &[&[&str]]) -> String {
    let mut bytes = Vec::new();
    let mut screen = Screen::new(&mut bytes, Rc::default());
    screen.size.set(SIZE);
    let mut shown = buffer(&[]);
    for frame in frames {
        let next = buffer(frame);
        screen.draw(shown.diff(&next).into_iter()).expect("written");
        shown = next;
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn buffer(rows: &[&str]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    for (y, row) in (0..).zip(rows) {
        buffer.set_string(0, y, row, Style::new());
    }
    buffer
}

/// The rows of a terminal that gives each character this many cells, and none to those that change the one before.
fn rows(sent: &str, cells_of: usize) -> Vec<String> {
    let mut rows = vec![vec![' '; usize::from(SIZE.width)]; usize::from(SIZE.height)];
    let (mut x, mut y, mut wraps) = (0, 0, true);
    let mut rest = sent.chars();
    while let Some(char) = rest.next() {
        match char {
            '\u{1b}' => {
                let command: String =
                    rest.by_ref().skip(1).take_while(|char| !char.is_alphabetic()).collect();
                // The letter that ends a command is taken with it, so it is found in the text before the rest.
                let end = sent[..sent.len() - rest.as_str().len()].chars().next_back();
                match (command.as_str(), end) {
                    ("?7", end) => wraps = end == Some('h'),
                    (place, Some('H')) => {
                        let (row, column) = place.split_once(';').expect("a row and a column");
                        y = row.parse::<usize>().expect("a row") - 1;
                        x = column.parse::<usize>().expect("a column") - 1;
                    }
                    _ => {}
                }
            }
            '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{301}' => {}
            _ => {
                let cells = if char.is_ascii() { 1 } else { cells_of };
                for cell in 0..cells {
                    if x >= rows[0].len() && wraps {
                        (x, y) = (0, (y + 1).min(rows.len() - 1));
                    }
                    let column = x.min(rows[0].len() - 1);
                    rows[y][column] = if cell == 0 { char } else { '~' };
                    x += 1;
                }
            }
        }
    }
    rows.into_iter().map(|row| row.into_iter().collect::<String>().trim_end().to_owned()).collect()
}

#[rstest]
fn the_rest_of_the_row_stays_where_it_belongs(
    #[values(
        "❤\u{fe0f}",
        "🏷\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "🇧🇪",
        "👨\u{200d}👩\u{200d}👧",
        "👍🏽",
        "🫶",
        "e\u{301}",
        "क्षि",
        "ﷺ"
    )]
    cluster: &str,
    #[values(1, 2)] cells_of: usize,
) {
    let row = format!("{cluster}Alba|");
    let drawn = buffer(&[&row]);
    let shown: Vec<char> = rows(&sent(&[&[&row]]), cells_of)[0].chars().collect();
    for letter in ['A', 'l', 'b', 'a', '|'] {
        let at =
            (0..SIZE.width).find(|x| drawn[(*x, 0)].symbol() == letter.to_string()).expect("in the frame");
        assert_eq!(shown.get(usize::from(at)), Some(&letter), "{shown:?}");
    }
}

#[rstest]
fn the_cursor_is_moved_after_every_cluster_of_disputed_width(
    #[values("❤\u{fe0f}", "🏷\u{fe0f}", "1\u{fe0f}\u{20e3}", "🙂", "🇧🇪")] cluster: &str,
) {
    let sent = sent(&[&[&format!("a{cluster}b")]]);
    let after = sent.split_once(cluster).expect("the cluster").1;
    let (moves, _) = after.split_once('b').expect("what follows");
    assert!(moves.ends_with("\u{1b}[1;4H"), "{sent:?}");
}

#[rstest]
#[case::narrow(1, "a❤ def")]
#[case::wide(2, "a❤~def")]
fn nothing_of_what_was_there_before_shows_beside_a_cluster(#[case] cells_of: usize, #[case] row: &str) {
    assert_eq!(rows(&sent(&[&["abcdef"], &["a❤\u{fe0f}def"]]), cells_of)[0], row);
}

#[test]
fn what_a_cluster_covers_is_drawn_again() {
    assert_eq!(rows(&sent(&[&["abcdef"], &["a👨\u{200d}👩def"]]), 2)[0], "a👨~def");
}

#[test]
fn nothing_is_left_of_a_cluster_that_goes_away() {
    assert_eq!(rows(&sent(&[&["a👨\u{200d}👩\u{200d}👧"], &["ab"]]), 2)[0], "ab");
}

#[test]
fn a_cluster_at_the_end_of_a_row_stays_on_it() {
    let rows = rows(&sent(&[&["0123456789👨\u{200d}👩\u{200d}👧", "abc"]]), 2);
    assert!(rows[0].starts_with("0123456789"), "{rows:?}");
    assert_eq!(rows[1], "abc");
}

#[test]
fn other_text_needs_no_more_moves() {
    let sent = sent(&[&["◆één│·“漢"]]);
    assert_eq!(sent.matches('H').count(), 1, "{sent:?}");
}

#[test]
fn dropping_the_terminal_after_its_window_was_closed_reports_nothing() {
    struct Closed;
    impl io::Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }
    let mut screen = Screen::new(Closed, Rc::default());
    // ratatui prints an error of this, which panics when the standard error is the same window.
    assert!(screen.show_cursor().is_ok());
    assert!(screen.hide_cursor().is_err(), "a frame must still fail");
}
