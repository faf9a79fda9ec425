//! Texts of the interface.

use std::fmt::Display;

use super::{Lang, texts};

impl Lang {
    /// Names the draft of a note; `is_there` says whether the note itself exists already.
    pub fn draft_of_note(self, date: &str, forum: &str, is_there: bool) -> String {
        if is_there { self.draft_of_old_note(date, forum) } else { self.draft_of_new_note(date, forum) }
    }

    /// A number of forums: "1 overlegforum", "3 overlegfora".
    pub fn forums_in_short(self, count: usize) -> String {
        if count == 1 { self.one_forum().to_owned() } else { self.several_forums(count) }
    }

    /// Says that what was typed after a refused key was not used, after the message of the refusal, if any.
    pub fn rest_not_used(self, refused: Option<&str>) -> String {
        match refused {
            Some(refused) => format!("{refused}. {}", self.rest_unused_too()),
            None => self.rest_unused().to_owned(),
        }
    }

    /// The heading over follow-ups, with how many are open.
    pub fn follow_ups_open(self, open: usize) -> String {
        if open == 0 { self.follow_ups_all_done().to_owned() } else { self.follow_ups_with_open(open) }
    }
}

texts! {
    /// Heading over organisations, in the breadcrumb.
    organisations { nl: "Organisaties", en: "Organisations" }
    /// Breadcrumb of the agenda.
    agenda_title { nl: "Agenda", en: "Agenda" }
    /// Title of the list in which the user chooses what a screen is filtered by.
    filter_title { nl: "Toon alleen wat hoort bij…", en: "Show only what belongs to…" }
    /// Heading over people, in the breadcrumb.
    people { nl: "Personen", en: "People" }
    /// Breadcrumb of an empty store.
    empty_overview { nl: "overleg", en: "overleg" }
    /// Breadcrumb of the form that changes an existing note.
    edit_note { nl: "Verslag wijzigen", en: "Edit note" }
    /// The tree of regions is empty.
    empty_tree {
        nl: "Nog geen regio's: voeg er een toe. Of begin met de startgegevens: overleg init --store NAAM.json",
        en: "No regions yet: add one. Or start with the starter data: overleg init --store NAME.json",
    }
    /// There is no page to show.
    nothing_here { nl: "Hier is nog niets.", en: "Nothing here yet." }

    /// Label on a page.
    also_called { nl: "Ook", en: "Also" }
    /// Label on a page.
    formerly_called { nl: "Vroeger", en: "Formerly" }
    /// Label on a page.
    purpose { nl: "Doel", en: "Purpose" }
    /// Label on a page.
    region_label { nl: "Regio", en: "Region" }
    /// Label on a page: the region that contains this one.
    within { nl: "In", en: "In" }
    /// Label on a page.
    convenor { nl: "Trekker", en: "Convenor" }
    /// Label on a page.
    my_place { nl: "Mijn plaats", en: "My place" }
    /// Label on a page.
    cadence_label { nl: "Frequentie", en: "Cadence" }
    /// Label on a page.
    last_meeting { nl: "Laatst", en: "Last met" }
    /// Label on a page.
    remarks { nl: "Opmerkingen", en: "Remarks" }
    /// Label on a page.
    abbreviation_label { nl: "Afkorting", en: "Abbreviation" }
    /// Label on a page.
    sector_label { nl: "Sector", en: "Sector" }
    /// Label on a page.
    municipality { nl: "Gemeente", en: "Municipality" }
    /// Label on a page.
    organisation_label { nl: "Organisatie", en: "Organisation" }
    /// Label on a page.
    function { nl: "Functie", en: "Function" }
    /// Label on a page.
    email { nl: "E-mail", en: "E-mail" }
    /// Label on a page.
    phone { nl: "Telefoon", en: "Phone" }
    /// Label on the page of a person with whom the user alternates as chair.
    alternates_with_me { nl: "Zit mee voor", en: "Chairs with me" }
    /// After the involvement “alternating chair”: the person with whom the user alternates.
    with_person(name: &str) { nl: "met {name}", en: "with {name}" }
    /// Says that a forum has no notes yet.
    no_notes_yet { nl: "nog geen verslag", en: "no note yet" }
    /// Beside a member: the day on which the membership began.
    since(date: &str) { nl: "sinds {date}", en: "since {date}" }

    /// Heading on a page.
    members_count(count: usize) { nl: "Leden ({count})", en: "Members ({count})" }
    /// Heading on a page.
    notes_count(count: usize) { nl: "Verslagen ({count})", en: "Notes ({count})" }
    /// Heading on a page.
    forums_count(count: usize) { nl: "Overlegfora ({count})", en: "Forums ({count})" }
    /// Heading on a page.
    regions_count(count: usize) { nl: "Regio's ({count})", en: "Regions ({count})" }
    /// Heading on a page.
    contacts_count(count: usize) { nl: "Contacten ({count})", en: "Contacts ({count})" }
    /// Heading on a page.
    municipalities_count(count: usize) { nl: "Gemeenten ({count})", en: "Municipalities ({count})" }
    /// Heading on the page of a region: the forums in which the user does not sit yet.
    not_at_the_table_yet(count: usize) {
        nl: "Nog niet aan tafel ({count})",
        en: "Not at the table yet ({count})",
    }
    /// Below a forum in which the user does not sit yet.
    no_next_step { nl: "nog geen volgende stap", en: "no next step yet" }
    /// Heading on a page, with the number of open follow-ups.
    follow_ups_with_open(open: usize) { nl: "Opvolging ({open} open)", en: "Follow-ups ({open} open)" }
    /// Heading on a page: every follow-up is done.
    follow_ups_all_done { nl: "Opvolging (alles gedaan)", en: "Follow-ups (all done)" }
    /// Beside a follow-up that is done.
    done_on(date: &str) { nl: "gedaan op {date}", en: "done on {date}" }
    /// Beside an overdue follow-up; `distance` is how long ago it was due.
    overdue_since(date: &str, distance: &str) {
        nl: "te laat: {date} ({distance})",
        en: "overdue: {date} ({distance})",
    }
    /// Beside an open follow-up; `distance` is how far off its due date is.
    due_on(date: &str, distance: &str) { nl: "tegen {date} ({distance})", en: "by {date} ({distance})" }
    /// Beside an overdue follow-up, in short.
    overdue { nl: "te laat", en: "overdue" }
    /// The organisations and people present at a meeting.
    present_were(names: &str) { nl: "Aanwezig: {names}", en: "Present: {names}" }
    /// On the page of an organisation that is a member of no forum.
    sits_nowhere { nl: "Zit in geen enkel overlegforum.", en: "Not a member of any forum." }
    /// A number of forums.
    one_forum { nl: "1 overlegforum", en: "1 forum" }
    /// A number of forums.
    several_forums(count: usize) { nl: "{count} overlegfora", en: "{count} forums" }
    /// The number of forums in which the user does not sit yet.
    outside_of(count: usize) { nl: "{count} nog niet aan tafel", en: "{count} not at the table yet" }

    /// Title of the search.
    search_title { nl: "Zoeken", en: "Search" }
    /// Placeholder in an empty field: the search.
    search_placeholder { nl: "naam, gemeente, telefoon…", en: "name, municipality, phone…" }
    /// Before the municipality or region that matched the search.
    seated_in { nl: "in", en: "in" }
    /// Before the job that matched the search.
    found_by_function { nl: "functie", en: "position" }
    /// Before the e-mail address that matched the search.
    found_by_email { nl: "e-mail", en: "e-mail" }
    /// Before the telephone number that matched the search.
    found_by_phone { nl: "tel.", en: "phone" }
    /// Before the name of the organisation where a person works.
    found_by_employer { nl: "bij", en: "at" }
    /// Before the postal code that matched the search.
    found_by_postal_code { nl: "postcode", en: "postal code" }
    /// Before the village that matched the search for a municipality.
    found_by_part { nl: "met", en: "with" }
    /// Before the sector that matched the search.
    found_by_sector { nl: "sector", en: "sector" }
    /// The kind of a hit in the list of the search, in at most six letters: an organisation.
    short_organisation { nl: "org.", en: "org." }
    /// The same for a person.
    short_person { nl: "pers.", en: "person" }
    /// The same for a forum.
    short_forum { nl: "forum", en: "forum" }
    /// The same for a region.
    short_region { nl: "regio", en: "region" }
    /// The same for a municipality.
    short_municipality { nl: "gem.", en: "munic." }
    /// The kind of a hit of a search: a municipality.
    municipality_kind { nl: "gemeente", en: "municipality" }
    /// What a search is limited to: municipalities.
    municipalities { nl: "gemeenten", en: "municipalities" }
    /// Behind a forum in which somebody has no seat: the day of the last meeting that they attended.
    was_there_on(date: &str) { nl: "was erbij op {date}", en: "was there on {date}" }
    /// Heading above the forums where somebody was at a meeting without a seat.
    without_a_seat { nl: "Was erbij, zonder lid te zijn", en: "Was there, without being a member" }
    /// Heading above the seats that the organisation of a person has through others.
    also_sits_in(organisation: &str) { nl: "{organisation} zit ook in", en: "{organisation} also sits in" }
    /// What a search is limited to when it is not limited to one kind.
    every_kind { nl: "alles", en: "everything" }
    /// The region of a municipality is not known.
    in_no_region { nl: "ligt in geen regio", en: "is in no region" }
    /// The search has no result yet: it is still reading a large store.
    still_searching { nl: "Even zoeken…", en: "Searching…" }
    /// The search found nothing.
    no_results { nl: "Niets gevonden.", en: "Nothing found." }
    /// Prompt before the text to find in the tree.
    find_in_tree_prompt { nl: "Zoek in de boom:", en: "Find in the tree:" }
    /// Title of the palette.
    palette_title { nl: "Wat wil je doen?", en: "What do you want to do?" }
    /// Placeholder in an empty field: the palette.
    palette_placeholder { nl: "typ een paar letters…", en: "type a few letters…" }
    /// Title of the help.
    help_title { nl: "Hulp", en: "Help" }
    /// Heading in the help: the three moments that the program is for.
    moments { nl: "Drie momenten", en: "Three moments" }
    /// In the help, beside the key that opens the briefing.
    before_a_meeting {
        nl: "Vóór een vergadering: wie er zit, wat er vorige keer gezegd werd en wat nog openstaat",
        en: "Before a meeting: who sits there, what was said last time and what is still open",
    }
    /// In the help, beside the key that opens a note.
    after_a_meeting {
        nl: "Na een vergadering: schrijf het verslag, met wie er was en wat je nog moet doen",
        en: "After a meeting: write the note, with who was there and what you must do next",
    }
    /// In the help, beside the key that searches.
    who_is_that {
        nl: "Wie is dat? Typ een paar letters en zie in welke overlegfora die zit",
        en: "Who is that? Type a few letters and see in which forums they sit",
    }
    /// Heading in the help.
    signs { nl: "Tekens: mijn plaats aan tafel", en: "Signs: my place at the table" }
    /// Heading in the help.
    mouse { nl: "Muis", en: "Mouse" }
    /// In the help: what the mouse does.
    mouse_help {
        nl: "Klik om te kiezen, dubbelklik om te openen of af te vinken, draai het wiel om te bladeren, sleep de lijn tussen de panelen. Klik op een toets onderaan om ze te gebruiken.",
        en: "Click to select, double-click to open or tick, turn the wheel to scroll, drag the line between the panes. Click a key at the bottom to use it.",
    }
    /// Below a message: the key that closes it.
    enter_closes { nl: "Enter: verder", en: "Enter: continue" }

    /// Label in the form for a note.
    date_label { nl: "Datum", en: "Date" }
    /// Label in the form for a note.
    present_label { nl: "Aanwezig", en: "Present" }
    /// Label in the form for a note.
    text_label { nl: "Verslag", en: "Note" }
    /// Label in the form for a note.
    follow_ups_label { nl: "Opvolging", en: "Follow-ups" }
    /// The number of those present at a meeting.
    ticked(count: usize) { nl: "{count} aanwezig", en: "{count} present" }
    /// Placeholder for another attendee, after a guest was picked: the guest can become a member.
    add_guest_as_member(name: &str) {
        nl: "nog iemand? of {name} toevoegen als lid? (↑ en spatie)",
        en: "anybody else? or add {name} as a member? (↑ and space)",
    }
    /// Behind somebody who can be ticked and is not a member of the forum.
    guest { nl: "gast", en: "guest" }
    /// Behind a guest who is ticked and becomes a member of the forum.
    becomes_member { nl: "lid", en: "joins" }
    /// Label in the form for a note: the earlier follow-ups that are still open.
    still_open_label(count: usize) { nl: "Nog open ({count})", en: "Open ({count})" }
    /// Below the label of a text: how many of its rows are out of sight above what is shown.
    rows_above(count: usize) { nl: "{count} erboven", en: "{count} above" }
    /// The same, below it.
    rows_below(count: usize) { nl: "{count} eronder", en: "{count} below" }
    /// Question: for whom does this follow-up wait?
    wait_for_whom(what: &str) { nl: "Op wie wacht “{what}”?", en: "For whom does “{what}” wait?" }
    /// The same for a follow-up without a text yet.
    wait_for_whom_untitled { nl: "Op wie wacht dit opvolgpunt?", en: "For whom does this follow-up wait?" }
    /// Answer: for nobody.
    i_do_it_myself { nl: "ik doe het zelf", en: "I do it myself" }
    /// Answer: it stays as it is.
    wait_as_before { nl: "zo laten", en: "leave it" }
    /// Placeholder in an empty field: a date.
    date_placeholder { nl: "dag/maand", en: "day/month" }
    /// Placeholder in an empty field: another organisation or person who was present.
    another_organisation {
        nl: "andere organisatie of persoon: typ een paar letters",
        en: "another organisation or person: type a few letters",
    }
    /// Placeholder in an empty field: the text of a note.
    text_placeholder { nl: "Wat werd er gezegd?", en: "What was said?" }
    /// Placeholder in an empty field: the text of a follow-up.
    follow_up_placeholder { nl: "wat moet er gebeuren?", en: "what needs to be done?" }
    /// Placeholder in an empty field: the day on which a follow-up is due.
    due_placeholder { nl: "tegen dag/mnd", en: "by day/month" }
    /// Button.
    save_button { nl: "Bewaren  Ctrl-S", en: "Save  Ctrl-S" }
    /// Button.
    cancel_button { nl: "Annuleren  Esc", en: "Cancel  Esc" }
    /// Error: a date field holds something that cannot be read as a date.
    unclear_date(typed: &str) {
        nl: "“{typed}” is geen datum: typ 12/3, 12 maart 2027, vrijdag of over 2 weken",
        en: "“{typed}” is not a date: type 12/3 (day first), Friday or in 2 weeks",
    }
    /// Error: a name was typed in the field for another organisation, but none was chosen.
    organisation_not_chosen(typed: &str) {
        nl: "“{typed}” staat nog niet bij de aanwezigen: kies een organisatie met Enter, of wis het",
        en: "“{typed}” is not yet among those present: choose an organisation with Enter, or clear it",
    }
    /// Error: the person picked as present belongs to no known organisation.
    works_nowhere_known {
        nl: "Van deze persoon is geen organisatie bekend: vul die eerst in",
        en: "This person's organisation is not known: fill that in first",
    }
    /// Error: a follow-up has a due date but no text.
    follow_up_without_text(due: &str) {
        nl: "Wat moet er gebeuren tegen {due}? Typ het, of wis de datum",
        en: "What needs to be done by {due}? Type it, or clear the date",
    }
    /// Error: the form for a note is empty.
    nothing_to_save {
        nl: "Er is nog niets te bewaren: typ een verslag, vink aan wie er was of noteer een opvolgpunt.",
        en: "Nothing to save yet: type a note, tick who was there or add a follow-up.",
    }
    /// Question when the user leaves the form for a note.
    note_not_saved { nl: "Dit verslag is nog niet bewaard.", en: "This note has not been saved yet." }
    /// Question when the user leaves the form for another record.
    record_not_saved {
        nl: "Wat je invulde, is nog niet bewaard.",
        en: "What you filled in has not been saved yet.",
    }
    /// Answer: save the form.
    save_note { nl: "Bewaren", en: "Save" }
    /// Answer: close the form without saving.
    discard_note { nl: "Niet bewaren", en: "Discard" }
    /// Answer to `draft_found`: delete the draft.
    discard_draft { nl: "De kladversie wissen", en: "Discard the draft" }
    /// Answer: return to the form.
    keep_writing { nl: "Verder schrijven", en: "Keep writing" }
    /// Question at the start: what to do with a draft that was never saved; `what` names it.
    draft_found(what: &str) {
        nl: "Er staat nog iets klaar dat niet bewaard werd:\n{what}",
        en: "There is something you never saved:\n{what}",
    }
    /// Names the draft of a new note.
    draft_of_new_note(date: &str, forum: &str) {
        nl: "verslag van {date} van {forum}",
        en: "note of the {forum} meeting on {date}",
    }
    /// Names the draft of a change to an existing note.
    draft_of_old_note(date: &str, forum: &str) {
        nl: "wijziging van het verslag van {date} van {forum}",
        en: "change to the note of the {forum} meeting on {date}",
    }
    /// A kind of record and its name.
    with_its_name(what: &str, name: &str) { nl: "{what} “{name}”", en: "{what} “{name}”" }
    /// Answer to `draft_found`: open the draft.
    go_on_writing { nl: "Verder schrijven", en: "Keep writing" }
    /// Answer to `draft_found`: leave the draft where it is.
    decide_later { nl: "Later beslissen", en: "Decide later" }

    /// Title of the message at the first start.
    welcome_title { nl: "Welkom", en: "Welcome" }
    /// The message at the first start; `path` is the new store.
    welcome(path: &str) {
        nl: "De startgegevens staan klaar: alle regio's en overlegfora uit het overzicht. Ze zijn nu van jou en staan in\n\n{path}\n\nElke wijziging wordt daar meteen bewaard, met een reservekopie ernaast.",
        en: "The starter data is ready: all regions and forums from the overview. It is yours now and is stored in\n\n{path}\n\nEvery change is saved there at once, with a backup beside it.",
    }
    /// Shown instead of the interface when the terminal is too small: the size that is needed, and the size it has.
    too_small(width: u16, height: u16, has_width: u16, has_height: u16) {
        nl: "Dit venster is te klein ({has_width}x{has_height}): maak het minstens {width}x{height}.",
        en: "This window is too small ({has_width}x{has_height}): make it at least {width}x{height}.",
    }

    /// Status line: a note was saved.
    note_saved { nl: "Verslag bewaard", en: "Note saved" }
    /// Status line: a change was saved; `what` describes it.
    saved(what: &str) { nl: "Bewaard: {what}", en: "Saved: {what}" }
    /// Status line: a follow-up was marked as done.
    ticked_done(text: &str) { nl: "Afgevinkt: {text}", en: "Done: {text}" }
    /// Status line: a follow-up was reopened.
    open_again(text: &str) { nl: "Weer open: {text}", en: "Reopened: {text}" }
    /// Status line: the text is too long for the clipboard; both sizes are in kilobytes.
    too_long_to_copy(kilobytes: usize, most: usize) {
        nl: "Te lang om te kopiëren: {kilobytes} kB, en een terminal neemt er {most} aan",
        en: "Too long to copy: {kilobytes} kB, and a terminal takes {most} kB at most",
    }
    /// Status line: a change was undone; `what` describes it.
    undone(what: &str) { nl: "Ongedaan gemaakt: {what}", en: "Undone: {what}" }
    /// Status line: a change was redone; `what` describes it.
    redone(what: &str) { nl: "Opnieuw uitgevoerd: {what}", en: "Redone: {what}" }
    /// Status line: there is no change to undo.
    nothing_to_undo { nl: "Er is niets om ongedaan te maken", en: "There is nothing to undo" }
    /// Status line: there is no change to redo.
    nothing_to_redo { nl: "Er is niets om opnieuw uit te voeren", en: "There is nothing to redo" }
    /// Status line: the previous change is not on disk yet.
    still_saving {
        nl: "Even geduld: de vorige wijziging wordt nog bewaard",
        en: "One moment: the last change is still being saved",
    }
    /// Status line: keys that were already waiting were dropped, after one that did nothing.
    rest_unused {
        nl: "Wat verder al getypt was, is niet gebruikt",
        en: "What was typed after that was not used",
    }
    /// The same after the message that says why that one did nothing, which takes up most of the line.
    rest_unused_too { nl: "De rest is niet gebruikt", en: "The rest was not used" }
    /// Status line: a key that changes something was typed before the screen showed what it would change.
    typed_too_soon(key: impl Display) {
        nl: "{key} telt niet: dit stond nog niet op het scherm. Druk nog eens",
        en: "{key} does not count: this was not on the screen yet. Press it again",
    }
    /// Status line: Ctrl-C was pressed once.
    once_more_to_quit { nl: "Druk nog eens op Ctrl-C om af te sluiten", en: "Press Ctrl-C once more to quit" }
    /// Status line: a note, a point or a briefing needs a forum, and there is none here.
    no_forum_to_choose { nl: "Hier is nog geen overlegforum", en: "There is no forum here yet" }
    /// Title of the list of forums to choose from.
    which_forum { nl: "Welk overlegforum?", en: "Which forum?" }
    /// Status line: nothing that can be edited is selected.
    nothing_selected { nl: "Hier staat niets om te wijzigen", en: "There is nothing here to edit" }
    /// Status line: nothing that can be removed is selected.
    nothing_to_remove {
        nl: "Hier staat niets om weg te gooien",
        en: "There is nothing here to move to the trash",
    }
    /// Status line: a merge needs an organisation or person, and none is selected.
    choose_whom_to_merge_first {
        nl: "Kies eerst een organisatie of persoon",
        en: "First choose an organisation or person",
    }
    /// Title of the list in which the user chooses what to merge a record with.
    merge_title(name: &str) { nl: "{name} samenvoegen met…", en: "Merge {name} with…" }
    /// Question before a merge: which of the two names is kept.
    which_name_stays(one: &str, other: &str) {
        nl: "Van “{one}” en “{other}” één maken? Lidmaatschappen, verslagen en opvolgpunten gaan mee; de andere naam blijft bewaard.",
        en: "Merge “{one}” and “{other}”? Memberships, notes and follow-ups move along; the other name is kept as an alias.",
    }
    /// Answer to `which_name_stays`.
    keep_this_name(name: &str) { nl: "Ja, onder de naam “{name}”", en: "Yes, under the name “{name}”" }
    /// Answer to `which_name_stays`: cancel.
    do_not_merge { nl: "Niet samenvoegen", en: "Do not merge" }
    /// Status line: a record cannot be merged with itself.
    cannot_merge_with_itself {
        nl: "Kies een andere: dit is dezelfde",
        en: "Choose another: this is the same one",
    }
    /// Status line: neither a forum nor a region is selected.
    choose_a_forum_or_region_first {
        nl: "Kies eerst een overlegforum of een regio",
        en: "First choose a forum or a region",
    }
    /// Question: which kind of record to add.
    what_to_add { nl: "Wat wil je toevoegen?", en: "What do you want to add?" }
    /// Answer to `what_to_add`: cancel.
    add_nothing { nl: "Niets", en: "Nothing" }
    /// Question: the user's place in the forum with this name.
    which_involvement(name: &str) { nl: "Mijn plaats bij {name}", en: "My place at {name}" }
    /// Answer to `which_involvement`: cancel.
    leave_as_it_is { nl: "Laten zoals het is", en: "Leave it as it is" }
    /// Status line: only Unix can suspend a program.
    cannot_suspend {
        nl: "Opschorten kan niet op dit systeem",
        en: "This system cannot suspend a program",
    }
    /// Status line: the program has a terminal of its own, so that nothing could continue it once it is suspended.
    no_shell_to_suspend_to {
        nl: "Opschorten kan hier niet: overleg werd niet vanuit een shell gestart",
        en: "Nothing could bring overleg back: it was not started from a shell",
    }
    /// Status line: a capital does nothing here, but its small letter does.
    is_caps_lock_on(capital: char) {
        nl: "{capital} doet hier niets. Caps Lock?",
        en: "{capital} does nothing here. Caps Lock?",
    }
    /// Status line: no follow-up to mark as done is selected.
    no_follow_up_here {
        nl: "Hier staat geen opvolgpunt om af te vinken",
        en: "There is no follow-up here to tick off",
    }
    /// Status line: drafts cannot be saved.
    drafts_not_kept {
        nl: "Wat je typt, kan hier niet tussentijds bewaard worden: bewaar het zelf op tijd",
        en: "What you type cannot be kept as a draft here: save it in time",
    }
    /// Title of the message that the user's own editor failed.
    editor_title { nl: "Eigen editor", en: "Your own editor" }
    /// Title of the message that a change was not saved.
    not_saved_title { nl: "Niet bewaard", en: "Not saved" }
}
