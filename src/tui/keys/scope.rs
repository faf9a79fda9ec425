//! The parts of the screen in which keys have their own meaning, a row each. To add one, add its row here
//! and its keys in `assets/keys.toml`.

use crate::i18n::{Lang, Words};
use crate::tui::action::Action::{
    self, Add, AddNote, AddPoint, Agenda, Back, Briefing, Collapse, Copy, Down, Edit, Editor, Expand, Filter,
    Find, FindInTree, Help, Left, NextField, NextPane, NotNeeded, Open, Order, Overview, Palette,
    PreviousPane, Quit, Restore, Right, Save, Search, Snooze, SwitchView, Toggle, ToggleAll, ToggleDone,
    Trouble, Undo, Up, WaitFor, WithoutSeat,
};
use crate::tui::named::named;

/// The properties of a scope.
struct Row {
    /// The name in a file of keys.
    name: &'static str,
    /// The heading above its keys in the help.
    heading: Words,
    /// The scope around it, whose bindings apply here too.
    outer: Option<Scope>,
    /// How much text can be typed here, if any.
    writing: Option<Writing>,
    /// The global bindings that apply here.
    globals: Globals,
    /// The actions to hint at, the likeliest first.
    likely: &'static [Action],
    /// The actions that have another name here on the hint line.
    hints: &'static [(Action, Words)],
    /// The actions that have another description here in the help.
    helps: &'static [(Action, Words)],
}

/// The row of a scope with this name and heading, outside any form, in which nothing can be typed.
const fn row(name: &'static str, heading: Words) -> Row {
    Row {
        name,
        heading,
        outer: Some(Scope::Global),
        writing: None,
        globals: Globals::NotTyped,
        likely: &[],
        hints: &[],
        helps: &[],
    }
}

impl Row {
    const fn outer(self, outer: Option<Scope>) -> Self {
        Self { outer, ..self }
    }

    const fn writing(self, writing: Writing) -> Self {
        Self { writing: Some(writing), ..self }
    }

    const fn globals(self, globals: Globals) -> Self {
        Self { globals, ..self }
    }

    const fn likely(self, likely: &'static [Action]) -> Self {
        Self { likely, ..self }
    }

    const fn hints(self, hints: &'static [(Action, Words)]) -> Self {
        Self { hints, ..self }
    }

    const fn helps(self, helps: &'static [(Action, Words)]) -> Self {
        Self { helps, ..self }
    }
}

/// The hint for opening in a list or a question.
const CHOOSE: Words = Words { nl: "kiezen", en: "choose" };
/// The hint for adding where that makes a follow-up that is filled in.
const MAKE_TASK: Words = Words { nl: "taak maken", en: "make a task" };
/// The help for adding on a gap.
const FILL_GAP: Words =
    Words { nl: "Maak een opvolgpunt om de leemte te vullen", en: "Make a follow-up to fill the gap" };
/// The hint for going back from something that is only read.
const BESIDE: Words = Words { nl: "ernaast", en: "beside" };
const BESIDE_HELP: Words = Words {
    nl: "Lees wat ernaast staat, of ga terug naar de lijst",
    en: "Read what is beside the list, or go back",
};
const CLOSE: Words = Words { nl: "sluiten", en: "close" };
/// The hint for going back where there is nothing to go back to.
const QUIT: Words = Action::Quit.hint();
/// The same for the help.
const QUIT_HELP: Words = Action::Quit.help();

/// The hints on the map.
const FIND_PLACE: Words = Words { nl: "zoeken", en: "find" };
const NEXT_WITHOUT: Words = Words { nl: "volgende zonder", en: "next without" };
/// The same for the help.
const FIND_PLACE_HELP: Words =
    Words { nl: "Zoek een gemeente, dorp of postcode", en: "Find a municipality, village or postal code" };
const NEXT_WITHOUT_HELP: Words = Words {
    nl: "Ga naar de volgende gemeente zonder lokaal overleg",
    en: "Move to the next municipality without a local forum",
};
const PREVIOUS_WITHOUT_HELP: Words = Words {
    nl: "Ga naar de vorige gemeente zonder lokaal overleg",
    en: "Move to the previous municipality without a local forum",
};
const ABOUT_PLACE_HELP: Words = Words {
    nl: "Maak een opvolgpunt over deze gemeente of wat aangeduid is",
    en: "Make a follow-up about this municipality or what is selected",
};

named! {
    /// A part of the screen that has the keyboard.
    Scope: Row {
        /// Everywhere, unless the part with the keyboard has its own binding.
        Global = row("global", Words { nl: "Overal", en: "Everywhere" })
            .outer(None).globals(Globals::All)
            .likely(&[Open, Search, AddNote, Palette, Help, Agenda, Add, Undo, Edit, Quit, Briefing,
                FindInTree]),
        /// The tree of regions and forums.
        Tree = row("tree", Words { nl: "In de boom", en: "In the tree" })
            .globals(Globals::All)
            .helps(&[(Left, Words { nl: "Klap dicht, of ga naar wat erboven ligt",
                en: "Collapse, or move to what is above" }), (Right, Words { nl: "Klap open", en: "Expand" })])
            .likely(&[Open, Search, AddNote, Palette, Help, Agenda, Add, Undo, Edit, Quit, Briefing,
                FindInTree]),
        /// The page beside the tree.
        Detail = row("detail", Words { nl: "Op de pagina", en: "On the page" })
            .globals(Globals::All)
            .likely(&[Open, Back, ToggleDone, Palette, AddNote, Help, Search, Briefing, Snooze, Add, Undo,
                Edit, Copy, AddPoint, Quit]),
        /// The agenda.
        Agenda = row("agenda", Words { nl: "In de agenda", en: "In the agenda" })
            .globals(Globals::All)
            .likely(&[ToggleDone, Snooze, Open, Palette, AddNote, Help, Filter, NextPane, Back, Briefing, Edit,
                Add, Undo, Quit])
            .hints(&[(NextPane, BESIDE)])
            .helps(&[(NextPane, BESIDE_HELP), (PreviousPane, BESIDE_HELP)]),
        /// The notes.
        Notes = row("notes", Words { nl: "In de verslagen", en: "In the notes" })
            .globals(Globals::All)
            .likely(&[ToggleDone, Open, Back, Palette, Find, Filter, Edit, AddNote, Help, Undo, Copy]),
        /// The prompt that searches the notes for words.
        FindInNotes = row("find_in_notes",
            Words { nl: "Bij het zoeken in de verslagen", en: "While searching the notes" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, Words { nl: "houden",
                                    en: "keep" }), (Back, Words { nl: "wissen", en: "clear" })]),
        /// The ways in.
        WaysIn = row("ways_in", Words { nl: "Bij de ingangen", en: "In the ways in" })
            .globals(Globals::All)
            .likely(&[Open, Add, ToggleDone, Filter, Palette, Help, AddNote, Snooze, Back, Undo, Quit])
            .hints(&[(Add, MAKE_TASK)])
            .helps(&[(Add, Words { nl: "Maak een opvolgpunt om me te laten meenemen",
                en: "Make a follow-up that asks to bring me along" })]),
        /// The gaps as a list.
        Gaps = row("gaps", Words { nl: "Bij de leemtes", en: "In the gaps" })
            .globals(Globals::All)
            .likely(&[Open, Add, NotNeeded, SwitchView, Filter, Palette, Help, Back, AddNote, Undo, Quit])
            .hints(&[(Add, MAKE_TASK), (SwitchView, Words { nl: "raster", en: "grid" })])
            .helps(&[(Add, FILL_GAP), (SwitchView, Words { nl: "Toon de leemtes als raster",
                en: "Show the gaps as a grid" })]),
        /// The gaps as a grid.
        GapsGrid = row("gaps_grid", Words { nl: "In het raster", en: "In the grid" })
            .globals(Globals::All)
            .likely(&[Open, Add, NotNeeded, Expand, Collapse, SwitchView, NextPane, Help, Find, Filter, Order,
                Palette, Back, Undo, Quit])
            .hints(&[(Add, MAKE_TASK), (SwitchView, Words { nl: "lijst", en: "list" }),
                (NextPane, Words { nl: "regio", en: "region" }),
                (Expand, Words { nl: "partners", en: "partners" }),
                (Find, Words { nl: "zoeken", en: "find" })])
            .helps(&[(Add, FILL_GAP),
                (SwitchView, Words { nl: "Toon de leemtes als lijst", en: "Show the gaps as a list" }),
                (NextPane, Words { nl: "Ga naar de volgende regio", en: "Move to the next region" }),
                (PreviousPane, Words { nl: "Ga naar de vorige regio", en: "Move to the previous region" }),
                (Expand, Words { nl: "Klap de sector open; vanop een andere rij elke sector",
                    en: "Expand the sector; from another row every sector" }),
                (Collapse, Words { nl: "Klap de sector dicht; vanop een andere rij elke sector",
                    en: "Collapse the sector; from another row every sector" }),
                (Order, Words { nl: "Orden op naam, op aantal tafels of op leemtes",
                    en: "Order by name, by number of tables or by gaps" }),
                (Find, Words { nl: "Zoek een overlegforum of een partner", en: "Find a forum or a partner" })]),
        /// The prompt that searches the grid for a forum or a partner.
        FindInGrid = row("find_in_grid",
            Words { nl: "Bij het zoeken in het raster", en: "While searching the grid" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The map in tiles.
        Map = row("map", Words { nl: "Op de kaart", en: "On the map" })
            .globals(Globals::All)
            .likely(&[Open, SwitchView, Find, NextPane, Palette, Help, Add, Back, Copy, Quit])
            .hints(&[(SwitchView, Words { nl: "lijst", en: "list" }), (Find, FIND_PLACE),
                (NextPane, NEXT_WITHOUT), (Add, MAKE_TASK)])
            .helps(&[(SwitchView, Words { nl: "Toon de gemeenten als lijst", en: "Show the municipalities as a list" }),
                (Find, FIND_PLACE_HELP), (NextPane, NEXT_WITHOUT_HELP), (PreviousPane, PREVIOUS_WITHOUT_HELP),
                (Add, ABOUT_PLACE_HELP)]),
        /// The map in lines.
        MapList = row("map_list", Words { nl: "In de lijst van gemeenten", en: "In the list of municipalities" })
            .globals(Globals::All)
            .likely(&[Open, SwitchView, Find, NextPane, Palette, Help, Add, Back, Copy, Quit])
            .hints(&[(SwitchView, Words { nl: "kaart", en: "map" }), (Find, FIND_PLACE),
                (NextPane, NEXT_WITHOUT), (Add, MAKE_TASK)])
            .helps(&[(SwitchView, Words { nl: "Toon de gemeenten op de kaart", en: "Show the municipalities on the map" }),
                (Find, FIND_PLACE_HELP), (NextPane, NEXT_WITHOUT_HELP), (PreviousPane, PREVIOUS_WITHOUT_HELP),
                (Add, ABOUT_PLACE_HELP)]),
        /// The prompt that searches the map for a name.
        FindOnMap = row("find_on_map",
            Words { nl: "Bij het zoeken op de kaart", en: "While searching the map" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The page of a municipality.
        Municipality = row("municipality",
            Words { nl: "Op de pagina van een gemeente", en: "On the page of a municipality" })
            .globals(Globals::All)
            .likely(&[Open, Back, Add, ToggleDone, Palette, Help, AddNote, Briefing, Snooze, Undo, Copy, Quit])
            .hints(&[(Add, MAKE_TASK)])
            .helps(&[(Add, ABOUT_PLACE_HELP)]),
        /// A list of organisations or people.
        Directory = row("directory",
            Words { nl: "In de lijst van organisaties of personen", en: "In the list of organisations or people" })
            .globals(Globals::All)
            .likely(&[Open, Find, Filter, Order, Palette, WithoutSeat, Help, NextPane, Add, Back, Edit, Copy, Undo,
                Quit])
            .hints(&[(Find, Words { nl: "zoeken", en: "find" }), (NextPane, BESIDE)])
            .helps(&[(NextPane, BESIDE_HELP), (PreviousPane, BESIDE_HELP), (Find, Words { nl: "Zoek in de lijst op een paar letters",
                en: "Find in the list by a few letters" }),
                (Filter, Words { nl: "Toon alleen een sector of een regio", en: "Show only a sector or a region" })]),
        /// The prompt that searches such a list.
        FindInDirectory = row("find_in_directory",
            Words { nl: "Bij het zoeken in die lijst", en: "While searching that list" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, Words { nl: "houden",
                                    en: "keep" }), (Back, Words { nl: "wissen", en: "clear" })]),
        /// The history.
        History = row("history", Words { nl: "In de geschiedenis", en: "In the history" })
            .globals(Globals::All).likely(&[Open, Undo, Palette, Help, Back, Copy, Quit])
            .hints(&[(Open, Words { nl: "tonen", en: "show" })])
            .helps(&[(Open, Words { nl: "Toon wat er veranderd is", en: "Show what was changed" })]),
        /// What a change of the history did is on the screen.
        Change = row("change", Words { nl: "Bij een wijziging", en: "At a change" })
            .globals(Globals::All).likely(&[Open, Undo, Palette, Help, NextPane, Back, Copy, Quit])
            .hints(&[(Open, Words { nl: "terug tot hier", en: "back to here" }), (NextPane, BESIDE)])
            .helps(&[(Open, Words { nl: "Maak alles ongedaan tot en met deze wijziging",
                en: "Undo everything down to and including this change" }),
                (NextPane, BESIDE_HELP), (PreviousPane, BESIDE_HELP)]),
        /// The trash.
        Trash = row("trash", Words { nl: "In de prullenmand", en: "In the trash" })
            .globals(Globals::All).likely(&[Restore, Palette, Undo, Overview, Search, Help]),
        /// The prompt that searches the tree for a name.
        FindInTree = row("find_in_tree",
            Words { nl: "Bij het zoeken in de boom", en: "While searching the tree" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The search.
        Search = row("search",
            Words { nl: "Bij het zoeken", en: "While searching" })
            .writing(Writing::Line).likely(&[Open, NextPane, Down, Up, Back])
            .hints(&[(NextPane, Words { nl: "soort", en: "kind" })])
            .helps(&[
                (NextPane, Words { nl: "Zoek in één soort (of typ o: p: f: r: g: vooraan)",
                    en: "Keep to one kind (or type o: p: f: r: m: first)" }),
                (PreviousPane, Words { nl: "Zoek in de vorige soort", en: "Keep to the kind before this one" }),
            ]),
        /// The file of a list that is imported.
        ImportFile = row("import_file", Words { nl: "Bij het inlezen: bestand", en: "While importing: file" })
            .writing(Writing::Line).likely(&[Open, Down, NextField, Back])
            .hints(&[(NextField, Words { nl: "aanvullen", en: "complete" })])
            .helps(&[(NextField, Words { nl: "Vul het pad aan met wat aangeduid is",
                en: "Complete the path with what is selected" })]),
        /// The columns of a list that is imported.
        ImportColumns = row("import_columns",
            Words { nl: "Bij het inlezen: kolommen", en: "While importing: columns" })
            .likely(&[Open, Save, Down, Back])
            .hints(&[(Open, CHOOSE), (Save, Words { nl: "verder", en: "go on" })])
            .helps(&[(Save, Words { nl: "Ga verder met de rijen", en: "Go on to the rows" })]),
        /// The rows of a list that is imported.
        ImportRows = row("import_rows", Words { nl: "Bij het inlezen: rijen", en: "While importing: rows" })
            .likely(&[Save, Toggle, Filter, Down, Back])
            .hints(&[(Toggle, Words { nl: "andere keuze", en: "other choice" }),
                (Save, Words { nl: "inlezen", en: "import" })])
            .helps(&[
                (Toggle, Words { nl: "Kies iets anders bij twijfel", en: "Choose otherwise in doubt" }),
                (Filter, Words { nl: "Toon alleen twijfel, fouten, nieuw of gewijzigd",
                    en: "Show only what is doubtful, faulty, new or changed" }),
                (Save, Words { nl: "Lees de lijst in", en: "Import the list" }),
            ]),
        /// All fields of the form for a note.
        NoteForm = row("note_form", Words { nl: "In een verslag", en: "In a note" })
            .likely(&[Save, NextField, Back]),
        /// The date of a note.
        NoteDate = row("note_date", Words { nl: "In een verslag: datum", en: "In a note: date" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Line).likely(&[Save, NextField, Back]),
        /// The attendees of a note: a list to tick, in which a letter starts the name of another organisation.
        NotePresent = row("note_present",
            Words { nl: "In een verslag: aanwezigen", en: "In a note: who was there" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Line)
            .likely(&[Toggle, ToggleAll, NextField, Save, Back]),
        /// A ticked attendee who is not a member of the forum.
        NoteGuest = row("note_guest", Words { nl: "In een verslag: gast", en: "In a note: guest" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Line)
            .likely(&[Toggle, NextField, Save, Back])
            .hints(&[(Toggle, Words { nl: "toevoegen als lid?", en: "add as a member?" })])
            .helps(&[(Toggle, Words { nl: "Maak van deze gast ook een lid, of haal het vinkje weg",
                en: "Make this guest a member too, or remove the tick" })]),
        /// The name of another organisation that attended.
        NoteOther = row("note_other",
            Words { nl: "In een verslag: nog iemand aanwezig", en: "In a note: someone else who was there" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Line)
            .likely(&[Open, Down, NextField, Save, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The text of a note.
        NoteText = row("note_text", Words { nl: "In een verslag: tekst", en: "In a note: text" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Lines)
            .likely(&[Save, NextField, Editor, Back]),
        /// The follow-ups of a note.
        NoteFollowUps = row("note_follow_ups",
            Words { nl: "In een verslag: opvolging", en: "In a note: follow-ups" })
            .outer(Some(Scope::NoteForm)).writing(Writing::Line).likely(&[Save, NextField, WaitFor, Back]),
        /// The earlier follow-ups that are still open.
        NoteOpen = row("note_open", Words { nl: "In een verslag: nog open", en: "In a note: still open" })
            .outer(Some(Scope::NoteForm)).likely(&[Toggle, NextField, Save, Back])
            .hints(&[(Toggle, Words { nl: "afvinken", en: "done" })])
            .helps(&[(Toggle, Words { nl: "Vink af wat gedaan of besproken is, of zet het weer open",
                en: "Tick what was done or discussed, or reopen it" })]),
        /// The buttons under a note.
        NoteButtons = row("note_buttons", Words { nl: "In een verslag: knoppen", en: "In a note: buttons" })
            .outer(Some(Scope::NoteForm)).likely(&[Open, NextField, Back])
            .hints(&[(Open, CHOOSE)]),
        /// All fields of a form.
        Form = row("form", Words { nl: "In een formulier", en: "In a form" })
            .likely(&[Open, NextField, Back]),
        /// A field of a form with a single line of text.
        FormLine = row("form_line", Words { nl: "In een formulier: tekst", en: "In a form: text" })
            .outer(Some(Scope::Form)).writing(Writing::Line).likely(&[Save, NextField, Back]),
        /// A field of a form with several lines of text.
        FormLines = row("form_lines",
            Words { nl: "In een formulier: tekst van meer regels", en: "In a form: text of several lines" })
            .outer(Some(Scope::Form)).writing(Writing::Lines)
            .likely(&[Save, NextField, Editor, Back]),
        /// A field of a form in which something is picked.
        FormPicker = row("form_picker", Words { nl: "In een formulier: keuze", en: "In a form: choice" })
            .outer(Some(Scope::Form)).writing(Writing::Line)
            .likely(&[Open, Down, NextField, Save, Back])
            .hints(&[(Open, CHOOSE), (Down, Words { nl: "lijst", en: "list" })]),
        /// The buttons under a form.
        FormButtons = row("form_buttons", Words { nl: "In een formulier: knoppen", en: "In a form: buttons" })
            .outer(Some(Scope::Form)).likely(&[Open, NextField, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The palette: the list of everything that can be done.
        Palette = row("palette", Words { nl: "Bij de opdrachten", en: "In the list of commands" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The help on keys and signs.
        Help = row("help", Words { nl: "In de hulp", en: "In the help" })
            .globals(Globals::AnyTime).likely(&[Back, Down, Up])
            .hints(&[(Back, CLOSE)]),
        /// The list from which to choose a record.
        Pick = row("pick", Words { nl: "Bij het kiezen", en: "While choosing" })
            .writing(Writing::Line).likely(&[Open, Down, Up, Back])
            .hints(&[(Open, CHOOSE)]),
        /// The backups to choose from when the store cannot be read.
        Recovery = row("recovery", Words { nl: "Bij het herstellen", en: "On the recovery screen" })
            .globals(Globals::AnyTime).likely(&[Open, Back, Help, Down, Up, Trouble])
            .hints(&[(Open, Words { nl: "terugzetten", en: "restore" }), (Back, QUIT)])
            .helps(&[
                (Open, Words { nl: "Zet de aangeduide reservekopie terug, na bevestiging",
                               en: "Restore the selected backup, after confirmation" }),
                (Back, QUIT_HELP),
                (Trouble, Words { nl: "Lees alles wat er mis is met het bestand",
                                  en: "Read everything that is wrong with the file" }),
            ]),
        /// The changes that clash, to choose from.
        Conflict = row("conflict",
            Words { nl: "Bij een conflict", en: "In a conflict" })
            .globals(Globals::AnyTime).likely(&[Open, Save, Down, Back])
            .hints(&[(Open, CHOOSE)]),
        /// A question with answers to choose from.
        Confirm = row("confirm", Words { nl: "Bij een vraag", en: "At a question" })
            .globals(Globals::AnyTime).likely(&[Open, Down, Back])
            .hints(&[(Open, CHOOSE)]),
        /// A message to read.
        Notice = row("notice", Words { nl: "Bij een melding", en: "At a message" })
            .globals(Globals::AnyTime).likely(&[Back, Trouble])
            .hints(&[(Back, CLOSE), (Trouble, Words { nl: "opnieuw proberen", en: "try again" })]),
    }
}

/// How much text can be typed in a part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// One line.
    Line,
    /// Any number of lines.
    Lines,
}

/// The global bindings that apply in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Globals {
    /// All of them.
    All,
    /// Those of keys that type no character, so that a slip of the finger in a form does not leave it.
    NotTyped,
    /// Only the actions that are available at any time, such as quitting: a question must be answered first.
    AnyTime,
}

impl Scope {
    /// How much text can be typed here; `None` when nothing can.
    pub const fn writing(self) -> Option<Writing> {
        self.row().writing
    }

    /// Whether a key that types a character inserts it here.
    pub const fn takes_text(self) -> bool {
        self.writing().is_some()
    }

    /// The global bindings that apply here.
    pub(super) const fn globals(self) -> Globals {
        self.row().globals
    }

    /// Whether every key of the program works here, so that nothing covers the screen.
    pub(in crate::tui) fn reaches_everything(self) -> bool {
        self.globals() == Globals::All
    }

    /// The actions to hint at while the keyboard is here, the likeliest first.
    pub(in crate::tui) const fn likely(self) -> &'static [Action] {
        self.row().likely
    }

    /// This scope and those around it, from the innermost outwards.
    pub fn outwards(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.row().outer)
    }

    /// Whether this scope is `other` or within it.
    pub fn is_within(self, other: Self) -> bool {
        self.outwards().any(|scope| scope == other)
    }

    /// Whether the keyboard can be in this scope itself, and not only in a scope within it.
    pub(super) fn is_leaf(self) -> bool {
        Self::ALL.iter().all(|scope| scope.row().outer != Some(self))
    }
}

impl Lang {
    /// The heading above the keys of a scope.
    pub const fn scope(self, scope: Scope) -> &'static str {
        self.choose(scope.row().heading)
    }

    /// A word or two for an action in a part of the screen, for the hint line.
    pub fn action_in(self, scope: Scope, action: Action) -> &'static str {
        self.choose(special(scope.row().hints, action).unwrap_or(action.hint()))
    }

    /// A sentence on an action in a part of the screen, for the help.
    pub fn action_help_in(self, scope: Scope, action: Action) -> &'static str {
        self.choose(special(scope.row().helps, action).unwrap_or(action.help()))
    }
}

/// The words for an action among those that differ in a scope; `None` for the usual ones.
fn special(words: &[(Action, Words)], action: Action) -> Option<Words> {
    words.iter().find(|(special, _)| *special == action).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_has_a_description() {
        for row in Scope::ALL.iter().map(|scope| scope.row()) {
            let words = row.hints.iter().chain(row.helps).map(|(_, words)| *words);
            let mut all =
                words.chain([row.heading]).flat_map(|words| Lang::ALL.map(|lang| lang.choose(words)));
            assert!(all.all(|text| !text.is_empty()), "{}", row.name);
        }
    }
}
