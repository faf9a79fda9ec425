//! The interface in the terminal.

pub mod action;
pub mod edit;
pub mod keys;
mod named;
pub mod theme;
pub mod widget;
