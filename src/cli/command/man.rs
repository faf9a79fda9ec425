//! `overleg man`: prints one manual page for all commands.

use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use crate::cli::error::CliError;
use crate::cli::help;
use crate::cli::output;
use crate::i18n::Lang;

/// The commands whose examples the page shows.
const EXAMPLES: [&str; 8] =
    ["tree", "show", "search", "brief", "note add", "agenda", "follow-up snooze", "edit forum"];

/// The environment variables that matter, with what each does.
const fn variables(lang: Lang) -> [(&'static str, &'static str); 8] {
    [
        ("OVERLEG_STORE", lang.about_overleg_store()),
        ("LC_ALL, LC_MESSAGES, LANG", lang.about_locale()),
        ("LC_ALL, LC_CTYPE, LANG", lang.about_encoding()),
        ("TERM", lang.about_term()),
        ("VISUAL, EDITOR", lang.about_editor()),
        ("NO_COLOR", lang.about_no_color()),
        ("COLORFGBG", lang.about_colorfgbg()),
        ("XDG_DATA_HOME, XDG_CONFIG_HOME", lang.about_folders()),
    ]
}

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
    heading(&mut page, lang.heading_synopsis());
    page.text([bold("overleg"), roman(format!(" {}", lang.value_options()))]);
    page.control("br", []);
    page.text([
        bold("overleg"),
        roman(format!(" {} ", lang.value_options())),
        italic(lang.value_command()),
        roman(" ..."),
    ]);
    heading(&mut page, lang.heading_description());
    paragraphs(&mut page, lang.about_more());
    heading(&mut page, lang.heading_options());
    arguments(&mut page, command.get_arguments());
    heading(&mut page, lang.heading_commands());
    for subcommand in command.get_subcommands() {
        describe(&mut page, subcommand, lang);
    }
    heading(&mut page, lang.heading_examples());
    for path in EXAMPLES {
        example(&mut page, path, &command, lang);
    }
    heading(&mut page, lang.heading_environment());
    for (names, about) in variables(lang) {
        entry(&mut page, names, about);
    }
    heading(&mut page, lang.heading_files());
    paragraphs(&mut page, lang.about_files());
    heading(&mut page, lang.heading_exit_status());
    for (status, about) in [("0", lang.exit_done()), ("1", lang.exit_failed()), ("2", lang.exit_misused())] {
        entry(&mut page, status, about);
    }
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
        let name = command.get_bin_name().unwrap_or_default();
        if let Some(more) = help::more(name.trim_start_matches("overleg "), lang) {
            page.control("SS", [name]);
            paragraphs(page, &more);
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

/// Shows the example of the command with this path, below what the command does.
fn example(page: &mut Roff, path: &str, program: &Command, lang: Lang) {
    let command = path.split(' ').try_fold(program, |command, word| command.find_subcommand(word));
    let about = command.and_then(Command::get_about).map(ToString::to_string);
    page.control("PP", []);
    page.text([roman(format!("{}:", about.unwrap_or_default()))]);
    page.control("PP", []);
    page.control("in", ["+4n"]);
    page.control("nf", []);
    for line in help::example(path, lang).unwrap_or_default().lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
    page.control("in", []);
}

/// Adds a term with its description.
fn entry(page: &mut Roff, term: &str, about: &str) {
    page.control("TP", []);
    page.text([bold(term)]);
    page.text([roman(about)]);
}

fn arguments<'a>(page: &mut Roff, arguments: impl Iterator<Item = &'a Arg>) {
    for arg in arguments {
        let short = arg.get_short().map_or_else(String::new, |short| format!("-{short}, "));
        let about = arg.get_help().map(ToString::to_string).unwrap_or_default();
        entry(page, &format!("{short}{arg}"), &about);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_page_describes_every_command() {
        let page = page(help::command(Lang::Nl), Lang::Nl).expect("a page");
        assert!(page.contains(".TH overleg 1"), "{page}");
        for part in [
            "overleg note add",
            "overleg edit member",
            "\\-\\-limit",
            "\\-\\-former\\-name",
            ".SH SYNOPSIS",
            ".SH OPDRACHTEN",
            ".SH VOORBEELDEN",
            "overleg follow\\-up snooze \"Antwoorden",
            ".SH OMGEVING",
            "OVERLEG_STORE",
            ".SH EXITSTATUS",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }
}
