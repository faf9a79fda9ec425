//! Texts of the interface.

use super::{Lang, texts};

impl Lang {
    /// Names the form of a note that was left behind.
    pub fn draft_of_note(self, date: &str, forum: &str, is_there: bool) -> String {
        if is_there { self.draft_of_old_note(date, forum) } else { self.draft_of_new_note(date, forum) }
    }

    /// How many forums, in a few words.
    pub fn forums_in_short(self, count: usize) -> String {
        if count == 1 { self.one_forum().to_owned() } else { self.several_forums(count) }
    }

    /// The heading over follow-ups, with how many are open.
    pub fn follow_ups_open(self, open: usize) -> String {
        if open == 0 { self.follow_ups_all_done().to_owned() } else { self.follow_ups_with_open(open) }
    }
}

texts! {
    /// Heading over organisations, in the breadcrumb.
    organisations { "Organisaties", "Organisations" }
    /// Breadcrumb of the agenda.
    agenda_title { "Agenda", "Agenda" }
    /// Title of the choice of what a screen is kept to.
    filter_title { "Toon alleen wat hoort bij…", "Show only what belongs to…" }
    /// Heading over people, in the breadcrumb.
    people { "Personen", "People" }
    /// Breadcrumb of an empty store.
    empty_overview { "overleg", "overleg" }
    /// Breadcrumb of the form of a note that is there.
    edit_note { "Verslag wijzigen", "Edit note" }
    /// Breadcrumb of the form for a note.
    new_note { "Nieuw verslag", "New note" }
    /// The tree has no rows.
    empty_tree {
        "Nog geen regio's: voeg er een toe. Of begin met de startgegevens: overleg init --store NAAM.json",
        "No regions yet: add one. Or begin with the starter data: overleg init --store NAME.json"
    }
    /// There is no page to show.
    nothing_here { "Hier is nog niets.", "Nothing here yet." }

    /// Label on a page.
    also_called { "Ook", "Also" }
    /// Label on a page.
    formerly_called { "Vroeger", "Formerly" }
    /// Label on a page.
    purpose { "Doel", "Purpose" }
    /// Label on a page.
    region_label { "Regio", "Region" }
    /// Label on a page: the region that holds this one.
    within { "In", "In" }
    /// Label on a page.
    convenor { "Trekker", "Convenor" }
    /// Label on a page.
    my_place { "Mijn plaats", "My place" }
    /// Label on a page.
    cadence_label { "Frequentie", "Cadence" }
    /// Label on a page.
    last_meeting { "Laatst", "Last met" }
    /// Label on a page.
    remarks { "Opmerkingen", "Remarks" }
    /// Label on a page.
    abbreviation_label { "Afkorting", "Abbreviation" }
    /// Label on a page.
    sector_label { "Sector", "Sector" }
    /// Label on a page.
    municipality { "Gemeente", "Municipality" }
    /// Label on a page.
    organisation_label { "Organisatie", "Organisation" }
    /// Label on a page.
    function { "Functie", "Function" }
    /// Label on a page.
    email { "E-mail", "E-mail" }
    /// Label on a page.
    phone { "Telefoon", "Telephone" }
    /// Label on the page of a person with whom I chair a forum in turn.
    alternates_with_me { "Zit mee voor", "Chairs with me" }
    /// With whom I chair in turn.
    with_person(name: &str) { "met {name}", "with {name}" }
    /// No note was written of a forum.
    no_notes_yet { "nog geen verslag", "no note yet" }
    /// Since when somebody is a member.
    since(date: &str) { "sinds {date}", "since {date}" }

    /// Heading on a page.
    members_count(count: usize) { "Leden ({count})", "Members ({count})" }
    /// Heading on a page.
    notes_count(count: usize) { "Verslagen ({count})", "Notes ({count})" }
    /// Heading on a page.
    forums_count(count: usize) { "Overlegfora ({count})", "Forums ({count})" }
    /// Heading on a page.
    regions_count(count: usize) { "Regio's ({count})", "Regions ({count})" }
    /// Heading on a page.
    contacts_count(count: usize) { "Contacten ({count})", "Contacts ({count})" }
    /// Heading on a page.
    municipalities_count(count: usize) { "Gemeenten ({count})", "Municipalities ({count})" }
    /// Heading on the page of a region.
    not_at_the_table_yet(count: usize) { "Nog niet aan tafel ({count})", "Not at the table yet ({count})" }
    /// Below a forum that I am outside of.
    no_next_step { "nog geen volgende stap", "no next step yet" }
    /// Heading on a page.
    follow_ups_with_open(open: usize) { "Opvolging ({open} open)", "Follow-ups ({open} open)" }
    /// Heading on a page.
    follow_ups_all_done { "Opvolging (alles gedaan)", "Follow-ups (all done)" }
    /// Beside a follow-up.
    done_on(date: &str) { "gedaan op {date}", "done on {date}" }
    /// Beside a follow-up.
    overdue_since(date: &str, distance: &str) { "te laat: {date} ({distance})", "overdue: {date} ({distance})" }
    /// Beside a follow-up.
    due_on(date: &str, distance: &str) { "tegen {date} ({distance})", "by {date} ({distance})" }
    /// Beside a follow-up.
    overdue { "te laat", "overdue" }
    /// Who was at a meeting.
    present_were(names: &str) { "Aanwezig: {names}", "Present: {names}" }
    /// An organisation sits in no forum.
    sits_nowhere { "Zit in geen enkel overlegforum.", "Sits in no forum." }
    /// A number of forums.
    one_forum { "1 overlegforum", "1 forum" }
    /// A number of forums.
    several_forums(count: usize) { "{count} overlegfora", "{count} forums" }
    /// Of how many forums I am outside.
    outside_of(count: usize) { "{count} nog niet aan tafel", "{count} not at the table yet" }

    /// Title of the search.
    search_title { "Partner zoeken", "Find a partner" }
    /// What to type in the search.
    search_placeholder { "naam, afkorting, gemeente…", "name, abbreviation, municipality…" }
    /// Before the municipality or region that matched.
    seated_in { "in", "in" }
    /// The search did not find anything yet: it is still reading a large store.
    still_searching { "Even zoeken…", "Searching…" }
    /// The search shows all organisations, and there are none.
    no_organisations { "Er zijn nog geen organisaties.", "There are no organisations yet." }
    /// The search found nothing.
    no_results { "Niets gevonden.", "Nothing found." }
    /// Before what is typed to find a row of the tree.
    find_in_tree_prompt { "Zoek in de boom:", "Find in the tree:" }
    /// Title of the palette.
    palette_title { "Wat wil je doen?", "What do you want to do?" }
    /// What to type in the palette.
    palette_placeholder { "typ een paar letters…", "type a few letters…" }
    /// Title of the help.
    help_title { "Hulp", "Help" }
    /// Heading in the help.
    signs { "Tekens: mijn plaats aan tafel", "Signs: my place at the table" }
    /// Heading in the help.
    mouse { "Muis", "Mouse" }
    /// The mouse, in the help.
    mouse_help {
        "Klik om te kiezen, dubbelklik om te openen of af te vinken, draai het wiel om te bladeren, sleep de lijn tussen de panelen. Klik op een toets onderaan om ze te gebruiken.",
        "Click to select, double-click to open or tick, turn the wheel to scroll, drag the line between the panes. Click a key at the bottom to use it."
    }
    /// How to close a message.
    enter_closes { "Enter: verder", "Enter: go on" }

    /// Label in the form for a note.
    date_label { "Datum", "Date" }
    /// Label in the form for a note.
    present_label { "Aanwezig", "Present" }
    /// Label in the form for a note.
    text_label { "Verslag", "Note" }
    /// Label in the form for a note.
    follow_ups_label { "Opvolging", "Follow-ups" }
    /// How many were there.
    ticked(count: usize) { "{count} aanwezig", "{count} present" }
    /// In an empty date field.
    date_placeholder { "dag/maand", "day/month" }
    /// In the empty field for another organisation.
    another_organisation { "andere organisatie of persoon: typ een paar letters", "another organisation or person: type a few letters" }
    /// In the empty field for the text.
    text_placeholder { "Wat werd er gezegd?", "What was said?" }
    /// In the empty field for a follow-up.
    follow_up_placeholder { "wat moet er gebeuren?", "what is to be done?" }
    /// In the empty field for the day a follow-up is due.
    due_placeholder { "tegen dag/mnd", "by day/month" }
    /// Button.
    save_button { "Bewaren  Ctrl-S", "Save  Ctrl-S" }
    /// Button.
    cancel_button { "Annuleren  Esc", "Cancel  Esc" }
    /// A field for a date holds none.
    no_date { "geen datum", "not a date" }
    /// What is typed in a field for a date is none.
    unread_date(typed: &str) {
        "“{typed}” is geen datum: typ 12/3, 12 maart 2027, vrijdag of over 2 weken",
        "“{typed}” is not a date: type 12/3 (day first), Friday or in 2 weeks"
    }
    /// Something is typed to find another organisation, and none was chosen.
    organisation_not_chosen(typed: &str) {
        "“{typed}” staat nog niet bij de aanwezigen: kies een organisatie met Enter, of wis het",
        "“{typed}” is not among those present yet: choose an organisation with Enter, or clear it"
    }
    /// A person was picked as present of whom no organisation is known.
    works_nowhere_known {
        "Van deze persoon is geen organisatie gekend: vul die eerst in",
        "No organisation is known of this person: fill that in first"
    }
    /// A follow-up has a day and no text.
    follow_up_without_text(due: &str) {
        "Wat moet er gebeuren tegen {due}? Typ het, of wis de datum",
        "What is to be done by {due}? Type it, or clear the date"
    }
    /// There is nothing in the form.
    nothing_to_save {
        "Er is nog niets te bewaren: typ een verslag, vink aan wie er was of noteer een opvolging.",
        "Nothing to save yet: type a note, tick who was there or add a follow-up."
    }
    /// Question when a form is left.
    note_not_saved { "Dit verslag is nog niet bewaard.", "This note is not saved yet." }
    /// Question when a form is left.
    record_not_saved { "Wat je invulde is nog niet bewaard.", "What you filled in is not saved yet." }
    /// Answer.
    save_note { "Bewaren", "Save" }
    /// Answer.
    discard_note { "Weggooien", "Discard" }
    /// Answer.
    keep_writing { "Verder schrijven", "Keep writing" }
    /// Question at the start, about what was left behind.
    draft_found(what: &str) {
        "Er staat nog iets klaar dat niet bewaard werd:\n{what}",
        "There is something that was never saved:\n{what}"
    }
    /// Names a new note that was left behind.
    draft_of_new_note(date: &str, forum: &str) { "verslag van {date} van {forum}", "note of {date} on {forum}" }
    /// Names a note that was being changed.
    draft_of_old_note(date: &str, forum: &str) {
        "wijziging van het verslag van {date} van {forum}",
        "change to the note of {date} on {forum}"
    }
    /// A kind of record and its name.
    with_its_name(what: &str, name: &str) { "{what} “{name}”", "{what} “{name}”" }
    /// Answer.
    go_on_writing { "Verder schrijven", "Go on writing" }
    /// Answer.
    decide_later { "Later beslissen", "Decide later" }

    /// Title of the message at the first start.
    welcome_title { "Welkom", "Welcome" }
    /// The message at the first start.
    welcome(path: &str) {
        "De startgegevens staan klaar: alle regio's en overlegfora uit het overzicht. Ze zijn nu van jou en staan in\n\n{path}\n\nElke wijziging wordt daar meteen bewaard, met een reservekopie ernaast.",
        "The starter data is ready: all regions and forums of the overview. It is yours now and lives in\n\n{path}\n\nEvery change is saved there at once, with a backup beside it."
    }
    /// The terminal is too small.
    too_small(width: u16, height: u16, has_width: u16, has_height: u16) {
        "Dit venster is te klein ({has_width}x{has_height}): maak het minstens {width}x{height}.",
        "This window is too small ({has_width}x{has_height}): make it at least {width}x{height}."
    }

    /// Status.
    note_saved { "Verslag bewaard", "Note saved" }
    /// Status.
    saved(what: &str) { "Bewaard: {what}", "Saved: {what}" }
    /// Status.
    ticked_done(text: &str) { "Afgevinkt: {text}", "Done: {text}" }
    /// Status.
    open_again(text: &str) { "Weer open: {text}", "Open again: {text}" }
    /// Status.
    copied(text: &str) { "Gekopieerd: {text}", "Copied: {text}" }
    /// Status.
    too_long_to_copy(kilobytes: usize, most: usize) {
        "Te lang om te kopiëren: {kilobytes} kB, en een terminal neemt er {most} aan",
        "Too long to copy: {kilobytes} kB, and a terminal takes {most}"
    }
    /// Status.
    undone(what: &str) { "Ongedaan gemaakt: {what}", "Undone: {what}" }
    /// Status.
    redone(what: &str) { "Opnieuw gedaan: {what}", "Redone: {what}" }
    /// Status.
    nothing_to_undo { "Er is niets om ongedaan te maken", "There is nothing to undo" }
    /// Status.
    nothing_to_redo { "Er is niets om opnieuw te doen", "There is nothing to redo" }
    /// Status.
    still_saving { "Even geduld: de vorige wijziging wordt nog bewaard", "One moment: the last change is still being saved" }
    /// Status.
    once_more_to_quit { "Nog eens Ctrl-C om af te sluiten", "Ctrl-C once more to quit" }
    /// Status.
    choose_a_forum_first { "Kies eerst een overlegforum voor het verslag", "Choose a forum for the note first" }
    /// Status.
    nothing_selected { "Hier staat niets om te wijzigen", "There is nothing here to edit" }
    /// Status.
    nothing_to_remove { "Hier staat niets om weg te gooien", "There is nothing here to move to the trash" }
    /// Status.
    choose_whom_to_merge_first { "Kies eerst een organisatie of persoon", "Choose an organisation or person first" }
    /// Title of the choice with what to merge.
    merge_title(name: &str) { "{name} samenvoegen met…", "Merge {name} with…" }
    /// Question: which of two names stays.
    which_name_stays(one: &str, other: &str) {
        "Van “{one}” en “{other}” één maken? Lidmaatschappen, verslagen en opvolging gaan mee; de andere naam blijft gekend.",
        "Make one of “{one}” and “{other}”? Memberships, notes and follow-ups go along; the other name stays known."
    }
    /// Answer.
    keep_this_name(name: &str) { "Ja, onder de naam “{name}”", "Yes, under the name “{name}”" }
    /// Answer.
    do_not_merge { "Niet samenvoegen", "Do not merge" }
    /// Status.
    cannot_merge_with_itself { "Kies een andere: dit is dezelfde", "Choose another: this is the same one" }
    /// Status.
    choose_a_forum_or_region_first { "Kies eerst een overlegforum of een regio", "Choose a forum or a region first" }
    /// Question: which kind of record to add.
    what_to_add { "Wat wil je toevoegen?", "What do you want to add?" }
    /// Answer.
    add_nothing { "Niets", "Nothing" }
    /// Question: my place at a table.
    which_involvement(name: &str) { "Mijn plaats bij {name}", "My place at {name}" }
    /// Answer.
    leave_as_it_is { "Laten zoals het is", "Leave it as it is" }
    /// Status.
    no_follow_up_here { "Hier staat geen opvolging om af te vinken", "There is no follow-up here to tick" }
    /// Status.
    drafts_not_kept {
        "Wat je typt kan hier niet tussentijds bewaard worden: bewaar het zelf op tijd",
        "What you type cannot be kept as a draft here: save it in time"
    }
    /// Title of the message when the user's own editor did not do its work.
    editor_title { "Eigen editor", "Your own editor" }
    /// Title of the message when a change is not on disk.
    not_saved_title { "Niet bewaard", "Not saved" }
}
