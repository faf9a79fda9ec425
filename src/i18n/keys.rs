//! Texts about the keys: what they do, where they do it, and what is wrong with those that the user bound.

use super::texts;

texts! {
    /// Action "up", in a hint.
    key_up { "omhoog", "up" }
    /// Action "up", in help.
    key_up_help { "Ga omhoog", "Move up" }
    /// Action "down", in a hint.
    key_down { "omlaag", "down" }
    /// Action "down", in help.
    key_down_help { "Ga omlaag", "Move down" }
    /// Action "left", in a hint.
    key_left { "links", "left" }
    /// Action "left", in help.
    key_left_help { "Ga naar links; in de boom: klap dicht", "Move left; in the tree: collapse" }
    /// Action "right", in a hint.
    key_right { "rechts", "right" }
    /// Action "right", in help.
    key_right_help { "Ga naar rechts; in de boom: klap open", "Move right; in the tree: expand" }
    /// Action "top", in a hint.
    key_top { "begin", "top" }
    /// Action "top", in help.
    key_top_help { "Ga naar het begin", "Move to the top" }
    /// Action "bottom", in a hint.
    key_bottom { "einde", "bottom" }
    /// Action "bottom", in help.
    key_bottom_help { "Ga naar het einde", "Move to the bottom" }
    /// Action "page up", in a hint.
    key_page_up { "pagina omhoog", "page up" }
    /// Action "page up", in help.
    key_page_up_help { "Ga een pagina omhoog", "Move a page up" }
    /// Action "page down", in a hint.
    key_page_down { "pagina omlaag", "page down" }
    /// Action "page down", in help.
    key_page_down_help { "Ga een pagina omlaag", "Move a page down" }
    /// Action "open", in a hint.
    key_open { "openen", "open" }
    /// Action "open", in the hint of a list or question.
    key_choose { "kiezen", "choose" }
    /// Action "open", in the hint of the recovery screen.
    key_put_back { "terugzetten", "put back" }
    /// Action "open", in the help of the recovery screen.
    key_put_back_help { "Zet de aangeduide reservekopie terug; eerst wordt het gevraagd", "Put the selected backup back, after a question" }
    /// Action "trouble", in the help of the recovery screen.
    key_read_damage_help { "Lees alles wat er mis is met het bestand", "Read all that is wrong with the file" }
    /// Action "back", in the hint of what is only read.
    key_close { "sluiten", "close" }
    /// Action "open", in help.
    key_open_help { "Open of kies wat aangeduid is", "Open or choose what is selected" }
    /// Action "back", in a hint.
    key_back { "terug", "back" }
    /// Action "back", in help.
    key_back_help { "Ga een stap terug", "Go one step back" }
    /// Action "forward", in a hint.
    key_forward { "vooruit", "forward" }
    /// Action "forward", in help.
    key_forward_help { "Ga weer een stap vooruit", "Go one step forward again" }
    /// Action "next pane", in a hint.
    key_next_pane { "ander deel", "other pane" }
    /// Action "next pane", in help.
    key_next_pane_help { "Ga naar het volgende deel van het scherm", "Move to the next part of the screen" }
    /// Action "previous pane", in a hint.
    key_previous_pane { "vorig deel", "previous pane" }
    /// Action "previous pane", in help.
    key_previous_pane_help { "Ga naar het vorige deel van het scherm", "Move to the previous part of the screen" }
    /// Action "next field", in a hint.
    key_next_field { "volgend veld", "next field" }
    /// Action "next field", in help.
    key_next_field_help { "Ga naar het volgende veld", "Move to the next field" }
    /// Action "previous field", in a hint.
    key_previous_field { "vorig veld", "previous field" }
    /// Action "previous field", in help.
    key_previous_field_help { "Ga naar het vorige veld", "Move to the previous field" }
    /// Action "toggle", in a hint.
    key_toggle { "aanvinken", "tick" }
    /// Action "toggle", in help.
    key_toggle_help { "Vink aan wie er was, of haal het vinkje weg", "Tick who was there, or take the tick away" }
    /// Action "toggle all", in a hint.
    key_toggle_all { "alles aanvinken", "tick all" }
    /// Action "toggle all", in help.
    key_toggle_all_help { "Vink iedereen aan, of haal alle vinkjes weg", "Tick everyone, or take all ticks away" }
    /// Action "expand all", in a hint.
    key_expand_all { "alles openklappen", "expand all" }
    /// Action "expand all", in help.
    key_expand_all_help { "Klap alle regio's open", "Expand every region" }
    /// Action "collapse all", in a hint.
    key_collapse_all { "alles dichtklappen", "collapse all" }
    /// Action "collapse all", in help.
    key_collapse_all_help { "Klap alle regio's dicht", "Collapse every region" }
    /// Action "find in tree", in a hint.
    key_find_in_tree { "zoeken in de boom", "find in tree" }
    /// Action "find in tree", in help.
    key_find_in_tree_help { "Zoek een regio of overleg op naam", "Find a region or forum by name" }
    /// Action "find", in a hint.
    key_find { "woorden zoeken", "find words" }
    /// Action "find", in help.
    key_find_help { "Zoek woorden in de tekst van de verslagen", "Find words in the text of the notes" }
    /// Action "open" while words are typed, in a hint.
    key_keep_words { "houden", "keep" }
    /// Action "back" while words are typed, in a hint.
    key_clear_words { "wissen", "clear" }
    /// Action "widen tree", in a hint.
    key_widen_tree { "boom breder", "widen tree" }
    /// Action "widen tree", in help.
    key_widen_tree_help { "Maak de boom breder", "Make the tree wider" }
    /// Action "narrow tree", in a hint.
    key_narrow_tree { "boom smaller", "narrow tree" }
    /// Action "narrow tree", in help.
    key_narrow_tree_help { "Maak de boom smaller", "Make the tree narrower" }
    /// Action "overview", in a hint.
    key_overview { "regio's", "regions" }
    /// Action "overview", in help.
    key_overview_help { "Toon de regio's en overleggen", "Show the regions and forums" }
    /// Action "agenda", in a hint.
    key_agenda { "agenda", "agenda" }
    /// Action "agenda", in help.
    key_agenda_help { "Toon de agenda: wat te doen is, en wanneer", "Show the agenda: what is to be done, and when" }
    /// Action "notes", in a hint.
    key_notes { "verslagen", "notes" }
    /// Action "notes", in help.
    key_notes_help { "Toon alle verslagen, het nieuwste eerst", "Show all notes, the newest first" }
    /// Action "trash", in a hint.
    key_trash { "prullenmand", "trash" }
    /// Action "trash", in help.
    key_trash_help { "Toon de prullenmand: wat weggegooid is, en kan terugkomen", "Show the trash: what was removed, and can come back" }
    /// Action "search", in a hint.
    key_search { "zoeken", "search" }
    /// Action "search", in help.
    key_search_help { "Zoek een organisatie, en waar ze mee aan tafel zit", "Search for an organisation, and where it sits" }
    /// Action "add note", in a hint.
    key_add_note { "verslag", "note" }
    /// Action "add note", in help.
    key_add_note_help { "Schrijf een verslag bij dit overleg", "Write a note on this forum" }
    /// Action "add", in a hint.
    key_add { "toevoegen", "add" }
    /// Action "add", in help.
    key_add_help { "Voeg toe wat hier past: overlegforum, lid, opvolging", "Add what fits here: forum, member, follow-up" }
    /// Action "add other", in a hint.
    key_add_other { "iets anders toevoegen", "add something else" }
    /// Action "add other", in help.
    key_add_other_help { "Kies wat je toevoegt", "Choose what to add" }
    /// Action "edit", in a hint.
    key_edit { "wijzigen", "edit" }
    /// Action "edit", in help.
    key_edit_help { "Wijzig wat aangeduid is", "Edit what is selected" }
    /// Action "remove", in a hint.
    key_remove { "weggooien", "to the trash" }
    /// Action "remove", in help.
    key_remove_help { "Gooi weg wat aangeduid is; dat kan je ongedaan maken", "Move what is selected to the trash; that can be undone" }
    /// Action "involvement", in a hint.
    key_involvement { "mijn plaats", "my place" }
    /// Action "involvement", in help.
    key_involvement_help { "Wijzig je plaats aan deze tafel", "Change your place at this table" }
    /// Action "plan meeting", in a hint.
    key_plan_meeting { "vergadering plannen", "plan a meeting" }
    /// Action "plan meeting", in help.
    key_plan_meeting_help { "Plan een vergadering van dit overlegforum", "Plan a meeting of this forum" }
    /// Action "merge", in a hint.
    key_merge { "samenvoegen", "merge" }
    /// Action "merge", in help.
    key_merge_help { "Voeg samen met een andere organisatie of persoon", "Merge with another organisation or person" }
    /// Action "toggle done", in a hint.
    key_toggle_done { "afvinken", "done" }
    /// Action "toggle done", in help.
    key_toggle_done_help { "Vink een opvolging af, of zet ze weer open", "Tick a follow-up as done, or as open again" }
    /// Action "snooze", in a hint.
    key_snooze { "uitstellen", "snooze" }
    /// Action "snooze", in help.
    key_snooze_help { "Stel een opvolging uit, of verzet een vergadering", "Put a follow-up off, or move a meeting" }
    /// Action "briefing", in a hint.
    key_briefing { "voorbereiden", "briefing" }
    /// Action "briefing", in help.
    key_briefing_help {
        "Lees wat je best weet voor je naar dit overleg gaat",
        "Read what is good to know before a meeting of this forum"
    }
    /// Action "filter", in a hint.
    key_filter { "filter", "filter" }
    /// Action "filter", in help.
    key_filter_help { "Toon alleen wat bij iets of iemand hoort", "Show only what belongs to something or someone" }
    /// Action "restore", in a hint.
    key_restore { "terughalen", "restore" }
    /// Action "restore", in help.
    key_restore_help { "Haal terug wat aangeduid is, met alles wat eraan vasthing", "Restore what is selected, with all its links" }
    /// Action "copy", in a hint.
    key_copy { "kopiëren", "copy" }
    /// Action "copy", in help.
    key_copy_help { "Kopieer wat aangeduid is", "Copy what is selected" }
    /// Action "save", in a hint.
    key_save { "bewaren", "save" }
    /// Action "save", in help.
    key_save_help { "Bewaar het formulier", "Save the form" }
    /// Action "editor", in a hint.
    key_editor { "eigen editor", "own editor" }
    /// Action "editor", in help.
    key_editor_help { "Schrijf de tekst in je eigen editor", "Write the text in your own editor" }
    /// Action "undo", in a hint.
    key_undo { "ongedaan maken", "undo" }
    /// Action "undo", in help.
    key_undo_help { "Maak de laatste wijziging ongedaan", "Undo the last change" }
    /// Action "redo", in a hint.
    key_redo { "opnieuw", "redo" }
    /// Action "redo", in help.
    key_redo_help { "Voer de wijziging opnieuw uit", "Redo the change that was undone" }
    /// Action "palette", in a hint.
    key_palette { "opdrachten", "commands" }
    /// Action "palette", in help.
    key_palette_help { "Toon alles wat je kunt doen", "List everything that you can do" }
    /// Action "help", in a hint.
    key_help { "hulp", "help" }
    /// Action "help", in help.
    key_help_help { "Toon de toetsen en de tekens", "Show the keys and the signs" }
    /// Action "redraw", in a hint.
    key_redraw { "hertekenen", "redraw" }
    /// Action "redraw", in help.
    key_redraw_help { "Teken het scherm opnieuw", "Draw the screen again" }
    /// Action "trouble", in a hint.
    key_trouble { "wat misgaat", "what is wrong" }
    /// Hint, where it stands already what is wrong.
    key_try_again { "opnieuw proberen", "try again" }
    /// Action "trouble", in help.
    key_trouble_help { "Toon wat niet bewaard of gelezen kon worden, en probeer opnieuw", "Show what could not be saved or read, and try again" }
    /// Action "quit", in a hint.
    key_quit { "afsluiten", "quit" }
    /// Action "quit", in help.
    key_quit_help { "Sluit het programma af", "Leave the program" }
    /// Action "interrupt", in a hint.
    key_interrupt { "onderbreken", "interrupt" }
    /// Action "interrupt", in help.
    key_interrupt_help { "Sluit het programma af: druk twee keer", "Leave the program: press twice" }

    /// Heading of the keys of the scope "global".
    scope_global { "Overal", "Everywhere" }
    /// Heading of the keys of the scope "tree".
    scope_tree { "In de boom", "In the tree" }
    /// Heading of the keys of the scope "detail".
    scope_detail { "In het detail", "In the detail" }
    /// Heading over the keys of a part of the screen.
    scope_agenda { "In de agenda", "In the agenda" }
    /// Heading over the keys of a part of the screen.
    scope_notes { "In de verslagen", "In the notes" }
    /// Heading over the keys of a part of the screen.
    scope_find_in_notes { "Bij het zoeken van woorden in de verslagen", "While finding words in the notes" }
    /// Heading of the keys of the scope "trash".
    scope_trash { "In de prullenmand", "In the trash" }
    /// Heading of the keys of the scope "find in tree".
    scope_find_in_tree { "Bij het zoeken in de boom", "While finding in the tree" }
    /// Heading of the keys of the scope "search".
    scope_search { "Bij het zoeken van een organisatie", "While searching for an organisation" }
    /// Heading of the keys of the scope "note form".
    scope_note_form { "In een verslag", "In a note" }
    /// Heading of the keys of the scope "note date".
    scope_note_date { "In een verslag: datum", "In a note: date" }
    /// Heading of the keys of the scope "note present".
    scope_note_present { "In een verslag: aanwezigen", "In a note: who was there" }
    /// Heading of the keys of the scope "note other".
    scope_note_other { "In een verslag: nog iemand aanwezig", "In a note: someone else who was there" }
    /// Heading of the keys of the scope "note text".
    scope_note_text { "In een verslag: tekst", "In a note: text" }
    /// Heading of the keys of the scope "note follow ups".
    scope_note_follow_ups { "In een verslag: opvolgingen", "In a note: follow-ups" }
    /// Heading of the keys of the scope "note buttons".
    scope_note_buttons { "In een verslag: knoppen", "In a note: buttons" }
    /// Heading over the keys of a part of the screen.
    scope_form { "In een formulier", "In a form" }
    /// Heading over the keys of a part of the screen.
    scope_form_line { "In een formulier: tekst", "In a form: text" }
    /// Heading over the keys of a part of the screen.
    scope_form_lines { "In een formulier: tekst van meer lijnen", "In a form: text of several lines" }
    /// Heading over the keys of a part of the screen.
    scope_form_picker { "In een formulier: keuze", "In a form: choice" }
    /// Heading over the keys of a part of the screen.
    scope_form_buttons { "In een formulier: knoppen", "In a form: buttons" }
    /// Heading of the keys of the scope "palette".
    scope_palette { "Bij de opdrachten", "In the list of commands" }
    /// Heading of the keys of the scope "help".
    scope_help { "In de hulp", "In the help" }
    /// Heading over the keys of a part of the screen.
    scope_pick { "Bij het kiezen", "While choosing" }
    /// Heading of the keys of the scope "recovery".
    scope_recovery { "Bij het herstellen", "In the recovery screen" }
    /// Heading of the keys of the scope "conflict".
    scope_conflict { "Bij wat ook elders gewijzigd is", "At what was changed elsewhere too" }
    /// Heading of the keys of the scope "confirm".
    scope_confirm { "Bij een vraag", "At a question" }
    /// Heading of the keys of the scope "notice".
    scope_notice { "Bij een melding", "At a message" }

    /// A problem with the keys and where it is.
    keymap_error_at(file: &str, line: usize, problem: &str) {
        "{file}, regel {line}: {problem}",
        "{file}, line {line}: {problem}"
    }
    /// The file is no TOML.
    keymap_syntax(message: &str) {
        "dit is geen geldige TOML ({message}).",
        "this is not valid TOML ({message})."
    }
    /// Something stands outside the tables.
    keymap_not_a_table(name: &str) {
        "\"{name}\" hoort in een deel, zoals [global] of [tree].",
        "\"{name}\" belongs in a section, such as [global] or [tree]."
    }
    /// An action without a list of keys.
    keymap_not_keys(action: &str) {
        "bij {action} hoort een lijst van toetsen, zoals [\"ctrl-s\", \"f2\"].",
        "{action} needs a list of keys, such as [\"ctrl-s\", \"f2\"]."
    }
    /// An unknown scope.
    keymap_unknown_scope(name: &str) { "er is geen deel [{name}].", "there is no section [{name}]." }
    /// An unknown action.
    keymap_unknown_action(name: &str) { "er is geen actie {name}.", "there is no action {name}." }
    /// An unknown key.
    keymap_unknown_key(name: &str) { "er is geen toets \"{name}\".", "there is no key \"{name}\"." }
    /// The likeliest name.
    keymap_likeliest(name: &str) { "Bedoelde je \"{name}\"?", "Did you mean \"{name}\"?" }
    /// A key that is `AltGr`.
    keymap_alt_gr(name: &str) {
        "\"{name}\" kan niet: Ctrl-Alt met een letter is op veel toetsenborden AltGr, en typt een teken.",
        "\"{name}\" cannot be used: on many keyboards Ctrl-Alt with a letter is AltGr, and types a character."
    }
    /// One key for two actions.
    keymap_conflict(chord: &str, scope: &str, first: &str, second: &str) {
        "in [{scope}] staat {chord} voor twee acties: {first} en {second}. Geef een van de twee een andere toets.",
        "in [{scope}], {chord} stands for two actions: {first} and {second}. Give one of them another key."
    }
    /// A key that never comes through.
    keymap_unreachable(chord: &str, scope: &str, action: &str) {
        "{chord} voor {action} in [{scope}] werkt nergens: overal betekent die toets al iets anders.",
        "{chord} for {action} in [{scope}] works nowhere: that key means something else everywhere."
    }
    /// A key that types, where one types.
    keymap_untypable(chord: &str, scope: &str, action: &str) {
        "met {chord} voor {action} in [{scope}] kun je dat teken niet meer typen. Kies een toets met Ctrl of een functietoets.",
        "with {chord} for {action} in [{scope}] you could no longer type that character. Choose a key with Ctrl, or a function key."
    }
}
