//! Mistakes on the command line: in options, names and dates.

use crate::i18n::texts;

texts! {
    /// An argument that there is not.
    unknown_argument(argument: &str) {
        nl: "De optie of het argument {argument} bestaat niet.",
        en: "There is no option or argument {argument}.",
    }
    /// A command that there is not.
    unknown_command(command: &str) {
        nl: "De opdracht {command} bestaat niet.",
        en: "There is no command {command}.",
    }
    /// What was perhaps meant.
    did_you_mean(suggestion: &str) { nl: "Bedoelde je {suggestion}?", en: "Did you mean {suggestion}?" }
    /// An option without its value.
    missing_value(argument: &str) {
        nl: "Na {argument} moet nog een waarde komen.",
        en: "A value must follow {argument}.",
    }
    /// A value that an option does not take.
    invalid_value(value: &str, argument: &str) {
        nl: "{value} is geen geldige waarde voor {argument}.",
        en: "{value} is not a valid value for {argument}.",
    }
    /// The values that an option takes.
    possible_values(values: &str) { nl: "Mogelijke waarden: {values}.", en: "Possible values: {values}." }
    /// Arguments that must be there.
    missing_arguments(arguments: &str) { nl: "Er ontbreekt nog: {arguments}.", en: "Missing: {arguments}." }
    /// A command that must be followed by one of these.
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
    /// An argument that is no text.
    argument_no_text {
        nl: "Een van de argumenten is geen geldige tekst (UTF-8).",
        en: "One of the arguments is not valid text (UTF-8).",
    }
    /// Where to read more.
    see_help(command: &str) { nl: "Zie {command} --help.", en: "See {command} --help." }
    /// A name that fits several records, listed below.
    ambiguous_name(given: &str) {
        nl: "Bij “{given}” passen er meerdere. Geef een langere naam of de id:",
        en: "“{given}” fits more than one. Give a longer name or the id:",
    }
    /// A name that nothing has; the nearest are listed below.
    unknown_name_nearest(given: &str) {
        nl: "Niets heet “{given}”. Misschien bedoelde je:",
        en: "Nothing is called “{given}”. Perhaps you meant:",
    }
    /// A name that nothing has.
    unknown_name(given: &str, command: &str) {
        nl: "Niets heet “{given}”. Zoek met {command}.",
        en: "Nothing is called “{given}”. Look with {command}.",
    }
    /// One command or another.
    either(one: &str, other: &str) { nl: "{one} of {other}", en: "{one} or {other}" }
    /// A name of something else than is asked for; both kinds have their article.
    name_of_other_kind(given: &str, is: &str, wanted: &str) {
        nl: "“{given}” is {is}; hier hoort {wanted}.",
        en: "“{given}” is {is}; {wanted} is needed here.",
    }
    /// A date that cannot be read.
    not_a_date(text: &str) {
        nl: "“{text}” is geen datum. Schrijf bijvoorbeeld 12/11, 12/11/2026, 2026-11-12, 12 november of gisteren.",
        en: "“{text}” is not a date. Write, for example, 12/11, 12/11/2026, 2026-11-12, 12 November or yesterday; the day comes first.",
    }
    /// A due date that cannot be read.
    not_a_due_date(text: &str) {
        nl: "Wat na de @ komt, “{text}”, is geen datum. Schrijf bijvoorbeeld: --follow-up \"Joeri bellen@1/12\". Schrijf @@ voor een gewone @.",
        en: "What follows the @, “{text}”, is not a date. Write, for example: --follow-up \"Call Joeri@1/12\". Write @@ for a plain @.",
    }
    /// A follow-up without a text.
    empty_follow_up { nl: "Een opvolgpunt moet een tekst hebben.", en: "A follow-up needs a text." }
    /// A note without a text.
    empty_note {
        nl: "Het verslag is leeg; er is niets bewaard.",
        en: "The note is empty; nothing was saved.",
    }
    /// A name without the forum that it needs; how it is written follows.
    name_lacks_forum(given: &str, written: &str) {
        nl: "“{given}” zegt niet van welk overlegforum. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which forum. Write it as \"{written}\", or give the id.",
    }
    /// A forum without the day that it needs; how it is written follows.
    name_lacks_day(given: &str, written: &str) {
        nl: "“{given}” zegt niet van welke dag. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which day. Write it as \"{written}\", or give the id.",
    }
    /// A forum without the organisation that it needs; how it is written follows.
    name_lacks_organisation(given: &str, written: &str) {
        nl: "“{given}” zegt niet welke organisatie. Schrijf het als \"{written}\", of geef de id.",
        en: "“{given}” does not say which organisation. Write it as \"{written}\", or give the id.",
    }
    /// Both names of what is to be merged mean the same.
    same_twice(name: &str) {
        nl: "Je gaf twee keer “{name}”: geef er twee verschillende.",
        en: "You gave “{name}” twice: give two different ones.",
    }
    /// No backup has that number.
    no_such_backup(number: usize) {
        nl: "Er is geen reservekopie {number}. Zie overleg restore.",
        en: "There is no backup {number}. See overleg restore.",
    }
    /// Nobody could be asked.
    erase_not_confirmed {
        nl: "Er is niets gewist: zonder terminal kan er geen bevestiging gevraagd worden. Met --yes wordt er niets gevraagd.",
        en: "Nothing was erased: without a terminal there is no way to ask for confirmation. With --yes, nothing is asked.",
    }
}
