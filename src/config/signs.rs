//! Whether the terminal can show signs that are not in ASCII.

use super::Environment;

/// Whether the terminal shows the signs of the interface: not the Linux console, whose fonts have few signs, and not
/// with a locale in another encoding than UTF-8. The first locale variable that is set decides, as POSIX requires.
pub fn can_show_unicode(environment: &Environment) -> bool {
    // Windows has no such variables.
    let locale = environment.encodings.iter().flatten().next();
    !environment.is_linux_console() && locale.map_or(cfg!(windows), |locale| is_utf_8(locale))
}

/// Whether a locale such as `nl_BE.UTF-8`, `C.utf8@euro` or `UTF-8` has this encoding.
fn is_utf_8(locale: &str) -> bool {
    let name = locale.split('@').next().unwrap_or_default();
    let encoding = name.split_once('.').map_or(name, |(_, encoding)| encoding);
    ["utf-8", "utf8"].iter().any(|utf_8| encoding.eq_ignore_ascii_case(utf_8))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::utf_8("xterm", [None, None, Some("nl_BE.UTF-8")], true)]
    #[case::short_name("xterm", [None, None, Some("C.utf8")], true)]
    #[case::modifier("xterm", [None, None, Some("nl_BE.utf8@euro")], true)]
    #[case::encoding_alone("xterm-256color", [None, Some("UTF-8"), None], true)]
    #[case::console_with_more_colours("linux-16color", [None, None, Some("nl_BE.UTF-8")], false)]
    #[case::console("linux", [None, None, Some("nl_BE.UTF-8")], false)]
    #[case::latin_9("xterm", [None, None, Some("nl_BE.ISO-8859-15@euro")], false)]
    #[case::no_encoding("xterm", [None, None, Some("nl_BE")], false)]
    #[case::plain("xterm", [None, None, Some("C")], false)]
    #[case::first_of_all("xterm", [Some("C"), Some("nl_BE.UTF-8"), Some("nl_BE.UTF-8")], false)]
    #[case::then_the_letters("xterm", [None, Some("nl_BE.UTF-8"), Some("C")], true)]
    #[cfg_attr(not(windows), case::nothing_set("xterm", [None, None, None], false))]
    fn signs_need_a_terminal_that_shows_utf_8(
        #[case] term: &str,
        #[case] encodings: [Option<&str>; 3],
        #[case] shown: bool,
    ) {
        let encodings = encodings.map(|locale| locale.map(str::to_owned));
        let environment = Environment { term: Some(term.to_owned()), encodings, ..Environment::default() };
        assert_eq!(can_show_unicode(&environment), shown);
    }
}
