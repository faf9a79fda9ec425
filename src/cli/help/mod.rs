//! The help texts of the command line, in the user's language. A command is identified here by its path, as the user
//! types it: `note add`.

mod example;
mod record;

pub(super) use example::example;
pub(super) use record::{choices, names_record, of_field, of_kind};

use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::i18n::Lang;

/// The command line with its help in `lang`.
pub(super) fn command(lang: Lang) -> Command {
    let common = ["store", "lang", "help", "version"];
    let command = common.into_iter().fold(Arguments::command(), |command, id| {
        // Options that every command has come after those of the command itself.
        command.mut_arg(id, |arg| arg.display_order(100))
    });
    describe(command, "", lang)
}

/// Gives `command` and its subcommands their help texts, with our own headings instead of those of clap.
fn describe(command: Command, path: &str, lang: Lang) -> Command {
    let about = record::about(path, lang).unwrap_or_else(|| about(path, lang).to_owned());
    let example = example(path, lang).map(|example| in_help(example, lang));
    let below: Vec<String> = more(path, lang).into_iter().chain(example).collect();
    let command = if below.is_empty() { command } else { command.after_help(below.join("\n\n")) };
    command
        .about(about)
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            lang.heading_usage()
        ))
        .subcommand_help_heading(lang.heading_commands())
        .subcommand_value_name(lang.value_command())
        .mut_args(|arg| describe_argument(arg, path, lang))
        .mut_subcommands(|within| {
            let path = format!("{path} {}", within.get_name());
            describe(within, path.trim_start(), lang)
        })
}

fn describe_argument(arg: Arg, path: &str, lang: Lang) -> Arg {
    let heading = if arg.is_positional() { lang.heading_arguments() } else { lang.heading_options() };
    let id = arg.get_id().to_string();
    let (help, value) = record::argument(path, &id, lang).unwrap_or_else(|| {
        let (help, value) = argument(path, &id, lang);
        (help.to_owned(), value)
    });
    let arg = arg.help_heading(heading).help(help);
    let arg = if value.is_empty() { arg } else { arg.value_name(value) };
    if arg.get_action().takes_values() {
        // Clap lists values and defaults in English; our own help texts name them.
        arg.hide_possible_values(true).hide_default_value(true)
    } else {
        arg
    }
}

/// The text that says what a command does; empty for an unknown path.
fn about(path: &str, lang: Lang) -> &'static str {
    match path {
        "" => lang.about(),
        "tree" => lang.about_tree(),
        "show" => lang.about_show(),
        "search" => lang.about_search(),
        "agenda" => lang.about_agenda(),
        "brief" => lang.about_brief(),
        "bridges" => lang.about_bridges(),
        "gaps" => lang.about_gaps(),
        "coverage" => lang.about_coverage(),
        "map" => lang.about_map(),
        "attendance" => lang.about_attendance(),
        "note" => lang.about_note(),
        "note add" => lang.about_note_add(),
        "note list" => lang.about_note_list(),
        "note search" => lang.about_note_search(),
        "follow-up" => lang.about_follow_up(),
        "follow-up list" => lang.about_follow_up_list(),
        "follow-up done" => lang.about_follow_up_done(),
        "follow-up snooze" => lang.about_follow_up_snooze(),
        "person" => lang.about_person(),
        "person list" => lang.about_person_list(),
        "person about" => lang.about_person_about(),
        "person erase" => lang.about_person_erase(),
        "organisation" => lang.about_organisation(),
        "organisation list" => lang.about_organisation_list(),
        "place" => lang.about_place(),
        "place set" => lang.about_place_set(),
        "add" => lang.about_add(),
        "edit" => lang.about_edit(),
        "remove" => lang.about_remove(),
        "merge" => lang.about_merge(),
        "report" => lang.about_report(),
        "export" => lang.about_export(),
        "export xlsx" => lang.about_export_xlsx(),
        "export csv" => lang.about_export_csv(),
        "export addresses" => lang.about_export_addresses(),
        "export svg" => lang.about_export_svg(),
        "import" => lang.about_import(),
        "trash" => lang.about_trash(),
        "restore" => lang.about_restore(),
        "undo" => lang.about_undo(),
        "redo" => lang.about_redo(),
        "history" => lang.about_history(),
        "init" => lang.about_init(),
        "check" => lang.about_check(),
        "where" => lang.about_where(),
        "completions" => lang.about_completions(),
        "man" => lang.about_man(),
        _ => "",
    }
}

/// An example below its heading.
fn in_help(example: &str, lang: Lang) -> String {
    format!("{}:\n  {}", lang.heading_example(), example.replace('\n', "\n  "))
}

/// What there is more to say of a command than that its help begins with.
pub(super) fn more(path: &str, lang: Lang) -> Option<String> {
    let more = match path {
        "" => return Some(format!("{}\n\n{}", lang.about_more(), lang.exit_statuses())),
        "completions" => Some(lang.about_completions_more()),
        "import" => Some(lang.about_import_more()),
        "add" => Some(lang.about_add_more()),
        "remove" => Some(lang.about_remove_more()),
        "merge" => Some(lang.about_merge_more()),
        "person erase" => Some(lang.cannot_reach()),
        "report" => {
            return Some(format!("{}\n\n{}", lang.about_report_more(), lang.report_cannot_be_erased()));
        }
        "export csv" => Some(lang.about_export_csv_more()),
        "edit note" => return Some(format!("{}\n\n{}", lang.about_edit_note_more(), lang.about_edit_more())),
        _ if path.starts_with("edit") => Some(lang.about_edit_more()),
        _ => None,
    };
    more.map(str::to_owned)
}

/// The help text of an argument, and the placeholder for its value. The placeholder is empty for an option without a
/// value.
fn argument(path: &str, id: &str, lang: Lang) -> (&'static str, &'static str) {
    match (path, id) {
        (_, "store") => (lang.help_store(), lang.value_path()),
        (_, "lang") => (lang.help_lang(), lang.value_language()),
        (_, "help") => (lang.help_help(), ""),
        (_, "version") => (lang.help_version(), ""),
        (_, "json") => (lang.help_json(), ""),
        (_, "limit") => (lang.help_limit(), lang.value_number()),
        (_, "today") => (lang.help_today(), lang.value_date()),
        ("show", "name") => (lang.help_show_name(), lang.value_name()),
        ("search", "query") => (lang.help_query(), lang.value_query()),
        ("search", "kind") => (lang.help_search_kind(), lang.value_kind()),
        ("agenda" | "follow-up list" | "note list" | "note search" | "gaps" | "coverage", "region") => {
            (lang.help_of_region(), lang.value_region())
        }
        ("agenda" | "follow-up list" | "note list" | "note search", "forum") => {
            (lang.help_of_forum(), lang.value_forum())
        }
        ("report" | "export xlsx" | "export csv" | "export addresses" | "export svg", id) => {
            exported(path, id, lang)
        }
        ("agenda" | "follow-up list", "organisation") => {
            (lang.help_of_organisation(), lang.value_organisation())
        }
        ("agenda" | "follow-up list", "person") => (lang.help_of_person(), lang.value_person()),
        ("brief", "forum") => (lang.help_brief_forum(), lang.value_forum()),
        ("bridges", "forum") => (lang.help_bridges_forum(), lang.value_forum()),
        ("coverage", "forum") => (lang.help_coverage_forum(), lang.value_forum()),
        ("attendance", "forum") => (lang.help_attendance_forum(), lang.value_forum()),
        ("map", "without") => (lang.help_map_without(), ""),
        ("note add", "forum") => (lang.help_note_forum(), lang.value_forum()),
        ("note add", "date") => (lang.help_note_date(), lang.value_date()),
        ("note add", "present") => (lang.help_note_present(), lang.value_party()),
        ("note add", "follow_ups") => (lang.help_note_follow_up(), lang.value_follow_up()),
        ("note add", "from") => (lang.help_note_from(), lang.value_path()),
        ("note add", "text") => (lang.help_note_text(), lang.value_text()),
        ("note list" | "note search", "organisation") => (lang.help_was_there(), lang.value_organisation()),
        ("note list" | "note search", "person") => (lang.help_was_there(), lang.value_person()),
        ("agenda", "due") => (lang.help_agenda_due(), lang.value_when()),
        ("note search", "words") => (lang.help_words(), lang.value_words()),
        ("note list", "of_forum") => (lang.help_note_list_forum(), lang.value_forum()),
        ("follow-up list", "all") => (lang.help_follow_up_all(), ""),
        ("follow-up done" | "follow-up snooze", "follow_up") => {
            (lang.help_follow_up_done(), lang.value_id_or_text())
        }
        ("follow-up snooze", "until") => (lang.help_until(), lang.value_when()),
        ("person list", "organisation") => (lang.help_works_at(), lang.value_organisation()),
        ("organisation list", "region") => (lang.help_sits_or_based_in(), lang.value_region()),
        ("organisation list", "municipality") => (lang.help_based_in(), lang.value_municipality()),
        ("organisation list", "without_seat") => (lang.help_without_seat(), ""),
        ("place set", "forum") => (lang.help_place_at(), lang.value_forum_or_region()),
        ("person about" | "person erase", "name") => (lang.help_person(), lang.value_person()),
        ("person erase", "whole_names") => (lang.help_whole_names(), ""),
        ("person erase", "also") => (lang.help_also(), lang.value_text()),
        ("person erase", "yes") => (lang.help_yes(), ""),
        ("import", "files") => (lang.help_import_files(), lang.value_file()),
        ("import", "kind") => (lang.help_import_kind(), lang.value_kind()),
        ("import", "forum") => (lang.help_import_forum(), lang.value_forum()),
        ("import", "region") => (lang.help_import_region(), lang.value_region()),
        ("import", "sheet") => (lang.help_import_sheet(), lang.value_name()),
        ("import", "header") => (lang.help_import_header(), lang.value_rows()),
        ("import", "encoding") => (lang.help_import_encoding(), lang.value_encoding()),
        ("import", "separator") => (lang.help_import_separator(), lang.value_sign()),
        ("import", "columns") => (lang.help_import_column(), lang.value_column_field()),
        ("import", "without") => (lang.help_import_without(), lang.value_column()),
        ("import", "rows") => (lang.help_import_row(), lang.value_row_answer()),
        ("import", "doubtful") => (lang.help_import_doubtful(), lang.value_word()),
        ("import", "gone") => (lang.help_import_gone(), lang.value_word()),
        ("import", "dry_run") => (lang.help_import_dry_run(), ""),
        ("import", "yes") => (lang.help_import_yes(), ""),
        ("import", "strict") => (lang.help_import_strict(), ""),
        ("import", "sources") => (lang.help_import_sources(), ""),
        ("restore", "record") => (lang.help_restore(), lang.value_name()),
        ("restore", "with_needed") => (lang.help_with_needed(), ""),
        ("restore", "backup") => (lang.help_backup(), lang.value_backup()),
        ("restore", "changes") => (lang.help_changes(), ""),
        ("restore", "leave_changes") => (lang.help_leave_changes(), ""),
        ("restore", "put_aside") => (lang.help_put_aside(), lang.value_path()),
        ("check", "backups") => (lang.help_check_backups(), ""),
        ("init", "empty") => (lang.help_init_empty(), ""),
        ("check", "path") => (lang.help_check_path(), lang.value_path()),
        ("completions", "shell") => (lang.help_shell(), ""),
        _ => ("", ""),
    }
}

/// The same for the commands that write something for others.
fn exported(path: &str, id: &str, lang: Lang) -> (&'static str, &'static str) {
    match (path, id) {
        (_, "forum") => (lang.help_about_forum(), lang.value_forum()),
        (_, "region") => (lang.help_of_region(), lang.value_region()),
        (_, "organisation") => (lang.help_about_organisation(), lang.value_organisation()),
        (_, "output") => (lang.help_output(), lang.value_path()),
        (_, "force") => (lang.help_force(), ""),
        ("report", "audience") => (lang.help_report_for(), lang.value_audience()),
        ("report", "format") => (lang.help_report_format(), lang.value_format()),
        ("report", "privacy") => (lang.help_report_privacy(), lang.value_level()),
        ("report", "since") => (lang.help_report_since(), lang.value_date()),
        ("report", "notes") => (lang.help_report_notes(), ""),
        ("export xlsx" | "export csv", "content") => (lang.help_export_table(), lang.value_table()),
        ("export addresses", "names") => (lang.help_export_names(), ""),
        ("export svg", "picture") => (lang.help_export_picture(), lang.value_picture()),
        _ => ("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn every_command_and_argument_is_described_in_both_languages() {
        assert_described(&command(Lang::Nl), &command(Lang::En));
    }

    fn assert_described(dutch: &Command, english: &Command) {
        let about = |command: &Command| command.get_about().map(ToString::to_string);
        assert!(about(dutch).is_some(), "{}", dutch.get_name());
        assert_ne!(about(dutch), about(english), "{}", dutch.get_name());
        for (nl, en) in dutch.get_arguments().zip(english.get_arguments()) {
            assert!(nl.get_help().is_some(), "{} {}", dutch.get_name(), nl.get_id());
            // The pair is compared, because a placeholder can be the same word in both languages.
            let words = |arg: &Arg| {
                (arg.get_help().map(ToString::to_string), arg.get_value_names().map(<[_]>::to_vec))
            };
            assert_ne!(words(nl), words(en), "{} {}", dutch.get_name(), nl.get_id());
        }
        for (nl, en) in dutch.get_subcommands().zip(english.get_subcommands()) {
            assert_described(nl, en);
        }
    }
}
