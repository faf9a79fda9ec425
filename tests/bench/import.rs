//! How long it takes to read a list of 3,000 rows, to plan what it changes among 3,000 organisations, and to save it,
//! beside reading the same file alone and writing the same bytes.
//!
//! `cargo bench --bench import`

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench reports its measurements")]

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use overleg::domain::{Change, Edit, Id, IdSource, Organisation, OtherFields, Overview, Sector, Timestamp};
use overleg::exchange::list::{List, Reading as ListReading};
use overleg::exchange::plan::{Choices, Doubtful, Plan, Request};
use overleg::exchange::table::{self, Wanted};
use overleg::fields::Reading;
use overleg::i18n::Lang;
use overleg::search::Stop;
use overleg::store::{Store, starter};

const ROWS: usize = 3_000;
const TIMES: usize = 7;

/// A word that differs from those of other numbers in most of its letters.
fn word(number: usize) -> String {
    let syllables =
        ["ba", "de", "fi", "go", "hu", "ke", "la", "mo", "nu", "pi", "ra", "se", "ti", "vo", "wu", "ze"];
    (0..4).map(|place| syllables[((number >> (place * 4)) ^ (place * 5)) % 16]).collect()
}

fn network() -> Overview {
    let mut overview = starter().expect("the starter data");
    let organisation = |number: usize| Organisation {
        id: Id::from_uuid(uuid::Uuid::from_u128(0x0700_0000_0000_8000_8000_0000_0000_0000 + number as u128)),
        name: format!("Partner {} {}", word(number), word(number * 7 + 3)),
        abbreviation: None,
        aliases: vec![format!("{} vzw", word(number + 31))],
        former_names: Vec::new(),
        sector: Sector::Welfare,
        municipality: None,
        email: None,
        phone: None,
        website: None,
        own: false,
        remarks: String::new(),
        other_fields: OtherFields::new(),
    };
    let added = (0..ROWS).map(|number| Change::Organisation(Edit::add(organisation(number)))).collect();
    overview.apply(&Change::Together(added)).expect("they fit");
    overview
}

/// A list of members: half of its organisations are known, every tenth has a typing error.
fn list() -> String {
    let mut text =
        "Ledenlijst Klankbordgroep;;;;;\nOrganisatie;Gemeente;Naam;E-mail;Tel.;Lid sinds\n".to_owned();
    for number in 0..ROWS {
        let name = match number % 10 {
            0 => format!("Partner {} {}x", word(number), word(number * 7 + 3)),
            1..5 => format!("Partner {} {} vzw", word(number), word(number * 7 + 3)),
            _ => format!("Dienst {} {}", word(number * 3 + 1), word(number)),
        };
        let (first, last) = (word(number + 5), word(number * 11));
        writeln!(
            text,
            "{name};3290 Diest;{first} {last};{first}.{last}@proef.example;013 {number:06};1/9/2024"
        )
        .expect("a string");
    }
    text
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn timed<T>(mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut last = None;
    let times = (0..TIMES).map(|_| {
        let start = Instant::now();
        last = Some(run());
        start.elapsed()
    });
    (median(times.collect()), last.expect("it ran"))
}

fn main() {
    let (overview, text) = (network(), list());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("leden.csv");
    fs::write(&path, &text).expect("written");
    let (floor, bytes) = timed(|| fs::read(&path).expect("a file"));
    let (cells, _) = timed(|| {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
        reader.byte_records().count()
    });
    let (reading, table) = timed(|| table::read(bytes.clone(), &Wanted::default()).expect("a table"));
    let table = Arc::new(table);
    let today = jiff::civil::date(2026, 11, 23);
    let (understanding, list) =
        timed(|| List::new(Arc::clone(&table), &ListReading::default(), &|_| None).expect("a list"));
    let choices = Choices { doubtful: Doubtful::Default, ..Choices::default() };
    let plan = |overview: &Overview| {
        let request = Request {
            list: &list,
            name: "leden.csv",
            reading: Reading { overview, lang: Lang::Nl, today },
            kind: None,
            forum: None,
            region: None,
            choices: &choices,
            ids: IdSource::new(7),
            now: Timestamp::UNIX_EPOCH,
        };
        Plan::new(&request, &Stop::default()).expect("a plan")
    };
    let (planning, planned) = timed(|| plan(&overview));
    let change = planned.clone().into_change(&overview).expect("a change");
    println!(
        "{} rows, {} organisations, {} doubts, {} changes",
        ROWS,
        overview.organisations().len(),
        planned.doubts.len(),
        planned.changes()
    );
    println!("reading the file alone: {floor:?}; its cells with the library alone: {cells:?}");
    println!(
        "reading the table: {reading:?}; finding its columns: {understanding:?}; planning: {planning:?}"
    );
    let store_path = folder.path().join("overleg.json");
    let mut store = Store::create(&store_path, overview.clone()).expect("a store");
    let mut commits = Vec::new();
    let mut undos = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        store.commit(&change).expect("committed");
        commits.push(start.elapsed());
        let start = Instant::now();
        store.undo().expect("undone");
        undos.push(start.elapsed());
        assert!(**store.overview() == overview, "the same records again");
    }
    store.redo().expect("redone");
    let size = fs::metadata(&store_path).expect("a store").len();
    let written = fs::read(&store_path).expect("a store");
    let (plain, ()) = timed(|| {
        let file = folder.path().join("plain");
        fs::write(&file, &written).expect("written");
        fs::File::open(&file).expect("a file").sync_all().expect("on the disk");
    });
    println!(
        "saving: {:?}; undoing: {:?}; writing the same {} kB alone: {plain:?}",
        median(commits),
        median(undos),
        size / 1024
    );
    let imported = store.overview().clone();
    let (again, planned) = timed(|| plan(&imported));
    println!("planning the same list again: {again:?}, {} changes", planned.changes());
}
