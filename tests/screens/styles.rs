//! The styles of the screens: the colours suit the background, there are none when the user wants none, and
//! nothing is conveyed by colour alone.

use std::collections::BTreeMap;

use overleg::i18n::Lang;
use overleg::tui::theme::{Background, Theme, Tone};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};
use rstest::rstest;

use crate::driver::{Interface, Setup, lines};
use crate::kept::{assert_text_kept, file_name};
use crate::sample::{lived_in, with_markdown};

fn frame(theme: Theme, size: (u16, u16), keys: &str) -> Buffer {
    frame_in(Lang::Nl, theme, size, keys)
}

fn frame_in(lang: Lang, theme: Theme, size: (u16, u16), keys: &str) -> Buffer {
    let mut interface =
        Interface::start(Setup { overview: lived_in(), lang, theme, size, ..Setup::default() });
    interface.press(keys);
    interface.frame()
}

/// The rows of a frame, each above the letters of its styles, and the meaning of each letter.
fn with_styles(frame: &Buffer) -> String {
    let mut legend: BTreeMap<String, char> = BTreeMap::new();
    let mut dump = Vec::new();
    for (y, text) in (0..).zip(lines(frame)) {
        let letters: String =
            (0..frame.area.width).map(|x| letter(&mut legend, frame[(x, y)].style())).collect();
        dump.push(text);
        dump.push(letters.trim_end().to_owned());
    }
    dump.extend(legend.into_iter().map(|(name, letter)| format!("{letter} = {name}")));
    dump.retain(|line| !line.is_empty());
    dump.join("\n")
}

fn letter(legend: &mut BTreeMap<String, char>, style: Style) -> char {
    let colour = |name: &str, colour: Option<Color>| {
        colour.filter(|colour| *colour != Color::Reset).map(|colour| format!("{name} {colour}"))
    };
    let modifier = Some(style.add_modifier).filter(|modifier| *modifier != Modifier::empty());
    let modifier = modifier.map(|modifier| format!("{modifier:?}").to_lowercase());
    let parts: Vec<String> =
        [colour("colour", style.fg), colour("on", style.bg), modifier].into_iter().flatten().collect();
    if parts.is_empty() {
        return ' ';
    }
    let next = ('a'..).nth(legend.len()).unwrap_or('?');
    *legend.entry(parts.join(", ")).or_insert(next)
}

/// Compares a frame in Dutch and its styles with the snapshots.
fn assert_styles_kept(name: &str, frame: &Buffer) {
    assert_styles_kept_in(Lang::Nl, name, frame);
}

fn assert_styles_kept_in(lang: Lang, name: &str, frame: &Buffer) {
    assert_text_kept(&file_name(name, frame.area.as_size(), lang), &with_styles(frame));
}

#[test]
fn main_screen_on_a_light_background() {
    assert_styles_kept("main_screen_light", &frame(Theme::Light, (120, 24), "down enter"));
}

#[test]
fn main_screen_without_colours() {
    assert_styles_kept("main_screen_without_colours", &frame(Theme::Plain, (120, 24), "down enter"));
}

#[rstest]
#[case::ways_in("ways_in_without_colours", "f5 down")]
#[case::gaps("gaps_without_colours", "f6 down")]
#[case::grid("gaps_grid_without_colours", "f6 v tab tab down down down +")]
#[case::map("map_without_colours", "f7")]
fn insight_without_colours(#[case] name: &str, #[case] keys: &str) {
    for size in [(60, 15), (80, 24), (120, 40), (200, 50)] {
        for lang in Lang::ALL {
            assert_styles_kept_in(lang, name, &frame_in(lang, Theme::Plain, size, keys));
        }
    }
}

#[rstest]
#[case::dark("dark", Theme::Dark)]
#[case::light("light", Theme::Light)]
#[case::without_colours("without_colours", Theme::Plain)]
fn note_in_markdown(#[case] name: &str, #[case] theme: Theme) {
    let setup = Setup { overview: with_markdown(), theme, size: (80, 30), ..Setup::default() };
    let mut interface = Interface::start(setup);
    interface.press("down enter end");
    assert_styles_kept(&format!("note_in_markdown_{name}"), &interface.frame());
}

#[rstest]
#[case::tree("")]
#[case::page("down enter")]
#[case::find("f x")]
#[case::search("/ v d a b")]
#[case::note("down n x")]
#[case::ticking("down n shift-tab space")]
#[case::proposals("down n shift-tab s")]
#[case::fault("down n shift-tab shift-tab x ctrl-s")]
#[case::question("down n x esc")]
#[case::buttons("down n x tab tab")]
#[case::help("?")]
#[case::palette(": z")]
#[case::status("down y")]
#[case::warning("u")]
#[case::notes("f4")]
#[case::open_note("f4 enter")]
#[case::words("f4 f d e")]
#[case::agenda("f3")]
#[case::snooze("f3 s")]
#[case::briefing("down b")]
#[case::ways_in("f5")]
#[case::gaps("f6")]
#[case::grid("f6 v +")]
#[case::organisations("O down")]
#[case::persons("P")]
#[case::history("down n x ctrl-s H")]
fn the_plain_theme_uses_no_colours_anywhere(#[case] keys: &str) {
    for size in [(80, 24), (120, 40)] {
        for cell in frame(Theme::Plain, size, keys).content() {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{cell:?}");
        }
    }
}

#[rstest]
#[case::chair("◆ Klankbordgroep")]
#[case::alternating_chair("◈ Werkgroep Recht op Leren")]
#[case::member("● Stuurgroep P.L.E.K.")]
#[case::setting_up("◐ Samenwerking LOP")]
#[case::invited("? Steunpunt schooluitval")]
#[case::seeking_access("→ Samenwerking Stad Diest")]
#[case::not_involved("○ Samenwerking scholen")]
fn my_place_in_a_forum_is_shown_by_a_sign_and_not_by_colour_alone(#[case] row: &str) {
    assert!(lines(&frame(Theme::Plain, (120, 40), "")).join("\n").contains(row));
}

#[test]
fn overdue_items_are_marked_with_a_sign_and_a_word() {
    assert!(lines(&frame(Theme::Plain, (120, 40), "down")).join("\n").contains("! te laat"));
}

#[test]
fn overdue_items_on_the_agenda_are_marked_with_a_sign() {
    let agenda = lines(&frame(Theme::Plain, (120, 40), "f3")).join("\n");
    assert!(agenda.contains("> ! ma 16 nov     [ ] Cijfers"), "{agenda}");
}

#[rstest]
#[case::tree("", "> ▾ Vlaams-Brabant")]
#[case::page("down enter down", "> Regio")]
#[case::search("/ v d a b", "> org.   VDAB")]
#[case::agenda("f3 down", "> vr  4 dec       [ ] Voorstel")]
#[case::palette(": h u l p", "> Toon de toetsen")]
#[case::ticking("down n shift-tab", "> [ ] Alba")]
#[case::answer("down n x esc", "> Bewaren")]
#[case::notes("f4", "> 12 nov 2026")]
#[case::ways_in("f5 down", ">   1 Groep INTRO")]
#[case::gaps("f6 down", "> → Samenwerking Stad Diest")]
#[case::grid("f6 v down down down", "> LOP")]
#[case::cell_of_the_grid("f6 v", "[◆]")]
#[case::open_note("f4 enter", "> 12 november 2026")]
#[case::organisations("O down", "> Aanbieders")]
#[case::history("down n x ctrl-s H", "> 12u")]
fn the_selected_row_has_its_own_sign(#[case] keys: &str, #[case] shown: &str) {
    assert!(lines(&frame(Theme::Plain, (120, 40), keys)).join("\n").contains(shown));
}

#[rstest]
#[case::tree("")]
#[case::search("/ v d a b")]
#[case::ticking("down n shift-tab space")]
#[case::proposals("down n shift-tab s")]
#[case::question("down n x esc")]
#[case::palette(": z")]
#[case::words("f4 f d e")]
#[case::agenda("f3 down")]
#[case::place("down i")]
#[case::briefing("down b")]
#[case::map("f7")]
#[case::ways_in("f5 down")]
#[case::gaps("f6 down")]
#[case::grid("f6 v + down right")]
#[case::organisations("O down")]
fn on_a_background_of_its_own_text_has_a_colour_that_stands_out(
    #[case] keys: &str,
    #[values(Theme::Dark, Theme::Light)] theme: Theme,
) {
    let selected = [Tone::Selected, Tone::SelectedInactive].map(|tone| theme.style(tone));
    let selected = selected.map(|style| (style.fg.expect("a colour"), style.bg.expect("a background")));
    for cell in frame(theme, (120, 40), keys).content().iter().filter(|cell| cell.bg != Color::Reset) {
        assert!(selected.contains(&(cell.fg, cell.bg)), "{cell:?}");
    }
}

#[rstest]
#[case::colours("map_dark", Theme::Dark)]
#[case::contrast("map_contrast", Theme::Contrast(Background::Dark))]
fn map(#[case] name: &str, #[case] theme: Theme) {
    for size in [(60, 15), (80, 24)] {
        assert_styles_kept(name, &frame(theme, size, "f7"));
    }
}

#[test]
fn main_screen_with_strong_contrast() {
    let theme = Theme::Contrast(Background::Dark);
    assert_styles_kept("main_screen_contrast", &frame(theme, (120, 24), "down enter"));
}

#[rstest]
#[case::tree("")]
#[case::popup("?")]
#[case::question("down n x esc")]
fn the_theme_with_strong_contrast_leaves_no_colour_to_the_terminal(#[case] keys: &str) {
    for cell in frame(Theme::Contrast(Background::Light), (80, 24), keys).content() {
        assert!(cell.fg != Color::Reset && cell.bg != Color::Reset, "{cell:?}");
    }
}
