//! The recovery screen as text, in both languages and at several sizes.

use std::path::PathBuf;

use overleg::domain::{Difference, RecordId};
use overleg::i18n::{Explain, Lang};
use overleg::store::{Defect, StoreError, TextPosition};
use overleg::text::plain;
use overleg::tui::recovery::{Content, Msg, Outcome};
use overleg::tui::startup::Startup;
use proptest::prelude::*;

use crate::driver::{Interface, Setup};
use crate::hostile_text::hostile;
use crate::kept::{assert_kept, assert_screen_kept};
use crate::records::id;
use crate::recovery_driver::RecoveryScreen;

const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (60, 15), (40, 10)];

/// A store that ends halfway, in the words for it.
fn damage(lang: Lang) -> String {
    let path = PathBuf::from("/home/an/.local/share/overleg/overleg.json");
    let defect = Defect::Cut {
        place: TextPosition { line: 127, column: 85 },
        detail: "EOF while parsing a string".to_owned(),
    };
    StoreError::Unreadable { path, defect, newest_backup: None }.what(lang)
}

/// The screen with backups of every sort.
fn opened(lang: Lang, size: (u16, u16)) -> RecoveryScreen {
    let mut screen = RecoveryScreen::of(12, lang, size);
    screen.model.damage = damage(lang);
    screen.model.aside = Some(PathBuf::from("/home/an/.local/share/overleg/overleg.replaced."));
    let notes: Vec<RecordId> = (1..=3).map(|number| RecordId::Note(id(number))).collect();
    let person = vec![RecordId::Person(id(9))];
    let lost = Difference { lost: notes.clone(), ..Difference::default() };
    let both = Difference { lost: notes.clone(), regained: person.clone(), ..Difference::default() };
    let all = Difference { lost: notes.clone(), regained: person, changed: notes };
    screen.looked(0, Content::Readable(Difference::default()));
    screen.looked(1, Content::Readable(Difference::default()));
    screen.looked(2, Content::Unreadable);
    screen.looked(3, Content::Readable(lost));
    screen.looked(4, Content::Readable(both));
    screen.looked(5, Content::Readable(all));
    screen
}

/// Compares the screen after `steps` with the snapshots, in both languages and at every size.
fn assert_screens(name: &str, steps: fn(&mut RecoveryScreen)) {
    for size in SIZES {
        for lang in Lang::ALL {
            let mut screen = opened(lang, size);
            steps(&mut screen);
            assert_screen_kept(name, size.into(), lang, &screen.lines().join("\n"));
        }
    }
}

#[test]
fn recovery() {
    assert_screens("recovery", |_| {});
}

#[test]
fn recovery_question() {
    assert_screens("recovery_question", |screen| {
        screen.press("down down down down down enter");
    });
}

#[test]
fn recovery_not_put_back() {
    assert_screens("recovery_not_put_back", |screen| {
        screen
            .press("enter enter")
            .send(Msg::Done(Outcome::NotPutBack("De schijf is vol (os error 28)".to_owned())));
    });
}

#[test]
fn recovery_from_much_damage() {
    assert_screens("recovery_from_much_damage", |screen| {
        let problems = [2, 31, 60, 89, 118, 147, 176, 205, 234, 263];
        let line = |line| format!("- regel {line}: organisatie “CLB”: er zijn er twee met hetzelfde id");
        screen.model.damage = problems.map(line).join("\n");
    });
}

#[test]
fn put_back() {
    for lang in Lang::ALL {
        let name = "overleg.replaced.2026-11-26T10-12-31.123Z.json";
        let aside = Some(PathBuf::from("/home/an/.local/share/overleg").join(name));
        let startup = Startup::PutBack { when: "25 nov 2026, 11u12".to_owned(), aside };
        let interface = Interface::start(Setup { startup, lang, size: (80, 24), ..Setup::default() });
        assert_kept("put_back", &interface);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// The error of the parser can quote the file, and a path can contain anything.
    #[test]
    fn nothing_in_the_file_or_its_path_harms_the_screen(text in hostile()) {
        for keys in ["", "enter", "ctrl-r", "?"] {
            let mut screen = opened(Lang::Nl, (80, 24));
            screen.model.damage.clone_from(&text);
            screen.model.aside = Some(PathBuf::from(format!("/{text}/{text}.replaced.")));
            assert_harmless(screen.press(keys), keys);
            assert_harmless(screen.send(Msg::Done(Outcome::NotPutBack(text.clone()))), keys);
        }
    }
}

fn assert_harmless(screen: &RecoveryScreen, keys: &str) {
    for line in screen.lines() {
        assert_eq!(plain(&line), line, "{keys:?}");
        assert!(!line.contains('\n'), "{keys:?}");
    }
}
