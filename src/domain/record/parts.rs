//! The parts of a record, said at the end of its file: by which field people know it, in which there is free text,
//! which refer to other records, and which do none of that. Each record is taken apart whole, so that a new field
//! does not compile before it is said what it is. Erasing a person, merging, removing and restoring all follow
//! from it.

/// A record and the name by which people know it.
pub(super) trait Named {
    /// The name; none for a kind that has no name.
    fn name(&self) -> Option<&str>;
}

/// Says the parts of a record. A record that lies `within` another of its kind cannot be without that one: it
/// would become a root of the tree. And what it lies within is not put back, or records that moved meanwhile
/// could come to lie in a circle.
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
                each_text_of(other_fields, on_text);
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
