//! The texts of notes, follow-ups and remarks.

use super::dice::Dice;

const POINTS: [&str; 12] = [
    "Cijfers van het voorbije trimester",
    "Aanmeldingen en wachtlijsten",
    "Thuiszitters",
    "Warme overdracht",
    "Samenwerking met de politie",
    "Vraag naar bijkomende trajecten",
    "Toelichting door een nieuwe partner",
    "Voorbereiding van de studiedag",
    "Ouders betrekken",
    "Taal en anderstalige nieuwkomers",
    "Middelen voor volgend schooljaar",
    "Varia",
];

const SENTENCES: [&str; 24] = [
    "De scholen vragen één aanspreekpunt.",
    "Het aantal problematische afwezigheden stijgt, vooral in de tweede graad.",
    "De wachtlijsten worden langer; een overbrugging ontbreekt.",
    "Iedereen bezorgt zijn cijfers vóór de volgende vergadering.",
    "De stad bekijkt of er middelen zijn voor een brugfiguur.",
    "Er is nood aan een duidelijk stappenplan bij de eerste spijbeldag.",
    "De partners willen elkaar sneller vinden, ook buiten de vergaderingen.",
    "Een gezamenlijke vorming over schoolangst wordt voorbereid.",
    "De evaluatie van het voorbije jaar is positief.",
    "Niet elke school kent het aanbod.",
    "Voor jongeren van zeventien die tussen school en werk vallen, is er te weinig.",
    "De ouders zijn moeilijk te bereiken; huisbezoeken helpen.",
    "Het beroepsgeheim blijft een vraag: wat mogen we delen, en met wie?",
    "De meldingen komen te laat binnen.",
    "We nodigen een ervaringsdeskundige uit.",
    "De werking start in september met een nieuwe medewerker.",
    "Het voorstel wordt bijgestuurd en opnieuw rondgestuurd.",
    "De jongeren zelf zijn nog niet gehoord.",
    "Er komt een overzicht van wie wat doet.",
    "Het overleg valt samen met dat van de buurgemeente; we zoeken een andere dag.",
    "Bij de overgang van basis naar secundair verliezen we leerlingen uit het oog.",
    "De cijfers per gemeente verschillen sterk.",
    "Crisisplaatsen zijn er nauwelijks.",
    "We spreken af dat het verslag ook naar de directies gaat.",
];

const TASKS: [&str; 16] = [
    "Verslag rondsturen",
    "Cijfers per gemeente opvragen",
    "Zaal vastleggen voor de volgende vergadering",
    "Nota bezorgen aan de schepen",
    "Nagaan wie de aanmeldingen opvolgt",
    "Voorstel voor een stappenplan uitschrijven",
    "Nieuwe partner uitnodigen",
    "Contact opnemen over de wachtlijst",
    "Studiedag mee voorbereiden",
    "Vragen waarom er zo weinig meldingen zijn",
    "Folder van het aanbod bezorgen",
    "Datum prikken met de werkgroep",
    "Uitzoeken wat gedeeld mag worden",
    "Tussentijds bellen over de stand van zaken",
    "Aanspreekpunt per school oplijsten",
    "Subsidieaanvraag nalezen",
];

const PURPOSES: [&str; 6] = [
    "Schooluitval samen vroeger zien en sneller opvangen.",
    "Scholen en welzijn aan één tafel brengen.",
    "Het aanbod van flexibele trajecten opvolgen en bijsturen.",
    "Afspraken maken over spijbelen en afwezigheden.",
    "Van elkaar leren aan de hand van casussen.",
    "Het lokale onderwijsbeleid afstemmen met de partners.",
];

const REMARKS: [&str; 6] = [
    "Meldt jongeren aan.",
    "Wil meer betrokken worden.",
    "Best telefonisch te bereiken.",
    "Nieuw team sinds september.",
    "Stelt zijn zaal ter beschikking.",
    "Nog uit te nodigen op de studiedag.",
];

const VENUES: [&str; 5] =
    ["stadhuis", "CLB, vergaderzaal 2", "online", "Huis van het Kind", "school, lerarenkamer"];

/// The text of a note in Markdown: a few sentences, sometimes under headings with a list.
pub(super) fn note(dice: &mut Dice) -> String {
    let mut text = String::new();
    for paragraph in 0..=dice.below(4) {
        if paragraph > 0 {
            text.push_str("\n\n");
        }
        if dice.once_in(4) {
            text.push_str("## ");
            text.push_str(dice.word(&POINTS));
            text.push_str("\n\n");
        }
        let sign = if dice.once_in(4) { "- " } else { "" };
        let sentences: Vec<String> =
            (0..=dice.below(4)).map(|_| format!("{sign}{}", dice.word(&SENTENCES))).collect();
        text.push_str(&sentences.join(if sign.is_empty() { " " } else { "\n" }));
    }
    text
}

/// The text of a follow-up.
pub(super) fn task(dice: &mut Dice) -> String {
    dice.word(&TASKS).to_owned()
}

/// The purpose of a forum.
pub(super) fn purpose(dice: &mut Dice) -> String {
    dice.word(&PURPOSES).to_owned()
}

/// Remarks, most often none.
pub(super) fn remarks(dice: &mut Dice) -> String {
    if dice.once_in(5) { dice.word(&REMARKS).to_owned() } else { String::new() }
}

/// The place of a meeting.
pub(super) fn venue(dice: &mut Dice) -> String {
    dice.word(&VENUES).to_owned()
}
