//! What a line proposes to add, filled in.

use crate::domain::{Field, Kind};
use crate::fields::Value;
use crate::i18n::Lang;
use crate::tui::widget::page::Suggestion;
use crate::tui::world::World;

impl World {
    /// The kind of record that a line proposes, with the fields filled in; none when its seat is gone.
    pub fn suggested(&self, suggestion: Suggestion) -> Option<(Kind, Vec<(Field, Value)>)> {
        let (membership, task): (_, fn(Lang, &str) -> String) = match suggestion {
            Suggestion::BringMe(membership) => (membership, Lang::ask_to_bring_me),
            Suggestion::ComeAgain(membership) => (membership, Lang::ask_to_come_again),
            Suggestion::Seat(forum, organisation) => {
                let known = vec![
                    (Field::Forum, Value::record(forum)),
                    (Field::Organisation, Value::record(organisation)),
                ];
                return Some((Kind::Membership, known));
            }
        };
        let seat = self.overview().memberships().get(membership)?;
        let name = self.through(seat.organisation, seat.person);
        let known = vec![
            (Field::Task, Value::Typed(task(self.lang, &name))),
            (Field::About, Value::record(seat.forum)),
        ];
        Some((Kind::FollowUp, known))
    }
}

impl Lang {
    /// The hint for the key that adds what a line proposes.
    pub const fn hint_for(self, suggestion: Suggestion) -> &'static str {
        match suggestion {
            Suggestion::BringMe(_) | Suggestion::ComeAgain(_) => self.make_task(),
            Suggestion::Seat(..) => self.make_member(),
        }
    }
}
