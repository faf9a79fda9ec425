//! Reading text in the encodings that editors and shells write.

/// The text in these bytes: UTF-8, or UTF-16 if it begins with the byte order mark of that. The mark is no part of the
/// text. None if they are neither.
pub fn decoded(bytes: Vec<u8>) -> Option<String> {
    let units = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes)?,
        [0xef, 0xbb, 0xbf, rest @ ..] => return String::from_utf8(rest.to_vec()).ok(),
        _ => return String::from_utf8(bytes).ok(),
    };
    String::from_utf16(&units).ok()
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Vec<u16>> {
    let (pairs, rest) = bytes.as_chunks();
    rest.is_empty().then(|| pairs.iter().copied().map(unit).collect())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("é🙂".as_bytes().to_vec(), Some("é🙂"))]
    #[case::with_a_mark(b"\xef\xbb\xbfa".to_vec(), Some("a"))]
    #[case::a_second_mark_is_text(b"\xef\xbb\xbf\xef\xbb\xbf".to_vec(), Some("\u{feff}"))]
    #[case::little_end_first(b"\xff\xfea\0\x3d\xd8\x42\xde".to_vec(), Some("a🙂"))]
    #[case::big_end_first(b"\xfe\xff\0a\xd8\x3d\xde\x42".to_vec(), Some("a🙂"))]
    #[case::half_a_unit(b"\xff\xfea".to_vec(), None)]
    #[case::half_a_pair(b"\xff\xfe\x3d\xd8".to_vec(), None)]
    #[case::latin_1(b"caf\xe9".to_vec(), None)]
    #[case::empty(Vec::new(), Some(""))]
    fn a_text_is_read_by_its_mark(#[case] bytes: Vec<u8>, #[case] text: Option<&str>) {
        assert_eq!(decoded(bytes).as_deref(), text);
    }
}
