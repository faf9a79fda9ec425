//! From keys to actions: what each key does in each part of the screen, and how the user changed that.

mod chord;
mod error;
mod file;
mod help;
mod keymap;
mod nearest;
mod scope;
mod typed_ahead;
mod typing;

pub use chord::{Chord, Key};
pub use error::{KeymapError, KeymapProblem};
pub use help::{HelpRow, HelpSection};
pub use keymap::{Keymap, Resolved};
pub use scope::{Scope, Writing};
pub use typed_ahead::Sight;
