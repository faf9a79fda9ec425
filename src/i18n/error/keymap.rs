//! Errors in the keys that the user bound. The texts that say what a key does are in the table of actions.

use crate::i18n::texts;

texts! {
    /// A problem in the file with the user's own keys, and the line where it is.
    keymap_error_at(file: &str, line: usize, problem: &str) {
        nl: "{file}, regel {line}: {problem}",
        en: "{file}, line {line}: {problem}",
    }
    /// The file is not valid TOML.
    keymap_syntax(message: &str) {
        nl: "dit is geen geldige TOML (in het Engels: {message}).",
        en: "this is not valid TOML ({message}).",
    }
    /// A name at the top level that is not a section.
    keymap_not_a_table(name: &str) {
        nl: "\"{name}\" hoort in een deel, zoals [global] of [tree].",
        en: "\"{name}\" belongs in a section, such as [global] or [tree].",
    }
    /// An action whose value is not a list of keys.
    keymap_not_keys(action: &str) {
        nl: "bij {action} hoort een lijst van toetsen, zoals [\"ctrl-s\", \"f2\"].",
        en: "{action} needs a list of keys, such as [\"ctrl-s\", \"f2\"].",
    }
    /// A section that does not exist.
    keymap_unknown_scope(name: &str) { nl: "er is geen deel [{name}].", en: "there is no section [{name}]." }
    /// An action that does not exist.
    keymap_unknown_action(name: &str) { nl: "er is geen actie {name}.", en: "there is no action {name}." }
    /// A key that does not exist.
    keymap_unknown_key(name: &str) { nl: "er is geen toets \"{name}\".", en: "there is no key \"{name}\"." }
    /// After an unknown name: the most similar one that exists.
    keymap_likeliest(name: &str) { nl: "Bedoelde je \"{name}\"?", en: "Did you mean \"{name}\"?" }
    /// A key that is `AltGr` on many keyboards.
    keymap_alt_gr(name: &str) {
        nl: "\"{name}\" kan niet: Ctrl-Alt met een letter is op veel toetsenborden AltGr, en typt een teken.",
        en: "\"{name}\" cannot be used: on many keyboards Ctrl-Alt with a letter is AltGr, and types a character.",
    }
    /// One key bound to two actions in the same scope.
    keymap_conflict(chord: &str, scope: &str, first: &str, second: &str) {
        nl: "in [{scope}] staat {chord} voor twee acties: {first} en {second}. Geef een van de twee een andere toets.",
        en: "in [{scope}], {chord} is bound to two actions: {first} and {second}. Give one of them another key.",
    }
    /// A key that never reaches its action, because it means something else everywhere.
    keymap_unreachable(chord: &str, scope: &str, action: &str) {
        nl: "{chord} voor {action} in [{scope}] werkt nergens: overal betekent die toets al iets anders.",
        en: "{chord} for {action} in [{scope}] never works: everywhere, that key already means something else.",
    }
    /// A key that types a character, bound where text is typed.
    keymap_untypable(chord: &str, scope: &str, action: &str) {
        nl: "met {chord} voor {action} in [{scope}] kun je dat teken niet meer typen. Kies een toets met Ctrl of een functietoets.",
        en: "with {chord} for {action} in [{scope}] you could no longer type that character. Choose a key with Ctrl, or a function key.",
    }
}
