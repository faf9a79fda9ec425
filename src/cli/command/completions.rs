//! `overleg completions`: a script with which a shell completes commands.

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::error::CliError;
use crate::cli::output;

/// The arguments of `overleg completions`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Completions {
    /// The shell.
    shell: Shell,
}

impl Completions {
    /// Prints the script for this command line.
    pub(in crate::cli) fn run(self, mut command: Command) -> Result<(), CliError> {
        // Into memory first: the generator panics when what it writes to is closed.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "overleg", &mut script);
        output::write(&script)
    }
}
