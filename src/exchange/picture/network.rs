//! Who ties forums together: forums on the left, partners that sit at several of them on the right, and a line for
//! each seat. Both sides are ordered so that few lines cross.

use std::collections::BTreeMap;

use maud::html;

use super::{Picture, shortened};
use crate::domain::{ForumId, Network, OrganisationId};
use crate::i18n::Lang;
use crate::text::fold;

/// With more forums, a picture is made of each region.
pub const MOST_FORUMS: usize = 30;

/// How often each side is put in the order of the other.
const ROUNDS: usize = 24;
/// The height of a row.
const ROW: usize = 22;
/// Where the lines start and end, and the width of it all.
const LEFT: usize = 320;
const RIGHT: usize = 620;
const WIDTH: usize = 900;
const TOP: usize = 34;
/// Longer names do not fit.
const LETTERS: usize = 50;
const LETTERS_RIGHT: usize = 40;

/// The given forums, and the partners that sit in at least two of them; none if there are no such partners. The `id`
/// tells it from others in the page.
pub fn network(network: &Network<'_>, forums: &[ForumId], id: &str, lang: Lang) -> Option<Picture> {
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
    let height = TOP + forums.len().max(partners.len()) * ROW + 8;
    let place = |number: usize, count: usize| TOP + (height - TOP) * (2 * number + 1) / (2 * count);
    let at_left = |number: usize| place(number, forums.len());
    let at_right = |number: usize| place(number, partners.len());
    let lines: Vec<(usize, usize)> = (0..partners.len())
        .flat_map(|right| (0..forums.len()).map(move |left| (left, right)))
        .filter(|(left, right)| sits(&forums[*left], &partners[*right]))
        .collect();
    let shapes = html! {
        text class="end bold" x=(LEFT - 12) y="16" { (lang.picture_forums()) }
        text class="bold" x=(RIGHT + 12) y="16" { (lang.picture_partners()) }
        @for (left, right) in &lines {
            @let (y1, y2, third) = (at_left(*left), at_right(*right), (RIGHT - LEFT) / 3);
            path class="line" d={ "M" (LEFT) " " (y1) "C" (LEFT + third) " " (y1) " " (RIGHT - third) " " (y2) " " (RIGHT) " " (y2) } {}
        }
        @for (number, forum) in forums.iter().enumerate() {
            @let y = at_left(number);
            @let name = overview.forums().get(*forum).map_or("", |forum| forum.name.as_str());
            circle class="dot" cx=(LEFT) cy=(y) r="4" {}
            text class="end" x=(LEFT - 12) y=(y + 4) { (shortened(name, LETTERS)) }
        }
        @for (number, partner) in partners.iter().enumerate() {
            @let y = at_right(number);
            @let name = name(partner).unwrap_or_default();
            circle class="dot" cx=(RIGHT) cy=(y) r="4" {}
            text x=(RIGHT + 12) y=(y + 4) {
                (shortened(&name, LETTERS_RIGHT)) " (" (tables[partner].len()) ")"
            }
        }
    };
    Some(Picture {
        title: lang.picture_network().to_owned(),
        description: lang.picture_network_text(forums.len(), partners.len()),
        id: id.to_owned(),
        width: WIDTH,
        height,
        shapes: shapes.into_string(),
    })
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
