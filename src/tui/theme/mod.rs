//! Styles by meaning, for dark and light backgrounds, for people who need strong contrast, and without colours.
//!
//! The background is that of the terminal, except for the selection and in the theme with strong contrast. Blue means
//! good and orange asks for attention, because colour-blind people can tell these apart; and nothing is conveyed by
//! colour alone. All colours are from the fixed part of the palette of 256, because each terminal chooses the first
//! sixteen itself; text that has no meaning of its own keeps the colour that the user chose for it.

mod background;
mod styles;
mod tone;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Style};

pub use background::Background;
pub use tone::Tone;

/// A set of styles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// For a dark background.
    #[default]
    Dark,
    /// For a light background.
    Light,
    /// White on black, or black on white where the terminal is light.
    Contrast(Background),
    /// Without colours. No style may set a colour: with `NO_COLOR` the terminal library turns a change of
    /// colour into a reset, which also removes bold and reverse.
    Plain,
}

/// The theme that a user wants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wanted {
    /// The dark or light one, whichever suits the terminal.
    #[default]
    Fitting,
    /// The one with strong contrast, white on black or black on white, whichever suits the terminal.
    Contrast,
    /// This one, whatever the terminal is like.
    Exactly(Theme),
}

/// The theme to start with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// The theme.
    pub theme: Theme,
    /// Whether the theme is a guess, so that the terminal has to be asked for its background.
    pub asks_background: bool,
}

impl Theme {
    /// The theme that the user asked for, as far as the terminal is known. `no_color` and `colorfgbg` are the values
    /// of the environment variables of these names.
    pub fn choose(wanted: Wanted, no_color: Option<&str>, colorfgbg: Option<&str>) -> Chosen {
        let known = colorfgbg.and_then(Background::from_colorfgbg);
        let start = match wanted {
            _ if no_color.is_some_and(|value| !value.is_empty()) => Self::Plain,
            Wanted::Fitting => Self::Dark,
            Wanted::Contrast => Self::Contrast(Background::Dark),
            Wanted::Exactly(theme) => return Chosen { theme, asks_background: false },
        };
        let theme = known.map_or(start, |background| start.on(background));
        Chosen { theme, asks_background: known.is_none() && theme != Self::Plain }
    }

    /// The counterpart of this theme that suits a background.
    #[must_use]
    pub const fn on(self, background: Background) -> Self {
        match (self, background) {
            (Self::Dark | Self::Light, Background::Dark) => Self::Dark,
            (Self::Dark | Self::Light, Background::Light) => Self::Light,
            (Self::Contrast(_), background) => Self::Contrast(background),
            (Self::Plain, _) => Self::Plain,
        }
    }

    /// The style of a tone.
    pub const fn style(self, tone: Tone) -> Style {
        match self {
            Self::Dark => styles::dark(tone),
            Self::Light => styles::light(tone),
            Self::Contrast(background) => styles::contrast(tone, background),
            Self::Plain => styles::plain(tone),
        }
    }

    /// Gives the colours of the theme to everything on the screen that has none. Only the theme with strong contrast
    /// does not leave these to the terminal.
    pub(super) fn cover(self, screen: &mut Buffer) {
        let Self::Contrast(background) = self else { return };
        let (ink, paper) = styles::extremes(background);
        for cell in &mut screen.content {
            if cell.fg == Color::Reset {
                cell.fg = ink;
            }
            if cell.bg == Color::Reset {
                cell.bg = paper;
            }
        }
    }
}

#[cfg(test)]
mod tests;
