//! The words for actions, scopes and what is wrong with bindings, in the user's language.

use super::chord::ChordError;
use super::error::{KeymapError, KeymapProblem};
use super::scope::Scope;
use crate::i18n::Lang;
use crate::tui::action::Action;

impl Lang {
    /// A word or two for an action in a part of the screen, for the hint line.
    pub const fn action_in(self, scope: Scope, action: Action) -> &'static str {
        match (scope, action) {
            (
                Scope::FindInTree
                | Scope::NoteOther
                | Scope::NoteButtons
                | Scope::FormPicker
                | Scope::FormButtons
                | Scope::Pick
                | Scope::Palette
                | Scope::Conflict
                | Scope::Confirm,
                Action::Open,
            ) => self.key_choose(),
            (Scope::Recovery, Action::Open) => self.key_put_back(),
            (Scope::Recovery, Action::Back) => self.key_quit(),
            (Scope::FindInNotes, Action::Open) => self.key_keep_words(),
            (Scope::FindInNotes, Action::Back) => self.key_clear_words(),
            (Scope::Help | Scope::Notice, Action::Back) => self.key_close(),
            (Scope::Notice, Action::Trouble) => self.key_try_again(),
            (_, action) => self.action(action),
        }
    }

    /// A word or two for an action.
    pub const fn action(self, action: Action) -> &'static str {
        match action {
            Action::Up => self.key_up(),
            Action::Down => self.key_down(),
            Action::Left => self.key_left(),
            Action::Right => self.key_right(),
            Action::Top => self.key_top(),
            Action::Bottom => self.key_bottom(),
            Action::PageUp => self.key_page_up(),
            Action::PageDown => self.key_page_down(),
            Action::Open => self.key_open(),
            Action::Back => self.key_back(),
            Action::Forward => self.key_forward(),
            Action::NextPane => self.key_next_pane(),
            Action::PreviousPane => self.key_previous_pane(),
            Action::NextField => self.key_next_field(),
            Action::PreviousField => self.key_previous_field(),
            Action::Toggle => self.key_toggle(),
            Action::ToggleAll => self.key_toggle_all(),
            Action::ExpandAll => self.key_expand_all(),
            Action::CollapseAll => self.key_collapse_all(),
            Action::FindInTree => self.key_find_in_tree(),
            Action::Find => self.key_find(),
            Action::WidenTree => self.key_widen_tree(),
            Action::NarrowTree => self.key_narrow_tree(),
            Action::Overview => self.key_overview(),
            Action::Agenda => self.key_agenda(),
            Action::Notes => self.key_notes(),
            Action::Trash => self.key_trash(),
            Action::Search => self.key_search(),
            Action::AddNote => self.key_add_note(),
            Action::Add => self.key_add(),
            Action::AddOther => self.key_add_other(),
            Action::Edit => self.key_edit(),
            Action::Remove => self.key_remove(),
            Action::Involvement => self.key_involvement(),
            Action::PlanMeeting => self.key_plan_meeting(),
            Action::Merge => self.key_merge(),
            Action::ToggleDone => self.key_toggle_done(),
            Action::Snooze => self.key_snooze(),
            Action::Briefing => self.key_briefing(),
            Action::Filter => self.key_filter(),
            Action::Restore => self.key_restore(),
            Action::Copy => self.key_copy(),
            Action::Save => self.key_save(),
            Action::Editor => self.key_editor(),
            Action::Undo => self.key_undo(),
            Action::Redo => self.key_redo(),
            Action::Palette => self.key_palette(),
            Action::Help => self.key_help(),
            Action::Redraw => self.key_redraw(),
            Action::Trouble => self.key_trouble(),
            Action::Quit => self.key_quit(),
            Action::Interrupt => self.key_interrupt(),
        }
    }

    /// A sentence on an action, for the help and the palette.
    pub const fn action_help(self, action: Action) -> &'static str {
        match action {
            Action::Up => self.key_up_help(),
            Action::Down => self.key_down_help(),
            Action::Left => self.key_left_help(),
            Action::Right => self.key_right_help(),
            Action::Top => self.key_top_help(),
            Action::Bottom => self.key_bottom_help(),
            Action::PageUp => self.key_page_up_help(),
            Action::PageDown => self.key_page_down_help(),
            Action::Open => self.key_open_help(),
            Action::Back => self.key_back_help(),
            Action::Forward => self.key_forward_help(),
            Action::NextPane => self.key_next_pane_help(),
            Action::PreviousPane => self.key_previous_pane_help(),
            Action::NextField => self.key_next_field_help(),
            Action::PreviousField => self.key_previous_field_help(),
            Action::Toggle => self.key_toggle_help(),
            Action::ToggleAll => self.key_toggle_all_help(),
            Action::ExpandAll => self.key_expand_all_help(),
            Action::CollapseAll => self.key_collapse_all_help(),
            Action::FindInTree => self.key_find_in_tree_help(),
            Action::Find => self.key_find_help(),
            Action::WidenTree => self.key_widen_tree_help(),
            Action::NarrowTree => self.key_narrow_tree_help(),
            Action::Overview => self.key_overview_help(),
            Action::Agenda => self.key_agenda_help(),
            Action::Notes => self.key_notes_help(),
            Action::Trash => self.key_trash_help(),
            Action::Search => self.key_search_help(),
            Action::AddNote => self.key_add_note_help(),
            Action::Add => self.key_add_help(),
            Action::AddOther => self.key_add_other_help(),
            Action::Edit => self.key_edit_help(),
            Action::Remove => self.key_remove_help(),
            Action::Involvement => self.key_involvement_help(),
            Action::PlanMeeting => self.key_plan_meeting_help(),
            Action::Merge => self.key_merge_help(),
            Action::ToggleDone => self.key_toggle_done_help(),
            Action::Snooze => self.key_snooze_help(),
            Action::Briefing => self.key_briefing_help(),
            Action::Filter => self.key_filter_help(),
            Action::Restore => self.key_restore_help(),
            Action::Copy => self.key_copy_help(),
            Action::Save => self.key_save_help(),
            Action::Editor => self.key_editor_help(),
            Action::Undo => self.key_undo_help(),
            Action::Redo => self.key_redo_help(),
            Action::Palette => self.key_palette_help(),
            Action::Help => self.key_help_help(),
            Action::Redraw => self.key_redraw_help(),
            Action::Trouble => self.key_trouble_help(),
            Action::Quit => self.key_quit_help(),
            Action::Interrupt => self.key_interrupt_help(),
        }
    }

    /// A sentence on an action in a part of the screen, for the help.
    pub const fn action_help_in(self, scope: Scope, action: Action) -> &'static str {
        match (scope, action) {
            (Scope::Recovery, Action::Open) => self.key_put_back_help(),
            (Scope::Recovery, Action::Back) => self.key_quit_help(),
            (Scope::Recovery, Action::Trouble) => self.key_read_damage_help(),
            (_, action) => self.action_help(action),
        }
    }

    /// The heading above the keys of a scope.
    pub const fn scope(self, scope: Scope) -> &'static str {
        match scope {
            Scope::Global => self.scope_global(),
            Scope::Tree => self.scope_tree(),
            Scope::Detail => self.scope_detail(),
            Scope::Agenda => self.scope_agenda(),
            Scope::Notes => self.scope_notes(),
            Scope::FindInNotes => self.scope_find_in_notes(),
            Scope::Trash => self.scope_trash(),
            Scope::FindInTree => self.scope_find_in_tree(),
            Scope::Search => self.scope_search(),
            Scope::NoteForm => self.scope_note_form(),
            Scope::NoteDate => self.scope_note_date(),
            Scope::NotePresent => self.scope_note_present(),
            Scope::NoteOther => self.scope_note_other(),
            Scope::NoteText => self.scope_note_text(),
            Scope::NoteFollowUps => self.scope_note_follow_ups(),
            Scope::NoteButtons => self.scope_note_buttons(),
            Scope::Form => self.scope_form(),
            Scope::FormLine => self.scope_form_line(),
            Scope::FormLines => self.scope_form_lines(),
            Scope::FormPicker => self.scope_form_picker(),
            Scope::FormButtons => self.scope_form_buttons(),
            Scope::Palette => self.scope_palette(),
            Scope::Help => self.scope_help(),
            Scope::Pick => self.scope_pick(),
            Scope::Recovery => self.scope_recovery(),
            Scope::Conflict => self.scope_conflict(),
            Scope::Confirm => self.scope_confirm(),
            Scope::Notice => self.scope_notice(),
        }
    }

    /// What is wrong with the user's bindings, where, and what to do.
    pub fn keymap_error(self, error: &KeymapError) -> String {
        self.keymap_error_at(&error.file, error.line, &self.keymap_problem(&error.problem))
    }

    fn keymap_problem(self, problem: &KeymapProblem) -> String {
        match problem {
            KeymapProblem::Syntax(message) => self.keymap_syntax(message),
            KeymapProblem::NotATable(name) => self.keymap_not_a_table(name),
            KeymapProblem::NotKeys(action) => self.keymap_not_keys(action.name()),
            KeymapProblem::UnknownScope { name, likeliest } => {
                self.with_likeliest(self.keymap_unknown_scope(name), *likeliest)
            }
            KeymapProblem::UnknownAction { name, likeliest } => {
                self.with_likeliest(self.keymap_unknown_action(name), *likeliest)
            }
            KeymapProblem::UnknownChord { name, error: ChordError::UnknownKey { likeliest } } => {
                self.with_likeliest(self.keymap_unknown_key(name), *likeliest)
            }
            KeymapProblem::UnknownChord { name, error: ChordError::AltGr } => self.keymap_alt_gr(name),
            KeymapProblem::Conflict { scope, chord, actions: [first, second] } => {
                self.keymap_conflict(&chord.to_string(), scope.name(), first.name(), second.name())
            }
            KeymapProblem::Unreachable { scope, chord, action } => {
                self.keymap_unreachable(&chord.to_string(), scope.name(), action.name())
            }
            KeymapProblem::Untypable { scope, chord, action } => {
                self.keymap_untypable(&chord.to_string(), scope.name(), action.name())
            }
        }
    }

    fn with_likeliest(self, text: String, likeliest: Option<&str>) -> String {
        match likeliest {
            Some(name) => format!("{text} {}", self.keymap_likeliest(name)),
            None => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::tui::keys::Keymap;

    #[test]
    fn no_two_actions_have_the_same_words() {
        for lang in Lang::ALL {
            let labels: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action(*action)).collect();
            let helps: BTreeSet<_> = Action::ALL.iter().map(|action| lang.action_help(*action)).collect();
            assert_eq!((labels.len(), helps.len()), (Action::ALL.len(), Action::ALL.len()), "{lang:?}");
            assert!(labels.iter().chain(&helps).all(|text| !text.is_empty()));
        }
    }

    #[test]
    fn a_conflict_is_told_with_its_place_and_both_actions() {
        let error = Keymap::with_overrides("[global]\nquit = [\"n\"]", "keys.toml").unwrap_err();
        let dutch = "keys.toml, regel 2: in [global] staat n voor twee acties: quit en add_note. \
                     Geef een van de twee een andere toets.";
        assert_eq!(Lang::Nl.keymap_error(&error), dutch);
    }

    #[test]
    fn a_slip_is_told_with_the_likeliest_name() {
        let error = Keymap::with_overrides("[global]\nqiut = [\"n\"]", "keys.toml").unwrap_err();
        let english = "keys.toml, line 2: there is no action qiut. Did you mean \"quit\"?";
        assert_eq!(Lang::En.keymap_error(&error), english);
    }
}
