//! Texts of the command line's help.

use super::{Lang, texts};

impl Lang {
    /// Translates, in a text made by clap, the only placeholder for which clap has no setting.
    pub fn clap_text(self, text: &str) -> String {
        text.replace("[OPTIONS]", self.value_options())
    }
}

texts! {
    /// One line that says what the program is, at the top of the help.
    about {
        nl: "Overlegfora: wie zit waar, wat is er gezegd, wat staat nog open",
        en: "Consultation forums: who sits where, what was said, what is still open",
    }
    /// Below the help of the program: what it does without a command, and how names are given.
    about_more {
        nl: "Zonder opdracht opent overleg het scherm; daarvoor is een terminal nodig.\n\nWaar een naam gevraagd wordt, mag je ook een id, een andere naam of een afkorting geven, of hele woorden ervan als die maar op één ding passen. Om iets weg te gooien, te wissen of samen te voegen, is de hele naam nodig. Zoals overleg iets noemt, mag je het zelf ook noemen. Past een naam op meer dan één ding, dan worden ze getoond en gebeurt er niets.\nDe eerste keer worden startgegevens aangemaakt, maar niet als je zelf een bestand kiest: gebruik daarvoor overleg init.",
        en: "Without a command, overleg opens its screen; that needs a terminal.\n\nWherever a name is asked for, you may also give an id, an alias or an abbreviation, or whole words of it that fit only one thing. To remove, erase or merge something, the whole name is needed. Whatever overleg calls something, you may call it too. When a name fits several things, they are listed and nothing is done.\nThe first time, starter data is created, but not when you choose a file yourself: use overleg init for that.",
    }
    /// Below the help of the program, and in the manual page: the exit codes.
    exit_statuses {
        nl: "Exitcodes: 0 gelukt, 1 mislukt, 2 verkeerd gebruikt.",
        en: "Exit status: 0 success, 1 failure, 2 usage error.",
    }
    /// Help of `overleg tree`.
    about_tree { nl: "Toont de regio's met hun overlegfora", en: "Show the regions with their forums" }
    /// Help of `overleg show`.
    about_show {
        nl: "Toont een overlegforum, regio, organisatie of persoon",
        en: "Show a forum, region, organisation or person",
    }
    /// Help of `overleg search`.
    about_search {
        nl: "Zoekt organisaties, personen, overlegfora, regio's en gemeenten, en toont wie waar zit",
        en: "Search for organisations, people, forums, regions and municipalities, and show where they sit",
    }
    /// Help of `overleg agenda`.
    about_agenda {
        nl: "Toont wat er te doen is, welke vergaderingen eraan komen en welke overlegfora stilvielen",
        en: "Show what is due, which meetings are coming up and which forums have gone quiet",
    }
    /// Help of `overleg brief`.
    about_brief {
        nl: "Toont wat je moet weten voor je een vergadering binnenstapt",
        en: "Show what to read before walking into a meeting",
    }
    /// Help of `overleg note`.
    about_note { nl: "Verslagen van vergaderingen", en: "Meeting notes" }
    /// Help of `overleg note add`.
    about_note_add {
        nl: "Voegt een verslag toe; zonder --text opent je editor",
        en: "Add a note; without --text your editor opens",
    }
    /// Help of `overleg note search`.
    about_note_search {
        nl: "Zoekt woorden in de verslagen, het nieuwste eerst",
        en: "Find words in the notes, newest first",
    }
    /// Help of `overleg follow-up snooze`.
    about_follow_up_snooze { nl: "Stelt een opvolgpunt uit", en: "Postpone a follow-up" }
    /// Help of `overleg person list`.
    about_person_list { nl: "Toont de personen, op naam", en: "List the people, by name" }
    /// Help of `overleg organisation`.
    about_organisation { nl: "Organisaties", en: "Organisations" }
    /// Help of `overleg organisation list`.
    about_organisation_list { nl: "Toont de organisaties, op naam", en: "List the organisations, by name" }
    /// Help of `overleg place`.
    about_place { nl: "Mijn plaats aan een tafel", en: "My place at a table" }
    /// Help of `overleg place set`.
    about_place_set {
        nl: "Wijzigt mijn plaats in een overlegforum, of in een regio als geheel",
        en: "Change my place at a forum, or in a region as a whole",
    }
    /// Help of `overleg note list`.
    about_note_list { nl: "Toont verslagen, de nieuwste eerst", en: "List notes, newest first" }
    /// Help of `overleg follow-up`.
    about_follow_up { nl: "Wat er nog te doen of uit te zoeken is", en: "What is left to do or to find out" }
    /// Help of `overleg follow-up list`.
    about_follow_up_list { nl: "Toont wat nog openstaat", en: "List what is still open" }
    /// Help of `overleg follow-up done`.
    about_follow_up_done { nl: "Vinkt een opvolgpunt af", en: "Mark a follow-up as done" }
    /// Help of `overleg undo`.
    about_undo { nl: "Maakt de laatste wijziging ongedaan", en: "Undo the last change" }
    /// Help of `overleg redo`.
    about_redo {
        nl: "Voert opnieuw uit wat je het laatst ongedaan maakte",
        en: "Redo the last change that was undone",
    }
    /// Help of `overleg history`.
    about_history {
        nl: "Toont wat er gewijzigd is, het nieuwste eerst",
        en: "Show what was changed, newest first",
    }
    /// Help of `overleg init`.
    about_init {
        nl: "Maakt een gegevensbestand met de startgegevens",
        en: "Create a store with the starter data",
    }
    /// Help of `overleg check`.
    about_check {
        nl: "Kijkt een gegevensbestand na en toont elk probleem",
        en: "Check a store and show every problem",
    }
    /// Help of the option `--backups` of `overleg check`.
    help_check_backups { nl: "Leest ook alle reservekopieën", en: "Also read all backups" }
    /// Help of `overleg where`.
    about_where { nl: "Toont welke bestanden in gebruik zijn", en: "Show which files are in use" }
    /// Help of `overleg completions`.
    about_completions {
        nl: "Schrijft een script waarmee je shell opdrachten aanvult",
        en: "Write a script that lets your shell complete commands",
    }
    /// Below the help of `overleg completions`: where each shell looks for its script.
    about_completions_more {
        nl: "Het script vult ook namen uit je gegevens aan. Zet het in:\n- bash: ~/.local/share/bash-completion/completions/overleg\n- zsh: _overleg, in een map van fpath\n- fish: ~/.config/fish/completions/overleg.fish",
        en: "The script also completes names in your data. Put it in:\n- bash: ~/.local/share/bash-completion/completions/overleg\n- zsh: _overleg, in a folder of fpath\n- fish: ~/.config/fish/completions/overleg.fish",
    }
    /// Help of `overleg man`.
    about_man { nl: "Schrijft de handleiding in het formaat van man", en: "Write the manual page in the format of man" }

    /// Help of the option `--store`.
    help_store {
        nl: "Het gegevensbestand; standaard dat in OVERLEG_STORE",
        en: "The store; by default the one in OVERLEG_STORE",
    }
    /// Help of the option `--lang`.
    help_lang { nl: "De taal: nl of en", en: "The language: nl or en" }
    /// Help of the option `--help`.
    help_help { nl: "Toont deze hulp", en: "Show this help" }
    /// Help of the option `--version`.
    help_version { nl: "Toont de versie", en: "Show the version" }
    /// Help of the option `--json`.
    help_json {
        nl: "Schrijft één JSON-document, voor programma's",
        en: "Write one JSON document, for programs",
    }
    /// Help of the argument of `overleg show`.
    help_show_name { nl: "Wat je wil zien", en: "What to show" }
    /// Help of the option `--kind` of `overleg search`.
    help_search_kind {
        nl: "Zoek alleen in één soort; vóór de woorden kan ook o:, p:, f:, r: of g:",
        en: "Search in one kind only; o:, p:, f:, r: or m: before the words does the same",
    }
    /// Help of the argument of `overleg search`.
    help_query {
        nl: "Letters of woorden, in om het even welke volgorde; wat het best past, staat eerst",
        en: "Letters or words, in any order; the best match comes first",
    }
    /// Help of the option `--limit`.
    help_limit {
        nl: "Hoeveel resultaten er hoogstens getoond worden; standaard 20, en alles als je niets zoekt",
        en: "How many to show at most; 20 by default, and all when you search for nothing",
    }
    /// Help of the argument of `overleg note add`: the forum.
    help_note_forum { nl: "Het overlegforum dat vergaderde", en: "The forum that met" }
    /// Help of the option `--date` of `overleg note add`.
    help_note_date {
        nl: "De dag van de vergadering, zoals 12/11 (de laatste die was), 2026-11-12 of gisteren; standaard vandaag",
        en: "The day of the meeting, such as 12/11 (the most recent one), 2026-11-12 or yesterday; today by default",
    }
    /// Help of the option `--present` of `overleg note add`.
    help_note_present {
        nl: "Een organisatie of persoon die er was; mag meermaals",
        en: "An organisation or person who was there; may be repeated",
    }
    /// Help of the option `--follow-up` of `overleg note add`.
    help_note_follow_up {
        nl: "Wat er te doen is, eventueel met een datum na een @, zoals 1/12, vrijdag of na de kerstvakantie; mag meermaals. Schrijf @@ voor een gewone @",
        en: "What there is to do, optionally with a date after an @, such as 1/12, Friday or after the Christmas holidays; may be repeated. Write @@ for a plain @",
    }
    /// Help of the option `--text`.
    help_note_text {
        nl: "De tekst; met - wordt die van de standaardinvoer gelezen",
        en: "The text; with -, it is read from standard input",
    }
    /// Help of the option `--from` of `overleg note add`.
    help_note_from {
        nl: "Een bestand met een verslag dat eerder niet bewaard kon worden",
        en: "A file with a note that could not be saved before",
    }
    /// Help of the argument of `overleg note list`: the forum.
    help_note_list_forum {
        nl: "Alleen de verslagen van dit overlegforum",
        en: "Only the notes of this forum",
    }
    /// Help of the option `--all` of `overleg follow-up list`.
    help_follow_up_all { nl: "Ook wat al gedaan is", en: "Include what is already done" }
    /// Help of the option `--region` of commands that list.
    help_of_region {
        nl: "Alleen wat bij deze regio hoort, met alles wat erin ligt",
        en: "Only what belongs to this region, with everything in it",
    }
    /// Help of the option `--forum` of commands that list.
    help_of_forum {
        nl: "Alleen wat bij dit overlegforum hoort of daar afgesproken werd",
        en: "Only what belongs to this forum or was agreed there",
    }
    /// Help of the option `--organisation` of commands that list.
    help_of_organisation {
        nl: "Alleen wat over deze organisatie en haar mensen gaat, of wat ze beloofden",
        en: "Only what is about this organisation and its people, or was promised by them",
    }
    /// Help of the option `--person` of commands that list.
    help_of_person {
        nl: "Alleen wat over deze persoon gaat, of wat die beloofde",
        en: "Only what is about this person, or was promised by them",
    }
    /// Help of the option `--due` of `overleg agenda`.
    help_agenda_due {
        nl: "Alleen wat te laat is, wat vandaag komt, of wat er van vandaag tot zondag komt: overdue, today of week",
        en: "Only what is overdue, what comes today, or what comes from today to Sunday: overdue, today or week",
    }
    /// Help of the options `--organisation` and `--person` of `overleg note list` and `overleg note search`.
    help_was_there {
        nl: "Alleen de vergaderingen waar die bij was",
        en: "Only the meetings that this one attended",
    }
    /// Help of the argument of `overleg note search`.
    help_words {
        nl: "De woorden, in om het even welke volgorde; een deel van een woord mag ook",
        en: "The words, in any order; part of a word will do",
    }
    /// Help of the argument of `overleg follow-up snooze`: until when.
    help_until {
        nl: "Tot wanneer: morgen, volgende week, volgende maand, of een dag zoals vrijdag of 1/12; standaard morgen",
        en: "Until when: tomorrow, next week, next month, or a day such as Friday or 1/12; tomorrow by default",
    }
    /// Help of the option `--organisation` of `overleg person list`.
    help_works_at { nl: "Alleen wie bij deze organisatie werkt", en: "Only people who work at this organisation" }
    /// Help of the option `--region` of `overleg organisation list`.
    help_sits_or_based_in {
        nl: "Alleen wie in deze regio aan tafel zit of er gevestigd is, met alles wat erin ligt",
        en: "Only those that sit at a table in this region or are based there, with everything in it",
    }
    /// Help of the option `--municipality` of `overleg organisation list`.
    help_based_in {
        nl: "Alleen wie in deze gemeente gevestigd is",
        en: "Only those that are based in this municipality",
    }
    /// Help of the option `--without-seat` of `overleg organisation list`.
    help_without_seat { nl: "Alleen wie nergens aan tafel zit", en: "Only those that sit at no table" }
    /// Help of the first argument of `overleg place set`.
    help_place_at { nl: "Het overlegforum of de regio", en: "The forum or the region" }
    /// Help of the argument of `overleg brief`.
    help_brief_forum { nl: "Het overlegforum waar je naartoe gaat", en: "The forum you are going to" }
    /// Help of an argument that names a follow-up.
    help_follow_up_done {
        nl: "De id, de tekst van het opvolgpunt of woorden eruit",
        en: "The id or the text of the follow-up, or words of it",
    }
    /// Help of the option `--empty` of `overleg init`.
    help_init_empty { nl: "Zonder startgegevens", en: "Without the starter data" }
    /// Help of the argument of `overleg check`.
    help_check_path {
        nl: "Het bestand; standaard het gegevensbestand dat in gebruik is",
        en: "The file; by default the store in use",
    }
    /// Help of the argument of `overleg completions`.
    help_shell { nl: "bash, elvish, fish, powershell of zsh", en: "bash, elvish, fish, powershell or zsh" }

    /// Placeholder for a name.
    value_name { nl: "NAAM", en: "NAME" }
    /// Placeholder for a forum.
    value_forum { nl: "OVERLEGFORUM", en: "FORUM" }
    /// Placeholder for a region.
    value_region { nl: "REGIO", en: "REGION" }
    /// Placeholder for an organisation.
    value_organisation { nl: "ORGANISATIE", en: "ORGANISATION" }
    /// Placeholder for a person.
    value_person { nl: "PERSOON", en: "PERSON" }
    /// Placeholder for a forum or a region.
    value_forum_or_region { nl: "OVERLEGFORUM|REGIO", en: "FORUM|REGION" }
    /// Placeholder for my place at a table.
    value_my_place { nl: "PLAATS", en: "PLACE" }
    /// Placeholder for a day or a period.
    value_when { nl: "WANNEER", en: "WHEN" }
    /// Placeholder for words to search for.
    value_words { nl: "WOORDEN", en: "WORDS" }
    /// Placeholder for a kind to search in.
    value_kind { nl: "SOORT", en: "KIND" }
    /// Placeholder for a search query.
    value_query { nl: "ZOEKTEKST", en: "QUERY" }
    /// Placeholder for a number.
    value_number { nl: "AANTAL", en: "N" }
    /// Placeholder for a date.
    value_date { nl: "DATUM", en: "DATE" }
    /// Placeholder for a text.
    value_text { nl: "TEKST", en: "TEXT" }
    /// Placeholder for a text with an optional date.
    value_follow_up { nl: "TEKST[@DATUM]", en: "TEXT[@DATE]" }
    /// Placeholder for the id or the text of a follow-up.
    value_id_or_text { nl: "ID|TEKST", en: "ID|TEXT" }
    /// Placeholder for a file.
    value_path { nl: "BESTAND", en: "PATH" }
    /// Placeholder for a language.
    value_language { nl: "TAAL", en: "LANG" }
    /// Placeholder for a command.
    value_command { nl: "OPDRACHT", en: "COMMAND" }
    /// Placeholder for the options.
    value_options { nl: "[OPTIES]", en: "[OPTIONS]" }

    /// Heading of the help.
    heading_usage { nl: "Gebruik", en: "Usage" }
    /// Heading of the help.
    heading_commands { nl: "Opdrachten", en: "Commands" }
    /// Heading of the help.
    heading_arguments { nl: "Argumenten", en: "Arguments" }
    /// Heading of the help.
    heading_options { nl: "Opties", en: "Options" }
    /// Heading of the help.
    heading_example { nl: "Voorbeeld", en: "Example" }
    /// Heading of the manual page.
    heading_synopsis { nl: "Synopsis", en: "Synopsis" }
    /// Heading of the manual page.
    heading_examples { nl: "Voorbeelden", en: "Examples" }
    /// Heading of the manual page.
    heading_environment { nl: "Omgeving", en: "Environment" }
    /// Heading of the manual page.
    heading_exit_status { nl: "Exitstatus", en: "Exit status" }
    /// Heading of the manual page.
    heading_name { nl: "Naam", en: "Name" }
    /// Heading of the manual page.
    heading_description { nl: "Beschrijving", en: "Description" }
    /// Heading of the manual page.
    heading_files { nl: "Bestanden", en: "Files" }
}
