//! The choice of language.

use super::Environment;
use crate::i18n::Lang;

/// The language that was `asked` for on the command line, or else the one `set` in the settings, or else that of the
/// locale. The first locale variable that is set decides, as POSIX requires. A locale in neither language gives
/// English.
pub fn choose_language(asked: Option<Lang>, set: Option<Lang>, environment: &Environment) -> Lang {
    let of_locale =
        || environment.locales.iter().flatten().next().and_then(|locale| Lang::from_locale(locale));
    asked.or(set).or_else(of_locale).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::asked_first(Some(Lang::Nl), Some(Lang::En), [Some("en_GB"), None, None], Lang::Nl)]
    #[case::then_the_setting(None, Some(Lang::Nl), [Some("en_GB"), None, None], Lang::Nl)]
    #[case::then_lc_all(None, None, [Some("nl_BE.UTF-8"), Some("en_GB"), Some("en_GB")], Lang::Nl)]
    #[case::then_lc_messages(None, None, [None, Some("nl_BE.UTF-8"), Some("en_GB")], Lang::Nl)]
    #[case::then_lang(None, None, [None, None, Some("nl_BE.UTF-8")], Lang::Nl)]
    #[case::the_first_that_is_set_decides(None, None, [Some("fr_BE"), None, Some("nl_BE")], Lang::En)]
    #[case::nothing_set(None, None, [None, None, None], Lang::En)]
    fn the_first_source_that_sets_a_language_decides(
        #[case] asked: Option<Lang>,
        #[case] set: Option<Lang>,
        #[case] locales: [Option<&str>; 3],
        #[case] chosen: Lang,
    ) {
        let locales = locales.map(|locale| locale.map(str::to_owned));
        let environment = Environment { locales, ..Environment::default() };
        assert_eq!(choose_language(asked, set, &environment), chosen);
    }
}
