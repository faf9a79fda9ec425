//! The program `overleg`: runs the command line of the library and returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    overleg::cli::main()
}
