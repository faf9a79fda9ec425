//! Texts on pages about ways in, attendance and what ties partners and regions to each other.

use super::{Lang, texts};

impl Lang {
    /// How many partners of a region also sit elsewhere.
    pub fn partners_elsewhere(self, partners: usize, elsewhere: usize) -> String {
        let partners = self.partners(partners);
        if elsewhere == 0 {
            self.none_elsewhere(&partners)
        } else {
            self.some_elsewhere(&partners, elsewhere)
        }
    }
}

texts! {
    /// Asks whether two organisations are our own network.
    is_it_own(education: &str, welfare: &str) {
        nl: "{education} en {welfare}: is dat je eigen netwerk? Dan tellen ze nergens als partner en zijn ze nooit een ingang. Bij het wijzigen van een organisatie kun je dat altijd anders aanduiden.",
        en: "{education} and {welfare}: is that your own network? Then they count nowhere as partners and are never a way in. You can always change this where you edit an organisation.",
    }
    /// Answer: they are.
    own_yes { nl: "Ja, ons eigen netwerk", en: "Yes, our own network" }
    /// Answer: they are not, and the question does not come again.
    own_no { nl: "Nee, niet meer vragen", en: "No, do not ask again" }
    /// Heading over the ways into a forum.
    how_do_i_get_in(count: usize) { nl: "Hoe raak ik hier binnen? ({count})", en: "How do I get in here? ({count})" }
    /// Before the organisations of our own network that sit in a forum.
    own_sits_there(names: &str) { nl: "Ons eigen netwerk zit er al: {names}.", en: "Our own network sits there already: {names}." }
    /// After a forum where I have no place: who could bring me along best.
    best_through(partner: &str) { nl: "via {partner}", en: "through {partner}" }
    /// Heading over the forums into which somebody could bring me.
    can_bring_into(count: usize) { nl: "Kan je meenemen naar ({count})", en: "Could bring you into ({count})" }

    /// Heading over the members of a forum, with attendance lists.
    members_with_lists(count: usize, lists: usize) {
        nl: "Leden ({count}) · aanwezig in de laatste {lists} verslagen",
        en: "Members ({count}) · present in the last {lists} notes",
    }
    /// On how many lists a member is.
    times_of(present: usize, of: usize) { nl: "{present} van {of}", en: "{present} of {of}" }
    /// Heading over members who were not there lately.
    not_seen_lately(count: usize) { nl: "Al even niet gezien ({count})", en: "Not seen lately ({count})" }
    /// The last day on which somebody was there, in short.
    last_in_short(day: &str) { nl: "laatst {day}", en: "last {day}" }
    /// The text of a follow-up: ask a member who was not there lately to come again.
    ask_to_come_again(partner: &str) {
        nl: "{partner} vragen of ze er weer bij kunnen zijn",
        en: "Ask {partner} whether they can be there again",
    }
    /// Beside a guest: whether to make it a member.
    make_member_question { nl: "lid maken?", en: "make it a member?" }
    /// Hint for that.
    make_member { nl: "lid maken", en: "make a member" }
    /// Hint for a follow-up that is filled in.
    make_task { nl: "taak maken", en: "make a task" }
    /// Label: the meeting at which an organisation was present last.
    last_present { nl: "Laatst aanwezig", en: "Last present" }

    /// Heading over the partners with which an organisation shares most forums.
    sits_most_often_with { nl: "Zit het vaakst samen met", en: "Sits most often with" }
    /// How many forums two partners share.
    shared_tables(count: usize) { nl: "{count} tafels", en: "{count} tables" }
    /// Label: the partners of a region.
    partners_label { nl: "Partners", en: "Partners" }
    /// How many partners of a region there are, and how many of these sit elsewhere too.
    some_elsewhere(partners: &str, elsewhere: usize) {
        nl: "{partners}, van wie {elsewhere} ook elders aan tafel",
        en: "{partners}, of which {elsewhere} also at a table elsewhere",
    }
    /// None of the partners of a region sits elsewhere.
    none_elsewhere(partners: &str) {
        nl: "{partners}, geen enkele ook elders aan tafel",
        en: "{partners}, none of them at a table elsewhere",
    }
}
