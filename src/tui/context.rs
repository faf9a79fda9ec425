//! What a screen, a modal or a form may read, and where it stands.

use super::layout::Areas;
use super::theme::Theme;
use super::world::World;

/// What a screen, a modal or a form may read, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The records, the language and the time.
    pub world: &'a World,
    /// The styles.
    pub theme: Theme,
    /// The parts of the screen.
    pub areas: Areas,
}
