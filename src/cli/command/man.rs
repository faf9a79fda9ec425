//! `overleg man`: prints one manual page for all commands.

use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use crate::cli::error::CliError;
use crate::cli::output;
use crate::i18n::Lang;

/// Prints the manual page for the command line described by `command`.
pub(in crate::cli) fn run(command: Command, lang: Lang) -> Result<(), CliError> {
    output::write(page(command, lang).map_err(output::Unwritable)?.as_bytes())
}

fn page(mut command: Command, lang: Lang) -> std::io::Result<String> {
    command.build();
    let mut title = Vec::new();
    Man::new(command.clone()).render_title(&mut title)?;
    let mut page = Roff::new();
    heading(&mut page, lang.heading_name());
    page.text([roman(format!("overleg - {}", lang.about()))]);
    heading(&mut page, lang.heading_usage());
    page.text([
        bold("overleg"),
        roman(format!(" {} [", lang.value_options())),
        italic(lang.value_command()),
        roman("]"),
    ]);
    heading(&mut page, lang.heading_description());
    paragraphs(&mut page, lang.about_more());
    heading(&mut page, lang.heading_options());
    arguments(&mut page, command.get_arguments());
    heading(&mut page, lang.heading_commands());
    for subcommand in command.get_subcommands() {
        describe(&mut page, subcommand, lang);
    }
    heading(&mut page, lang.heading_files());
    paragraphs(&mut page, lang.about_files());
    Ok(String::from_utf8_lossy(&title).into_owned() + &page.render())
}

fn heading(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.to_uppercase().as_str()]);
}

fn paragraphs(page: &mut Roff, text: &str) {
    for line in text.lines().filter(|line| !line.is_empty()) {
        page.control("PP", []);
        page.text([roman(line)]);
    }
}

/// Describes a command; if it has subcommands, describes each of those instead.
fn describe(page: &mut Roff, command: &Command, lang: Lang) {
    if command.has_subcommands() {
        if let Some(more) = command.get_after_help() {
            page.control("SS", [command.get_bin_name().unwrap_or_default()]);
            paragraphs(page, &more.to_string());
        }
        command.get_subcommands().for_each(|subcommand| describe(page, subcommand, lang));
        return;
    }
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    page.control("SS", [lang.clap_text(usage).as_str()]);
    page.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
    arguments(page, command.get_arguments().filter(|arg| !arg.is_global_set()));
}

fn arguments<'a>(page: &mut Roff, arguments: impl Iterator<Item = &'a Arg>) {
    for arg in arguments {
        page.control("TP", []);
        let short = arg.get_short().map_or_else(String::new, |short| format!("-{short}, "));
        page.text([bold(format!("{short}{arg}"))]);
        page.text([roman(arg.get_help().map(ToString::to_string).unwrap_or_default())]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help;

    #[test]
    fn the_manual_page_describes_every_command() {
        let page = page(help::command(Lang::Nl), Lang::Nl).expect("a page");
        assert!(page.contains(".TH overleg 1"), "{page}");
        for part in [
            "overleg note add",
            "overleg edit member",
            "\\-\\-limit",
            "\\-\\-former\\-name",
            ".SH OPDRACHTEN",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}
