//! Configuration: the paths of files, the settings and the language, derived from a given environment.

mod environment;
mod file;
mod language;
mod paths;
mod settings;
mod signs;

pub use environment::Environment;
pub use file::read_text;
pub use language::choose_language;
pub use paths::{NoHome, Paths, StoreOrigin};
pub use settings::{CursorChoice, PanesChoice, Settings, SettingsError, SignsChoice, ThemeChoice};
pub use signs::can_show_unicode;
