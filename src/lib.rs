//! Overleg: the consultation forums of a region, who sits in them, what was said and what is still open.
//!
//! This is the library behind the program `overleg`, split off so that tests can reach it. It makes no promise of
//! stability: any version may change or remove anything here without notice.
//!
//! Data flows one way, from [`domain`] outwards. Four modules make sense on their own:
//!
//! - [`domain`] is what the coordinator talks about: forums, organisations, people, notes and follow-ups, the rules
//!   that they obey, and the changes that they allow. It is pure data, without files, clock or screen. It uses
//!   [`text`] to find a person in what was written.
//! - [`text`] folds text so that capitals and accents do not matter, finds words and names in it, reads Markdown, and
//!   removes what could harm a terminal. It uses no other module.
//! - [`search`] finds organisations while somebody types, in milliseconds among a million, and finds the record that a
//!   given name means. It uses [`domain`] and [`text`].
//! - [`store`] keeps everything in one JSON file on disk that survives crashes and several programs at once, with its
//!   lock, backups, history and drafts. It uses [`domain`].
//!
//! The others put these to use:
//!
//! - [`fields`]: records as people fill them in, for the forms and the command line.
//! - [`exchange`]: other formats: lists that come in from files, and reports, pictures and tables for others.
//! - [`i18n`]: every text in Dutch and English, dates and plurals.
//! - [`tui`]: the interface in the terminal.
//! - [`config`]: where files live, and what the user set.
//! - [`editor`]: a text opened in the user's own editor.
//! - [`cli`]: the command line, with a file for each subcommand in `command/`.

pub mod cli;
pub mod config;
pub mod domain;
pub mod editor;
pub mod exchange;
pub mod fields;
pub mod i18n;
pub mod search;
pub mod store;
pub mod text;
pub mod tui;
