//! The interface: a state machine that is independent of the terminal, and a loop around it that uses the
//! terminal.
//!
//! Data flows one way. The loop turns what happens into a [`msg::Msg`]; [`update::update`] brings the
//! [`model::Model`] up to date and answers with [`effect::Effect`]s; [`view::view`] draws the model; the loop
//! carries out the effects, whose outcomes become messages again.

pub mod action;
mod chrome;
pub mod context;
pub mod draft;
pub mod edit;
pub mod effect;
pub mod export;
pub mod finder;
pub mod form;
pub mod importing;
pub mod insight;
pub mod keys;
pub mod layout;
pub mod modal;
pub mod model;
pub mod msg;
mod named;
pub mod page;
pub mod place;
pub mod question;
pub mod recovery;
pub mod request;
pub mod run;
pub mod screen;
pub mod signs;
pub mod startup;
pub mod theme;
pub mod update;
pub mod view;
pub mod widget;
pub mod world;

pub use run::{Damage, Multiplexer, Recovery, RunError, Session, recover, run};
