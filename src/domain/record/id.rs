//! Ids of records. Each kind of record has its own type of id, so that an id of a forum cannot be used for a
//! region.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::{Builder, Uuid};

/// The moment when an id is made.
pub use jiff::Timestamp;

/// The id of a record of type `T`, serialised as a UUID.
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id with this UUID.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// The UUID in the store.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }
}

// Not derived, because a derive would require the same traits of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::from_uuid)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.uuid.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

/// Makes new ids. They are UUIDv7: they sort by time and never collide between two machines. It uses no clock
/// and no source of randomness itself, so that the code that uses it stays pure.
#[derive(Debug, Clone)]
pub struct IdSource {
    counter: u128,
}

impl IdSource {
    /// A source of ids that counts up from `seed`. The seed must be random and different for every process.
    pub const fn new(seed: u128) -> Self {
        Self { counter: seed }
    }

    /// The next id, made at `now`. Within one millisecond ids differ in their 74 random bits, which
    /// count up from the seed (RFC 9562, section 6.2, method 2).
    pub fn next<T>(&mut self, now: Timestamp) -> Id<T> {
        self.counter = self.counter.wrapping_add(1);
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        let bytes = self.counter.to_be_bytes();
        let mut random = [0; 10];
        random.copy_from_slice(&bytes[6..]);
        Id::from_uuid(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::Forum;

    #[test]
    fn ids_created_in_the_same_millisecond_differ() {
        let mut source = IdSource::new(7);
        let ids: BTreeSet<Id<Forum>> = (0..10_000).map(|_| source.next(Timestamp::UNIX_EPOCH)).collect();
        assert_eq!(ids.len(), 10_000);
    }

    #[test]
    fn ids_sort_by_creation_time() {
        let mut source = IdSource::new(u128::MAX);
        let early: Id<Forum> = source.next(Timestamp::UNIX_EPOCH);
        let late = source.next(Timestamp::from_millisecond(1).expect("in range"));
        assert!(early < late);
    }
}
