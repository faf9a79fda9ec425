//! Fences: the lines above and below code that stands as it is.

/// A fence that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fence {
    sign: char,
    length: usize,
}

impl Fence {
    /// The fence that a line opens; behind it may stand a word for what follows.
    pub(super) fn opened_by(line: &str) -> Option<Self> {
        let (sign, length, rest) = Self::read(line)?;
        // Between backticks on one line stands code of that line.
        (sign == '~' || !rest.contains('`')).then_some(Self { sign, length })
    }

    /// Whether a line closes it: as long a fence or longer, and nothing behind it.
    pub(super) fn is_closed_by(self, line: &str) -> bool {
        Self::read(line).is_some_and(|(sign, length, rest)| {
            sign == self.sign && length >= self.length && rest.trim().is_empty()
        })
    }

    fn read(line: &str) -> Option<(char, usize, &str)> {
        let line = line.trim_start();
        let sign = line.chars().next().filter(|char| matches!(char, '`' | '~'))?;
        let rest = line.trim_start_matches(sign);
        let length = line.len() - rest.len();
        (length >= 3).then_some((sign, length, rest))
    }
}
