//! The note after a meeting, with every key counted; and what is typed in it survives a kill.

use crate::steps::{DOWN, ENTER, SAVE, SHIFT_TAB, TAB};
use crate::terminal::{Home, Terminal};

const RIGHT: &str = "\x1b[C";
const TICK_ALL: &str = "\x01";
const WAIT_FOR: &str = "\x0f";

/// The most keys that the note may ask, without the letters of its text, of its follow-ups and of new names.
const MOST_KEYS: usize = 50;

/// A terminal that counts the keys.
struct Counting {
    terminal: Terminal,
    keys: usize,
}

impl Counting {
    /// Presses keys, each of which counts, until the screen shows a text.
    fn press(&mut self, keys: &[&str], shown: &str) {
        self.keys += keys.len();
        self.terminal.press(keys.concat(), shown);
    }

    /// Types letters, each of which counts, until the screen shows a text.
    fn type_counted(&mut self, letters: &str, shown: &str) {
        self.keys += letters.chars().count();
        self.terminal.press(letters, shown);
    }

    /// Types a text whose letters are free; the ends of its lines count.
    fn write(&mut self, text: &str, shown: &str) {
        self.keys += text.matches('\n').count();
        self.terminal.press(text.replace('\n', ENTER), shown);
    }
}

#[test]
fn the_note_after_a_meeting_takes_at_most_fifty_keys() {
    let home = Home::new();
    let mut story = Counting { terminal: home.program().env("LANG", "nl_BE.UTF-8").open(), keys: 0 };

    story.press(&["n"], "Welk overlegforum?");
    story.type_counted("ris", "> RiS+K Leuven");
    story.press(&[ENTER], "RiS+K Leuven › Nieuw verslag");

    story.press(&[SHIFT_TAB, SHIFT_TAB], "> Datum");
    story.press(&["-"], "gisteren");

    // Everybody but one of the members; somebody new of NAFT; and a new organisation.
    story.press(&[TAB, TICK_ALL], "6 aanwezig");
    story.press(&[" "], "5 aanwezig");
    story.press(&[DOWN, RIGHT], "> [x] NAFT");
    story.write("Sofie Maes", "> + Nieuwe persoon: “Sofie Maes”");
    story.press(&[ENTER], "Naadloze Flexibele Trajecten");
    story.press(&[SAVE], "[x] NAFT (Sofie Maes)");
    story.write("Brugfiguren vzw", "> + Nieuwe organisatie: “Brugfiguren vzw”");
    story.press(&[ENTER], "› Nieuwe organisatie");
    story.press(&[SAVE], "[x] Brugfiguren vzw");
    story.terminal.wait_for("6 aanwezig");

    story.press(&[TAB], "> Verslag");
    let lines: Vec<String> = (1..=10).map(|line| format!("Punt {line} werd besproken.")).collect();
    story.write(&lines.join("\n"), "Punt 10 werd besproken.");

    story.press(&[TAB], "> Opvolging");
    for (number, (task, due)) in
        [("Cijfers sturen", "1/12"), ("Affiche maken", "8/12"), ("Lokaal zoeken", "15/12")].iter().enumerate()
    {
        if number > 0 {
            story.press(&[ENTER], task_before(number));
        }
        story.write(task, task);
        story.press(&[TAB], task);
        story.type_counted(due, due);
    }
    story.press(&[SAVE], "Verslag bewaard");
    story.terminal.quit();

    let stored = home.stored();
    for kept in ["Brugfiguren vzw", "Sofie Maes", "Punt 10 werd besproken.", "Lokaal zoeken", "-12-15"] {
        assert!(stored.contains(kept), "{kept} is not in the store");
    }
    assert!(story.keys <= MOST_KEYS, "{} keys", story.keys);
    println!("{} keys", story.keys);
}

/// What the form shows when the line after this many follow-ups is begun.
fn task_before(number: usize) -> &'static str {
    ["", "Cijfers sturen", "Affiche maken"][number]
}

#[test]
fn what_the_form_of_a_note_holds_beside_its_text_survives_a_kill() {
    let home = Home::new();
    let mut first = home.open();
    first.press("n", "Which forum?");
    first.press("ris", "> RiS+K Leuven");
    first.press(ENTER, "› New note");
    first.keys(SHIFT_TAB);
    first.press("arktos", "> Arktos");
    first.press(ENTER, "[x] Arktos · guest");
    first.keys("\x1b[A");
    first.press(" ", "[+] Arktos · joins");
    first.press([TAB, TAB].concat(), "> Follow-ups");
    first.press("Bellen", "Bellen");
    first.press(WAIT_FOR, "For whom does");
    first.press(ENTER, "waiting for Arktos");
    home.wait_for_drafts(|drafts| {
        let kept = |draft: &String| draft.contains("Bellen") && draft.contains("waiting_for\": {");
        drafts.iter().any(kept)
    });
    first.kill9();

    let mut second = home.program().start();
    second.wait_for("never saved");
    second.press(ENTER, "[+] Arktos · joins");
    second.wait_for("waiting for Arktos");
    second.press(SAVE, "Note saved");
    second.quit();
    let stored = home.stored();
    assert!(stored.contains("\"waiting_for\""), "{stored}");
    assert_eq!(home.drafts(), Vec::<String>::new());
}

#[test]
fn inside_tmux_what_is_copied_is_given_to_tmux() {
    let home = Home::new();
    let tmux = home.script("tmux", r#"printf '%s ' "$@" >"$HOME/arguments"; cat >"$HOME/copied""#);
    let folder = tmux.parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut terminal = home.program().env("TMUX", "/tmp/tmux-1000/default,1,0").env("PATH", path).open();
    terminal.press("y", "Copied in tmux: Vlaams-Brabant");
    terminal.look(|screen| assert!(screen.clipboard().is_empty(), "it goes one way"));
    let read = |name| std::fs::read_to_string(home.path(name)).expect("tmux ran");
    assert_eq!((read("arguments").trim(), read("copied").as_str()), ("load-buffer -w -", "Vlaams-Brabant"));
    terminal.quit();
}

#[test]
fn a_tmux_that_takes_no_text_leaves_it_to_the_terminal() {
    let home = Home::new();
    let tmux = home.script("tmux", "exit 1");
    let folder = tmux.parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut terminal = home.program().env("TMUX", "/tmp/tmux-1000/default,1,0").env("PATH", path).open();
    terminal.press("y", "Sent to the clipboard: Vlaams-Brabant");
    terminal.look(|screen| assert_eq!(screen.clipboard().len(), 1));
    terminal.quit();
}

#[test]
fn without_an_editor_of_ones_own_ctrl_e_goes_to_the_end_of_the_line() {
    let home = Home::new();
    let mut terminal = home.open();
    crate::steps::write(&mut terminal, "Begin");
    terminal.look(|screen| assert!(!screen.shows("Ctrl-E"), "{screen}"));
    terminal.keys("\x1b[H");
    terminal.press("\x05 en einde", "Begin en einde");
}
