//! Mistakes on the command line: in options, names and dates.

use crate::i18n::texts;

texts! {
    /// An option or argument that does not exist.
    unknown_argument(argument: &str) {
        nl: "De optie of het argument {argument} bestaat niet.",
        en: "There is no option or argument {argument}.",
    }
    /// A command that does not exist.
    unknown_command(command: &str) {
        nl: "De opdracht {command} bestaat niet.",
        en: "There is no command {command}.",
    }
    /// After an unknown option, argument or command: a similar one that exists.
    did_you_mean(suggestion: &str) { nl: "Bedoelde je {suggestion}?", en: "Did you mean {suggestion}?" }
    /// An option without its value.
    missing_value(argument: &str) {
        nl: "Na {argument} moet nog een waarde komen.",
        en: "A value must follow {argument}.",
    }
    /// A value that the option does not accept.
    invalid_value(value: &str, argument: &str) {
        nl: "{value} is geen geldige waarde voor {argument}.",
        en: "{value} is not a valid value for {argument}.",
    }
    /// The values that an option accepts.
    possible_values(values: &str) { nl: "Mogelijke waarden: {values}.", en: "Possible values: {values}." }
    /// Required arguments that are missing.
    missing_arguments(arguments: &str) { nl: "Er ontbreekt nog: {arguments}.", en: "Missing: {arguments}." }
    /// A command that needs one of these subcommands.
    missing_command(commands: &str) {
        nl: "Er ontbreekt nog een opdracht: {commands}.",
        en: "A command is missing: {commands}.",
    }
    /// An option given twice.
    given_twice(argument: &str) {
        nl: "{argument} mag je maar één keer geven.",
        en: "{argument} may be given only once.",
    }
    /// Options that exclude each other.
    not_together(argument: &str, other: &str) {
        nl: "{argument} gaat niet samen met {other}.",
        en: "{argument} cannot be combined with {other}.",
    }
    /// An argument that is not valid UTF-8.
    argument_no_text {
        nl: "Een van de argumenten is geen geldige tekst (UTF-8).",
        en: "One of the arguments is not valid text (UTF-8).",
    }
    /// After a usage error: the command whose help says more.
    see_help(command: &str) { nl: "Zie {command} --help.", en: "See {command} --help." }
    /// A name that matches several records; they are listed below it.
    ambiguous_name(given: &str) {
        nl: "Bij “{given}” passen er meerdere. Geef een langere naam of de id:",
        en: "“{given}” fits more than one. Give a longer name or the id:",
    }
    /// A name that no record has; the most similar ones are listed below it.
    unknown_name_nearest(given: &str) {
        nl: "Niets heet “{given}”. Misschien bedoelde je:",
        en: "Nothing is called “{given}”. Perhaps you meant:",
    }
    /// After a name of a record of another kind; the most similar ones of the right kind are listed below it.
    perhaps_you_meant { nl: "Misschien bedoelde je:", en: "Perhaps you meant:" }
    /// A name that no record has; `command` searches for it.
    unknown_name(given: &str, command: &str) {
        nl: "Niets heet “{given}”. Zoek met {command}.",
        en: "Nothing is called “{given}”. Search with {command}.",
    }
    /// Two commands to choose from.
    either(one: &str, other: &str) { nl: "{one} of {other}", en: "{one} or {other}" }
    /// A name of a record of another kind than is needed; both kinds have their article.
    name_of_other_kind(given: &str, is: &str, wanted: &str) {
        nl: "“{given}” is {is}; hier hoort {wanted}.",
        en: "“{given}” is {is}; {wanted} is needed here.",
    }
    /// After a name that no record has as a whole, of a record to remove, merge or erase.
    whole_name_needed {
        nl: "Om iets weg te gooien, te wissen of samen te voegen, geef je de hele naam, de afkorting, een andere naam of de id.",
        en: "To remove, erase or merge something, give its whole name, abbreviation, alias or id.",
    }
    /// Says which record was taken when only a part of its name was given.
    name_taken(given: &str, label: &str, kind: &str) {
        nl: "“{given}” is hier: {label} ({kind})",
        en: "“{given}” means here: {label} ({kind})",
    }
    /// A date that cannot be read.
    unreadable_date(text: &str) {
        nl: "“{text}” is geen datum. Schrijf bijvoorbeeld 12/11, 12/11/2026, 2026-11-12, 12 november of gisteren.",
        en: "“{text}” is not a date. Write, for example, 12/11, 12/11/2026, 2026-11-12, 12 November or yesterday; the day comes first.",
    }
    /// A due date that cannot be read.
    unreadable_due_date(text: &str) {
        nl: "Wat na de @ komt, “{text}”, is geen datum. Schrijf bijvoorbeeld: --follow-up \"Joeri bellen@1/12\". Schrijf @@ voor een gewone @.",
        en: "What follows the @, “{text}”, is not a date. Write, for example: --follow-up \"Call Joeri@1/12\". Write @@ for a plain @.",
    }
    /// A follow-up without text.
    empty_follow_up { nl: "Een opvolgpunt moet een tekst hebben.", en: "A follow-up needs a text." }
    /// A note without text, where no editor can be opened.
    text_needed {
        nl: "Er is geen terminal om je editor in te openen. Geef de tekst met --text, of met --text - op de standaardinvoer.",
        en: "There is no terminal to open your editor in. Give the text with --text, or with --text - on standard input.",
    }
    /// A note without text.
    empty_note {
        nl: "Het verslag is leeg; er is niets bewaard.",
        en: "The note is empty; nothing was saved.",
    }
    /// A name that should include a forum; `written` shows how to write it.
    name_lacks_forum(given: &str, written: &str) {
        nl: "“{given}” zegt niet van welk overlegforum. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which forum. Write it as \"{written}\", or give the id.",
    }
    /// A forum that should be followed by a day; `written` shows how to write it.
    name_lacks_day(given: &str, written: &str) {
        nl: "“{given}” zegt niet van welke dag. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which day. Write it as \"{written}\", or give the id.",
    }
    /// A forum that should be followed by an organisation; `written` shows how to write it.
    name_lacks_organisation(given: &str, written: &str) {
        nl: "“{given}” zegt niet welke organisatie. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which organisation. Write it as \"{written}\", or give the id.",
    }
    /// Both names to merge mean the same record.
    same_twice(name: &str) {
        nl: "Je gaf twee keer “{name}”: geef er twee verschillende.",
        en: "You gave “{name}” twice: give two different ones.",
    }
    /// No backup has this number.
    no_such_backup(number: usize) {
        nl: "Er is geen reservekopie {number}. Zie overleg restore.",
        en: "There is no backup {number}. See overleg restore.",
    }
    /// An erasure needs confirmation, but there is no terminal to ask for it.
    erase_not_confirmed {
        nl: "Er is niets gewist: zonder terminal kan er geen bevestiging gevraagd worden. Met --yes wordt er niets gevraagd.",
        en: "Nothing was erased: without a terminal there is no way to ask for confirmation. With --yes, nothing is asked.",
    }
}
