//! Styles by meaning, for dark and light backgrounds and for terminals without colours.
//!
//! The background is that of the terminal, except for the selection. Blue means good and orange asks for
//! attention, because colour-blind people can tell these apart; and nothing is conveyed by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::Involvement;

/// The meaning of a piece of text on the screen, which determines its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Plain,
    /// Less important than what is beside it.
    Muted,
    /// A heading.
    Heading,
    /// The name of a value, or a smaller heading.
    Label,
    /// Another record, which can be opened.
    Link,
    /// The selected row.
    Selected,
    /// The selected row in a pane without the keyboard.
    SelectedInactive,
    /// Something that is as it should be.
    Good,
    /// Something that asks for a next step.
    Attention,
    /// Something that is overdue.
    Overdue,
    /// The letters that a search matched.
    Matched,
    /// A heading within a text.
    TextHeading,
    /// Strongly emphasised text, usually bold.
    Strong,
    /// Emphasised text, usually italic.
    Emphasis,
    /// Text that is both strong and emphasised.
    StrongEmphasis,
    /// Quoted text.
    Quote,
    /// Code, shown as it was typed.
    Code,
    /// A web or e-mail address.
    Address,
    /// The bullet or number before an item of a list.
    ListMarker,
    /// A border.
    Border,
    /// The border of the pane or popup that has the keyboard.
    BorderFocused,
    /// The description of a key in the hint line.
    Hint,
    /// The key in the hint line.
    HintKey,
    /// A message on the status line.
    Status,
    /// A message about an error.
    Error,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 25] = [
        Self::Plain,
        Self::Muted,
        Self::Heading,
        Self::Label,
        Self::Link,
        Self::Selected,
        Self::SelectedInactive,
        Self::Good,
        Self::Attention,
        Self::Overdue,
        Self::Matched,
        Self::TextHeading,
        Self::Strong,
        Self::Emphasis,
        Self::StrongEmphasis,
        Self::Quote,
        Self::Code,
        Self::Address,
        Self::ListMarker,
        Self::Border,
        Self::BorderFocused,
        Self::Hint,
        Self::HintKey,
        Self::Status,
        Self::Error,
    ];
}

/// A set of styles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// For a dark background.
    #[default]
    Dark,
    /// For a light background.
    Light,
    /// Without colours. No style may set a colour: with `NO_COLOR` the terminal library turns a change of
    /// colour into a reset, which also removes bold and reverse.
    Plain,
}

impl Theme {
    /// The theme that the user asked for, or else the one that suits the terminal. `no_color` and `colorfgbg`
    /// are the values of the environment variables of these names.
    pub fn choose(wanted: Option<Self>, no_color: Option<&str>, colorfgbg: Option<&str>) -> Self {
        if no_color.is_some_and(|value| !value.is_empty()) {
            return Self::Plain;
        }
        wanted.unwrap_or_else(|| colorfgbg.map_or(Self::Dark, Self::for_background))
    }

    /// The theme for the background in a value of `COLORFGBG`, such as `15;0` or `0;default;15`.
    fn for_background(colorfgbg: &str) -> Self {
        match colorfgbg.rsplit(';').next() {
            Some("7" | "15") => Self::Light,
            _ => Self::Dark,
        }
    }

    /// The style of a tone.
    pub const fn style(self, tone: Tone) -> Style {
        match self {
            Self::Dark => dark(tone),
            Self::Light => light(tone),
            Self::Plain => plain(tone),
        }
    }
}

/// The sign of an involvement and its tone: attention for every forum that asks for a next step.
pub const fn involvement_sign(involvement: Involvement) -> (&'static str, Tone) {
    match involvement {
        Involvement::Chair => ("◆", Tone::Good),
        Involvement::AlternatingChair { .. } => ("◈", Tone::Good),
        Involvement::Member => ("●", Tone::Good),
        Involvement::SettingUp => ("◐", Tone::Good),
        Involvement::Invited => ("?", Tone::Attention),
        Involvement::SeekingAccess => ("→", Tone::Attention),
        Involvement::NotInvolved => ("○", Tone::Attention),
    }
}

const fn coloured(index: u8) -> Style {
    Style::new().fg(Color::Indexed(index))
}

const fn bold(index: u8) -> Style {
    coloured(index).add_modifier(Modifier::BOLD)
}

const fn dark(tone: Tone) -> Style {
    match tone {
        Tone::Plain
        | Tone::Heading
        | Tone::HintKey
        | Tone::Status
        | Tone::Strong
        | Tone::Emphasis
        | Tone::StrongEmphasis => plain(tone),
        Tone::Muted | Tone::Border | Tone::Hint => coloured(246),
        Tone::Label | Tone::ListMarker => coloured(250),
        Tone::Quote => coloured(250).add_modifier(Modifier::ITALIC),
        Tone::Link | Tone::BorderFocused => coloured(117),
        Tone::Address => coloured(117).add_modifier(Modifier::UNDERLINED),
        Tone::TextHeading => bold(153),
        Tone::Code => coloured(151),
        Tone::Selected => bold(231).bg(Color::Indexed(24)),
        Tone::SelectedInactive => coloured(255).bg(Color::Indexed(238)),
        Tone::Good => coloured(75),
        Tone::Attention => coloured(214),
        Tone::Overdue => bold(208),
        Tone::Matched => bold(222).add_modifier(Modifier::UNDERLINED),
        Tone::Error => bold(209),
    }
}

const fn light(tone: Tone) -> Style {
    match tone {
        Tone::Plain
        | Tone::Heading
        | Tone::HintKey
        | Tone::Status
        | Tone::Strong
        | Tone::Emphasis
        | Tone::StrongEmphasis => plain(tone),
        Tone::Muted | Tone::Border | Tone::Hint => coloured(241),
        Tone::Label | Tone::ListMarker => coloured(239),
        Tone::Quote => coloured(239).add_modifier(Modifier::ITALIC),
        Tone::Link | Tone::BorderFocused => coloured(25),
        Tone::Address => coloured(25).add_modifier(Modifier::UNDERLINED),
        Tone::TextHeading => bold(24),
        Tone::Code => coloured(23),
        Tone::Selected => bold(16).bg(Color::Indexed(153)),
        Tone::SelectedInactive => coloured(16).bg(Color::Indexed(252)),
        Tone::Good => coloured(26),
        Tone::Attention => coloured(94),
        Tone::Overdue | Tone::Error => bold(124),
        Tone::Matched => bold(90).add_modifier(Modifier::UNDERLINED),
    }
}

const fn plain(tone: Tone) -> Style {
    Style::new().add_modifier(match tone {
        Tone::Plain
        | Tone::Label
        | Tone::Good
        | Tone::Border
        | Tone::Hint
        | Tone::Code
        | Tone::ListMarker => Modifier::empty(),
        Tone::Muted => Modifier::DIM,
        Tone::Link | Tone::Address => Modifier::UNDERLINED,
        Tone::Selected => Modifier::REVERSED,
        Tone::Emphasis | Tone::Quote => Modifier::ITALIC,
        Tone::StrongEmphasis => Modifier::BOLD.union(Modifier::ITALIC),
        Tone::Heading
        | Tone::TextHeading
        | Tone::Strong
        | Tone::SelectedInactive
        | Tone::Attention
        | Tone::Overdue
        | Tone::BorderFocused
        | Tone::HintKey
        | Tone::Status
        | Tone::Error => Modifier::BOLD,
        Tone::Matched => Modifier::BOLD.union(Modifier::UNDERLINED),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::*;

    type Rgb = [u8; 3];

    /// The RGB value of an indexed colour above the first sixteen, which each terminal defines for itself.
    fn rgb(color: Color) -> Rgb {
        let Color::Indexed(index @ 16..) = color else { panic!("{color:?} differs between terminals") };
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        match index {
            232.. => [8 + 10 * (index - 232); 3],
            _ => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(level),
        }
    }

    /// The contrast ratio of two colours, as the Web Content Accessibility Guidelines define it.
    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let [high, low] = {
            let [one, other] = [luminance(one), luminance(other)];
            [one.max(other), one.min(other)]
        };
        (high + 0.05) / (low + 0.05)
    }

    fn luminance(rgb: Rgb) -> f64 {
        let [red, green, blue] = rgb.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[rstest]
    #[case::black(Theme::Dark, [0, 0, 0])]
    #[case::dark_grey(Theme::Dark, [0x1e, 0x1e, 0x1e])]
    #[case::white(Theme::Light, [0xff, 0xff, 0xff])]
    #[case::cream(Theme::Light, [0xfd, 0xf6, 0xe3])]
    fn every_tone_can_be_read_on_the_usual_backgrounds(#[case] theme: Theme, #[case] terminal: Rgb) {
        for tone in Tone::ALL {
            let style = theme.style(tone);
            let background = style.bg.map_or(terminal, rgb);
            if let Some(colour) = style.fg {
                let contrast = contrast(rgb(colour), background);
                assert!(contrast >= 4.5, "{tone:?} has a contrast of {contrast:.1}");
            }
        }
    }

    #[test]
    fn only_what_is_selected_has_a_background() {
        for theme in [Theme::Dark, Theme::Light] {
            for tone in Tone::ALL {
                let selected = matches!(tone, Tone::Selected | Tone::SelectedInactive);
                assert_eq!(theme.style(tone).bg.is_some(), selected, "{tone:?}");
            }
        }
    }

    #[test]
    fn the_plain_theme_has_no_colours() {
        for tone in Tone::ALL {
            let style = Theme::Plain.style(tone);
            assert_eq!((style.fg, style.bg), (None, None), "{tone:?}");
        }
    }

    #[test]
    fn every_involvement_has_a_sign_of_its_own() {
        let signs: BTreeSet<_> = Involvement::ALL.into_iter().map(|one| involvement_sign(one).0).collect();
        assert_eq!(signs.len(), Involvement::ALL.len());
    }

    #[test]
    fn a_forum_where_i_have_no_seat_asks_for_attention() {
        for involvement in Involvement::ALL {
            let attention = involvement_sign(involvement).1 == Tone::Attention;
            assert_eq!(attention, involvement.is_outside(), "{involvement:?}");
        }
    }

    #[rstest]
    #[case::nothing_known(None, None, None, Theme::Dark)]
    #[case::light_terminal(None, None, Some("0;15"), Theme::Light)]
    #[case::three_parts(None, None, Some("0;default;7"), Theme::Light)]
    #[case::dark_terminal(None, None, Some("15;0"), Theme::Dark)]
    #[case::bright_black(None, None, Some("7;8"), Theme::Dark)]
    #[case::no_number(None, None, Some("default;default"), Theme::Dark)]
    #[case::wanted(Some(Theme::Light), None, Some("15;0"), Theme::Light)]
    #[case::no_color(Some(Theme::Light), Some("1"), None, Theme::Plain)]
    #[case::empty_no_color(None, Some(""), None, Theme::Dark)]
    fn the_theme_follows_the_setting_and_the_terminal(
        #[case] wanted: Option<Theme>,
        #[case] no_color: Option<&str>,
        #[case] colorfgbg: Option<&str>,
        #[case] theme: Theme,
    ) {
        assert_eq!(Theme::choose(wanted, no_color, colorfgbg), theme);
    }
}
