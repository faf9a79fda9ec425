//! Emphasis: which stars and underscores start or end it, and which are plain text.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::Style;

/// A run of equal signs that may start or end emphasis.
#[derive(Debug)]
pub(super) struct Delimiter {
    /// Its range in the text.
    pub(super) range: Range<usize>,
    sign: Sign,
    opens: bool,
    closes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Star,
    Underscore,
}

/// The weight of a pair of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// One sign.
    Emphasis,
    /// Two signs.
    Strong,
}

/// The effect of a sign that is part of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Begin(Weight),
    End(Weight),
}

impl Delimiter {
    /// The run of signs at `start` of `text`; none if there is another character.
    pub(super) fn at(text: &str, start: usize) -> Option<Self> {
        let (char, sign) = match text[start..].chars().next()? {
            '*' => ('*', Sign::Star),
            '_' => ('_', Sign::Underscore),
            _ => return None,
        };
        let end = text.len() - text[start..].trim_start_matches(char).len();
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        // Only around whole words: 2*3*4 is a product, and a_file_name is a name.
        Some(Self {
            range: start..end,
            sign,
            opens: !before.is_some_and(is_of_word) && !after.is_none_or(char::is_whitespace),
            closes: !after.is_some_and(is_of_word) && !before.is_none_or(char::is_whitespace),
        })
    }
}

/// Whether a character can be part of a word.
pub(super) fn is_of_word(char: char) -> bool {
    char.is_alphanumeric() || is_combining_mark(char)
}

impl Weight {
    const fn signs(self) -> usize {
        match self {
            Self::Emphasis => 1,
            Self::Strong => 2,
        }
    }
}

/// The signs among `delimiters` that form pairs, in order.
pub(super) fn turns(delimiters: &[Delimiter]) -> Vec<(Range<usize>, Turn)> {
    let mut pairing = Pairing::default();
    for delimiter in delimiters {
        pairing.take(delimiter);
    }
    pairing.turns.sort_unstable_by_key(|(range, _)| range.start);
    pairing.turns
}

#[derive(Debug, Default)]
struct Pairing {
    stars: Vec<Range<usize>>,
    underscores: Vec<Range<usize>>,
    turns: Vec<(Range<usize>, Turn)>,
}

impl Pairing {
    fn take(&mut self, delimiter: &Delimiter) {
        let (open, others) = match delimiter.sign {
            Sign::Star => (&mut self.stars, &mut self.underscores),
            Sign::Underscore => (&mut self.underscores, &mut self.stars),
        };
        let mut left = delimiter.range.clone();
        while delimiter.closes
            && !left.is_empty()
            && let Some(opener) = open.last_mut()
        {
            let weight = if left.len().min(opener.len()) > 1 { Weight::Strong } else { Weight::Emphasis };
            let (from, to) = (opener.end - weight.signs(), left.start + weight.signs());
            self.turns.push((from..opener.end, Turn::Begin(weight)));
            self.turns.push((left.start..to, Turn::End(weight)));
            (opener.end, left.start) = (from, to);
            // A pair cannot cross the boundary of another one.
            while others.pop_if(|other| other.start > from).is_some() {}
            open.pop_if(|opener| opener.start == opener.end);
        }
        if delimiter.opens && !left.is_empty() {
            open.push(left);
        }
    }
}

/// How many levels of each kind of emphasis are open.
#[derive(Debug, Default)]
pub(super) struct Depth {
    emphasis: usize,
    strong: usize,
}

impl Depth {
    /// Opens or closes a level.
    pub(super) fn turn(&mut self, turn: Turn) {
        match turn {
            Turn::Begin(Weight::Emphasis) => self.emphasis += 1,
            Turn::End(Weight::Emphasis) => self.emphasis -= 1,
            Turn::Begin(Weight::Strong) => self.strong += 1,
            Turn::End(Weight::Strong) => self.strong -= 1,
        }
    }

    /// The style of text here that would otherwise be `style`. Headings are always strong.
    pub(super) const fn style(&self, style: Style) -> Style {
        match (style, self.strong > 0, self.emphasis > 0) {
            (Style::Heading, ..) => Style::Heading,
            (_, true, true) => Style::StrongEmphasis,
            (_, true, false) => Style::Strong,
            (_, false, true) => Style::Emphasis,
            (style, false, false) => style,
        }
    }
}
