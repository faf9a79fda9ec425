//! An example of each command, in the user's language. Each works on the starter data, which a test shows.

use crate::i18n::{Lang, Words};

/// The example of a command; none for the program itself.
pub(in crate::cli) fn example(path: &str, lang: Lang) -> Option<&'static str> {
    let of_records = || of_records(path);
    Some(lang.choose(of_reading(path).or_else(|| of_doing(path)).or_else(of_records)?))
}

/// An example that is the same in both languages.
const fn same(text: &'static str) -> Words {
    Words { nl: text, en: text }
}

fn of_reading(path: &str) -> Option<Words> {
    Some(match path {
        "tree" => same("overleg tree"),
        "show" => same("overleg show \"Stad Diest\""),
        "search" => same("overleg search clb diest --limit 5"),
        "agenda" => same("overleg agenda --due week"),
        "brief" => same("overleg brief Klankbordgroep"),
        "bridges" => same("overleg bridges \"Samenwerking Stad Diest\""),
        "gaps" => same("overleg gaps --region Leuven"),
        "coverage" => same("overleg coverage \"Samenwerking Stad Diest\" --sector welfare"),
        "map" => same("overleg map --without"),
        "attendance" => same("overleg attendance Klankbordgroep"),
        "note list" => same("overleg note list Klankbordgroep"),
        "note search" => same("overleg note search actieplan --forum Klankbordgroep"),
        "follow-up" | "follow-up list" => same("overleg follow-up list --region Diest"),
        "person" | "person list" => same("overleg person list --organisation \"Stad Diest\""),
        "person about" => same("overleg person about \"Liesbet Goos\""),
        "organisation" | "organisation list" => {
            same("overleg organisation list --sector welfare --region Leuven")
        }
        "report" => Words {
            nl: "overleg report --region Leuven --for partners --since 1/9 -o leuven.html",
            en: "overleg report --region Leuven --for partners --since 1/9 -o leuven.html --lang en",
        },
        "export" | "export xlsx" => same("overleg export xlsx members --forum Klankbordgroep -o leden.xlsx"),
        "export csv" => same("overleg export csv organisations --region Leuven -o leuven.csv"),
        "export addresses" => same("overleg export addresses --forum Klankbordgroep --names"),
        "export svg" => same("overleg export svg map -o kaart.svg"),
        "trash" => same("overleg trash"),
        "history" => same("overleg history --limit 5"),
        "check" => same("overleg check"),
        "where" => same("overleg where"),
        "completions" => same(
            "mkdir -p ~/.config/fish/completions\noverleg completions fish > ~/.config/fish/completions/overleg.fish",
        ),
        "man" => same("overleg man > overleg.1"),
        _ => return None,
    })
}

fn of_doing(path: &str) -> Option<Words> {
    Some(match path {
        "note" | "note add" => Words {
            nl: "overleg note add Klankbordgroep --date gisteren --present CLB --present VDAB \\\n    --follow-up \"Nota rondsturen@volgende week\" --text \"Actieplan besproken.\"",
            en: "overleg note add Klankbordgroep --date yesterday --present CLB --present VDAB \\\n    --follow-up \"Send the memo@next week\" --text \"Discussed the action plan.\"",
        },
        "import" => same(
            "printf 'Partner;Naam\\nArktos;An Proef\\n' > leden.csv\noverleg import leden.csv --forum Klankbordgroep --dry-run",
        ),
        "follow-up done" => same("overleg follow-up done \"Mezelf laten uitnodigen\""),
        "follow-up snooze" => Words {
            nl: "overleg follow-up snooze \"Antwoorden op de vraag\" volgende week",
            en: "overleg follow-up snooze \"Antwoorden op de vraag\" next week",
        },
        "person erase" => same("overleg person erase \"Liesbet Goos\" --yes"),
        "place" | "place set" => Words {
            nl: "overleg place set \"Samenwerking Stad Diest\" uitgenodigd",
            en: "overleg place set \"Samenwerking Stad Diest\" invited",
        },
        "restore" => same("overleg remove person Joeri\noverleg restore Joeri"),
        "undo" => same("overleg remove person Joeri\noverleg undo"),
        "redo" => same("overleg remove person Joeri\noverleg undo\noverleg redo"),
        "init" => Words { nl: "overleg --store nieuw.json init", en: "overleg --store new.json init" },
        _ => return None,
    })
}

fn of_records(path: &str) -> Option<Words> {
    Some(match path {
        "add region" => {
            same("overleg add region --name Tienen --parent Vlaams-Brabant --municipality Tienen")
        }
        "add forum" => Words {
            nl: "overleg add forum --name \"Netwerk Tienen\" --region Vlaams-Brabant --cadence maandelijks",
            en: "overleg add forum --name \"Netwerk Tienen\" --region Vlaams-Brabant --cadence monthly",
        },
        "add" | "add organisation" => same(
            "overleg add organisation --name \"Stad Tienen\" --sector local_government \\\n    --municipality Tienen",
        ),
        "add person" => {
            same("overleg add person --name \"An Claes\" --organisation CLB --email an.claes@clb.example")
        }
        "add member" => same("overleg add member --forum Klankbordgroep --organisation Arktos"),
        "add meeting" => Words {
            nl: "overleg add meeting --forum Klankbordgroep --date 3/12 --time 14u --place Provinciehuis",
            en: "overleg add meeting --forum Klankbordgroep --date 3/12 --time 14:00 --place Provinciehuis",
        },
        "add follow-up" => Words {
            nl: "overleg add follow-up --text \"Zaal vastleggen\" --about Klankbordgroep --due vrijdag",
            en: "overleg add follow-up --text \"Book a room\" --about Klankbordgroep --due Friday",
        },
        "edit region" => same("overleg edit region Diest --remarks \"Eerst met de stad praten.\""),
        "edit" | "edit forum" => Words {
            nl: "overleg edit forum Klankbordgroep --cadence \"2 keer per jaar\"",
            en: "overleg edit forum Klankbordgroep --cadence \"twice a year\"",
        },
        "edit organisation" => same("overleg edit organisation Arktos --website arktos.be"),
        "edit person" => same("overleg edit person \"Liesbet Goos\" --phone \"013 00 00 00\""),
        "edit member" => same("overleg edit member \"Klankbordgroep: CLB\" --since 1/9/2024"),
        "edit note" => same(
            "overleg note add Klankbordgroep --date 12/11 --text \"Actieplan besproken.\"\noverleg edit note \"Klankbordgroep: 12/11\" --present CLB",
        ),
        "edit meeting" => Words {
            nl: "overleg add meeting --forum Klankbordgroep --date 3/12\noverleg edit meeting \"Klankbordgroep: 3/12\" --time 14u",
            en: "overleg add meeting --forum Klankbordgroep --date 3/12\noverleg edit meeting \"Klankbordgroep: 3/12\" --time 14:00",
        },
        "edit follow-up" => same("overleg edit follow-up \"Uitzoeken waarom Diest\" --due 1/3"),
        "remove region" => same("overleg remove region Diest"),
        "remove forum" => same("overleg remove forum \"RiS+K Leuven\""),
        "remove organisation" => same("overleg remove organisation \"Don Bosco\""),
        "remove person" => same("overleg remove person Joeri"),
        "remove" | "remove member" => same("overleg remove member \"Klankbordgroep: CLB\""),
        "remove note" => same(
            "overleg note add Klankbordgroep --date 12/11 --text \"Actieplan besproken.\"\noverleg remove note \"Klankbordgroep: 12/11\"",
        ),
        "remove meeting" => same(
            "overleg add meeting --forum Klankbordgroep --date 3/12\noverleg remove meeting \"Klankbordgroep: 3/12\"",
        ),
        "remove follow-up" => {
            same("overleg remove follow-up \"Antwoorden op de vraag om in de stuurgroep te komen\"")
        }
        "remove list" => same(
            "printf 'Partner;Naam\\nArktos;An Proef\\n' > leden.csv\noverleg import leden.csv --forum Klankbordgroep --yes\noverleg remove list leden.csv",
        ),
        "merge" | "merge organisation" => same(
            "overleg add organisation --name \"Arktos vzw\"\noverleg merge organisation \"Arktos vzw\" Arktos",
        ),
        "merge person" => same(
            "overleg add person --name \"Liesbeth Goos\"\noverleg merge person \"Liesbeth Goos\" \"Liesbet Goos\"",
        ),
        _ => return None,
    })
}
