//! `overleg completions`: prints a script that lets a shell complete the commands.

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::error::CliError;
use crate::cli::output;

/// The arguments of `overleg completions`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Completions {
    /// The shell for which to make the script.
    shell: Shell,
}

impl Completions {
    /// Prints the script for the command line described by `command`.
    pub(in crate::cli) fn run(self, mut command: Command) -> Result<(), CliError> {
        // Written to memory first, because the generator panics if it writes to a closed output.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "overleg", &mut script);
        output::write(&script)
    }
}
