//! Overleg: the consultation forums of a region, who sits in them, what was said and what is still open.
//!
//! The map of the house; data flows one way, from `domain` outwards:
//!
//! - [`domain`]: what the coordinator talks about; pure data and rules.
//! - [`search`]: finds records by what somebody types.
//! - [`text`]: how any text is folded for comparing, searched, read as Markdown and made harmless.
//! - [`fields`]: records as people fill them in, for the forms and the command line.
//! - [`store`]: the one JSON file on disk, its lock, backups, history and drafts.
//! - [`i18n`]: every text in Dutch and English, dates and plurals.
//! - [`tui`]: the interface in the terminal.
//! - [`config`]: where files live; what the user set.
//! - [`editor`]: a text opened in the user's own editor.
//! - [`cli`]: the command line: the subcommands, a file each in `command/`.

pub mod cli;
pub mod config;
pub mod domain;
pub mod editor;
pub mod fields;
pub mod i18n;
pub mod search;
pub mod store;
pub mod text;
pub mod tui;
