//! Pictures as files.

use markup5ever_rcdom::RcDom;
use overleg::domain::{ForumAttendance, ForumId, Network};
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
    let lines = lines_of(&file);
    for words in [["2", "aan tafel"], ["3", "deels"], ["1", "nog niet"]] {
        assert!(lines.windows(2).any(|pair| pair == words), "{words:?}");
    }
    for words in ["ik zit er nog niet", "geen lokaal overleg"] {
        assert!(lines.contains(&words), "{words}");
    }
}

/// The lines of text in a picture, in order.
fn lines_of(file: &str) -> Vec<&str> {
    let texts = file.split("<text").skip(1).filter_map(|text| text.split_once('>'));
    texts.filter_map(|(_, text)| text.split_once("</text>")).map(|(line, _)| line).collect()
}

#[test]
fn a_long_name_on_the_map_breaks_where_a_reader_would_break_it() {
    let file = picture("map").file("");
    let lines = lines_of(&file);
    for name in [
        &["Scherpen-", "heuvel-", "Zichem"][..],
        &["Steen-", "okker-", "zeel"],
        &["Kapelle-", "op-den-", "Bos"],
        &["Korten-", "aken"],
        &["Tielt-", "Winge"],
        &["Halle"],
    ] {
        assert!(lines.windows(name.len()).any(|lines| lines == name), "{name:?}");
    }
}

/// The size of the smallest letters in points, when the picture is at most as wide as the text on A4.
fn smallest_letters(picture: &str) -> f64 {
    const PAGE: f64 = 186.0 / 25.4 * 96.0;
    let number =
        |text: &str| text.split(|char: char| !char.is_ascii_digit()).next().and_then(|it| it.parse().ok());
    let sizes = picture.split("font-size:").skip(1).filter_map(number).collect::<Vec<f64>>();
    let width: f64 = picture.split(" width=\"").nth(1).and_then(number).expect("a width");
    let smallest = sizes.into_iter().reduce(f64::min).expect("letters");
    smallest * (PAGE / width).min(1.0) * 0.75
}

#[rstest]
fn the_letters_of_a_picture_can_be_read_on_paper(#[values("map", "network", "attendance")] what: &str) {
    let file = picture(what).file("");
    assert!(smallest_letters(&file) >= 6.0, "{} points", smallest_letters(&file));
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

#[test]
fn a_name_with_signs_of_a_picture_is_text_in_it() {
    let mut records = crate::records::records(&generate(Size::COORDINATOR, 3, TODAY));
    for forum in &mut records.forums {
        forum.name.push_str("<script>x</script> & \"y\"");
    }
    let overview = crate::records::overview(records);
    let network = Network::new(&overview, TODAY);
    let one = network.attendance().into_iter().max_by_key(|one| one.lists).expect("lists");
    let forums: Vec<ForumId> = overview.forums().iter().map(|forum| forum.id).collect();
    let network_of_all = networks(&network, &forums, Lang::Nl).pop().expect("ties");
    for picture in [attendance(&network, &one, Lang::Nl), network_of_all] {
        let file = picture.file("");
        let dom = parse_document(RcDom::default(), XmlParseOpts::default()).one(file.as_str());
        assert_eq!(dom.errors.borrow().to_vec(), Vec::<String>::new());
        assert!(!file.contains("<script") && file.contains("&lt;script"), "{file}");
    }
}

#[test]
fn a_very_long_name_is_shortened_in_a_picture() {
    let mut records = crate::records::records(&starter_data());
    records.forums.iter_mut().for_each(|forum| forum.name.push_str(&" Overleg".repeat(40)));
    let overview = crate::records::overview(records);
    let forums: Vec<ForumId> = overview.forums().iter().map(|forum| forum.id).collect();
    let picture = networks(&Network::new(&overview, TODAY), &forums, Lang::Nl).pop().expect("ties");
    let file = picture.file("");
    assert!(lines_of(&file).iter().any(|line| line.ends_with('…')), "{file}");
    assert!(lines_of(&file).iter().all(|line| line.chars().count() < 100), "{file}");
}

#[test]
fn attendance_has_a_box_only_for_meetings_since_somebody_had_a_seat() {
    let lived_in = generate(Size::COORDINATOR, 3, TODAY);
    let network = Network::new(&lived_in, TODAY);
    let lists =
        |one: &ForumAttendance<'_>| one.members.iter().map(|member| member.attendance.of()).sum::<usize>();
    let with_newcomers = network.attendance().into_iter().find(|one| {
        let most = one.members.iter().map(|member| member.attendance.of()).max().unwrap_or_default();
        lists(one) < most * one.members.len()
    });
    let one = with_newcomers.expect("a forum with somebody who came later");
    let file = attendance(&network, &one, Lang::Nl).file("");
    // The legend has two.
    assert_eq!(file.matches("rx=\"2\"").count(), lists(&one) + 2);
}
