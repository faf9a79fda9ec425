//! The snapshots of output in `snapshots/`, one per file.

/// Compares an answer with the snapshot of this name.
pub(crate) fn assert_kept(name: &str, answer: &str) {
    // Trailing whitespace is not compared.
    assert!(answer.ends_with('\n') && !answer.ends_with("\n\n"), "{answer:?}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, answer);
    });
}
