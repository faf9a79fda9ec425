//! `overleg export`: tables, addresses and pictures for other programs.

mod addresses;
mod svg;
mod table;

use clap::Subcommand;

use crate::cli::error::CliError;
use crate::cli::session::Session;

/// The commands that export.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Export {
    /// Writes a table for Excel.
    Xlsx(table::Table),
    /// Writes a table as CSV.
    Csv(table::Table),
    /// Writes e-mail addresses.
    Addresses(addresses::AddressesOf),
    /// Writes a picture.
    Svg(svg::Svg),
}

impl Export {
    /// Runs the command.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        match self {
            Self::Xlsx(table) => table.xlsx(session),
            Self::Csv(table) => table.csv(session),
            Self::Addresses(addresses) => addresses.run(session),
            Self::Svg(svg) => svg.run(session),
        }
    }
}
