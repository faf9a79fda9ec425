//! The items of a list: a new line after one begins the next.

/// The signs that begin an item of a list, each followed by a space.
const SIGNS: [&str; 5] = ["- ", "* ", "+ ", "• ", "– "];
/// The boxes that an item may have after its sign, not ticked and ticked.
const BOXES: [&str; 3] = ["[ ] ", "[x] ", "[X] "];
/// The most digits of a number that begins an item: a longer one is a year or a telephone number.
const DIGITS: usize = 3;

/// The start of a line that is an item of a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bullet {
    /// Its length in bytes, the indentation included.
    pub(super) length: usize,
    /// The start of the next item.
    pub(super) next: String,
}

impl Bullet {
    /// The bullet at the start of `line`; `None` when it is not an item of a list.
    pub(super) fn of(line: &str) -> Option<Self> {
        let text = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - text.len()];
        let sign = SIGNS.into_iter().find(|sign| text.starts_with(sign));
        let (length, next) = sign.map(|sign| (sign.len(), sign.to_owned())).or_else(|| number(text))?;
        let boxed = BOXES.into_iter().find(|one| text[length..].starts_with(one));
        Some(Self {
            length: indent.len() + length + boxed.map_or(0, str::len),
            next: format!("{indent}{next}{}", boxed.map_or("", |_| BOXES[0])),
        })
    }
}

/// The length of a number that begins an item, as in "9. " or "9) ", and the number after it.
fn number(text: &str) -> Option<(usize, String)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let end = [". ", ") "].into_iter().find(|end| text[digits..].starts_with(end))?;
    let number: usize = text[..digits].parse().ok().filter(|_| digits <= DIGITS)?;
    Some((digits + end.len(), format!("{}{end}", number + 1)))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::dash("- een", "- ")]
    #[case::indented("  * een", "  * ")]
    #[case::dot("• een", "• ")]
    #[case::box_to_tick("- [x] een", "- [ ] ")]
    #[case::number("9. een", "10. ")]
    #[case::bracket("2) een", "3) ")]
    fn the_next_line_begins_like_this_one(#[case] line: &str, #[case] next: &str) {
        assert_eq!(Bullet::of(line).map(|bullet| bullet.next).as_deref(), Some(next));
    }

    #[rstest]
    #[case::text("een - twee")]
    #[case::no_space("-een")]
    #[case::year("2026. Een jaar")]
    #[case::date("12.3 is goed")]
    #[case::negative("-3 graden")]
    fn other_lines_are_no_items(#[case] line: &str) {
        assert_eq!(Bullet::of(line), None);
    }
}
