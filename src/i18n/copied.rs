//! What is copied, and the questions and messages about it.

use super::texts;

texts! {
    /// Question: what to copy of a forum.
    copy_what(name: &str) { nl: "Wat kopieer je van {name}?", en: "What do you copy of {name}?" }
    /// Answer: the e-mail addresses of the members, of which some may have none.
    copy_addresses(known: usize, members: usize) {
        nl: "Adressen van de leden ({known} van {members})",
        en: "Addresses of the members ({known} of {members})",
    }
    /// Answer: the names of the members.
    copy_members(count: usize) { nl: "Overzicht van de leden ({count})", en: "Members ({count})" }
    /// Answer: the last note, as a mail to the members.
    copy_note_as_mail(date: &str) { nl: "Verslag van {date} als mail", en: "E-mail with the note of {date}" }
    /// Answer: only the name.
    copy_name { nl: "Naam", en: "Name" }
    /// Answer: nothing.
    copy_nothing { nl: "Toch niet", en: "Never mind" }
    /// The first line of a note that is copied.
    note_title(forum: &str, date: &str) { nl: "Verslag {forum}, {date}", en: "Note of {forum}, {date}" }
    /// The line of a mail with its receivers.
    mail_to(addresses: &str) { nl: "Aan: {addresses}", en: "To: {addresses}" }
    /// The line of a mail with its subject.
    mail_subject(subject: &str) { nl: "Onderwerp: {subject}", en: "Subject: {subject}" }
    /// Status line: a text was sent to the terminal for its clipboard, which does not say whether it arrived.
    sent_to_clipboard(text: &str) { nl: "Naar het klembord gestuurd: {text}", en: "Sent to the clipboard: {text}" }
    /// Status line: tmux has the text, and hands it to the clipboard of the terminal where that is allowed.
    copied_in_tmux(text: &str) { nl: "Gekopieerd in tmux: {text}", en: "Copied in tmux: {text}" }
    /// Behind the first line of a text on the status line: how many lines there are.
    and_lines(count: usize) { nl: "({count} regels)", en: "({count} lines)" }
}
