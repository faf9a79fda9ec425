//! Tests of the themes: their contrast, and how one is chosen.

use rstest::rstest;

use super::background::luminance;
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
    let [one, other] = [one, other].map(|rgb| luminance(rgb.map(|channel| f64::from(channel) / 255.0)));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[rstest]
#[case::black(Theme::Dark, [0, 0, 0])]
#[case::campbell(Theme::Dark, [0x0c, 0x0c, 0x0c])]
#[case::dark_grey(Theme::Dark, [0x1e, 0x1e, 0x1e])]
#[case::ubuntu(Theme::Dark, [0x30, 0x0a, 0x24])]
#[case::solarized_dark(Theme::Dark, [0x00, 0x2b, 0x36])]
#[case::dracula(Theme::Dark, [0x28, 0x2a, 0x36])]
#[case::nord(Theme::Dark, [0x2e, 0x34, 0x40])]
#[case::white(Theme::Light, [0xff, 0xff, 0xff])]
#[case::solarized_light(Theme::Light, [0xfd, 0xf6, 0xe3])]
#[case::tango(Theme::Light, [0xee, 0xee, 0xec])]
#[case::darker_tango(Theme::Light, [0xd3, 0xd7, 0xcf])]
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

#[rstest]
fn the_theme_with_strong_contrast_has_it_whatever_the_terminal(
    #[values(Background::Dark, Background::Light)] background: Background,
) {
    for tone in Tone::ALL {
        let mut screen = Buffer::with_lines(["a"]);
        screen.set_style(screen.area, Theme::Contrast(background).style(tone));
        Theme::Contrast(background).cover(&mut screen);
        let contrast = contrast(rgb(screen[(0, 0)].fg), rgb(screen[(0, 0)].bg));
        assert!(contrast >= 7.0, "{tone:?} has a contrast of {contrast:.1}");
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

#[rstest]
fn no_text_is_dimmed(
    #[values(Theme::Dark, Theme::Light, Theme::Contrast(Background::Dark), Theme::Plain)] theme: Theme,
) {
    for tone in Tone::ALL {
        assert!(!theme.style(tone).add_modifier.contains(ratatui::style::Modifier::DIM), "{tone:?}");
    }
}

#[rstest]
#[case::nothing_known(Wanted::Fitting, None, None, Theme::Dark, true)]
#[case::light_terminal(Wanted::Fitting, None, Some("0;15"), Theme::Light, false)]
#[case::three_parts(Wanted::Fitting, None, Some("0;default;7"), Theme::Light, false)]
#[case::dark_terminal(Wanted::Fitting, None, Some("15;0"), Theme::Dark, false)]
#[case::bright_black(Wanted::Fitting, None, Some("7;8"), Theme::Dark, false)]
#[case::no_number(Wanted::Fitting, None, Some("default;default"), Theme::Dark, true)]
#[case::any_colour(Wanted::Fitting, None, Some("0;11"), Theme::Dark, true)]
#[case::wanted(Wanted::Exactly(Theme::Light), None, Some("15;0"), Theme::Light, false)]
#[case::contrast(Wanted::Contrast, None, None, Theme::Contrast(Background::Dark), true)]
#[case::contrast_on_white(Wanted::Contrast, None, Some("0;15"), Theme::Contrast(Background::Light), false)]
#[case::plain(Wanted::Exactly(Theme::Plain), None, None, Theme::Plain, false)]
#[case::no_color(Wanted::Exactly(Theme::Light), Some("1"), None, Theme::Plain, false)]
#[case::no_color_on_white(Wanted::Fitting, Some("1"), Some("0;15"), Theme::Plain, false)]
#[case::empty_no_color(Wanted::Fitting, Some(""), None, Theme::Dark, true)]
fn the_theme_follows_the_setting_and_the_terminal(
    #[case] wanted: Wanted,
    #[case] no_color: Option<&str>,
    #[case] colorfgbg: Option<&str>,
    #[case] theme: Theme,
    #[case] asks_background: bool,
) {
    assert_eq!(Theme::choose(wanted, no_color, colorfgbg), Chosen { theme, asks_background });
}
