//! Planned meetings on the page of their forum.

use crate::driver::Interface;
use crate::sample::kept_current;
use overleg::tui::effect::Effect;

/// The cursor on the next meeting of the first forum.
fn on_the_meeting() -> Interface {
    let mut interface = Interface::on(kept_current());
    interface.press("down enter down down down");
    interface
}

#[test]
fn a_planned_meeting_can_be_selected() {
    assert!(on_the_meeting().selected().starts_with("Volgende        donderdag 3 december 2026"));
}

#[test]
fn when_and_where_it_meets_can_be_copied() {
    let mut interface = on_the_meeting();
    interface.press("y");
    let when = "donderdag 3 december 2026, 14u, Provinciehuis, Leuven";
    assert_eq!(interface.asked.last(), Some(&Effect::Copy(when.to_owned())));
}
