//! Finding records by what somebody types: the search over organisations, the choice from a short
//! list, and names given on the command line. All three match in the same way. And finding the records
//! that somebody is about to add a second time.

mod index;
mod matcher;
mod query;
mod resolve;
mod score;
mod scorer;
mod searchable;
mod session;
mod short_list;
mod similar;
mod word_match;

pub use index::{FieldMatch, Hit, Index, SearchedField};
pub use resolve::{
    Candidate, NamedId, Resolved, resolve_any, resolve_follow_up, resolve_forum, resolve_organisation,
    resolve_region,
};
pub use score::Score;
pub use session::{Session, Stop};
pub use short_list::{Pick, rank};
pub use similar::{similar_organisations, similar_persons};
