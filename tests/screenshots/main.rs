//! The screenshots of the README are what the interface shows. With `OVERLEG_WRITE_SCREENSHOTS=1` they
//! are rewritten.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/interface.rs"]
mod driver;
#[path = "../support/records.rs"]
mod records;
#[path = "../support/sample.rs"]
mod sample;
mod svg;

use std::path::Path;
use std::{env, fs};

use overleg::domain::Overview;
use overleg::i18n::Lang;
use overleg::tui::theme::Theme;
use rstest::rstest;

use driver::{Interface, Setup};
use sample::{kept_current, lived_in};

fn overview(interface: &mut Interface) {
    interface.press("down enter down down down");
}

fn agenda(interface: &mut Interface) {
    interface.press("f3");
}

fn search(interface: &mut Interface) {
    interface.press("down /").type_text("leuv");
}

fn note(interface: &mut Interface) {
    interface
        .press("down n shift-tab right right right space down right space")
        .type_text("arktos")
        .press("enter tab");
    interface.type_text(
        "Het actieplan voor 2027 is bijna rond. CLB en VDAB stellen hun aanpak voor zeventienjarigen voor.\n\n\
         Arktos kan in januari met twee groepen starten.",
    );
    interface.press("tab").type_text("Aanpak rondsturen aan alle leden").press("tab").type_text("4/12");
    interface.press("tab").type_text("Zaal vastleggen voor januari").press("tab").type_text("11 jan");
}

#[rstest]
#[case::overview("overview", lived_in, Lang::Nl, Theme::Dark, (120, 36), overview)]
#[case::agenda("agenda", kept_current, Lang::Nl, Theme::Dark, (120, 30), agenda)]
#[case::search("search", lived_in, Lang::Nl, Theme::Dark, (120, 36), search)]
#[case::note("note", lived_in, Lang::Nl, Theme::Dark, (100, 30), note)]
#[case::light("overview-light", lived_in, Lang::En, Theme::Light, (120, 36), overview)]
fn each_screenshot_shows_the_current_interface(
    #[case] name: &str,
    #[case] data: fn() -> Overview,
    #[case] lang: Lang,
    #[case] theme: Theme,
    #[case] size: (u16, u16),
    #[case] steps: fn(&mut Interface),
) {
    let mut interface = Interface::start(Setup { overview: data(), lang, theme, size, ..Setup::default() });
    steps(&mut interface);
    let shown = svg::draw(&interface.frame(), interface.caret(), theme);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screenshots").join(format!("{name}.svg"));
    if env::var_os("OVERLEG_WRITE_SCREENSHOTS").is_some() {
        fs::write(&file, shown).expect("the screenshot can be written");
    } else {
        let kept = fs::read_to_string(&file).expect("the screenshot is there");
        assert!(
            kept == shown,
            "{name}.svg is no longer what is shown: OVERLEG_WRITE_SCREENSHOTS=1 cargo test --test screenshots"
        );
    }
}
