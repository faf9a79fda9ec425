//! Texts of the command line's help.

use super::{Lang, texts};

impl Lang {
    /// `text` as clap made it, with the one placeholder that clap has no setting for in the language.
    pub fn clap_text(self, text: &str) -> String {
        text.replace("[OPTIONS]", self.value_options())
    }
}

texts! {
    /// What the program is.
    about {
        "Overlegfora: wie zit waar, wat is er gezegd, wat staat nog open",
        "Consultation forums: who sits where, what was said, what is still open"
    }
    /// What the program does without a command, and how it ends.
    about_more {
        "Zonder opdracht opent overleg het scherm; daarvoor is een terminal nodig.\n\nNamen mogen een id, naam, andere naam of afkorting zijn.\nBij de eerste keer worden startgegevens aangemaakt; niet als je zelf een bestand kiest: gebruik daarvoor overleg init.\n\nExitcodes: 0 gelukt, 1 het kon niet gedaan worden, 2 verkeerd gebruikt.",
        "Without a command, overleg opens its screen; that needs a terminal.\n\nNames may be an id, a name, an alias or an abbreviation.\nThe first time, starter data is created; not when you choose a file yourself: use overleg init for that.\n\nExit codes: 0 done, 1 it could not be done, 2 wrong use."
    }
    /// Command.
    about_tree { "Toont de regio's met hun overlegfora", "Show the regions with their forums" }
    /// Command.
    about_show {
        "Toont een overlegforum, regio, organisatie of persoon",
        "Show a forum, region, organisation or person"
    }
    /// Command.
    about_search { "Zoekt organisaties, en waar ze zitten", "Search organisations, and where they sit" }
    /// Command.
    about_agenda {
        "Toont wat er te doen is, welke vergaderingen eraan komen en welke overlegfora stilvielen",
        "Show what is due, which meetings come up and which forums have gone quiet"
    }
    /// Command.
    about_brief {
        "Toont wat je moet weten voor je een vergadering binnenstapt",
        "Show what to read before walking in to a meeting"
    }
    /// Command.
    about_note { "Verslagen van vergaderingen", "Notes of meetings" }
    /// Command.
    about_note_add {
        "Voegt een verslag toe; zonder --text opent je editor",
        "Add a note; without --text your editor opens"
    }
    /// Command.
    about_note_list { "Toont verslagen, de nieuwste eerst", "List notes, newest first" }
    /// Command.
    about_follow_up { "Wat er nog te doen of uit te zoeken is", "What there is to do or to find out" }
    /// Command.
    about_follow_up_list { "Toont wat nog openstaat", "List what is still open" }
    /// Command.
    about_follow_up_done { "Vinkt een opvolging af", "Mark a follow-up as done" }
    /// Command.
    about_undo { "Maakt de laatste wijziging ongedaan", "Undo the last change" }
    /// Command.
    about_redo { "Doet opnieuw wat het laatst ongedaan gemaakt is", "Redo what was undone last" }
    /// Command.
    about_history { "Toont wat er gewijzigd is, het nieuwste eerst", "Show what was changed, newest first" }
    /// Command.
    about_init { "Maakt een gegevensbestand met de startgegevens", "Create a store with the starter data" }
    /// Command.
    about_check { "Kijkt een gegevensbestand na en toont elk probleem", "Check a store and show every problem" }
    /// Command.
    about_where { "Toont welke bestanden in gebruik zijn", "Show which files are in use" }
    /// Command.
    about_completions {
        "Schrijft een script waarmee je shell opdrachten aanvult",
        "Write a script with which your shell completes commands"
    }
    /// Command.
    about_man { "Schrijft de handleiding voor man", "Write the manual page for man" }

    /// Option.
    help_store { "Het gegevensbestand; anders dat in OVERLEG_STORE", "The store; otherwise the one in OVERLEG_STORE" }
    /// Option.
    help_lang { "De taal: nl of en", "The language: nl or en" }
    /// Option.
    help_help { "Toont deze hulp", "Show this help" }
    /// Option.
    help_version { "Toont de versie", "Show the version" }
    /// Option.
    help_json { "Schrijft één JSON-document, voor programma's", "Write one JSON document, for programs" }
    /// Argument.
    help_show_name { "Wat je wil zien", "What you want to see" }
    /// Argument.
    help_query {
        "Letters of woorden, in om het even welke volgorde; wat best past staat eerst",
        "Letters or words, in any order; what fits best comes first"
    }
    /// Option.
    help_limit { "Hoeveel er hoogstens getoond worden; anders 20", "How many to show at most; otherwise 20" }
    /// Argument.
    help_note_forum { "Het overlegforum dat vergaderde", "The forum that met" }
    /// Option.
    help_note_date {
        "De dag van de vergadering, zoals 12/11, 2026-11-12 of gisteren; anders vandaag",
        "The day of the meeting, such as 12/11, 2026-11-12 or yesterday; otherwise today"
    }
    /// Option.
    help_note_present {
        "Een organisatie of persoon die er was; mag meermaals",
        "An organisation or person that was there; may be repeated"
    }
    /// Option.
    help_note_follow_up {
        "Wat er te doen is, met na een @ de datum, zoals 1/12 of vrijdag; mag meermaals. Schrijf @@ voor een gewone @",
        "What there is to do, with the date after an @, such as 1/12 or Friday; may be repeated. Write @@ for a plain @"
    }
    /// Option.
    help_note_text { "De tekst; met - komt hij van de standaardinvoer", "The text; with - it comes from standard input" }
    /// Argument.
    help_note_list_forum { "Alleen de verslagen van dit overlegforum", "Only the notes of this forum" }
    /// Option.
    help_follow_up_all { "Ook wat al gedaan is", "Also what is done already" }
    /// Option.
    help_of_region {
        "Alleen wat bij deze regio hoort, met alles wat erin ligt",
        "Only what belongs to this region, with all that lies in it"
    }
    /// Option.
    help_of_forum {
        "Alleen wat bij dit overlegforum hoort of er afgesproken werd",
        "Only what belongs to this forum or was agreed there"
    }
    /// Option.
    help_of_organisation {
        "Alleen wat over deze organisatie en haar mensen gaat, of wat ze beloofden",
        "Only what is about this organisation and its people, or was promised by them"
    }
    /// Option.
    help_of_person {
        "Alleen wat over deze persoon gaat, of wat die beloofde",
        "Only what is about this person, or was promised by them"
    }
    /// Argument.
    help_brief_forum { "Het overlegforum waar je naartoe gaat", "The forum that you are going to" }
    /// Argument.
    help_follow_up_done { "De id of de tekst van de opvolging", "The id or the text of the follow-up" }
    /// Option.
    help_init_empty { "Zonder startgegevens", "Without the starter data" }
    /// Argument.
    help_check_path { "Het bestand; anders het gegevensbestand in gebruik", "The file; otherwise the store in use" }
    /// Argument.
    help_shell { "bash, elvish, fish, powershell of zsh", "bash, elvish, fish, powershell or zsh" }

    /// Placeholder for a name.
    value_name { "NAAM", "NAME" }
    /// Placeholder for a forum.
    value_forum { "OVERLEG", "FORUM" }
    /// Placeholder for a region.
    value_region { "REGIO", "REGION" }
    /// Placeholder for an organisation.
    value_organisation { "ORGANISATIE", "ORGANISATION" }
    /// Placeholder for a person.
    value_person { "PERSOON", "PERSON" }
    /// Placeholder for what is searched.
    value_query { "ZOEKTEKST", "QUERY" }
    /// Placeholder for a number.
    value_number { "AANTAL", "N" }
    /// Placeholder for a date.
    value_date { "DATUM", "DATE" }
    /// Placeholder for a text.
    value_text { "TEKST", "TEXT" }
    /// Placeholder for a text and perhaps a date.
    value_follow_up { "TEKST[@DATUM]", "TEXT[@DATE]" }
    /// Placeholder for an id or a text.
    value_id_or_text { "ID|TEKST", "ID|TEXT" }
    /// Placeholder for a file.
    value_path { "BESTAND", "PATH" }
    /// Placeholder for a language.
    value_language { "TAAL", "LANG" }
    /// Placeholder for a command.
    value_command { "OPDRACHT", "COMMAND" }
    /// Placeholder for the options.
    value_options { "[OPTIES]", "[OPTIONS]" }

    /// Heading of the help.
    heading_usage { "Gebruik", "Usage" }
    /// Heading of the help.
    heading_commands { "Opdrachten", "Commands" }
    /// Heading of the help.
    heading_arguments { "Argumenten", "Arguments" }
    /// Heading of the help.
    heading_options { "Opties", "Options" }
    /// Heading of the manual page.
    heading_name { "Naam", "Name" }
    /// Heading of the manual page.
    heading_description { "Beschrijving", "Description" }
    /// Heading of the manual page.
    heading_files { "Bestanden", "Files" }
}
