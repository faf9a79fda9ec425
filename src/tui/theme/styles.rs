//! The styles of the themes.

use ratatui::style::{Color, Modifier, Style};

use super::background::Background;
use super::tone::Tone;

const fn coloured(index: u8) -> Style {
    Style::new().fg(Color::Indexed(index))
}

const fn bold(index: u8) -> Style {
    coloured(index).add_modifier(Modifier::BOLD)
}

/// For dark backgrounds, up to the grey of Nord.
pub(super) const fn dark(tone: Tone) -> Style {
    match tone {
        Tone::Plain
        | Tone::Heading
        | Tone::HintKey
        | Tone::Status
        | Tone::Strong
        | Tone::Emphasis
        | Tone::StrongEmphasis => plain(tone),
        Tone::Muted | Tone::Border | Tone::Hint => coloured(248),
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

/// For light backgrounds, down to the grey of Tango.
pub(super) const fn light(tone: Tone) -> Style {
    match tone {
        Tone::Plain
        | Tone::Heading
        | Tone::HintKey
        | Tone::Status
        | Tone::Strong
        | Tone::Emphasis
        | Tone::StrongEmphasis => plain(tone),
        Tone::Muted | Tone::Border | Tone::Hint => coloured(240),
        Tone::Label | Tone::ListMarker => coloured(239),
        Tone::Quote => coloured(239).add_modifier(Modifier::ITALIC),
        Tone::Link | Tone::BorderFocused => coloured(24),
        Tone::Address => coloured(24).add_modifier(Modifier::UNDERLINED),
        Tone::TextHeading => bold(24),
        Tone::Code => coloured(23),
        Tone::Selected => bold(16).bg(Color::Indexed(153)),
        Tone::SelectedInactive => coloured(16).bg(Color::Indexed(252)),
        Tone::Good => coloured(20),
        Tone::Attention => coloured(58),
        Tone::Overdue | Tone::Error => bold(124),
        Tone::Matched => bold(90).add_modifier(Modifier::UNDERLINED),
    }
}

/// The ink and the paper of the theme with strong contrast.
pub(super) const fn extremes(background: Background) -> (Color, Color) {
    const BLACK: Color = Color::Indexed(16);
    const WHITE: Color = Color::Indexed(231);
    match background {
        Background::Dark => (WHITE, BLACK),
        Background::Light => (BLACK, WHITE),
    }
}

/// Black and white; links and what asks for attention have a colour that is nearly as light or as dark.
pub(super) const fn contrast(tone: Tone, background: Background) -> Style {
    let (ink, paper) = extremes(background);
    let (attention, link, grey) = match background {
        Background::Dark => (226, 159, 238),
        Background::Light => (52, 18, 252),
    };
    match tone {
        Tone::Selected => Style::new().fg(paper).bg(ink).add_modifier(Modifier::BOLD),
        Tone::SelectedInactive => Style::new().fg(ink).bg(Color::Indexed(grey)).add_modifier(Modifier::BOLD),
        Tone::Attention | Tone::Overdue | Tone::Error => plain(tone).fg(Color::Indexed(attention)),
        Tone::Link | Tone::Address | Tone::BorderFocused => plain(tone).fg(Color::Indexed(link)),
        _ => plain(tone).fg(ink),
    }
}

/// Without colours.
pub(super) const fn plain(tone: Tone) -> Style {
    Style::new().add_modifier(match tone {
        // Not dimmed: many terminals make dimmed text too faint to read.
        Tone::Plain
        | Tone::Muted
        | Tone::Label
        | Tone::Good
        | Tone::Border
        | Tone::Hint
        | Tone::Code
        | Tone::ListMarker => Modifier::empty(),
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
