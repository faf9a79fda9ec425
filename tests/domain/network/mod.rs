//! Ways in, attendance, coverage, gaps and the map.

mod answers;
mod expected;
mod grid;
mod mirror;
mod properties;
mod random;
mod rules;
