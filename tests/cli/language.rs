//! The choice of the language of the output.

use crate::home::Home;

const DUTCH: &str = "Regio Diest";
const ENGLISH: &str = "Region Diest";

#[test]
fn the_option_overrides_the_settings_and_these_override_the_locale() {
    let home = Home::with_example();
    let tree = |run: crate::home::Run| run.succeeds().stdout;
    assert!(tree(home.overleg_on_example(&["tree"])).contains(ENGLISH));
    assert!(tree(home.overleg_on_example(&["tree"]).env("LC_ALL", "nl_BE.UTF-8")).contains(DUTCH));
    assert!(tree(home.overleg_on_example(&["tree"]).env("LC_ALL", "").env("LANG", "nl_BE")).contains(DUTCH));
    home.write(&home.places()["settings"], "language = \"nl\"\n");
    assert!(tree(home.overleg_on_example(&["tree"])).contains(DUTCH));
    assert!(tree(home.overleg_on_example(&["tree", "--lang", "en"])).contains(ENGLISH));
}

#[test]
fn invalid_settings_are_reported_with_their_place_and_the_allowed_values() {
    let home = Home::with_example();
    let settings = home.places()["settings"].clone();
    home.write(&settings, "language = \"nl\"\ntheme = \"blauw\"\n");
    let output = home.dutch_on_example(&["tree"]).exits_with(1);
    for words in [settings.to_str().expect("UTF-8"), "regel 2, kolom 9", "\"dark\", \"light\" of \"auto\""] {
        assert!(output.stderr.contains(words), "{words}: {}", output.stderr);
    }
    home.overleg(&["--help"]).succeeds();
}
