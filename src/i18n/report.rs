//! Texts of reports and pictures, for people who do not know the program, and of tables for a spreadsheet.

use super::{Lang, texts};
use crate::domain::{Kind, Privacy};

impl Lang {
    /// What a reader sees of people at this level, at the top of a report.
    pub const fn privacy(self, privacy: Privacy) -> &'static str {
        match privacy {
            Privacy::None => self.privacy_none(),
            Privacy::Names => self.privacy_names(),
            Privacy::Full { notes: false } => self.privacy_full(),
            Privacy::Full { notes: true } => self.privacy_notes(),
        }
    }

    /// A number of follow-ups.
    pub fn follow_ups(self, count: usize) -> String {
        self.count_of(Kind::FollowUp, count)
    }

    /// A heading with a number of items behind it: "Ingangen (4)".
    pub fn heading_with_count(self, heading: &str, count: usize) -> String {
        format!("{heading} ({count})")
    }
}

texts! {
    /// Title of a report about everything.
    report_title { nl: "Overlegfora tegen schooluitval", en: "Consultation forums against school drop-out" }
    /// Title of a report about one record.
    report_title_of(name: &str) { nl: "Rapport: {name}", en: "Report: {name}" }
    /// At the top of a report: the day as on which it is.
    report_as_on(day: &str) { nl: "Toestand op {day}.", en: "As on {day}." }
    /// At the top of a report: since when it tells what happened.
    report_since(day: &str) { nl: "Wat er gebeurde, is geteld sinds {day}.", en: "What happened is counted since {day}." }
    /// At the top of a report: who may read it.
    report_for_management {
        nl: "Voor de leiding en de eigen collega’s. Niet bedoeld om door te sturen naar partners. “Ik” is de coördinator.",
        en: "For management and close colleagues. Not meant to be passed on to partners. “I” is the coordinator.",
    }
    /// At the top of a report: who may read it.
    report_for_partners {
        nl: "Voor partners: zonder eigen taken, opmerkingen en leemtes.",
        en: "For partners: without own tasks, remarks and gaps.",
    }
    /// At the top of a report: the level of privacy.
    privacy_none {
        nl: "Zonder personen: alleen organisaties en aantallen, en van de vrije teksten alleen het doel van elk overlegforum.",
        en: "Without people: only organisations and numbers, and of the free texts only the purpose of each forum.",
    }
    /// At the top of a report: the level of privacy.
    privacy_names {
        nl: "Met namen en functies van personen en met de tekst van opvolgpunten, zonder contactgegevens en opmerkingen.",
        en: "With the names and functions of people and the texts of follow-ups, without contact details and remarks.",
    }
    /// At the top of a report: the level of privacy.
    privacy_full {
        nl: "Vertrouwelijk: met namen, contactgegevens en opmerkingen.",
        en: "Confidential: with names, contact details and remarks.",
    }
    /// At the top of a report: the level of privacy.
    privacy_notes {
        nl: "Vertrouwelijk: met namen, contactgegevens, opmerkingen en verslagen.",
        en: "Confidential: with names, contact details, remarks and notes.",
    }
    /// At the end of a report, and in the help: what erasing a person cannot reach.
    report_cannot_be_erased {
        nl: "Wie in overleg een persoon wist, wist die niet uit dit bestand, en niet uit wat gemaild of afgedrukt is. Gooi het dan zelf weg, en vraag dat ook aan wie het kreeg.",
        en: "Erasing a person in overleg does not erase them from this file, nor from what was mailed or printed. Delete it yourself then, and ask whoever received it to do the same.",
    }
    /// Stands for what is left out of a text at this level of privacy.
    left_out_of_text { nl: "[persoon]", en: "[person]" }
    /// A follow-up is about some person who is not named.
    about_a_person { nl: "een persoon", en: "a person" }
    /// At the top: what the parts are.
    report_contents { nl: "Inhoud", en: "Contents" }
    /// On a narrow screen: something is wider than the screen.
    report_scrolls { nl: "Schuif opzij om alles te zien.", en: "Scroll sideways to see all of it." }

    /// Heading of a part of a report.
    report_in_brief { nl: "In het kort", en: "In brief" }
    /// Figure: how many forums there are.
    figure_forums { nl: "overlegfora", en: "forums" }
    /// Figure: in how many forums I have a seat.
    figure_mine { nl: "waar ik aan tafel zit", en: "where I have a seat" }
    /// Figure: in how many forums I have no seat.
    figure_outside { nl: "waar ik nog niet zit", en: "where I have no seat yet" }
    /// Figure: how many partners sit in a forum.
    figure_partners { nl: "partners aan tafel", en: "partners at a table" }
    /// Figure: how many municipalities have a local forum.
    figure_municipalities { nl: "gemeenten met lokaal overleg", en: "municipalities with a local forum" }
    /// Figure: how many meetings are planned.
    figure_planned { nl: "geplande vergaderingen", en: "planned meetings" }
    /// Figure: how many forums have gone quiet.
    figure_quiet { nl: "stilgevallen overlegfora", en: "forums gone quiet" }
    /// Figure: how many follow-ups are open.
    figure_open { nl: "open opvolgpunten", en: "open follow-ups" }
    /// Figure: how many of these others promised.
    figure_promised { nl: "beloofd door anderen", en: "promised by others" }
    /// Figure: how many of these are overdue.
    figure_overdue { nl: "opvolgpunten te laat", en: "overdue follow-ups" }
    /// Figure: how many notes there are since a day.
    figure_notes(day: &str) { nl: "verslagen sinds {day}", en: "notes since {day}" }
    /// Figure: how many follow-ups were done since a day.
    figure_done(day: &str) { nl: "opvolgpunten gedaan sinds {day}", en: "follow-ups done since {day}" }

    /// Heading of a part of a report.
    report_map { nl: "Waar ik aan tafel zit", en: "Where I sit" }
    /// The same where my place is not shown.
    report_map_of_all { nl: "Waar er lokaal overleg is", en: "Where there is a local forum" }
    /// How to read the map.
    report_map_text {
        nl: "Elke tegel is een gemeente. Het getal zegt hoeveel lokale overlegfora er zijn, het woord of ik er aan tafel zit. Provinciale overlegfora tellen hier niet mee.",
        en: "Each tile is a municipality. The number says how many local forums there are, the word whether I have a seat. Provincial forums do not count here.",
    }
    /// How to read the map without my place.
    report_map_text_of_all {
        nl: "Elke tegel is een gemeente. Het getal zegt hoeveel lokale overlegfora er zijn. Provinciale overlegfora tellen hier niet mee.",
        en: "Each tile is a municipality. The number says how many local forums there are. Provincial forums do not count here.",
    }
    /// Caption of a table.
    table_municipalities { nl: "Gemeenten met lokaal overleg", en: "Municipalities with a local forum" }
    /// Title of a picture.
    picture_map { nl: "Gemeenten en hun lokale overlegfora", en: "Municipalities and their local forums" }
    /// Title of a picture of one region.
    picture_map_of(region: &str) {
        nl: "Gemeenten en hun lokale overlegfora: {region}",
        en: "Municipalities and their local forums: {region}",
    }
    /// What a picture shows.
    picture_map_text(with: usize, all: usize) {
        nl: "Lokaal overleg in {with} van {all} gemeenten.",
        en: "Local forums in {with} of {all} municipalities.",
    }
    /// Legend of the map.
    standing_everywhere { nl: "ik zit overal aan tafel", en: "I sit in all of them" }
    /// Legend of the map.
    standing_partly { nl: "ik zit aan sommige tafels", en: "I sit in some of them" }
    /// Legend of the map.
    standing_not_yet { nl: "ik zit er nog niet", en: "I have no seat yet" }
    /// Legend of the map.
    standing_known { nl: "er is lokaal overleg", en: "there is a local forum" }
    /// In a tile of the map.
    tile_everywhere { nl: "aan tafel", en: "seated" }
    /// In a tile of the map.
    tile_partly { nl: "deels", en: "in part" }
    /// In a tile of the map.
    tile_not_yet { nl: "nog niet", en: "not yet" }

    /// Heading of a part of a report.
    report_ways_in { nl: "Ingangen: waar ik nog niet zit", en: "Ways in: where I have no seat yet" }
    /// Before partners with a seat: the first is the likeliest.
    report_ways_in_text {
        nl: "Per overlegforum de partners die er zitten en mij kunnen meenemen; wie ik het best ken, staat eerst.",
        en: "For each forum the partners that sit there and could bring me along; those I know best come first.",
    }
    /// Further partners, after the likeliest ones.
    ways_also(names: &str) { nl: "Ook: {names}.", en: "Also: {names}." }
    /// Why: we share no forum, but we know somebody there.
    contact_known { nl: "contactpersoon bekend", en: "contact known" }
    /// Instead of why: we share no forum and never met.
    not_met { nl: "nog niet samen vergaderd", en: "no meeting together yet" }
    /// Nobody in a forum sits at a table of mine.
    nobody_with_me { nl: "Niemand van daar zit met mij aan tafel.", en: "Nobody from there sits at a table with me." }
    /// How many more there are that are not named.
    and_still_more(count: usize) { nl: "en nog {count}", en: "and {count} more" }
    /// How many follow-ups about a forum are planned.
    next_steps(count: &str) { nl: "Gepland: {count}.", en: "Planned: {count}." }

    /// Heading of a part of a report.
    report_gaps { nl: "Leemtes", en: "Gaps" }
    /// What a gap is, and is not.
    report_gaps_text {
        nl: "Wat hier ontbreekt, is niet bekend aan die tafel; dat is iets anders dan er niet zitten.",
        en: "What is missing here is not known to sit at that table, which is not the same as not being there.",
    }
    /// Caption of a table.
    table_missing { nl: "Vaste partners die niet bekend zijn", en: "Regular partners that are not known" }
    /// Heading of a column.
    column_missing { nl: "Niet bekend", en: "Not known" }
    /// Heading of a column: partners of that kind nearby.
    column_candidates { nl: "Wel in de buurt", en: "Nearby" }
    /// Caption of a table.
    table_unmapped { nl: "Nog niet in kaart: minder dan drie partners bekend", en: "Not mapped yet: fewer than three partners known" }
    /// Caption of a table.
    table_sectors { nl: "Partners per regio en sector", en: "Partners by region and sector" }
    /// Heading of a part of a report.
    report_sectors { nl: "Sectoren per regio", en: "Sectors by region" }
    /// Before municipalities without a local forum.
    report_without(count: usize, all: usize) {
        nl: "Zonder lokaal overleg ({count} van {all} gemeenten)",
        en: "Without a local forum ({count} of {all} municipalities)",
    }
    /// Before partners without a seat.
    report_nowhere(count: usize) { nl: "Nergens aan tafel ({count})", en: "At no table ({count})" }
    /// Before regions that hang on one partner.
    report_only_links(count: usize) {
        nl: "Regio’s die aan één partner hangen ({count})",
        en: "Regions that depend on one partner ({count})",
    }

    /// Heading of a part of a report.
    report_ties { nl: "Wie aan meer dan één tafel zit", en: "Who sits at several tables" }
    /// Caption of a table.
    table_ties { nl: "Partners aan meer dan één tafel", en: "Partners at several tables" }
    /// Title of a picture.
    picture_network { nl: "Partners die overlegfora verbinden", en: "Partners that tie forums together" }
    /// Title of a picture of one region.
    picture_network_of(region: &str) { nl: "Partners die overlegfora verbinden: {region}", en: "Partners that tie forums together: {region}" }
    /// What a picture shows.
    picture_network_text(forums: &str, partners: &str) {
        nl: "Links {forums}, rechts {partners} met een plaats aan minstens twee van die tafels. Elke lijn is een plaats.",
        en: "On the left {forums}, on the right {partners} with a seat in at least two of them. Each line is a seat.",
    }
    /// What pictures of several regions show.
    picture_networks_text(regions: usize) {
        nl: "Per regio ({regions}): links de overlegfora, rechts de partners met een plaats aan minstens twee ervan. Elke lijn is een plaats.",
        en: "For each region ({regions}): on the left the forums, on the right the partners with a seat in at least two of them. Each line is a seat.",
    }
    /// How to read the pictures of who ties forums together.
    report_ties_text {
        nl: "Links staan de overlegfora, rechts de partners die aan minstens twee van die tafels zitten. Elke lijn is een plaats aan tafel.",
        en: "On the left are the forums, on the right the partners that sit in at least two of them. Each line is a seat.",
    }
    /// Heading in a picture.
    picture_forums { nl: "Overlegfora", en: "Forums" }
    /// Heading in a picture; the number behind each partner counts its seats.
    picture_partners { nl: "Partners (aantal tafels)", en: "Partners (number of tables)" }

    /// Heading of a part of a report.
    report_forums { nl: "Overlegfora per regio", en: "Forums by region" }
    /// The same where it is about one.
    report_forum { nl: "Het overlegforum", en: "The forum" }
    /// Caption of a table.
    table_forums_in(forums: &str, region: &str) { nl: "{forums} in {region}", en: "{forums} in {region}" }
    /// Heading of a column.
    column_forum { nl: "Overlegforum", en: "Forum" }
    /// Heading of a column.
    column_forums { nl: "Overlegfora", en: "Forums" }
    /// Heading of a column.
    column_partners { nl: "Partners", en: "Partners" }
    /// Heading of a column.
    column_place_and_when { nl: "Mijn plaats, trekker en wanneer", en: "My place, convenor and when" }
    /// Heading of a column, where my place is not shown.
    column_convenor_and_when { nl: "Trekker en wanneer", en: "Convenor and when" }
    /// Who convenes a forum.
    convened_by(convenor: &str) { nl: "trekker: {convenor}", en: "convenor: {convenor}" }
    /// Heading of a column.
    column_tables { nl: "Tafels", en: "Tables" }
    /// Heading of a column.
    column_known { nl: "Bekend", en: "Known" }
    /// Heading of a column.
    column_standing { nl: "Mijn plaats", en: "My place" }
    /// Last meeting of a forum.
    met_last_on(day: &str) { nl: "laatst {day}", en: "last {day}" }
    /// Next meeting of a forum.
    meets_next_on(day: &str) { nl: "volgende {day}", en: "next {day}" }
    /// A remark below the purpose of a forum.
    with_remark(remark: &str) { nl: "Opmerking: {remark}", en: "Remark: {remark}" }

    /// Heading of a part of a report.
    report_members { nl: "Wie er zit", en: "Who sits there" }
    /// Caption of a table.
    table_members { nl: "Leden", en: "Members" }
    /// Heading of a part of a report.
    report_people { nl: "Contactgegevens", en: "Contact details" }
    /// Caption of a table.
    table_people { nl: "Personen", en: "People" }

    /// Heading of a part of a report.
    report_quiet { nl: "Stilgevallen overlegfora", en: "Forums gone quiet" }
    /// Caption of a table.
    table_quiet { nl: "Overlegfora die al hadden moeten vergaderen", en: "Forums that should have met by now" }
    /// Heading of a column.
    column_last { nl: "Laatste vergadering", en: "Last meeting" }
    /// Heading of a column.
    column_expected { nl: "Verwacht tegen", en: "Expected by" }

    /// Caption of a table.
    table_planned { nl: "Wanneer en waar", en: "When and where" }
    /// Heading of a part of a report.
    report_planned { nl: "Geplande vergaderingen", en: "Planned meetings" }
    /// Heading of a column.
    column_day { nl: "Dag", en: "Day" }
    /// Heading of a column.
    column_hours { nl: "Uur", en: "Time" }
    /// Heading of a column.
    column_place { nl: "Plaats", en: "Place" }

    /// Heading of a part of a report.
    report_follow_ups { nl: "Open opvolgpunten", en: "Open follow-ups" }
    /// Caption of a table.
    table_mine { nl: "Zelf te doen", en: "To do myself" }
    /// Caption of a table.
    table_promised { nl: "Beloofd door anderen", en: "Promised by others" }
    /// Caption of a table.
    table_follow_ups { nl: "Aantal open opvolgpunten", en: "Number of open follow-ups" }
    /// Heading of a column.
    column_about { nl: "Over", en: "About" }
    /// Heading of a column.
    column_what { nl: "Wat", en: "What" }
    /// Heading of a column.
    column_who { nl: "Wie", en: "Who" }
    /// Heading of a column.
    column_due { nl: "Tegen", en: "Due" }
    /// Heading of a column.
    column_count { nl: "Aantal", en: "Number" }
    /// Heading of a column.
    column_overdue { nl: "Te laat", en: "Overdue" }
    /// Heading of a column.
    column_first_due { nl: "Eerst tegen", en: "First due" }
    /// Heading of a column.
    column_done { nl: "Gedaan", en: "Done" }
    /// Heading of a column.
    column_promised_by { nl: "Wacht op", en: "Waiting for" }

    /// Heading of a part of a report.
    report_since_heading(day: &str) { nl: "Sinds {day}", en: "Since {day}" }
    /// Caption of a table.
    table_meetings_since { nl: "Vergaderingen met een verslag", en: "Meetings with a note" }
    /// Caption of a table.
    table_done_since { nl: "Opvolgpunten die gedaan zijn", en: "Follow-ups that were done" }
    /// Heading of a column.
    column_days { nl: "Dagen", en: "Days" }

    /// Heading of a part of a report.
    report_attendance { nl: "Aanwezigheid", en: "Attendance" }
    /// What attendance counts.
    report_attendance_text {
        nl: "Geteld over hoogstens de laatste zes verslagen die zeggen wie er was.",
        en: "Counted over at most the last six notes that say who was there.",
    }
    /// Caption of a table.
    table_attendance { nl: "Aanwezigheid per overlegforum", en: "Attendance by forum" }
    /// Caption of a table.
    table_attendance_by_meeting { nl: "Aanwezige leden per vergadering", en: "Members present at each meeting" }
    /// Caption of a table.
    table_attendance_by_member { nl: "Aanwezigheid per lid", en: "Attendance by member" }
    /// Heading of a column.
    column_lists { nl: "Verslagen met aanwezigen", en: "Notes with attendance" }
    /// Heading of a column.
    column_stopped { nl: "Lang niet bij de aanwezigen", en: "Not among those present for long" }
    /// Heading of a column.
    column_guests { nl: "Gasten", en: "Guests" }
    /// Heading of a column.
    column_present { nl: "Aanwezig", en: "Present" }
    /// Heading of a column.
    column_last_seen { nl: "Laatst", en: "Last" }
    /// Title of a picture.
    picture_attendance(forum: &str) { nl: "Aanwezigheid: {forum}", en: "Attendance: {forum}" }
    /// What a picture shows.
    picture_attendance_text(members: usize, meetings: usize) {
        nl: "Een rij voor elk lid ({members}), een vakje voor elke vergadering ({meetings}). Zonder vakje: van voor het lid er zat.",
        en: "A row for each member ({members}), a box for each meeting ({meetings}). Without a box: from before the member had a seat.",
    }
    /// Legend of a picture.
    sign_not_present { nl: "niet bij de aanwezigen", en: "not among those present" }
    /// A row of a picture: how many members were there.
    members_present { nl: "aantal leden aanwezig", en: "members present" }

    /// Heading of a part of a report.
    report_notes { nl: "Verslagen", en: "Notes" }
    /// A note in a report.
    note_heading(forum: &str, day: &str) { nl: "{forum}, {day}", en: "{forum}, {day}" }
    /// Who was at a meeting.
    note_present(names: &str) { nl: "Aanwezig: {names}.", en: "Present: {names}." }
}
