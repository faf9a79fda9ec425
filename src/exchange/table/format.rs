//! The format of a file, by what is in it. Its name may say anything.

use memchr::memmem;

use super::Other;

/// The formats of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A workbook of Excel.
    Workbook,
    /// Rows of text.
    Text,
    /// Something else.
    Other(Other),
}

/// The format of a file with these bytes.
pub(super) fn format(bytes: &[u8]) -> Format {
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = memmem::find(bytes, &name).is_some();
        return Format::Other(if is_encrypted { Other::Encrypted } else { Other::OldExcel });
    }
    let head = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head));
    let text = text.trim_start().to_ascii_lowercase();
    if text.starts_with("%pdf") {
        Format::Other(Other::Pdf)
    } else if text.starts_with("begin:vcard") {
        Format::Other(Other::VCard)
    } else if text.starts_with("begin:vcalendar") {
        Format::Other(Other::Calendar)
    } else if text.starts_with("{\\rtf") {
        Format::Other(Other::Word)
    } else if ["<html", "<!doctype", "<table", "<?xml"].iter().any(|start| text.starts_with(start)) {
        Format::Other(Other::Html)
    } else if is_text(head) {
        Format::Text
    } else {
        Format::Other(Other::Unknown)
    }
}

/// What a packed file is, by the names in it.
fn packed(bytes: &[u8]) -> Format {
    let has = |name: &str| memmem::find(bytes, name.as_bytes()).is_some();
    if has("opendocument") {
        Format::Other(Other::OpenDocument)
    } else if has("word/document.xml") {
        Format::Other(Other::Word)
    } else if has("xl/workbook.bin") {
        Format::Other(Other::BinaryExcel)
    } else if has("[Content_Types].xml") || has("xl/") {
        Format::Workbook
    } else {
        Format::Other(Other::Unknown)
    }
}

/// Whether bytes with which a file begins are text: nothing of them is a control character, unless it is in the two
/// bytes of a letter.
fn is_text(head: &[u8]) -> bool {
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let strange = head.iter().filter(|byte| is_control(byte)).count();
    let zeros = memchr::memchr_iter(0, head).count();
    strange == 0 || (strange == zeros && zeros * 5 >= head.len() * 2 && zeros * 2 <= head.len() + 1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::text(b"Naam;Tel\r\n", Format::Text)]
    #[case::latin(b"Co\xf6rdinatie;x", Format::Text)]
    #[case::wide(b"\xff\xfeN\0a\0a\0m\0", Format::Text)]
    #[case::nothing(b"", Format::Text)]
    #[case::old(b"\xd0\xcf\x11\xe0....", Format::Other(Other::OldExcel))]
    #[case::pdf(b"%PDF-1.7", Format::Other(Other::Pdf))]
    #[case::cards(b"\xef\xbb\xbfBEGIN:VCARD\r\n", Format::Other(Other::VCard))]
    #[case::calendar(b"BEGIN:VCALENDAR", Format::Other(Other::Calendar))]
    #[case::page(b"\n<html xmlns:x=...", Format::Other(Other::Html))]
    #[case::picture(b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\r", Format::Other(Other::Unknown))]
    #[case::workbook(b"PK\x03\x04...[Content_Types].xml...", Format::Workbook)]
    #[case::document(b"PK\x03\x04...[Content_Types].xml..word/document.xml", Format::Other(Other::Word))]
    #[case::libre(
        b"PK\x03\x04...mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        Format::Other(Other::OpenDocument)
    )]
    #[case::archive(b"PK\x03\x04...holiday.jpg", Format::Other(Other::Unknown))]
    fn a_file_is_known_by_what_is_in_it(#[case] bytes: &[u8], #[case] expected: Format) {
        assert_eq!(format(bytes), expected);
    }
}
