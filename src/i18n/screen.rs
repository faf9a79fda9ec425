//! Texts of the interface.
