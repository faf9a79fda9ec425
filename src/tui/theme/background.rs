//! The background of the terminal, as far as it says what it is.

/// The background of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// White text is read best on it.
    Dark,
    /// Black text is read best on it.
    Light,
}

impl Background {
    /// The background in a value of `COLORFGBG`, such as `15;0` or `0;default;15`; none when it does not say.
    pub(super) fn from_colorfgbg(value: &str) -> Option<Self> {
        match value.rsplit(';').next()?.parse() {
            Ok(0..=6 | 8) => Some(Self::Dark),
            Ok(7 | 15) => Some(Self::Light),
            _ => None,
        }
    }

    /// The background in the answer of a terminal to the question for it (OSC 11), without the signs around it:
    /// `rgb:RRRR/GGGG/BBBB`, `rgba:RRRR/GGGG/BBBB/AAAA` or `#RRGGBB`, with one to four hexadecimal digits for each
    /// part. None when it is anything else.
    pub fn from_report(report: &str) -> Option<Self> {
        let parts: Vec<&str> = if let Some(digits) = report.strip_prefix('#') {
            let each = digits.len() / 3;
            if !digits.is_ascii() || each == 0 || each * 3 != digits.len() {
                return None;
            }
            vec![&digits[..each], &digits[each..2 * each], &digits[2 * each..]]
        } else if let Some(parts) = report.strip_prefix("rgb:") {
            parts.split('/').collect()
        } else {
            let mut parts: Vec<&str> = report.strip_prefix("rgba:")?.split('/').collect();
            channel(parts.pop()?)?;
            parts
        };
        let &[red, green, blue] = parts.as_slice() else { return None };
        Some(Self::of_light(luminance([channel(red)?, channel(green)?, channel(blue)?])))
    }

    /// The background with this relative luminance, from 0 to 1.
    fn of_light(luminance: f64) -> Self {
        // Here black and white stand out equally: (1 + 0.05) / (l + 0.05) = (l + 0.05) / 0.05.
        if luminance > 0.179 { Self::Light } else { Self::Dark }
    }
}

/// The brightness, from 0 to 1, of a channel of one to four hexadecimal digits.
fn channel(digits: &str) -> Option<f64> {
    let length = u32::try_from(digits.len()).ok().filter(|length| (1..=4).contains(length))?;
    // A sign is no digit, though a number may begin with one.
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(digits, 16).ok()?;
    Some(f64::from(value) / f64::from(16_u32.pow(length) - 1))
}

/// The relative luminance of a colour, as the Web Content Accessibility Guidelines define it.
pub(super) fn luminance(rgb: [f64; 3]) -> f64 {
    let [red, green, blue] =
        rgb.map(
            |channel| {
                if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
            },
        );
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::black("rgb:0000/0000/0000", Background::Dark)]
    #[case::white("rgb:ffff/ffff/ffff", Background::Light)]
    #[case::solarized_light("rgb:fdfd/f6f6/e3e3", Background::Light)]
    #[case::solarized_dark("rgb:0000/2b2b/3636", Background::Dark)]
    #[case::two_digits("rgb:D3/D7/CF", Background::Light)]
    #[case::one_digit("rgb:f/f/e", Background::Light)]
    #[case::three_digits("rgb:282/2a2/363", Background::Dark)]
    #[case::mixed("rgb:f/ff/ffff", Background::Light)]
    #[case::see_through("rgba:2e2e/3434/4040/8080", Background::Dark)]
    #[case::see_through_white("rgba:ff/ff/ff/00", Background::Light)]
    #[case::as_on_the_web("#eeeeec", Background::Light)]
    #[case::short("#123", Background::Dark)]
    #[case::long("#ffffffffffff", Background::Light)]
    #[case::full_blue("#0000ff", Background::Dark)]
    #[case::full_yellow("#ffff00", Background::Light)]
    fn an_answer_tells_whether_the_terminal_is_dark(#[case] report: &str, #[case] background: Background) {
        assert_eq!(Background::from_report(report), Some(background));
    }

    #[rstest]
    fn an_answer_that_is_no_colour_tells_nothing(
        #[values(
            "",
            "?",
            "#",
            "#ff",
            "#ffff",
            "#fffffffffffffff",
            "#é9é",
            "rgb:",
            "rgb:ff/ff",
            "rgb:ff/ff/ff/ff",
            "rgb:fffff/0/0",
            "rgb:+f/ff/ff",
            "rgb:ff//ff",
            "rgb:gg/00/00",
            "rgba:ff/ff/ff",
            "rgba:ff/ff/ff/x",
            "white"
        )]
        report: &str,
    ) {
        assert_eq!(Background::from_report(report), None);
    }
}
