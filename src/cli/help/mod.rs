//! The words of the command line's help, in the user's language.

mod record;

use clap::{Arg, Command, CommandFactory};

use super::arguments::Arguments;
use crate::i18n::Lang;

/// The command line with its help in `lang`.
pub(super) fn command(lang: Lang) -> Command {
    let command = Arguments::command()
        .about(lang.about())
        .after_help(lang.about_more())
        .mut_arg("store", |arg| common(arg).help(lang.help_store()).value_name(lang.value_path()))
        .mut_arg("lang", |arg| common(arg).help(lang.help_lang()).value_name(lang.value_language()))
        .mut_arg("help", |arg| common(arg).help(lang.help_help()))
        .mut_arg("version", |arg| common(arg).help(lang.help_version()));
    let command = describe_reading(command, lang);
    let command = describe_notes(command, lang);
    let command = describe_follow_ups(command, lang);
    let command = record::describe(command, lang);
    let command = describe_history(command, lang);
    let command = describe_agenda(command, lang);
    let command = describe_person(command, lang);
    dress(describe_the_rest(command, lang), lang)
}

/// An option of every command: it stands after those of the command itself.
fn common(arg: Arg) -> Arg {
    arg.display_order(100)
}

fn describe_reading(command: Command, lang: Lang) -> Command {
    command
        .mut_subcommand("tree", |command| with_json(command.about(lang.about_tree()), lang))
        .mut_subcommand("show", |command| {
            let command = command
                .about(lang.about_show())
                .mut_arg("name", |arg| arg.help(lang.help_show_name()).value_name(lang.value_name()));
            with_json(command, lang)
        })
        .mut_subcommand("search", |command| {
            let command = command
                .about(lang.about_search())
                .mut_arg("query", |arg| arg.help(lang.help_query()).value_name(lang.value_query()))
                .mut_arg("limit", |arg| arg.help(lang.help_limit()).value_name(lang.value_number()));
            with_json(command, lang)
        })
}

fn describe_notes(command: Command, lang: Lang) -> Command {
    let add = |command: Command| {
        let command = command
            .about(lang.about_note_add())
            .mut_arg("forum", |arg| arg.help(lang.help_note_forum()).value_name(lang.value_forum()))
            .mut_arg("date", |arg| arg.help(lang.help_note_date()).value_name(lang.value_date()))
            .mut_arg("present", |arg| arg.help(lang.help_note_present()).value_name(lang.value_party()))
            .mut_arg("follow_ups", |arg| {
                arg.help(lang.help_note_follow_up()).value_name(lang.value_follow_up())
            })
            .mut_arg("text", |arg| arg.help(lang.help_note_text()).value_name(lang.value_text()));
        with_json(command, lang)
    };
    let list = |command: Command| {
        let command = command
            .about(lang.about_note_list())
            .mut_arg("forum", |arg| arg.help(lang.help_note_list_forum()).value_name(lang.value_forum()));
        with_json(command, lang)
    };
    command.mut_subcommand("note", |command| {
        command.about(lang.about_note()).mut_subcommand("add", add).mut_subcommand("list", list)
    })
}

fn describe_follow_ups(command: Command, lang: Lang) -> Command {
    let list = |command: Command| {
        let command = command
            .about(lang.about_follow_up_list())
            .mut_arg("all", |arg| arg.help(lang.help_follow_up_all()));
        with_json(with_subject(command, lang), lang)
    };
    let done = |command: Command| {
        command.about(lang.about_follow_up_done()).mut_arg("follow_up", |arg| {
            arg.help(lang.help_follow_up_done()).value_name(lang.value_id_or_text())
        })
    };
    command.mut_subcommand("follow-up", |command| {
        command.about(lang.about_follow_up()).mut_subcommand("list", list).mut_subcommand("done", done)
    })
}

fn describe_history(command: Command, lang: Lang) -> Command {
    command
        .mut_subcommand("trash", |command| with_json(command.about(lang.about_trash()), lang))
        .mut_subcommand("restore", |command| {
            command
                .about(lang.about_restore())
                .mut_arg("record", |arg| arg.help(lang.help_restore()).value_name(lang.value_name()))
                .mut_arg("with_needed", |arg| arg.help(lang.help_with_needed()))
                .mut_arg("backup", |arg| arg.help(lang.help_backup()).value_name(lang.value_backup()))
                .mut_arg("json", |arg| arg.help(lang.help_json()))
        })
        .mut_subcommand("undo", |command| command.about(lang.about_undo()))
        .mut_subcommand("redo", |command| command.about(lang.about_redo()))
        .mut_subcommand("history", |command| {
            let command = command
                .about(lang.about_history())
                .mut_arg("limit", |arg| arg.help(lang.help_limit()).value_name(lang.value_number()));
            with_json(command, lang)
        })
}

fn describe_agenda(command: Command, lang: Lang) -> Command {
    command
        .mut_subcommand("agenda", |command| {
            with_json(with_subject(command.about(lang.about_agenda()), lang), lang)
        })
        .mut_subcommand("brief", |command| {
            let command = command
                .about(lang.about_brief())
                .mut_arg("forum", |arg| arg.help(lang.help_brief_forum()).value_name(lang.value_forum()));
            with_json(command, lang)
        })
}

fn describe_person(command: Command, lang: Lang) -> Command {
    let name = |arg: Arg| arg.help(lang.help_person()).value_name(lang.value_person());
    let about =
        |command: Command| with_json(command.about(lang.about_person_about()).mut_arg("name", name), lang);
    let erase = |command: Command| {
        command
            .about(lang.about_person_erase())
            .after_help(lang.cannot_reach())
            .mut_arg("name", name)
            .mut_arg("whole_names", |arg| arg.help(lang.help_whole_names()))
            .mut_arg("yes", |arg| arg.help(lang.help_yes()))
    };
    command.mut_subcommand("person", |command| {
        command.about(lang.about_person()).mut_subcommand("about", about).mut_subcommand("erase", erase)
    })
}

fn describe_the_rest(command: Command, lang: Lang) -> Command {
    command
        .mut_subcommand("init", |command| {
            command.about(lang.about_init()).mut_arg("empty", |arg| arg.help(lang.help_init_empty()))
        })
        .mut_subcommand("check", |command| {
            let command = command
                .about(lang.about_check())
                .mut_arg("path", |arg| arg.help(lang.help_check_path()).value_name(lang.value_path()));
            with_json(command, lang)
        })
        .mut_subcommand("where", |command| with_json(command.about(lang.about_where()), lang))
        .mut_subcommand("completions", |command| {
            command.about(lang.about_completions()).mut_arg("shell", |arg| arg.help(lang.help_shell()))
        })
        .mut_subcommand("man", |command| command.about(lang.about_man()))
}

/// Describes the options of a list that can be of one record only.
fn with_subject(command: Command, lang: Lang) -> Command {
    command
        .mut_arg("region", |arg| arg.help(lang.help_of_region()).value_name(lang.value_region()))
        .mut_arg("forum", |arg| arg.help(lang.help_of_forum()).value_name(lang.value_forum()))
        .mut_arg("organisation", |arg| {
            arg.help(lang.help_of_organisation()).value_name(lang.value_organisation())
        })
        .mut_arg("person", |arg| arg.help(lang.help_of_person()).value_name(lang.value_person()))
}

/// Describes the option that every reading command has.
fn with_json(command: Command, lang: Lang) -> Command {
    command.mut_arg("json", |arg| arg.help(lang.help_json()))
}

/// Gives the command and all within it headings in the language, in place of those of clap.
fn dress(command: Command, lang: Lang) -> Command {
    command
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            lang.heading_usage()
        ))
        .subcommand_help_heading(lang.heading_commands())
        .subcommand_value_name(lang.value_command())
        .mut_args(|arg| dress_argument(arg, lang))
        .mut_subcommands(|command| dress(command, lang))
}

fn dress_argument(arg: Arg, lang: Lang) -> Arg {
    let heading = if arg.is_positional() { lang.heading_arguments() } else { lang.heading_options() };
    let arg = arg.help_heading(heading);
    if arg.get_action().takes_values() {
        // What clap would say of values and defaults is in English; our own help names them.
        arg.hide_possible_values(true).hide_default_value(true)
    } else {
        arg
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
            // An e-mail is one in both languages, a text is not.
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
