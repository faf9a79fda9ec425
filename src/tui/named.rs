//! Enums whose variants are the rows of a table: each has a name for use in a file, such as that of the key
//! bindings, and other properties.

/// Generates an enum from a table, with the list of all its variants, the row and the name of each, and a
/// lookup by name. A row is any constant of the type after the colon, which has a field `name`:
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
            /// All variants, in the order in which the help lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            const fn row(self) -> &'static $row {
                match self {
                    $(Self::$variant => const { &$value },)*
                }
            }

            /// The name of the variant in a file.
            pub const fn name(self) -> &'static str {
                self.row().name
            }

            /// The variant with this name in a file; none when there is none.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use named;
