//! Fences: the lines around a block of code.

/// An open fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fence {
    sign: char,
    length: usize,
}

impl Fence {
    /// The fence that a line opens. The fence may be followed by the name of the language.
    pub(super) fn opened_by(line: &str) -> Option<Self> {
        let (sign, length, rest) = Self::read(line)?;
        // Backticks around text on one line are inline code.
        (sign == '~' || !rest.contains('`')).then_some(Self { sign, length })
    }

    /// Whether a line closes it: the same sign, at least as long, with nothing after it.
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
