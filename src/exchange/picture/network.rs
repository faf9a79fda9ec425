//! Who ties forums together: forums on the left, partners that sit at several of them on the right, and a line for
//! each seat. Both sides are ordered so that few lines cross.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use maud::{PreEscaped, html};

use super::{LINE, Picture, label, name_lines, width_of};
use crate::domain::{ForumId, Kind, Network, OrganisationId, RegionId};
use crate::i18n::Lang;
use crate::text::{fold, plain_line};

/// With more forums, a picture is made of each region.
const MOST_FORUMS: usize = 30;

/// How often each side is put in the order of the other.
const ROUNDS: usize = 24;
/// The height of a row, beside that of its second line.
const ROW: usize = 22;
/// How long the lines are from left to right.
const ACROSS: usize = 190;
const TOP: usize = 34;
/// The height of a title in a picture of several regions.
const TITLE: usize = 28;

/// The given forums, and the partners that sit in at least two of them: one picture, or with many forums one of each
/// region; none if there are no such partners.
pub fn networks(network: &Network<'_>, forums: &[ForumId], lang: Lang) -> Vec<Picture> {
    if forums.len() <= MOST_FORUMS {
        return of_forums(network, forums, "network", lang).into_iter().collect();
    }
    let overview = network.overview();
    let mut of_region: Vec<(RegionId, Vec<ForumId>)> = Vec::new();
    for forum in forums.iter().filter_map(|forum| overview.forums().get(*forum)) {
        match of_region.iter_mut().find(|(region, _)| *region == forum.region) {
            Some((_, forums)) => forums.push(forum.id),
            None => of_region.push((forum.region, vec![forum.id])),
        }
    }
    let pictures = of_region.iter().enumerate().filter_map(|(number, (region, forums))| {
        let region = overview.regions().get(*region)?;
        let picture = of_forums(network, forums, &format!("network-{}", number + 1), lang)?;
        Some(Picture { title: lang.picture_network_of(&region.name), ..picture })
    });
    pictures.collect()
}

/// The pictures below each other as one; none if there are none.
pub fn as_one(mut pictures: Vec<Picture>, lang: Lang) -> Option<Picture> {
    if pictures.len() < 2 {
        return pictures.pop();
    }
    let width = pictures.iter().map(|picture| picture.width).max().unwrap_or_default();
    let (mut height, mut shapes) = (0, String::new());
    for picture in &pictures {
        let part = html! {
            text class="title" x="8" y=(height + 18) { (plain_line(&picture.title)) }
            g transform={ "translate(0," (height + TITLE) ")" } { (PreEscaped(&picture.shapes)) }
        };
        shapes.push_str(&part.into_string());
        height += TITLE + picture.height + TITLE / 2;
    }
    Some(Picture {
        title: lang.picture_network().to_owned(),
        description: lang.picture_networks_text(pictures.len()),
        reading: "",
        id: "network".to_owned(),
        width,
        height,
        shapes,
    })
}

/// One picture. The `id` tells it from others in the page.
fn of_forums(network: &Network<'_>, forums: &[ForumId], id: &str, lang: Lang) -> Option<Picture> {
    let mut tables: BTreeMap<OrganisationId, Vec<ForumId>> = BTreeMap::new();
    for forum in forums {
        for partner in network.roster(*forum).iter().flat_map(|roster| &roster.partners) {
            tables.entry(*partner).or_default().push(*forum);
        }
    }
    tables.retain(|_, tables| tables.len() > 1);
    let overview = network.overview();
    let name = |id: &OrganisationId| overview.organisations().get(*id).map(|one| overview.label(one));
    let mut partners: Vec<OrganisationId> = tables.keys().copied().collect();
    partners.sort_by_cached_key(|partner| name(partner).map(|name| fold(&name)));
    let sits = |forum: &ForumId, partner: &OrganisationId| tables[partner].contains(forum);
    let mut forums: Vec<ForumId> = forums.to_vec();
    forums.retain(|forum| partners.iter().any(|partner| sits(forum, partner)));
    if partners.is_empty() {
        return None;
    }
    for _ in 0..ROUNDS {
        arrange(&mut partners, &forums, |partner, forum| sits(forum, partner));
        arrange(&mut forums, &partners, |forum, partner| sits(forum, partner));
    }
    let forum_name =
        |forum: &ForumId| name_lines(overview.forums().get(*forum).map_or("", |forum| forum.name.as_str()));
    let partner_name = |partner: &OrganisationId| {
        let mut lines = name_lines(&name(partner).unwrap_or_default());
        if let Some(last) = lines.last_mut() {
            let _ = write!(last, " ({})", tables[partner].len());
        }
        lines
    };
    let at_left: Vec<Vec<String>> = forums.iter().map(forum_name).collect();
    let at_right: Vec<Vec<String>> = partners.iter().map(partner_name).collect();
    let left = 20 + room(&at_left, lang.picture_forums());
    let right = left + ACROSS;
    let width = right + 20 + room(&at_right, lang.picture_partners());
    let rows = height_of(&at_left).max(height_of(&at_right));
    let height = TOP + rows + 8;
    let (left_rows, right_rows) = (rows_of(&at_left, rows), rows_of(&at_right, rows));
    let lines: Vec<(usize, usize)> = (0..partners.len())
        .flat_map(|partner| (0..forums.len()).map(move |forum| (forum, partner)))
        .filter(|(forum, partner)| sits(&forums[*forum], &partners[*partner]))
        .collect();
    let shapes = html! {
        text class="end bold" x=(left - 12) y="16" { (lang.picture_forums()) }
        text class="bold" x=(right + 12) y="16" { (lang.picture_partners()) }
        @for (forum, partner) in &lines {
            @let (y1, y2, third) = (left_rows[*forum], right_rows[*partner], ACROSS / 3);
            path class="line" d={ "M" (left) " " (y1) "C" (left + third) " " (y1) " " (right - third) " " (y2) " " (right) " " (y2) } {}
        }
        @for (name, y) in at_left.iter().zip(&left_rows) {
            circle class="dot" cx=(left) cy=(y) r="4" {}
            (label("end", left - 12, *y, name))
        }
        @for (name, y) in at_right.iter().zip(&right_rows) {
            circle class="dot" cx=(right) cy=(y) r="4" {}
            (label("", right + 12, *y, name))
        }
    };
    Some(Picture {
        title: lang.picture_network().to_owned(),
        description: lang
            .picture_network_text(&lang.count_of(Kind::Forum, forums.len()), &lang.partners(partners.len())),
        reading: "",
        id: id.to_owned(),
        width,
        height,
        shapes: shapes.into_string(),
    })
}

/// About how wide these names are, at least as wide as their heading in heavier letters.
fn room(names: &[Vec<String>], heading: &str) -> usize {
    width_of(names.iter().flatten()).max(width_of(std::iter::once(&format!("{heading}   "))))
}

/// How high a name is, with the space around it.
fn row(name: &[String]) -> usize {
    ROW + name.len().saturating_sub(1) * LINE
}

fn height_of(names: &[Vec<String>]) -> usize {
    names.iter().map(|name| row(name)).sum()
}

/// The middle of each row, in a column that is so high.
fn rows_of(names: &[Vec<String>], height: usize) -> Vec<usize> {
    let spare = height - height_of(names);
    let mut above = 0;
    let middle = |(number, name): (usize, &Vec<String>)| {
        let middle = TOP + above + row(name) / 2 + spare * (2 * number + 1) / (2 * names.len());
        above += row(name);
        middle
    };
    names.iter().enumerate().map(middle).collect()
}

/// Puts each node where the middle of its neighbours on the other side is. What stays equal keeps its order, so that
/// the result is always the same.
fn arrange<N, O>(nodes: &mut [N], others: &[O], is_tied: impl Fn(&N, &O) -> bool) {
    nodes.sort_by_cached_key(|node| {
        let places = others.iter().enumerate().filter(|(_, other)| is_tied(node, other));
        let (count, sum) = places.fold((0, 0), |(count, sum), (place, _)| (count + 1, sum + place));
        // In thousandths, so that no fractions are needed.
        (sum * 1_000).checked_div(count)
    });
}
