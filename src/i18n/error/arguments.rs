//! Mistakes on the command line: in options, names and dates.

use crate::i18n::texts;

texts! {
    /// An argument that there is not.
    unknown_argument(argument: &str) { "De optie of het argument {argument} bestaat niet.", "There is no option or argument {argument}." }
    /// A command that there is not.
    unknown_command(command: &str) { "De opdracht {command} bestaat niet.", "There is no command {command}." }
    /// What was perhaps meant.
    did_you_mean(suggestion: &str) { "Bedoelde je {suggestion}?", "Did you mean {suggestion}?" }
    /// An option without its value.
    missing_value(argument: &str) { "Na {argument} moet nog een waarde komen.", "A value must follow {argument}." }
    /// A value that an option does not take.
    invalid_value(value: &str, argument: &str) { "{value} kan niet als waarde voor {argument}.", "{value} is no value for {argument}." }
    /// The values that an option takes.
    possible_values(values: &str) { "Mogelijk zijn: {values}.", "Possible are: {values}." }
    /// Arguments that must be there.
    missing_arguments(arguments: &str) { "Er ontbreekt nog: {arguments}.", "Still missing: {arguments}." }
    /// A command that must be followed by one of these.
    missing_command(commands: &str) { "Er ontbreekt nog een opdracht: {commands}.", "A command is still missing: {commands}." }
    /// An option given twice.
    given_twice(argument: &str) { "{argument} mag maar één keer.", "{argument} may be given only once." }
    /// Options that exclude each other.
    not_together(argument: &str, other: &str) { "{argument} gaat niet samen met {other}.", "{argument} does not go together with {other}." }
    /// An argument that is no text.
    argument_no_text { "Een van de argumenten is geen geldige tekst (UTF-8).", "One of the arguments is no valid text (UTF-8)." }
    /// Where to read more.
    see_help { "Zie overleg --help.", "See overleg --help." }
    /// A name that fits several records, listed below.
    ambiguous_name(given: &str) {
        "Bij “{given}” passen er meerdere. Geef een langere naam of de id:",
        "“{given}” fits more than one. Give a longer name or the id:"
    }
    /// A name that nothing has; the nearest are listed below.
    unknown_name_nearest(given: &str) {
        "Niets heet “{given}”. Misschien bedoelde je:",
        "Nothing is called “{given}”. Perhaps you meant:"
    }
    /// A name that nothing has.
    unknown_name(given: &str) {
        "Niets heet “{given}”. Zoek met overleg tree of overleg search.",
        "Nothing is called “{given}”. Look with overleg tree or overleg search."
    }
    /// A date that cannot be read.
    not_a_date(text: &str) {
        "“{text}” is geen datum. Schrijf bijvoorbeeld 12/11, 12/11/2026, 2026-11-12, 12 november of gisteren.",
        "“{text}” is no date. Write 12/11, 12/11/2026, 2026-11-12, 12 November or yesterday, for example; the day comes first."
    }
    /// A due date that cannot be read.
    not_a_due_date(text: &str) {
        "Wat na de @ komt, “{text}”, is geen datum. Schrijf bijvoorbeeld: --follow-up \"Joeri bellen@1/12\". Schrijf @@ voor een gewone @.",
        "What follows the @, “{text}”, is no date. Write, for example: --follow-up \"Call Joeri@1/12\". Write @@ for a plain @."
    }
    /// A follow-up without a text.
    empty_follow_up { "Een opvolging zonder tekst kan niet.", "A follow-up needs a text." }
    /// A note without a text.
    empty_note { "Het verslag is leeg; er is niets bewaard.", "The note is empty; nothing was saved." }
    /// A name without the forum that it needs; how it is written follows.
    name_lacks_forum(given: &str, written: &str) {
        "“{given}” zegt niet van welk overlegforum. Schrijf het als \"{written}\", of geef de id.",
        "“{given}” does not say of which forum. Write it as \"{written}\", or give the id."
    }
    /// Both names of what is to be merged mean the same.
    same_twice(name: &str) { "“{name}” is twee keer dezelfde.", "“{name}” is the same one twice." }
    /// No backup has that number.
    no_such_backup(number: usize) {
        "Er is geen reservekopie {number}. Zie overleg restore.",
        "There is no backup {number}. See overleg restore."
    }
    /// Nobody could be asked.
    erase_not_confirmed {
        "Er is niets gewist: zonder terminal kan het niet gevraagd worden. Met --yes wordt er niets gevraagd.",
        "Nothing was erased: without a terminal it cannot be asked. With --yes it is not asked."
    }
}
