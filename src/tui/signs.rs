//! The signs that the interface draws, and their forms for terminals that have only the signs of ASCII.
//!
//! Signs with a meaning of their own, such as that of my place in a forum, have a letter or sign in ASCII that a name
//! in the data could not be taken for. Borders, quotation marks, dashes and dots only have to look alike, and there is
//! no harm when a text has them too: [`Signs::simplify`] replaces them wherever they are on the screen. Letters stay
//! as they are, and so does everything that is stored, copied or printed.

use ratatui::buffer::{Buffer, Cell};

use super::keys::Chord;
use super::theme::Tone;
use crate::domain::{Cell as PartnerPlace, Involvement};

/// A set of signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Signs {
    /// Those that need a font with many signs.
    #[default]
    Unicode,
    /// Those that every font has.
    Ascii,
}

impl Signs {
    /// The sign of my place in a forum and its tone: attention for every forum that asks for a next step.
    pub const fn of_place(self, place: Involvement) -> (&'static str, Tone) {
        let (unicode, ascii, tone) = match place {
            Involvement::Chair => ("◆", "V", Tone::Good),
            Involvement::AlternatingChair { .. } => ("◈", "v", Tone::Good),
            Involvement::Member => ("●", "A", Tone::Good),
            Involvement::SettingUp => ("◐", "o", Tone::Good),
            Involvement::Invited => ("?", "?", Tone::Attention),
            Involvement::SeekingAccess => ("→", "/", Tone::Attention),
            Involvement::NotInvolved => ("○", "-", Tone::Attention),
        };
        (self.either(unicode, ascii), tone)
    }

    /// The sign of the place of a partner at a forum and its tone.
    pub const fn of_partner(self, place: PartnerPlace) -> (&'static str, Tone) {
        let (unicode, ascii, tone) = match place {
            PartnerPlace::Chairs => ("▲", "^", Tone::Good),
            PartnerPlace::Seat => ("■", "#", Tone::Good),
            PartnerPlace::Away => ("□", "=", Tone::Attention),
            PartnerPlace::Guest => ("+", "+", Tone::Attention),
            PartnerPlace::Asked => ("?", "?", Tone::Attention),
        };
        (self.either(unicode, ascii), tone)
    }

    /// The sign of a partner that is expected and not known to have a seat.
    pub const MISSING: &'static str = "!";

    /// The sign of what is not known.
    pub const fn unknown(self) -> &'static str {
        self.either("·", ".")
    }

    /// The sign of a region whose forums are shown below it.
    pub const fn expanded(self) -> &'static str {
        self.either("▾", ":")
    }

    /// The sign of a region whose forums are hidden.
    pub const fn collapsed(self) -> &'static str {
        self.either("▸", "+")
    }

    /// The sign of a meeting at which somebody was present, or was not named among those present.
    pub const fn presence(self, is_present: bool) -> &'static str {
        if is_present { self.either("■", "#") } else { self.either("□", ".") }
    }

    /// The sign of a municipality without a local forum.
    pub const fn no_forum(self) -> &'static str {
        self.either("·", ".")
    }

    /// The name of a key with its modifiers.
    pub fn of_key(self, chord: Chord) -> String {
        let name = chord.to_string();
        if self == Self::Unicode {
            return name;
        }
        let arrows = [("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right")];
        let arrow =
            arrows.iter().find_map(|(arrow, word)| Some(format!("{}{word}", name.strip_suffix(arrow)?)));
        arrow.unwrap_or(name)
    }

    /// The first of two forms if the terminal has many signs, else the second.
    pub const fn either(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        match self {
            Self::Unicode => unicode,
            Self::Ascii => ascii,
        }
    }

    /// Replaces the signs on the screen that have only a look to them by what looks like them in ASCII, if the
    /// terminal needs that.
    pub(super) fn simplify(self, screen: &mut Buffer) {
        if self == Self::Unicode {
            return;
        }
        let width = usize::from(screen.area.width.max(1));
        for row in screen.content.chunks_mut(width) {
            for x in 0..row.len() {
                let (before, rest) = row.split_at_mut(x + 1);
                let Some(cell) = before.last_mut() else { continue };
                if cell.symbol() == "…" {
                    // Text is cut off by `~` where other text follows soon.
                    let is_text = |cell: &Cell| cell.symbol().chars().any(char::is_alphanumeric);
                    let has_room = rest.len() >= 2
                        && rest[..2].iter().all(|cell| cell.symbol() == " ")
                        && !rest.get(2).is_some_and(is_text);
                    cell.set_symbol(if has_room { "." } else { "~" });
                    rest.iter_mut().take(if has_room { 2 } else { 0 }).for_each(|cell| {
                        cell.set_symbol(".");
                    });
                } else if let Some(alike) = look_alike(cell.symbol()) {
                    cell.set_symbol(alike);
                }
            }
        }
    }
}

/// What looks like a sign in ASCII; none for letters and other signs.
fn look_alike(sign: &str) -> Option<&'static str> {
    let mut chars = sign.chars();
    let (Some(char), None) = (chars.next(), chars.next()) else { return None };
    Some(match char {
        '─' | '━' | '═' | '‐'..='―' | '−' | '·' => "-",
        '│' | '┃' | '║' => "|",
        '┄'..='╿' => "+",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '‚' => "'",
        '›' => ">",
        '‹' => "<",
        '•' => "*",
        '↓' => "v",
        '×' => "x",
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => " ",
        '\u{fffd}' => "?",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::*;

    #[rstest]
    fn every_place_has_a_sign_of_its_own(#[values(Signs::Unicode, Signs::Ascii)] signs: Signs) {
        let mut all: BTreeSet<_> = Involvement::ALL.into_iter().map(|one| signs.of_place(one).0).collect();
        all.extend([signs.expanded(), signs.collapsed()]);
        assert_eq!(all.len(), Involvement::ALL.len() + 2);
    }

    #[rstest]
    fn every_place_of_a_partner_has_a_sign_of_its_own(#[values(Signs::Unicode, Signs::Ascii)] signs: Signs) {
        use PartnerPlace::{Asked, Away, Chairs, Guest, Seat};
        let mut all: BTreeSet<_> =
            [Chairs, Seat, Away, Guest, Asked].into_iter().map(|one| signs.of_partner(one).0).collect();
        all.extend([Signs::MISSING, signs.unknown()]);
        assert_eq!(all.len(), 7);
    }

    #[test]
    fn a_forum_where_i_have_no_seat_asks_for_attention() {
        for involvement in Involvement::ALL {
            let attention = Signs::Unicode.of_place(involvement).1 == Tone::Attention;
            assert_eq!(attention, involvement.is_outside(), "{involvement:?}");
        }
    }

    #[rstest]
    #[case::arrow("alt-right", "Alt-Right")]
    #[case::arrow_alone("up", "Up")]
    #[case::other("ctrl-s", "Ctrl-S")]
    fn arrows_are_named_in_ascii(#[case] key: &str, #[case] name: &str) {
        assert_eq!(Signs::Ascii.of_key(key.parse().expect("a key")), name);
    }

    #[rstest]
    #[case::border("┌─┬─┐", "+-+-+")]
    #[case::side("│ │", "| |")]
    #[case::quotes("“Diest” ‘s", "\"Diest\" 's")]
    #[case::dots("12 nov · Diest", "12 nov - Diest")]
    #[case::path("Brabant › Diest", "Brabant > Diest")]
    #[case::cut("Stuurgro…   Diest", "Stuurgro... Diest")]
    #[case::cut_before_a_border("Stuurgro…  │", "Stuurgro...|")]
    #[case::cut_before_more("Stuurgro…  Diest", "Stuurgro~  Diest")]
    #[case::cut_at_the_edge("Stuurgro…", "Stuurgro~")]
    #[case::choice("(•)", "(*)")]
    #[case::letters("één ◆ ñ 漢", "één ◆ ñ 漢")]
    fn signs_look_alike_in_ascii(#[case] unicode: &str, #[case] ascii: &str) {
        let mut screen = Buffer::with_lines([unicode]);
        Signs::Ascii.simplify(&mut screen);
        assert_eq!(screen, Buffer::with_lines([ascii]));
        let mut screen = Buffer::with_lines([unicode]);
        Signs::Unicode.simplify(&mut screen);
        assert_eq!(screen, Buffer::with_lines([unicode]));
    }
}
