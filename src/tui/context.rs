//! The context that a screen, a modal or a form may read: the data, the styles and the layout.

use super::layout::Areas;
use super::theme::Theme;
use super::world::World;

/// The context that a screen, a modal or a form may read.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The records, the language and the time.
    pub world: &'a World,
    /// The styles.
    pub theme: Theme,
    /// The parts of the screen.
    pub areas: Areas,
}
