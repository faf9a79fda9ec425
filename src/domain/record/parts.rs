//! Declares the parts of a record, at the end of its file: the field with its name, the fields with free
//! text, the fields that refer to other records, and all others. The record is destructured completely, so
//! that a new field does not compile until it is declared. Erasing a person, merging, removing and restoring
//! all use these declarations.

/// A record that may have a name.
pub(super) trait Named {
    /// The name; none for kinds without a name.
    fn name(&self) -> Option<&str>;
}

/// Declares the parts of a record. A record that is `within` another of its kind depends on it; otherwise it
/// would become a root of the tree. Restoring does not put such a link back, because records moved since then
/// could end up in a cycle.
macro_rules! parts {
    ($record:ident $(known by $name:ident)? $(within $within:ident)? {
        texts: [$($text:ident),*], links: [$($link:ident),*], others: [$($other:ident),*]
    }) => {
        impl $crate::domain::record::parts::Named for $record {
            fn name(&self) -> Option<&str> {
                None$(.or(Some(self.$name.as_str())))?
            }
        }

        impl $crate::domain::record::texts::Texts for $record {
            fn each_text(&mut self, on_text: $crate::domain::record::texts::OnText<'_>) {
                use $crate::domain::record::texts::{Text, each_text_of};
                let Self { $($text,)* $($link: _,)* $($within: _,)? $($other: _,)* other_fields } = self;
                $(Text::each_text($text, stringify!($text), on_text);)*
                if !other_fields.is_empty() {
                    each_text_of(other_fields, on_text);
                }
            }
        }

        #[allow(unused_imports, unused_variables, reason = "a record may have no links")]
        impl $crate::domain::record::link::Linked for $record {
            fn each_link(&self, found: &mut dyn FnMut($crate::domain::RecordId)) {
                use $crate::domain::record::link::Link;
                $(Link::each_link(&self.$within, found);)?
                $(Link::each_link(&self.$link, found);)*
            }

            fn relink(
                &mut self,
                target: $crate::domain::record::link::Target<'_>,
            ) -> Result<(), $crate::domain::RecordId> {
                use $crate::domain::record::link::Link;
                $(self.$within = self.$within.map(|within| within.led(target)).transpose()?;)?
                $(self.$link = self.$link.led(target)?;)*
                Ok(())
            }

            fn put_back(
                &mut self,
                before: &Self,
                after: &Self,
                is_back: &dyn Fn($crate::domain::RecordId) -> bool,
            ) {
                use $crate::domain::record::link::Link;
                $(Link::put_back(&mut self.$link, &before.$link, &after.$link, is_back);)*
            }
        }
    };
}

pub(super) use parts;
