//! JSON input that is nested extremely deeply.

use crate::home::Home;

#[test]
fn a_record_nested_without_end_is_refused_with_an_explanation() {
    let home = Home::with_example();
    let before = home.read("example.json");
    let nested =
        |times: usize| format!("{{\"name\":\"X\",\"more\":{}{}}}", "[".repeat(times), "]".repeat(times));
    for times in [110, 100_000] {
        home.write("from.json", &nested(times));
        let output = home.overleg_on_example(&["add", "organisation", "--from", "from.json"]).exits_with(2);
        assert!(output.stderr.contains("from.json") && output.stderr.len() < 2_000, "{}", output.stderr);
    }
    assert_eq!(home.read("example.json"), before);
}

#[test]
fn a_field_nested_too_deep_to_be_read_back_is_not_saved() {
    let home = Home::with_example();
    let more = "\"name\": \"Stad Diest\", \"more\": []";
    home.write("example.json", &home.read("example.json").replace("\"name\": \"Stad Diest\"", more));
    home.write("from.json", &format!("{{\"more\":{}{}}}", "[".repeat(126), "]".repeat(126)));
    let output = home.overleg_on_example(&["edit", "organisation", "stad diest", "--from", "from.json"]);
    let output = output.exits_with(2);
    assert!(output.stderr.contains("from.json"), "{}", output.stderr);
    home.overleg_on_example(&["check"]).succeeds();
}
