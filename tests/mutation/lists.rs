//! Lists that are imported: whatever the file, it is read or refused, and what it would change fits the records.

use std::io::{Cursor, Write};
use std::sync::Arc;

use jiff::civil::date;
use overleg::domain::{IdSource, Overview, Timestamp};
use overleg::exchange::list::{List, Reading as ListReading};
use overleg::exchange::plan::{Choices, Doubtful, Plan, PlanError, Request};
use overleg::exchange::table::{self, Wanted};
use overleg::fields::Reading;
use overleg::i18n::{Explain, Lang, Reckoning};
use overleg::search::Stop;
use overleg::store::starter;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::for_each_input;

/// Reads a file and imports what is in it. Whatever is planned can be made.
fn import(bytes: Vec<u8>, overview: &Overview) {
    let table = match table::read(bytes, &Wanted::default()) {
        Ok(table) => table,
        Err(error) => {
            assert!(!error.in_words(Lang::Nl).is_empty());
            return;
        }
    };
    let today = date(2026, 11, 23);
    let day = |text: &str| Lang::Nl.read_date(text, today, Reckoning::Past).ok();
    let Ok(list) = List::new(Arc::new(table), &ListReading::default(), &day) else { return };
    let choices = Choices { doubtful: Doubtful::Default, ..Choices::default() };
    let request = |forum| Request {
        list: &list,
        name: "lijst.csv",
        reading: Reading { overview, lang: Lang::Nl, today },
        kind: None,
        forum,
        region: None,
        choices: &choices,
        ids: IdSource::new(7),
        now: Timestamp::UNIX_EPOCH,
    };
    let plan = match Plan::new(&request(None), &Stop::default()) {
        Err(PlanError::WhichForum(_)) => {
            let forum = overview.forums().iter().next().map(|forum| forum.id);
            Plan::new(&request(forum), &Stop::default())
        }
        plan => plan,
    };
    let Ok(plan) = plan else { return };
    if let Some(change) = plan.into_change(overview) {
        let mut after = overview.clone();
        let inverse = after.apply(&change).expect("a plan fits the records that it was made for");
        after.apply(&inverse).expect("it can be undone");
        assert!(after == *overview, "undone");
    }
}

/// A workbook with this sheet.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    packed(sheet, None)
}

/// A workbook with this sheet, and another part in the place of its own.
fn packed(sheet: &[u8], other: Option<(&str, &[u8])>) -> Vec<u8> {
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Leden" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let own = parts.into_iter().filter(|(name, _)| other.is_none_or(|(other, _)| other != *name));
    for (name, part) in own.chain(other) {
        writer.start_file(name, options).expect("a part");
        writer.write_all(part).expect("written");
    }
    writer.finish().expect("a workbook").into_inner()
}

#[test]
fn a_list_of_text_is_read_or_refused() {
    let overview = starter().expect("the starter data");
    for_each_input("lists", |input| import(input.to_vec(), &overview));
}

#[test]
fn a_sheet_is_read_or_refused() {
    let overview = starter().expect("the starter data");
    for_each_input("sheets", |input| import(workbook(input), &overview));
}

#[test]
fn a_workbook_is_read_or_refused() {
    let overview = starter().expect("the starter data");
    for_each_input("sheets", |input| {
        // The changed bytes are those of the packed file.
        let mut packed =
            workbook(b"<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
        for (at, byte) in input.iter().take(8).enumerate() {
            let place = (usize::from(*byte) * 31 + at * 17) % packed.len();
            packed[place] ^= byte.rotate_left(3) | 1;
        }
        import(packed, &overview);
    });
}

#[test]
fn the_parts_of_a_workbook_beside_its_sheets_are_read_or_refused() {
    let overview = starter().expect("the starter data");
    for_each_input("parts", |input| {
        let name = match input.first() {
            Some(b'1') => "xl/workbook.xml",
            Some(b'2') => "xl/sharedStrings.xml",
            Some(b'3') => "xl/styles.xml",
            _ => "xl/_rels/workbook.xml.rels",
        };
        let part = input.get(1..).unwrap_or_default();
        let sheet = br#"<worksheet><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row></sheetData></worksheet>"#;
        import(packed(sheet, Some((name, part))), &overview);
    });
}
