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
    /// Prints the script. For bash, zsh and fish it asks the program what can come next, so that it also completes
    /// names; for the others it only knows the command line described by `command`.
    pub(in crate::cli) fn run(self, mut command: Command) -> Result<(), CliError> {
        let script = match self.shell {
            Shell::Bash => include_bytes!("../../../assets/completions/overleg.bash").to_vec(),
            Shell::Zsh => include_bytes!("../../../assets/completions/_overleg").to_vec(),
            Shell::Fish => include_bytes!("../../../assets/completions/overleg.fish").to_vec(),
            shell => {
                // Written to memory first, because the generator panics if it writes to a closed output.
                let mut script = Vec::new();
                clap_complete::generate(shell, &mut command, "overleg", &mut script);
                script
            }
        };
        output::write(&script)
    }
}
