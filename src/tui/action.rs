//! Everything that a key, a row of the palette, a hint or a click can ask for, a row each. To add an action,
//! add its row here, its keys in `assets/keys.toml`, and the code that does it.

use super::named::named;
use crate::i18n::{Lang, Words};

use Group::{Changing, Doing, Moving};

/// The properties of an action.
struct Row {
    name: &'static str,
    group: Group,
    hint: Words,
    help: Words,
}

/// A row: the name in a file of keys, the group, a word or two for the hint line, and a sentence for the help
/// and the palette.
const fn row(name: &'static str, group: Group, hint: Words, help: Words) -> Row {
    Row { name, group, hint, help }
}

/// The kind of an action. Nobody opens the palette to move the cursor, so it lists the moves last.
#[derive(PartialEq, Eq)]
enum Group {
    /// It only moves a cursor or a view.
    Moving,
    /// It changes what is saved, or begins to, on the line that is selected.
    Changing,
    /// It does something else.
    Doing,
}

named! {
    /// Something to do, no matter what asked for it.
    #[expect(missing_docs, reason = "the row of each says what it does")]
    Action: Row {
        Up = row("up", Moving,
            Words { nl: "omhoog", en: "up" },
            Words { nl: "Ga omhoog", en: "Move up" }),
        Down = row("down", Moving,
            Words { nl: "omlaag", en: "down" },
            Words { nl: "Ga omlaag", en: "Move down" }),
        Left = row("left", Moving,
            Words { nl: "links", en: "left" },
            Words { nl: "Ga naar links", en: "Move left" }),
        Right = row("right", Moving,
            Words { nl: "rechts", en: "right" },
            Words { nl: "Ga naar rechts", en: "Move right" }),
        Top = row("top", Moving,
            Words { nl: "begin", en: "top" },
            Words { nl: "Ga naar het begin", en: "Move to the top" }),
        Bottom = row("bottom", Moving,
            Words { nl: "einde", en: "bottom" },
            Words { nl: "Ga naar het einde", en: "Move to the bottom" }),
        PageUp = row("page_up", Moving,
            Words { nl: "pagina omhoog", en: "page up" },
            Words { nl: "Ga een pagina omhoog", en: "Move a page up" }),
        PageDown = row("page_down", Moving,
            Words { nl: "pagina omlaag", en: "page down" },
            Words { nl: "Ga een pagina omlaag", en: "Move a page down" }),
        Open = row("open", Doing,
            Words { nl: "openen", en: "open" },
            Words { nl: "Open of kies wat aangeduid is", en: "Open or choose what is selected" }),
        Back = row("back", Doing,
            Words { nl: "terug", en: "back" },
            Words { nl: "Ga een stap terug", en: "Go one step back" }),
        Forward = row("forward", Doing,
            Words { nl: "vooruit", en: "forward" },
            Words { nl: "Ga weer een stap vooruit", en: "Go one step forward again" }),
        NextPane = row("next_pane", Moving,
            Words { nl: "ander deel", en: "other pane" },
            Words { nl: "Ga naar het volgende deel van het scherm",
                    en: "Move to the next part of the screen" }),
        PreviousPane = row("previous_pane", Moving,
            Words { nl: "vorig deel", en: "previous pane" },
            Words { nl: "Ga naar het vorige deel van het scherm",
                    en: "Move to the previous part of the screen" }),
        NextField = row("next_field", Moving,
            Words { nl: "volgend veld", en: "next field" },
            Words { nl: "Ga naar het volgende veld", en: "Move to the next field" }),
        PreviousField = row("previous_field", Moving,
            Words { nl: "vorig veld", en: "previous field" },
            Words { nl: "Ga naar het vorige veld", en: "Move to the previous field" }),
        Toggle = row("toggle", Doing,
            Words { nl: "aanvinken", en: "tick" },
            Words { nl: "Vink aan wie er was, of haal het vinkje weg",
                    en: "Tick who was there, or remove the tick" }),
        ToggleAll = row("toggle_all", Doing,
            Words { nl: "iedereen aanvinken", en: "tick everyone" },
            Words { nl: "Vink iedereen aan, of haal alle vinkjes weg",
                    en: "Tick everyone, or remove all ticks" }),
        ExpandAll = row("expand_all", Doing,
            Words { nl: "alles openklappen", en: "expand all" },
            Words { nl: "Klap alle regio's open", en: "Expand every region" }),
        CollapseAll = row("collapse_all", Doing,
            Words { nl: "alles dichtklappen", en: "collapse all" },
            Words { nl: "Klap alle regio's dicht", en: "Collapse every region" }),
        FindInTree = row("find_in_tree", Doing,
            Words { nl: "zoeken in de boom", en: "find in tree" },
            Words { nl: "Zoek een regio of overlegforum op naam", en: "Find a region or forum by name" }),
        Find = row("find", Doing,
            Words { nl: "woorden zoeken", en: "find words" },
            Words { nl: "Zoek woorden in de tekst van de verslagen",
                    en: "Find words in the text of the notes" }),
        SwitchView = row("switch_view", Doing,
            Words { nl: "andere weergave", en: "other view" },
            Words { nl: "Toon hetzelfde op een andere manier",
                    en: "Show the same in another way" }),
        WidenTree = row("widen_tree", Doing,
            Words { nl: "boom breder", en: "widen tree" },
            Words { nl: "Maak de boom breder", en: "Make the tree wider" }),
        NarrowTree = row("narrow_tree", Doing,
            Words { nl: "boom smaller", en: "narrow tree" },
            Words { nl: "Maak de boom smaller", en: "Make the tree narrower" }),
        Overview = row("overview", Doing,
            Words { nl: "regio's", en: "regions" },
            Words { nl: "Toon de regio's en overlegfora", en: "Show the regions and forums" }),
        Agenda = row("agenda", Doing,
            Words { nl: "agenda", en: "agenda" },
            Words { nl: "Toon de agenda: wat te doen is, en wanneer",
                    en: "Show the agenda: what needs to be done, and when" }),
        Notes = row("notes", Doing,
            Words { nl: "verslagen", en: "notes" },
            Words { nl: "Toon alle verslagen, het nieuwste eerst", en: "Show all notes, the newest first" }),
        WaysIn = row("ways_in", Doing,
            Words { nl: "ingangen", en: "ways in" },
            Words { nl: "Toon waar je nog niet zit, en wie je kan meenemen",
                    en: "Show where you have no seat, and who could bring you along" }),
        Gaps = row("gaps", Doing,
            Words { nl: "leemtes", en: "gaps" },
            Words { nl: "Toon wie waar ontbreekt", en: "Show who is missing where" }),
        Map = row("map", Doing,
            Words { nl: "kaart", en: "map" },
            Words { nl: "Toon de kaart: welke gemeenten een lokaal overleg hebben",
                    en: "Show the map: which municipalities have a local forum" }),
        Organisations = row("organisations", Doing,
            Words { nl: "organisaties", en: "organisations" },
            Words { nl: "Toon alle organisaties: de partners en hun zetels",
                    en: "Show all organisations: the partners and their seats" }),
        Persons = row("persons", Doing,
            Words { nl: "personen", en: "people" },
            Words { nl: "Toon alle personen, en waar ze werken en zitten",
                    en: "Show all people, where they work and where they sit" }),
        History = row("history", Doing,
            Words { nl: "geschiedenis", en: "history" },
            Words { nl: "Toon wat gewijzigd werd en wanneer, en ga terug tot daar",
                    en: "Show what was changed and when, and go back to there" }),
        Trash = row("trash", Doing,
            Words { nl: "prullenmand", en: "trash" },
            Words { nl: "Toon de prullenmand: wat je weggooide en kunt terughalen",
                    en: "Show the trash: what you removed and can bring back" }),
        Import = row("import", Doing,
            Words { nl: "inlezen", en: "import" },
            Words { nl: "Lees een lijst in uit Excel, CSV of Outlook",
                    en: "Import a list from Excel, CSV or Outlook" }),
        Search = row("search", Doing,
            Words { nl: "zoeken", en: "search" },
            Words { nl: "Zoek een partner, persoon, overlegforum of gemeente",
                    en: "Search for a partner, person, forum or municipality" }),
        AddNote = row("add_note", Doing,
            Words { nl: "verslag", en: "note" },
            Words { nl: "Schrijf een verslag bij dit overlegforum", en: "Write a note for this forum" }),
        Add = row("add", Changing,
            Words { nl: "toevoegen", en: "add" },
            Words { nl: "Voeg toe wat hier past: overlegforum, lid, opvolgpunt",
                    en: "Add what fits here: forum, member, follow-up" }),
        AddOther = row("add_other", Changing,
            Words { nl: "iets anders toevoegen", en: "add something else" },
            Words { nl: "Kies wat je toevoegt", en: "Choose what to add" }),
        Edit = row("edit", Changing,
            Words { nl: "wijzigen", en: "edit" },
            Words { nl: "Wijzig wat aangeduid is", en: "Edit what is selected" }),
        Remove = row("remove", Changing,
            Words { nl: "weggooien", en: "to the trash" },
            Words { nl: "Gooi weg wat aangeduid is; dat kun je ongedaan maken",
                    en: "Move what is selected to the trash; that can be undone" }),
        Involvement = row("involvement", Changing,
            Words { nl: "mijn plaats", en: "my place" },
            Words { nl: "Wijzig mijn plaats aan deze tafel", en: "Change my place at this table" }),
        NotNeeded = row("not_needed", Changing,
            Words { nl: "hier niet nodig", en: "not needed here" },
            Words { nl: "Zeg dat een vaste partner hier niet nodig is, of toch wel",
                    en: "Say that a regular partner is not needed here, or is after all" }),
        PlanMeeting = row("plan_meeting", Changing,
            Words { nl: "vergadering plannen", en: "plan a meeting" },
            Words { nl: "Plan een vergadering van dit overlegforum", en: "Plan a meeting of this forum" }),
        AddPoint = row("add_point", Changing,
            Words { nl: "punt voor de vergadering", en: "point for the meeting" },
            Words { nl: "Noteer een punt voor de volgende vergadering",
                    en: "Add a point for the next meeting" }),
        Merge = row("merge", Changing,
            Words { nl: "samenvoegen", en: "merge" },
            Words { nl: "Maak van twee organisaties of personen één",
                    en: "Merge two organisations or people" }),
        ToggleDone = row("toggle_done", Changing,
            Words { nl: "afvinken", en: "done" },
            Words { nl: "Vink een opvolgpunt af, of zet het weer open",
                    en: "Mark a follow-up as done, or reopen it" }),
        Snooze = row("snooze", Changing,
            Words { nl: "uitstellen", en: "postpone" },
            Words { nl: "Stel een opvolgpunt uit, of verzet een vergadering",
                    en: "Postpone a follow-up, or move a meeting" }),
        Briefing = row("briefing", Doing,
            Words { nl: "voorbereiden", en: "briefing" },
            Words { nl: "Lees wat je moet weten voor je naar dit overlegforum gaat",
                    en: "Read what you need to know before a meeting of this forum" }),
        Filter = row("filter", Doing,
            Words { nl: "filter", en: "filter" },
            Words { nl: "Toon alleen wat bij iets of iemand hoort",
                    en: "Show only what belongs to something or someone" }),
        Order = row("order", Doing,
            Words { nl: "orde", en: "order" },
            Words { nl: "Verander de volgorde", en: "Change the order" }),
        Expand = row("expand", Doing,
            Words { nl: "openklappen", en: "expand" },
            Words { nl: "Klap open wat aangeduid is", en: "Expand what is selected" }),
        Collapse = row("collapse", Doing,
            Words { nl: "dichtklappen", en: "collapse" },
            Words { nl: "Klap dicht wat aangeduid is", en: "Collapse what is selected" }),
        WithoutSeat = row("without_seat", Doing,
            Words { nl: "zonder zetel", en: "without a seat" },
            Words { nl: "Toon alleen wie nergens zit, of weer iedereen",
                    en: "Show only those without a seat, or everybody" }),
        Restore = row("restore", Changing,
            Words { nl: "terughalen", en: "bring back" },
            Words { nl: "Haal terug wat aangeduid is, met alles wat eraan vasthing",
                    en: "Bring back what is selected, with all its links" }),
        Copy = row("copy", Doing,
            Words { nl: "kopiëren", en: "copy" },
            Words { nl: "Kopieer wat aangeduid is", en: "Copy what is selected" }),
        Export = row("export", Doing,
            Words { nl: "rapport of lijst", en: "report or list" },
            Words { nl: "Maak een rapport of een lijst van wat hier staat",
                    en: "Make a report or a list of what is here" }),
        Save = row("save", Doing,
            Words { nl: "bewaren", en: "save" },
            Words { nl: "Bewaar het formulier", en: "Save the form" }),
        Editor = row("editor", Doing,
            Words { nl: "eigen editor", en: "own editor" },
            Words { nl: "Schrijf de tekst in je eigen editor", en: "Write the text in your own editor" }),
        WaitFor = row("wait_for", Doing,
            Words { nl: "wacht op", en: "wait for" },
            Words { nl: "Kies op wie dit opvolgpunt wacht", en: "Choose for whom this follow-up waits" }),
        Cut = row("cut", Doing,
            Words { nl: "knippen", en: "cut" },
            Words { nl: "Knip de tekst die aangeduid is", en: "Cut the selected text" }),
        Paste = row("paste", Doing,
            Words { nl: "plakken", en: "paste" },
            Words { nl: "Plak wat je knipte of kopieerde", en: "Paste what you cut or copied" }),
        Undo = row("undo", Changing,
            Words { nl: "ongedaan maken", en: "undo" },
            Words { nl: "Maak de laatste wijziging ongedaan", en: "Undo the last change" }),
        Redo = row("redo", Changing,
            Words { nl: "opnieuw", en: "redo" },
            Words { nl: "Voer de wijziging opnieuw uit", en: "Redo the change that was undone" }),
        Palette = row("palette", Doing,
            Words { nl: "opdrachten", en: "commands" },
            Words { nl: "Toon alles wat je kunt doen", en: "List everything that you can do" }),
        Help = row("help", Doing,
            Words { nl: "hulp", en: "help" },
            Words { nl: "Toon de toetsen en de tekens", en: "Show the keys and the signs" }),
        Redraw = row("redraw", Doing,
            Words { nl: "hertekenen", en: "redraw" },
            Words { nl: "Teken het scherm opnieuw", en: "Draw the screen again" }),
        Suspend = row("suspend", Doing,
            Words { nl: "opschorten", en: "suspend" },
            Words { nl: "Schort het programma op; fg brengt het terug",
                    en: "Suspend the program; fg brings it back" }),
        Trouble = row("trouble", Doing,
            Words { nl: "wat misgaat", en: "what is wrong" },
            Words { nl: "Toon wat niet bewaard of gelezen kon worden, en probeer opnieuw",
                    en: "Show what could not be saved or read, and try again" }),
        Quit = row("quit", Doing,
            Words { nl: "afsluiten", en: "quit" },
            Words { nl: "Sluit het programma af", en: "Quit the program" }),
        Interrupt = row("interrupt", Doing,
            Words { nl: "onderbreken", en: "interrupt" },
            Words { nl: "Sluit het programma af: druk twee keer", en: "Quit the program: press twice" }),
    }
}

impl Action {
    /// Whether it only moves a cursor or a view.
    pub fn is_move(self) -> bool {
        self.row().group == Moving
    }

    /// Whether it changes what is saved, or begins to.
    pub fn is_change(self) -> bool {
        self.row().group == Changing
    }

    /// A word or two for the hint line.
    pub(super) const fn hint(self) -> Words {
        self.row().hint
    }

    /// A sentence for the help and the palette.
    pub(super) const fn help(self) -> Words {
        self.row().help
    }
}

impl Lang {
    /// A word or two for an action, for the hint line.
    pub const fn action(self, action: Action) -> &'static str {
        self.choose(action.hint())
    }

    /// A sentence on an action, for the help and the palette.
    pub const fn action_help(self, action: Action) -> &'static str {
        self.choose(action.help())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_actions_have_the_same_description() {
        for lang in Lang::ALL {
            let labels: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action(*action)).collect();
            let helps: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action_help(*action)).collect();
            assert_eq!((labels.len(), helps.len()), (Action::ALL.len(), Action::ALL.len()), "{lang:?}");
            assert!(labels.iter().chain(&helps).all(|text| !text.is_empty()));
        }
    }
}
