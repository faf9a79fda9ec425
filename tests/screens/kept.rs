//! The snapshots of screens in `snapshots/`, one per file.

use overleg::i18n::Lang;
use ratatui::layout::Size;

use crate::driver::Interface;

/// Compares the screen of an interface with the snapshot of this name.
pub(crate) fn assert_kept(name: &str, interface: &Interface) {
    let model = &interface.model;
    assert_screen_kept(name, model.size, model.world.lang, &interface.screen());
}

/// Compares a screen with its snapshot: `NAME-WIDTHxHEIGHT-LANG.snap`. In the file it is between two lines, so
/// that its first and last rows are visible even when they are empty.
pub(crate) fn assert_screen_kept(name: &str, size: Size, lang: Lang, screen: &str) {
    let edge = "=".repeat(size.width.into());
    assert_text_kept(&file_name(name, size, lang), &format!("{edge}\n{screen}\n{edge}"));
}

/// The name of the snapshot of a screen.
pub(crate) fn file_name(name: &str, size: Size, lang: Lang) -> String {
    format!("{name}-{}x{}-{}", size.width, size.height, lang.code())
}

/// Compares a text with the snapshot of exactly this name.
pub(crate) fn assert_text_kept(file_name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(file_name, text);
    });
}
