//! A digest of a file, by which a version of it is recognised without keeping it.
//!
//! XXH3 is specified once and for all, so every version of the program computes the same, on every platform. It is
//! faster than any disk. It does not keep out somebody who wants two files to look the same, and need not.

use std::fmt;
use std::hash::Hasher as _;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use twox_hash::XxHash3_64;

/// The digest of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Digest(u64);

/// A digest of bytes that come one part at a time.
#[derive(Default)]
pub(super) struct Digester(XxHash3_64);

impl Digest {
    /// The digest of these bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(XxHash3_64::oneshot(bytes))
    }
}

impl Digester {
    /// Adds the next bytes.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    /// The digest of everything that was added.
    pub(super) fn digest(&self) -> Digest {
        Digest(self.0.finish())
    }
}

impl fmt::Debug for Digester {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digest().fmt(out)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        u64::from_str_radix(&digits, 16).map(Self).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_same_in_every_version_and_however_the_bytes_come() {
        let bytes: Vec<u8> = (0..=255_u8).cycle().take(1000).collect();
        let mut digester = Digester::default();
        bytes.chunks(7).for_each(|part| digester.add(part));
        assert_eq!(digester.digest(), Digest::of(&bytes));
        assert_eq!(serde_json::to_string(&Digest::of(b"")).expect("JSON"), r#""2d06800538d394c2""#);
        assert_eq!(serde_json::to_string(&Digest::of(b"overleg")).expect("JSON").len(), 18);
    }
}
