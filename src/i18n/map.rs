//! Texts of the map.

use super::{Lang, texts};

impl Lang {
    /// How many municipalities have a local forum, for the header; in few words where there is no room for more.
    pub fn municipalities_with(self, with: usize, all: usize, is_narrow: bool) -> String {
        if is_narrow { self.with_local_forum_in_short(with, all) } else { self.with_local_forum(with, all) }
    }
}

texts! {
    /// Breadcrumb of the map.
    map_title { nl: "Kaart", en: "Map" }
    /// In the header: how many municipalities have a local forum.
    with_local_forum(with: usize, all: usize) {
        nl: "{with} van {all} gemeenten met een lokaal overleg",
        en: "{with} of {all} municipalities with a local forum",
    }
    /// The same in few words.
    with_local_forum_in_short(with: usize, all: usize) {
        nl: "{with} van {all} met lokaal overleg",
        en: "{with} of {all} with a local forum",
    }
    /// What a tile of the map means.
    map_legend(without: usize) {
        nl: "Getal: lokale overlegfora · teken: mijn plaats · punt: geen overlegforum ({without})",
        en: "Number: local forums · sign: my place · dot: no local forum ({without})",
    }
    /// The region in the middle of the map that is no part of the province.
    brussels { nl: "Brussel", en: "Brussels" }
    /// Prompt for the name of a municipality.
    find_on_map_prompt { nl: "Gemeente zoeken:", en: "Find a municipality:" }
    /// No municipality has what was typed.
    no_such_municipality(typed: &str) {
        nl: "Geen gemeente, dorp of postcode met “{typed}”",
        en: "No municipality, village or postal code with “{typed}”",
    }
    /// The screen is too small for the tiles.
    no_room_for_map(width: u16, height: u16) {
        nl: "De kaart heeft een scherm van minstens {width} bij {height} nodig",
        en: "The map needs a screen of at least {width} by {height}",
    }
    /// Every municipality has a local forum.
    no_municipality_without { nl: "Elke gemeente heeft een lokaal overleg", en: "Every municipality has a local forum" }
    /// Label on the page of a municipality.
    postal_codes { nl: "Postcodes", en: "Postal codes" }
    /// Heading over the organisations in a municipality.
    based_in(name: &str, count: usize) { nl: "Gevestigd in {name} ({count})", en: "Based in {name} ({count})" }
    /// Before the organisations in a municipality.
    based_here(names: &str) { nl: "Gevestigd: {names}", en: "Based here: {names}" }
    /// Heading over the municipalities around one.
    neighbours_count(count: usize) { nl: "Buurgemeenten ({count})", en: "Neighbours ({count})" }
    /// Before the neighbours that have a local forum.
    neighbours_with(names: &str) {
        nl: "Buurgemeenten met een lokaal overleg: {names}",
        en: "Neighbours with a local forum: {names}",
    }
    /// None of the neighbours has a local forum.
    no_neighbour_with {
        nl: "Geen enkele buurgemeente heeft een lokaal overleg",
        en: "No neighbour has a local forum",
    }
    /// The same in few words.
    neighbours_in_short(names: &str) { nl: "buren met overleg: {names}", en: "neighbours with a forum: {names}" }
    /// The same in few words.
    no_neighbour_in_short { nl: "geen buurgemeente met overleg", en: "no neighbour with a forum" }
    /// Heading over what is open.
    still_to_do_count(count: usize) { nl: "Nog te doen ({count})", en: "Still to do ({count})" }
    /// The text of a follow-up about a municipality without a known local forum.
    ask_for_local_forum(name: &str) {
        nl: "Navragen of er in {name} een lokaal overleg is",
        en: "Ask whether there is a local forum in {name}",
    }
}
