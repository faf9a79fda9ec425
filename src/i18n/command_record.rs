//! Texts of the commands that add, change and remove records.

use super::{Lang, texts};
use crate::domain::Kind;

impl Lang {
    /// Help of the argument that names a record of this kind.
    pub const fn help_record(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Membership => self.help_record_member(),
            Kind::Note | Kind::Meeting => self.help_record_of_a_day(),
            Kind::FollowUp => self.help_follow_up_done(),
            _ => self.help_record_named(),
        }
    }

    /// Placeholder for the argument that names a record of this kind.
    pub const fn value_record(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Membership => self.value_member(),
            Kind::Note | Kind::Meeting => self.value_forum_and_day(),
            Kind::FollowUp => self.value_id_or_text(),
            _ => self.value_name(),
        }
    }
}

texts! {
    /// Help of `overleg add`.
    about_add {
        nl: "Voegt iets toe: een regio, overlegforum, organisatie…",
        en: "Add something: a region, forum, organisation…",
    }
    /// Below the help of `overleg add`.
    about_add_more {
        nl: "Een verslag voeg je toe met overleg note add.",
        en: "To add a note, use overleg note add.",
    }
    /// Help of `overleg add` for one kind of record; `one` is the kind with its article.
    about_add_one(one: &str) { nl: "Voegt {one} toe en toont de id", en: "Add {one} and print its id" }
    /// Help of `overleg edit`.
    about_edit { nl: "Wijzigt wat er al is", en: "Change an existing record" }
    /// Below the help of `overleg edit`.
    about_edit_more {
        nl: "Alleen wat je opgeeft, wijzigt. Een lege waarde maakt het veld leeg: --remarks \"\". Een optie die meermaals mag, vervangt alles wat er stond. Een vroegere naam wordt automatisch onthouden.\n\nMet alleen --json zie je de huidige velden, in de vorm die --from inleest. Aan het veld read ziet --from of er sindsdien iets gewijzigd is; is dat zo, dan wordt er niets bewaard.",
        en: "Only what you give is changed. An empty value clears the field: --remarks \"\". An option that may be repeated replaces all earlier values. A former name is remembered automatically.\n\n--json alone prints the current fields in the form that --from reads. The field read lets --from check whether anything has changed since; if so, nothing is saved.",
    }
    /// Below the help of `overleg edit note`.
    about_edit_note_more {
        nl: "Zonder opties opent in een terminal de tekst van het verslag in je editor.",
        en: "Without options, the text of the note opens in your editor if there is a terminal.",
    }
    /// Help of `overleg edit` for one kind of record; `one` is the kind with its article.
    about_edit_one(one: &str) { nl: "Wijzigt {one}", en: "Change {one}" }

    /// Help of `overleg remove`.
    about_remove {
        nl: "Gooit iets weg, met alles wat eraan vasthangt",
        en: "Remove something and everything that depends on it",
    }
    /// Below the help of `overleg remove`.
    about_remove_more {
        nl: "Geef de hele naam, de afkorting, een andere naam of de id. Wat je weggooit, ligt in de prullenmand: zie overleg trash en overleg restore. Meteen ongedaan maken kan met overleg undo.",
        en: "Give the whole name, abbreviation, alias or id. What you remove goes to the trash: see overleg trash and overleg restore. To undo it right away, use overleg undo.",
    }
    /// Help of `overleg remove` for one kind of record; `one` is the kind with its article.
    about_remove_one(one: &str) { nl: "Gooit {one} weg", en: "Remove {one}" }
    /// Help of `overleg trash`.
    about_trash { nl: "Toont wat er in de prullenmand ligt", en: "Show what is in the trash" }
    /// Help of `overleg restore`.
    about_restore {
        nl: "Haalt iets terug uit de prullenmand of zet een reservekopie terug; zonder naam toont het de reservekopieën",
        en: "Bring something back from the trash, or restore a backup; without a name, list the backups",
    }
    /// Help of `overleg merge`.
    about_merge { nl: "Maakt van twee organisaties of personen één", en: "Merge two organisations or people" }
    /// Below the help of `overleg merge`.
    about_merge_more {
        nl: "Geef van beide de hele naam, de afkorting, een andere naam of de id. De eerste gaat op in de tweede: lidmaatschappen, verslagen en opvolgpunten gaan mee, en de naam blijft bekend als andere naam.",
        en: "Give the whole name, abbreviation, alias or id of both. The first becomes part of the second: its memberships, notes and follow-ups move along, and its name stays known as an alias.",
    }
    /// Help of `overleg merge` for one kind of record; `two` is the kind in the plural.
    about_merge_two(two: &str) { nl: "Maakt van twee {two} één", en: "Merge two {two}" }


    /// Help of an argument that names a record with a name.
    help_record_named {
        nl: "De naam, de afkorting of de id",
        en: "The name, abbreviation or id",
    }
    /// Help of an argument that names a membership.
    help_record_member {
        nl: "Het overlegforum en de organisatie, zoals \"Klankbordgroep: CLB\", of de id",
        en: "The forum and the organisation, such as \"Klankbordgroep: CLB\", or the id",
    }
    /// Help of an argument that names a note or a planned meeting.
    help_record_of_a_day {
        nl: "Het overlegforum en de dag, zoals \"Klankbordgroep: 12/11\", of de id",
        en: "The forum and the day, such as \"Klankbordgroep: 12/11\", or the id",
    }
    /// Help of the first argument of `overleg merge`: the record that becomes part of the other.
    help_gone {
        nl: "De naam of de id van wie of wat opgaat in de andere",
        en: "The one that becomes part of the other: its name or id",
    }
    /// Help of the second argument of `overleg merge`: the record that stays.
    help_kept { nl: "De naam of de id van wie of wat blijft", en: "The one that stays: its name or id" }
    /// Help of the option `--backup` of `overleg restore`.
    help_backup {
        nl: "Zet deze reservekopie terug; het huidige bestand blijft ernaast bewaard",
        en: "Restore this backup; the current file is kept beside it",
    }
    /// Placeholder for a backup.
    value_backup { nl: "NAAM|NUMMER|BESTAND", en: "NAME|NUMBER|PATH" }
    /// Help of the option `--changes` of `overleg restore`.
    help_changes {
        nl: "Zet het bestand terug zoals de laatste wijziging het achterliet, als iemand er een ander voor in de plaats zette",
        en: "Put the file back as the last change left it, if somebody put another in its place",
    }
    /// Help of the option `--leave-changes` of `overleg restore`.
    help_leave_changes {
        nl: "Laat die wijzigingen eruit; overleg redo voert ze een voor een opnieuw uit",
        en: "Leave those changes out; overleg redo redoes them one by one",
    }
    /// Help of the option `--put-aside` of `overleg restore`.
    help_put_aside {
        nl: "Zet deze kopie, die een gesynchroniseerde map naast het bestand maakte, bij de reservekopieën",
        en: "Put this copy, which a synced folder made beside the file, among the backups",
    }
    /// Help of the argument of `overleg restore`: a record in the trash.
    help_restore {
        nl: "De id of de naam, zoals overleg trash die toont, of zoals iets heette voor het weggegooid werd",
        en: "The id or the name, as overleg trash shows it or as it was called before it was removed",
    }
    /// Help of the option `--with-needed` of `overleg restore`.
    help_with_needed {
        nl: "Haalt ook alles terug wat ervoor nodig is",
        en: "Also bring back everything that it depends on",
    }
    /// Help of the option `--json` of commands on one record.
    help_record_json {
        nl: "Schrijft één JSON-document, zoals het bewaard is",
        en: "Write one JSON document, as it is stored",
    }
    /// Help of the option `--from`.
    help_from {
        nl: "Een JSON-bestand met de velden zoals ze bewaard worden, of met een naam in plaats van een id; met - wordt het van de standaardinvoer gelezen. null maakt een veld leeg",
        en: "A JSON file with the fields as they are stored, or with a name in place of an id; with -, it is read from standard input. null clears a field",
    }
    /// Help of the option `--unique`.
    help_unique {
        nl: "Voegt niets toe als er al iets is met bijna dezelfde naam",
        en: "Add nothing if there already is something with nearly the same name",
    }
    /// In the help of an option: examples of a past day.
    past_day_example { nl: "12/3/2024, gisteren…", en: "12/3/2024, yesterday…" }
    /// In the help of an option that may be given more than once.
    may_be_repeated { nl: "mag meermaals", en: "may be repeated" }

    /// Placeholder for a time.
    value_time { nl: "UUR", en: "TIME" }
    /// Placeholder for a number of weeks or months.
    value_interval { nl: "TERMIJN", en: "INTERVAL" }
    /// Placeholder for one of a fixed set of words.
    value_word { nl: "WOORD", en: "WORD" }
    /// Placeholder for an organisation or a person.
    value_party { nl: "ORGANISATIE|PERSOON", en: "ORGANISATION|PERSON" }
    /// Placeholder for a municipality.
    value_municipality { nl: "GEMEENTE", en: "MUNICIPALITY" }
    /// Placeholder for a membership.
    value_member { nl: "OVERLEGFORUM: ORGANISATIE", en: "FORUM: ORGANISATION" }
    /// Placeholder for a note or a planned meeting.
    value_forum_and_day { nl: "OVERLEGFORUM: DAG", en: "FORUM: DAY" }

    /// Placeholder for the record that becomes part of another.
    value_gone { nl: "WEG", en: "GONE" }
    /// Placeholder for the record that another becomes part of.
    value_kept { nl: "BLIJFT", en: "KEPT" }

    /// After the error that another record has to come back first.
    or_with_needed { nl: "Met --with-needed komt dat mee.", en: "With --with-needed, it comes along." }
    /// After the list of records whose name is nearly that of the new one; `kind` is the word for it on the command
    /// line.
    merge_if_same(kind: &str) {
        nl: "Is het hetzelfde? Zie overleg merge {kind} --help.",
        en: "Is it the same one? See overleg merge {kind} --help.",
    }
    /// Says that an edit left the record as it was.
    nothing_changed { nl: "Er is niets gewijzigd.", en: "Nothing has changed." }
}
