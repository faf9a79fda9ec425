//! `overleg completions`: a script with which a shell completes commands.

use clap::Args;
use clap_complete::Shell;

use super::error::CliError;
use super::{help, output};
use crate::i18n::Lang;

/// The arguments of `overleg completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell.
    shell: Shell,
}

impl Completions {
    /// Prints the script.
    pub(super) fn run(self, lang: Lang) -> Result<(), CliError> {
        // Into memory first: the generator panics when what it writes to is closed.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut help::command(lang), "overleg", &mut script);
        output::write(&script)
    }
}
