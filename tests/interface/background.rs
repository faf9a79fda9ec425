//! The theme follows the background that the terminal tells, where it was not known or chosen.

use overleg::tui::msg::Msg;
use overleg::tui::theme::{Background, Theme};
use rstest::rstest;

use crate::driver::{Interface, Setup};

#[rstest]
#[case::light(Theme::Dark, Background::Light, Theme::Light)]
#[case::dark(Theme::Dark, Background::Dark, Theme::Dark)]
#[case::dark_again(Theme::Light, Background::Dark, Theme::Dark)]
#[case::contrast(Theme::Contrast(Background::Dark), Background::Light, Theme::Contrast(Background::Light))]
fn the_theme_follows_the_background(
    #[case] first: Theme,
    #[case] background: Background,
    #[case] then: Theme,
) {
    let mut interface = Interface::start(Setup { theme: first, ..Setup::default() });
    interface.model.follows_background = true;
    interface.send(Msg::Background(background));
    assert_eq!(interface.model.theme, then);
}

#[test]
fn a_theme_that_the_user_chose_stays() {
    let mut interface = Interface::start(Setup { theme: Theme::Dark, ..Setup::default() });
    interface.send(Msg::Background(Background::Light));
    assert_eq!(interface.model.theme, Theme::Dark);
}
