//! Enums that are the rows of a table: a name in a file, such as that of the key bindings, and what else there
//! is to say of each variant.

/// Makes an enum of a table, with the list of all its variants, the row and the name of each, and the way back
/// from a name. A row is any constant of the type after the colon, which has a field `name`:
///
/// ```text
/// named! {
///     /// A way to leave.
///     Exit: Row {
///         /// Leaves at once.
///         Quit = Row { name: "quit", leaves: true },
///     }
/// }
/// ```
macro_rules! named {
    ($(#[$meta:meta])* $enum:ident: $row:ident { $($(#[$doc:meta])* $variant:ident = $value:expr,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[$doc])* $variant,)*
        }

        impl $enum {
            /// Every one, in the order in which help lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            const fn row(self) -> &'static $row {
                match self {
                    $(Self::$variant => const { &$value },)*
                }
            }

            /// The name in a file.
            pub const fn name(self) -> &'static str {
                self.row().name
            }

            /// The one with this name in a file.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use named;
