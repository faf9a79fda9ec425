//! The map: a tile for each municipality, with my place at its local forums.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::Picture;
use crate::domain::{LocalForums, Municipality, Overview, Refnis, RegionId, local_forums};
use crate::i18n::Lang;

/// The size of a tile, without the space between tiles. On paper fifteen of them are as wide as a page, which leaves
/// letters of six and a half points.
const WIDTH: usize = 68;
const HEIGHT: usize = 74;
const GAP: usize = 2;
/// Rows and columns of the grid.
const ROWS: usize = 7;
const COLUMNS: usize = 15;
/// The region of Brussels, which lies within the province and is no part of it: its first tile, and how many tiles it
/// is wide and high.
const BRUSSELS: (usize, usize, usize) = (4, 3, 2);
/// How far the lines in a tile are apart.
const STEP: usize = 14;
/// A wider line does not fit in a tile; from a narrower one on the letters are smaller.
const FITS: usize = 72;
const FITS_WELL: usize = 62;
/// The last parts of names that are too long for one line.
const ENDINGS: [&str; 18] = [
    "aken", "beek", "berg", "bergen", "bos", "dijk", "gaarden", "gem", "heuvel", "hout", "kerke", "laar",
    "leeuw", "meer", "okker", "voorde", "voort", "zeel",
];
/// Below the tiles.
const LEGEND: usize = 40;

/// What a tile says of my place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) enum Standing {
    /// I sit in every local forum.
    Everywhere,
    /// I sit in some.
    Partly,
    /// I sit in none of them.
    NotYet,
    /// There is a local forum, and my place is not shown.
    Known,
    /// There is no local forum.
    Nothing,
}

impl Standing {
    /// My place at the local forums of a municipality, or whether there are any.
    pub(in crate::exchange) fn of(place: &LocalForums<'_>, overview: &Overview, is_mine_shown: bool) -> Self {
        let outside = place.forums.iter().filter(|forum| overview.is_outside(forum.id)).count();
        match (place.forums.len(), outside) {
            (0, _) => Self::Nothing,
            _ if !is_mine_shown => Self::Known,
            (_, 0) => Self::Everywhere,
            (all, outside) if all == outside => Self::NotYet,
            _ => Self::Partly,
        }
    }

    /// In words, as in the legend.
    pub(in crate::exchange) const fn in_words(self, lang: Lang) -> &'static str {
        match self {
            Self::Everywhere => lang.standing_everywhere(),
            Self::Partly => lang.standing_partly(),
            Self::NotYet => lang.standing_not_yet(),
            Self::Known => lang.standing_known(),
            Self::Nothing => lang.no_local_forum(),
        }
    }

    /// In a word or two, as in a tile.
    const fn in_short(self, lang: Lang) -> &'static str {
        match self {
            Self::Everywhere => lang.tile_everywhere(),
            Self::Partly => lang.tile_partly(),
            Self::NotYet => lang.tile_not_yet(),
            Self::Known | Self::Nothing => "",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Everywhere | Self::Known => "full",
            Self::Partly | Self::NotYet => "striped",
            Self::Nothing => "bare",
        }
    }

    const fn is_dark(self) -> bool {
        matches!(self, Self::Everywhere | Self::Known)
    }
}

/// The municipalities with their local forums, in all or in one region with everything in it. Without my place, it only
/// shows where there is a local forum.
pub fn map(overview: &Overview, within_region: Option<RegionId>, is_mine_shown: bool, lang: Lang) -> Picture {
    let within: Option<BTreeSet<Refnis>> = within_region.map(|region| {
        let regions = overview.region_and_descendants(region);
        regions.iter().flat_map(|region| region.municipalities.iter().copied()).collect()
    });
    let local = local_forums(overview);
    let is_within = |place: &Municipality| within.as_ref().is_none_or(|all| all.contains(&place.refnis));
    let with = local.iter().filter(|place| is_within(place.municipality) && !place.forums.is_empty()).count();
    let all = local.iter().filter(|place| is_within(place.municipality)).count();
    let tiles = local.iter().map(|place| {
        let standing = is_within(place.municipality).then(|| Standing::of(place, overview, is_mine_shown));
        tile(place, standing, lang)
    });
    let tiles: Vec<Markup> = tiles.collect();
    let (width, tiles_end) = (COLUMNS * (WIDTH + GAP) + GAP, ROWS * (HEIGHT + GAP) + GAP);
    let shapes = html! {
        defs { (stripes("map-partly", 9)) (stripes("map-not-yet", 3)) }
        @for tile in &tiles { (tile) }
        (brussels())
        (legend(tiles_end, is_mine_shown, lang))
    };
    let region = within_region.and_then(|region| overview.regions().get(region));
    Picture {
        title: region
            .map_or_else(|| lang.picture_map().to_owned(), |region| lang.picture_map_of(&region.name)),
        description: lang.picture_map_text(with, all),
        reading: if is_mine_shown { lang.report_map_text() } else { lang.report_map_text_of_all() },
        id: "map".to_owned(),
        width,
        height: tiles_end + LEGEND,
        shapes: shapes.into_string(),
    }
}

/// Stripes of this width, every twelve pixels.
fn stripes(id: &str, width: usize) -> Markup {
    html! {
        pattern id=(id) width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
            rect class="under" width="12" height="12" {}
            rect class="wide-stripe" width=(width) height="12" {}
        }
    }
}

fn corner(row: usize, column: usize) -> (usize, usize) {
    (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP))
}

fn tile(place: &LocalForums<'_>, standing: Option<Standing>, lang: Lang) -> Markup {
    let tile = place.municipality.tile;
    let (x, y) = corner(tile.row, tile.column);
    let middle = x + WIDTH / 2;
    let known = standing.filter(|standing| *standing != Standing::Nothing);
    let on = if standing.is_some_and(Standing::is_dark) { " on" } else { "" };
    let quiet = if known.is_some() { "" } else { " quiet" };
    let mut lines = lines(&place.municipality.name);
    if let Some(standing) = known {
        lines.extend([place.forums.len().to_string(), standing.in_short(lang).to_owned()]);
        lines.retain(|line| !line.is_empty());
    }
    let top = y + (HEIGHT - lines.len() * STEP) / 2 + STEP - 3;
    html! {
        g {
            @match standing {
                Some(standing) => {
                    rect class=(standing.class()) fill=[fill(standing)] x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="4" {}
                }
                None => rect class="out" x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="4" {},
            }
            @for (number, line) in lines.iter().enumerate() {
                @let small = if width_of(line) > FITS_WELL { " small" } else { "" };
                text class={ "mid" (small) (on) (quiet) } x=(middle) y=(top + STEP * number) { (line) }
            }
        }
    }
}

/// The pattern of a shape, as a property that a strict content policy allows.
const fn fill(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Partly => Some("url(#map-partly)"),
        Standing::NotYet => Some("url(#map-not-yet)"),
        Standing::Everywhere | Standing::Known | Standing::Nothing => None,
    }
}

/// The name in lines that fit in a tile. A line ends after a sign, or with a hyphen before the last part of a name.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in name.split_inclusive(['-', ' ']).flat_map(parts) {
        match lines.last_mut() {
            Some(line) if !line.ends_with(HYPHEN) && width_of(line) + width_of(&part) <= FITS => {
                line.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    lines.iter().map(|line| line.trim_end().replace(HYPHEN, "-")).collect()
}

/// Stands for a hyphen that is not in the name.
const HYPHEN: char = '\u{2010}';

/// A part of a name, in as many pieces as it takes to fit.
fn parts(part: &str) -> Vec<String> {
    let name = part.trim_end_matches(['-', ' ']);
    let ending = ENDINGS
        .iter()
        .filter(|ending| name.len() > ending.len() && name.ends_with(**ending))
        .max_by_key(|ending| ending.len());
    match ending {
        Some(ending) if width_of(part) > FITS => {
            let (before, after) = part.split_at(name.len() - ending.len());
            let mut pieces = parts(before);
            pieces.iter_mut().rev().take(1).for_each(|last| last.push(HYPHEN));
            pieces.push(after.to_owned());
            pieces
        }
        _ => vec![part.to_owned()],
    }
}

/// How wide a text is in a wide font, at thirteen pixels.
fn width_of(text: &str) -> usize {
    let tenths = text.chars().map(|char| match char {
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | '-' | HYPHEN | ' ' => 46,
        'm' | 'w' | 'M' | 'W' => 124,
        char if char.is_uppercase() => 90,
        _ => 80,
    });
    tenths.sum::<usize>() / 10
}

fn brussels() -> Markup {
    let (column, row, across) = BRUSSELS;
    let (x, y) = corner(row, column);
    let (width, height) = (across * (WIDTH + GAP) - GAP, across * (HEIGHT + GAP) - GAP);
    html! {
        rect class="out" x=(x) y=(y) width=(width) height=(height) rx="4" {}
        text class="mid quiet" x=(x + width / 2) y=(y + height / 2 + 4) { "Brussel" }
    }
}

fn legend(top: usize, is_mine_shown: bool, lang: Lang) -> Markup {
    const MINE: [Standing; 4] = [Standing::Everywhere, Standing::Partly, Standing::NotYet, Standing::Nothing];
    let shown: &[Standing] = if is_mine_shown { &MINE } else { &[Standing::Known, Standing::Nothing] };
    let across = COLUMNS * (WIDTH + GAP) / MINE.len();
    html! {
        @for (number, standing) in shown.iter().enumerate() {
            @let x = GAP + number * across;
            rect class=(standing.class()) fill=[fill(*standing)] x=(x) y=(top + 12) width="22" height="16" rx="3" {}
            text x=(x + 29) y=(top + 24) { (standing.in_words(lang)) }
        }
    }
}
