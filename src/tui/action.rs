//! Everything that a key, a row of the palette, a hint or a click can ask for: a row each. A new one takes its row,
//! its keys in `assets/keys.toml`, and the place that does it.

use super::named::named;
use crate::i18n::Lang;

use Group::{Doing, Moving};

/// What there is to say of an action.
struct Row {
    name: &'static str,
    group: Group,
    hint: [&'static str; 2],
    help: [&'static str; 2],
}

/// A row: the name in a file of keys, the group, a word or two for the hint line, and a sentence for the help
/// and the palette, both in Dutch and in English.
const fn row(name: &'static str, group: Group, hint: [&'static str; 2], help: [&'static str; 2]) -> Row {
    Row { name, group, hint, help }
}

/// What kind of thing an action does: nobody opens the palette to move, so it lists that last.
#[derive(PartialEq, Eq)]
enum Group {
    /// It only moves a cursor or a view.
    Moving,
    /// It does something else.
    Doing,
}

named! {
    /// Something to do, whatever asked for it.
    #[expect(missing_docs, reason = "the row of each says what it does")]
    Action: Row {
        Up = row("up", Moving, ["omhoog", "up"], ["Ga omhoog", "Move up"]),
        Down = row("down", Moving, ["omlaag", "down"], ["Ga omlaag", "Move down"]),
        Left = row("left", Moving, ["links", "left"],
            ["Ga naar links; in de boom: klap dicht", "Move left; in the tree: collapse"]),
        Right = row("right", Moving, ["rechts", "right"],
            ["Ga naar rechts; in de boom: klap open", "Move right; in the tree: expand"]),
        Top = row("top", Moving, ["begin", "top"], ["Ga naar het begin", "Move to the top"]),
        Bottom = row("bottom", Moving, ["einde", "bottom"], ["Ga naar het einde", "Move to the bottom"]),
        PageUp = row("page_up", Moving, ["pagina omhoog", "page up"],
            ["Ga een pagina omhoog", "Move a page up"]),
        PageDown = row("page_down", Moving, ["pagina omlaag", "page down"],
            ["Ga een pagina omlaag", "Move a page down"]),
        Open = row("open", Doing, ["openen", "open"],
            ["Open of kies wat aangeduid is", "Open or choose what is selected"]),
        Back = row("back", Doing, ["terug", "back"], ["Ga een stap terug", "Go one step back"]),
        Forward = row("forward", Doing, ["vooruit", "forward"],
            ["Ga weer een stap vooruit", "Go one step forward again"]),
        NextPane = row("next_pane", Moving, ["ander deel", "other pane"],
            ["Ga naar het volgende deel van het scherm", "Move to the next part of the screen"]),
        PreviousPane = row("previous_pane", Moving, ["vorig deel", "previous pane"],
            ["Ga naar het vorige deel van het scherm", "Move to the previous part of the screen"]),
        NextField = row("next_field", Moving, ["volgend veld", "next field"],
            ["Ga naar het volgende veld", "Move to the next field"]),
        PreviousField = row("previous_field", Moving, ["vorig veld", "previous field"],
            ["Ga naar het vorige veld", "Move to the previous field"]),
        Toggle = row("toggle", Doing, ["aanvinken", "tick"],
            ["Vink aan wie er was, of haal het vinkje weg", "Tick who was there, or take the tick away"]),
        ToggleAll = row("toggle_all", Doing, ["alles aanvinken", "tick all"],
            ["Vink iedereen aan, of haal alle vinkjes weg", "Tick everyone, or take all ticks away"]),
        ExpandAll = row("expand_all", Doing, ["alles openklappen", "expand all"],
            ["Klap alle regio's open", "Expand every region"]),
        CollapseAll = row("collapse_all", Doing, ["alles dichtklappen", "collapse all"],
            ["Klap alle regio's dicht", "Collapse every region"]),
        FindInTree = row("find_in_tree", Doing, ["zoeken in de boom", "find in tree"],
            ["Zoek een regio of overleg op naam", "Find a region or forum by name"]),
        Find = row("find", Doing, ["woorden zoeken", "find words"],
            ["Zoek woorden in de tekst van de verslagen", "Find words in the text of the notes"]),
        WidenTree = row("widen_tree", Doing, ["boom breder", "widen tree"],
            ["Maak de boom breder", "Make the tree wider"]),
        NarrowTree = row("narrow_tree", Doing, ["boom smaller", "narrow tree"],
            ["Maak de boom smaller", "Make the tree narrower"]),
        Overview = row("overview", Doing, ["regio's", "regions"],
            ["Toon de regio's en overleggen", "Show the regions and forums"]),
        Agenda = row("agenda", Doing, ["agenda", "agenda"],
            ["Toon de agenda: wat te doen is, en wanneer", "Show the agenda: what is to be done, and when"]),
        Notes = row("notes", Doing, ["verslagen", "notes"],
            ["Toon alle verslagen, het nieuwste eerst", "Show all notes, the newest first"]),
        Trash = row("trash", Doing, ["prullenmand", "trash"],
            ["Toon de prullenmand: wat weggegooid is, en kan terugkomen",
             "Show the trash: what was removed, and can come back"]),
        Search = row("search", Doing, ["zoeken", "search"],
            ["Zoek een organisatie, en waar ze mee aan tafel zit",
             "Search for an organisation, and where it sits"]),
        AddNote = row("add_note", Doing, ["verslag", "note"],
            ["Schrijf een verslag bij dit overleg", "Write a note on this forum"]),
        Add = row("add", Doing, ["toevoegen", "add"],
            ["Voeg toe wat hier past: overlegforum, lid, opvolging",
             "Add what fits here: forum, member, follow-up"]),
        AddOther = row("add_other", Doing, ["iets anders toevoegen", "add something else"],
            ["Kies wat je toevoegt", "Choose what to add"]),
        Edit = row("edit", Doing, ["wijzigen", "edit"], ["Wijzig wat aangeduid is", "Edit what is selected"]),
        Remove = row("remove", Doing, ["weggooien", "to the trash"],
            ["Gooi weg wat aangeduid is; dat kan je ongedaan maken",
             "Move what is selected to the trash; that can be undone"]),
        Involvement = row("involvement", Doing, ["mijn plaats", "my place"],
            ["Wijzig je plaats aan deze tafel", "Change your place at this table"]),
        PlanMeeting = row("plan_meeting", Doing, ["vergadering plannen", "plan a meeting"],
            ["Plan een vergadering van dit overlegforum", "Plan a meeting of this forum"]),
        Merge = row("merge", Doing, ["samenvoegen", "merge"],
            ["Voeg samen met een andere organisatie of persoon",
             "Merge with another organisation or person"]),
        ToggleDone = row("toggle_done", Doing, ["afvinken", "done"],
            ["Vink een opvolging af, of zet ze weer open", "Tick a follow-up as done, or as open again"]),
        Snooze = row("snooze", Doing, ["uitstellen", "snooze"],
            ["Stel een opvolging uit, of verzet een vergadering", "Put a follow-up off, or move a meeting"]),
        Briefing = row("briefing", Doing, ["voorbereiden", "briefing"],
            ["Lees wat je best weet voor je naar dit overleg gaat",
             "Read what is good to know before a meeting of this forum"]),
        Filter = row("filter", Doing, ["filter", "filter"],
            ["Toon alleen wat bij iets of iemand hoort", "Show only what belongs to something or someone"]),
        Restore = row("restore", Doing, ["terughalen", "restore"],
            ["Haal terug wat aangeduid is, met alles wat eraan vasthing",
             "Restore what is selected, with all its links"]),
        Copy = row("copy", Doing, ["kopiëren", "copy"],
            ["Kopieer wat aangeduid is", "Copy what is selected"]),
        Save = row("save", Doing, ["bewaren", "save"], ["Bewaar het formulier", "Save the form"]),
        Editor = row("editor", Doing, ["eigen editor", "own editor"],
            ["Schrijf de tekst in je eigen editor", "Write the text in your own editor"]),
        Undo = row("undo", Doing, ["ongedaan maken", "undo"],
            ["Maak de laatste wijziging ongedaan", "Undo the last change"]),
        Redo = row("redo", Doing, ["opnieuw", "redo"],
            ["Voer de wijziging opnieuw uit", "Redo the change that was undone"]),
        Palette = row("palette", Doing, ["opdrachten", "commands"],
            ["Toon alles wat je kunt doen", "List everything that you can do"]),
        Help = row("help", Doing, ["hulp", "help"],
            ["Toon de toetsen en de tekens", "Show the keys and the signs"]),
        Redraw = row("redraw", Doing, ["hertekenen", "redraw"],
            ["Teken het scherm opnieuw", "Draw the screen again"]),
        Trouble = row("trouble", Doing, ["wat misgaat", "what is wrong"],
            ["Toon wat niet bewaard of gelezen kon worden, en probeer opnieuw",
             "Show what could not be saved or read, and try again"]),
        Quit = row("quit", Doing, ["afsluiten", "quit"], ["Sluit het programma af", "Leave the program"]),
        Interrupt = row("interrupt", Doing, ["onderbreken", "interrupt"],
            ["Sluit het programma af: druk twee keer", "Leave the program: press twice"]),
    }
}

impl Action {
    /// Whether it only moves a cursor or a view.
    pub fn is_move(self) -> bool {
        self.row().group == Moving
    }

    /// A word or two for it, in both languages.
    pub(super) const fn hint(self) -> [&'static str; 2] {
        self.row().hint
    }

    /// A sentence on it, in both languages.
    pub(super) const fn help(self) -> [&'static str; 2] {
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
    fn no_two_actions_have_the_same_words() {
        for lang in Lang::ALL {
            let labels: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action(*action)).collect();
            let helps: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action_help(*action)).collect();
            assert_eq!((labels.len(), helps.len()), (Action::ALL.len(), Action::ALL.len()), "{lang:?}");
            assert!(labels.iter().chain(&helps).all(|text| !text.is_empty()));
        }
    }
}
