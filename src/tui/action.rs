//! Everything that a key, a row of the palette, a hint or a click can ask for.

use super::named::named;

named! {
    /// Something to do, whatever asked for it.
    Action {
        /// Moves the cursor up.
        Up = "up",
        /// Moves the cursor down.
        Down = "down",
        /// Moves left; in the tree, collapses.
        Left = "left",
        /// Moves right; in the tree, expands.
        Right = "right",
        /// Moves to the first.
        Top = "top",
        /// Moves to the last.
        Bottom = "bottom",
        /// Moves a page up.
        PageUp = "page_up",
        /// Moves a page down.
        PageDown = "page_down",
        /// Opens, or chooses, what the cursor is on.
        Open = "open",
        /// Goes one step back.
        Back = "back",
        /// Goes forward again after going back.
        Forward = "forward",
        /// Moves to the next pane.
        NextPane = "next_pane",
        /// Moves to the previous pane.
        PreviousPane = "previous_pane",
        /// Moves to the next field of a form.
        NextField = "next_field",
        /// Moves to the previous field of a form.
        PreviousField = "previous_field",
        /// Ticks one, or takes the tick away.
        Toggle = "toggle",
        /// Ticks all, or takes all ticks away.
        ToggleAll = "toggle_all",
        /// Expands every region of the tree.
        ExpandAll = "expand_all",
        /// Collapses every region of the tree.
        CollapseAll = "collapse_all",
        /// Looks for a name within the tree.
        FindInTree = "find_in_tree",
        /// Looks for words in what is listed.
        Find = "find",
        /// Gives the tree more room.
        WidenTree = "widen_tree",
        /// Gives the tree less room.
        NarrowTree = "narrow_tree",
        /// Shows the regions and forums.
        Overview = "overview",
        /// Shows what is due.
        Agenda = "agenda",
        /// Shows the notes.
        Notes = "notes",
        /// Shows what was removed.
        Trash = "trash",
        /// Searches the organisations.
        Search = "search",
        /// Writes a note on a forum.
        AddNote = "add_note",
        /// Adds a record where the cursor is.
        Add = "add",
        /// Asks which kind of record to add.
        AddOther = "add_other",
        /// Changes the record that the cursor is on.
        Edit = "edit",
        /// Moves the record that the cursor is on to the trash.
        Remove = "remove",
        /// Changes my place at a table.
        Involvement = "involvement",
        /// Plans a meeting of a forum.
        PlanMeeting = "plan_meeting",
        /// Makes one of two organisations or persons.
        Merge = "merge",
        /// Ticks a follow-up as done, or as open again.
        ToggleDone = "toggle_done",
        /// Puts a follow-up or a meeting off.
        Snooze = "snooze",
        /// Shows what to read before a meeting of a forum.
        Briefing = "briefing",
        /// Shows only what belongs to one record, or holds some words.
        Filter = "filter",
        /// Brings a record back from the trash.
        Restore = "restore",
        /// Copies what the cursor is on.
        Copy = "copy",
        /// Saves a form.
        Save = "save",
        /// Opens the text in the user's own editor.
        Editor = "editor",
        /// Takes the last change back.
        Undo = "undo",
        /// Makes the change again that was taken back.
        Redo = "redo",
        /// Lists everything that can be done.
        Palette = "palette",
        /// Shows the keys and the signs.
        Help = "help",
        /// Draws the whole screen again.
        Redraw = "redraw",
        /// Shows what is not saved or cannot be read, and tries again.
        Trouble = "trouble",
        /// Leaves the program.
        Quit = "quit",
        /// Leaves the program when asked twice.
        Interrupt = "interrupt",
    }
}

impl Action {
    /// Whether it only moves a cursor or a view.
    pub const fn is_move(self) -> bool {
        matches!(
            self,
            Self::Up
                | Self::Down
                | Self::Left
                | Self::Right
                | Self::Top
                | Self::Bottom
                | Self::PageUp
                | Self::PageDown
                | Self::NextPane
                | Self::PreviousPane
                | Self::NextField
                | Self::PreviousField
        )
    }
}
