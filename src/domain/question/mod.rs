//! Questions: what the screens and the command line ask of an overview, computed anew each time. The day it is
//! comes as a parameter.

pub(super) mod agenda;
mod basics;
pub(super) mod briefing;
pub(super) mod outside;
pub(super) mod rhythm;
pub(super) mod scope;
pub(super) mod snooze;
