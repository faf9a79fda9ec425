//! Texts for what goes wrong: what it was, where, and what to do now.
