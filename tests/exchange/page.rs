//! The page of a report: held to the standard, readable by everybody, small, and always the same.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use overleg::domain::{Date, FollowUp, Meeting, Note, Overview, Privacy, Subject};
use overleg::exchange::report::{Audience, Format, Request, report};
use overleg::i18n::Lang;
use overleg::store::Store;
use proptest::prelude::*;
use rstest::rstest;

use crate::generate::{Size, generate};
use crate::hostile::{hostile, poison};
use crate::records::{follow_up, meeting, note};
use crate::{TODAY, WIDE, starter_data};

const FULL: Privacy = Privacy::Full { notes: true };

/// An element of a page.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of a page in order. Fails if the parser finds anything wrong.
fn elements(page: &str) -> Vec<Element> {
    let options = ParseOpts {
        tokenizer: html5ever::tokenizer::TokenizerOpts { exact_errors: true, ..Default::default() },
        ..ParseOpts::default()
    };
    let dom = parse_document(RcDom::default(), options).one(page);
    assert_eq!(dom.errors.borrow().to_vec(), Vec::<String>::new());
    let mut elements = Vec::new();
    collect(&dom.document, &mut elements);
    elements
}

fn collect(node: &Handle, elements: &mut Vec<Element>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow();
        let attributes =
            attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
        let mut text = String::new();
        collect_text(node, &mut text);
        elements.push(Element { name: name.local.to_string(), attributes, text });
    }
    node.children.borrow().iter().for_each(|child| collect(child, elements));
}

fn collect_text(node: &Handle, text: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    node.children.borrow().iter().for_each(|child| collect_text(child, text));
}

fn lived_in() -> Overview {
    generate(Size::COORDINATOR, 3, TODAY)
}

fn page(overview: &Overview, request: &Request) -> String {
    report(overview, request, Format::Html)
}

/// Pages of every kind.
fn pages() -> Vec<String> {
    let mut pages = Vec::new();
    for overview in [starter_data(), lived_in()] {
        let forum = overview.forums().iter().find(|forum| !overview.notes_of(forum.id).is_empty());
        let forum = forum.or(overview.forums().iter().next()).map(|forum| Subject::Forum(forum.id));
        let organisation =
            overview.memberships().iter().next().map(|seat| Subject::Organisation(seat.organisation));
        for (scope, audience, privacy, lang) in [
            (None, Audience::Management, Privacy::None, Lang::Nl),
            (None, Audience::Management, FULL, Lang::En),
            (None, Audience::Partners, Privacy::Names, Lang::Nl),
            (forum, Audience::Management, Privacy::Names, Lang::En),
            (forum, Audience::Partners, FULL, Lang::Nl),
            (organisation, Audience::Management, FULL, Lang::Nl),
        ] {
            let since = Some(TODAY.saturating_sub(jiff::Span::new().days(200)));
            pages.push(page(&overview, &Request { scope, audience, privacy, since, lang, ..WIDE }));
        }
    }
    pages
}

#[test]
fn a_page_has_no_error_that_a_parser_finds() {
    for page in pages() {
        assert!(elements(&page).len() > 50);
    }
}

#[test]
fn a_page_reaches_nothing_outside_itself() {
    for page in pages() {
        for element in elements(&page) {
            assert!(
                !["script", "link", "img", "iframe", "object", "form", "base"]
                    .contains(&element.name.as_str())
            );
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}={value}");
                let is_within = !["href", "fill"].contains(&name.as_str()) || value.starts_with(['#', 'u']);
                assert!(is_within, "{name}={value}");
            }
        }
        assert!(!page.contains("@import") && page.matches("url(").count() == page.matches("url(#").count());
    }
}

#[test]
fn the_content_policy_allows_the_style_of_the_page_and_nothing_else() {
    let elements = elements(&page(&starter_data(), &WIDE));
    let style = &elements.iter().find(|one| one.name == "style").expect("a style").text;
    let policy = elements.iter().find(|one| one.get("http-equiv") == Some("Content-Security-Policy"));
    let expected = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        crate::digest::base64(&crate::digest::sha256(style.as_bytes()))
    );
    assert_eq!(policy.and_then(|policy| policy.get("content")), Some(expected.as_str()));
}

#[test]
fn every_id_is_unique_and_every_reference_leads_to_one() {
    for page in pages() {
        let elements = elements(&page);
        let ids: Vec<&str> = elements.iter().filter_map(|element| element.get("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        for element in &elements {
            for id in element.get("aria-labelledby").unwrap_or_default().split_whitespace() {
                assert!(unique.contains(id), "{id}");
            }
            if let Some(target) = element.get("href") {
                assert!(unique.contains(target.trim_start_matches('#')), "{target}");
            }
        }
    }
}

#[test]
fn a_screen_reader_finds_headings_in_order_captions_and_the_heading_of_each_row_and_column() {
    for page in pages() {
        let elements = elements(&page);
        let mut above = 0;
        for element in &elements {
            let level = element.name.strip_prefix('h').and_then(|level| level.parse::<usize>().ok());
            if let Some(level) = level {
                assert!(level <= above + 1, "{} after h{above}", element.text);
                above = level;
            }
            if element.name == "th" {
                assert!(["row", "col"].contains(&element.get("scope").expect("a scope")));
            }
            if element.name == "svg" {
                assert_eq!(element.get("role"), Some("img"));
            }
        }
        let count = |name: &str| elements.iter().filter(|element| element.name == name).count();
        let of_rows = elements.iter().filter(|element| element.get("scope") == Some("row")).count();
        assert_eq!(of_rows + count("table"), count("tr"));
        assert_eq!(count("caption"), count("table"));
        assert_eq!(count("desc"), count("svg"));
        assert_eq!(count("h1"), 1);
        assert_eq!(count("main"), 1);
    }
}

#[rstest]
fn the_page_of_the_starter_data_is_under_60_kilobytes(#[values(Privacy::None, FULL)] privacy: Privacy) {
    let length = page(&starter_data(), &Request { privacy, ..WIDE }).len();
    assert!(length < 60_000, "{length}");
}

#[rstest]
fn the_page_of_300_forums_is_under_one_and_a_half_megabytes(
    #[values(Privacy::None, Privacy::Names, Privacy::Full { notes: false })] privacy: Privacy,
    #[values(Audience::Management, Audience::Partners)] audience: Audience,
) {
    let length = page(&generate(Size::NETWORK, 7, TODAY), &Request { privacy, audience, ..WIDE }).len();
    assert!((300_000..1_500_000).contains(&length), "{length}");
}

#[rstest]
fn the_same_records_and_day_give_the_same_bytes(#[values(Format::Html, Format::Markdown)] format: Format) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("store.json");
    let overview = lived_in();
    drop(Store::create(&path, overview.clone()).expect("a store"));
    let again = Store::open(&path).expect("a store");
    let request = Request { privacy: FULL, ..WIDE };
    assert_eq!(report(&overview, &request, format), report(again.overview(), &request, format));
}

#[test]
fn markdown_has_every_heading_and_table_of_the_page() {
    let overview = lived_in();
    let request = Request { privacy: FULL, ..WIDE };
    let text = report(&overview, &request, Format::Markdown);
    let elements = elements(&page(&overview, &request));
    let headings = elements.iter().filter(|element| {
        ["h1", "h3"].contains(&element.name.as_str())
            || (element.name == "h2" && element.get("id") != Some("contents"))
    });
    let of_page: Vec<String> = headings.map(|element| element.text.clone()).collect();
    let of_text: Vec<String> = text
        .lines()
        .filter_map(|line| Some(line.strip_prefix('#')?.trim_start_matches('#').trim().replace('\\', "")))
        .collect();
    assert_eq!(of_text, of_page);
    let tables = elements.iter().filter(|element| element.name == "table").count();
    assert_eq!(text.lines().filter(|line| line.starts_with("| ---")).count(), tables);
    let rows = elements.iter().filter(|element| element.name == "tr").count();
    assert_eq!(text.lines().filter(|line| line.starts_with("| ")).count(), rows + tables);
}

#[test]
fn every_row_of_a_table_has_a_cell_for_each_column() {
    for page in pages() {
        let (mut columns, mut cells) = (0, None);
        for element in elements(&page) {
            match element.name.as_str() {
                "table" => (columns, cells) = (0, None),
                "th" if element.get("scope") == Some("col") => columns += 1,
                "th" => {
                    assert!(cells.is_none_or(|cells| cells == columns), "before {}", element.text);
                    cells = Some(1);
                }
                "td" => cells = cells.map(|cells| cells + 1),
                _ => {}
            }
        }
    }
}

#[test]
fn what_happened_before_a_day_is_not_told_as_since_it() {
    let mut records = crate::records::records(&starter_data());
    let forum = records.forums[0].id;
    for (number, month, when) in [(1, 9, "EARLIER"), (2, 11, "LATER")] {
        let day = Date::constant(2026, month, 12);
        records.notes.push(Note { text: format!("NOTE-{when}"), ..note(200 + number, forum, day) });
        let text = format!("DONE-{when}");
        records.follow_ups.push(FollowUp {
            text,
            done: Some(day),
            ..follow_up(200 + number, Subject::Forum(forum))
        });
    }
    let since = Some(Date::constant(2026, 11, 1));
    let page = page(&crate::records::overview(records), &Request { privacy: FULL, since, ..WIDE });
    assert!(page.contains("NOTE-LATER") && page.contains("DONE-LATER"));
    assert!(!page.contains("NOTE-EARLIER") && !page.contains("DONE-EARLIER"));
}

#[test]
fn a_page_on_the_web_by_mistake_is_not_indexed_and_its_links_do_not_say_where_it_is() {
    let page = page(&starter_data(), &WIDE);
    let elements = elements(&page);
    let meta = |name: &str| {
        let named = elements.iter().find(|one| one.name == "meta" && one.get("name") == Some(name));
        named.and_then(|one| one.get("content")).map(str::to_owned)
    };
    assert_eq!(meta("robots").as_deref(), Some("noindex"));
    assert_eq!(meta("referrer").as_deref(), Some("no-referrer"));
}

#[test]
fn an_address_may_break_only_after_a_sign_in_it() {
    let mut records = crate::records::records(&starter_data());
    records.persons[0].email = Some("liesbet.goos@stad.diest.example".to_owned());
    records.memberships[0].person = Some(records.persons[0].id);
    let page = page(&crate::records::overview(records), &Request { privacy: FULL, ..WIDE });
    assert!(page.contains("liesbet.<wbr>goos@<wbr>stad.<wbr>diest.<wbr>example<wbr>"), "{page}");
}

#[rstest]
#[case::signs_of_html("<b>&\"'</b> & </td></table><script>alert(1)</script> &amp;&#0;")]
#[case::ends_of_texts("--></title></style></svg>]]>")]
#[case::right_to_left("\u{202e}שלום\u{202c} مرحبا")]
#[case::emoji("👩\u{200d}👧\u{200d}👦 🏴\u{e0067}\u{e007f}")]
#[case::control_characters("\u{0}\u{7}\u{1b}[2J\u{85}\u{9f}")]
#[case::no_character("\u{ffff}\u{fdd0}")]
#[case::a_very_long_word(&"z".repeat(5_000))]
fn odd_names_make_no_error_in_a_page_or_picture(#[case] text: &str) {
    let mut records = crate::records::records(&starter_data());
    records.forums.iter_mut().for_each(|forum| {
        forum.name.push_str(text);
        forum.purpose.push_str(text);
    });
    records.organisations.iter_mut().for_each(|one| one.name.push_str(text));
    records.regions.iter_mut().for_each(|region| region.name.push_str(text));
    records.persons.iter_mut().for_each(|person| {
        person.name.push_str(text);
        person.function.push_str(text);
        person.email = Some(format!("an@{text}"));
        person.phone = Some(text.to_owned());
    });
    records.follow_ups.iter_mut().for_each(|one| one.text.push_str(text));
    let first = records.forums[0].id;
    let day = TODAY.yesterday().expect("a day");
    let written = format!(
        "{text}\n\n# {text}\n\n**{text}** *{text}* `{text}`\n- {text}\n> {text}\n[{text}](https://{text})"
    );
    records.notes.push(Note { text: written, ..note(200, first, day) });
    let tomorrow = TODAY.tomorrow().expect("a day");
    let place = text.to_owned();
    records.meetings.push(Meeting { remarks: place.clone(), place, ..meeting(200, first, tomorrow) });
    let overview = crate::records::overview(records);
    let forum = overview.forums().iter().next().map(|forum| Subject::Forum(forum.id));
    for (scope, privacy) in [(None, Privacy::None), (None, FULL), (forum, FULL)] {
        let elements = elements(&page(&overview, &Request { scope, privacy, ..WIDE }));
        assert!(!elements.iter().any(|element| ["script", "b"].contains(&element.name.as_str())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_text_in_the_store_breaks_the_page(text in hostile()) {
        let starter = serde_json::from_str(include_str!("../../assets/starter.json"));
        let mut store: serde_json::Value = starter.expect("JSON");
        poison(&mut store, &text);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("store.json");
        std::fs::write(&path, store.to_string()).expect("written");
        // Some names become empty or equal, which makes no store.
        if let Ok(store) = Store::open(&path) {
            for format in [Format::Html, Format::Markdown] {
                let text = report(store.overview(), &Request { privacy: FULL, ..WIDE }, format);
                prop_assert!(!text.contains(|char| char != '\n' && overleg::text::is_harmful(char)) || text.contains('🏴'));
                if format == Format::Html {
                    elements(&text);
                }
            }
        }
    }
}
