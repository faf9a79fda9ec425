//! Tests of the keys in force.

use rstest::rstest;

use super::*;
use crate::tui::edit::Motion;
use crate::tui::keys::chord::ChordError;

fn chord(written: &str) -> Chord {
    written.parse().unwrap()
}

fn overridden(text: &str) -> Keymap {
    Keymap::with_overrides(text, "keys.toml").unwrap()
}

fn refused(text: &str) -> (usize, KeymapProblem) {
    let error = Keymap::with_overrides(text, "keys.toml").unwrap_err();
    assert_eq!(error.file, "keys.toml");
    (error.line, error.problem)
}

#[test]
fn the_bindings_of_the_program_pass_their_own_checks() {
    assert_eq!(overridden(DEFAULT), Keymap::default());
}

#[test]
fn every_action_has_a_key() {
    let keymap = Keymap::default();
    for action in Action::ALL {
        assert!(Scope::ALL.iter().any(|scope| keymap.hint(*scope, *action).is_some()), "{action:?}");
    }
}

/// On the Belgian AZERTY keyboard some signs need `AltGr`, and some wait for a letter.
#[test]
fn no_key_of_the_program_is_awkward_on_a_belgian_keyboard() {
    for chord in Keymap::default().bindings.values().flatten() {
        if let Key::Char(char) = chord.key() {
            assert!(!"[]{}@#|\\€^~`´¨".contains(char), "{chord}");
        }
        assert!(!chord.to_string().contains("Ctrl-Alt"), "{chord}");
    }
}

#[rstest]
#[case::own(Scope::Tree, "enter", Resolved::Action(Action::Open))]
#[case::global(Scope::Tree, "n", Resolved::Action(Action::AddNote))]
#[case::own_before_global(Scope::Help, "q", Resolved::Action(Action::Back))]
#[case::around(Scope::NoteText, "ctrl-s", Resolved::Action(Action::Save))]
#[case::nothing(Scope::Tree, "z", Resolved::Unbound)]
#[case::letters_are_text(Scope::Search, "q", Resolved::Edit(TextEdit::Insert('q')))]
#[case::signs_are_text(Scope::NoteText, "/", Resolved::Edit(TextEdit::Insert('/')))]
#[case::control_still_works(Scope::NoteText, "ctrl-q", Resolved::Action(Action::Quit))]
#[case::function_key_still_works(Scope::Search, "f1", Resolved::Action(Action::Help))]
#[case::escape_still_works(Scope::Search, "esc", Resolved::Action(Action::Back))]
#[case::arrows_move_in_text(Scope::NoteText, "up", Resolved::Edit(TextEdit::Move(Motion::Up)))]
#[case::word_before_history(Scope::NoteText, "alt-left", Resolved::Edit(TextEdit::Move(Motion::WordLeft)))]
#[case::list_beside_text(Scope::Search, "up", Resolved::Action(Action::Up))]
#[case::new_line(Scope::NoteText, "enter", Resolved::Edit(TextEdit::NewLine))]
#[case::undo_in_text(Scope::NoteText, "ctrl-z", Resolved::Edit(TextEdit::Undo))]
#[case::redo_in_text(Scope::NoteText, "ctrl-y", Resolved::Edit(TextEdit::Redo))]
#[case::undo_elsewhere(Scope::Detail, "ctrl-z", Resolved::Action(Action::Undo))]
#[case::letter_on_a_button(Scope::NoteButtons, "q", Resolved::Unbound)]
#[case::question_first(Scope::Confirm, "ctrl-f", Resolved::Unbound)]
#[case::question_can_be_left(Scope::Confirm, "ctrl-c", Resolved::Action(Action::Interrupt))]
fn the_scope_decides_what_a_chord_means(
    #[case] scope: Scope,
    #[case] written: &str,
    #[case] resolved: Resolved,
) {
    assert_eq!(Keymap::default().resolve(scope, chord(written)), resolved);
}

#[test]
fn a_screen_opens_with_its_number_and_with_the_same_key_on_azerty() {
    for key in ["1", "&", "f2"] {
        let resolved = Keymap::default().resolve(Scope::Tree, chord(key));
        assert_eq!(resolved, Resolved::Action(Action::Overview));
    }
}

#[test]
fn a_hint_shows_only_a_chord_that_works_there() {
    let keymap = Keymap::default();
    assert_eq!(keymap.hint(Scope::Tree, Action::Search), Some(chord("/")));
    assert_eq!(keymap.hint(Scope::NoteText, Action::Search), Some(chord("ctrl-f")));
    assert_eq!(keymap.hint(Scope::NoteText, Action::Undo), Some(chord("ctrl-z")));
    assert_eq!(keymap.hint(Scope::NoteText, Action::AddNote), None);
}

#[test]
fn keys_set_by_the_user_replace_those_of_that_action_only() {
    let keymap = overridden("[global]\nadd_note = [\"f9\"]\n[tree]\nopen = \"o\"");
    assert_eq!(keymap.resolve(Scope::Tree, chord("f9")), Resolved::Action(Action::AddNote));
    assert_eq!(keymap.resolve(Scope::Tree, chord("n")), Resolved::Unbound);
    assert_eq!(keymap.resolve(Scope::Tree, chord("o")), Resolved::Action(Action::Open));
    assert_eq!(keymap.resolve(Scope::Detail, chord("enter")), Resolved::Action(Action::Open));
}

#[test]
fn an_action_can_have_no_keys() {
    let keymap = overridden("[global]\nquit = []");
    assert_eq!(keymap.resolve(Scope::Tree, chord("q")), Resolved::Unbound);
}

#[test]
fn help_shows_the_keys_in_force() {
    let sections = overridden("[global]\nadd_note = [\"f9\"]\nquit = []").help(Scope::Global);
    let everywhere = sections.iter().find(|section| section.scope == Scope::Global).unwrap();
    let row = |action| everywhere.rows.iter().find(|row| row.action == action);
    assert_eq!(row(Action::AddNote).map(|row| row.chords.clone()), Some(vec![chord("f9")]));
    assert_eq!(row(Action::Quit), None);
}

#[test]
fn space_ticks_an_attendee_and_separates_words_in_a_name() {
    let resolve = |scope| Keymap::default().resolve(scope, chord("space"));
    assert_eq!(resolve(Scope::NotePresent), Resolved::Action(Action::Toggle));
    assert_eq!(resolve(Scope::NoteOther), Resolved::Edit(TextEdit::Insert(' ')));
}

#[rstest]
#[case::syntax("[tree", 1)]
#[case::no_table("open = [\"x\"]", 1)]
#[case::no_keys("[tree]\nopen = 3", 2)]
fn a_file_of_another_shape_is_refused_with_its_line(#[case] text: &str, #[case] line: usize) {
    assert_eq!(refused(text).0, line);
}

#[rstest]
#[case::scope(
    "\n[tre]\n",
    2,
    KeymapProblem::UnknownScope { name: "tre".into(), likeliest: Some("tree") }
)]
#[case::action(
    "[global]\n\nqit = [\"x\"]",
    3,
    KeymapProblem::UnknownAction { name: "qit".into(), likeliest: Some("quit") }
)]
#[case::chord(
    "[global]\nquit = [\n\"x\",\n\"esq\"]",
    4,
    KeymapProblem::UnknownChord {
        name: "esq".into(),
        error: ChordError::UnknownKey { likeliest: Some("esc") },
    }
)]
fn an_unknown_name_is_refused_and_the_likeliest_one_suggested(
    #[case] text: &str,
    #[case] line: usize,
    #[case] problem: KeymapProblem,
) {
    assert_eq!(refused(text), (line, problem));
}

#[test]
fn the_same_chord_for_two_actions_is_refused() {
    let (line, problem) = refused("[global]\nquit = [\"n\"]");
    let actions = [Action::Quit, Action::AddNote];
    assert_eq!(line, 2);
    assert_eq!(problem, KeymapProblem::Conflict { scope: Scope::Global, chord: chord("n"), actions });
}

#[test]
fn two_actions_may_swap_their_chords() {
    let keymap = overridden("[global]\nquit = [\"n\"]\nadd_note = [\"q\"]");
    assert_eq!(keymap.resolve(Scope::Tree, chord("n")), Resolved::Action(Action::Quit));
}

#[test]
fn a_chord_that_terminals_never_send_is_refused() {
    let (line, problem) = refused("[global]\nquit = [\"k\"]");
    let (scope, chord, action) = (Scope::Global, chord("k"), Action::Quit);
    assert_eq!((line, problem), (2, KeymapProblem::Unreachable { scope, chord, action }));
}

#[test]
fn a_chord_that_hides_a_global_one_is_refused() {
    let parts = [
        "tree",
        "detail",
        "agenda",
        "notes",
        "ways_in",
        "gaps",
        "gaps_grid",
        "map",
        "map_list",
        "municipality",
        "directory",
        "history",
        "change",
    ];
    let copy = parts.map(|part| format!("[{part}]\ncopy = [\"n\"]\n"));
    let (line, problem) = refused(&format!("{}[trash]\nrestore = [\"n\"]", copy.concat()));
    let (scope, chord, action) = (Scope::Global, chord("n"), Action::AddNote);
    assert_eq!((line, problem), (2, KeymapProblem::Unreachable { scope, chord, action }));
}

#[test]
fn a_binding_that_makes_a_letter_untypable_is_refused() {
    let (line, problem) = refused("[note_form]\nsave = [\"s\"]");
    let (scope, chord, action) = (Scope::NoteForm, chord("s"), Action::Save);
    assert_eq!((line, problem), (2, KeymapProblem::Untypable { scope, chord, action }));
}
