//! The map: a tile for each municipality, with my place at its local forums.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::Picture;
use crate::domain::{LocalForums, Municipality, Overview, Refnis, RegionId, local_forums};
use crate::i18n::Lang;

/// The size of a tile, without the space between tiles.
const WIDTH: usize = 66;
const HEIGHT: usize = 46;
const GAP: usize = 3;
/// Rows and columns of the grid.
const ROWS: usize = 7;
const COLUMNS: usize = 15;
/// The region of Brussels, which lies within the province and is no part of it: its first tile, and how many tiles it
/// is wide and high.
const BRUSSELS: (usize, usize, usize) = (4, 3, 2);
/// A line with more letters is squeezed into the tile.
const LONG: usize = 11;
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
    let lines = lines(&place.municipality.name);
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let size = match longest {
        0..=9 => "",
        10..=11 => " small",
        _ => " tiny",
    };
    let on = if standing.is_some_and(Standing::is_dark) { " on" } else { "" };
    let quiet =
        if standing.is_some_and(|standing| standing != Standing::Nothing) { " bold" } else { " quiet" };
    let words = standing.filter(|standing| *standing != Standing::Nothing).map(|standing| {
        let word = standing.in_short(lang);
        let forums = place.forums.len();
        if word.is_empty() { forums.to_string() } else { format!("{forums} · {word}") }
    });
    let rows = lines.len() + usize::from(words.is_some());
    let top = y + (HEIGHT - rows * 12) / 2 + 10;
    html! {
        g {
            @match standing {
                Some(standing) => {
                    rect class=(standing.class()) fill=[fill(standing)] x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="4" {}
                }
                None => rect class="out" x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="4" {},
            }
            @for (number, line) in lines.iter().enumerate() {
                text class={ "mid" (size) (on) (quiet) } x=(middle) y=(top + 12 * number)
                    textLength=[(line.chars().count() > LONG).then_some(WIDTH - 6)] lengthAdjust="spacingAndGlyphs" { (line) }
            }
            @if let Some(words) = words {
                text class={ "mid small" (on) } x=(middle) y=(top + 12 * lines.len()) { (words) }
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

/// The name in one or two lines.
fn lines(name: &str) -> Vec<&str> {
    const FITS: usize = 11;
    if name.chars().count() <= FITS {
        return vec![name];
    }
    let breaks = name.match_indices(['-', ' ']).map(|(at, sign)| at + sign.len());
    let middle = name.len() / 2;
    match breaks.min_by_key(|at| at.abs_diff(middle)) {
        Some(at) => vec![name[..at].trim_end(), &name[at..]],
        None => vec![name],
    }
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
