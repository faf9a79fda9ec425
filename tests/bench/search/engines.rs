//! The search and its peers. The peers get text that is already folded, so they do not fold it again. They
//! keep as many results as the search does.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::thread;

use frizbee::{CaseMatching as Casing, Config, Matcher as Frizbee, Pattern as Words, UnicodeMatching};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config as NucleoConfig, Matcher as NucleoMatcher, Utf32String};
use overleg::domain::Overview;
use overleg::search::{Index, Session, Stop, TargetKinds};
use overleg::text::fold;

/// The number of threads that each engine may use.
pub(crate) const THREADS: usize = 2;
/// The number of best results to keep.
const LIMIT: usize = 100;
/// With fewer lines than this, a second thread costs more than it gains.
const MIN_LINES_FOR_THREADS: usize = 2_000;

/// An engine that answers queries.
pub(crate) trait Engine {
    /// Its name in the tables.
    fn name(&self) -> &'static str;

    /// A new session starts.
    fn begin(&mut self) {}

    /// The number of results for a query, at most [`LIMIT`].
    fn answer(&mut self, query: &str) -> usize;
}

/// The search itself.
pub(crate) struct Ours<'a> {
    index: &'a Index,
    overview: &'a Overview,
    session: Session,
}

impl<'a> Ours<'a> {
    pub(crate) fn new(index: &'a Index, overview: &'a Overview) -> Self {
        Self { index, overview, session: Session::default() }
    }
}

impl Engine for Ours<'_> {
    fn name(&self) -> &'static str {
        "ours"
    }

    fn begin(&mut self) {
        self.session = Session::default();
    }

    fn answer(&mut self, query: &str) -> usize {
        let hits =
            self.session.search(self.index, self.overview, query, TargetKinds::ALL, LIMIT, &Stop::default());
        hits.map_or(0, |hits| hits.len())
    }
}

/// The scorer that orders the results of the search, applied to every line.
pub(crate) struct Fuzzy<'a> {
    lines: &'a [&'a str],
    matchers: [SkimMatcherV2; THREADS],
}

impl<'a> Fuzzy<'a> {
    pub(crate) fn new(lines: &'a [&'a str]) -> Self {
        Self { lines, matchers: [(); THREADS].map(|()| SkimMatcherV2::default().respect_case()) }
    }
}

impl Engine for Fuzzy<'_> {
    fn name(&self) -> &'static str {
        "fuzzy-matcher"
    }

    fn answer(&mut self, query: &str) -> usize {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        best(self.lines, &mut self.matchers, |matcher, line| {
            words.iter().map(|word| matcher.fuzzy_match(line, word)).sum()
        })
    }
}

/// The matcher of the Helix editor, applied to every line, word by word as in its own picker.
pub(crate) struct Nucleo {
    lines: Vec<Utf32String>,
    matchers: [NucleoMatcher; THREADS],
}

impl Nucleo {
    pub(crate) fn new(lines: &[&str]) -> Self {
        Self {
            lines: lines.iter().map(|line| Utf32String::from(*line)).collect(),
            matchers: [(); THREADS].map(|()| NucleoMatcher::new(NucleoConfig::DEFAULT)),
        }
    }
}

impl Engine for Nucleo {
    fn name(&self) -> &'static str {
        "nucleo-matcher"
    }

    fn answer(&mut self, query: &str) -> usize {
        let (case, marks) = (CaseMatching::Respect, Normalization::Never);
        let pattern = Pattern::new(&fold(query), case, marks, AtomKind::Fuzzy);
        best(&self.lines, &mut self.matchers, |matcher, line| {
            pattern.score(line.slice(..), matcher).map(i64::from)
        })
    }
}

/// A matcher that compares many letters at once, applied to every line, word by word.
pub(crate) struct FrizbeeOver<'a> {
    lines: &'a [&'a str],
    name: &'static str,
    config: Config,
}

impl<'a> FrizbeeOver<'a> {
    /// Without typing errors, like other fuzzy finders.
    pub(crate) fn exact(lines: &'a [&'a str]) -> Self {
        Self::new(lines, "frizbee", 0)
    }

    /// With one letter that may be missing in each word.
    pub(crate) fn forgiving(lines: &'a [&'a str]) -> Self {
        Self::new(lines, "frizbee, one typo", 1)
    }

    fn new(lines: &'a [&'a str], name: &'static str, typos: u16) -> Self {
        let config =
            Config::default().max_typos(Some(typos)).casing(Casing::Respect).unicode(UnicodeMatching::Ignore);
        Self { lines, name, config }
    }
}

impl Engine for FrizbeeOver<'_> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn answer(&mut self, query: &str) -> usize {
        let words: Vec<Words> = fold(query).split_whitespace().map(Words::from).collect();
        // It sorts all matches, and chooses fewer threads for few lines by itself.
        let found = Frizbee::from_patterns(&words, &self.config).match_list_parallel(self.lines, THREADS);
        found.len().min(LIMIT)
    }
}

/// A score and the index of its line. Of equal scores, the first line is the best.
type Scored = (i64, Reverse<usize>);

/// The number of `lines` with a score, at most [`LIMIT`], after sorting the best. Each part of the lines is
/// processed on its own thread.
fn best<L: Sync, M: Send>(
    lines: &[L],
    matchers: &mut [M; THREADS],
    score: impl Fn(&mut M, &L) -> Option<i64> + Sync,
) -> usize {
    let score = &score;
    let threads = if lines.len() < MIN_LINES_FOR_THREADS { 1 } else { THREADS };
    let part = lines.len().div_ceil(threads);
    let mut found: Vec<Scored> = if threads == 1 {
        best_of_part(lines, 0, &mut matchers[0], score)
    } else {
        thread::scope(|scope| {
            let parts = lines.chunks(part).zip(matchers).enumerate();
            let threads: Vec<_> = parts
                .map(|(nth, (lines, matcher))| {
                    scope.spawn(move || best_of_part(lines, nth * part, matcher, score))
                })
                .collect();
            threads.into_iter().flat_map(|thread| thread.join().expect("a score")).collect()
        })
    };
    found.sort_unstable_by_key(|scored| Reverse(*scored));
    found.len().min(LIMIT)
}

fn best_of_part<L, M>(
    lines: &[L],
    first: usize,
    matcher: &mut M,
    score: &impl Fn(&mut M, &L) -> Option<i64>,
) -> Vec<Scored> {
    // The worst of the best results is on top of the heap.
    let mut best: BinaryHeap<Reverse<Scored>> = BinaryHeap::with_capacity(LIMIT + 1);
    for (nth, line) in lines.iter().enumerate() {
        let Some(score) = score(matcher, line) else { continue };
        let scored = Reverse((score, Reverse(first + nth)));
        if best.len() < LIMIT {
            best.push(scored);
        } else if best.peek().is_some_and(|worst| scored < *worst) {
            best.pop();
            best.push(scored);
        }
    }
    best.into_iter().map(|Reverse(scored)| scored).collect()
}
