//! Taking the mouse over from the terminal. The terminal reports presses, drags and the wheel, but not every movement,
//! as it would with the command of the terminal library.

#[cfg(unix)]
pub(super) use reports::{FreeMouse, TakeMouse};

#[cfg(not(unix))]
pub(super) use crossterm::event::{DisableMouseCapture as FreeMouse, EnableMouseCapture as TakeMouse};

#[cfg(unix)]
mod reports {
    use std::fmt;

    use crossterm::Command;

    /// Asks for reports of the buttons (1000) and of movement while one is down (1002), in figures without a limit
    /// (1006).
    #[derive(Debug, Clone, Copy)]
    pub(in crate::tui::run) struct TakeMouse;

    impl Command for TakeMouse {
        fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
            out.write_str("\u{1b}[?1000h\u{1b}[?1002h\u{1b}[?1006h")
        }
    }

    /// Asks for no more reports.
    #[derive(Debug, Clone, Copy)]
    pub(in crate::tui::run) struct FreeMouse;

    impl Command for FreeMouse {
        fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
            out.write_str("\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l")
        }
    }
}
