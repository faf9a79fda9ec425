//! Pictures as files.

use markup5ever_rcdom::RcDom;
use overleg::domain::{ForumId, Network};
use overleg::exchange::picture::{Drawing, Picture, attendance, map, networks};
use overleg::i18n::Lang;
use rstest::rstest;
use xml5ever::driver::{XmlParseOpts, parse_document};
use xml5ever::tendril::TendrilSink;

use crate::generate::{Size, generate};
use crate::{TODAY, starter_data};

fn picture(what: &str) -> Picture {
    let starter = starter_data();
    let lived_in = generate(Size::COORDINATOR, 3, TODAY);
    let of_starter = Network::new(&starter, TODAY);
    let forums: Vec<ForumId> = starter.forums().iter().map(|forum| forum.id).collect();
    match what {
        "map" => map(&starter, None, true, Lang::Nl),
        "network" => networks(&of_starter, &forums, Lang::Nl).pop().expect("ties"),
        _ => {
            let network = Network::new(&lived_in, TODAY);
            let one = network.attendance().into_iter().max_by_key(|one| one.lists).expect("lists");
            attendance(&network, &one, Lang::Nl)
        }
    }
}

#[rstest]
fn a_picture_is_a_file_by_itself_that_says_what_it_shows(
    #[values("map", "network", "attendance")] what: &str,
) {
    let file = picture(what).file("Toestand op 23 november 2026.");
    let dom = parse_document(RcDom::default(), XmlParseOpts::default()).one(file.as_str());
    assert_eq!(dom.errors.borrow().to_vec(), Vec::<String>::new());
    assert!(file.starts_with("<?xml") && file.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(file.contains("<title") && file.contains("<desc") && file.contains("<style>"));
    // Somebody who opens it reads the title and the day; nobody hovers over a picture.
    assert!(file.contains("class=\"title\"") && file.contains("Toestand op 23 november 2026."), "{file}");
}

#[rstest]
fn the_same_records_give_the_same_picture(#[values("map", "network", "attendance")] what: &str) {
    assert_eq!(
        picture(what).file("Toestand op 23 november 2026."),
        picture(what).file("Toestand op 23 november 2026.")
    );
}

#[test]
fn the_map_says_in_words_what_its_colours_say() {
    let file = picture("map").file("Toestand op 23 november 2026.");
    for words in ["2 · aan tafel", "3 · deels", "1 · nog niet", "ik zit er nog niet", "geen lokaal overleg"]
    {
        assert!(file.contains(words), "{words}");
    }
}

#[test]
fn the_map_without_my_place_says_only_where_there_is_a_forum() {
    let file = map(&starter_data(), None, false, Lang::Nl).file("Toestand op 23 november 2026.");
    assert!(
        !file.contains("nog niet") && !file.contains("aan tafel") && file.contains("er is lokaal overleg")
    );
}

#[test]
fn a_line_is_drawn_for_every_seat_of_a_partner_at_several_tables() {
    let starter = starter_data();
    let of_starter = Network::new(&starter, TODAY);
    let mut seats: Vec<_> = of_starter
        .rosters()
        .flat_map(|roster| roster.partners.iter().map(|partner| (*partner, roster.forum.id)))
        .collect();
    seats.sort_unstable();
    let several = seats.chunk_by(|one, other| one.0 == other.0).filter(|seats| seats.len() > 1);
    let expected: usize = several.map(<[_]>::len).sum();
    assert_eq!(
        picture("network").file("Toestand op 23 november 2026.").matches("class=\"line\"").count(),
        expected
    );
}

#[test]
fn a_network_of_many_forums_is_drawn_for_each_region_in_one_file() {
    let large = generate(Size::NETWORK, 7, TODAY);
    let picture = Drawing::Network.of(&large, None, TODAY, Lang::Nl).expect("ties");
    let file = picture.file("");
    let dom = parse_document(RcDom::default(), XmlParseOpts::default()).one(file.as_str());
    assert_eq!(dom.errors.borrow().to_vec(), Vec::<String>::new());
    let titles = file.matches("verbinden: ").count();
    assert!(titles > 10 && file.matches("<svg").count() == 1, "{titles}");
}
