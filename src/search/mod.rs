//! Finding records by what somebody types: everything that has a name by a few letters, an entry of a short list, a
//! record by a name given on the command line, and records that somebody is about to add a second time.
//!
//! # Contents
//!
//! * [`Index`] holds every organisation, person, forum, region and municipality, ready to be searched. [`Session`]
//!   searches it while somebody types. Whatever can be found is called a [`Target`].
//! * [`rank`] orders a short list of names, such as the commands of the palette.
//! * [`Given`] is a name given on the command line; [`choose`] takes the record that it means.
//! * [`similar_organisations`] and [`similar_persons`] recognise a record by a name typed in full.
//! * [`NoteIndex`] finds notes by words in their text.
//!
//! The first three match words in the same way: `word_match` decides how a word matches a text, and `matcher`
//! computes the score for a whole query. The fourth counts typing errors between whole names, and needs no index.
//!
//! # The problem
//!
//! A coordinator types `clb diest`, `artkos`, `hvhk`, `joeri` or `0470 11`. She means the counselling centre
//! (abbreviated CLB) in the town of Diest, the organisation Arktos, “Huis van het Kind”, a person, and whoever has
//! that telephone number. So what is typed are abbreviations, beginnings of words in any order, words with a typing
//! error, or letters with gaps between them. What is meant should come first, whatever its kind, and the results should
//! follow each key within 50 ms, even among a million organisations.
//!
//! Which match is better is not a matter of taste here. It is fixed by a definition, in four steps:
//!
//! 1. A word matches a field of a target with a *grade*: the word is the whole field, or its beginning,
//!    or the beginning of a word in it, and so on down to letters with gaps. See `score::Grade`.
//! 2. Its *points* are the grade first; then whether it ends where a word ends; then the *weight* of the field,
//!    as a name says more than a municipality; then the score of
//!    [fuzzy-matcher](https://docs.rs/fuzzy-matcher), which prefers letters at the start of words and close
//!    together. A word counts in the field where it has the most points.
//! 3. The *score* of the target is the grade of its weakest word first, then the points of all words
//!    together. Every word must match. All words joined to one may match too, so that `ku leuven` and
//!    `kuleuven` find the same; the better of the two counts.
//! 4. The *rank* breaks ties: the score, then organisations before other kinds, then what is in a forum of the user's
//!    own, then shorter names, then the alphabet.
//!
//! Letters are compared after folding: without capitals, accents and signs. A text with a saint or an `&` in it counts
//! as several fields, one for each way to read it ([`Reading`](crate::text::Reading)), so that `st jozef`, `sint-jozef`
//! and `saint jozef` find the same. A telephone number is its digits, as dialled in Belgium.
//!
//! The obvious program scores every target and sorts. It is in the tests as `by_scoring_all`, and it is
//! the specification: `matcher` computes the score, from the texts themselves, and knows nothing of an index.
//! At a million organisations fuzzy-matcher alone took some 170 ms a key on the machine named below. The index
//! does nothing but avoid that work.
//!
//! # Why the index has the shape it has
//!
//! Few targets match a given query well, and nearly all can be ruled out by very little. So the index is
//! not a trie or a list of organisations for each trigram: those answer exact questions well, but need
//! something else beside them for a wrong letter or for letters with gaps. It is a table that is scanned from
//! top to bottom, with one column for each thing that rules a target out, the cheapest and most decisive first:
//!
//! * the *summary*, 24 bytes: its kind, which letters it has (once or twice), with which letters its words and its fields
//!   start, which two letters its fields start with, and the lengths of its shortest field and word;
//! * its *bigrams*: the pairs of letters that stand next to each other, as 128 bits;
//! * its *letters*: all fields folded to one byte a letter, without spaces and signs, and a bit for each letter
//!   that starts a word.
//!
//! A scan reads columns from one end to the other, which is what memory is fastest at. Most targets cost one comparison
//! of a few bit sets, without a branch. A change empties one slot and adds another at the end; the index is rebuilt after
//! a great many.
//!
//! These columns hold *own* fields: names, addresses, telephone numbers. Fields that thousands *share* would blur them:
//! the names of a municipality with all its villages and postal codes, of a region, of a sector. Targets that share the
//! same ones form a *group*. Shared fields are stored once and scored once for a query, which gives for each group the
//! words that it *covers*: `leuven` for everything in Leuven. Only the other words are asked of the own fields. There are
//! at most a few different sets of covered words, and one set of conditions for each.
//!
//! # Why the result equals scoring everything
//!
//! The claim: for every index, query and limit, a search gives the same targets in the same order with
//! the same scores as scoring all of them. There are five reasons why it could fail, and one answer to each.
//!
//! **1. A filter could drop a match.** Each filter checks a condition that *every* match must meet, so what
//! fails it cannot match. It may let through what does not match; that costs time, not correctness.
//!
//! * *Letters.* A word that matches as it is, as initials or with gaps has all its letters in the own fields, unless its
//!   group covers it.
//!   With one typing error at most one of its letters is foreign: an extra or a wrong one. So a set that lacks
//!   more than that rules the word out. The summary merges all own fields of a target, which makes the
//!   condition weaker, and still necessary. Some letters share a bit. Then a set may claim too much, never too
//!   little.
//! * *Bigrams.* A word that is there in one piece has all its bigrams there. A wrong, extra or missing
//!   letter spoils at most the two around it, and two swapped letters spoil three, in a row. If other bigrams
//!   are missing there is no such match. Initials and letters with gaps need no bigrams, so there this filter
//!   asks for initials instead. (`word::may_match_with_typo` and its tests.)
//! * *Initials, prefixes and lengths.* A grade is defined by where a word starts, and whether the field is
//!   longer than the word. If only better grades count, the field or a word in it must start with the right
//!   letters.
//! * *Bytes.* Letters beyond ASCII are squeezed into 128 bytes. Equal letters have equal bytes, so a match by
//!   letters is a match by bytes. The opposite does not hold, so what such a query finds by bytes is confirmed
//!   by characters.
//!
//! **2. The rank from the index could differ from the rank of the score.** The code that decides how a word
//! matches is generic over what a letter is (`word_match::Pattern`). The index runs it on bytes and the matcher
//! on characters, so for ASCII they cannot disagree. But fuzzy-matcher is too slow to run for each candidate:
//! `scorer::alignment_points` computes the same number by the recurrence that fuzzy-matcher documents. A
//! property test compares the two for any text and word. For words beyond ASCII the rank is an upper bound, and
//! the candidates are scored by their characters.
//!
//! **3. The threshold could drop one of the best.** Once `limit` matches are known, the lowest of their ranks
//! is a threshold. What is *strictly* below it has at least `limit` matches above it, so it is not in the
//! result. Equal ranks stay, because the alphabet decides between them. The threshold only rises, and any
//! thread may raise it: each rank that raised it belongs to a real match. Before the letters are read, an upper
//! bound of the rank is compared.
//!
//! **4. A stage could stop too early.** Exact matches are looked for first, typing errors and gaps later, and
//! only if needed. The weakest grade is the first thing that a score compares. So any match of a later stage
//! ranks below any match of this one, and `limit` matches of this stage are final.
//!
//! **5. What an earlier key ruled out could match now.** A longer query has all words of the shorter one, the
//! last one perhaps grown. If it matches, the shorter one matches too, but for short words: with three letters
//! a word may match with gaps, with four it may have a typing error, and the joined word may have one from
//! eight letters on. For the same reason a group covers a word *later* when what was typed of it so far has one error at
//! most. So a session remembers what a filter may still admit under any such longer query, and the
//! next key scans that. When the query changes in another way the session goes back to the last key that still
//! leads to it, and when the index has changed it starts afresh. After a backspace it still has the earlier
//! result.
//!
//! Each step is covered by a test: the whole claim by `a_search_finds_what_scoring_all_finds`, step 5 by
//! `typing_finds_at_each_key_what_scoring_all_finds`, updates by
//! `an_index_that_was_brought_up_to_date_finds_what_a_new_one_finds` (all in `index/tests.rs`), and step 2 by
//! `alignment_points_are_those_of_fuzzy_matcher` (`scorer.rs`). In the tests the limits from which threads,
//! stages and memory are used are so low that a few targets go through all of them.
//!
//! # What was measured
//!
//! `cargo bench --bench search -- 10000 100000 1000000 nucleo` types some 280 keys in 23 sessions, two threads for each
//! engine, on the two-core virtual machine on which this was written. Its speed changes from hour to hour, so read the
//! last column rather than the times: the time of [nucleo](https://docs.rs/nucleo-matcher) for all sessions, divided by
//! ours. Beside the organisations there are a person for every tenth of them, forums, regions and municipalities.
//!
//! | organisations | median key | worst key | nucleo |
//! |---|---|---|---|
//! | 10,000 | 0.12 ms | 1.1 ms | 2.7 to 3.1 |
//! | 100,000 | 0.95 ms | 7.8 ms | 4.0 |
//! | 1,000,000 | 6.4 ms | 51 ms | 8.5 |
//!
//! The index of a million is built in 0.8 seconds on one thread, takes 120 bytes a name beyond the text, and is updated
//! after an edit in 0.05 ms. Of 275 queries that were written down with what was meant
//! (`tests/search/relevance.tsv`), 98.9% find that first, among ten thousand other organisations and all kinds; of 510
//! made by rule, 97.0% first and 98.6% in the first three. Of 720 for people, forums and places made by rule, 99.2% find
//! what was meant first, and none misses it (`tests/search/kinds.rs`).
//!
//! # What was tried and dropped
//!
//! * *Rough bounds of the gap score, then fuzzy-matcher for what they let through.* That took three scans.
//!   Computing the score itself turned out shorter and faster, and fuzzy-matcher only runs for what is shown.
//! * *Typing errors only where nothing else is found.* Whether a match has one is now part of its grade, so
//!   that the score of a target does not depend on the others.
//! * *Initials of any words, or several letters from each.* In a long name any three letters start some words:
//!   `vadb` found a primary school of Sint-Anna before VDAB with two letters swapped.
//! * *Two letters with gaps.* They stand in that order in almost anything.
//! * *A typing error in all words together below eight letters.* It finds little that the words do not, and
//!   doubled the time at a million.
//! * *Separate scans for errors and for gaps.* One scan for both is no slower at any size.
//! * *Two threads for few organisations.* A new thread waited some 3 ms for the other processor, so below
//!   16,384 organisations one thread was quicker.
//! * *Shared fields among the own ones.* Each further name of a municipality made the filters weaker for every
//!   organisation in it.
//! * *Remembering every slot that may match the next key.* It is given up as soon as they are more than a
//!   quarter of those scanned.
//!
//! # Words used here
//!
//! * **letter**: a folded character that counts: no capitals, accents, spaces or signs.
//! * **target**: what can be found: an organisation, a person, a forum, a region or a municipality.
//! * **field**: a text by which a target is found: a name, an alias, its municipality, a region.
//! * **contiguous**: letters that stand next to each other, as opposed to **scattered** ones.
//! * **typo**: one typing error: a wrong, extra or missing letter, or two swapped.
//! * **joined**: all words of a query taken as one.
//! * **slot**: the position of a target in the columns of the index.
//! * **candidate**: a target that no filter has ruled out.
//! * **stage**: a scan for some of the grades.

mod index;
mod lists;
mod matcher;
mod notes;
mod organisation_names;
mod query;
mod resolve;
mod score;
mod scorer;
mod searchable;
mod session;
mod short_list;
mod similar;
mod target;
mod typo;
mod word_match;

pub use index::{FieldMatch, Hit, Index, PlaceName, SearchedField, SectorName};
pub(crate) use lists::Lists;
pub use notes::NoteIndex;
pub use organisation_names::OrganisationNames;
pub use resolve::{Candidate, Fit, Given, Part, Resolved, choose};
pub use score::Score;
pub use session::{Session, Stop};
pub use short_list::{Pick, rank};
pub use similar::{similar_organisations, similar_persons};
pub use target::{Target, TargetKind, TargetKinds, TargetRef};
