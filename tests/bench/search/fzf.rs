//! The best-known fuzzy finder, measured by its own `--bench` if it is installed.

use std::collections::BTreeMap;
use std::io::{self, Seek, Write};
use std::process::Command;
use std::time::Duration;

use overleg::text::fold;

use crate::engines::THREADS;

/// Its name in the tables and on the PATH.
pub(crate) const NAME: &str = "fzf";
/// How long each query is repeated.
const LONG: &str = "100ms";

/// The mean time that fzf takes for each of `queries` over `lines`; none if it is not installed, or too old
/// to measure.
pub(crate) fn times<'q>(
    lines: &[&str],
    queries: impl Iterator<Item = &'q str>,
) -> io::Result<Option<BTreeMap<&'q str, Duration>>> {
    let mut file = tempfile::tempfile()?;
    for line in lines {
        writeln!(file, "{line}")?;
    }
    let mut times = BTreeMap::new();
    for query in queries {
        if times.contains_key(query) {
            continue;
        }
        file.rewind()?;
        // The lines are folded already, as for the others.
        let asked = Command::new(NAME)
            .args(["+i", "--literal", "--bench", LONG, "--threads", &THREADS.to_string()])
            .args(["--filter", &fold(query)])
            .env_remove("FZF_DEFAULT_OPTS")
            .env_remove("FZF_DEFAULT_OPTS_FILE")
            .stdin(file.try_clone()?)
            .output();
        let said = match asked {
            Ok(output) => [output.stdout, output.stderr].concat(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        match mean(&String::from_utf8_lossy(&said)) {
            Some(mean) => times.insert(query, mean),
            None => return Ok(None),
        };
    }
    Ok(Some(times))
}

/// Parses "65 iterations  avg: 30.78ms  …  total: 2.00s  …". The total is used, because it has more digits
/// than the average over few lines.
fn mean(said: &str) -> Option<Duration> {
    let words: Vec<&str> = said.split_whitespace().collect();
    let before = |word: &str| words.iter().position(|other| *other == word)?.checked_sub(1);
    let times: f64 = words.get(before("iterations")?)?.parse().ok()?;
    let total = words.get(words.iter().position(|word| *word == "total:")? + 1)?;
    let seconds: f64 = total.strip_suffix('s')?.parse().ok()?;
    Some(Duration::from_secs_f64(seconds / times))
}
